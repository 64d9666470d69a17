"""The stored plan of one candidate: its tasks, and the reminders as the plan sees them."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Update, and_, case, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.domain.errors import NoSuchThing
from bot.domain.planning import Changes, Plan
from bot.domain.reminders import Reminder, ReminderState, Task
from bot.domain.timeline import Answer, Snooze
from bot.services.ports import ReminderOnFile, TaskOnFile
from bot.store.repositories.statements import insert
from bot.store.rows.plans import reminder_of, reminder_row, task_of, task_row
from bot.store.tables import PENDING, reminders, tasks


class PlanRows:
    """``ports.Plans``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def current(self, candidate_id: int) -> Plan:
        """Return the live tasks and the pending reminders on file."""
        live = select(tasks).where(tasks.c.candidate_id == candidate_id, tasks.c.live).order_by(tasks.c.id)
        pending = select(reminders).where(reminders.c.candidate_id == candidate_id, PENDING)
        by_due = pending.order_by(reminders.c.due, reminders.c.id)
        return Plan(
            tasks=tuple(task_of(row).task for row in self._connection.execute(live)),
            reminders=tuple(reminder_of(row).reminder for row in self._connection.execute(by_due)),
        )

    def apply(self, candidate_id: int, changes: Changes, *, now: datetime) -> None:
        """Store the difference; see :class:`bot.services.ports.Plans`.

        A reminder given up (FAILED) comes back only if the plan has changed it.
        """
        self._drop(candidate_id, changes, now=now)
        if changes.tasks:
            self._put_tasks(candidate_id, changes.tasks)
        if changes.reminders:
            self._put_reminders(candidate_id, changes.reminders)

    def tasks(self, candidate_id: int) -> tuple[TaskOnFile, ...]:
        """Return every task on file, live or not, in the order they were made."""
        statement = select(tasks).where(tasks.c.candidate_id == candidate_id).order_by(tasks.c.id)
        return tuple(task_of(row) for row in self._connection.execute(statement))

    def task(self, candidate_id: int, task_id: int) -> TaskOnFile:
        """Return one task, its row locked; ``NoSuchThing`` if another's."""
        statement = select(tasks).where(tasks.c.id == task_id, tasks.c.candidate_id == candidate_id)
        row = self._connection.execute(statement.with_for_update()).one_or_none()
        if row is None:
            raise NoSuchThing
        return task_of(row)

    def answer(self, candidate_id: int, task_id: int, answer: Answer | None) -> None:
        """Record the answer to a task; ``None`` takes it back. ``NoSuchThing`` if another's."""
        values = {"answer": answer.kind, "answered_at": answer.at} if answer else {}
        self._mark(candidate_id, task_id, {"answer": None, "answered_at": None} | values)

    def snooze(self, candidate_id: int, task_id: int, snooze: Snooze | None) -> None:
        """Record that a task is put off; ``None`` takes it back. ``NoSuchThing`` if another's."""
        values = {"snoozed_until": snooze.until, "snoozes": snooze.nth} if snooze else {}
        self._mark(candidate_id, task_id, {"snoozed_until": None, "snoozes": None} | values)

    def delivered(self, candidate_id: int) -> tuple[ReminderOnFile, ...]:
        """Return the delivered reminders of the candidate, oldest first."""
        rows = self._connection.execute(
            select(reminders)
            .where(reminders.c.candidate_id == candidate_id, reminders.c.state == ReminderState.DELIVERED)
            .order_by(reminders.c.settled_at, reminders.c.id)
        )
        return tuple(reminder_of(row) for row in rows)

    def _mark(self, candidate_id: int, task_id: int, values: dict[str, Any]) -> None:
        mine = update(tasks).where(tasks.c.id == task_id, tasks.c.candidate_id == candidate_id)
        if not self._connection.execute(mine.values(**values)).rowcount:
            raise NoSuchThing

    def _drop(self, candidate_id: int, changes: Changes, *, now: datetime) -> None:
        if changes.dropped_tasks:
            dropped = tasks.c.key.in_(changes.dropped_tasks)
            mine = update(tasks).where(tasks.c.candidate_id == candidate_id, dropped)
            self._connection.execute(mine.values(live=False))
        if changes.dropped_reminders:
            self._connection.execute(_withdrawal(candidate_id, changes.dropped_reminders, now=now))

    def _put_tasks(self, candidate_id: int, put: tuple[Task, ...]) -> None:
        new = insert(self._connection, tasks)
        changed = {name: new.excluded[name] for name in task_row(put[0]) if name != "key"}
        statement = new.on_conflict_do_update(index_elements=["candidate_id", "key"], set_=changed)
        self._connection.execute(statement, [{"candidate_id": candidate_id} | task_row(it) for it in put])

    def _put_reminders(self, candidate_id: int, put: tuple[Reminder, ...]) -> None:
        new = {"candidate_id": candidate_id, "state": ReminderState.PENDING, "attempt": 0, "doubted": False}
        rows = [new | reminder_row(it) | {"wake_at": it.due} for it in put]
        self._connection.execute(_revival(insert(self._connection, reminders)), rows)


def _withdrawal(candidate_id: int, keys: tuple[str, ...], *, now: datetime) -> Update:
    """Withdraw pending reminders. Who holds one keeps the hold, to tell if it did go out."""
    pending = update(reminders).where(
        reminders.c.candidate_id == candidate_id, PENDING, reminders.c.key.in_(keys)
    )
    return pending.values(state=ReminderState.WITHDRAWN, settled_at=now)


def _revival(new: postgresql.Insert | sqlite.Insert) -> postgresql.Insert | sqlite.Insert:
    """Put the reminder in the place of the one on file, unless that was delivered.

    A hold on it goes on, and so do a deferral and the count of attempts while it was pending.
    """
    said = ("due", "expires", "silent", "prompts")
    same = and_(*(reminders.c[name] == new.excluded[name] for name in said))
    goes_on = or_(PENDING, reminders.c.worker.is_not(None))
    settled: dict[str, Any] = {"settled_at": None, "message_id": None, "reason": None}
    kept: dict[str, ColumnElement[Any]] = {
        "wake_at": case(
            (and_(PENDING, reminders.c.due == new.excluded.due), reminders.c.wake_at), else_=new.excluded.due
        ),
        "attempt": case((goes_on, reminders.c.attempt), else_=0),
        "doubted": and_(goes_on, reminders.c.doubted),
    }
    return new.on_conflict_do_update(
        index_elements=["candidate_id", "key"],
        set_={name: new.excluded[name] for name in (*said, "state")} | kept | settled,
        where=and_(
            reminders.c.state != ReminderState.DELIVERED,
            or_(reminders.c.state != ReminderState.FAILED, ~same),
        ),
    )
