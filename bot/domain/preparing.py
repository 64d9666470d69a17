"""When what prepares an interview comes: days before it, at once, or never."""

from collections.abc import Iterator
from datetime import date, datetime

from bot.domain import vouching
from bot.domain.asking import MIDNIGHT, Asking, Wish
from bot.domain.interviews import State
from bot.domain.moments import DAY, at, local_day
from bot.domain.playbook import StepName
from bot.domain.reminders import Task


def to_come(asking: Asking) -> bool:
    """Tell whether the interview is to come, and was entered before it."""
    interview = asking.interview
    return interview.state is State.PLANNED and not asking.over and interview.entered < interview.starts


def is_prepared(asking: Asking) -> bool:
    """Tell whether this is the interview that the opportunity is prepared for."""
    return vouching.prepared(asking.opportunity) is asking.interview


def prepares(asking: Asking) -> bool:
    """Tell whether this interview is prepared for now."""
    return to_come(asking) and is_prepared(asking)


def was_prepared(asking: Asking) -> bool:
    """Tell whether this interview was prepared for, and took place."""
    return asking.held and not asking.over and is_prepared(asking)


def done_before(asking: Asking, step: StepName, last: int = 0) -> bool:
    """Tell whether this was answered before an interview that gave way to this one."""
    role, others = (
        asking.opportunity,
        (it for it in asking.opportunity.interviews if it is not asking.interview),
    )
    return any(f"{role.id}:{it.id}:{step}:{last}" in asking.facts.answers for it in others)


def days_before(asking: Asking, days: int) -> datetime:
    """Return the beginning of the day so many days before T0, or when the interview was entered."""
    return max(asking.interview.entered, at(day_of(asking) - DAY * days, MIDNIGHT, asking.zone))


def day_of(asking: Asking) -> date:
    """Return the candidate's day of the interview."""
    return local_day(asking.interview.starts, asking.zone)


def stands_in_confirmation(asking: Asking) -> bool:
    """Tell whether the brief stands in the confirmation, and with it what it asks for."""
    brief = at(day_of(asking) - DAY, asking.playbook.brief_at, asking.zone)
    return asking.interview.entered >= brief


def graced(asking: Asking, task: Task, moment: datetime) -> Iterator[Wish]:
    """Yield the line of a task that makes sense for its grace, and not past its use."""
    if not stands_in_confirmation(asking):
        yield from line(
            asking, task, moment, min(moment + asking.playbook.steps[task.step].grace, task.useful_until)
        )


def line(
    asking: Asking,
    task: Task,
    moment: datetime,
    expires: datetime,
    *,
    variant: str = "",
    dated: bool = False,
) -> Iterator[Wish]:
    """Yield the line of a task in the digests: once, or again after a move when it names the date."""
    nth = asking.interview.moves if dated else 0
    return asking.lines(task.step, moment, expires, variant=variant, nth=nth, tasks=(task,))
