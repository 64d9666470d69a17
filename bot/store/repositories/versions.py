"""The letters that candidates wrote themselves."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, delete, select

from bot.domain.errors import NoSuchThing
from bot.domain.people import Personal
from bot.services.ports import LetterName
from bot.store.keyring import Keyring
from bot.store.repositories.statements import insert
from bot.store.sealing import seal, unseal
from bot.store.tables import opportunities, versions

_KEY = ("candidate_id", "opportunity_id", "letter")


class VersionRows:
    """``ports.Versions``."""

    def __init__(self, connection: Connection, keyring: Keyring) -> None:
        self._connection = connection
        self._keyring = keyring

    def of_opportunity(self, candidate_id: int, opportunity_id: int) -> dict[str, Personal]:
        """Return the versions of an opportunity's letters by the names of the letters."""
        wanted = and_(versions.c.candidate_id == candidate_id, versions.c.opportunity_id == opportunity_id)
        rows = self._connection.execute(select(versions.c.letter, versions.c.sealed).where(wanted)).all()
        if not rows:
            return {}
        key = self._keyring.key(candidate_id)
        return {row.letter: unseal(key, row.sealed)["words"] for row in rows}

    def save(self, candidate_id: int, letter: LetterName, words: Personal, *, now: datetime) -> None:
        """Store a version, in place of an earlier one; ``NoSuchThing`` if the opportunity is another's."""
        own = and_(opportunities.c.candidate_id == candidate_id, opportunities.c.id == letter.opportunity_id)
        if self._connection.execute(select(opportunities.c.id).where(own)).scalar() is None:
            raise NoSuchThing
        values = {
            "sealed": seal(self._keyring.key(candidate_id), {"words": words}),
            "written_at": now,
        }
        new = insert(self._connection, versions).values(
            candidate_id=candidate_id, opportunity_id=letter.opportunity_id, letter=letter.name, **values
        )
        self._connection.execute(new.on_conflict_do_update(index_elements=_KEY, set_=values))

    def drop(self, candidate_id: int, letter: LetterName) -> None:
        """Delete a version, if there is one."""
        self._connection.execute(delete(versions).where(self._is(candidate_id, letter)))

    @staticmethod
    def _is(candidate_id: int, letter: LetterName) -> ColumnElement[bool]:
        return and_(
            versions.c.candidate_id == candidate_id,
            versions.c.opportunity_id == letter.opportunity_id,
            versions.c.letter == letter.name,
        )
