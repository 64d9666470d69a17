"""The steps around a visit that not every interview has: the calm nudge, the agency, the reply day again.

The call to the agency opens once the candidate says that the interview took place and stands in the next
digest, so that it is made the same or the next day; none is asked for when the consultant was the one who
asked the questions, nor when the interview is told so late that the next day is over too. The reply day is
asked again once, in the morning after the debrief, and only while nothing at all was said of it.

The calm nudge is dropped rather than moved when another interview's silence covers its minute: half an hour
before is all it is for. It goes out in an absence, not in a pause.
"""

from collections.abc import Iterator
from typing import Final

from bot.domain.asking import Asking, StepPlan, Wish
from bot.domain.interviews import State
from bot.domain.moments import DAY, local_day
from bot.domain.playbook import StepName
from bot.domain.reminders import Task
from bot.domain.windows import Windows


def nudge(asking: Asking, _tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield the calm word half an hour before, for whoever wants it: never in another's silence."""
    interview = asking.interview
    wanted = asking.facts.candidate.nudge and interview.timed
    if not wanted or asking.over or interview.state is not State.PLANNED:
        return
    moment = interview.starts - asking.playbook.nudge_before
    if interview.entered > moment:
        return
    others = Windows.of(asking.facts, asking.playbook, but=interview.id)
    if others.blocked_until(moment, through_quiet=True) is None:
        yield asking.wish(StepName.NUDGE, moment, interview.starts, nth=interview.moves)


def agency_task(asking: Asking) -> Iterator[Task]:
    """Yield the call to the consultant of the agency, from when the interview is known to have been."""
    consultant = asking.opportunity.intermediary
    if consultant is None or not asking.held or asking.over:
        return
    alone = [it.interviewer_id for it in asking.interview.present] == [consultant.id]
    too_late = asking.said_yes >= asking.end_of_business_day(asking.interview.ends, 2)
    if alone or too_late:
        return
    until = asking.end_of_business_day(asking.said_yes, 1)
    yield asking.task(
        StepName.AGENCY,
        asking.again(consultant.id),
        person_id=consultant.id,
        opens=asking.said_yes,
        deadline=until,
        useful_until=asking.end_of_business_day(asking.said_yes, 2),
    )


def agency(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield the line about the consultant in the first digest after the interview."""
    for task in tasks:
        yield asking.wish(StepName.AGENCY, task.opens, task.deadline, nth=_last(task), tasks=(task,))


def ask_reply_task(asking: Asking) -> Iterator[Task]:
    """Yield the day of the reply, while it is "not asked yet" after the debrief."""
    interview = asking.interview
    if not asking.waiting or interview.promise is not None or interview.firm:
        return
    morning = asking.windows.morning(local_day(asking.finished, asking.zone) + DAY)
    until = morning.due + asking.playbook.steps[StepName.ASK_REPLY].grace
    yield asking.task(
        StepName.ASK_REPLY, interview.moves, opens=morning.due, deadline=until, useful_until=until
    )


def ask_reply(asking: Asking, tasks: tuple[Task, ...]) -> Iterator[Wish]:
    """Yield the line that asks once more for the day of the reply, on the morning after the debrief."""
    for task in tasks:
        yield asking.wish(StepName.ASK_REPLY, task.opens, task.deadline, nth=_last(task), tasks=(task,))


def _last(task: Task) -> str:
    return task.key.rpartition(":")[2]


STEPS: Final[tuple[StepPlan, ...]] = (
    StepPlan(step=StepName.NUDGE, wishes=nudge),
    StepPlan(step=StepName.AGENCY, tasks=agency_task, wishes=agency),
    StepPlan(step=StepName.ASK_REPLY, tasks=ask_reply_task, wishes=ask_reply),
)
