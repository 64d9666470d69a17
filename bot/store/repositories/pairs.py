"""Practice pairs: who was offered to whom, and how far they came."""

from sqlalchemy import ColumnElement, Connection, and_, insert, or_, select, update

from bot.domain.cohorts.pairs import Pair
from bot.domain.errors import NoSuchThing
from bot.store.rows.rounds import pair_of, pair_row
from bot.store.tables import pairs as table


class PairRows:
    """``cohort_ports.Pairs``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, pair: Pair) -> Pair:
        """Store a new pair (its ``id`` is ignored); return it with its id."""
        new = insert(table).values(**pair_row(pair)).returning(*table.c)
        return pair_of(self._connection.execute(new).one())

    def save(self, pair: Pair) -> None:
        """Store a changed pair; ``NoSuchThing`` if it is gone."""
        changed = update(table).where(table.c.id == pair.id).values(**pair_row(pair))
        if not self._connection.execute(changed).rowcount:
            raise NoSuchThing

    def of_cohort(self, cohort_id: int) -> tuple[Pair, ...]:
        """Return every pair that was made in a cohort, oldest first."""
        return self._found(table.c.cohort_id == cohort_id)

    def of_member(self, cohort_id: int, member_id: int) -> tuple[Pair, ...]:
        """Return the pairs that a member was in, oldest first."""
        return self._found(and_(table.c.cohort_id == cohort_id, _one_of(member_id)))

    def _found(self, wanted: ColumnElement[bool]) -> tuple[Pair, ...]:
        rows = self._connection.execute(select(table).where(wanted).order_by(table.c.id))
        return tuple(map(pair_of, rows))


def _one_of(member_id: int) -> ColumnElement[bool]:
    return or_(table.c.candidate_id == member_id, table.c.partner_id == member_id)
