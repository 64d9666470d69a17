"""One sweep: lease, re-check, deliver, settle."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final, Protocol, TypeVar

import structlog

from bot.dispatch.wakeup import Wakeup
from bot.domain.reminders import Failed, Lease, Outcome
from bot.services import reminders
from bot.services.ports import Begin, Messenger, Notice

T = TypeVar("T")

#: how many messages may be on their way at once: as many may go out twice after a crash
IN_FLIGHT: Final = 8
#: seconds of monotonic time between two looks, whatever the clocks say
NET: Final = 1.0

log = structlog.get_logger(__name__)


class Run(Protocol):
    """The one runner of use cases."""

    def __call__(self, call: Callable[[], T], /) -> Awaitable[T]:
        """Return what ``call`` returns, once it ran outside the event loop."""


class Dispatcher:
    """Brings due reminders to their chats."""

    def __init__(
        self,
        *,
        begin: Begin,
        run: Run,
        messenger: Messenger,
        wakeup: Wakeup,
        now: Callable[[], datetime],
        worker: str,
    ) -> None:
        self._begin = begin
        self._run = run
        self._messenger = messenger
        self._wakeup = wakeup
        self._now = now
        self._worker = worker
        self._sweeping = asyncio.Lock()
        self._ending = False

    async def keep_sweeping(self) -> None:
        """Take up what a dead predecessor left, then sweep until ended."""
        taken_up = False
        while not self._ending:
            try:
                if not taken_up:
                    await self._run(lambda: reminders.release(self._begin, self._worker))
                    taken_up = True
                await self.sweep()
                await self._make_appointment()
            except Exception as trouble:  # noqa: BLE001 - the edge of the sweep: whatever it is, the loop lives on
                log.error("sweep failed", kind=type(trouble).__name__)
            await self._wakeup.wait(NET)

    async def end(self, sweeping: asyncio.Future[None], *, within: float) -> None:
        """Lease no more, wait for what is in flight (``within`` seconds), and give back what is left.

        ``sweeping`` is the running :meth:`keep_sweeping`; it has ended when this returns.
        """
        self._ending = True
        self._wakeup.ring()
        try:
            async with asyncio.timeout(within):
                await sweeping
        except TimeoutError:
            log.warning("messages still in flight at the end")
        await self._run(lambda: reminders.release(self._begin, self._worker))

    async def sweep(self) -> int:
        """Deliver all that is due now; return how many reminders were settled.

        One look tells when nothing is due, as is nearly always; else others begin to look beside it.
        Raises what stopped a drain, once the others have ended: the messages they have in flight are
        settled, not cut off to be sent again.
        """
        async with self._sweeping:
            found = await self._lease()
            if not found:
                return 0
            drains = (self._drain(found), *(self._drain() for _ in range(IN_FLIGHT - 1)))
            ended = await asyncio.gather(*drains, return_exceptions=True)
        for trouble in ended:
            if isinstance(trouble, BaseException):
                raise trouble
        return sum(settled for settled in ended if isinstance(settled, int))

    async def next_due(self) -> datetime | None:
        """Return the earliest moment at which a reminder is to be looked at, or ``None``."""
        return await self._run(lambda: reminders.next_due(self._begin))

    async def _make_appointment(self) -> None:
        due = await self.next_due()
        if due is not None:
            self._wakeup.ring_in(due - self._now())

    async def _drain(self, leases: tuple[Lease, ...] = ()) -> int:
        settled = 0
        while leases := leases or await self._lease():
            for lease in leases:
                settled += await self._send(lease)
            leases = ()
        return settled

    async def _lease(self) -> tuple[Lease, ...]:
        if self._ending:
            return ()
        now = self._now()
        return await self._run(
            lambda: reminders.lease_due(self._begin, worker=self._worker, limit=1, now=now)
        )

    async def _send(self, lease: Lease) -> bool:
        outcome = await self._outcome(lease)
        if isinstance(outcome, Failed):
            log.warning("reminder failed", reminder=lease.reminder_id, reason=outcome.reason)
        now = self._now()
        return await self._run(lambda: reminders.settle(self._begin, lease, outcome, now=now))

    async def _outcome(self, lease: Lease) -> Outcome:
        """Prepare and deliver one reminder; its own trouble must not stop the others."""
        try:
            now = self._now()
            prepared = await self._run(lambda: reminders.prepare(self._begin, lease, now=now))
            if isinstance(prepared, Notice):
                return await self._messenger.deliver(prepared)
            return prepared
        except Exception as trouble:  # noqa: BLE001 - a poison reminder is settled as failed, given up in time
            return Failed(reason=type(trouble).__name__)
