"""The wall clock of the playground: forward only, flowing or standing still, always in UTC."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.wiring.clocks import Wall, real_now

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
#: more than the few lines of a test take
SOON = timedelta(seconds=30)


def test_a_clock_that_stands_still_shows_the_same_moment_until_it_is_moved() -> None:
    wall = Wall(NOON, flows=False)
    assert {wall(), wall(), wall()} == {NOON}
    wall.move(NOON + MINUTE)
    assert {wall(), wall()} == {NOON + MINUTE}


def test_a_clock_that_flows_goes_on_from_its_start() -> None:
    wall = Wall(NOON)
    first = wall()
    assert NOON <= first < NOON + SOON
    for _ in range(100_000):
        if wall() > first:
            break
    assert first < wall() < NOON + SOON


def test_a_clock_that_flows_goes_on_from_where_it_was_moved_to() -> None:
    wall = Wall(NOON)
    wall.move(NOON + timedelta(days=30))
    assert NOON + timedelta(days=30) <= wall() < NOON + timedelta(days=30) + SOON


@pytest.mark.parametrize("flows", [False, True])
def test_a_clock_never_goes_back(flows: bool) -> None:
    wall = Wall(NOON, flows=flows)
    before = wall()
    wall.move(NOON - MINUTE)
    assert before <= wall() < NOON + SOON


def test_a_clock_without_a_start_shows_the_present() -> None:
    before = real_now()
    assert before <= Wall()() <= before + SOON


@pytest.mark.parametrize("zone", ["Europe/Paris", "Pacific/Auckland"])
def test_a_clock_shows_utc_in_whatever_zone_it_is_set(zone: str) -> None:
    wall = Wall(NOON.astimezone(ZoneInfo(zone)), flows=False)
    assert (wall(), wall().tzinfo) == (NOON, UTC)
    wall.move((NOON + MINUTE).astimezone(ZoneInfo(zone)))
    assert (wall(), wall().tzinfo) == (NOON + MINUTE, UTC)


def test_the_machine_s_clock_is_aware() -> None:
    assert real_now().tzinfo is UTC
