"""Mail to people of a cohort who are held: added, and their plans follow."""

from datetime import datetime

from bot.domain.cohorts import Mail
from bot.services.plans import follow
from bot.services.ports import Work


def tell(work: Work, *mail: Mail, now: datetime) -> None:
    """Add mail to people who are held; their plans follow."""
    for it in mail:
        work.mailbox.add(it)
    for candidate_id in sorted({it.recipient_id for it in mail}):
        follow(work, candidate_id, now=now)
