"""Days, moments and durations as people of each language write them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.i18n import dates

TUESDAY, FIRST = date(2026, 11, 24), date(2026, 12, 1)


@pytest.mark.parametrize(
    ("language", "day", "short", "full", "month"),
    [
        ("fr", "mardi 24 novembre", "mar. 24 nov.", "mardi 24 novembre 2026", "nov. 2026"),
        ("en", "Tuesday 24 November", "Tue 24 Nov", "Tuesday 24 November 2026", "Nov 2026"),
    ],
)
def test_a_day_is_written_as_the_language_writes_it(
    language: str, day: str, short: str, full: str, month: str
) -> None:
    assert dates.day(TUESDAY, language) == day
    assert dates.short_day(TUESDAY, language) == short
    assert dates.full_day(TUESDAY, language) == full
    assert dates.short_month(TUESDAY, language) == month
    assert month.startswith(dates.month_name(TUESDAY, language))


def test_the_first_of_a_month_is_an_ordinal_in_french_only() -> None:
    assert dates.day(FIRST, "fr") == "mardi 1er décembre"
    assert dates.short_day(FIRST, "fr") == "mar. 1er déc."
    assert dates.full_day(FIRST, "fr") == "mardi 1er décembre 2026"
    assert dates.day(FIRST, "en") == "Tuesday 1 December"


@pytest.mark.parametrize("day", [date(2026, 12, 11), date(2026, 12, 21), date(2026, 12, 31)])
def test_no_other_day_that_ends_in_one_is(day: date) -> None:
    assert "er " not in dates.day(day, "fr").removeprefix(dates.day(day, "fr").split()[0])


@pytest.mark.parametrize(
    ("at", "english", "french"),
    [
        (time(9, 5), "09:05", "9 h 05"),
        (time(9, 0), "09:00", "9 h"),
        (time(0, 0), "00:00", "0 h"),
        (time(14, 30, 59), "14:30", "14 h 30"),
    ],
)
def test_a_time_of_day_has_24_hours(at: time, english: str, french: str) -> None:
    assert dates.clock(at, "en") == english
    assert dates.clock(at, "fr") == french.replace(" ", "\N{NO-BREAK SPACE}")


@pytest.mark.parametrize(
    ("zone", "fr", "en"),
    [
        (
            "Europe/Paris",
            "mardi 1er décembre à 5\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}30",
            "Tuesday 1 December at 05:30",
        ),
        (
            "America/Montreal",
            "lundi 30 novembre à 23\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}30",
            "Monday 30 November at 23:30",
        ),
        (
            "Pacific/Auckland",
            "mardi 1er décembre à 17\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}30",
            "Tuesday 1 December at 17:30",
        ),
    ],
)
def test_a_moment_is_written_on_the_clocks_of_the_zone(zone: str, fr: str, en: str) -> None:
    moment = datetime(2026, 12, 1, 4, 30, tzinfo=UTC)
    assert dates.moment(moment, zone, "fr") == fr
    assert dates.moment(moment, zone, "en") == en


def test_both_hours_of_a_clock_change_are_written_as_the_clocks_show_them() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert {dates.moment(it, "Europe/Paris", "fr") for it in (first, first + timedelta(hours=1))} == {
        "dimanche 25 octobre à 2\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}30"
    }


@pytest.mark.parametrize(
    ("minutes", "written"),
    [
        (0, "0_min"),
        (45, "45_min"),
        (59.6, "1_h"),
        (60, "1_h"),
        (90, "1_h_30"),
        (125, "2_h_05"),
        (600, "10_h"),
    ],
)
def test_a_duration_is_minutes_and_hours_that_no_line_breaks(minutes: float, written: str) -> None:
    assert dates.duration(timedelta(minutes=minutes)) == written.replace("_", "\N{NO-BREAK SPACE}")
