"""The steps that follow from all opportunities together: the weekly point, a pause and its end.

The weekly point asks once a week about every open opportunity, from the week after the first interview's;
each one that stands in it has a task, so that "not yet" can be told of each and taken back. An opportunity
is left out while an interview is to come, until the promised day is over, and with an offer in hand; and for
good once another offer was accepted. Walked through, the rule still asked twice a day, and for an answer on
the evening of the interview: so an opportunity is also left out in the week of its own interview, as all are
in that of the first, and on a day on which it was asked about in its own message, or the employer was asked.
A point that falls into the day after a refusal waits for its end. One that would come in the same minutes as
what is said before an interview, right after it or on a promised day gives way: it comes on the next evening.
The point missed in an outage is a line of the next digest, so that nobody finds two round-ups.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from bot.domain import absence, patience
from bot.domain.asking import Wish
from bot.domain.interviews import Interview, State
from bot.domain.moments import DAY, at, local, local_day
from bot.domain.outcomes import ContactKind, EndingKind
from bot.domain.playbook import Playbook, StepName
from bot.domain.reminders import Prompt, Task
from bot.domain.timeline import Facts, Opportunity
from bot.domain.windows import Windows

_WEEK: Final = timedelta(days=7)
#: what asks about the answer of one opportunity: no second question on the same day
_ASKS: Final = frozenset({StepName.NEWS, StepName.STATUS, StepName.SECOND, StepName.AFTER, StepName.STOP})
#: what comes at its own moment in the evening too: the point gives way to it
_PRECEDES: Final = frozenset({StepName.BRIEF, StepName.DEBRIEF, StepName.NEWS})
#: how many evenings are tried for a point
_EVENINGS: Final = 3
#: weeks that are planned ahead of the last thing told or sent, which let the plan follow
_AHEAD: Final = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Overview:
    """All of a candidate that the steps of everything together are worked out from."""

    facts: Facts
    playbook: Playbook
    windows: Windows
    #: what the interviews wish for, whether it went out or not
    beside: tuple[Wish, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """One week's point: its name, its evening, and when it is wished for."""

    week: str
    evening: datetime
    moment: datetime


def weekly(look: Overview) -> Iterator[tuple[tuple[Task, ...], tuple[Wish, ...]]]:
    """Yield the tasks and the message of each week from the last one to some weeks ahead."""
    step, zone = look.playbook.steps[StepName.WEEKLY], look.facts.candidate.zone
    asked = {it.id: tuple(_asked(look.facts, it)) for it in look.facts.opportunities}
    for point in _points(look):
        tasks = tuple(
            _task(it, point)
            for it in look.facts.opportunities
            if _is_awaited(look.facts, it, point.moment)
            and not _asked_on(asked[it.id], point.moment, zone)
            and not _asked_on(asked[it.id], point.evening, zone)
        )
        if not tasks:
            continue
        moment = look.windows.place(point.moment, earliest=point.moment, deadline=point.moment + DAY)
        if moment is None:
            continue
        prompt = Prompt(
            key=f"0:0:{step.name}::{point.week}",
            step=step.name,
            opportunity_id=0,
            interview_id=0,
            tasks=tuple(it.key for it in tasks),
        )
        wish = Wish(
            prompt=prompt, step=step, moment=moment, expires=moment + step.grace, delivery=step.delivery
        )
        yield tasks, (wish,)


def stands(facts: Facts, opportunity: Opportunity, moment: datetime) -> bool:
    """Tell whether an opportunity stands in the weekly point of a moment."""
    asked = _asked(facts, opportunity)
    return _is_awaited(facts, opportunity, moment) and not _asked_on(asked, moment, facts.candidate.zone)


def _is_awaited(facts: Facts, opportunity: Opportunity, moment: datetime) -> bool:
    """Tell whether an answer may be hoped for at a moment, whether it was asked for that day or not."""
    ended = opportunity.ending is not None or opportunity.offer is not None
    if ended or not opportunity.interviews or opportunity.entered > moment:
        return False
    day = local_day(moment, facts.candidate.zone)
    if any(_recent(it, day, facts.candidate.zone) for it in opportunity.interviews):
        return False
    wait = patience.waiting(opportunity)
    promised = wait.promised if wait else None
    if promised is not None and day <= promised:
        return False
    return not facts.accepted_beside(opportunity)


def _asked_on(asked: Iterable[datetime], moment: datetime, zone: str) -> bool:
    """Tell whether the answer was asked for earlier on the day of a moment."""
    day = local_day(moment, zone)
    return any(it <= moment and local_day(it, zone) == day for it in asked)


def _recent(interview: Interview, day: date, zone: str) -> bool:
    """Tell whether an interview is to come, or was so lately that nobody expects an answer."""
    ends = local_day(interview.ends, zone)
    if interview.state is State.PLANNED:
        return ends >= day
    return interview.state is State.HELD and ends >= day - DAY * day.weekday()


