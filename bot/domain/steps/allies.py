"""The people who help before an interview: contacts inside the company, and whoever vouches."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.domain import vouching
from bot.domain.asking import MIDNIGHT, Asking, StepPlan, Wish
from bot.domain.moments import DAY, at, local_day
from bot.domain.playbook import StepName
from bot.domain.preparation import Ally
from bot.domain.preparing import (
    day_of,
    days_before,
    done_before,
    graced,
    is_prepared,
    line,
    prepares,
    stands_in_confirmation,
    was_prepared,
)
from bot.domain.reminders import Task
from bot.domain.timeline import Opportunity

#: how many days before T0 each step comes
_INSIDERS: Final = 7
_MEET: Final = 4
_ALERT: Final = 3

#: how long after the interview a reference nobody told is still to be told
_ALERT_USEFUL: Final = timedelta(days=30)
#: how long after the interview "did you meet?" and the thanks to an ally stay in the lists
_ALLY_USEFUL: Final = timedelta(days=7)


def insiders_task(asking: Asking) -> Iterator[Task]:
    """Yield the search for contacts inside, until a day before: they need time to answer."""
    until = asking.interview.starts - DAY
    if done_before(asking, StepName.INSIDERS):
        return
    if prepares(asking) and asking.interview.entered < until:
        yield asking.task(
            StepName.INSIDERS, opens=asking.interview.entered, deadline=until, useful_until=until
        )


def insiders(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield its line a week before, or at once."""
    for task in tasks:
        yield from graced(asking, task, days_before(asking, _INSIDERS))


def meet_tasks(asking: Asking) -> Iterator[Task]:
    """Yield a task for each contact inside: to meet before the visit, or on its day."""
    if not prepares(asking) and not was_prepared(asking):
        return
    opens, until = _found(asking), asking.interview.ends + _ALLY_USEFUL
    for ally in asking.opportunity.allies:
        if done_before(asking, StepName.MEET, ally.id):
            continue
        unmet = ally.met_at is None or asking.key(StepName.MEET, ally.id) in asking.facts.answers
        if unmet and opens < until:
            yield asking.task(
                StepName.MEET,
                ally.id,
                person_id=ally.id,
                opens=opens,
                deadline=asking.interview.starts,
                useful_until=until,
            )


