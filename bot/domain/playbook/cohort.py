"""The steps of cohorts: mail, the weekly round, the coach's week. They serve no statement of the articles."""

from datetime import timedelta
from typing import Final

from bot.domain.playbook.names import StepName
from bot.domain.playbook.step import Delivery, Step

STEPS: Final = (
    Step(
        name=StepName.MAIL,
        delivery=Delivery.DIGEST,
        grace=timedelta(days=2),
        worth=70,
        serves=(),
    ),
    Step(
        name=StepName.ROUND,
        delivery=Delivery.DIGEST,
        grace=timedelta(days=2),
        worth=80,
        serves=(),
    ),
    Step(
        name=StepName.COACHING,
        delivery=Delivery.MOMENT,
        grace=timedelta(hours=12),
        folds=True,
        though_away=True,
        serves=(),
    ),
)
