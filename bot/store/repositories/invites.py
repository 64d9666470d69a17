"""Invites by the hash of their words, and how often somebody tried one."""

from datetime import datetime
from hashlib import sha256

from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, select, update

from bot.domain.cohorts import Invite
from bot.domain.cohorts.sharing import INVITE_LASTS, TRIES_WITHIN, Errand
from bot.store.rows.cohorts import invite_of
from bot.store.tables import invites, tries


class InviteRows:
    """``cohort_ports.Invites``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, invite: Invite, words: str) -> Invite:
        """Store a new invite under its words' hash; return it with its id.

        What expired goes after as long again: until then a coach can be told why it was of no use.
        """
        self._connection.execute(delete(invites).where(invites.c.expires <= invite.made_at - INVITE_LASTS))
        values = {
            "cohort_id": invite.cohort_id,
            "made_by": invite.made_by,
            "errand": invite.errand,
            "digest": _digest(words),
            "made_at": invite.made_at,
            "expires": invite.expires,
            "uses": invite.uses,
        }
        return invite_of(
            self._connection.execute(insert(invites).values(**values).returning(*invites.c)).one()
        )

    def find(self, words: str, errand: Errand, *, now: datetime) -> Invite | None:
        """Return the invite with these words that can still be taken up, or ``None``."""
        row = self._connection.execute(select(invites).where(_open(words, errand, now))).one_or_none()
        return invite_of(row) if row else None

    def known(self, words: str, errand: Errand) -> Invite | None:
        """Return the invite with these words, whether it can still be taken up or not."""
        row = self._connection.execute(select(invites).where(_named(words, errand))).one_or_none()
        return invite_of(row) if row else None

    def take(self, words: str, errand: Errand, *, now: datetime) -> Invite | None:
        """Take up one use of an invite; ``None`` for any that can't be, whatever the reason."""
        taken = update(invites).where(_open(words, errand, now)).values(uses=invites.c.uses - 1)
        row = self._connection.execute(taken.returning(*invites.c)).one_or_none()
        return invite_of(row) if row else None

    def revoke(self, cohort_id: int, errand: Errand) -> None:
        """Make every invite of the cohort for this errand worthless."""
        gone = and_(invites.c.cohort_id == cohort_id, invites.c.errand == errand)
        self._connection.execute(delete(invites).where(gone))

    def tries(self, candidate_id: int, *, now: datetime) -> int:
        """Return how many invites somebody tried within the hour."""
        mine = and_(tries.c.candidate_id == candidate_id, tries.c.at > now - TRIES_WITHIN)
        counted = select(func.count()).select_from(tries).where(mine)
        return self._connection.execute(counted).scalar_one()

    def tried(self, candidate_id: int, *, now: datetime) -> int:
        """Note that somebody tried an invite; return how many tries that makes within the hour."""
        self._connection.execute(delete(tries).where(tries.c.at <= now - TRIES_WITHIN))
        self._connection.execute(insert(tries).values(candidate_id=candidate_id, at=now))
        return self.tries(candidate_id, now=now)


def _open(words: str, errand: Errand, now: datetime) -> ColumnElement[bool]:
    return and_(_named(words, errand), invites.c.expires > now, invites.c.uses > 0)


def _named(words: str, errand: Errand) -> ColumnElement[bool]:
    return and_(invites.c.digest == _digest(words), invites.c.errand == errand)


def _digest(words: str) -> bytes:
    return sha256(words.encode()).digest()
