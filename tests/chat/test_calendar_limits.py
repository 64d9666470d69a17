"""Every page of the calendar in five languages, within what Telegram and a phone allow."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

import pytest

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.screens import calendar
from bot.chat.screens.calendar import Bounds
from bot.chat.screens.screen import Row
from bot.domain.moments import DAY
from tests.builders import business_days
from tests.chat.shown import speech
from tests.reading.garbage import LANGUAGES

#: thousands of pages; what makes them is counted by the tests of each
pytestmark = pytest.mark.no_cover

#: weeks that begin on Monday, on Sunday, on Saturday
TERRITORIES: Final = {"FR": 0, "DE": 0, "ES": 0, "NL": 0, "CA-QC": 6, "US": 6, "DZ": 5}
TODAY: Final = date(2026, 11, 23)
BOUNDS: Final = Bounds(TODAY - timedelta(days=89), TODAY + timedelta(days=729))
#: every month of the bounds, and one of four weeks exactly: February 2027 from Monday to Sunday
MONTHS: Final = tuple(date(2026 + nth // 12, nth % 12 + 1, 1) for nth in range(7, 35))


def _pick(value: str) -> Callback:
    return tap(Verb.FORM, "abcdef", "promise", value)


def _page(language: str, territory: str, value: str) -> tuple[Row, ...]:
    return calendar.page(
        value,
        BOUNDS,
        _pick,
        speech(language),
        work=business_days(territory),
        territory=territory,
        today=TODAY,
    )


def _keyboards(language: str, territory: str) -> Iterator[tuple[Row, ...]]:
    spoken = speech(language)
    yield calendar.around(TODAY, _pick, spoken)
    yield calendar.coming(TODAY, _pick, spoken)
    yield calendar.ahead(TODAY, business_days(territory), _pick, spoken)
    for year in range(2026, 2029):
        yield _page(language, territory, calendar.year_value(year))
    for month in MONTHS:
        yield _page(language, territory, calendar.month_value(month))
    yield calendar.clocks(_pick, spoken)
    yield calendar.hours(_pick)
    for hour in range(24):
        yield calendar.minutes(hour, _pick, spoken)


@pytest.mark.parametrize("territory", TERRITORIES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_keyboard_of_a_moment_keeps_within_the_limits(language: str, territory: str) -> None:
    for rows in _keyboards(language, territory):
        buttons = [button for row in rows for button in row]
        assert len(buttons) <= 96, "with the four ways out of the form"
        assert all(0 < len(row) <= 8 for row in rows)
        for button in buttons:
            assert button.label.strip() == button.label
            assert 0 < len(button.label) <= 20
            assert button.callback is not None
            assert len(button.callback.encode().encode()) <= 64


@pytest.mark.parametrize(("territory", "first"), TERRITORIES.items())
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_month_reads_row_by_row_from_its_first_day_to_its_last(
    language: str, territory: str, first: int
) -> None:
    for month in MONTHS:
        _heading, names, *weeks = _page(language, territory, calendar.month_value(month))
        assert len({it.label for it in names}) == 7
        assert all(len(row) == 7 for row in weeks)
        assert 4 <= len(weeks) <= 6
        days = [_day(button.callback) for row in weeks for button in row]
        written = [it for it in days if it]
        assert written == [it for it in _month(month) if it in BOUNDS]
        for place, day in enumerate(days):
            assert day is None or (day.weekday() - first) % 7 == place % 7


def test_among_the_months_are_the_shortest_grid_and_the_longest() -> None:
    heights = {len(_page("en", "FR", calendar.month_value(month))) - 2 for month in MONTHS}
    assert heights == {4, 5, 6}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_month_in_the_bounds_can_be_reached_from_every_other(language: str) -> None:
    seen: set[str] = set()
    ahead = {calendar.month_value(TODAY)}
    while ahead:
        value = ahead.pop()
        seen.add(value)
        pages = {it.callback.word(2) for row in _page(language, "FR", value) for it in row if it.callback}
        ahead |= {it for it in pages if calendar.is_page(it)} - seen
    months = {calendar.month_value(it) for it in MONTHS}
    assert seen == months | {calendar.year_value(year) for year in (2026, 2027, 2028)}


def _day(callback: Callback | None) -> date | None:
    assert callback is not None
    return calendar.read_day(callback.word(2))


def _month(first: date) -> list[date]:
    every = (first + n * DAY for n in range(31))
    return [day for day in every if day.month == first.month]
