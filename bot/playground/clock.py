"""The bot's clock as the page moves it: forward only, and never past an update that nobody has fetched."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.playground.bodies import Body, Wrong, body
from bot.playground.updates import Updates

#: How long the bot may take to fetch and confirm what is queued, in seconds.
FETCHED_WITHIN = 10.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Clock:
    """The three callables of the owner: what time it is, when something is due next, and go on to then.

    ``advance`` returns when everything due until that moment is done.
    """

    now: Callable[[], datetime]
    next_due: Callable[[], Awaitable[datetime | None]]
    advance: Callable[[datetime], Awaitable[None]]


@dataclass(kw_only=True, slots=True)
class ClockRoutes:
    """Shows and moves the clock, one move after the other."""

    clock: Clock
    updates: Updates
    _moving: asyncio.Lock = field(default_factory=asyncio.Lock)

    def routes(self) -> list[Route]:
        """Return the routes."""
        return [
            Route("/api/clock", self.show, methods=["GET"]),
            Route("/api/clock", self.move, methods=["POST"]),
        ]

    async def show(self, _: Request) -> Response:
        """Tell the time, and the next moment something is due."""
        due = await self.clock.next_due()
        return JSONResponse(
            {"now": self.clock.now().isoformat(), "next_due": due.isoformat() if due else None}
        )

    async def move(self, request: Request) -> Response:
        """Move to a moment, by seconds, or to what is due next."""
        asked = await body(request, "to", "seconds", "next")
        async with self._moving:
            if not await self.updates.drained(FETCHED_WITHIN):
                raise Wrong(409, "the bot does not fetch its updates")
            to = await self._target(asked)
            if to < self.clock.now():
                raise Wrong(400, "the clock only goes forward")
            await self.clock.advance(to)
        return await self.show(request)

    async def _target(self, asked: Body) -> datetime:
        if sum(map(asked.has, ("to", "seconds", "next"))) != 1:
            raise Wrong(400, 'one of "to", "seconds" and "next" is needed')
        if asked.has("to"):
            return asked.moment("to")
        return await self._next(asked) if asked.has("next") else self._later(asked.number("seconds"))

    def _later(self, seconds: int) -> datetime:
        try:
            return self.clock.now() + timedelta(seconds=seconds)
        except OverflowError:
            raise Wrong(400, '"seconds" is too far away') from None

    async def _next(self, asked: Body) -> datetime:
        if not asked.flag("next"):
            raise Wrong(400, '"next" must be true')
        due = await self.clock.next_due()
        if due is None:
            raise Wrong(409, "nothing is due")
        return max(due, self.clock.now())
