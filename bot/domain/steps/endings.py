"""The steps of an ending: the gracious reply."""

from collections.abc import Iterator
from typing import Final

from bot.domain.asking import Asking, StepPlan, Wish
from bot.domain.outcomes import EndingKind
from bot.domain.playbook import StepName
from bot.domain.reminders import Task


def reply_task(asking: Asking) -> Iterator[Task]:
    """Yield the gracious reply, a day after a refusal."""
    ending = asking.opportunity.ending
    if ending is None or ending.kind is not EndingKind.REFUSED or not asking.latest:
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
    for task in tasks:
        yield asking.wish(
            StepName.REPLY, task.opens, task.useful_until, nth=task.key.rpartition(":")[2], tasks=tasks
        )


STEPS: Final[tuple[StepPlan, ...]] = (StepPlan(step=StepName.REPLY, tasks=reply_task, wishes=reply),)
