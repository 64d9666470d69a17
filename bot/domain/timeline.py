"""The facts of a candidate: opportunities, their interviews and people, and what was done.

Values only. A change is a new value; what follows from the facts is worked out by ``planning``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.domain.moments import BusinessDays
from bot.domain.people import Candidate, Civility, Personal


class Kind(StrEnum):
    """The kinds of interview, which scale the plan (playbook §1)."""

    SCREENING = "screening"
    VIDEO = "video"
    INTERVIEW = "interview"
    PANEL = "panel"


DURATION: Final[Mapping[Kind, timedelta]] = {
    Kind.SCREENING: timedelta(minutes=20),
    Kind.VIDEO: timedelta(minutes=45),
    Kind.INTERVIEW: timedelta(minutes=60),
    Kind.PANEL: timedelta(minutes=90),
}

#: what one "still in it" adds to the end of an interview
STILL_IN_IT: Final = timedelta(minutes=45)


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
    """The promised reply (P): a day, of which a period is the last one, or no day at all."""

    kind: PromiseKind
    day: date | None = None
    #: when it was told to us
    entered: datetime

    def __post_init__(self) -> None:
        if (self.kind is PromiseKind.DAY) != (self.day is not None):
            raise ValueError("a promise has a day exactly when its kind is DAY")


@dataclass(frozen=True, kw_only=True, slots=True)
class Interviewer:
    """Someone who asked the questions; belongs to the opportunity."""

    id: int
    name: Personal
    civility: Civility | None = None
    role: Personal | None = None
    address: Personal | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Reference:
    """Someone who vouches for the candidate; belongs to the candidate, across opportunities."""

    id: int
    name: Personal
    civility: Civility | None = None
    address: Personal | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Presence:
    """One interviewer in one round, with the one thing spoken about that the debrief asks for."""

    interviewer_id: int
    detail: Personal | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Interview:
    """One conversation at a moment in a zone. T0 is ``starts``, Te is ``ends``."""

    id: int
    round: int
    kind: Kind
    #: aware, UTC
    starts: datetime
    #: IANA name of the zone the interview is held in
    zone: str
    duration: timedelta
    #: when its present date was told to us: nothing of its plan is due before
    entered: datetime
    #: how often its date was changed: re-arms what names the date
    moves: int = 0
    #: how often "still in it" was answered
    extended: int = 0
    state: State = State.PLANNED
    #: when the state was last changed (held, postponed, cancelled)
    state_at: datetime | None = None
    #: when the debrief was finished; ``None`` until then
    debriefed: datetime | None = None
    promise: Promise | None = None
    present: tuple[Presence, ...] = ()
    place: Personal | None = None
    #: the one concern that showed, from the debrief
    concern: Personal | None = None

    @property
    def ends(self) -> datetime:
        """Te: when the interview ends, as far as we know."""
        return self.starts + self.duration + self.extended * STILL_IN_IT


class ContactKind(StrEnum):
    """What the candidate sent to the employer."""

    STATUS = "status"


class Light(StrEnum):
    """Whether the employer may be asked now (playbook §2.5)."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    """One contact with the employer, logged with the light it was made under."""

    kind: ContactKind
    at: datetime
    light: Light


class EndingKind(StrEnum):
    """How an opportunity ended."""

    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, kw_only=True, slots=True)
class Ending:
    """How and when an opportunity ended."""

    kind: EndingKind
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Opportunity:
    """One role at one company, with all that is known of it."""

    id: int
    company: Personal
    role: Personal | None = None
    #: of the employer: whose holidays and closures count
    territory: str
    #: language of the letters
    language: str
    entered: datetime
    #: by round, ascending
    interviews: tuple[Interview, ...] = ()
    interviewers: tuple[Interviewer, ...] = ()
    reference_ids: tuple[int, ...] = ()
    contacts: tuple[Contact, ...] = ()
    #: when the next round was announced; ``None`` while the last interview's result is open
    invited: datetime | None = None
    ending: Ending | None = None

    @property
    def latest(self) -> Interview | None:
        """The interview of the highest round, or ``None`` before any."""
        return self.interviews[-1] if self.interviews else None

    @property
    def announced(self) -> bool:
        """Whether a next round was announced whose interview is not on file yet."""
        latest = self.latest
        return self.invited is not None and (latest is None or self.invited > latest.entered)

    def interview(self, interview_id: int) -> Interview:
        """Return the interview with this id; ``KeyError`` if it is not of this opportunity."""
        for interview in self.interviews:
            if interview.id == interview_id:
                return interview
        raise KeyError(interview_id)

    def interviewer(self, interviewer_id: int) -> Interviewer:
        """Return the interviewer with this id; ``KeyError`` if not of this opportunity."""
        for interviewer in self.interviewers:
            if interviewer.id == interviewer_id:
                return interviewer
        raise KeyError(interviewer_id)


class AnswerKind(StrEnum):
    """What a candidate taps to close a task; "later" is a snooze."""

    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """A task closed by the candidate; undo takes it away again."""

    kind: AnswerKind
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Snooze:
    """A task put off by the candidate; ``nth`` counts its snoozes from 1."""

    until: datetime
    nth: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """Everything known of one candidate, from which the plan follows."""

    candidate: Candidate
    opportunities: tuple[Opportunity, ...] = ()
    references: tuple[Reference, ...] = ()
    #: by task key
    answers: Mapping[str, Answer] = field(default_factory=dict)
    #: by task key
    snoozes: Mapping[str, Snooze] = field(default_factory=dict)
    #: by prompt key, and by digest key: when it went out
    sent: Mapping[str, datetime] = field(default_factory=dict)
    #: business days by territory, for every territory named above
    days: Mapping[str, BusinessDays] = field(default_factory=dict)

    def opportunity(self, opportunity_id: int) -> Opportunity:
        """Return the opportunity with this id; ``KeyError`` if the candidate has none such."""
        for opportunity in self.opportunities:
            if opportunity.id == opportunity_id:
                return opportunity
        raise KeyError(opportunity_id)

    def reference(self, reference_id: int) -> Reference:
        """Return the reference with this id; ``KeyError`` if the candidate has none such."""
        for reference in self.references:
            if reference.id == reference_id:
                return reference
        raise KeyError(reference_id)
