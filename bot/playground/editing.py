"""Methods that change or take away messages, and that answer presses."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.playground import reach, texts
from bot.playground.groups import Group
from bot.playground.keyboards import payload_is_right, ready
from bot.playground.messages import Message
from bot.playground.parameters import Parameters
from bot.playground.queries import Answer
from bot.playground.refusals import NOT_MODIFIED, bad_request
from bot.playground.world import World

#: How old a message may be that is deleted, by the bot's clock.
DELETABLE = timedelta(hours=48)
MOST_DELETED = 100


def edit_text(world: World, parameters: Parameters) -> object:
    """Replace the text and the keyboard; without a keyboard the message loses its own."""
    content = texts.text_of(parameters, known=world.people.__contains__)
    markup = ready(parameters.mapping("reply_markup"), bot_username=world.robot.username)
    message = reach.own_message(world, parameters)
    if message.media:
        raise bad_request("there is no text in the message to edit")
    preview = parameters.mapping("link_preview_options")
    return _edit(world, message, replace(message, content=content, markup=markup, preview=preview))


def edit_markup(world: World, parameters: Parameters) -> object:
    """Replace the keyboard."""
    markup = ready(parameters.mapping("reply_markup"), bot_username=world.robot.username)
    message = reach.own_message(world, parameters)
    return _edit(world, message, replace(message, markup=markup))


def delete_message(world: World, parameters: Parameters) -> object:
    """Delete one message of either side."""
    place = reach.open_chat(world, parameters.text("chat_id"))
    message = world.message(place.id, parameters.number("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    _require_deletable(world, place, message)
    world.delete(place.id, [message.message_id])
    return True


def delete_messages(world: World, parameters: Parameters) -> object:
    """Delete up to 100 messages, passing over those that are not there."""
    ids = parameters.numbers("message_ids")
    if not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > MOST_DELETED:
        raise bad_request("too many message identifiers specified")
    place = reach.open_chat(world, parameters.text("chat_id"))
    found = [message for id_ in ids if (message := world.message(place.id, id_))]
    for message in found:
        _require_deletable(world, place, message)
    world.delete(place.id, [message.message_id for message in found])
    return True


def set_reaction(world: World, parameters: Parameters) -> object:
    """Check a reaction; the page does not show it."""
    place = reach.open_chat(world, parameters.text("chat_id"))
    if world.message(place.id, parameters.number("message_id")) is None:
        raise bad_request("message to react not found")
    reactions = parameters.mappings("reaction")
    if len(reactions) > 1 or any(reaction["type"] != "emoji" for reaction in reactions):
        raise bad_request("REACTIONS_TOO_MANY" if len(reactions) > 1 else "REACTION_INVALID")
    return True


def answer_query(world: World, parameters: Parameters) -> object:
    """Answer a press, once and in time, with a toast, an alert or a link to the bot."""
    id_ = parameters.text("callback_query_id")
    world.queries.require(id_)
    url = parameters.text("url")
    if url and not _own_link(url, world.robot.username):
        raise bad_request("URL_INVALID")
    answer = Answer(
        text=parameters.text("text") or None, alert=parameters.flag("show_alert"), url=url or None
    )
    world.queries.settle(id_, answer)
    return True


def _edit(world: World, before: Message, after: Message) -> object:
    if before.same_as(after):
        raise bad_request(NOT_MODIFIED)
    return world.as_telegram(world.edit(replace(after, edit_date=world.now())))


def _require_deletable(world: World, place: reach.Place, message: Message) -> None:
    if isinstance(place, Group) and not message.by_bot and not place.status(world.robot.id).administers:
        raise bad_request("message can't be deleted")
    if world.now() - message.date > DELETABLE:
        raise bad_request("message can't be deleted for everyone")


def _own_link(url: str, bot_username: str) -> bool:
    rest = url.lower().removeprefix("https://").removeprefix("http://")
    path = rest.removeprefix("telegram.me/").removeprefix("t.me/")
    own = path != rest and path.partition("?")[0].rstrip("/") == bot_username.lower()
    return own and "start" in path.partition("?")[2] and payload_is_right(url, bot_username=bot_username)
