"""The queue of updates, fetched by long polling as from Telegram.

An update leaves the queue when a later ``offset`` confirms it, not when it is fetched. Of two requests that
wait, the earlier is ended with 409.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import cast

from bot.playground.refusals import OTHER_POLL, conflict

MOST_AT_ONCE = 100
LONGEST_WAIT = 50
UNASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class Bell:
    """Wakes everybody who waits for the next change."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def ring(self) -> None:
        """Wake those who wait now."""
        self._event.set()
        self._event = asyncio.Event()

    async def heard(self, seconds: float) -> None:
        """Wait for the next ring, at most ``seconds``."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._event.wait()


@dataclass(kw_only=True, slots=True)
class Updates:
    """The updates nobody has confirmed yet; ids count up from 1."""

    bell: Bell = field(default_factory=Bell)
    waiting: list[dict[str, object]] = field(default_factory=list)
    closed: bool = False
    allowed: tuple[str, ...] = ()
    next_id: int = 1
    _poll: int = 0

    def add(self, kind: str, body: Mapping[str, object]) -> None:
        """Queue an update, unless the bot does not ask for its kind."""
        if kind in self.allowed or (not self.allowed and kind not in UNASKED):
            self.waiting.append({"update_id": self.next_id, kind: body})
            self.next_id += 1
            self.bell.ring()

    def drop(self) -> None:
        """Forget every queued update."""
        self.waiting.clear()
        self.bell.ring()

    def close(self) -> None:
        """Answer whoever waits, now and later, at once."""
        self.closed = True
        self.bell.ring()

    async def take(
        self, *, offset: int, limit: int, seconds: float, allowed: Sequence[str] | None
    ) -> list[dict[str, object]]:
        """Confirm updates before ``offset`` and return the next ones, waiting for one at most ``seconds``.

        A negative offset forgets all but that many from the end. ``allowed`` None keeps the kinds asked for
        before, empty means all but the unasked ones; updates already queued stay.

        Raises:
            Refused: 409, another request came while this one waited.
        """
        if allowed is not None:
            self.allowed = tuple(allowed)
        self._poll += 1
        mine = self._poll
        self._confirm(offset)
        await self._wait(min(seconds, LONGEST_WAIT), mine)
        return self.waiting[:limit]

    async def drained(self, seconds: float) -> bool:
        """Wait until every update is confirmed, at most ``seconds``; tell whether they are."""
        until = _now() + seconds
        while self.waiting and not self.closed and (left := until - _now()) > 0:
            await self.bell.heard(left)
        return not self.waiting

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self.waiting = self.waiting[offset:]
        elif offset > 0:
            self.waiting = [update for update in self.waiting if _id(update) >= offset]
        self.bell.ring()

    async def _wait(self, seconds: float, mine: int) -> None:
        until = _now() + seconds
        while not self.waiting and not self.closed and (left := until - _now()) > 0:
            await self.bell.heard(left)
            if mine != self._poll:
                raise conflict(OTHER_POLL)


def _id(update: Mapping[str, object]) -> int:
    return cast("int", update["update_id"])


def _now() -> float:
    return asyncio.get_running_loop().time()
