"""The words of every step of the playbook, a family of steps in each module.

A step is added in one place: a ``StepWords`` under its name in the ``WORDS`` of its family (and a family
that is new, in ``FAMILIES`` below). All screens look it up here: reminders and round-ups, what is open
today, what comes next, the reason, the letters, what was done.

The words of a step about the candidate as a whole (``interview_id`` 0) read ``Spot.view``, never
``Spot.opportunity``, ``interview``, ``company`` or ``about``.
"""

from collections.abc import Mapping
from typing import Final

from bot.chat.screens.spot import StepWords
from bot.chat.screens.steps import (
    allies,
    before,
    cohort,
    contacts,
    debrief,
    endings,
    offers,
    preparing,
    review,
    rounds,
    thanks,
    visits,
    wait,
    weekly,
)
from bot.domain.playbook import StepName


def _words_of(name: StepName) -> StepWords:
    return WORDS[name]


FAMILIES: Final[tuple[Mapping[StepName, StepWords], ...]] = (
    before.WORDS,
    debrief.WORDS,
    thanks.WORDS,
    visits.WORDS,
    wait.WORDS,
    contacts.WORDS,
    weekly.words(_words_of),
    endings.WORDS,
    offers.WORDS,
    preparing.WORDS,
    allies.WORDS,
    review.WORDS,
    rounds.WORDS,
    cohort.WORDS,
)

WORDS: Final[Mapping[StepName, StepWords]] = {
    name: words for family in FAMILIES for name, words in family.items()
}
