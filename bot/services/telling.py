"""Mail between people of a cohort: both held, told, followed, always in the same order."""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.cohorts import Mail, MailKind
from bot.domain.errors import NoSuchThing
from bot.services.plans import follow
from bot.services.ports import Work


def hold(work: Work, people: Iterable[int]) -> None:
    """Hold the rows of several candidates, always in the same order, so that no two wait for each other."""
    for candidate_id in sorted(set(people)):
        work.candidates.get(candidate_id, lock=True)


def tell(work: Work, *mail: Mail, now: datetime) -> None:
    """Add mail to people who are held; their plans follow."""
    for it in mail:
        work.mailbox.add(it)
    for candidate_id in sorted({it.recipient_id for it in mail}):
        follow(work, candidate_id, now=now)


def found(work: Work, recipient_id: int, mail_id: int, *kinds: MailKind) -> Mail:
    """Return mail of these kinds to somebody, not held yet; ``NoSuchThing`` for any other."""
    for mail in work.mailbox.of(recipient_id):
        if mail.id == mail_id and mail.kind in kinds:
            return mail
    raise NoSuchThing
