"""The Messenger port over ``telegram.Bot``: a notice becomes a message, an error becomes an outcome."""

from collections.abc import Callable
from datetime import datetime, timedelta
from html.parser import HTMLParser
from typing import Final

import structlog
from telegram import Bot, LinkPreviewOptions, Message
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.chat.context import keyboard
from bot.chat.screens import reminders
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Speech
from bot.domain.reminders import Deferred, Delivered, Failed, InDoubt, Outcome, Unreachable
from bot.i18n.translator import translator
from bot.services.ports import Notice

#: how long to wait when Telegram can't be reached; it counts as no attempt
OUTAGE: Final = timedelta(seconds=30)
#: refusals that mean: this chat is not there for us any more
_GONE: Final = (
    "chat not found",
    "user not found",
    "user_deactivated",
    "peer_id_invalid",
    "chat_write_forbidden",
    "not enough rights to send",
    "need administrator rights",
)
#: refusals that mean: our HTML or our buttons are wrong
_OURS: Final = ("can't parse entities", "message is too long", "text is empty", "button_", "reply markup")

#: the HTTP client's errors that come before anything was sent
_NEVER_LEFT: Final = frozenset({"ConnectError", "ConnectTimeout", "PoolTimeout", "UnsupportedProtocol"})

log = structlog.get_logger(__name__)


class TelegramMessenger:
    """Delivers reminders to private chats."""

    def __init__(self, bot: Bot, *, now: Callable[[], datetime]) -> None:
        self._bot = bot
        self._now = now

    async def deliver(self, notice: Notice) -> Outcome:
        """Send the reminder's message; library errors come back as outcomes."""
        candidate = notice.view.facts.candidate
        screen = reminders.notice(notice, Speech(translator(candidate.language), candidate.zone))
        silent = notice.reminder.silent
        try:
            sent = await self._send(candidate.chat_id, screen, silent=silent)
        except TelegramError as trouble:
            if _is_ours(trouble):
                return await self._deliver_plainly(candidate.chat_id, screen, silent=silent)
            return outcome_of(trouble, now=self._now())
        return Delivered(message_id=sent.message_id)

    async def _send(self, chat_id: int, screen: Screen, *, silent: bool) -> Message:
        return await self._bot.send_message(
            chat_id,
            screen.text,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(screen),
            disable_notification=silent,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )

    async def _deliver_plainly(self, chat_id: int, screen: Screen, *, silent: bool) -> Outcome:
        """Send the words without any markup or button: a plain reminder beats none, and the log is loud."""
        log.error("screen refused, sent as plain text")
        try:
            sent = await self._bot.send_message(chat_id, plain(screen.text), disable_notification=silent)
        except TelegramError as trouble:
            return outcome_of(trouble, now=self._now())
        return Delivered(message_id=sent.message_id)


def outcome_of(trouble: TelegramError, *, now: datetime) -> Outcome:
    """Return what became of an attempt that ended with an error of the library."""
    match trouble:
        case BadRequest() if _is_gone(trouble):
            return Unreachable()
        case BadRequest():
            return Failed(reason="refused")
        case Forbidden():
            return Unreachable()
        case RetryAfter():
            return Deferred(until=now + _pause(trouble))
        case NetworkError() if _may_have_arrived(trouble):
            return InDoubt(until=now + OUTAGE)
        case NetworkError() | Conflict() | InvalidToken():
            return Deferred(until=now + OUTAGE)
        case _:
            return Failed(reason=type(trouble).__name__)


def plain(html: str) -> str:
    """Return the words of a message without its tags, as long as Telegram takes them."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    return "".join(reader.words)[:4096]


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep the words between tags."""
        self.words.append(data)


def _pause(trouble: RetryAfter) -> timedelta:
    pause = trouble.retry_after
    return pause if isinstance(pause, timedelta) else timedelta(seconds=pause)


def _may_have_arrived(trouble: NetworkError) -> bool:
    """Tell whether the request left before the trouble: no answer came, or the connection broke.

    The library keeps the client's own error as the cause; an answer that says 502 has none.
    """
    cause = trouble.__cause__
    if cause is None:
        return isinstance(trouble, TimedOut)
    return type(cause).__name__ not in _NEVER_LEFT


def _is_gone(refusal: BadRequest) -> bool:
    return any(sign in refusal.message.lower() for sign in _GONE)


def _is_ours(trouble: TelegramError) -> bool:
    return isinstance(trouble, BadRequest) and any(sign in trouble.message.lower() for sign in _OURS)
