"""The steps around one interview, from the evening before to the references."""

from datetime import timedelta
from typing import Final

from bot.domain.playbook.names import StepName
from bot.domain.playbook.step import Delivery, Step

STEPS: Final = (
    Step(
        name=StepName.BRIEF,
        delivery=Delivery.MOMENT,
        grace=timedelta(hours=24),
        though_away=True,
        serves=("A17", "A18", "A19", "A30"),
    ),
    Step(
        name=StepName.CARD,
        delivery=Delivery.MOMENT,
        grace=timedelta(hours=2),
        silent=True,
        through_quiet=True,
        though_away=True,
        though_paused=True,
        serves=("A20", "A22", "A23", "A25", "A26", "A27", "A29", "B3", "B5"),
    ),
    Step(
        name=StepName.DEBRIEF,
        delivery=Delivery.MOMENT,
        grace=timedelta(hours=36),
        silent=True,
        though_away=True,
        though_paused=True,
        serves=("A22", "A29", "A31", "B3", "B4", "B5", "B39"),
    ),
    Step(
        name=StepName.THANKS,
        delivery=Delivery.MOMENT,
        grace=timedelta(hours=24),
        worth=10,
        though_away=True,
        though_paused=True,
        serves=(
            *("A32", "A33", "A34", "A35", "A36", "A37", "A38"),
            *("B8", "B9", "B11", "B13", "B16", "B17", "B18", "B19", "B20"),
        ),
    ),
    Step(
        name=StepName.REFERENCES,
        delivery=Delivery.DIGEST,
        grace=timedelta(days=3),
        worth=20,
        serves=("A40", "A41", "A42", "A43", "A44"),
    ),
)
