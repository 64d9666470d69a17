"""Ephemeral messages: seen by one member of a group, as an answer to their press or command.

A bot without an administrator's rights has fifteen seconds for it. Where Telegram's words are not published,
the refusals are ours. Stricter than Telegram: a message is never shown in place of another one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from bot.playground import reach, texts
from bot.playground.groups import Group
from bot.playground.keyboards import ready
from bot.playground.messages import Message
from bot.playground.parameters import Object, Parameters
from bot.playground.people import Person
from bot.playground.refusals import NOT_MODIFIED, bad_request
from bot.playground.world import World


def receiver(world: World, place: Group | Person, asked: Object | None) -> int | None:
    """Return whom an ephemeral message is for; None when it is not one.

    Raises:
        Refused: 400: not in a group, not to a member, not in time.
    """
    if asked is None:
        return None
    if not isinstance(place, Group):
        raise bad_request("ephemeral messages can be sent only to groups")
    if asked.get("replace_callback_query_message"):
        raise bad_request("replacing the callback query message is not played")
    receiver_id = _member(world, place, cast("int", asked["receiver_user_id"]))
    _require_recent(world, place, receiver_id, cast("str", asked.get("callback_query_id", "")))
    return receiver_id


def edit_text(world: World, parameters: Parameters) -> object:
    """Replace the text and the keyboard."""
    content = texts.text_of(parameters, known=world.people.__contains__)
    markup = ready(parameters.mapping("reply_markup"), bot_username=world.robot.username)
    message = _own(world, parameters)
    preview = parameters.mapping("link_preview_options")
    return _edit(world, message, replace(message, content=content, markup=markup, preview=preview))


def edit_markup(world: World, parameters: Parameters) -> object:
    """Replace the keyboard."""
    markup = ready(parameters.mapping("reply_markup"), bot_username=world.robot.username)
    message = _own(world, parameters)
    return _edit(world, message, replace(message, markup=markup))


def delete(world: World, parameters: Parameters) -> object:
    """Delete an ephemeral message of the bot."""
    message = _own(world, parameters, "message to delete not found")
    world.delete(message.chat_id, [message.message_id])
    return True


def _member(world: World, group: Group, user_id: int) -> int:
    if user_id not in world.people:
        raise bad_request("user not found")
    if not group.status(user_id).inside:
        raise bad_request("USER_NOT_PARTICIPANT")
    return user_id


def _require_recent(world: World, group: Group, receiver_id: int, query_id: str) -> None:
    asker = (group.id, receiver_id)
    if query_id:
        world.queries.require_recent(query_id, asker)
    elif not group.status(world.robot.id).administers and not world.queries.stirred(asker):
        raise bad_request("not enough rights to send ephemeral messages to the user")


def _own(world: World, parameters: Parameters, missing: str = "message to edit not found") -> Message:
    place = reach.open_chat(world, parameters.text("chat_id"))
    message = world.whisper(place.id, parameters.number("ephemeral_message_id"))
    if message is None or message.receiver_id != parameters.number("receiver_user_id"):
        raise bad_request(missing)
    return message


def _edit(world: World, before: Message, after: Message) -> object:
    if before.same_as(after):
        raise bad_request(NOT_MODIFIED)
    world.edit(replace(after, edit_date=world.now()))
    return True
