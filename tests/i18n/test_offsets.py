"""Clocks told by their distance from UTC."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.i18n import offsets

WINTER = datetime(2026, 11, 23, 9, tzinfo=UTC)
SUMMER = datetime(2026, 7, 23, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        *[("UTC+2", 2), ("utc +2", 2), (" GMT-5 ", -5), ("+02:00", 2), ("-3h30", -3.5), ("UTC −4", -4)],
        *[("UTC", 0), ("gmt", 0), ("UTC+5:45", 5.75), ("+1h", 1), ("GMT+14", 14), ("UTC+0530", 5.5)],
    ],
)
def test_an_offset_is_read_as_people_write_it(words: str, hours: float) -> None:
    assert offsets.read(words) == timedelta(hours=hours)


@pytest.mark.parametrize(
    "words", ["", " ", "2", "UTC+15", "UTC+99", "UTC+2 Paris", "+", "14:30", "CET", "+2:75"]
)
def test_what_is_no_offset_is_none(words: str) -> None:
    assert offsets.read(words) is None


def test_the_cities_of_an_offset_follow_the_season() -> None:
    winter, summer = (offsets.zones_at(timedelta(hours=2), now=it) for it in (WINTER, SUMMER))
    assert summer[0] == "Europe/Paris"
    assert "Europe/Paris" not in winter
    assert "Europe/Athens" in winter


@pytest.mark.parametrize("hours", [*range(-11, 15), 5.5, 5.75, -3.5])
def test_the_cities_of_an_offset_are_few_and_have_it(hours: float) -> None:
    found = offsets.zones_at(timedelta(hours=hours), now=WINTER)
    assert 0 < len(found) <= 9
    assert {WINTER.astimezone(ZoneInfo(it)).utcoffset() for it in found} == {timedelta(hours=hours)}


def test_an_offset_nobody_has_gives_no_city() -> None:
    assert offsets.zones_at(timedelta(hours=2, minutes=17), now=WINTER) == ()
