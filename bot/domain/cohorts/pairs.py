"""Two members who may come together: for practice, or because one can help with what the other asked."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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

    def other(self, member_id: int) -> int:
        """Return the partner of one of the two."""
        return self.partner_id if member_id == self.first_id else self.first_id
