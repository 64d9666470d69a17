"""Posts: what is due in a cohort, week by week.

A week has at most one new message in the group: the round, on Friday. The board is posted once and then
edited in its place on Mondays, with the week's digest in words below its lines, so that neither makes a sound
nor takes room. Practice pairs are no message: their moment is kept here because it is the cohort's, not a
member's. What falls on a public holiday waits for the next working day.

In a holiday of the cohort's and after its end nothing is due; without a group, or while the bot is not in it,
only the pairs are.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import islice
from typing import Final

from bot.domain.cohorts.cohort import Cohort, Group
from bot.domain.moments import DAY, BusinessDays, at, local_day
from bot.domain.reminders import ReminderState
from bot.domain.steps.cohort import week_of

#: posts that are planned ahead; each one settled lets the plan follow
_AHEAD: Final = 6
#: weeks that are looked through for them: a holiday of the cohort's may be long
_WEEKS: Final = 60
_WEEK: Final = timedelta(days=7)


class PostKind(StrEnum):
    """What a post is. The values are in keys already stored: they are never given a new meaning."""

    #: counts in ranges, and the week in words; edited once a week rather than posted anew
    BOARD = "board"
    #: one win, one goal, one ask of each member who gave them
    ROUND = "round"
    #: no message: the moment at which practice pairs are made up
    PAIRS = "pairs"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Hour:
    """When a kind is due, as ``date.weekday()`` and local time, and for how long it makes sense."""

    weekday: int
    clock: time
    lasts: timedelta


_DUE: Final = {
    PostKind.BOARD: _Hour(weekday=0, clock=time(9, 0), lasts=timedelta(days=6)),
    PostKind.PAIRS: _Hour(weekday=0, clock=time(10, 0), lasts=timedelta(days=2)),
    PostKind.ROUND: _Hour(weekday=4, clock=time(17, 0), lasts=timedelta(days=2)),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Post:
    """What a cohort is to be told, or made up, at a moment."""

    kind: PostKind
    #: the week in which it is due by the calendar: "2026w48"
    week: str
    due: datetime
    #: past it, it makes no sense any more
    expires: datetime

    @property
    def key(self) -> str:
        """What there is one of in a cohort."""
        return f"{self.kind}:{self.week}"


@dataclass(frozen=True, kw_only=True, slots=True)
class PostOnFile:
    """A post with its row's id and what became of it."""

    id: int
    cohort_id: int
    post: Post
    state: ReminderState
    attempt: int = 0
    #: Telegram's id of the message it is; of a round in several, of its first one
    message_id: int | None = None
    #: what it said, once that is settled: of a board counts in ranges, of a round what stands, as text
    said: str | None = None


def posts(cohort: Cohort, days: BusinessDays, *, now: datetime) -> tuple[Post, ...]:
    """Return the next posts that still make sense at ``now``, the soonest first.

    ``days`` are the working days of the cohort's territory; employers' closures don't count.
    """
    if cohort.closed_at is not None:
        return ()
    coming = _coming(cohort, replace(days, closures=()), now)
    return tuple(sorted(islice(coming, _AHEAD), key=lambda it: (it.due, it.kind)))


def still_due(cohort: Cohort, on_file: PostOnFile, *, now: datetime) -> bool:
    """Tell whether a post makes sense at ``now``; one that is made once more does in a holiday too.

    For something in it was taken back, which waits for nobody's holiday to end.
    """
    post = on_file.post
    in_time = now < post.expires and (on_file.message_id is not None or cohort.open_at(now))
    return in_time and _has_place(cohort, post)


def waits_for_its_group(cohort: Cohort, on_file: PostOnFile, *, now: datetime) -> bool:
    """Tell whether a post is to be made once more, and stands in a group that the bot is not in for now.

    What was taken back goes from there as soon as the bot is let in again.
    """
    group, post = cohort.group, on_file.post
    if group is None or group.lost_at is None or on_file.message_id is None:
        return False
    return now < post.expires and group.linked_at <= post.due


def monday_of(week: str) -> date:
    """Return the Monday of a week ("2026w48")."""
    year, _, number = week.partition("w")
    return date.fromisocalendar(int(year), int(number), 1)


def week_before(week: str, zone: str) -> tuple[datetime, datetime]:
    """Return when the week before a week begins and ends in a zone: Monday's midnights."""
    monday = monday_of(week)
    return at(monday - _WEEK, time(), zone), at(monday, time(), zone)


def _coming(cohort: Cohort, days: BusinessDays, now: datetime) -> Iterator[Post]:
    today = local_day(now, cohort.zone)
    monday = today - DAY * today.weekday() - _WEEK
    for nth in range(_WEEKS):
        for kind in _DUE:
            post = _post(cohort, days, kind, monday + _WEEK * nth)
            if post.expires > now and cohort.open_at(post.due) and _has_place(cohort, post):
                yield post


def _post(cohort: Cohort, days: BusinessDays, kind: PostKind, monday: date) -> Post:
    hour = _DUE[kind]
    due = at(days.on_or_after(monday + DAY * hour.weekday), hour.clock, cohort.zone)
    expires = due + hour.lasts
    if kind is PostKind.BOARD and cohort.group is not None and due < cohort.group.linked_at < expires:
        # the first board comes with the group
        due = cohort.group.linked_at
    return Post(kind=kind, week=week_of(monday), due=due, expires=expires)


def _has_place(cohort: Cohort, post: Post) -> bool:
    return post.kind is PostKind.PAIRS or _stands_in(cohort.group, post)


def _stands_in(group: Group | None, post: Post) -> bool:
    return group is not None and group.lost_at is None and group.linked_at <= post.due
