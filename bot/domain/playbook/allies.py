"""The steps about the people who help before an interview."""

from datetime import timedelta
from typing import Final

from bot.domain.playbook.names import StepName
from bot.domain.playbook.step import Delivery, Step

_TWO_DAYS: Final = timedelta(days=2)

STEPS: Final = (
    Step(
        name=StepName.INSIDERS,
        delivery=Delivery.DIGEST,
        grace=_TWO_DAYS,
        worth=46,
        serves=("A10", "A11", "A12"),
    ),
    Step(
        name=StepName.MEET,
        delivery=Delivery.DIGEST,
        grace=_TWO_DAYS,
        worth=48,
        serves=("A13",),
    ),
    Step(
        name=StepName.ALLY,
        delivery=Delivery.DIGEST,
        grace=_TWO_DAYS,
        worth=32,
        serves=("A14",),
    ),
    Step(
        name=StepName.ALERT,
        delivery=Delivery.DIGEST,
        grace=timedelta(days=30),
        worth=12,
        though_resting=True,
        serves=("A16", "A39"),
    ),
)
