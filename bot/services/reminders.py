"""Reminders on their way out: lease, re-check, settle."""

from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final

from bot.domain import planning, playbook
from bot.domain.errors import NoSuchThing
from bot.domain.reminders import Deferred, Failed, Lease, Moot, Outcome, Reminder, ReminderState
from bot.services.plans import follow
from bot.services.ports import Begin, Notice, View

#: how long a worker may hold a reminder before another one takes it
HOLD: Final = timedelta(seconds=60)


def lease_due(begin: Begin, *, worker: str, limit: int, now: datetime) -> tuple[Lease, ...]:
    """Hold at most ``limit`` due reminders for ``worker``, the earliest deadline first."""
    with begin() as work:
        return work.queue.lease_due(worker=worker, limit=limit, hold=HOLD, now=now)


def prepare(begin: Begin, lease: Lease, *, now: datetime) -> Notice | Deferred | Moot:
    """Check a leased reminder against the facts of this moment and return what to deliver.

    The plan is worked out again first: a reminder it no longer holds is moot, one that it moved or that
    stands in silence or quiet hours by now is deferred.
    """
    with begin() as work:
        try:
            work.candidates.get(lease.owner_id, lock=True)
            on_file = work.queue.get(lease.row_id)
            view = follow(work, lease.owner_id, now=now)
        except NoSuchThing:
            return Moot()
        key = on_file.reminder.key
        current = work.plans.current(lease.owner_id).reminders
    reminder = next((it for it in current if it.key == key), None)
    if reminder is None:
        return Moot()
    until = _not_before(reminder, view, now=now)
    if until is not None:
        return Deferred(until=until)
    return Notice(reminder_id=lease.row_id, reminder=reminder, view=view)


def settle(begin: Begin, lease: Lease, outcome: Outcome, *, now: datetime) -> bool:
    """Record what became of the attempt; ``False`` when the lease was lost.

    The plan follows, since what went out is a fact it counts with. A failure is no such fact: it stands
    even if it is the plan that can't be worked out, so that such a reminder is given up in time.
    """
    with begin() as work:
        with suppress(NoSuchThing):
            work.candidates.get(lease.owner_id, lock=True)
        settled = work.queue.settle(lease, outcome, now=now)
        if settled and not isinstance(outcome, Failed):
            follow(work, lease.owner_id, now=now)
        return settled


def shown(begin: Begin, candidate_id: int, reminder_id: int, *, now: datetime) -> Notice:
    """Return a delivered reminder as it reads by the facts of now; ``NoSuchThing`` if another's."""
    with begin() as work:
        on_file = work.queue.get(reminder_id)
        if on_file.candidate_id != candidate_id or on_file.state is not ReminderState.DELIVERED:
            raise NoSuchThing
        view = View(facts=work.facts(candidate_id), tasks=work.plans.tasks(candidate_id), now=now)
        return Notice(reminder_id=reminder_id, reminder=on_file.reminder, view=view)


def next_due(begin: Begin) -> datetime | None:
    """Return the earliest moment at which a reminder is to be looked at, or ``None``."""
    with begin() as work:
        return work.queue.next_due()


def release(begin: Begin, worker: str) -> int:
    """Give back untried every lease that ``worker`` left behind; return how many."""
    with begin() as work:
        return work.queue.release(worker)


def _not_before(reminder: Reminder, view: View, *, now: datetime) -> datetime | None:
    if reminder.due > now:
        return reminder.due
    return planning.blocked_until(reminder, view.facts, playbook.DEFAULT, now=now)
