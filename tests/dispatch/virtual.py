"""Monotonic time that only goes on when everyone waits for it."""

import asyncio
import heapq
from collections.abc import Coroutine
from itertools import count
from typing import Any

#: turns of the loop after which whoever could go on has gone on
_TURNS = 20


class Virtual:
    """A monotonic clock and a sleep on it; :meth:`live` lets sleepers wake one moment after the other."""

    def __init__(self) -> None:
        self.now = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Event]] = []
        self._numbers = count()

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Wait until the clock shows ``seconds`` more."""
        awake = asyncio.Event()
        heapq.heappush(self._sleepers, (self.now + seconds, next(self._numbers), awake))
        await awake.wait()

    async def live(self, *lives: Coroutine[Any, Any, None]) -> None:
        """Run these until all have ended."""
        together = asyncio.gather(*lives)
        while not together.done():
            for _ in range(_TURNS):
                await asyncio.sleep(0)
            if self._sleepers:
                self.now, _, awake = heapq.heappop(self._sleepers)
                awake.set()
        await together
