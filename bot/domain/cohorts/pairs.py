"""Two members who may practise together: offered to both, known to each other once both said yes."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Self

from bot.domain.interviews import State
from bot.domain.timeline import Facts

#: how long an offer can be answered, and times be proposed and chosen
OFFER_LASTS: Final = timedelta(days=3)
TIMES_LAST: Final = timedelta(days=6)
#: how long two who said yes are left to find a time before they are offered to others again
ARRANGING: Final = timedelta(days=10)
#: how many times can be proposed at once, how soon and how far ahead
MOST_TIMES: Final = 3
SOONEST: Final = timedelta(days=1)
FURTHEST: Final = timedelta(days=14)
#: a time is agreed on at the latest so long before, so that a round-up of each of the two still tells them
NOTICE: Final = timedelta(hours=16)
#: how long a practice takes, and how long after it is asked how it went
PRACTICE: Final = timedelta(minutes=45)
FEEDBACK_LASTS: Final = timedelta(days=3)


class PairState(StrEnum):
    """Where an offer stands. A refusal and an offer nobody answered look the same to the other: nothing."""

    #: offered; each was asked, or has said yes and waits
    OFFERED = "offered"
    #: both said yes: they know of each other
    MATCHED = "matched"
    #: a time is agreed
    AGREED = "agreed"
    #: over: one said no, it came too late, or it took place
    CLOSED = "closed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """Two members of a cohort, and how far they came."""

    id: int
    cohort_id: int
    first_id: int
    partner_id: int
    #: "2026w48"
    week: str
    state: PairState
    made_at: datetime
    first_yes: bool | None = None
    partner_yes: bool | None = None
    proposed_by: int | None = None
    times: tuple[datetime, ...] = ()
    agreed_at: datetime | None = None

    @property
    def both(self) -> tuple[int, int]:
        """The ids of the two, in ascending order: the order in which they are locked."""
        one, other = sorted((self.first_id, self.partner_id))
        return one, other

    def other(self, member_id: int) -> int:
        """Return the partner of one of the two."""
        return self.partner_id if member_id == self.first_id else self.first_id

    def answered(self, member_id: int, *, yes: bool) -> Self:
        """Return the pair after one of the two answered the offer: matched once both said yes."""
        first_yes, partner_yes = (
            (yes, self.partner_yes) if member_id == self.first_id else (self.first_yes, yes)
        )
        state = PairState.CLOSED if not yes else self.state
        if first_yes and partner_yes:
            state = PairState.MATCHED
        return replace(self, first_yes=first_yes, partner_yes=partner_yes, state=state)

    def busy_at(self, moment: datetime) -> bool:
        """Tell whether the two still look for a time at a moment, or have one that is not over."""
        match self.state:
            case PairState.MATCHED:
                return moment < self.made_at + ARRANGING
            case PairState.AGREED:
                return self.agreed_at is not None and moment < self.agreed_at + PRACTICE
            case _:
                return False


def clashes(facts: Facts, starts: datetime) -> bool:
    """Tell whether a practice then would fall into an interview of somebody's own."""
    return any(
        it.state is State.PLANNED and it.starts < starts + PRACTICE and starts < it.starts + it.duration
        for role in facts.opportunities
        for it in role.interviews
    )
