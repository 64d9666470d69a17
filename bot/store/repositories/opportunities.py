"""Opportunities, stored whole, and the references they share."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any, Protocol, TypeVar

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, insert, select, update

from bot.domain.errors import NoSuchThing
from bot.domain.interviews import Interview
from bot.domain.preparation import Ally, Evidence
from bot.domain.timeline import Interviewer, Opportunity, Reference
from bot.store.keyring import Keyring
from bot.store.rows import Values
from bot.store.rows.facts import contact_row, interviewer_row, opportunity_row, reference_row
from bot.store.rows.interviews import interview_row, presence_row
from bot.store.rows.preparation import ally_row, evidence_row, rehearsal_row
from bot.store.tables import (
    allies,
    contacts,
    evidence,
    interviewers,
    interviews,
    links,
    opportunities,
    people,
    presences,
    rehearsals,
)

_Child = TypeVar("_Child", Interviewer, Evidence, Ally)
_Given_contra = TypeVar("_Given_contra", contravariant=True)


class _RowOf(Protocol[_Given_contra]):
    """Makes the columns of the ``place``-th child."""

    def __call__(self, child: _Given_contra, /, *, place: int) -> Values:
        """Return the columns."""
        ...


class OpportunityRows:
    """``ports.Opportunities``."""

    def __init__(self, connection: Connection, keyring: Keyring) -> None:
        self._connection = connection
        self._keyring = keyring

    def save(self, candidate_id: int, opportunity: Opportunity) -> Opportunity:
        """Store the opportunity whole and return it with the ids of what was new.

        Someone new (``id`` 0) can't be named as present yet: that takes the id returned from here.
        ``NoSuchThing`` if the opportunity, or anything it names by id, is not the candidate's.
        """
        key = self._keyring.key(candidate_id)
        values = opportunity_row(key, opportunity)
        owner = {"candidate_id": candidate_id}
        opportunity_id = self._store(opportunities, opportunity.id, owner, values)
        owner["opportunity_id"] = opportunity_id
        asked = self._save_all(interviewers, owner, opportunity.interviewers, partial(interviewer_row, key))
        held = self._save_interviews(owner, opportunity.interviews)
        backed = self._save_all(evidence, owner, opportunity.evidence, partial(evidence_row, key))
        inside = self._save_all(allies, owner, opportunity.allies, partial(ally_row, key))
        self._save_presences(candidate_id, held, known={it.id for it in asked})
        self._save_links(owner, opportunity.reference_ids)
        self._rewrite(
            contacts, owner, [contact_row(it, place=n) for n, it in enumerate(opportunity.contacts)]
        )
        self._rewrite(rehearsals, owner, [rehearsal_row(key, it) for it in opportunity.rehearsals])
        return replace(
            opportunity,
            id=opportunity_id,
            interviewers=asked,
            interviews=held,
            evidence=backed,
            allies=inside,
        )

    def remove(self, candidate_id: int, opportunity_id: int) -> None:
        """Delete the opportunity with all that belongs to it; ``NoSuchThing`` if it is another's."""
        self._delete(opportunities, candidate_id, opportunity_id)

    def save_reference(self, candidate_id: int, reference: Reference) -> Reference:
        """Store a reference (``id`` 0: new) and return it with its id."""
        values = reference_row(self._keyring.key(candidate_id), reference)
        return replace(
            reference, id=self._store(people, reference.id, {"candidate_id": candidate_id}, values)
        )

    def remove_reference(self, candidate_id: int, reference_id: int) -> None:
        """Delete a reference and its place in every opportunity; ``NoSuchThing`` if it is another's."""
        self._delete(people, candidate_id, reference_id)

    def _save_all(
        self, table: Table, owner: Values, given: tuple[_Child, ...], row_of: _RowOf[_Child]
    ) -> tuple[_Child, ...]:
        """Store the owner's rows of a table in this order, delete those missing; return them with ids."""
        self._drop_missing(table, owner, (it.id for it in given))
        rows = [row_of(it, place=place) for place, it in enumerate(given)]
        stored = [self._store(table, it.id, owner, row) for it, row in zip(given, rows, strict=True)]
        return tuple(replace(it, id=new) for it, new in zip(given, stored, strict=True))

    def _save_interviews(self, owner: Values, given: tuple[Interview, ...]) -> tuple[Interview, ...]:
        key = self._keyring.key(owner["candidate_id"])
        self._drop_missing(interviews, owner, (it.id for it in given))
        stored = [self._store(interviews, it.id, owner, interview_row(key, it)) for it in given]
        return tuple(replace(it, id=new) for it, new in zip(given, stored, strict=True))

    def _save_presences(self, candidate_id: int, held: tuple[Interview, ...], *, known: set[int]) -> None:
        key = self._keyring.key(candidate_id)
        for interview in held:
            if not known.issuperset(it.interviewer_id for it in interview.present):
                raise NoSuchThing
            rows = [presence_row(key, it, place=place) for place, it in enumerate(interview.present)]
            self._rewrite(presences, {"candidate_id": candidate_id, "interview_id": interview.id}, rows)

    def _save_links(self, owner: Values, reference_ids: tuple[int, ...]) -> None:
        known = select(people.c.id).where(people.c.candidate_id == owner["candidate_id"])
        if not set(reference_ids).issubset(self._connection.execute(known).scalars()):
            raise NoSuchThing
        rows = [{"reference_id": it, "place": place} for place, it in enumerate(reference_ids)]
        self._rewrite(links, owner, rows)

    def _store(self, table: Table, row_id: int, owner: Values, values: Values) -> int:
        """Update the owner's row with this id, or insert a new one for 0; return its id."""
        if not row_id:
            statement = insert(table).values(**owner, **values).returning(table.c.id)
            return int(self._connection.execute(statement).scalar_one())
        changed = update(table).where(table.c.id == row_id, _of(table, owner)).values(**values)
        if not self._connection.execute(changed).rowcount:
            raise NoSuchThing
        return row_id

    def _drop_missing(self, table: Table, owner: Values, kept: Iterable[int]) -> None:
        self._connection.execute(delete(table).where(_of(table, owner), table.c.id.not_in(list(kept))))

    def _rewrite(self, table: Table, owner: Values, rows: list[Values]) -> None:
        """Put these rows in the place of all the owner's."""
        self._connection.execute(delete(table).where(_of(table, owner)))
        if rows:
            self._connection.execute(insert(table), [owner | row for row in rows])

    def _delete(self, table: Table, candidate_id: int, row_id: int) -> None:
        statement = delete(table).where(table.c.id == row_id, table.c.candidate_id == candidate_id)
        if not self._connection.execute(statement).rowcount:
            raise NoSuchThing


def _of(table: Table, owner: dict[str, Any]) -> ColumnElement[bool]:
    return and_(*(table.c[name] == value for name, value in owner.items()))
