"""What a coach reads of members: the week, the list, one member; each read leaves a look."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, fields
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.domain.cohorts import Level, Look
from bot.domain.cohorts.seen import Seen
from bot.domain.errors import NoSuchThing
from bot.domain.moments import local_day
from bot.domain.people import Personal
from bot.domain.timeline import Facts
from bot.services import coaching, support
from bot.services.coaching import ON_PAGE, Line, Wanted
from bot.services.ports import Begin, Work
from tests.builders import PARIS, moment
from tests.services import coached
from tests.services.coached import DAY, NOW, Circle

FRIDAY, LATER = "2026-11-27 10:00", "2026-12-09 10:00"
#: three weeks on, when whoever has not tapped has gone quiet
MUCH_LATER = NOW + timedelta(days=21)


def told(begin: Begin, coach_id: int, *, now: datetime = NOW) -> dict[str, list[str]]:
    """Return whom a coach's week names, by the name of the cohort."""
    week = coaching.week(begin, coach_id, now=now)
    return {it.cohort.name.reveal(): names(it.lines) for it in week.parts}


def names(lines: tuple[Line, ...]) -> list[str]:
    return [it.alias.reveal() for it in lines]


def listed(begin: Begin, here: Circle, wanted: Wanted = Wanted.EVERYONE, **how: Any) -> list[str]:
    page = coaching.members(begin, here.coach, here.cohort.id, wanted=wanted, **{"now": NOW, **how})
    return names(page.lines)


def test_a_week_names_whose_interview_is_in_it_and_nobody_else(begin: Begin) -> None:
    here = coached.circle(begin)
    coached.member(begin, here, "Sam", Level.DATES, starts=FRIDAY)
    coached.member(begin, here, "Kim", Level.PROGRESS, starts=LATER)
    coached.member(begin, here, "Lou", Level.NOTHING, starts=FRIDAY)
    assert told(begin, here.coach) == {"Les Éclaireurs": ["Sam"]}


def test_a_week_names_who_has_gone_quiet_only_to_whom_progress_is_shown(begin: Begin) -> None:
    here = coached.circle(begin)
    for alias, level in (("Sam", Level.DATES), ("Kim", Level.PROGRESS), ("Lou", Level.NOTHING)):
        coached.member(begin, here, alias, level)
    assert told(begin, here.coach, now=MUCH_LATER) == {"Les Éclaireurs": ["Kim"]}


def test_a_week_names_who_asked_for_help_whatever_they_show_until_they_have_an_answer(begin: Begin) -> None:
    here = coached.circle(begin)
    lou = coached.member(begin, here, "Lou")
    ask = (here.cohort.id, here.coach, Personal("Un conseil"))
    support.ask(begin, lou, *ask, dated=False, now=NOW)
    assert told(begin, here.coach) == {"Les Éclaireurs": ["Lou"]}
    (asked,) = coached.mail(begin, here.coach)
    support.reply(begin, here.coach, asked.id, Personal("Bien sûr"), now=NOW)
    assert told(begin, here.coach) == {"Les Éclaireurs": []}


def test_a_week_goes_across_all_cohorts_of_the_coach_at_the_level_shown_to_this_coach(begin: Begin) -> None:
    here, there = coached.circle(begin), coached.circle(begin, name=Personal("Promotion B"))
    for circle in (here, there):
        member = coached.member(begin, circle, "Sam", Level.NOTHING, starts=FRIDAY)
        coached.grant(begin, circle, member, {here.coach: Level.DATES})
    with begin() as work:
        chair = work.cohorts.chair(there.cohort.id, there.coach)
        work.cohorts.seat(
            type(chair)(cohort=there.cohort, coach_id=here.coach, name=Personal("Claire"), since=NOW)
        )
    assert told(begin, here.coach) == {"Les Éclaireurs": ["Sam"], "Promotion B": ["Sam"]}
    assert told(begin, there.coach) == {"Promotion B": []}


def test_whoever_shows_nothing_looks_like_whoever_has_nothing_to_show(begin: Begin) -> None:
    here = coached.circle(begin)
    full = coached.member(begin, here, "Sam", Level.NOTHING, starts=FRIDAY)
    bare = coached.member(begin, here, "Kim", Level.DATES)
    lines = [coaching.member(begin, here.coach, here.cohort.id, it, now=NOW) for it in (full, bare)]
    assert [it.seen for it in lines] == [Seen(), Seen()]
    assert listed(begin, here) == ["Kim", "Sam"]


def test_every_read_leaves_a_look_of_the_coach_s_day_and_no_read_leaves_none(begin: Begin) -> None:
    here = coached.circle(begin)
    sam = coached.member(begin, here, "Sam", Level.DATES)
    lou = coached.member(begin, here, "Lou")
    late = moment("2026-11-24 23:30")
    for when in (NOW, NOW, late):
        coaching.week(begin, here.coach, now=when)
    days = [local_day(it, PARIS) for it in (late, NOW)]
    expected = tuple(Look(coach_id=here.coach, day=it, level=Level.DATES) for it in days)
    assert coached.looks(begin, here, sam) == expected
    assert coached.looks(begin, here, lou) == ()


