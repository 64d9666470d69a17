"""Workshops: announced to the members of a cohort, answered to the coach, called off.

A member's answer is for the coach, who reads it under the member's name in the group; a no and no answer yet
are only counted. Why somebody can't come is nobody's business: an interview in the way is told to that member
alone, by their own screen.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.domain.cohorts import Chair, Cohort, Mail, MailAnswer, MailKind
from bot.domain.cohorts.workshops import FARTHEST, LONGEST, Workshop
from bot.domain.errors import NoSuchThing, TooMany, WorkshopNotThen
from bot.domain.people import LIMITS, Personal
from bot.services.cohorts import everyone, hold
from bot.services.partners import found
from bot.services.plans import follow
from bot.services.ports import Begin, View, Work
from bot.services.telling import tell

#: how long before it those who may come are told once more
_NOTICE: Final = timedelta(hours=30)


@dataclass(frozen=True, kw_only=True, slots=True)
class Attendance:
    """A workshop as the coaches of its cohort see it."""

    cohort: Cohort
    workshop: Workshop
    #: by their alias
    yes: tuple[Personal, ...]
    maybe: tuple[Personal, ...]
    #: how many said no, and how many have not answered
    no: int
    unanswered: int


def announce(
    begin: Begin,
    coach_id: int,
    cohort_id: int,
    *,
    title: Personal,
    place: Personal,
    starts: datetime,
    duration: timedelta,
    now: datetime,
) -> Attendance:
    """Announce a workshop to every member. Raises ``WorkshopNotThen``, and ``TooMany`` to come at once."""
    check(starts, duration, now=now)
    with begin() as work:
        chair = _held(work, coach_id, cohort_id)
        members = [it.member_id for it in work.cohorts.memberships(cohort_id) if it.member_id != coach_id]
        if len(work.workshops.to_come(cohort_id, now=now)) >= LIMITS["workshops"]:
            raise TooMany("workshops", LIMITS["workshops"])
        workshop = work.workshops.add(
            Workshop(
                id=0,
                cohort_id=cohort_id,
                coach_id=coach_id,
                title=title,
                place=place,
                starts=starts,
                duration=duration,
                made_at=now,
            )
        )
        tell(
            work,
            *(_mail(workshop, it, MailKind.WORKSHOP, chair.name, told=now) for it in members),
            now=now,
        )
        return _attendance(work, chair.cohort, workshop)


def check(starts: datetime, duration: timedelta, *, now: datetime) -> None:
    """Raise ``WorkshopNotThen`` for a moment that is not to come, or too far, and for one without end."""
    if not now < starts <= now + FARTHEST or not timedelta() < duration <= LONGEST:
        raise WorkshopNotThen


def to_come(begin: Begin, coach_id: int, cohort_id: int, *, now: datetime) -> tuple[Attendance, ...]:
    """Return the workshops of a cohort that are to come, with who comes; ``NoSuchThing`` unless its coach."""
    with begin() as work:
        cohort = work.cohorts.chair(cohort_id, coach_id).cohort
        return tuple(_attendance(work, cohort, it) for it in work.workshops.to_come(cohort_id, now=now))


def one(begin: Begin, coach_id: int, cohort_id: int, workshop_id: int, *, now: datetime) -> Attendance:
    """Return a workshop that is to come with who comes; ``NoSuchThing`` for any other."""
    with begin() as work:
        return _to_come(work, coach_id, cohort_id, workshop_id, now=now)


def call_off(begin: Begin, coach_id: int, cohort_id: int, workshop_id: int, *, now: datetime) -> Attendance:
    """Call a workshop off; who was told of it and did not say no is told so, the others hear nothing more."""
    with begin() as work:
        chair = _held(work, coach_id, cohort_id)
        told = _about(work, cohort_id, workshop_id, MailKind.WORKSHOP)
        attendance = _to_come(work, coach_id, cohort_id, workshop_id, now=now)
        off = [
            _mail(attendance.workshop, it.recipient_id, MailKind.WORKSHOP_OFF, chair.name, told=now)
            for it in told
            if it.answer is not MailAnswer.NO and _heard(work, it)
        ]
        work.workshops.call_off(cohort_id, workshop_id, now=now)
        for mail in (*told, *_about(work, cohort_id, workshop_id, MailKind.WORKSHOP_SOON)):
            work.mailbox.withdraw(mail.recipient_id, mail.id)
        tell(work, *off, now=now)
        for mail in told:
            follow(work, mail.recipient_id, now=now)
        return attendance


def answer(begin: Begin, member_id: int, mail_id: int, answer: MailAnswer, *, now: datetime) -> View:
    """Tell the coach whether the member comes; it may be changed until the workshop begins.

    Who comes, or may, is told of it once more shortly before. ``NoSuchThing`` once it has begun, was called
    off, or the member has left.
    """
    with begin() as work:
        work.candidates.get(member_id, lock=True)
        mail = found(work, member_id, mail_id, MailKind.WORKSHOP)
        work.cohorts.membership(mail.cohort_id, member_id)
        workshop = Workshop.told(mail)
        if now >= workshop.starts or answer is MailAnswer.READ:
            raise NoSuchThing
        work.mailbox.answer(member_id, mail_id, answer, now=now)
        soon = [
            it
            for it in _about(work, mail.cohort_id, mail.about, MailKind.WORKSHOP_SOON)
            if it.recipient_id == member_id
        ]
        if answer is MailAnswer.NO:
            for it in soon:
                work.mailbox.withdraw(member_id, it.id)
        elif not soon:
            told = max(now, workshop.starts - _NOTICE)
            work.mailbox.add(
                _mail(workshop, member_id, MailKind.WORKSHOP_SOON, mail.words["coach"], told=told)
            )
        return follow(work, member_id, now=now)


def _held(work: Work, coach_id: int, cohort_id: int) -> Chair:
    """Return the coach's place once everyone of the cohort is held; ``NoSuchThing`` unless they run it."""
    work.cohorts.chair(cohort_id, coach_id)
    hold(work, everyone(work, cohort_id))
    return work.cohorts.chair(cohort_id, coach_id)


