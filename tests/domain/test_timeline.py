"""The facts of a candidate keep their own word."""

from dataclasses import FrozenInstanceError, replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from bot.domain.interviews import DURATION, Hour, Kind, Promise, PromiseKind
from tests.builders import facts, interview, moment, opportunity

TUESDAY = interview("2026-11-24 14:00", entered="2026-11-20 12:00")


@pytest.mark.parametrize("kind", Kind)
def test_an_interview_ends_after_the_duration_of_its_kind(kind: Kind) -> None:
    it = interview("2026-11-24 14:00", entered="2026-11-20 12:00", kind=kind)
    assert it.ends - it.starts == DURATION[kind]


def test_longer_kinds_of_interview_take_longer() -> None:
    assert all(shorter < longer for shorter, longer in pairwise(DURATION[kind] for kind in Kind))


def test_each_still_in_it_adds_three_quarters_of_an_hour() -> None:
    longer = interview("2026-11-24 14:00", entered="2026-11-20 12:00", extended=2)
    assert longer.ends - TUESDAY.ends == timedelta(minutes=90)


def test_an_interview_over_a_clock_change_keeps_its_real_length() -> None:
    it = interview("2026-10-25 02:30", entered="2026-10-20 12:00")
    assert it.ends - it.starts == timedelta(hours=1)


def test_a_promise_without_a_date_has_no_day() -> None:
    with pytest.raises(ValueError, match="day"):
        Promise(kind=PromiseKind.NONE_GIVEN, day=date(2026, 12, 4), entered=moment("2026-11-24 15:40"))


def test_a_call_may_be_promised_for_a_day_or_for_none() -> None:
    for day in (None, date(2026, 12, 4)):
        told = Promise(kind=PromiseKind.THEY_CALL, day=day, entered=moment("2026-11-24 15:40"))
        assert told.day == day


@pytest.mark.parametrize(
    ("hour", "begins", "ends"),
    [
        (Hour.MORNING, "2026-11-24 08:00", "2026-11-24 12:30"),
        (Hour.AFTERNOON, "2026-11-24 13:00", "2026-11-24 18:00"),
        (Hour.DAY, "2026-11-24 08:00", "2026-11-24 18:00"),
    ],
)
def test_an_interview_of_unknown_hour_ends_with_its_part_of_the_day(
    hour: Hour, begins: str, ends: str
) -> None:
    it = interview(begins, entered="2026-11-20 12:00", hour=hour, kind=Kind.SCREENING)
    assert it.ends == moment(ends)
    assert replace(it, extended=1).ends - it.ends == timedelta(minutes=45)
    assert it.duration == timedelta(minutes=20)


def test_a_promised_day_needs_its_day() -> None:
    with pytest.raises(ValueError, match="day"):
        Promise(kind=PromiseKind.DAY, entered=moment("2026-11-24 15:40"))


def test_the_latest_interview_is_the_one_of_the_highest_round() -> None:
    second = interview("2026-12-01 14:00", entered="2026-11-26 12:00", id=2, round=2)
    assert opportunity(TUESDAY, second).latest == opportunity(TUESDAY, second).interviews[1]
    assert opportunity().latest is None


def test_what_belongs_to_an_opportunity_is_found_by_its_id() -> None:
    role = opportunity(TUESDAY, people=2)
    assert role.interview(1).id == 1
    assert role.interviewer(12).id == 12


def test_what_is_of_another_opportunity_is_not_found() -> None:
    role = opportunity(TUESDAY, id=2)
    with pytest.raises(KeyError):
        role.interview(7)
    with pytest.raises(KeyError):
        role.interviewer(11)


def test_the_facts_find_opportunities_and_references_of_the_candidate_only() -> None:
    known = facts(opportunity(TUESDAY, references=1))
    assert known.opportunity(1).id == 1
    assert known.reference(101).id == 101
    with pytest.raises(KeyError):
        known.opportunity(2)
    with pytest.raises(KeyError):
        known.reference(201)


def test_a_fact_never_changes() -> None:
    with pytest.raises(FrozenInstanceError):
        TUESDAY.moves = 1  # type: ignore[misc]  # the point of the test
