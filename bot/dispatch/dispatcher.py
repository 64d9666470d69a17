"""One sweep: lease, re-check, deliver, settle."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any, Final, Protocol, TypeVar

import structlog

from bot.dispatch.outboxes import Outbox
from bot.dispatch.wakeup import Wakeup
from bot.domain.reminders import Failed, Lease, Outcome
from bot.services.ports import Begin

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


#: what one lease took from which outbox
Held = tuple[Outbox[Any], Lease]


class Dispatcher:
    """Brings what is due to its chats, out of every outbox, an earlier one first."""

    def __init__(
        self,
        *,
        begin: Begin,
        run: Run,
        outboxes: Sequence[Outbox[Any]],
        wakeup: Wakeup,
        now: Callable[[], datetime],
        worker: str,
    ) -> None:
        self._begin = begin
        self._run = run
        self._outboxes = tuple(outboxes)
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
                    await self._release()
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
        await self._release()

    async def sweep(self) -> int:
        """Deliver all that is due now; return how many messages were settled.

        One look tells when nothing is due, as is nearly always; else others begin to look beside it.
        Raises what stopped a drain, once the others have ended: the messages they have in flight are
        settled, not cut off to be sent again.
        """
        async with self._sweeping:
            found = await self._lease()
            if found is None:
                return 0
            drains = (self._drain(found), *(self._drain() for _ in range(IN_FLIGHT - 1)))
            ended = await asyncio.gather(*drains, return_exceptions=True)
        for trouble in ended:
            if isinstance(trouble, BaseException):
                raise trouble
        return sum(settled for settled in ended if isinstance(settled, int))

    async def next_due(self) -> datetime | None:
        """Return the earliest moment at which a message is to be looked at, or ``None``."""
        moments = [await self._run(partial(it.use_cases.next_due, self._begin)) for it in self._outboxes]
        return min((it for it in moments if it is not None), default=None)

    async def _release(self) -> None:
        for outbox in self._outboxes:
            await self._run(partial(outbox.use_cases.release, self._begin, self._worker))

    async def _make_appointment(self) -> None:
        due = await self.next_due()
        if due is not None:
            self._wakeup.ring_in(due - self._now())

    async def _drain(self, held: Held | None = None) -> int:
        settled = 0
        while held := held or await self._lease():
            settled += await self._send(*held)
            held = None
        return settled

    async def _lease(self) -> Held | None:
        for outbox in self._outboxes:
            if self._ending:
                return None
            lease_due = partial(outbox.use_cases.lease_due, self._begin, worker=self._worker, limit=1)
            for lease in await self._run(partial(lease_due, now=self._now())):
                return outbox, lease
        return None

    async def _send(self, outbox: Outbox[Any], lease: Lease) -> bool:
        outcome = await self._outcome(outbox, lease)
        if isinstance(outcome, Failed):
            log.warning(outbox.failed, row=lease.row_id, reason=outcome.reason)
        settle = partial(outbox.use_cases.settle, self._begin, lease, outcome, now=self._now())
        return await self._run(settle)

    async def _outcome(self, outbox: Outbox[Any], lease: Lease) -> Outcome:
        """Prepare and deliver one message; its own trouble must not stop the others."""
        try:
            prepare = partial(outbox.use_cases.prepare, self._begin, lease, now=self._now())
            prepared = await self._run(prepare)
            if isinstance(prepared, outbox.notice):
                return await outbox.deliver(prepared)
            outcome: Outcome = prepared
            return outcome
        except Exception as trouble:  # noqa: BLE001 - a poison message is settled as failed, given up in time
            return Failed(reason=type(trouble).__name__)
