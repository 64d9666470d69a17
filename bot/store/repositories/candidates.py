"""Candidates, and the erasing of everything that is theirs."""

from dataclasses import replace

from sqlalchemy import Connection, delete, insert, select, update

from bot.domain.errors import NoSuchThing
from bot.domain.people import Candidate
from bot.store.keyring import Keyring
from bot.store.repositories.statements import held
from bot.store.rows import AnyRow
from bot.store.rows.facts import candidate_of, candidate_row
from bot.store.tables import candidates


class CandidateRows:
    """``ports.Candidates``. A candidate without a key counts as erased."""

    def __init__(self, connection: Connection, keyring: Keyring) -> None:
        self._connection = connection
        self._keyring = keyring

    def by_chat(self, chat_id: int) -> Candidate | None:
        """Return the candidate of a private chat, or ``None``."""
        row = self._connection.execute(
            select(candidates).where(candidates.c.chat_id == chat_id)
        ).one_or_none()
        return self._of(row)

    def get(self, candidate_id: int, *, lock: bool = False) -> Candidate:
        """Return a candidate; ``NoSuchThing`` if erased. ``lock`` holds the row until the end."""
        statement = select(candidates).where(candidates.c.id == candidate_id)
        row = self._connection.execute(held(statement) if lock else statement).one_or_none()
        candidate = self._of(row)
        if candidate is None:
            raise NoSuchThing
        return candidate

    def add(self, candidate: Candidate) -> Candidate:
        """Store a new candidate, its key first; return it with the key's id as its own."""
        leftover = self._connection.execute(
            select(candidates.c.id).where(candidates.c.chat_id == candidate.chat_id)
        ).scalar()
        if leftover is not None and not self._keyring.has(leftover):
            self._delete(leftover)
        added = replace(candidate, id=self._keyring.add())
        values = candidate_row(self._keyring.key(added.id), added)
        self._connection.execute(insert(candidates).values(id=added.id, **values))
        return added

    def save(self, candidate: Candidate) -> None:
        """Store changed settings; ``NoSuchThing`` if erased."""
        values = candidate_row(self._keyring.key(candidate.id), candidate)
        statement = update(candidates).where(candidates.c.id == candidate.id)
        if not self._connection.execute(statement.values(**values)).rowcount:
            raise NoSuchThing

    def erase(self, candidate_id: int) -> None:
        """Erase the key, for good even if the transaction is rolled back; then every row."""
        self._keyring.erase(candidate_id)
        self._delete(candidate_id)

    def erase_keyless(self) -> int:
        """Erase the rows of everyone whose key is gone; return how many candidates that were."""
        on_file = frozenset(self._connection.execute(select(candidates.c.id)).scalars())
        keyless = on_file - self._keyring.ids()
        for candidate_id in keyless:
            self._delete(candidate_id)
        return len(keyless)

    def _of(self, row: AnyRow | None) -> Candidate | None:
        try:
            return candidate_of(self._keyring.key(row.id), row) if row else None
        except NoSuchThing:
            return None

    def _delete(self, candidate_id: int) -> None:
        self._connection.execute(delete(candidates).where(candidates.c.id == candidate_id))
