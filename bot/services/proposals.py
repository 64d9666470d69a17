"""What a coach sends to one member: a word of encouragement, something to do, an interview they heard of.

The member answers for themselves: the coach is not told what became of it, and no plan is changed before the
member's own tap.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Self

from bot.domain.cohorts import Mail, MailAnswer, MailKind
from bot.domain.errors import InterviewTooOld, NoSuchThing
from bot.domain.interviews import DURATION, Hour, Interview, Kind
from bot.domain.people import Personal
from bot.services import opportunities
from bot.services.cohorts import hold
from bot.services.opportunities import Opened, check_date
from bot.services.partners import found
from bot.services.plans import follow
from bot.services.ports import Begin, View
from bot.services.telling import tell

#: how long words make sense once they were written
_WORDS_LAST: Final = timedelta(days=7)
_TASK_LASTS: Final = timedelta(days=14)
_MINUTE: Final = timedelta(minutes=1)


class Ready(StrEnum):
    """A ready sentence, read in the member's language. The values are in mail already sent."""

    THINKING = "thinking"
    ONE_STEP = "step"
    SERVES = "serves"
    HERE = "here"


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """An interview that a coach proposes: what ``opportunities.start`` takes, and the role."""

    company: Personal
    role: Personal | None = None
    starts: datetime
    #: IANA name
    zone: str
    hour: Hour = Hour.EXACT
    stretch: timedelta | None = None

    @property
    def interview(self) -> Interview:
        """The interview as it would be on file."""
        kind = Kind.CALL if self.stretch else Kind.INTERVIEW
        return Interview(
            id=0,
            round=1,
            kind=kind,
            starts=self.starts,
            zone=self.zone,
            duration=self.stretch or DURATION[kind],
            hour=self.hour,
            entered=self.starts,
        )

    @property
    def words(self) -> Mapping[str, Personal]:
        """All that mail has to say of it."""
        when = {"starts": self.starts.isoformat(), "zone": self.zone, "hour": str(self.hour)}
        if self.stretch:
            when["minutes"] = str(self.stretch // _MINUTE)
        role = {"role": self.role} if self.role else {}
        return {"company": self.company, **role, **{name: Personal(it) for name, it in when.items()}}

    @classmethod
    def told(cls, mail: Mail) -> Self:
        """Return the interview as mail tells of it."""
        words = mail.words
        minutes = words.get("minutes")
        return cls(
            company=words["company"],
            role=words.get("role"),
            starts=datetime.fromisoformat(words["starts"].reveal()),
            zone=words["zone"].reveal(),
            hour=Hour(words["hour"].reveal()),
            stretch=int(minutes.reveal()) * _MINUTE if minutes else None,
        )


def encourage(
    begin: Begin, coach_id: int, cohort_id: int, member_id: int, said: Ready | Personal, *, now: datetime
) -> None:
    """Send a ready sentence, or the coach's own words."""
    words = {"ready": Personal(said)} if isinstance(said, Ready) else {"text": said}
    draft = _Draft(kind=MailKind.ENCOURAGED, words=words, until=now + _WORDS_LAST)
    _send(begin, coach_id, cohort_id, member_id, draft, now=now)


def propose_task(
    begin: Begin, coach_id: int, cohort_id: int, member_id: int, text: Personal, *, now: datetime
) -> None:
    """Propose something to do or to think about; the member takes it on or not."""
    draft = _Draft(kind=MailKind.PROPOSED_TASK, words={"text": text}, until=now + _TASK_LASTS)
    _send(begin, coach_id, cohort_id, member_id, draft, now=now)


def propose_interview(
    begin: Begin, coach_id: int, cohort_id: int, member_id: int, card: Card, *, now: datetime
) -> None:
    """Propose an interview that is to come; it is on file once the member says so.

    Raises ``InterviewTooOld`` or ``InterviewTooFar``.
    """
    check_date(card.starts, now=now)
    until = card.starts if card.interview.timed else card.interview.ends
    if until <= now:
        raise InterviewTooOld
    draft = _Draft(kind=MailKind.PROPOSED_INTERVIEW, words=card.words, until=until)
    _send(begin, coach_id, cohort_id, member_id, draft, now=now)


def answer_task(begin: Begin, member_id: int, mail_id: int, answer: MailAnswer, *, now: datetime) -> View:
    """Take on what was proposed (``YES``), note it as done (``READ``), or leave it; nobody is told."""
    return _answered(begin, member_id, mail_id, MailKind.PROPOSED_TASK, answer, now=now)


def decline_interview(begin: Begin, member_id: int, mail_id: int, *, now: datetime) -> View:
    """Leave a proposed interview; nobody is told."""
    return _answered(begin, member_id, mail_id, MailKind.PROPOSED_INTERVIEW, MailAnswer.NO, now=now)


def take_interview(begin: Begin, member_id: int, mail_id: int, *, now: datetime) -> Opened:
    """Record a proposed interview as an opportunity of the member's own; the coach learns nothing of it.

    Taken twice it is one opportunity. Raises like ``opportunities.start``; ``NoSuchThing`` once it is over.
    """
    with begin() as work:
        mail = found(work, member_id, mail_id, MailKind.PROPOSED_INTERVIEW)
    if now >= mail.expires:
        raise NoSuchThing
    card = Card.told(mail)
    opened = opportunities.start(
        begin,
        member_id,
        company=card.company,
        starts=card.starts,
        zone=card.zone,
        hour=card.hour,
        stretch=card.stretch,
        now=now,
    )
    if card.role:
        opportunities.describe(begin, member_id, opened.opportunity_id, role=card.role, now=now)
    _answered(begin, member_id, mail_id, MailKind.PROPOSED_INTERVIEW, MailAnswer.YES, now=now)
    return opened


@dataclass(frozen=True, kw_only=True, slots=True)
class _Draft:
    kind: MailKind
    words: Mapping[str, Personal]
    until: datetime


def _send(
    begin: Begin, coach_id: int, cohort_id: int, member_id: int, draft: _Draft, *, now: datetime
) -> None:
    with begin() as work:
        hold(work, (coach_id, member_id))
        chair = work.cohorts.chair(cohort_id, coach_id)
        work.cohorts.membership(cohort_id, member_id)
        mail = Mail(
            id=0,
            kind=draft.kind,
            recipient_id=member_id,
            cohort_id=cohort_id,
            sender_id=coach_id,
            made_at=now,
            expires=draft.until,
            words={"coach": chair.name, **draft.words},
        )
        tell(work, mail, now=now)


def _answered(
    begin: Begin, member_id: int, mail_id: int, kind: MailKind, answer: MailAnswer, *, now: datetime
) -> View:
    with begin() as work:
        work.candidates.get(member_id, lock=True)
        found(work, member_id, mail_id, kind)
        work.mailbox.answer(member_id, mail_id, answer, now=now)
        return follow(work, member_id, now=now)
