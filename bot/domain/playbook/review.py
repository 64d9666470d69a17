"""The steps of the day after: the second part of the debrief, and a sample of work."""

from datetime import timedelta
from typing import Final

from bot.domain.playbook.names import StepName
from bot.domain.playbook.step import Delivery, Step

STEPS: Final = (
    Step(
        name=StepName.REVIEW,
        delivery=Delivery.DIGEST,
        grace=timedelta(days=3),
        worth=55,
        serves=("A27", "B40", "B41", "B42", "B43", "B44", "B45", "B46"),
    ),
    Step(
        name=StepName.SAMPLE,
        delivery=Delivery.DIGEST,
        grace=timedelta(days=2),
        worth=18,
        serves=("A28", "A29", "A38"),
    ),
)
