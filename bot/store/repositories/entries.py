"""What members say in weekly rounds, sealed under the key of the member."""

from sqlalchemy import ColumnElement, Connection, and_, delete, select, update

from bot.domain.cohorts.rounds import Entry
from bot.domain.errors import NoSuchThing
from bot.store.keyring import Keyring
from bot.store.repositories.statements import insert
from bot.store.rows.rounds import entry_of, entry_row
from bot.store.tables import entries as table

_WHOSE = ("cohort_id", "candidate_id", "week")


class EntryRows:
    """``cohort_ports.Entries``."""

    def __init__(self, connection: Connection, keyring: Keyring) -> None:
        self._connection = connection
        self._keyring = keyring

    def save(self, entry: Entry) -> Entry:
        """Store an entry, in place of the member's earlier one of the week; return it with its id."""
        key = self._keyring.key(entry.member_id)
        values = entry_row(key, entry)
        new = insert(self._connection, table).values(
            cohort_id=entry.cohort_id, candidate_id=entry.member_id, week=entry.week, **values
        )
        stored = new.on_conflict_do_update(index_elements=_WHOSE, set_=values).returning(*table.c)
        return entry_of(key, self._connection.execute(stored).one())

    def get(self, entry_id: int) -> Entry:
        """Return an entry by its id; ``NoSuchThing`` if it was taken back, or its member erased."""
        found = self._found(table.c.id == entry_id)
        if not found:
            raise NoSuchThing
        return found[0]

    def of_week(self, cohort_id: int, week: str) -> tuple[Entry, ...]:
        """Return what was said in the round of a week, in the order it was first said."""
        return self._found(and_(table.c.cohort_id == cohort_id, table.c.week == week))

    def of_member(self, cohort_id: int, member_id: int) -> tuple[Entry, ...]:
        """Return what a member said in the rounds of a cohort, the earliest week first."""
        mine = self._found(and_(table.c.cohort_id == cohort_id, table.c.candidate_id == member_id))
        return tuple(sorted(mine, key=lambda it: it.week))

    def carry(self, entry_id: int, week: str) -> None:
        """Move an entry to another week; what its member has said there already stands instead."""
        moving = self.get(entry_id)
        if moving.week == week:
            return
        taken = any(it.week == week for it in self.of_member(moving.cohort_id, moving.member_id))
        here = table.c.id == entry_id
        self._connection.execute(
            delete(table).where(here) if taken else update(table).where(here).values(week=week)
        )

    def take_back(self, cohort_id: int, member_id: int, week: str) -> None:
        """Delete what a member said in a round; nothing if there is nothing."""
        mine = and_(table.c.cohort_id == cohort_id, table.c.candidate_id == member_id, table.c.week == week)
        self._connection.execute(delete(table).where(mine))

    def _found(self, wanted: ColumnElement[bool]) -> tuple[Entry, ...]:
        rows = self._connection.execute(select(table).where(wanted).order_by(table.c.id))
        return tuple(
            entry_of(self._keyring.key(row.candidate_id), row)
            for row in rows
            if self._keyring.has(row.candidate_id)
        )
