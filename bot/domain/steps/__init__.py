"""The steps of the playbook, each with the tasks and the wishes that follow from one interview.

A family of steps is one module, which exports ``STEPS``: for each step what yields its tasks (a brief or a
card has none), and what yields its wishes from those tasks.
"""

from typing import Final

from bot.domain.asking import StepPlan
from bot.domain.steps import allies, before, endings, interview, offers, review, rounds, visits, waiting

STEPS: Final[tuple[StepPlan, ...]] = (
    *interview.STEPS,
    *visits.STEPS,
    *waiting.STEPS,
    *endings.STEPS,
    *offers.STEPS,
    *before.STEPS,
    *allies.STEPS,
    *review.STEPS,
    *rounds.STEPS,
)
