"""Methods that make messages: sendMessage, sendDocument, sendChatAction."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from bot.playground import ephemeral, reach, texts
from bot.playground.checking import Upload
from bot.playground.entities import Formatted
from bot.playground.keyboards import ready
from bot.playground.messages import NOTHING, Message
from bot.playground.parameters import Parameters
from bot.playground.people import Person
from bot.playground.refusals import bad_request
from bot.playground.world import Stored, World


def send_message(world: World, parameters: Parameters) -> object:
    """Send a text."""
    content = texts.text_of(parameters, known=world.people.__contains__)
    preview = parameters.mapping("link_preview_options")
    return _send(world, parameters, content, preview=preview)


def send_document(world: World, parameters: Parameters) -> object:
    """Send a file, uploaded or known by its id."""
    content = texts.caption_of(parameters, known=world.people.__contains__)
    named = parameters.file("document")
    file = named if isinstance(named, Upload) else _known_file(world, named)
    if not file.data:
        raise bad_request("file must be non-empty")
    return _send(world, parameters, content, file=file)


def send_chat_action(world: World, parameters: Parameters) -> object:
    """Show that the bot is typing."""
    place = reach.open_chat(world, parameters.text("chat_id"))
    reach.thread(world, place, parameters.number("message_thread_id"), None)
    world.type(place.id)
    return True


def _send(
    world: World,
    parameters: Parameters,
    content: Formatted,
    *,
    preview: Mapping[str, object] | None = None,
    file: Upload | Stored | None = None,
) -> object:
    markup = ready(parameters.mapping("reply_markup"), bot_username=world.robot.username)
    place = reach.open_chat(world, parameters.text("chat_id"))
    reply_to = _replied(world, place, parameters)
    replied = world.message(place.id, reply_to) if reply_to else None
    thread = reach.thread(world, place, parameters.number("message_thread_id"), replied)
    reach.require_rights(world, place, "documents" if file else "text messages")
    receiver_id = ephemeral.receiver(world, place, parameters.mapping("ephemeral_message_parameters"))
    world.flood.admit(place.id, private=isinstance(place, Person))
    draft = Message(
        message_id=0,
        chat_id=place.id,
        sender_id=world.robot.id,
        by_bot=True,
        date=world.now(),
        content=content,
        markup=markup,
        media=_media(world, file),
        reply_to=reply_to,
        silent=parameters.flag("disable_notification"),
        protected=parameters.flag("protect_content"),
        preview=preview,
        thread=thread,
        receiver_id=receiver_id,
    )
    return world.as_telegram(world.post(draft))


def _media(world: World, file: Upload | Stored | None) -> Mapping[str, object]:
    if file is None:
        return NOTHING
    stored = world.store(file.file_name, file.content_type, file.data) if isinstance(file, Upload) else file
    return {"document": _document(stored)}


def _replied(world: World, place: reach.Place, parameters: Parameters) -> int | None:
    reply = parameters.mapping("reply_parameters")
    if reply is None:
        return None
    if "message_id" not in reply and "ephemeral_message_id" not in reply:
        raise bad_request('can\'t find field "message_id"')
    message_id = cast("int", reply.get("message_id") or reply.get("ephemeral_message_id"))
    if (world.message if "message_id" in reply else world.whisper)(place.id, message_id):
        return message_id
    if reply.get("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def _known_file(world: World, file_id: str) -> Stored:
    if file_id not in world.files:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return world.files[file_id]


def _document(stored: Stored) -> dict[str, object]:
    return {
        "file_id": stored.file_id,
        "file_unique_id": f"unique-{stored.file_id}",
        "file_name": stored.path.partition("-")[2],
        "mime_type": stored.content_type,
        "file_size": len(stored.data),
    }