def meet(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield a line four days before, or once the contact is found; and one on the day after the visit."""
    starts, grace = asking.interview.starts, asking.playbook.steps[StepName.MEET].grace
    for task in tasks:
        if asking.held:
            day = local_day(asking.interview.ends, asking.zone) + DAY
            moment = max(asking.finished, at(day, MIDNIGHT, asking.zone))
            expires = min(moment + grace, task.useful_until)
            yield from line(asking, task, moment, expires, variant="after")
        elif not stands_in_confirmation(asking):
            moment = max(days_before(asking, _MEET), task.opens)
            yield from line(asking, task, moment, min(moment + grace, starts))


def ally_tasks(asking: Asking) -> Iterator[Task]:
    """Yield a word of thanks for each contact inside whom the candidate met."""
    if asking.over or not is_prepared(asking):
        return
    for ally in _met(asking.opportunity):
        if done_before(asking, StepName.ALLY, ally.id):
            continue
        day_after = at(local_day(_met_at(ally), asking.zone) + DAY, MIDNIGHT, asking.zone)
        opens = max(day_after, asking.interview.entered)
        yield asking.task(
            StepName.ALLY,
            ally.id,
            person_id=ally.id,
            opens=opens,
            deadline=opens + asking.playbook.steps[StepName.ALLY].grace,
            useful_until=opens + _ALLY_USEFUL,
        )


def ally(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield its line on the day after they met."""
    for task in tasks:
        yield from line(asking, task, task.opens, task.deadline)


def announce_tasks(asking: Asking) -> Iterator[Task]:
    """Yield an alert for each reference; whoever was not told before T0 is told once it took place."""
    if not prepares(asking) and not was_prepared(asking):
        return
    interview = asking.interview
    over = max(interview.ends, asking.finished) if asking.held else interview.ends
    deadline = asking.end_of_business_day(asking.finished, 1) if asking.held else interview.starts
    for person in asking.opportunity.reference_ids:
        yield asking.task(
            StepName.ALERT,
            asking.again(person),
            person_id=person,
            opens=_announcing(asking, person),
            deadline=deadline,
            useful_until=over + _ALERT_USEFUL,
        )


def announce(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield the lines about the references: before T0, or after the debrief for whoever was not told."""
    for task in tasks:
        if asking.held:
            yield from line(asking, task, asking.finished, task.useful_until, variant="after", dated=True)
        else:
            yield from line(asking, task, task.opens, asking.interview.starts, dated=True)


def _found(asking: Asking) -> datetime:
    """Return when a contact was found, as far as we know."""
    answer = asking.facts.answers.get(asking.key(StepName.INSIDERS, 0))
    return max(asking.interview.entered, answer.at) if answer else asking.interview.entered


def _met(opportunity: Opportunity) -> Iterator[Ally]:
    return (it for it in opportunity.allies if it.met_at is not None)


def _met_at(ally: Ally) -> datetime:
    if ally.met_at is None:
        raise ValueError("an ally whom nobody met is not to be thanked")
    return ally.met_at


def _announcing(asking: Asking, person: int) -> datetime:
    """Return when a reference is to be alerted: three days before, left in peace for a week if possible.

    Whoever knows a date that has changed is told at once.
    """
    old = vouching.knows_old_date(asking.facts, asking.opportunity, asking.interview, person)
    if old is not None:
        return max(old, asking.interview.entered)
    thread = [it for it in asking.facts.opportunities if person in it.reference_ids]
    if len(thread) == 1:
        return days_before(asking, _ALERT)
    told = tuple(vouching.told(asking.facts, person))
    moments: dict[int, datetime] = {}
    for other in sorted(_in_line(asking, thread), key=lambda it: (it.interview.starts, it.interview.id)):
        known = [it.at for it in told if it.opportunity_id != other.opportunity.id]
        moments[other.opportunity.id] = _line_sent(other, person) or _in_peace(other, known, moments.values())
        if other.opportunity.id == asking.opportunity.id:
            break
        if vouching.key(other.opportunity, other.interview, person) in asking.facts.answers:
            del moments[other.opportunity.id]
    return moments[asking.opportunity.id]


def _in_line(asking: Asking, thread: list[Opportunity]) -> Iterator[Asking]:
    """Yield the interviews that alert the same reference: this one, and those of others still to come."""
    for opportunity in thread:
        interview = vouching.prepared(opportunity)
        if interview is None:
            continue
        other = replace(asking, opportunity=opportunity, interview=interview)
        if opportunity.id == asking.opportunity.id or prepares(other):
            yield other


def _line_sent(asking: Asking, person: int) -> datetime | None:
    """Return when the line of an alert went out: from then on its moment stands."""
    role, interview = asking.opportunity, asking.interview
    line = f"{role.id}:{interview.id}:{StepName.ALERT}::{interview.moves}.{asking.again(person)}"
    return asking.facts.sent.get(line)


def _in_peace(asking: Asking, told: Iterable[datetime], planned: Iterable[datetime]) -> datetime:
    """Return when a reference is told after what they were told and what they are to be told before it."""
    usual, planned = days_before(asking, _ALERT), tuple(planned)
    together = [it for it in planned if asking.interview.entered <= it <= usual < it + vouching.APART]
    if together:
        return max(together)
    messages = (*told, *planned)
    if not messages:
        return usual
    eve = at(day_of(asking) - DAY, MIDNIGHT, asking.zone)
    return max(usual, min(max(messages) + vouching.APART, eve))


STEPS: Final[tuple[StepPlan, ...]] = (
    StepPlan(step=StepName.INSIDERS, tasks=insiders_task, wishes=insiders),
    StepPlan(step=StepName.MEET, tasks=meet_tasks, wishes=meet),
    StepPlan(step=StepName.ALLY, tasks=ally_tasks, wishes=ally),
    StepPlan(step=StepName.ALERT, tasks=announce_tasks, wishes=announce),
)
