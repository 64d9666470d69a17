"""Callback queries: a press waits for the bot's one answer, which must come in time."""

from __future__ import annotations

import asyncio
import math
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


def shown(answer: Answer | None) -> dict[str, object]:
    """Return what the presser sees of the answer, or of there being none."""
    if answer is None:
        return {"answered": False, "text": None, "alert": False, "url": None}
    return {"answered": True, "text": answer.text, "alert": answer.alert, "url": answer.url}


@dataclass(frozen=True, kw_only=True, slots=True)
class _Open:
    asked: float
    answer: asyncio.Future[Answer]


@dataclass(kw_only=True, slots=True)
class Queries:
    """The presses that wait for an answer."""

    monotonic: Callable[[], float]
    _open: dict[str, _Open] = field(default_factory=dict)
    #: who asked each query (the chat, the person), and when
    _asked: dict[str, tuple[tuple[int, int], float]] = field(default_factory=dict)
    #: when each person last pressed or gave a command in each chat
    _stirred: dict[tuple[int, int], float] = field(default_factory=dict)
    _count: int = 0

    def ask(self, asker: tuple[int, int]) -> str:
        """Open a query of a person in a chat (``asker``: chat, person) and return its id."""
        self._count += 1
        id_ = str(4_000_000_000_000_000_000 + self._count)
        future: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._open[id_] = _Open(asked=self.monotonic(), answer=future)
        self._asked[id_] = (asker, self.monotonic())
        self.stir(asker)
        return id_

    def stir(self, asker: tuple[int, int]) -> None:
        """Remember that a person pressed or gave a command in a chat."""
        self._stirred[asker] = self.monotonic()

    def stirred(self, asker: tuple[int, int]) -> bool:
        """Tell whether they did so just now."""
        return self.monotonic() - self._stirred.get(asker, -math.inf) <= ANSWERABLE

    def require(self, id_: str) -> None:
        """Refuse a query nobody asked, answered before, or too old.

        Raises:
            Refused: 400.
        """
        query = self._open.get(id_)
        if query is None or self.monotonic() - query.asked > ANSWERABLE:
            raise bad_request(OLD_QUERY)

    def require_recent(self, id_: str, asker: tuple[int, int]) -> None:
        """Refuse a query that is not this person's in this chat, or too old; answered ones still count.

        Raises:
            Refused: 400.
        """
        whose, asked = self._asked.get(id_, (None, 0.0))
        if whose != asker or self.monotonic() - asked > ANSWERABLE:
            raise bad_request(OLD_QUERY)

    def settle(self, id_: str, answer: Answer) -> None:
        """Answer an open query, once."""
        self._open.pop(id_).answer.set_result(answer)

    async def answered(self, id_: str, seconds: float) -> Answer | None:
        """Wait for the answer, at most ``seconds``; None when none came (one may still come later)."""
        done, _ = await asyncio.wait([self._open[id_].answer], timeout=seconds)
        return next(iter(done)).result() if done else None
