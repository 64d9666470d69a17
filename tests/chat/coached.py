"""A coach, members and mail at their fullest: what the screens of coaching are drawn from."""

from dataclasses import replace
from datetime import date, timedelta

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.screens import reminders
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Speech
from bot.domain.cohorts import Chair, Cohort, Mail, MailAnswer, MailKind, Membership
from bot.domain.cohorts.seen import Process, Seen, Slot, Stage
from bot.domain.cohorts.workshops import Workshop
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.domain.reminders import Prompt
from bot.services.coaching import Line
from bot.services.ports import View
from bot.services.proposals import Card
from bot.services.workshops import Attendance
from tests import builders
from tests.builders import PARIS, moment
from tests.chat import shown
from tests.chat.crowd import HOSTILE, LONG, ZONE

NOW = moment("2026-11-23 09:00")
END = date(2026, 11, 30)
STARTS = moment("2026-11-24 14:30")
DAY = timedelta(days=1)

COHORT = Cohort(id=LONG, name=HOSTILE, language="fr", zone=PARIS, territory="FR", seats=200, opened_at=NOW)
CHAIR = Chair(cohort=COHORT, coach_id=LONG, name=HOSTILE, since=NOW, weekdays=frozenset(range(7)))
SLOT = Slot(day=date(2026, 11, 24), starts=STARTS)
FULL = Seen(
    interviews=(SLOT,) * 60,
    replies=(date(2026, 12, 4),) * 60,
    processes=tuple(
        Process(number=nth, stage=stage, until=until, prepared=True, told=True, sent=2, letters=9)
        for nth in range(1, 12)
        for stage in Stage
        for until in (None, date(2026, 12, 4))
    ),
    quiet_days=1234,
)
WORKSHOP = Workshop(
    id=LONG,
    cohort_id=LONG,
    coach_id=LONG,
    title=HOSTILE,
    place=HOSTILE,
    starts=STARTS,
    duration=timedelta(minutes=90),
    made_at=NOW,
)
CARD = Card(company=HOSTILE, role=HOSTILE, starts=STARTS, zone=ZONE)
WORDS = {
    "alias": HOSTILE,
    "text": HOSTILE,
    "coach": HOSTILE,
    "day": Personal("2026-11-24"),
    "starts": Personal(STARTS.isoformat()),
}


def line(seen: Seen = FULL, *, asked: int = LONG) -> Line:
    """Return a member as a coach sees them."""
    return Line(member_id=LONG, alias=HOSTILE, seen=seen, asked=asked)


def pick(value: str) -> Callback:
    """Return the callback of a choice."""
    return tap(Verb.FORM, "abcdef", "check", value)


def attendance(count: int) -> Attendance:
    """Return a workshop with so many of each answer."""
    return Attendance(
        cohort=COHORT,
        workshop=WORKSHOP,
        yes=(HOSTILE,) * count,
        maybe=(HOSTILE,) * count,
        no=count,
        unanswered=count,
    )


def view(*mail: Mail, role: bool = False) -> View:
    """Return what is known of somebody who is a coach and a member of one group."""
    roles = (builders.opportunity(builders.interview(STARTS, entered=NOW)),) if role else ()
    membership = Membership(cohort=COHORT, member_id=1, alias=HOSTILE, joined_at=NOW)
    facts = replace(builders.facts(*roles), mail=mail, memberships=(membership,), chairs=(CHAIR,) * 20)
    return shown.view(facts, NOW)


def mail(kind: MailKind, answer: MailAnswer | None = None) -> Mail:
    """Return mail of a kind with all its words."""
    words = {**WORDS, **WORKSHOP.words} if "workshop" in kind else WORDS
    words = {**WORDS, **CARD.words} if kind is MailKind.PROPOSED_INTERVIEW else words
    return Mail(
        id=LONG,
        kind=kind,
        recipient_id=1,
        cohort_id=LONG,
        sender_id=LONG,
        about=LONG,
        made_at=NOW,
        expires=NOW + DAY,
        words=words,
        answer=answer,
        answered_at=NOW if answer else None,
    )


#: the kinds of mail that coaching sends
OURS = (
    MailKind.ENCOURAGED,
    MailKind.PROPOSED_TASK,
    MailKind.PROPOSED_INTERVIEW,
    MailKind.WORKSHOP,
    MailKind.WORKSHOP_SOON,
    MailKind.WORKSHOP_OFF,
    MailKind.HELP_ASKED,
    MailKind.HELP_REPLIED,
)


def prompt(kind: MailKind) -> Prompt:
    """Return the prompt of that mail."""
    variant = f"{kind}.{LONG}"
    return Prompt(
        key=f"0:0:mail:{variant}:0",
        step=StepName.MAIL,
        opportunity_id=0,
        interview_id=0,
        variant=variant,
    )


def read(kind: MailKind, speech: Speech, answer: MailAnswer | None = None, *, at: str = "") -> Screen:
    """Return mail as its recipient reads it, alone in a message."""
    known = view(mail(kind, answer), role=True)
    known = replace(known, now=moment(at)) if at else known
    return reminders.notice(shown.notice(known, prompt(kind), reminder_id=LONG), speech)
