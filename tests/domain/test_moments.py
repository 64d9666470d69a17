"""Local time, business days, closures and free minutes, checked against calendars and brute force."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.moments import (
    BusinessDays,
    Closure,
    Span,
    at,
    first_free,
    last_free,
    local,
    local_day,
    quiet_spans,
)
from bot.domain.people import QuietHours
from tests.builders import AUCKLAND, AUGUST, CHRISTMAS, MONTREAL, PARIS, business_days, moment

MINUTE = timedelta(minutes=1)
FRANCE = business_days("FR")
ZONES = st.sampled_from([PARIS, MONTREAL, AUCKLAND])
CLOCKS = st.times().map(lambda it: it.replace(second=0, microsecond=0))
DAYS = st.dates(date(2026, 1, 15), date(2028, 11, 30))

#: the night of each clock change, the local times around it, and the moments they mean
GAPS = [
    (date(2027, 3, 28), PARIS, "2027-03-28T01:30Z"),
    (date(2027, 3, 14), MONTREAL, "2027-03-14T07:30Z"),
    (date(2026, 9, 27), AUCKLAND, "2026-09-26T14:30Z"),
]
FOLDS = [
    (date(2026, 10, 25), PARIS, time(2, 30), "2026-10-25T00:30Z"),
    (date(2026, 11, 1), MONTREAL, time(1, 30), "2026-11-01T05:30Z"),
    (date(2027, 4, 4), AUCKLAND, time(2, 30), "2027-04-03T13:30Z"),
]


@pytest.mark.parametrize(("day", "zone", "expected"), GAPS)
def test_a_skipped_half_past_two_means_half_past_three(day: date, zone: str, expected: str) -> None:
    meant = at(day, time(2, 30), zone)
    assert meant == datetime.fromisoformat(expected)
    assert local(meant, zone).time() == time(3, 30)


@pytest.mark.parametrize(("day", "zone", "clock", "expected"), FOLDS)
def test_a_repeated_time_means_the_first_of_the_two(day: date, zone: str, clock: time, expected: str) -> None:
    meant = at(day, clock, zone)
    assert meant == datetime.fromisoformat(expected)
    assert local(meant + timedelta(hours=1), zone).time() == clock


@given(day=DAYS, clock=CLOCKS, zone=ZONES)
def test_a_local_time_is_a_moment_in_utc_on_that_day(day: date, clock: time, zone: str) -> None:
    meant = at(day, clock, zone)
    assert meant.tzinfo is UTC
    assert local_day(meant, zone) == day
    assert local(meant, zone).time() >= clock


def test_the_same_moment_is_another_day_elsewhere() -> None:
    meant = moment("2026-11-24 23:30", PARIS)
    assert local_day(meant, PARIS) == date(2026, 11, 24)
    assert local_day(meant, AUCKLAND) == date(2026, 11, 25)


def test_a_span_holds_its_begin_and_not_its_end() -> None:
    span = Span(begin=moment("2026-11-24 14:00"), end=moment("2026-11-24 15:00"))
    assert span.begin in span
    assert span.end - MINUTE in span
    assert span.end not in span
    assert span.begin - MINUTE not in span


@pytest.mark.parametrize(
    ("closure", "inside", "outside"),
    [
        (CHRISTMAS, [(12, 24), (12, 31), (1, 1), (1, 3)], [(12, 23), (1, 4), (7, 1)]),
        (AUGUST, [(8, 1), (8, 21)], [(7, 31), (8, 22)]),
        (Closure(begin=(5, 1), end=(5, 1)), [(5, 1)], [(4, 30), (5, 2)]),
    ],
)
def test_a_closure_holds_both_its_ends(
    closure: Closure, inside: list[tuple[int, int]], outside: list[tuple[int, int]]
) -> None:
    assert all(date(2027, *day) in closure for day in inside)
    assert not any(date(2027, *day) in closure for day in outside)


@pytest.mark.parametrize(
    "free", ["2026-11-11", "2026-11-14", "2026-11-15", "2026-12-24", "2027-01-03", "2026-08-21", "2027-03-29"]
)
def test_nobody_works_on_holidays_weekends_and_closures(free: str) -> None:
    assert date.fromisoformat(free) not in FRANCE


@pytest.mark.parametrize("busy", ["2026-11-10", "2026-12-23", "2027-01-04", "2026-08-24", "2027-03-30"])
def test_people_work_on_the_other_days(busy: str) -> None:
    assert date.fromisoformat(busy) in FRANCE


def test_the_eighth_business_day_waits_for_the_end_of_christmas() -> None:
    assert FRANCE.after(date(2026, 12, 18), 8) == date(2027, 1, 8)


def test_the_business_day_after_friday_is_monday_and_friday_itself_counts_when_asked() -> None:
    friday = date(2026, 11, 13)
    assert FRANCE.after(friday) == date(2026, 11, 16)
    assert FRANCE.on_or_after(friday) == friday
    assert FRANCE.on_or_after(date(2026, 11, 14)) == date(2026, 11, 16)


@given(day=DAYS, count=st.integers(1, 12))
def test_the_nth_business_day_after_is_found_by_counting(day: date, count: int) -> None:
    found = FRANCE.after(day, count)
    between = [day + timedelta(days=n) for n in range(1, (found - day).days + 1)]
    assert sum(it in FRANCE for it in between) == count
    assert found in FRANCE


@given(day=DAYS)
def test_another_weekend_makes_other_business_days(day: date) -> None:
    assert (day in BusinessDays(weekend=frozenset({4, 5}))) == (day.weekday() not in {4, 5})


@pytest.mark.parametrize(
    ("day", "first"),
    [
        ("2027-01-04", True),
        ("2027-01-05", False),
        # the closure ends on a Friday; the weekend makes no difference
        ("2026-08-24", True),
        # it ends on a Monday
        ("2028-08-22", True),
        ("2028-08-23", False),
        # after a holiday, after a weekend
        ("2026-11-12", False),
        ("2026-11-16", False),
    ],
)
def test_only_the_first_day_after_a_closure_is_one(day: str, first: bool) -> None:
    assert FRANCE.closed_before(date.fromisoformat(day)) is first


@given(day=DAYS, minute=st.integers(0, 2 * 24 * 60), begin=CLOCKS, end=CLOCKS, zone=ZONES)
def test_quiet_spans_are_the_quiet_hours_outside_the_nights_of_clock_changes(
    day: date, minute: int, begin: time, end: time, zone: str
) -> None:
    noon, quiet = at(day, time(12), zone), QuietHours(begin=begin, end=end)
    here = noon - timedelta(days=1) + minute * MINUTE
    offsets = {local(noon + timedelta(days=n), zone).utcoffset() for n in range(-4, 5)}
    spans = quiet_spans(quiet, zone, around=noon)
    if len(offsets) == 1:
        assert any(here in span for span in spans) == (local(here, zone).time() in quiet)


def test_quiet_hours_last_an_hour_more_in_the_night_that_has_one_more() -> None:
    spans = quiet_spans(QuietHours(), PARIS, around=moment("2026-10-25 12:00"))
    night = next(it for it in spans if moment("2026-10-25 01:00") in it)
    assert night.end - night.begin == timedelta(hours=12)
    assert local(night.end, PARIS).time() == time(8)


def test_equal_ends_mean_no_quiet_hours() -> None:
    assert quiet_spans(QuietHours(begin=time(9), end=time(9)), PARIS, around=moment("2026-11-24 09:00")) == ()


EPOCH = moment("2026-11-24 00:00")
MOMENTS = st.integers(0, 90).map(lambda it: EPOCH + it * MINUTE)
BLOCKS = st.lists(
    st.tuples(st.integers(0, 80), st.integers(1, 25)).map(
        lambda it: Span(begin=EPOCH + it[0] * MINUTE, end=EPOCH + (it[0] + it[1]) * MINUTE)
    ),
    max_size=6,
)


@given(wish=MOMENTS, blocks=BLOCKS)
def test_the_first_free_minute_is_the_one_found_by_walking_forward(
    wish: datetime, blocks: list[Span]
) -> None:
    found = wish
    while any(found in block for block in blocks):
        found += MINUTE
    assert first_free(wish, blocks) == found


@given(wish=MOMENTS, blocks=BLOCKS)
def test_the_last_free_minute_is_the_one_found_by_walking_back(wish: datetime, blocks: list[Span]) -> None:
    found = wish
    while any(found in block for block in blocks):
        found -= MINUTE
    assert last_free(wish, blocks) == found


@given(wish=MOMENTS, blocks=BLOCKS)
def test_the_order_of_the_blocks_makes_no_difference(wish: datetime, blocks: list[Span]) -> None:
    assert first_free(wish, blocks) == first_free(wish, list(reversed(blocks)))
    assert last_free(wish, blocks) == last_free(wish, list(reversed(blocks)))


@given(blocks=BLOCKS)
def test_later_wishes_are_never_placed_earlier(blocks: list[Span]) -> None:
    wishes = [EPOCH + n * MINUTE for n in range(90)]
    assert all(first_free(a, blocks) <= first_free(b, blocks) for a, b in pairwise(wishes))
