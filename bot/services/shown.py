"""The delivered messages that speak of a task."""

from dataclasses import replace
from datetime import datetime

from bot.services import plans
from bot.services.ports import Begin, View


def with_task(begin: Begin, candidate_id: int, task_id: int, *, now: datetime) -> View:
    """Return what is known of the candidate; ``outdated`` holds the delivered messages about the task."""
    view = plans.look(begin, candidate_id, now=now)
    with begin() as work:
        key = work.plans.task(candidate_id, task_id).task.key
        asking = tuple(
            it
            for it in work.plans.delivered(candidate_id)
            if it.message_id is not None and key in it.reminder.tasks
        )
    return replace(view, outdated=asking)
