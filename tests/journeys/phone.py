"""One person with a phone in the playground: writes, taps, reads; and the clock of the town."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Self
from zoneinfo import ZoneInfo

import httpx

ZONE = ZoneInfo("Europe/Paris")


@dataclass(frozen=True, kw_only=True, slots=True)
class Button:
    label: str
    data: str | None
    url: str | None
    copy: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    id: int
    by: str
    text: str
    rows: tuple[tuple[Button, ...], ...]
    silent: bool
    date: datetime
    edited: bool

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(button.label for row in self.rows for button in row)

    def button(self, label: str, *, beside: str = "") -> Button | None:
        """Return the button with exactly this label, else the first whose label begins with it.

        ``beside`` narrows the search to the rows with a button whose label holds these words.
        """
        rows = [row for row in self.rows if any(beside in _plain(it.label) for it in row)]
        buttons = [button for row in rows for button in row]
        exact = [it for it in buttons if _plain(it.label) == label]
        return next(iter(exact or [it for it in buttons if _plain(it.label).startswith(label)]), None)


def _plain(label: str) -> str:
    return label.replace("\N{NO-BREAK SPACE}", " ")


def _message(raw: dict[str, Any]) -> Message:
    rows = tuple(
        tuple(Button(label=it["text"], data=it["data"], url=it["url"], copy=it["copy"]) for it in row)
        for row in raw["keyboard"] or ()
    )
    return Message(
        id=raw["message_id"],
        by=raw["by"],
        text=raw["text"],
        rows=rows,
        silent=raw["silent"],
        date=datetime.fromtimestamp(raw["date"], ZONE),
        edited=raw["edit_date"] is not None,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Heard:
    """What the bot said at a moment: a message, one that was edited, or a toast."""

    at: datetime
    text: str


@dataclass(kw_only=True, slots=True)
class Phone:
    """A person's view of their private chat with the bot; what was seen stands in ``log``."""

    client: httpx.AsyncClient
    id: int
    name: str
    #: words that must never be found in a log or a raw file
    canaries: set[str] = field(default_factory=set)
    #: the last toast or alert
    toast: str | None = None
    taps: int = 0
    words: int = 0
    log: list[str] = field(default_factory=list)
    #: what every button carried that was ever seen
    carried: set[str] = field(default_factory=set)
    #: all that the bot ever said
    heard: list[Heard] = field(default_factory=list)
    #: the messages that came by themselves, while the clock was moved
    arrived: list[Message] = field(default_factory=list)
    _seen: dict[int, Message] = field(default_factory=dict)

    @classmethod
    async def of(cls, client: httpx.AsyncClient, first_name: str, language_code: str = "fr") -> Self:
        body = {"first_name": first_name, "language_code": language_code}
        person = (await client.post("/api/people", json=body)).raise_for_status().json()
        return cls(client=client, id=person["id"], name=first_name)

    async def say(self, text: str, *, canary: bool = False) -> Message:
        """Write to the bot and return its newest message once all is quiet."""
        if canary:
            self.canaries.update(word for word in text.replace(",", " ").split() if len(word) > 4)
        self.words += 0 if text.startswith("/") else len(text.split())
        await self.act("messages", text=text)
        self.log.append(f"\n> {text}")
        await self.settle()
        return await self.last()

    async def send(self, what: str) -> Message:
        """Send "stickers" or "voice" and return the bot's newest message."""
        await self.act(what)
        await self.settle()
        return await self.last()

    async def share(self, latitude: float, longitude: float, **more: Any) -> Message:
        """Share a location (with a ``title``, for a ``live_period``) and return the bot's newest message.

        Its digits are canaries.
        """
        self.canaries.update(f"{abs(it):.4f}" for it in (latitude, longitude))
        await self.act("locations", latitude=latitude, longitude=longitude, **more)
        self.log.append("\n> (location)")
        await self.settle()
        return await self.last()

    async def rewrite(self, text: str) -> Message:
        """Edit the newest message of one's own and return the bot's newest."""
        own = [it for it in await self.messages() if it.by != "bot"][-1]
        await self.act(f"messages/{own.id}/edit", text=text)
        await self.settle()
        return await self.last()

    async def block(self, *, blocked: bool = True) -> None:
        """Block the bot, or take it back."""
        await self.act("block", blocked=blocked)
        await self.settle()

    async def act(self, what: str, **body: Any) -> dict[str, Any]:
        """Do something in the chat and return the playground's answer."""
        answer = await self.client.post(f"/api/people/{self.id}/{what}", json=body)
        shown: dict[str, Any] = answer.raise_for_status().json()
        return shown

    async def tap(self, label: str, message: Message | None = None, *, beside: str = "") -> Message:
        """Tap a button of the newest message that has it (or of ``message``); return that message after."""
        messages = await self.messages()
        wanted = [it for it in messages if message is None or it.id == message.id]
        found = next((it for it in reversed(wanted) if it.button(label, beside=beside)), None)
        button = found.button(label, beside=beside) if found else None
        if found is None or button is None or button.data is None:
            shown = "\n---\n".join(f"{it.text}\n{it.labels}" for it in messages[-3:])
            raise AssertionError(f"no button {label!r} in:\n{shown}")
        self.log.append(f"\n> [{_plain(button.label)}]")
        return await self.press(found.id, button.data)

    async def press(self, message_id: int, data: str) -> Message:
        """Press a button by what it carries, as anyone could."""
        answer = await self.act("press", message_id=message_id, data=data)
        assert answer["answered"], "every tap is answered"
        self.toast = answer["text"]
        self.taps += 1
        now = await self.settle()
        if self.toast:
            self.log.append(f"  ({self.toast})")
            self.heard.append(Heard(at=now, text=_plain(self.toast)))
        return next((it for it in await self.messages() if it.id == message_id), await self.last())

    async def messages(self) -> list[Message]:
        found = [_message(raw) for raw in (await self._chat())["messages"]]
        self._note(found)
        return found

    async def commands(self) -> tuple[str, ...]:
        """Return the names in the commands menu."""
        return tuple(it["command"] for it in (await self._chat())["commands"])

    async def last(self) -> Message:
        """Return the newest message of the bot."""
        return [it for it in await self.messages() if it.by == "bot"][-1]

    async def in_vain(self, pressing: Coroutine[Any, Any, Any]) -> None:
        """Press although every answer is refused; leave once the bot has tried, and all is quiet."""
        tried, press = await self._answers(), asyncio.ensure_future(pressing)
        while not press.done() and await self._answers() == tried:
            continue
        await self.settle()
        assert press.cancel(), "nothing came"

    async def _answers(self) -> list[dict[str, Any]]:
        """Return which answers to presses the bot has tried to give so far."""
        every = (await self.client.get("/api/requests")).raise_for_status().json()
        return [it for it in every if it["method"] == "answerCallbackQuery"]

    async def settle(self) -> datetime:
        """Wait until all is quiet, and return what time it is."""
        return _clock(await self.client.post("/api/clock", json={"seconds": 0}))

    async def now(self) -> datetime:
        return _clock(await self.client.get("/api/clock"))

    async def until(self, local: str) -> list[Message]:
        """Move the clock to a local moment ("2026-11-24 18:00") and return what arrived meanwhile."""
        before = {it.id for it in await self.messages()}
        moment = datetime.fromisoformat(local).replace(tzinfo=ZONE)
        answer = await self.client.post("/api/clock", json={"to": moment.isoformat()}, timeout=60)
        answer.raise_for_status()
        came = [it for it in await self.messages() if it.id not in before]
        self.arrived += came
        return came

    async def later(self, **delta: float) -> list[Message]:
        """Move the clock by a while and return what arrived meanwhile."""
        moment = await self.now() + timedelta(**delta)
        return await self.until(f"{moment:%Y-%m-%d %H:%M:%S}")

    async def _chat(self) -> dict[str, Any]:
        answer = await self.client.get(f"/api/people/{self.id}/chat")
        chat: dict[str, Any] = answer.raise_for_status().json()
        return chat

    def _note(self, messages: list[Message]) -> None:
        """Write down what is new or changed in the chat."""
        for message in messages:
            self.carried |= {it.data for row in message.rows for it in row if it.data}
            known = self._seen.get(message.id)
            self._seen[message.id] = message
            if message.by == "bot" and known != message:
                self.log.append(_told(message, known))
                self.heard.append(Heard(at=message.date, text=_plain(message.text)))


def _clock(answer: httpx.Response) -> datetime:
    return datetime.fromisoformat(answer.raise_for_status().json()["now"]).astimezone(ZONE)


def _told(message: Message, known: Message | None) -> str:
    how = ", edited" if known else ", silent" if message.silent else ""
    rows = "\n".join("  " + " ".join(f"[{_plain(it.label)}]" for it in row) for row in message.rows)
    head = f"\n{message.date:%a %d %b %H:%M}{how}"
    if known and known.text == message.text:
        return f"{head}\n{rows or '  (its buttons are gone)'}"
    return f"{head}\n{message.text}" + (f"\n{rows}" if rows else "")
