"""The steps around a visit that not every interview has: the calm nudge, the agency, the reply day again."""

from datetime import timedelta
from typing import Final

from bot.domain.playbook.names import StepName
from bot.domain.playbook.step import Delivery, Step

STEPS: Final = (
    Step(
        name=StepName.NUDGE,
        delivery=Delivery.MOMENT,
        grace=timedelta(minutes=30),
        silent=True,
        through_quiet=True,
        through_silence=True,
        though_away=True,
        serves=("A21",),
    ),
    Step(
        name=StepName.AGENCY,
        delivery=Delivery.DIGEST,
        grace=timedelta(days=1),
        worth=15,
        serves=("A31", "B4"),
    ),
    Step(
        name=StepName.ASK_REPLY,
        delivery=Delivery.DIGEST,
        grace=timedelta(days=1),
        worth=35,
        serves=("B3", "B5"),
    ),
)
