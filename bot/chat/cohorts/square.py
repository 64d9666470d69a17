"""What is sent to a group: ``GroupScreen`` only, without a sound."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Final

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.chat.context import keyboard
from bot.chat.screens.cohorts.public import GroupScreen

#: refusals that mean: the message is not there any more, or not ours to change
_NOT_THERE: Final = ("message to edit not found", "message can't be edited", "message_id_invalid")
#: refusals that mean: the topic is closed or gone
_NO_TOPIC: Final = ("message thread not found", "topic_closed", "topic_deleted")


async def send(bot: Bot, chat_id: int, screen: GroupScreen, *, thread_id: int | None = None) -> Message:
    """Send a message that everyone in a group (in a topic of it) reads."""
    return await bot.send_message(
        chat_id,
        screen.text.in_private(),
        message_thread_id=thread_id,
        parse_mode=ParseMode.HTML,
        reply_markup=_keyboard(screen),
        disable_notification=True,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )


async def edit(bot: Bot, chat_id: int, message_id: int, screen: GroupScreen) -> bool:
    """Put a message in the place of an earlier one; ``False`` if that is not there any more."""
    try:
        await bot.edit_message_text(
            screen.text.in_private(),
            chat_id=chat_id,
            message_id=message_id,
            parse_mode=ParseMode.HTML,
            reply_markup=_keyboard(screen),
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )
    except BadRequest as refusal:
        if _says(refusal, _NOT_THERE):
            return False
        if "not modified" not in refusal.message.lower():
            raise
    return True


async def take_away(bot: Bot, chat_id: int, message_id: int, *, instead: GroupScreen) -> None:
    """Delete a message; one too old for that says something else ``instead``."""
    try:
        await bot.delete_message(chat_id, message_id)
    except BadRequest:
        with suppress(BadRequest):
            await edit(bot, chat_id, message_id, instead)


async def despite_topic(
    sending: Callable[[int | None], Awaitable[Message]],
    thread_id: int | None,
    *,
    gone: Callable[[], Awaitable[None]],
) -> Message:
    """Send to a topic, or to the group itself if the topic is closed or gone; ``gone`` is told of that."""
    try:
        return await sending(thread_id)
    except BadRequest as refusal:
        if thread_id is None or not _says(refusal, _NO_TOPIC):
            raise
    await gone()
    return await sending(None)


def _keyboard(screen: GroupScreen) -> InlineKeyboardMarkup | None:
    return keyboard(screen.in_private())


def _says(refusal: BadRequest, signs: tuple[str, ...]) -> bool:
    return any(sign in refusal.message.lower() for sign in signs)
