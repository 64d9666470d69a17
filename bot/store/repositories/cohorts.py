"""Cohorts, who runs them and who belongs to them, and what was read of whom."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, case, delete, func, or_, select, update
from sqlalchemy import insert as plain_insert

from bot.domain.cohorts import Chair, Cohort, Grant, Level, Look, Membership
from bot.domain.errors import NoSuchThing
from bot.domain.reminders import ReminderState
from bot.store.keyring import Keyring
from bot.store.repositories.statements import held, insert
from bot.store.rows import AnyRow
from bot.store.rows.cohorts import (
    chair_of,
    chair_row,
    cohort_of,
    cohort_row,
    look_of,
    membership_of,
    membership_row,
)
from bot.store.tables import coaches, cohorts, entries, grants, looks, memberships, pairs, posts

_PLACE = ("cohort_id", "candidate_id")


class CohortRows:
    """``cohort_ports.Cohorts``."""

    def __init__(self, connection: Connection, keyring: Keyring) -> None:
        self._connection = connection
        self._keyring = keyring

    def add(self, cohort: Cohort) -> Cohort:
        """Store a new cohort, its key first; return it with the key's id as its own."""
        added = replace(cohort, id=self._keyring.add())
        values = cohort_row(self._keyring.key(added.id), added)
        self._connection.execute(plain_insert(cohorts).values(id=added.id, **values))
        return added

    def get(self, cohort_id: int, *, lock: bool = False) -> Cohort:
        """Return a cohort; ``NoSuchThing`` if there is none. ``lock`` holds the row until the end."""
        statement = select(cohorts).where(cohorts.c.id == cohort_id)
        row = self._connection.execute(held(statement) if lock else statement).one_or_none()
        if row is None:
            raise NoSuchThing
        return cohort_of(self._keyring.key(row.id), row)

    def by_group(self, chat_id: int) -> Cohort | None:
        """Return the cohort that meets in a group, or ``None``."""
        row = self._connection.execute(
            select(cohorts).where(cohorts.c.group_chat_id == chat_id)
        ).one_or_none()
        if row is None or not self._keyring.has(row.id):
            return None
        return cohort_of(self._keyring.key(row.id), row)

    def save(self, cohort: Cohort) -> None:
        """Store a changed cohort; ``NoSuchThing`` if there is none."""
        values = cohort_row(self._keyring.key(cohort.id), cohort)
        changed = update(cohorts).where(cohorts.c.id == cohort.id).values(**values)
        if not self._connection.execute(changed).rowcount:
            raise NoSuchThing

    def move_group(self, old_chat_id: int, new_chat_id: int) -> None:
        """Follow a group that became a supergroup; see :class:`bot.services.cohort_ports.Cohorts`."""
        moved = update(cohorts).where(cohorts.c.group_chat_id == old_chat_id)
        self._connection.execute(moved.values(group_chat_id=new_chat_id, board_id=None, thread_id=None))
        here = select(cohorts.c.id).where(cohorts.c.group_chat_id == new_chat_id)
        left = update(posts).where(posts.c.cohort_id.in_(here), posts.c.message_id.is_not(None))
        self._connection.execute(
            left.values(
                message_id=None,
                state=case((posts.c.state == ReminderState.PENDING, ReminderState.MOOT), else_=posts.c.state),
                settled_at=func.coalesce(posts.c.settled_at, posts.c.wake_at),
            )
        )

    def erase(self, cohort_id: int) -> None:
        """Erase the cohort's key, for good even if the transaction is rolled back; then its rows."""
        self._keyring.erase(cohort_id)
        self._connection.execute(delete(cohorts).where(cohorts.c.id == cohort_id))

    def erase_keyless(self) -> int:
        """Erase the cohorts whose key is gone; return how many that were."""
        on_file = frozenset(self._connection.execute(select(cohorts.c.id)).scalars())
        keyless = on_file - self._keyring.ids()
        self._connection.execute(delete(cohorts).where(cohorts.c.id.in_(keyless)))
        return len(keyless)

    def chair(self, cohort_id: int, coach_id: int) -> Chair:
        """Return the place of a coach; ``NoSuchThing`` unless the person runs the cohort, and it is open."""
        here = and_(coaches.c.cohort_id == cohort_id, coaches.c.candidate_id == coach_id)
        found = self._chairs(select(coaches).where(here, coaches.c.left_at.is_(None)))
        if not found or found[0].cohort.closed_at is not None:
            raise NoSuchThing
        return found[0]

    def chairs(self, cohort_id: int) -> tuple[Chair, ...]:
        """Return the present coaches of a cohort, longest first."""
        here = and_(coaches.c.cohort_id == cohort_id, coaches.c.left_at.is_(None))
        return self._chairs(select(coaches).where(here).order_by(coaches.c.since, coaches.c.candidate_id))

    def chairs_of(self, coach_id: int) -> tuple[Chair, ...]:
        """Return the places somebody has as a coach, in cohorts that are not closed."""
        mine = and_(coaches.c.candidate_id == coach_id, coaches.c.left_at.is_(None))
        found = self._chairs(select(coaches).where(mine).order_by(coaches.c.since, coaches.c.cohort_id))
        return tuple(it for it in found if it.cohort.closed_at is None)

    def seat(self, chair: Chair) -> None:
        """Store a coach's place, new or changed; one who had left is back."""
        values = chair_row(self._keyring.key(chair.coach_id), chair)
        new = insert(self._connection, coaches).values(
            cohort_id=chair.cohort.id, candidate_id=chair.coach_id, **values
        )
        self._connection.execute(new.on_conflict_do_update(index_elements=_PLACE, set_=values))

    def leave_chair(self, cohort_id: int, coach_id: int, *, now: datetime) -> None:
        """End a coach's place, with every level granted to them in the cohort."""
        here = and_(coaches.c.cohort_id == cohort_id, coaches.c.candidate_id == coach_id)
        self._connection.execute(update(coaches).where(here, coaches.c.left_at.is_(None)).values(left_at=now))
        granted = and_(grants.c.cohort_id == cohort_id, grants.c.coach_id == coach_id)
        self._connection.execute(delete(grants).where(granted))

    def membership(self, cohort_id: int, member_id: int, *, stay: bool = False) -> Membership:
        """Return a member's place; ``NoSuchThing`` unless they belong to the cohort, and it is open."""
        here = and_(memberships.c.cohort_id == cohort_id, memberships.c.candidate_id == member_id)
        found = self._memberships(_there(select(memberships).where(here), stay=stay))
        if not found or found[0].cohort.closed_at is not None:
            raise NoSuchThing
        return found[0]

    def memberships(self, cohort_id: int, *, stay: bool = False) -> tuple[Membership, ...]:
        """Return every member's place in a cohort, in the order they joined."""
        order = (memberships.c.joined_at, memberships.c.candidate_id)
        every = select(memberships).where(memberships.c.cohort_id == cohort_id).order_by(*order)
        return self._memberships(_there(every, stay=stay))

    def memberships_of(self, member_id: int) -> tuple[Membership, ...]:
        """Return the places somebody has as a member, in cohorts that are not closed."""
        order = (memberships.c.joined_at, memberships.c.cohort_id)
        found = self._memberships(
            select(memberships).where(memberships.c.candidate_id == member_id).order_by(*order)
        )
        return tuple(it for it in found if it.cohort.closed_at is None)

    def enrol(self, membership: Membership) -> None:
        """Store a member's place, new or changed; levels and words are stored apart."""
        values = membership_row(self._keyring.key(membership.member_id), membership)
        new = insert(self._connection, memberships).values(
            cohort_id=membership.cohort.id, candidate_id=membership.member_id, **values
        )
        self._connection.execute(new.on_conflict_do_update(index_elements=_PLACE, set_=values))

    def leave(self, cohort_id: int, member_id: int) -> None:
        """End a member's place, with all that was shared in it and every pair they were to be one of."""
        mine = or_(pairs.c.candidate_id == member_id, pairs.c.partner_id == member_id)
        self._connection.execute(delete(pairs).where(pairs.c.cohort_id == cohort_id, mine))
        here = and_(memberships.c.cohort_id == cohort_id, memberships.c.candidate_id == member_id)
        self._connection.execute(delete(memberships).where(here))

    def grant(self, grant: Grant) -> None:
        """Store what a member lets a coach read, in place of what it was."""
        values = {"level": grant.level, "at": grant.at}
        new = insert(self._connection, grants).values(
            cohort_id=grant.cohort_id, candidate_id=grant.member_id, coach_id=grant.coach_id, **values
        )
        self._connection.execute(new.on_conflict_do_update(index_elements=(*_PLACE, "coach_id"), set_=values))

    def saw(self, cohort_id: int, member_id: int, look: Look) -> None:
        """Note that a coach read of a member: one line a day, with the most that was read."""
        values = {"coach_id": look.coach_id, "day": look.day, "level": look.level}
        new = insert(self._connection, looks).values(cohort_id=cohort_id, candidate_id=member_id, **values)
        of_the_day = [it.name for it in looks.primary_key]
        # of two levels that are read at all, only the first can be the lower one
        less = looks.c.level == Level.DATES
        self._connection.execute(
            new.on_conflict_do_update(
                index_elements=of_the_day, set_={"level": new.excluded.level}, where=less
            )
        )

    def looks(self, cohort_id: int, member_id: int) -> tuple[Look, ...]:
        """Return who read of the member, latest first."""
        here = and_(looks.c.cohort_id == cohort_id, looks.c.candidate_id == member_id)
        rows = self._connection.execute(
            select(looks).where(here).order_by(looks.c.day.desc(), looks.c.coach_id)
        )
        return tuple(look_of(row) for row in rows)

    def lots(self, cohort_id: int) -> bytes:
        """Return the cohort's secret bytes, which follow from its key; ``NoSuchThing`` once erased."""
        return self._keyring.lots(cohort_id)

    def _chairs(self, statement: Select[*tuple[Any, ...]]) -> tuple[Chair, ...]:
        rows = self._connection.execute(statement).all()
        known = self._cohorts(rows)
        return tuple(
            chair_of(self._keyring.key(row.candidate_id), row, known[row.cohort_id])
            for row in rows
            if self._there(row, known)
        )

    def _memberships(self, statement: Select[*tuple[Any, ...]]) -> tuple[Membership, ...]:
        rows = self._connection.execute(statement).all()
        known, levels, said = self._cohorts(rows), self._levels(rows), self._said(rows)
        return tuple(
            membership_of(
                self._keyring.key(row.candidate_id),
                row,
                known[row.cohort_id],
                levels[row.cohort_id, row.candidate_id],
                said[row.cohort_id, row.candidate_id],
            )
            for row in rows
            if self._there(row, known)
        )

    def _cohorts(self, rows: Sequence[AnyRow]) -> dict[int, Cohort]:
        wanted = {row.cohort_id for row in rows}
        if not wanted:
            return {}
        found = self._connection.execute(select(cohorts).where(cohorts.c.id.in_(wanted)))
        return {
            row.id: cohort_of(self._keyring.key(row.id), row) for row in found if self._keyring.has(row.id)
        }

    def _there(self, row: AnyRow, known: Mapping[int, Cohort]) -> bool:
        """Tell whether neither the person nor the cohort was erased: the key goes first, then the rows."""
        return row.cohort_id in known and self._keyring.has(row.candidate_id)

    def _levels(self, rows: Sequence[AnyRow]) -> dict[tuple[int, int], list[tuple[int, Level]]]:
        found: defaultdict[tuple[int, int], list[tuple[int, Level]]] = defaultdict(list)
        if not rows:
            return found
        wanted = and_(
            grants.c.cohort_id.in_({row.cohort_id for row in rows}),
            grants.c.candidate_id.in_({row.candidate_id for row in rows}),
        )
        for row in self._connection.execute(select(grants).where(wanted)):
            found[row.cohort_id, row.candidate_id].append((row.coach_id, row.level))
        return found

    def _said(self, rows: Sequence[AnyRow]) -> dict[tuple[int, int], list[AnyRow]]:
        found: defaultdict[tuple[int, int], list[AnyRow]] = defaultdict(list)
        if not rows:
            return found
        whose = (entries.c.cohort_id, entries.c.candidate_id)
        wanted = and_(
            entries.c.cohort_id.in_({row.cohort_id for row in rows}),
            entries.c.candidate_id.in_({row.candidate_id for row in rows}),
        )
        for row in self._connection.execute(select(*whose, entries.c.week, entries.c.said_at).where(wanted)):
            found[row.cohort_id, row.candidate_id].append(row)
        return found


def _there(places: Select[*tuple[Any, ...]], *, stay: bool) -> Select[*tuple[Any, ...]]:
    """Return the question for places; with ``stay`` nobody leaves one of them before the end."""
    return places.with_for_update(read=True, key_share=True) if stay else places
