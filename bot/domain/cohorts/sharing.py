"""What is shared with whom: levels, grants, looks, invites, and words said to the group."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final, Self, final

from bot.domain.people import Personal

#: how long an invite can be taken up
INVITE_LASTS: Final = timedelta(days=7)
#: how long one that was made for a press in the group can be taken up
PRESS_LASTS: Final = timedelta(hours=1)
#: invites that somebody may try in vain in an hour; every failure has the same answer
TRIES: Final = 5
TRIES_WITHIN: Final = timedelta(hours=1)


class Level(StrEnum):
    """What a coach may read of a member, from nothing up; companies are never among it."""

    NOTHING = "nothing"
    #: when interviews and promised replies are, without companies
    DATES = "dates"
    #: dates, and what of the care was done: prepared, debriefed, words sent in time, where each stands
    PROGRESS = "progress"


@dataclass(frozen=True, kw_only=True, slots=True)
class Grant:
    """What one member lets one coach of one cohort read."""

    cohort_id: int
    member_id: int
    coach_id: int
    level: Level
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """A coach read what a member lets them: one a day, shown to the member."""

    coach_id: int
    #: a local day of the coach's
    day: date
    level: Level


class Errand(StrEnum):
    """What an invite is for."""

    #: to become a member
    JOIN = "join"
    #: to become a coach beside the present ones
    COACH = "coach"
    #: to tie the cohort to a group
    GROUP = "group"


@dataclass(frozen=True, kw_only=True, slots=True)
class Invite:
    """Leave to do one errand in a cohort; the words of the link are kept as a hash only."""

    id: int
    cohort_id: int
    errand: Errand
    made_by: int
    made_at: datetime
    expires: datetime
    #: how many may still take it up
    uses: int


@final
class Shared:
    """Words that a member looked at and chose to say to the whole group.

    The only words beside counts that a post can hold. They are made from ``Personal`` ones in one place, at
    the tap under the preview that shows what everyone will read.
    """

    __slots__ = ("_words",)

    def __init__(self, words: str) -> None:
        self._words = words

    @classmethod
    def said(cls, words: Personal) -> Self:
        """Return the words as the member chose to say them."""
        return cls(words.reveal())

    def read(self) -> str:
        """Return the words, for the group."""
        return self._words

    def __repr__(self) -> str:
        return "Shared(…)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Shared) and other._words == self._words

    def __hash__(self) -> int:
        return hash((Shared, self._words))
