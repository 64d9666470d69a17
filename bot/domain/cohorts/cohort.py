"""A cohort, its group, who runs it and who belongs to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from bot.domain.cohorts.sharing import Level
from bot.domain.people import Pause, Personal

#: seats a cohort may have, and cohorts a coach may run at once
MOST_SEATS: Final = 200
MOST_COHORTS: Final = 20
#: coaches a cohort may have: a member chooses for each of them what they read, on one screen
MOST_COACHES: Final = 10
#: the working days a coach begins with, as ``date.weekday()``: Monday is 0
OFFICE_DAYS: Final = frozenset(range(5))


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """The group of Telegram's that a cohort meets in."""

    chat_id: int
    #: the topic that posts go to; ``None``: the group's own
    thread_id: int | None = None
    linked_at: datetime
    #: since when the bot is not in the group, or not allowed to write there; ``None`` while it is
    lost_at: datetime | None = None
    #: Telegram's id of the board, which is edited rather than posted anew
    board_id: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Cohort:
    """Candidates who share a group."""

    id: int
    name: Personal
    language: str
    #: IANA name; posts are due at local times of this zone
    zone: str
    #: "FR" or "FR-67": whose public holidays count for posts
    territory: str
    #: how many members it may have
    seats: int
    opened_at: datetime
    #: once it is closed nothing is posted, nobody joins, no coach reads
    closed_at: datetime | None = None
    #: a stretch in which nothing is posted or asked
    holiday: Pause | None = None
    group: Group | None = None

    @property
    def in_touch(self) -> bool:
        """Whether it has a group that takes what the bot writes."""
        return self.group is not None and self.group.lost_at is None

    def open_at(self, moment: datetime) -> bool:
        """Tell whether it is neither closed nor on holiday at a moment."""
        resting = self.holiday is not None and self.holiday.begin <= moment < self.holiday.until
        return not resting and (self.closed_at is None or moment < self.closed_at)


@dataclass(frozen=True, kw_only=True, slots=True)
class Chair:
    """Somebody's place as a coach of a cohort."""

    cohort: Cohort
    coach_id: int
    #: how members know the coach
    name: Personal
    since: datetime
    #: working days, as ``date.weekday()``: Monday is 0
    weekdays: frozenset[int] = OFFICE_DAYS
    #: in how many working days the coach usually replies
    reply_days: int = 2
    #: away until then; ``stand_in`` is the coach who is written to meanwhile
    away_until: datetime | None = None
    stand_in: int | None = None

    def away_at(self, moment: datetime) -> bool:
        """Tell whether the coach is away at a moment."""
        return self.away_until is not None and moment < self.away_until


@dataclass(frozen=True, kw_only=True, slots=True)
class Membership:
    """A candidate's place in a cohort; both switches are off until they are turned on."""

    cohort: Cohort
    member_id: int
    #: how the cohort knows the member: a display name or an alias
    alias: Personal
    joined_at: datetime
    #: first switch: from when the member counts in the group's totals; ``None``: not at all
    counted_from: datetime | None = None
    #: wants the weekly round, and practice pairs
    rounds: bool = False
    practice: bool = False
    #: second switch: what each coach may read, by the coach's id; absent: nothing
    levels: Mapping[int, Level] = field(default_factory=dict)
    #: the weeks ("2026w48") for whose round the member has said something; not one it only waits for
    said: frozenset[str] = frozenset()

    def level_for(self, coach_id: int) -> Level:
        """Return what a coach may read of the member."""
        return self.levels.get(coach_id, Level.NOTHING)

    def counts_at(self, moment: datetime) -> bool:
        """Tell whether the member counts in totals that begin at a moment."""
        return self.counted_from is not None and self.counted_from <= moment
