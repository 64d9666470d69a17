"""A served playground with clocks in hand: the bot speaks to ``/bot…``, people to ``/api``."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx

from bot.playground.server import Newcomer, create, serve

TOKEN = "123456:a-secret-that-nobody-logs"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
CAMILLE = 1001
SAM = 1002

Json = dict[str, Any]


@dataclass(kw_only=True, slots=True)
class Hands:
    """The clocks: the bot's, and Telegram's monotonic one."""

    now: datetime = NOON
    seconds: float = 0.0
    due: datetime | None = None
    advanced: list[datetime] = field(default_factory=list)
    free: asyncio.Event = field(default_factory=asyncio.Event)

    async def next_due(self) -> datetime | None:
        """Return the moment set by the test."""
        return self.due

    async def advance(self, to: datetime) -> None:
        """Move the bot's clock and remember it, as soon as a test that held it lets go."""
        await self.free.wait()
        self.advanced.append(to)
        self.now = to


@dataclass(frozen=True, kw_only=True, slots=True)
class Town:
    """What a test needs of a served playground."""

    url: str
    http: httpx.AsyncClient
    hands: Hands

    async def ask(self, method: str, **parameters: object) -> Json:
        """Call a Bot API method with JSON, and return the whole envelope."""
        headers = {"content-type": "application/json"}
        body = json.dumps(parameters)  # unlike the client's, it can say what is not Unicode
        response = await self.http.post(f"/bot{TOKEN}/{method}", content=body, headers=headers)
        envelope: Json = response.json()
        assert response.status_code == (200 if envelope["ok"] else envelope["error_code"])
        return envelope

    async def call(self, method: str, **parameters: object) -> Any:
        """Call a Bot API method that is expected to do it, and return its result."""
        envelope = await self.ask(method, **parameters)
        assert envelope["ok"], envelope
        return envelope["result"]

    async def refusal(self, method: str, **parameters: object) -> str:
        """Call a Bot API method that is expected to refuse, and return how it does."""
        envelope = await self.ask(method, **parameters)
        assert not envelope["ok"], envelope
        description: str = envelope["description"]
        return description

    async def send(self, chat_id: int = CAMILLE, text: str = "x", **parameters: object) -> Json:
        """Send a message, a second after whatever was sent before."""
        self.hands.seconds += 1
        message: Json = await self.call("sendMessage", chat_id=chat_id, text=text, **parameters)
        return message

    async def act(self, path: str, **body: object) -> Json:
        """Do something for a person."""
        response = await self.http.post(f"/api/people/{path}", json=body)
        assert response.status_code == 200, response.text
        shown: Json = response.json()
        return shown

    async def start(self, person: int = CAMILLE) -> Json:
        """Let a person press start."""
        return await self.act(f"{person}/messages", text="/start")

    async def heard(self) -> None:
        """Give the server the turns of the loop to read what was sent before this."""
        for _ in range(20):
            await self.call("getMyName")

    async def chat(self, person: int = CAMILLE, **query: int) -> Json:
        """Look at a person's chat."""
        response = await self.http.get(f"/api/people/{person}/chat", params=query)
        shown: Json = response.json()
        return shown

    async def updates(self, offset: int = 0, **parameters: object) -> list[Json]:
        """Fetch updates."""
        updates: list[Json] = await self.call("getUpdates", offset=offset, **parameters)
        return updates

    async def drain(self) -> list[Json]:
        """Fetch and confirm all that is queued."""
        updates = await self.updates()
        if updates:
            assert await self.updates(offset=updates[-1]["update_id"] + 1) == []
        return updates


@asynccontextmanager
async def served() -> AsyncIterator[Town]:
    """Serve a playground with two people who have not started the bot."""
    hands = Hands()
    hands.free.set()
    app = create(
        token=TOKEN,
        bot_name="Relance",
        people=[Newcomer(first_name="Camille"), Newcomer(first_name="Sam", language_code="en")],
        now=lambda: hands.now,
        next_due=hands.next_due,
        advance=hands.advance,
        monotonic=lambda: hands.seconds,
    )
    async with serve(app) as url, httpx.AsyncClient(base_url=url, timeout=20) as http:
        yield Town(url=url, http=http, hands=hands)
