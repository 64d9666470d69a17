"""Callback queries: a press waits for the bot's one answer, which must come in time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.playground.refusals import OLD_QUERY, bad_request

#: How long the bot may take to answer, in seconds of the monotonic clock.
ANSWERABLE = 15.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What the bot answered to a press."""

    text: str | None
    alert: bool
    url: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class _Open:
    asked: float
    answer: asyncio.Future[Answer]


@dataclass(kw_only=True, slots=True)
class Queries:
    """The presses that wait for an answer."""

    monotonic: Callable[[], float]
    _open: dict[str, _Open] = field(default_factory=dict)
    _count: int = 0

    def ask(self) -> str:
        """Open a query and return its id."""
        self._count += 1
        id_ = str(4_000_000_000_000_000_000 + self._count)
        future: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._open[id_] = _Open(asked=self.monotonic(), answer=future)
        return id_

    def require(self, id_: str) -> None:
        """Refuse a query nobody asked, answered before, or too old.

        Raises:
            Refused: 400.
        """
        query = self._open.get(id_)
        if query is None or self.monotonic() - query.asked > ANSWERABLE:
            raise bad_request(OLD_QUERY)

    def settle(self, id_: str, answer: Answer) -> None:
        """Answer an open query, once."""
        self._open.pop(id_).answer.set_result(answer)

    async def answered(self, id_: str, seconds: float) -> Answer | None:
        """Wait for the answer, at most ``seconds``; None when none came (one may still come later)."""
        done, _ = await asyncio.wait([self._open[id_].answer], timeout=seconds)
        return next(iter(done)).result() if done else None
