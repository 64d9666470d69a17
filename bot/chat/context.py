"""Run a use case, speak the person's language, show a screen.

A handler reads, acts, shows. ``context.run`` carries a use case to the runner's thread with ``begin``
first and ``now`` last; ``context.show`` edits the message that was tapped, or sends a new one below.
"""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Concatenate, Final, ParamSpec, Protocol, TypeVar

from telegram import (
    CallbackQuery,
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, NetworkError, RetryAfter
from telegram.ext import Application, CallbackContext, ExtBot

from bot.chat.callbacks import Callback
from bot.chat.screens.screen import Button, Screen, joined
from bot.chat.screens.speech import Speech
from bot.domain.errors import NotConsented
from bot.domain.people import Candidate
from bot.i18n import territories
from bot.i18n.translator import translator
from bot.services.ports import Begin

P = ParamSpec("P")
T = TypeVar("T")

#: refusals after which something else can be tried; a bad request is one of the first
_PASSING: Final = (NetworkError, RetryAfter)


class Run(Protocol):
    """The one runner of use cases: a bounded pool of threads, made in ``wiring``."""

    def __call__(self, call: Callable[[], T], /) -> Awaitable[T]:
        """Run ``call`` in a thread and return what it returns."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Operator:
    """Who runs this bot, as the first screen and the privacy text say."""

    name: str
    #: where the data is kept, in words ("France", "on this computer")
    place: str
    #: how to reach the operator: an address or a link, ``None`` in the playground
    contact: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """What handlers work with: the store, the runner, the clock, all made in ``wiring``."""

    begin: Begin
    run: Run
    now: Callable[[], datetime]
    #: tell the dispatcher that due moments may have changed
    poke: Callable[[], None]
    operator: Operator


class BotContext(CallbackContext[ExtBot[int], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """What every handler is given: one update of one person."""

    def __init__(self, application: Any, chat_id: int | None = None, user_id: int | None = None) -> None:
        super().__init__(application, chat_id, user_id)
        #: who is speaking; ``None`` before consent
        self.found: Candidate | None = None
        #: Telegram's language code of whoever is speaking
        self.language_code: str | None = None
        #: what a command was given: the words that a deep link carries, "" for none
        self.carried = ""
        #: what the next new message ends with: a form in progress, offered again below a command's answer
        self.below: Screen | None = None

    @property
    def desk(self) -> Desk:
        """What ``wiring`` handed to the chat side."""
        desk: Desk = self.application.bot_data["desk"]
        return desk

    @property
    def forms(self) -> Mapping[str, Any]:
        """The forms by name (``bot.chat.dialogue.Forms``)."""
        forms: Mapping[str, Any] = self.application.bot_data["forms"]
        return forms

    @property
    def candidate(self) -> Candidate:
        """The candidate who is speaking; ``NotConsented`` before consent."""
        if self.found is None:
            raise NotConsented
        return self.found

    @property
    def speech(self) -> Speech:
        """The speech for whoever is speaking: their settings, or what Telegram suggests."""
        if self.found is not None:
            return Speech(translator(self.found.language), self.found.zone)
        zone, _ = territories.guess_place(self.language_code)
        return Speech(translator(territories.guess_language(self.language_code)), zone)

    @property
    def now(self) -> datetime:
        """The present moment (aware, UTC)."""
        return self.desk.now()

    async def run(
        self, use_case: Callable[Concatenate[Begin, int, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run a use case of the candidate who is speaking, in the runner's thread."""
        candidate_id = self.candidate.id
        result = await self.desk.run(lambda: use_case(self.desk.begin, candidate_id, *args, **kwargs))
        self.desk.poke()
        return result

    async def say(self, chat_id: int, screen: Screen) -> Message:
        """Send a screen as a new message; what is offered ``below`` it goes with it, once."""
        if self.below is not None:
            screen, self.below = joined(screen, self.below), None
        return await self.bot.send_message(
            chat_id,
            screen.text,
            parse_mode=ParseMode.HTML,
            reply_markup=markup(screen),
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )

    async def edit(self, chat_id: int, message_id: int, screen: Screen) -> bool:
        """Put a screen in the place of a message; ``False`` if Telegram can't edit it (now, or any more)."""
        try:
            await self.bot.edit_message_text(
                screen.text,
                chat_id=chat_id,
                message_id=message_id,
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard(screen),
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )
        except BadRequest as refusal:
            return "not modified" in refusal.message
        except _PASSING:
            return False
        return True

    async def show(self, tapped: "Tap", screen: Screen, words: str | None = None) -> None:
        """Answer a tap (with a toast of ``words``) and put a screen in the place of the tapped message."""
        await tapped.answer(words)
        if not await self.edit(tapped.chat_id, tapped.message_id, screen):
            await self.say(tapped.chat_id, screen)

    async def strip(self, chat_id: int, message_id: int) -> None:
        """Take the buttons away from an earlier message, if that can be done: what follows does not wait."""
        with suppress(*_PASSING):
            await self.bot.edit_message_reply_markup(chat_id=chat_id, message_id=message_id)


async def toast(query: CallbackQuery, words: str | None = None, *, alert: bool = False) -> None:
    """Answer a tap, once; that it can't be answered (it is too old, no way through) stops nothing else."""
    with suppress(*_PASSING):
        await query.answer(text=words[:200] if words else None, show_alert=alert)


def markup(screen: Screen) -> InlineKeyboardMarkup | ForceReply | None:
    """Return the keyboard of a new message: its buttons, or the question's placeholder."""
    if screen.rows:
        return keyboard(screen)
    if screen.placeholder is not None:
        return ForceReply(input_field_placeholder=screen.placeholder[:64])
    return None


def keyboard(screen: Screen) -> InlineKeyboardMarkup | None:
    """Return the inline keyboard of a screen, or ``None`` when it has no button."""
    if not screen.rows:
        return None
    return InlineKeyboardMarkup([[_button(button) for button in row] for row in screen.rows])


def _button(button: Button) -> InlineKeyboardButton:
    carried = (button.callback, button.url, button.copy)
    if sum(it is not None for it in carried) != 1:
        raise ValueError("a button does one of three things")
    return InlineKeyboardButton(
        button.label,
        callback_data=button.callback.encode() if button.callback else None,
        url=button.url,
        copy_text=CopyTextButton(button.copy) if button.copy else None,
        style=button.style,
    )


@dataclass(kw_only=True, slots=True)
class Tap:
    """A tapped button: what it carries, and the message it stands under."""

    callback: Callback
    query: CallbackQuery
    chat_id: int
    message_id: int
    answered: bool = False

    async def answer(self, words: str | None = None, *, alert: bool = False) -> None:
        """Answer the tap: with a toast, an alert to be closed, or silently; only the first answer counts."""
        if self.answered:
            return
        self.answered = True
        await toast(self.query, words, alert=alert)


@dataclass(frozen=True, kw_only=True, slots=True)
class GroupTap:
    """A button pressed in a group: what it carries, and where it stands."""

    callback: Callback
    query: CallbackQuery
    chat_id: int

    async def lead(self, context: BotContext, start: str) -> None:
        """Answer by opening the private chat of whoever pressed, with these words in its link.

        Nobody else sees it. A press too old to be answered is no failure, and nothing is said in the group
        in its place.
        """
        with suppress(BadRequest):
            await self.query.answer(url=f"https://t.me/{context.bot.username}?start={start}")


#: what a module hands to the router: a verb's handler
OnTap = Callable[[BotContext, Tap], Awaitable[None]]
#: a verb's handler in a group
OnGroupTap = Callable[[BotContext, GroupTap], Awaitable[None]]
#: a command's handler, given the private chat it was typed in
OnCommand = Callable[[BotContext, int], Awaitable[None]]

BotApplication = Application[ExtBot[int], BotContext, dict[Any, Any], dict[Any, Any], dict[Any, Any], Any]
