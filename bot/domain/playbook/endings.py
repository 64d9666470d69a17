"""The steps of an ending."""

from datetime import timedelta
from typing import Final

from bot.domain.playbook.names import StepName
from bot.domain.playbook.step import Delivery, Step

STEPS: Final = (
    Step(
        name=StepName.REPLY,
        delivery=Delivery.DIGEST,
        grace=timedelta(days=3),
        worth=25,
        serves=("B21", "B22", "B54", "B55", "B12"),
    ),
)
