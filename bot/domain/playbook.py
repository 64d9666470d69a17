"""The steps of the playbook as data: names and moments, no words.

Each step names the statements of the two articles it serves. ``planning`` turns steps and facts into
tasks and reminders; the sentences live in the catalogs.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class StepName(StrEnum):
    """The steps; the value is part of every task and reminder key and never changes."""

    BRIEF = "brief"
    CARD = "card"
    DEBRIEF = "debrief"
    THANKS = "thanks"
    REFERENCES = "refs"
    NEWS = "news"
    STATUS = "status"
    NEW_DATE = "newdate"
    REPLY = "reply"


class Delivery(StrEnum):
    """How a step's messages travel (playbook §2.4)."""

    #: its own message at its own moment, never merged with another of its kind
    MOMENT = "moment"
    #: a line in one of the two digests of a day
    DIGEST = "digest"


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One piece of the advice."""

    name: StepName
    delivery: Delivery
    serves: tuple[str, ...]
    #: how long after its moment the message still makes sense
    grace: timedelta
    #: order of worth in a digest with more than six tasks: the lower goes first
    worth: int = 50
    #: sent without a sound
    silent: bool = False
    #: goes out in quiet hours too
    through_quiet: bool = False
    #: past its grace: folded into the next digest rather than dropped
    folds: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Playbook:
    """The steps and the figures they share; every figure is the default of playbook §2 and §3."""

    steps: Mapping[StepName, Step]
    brief_at: time = time(18, 0)
    brief_until: timedelta = timedelta(hours=2)
    card_before: timedelta = timedelta(hours=2)
    card_not_before: time = time(6, 30)
    silence_before: timedelta = timedelta(minutes=45)
    silence_after: timedelta = timedelta(minutes=30)
    thanks_first: timedelta = timedelta(hours=2, minutes=30)
    thanks_deadline: timedelta = timedelta(hours=24)
    thanks_last_call: timedelta = timedelta(hours=4)
    thanks_useful: timedelta = timedelta(hours=72)
    thanks_apart: timedelta = timedelta(hours=3)
    news_at: time = time(18, 0)
    refusal_rest: timedelta = timedelta(hours=24)
    new_date_after: int = 3
    digest_tasks: int = 6
    digest_grace: timedelta = timedelta(hours=9)
    same_message: timedelta = timedelta(minutes=15)


def _steps(*steps: Step) -> Mapping[StepName, Step]:
    return MappingProxyType({step.name: step for step in steps})


DEFAULT: Final = Playbook(
    steps=_steps(
        Step(
            name=StepName.BRIEF,
            delivery=Delivery.MOMENT,
            grace=timedelta(hours=24),
            serves=("A17", "A18", "A19", "A30"),
        ),
        Step(
            name=StepName.CARD,
            delivery=Delivery.MOMENT,
            grace=timedelta(hours=2),
            silent=True,
            through_quiet=True,
            serves=("A20", "A22", "A23", "A25", "A26", "A27", "A29", "B3", "B5"),
        ),
        Step(
            name=StepName.DEBRIEF,
            delivery=Delivery.MOMENT,
            grace=timedelta(hours=36),
            silent=True,
            serves=("A22", "A29", "A31", "B3", "B4", "B5", "B39"),
        ),
        Step(
            name=StepName.THANKS,
            delivery=Delivery.MOMENT,
            grace=timedelta(hours=24),
            worth=10,
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
        Step(name=StepName.NEWS, delivery=Delivery.MOMENT, grace=timedelta(days=2), serves=("B47",)),
        Step(
            name=StepName.STATUS,
            delivery=Delivery.MOMENT,
            grace=timedelta(days=2),
            worth=15,
            folds=True,
            serves=("A45", "A48", "B47", "B48", "B49", "B50", "B51", "B52", "B53", "B54"),
        ),
        Step(
            name=StepName.NEW_DATE,
            delivery=Delivery.DIGEST,
            grace=timedelta(days=3),
            worth=30,
            serves=("B6",),
        ),
        Step(
            name=StepName.REPLY,
            delivery=Delivery.DIGEST,
            grace=timedelta(days=3),
            worth=25,
            serves=("B21", "B22", "B54", "B55", "B12"),
        ),
    )
)
