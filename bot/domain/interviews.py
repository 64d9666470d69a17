"""One interview: its moment, who was there, what was said of the reply, what the candidate remembers.

An interview of unknown hour keeps the beginning of its part of the day as ``starts`` and ends with it: the
silence and "did it take place?" follow. Its hour, once told, is no move; whatever the day had armed stays.
An evening has no part of its own: its hour is asked for.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from bot.domain.moments import at, local_day
from bot.domain.people import Personal


class Kind(StrEnum):
    """The kinds of interview, which scale the plan (playbook §1)."""

    SCREENING = "screening"
    VIDEO = "video"
    INTERVIEW = "interview"
    PANEL = "panel"
    #: they ring at some moment of a stretch of time ("Thursday between 2 and 4")
    CALL = "call"


DURATION: Final[Mapping[Kind, timedelta]] = {
    Kind.SCREENING: timedelta(minutes=20),
    Kind.VIDEO: timedelta(minutes=45),
    Kind.INTERVIEW: timedelta(minutes=60),
    Kind.PANEL: timedelta(minutes=90),
    Kind.CALL: timedelta(minutes=120),
}

#: the kinds with a small plan: brief, card, debrief, one word of thanks, the wait
SMALL: Final = frozenset((Kind.SCREENING, Kind.CALL))

#: what one "still in it" adds to the end of an interview
STILL_IN_IT: Final = timedelta(minutes=45)


class Hour(StrEnum):
    """How much of its hour is known; an interview without one spans the part of the day it is in."""

    EXACT = "exact"
    MORNING = "morning"
    AFTERNOON = "afternoon"
    DAY = "day"


#: the part of the day in which an interview of unknown hour lies: where it begins, where it ends
PARTS: Final[Mapping[Hour, tuple[time, time]]] = {
    Hour.MORNING: (time(8, 0), time(12, 30)),
    Hour.AFTERNOON: (time(13, 0), time(18, 0)),
    Hour.DAY: (time(8, 0), time(18, 0)),
}


class State(StrEnum):
    """Where one interview stands."""

    PLANNED = "planned"
    HELD = "held"
    #: put off without a new date: its reminders stop, the opportunity stays open
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class TookPlace(StrEnum):
    """The seven answers to "did it take place?" (playbook §2.2)."""

    YES = "yes"
    STILL_IN_IT = "still"
    MOVED = "moved"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    NOBODY_CAME = "nobody"
    COULD_NOT = "could_not"


class PromiseKind(StrEnum):
    """What the employer said of the reply; "not asked yet" is ``None`` in place of a promise."""

    DAY = "day"
    THEY_CALL = "they_call"
    NONE_GIVEN = "none_given"


@dataclass(frozen=True, kw_only=True, slots=True)
class Promise:
    """The promised reply (P): a day, of which a period is the last one, or no day at all.

    "They will call" has a day when the call was announced for one.
    """

    kind: PromiseKind
    day: date | None = None
    #: when it was told to us
    entered: datetime

    def __post_init__(self) -> None:
        if self.kind is PromiseKind.DAY and self.day is None:
            raise ValueError("a promise of kind DAY has a day")
        if self.kind is PromiseKind.NONE_GIVEN and self.day is not None:
            raise ValueError("a promise of kind NONE_GIVEN has no day")


@dataclass(frozen=True, kw_only=True, slots=True)
class Presence:
    """One interviewer in one round, with what the debrief asks of each person."""

    interviewer_id: int
    #: one thing spoken about (B13)
    detail: Personal | None = None
    #: what matters most to them in this post (A22)
    matters: Personal | None = None


class Fit(StrEnum):
    """Whether the post is what the candidate looks for (B12)."""

    FULLY = "fully"
    PARTLY = "partly"


class Skill(StrEnum):
    """The five things a candidate looks back on, each from 1 to 5 (B44)."""

    CLARITY = "clarity"
    EXAMPLES = "examples"
    LISTENING = "listening"
    CALM = "calm"
    KNOWLEDGE = "knowledge"


@dataclass(frozen=True, kw_only=True, slots=True)
class Notes:
    """What the candidate remembers of one interview, as the debrief asks for it; all of it optional."""

    #: what comes next and who decides
    next_step: Personal | None = None
    #: the one concern or weak point that showed (A41, A42)
    concern: Personal | None = None
    #: the challenge of the post that they named (A27)
    challenge: Personal | None = None
    #: samples of work or a document they would like to see (A28, A29)
    samples: Personal | None = None
    #: what I forgot to say (B27)
    forgot: Personal | None = None
    #: a point I agree with (B10)
    agree: Personal | None = None
    fit: Fit | None = None
    #: the questions they asked, and my answers (B28)
    asked: Personal | None = None
    #: the salary figure I gave (B36)
    salary: Personal | None = None
    #: what worked, what made me uncomfortable, what I can improve (B40, B41, B42)
    worked: Personal | None = None
    uneasy: Personal | None = None
    improve: Personal | None = None
    #: from 1 to 5 (B44)
    scores: Mapping[Skill, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Interview:
    """One conversation at a moment in a zone. T0 is ``starts``, Te is ``ends``."""

    id: int
    round: int
    kind: Kind
    #: aware, UTC; without a known hour, when the part of the day begins that it is in
    starts: datetime
    #: IANA name of the zone the interview is held in
    zone: str
    duration: timedelta
    hour: Hour = Hour.EXACT
    #: when its present date was told to us: nothing of its plan is due before
    entered: datetime
    #: how often its date was changed: re-arms what names the date
    moves: int = 0
    #: how often "still in it" was answered
    extended: int = 0
    state: State = State.PLANNED
    #: when the state was last changed (held, postponed, cancelled)
    state_at: datetime | None = None
    #: when tonight's part of the debrief was finished; ``None`` until then
    debriefed: datetime | None = None
    #: when tomorrow's part of it was finished
    reviewed: datetime | None = None
    promise: Promise | None = None
    #: whether they confirmed the next step firmly (B5): then nobody asks about the decision
    firm: bool = False
    present: tuple[Presence, ...] = ()
    place: Personal | None = None
    notes: Notes = Notes()

    @property
    def timed(self) -> bool:
        """Whether its hour is known."""
        return self.hour is Hour.EXACT

    @property
    def small(self) -> bool:
        """Whether its kind has the small plan (playbook §1)."""
        return self.kind in SMALL

    @property
    def ends(self) -> datetime:
        """Te: when the interview ends, as far as we know; of unknown hour, with its part of the day."""
        return self._usual_end + self.extended * STILL_IN_IT

    @property
    def span(self) -> timedelta:
        """How long it lasts, or the part of the day it lies in, without "still in it"."""
        return self._usual_end - self.starts

    @property
    def _usual_end(self) -> datetime:
        if self.timed:
            return self.starts + self.duration
        return at(local_day(self.starts, self.zone), PARTS[self.hour][1], self.zone)
