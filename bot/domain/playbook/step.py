"""What a step is, and a playbook: its steps and the figures they share."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Self

from bot.domain.playbook.names import StepName


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
    #: goes out in the silence of its own interview, never in that of another
    through_silence: bool = False
    #: past its grace: folded into the next digest rather than dropped
    folds: bool = False
    #: sent to somebody who has not tapped for days
    though_away: bool = False
    #: sent in a pause, of the interviews that the candidate confirmed
    though_paused: bool = False
    #: asked for on the day after a refusal by another company too
    though_resting: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Playbook:
    """The steps and the figures they share; every figure is the default of playbook §2 and §3."""

    #: a step that is not among them is never planned
    steps: Mapping[StepName, Step]
    brief_at: time = time(18, 0)
    brief_until: timedelta = timedelta(hours=2)
    card_before: timedelta = timedelta(hours=2)
    nudge_before: timedelta = timedelta(minutes=30)
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
    look_again_after: timedelta = timedelta(days=90)
    offer_at: time = time(9, 0)
    #: how many days before the last one an offer is to be answered comes to mind
    offer_before: tuple[int, ...] = (3, 1, 0)
    #: how long an offer elsewhere is worth telling while its last day is not known
    elsewhere_useful: timedelta = timedelta(days=14)
    digest_tasks: int = 6
    digest_grace: timedelta = timedelta(hours=9)
    same_message: timedelta = timedelta(minutes=15)

    def only(self, *names: StepName) -> Self:
        """Return the playbook with these steps alone."""
        return replace(self, steps=by_name(*(self.steps[name] for name in names)))


def by_name(*steps: Step) -> Mapping[StepName, Step]:
    """Return the steps by their names."""
    return MappingProxyType({step.name: step for step in steps})