def _mail(workshop: Workshop, recipient_id: int, kind: MailKind, coach: Personal, *, told: datetime) -> Mail:
    return Mail(
        id=0,
        kind=kind,
        recipient_id=recipient_id,
        cohort_id=workshop.cohort_id,
        sender_id=workshop.coach_id,
        about=workshop.id,
        made_at=told,
        expires=workshop.starts,
        words={"coach": coach, **workshop.words},
    )


def _about(work: Work, cohort_id: int, workshop_id: int, kind: MailKind) -> list[Mail]:
    """Return the mail of a kind about a workshop; other kinds number other things."""
    return [it for it in work.mailbox.about(cohort_id, workshop_id) if it.kind is kind]


def _heard(work: Work, mail: Mail) -> bool:
    """Tell whether somebody knows of what mail says: it was answered, or it went out."""
    return mail.answer is not None or mail.key in work.facts(mail.recipient_id).sent


def _to_come(work: Work, coach_id: int, cohort_id: int, workshop_id: int, *, now: datetime) -> Attendance:
    cohort = work.cohorts.chair(cohort_id, coach_id).cohort
    workshop = work.workshops.get(cohort_id, workshop_id)
    if workshop.called_off is not None or workshop.starts <= now:
        raise NoSuchThing
    return _attendance(work, cohort, workshop)


def _attendance(work: Work, cohort: Cohort, workshop: Workshop) -> Attendance:
    aliases = {it.member_id: it.alias for it in work.cohorts.memberships(cohort.id)}
    told = [
        it for it in _about(work, cohort.id, workshop.id, MailKind.WORKSHOP) if it.recipient_id in aliases
    ]

    def who(answer: MailAnswer) -> tuple[Personal, ...]:
        return tuple(aliases[it.recipient_id] for it in told if it.answer is answer)

    return Attendance(
        cohort=cohort,
        workshop=workshop,
        yes=who(MailAnswer.YES),
        maybe=who(MailAnswer.MAYBE),
        no=len(who(MailAnswer.NO)),
        unanswered=sum(it.answer is None for it in told),
    )
