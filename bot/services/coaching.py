"""What a coach reads of the members of a cohort.

Facts of a member are read in one place (``_line``): only where the member granted this coach a level above
nothing, through :func:`bot.domain.cohorts.seen.seen` alone, and every time it leaves a look in the same
transaction. Who granted what is in no answer: somebody who shows nothing looks like somebody who has nothing
to show. Whoever asked this coach for help is named in any case, since they wrote to them.

Each question begins with the coach's own chair: to a former coach, a coach of another cohort and in a cohort
that is closed there is no such thing.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final, TypeVar

from bot.domain.cohorts import Chair, Cohort, Level, Look, MailKind, Membership
from bot.domain.cohorts.seen import Seen, seen
from bot.domain.moments import DAY, local_day
from bot.domain.people import Candidate, Personal
from bot.services.ports import Begin, Work

#: members on one page of a list
ON_PAGE: Final = 8

_WEEK: Final = timedelta(days=7)

T = TypeVar("T")


class Wanted(StrEnum):
    """Which members a list is to hold. The values are in buttons already sent."""

    EVERYONE = "all"
    #: with an interview this week
    INTERVIEW = "week"
    QUIET = "quiet"
    #: who asked this coach for help, and has no answer yet
    ASKED = "asked"


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One member as one coach may see them."""

    member_id: int
    alias: Personal
    seen: Seen
    #: the mail in which they asked this coach for help, while it has no answer; 0 for none
    asked: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """What there is to tell of one cohort this week."""

    cohort: Cohort
    #: only those of whom there is something to tell
    lines: tuple[Line, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class CoachWeek:
    """The present week of a coach, across all their cohorts."""

    parts: tuple[Part, ...]
    #: the day after its last
    end: date


@dataclass(frozen=True, kw_only=True, slots=True)
class Members:
    """One page of a list of members."""

    cohort: Cohort
    wanted: Wanted
    lines: tuple[Line, ...]
    #: from 0
    page: int
    pages: int
    #: how many there are on all pages together
    total: int
    #: the day after the present week
    end: date


def week(begin: Begin, coach_id: int, *, now: datetime) -> CoachWeek:
    """Return the coach's week: whose interviews are in it, who has gone quiet, who asked for help."""
    with begin() as work:
        coach = work.candidates.get(coach_id)
        end = _week_end(coach, now)
        parts = []
        for chair in work.cohorts.chairs_of(coach_id):
            lines = _lines(work, coach, chair, work.cohorts.memberships(chair.cohort.id, stay=True), now=now)
            parts.append(Part(cohort=chair.cohort, lines=tuple(it for it in lines if _tells(it, end))))
        return CoachWeek(parts=tuple(parts), end=end)


def members(
    begin: Begin,
    coach_id: int,
    cohort_id: int,
    *,
    page: int = 0,
    wanted: Wanted = Wanted.EVERYONE,
    search: str = "",
    now: datetime,
) -> Members:
    """Return a page of a cohort's members by their alias: all of them, or those wanted.

    ``search`` is a part of an alias. Only the members of the page are read of, unless what is wanted follows
    from what they show. ``NoSuchThing`` unless the person is a coach of the cohort.
    """
    with begin() as work:
        coach, chair = work.candidates.get(coach_id), work.cohorts.chair(cohort_id, coach_id)
        end = _week_end(coach, now)
        found = sorted(
            work.cohorts.memberships(cohort_id, stay=True), key=lambda it: (_plain(it.alias), it.member_id)
        )
        found = [it for it in found if _folded(search) in _plain(it.alias)]
        if wanted is not Wanted.EVERYONE:
            every = {it.member_id: it for it in _lines(work, coach, chair, found, now=now)}
            found = [it for it in found if _is(every[it.member_id], wanted, end)]
        page, pages, chosen = _page(found, page)
        return Members(
            cohort=chair.cohort,
            wanted=wanted,
            lines=tuple(_lines(work, coach, chair, chosen, now=now)),
            page=page,
            pages=pages,
            total=len(found),
            end=end,
        )


def member(begin: Begin, coach_id: int, cohort_id: int, member_id: int, *, now: datetime) -> Line:
    """Return one member as the coach may see them; ``NoSuchThing`` unless both belong to the cohort."""
    with begin() as work:
        coach, chair = work.candidates.get(coach_id), work.cohorts.chair(cohort_id, coach_id)
        place = work.cohorts.membership(cohort_id, member_id, stay=True)
        (line,) = _lines(work, coach, chair, (place,), now=now)
        return line


def chair(begin: Begin, coach_id: int, cohort_id: int) -> Chair:
    """Return the coach's own place in a cohort; ``NoSuchThing`` unless they run it."""
    with begin() as work:
        return work.cohorts.chair(cohort_id, coach_id)


def alias(begin: Begin, coach_id: int, cohort_id: int, member_id: int) -> Personal:
    """Return how a member of the coach's cohort is called; nothing else of them is read."""
    with begin() as work:
        work.cohorts.chair(cohort_id, coach_id)
        return work.cohorts.membership(cohort_id, member_id).alias


def _lines(
    work: Work, coach: Candidate, chair: Chair, places: Iterable[Membership], *, now: datetime
) -> list[Line]:
    asked = _asked(work, chair, now)
    return [_line(work, coach, chair, it, asked=asked.get(it.member_id, 0), now=now) for it in places]


def _line(
    work: Work, coach: Candidate, chair: Chair, place: Membership, *, asked: int, now: datetime
) -> Line:
    """Read of a member what this coach may, and note that it was read."""
    level = place.level_for(chair.coach_id)
    shown = Seen()
    if level is not Level.NOTHING:
        shown = seen(work.facts(place.member_id), level, now=now)
        look = Look(coach_id=chair.coach_id, day=local_day(now, coach.zone), level=level)
        work.cohorts.saw(chair.cohort.id, place.member_id, look)
    return Line(member_id=place.member_id, alias=place.alias, seen=shown, asked=asked)


def _asked(work: Work, chair: Chair, now: datetime) -> dict[int, int]:
    """Return the latest mail in which each member asks the coach for help, by the member."""
    return {
        it.sender_id: it.id
        for it in work.mailbox.of(chair.coach_id)
        if it.kind is MailKind.HELP_ASKED
        and it.cohort_id == chair.cohort.id
        and it.sender_id is not None
        and it.answer is None
        and now < it.expires
    }


def _tells(line: Line, end: date) -> bool:
    return any(_is(line, it, end) for it in Wanted if it is not Wanted.EVERYONE)


def _is(line: Line, wanted: Wanted, end: date) -> bool:
    match wanted:
        case Wanted.EVERYONE:
            return True
        case Wanted.INTERVIEW:
            return line.seen.interview_before(end)
        case Wanted.QUIET:
            return line.seen.quiet_days is not None
        case Wanted.ASKED:
            return bool(line.asked)


def _week_end(coach: Candidate, now: datetime) -> date:
    today = local_day(now, coach.zone)
    return today - DAY * today.weekday() + _WEEK


def _page(found: Sequence[T], page: int) -> tuple[int, int, Sequence[T]]:
    """Return the number of a page that exists, how many there are, and what stands on it."""
    pages = max(1, -(-len(found) // ON_PAGE))
    page = min(page, pages - 1)
    return page, pages, found[page * ON_PAGE : (page + 1) * ON_PAGE]


def _plain(alias: Personal) -> str:
    return _folded(alias.reveal())


def _folded(words: str) -> str:
    """Return words for comparing: no accent, no case."""
    apart = unicodedata.normalize("NFKD", words.strip().casefold())
    return "".join(it for it in apart if not unicodedata.combining(it))
