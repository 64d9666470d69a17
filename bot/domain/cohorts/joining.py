"""Whether somebody can join, why not, and from when a member counts."""

from datetime import datetime, time
from enum import StrEnum

from bot.domain.cohorts.cohort import Cohort
from bot.domain.cohorts.sharing import Errand, Invite
from bot.domain.moments import DAY, at, local_day


class Hindrance(StrEnum):
    """Why an invite that is on file can't be taken up: the coach may know, whoever tries never does."""

    EXPIRED = "expired"
    #: taken up as often as it may be
    SPENT = "spent"
    FULL = "full"
    CLOSED = "closed"


def hindrance(invite: Invite, cohort: Cohort, *, taken: int, now: datetime) -> Hindrance | None:
    """Return why an invite to a cohort with so many seats taken can't be taken up, or ``None`` if it can."""
    if cohort.closed_at is not None and cohort.closed_at <= now:
        return Hindrance.CLOSED
    if invite.expires <= now:
        return Hindrance.EXPIRED
    if invite.errand is Errand.JOIN and taken >= cohort.seats:
        return Hindrance.FULL
    return Hindrance.SPENT if invite.uses <= 0 else None


def counted_from(cohort: Cohort, *, now: datetime) -> datetime:
    """Return when the cohort's next week begins: midnight of the next Monday in its zone.

    A total that is made once a week then never shows by its change who just came to be counted.
    """
    today = local_day(now, cohort.zone)
    return at(today + DAY * (7 - today.weekday()), time(), cohort.zone)
