"""Days and hours to choose from: quick picks, the grid of a month or of a year, the grid of the hours.

The values of the choices: ``d20261124`` a day, ``m202611`` a month, ``y2026`` the months of a year, ``t1430``
a time, ``h14`` the minutes of an hour, ``h`` every hour, ``.`` nothing (a heading or an empty cell).
"""

from calendar import Calendar
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final, TypeVar

from bot.chat.screens.forms import Pick
from bot.chat.screens.screen import Button, Row, grid
from bot.chat.screens.speech import Speech
from bot.domain.moments import DAY, BusinessDays
from bot.i18n import dates, weeks

T = TypeVar("T")

#: a heading or an empty cell: it stands in the grid and chooses nothing
NOTHING: Final = "."
_EMPTY: Final = "–"
_BEFORE, _AFTER = "‹", "›"
_LABELLED: Final = 3
_HALVES: Final = tuple(time(hour, minute) for hour in range(8, 20) for minute in (0, 30))


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day that answer a question."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def nearest(self, day: date) -> date:
        """Return the day itself, or the bound beyond which it lies."""
        return min(max(day, self.first), self.last)


def day_value(day: date) -> str:
    """Return the value of a day's choice."""
    return f"d{day:%Y%m%d}"


def month_value(day: date) -> str:
    """Return the value that shows the month of a day."""
    return f"m{day:%Y%m}"


def year_value(year: int) -> str:
    """Return the value that shows the months of a year."""
    return f"y{year:04}"


def clock_value(clock: time) -> str:
    """Return the value of a time's choice."""
    return f"t{clock:%H%M}"


def read_day(value: str) -> date | None:
    """Return the day of a choice's value, or ``None`` if it is no day's."""
    return _read(value, "d", lambda it: date(int(it[:4]), int(it[4:6]), int(it[6:])))


def read_month(value: str) -> date | None:
    """Return the first day of the month of a choice's value, or ``None`` if it is no month's."""
    return _read(value, "m", lambda it: date(int(it[:4]), int(it[4:]), 1))


def read_year(value: str) -> date | None:
    """Return the first day of the year of a choice's value, or ``None`` if it is no year's."""
    return _read(value, "y", lambda it: date(int(it), 1, 1))


def is_page(value: str) -> bool:
    """Tell whether a choice's value turns the calendar to a month, or to the months of a year."""
    return bool(read_month(value) or read_year(value))


def read_clock(value: str) -> time | None:
    """Return the time of a choice's value, or ``None`` if it is no time's."""
    return _read(value, "t", lambda it: time(int(it[:2]), int(it[2:])))


def around(today: date, pick: Pick, speech: Speech) -> tuple[Row, ...]:
    """Return quick picks around today: yesterday, today, tomorrow, the next days."""
    yesterday = Button(speech.label("Yesterday"), pick(day_value(today - DAY)))
    near = (yesterday, *_today_and_tomorrow(today, pick, speech))
    return (near, *days((today + n * DAY for n in range(2, 8)), pick, speech), _calendar(today, pick, speech))


def coming(today: date, pick: Pick, speech: Speech) -> tuple[Row, ...]:
    """Return quick picks from today on: today, tomorrow, the next days."""
    near = _today_and_tomorrow(today, pick, speech)
    return (near, *days((today + n * DAY for n in range(2, 8)), pick, speech), _calendar(today, pick, speech))


def ahead(start: date, work: BusinessDays, pick: Pick, speech: Speech) -> tuple[Row, ...]:
    """Return quick picks after a day: the next working days, the ends of two weeks, two weeks on."""
    friday = start + timedelta(days=(4 - start.weekday()) % 7)
    wished = {*(work.after(start, n) for n in (1, 2, 3)), friday + 7 * DAY, start + 7 * DAY, start + 14 * DAY}
    return (
        *days(sorted(day for day in wished if day > start), pick, speech),
        _calendar(start, pick, speech),
    )


def days(chosen: Iterable[date], pick: Pick, speech: Speech) -> tuple[Row, ...]:
    """Return one button for each day, written in short with its weekday."""
    return grid((Button(speech.short_day(day), pick(day_value(day))) for day in chosen), _LABELLED)


def page(
    value: str,
    bounds: Bounds,
    pick: Pick,
    speech: Speech,
    *,
    work: BusinessDays,
    territory: str,
    today: date,
) -> tuple[Row, ...]:
    """Return the page of the calendar that a value turns to, never one beyond the bounds."""
    year = read_year(value)
    if year:
        near = bounds.nearest(year.replace(month=today.month))
        return months(near.year, bounds, pick, speech, today=today)
    shown = bounds.nearest(read_month(value) or today)
    return month(shown, bounds, pick, speech, work=work, territory=territory, today=today)


