"""The facts of a candidate: opportunities, their interviews and people, and what was done.

Values only. A change is a new value; what follows from the facts is worked out by ``planning``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.cohorts import Chair, Mail, Membership
from bot.domain.interviews import Interview
from bot.domain.moments import BusinessDays
from bot.domain.outcomes import Contact, Ending, EndingKind, Offer
from bot.domain.people import Candidate, Civility, Personal
from bot.domain.preparation import Ally, Evidence, Rehearsal


@dataclass(frozen=True, kw_only=True, slots=True)
class Interviewer:
    """Someone who asked the questions; belongs to the opportunity."""

    id: int
    #: while it is not known, their number among those whose name is not ("1")
    name: Personal
    #: whether the name is known
    named: bool = True
    civility: Civility | None = None
    role: Personal | None = None
    address: Personal | None = None
    #: the consultant of a recruitment agency: takes the letters, the news and the status contacts
    agency: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Reference:
    """Someone who vouches for the candidate; belongs to the candidate, across opportunities."""

    id: int
    name: Personal
    civility: Civility | None = None
    address: Personal | None = None


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
    #: whether the company works through its usual closures
    works_through: bool = False
    #: when that was told
    works_at: datetime | None = None
    #: why this post, and where it fits in the candidate's plans (A17); whether it truly interests (A19)
    motive: Personal | None = None
    interested: bool | None = None
    #: what sets the candidate apart (A3)
    apart: Personal | None = None
    #: the questions the candidate will ask (A27)
    questions: Personal | None = None
    #: after a refusal: one thing the candidate controls (A51)
    lesson: Personal | None = None
    evidence: tuple[Evidence, ...] = ()
    allies: tuple[Ally, ...] = ()
    #: by question and round
    rehearsals: tuple[Rehearsal, ...] = ()
    #: by round; of one round, called off and dated anew, in the order they were entered
    interviews: tuple[Interview, ...] = ()
    interviewers: tuple[Interviewer, ...] = ()
    reference_ids: tuple[int, ...] = ()
    contacts: tuple[Contact, ...] = ()
    #: when the next round was announced; ``None`` while the last interview's result is open
    invited: datetime | None = None
    #: an offer in hand; ``None`` before one, and once it is gone
    offer: Offer | None = None
    ending: Ending | None = None
    #: when the candidate asked to look at this company again some months later (B21)
    look_again: datetime | None = None

    @property
    def intermediary(self) -> Interviewer | None:
        """The consultant of the agency that stands between, or ``None``."""
        return next((it for it in self.interviewers if it.agency), None)

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
    #: what cohorts told the candidate, oldest first
    mail: tuple[Mail, ...] = ()
    #: the candidate's places in cohorts that are not closed: as a member, and as a coach
    memberships: tuple[Membership, ...] = ()
    chairs: tuple[Chair, ...] = ()
    #: business days by territory, for every territory named above
    days: Mapping[str, BusinessDays] = field(default_factory=dict)

    def work_days(self, opportunity: Opportunity) -> BusinessDays:
        """Return the employer's business days: without its usual closures, if it works through them."""
        days = self.days[opportunity.territory]
        return replace(days, closures=()) if opportunity.works_through else days

    def accepted_beside(self, opportunity: Opportunity) -> tuple[tuple[Opportunity, datetime], ...]:
        """Return the other opportunities whose offer was accepted while this one was on file, and when."""
        return tuple(
            (other, other.ending.at)
            for other in self.opportunities
            if other.id != opportunity.id
            and other.ending is not None
            and other.ending.kind is EndingKind.ACCEPTED
            and other.ending.at >= opportunity.entered
        )

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
