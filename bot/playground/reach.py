"""Whom the bot can reach, and which message it means: the refusals that every method shares."""

from __future__ import annotations

import re

from bot.playground.groups import Group, Status
from bot.playground.messages import Message
from bot.playground.parameters import Parameters
from bot.playground.people import Person
from bot.playground.refusals import bad_request, forbidden, migrated
from bot.playground.world import World

Place = Person | Group

_NUMBER = re.compile(r"-?\d{1,19}", re.ASCII)


def chat(world: World, chat_id: str | int) -> Place:
    """Return the person whose private chat it is, or the group.

    Raises:
        Refused: 400, nobody has that id; nothing is found by ``@username``.
    """
    text = str(chat_id)
    number = int(text) if _NUMBER.fullmatch(text) else 0
    found = world.people.get(number) or world.groups.get(number)
    if found is None:
        raise bad_request("chat not found")
    return found


def private_chat(world: World, chat_id: str | int) -> Person:
    """Return the person whose private chat it is.

    Raises:
        Refused: 400, nobody has that id.
    """
    found = chat(world, chat_id)
    if isinstance(found, Group):
        raise bad_request("chat not found")
    return found


def known_chat(world: World, chat_id: str | int) -> Place:
    """Return the person whose chat it is, once they have written to the bot, or a group with the bot in it.

    Raises:
        Refused: 400, 403.
    """
    found = chat(world, chat_id)
    if isinstance(found, Group):
        return _entered(world, found)
    if not found.started:
        raise bad_request("chat not found")
    return found


def open_chat(world: World, chat_id: str | int) -> Place:
    """Return whose chat it is, if the bot may write there; ``require_rights`` asks about the group's rights.

    Raises:
        Refused: 400, or 403: they have not written first, have blocked the bot, or it is not in the group.
    """
    found = chat(world, chat_id)
    if isinstance(found, Group):
        return _entered(world, found)
    if found.blocked:
        raise forbidden("bot was blocked by the user")
    if not found.started:
        raise forbidden("bot can't initiate conversation with a user")
    return found


def require_rights(world: World, place: Place, kind: str) -> None:
    """Refuse to send messages of a kind to a group where only administrators write.

    Raises:
        Refused: 400.
    """
    if isinstance(place, Group) and place.muted and not place.status(world.robot.id).administers:
        raise bad_request(f"not enough rights to send {kind} to the chat")


def thread(world: World, place: Place, given: int, replied: Message | None) -> int | None:
    """Return the topic a message goes to: the given one, else that of the message it replies to.

    Raises:
        Refused: 400, there is no such topic, or it is closed.
    """
    id_ = given or (replied.thread if replied else None)
    if not id_:
        return None
    topic = place.topics.get(id_) if isinstance(place, Group) else None
    if topic is None:
        raise bad_request("message thread not found")
    if topic.closed and isinstance(place, Group) and not place.status(world.robot.id).administers:
        raise bad_request("TOPIC_CLOSED")
    return id_


def own_message(world: World, parameters: Parameters) -> Message:
    """Return the bot's message that is to be edited.

    Raises:
        Refused: 400 or 403.
    """
    if not parameters.text("chat_id"):
        raise bad_request("chat_id is empty")
    if not parameters.has("message_id"):
        raise bad_request("message identifier is not specified")
    place = open_chat(world, parameters.text("chat_id"))
    message = world.message(place.id, parameters.number("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if not message.by_bot or (message.markup and not message.inline_markup):
        raise bad_request("message can't be edited")
    return message


def _entered(world: World, group: Group) -> Group:
    if group.migrated_to is not None:
        raise migrated(group.migrated_to)
    if group.deleted:
        raise forbidden("the group chat was deleted")
    status = group.status(world.robot.id)
    if status is Status.KICKED:
        raise forbidden(f"bot was kicked from the {group.type} chat")
    if not status.inside:
        raise forbidden(f"bot is not a member of the {group.type} chat")
    return group
