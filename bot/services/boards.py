"""What the board of a cohort says of the week before: made once a week, then read from what is on file."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from bot.domain.cohorts import Cohort
from bot.domain.cohorts.counts import Counts, Range, counts, drawn_of, tally
from bot.domain.cohorts.posts import PostKind, PostOnFile, week_before
from bot.domain.moments import DAY, local_day
from bot.domain.steps.cohort import week_of
from bot.services.ports import Begin, Work

_LINES: Final = ("prepared", "thanked", "looked_back")


@dataclass(frozen=True, kw_only=True, slots=True)
class Board:
    """The board of a week that is over."""

    #: its Monday
    monday: date
    counts: Counts


def board(begin: Begin, on_file: PostOnFile) -> Board:
    """Return the board that a post is; what it said once it says at every further attempt.

    ``NoSuchThing`` if the cohort was erased.
    """
    with begin() as work:
        cohort = work.cohorts.get(on_file.cohort_id)
        known = work.posts.find(cohort.id, on_file.post.key, lock=True)
        since, until = week_before(on_file.post.week, cohort.zone)
        monday = local_day(since, cohort.zone)
        if known is not None and known.said is not None:
            return Board(monday=monday, counts=_read(known.said))
        made = _counted(work, cohort, on_file.post.week, since, until)
        work.posts.note(cohort.id, on_file.post.key, _written(made))
        return Board(monday=monday, counts=made)


def past(work: Work, cohort: Cohort, *, weeks: int, now: datetime) -> tuple[Board, ...]:
    """Return the boards that were made in the last weeks, the latest first; nothing is counted anew."""
    today = local_day(now, cohort.zone)
    this = today - DAY * today.weekday()
    mondays = (this - DAY * 7 * nth for nth in range(weeks))
    found = (work.posts.find(cohort.id, f"{PostKind.BOARD}:{week_of(it)}") for it in mondays)
    made = ((it.post.week, it.said) for it in found if it is not None)
    return tuple(
        Board(monday=local_day(week_before(week, cohort.zone)[0], cohort.zone), counts=_read(said))
        for week, said in made
        if said is not None
    )


def _counted(work: Work, cohort: Cohort, week: str, since: datetime, until: datetime) -> Counts:
    """Count what those drawn did, of the members who have counted since the week began."""
    counting = [it.member_id for it in work.cohorts.memberships(cohort.id) if it.counts_at(since)]
    lots = work.cohorts.lots(cohort.id)
    drawn = drawn_of(counting, lots=lots, week=week)
    tallies = {it: tally(work.facts(it), begin=since, end=until) for it in drawn}
    return counts(tallies, lots=lots, week=week)


def _written(made: Counts) -> str:
    return json.dumps({name: getattr(made, name) for name in _LINES})


def _read(said: str) -> Counts:
    ranges = json.loads(said)
    return Counts(**{name: Range(ranges[name]) for name in _LINES})
