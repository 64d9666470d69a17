"""The steps of the wait: news, two status contacts and what came of them, its end; a new date."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from bot.domain import office, patience
from bot.domain.asking import MIDNIGHT, Asking, StepPlan, Wish
from bot.domain.interviews import State
from bot.domain.moments import DAY, at, local_day
from bot.domain.playbook import StepName
from bot.domain.reminders import Task

#: how long "you may ask" stays in the lists after its moment
_STATUS_USEFUL: Final = timedelta(days=30)
#: business days after which "what came of it?" is asked once more
_ASKED_AGAIN: Final = 2


def news_task(asking: Asking) -> Iterator[Task]:
    """Yield "any news?" of a promised day, told before 18:00 of that day."""
    promise, wait = asking.interview.promise, patience.waiting(asking.opportunity)
    if not asking.waiting or promise is None or wait is None or wait.promised is None:
        return
    day = wait.promised
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
    yield from _contact_task(asking, 0)


def second_task(asking: Asking) -> Iterator[Task]:
    """Yield the second and last status contact, a week after the first one was left unanswered."""
    yield from _contact_task(asking, 1)


def _contact_task(asking: Asking, nth: int) -> Iterator[Task]:
    candidate, role = asking.facts.candidate, asking.opportunity
    found = patience.may_ask(role, days=asking.days, rhythm=candidate.rhythm) if asking.waiting else None
    if found is None or found[0] != nth:
        return
    green, zone, promise = found[1], asking.interview.zone, asking.interview.promise
    since = (promise.entered if promise else None, role.works_at, candidate.rhythm_at)
    told = max(asking.said_yes, asking.interview.entered, *filter(None, since))
    # told when the light is green already: on the next business day, as for a day promised and past
    late = at(asking.days.after(local_day(told, zone)), MIDNIGHT, zone)
    opens = green if told <= green else office.first_slot(late, asking.days, zone)
    day = asking.days.after(local_day(opens, zone), 2)
    deadline = at(day + DAY, MIDNIGHT, zone)
    yield asking.task(
        StepName.SECOND if nth else StepName.STATUS,
        f"{local_day(green, zone):%Y%m%d}",
        opens=opens,
        deadline=deadline,
        useful_until=deadline + _STATUS_USEFUL,
    )


def status(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield "you may ask now" when the light turns green, for the first contact as for the second.

    It is said once: another rhythm, or a company that works through its closure, moves what was not said yet.
    """
    for task in tasks:
        if _was_said(asking, task):
            continue
        moment = asking.windows.place(task.opens, earliest=task.opens, deadline=task.deadline)
        if moment is not None:
            yield asking.wish(task.step, moment, task.deadline, nth=task.key.rpartition(":")[2], tasks=tasks)


def _was_said(asking: Asking, task: Task) -> bool:
    """Tell whether "you may ask" went out under another date since the clock began to run."""
    wait, promise = patience.waiting(asking.opportunity), asking.interview.promise
    since = max(wait.since if wait else task.opens, promise.entered if promise else asking.interview.ends)
    mine = asking.key(task.step, "")
    return any(key.startswith(mine) and at >= since for key, at in asking.facts.sent.items())


def after_task(asking: Asking) -> Iterator[Task]:
    """Yield "what came of it?" of a contact nothing is known of, until the next thing is due."""
    wait = patience.waiting(asking.opportunity) if asking.waiting else None
    contact = wait.unanswered[-1] if wait and wait.unanswered else None
    if contact is None or contact.result is not None:
        return
    days, rhythm = asking.days, asking.facts.candidate.rhythm
    again = patience.may_ask(asking.opportunity, days=days, rhythm=rhythm)
    until = again[1] if again else patience.stop_waiting(asking.opportunity, days=days, rhythm=rhythm)
    if until is not None:
        yield asking.task(
            StepName.AFTER,
            f"{contact.at:%Y%m%d%H%M}",
            opens=contact.at,
            deadline=asking.end_of_business_day(contact.at, _ASKED_AGAIN),
            useful_until=max(until, asking.end_of_business_day(contact.at, _ASKED_AGAIN)),
        )


def after(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield the line that asks once more, two business days after a contact."""
    for task in tasks:
        day = asking.own_days.after(local_day(task.opens, asking.zone), _ASKED_AGAIN)
        moment = asking.windows.morning(day).due
        until = min(moment + asking.playbook.steps[StepName.AFTER].grace, task.useful_until)
        yield asking.wish(StepName.AFTER, moment, until, nth=task.key.rpartition(":")[2], tasks=tasks)


def stop_task(asking: Asking) -> Iterator[Task]:
    """Yield "stop waiting", ten days after the second contact was left unanswered."""
    days, rhythm = asking.days, asking.facts.candidate.rhythm
    opens = patience.stop_waiting(asking.opportunity, days=days, rhythm=rhythm) if asking.waiting else None
    if opens is not None:
        deadline = opens + asking.playbook.steps[StepName.STOP].grace
        yield asking.task(
            StepName.STOP,
            f"{local_day(opens, asking.interview.zone):%Y%m%d}",
            opens=opens,
            deadline=deadline,
            useful_until=deadline + _STATUS_USEFUL,
        )


def stop(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield the line that offers to stop waiting."""
    for task in tasks:
        yield asking.wish(
            StepName.STOP, task.opens, task.deadline, nth=task.key.rpartition(":")[2], tasks=tasks
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


STEPS: Final[tuple[StepPlan, ...]] = (
    StepPlan(step=StepName.NEWS, tasks=news_task, wishes=news),
    StepPlan(step=StepName.STATUS, tasks=status_task, wishes=status),
    StepPlan(step=StepName.SECOND, tasks=second_task, wishes=status),
    StepPlan(step=StepName.AFTER, tasks=after_task, wishes=after),
    StepPlan(step=StepName.STOP, tasks=stop_task, wishes=stop),
    StepPlan(step=StepName.NEW_DATE, tasks=new_date_task, wishes=new_date),
)
