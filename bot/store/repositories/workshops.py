"""Workshops, sealed under the cohort's key."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, insert, select, update

from bot.domain.cohorts.workshops import Workshop
from bot.domain.errors import NoSuchThing
from bot.store.keyring import Keyring
from bot.store.rows.workshops import workshop_of, workshop_row
from bot.store.tables import workshops


class WorkshopRows:
    """``cohort_ports.Workshops``."""

    def __init__(self, connection: Connection, keyring: Keyring) -> None:
        self._connection = connection
        self._keyring = keyring

    def add(self, workshop: Workshop) -> Workshop:
        """Store a new workshop, sealed for its cohort; return it with its id. ``NoSuchThing`` if erased."""
        key = self._keyring.key(workshop.cohort_id)
        new = insert(workshops).values(**workshop_row(key, workshop)).returning(*workshops.c)
        return workshop_of(key, self._connection.execute(new).one())

    def get(self, cohort_id: int, workshop_id: int) -> Workshop:
        """Return one of a cohort's workshops, its row locked; ``NoSuchThing`` if it is another's."""
        row = self._connection.execute(
            select(workshops).where(_is(cohort_id, workshop_id)).with_for_update()
        ).one_or_none()
        if row is None:
            raise NoSuchThing
        return workshop_of(self._keyring.key(cohort_id), row)

    def to_come(self, cohort_id: int, *, now: datetime) -> tuple[Workshop, ...]:
        """Return a cohort's workshops that begin later and were not called off, the soonest first."""
        wanted = and_(
            workshops.c.cohort_id == cohort_id, workshops.c.starts > now, workshops.c.called_off.is_(None)
        )
        rows = self._connection.execute(
            select(workshops).where(wanted).order_by(workshops.c.starts, workshops.c.id)
        ).all()
        return tuple(workshop_of(self._keyring.key(cohort_id), row) for row in rows)

    def call_off(self, cohort_id: int, workshop_id: int, *, now: datetime) -> None:
        """Note that a workshop does not take place; ``NoSuchThing`` if it is another's."""
        off = update(workshops).where(_is(cohort_id, workshop_id)).values(called_off=now)
        if not self._connection.execute(off).rowcount:
            raise NoSuchThing


def _is(cohort_id: int, workshop_id: int) -> ColumnElement[bool]:
    return and_(workshops.c.cohort_id == cohort_id, workshops.c.id == workshop_id)