def _asked(facts: Facts, opportunity: Opportunity) -> Iterator[datetime]:
    """Yield when it was asked what the answer is: the candidate by us, the employer by the candidate."""
    mine = f"{opportunity.id}:"
    for key, went_out in facts.sent.items():
        if key.startswith(mine) and key.split(":", 3)[2] in _ASKS:
            yield went_out
    yield from (it.at for it in opportunity.contacts if it.kind is ContactKind.STATUS)
    days, rhythm = facts.work_days(opportunity), facts.candidate.rhythm
    stop = patience.stop_waiting(opportunity, days=days, rhythm=rhythm)
    if stop is not None:
        yield stop


def paused(look: Overview) -> Iterator[tuple[tuple[Task, ...], tuple[Wish, ...]]]:
    """Yield the question of each interview inside the pause, and the message at the end of it."""
    candidate, step = look.facts.candidate, look.playbook.steps[StepName.RETURN]
    pause = candidate.pause
    if pause is None:
        return
    tasks = tuple(
        Task(
            key=f"{opportunity.id}{absence.paused(interview, pause)}",
            step=StepName.PAUSED,
            opportunity_id=opportunity.id,
            interview_id=interview.id,
            opens=pause.begin,
            deadline=pause.until,
            useful_until=pause.until,
        )
        for opportunity, interview in absence.inside(look.facts)
        if interview.entered < pause.begin
    )
    yield tasks, ()
    if absence.returned(look.facts):
        return
    morning = look.windows.morning(local_day(pause.until, candidate.zone)).due
    moment = morning if morning >= pause.until else look.windows.free(pause.until)
    prompt = Prompt(key=absence.return_key(pause), step=step.name, opportunity_id=0, interview_id=0)
    yield (
        (),
        (
            Wish(
                prompt=prompt,
                step=step,
                moment=moment,
                expires=moment + step.grace,
                delivery=step.delivery,
            ),
        ),
    )


def every(look: Overview) -> Iterator[tuple[tuple[Task, ...], Iterable[Wish]]]:
    """Yield what follows from all opportunities together, of the steps in the playbook."""
    if StepName.WEEKLY in look.playbook.steps:
        yield from weekly(look)
    if {StepName.PAUSED, StepName.RETURN} <= look.playbook.steps.keys():
        yield from paused(look)


def _points(look: Overview) -> Iterator[Point]:
    """Yield the points around the last thing told or sent and of some weeks after, none before the first."""
    candidate = look.facts.candidate
    zone, weekly_time = candidate.zone, candidate.weekly
    ends = [it.ends for role in look.facts.opportunities for it in role.interviews]
    if not ends:
        return
    first = local_day(min(ends), zone)
    this = local_day(_last(look.facts), zone)
    taken = tuple(_taken(look))
    for nth in range(-1, _AHEAD + 1):
        monday = this - DAY * this.weekday() + _WEEK * nth
        if monday > first:
            year, week, _ = monday.isocalendar()
            evening = at(monday + DAY * weekly_time.weekday, weekly_time.clock, zone)
            moment = _apart(_rested(evening, look), taken, look)
            yield Point(week=f"{year}w{week:02}", evening=evening, moment=moment)


def _last(facts: Facts) -> datetime:
    """Return when something was last told or sent: the weeks ahead are counted from there."""
    told = [facts.candidate.seen_at, *facts.sent.values(), *(it.at for it in facts.answers.values())]
    for role in facts.opportunities:
        told += [role.entered, role.invited, role.ending.at if role.ending else None]
        told += [it.at for it in role.contacts]
        for it in role.interviews:
            told += [it.entered, it.state_at, it.debriefed]
            told += [it.promise.entered] if it.promise else []
    return max(moment for moment in told if moment is not None)


def _rested(moment: datetime, look: Overview) -> datetime:
    """Return a moment, or the end of the day after a refusal that it falls into."""
    for opportunity in look.facts.opportunities:
        ending = opportunity.ending
        if ending is None or ending.kind is not EndingKind.REFUSED:
            continue
        rested = ending.at + look.playbook.refusal_rest
        if ending.at <= moment < rested:
            moment = rested
    return moment


def _apart(moment: datetime, taken: Iterable[datetime], look: Overview) -> datetime:
    """Return a moment, or the same hour of a later day, that has no message of a greater worth beside it."""
    zone = look.facts.candidate.zone
    for days in range(_EVENINGS):
        later = at(local_day(moment, zone) + DAY * days, local(moment, zone).time(), zone)
        if all(abs(later - it) >= look.playbook.same_message for it in taken):
            return later
    return moment


def _taken(look: Overview) -> Iterator[datetime]:
    """Yield when the messages of a greater worth come, and came."""
    yield from (it.moment for it in look.beside if _has_precedence(it.prompt.key))
    yield from (went_out for key, went_out in look.facts.sent.items() if _has_precedence(key))


def _has_precedence(key: str) -> bool:
    _, _, step, variant, *_ = (*key.split(":", 4), "")
    return step in _PRECEDES and not variant


def _task(opportunity: Opportunity, point: Point) -> Task:
    interview_id = opportunity.interviews[-1].id
    return Task(
        key=f"{opportunity.id}:{interview_id}:{StepName.WEEKLY}:{point.week}",
        step=StepName.WEEKLY,
        opportunity_id=opportunity.id,
        interview_id=interview_id,
        opens=point.moment,
        deadline=point.moment + _WEEK,
        useful_until=point.moment + _WEEK,
    )
