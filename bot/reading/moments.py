"""What a written date can mean, as values.

Days are local days in the zone of ``now``; instants are aware, in that same zone.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, IntEnum


class Grain(Enum):
    """How precisely the person spoke."""

    MINUTE = "minute"
    PART = "part"
    DAY = "day"
    SPAN = "span"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Part(Enum):
    """A part of the day, with its first hour and the hour it ends."""

    MORNING = (0, 12)
    AFTERNOON = (12, 19)
    EVENING = (16, 24)


class Edge(IntEnum):
    """Which end of a week, a month or a year."""

    START = 0
    MIDDLE = 1
    END = 2


class Expect(Enum):
    """Which side of now the question was about."""

    ANY = "any"
    PAST = "past"
    FUTURE = "future"


class Problem(Enum):
    """Why a text has no sure meaning."""

    UNREADABLE = "unreadable"
    TOO_LONG = "too long"
    IMPOSSIBLE_DATE = "impossible date"
    #: An hour that is none: "25h", "14h75", or one that the clock change skips.
    NO_TIME = "no such time"
    #: The candidates are the day as dated, then the nearest day with the weekday as named.
    WEEKDAY_DISAGREES = "weekday disagrees"


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """A whole day."""

    day: date

    @property
    def grain(self) -> Grain:
        """A day."""
        return Grain.DAY


@dataclass(frozen=True, kw_only=True, slots=True)
class At:
    """An instant."""

    at: datetime
    #: False when only an hour was written: the day is then the nearest that fits the question.
    day_said: bool = True

    @property
    def grain(self) -> Grain:
        """A minute."""
        return Grain.MINUTE


@dataclass(frozen=True, kw_only=True, slots=True)
class DayPart:
    """The morning, afternoon or evening of a day."""

    day: date
    part: Part

    @property
    def grain(self) -> Grain:
        """A part of a day."""
        return Grain.PART


@dataclass(frozen=True, kw_only=True, slots=True)
class Period:
    """Several days, from the first to the last, both included."""

    first: date
    last: date
    grain: Grain


@dataclass(frozen=True, kw_only=True, slots=True)
class Deadline:
    """The last day that still counts, and the instant it ends when an hour was given."""

    last: date
    at: datetime | None = None

    @property
    def grain(self) -> Grain:
        """A minute when an hour was given, else a day."""
        return Grain.MINUTE if self.at else Grain.DAY


Moment = Day | At | DayPart | Period | Deadline


def last_day(moment: Moment) -> date:
    """Return the last day that a moment reaches to, in the zone it was read in."""
    match moment:
        case Day(day=day) | DayPart(day=day):
            return day
        case At(at=instant):
            return instant.date()
        case Period(last=last) | Deadline(last=last):
            return last


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What a text may mean, the likeliest candidate first; no candidate when it was not understood."""

    candidates: tuple[Moment, ...] = ()
    problem: Problem | None = None
