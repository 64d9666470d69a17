"""The steps of the day after: the second part of the debrief, and a sample of work.

Nothing tells when a single note was written: a sample is asked for the day after the interview when a link to
samples was on file before, else once the second part is finished, or the day after that.
"""

from collections.abc import Iterator
from typing import Final

from bot.domain.asking import MIDNIGHT, Asking, StepPlan, Wish
from bot.domain.moments import DAY, at, local_day
from bot.domain.playbook import StepName
from bot.domain.reminders import Task
from bot.domain.steps.rounds import WHOLE

_SAMPLE_DAYS: Final = 3


def review_task(asking: Asking) -> Iterator[Task]:
    """Yield the second part of the debrief, from the next morning on, until it is finished."""
    interview = asking.interview
    if not _goes_on(asking) or interview.reviewed is not None or interview.kind not in WHOLE:
        return
    morning = asking.windows.morning(local_day(interview.ends, asking.zone) + DAY).due
    opens = max(morning, asking.finished)
    until = opens + asking.playbook.steps[StepName.REVIEW].grace
    yield asking.task(StepName.REVIEW, asking.again(0), opens=opens, deadline=until, useful_until=until)


def sample_task(asking: Asking) -> Iterator[Task]:
    """Yield the sample or document: samples asked for, a challenge named, or a link to samples on file."""
    interview, notes = asking.interview, asking.interview.notes
    on_file = asking.facts.candidate.portfolio is not None and interview.kind in WHOLE
    if not _goes_on(asking) or not (notes.samples or notes.challenge or on_file):
        return
    day = local_day(interview.ends, asking.zone)
    ahead = [day + DAY * n for n in range(1, _SAMPLE_DAYS + 1)]
    working = next((it for it in ahead if it in asking.days), ahead[0])
    opens = max(asking.windows.morning(working).due, asking.finished)
    if not on_file:
        opens = max(opens, interview.reviewed or asking.windows.morning(ahead[1]).due)
    deadline = at(ahead[-1] + DAY, MIDNIGHT, asking.zone)
    until = deadline + asking.playbook.steps[StepName.SAMPLE].grace
    if opens < until:
        yield asking.task(
            StepName.SAMPLE, asking.again(0), opens=opens, deadline=deadline, useful_until=until
        )


def _goes_on(asking: Asking) -> bool:
    """Tell whether it took place and nothing is decided: an offer in hand asks for other things."""
    return asking.held and not asking.over and asking.opportunity.offer is None


def lines(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield a line in the digest at which the task opens."""
    for task in tasks:
        yield asking.wish(task.step, task.opens, task.useful_until, nth=asking.interview.moves, tasks=(task,))


STEPS: Final[tuple[StepPlan, ...]] = (
    StepPlan(step=StepName.REVIEW, tasks=review_task, wishes=lines),
    StepPlan(step=StepName.SAMPLE, tasks=sample_task, wishes=lines),
)
