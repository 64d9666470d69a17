"""Days that have a name and move with Easter; those with a date are words of a language ("Noël")."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.reading import almanac
from bot.reading.days import UNREADABLE, Rule, Setting, whole_days
from bot.reading.grammar import Values
from bot.reading.moments import Reading


def _around_easter(got: Values, setting: Setting) -> Reading:
    """A day so many days after Easter Sunday, or before it."""
    away = timedelta(days=got["easter"])
    if "year" in got:
        year = got["year"]
        return whole_days(almanac.easter(year) + away) if 1900 <= year < 2200 else UNREADABLE

    def in_year(years: int) -> date:
        return almanac.easter(setting.today.year + years) + away

    return whole_days(*almanac.occurrences(in_year, setting.today, setting.expect))


def rules() -> Iterator[tuple[str, Rule]]:
    """Yield the patterns of this module."""
    yield "easter", _around_easter
    yield "easter year", _around_easter
