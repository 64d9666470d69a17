"""Whom the bot can reach, and which message it means: the refusals that every method shares."""

from __future__ import annotations

import re

from bot.playground.messages import Message
from bot.playground.parameters import Parameters
from bot.playground.people import Person
from bot.playground.refusals import bad_request, forbidden
from bot.playground.world import World

_NUMBER = re.compile(r"-?\d{1,19}", re.ASCII)


def chat(world: World, chat_id: str | int) -> Person:
    """Return the person whose private chat it is.

    Raises:
        Refused: 400, nobody has that id; a person is not found by ``@username``, as at Telegram.
    """
    text = str(chat_id)
    found = world.people.get(int(text)) if _NUMBER.fullmatch(text) else None
    if found is None:
        raise bad_request("chat not found")
    return found


def known_chat(world: World, chat_id: str | int) -> Person:
    """Return the person whose chat it is, once they have written to the bot.

    Raises:
        Refused: 400.
    """
    found = chat(world, chat_id)
    if not found.started:
        raise bad_request("chat not found")
    return found


def open_chat(world: World, chat_id: str | int) -> Person:
    """Return the person whose chat it is, if the bot may write there.

    Raises:
        Refused: 400, or 403: they have not written first, or have blocked the bot.
    """
    found = chat(world, chat_id)
    if found.blocked:
        raise forbidden("bot was blocked by the user")
    if not found.started:
        raise forbidden("bot can't initiate conversation with a user")
    return found


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
