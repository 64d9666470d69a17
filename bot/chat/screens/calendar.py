"""Days and hours to choose from: quick picks, the grid of a month, the grid of the hours.

The values of the choices: ``d20261124`` a day, ``m202611`` another month, ``t1430`` a time, ``h14`` the
minutes of an hour, ``h`` every hour, ``.`` nothing (a heading or an empty cell).
"""

from calendar import Calendar
from collections.abc import Callable, Iterable
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
_LABELLED: Final = 3
_HALVES: Final = tuple(time(hour, minute) for hour in range(8, 20) for minute in (0, 30))


def day_value(day: date) -> str:
    """Return the value of a day's choice."""
    return f"d{day:%Y%m%d}"


def month_value(day: date) -> str:
    """Return the value that shows the month of a day."""
    return f"m{day:%Y%m}"


def clock_value(clock: time) -> str:
    """Return the value of a time's choice."""
    return f"t{clock:%H%M}"


def read_day(value: str) -> date | None:
    """Return the day of a choice's value, or ``None`` if it is no day's."""
    return _read(value, "d", lambda it: date(int(it[:4]), int(it[4:6]), int(it[6:])))


def read_month(value: str) -> date | None:
    """Return the first day of the month of a choice's value, or ``None`` if it is no month's."""
    return _read(value, "m", lambda it: date(int(it[:4]), int(it[4:]), 1))


def read_clock(value: str) -> time | None:
    """Return the time of a choice's value, or ``None`` if it is no time's."""
    return _read(value, "t", lambda it: time(int(it[:2]), int(it[2:])))


def around(today: date, pick: Pick, speech: Speech) -> tuple[Row, ...]:
    """Return quick picks around today: yesterday, today, tomorrow, the next days."""
    named = (
        (speech.label("Yesterday"), today - DAY),
        (speech.label("Today"), today),
        (speech.label("Tomorrow"), today + DAY),
    )
    near = tuple(Button(label, pick(day_value(day))) for label, day in named)
    return (
        near,
        *days((today + n * DAY for n in range(2, 8)), pick, speech),
        (_calendar(today, pick, speech),),
    )


def ahead(start: date, work: BusinessDays, pick: Pick, speech: Speech) -> tuple[Row, ...]:
    """Return quick picks after a day: the next working days, the ends of two weeks, two weeks on."""
    friday = start + timedelta(days=(4 - start.weekday()) % 7)
    wished = {*(work.after(start, n) for n in (1, 2, 3)), friday + 7 * DAY, start + 7 * DAY, start + 14 * DAY}
    return (
        *days(sorted(day for day in wished if day > start), pick, speech),
        (_calendar(start, pick, speech),),
    )


def days(chosen: Iterable[date], pick: Pick, speech: Speech) -> tuple[Row, ...]:
    """Return one button for each day, written in short with its weekday."""
    return grid((Button(speech.short_day(day), pick(day_value(day))) for day in chosen), _LABELLED)


def month(
    shown: date, pick: Pick, speech: Speech, *, work: BusinessDays, territory: str, today: date
) -> tuple[Row, ...]:
    """Return the grid of the month of ``shown``, weeks begun as in the territory.

    Today stands in brackets, a day nobody works there has a dot: neither rests on colour.
    """
    first = weeks.first_weekday(territory, speech.language)
    names = weeks.weekday_names(speech.language, first)
    cells = Calendar(first).itermonthdates(shown.year, shown.month)
    every = tuple(_cell(day, shown, pick, work=work, today=today) for day in cells)
    return (_months(shown, pick, speech), _inert(names, pick), *grid(every, 7))


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


def _calendar(day: date, pick: Pick, speech: Speech) -> Button:
    return Button(speech.label("Open the calendar"), pick(month_value(day)))


def _months(shown: date, pick: Pick, speech: Speech) -> Row:
    before, after = shown.replace(day=1) - DAY, shown.replace(day=28) + 4 * DAY
    return (
        Button("‹", pick(month_value(before))),
        Button(dates.month(shown, speech.language), pick(NOTHING)),
        Button("›", pick(month_value(after))),
    )


def _inert(labels: Iterable[str], pick: Pick) -> Row:
    return tuple(Button(label, pick(NOTHING)) for label in labels)


def _cell(day: date, shown: date, pick: Pick, *, work: BusinessDays, today: date) -> Button:
    if day.month != shown.month:
        return Button(_EMPTY, pick(NOTHING))
    number = f"[{day.day}]" if day == today else str(day.day)
    return Button(number if day in work else f"{number}·", pick(day_value(day)))


def _read(value: str, letter: str, made: Callable[[str], T]) -> T | None:
    digits = value[1:]
    if not value.startswith(letter) or not (digits.isascii() and digits.isdecimal()):
        return None
    try:
        return made(digits)
    except ValueError:
        return None
