"""APScheduler, and nothing else knows it: it wakes the dispatcher, it keeps no reminder.

Its memory store holds one date job, replaced at every change; what is due lives in the store. A job
store of its own would remove a job before it has run and lose what runs at a crash.
"""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from apscheduler.schedulers.asyncio import AsyncIOScheduler

#: no further ahead than this: a later moment is looked at again by then
_FARTHEST: Final = timedelta(hours=1)


class Wakeup:
    """An alarm that rings at the next due moment, or when somebody pokes it."""

    def __init__(self, *, clock: Callable[[], datetime]) -> None:
        #: the machine's clock, which APScheduler runs on; the due moments may be the playground's
        self._clock = clock
        self._rung = asyncio.Event()
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    def start(self) -> None:
        """Start the scheduler; needs a running event loop."""
        self._scheduler.start()

    def stop(self) -> None:
        """Stop the scheduler without waiting."""
        self._scheduler.shutdown(wait=False)

    def ring(self) -> None:
        """Wake the dispatcher now."""
        self._rung.set()

    def ring_in(self, delay: timedelta) -> None:
        """Wake the dispatcher after ``delay``, in place of any earlier appointment."""
        run_date = self._clock() + min(max(delay, timedelta()), _FARTHEST)
        self._scheduler.add_job(
            self.ring, "date", run_date=run_date, id="due", replace_existing=True, misfire_grace_time=None
        )

    async def wait(self, most: float) -> None:
        """Wait until it rings, or ``most`` seconds of monotonic time."""
        try:
            async with asyncio.timeout(most):
                await self._rung.wait()
        except TimeoutError:
            return
        finally:
            self._rung.clear()
