"""What cohorts told each person, sealed under the recipient's key."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, delete, insert, select, update

from bot.domain.cohorts import Mail, MailAnswer
from bot.domain.errors import NoSuchThing
from bot.store.keyring import Keyring
from bot.store.rows.cohorts import mail_of, mail_row
from bot.store.sealing import unseal
from bot.store.tables import mail as table


class MailRows:
    """``cohort_ports.Mailbox``."""

    def __init__(self, connection: Connection, keyring: Keyring) -> None:
        self._connection = connection
        self._keyring = keyring

    def add(self, mail: Mail) -> Mail:
        """Store new mail, sealed for its recipient; return it with its id. ``NoSuchThing`` if erased."""
        key = self._keyring.key(mail.recipient_id)
        row = self._connection.execute(insert(table).values(**mail_row(key, mail)).returning(*table.c)).one()
        return mail_of(row, unseal(key, row.sealed))

    def of(self, candidate_id: int) -> tuple[Mail, ...]:
        """Return a person's mail, oldest first."""
        rows = self._connection.execute(
            select(table).where(table.c.candidate_id == candidate_id).order_by(table.c.id)
        ).all()
        if not rows:
            return ()
        key = self._keyring.key(candidate_id)
        return tuple(mail_of(row, unseal(key, row.sealed)) for row in rows)

    def get(self, candidate_id: int, mail_id: int) -> Mail:
        """Return one of a person's mail, its row locked; ``NoSuchThing`` if it is another's."""
        row = self._connection.execute(
            select(table).where(_is(candidate_id, mail_id)).with_for_update()
        ).one_or_none()
        if row is None:
            raise NoSuchThing
        return mail_of(row, unseal(self._keyring.key(candidate_id), row.sealed))

    def answer(self, candidate_id: int, mail_id: int, answer: MailAnswer | None, *, now: datetime) -> None:
        """Record what the recipient tapped; ``None`` takes it back. ``NoSuchThing`` if it is another's."""
        values = {"answer": answer, "answered_at": now if answer else None}
        changed = update(table).where(_is(candidate_id, mail_id)).values(**values)
        if not self._connection.execute(changed).rowcount:
            raise NoSuchThing

    def about(self, cohort_id: int, about: int) -> tuple[Mail, ...]:
        """Return all mail of a cohort about one thing, without its words."""
        wanted = and_(table.c.cohort_id == cohort_id, table.c.about == about)
        rows = self._connection.execute(select(table).where(wanted).order_by(table.c.id))
        return tuple(mail_of(row, {}) for row in rows)

    def sent_by(self, cohort_id: int, sender_id: int) -> tuple[Mail, ...]:
        """Return what others of a cohort were told by a person, without its words."""
        wanted = and_(
            table.c.cohort_id == cohort_id,
            table.c.candidate_id != sender_id,
            table.c.sender_id == sender_id,
        )
        rows = self._connection.execute(select(table).where(wanted).order_by(table.c.id))
        return tuple(mail_of(row, {}) for row in rows)

    def withdraw(self, candidate_id: int, mail_id: int) -> None:
        """Delete one of a person's mail."""
        self._connection.execute(delete(table).where(_is(candidate_id, mail_id)))


def _is(candidate_id: int, mail_id: int) -> ColumnElement[bool]:
    return and_(table.c.candidate_id == candidate_id, table.c.id == mail_id)
