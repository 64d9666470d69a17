"""The queue of everyone's reminders: leases, and what became of each attempt.

A lease is one statement, the same on both databases (SQLAlchemy leaves the locking out for SQLite, which
has one writer). It holds a reminder for a worker until a moment on the database's clock. Settling is
fenced: it touches the row only if worker and attempt are still those of the lease, so a worker that
slept through its hold overwrites nothing.

While a reminder of a candidate is in hand no other lease takes one of theirs: a chat gets its messages in
order, and one that must wait for its turn holds up no other chat.

An attempt that is deferred, unreachable or released does not count. One in doubt counts, and is made once
more at most: the second doubt settles as delivered, with no message known. A reminder that the plan
withdrew while it was on its way is recorded as delivered when it did go out.
"""

from datetime import datetime, timedelta
from functools import cache
from typing import Any, Final

from sqlalchemy import Connection, and_, bindparam, case, literal, or_, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from bot.domain.errors import NoSuchThing
from bot.domain.reminders import (
    PAUSES,
    Deferred,
    Delivered,
    Failed,
    InDoubt,
    Lease,
    Moot,
    Outcome,
    ReminderState,
    Unreachable,
)
from bot.services.ports import ReminderOnFile
from bot.store.columns import Moment, database_clock
from bot.store.rows.plans import reminder_of
from bot.store.tables import PARKED, PENDING, candidates, other_reminders, reminders

_NEXT: Final = (
    select(reminders.c.wake_at)
    .where(PENDING, reminders.c.candidate_id.not_in(PARKED))
    .order_by(reminders.c.wake_at)
    .limit(1)
)


class ReminderQueue:
    """``ports.Queue``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def lease_due(self, *, worker: str, limit: int, hold: timedelta, now: datetime) -> tuple[Lease, ...]:
        """Hold the due, unheld, pending reminders of unparked candidates, earliest deadline first."""
        held = self._connection.execute(_leasing(limit, hold), {"taker": worker, "at": now})
        return tuple(
            Lease(reminder_id=it.id, candidate_id=it.candidate_id, worker=worker, attempt=it.attempt)
            for it in sorted(held, key=lambda it: (it.expires, it.id))
        )

    def get(self, reminder_id: int) -> ReminderOnFile:
        """Return one reminder; ``NoSuchThing`` if its candidate was erased."""
        row = self._connection.execute(select(reminders).where(reminders.c.id == reminder_id)).one_or_none()
        if row is None:
            raise NoSuchThing
        return reminder_of(row)

    def settle(self, lease: Lease, outcome: Outcome, *, now: datetime) -> bool:
        """Record what became of the attempt and give the lease back; ``False`` if it was lost."""
        candidate = candidates.c.id == lease.candidate_id
        if isinstance(outcome, Unreachable):
            # first the candidate, then the reminder: the order in which every use case locks
            self._connection.execute(select(candidates.c.id).where(candidate).with_for_update())
        if not self._close(lease, outcome, now=now):
            return False
        if isinstance(outcome, Unreachable):
            self._connection.execute(update(candidates).where(candidate).values(parked_at=now))
        return True

    def release(self, worker: str) -> int:
        """Give back every lease of ``worker`` untried; return how many."""
        held = update(reminders).where(reminders.c.worker == worker)
        untried = {"attempt": reminders.c.attempt - 1, "worker": None, "leased_until": None}
        return self._connection.execute(held.values(**untried)).rowcount

    def next_due(self) -> datetime | None:
        """Return when to look next at a pending reminder of an unparked candidate, or ``None``.

        One that is held counts too: it is still to be settled.
        """
        return self._connection.execute(_NEXT).scalar()

    def _close(self, lease: Lease, outcome: Outcome, *, now: datetime) -> bool:
        withdrawn = reminders.c.state == ReminderState.WITHDRAWN
        open_to = or_(PENDING, withdrawn) if isinstance(outcome, Delivered) else PENDING
        held = and_(
            reminders.c.id == lease.reminder_id,
            reminders.c.worker == lease.worker,
            reminders.c.attempt == lease.attempt,
        )
        ours = and_(held, open_to)
        values = {"worker": None, "leased_until": None} | _after(lease, outcome, now=now)
        if self._connection.execute(update(reminders).where(ours).values(**values)).rowcount == 1:
            return True
        gone = update(reminders).where(held, withdrawn).values(worker=None, leased_until=None)
        self._connection.execute(gone)
        return False


@cache
def _leasing(limit: int, hold: timedelta) -> ReturningUpdate[int, int, int, datetime]:
    """Return the statement that holds what is due ``at`` a moment for a ``taker``."""
    row, other = reminders.c, other_reminders.c
    unheld = or_(row.leased_until.is_(None), row.leased_until <= database_clock())
    in_hand = select(other.candidate_id).where(
        other.worker.is_not(None), other.leased_until > database_clock()
    )
    due = (
        select(row.id)
        .where(PENDING, row.wake_at <= bindparam("at", type_=Moment), unheld)
        .where(row.candidate_id.not_in(PARKED), row.candidate_id.not_in(in_hand))
        .order_by(row.expires, row.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
        .cte("due")
    )
    return (
        update(reminders)
        .where(row.id.in_(select(due.c.id)))
        .values(worker=bindparam("taker"), attempt=row.attempt + 1, leased_until=database_clock(ahead=hold))
        .returning(row.id, row.candidate_id, row.attempt, row.expires)
    )


def _after(lease: Lease, outcome: Outcome, *, now: datetime) -> dict[str, Any]:
    """Return what the row says after this outcome of this attempt."""
    match outcome:
        case Delivered(message_id=message_id):
            return {"state": ReminderState.DELIVERED, "settled_at": now, "message_id": message_id}
        case Moot():
            return {"state": ReminderState.MOOT, "settled_at": now}
        case Deferred(until=until):
            return {"wake_at": until, "attempt": lease.attempt - 1}
        case Unreachable():
            return {"attempt": lease.attempt - 1}
        case InDoubt(until=until):
            again = reminders.c.doubted
            return {
                "state": case((again, ReminderState.DELIVERED), else_=ReminderState.PENDING),
                "settled_at": case((again, literal(now, Moment)), else_=None),
                "wake_at": until,
                "doubted": True,
            }
        case Failed(reason=reason) if lease.attempt <= len(PAUSES):
            return {"wake_at": now + PAUSES[lease.attempt - 1], "reason": reason}
        case Failed(reason=reason):
            return {"state": ReminderState.FAILED, "settled_at": now, "reason": reason}
