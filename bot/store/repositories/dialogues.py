"""Forms in progress, and the updates seen lately."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, delete, select

from bot.services.ports import Dialogue
from bot.store.keyring import Keyring
from bot.store.repositories.statements import insert
from bot.store.rows.facts import dialogue_of, dialogue_row
from bot.store.tables import dialogues, seen_updates

#: how long an update is remembered; Telegram keeps one for a day
REMEMBERED: Final = timedelta(days=2)


class DialogueRows:
    """``ports.Dialogues``."""

    def __init__(self, connection: Connection, keyring: Keyring) -> None:
        self._connection = connection
        self._keyring = keyring

    def get(self, candidate_id: int) -> Dialogue | None:
        """Return the candidate's form in progress, or ``None``."""
        statement = select(dialogues).where(dialogues.c.candidate_id == candidate_id)
        row = self._connection.execute(statement).one_or_none()
        return dialogue_of(self._keyring.key(candidate_id), row) if row else None

    def save(self, candidate_id: int, dialogue: Dialogue, *, now: datetime) -> None:
        """Store it, in place of any other; ``NoSuchThing`` if the candidate was erased."""
        values = dialogue_row(self._keyring.key(candidate_id), dialogue) | {"saved_at": now}
        new = insert(self._connection, dialogues).values(candidate_id=candidate_id, **values)
        self._connection.execute(new.on_conflict_do_update(index_elements=["candidate_id"], set_=values))

    def drop(self, candidate_id: int) -> None:
        """End it."""
        self._connection.execute(delete(dialogues).where(dialogues.c.candidate_id == candidate_id))


def first_time(connection: Connection, update_id: int, *, now: datetime) -> bool:
    """Tell whether this update is new, and remember it; forget those of more than two days ago."""
    new = insert(connection, seen_updates).values(update_id=update_id, seen_at=now)
    if connection.execute(new.on_conflict_do_nothing().returning(seen_updates.c.update_id)).scalar() is None:
        return False
    connection.execute(delete(seen_updates).where(seen_updates.c.seen_at < now - REMEMBERED))
    return True
