"""Weeks as a place writes them: on which day they begin, what the days are called in short."""

from typing import Final

from babel import Locale
from babel.core import UnknownLocaleError

_SHORT: Final = "short"
_MONDAY: Final = 0


def first_weekday(territory: str) -> int:
    """Return the weekday that calendars begin with in a territory ("FR", "FR-67"); Monday is 0.

    That is a habit of the place, whatever the language; Monday where the territory is unknown.
    """
    country = territory.partition("-")[0]
    try:
        return Locale.parse(f"und_{country}").first_week_day
    except (UnknownLocaleError, ValueError):
        return _MONDAY


def weekday_names(language: str, first: int) -> tuple[str, ...]:
    """Return the seven short names, beginning with the weekday ``first`` (Monday is 0): "lu", "ma"."""
    names = Locale.parse(language).days["stand-alone"][_SHORT]
    return tuple(names[(first + n) % 7] for n in range(7))


def weekday_name(weekday: int, language: str) -> str:
    """Return the whole name of a weekday (Monday is 0): "mercredi", "Wednesday"."""
    name: str = Locale.parse(language).days["stand-alone"]["wide"][weekday]
    return name
