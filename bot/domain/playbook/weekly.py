"""The steps that look at all opportunities at once: the weekly point, a pause and its end."""

from datetime import timedelta
from typing import Final

from bot.domain.playbook.names import StepName
from bot.domain.playbook.step import Delivery, Step

STEPS: Final = (
    Step(
        name=StepName.WEEKLY,
        delivery=Delivery.MOMENT,
        grace=timedelta(hours=1),
        worth=35,
        folds=True,
        serves=("A5", "A46", "A52", "B6"),
    ),
    Step(
        name=StepName.PAUSED,
        delivery=Delivery.MOMENT,
        grace=timedelta(days=1),
        serves=("A32", "B8"),
    ),
    Step(
        name=StepName.RETURN,
        delivery=Delivery.MOMENT,
        grace=timedelta(days=2),
        serves=("B6",),
    ),
)