def month(
    shown: date,
    bounds: Bounds,
    pick: Pick,
    speech: Speech,
    *,
    work: BusinessDays,
    territory: str,
    today: date,
) -> tuple[Row, ...]:
    """Return the grid of the month of ``shown``, weeks begun as in the territory.

    Today stands in brackets, a day nobody works there has a dot, and a day out of bounds is an empty cell:
    nothing rests on colour. The heading leads to the months of the year.
    """
    first = weeks.first_weekday(territory)
    names = weeks.weekday_names(speech.language, first)
    cells = Calendar(first).itermonthdates(shown.year, shown.month)
    every = tuple(_cell(day, shown, bounds, pick, work=work, today=today) for day in cells)
    return (_heading(shown, bounds, pick, speech), tuple(_inert(it, pick) for it in names), *grid(every, 7))


def months(year: int, bounds: Bounds, pick: Pick, speech: Speech, *, today: date) -> tuple[Row, ...]:
    """Return the grid of the months of a year; the present one stands in brackets."""
    before, after = bounds.first.year < year, year < bounds.last.year
    heading = (
        _turn(_BEFORE, year_value(year - 1), pick, possible=before),
        _inert(str(year), pick),
        _turn(_AFTER, year_value(year + 1), pick, possible=after),
    )
    every = (_cell_of_month(date(year, nth, 1), bounds, pick, speech, today=today) for nth in range(1, 13))
    return (heading, *grid(every, _LABELLED))


def clocks(pick: Pick, speech: Speech) -> tuple[Row, ...]:
    """Return the half hours of a working day, and the way to every other time."""
    halves = grid((Button(speech.short_clock(it), pick(clock_value(it))) for it in _HALVES), 6)
    return (*halves, (Button(speech.label("Another time"), pick("h")),))


def hours(pick: Pick) -> tuple[Row, ...]:
    """Return the twenty-four hours."""
    return grid((Button(f"{hour:02}", pick(f"h{hour:02}")) for hour in range(24)), 6)


def minutes(hour: int, pick: Pick, speech: Speech) -> tuple[Row, ...]:
    """Return the times of one hour, five minutes apart."""
    times = (time(hour, minute) for minute in range(0, 60, 5))
    return grid((Button(speech.short_clock(it), pick(clock_value(it))) for it in times), 4)


def _today_and_tomorrow(today: date, pick: Pick, speech: Speech) -> Row:
    return (
        Button(speech.label("Today"), pick(day_value(today))),
        Button(speech.label("Tomorrow"), pick(day_value(today + DAY))),
    )


def _calendar(day: date, pick: Pick, speech: Speech) -> Row:
    return (Button(speech.label("Open the calendar"), pick(month_value(day))),)


def _heading(shown: date, bounds: Bounds, pick: Pick, speech: Speech) -> Row:
    begin, end = shown.replace(day=1), _last_of(shown)
    return (
        _turn(_BEFORE, month_value(begin - DAY), pick, possible=bounds.first < begin),
        Button(dates.short_month(shown, speech.language), pick(year_value(shown.year))),
        _turn(_AFTER, month_value(end + DAY), pick, possible=end < bounds.last),
    )


def _last_of(month: date) -> date:
    return (month.replace(day=28) + 4 * DAY).replace(day=1) - DAY


def _turn(arrow: str, value: str, pick: Pick, *, possible: bool) -> Button:
    return Button(arrow, pick(value)) if possible else _inert(_EMPTY, pick)


def _inert(label: str, pick: Pick) -> Button:
    return Button(label, pick(NOTHING))


def _cell(day: date, shown: date, bounds: Bounds, pick: Pick, *, work: BusinessDays, today: date) -> Button:
    if day.month != shown.month or day not in bounds:
        return _inert(_EMPTY, pick)
    number = f"[{day.day}]" if day == today else str(day.day)
    return Button(number if day in work else f"{number}·", pick(day_value(day)))


def _cell_of_month(first: date, bounds: Bounds, pick: Pick, speech: Speech, *, today: date) -> Button:
    if _last_of(first) < bounds.first or bounds.last < first:
        return _inert(_EMPTY, pick)
    name = dates.month_name(first, speech.language)
    here = (first.year, first.month) == (today.year, today.month)
    return Button(f"[{name}]" if here else name, pick(month_value(first)))


def _read(value: str, letter: str, made: Callable[[str], T]) -> T | None:
    digits = value[1:]
    if not value.startswith(letter) or not (digits.isascii() and digits.isdecimal()):
        return None
    try:
        return made(digits)
    except ValueError:
        return None
