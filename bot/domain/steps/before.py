"""The steps that prepare an interview.

Where the playbook leaves room, this is how it is read:

- a day named from T0 is a local day of the candidate, and its digest the morning's; "at once" is the next
  digest after the interview was entered;
- what was entered once the evening brief is due stands in the confirmation, and comes in no digest; only an
  alert of a reference still does, as long as there is one before T0;
- the confirmation of an interview waits for a day on which the employer works, unless that day comes too
  late for it; a move asks for it again, as for the
  alerts, since they name the date; what names none is asked for once, whatever moves;
- requirements, evidence, contacts inside and references are prepared for once, before the first whole
  interview; the questions to ask before each whole one;
- a contact met on the day of the visit itself is asked about on the morning after it.
"""

from collections.abc import Iterator
from typing import Final

from bot.domain import vouching
from bot.domain.asking import MIDNIGHT, Asking, StepPlan, Wish
from bot.domain.moments import DAY, at, local_day
from bot.domain.playbook import StepName
from bot.domain.preparing import (
    days_before,
    done_before,
    graced,
    line,
    prepares,
    stands_in_confirmation,
    to_come,
)
from bot.domain.reminders import Task

#: how many days before T0 each step opens, and comes
_POSTING: Final = 7
_EVIDENCE_OPENS: Final = 5
_EVIDENCE: Final = 4
_QUESTIONS_OPENS: Final = 3
_QUESTIONS: Final = 2


def confirm_task(asking: Asking) -> Iterator[Task]:
    """Yield the confirmation of an interview of any kind, until a day before it."""
    until = asking.interview.starts - DAY
    if to_come(asking) and asking.interview.entered < until:
        yield asking.task(
            StepName.CONFIRM,
            asking.again(0),
            opens=asking.interview.entered,
            deadline=until,
            useful_until=until,
        )


def confirm(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield its line on the next business day; in the next digest when that would be too late."""
    entered = asking.interview.entered
    for task in tasks:
        day = asking.days.after(local_day(entered, asking.zone), 1)
        in_time = asking.windows.morning(day).due < task.deadline
        moment = at(day, MIDNIGHT, asking.zone) if in_time else entered
        yield from line(asking, task, moment, task.deadline, dated=True)


def posting_task(asking: Asking) -> Iterator[Task]:
    """Yield the reading of the job description, every requirement of it."""
    if prepares(asking) and not done_before(asking, StepName.POSTING):
        starts = asking.interview.starts
        yield asking.task(
            StepName.POSTING, opens=asking.interview.entered, deadline=starts, useful_until=starts
        )


def posting(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield its line a week before, or at once."""
    for task in tasks:
        yield from graced(asking, task, days_before(asking, _POSTING))


def evidence_task(asking: Asking) -> Iterator[Task]:
    """Yield the evidence: what they ask for, and what the candidate did; until a day before."""
    until, opens = asking.interview.starts - DAY, days_before(asking, _EVIDENCE_OPENS)
    if prepares(asking) and opens < until and not done_before(asking, StepName.EVIDENCE):
        yield asking.task(StepName.EVIDENCE, opens=opens, deadline=until, useful_until=until)


def evidence(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield its line four days before, or at once."""
    for task in tasks:
        yield from line(asking, task, days_before(asking, _EVIDENCE), task.deadline)


def questions_task(asking: Asking) -> Iterator[Task]:
    """Yield the questions to ask, and practising, before each whole interview."""
    if to_come(asking) and vouching.is_whole(asking.interview):
        starts = asking.interview.starts
        yield asking.task(
            StepName.QUESTIONS,
            opens=days_before(asking, _QUESTIONS_OPENS),
            deadline=starts,
            useful_until=starts,
        )


def questions(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield its line two days before, or at once."""
    for task in tasks:
        if not stands_in_confirmation(asking):
            yield from line(asking, task, days_before(asking, _QUESTIONS), task.deadline)


STEPS: Final[tuple[StepPlan, ...]] = (
    StepPlan(step=StepName.CONFIRM, tasks=confirm_task, wishes=confirm),
    StepPlan(step=StepName.POSTING, tasks=posting_task, wishes=posting),
    StepPlan(step=StepName.EVIDENCE, tasks=evidence_task, wishes=evidence),
    StepPlan(step=StepName.QUESTIONS, tasks=questions_task, wishes=questions),
)
