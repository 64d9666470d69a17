"""The weekly round: one win, one goal, one ask of each member who wants to say them to the group.

Words are a draft of one person until they tap under the preview of what everyone will read. They can be
changed until the round closes, and taken back for good at any time. A round of one is not posted: who spoke
alone would stand alone, so their words wait for the next round.
"""

import json
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final, Self

from bot.domain.cohorts import Shared
from bot.domain.cohorts.posts import monday_of
from bot.domain.moments import DAY, at, local_day
from bot.domain.people import Personal
from bot.domain.steps.cohort import week_of

#: characters of one answer: it is read by everyone, on a phone
LONGEST: Final = 200
#: how many must have spoken for a round to be posted
FEWEST: Final = 2

_FRIDAY: Final = 4
_CLOSES_AT: Final = time(17, 0)
_WEEK: Final = timedelta(days=7)


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """What one member says in one round; what they left out is ``None``."""

    id: int
    cohort_id: int
    member_id: int
    #: "2026w48"
    week: str
    said_at: datetime
    win: Personal | None = None
    goal: Personal | None = None
    ask: Personal | None = None

    @property
    def words(self) -> tuple[Personal, ...]:
        """What is said in it."""
        return tuple(it for it in (self.win, self.goal, self.ask) if it is not None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """What everyone reads of one entry, in the preview and in the group: words that were chosen for it."""

    #: the entry it comes from, for the button under its ask
    entry_id: int
    alias: Shared
    win: Shared | None = None
    goal: Shared | None = None
    ask: Shared | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """What of a round stands in the group, or is on its way there: numbers of ours and of Telegram's only."""

    #: the entries that were read for it
    entries: tuple[int, ...] = ()
    #: its messages, in order
    messages: tuple[int, ...] = ()

    @classmethod
    def read(cls, words: str | None) -> Self:
        """Return what was :attr:`written`; nothing for ``None``."""
        numbers = json.loads(words) if words else {}
        return cls(entries=tuple(numbers.get("entries", ())), messages=tuple(numbers.get("messages", ())))

    @property
    def written(self) -> str:
        """The same as JSON."""
        return json.dumps({"entries": self.entries, "messages": self.messages})


def said(entry: Entry, alias: Personal) -> Said:
    """Return an entry as everyone reads it under its member's alias."""
    return Said(
        entry_id=entry.id,
        alias=Shared.said(alias),
        win=_shared(entry.win),
        goal=_shared(entry.goal),
        ask=_shared(entry.ask),
    )


def closes(week: str, zone: str) -> datetime:
    """Return when the round of a week is posted and takes no other words: Friday at five in ``zone``."""
    return at(monday_of(week) + DAY * _FRIDAY, _CLOSES_AT, zone)


def week_open(moment: datetime, zone: str) -> str:
    """Return the week whose round takes words at a moment: from Friday at five on, the next one."""
    this = week_of(local_day(moment, zone))
    return this if moment < closes(this, zone) else following(this)


def following(week: str) -> str:
    """Return the week after a week."""
    return week_of(monday_of(week) + _WEEK)


def _shared(words: Personal | None) -> Shared | None:
    return Shared.said(words) if words is not None else None