def test_a_look_and_what_was_read_stand_or_fall_together(begin: Begin) -> None:
    here = coached.circle(begin)
    sam = coached.member(begin, here, "Sam", Level.DATES)

    @contextmanager
    def failing() -> Iterator[Work]:
        with begin() as work:
            yield work
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        coaching.member(failing, here.coach, here.cohort.id, sam, now=NOW)
    assert coached.looks(begin, here, sam) == ()


def test_a_list_has_pages_in_the_order_of_the_names(begin: Begin) -> None:
    here = coached.circle(begin)
    aliases = [f"{letter}milie" for letter in "ÉDCBAFGHIJKL"]
    for alias in aliases:
        coached.member(begin, here, alias)
    in_order = [f"{letter}milie" for letter in "ABCDÉFGHIJKL"]
    assert listed(begin, here) == in_order[:ON_PAGE]
    assert listed(begin, here, page=1) == in_order[ON_PAGE:]
    last = coaching.members(begin, here.coach, here.cohort.id, page=99, now=NOW)
    assert (last.page, last.pages, last.total) == (1, 2, 12)


def test_a_list_finds_a_part_of_a_name_in_any_case_without_accents(begin: Begin) -> None:
    here = coached.circle(begin)
    for alias in ("Éléonore", "Léo", "Sam"):
        coached.member(begin, here, alias)
    assert listed(begin, here, search="LEO") == ["Éléonore", "Léo"]
    assert listed(begin, here, search="zoé") == []


def test_a_list_holds_only_those_wanted(begin: Begin) -> None:
    here = coached.circle(begin)
    coached.member(begin, here, "Sam", Level.DATES, starts=FRIDAY)
    coached.member(begin, here, "Kim", Level.PROGRESS)
    lou = coached.member(begin, here, "Lou")
    support.ask(begin, lou, here.cohort.id, here.coach, Personal("…"), dated=False, now=NOW)
    assert listed(begin, here, Wanted.INTERVIEW) == ["Sam"]
    assert listed(begin, here, Wanted.QUIET) == []
    assert listed(begin, here, Wanted.QUIET, now=MUCH_LATER) == ["Kim"]
    assert listed(begin, here, Wanted.ASKED) == ["Lou"]


def test_only_members_who_show_something_are_read_and_of_a_list_only_those_on_its_page(
    begin: Begin,
) -> None:
    here = coached.circle(begin)
    sharing = [coached.member(begin, here, f"A{nth:02}", Level.DATES) for nth in range(10)]
    for nth in range(10):
        coached.member(begin, here, f"B{nth:02}")
    read: list[int] = []

    @contextmanager
    def counting() -> Iterator[Work]:
        with begin() as work:
            facts = work.facts

            def noted(candidate_id: int) -> Facts:
                read.append(candidate_id)
                return facts(candidate_id)

            work.facts = noted  # type: ignore[method-assign]  # counts what is read
            yield work

    coaching.week(counting, here.coach, now=NOW)
    assert read == sharing
    read.clear()
    coaching.members(counting, here.coach, here.cohort.id, now=NOW)
    assert read == sharing[:ON_PAGE]


def test_no_word_of_a_member_but_the_alias_is_in_what_a_coach_is_given(begin: Begin) -> None:
    here = coached.circle(begin)
    sam = coached.member(begin, here, "Sam", Level.PROGRESS, starts=FRIDAY)
    line = coaching.member(begin, here.coach, here.cohort.id, sam, now=NOW)
    held = {it.name: getattr(line, it.name) for it in fields(line)}
    assert [name for name, it in held.items() if isinstance(it, str | Personal)] == ["alias"]
    assert coached.CANARY not in repr(asdict(line.seen))
    assert line.seen.processes


def test_a_level_taken_back_shows_nothing_from_the_next_tap_on(begin: Begin) -> None:
    here = coached.circle(begin)
    sam = coached.member(begin, here, "Sam", Level.PROGRESS, starts=FRIDAY)
    assert told(begin, here.coach) == {"Les Éclaireurs": ["Sam"]}
    coached.grant(begin, here, sam, {here.coach: Level.NOTHING})
    assert told(begin, here.coach, now=NOW + DAY) == {"Les Éclaireurs": []}
    assert coaching.member(begin, here.coach, here.cohort.id, sam, now=NOW + DAY).seen == Seen()
    assert [it.day for it in coached.looks(begin, here, sam)] == [local_day(NOW, PARIS)]


def test_a_coach_without_any_cohort_has_an_empty_week(begin: Begin) -> None:
    assert coaching.week(begin, coached.person(begin), now=NOW).parts == ()
    with pytest.raises(NoSuchThing):
        coaching.members(begin, coached.person(begin), 1, now=NOW)
