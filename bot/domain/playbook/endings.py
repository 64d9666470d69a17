"""The steps of an ending.

A refusal asks for nothing for a day; then for a few lines to the company, a word to whoever helped, one
thing in one's own control, and months later, on demand, a second look at the company. An accepted offer
asks for the word to whoever helped. Every other ending asks for nothing.
"""

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
    Step(
        name=StepName.FAREWELL, delivery=Delivery.DIGEST, grace=timedelta(days=3), worth=27, serves=("B55",)
    ),
    Step(name=StepName.ALLIES, delivery=Delivery.DIGEST, grace=timedelta(days=3), worth=28, serves=("B55",)),
    Step(name=StepName.LESSON, delivery=Delivery.DIGEST, grace=timedelta(days=2), worth=60, serves=("A51",)),
    Step(
        name=StepName.LOOK_AGAIN,
        delivery=Delivery.DIGEST,
        grace=timedelta(days=14),
        worth=70,
        serves=("B21",),
    ),
)
