"""The steps of the playbook as data: names and moments, no words.

Each step names the statements of the two articles it serves. ``planning`` turns steps and facts into
tasks and reminders; the sentences live in the catalogs. A family of steps is one module here, one in
:mod:`bot.domain.steps` and one in ``bot.chat.screens.steps``.
"""

from typing import Final

from bot.domain.playbook import (
    allies,
    before,
    cohort,
    endings,
    interview,
    offers,
    review,
    rounds,
    visits,
    waiting,
    weekly,
)
from bot.domain.playbook.names import StepName
from bot.domain.playbook.step import Delivery, Playbook, Step, by_name

__all__ = ["AFTER_AN_ENDING", "DEFAULT", "Delivery", "Playbook", "Step", "StepName"]

DEFAULT: Final = Playbook(
    steps=by_name(
        *interview.STEPS,
        *visits.STEPS,
        *waiting.STEPS,
        *weekly.STEPS,
        *endings.STEPS,
        *offers.STEPS,
        *before.STEPS,
        *allies.STEPS,
        *review.STEPS,
        *rounds.STEPS,
        *cohort.STEPS,
    )
)

#: what an opportunity that has ended may still ask for
AFTER_AN_ENDING: Final = frozenset(step.name for step in endings.STEPS)
