"""The steps of the wait for an answer."""

from datetime import timedelta
from typing import Final

from bot.domain.playbook.names import StepName
from bot.domain.playbook.step import Delivery, Step

STEPS: Final = (
    Step(
        name=StepName.NEWS,
        delivery=Delivery.MOMENT,
        grace=timedelta(days=2),
        though_away=True,
        serves=("B47",),
    ),
    Step(
        name=StepName.STATUS,
        delivery=Delivery.MOMENT,
        grace=timedelta(days=2),
        worth=15,
        folds=True,
        though_away=True,
        serves=("A45", "A48", "B47", "B48", "B49", "B50", "B51", "B52", "B53", "B54"),
    ),
    Step(
        name=StepName.SECOND,
        delivery=Delivery.MOMENT,
        grace=timedelta(days=2),
        worth=15,
        folds=True,
        though_away=True,
        serves=("A45", "A48", "B49", "B51", "B52", "B53", "B54"),
    ),
    Step(
        name=StepName.AFTER,
        delivery=Delivery.DIGEST,
        grace=timedelta(days=2),
        worth=18,
        serves=("A48", "B54"),
    ),
    Step(
        name=StepName.STOP,
        delivery=Delivery.DIGEST,
        grace=timedelta(days=3),
        worth=28,
        serves=("B6", "B55"),
    ),
    Step(
        name=StepName.NEW_DATE,
        delivery=Delivery.DIGEST,
        grace=timedelta(days=3),
        worth=30,
        serves=("B6",),
    ),
)
