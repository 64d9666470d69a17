"""The steps of the wait: news, status contact, a new date."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from bot.domain import office, patience
from bot.domain.asking import MIDNIGHT, Asking, StepPlan, Wish
from bot.domain.interviews import PromiseKind, State
from bot.domain.moments import DAY, at, local_day
from bot.domain.playbook import StepName
from bot.domain.reminders import Task

#: how long "you may ask" stays in the lists after its moment
_STATUS_USEFUL: Final = timedelta(days=30)


def news_task(asking: Asking) -> Iterator[Task]:
    """Yield "any news?" of a promised day, told before 18:00 of that day."""
    promise = asking.interview.promise
    if not asking.waiting or promise is None or promise.kind is not PromiseKind.DAY:
        return
    day = _promised(promise.day)
    opens = at(day, asking.playbook.news_at, asking.zone)
    if promise.entered < opens:
        until = opens + asking.playbook.steps[StepName.NEWS].grace
        yield asking.task(StepName.NEWS, f"{day:%Y%m%d}", opens=opens, deadline=until, useful_until=until)


def news(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield "any news?" at 18:00 of the promised day."""
    for task in tasks:
        moment = asking.windows.place(task.opens, earliest=task.opens, deadline=task.deadline)
        if moment is not None:
            yield asking.wish(
                StepName.NEWS, moment, task.deadline, nth=task.key.rpartition(":")[2], tasks=tasks
            )


def status_task(asking: Asking) -> Iterator[Task]:
    """Yield the first status contact, open from the moment the light is green."""
    if not asking.waiting:
        return
    rhythm = asking.facts.candidate.rhythm
    green = patience.first_green(asking.opportunity, days=asking.days, rhythm=rhythm)
    if green is None:
        return
    promise = asking.interview.promise
    told = max(asking.said_yes, asking.interview.entered, promise.entered if promise else asking.said_yes)
    zone = asking.interview.zone
    opens = green if told <= green else office.first_slot(told, asking.days, zone)
    day = asking.days.after(local_day(opens, zone), 2)
    deadline = at(day + DAY, MIDNIGHT, zone)
    yield asking.task(
        StepName.STATUS,
        f"{local_day(green, zone):%Y%m%d}",
        opens=opens,
        deadline=deadline,
        useful_until=deadline + _STATUS_USEFUL,
    )


def status(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield "you may ask now" when the light turns green."""
    for task in tasks:
        moment = asking.windows.place(task.opens, earliest=task.opens, deadline=task.deadline)
        if moment is not None:
            yield asking.wish(
                StepName.STATUS, moment, task.deadline, nth=task.key.rpartition(":")[2], tasks=tasks
            )


def new_date_task(asking: Asking) -> Iterator[Task]:
    """Yield "is there a new date?" three business days after the interview was put off."""
    over = asking.opportunity.ending is not None
    if asking.interview.state is not State.POSTPONED or over or not asking.latest:
        return
    asked = asking.own_days.after(local_day(asking.said_yes, asking.zone), asking.playbook.new_date_after)
    opens = asking.windows.morning(asked).due
    until = asking.end_of_business_day(opens, 3)
    yield asking.task(
        StepName.NEW_DATE,
        f"{asking.interview.moves}.{asking.said_yes:%Y%m%d}",
        opens=opens,
        deadline=until,
        useful_until=until,
    )


def new_date(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield the line that asks for the new date."""
    for task in tasks:
        yield asking.wish(
            StepName.NEW_DATE, task.opens, task.deadline, nth=task.key.rpartition(":")[2], tasks=tasks
        )


def _promised(day: date | None) -> date:
    if day is None:
        raise ValueError("a promise of kind DAY has a day")
    return day


STEPS: Final[tuple[StepPlan, ...]] = (
    StepPlan(step=StepName.NEWS, tasks=news_task, wishes=news),
    StepPlan(step=StepName.STATUS, tasks=status_task, wishes=status),
    StepPlan(step=StepName.NEW_DATE, tasks=new_date_task, wishes=new_date),
)
