"""What waits to be sent, one table of it at a time: leases, and what became of each attempt.

A lease is one statement, the same on both databases (SQLAlchemy leaves the locking out for SQLite, which
has one writer). It holds a reminder or a post for a worker until a moment on the database's clock. Settling
is fenced: it touches the row only if worker and attempt are still those of the lease, so a worker that
slept through its hold overwrites nothing.

While a message of an owner (a candidate, a cohort) is in hand no other lease takes one of theirs: a chat gets
its messages in order, and one that must wait for its turn holds up no other chat.

An attempt that is deferred, unreachable or released does not count. One in doubt counts, and is made once
more at most: the second doubt settles as delivered, with no message known. A message that the plan
withdrew while it was on its way is recorded as delivered when it did go out.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any, Final

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    FromClause,
    Select,
    Table,
    and_,
    bindparam,
    case,
    literal,
    or_,
    select,
    update,
)
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
from bot.store.repositories.statements import held
from bot.store.rows.plans import reminder_of
from bot.store.tables import PARKED, PENDING, candidates, other_reminders, reminders


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Waiting:
    """A table of what waits to be sent."""

    table: Table
    #: the same rows, seen by the lease from those in hand
    other: FromClause
    #: the name of the column that tells whose they are
    owner: str
    #: which rows are pending, as the partial index spells it
    pending: ColumnElement[bool]
    #: the owners who are sent nothing for now
    parked: Select[int]

    @property
    def owned_by(self) -> Column[int]:
        """The column that tells whose a row is."""
        column: Column[int] = self.table.c[self.owner]
        return column


class LeasedRows:
    """The rows of a table that workers hold, send and settle."""

    def __init__(self, connection: Connection, waiting: Waiting) -> None:
        self._connection = connection
        self._waiting = waiting

    def lease_due(self, *, worker: str, limit: int, hold: timedelta, now: datetime) -> tuple[Lease, ...]:
        """Hold what is due, unheld and pending, of owners who aren't parked, earliest deadline first."""
        held = self._connection.execute(_leasing(self._waiting, limit, hold), {"taker": worker, "at": now})
        return tuple(
            Lease(row_id=row_id, owner_id=owner_id, worker=worker, attempt=attempt)
            for _, row_id, owner_id, attempt in sorted(held)
        )

    def settle(self, lease: Lease, outcome: Outcome, *, now: datetime) -> bool:
        """Record what became of the attempt and give the lease back; ``False`` if it was lost."""
        row = self._waiting.table.c
        withdrawn = row.state == ReminderState.WITHDRAWN
        pending = self._waiting.pending
        open_to = or_(pending, withdrawn) if isinstance(outcome, Delivered) else pending
        held = and_(row.id == lease.row_id, row.worker == lease.worker, row.attempt == lease.attempt)
        values = {"worker": None, "leased_until": None} | _after(self._waiting, lease, outcome, now=now)
        table = self._waiting.table
        if self._connection.execute(update(table).where(held, open_to).values(**values)).rowcount == 1:
            return True
        gone = update(table).where(held, withdrawn).values(worker=None, leased_until=None)
        self._connection.execute(gone)
        return False

    def release(self, worker: str) -> int:
        """Give back every lease of ``worker`` untried; return how many."""
        row = self._waiting.table.c
        held = update(self._waiting.table).where(row.worker == worker)
        untried = {"attempt": row.attempt - 1, "worker": None, "leased_until": None}
        return self._connection.execute(held.values(**untried)).rowcount

    def next_due(self) -> datetime | None:
        """Return when to look next at what is pending of owners who aren't parked, or ``None``.

        What is held counts too: it is still to be settled.
        """
        return self._connection.execute(_soonest(self._waiting)).scalar()


_REMINDERS: Final = Waiting(
    table=reminders, other=other_reminders, owner="candidate_id", pending=PENDING, parked=PARKED
)


class ReminderQueue(LeasedRows):
    """``ports.Queue``: everyone's reminders."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, _REMINDERS)

    def get(self, reminder_id: int) -> ReminderOnFile:
        """Return one reminder; ``NoSuchThing`` if its candidate was erased."""
        row = self._connection.execute(select(reminders).where(reminders.c.id == reminder_id)).one_or_none()
        if row is None:
            raise NoSuchThing
        return reminder_of(row)

    def settle(self, lease: Lease, outcome: Outcome, *, now: datetime) -> bool:
        """Record what became of the attempt; an unreachable chat parks its candidate."""
        candidate = candidates.c.id == lease.owner_id
        if isinstance(outcome, Unreachable):
            # first the candidate, then the reminder: the order in which every use case locks
            self._connection.execute(held(select(candidates.c.id).where(candidate)))
        if not super().settle(lease, outcome, now=now):
            return False
        if isinstance(outcome, Unreachable):
            self._connection.execute(update(candidates).where(candidate).values(parked_at=now))
        return True


@cache
def _leasing(waiting: Waiting, limit: int, hold: timedelta) -> ReturningUpdate[datetime, int, int, int]:
    """Return the statement that holds what is due ``at`` a moment for a ``taker``."""
    row, other, owner = waiting.table.c, waiting.other.c, waiting.owned_by
    unheld = or_(row.leased_until.is_(None), row.leased_until <= database_clock())
    in_hand = select(other[waiting.owner]).where(
        other.worker.is_not(None), other.leased_until > database_clock()
    )
    due = (
        select(row.id)
        .where(waiting.pending, row.wake_at <= bindparam("at", type_=Moment), unheld)
        .where(owner.not_in(waiting.parked), owner.not_in(in_hand))
        .order_by(row.expires, row.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
        .cte("due")
    )
    return (
        update(waiting.table)
        .where(row.id.in_(select(due.c.id)))
        .values(worker=bindparam("taker"), attempt=row.attempt + 1, leased_until=database_clock(ahead=hold))
        .returning(row.expires, row.id, owner, row.attempt)
    )


@cache
def _soonest(waiting: Waiting) -> Select[datetime]:
    wake_at = waiting.table.c.wake_at
    of_others = waiting.owned_by.not_in(waiting.parked)
    return select(wake_at).where(waiting.pending, of_others).order_by(wake_at).limit(1)


def _after(waiting: Waiting, lease: Lease, outcome: Outcome, *, now: datetime) -> dict[str, Any]:
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
            again = waiting.table.c.doubted
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
