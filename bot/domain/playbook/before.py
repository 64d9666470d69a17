"""The steps that prepare an interview, from the first note of it to its hour."""

from datetime import timedelta
from typing import Final

from bot.domain.playbook.names import StepName
from bot.domain.playbook.step import Delivery, Step

_TWO_DAYS: Final = timedelta(days=2)

STEPS: Final = (
    Step(
        name=StepName.CONFIRM,
        delivery=Delivery.DIGEST,
        grace=timedelta(days=1),
        worth=35,
        serves=("A6", "B1"),
    ),
    Step(
        name=StepName.POSTING,
        delivery=Delivery.DIGEST,
        grace=_TWO_DAYS,
        worth=40,
        serves=("A6",),
    ),
    Step(
        name=StepName.EVIDENCE,
        delivery=Delivery.DIGEST,
        grace=timedelta(days=3),
        worth=42,
        serves=("A3", "A7", "A8", "A9"),
    ),
    Step(
        name=StepName.QUESTIONS,
        delivery=Delivery.DIGEST,
        grace=_TWO_DAYS,
        worth=44,
        serves=("A15", "A27", "B2"),
    ),
)
