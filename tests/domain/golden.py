"""The golden days: whole stories with every message they bring, worked out by hand from the playbook.

The table is split by what makes the day special: its hours, its calendar, its turns. These days are those of
the spine alone: the steps of every interview, however it was prepared and whatever is optional. Days of the
whole playbook name it.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.domain.playbook import DEFAULT, Playbook, StepName
from bot.domain.timeline import Facts
from tests.builders import moment
from tests.domain.days import Change, Story

#: what follows from every interview
SPINE: Final = DEFAULT.only(
    *(StepName.BRIEF, StepName.CARD, StepName.DEBRIEF, StepName.THANKS, StepName.REFERENCES),
    *(StepName.NEWS, StepName.STATUS, StepName.NEW_DATE, StepName.REPLY),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class GoldenDay:
    """One story, told and expected in local time of the candidate."""

    name: str
    facts: Facts
    told: tuple[tuple[str, Change], ...]
    until: str
    messages: tuple[str, ...]
    playbook: Playbook = SPINE

    @property
    def story(self) -> Story:
        """The story, beginning when the last of its interviews was entered."""
        entered = (it.entered for role in self.facts.opportunities for it in role.interviews)
        changes = tuple((self.moment(when), change) for when, change in self.told)
        return Story(begin=max(entered), facts=self.facts, changes=changes)

    @property
    def end(self) -> datetime:
        """The last moment looked at."""
        return self.moment(self.until)

    def moment(self, text: str) -> datetime:
        """Return the moment written in local time of the candidate."""
        return moment(text, self.facts.candidate.zone)
