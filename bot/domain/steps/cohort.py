"""What follows from a candidate's places in cohorts: their mail, the weekly round, the coach's week.

Mail is a line of the next digest, but for what somebody waits for: that comes at the next moment that is
neither quiet nor silent. What somebody took on is asked about once more, some days later. The round is asked
for in the digest of a Wednesday evening, so that what is said stands in the group on Friday; not of whoever
has said something already, and not without a group, where nobody would read it. A coach has one message a
week across all cohorts, on the first working day.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Final

from bot.domain.asking import Wish
from bot.domain.cohorts import Chair, Membership
from bot.domain.cohorts.mail import ASKED_AFTER, AT_ONCE, MailAnswer, MailKind
from bot.domain.moments import DAY, at, local_day
from bot.domain.playbook import Delivery, Playbook, StepName
from bot.domain.reminders import Prompt, Task
from bot.domain.steps.weekly import Overview

#: how many of a kind are planned ahead; each one sent lets the plan follow
_AHEAD: Final = 5
#: weeks that are looked through for them: a holiday or an absence may be long, and nothing is sent in it
_WEEKS: Final = 60
_WEEK: Final = timedelta(days=7)
_WEDNESDAY: Final = 2
#: when the round is asked for at the earliest, so that the evening's digest takes it
_ROUND_AT: Final = time(14, 0)
#: when the coach's week comes
_COACHING_AT: Final = time(8, 30)


def every(look: Overview) -> Iterator[tuple[tuple[Task, ...], Iterable[Wish]]]:
    """Yield what follows from the candidate's cohorts, of the steps in the playbook; it has no tasks."""
    for name, wishes in (
        (StepName.MAIL, _mail),
        (StepName.MAIL, _taken_on),
        (StepName.ROUND, _rounds),
        (StepName.COACHING, _coaching),
    ):
        if name in look.playbook.steps:
            yield (), tuple(wishes(look))


def week_of(day: date) -> str:
    """Return how keys name the week of a day: "2026w48"."""
    year, week, _ = day.isocalendar()
    return f"{year}w{week:02}"


def _mail(look: Overview) -> Iterator[Wish]:
    for mail in look.facts.mail:
        if mail.answer is not None:
            continue
        at_once, pause = mail.kind in AT_ONCE, look.facts.candidate.pause
        # a pause holds back for good what would have stood in it: mail comes at its end
        paused = pause is not None and pause.begin <= mail.made_at < pause.until
        begin = pause.until if pause and paused else mail.made_at
        # what somebody waits for is told after the longest pause too
        expires = mail.expires + (begin - mail.made_at) if at_once else mail.expires
        yield _wish(
            StepName.MAIL,
            look.playbook,
            moment=look.windows.free(begin) if at_once else begin,
            expires=expires,
            variant=f"{mail.kind}.{mail.id}",
            delivery=Delivery.MOMENT if at_once else Delivery.DIGEST,
        )


def _taken_on(look: Overview) -> Iterator[Wish]:
    for mail in look.facts.mail:
        taken = mail.kind is MailKind.PROPOSED_TASK and mail.answer is MailAnswer.YES
        if taken and mail.answered_at is not None:
            moment = mail.answered_at + ASKED_AFTER
            yield _wish(
                StepName.MAIL,
                look.playbook,
                moment=moment,
                expires=moment + look.playbook.steps[StepName.MAIL].grace,
                variant=f"{mail.kind}.{mail.id}",
                nth="taken",
            )


def _rounds(look: Overview) -> Iterator[Wish]:
    for membership in look.facts.memberships:
        if membership.rounds and membership.cohort.in_touch:
            yield from islice(_rounds_of(look, membership), _AHEAD)


def _rounds_of(look: Overview, membership: Membership) -> Iterator[Wish]:
    cohort = membership.cohort
    for monday in _weeks(look):
        moment = at(monday + DAY * _WEDNESDAY, _ROUND_AT, look.facts.candidate.zone)
        asked = moment >= membership.joined_at and cohort.open_at(moment)
        if asked and week_of(monday) not in membership.said:
            yield _wish(
                StepName.ROUND,
                look.playbook,
                moment=moment,
                expires=moment + look.playbook.steps[StepName.ROUND].grace,
                variant=str(cohort.id),
                nth=week_of(monday),
            )


def _coaching(look: Overview) -> Iterator[Wish]:
    return islice(_coached(look, look.facts.chairs), _AHEAD) if look.facts.chairs else iter(())


def _coached(look: Overview, chairs: tuple[Chair, ...]) -> Iterator[Wish]:
    for monday in _weeks(look):
        day = monday + DAY * _first_day(chairs)
        moment = look.windows.free(at(day, _COACHING_AT, look.facts.candidate.zone))
        at_work = (it for it in chairs if it.cohort.open_at(moment) and not it.away_at(moment))
        if any(it.since <= moment for it in at_work):
            step = look.playbook.steps[StepName.COACHING]
            yield _wish(
                StepName.COACHING,
                look.playbook,
                moment=moment,
                expires=moment + step.grace,
                nth=week_of(monday),
            )


def _first_day(chairs: tuple[Chair, ...]) -> int:
    """Return the weekday on which the coach's week begins."""
    return min((day for it in chairs for day in it.weekdays), default=0)


def _weeks(look: Overview) -> Iterator[date]:
    """Yield the Mondays from a week before the last thing told or sent on."""
    told = [look.facts.candidate.seen_at or look.facts.candidate.consented_at, *look.facts.sent.values()]
    told += [it.joined_at for it in look.facts.memberships] + [it.since for it in look.facts.chairs]
    this = local_day(max(told), look.facts.candidate.zone)
    monday = this - DAY * this.weekday()
    return (monday + _WEEK * nth for nth in range(-1, _WEEKS))


def _wish(
    name: StepName,
    playbook: Playbook,
    *,
    moment: datetime,
    expires: datetime,
    variant: str = "",
    nth: str = "0",
    delivery: Delivery | None = None,
) -> Wish:
    step = playbook.steps[name]
    prompt = Prompt(
        key=f"0:0:{name}:{variant}:{nth}", step=name, opportunity_id=0, interview_id=0, variant=variant
    )
    return Wish(prompt=prompt, step=step, moment=moment, expires=expires, delivery=delivery or step.delivery)
