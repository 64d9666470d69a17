"""A chat in memory: what the bot showed, and a store that keeps nothing but the form in progress."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, Final, Self, TypeVar, cast

from telegram import CallbackQuery, Message

from bot.chat import application, dialogue
from bot.chat.callbacks import Callback
from bot.chat.context import BotContext, Desk, Operator, Tap
from bot.chat.form import Form
from bot.chat.screens.screen import Screen
from bot.domain.people import Candidate
from bot.services import people
from bot.services.ports import Begin, Dialogue, Work
from tests import builders
from tests.builders import moment

T = TypeVar("T")

#: the private chat of whoever speaks
CHAT: Final = 1001


@dataclass
class Drawer:
    """The form in progress, as a store keeps it."""

    kept: Dialogue | None = None

    def get(self, *_whose: object, **_how: object) -> Any:
        return self.kept

    def save(self, _candidate_id: int, kept: Dialogue, **_when: object) -> None:
        self.kept = kept

    def drop(self, _candidate_id: int) -> None:
        self.kept = None


@dataclass
class Shown:
    """A message of the bot as the person sees it now."""

    screen: Screen
    stripped: bool = False
    chat_id: int = CHAT


@dataclass
class Query:
    """The answers a tap got."""

    answers: list[str | None] = field(default_factory=list)

    async def answer(self, text: str | None = None, **_how: object) -> None:
        self.answers.append(text)


class Telegram:
    """The little that handlers ask of Telegram besides messages."""

    username = "relance_bot"

    def __init__(self) -> None:
        #: what everyone in a group reads: the chat, the words, the rest of the request
        self.posted: list[tuple[int, str, dict[str, Any]]] = []

    async def send_message(self, chat_id: int, text: str, **how: Any) -> None:
        self.posted.append((chat_id, text, how))

    async def set_my_commands(self, *_what: object, **_how: object) -> None: ...
    async def delete_my_commands(self, **_how: object) -> None: ...
    async def delete_message(self, *_which: object) -> None: ...


class Talk(BotContext):
    """A context whose messages are a list; message ids are their places, from 1."""

    def __init__(self, *forms: Form, candidate: Candidate | None = None, begin: Begin | None = None) -> None:
        self.drawer = Drawer()
        self.messages: list[Shown] = []
        # just seen, so that taking an update in notes nothing
        self.person = candidate or builders.candidate(language="en", seen_at=moment("2026-11-23 09:00"))
        self.taken: set[int] = set()
        work = cast(
            "Work",
            SimpleNamespace(
                dialogues=self.drawer,
                candidates=SimpleNamespace(get=self.drawer.get, by_chat={CHAT: self.person}.get),
                first_time=self._first_time,
                cohorts=SimpleNamespace(by_group=lambda _chat_id: None, memberships_of=lambda _whose: ()),
            ),
        )

        @contextmanager
        def in_memory() -> Iterator[Work]:
            yield work

        async def run(call: Callable[[], T], /) -> T:
            return call()

        desk = Desk(
            begin=begin or in_memory,
            run=run,
            now=lambda: moment("2026-11-23 09:00"),
            poke=lambda: None,
            operator=Operator(name="Relance", place="France"),
        )
        data: Mapping[str, object] = {
            "desk": desk,
            "forms": {form.name: form for form in forms} or application.FORMS,
            "taps": application.TAPS,
            "commands": application.COMMANDS,
            "group_taps": application.GROUP_TAPS,
        }
        self.telegram = Telegram()
        super().__init__(SimpleNamespace(bot_data=data, bot=self.telegram))
        self.found = self.person

    def _first_time(self, update_id: int, **_when: object) -> bool:
        new = update_id not in self.taken
        self.taken.add(update_id)
        return new

    async def say(self, chat_id: int, screen: Screen) -> Message:
        self.messages.append(Shown(screen, chat_id=chat_id))
        return cast("Message", SimpleNamespace(message_id=len(self.messages)))

    async def edit(self, chat_id: int, message_id: int, screen: Screen) -> bool:
        assert chat_id == CHAT
        if not 0 < message_id <= len(self.messages):
            return False
        self.messages[message_id - 1] = Shown(screen)
        return True

    async def strip(self, chat_id: int, message_id: int) -> None:
        assert chat_id == CHAT
        if 0 < message_id <= len(self.messages):
            self.messages[message_id - 1].stripped = True

    @classmethod
    def of(cls, begin: Begin) -> Self:
        """Return the talk of someone who has just joined, in English, in Paris."""
        place = {"language": "en", "zone": "Europe/Paris", "territory": "FR"}
        now = moment("2026-11-23 09:00")
        view = people.join(begin, chat_id=CHAT, **place, now=now)
        return cls(candidate=view.facts.candidate, begin=begin)

    @property
    def last(self) -> Screen:
        """What the newest message shows."""
        return self.messages[-1].screen

    async def types(self, words: str) -> bool:
        """Let the person type; tell whether a form took it."""
        return await dialogue.typed(self, CHAT, words)

    async def taps(self, label: str, *, on: int | None = None) -> list[str | None]:
        """Let the person tap a button of the newest message, or of the message ``on``."""
        message_id = on or len(self.messages)
        rows = self.messages[message_id - 1].screen.rows
        button = next((it for row in rows for it in row if it.label == label), None)
        assert button is not None, (label, [it.label for row in rows for it in row])
        assert button.callback is not None
        return await self.presses(button.callback, on=message_id)

    async def presses(self, callback: Callback, *, on: int) -> list[str | None]:
        """Let the person send what a button carries; return the answers the tap got."""
        query = Query()
        tapped = Tap(callback=callback, query=cast("CallbackQuery", query), chat_id=CHAT, message_id=on)
        await application.TAPS[callback.verb](self, tapped)
        return query.answers
