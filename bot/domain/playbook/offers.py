"""The steps of an offer in hand (playbook §2.9), and of the others once one is accepted.

Nothing here tells anyone to accept or to decline: the day of the answer comes to mind, the other companies
may be told, and once an offer is accepted each of the others is asked about by itself.
"""

from datetime import timedelta
from typing import Final

from bot.domain.playbook.names import StepName
from bot.domain.playbook.step import Delivery, Step

STEPS: Final = (
    Step(
        name=StepName.OFFER,
        delivery=Delivery.MOMENT,
        grace=timedelta(hours=6),
        worth=5,
        though_away=True,
        serves=("A52",),
    ),
    Step(
        name=StepName.REPLY_BY,
        delivery=Delivery.DIGEST,
        grace=timedelta(days=3),
        worth=6,
        though_away=True,
        serves=("A52",),
    ),
    Step(
        name=StepName.ELSEWHERE,
        delivery=Delivery.DIGEST,
        grace=timedelta(days=3),
        worth=12,
        serves=("A52",),
    ),
    Step(
        name=StepName.STEP_DOWN,
        delivery=Delivery.DIGEST,
        grace=timedelta(days=3),
        worth=18,
        serves=("A52", "B55"),
    ),
)
