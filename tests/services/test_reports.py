"""What may be told of a cohort outside of it: the boards it had, and nothing that is counted anew."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest

from bot.domain.cohorts import Level
from bot.domain.cohorts.counts import Counts, Range
from bot.domain.cohorts.posts import Post, PostKind
from bot.domain.errors import NoSuchThing
from bot.domain.timeline import Facts
from bot.services import reports
from bot.services.ports import Begin, Work
from tests.services import coached
from tests.services.coached import DAY, NOW, Circle

SAID = '{"prepared": "some", "thanked": "many", "looked_back": "few"}'


def made(begin: Begin, here: Circle, *weeks: str, said: str | None = SAID) -> None:
    """Put boards on file as they were posted."""
    with begin() as work:
        posts = [Post(kind=PostKind.BOARD, week=it, due=NOW, expires=NOW + DAY) for it in weeks]
        work.posts.plan(here.cohort.id, posts, now=NOW)
        for it in posts if said else ():
            work.posts.note(here.cohort.id, it.key, said or "")


def test_a_report_is_made_of_the_boards_of_the_last_weeks_the_latest_first(begin: Begin) -> None:
    here = coached.circle(begin)
    made(begin, here, "2026w40", "2026w46", "2026w48")
    found = reports.report(begin, here.coach, here.cohort.id, now=NOW).boards
    assert [it.monday for it in found] == [date(2026, 11, 16), date(2026, 11, 2)]
    assert {it.counts for it in found} == {
        Counts(prepared=Range.SOME, thanked=Range.MANY, looked_back=Range.FEW)
    }


def test_a_board_that_was_never_made_is_in_no_report(begin: Begin) -> None:
    here = coached.circle(begin)
    made(begin, here, "2026w48", said=None)
    assert reports.report(begin, here.coach, here.cohort.id, now=NOW).boards == ()


def test_no_member_is_read_for_a_report_and_no_look_is_left(begin: Begin) -> None:
    here = coached.circle(begin)
    sam = coached.member(begin, here, "Sam", Level.PROGRESS, starts="2026-11-27 10:00")
    made(begin, here, "2026w48")

    @contextmanager
    def blind() -> Iterator[Work]:
        with begin() as work:

            def refused(candidate_id: int) -> Facts:
                raise AssertionError("a report reads nobody")

            work.facts = refused  # type: ignore[method-assign]  # whatever is read fails
            yield work

    assert reports.report(blind, here.coach, here.cohort.id, now=NOW).boards
    assert coached.looks(begin, here, sam) == ()


def test_abuse_12_only_a_coach_of_the_cohort_has_its_report(begin: Begin) -> None:
    here, there = coached.circle(begin), coached.circle(begin)
    sam = coached.member(begin, here)
    for someone in (sam, there.coach, coached.person(begin)):
        with pytest.raises(NoSuchThing):
            reports.report(begin, someone, here.cohort.id, now=NOW)
