"""The steps of an ending: the gracious reply, those who helped, one thing in one's control, a second look.

Where the playbook leaves room: those who helped are told after a refusal and after an accepted offer, and
only if they were asked (a reference told something by the candidate, an ally met); the one thing in one's
control waits for a morning; a second look is offered for a company that refused or froze the post.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from bot.domain import vouching
from bot.domain.asking import MIDNIGHT, Asking, StepPlan, Wish
from bot.domain.moments import DAY, at, local_day
from bot.domain.outcomes import Ending, EndingKind
from bot.domain.playbook import StepName
from bot.domain.reminders import Task

#: the endings that close the door for now: the company may be looked at again months later
FOR_NOW: Final = frozenset({EndingKind.REFUSED, EndingKind.FROZEN})


def reply_task(asking: Asking) -> Iterator[Task]:
    """Yield the gracious reply, a day after a refusal."""
    ending = _ended(asking, EndingKind.REFUSED)
    if ending is None:
        return
    opens = ending.at + asking.playbook.refusal_rest
    yield asking.task(
        StepName.REPLY,
        f"{ending.at:%Y%m%d}",
        opens=opens,
        deadline=asking.end_of_business_day(opens, 1),
        useful_until=asking.end_of_business_day(opens, 3),
    )


def reply(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield the line about the gracious reply in the first digest a day after the refusal."""
    yield from _line(StepName.REPLY, asking, tasks)


def farewell_tasks(asking: Asking) -> Iterator[Task]:
    """Yield a word to each reference who was asked."""
    ending = asking.opportunity.ending
    if ending is None:
        return
    asked = vouching.asked(asking.facts, asking.opportunity.id, before=ending.at)
    yield from _words(StepName.FAREWELL, asking, (it.id for it in asking.facts.references if it.id in asked))


def farewell(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield the lines about the references."""
    for task in tasks:
        yield from asking.lines(StepName.FAREWELL, task.opens, task.useful_until, tasks=(task,))


def allies_tasks(asking: Asking) -> Iterator[Task]:
    """Yield a word to each ally who was met."""
    met = (it.id for it in asking.opportunity.allies if it.met_at is not None)
    yield from _words(StepName.ALLIES, asking, met)


def allies(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield the lines about the allies."""
    for task in tasks:
        yield from asking.lines(StepName.ALLIES, task.opens, task.useful_until, tasks=(task,))


def lesson_task(asking: Asking) -> Iterator[Task]:
    """Yield "one thing in your control", on the first morning a day after a refusal."""
    ending = _ended(asking, EndingKind.REFUSED)
    if ending is None:
        return
    opens = _morning(asking, ending.at + asking.playbook.refusal_rest)
    until = opens + asking.playbook.steps[StepName.LESSON].grace
    yield asking.task(StepName.LESSON, f"{ending.at:%Y%m%d}", opens=opens, deadline=until, useful_until=until)


def lesson(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield the line about it."""
    yield from _line(StepName.LESSON, asking, tasks)


def look_again_task(asking: Asking) -> Iterator[Task]:
    """Yield the second look at the company that the candidate asked for."""
    ending = _ended(asking, *FOR_NOW)
    if ending is None or asking.opportunity.look_again is None:
        return
    day = local_day(ending.at + asking.playbook.look_again_after, asking.zone)
    opens = at(day, MIDNIGHT, asking.zone)
    until = opens + asking.playbook.steps[StepName.LOOK_AGAIN].grace
    yield asking.task(
        StepName.LOOK_AGAIN, f"{ending.at:%Y%m%d}", opens=opens, deadline=until, useful_until=until
    )


def look_again(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield the line about it, in the first digest of its day."""
    yield from _line(StepName.LOOK_AGAIN, asking, tasks)


def _ended(asking: Asking, *kinds: EndingKind) -> Ending | None:
    """Return the ending if it is one of these kinds and this is the interview it hangs on."""
    ending = asking.opportunity.ending
    return ending if ending is not None and ending.kind in kinds and asking.latest else None


def _words(step: StepName, asking: Asking, people: Iterator[int]) -> Iterator[Task]:
    ending = _ended(asking, EndingKind.REFUSED, EndingKind.ACCEPTED)
    if ending is None:
        return
    rests = ending.kind is EndingKind.REFUSED
    opens = ending.at + asking.playbook.refusal_rest if rests else ending.at
    until = asking.end_of_business_day(opens, 3)
    for person in people:
        yield asking.task(
            step,
            f"{person}.{ending.at:%Y%m%d}",
            person_id=person,
            opens=opens,
            deadline=until,
            useful_until=until,
        )


def _line(step: StepName, asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    for task in tasks:
        nth = task.key.rpartition(":")[2]
        yield asking.wish(step, task.opens, task.useful_until, nth=nth, tasks=tasks)


def _morning(asking: Asking, after: datetime) -> datetime:
    day = local_day(after, asking.zone)
    today = asking.windows.morning(day).due
    return today if today >= after else asking.windows.morning(day + DAY).due


STEPS: Final[tuple[StepPlan, ...]] = (
    StepPlan(step=StepName.REPLY, tasks=reply_task, wishes=reply),
    StepPlan(step=StepName.FAREWELL, tasks=farewell_tasks, wishes=farewell),
    StepPlan(step=StepName.ALLIES, tasks=allies_tasks, wishes=allies),
    StepPlan(step=StepName.LESSON, tasks=lesson_task, wishes=lesson),
    StepPlan(step=StepName.LOOK_AGAIN, tasks=look_again_task, wishes=look_again),
)
