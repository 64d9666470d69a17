"""The steps before a second or later round: research, gaps, what to read again, the eight questions."""

from datetime import timedelta
from typing import Final

from bot.domain.playbook.names import StepName
from bot.domain.playbook.step import Delivery, Step

#: their grace ends on the eve, which ``steps.rounds`` works out
_TO_THE_EVE: Final = timedelta()

STEPS: Final = (
    Step(
        name=StepName.RESEARCH,
        delivery=Delivery.DIGEST,
        grace=_TO_THE_EVE,
        worth=40,
        serves=("B2", "B23", "B24", "B25", "B26"),
    ),
    Step(
        name=StepName.GAPS,
        delivery=Delivery.DIGEST,
        grace=_TO_THE_EVE,
        worth=41,
        serves=("B27", "B45", "B46"),
    ),
    Step(
        name=StepName.REREAD,
        delivery=Delivery.DIGEST,
        grace=_TO_THE_EVE,
        worth=42,
        serves=("A24", "B28", "B38"),
    ),
    Step(
        name=StepName.DECK,
        delivery=Delivery.DIGEST,
        grace=timedelta(days=1),
        worth=45,
        serves=("B29", "B30", "B31", "B32", "B33", "B34", "B35", "B36", "B37", "B38"),
    ),
)
