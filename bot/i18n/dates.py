"""Days, moments and durations as people of a language write them (CLDR through Babel)."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_time

_MOMENT = {"fr": "{day} à {clock}", "en": "{day} at {clock}"}


def territory(country: str, language: str) -> str:
    """Return the name of a country ("FR") in a language, the code itself when it has none."""
    return str(Locale(language).territories.get(country, country))


def day(day: date, language: str) -> str:
    """Return a day with its weekday and no year: "mardi 24 novembre", "Tuesday 24 November"."""
    return _written(day, "EEEE {d} MMMM", language)


def short_day(day: date, language: str) -> str:
    """Return a day in short: "mar. 24 nov.", "Tue 24 Nov"."""
    return _written(day, "EEE {d} MMM", language)


def short_full_day(day: date, language: str) -> str:
    """Return a day in short with its year: "mar. 24 nov. 2026", "Tue 24 Nov 2026"."""
    return _written(day, "EEE {d} MMM y", language)


def full_day(day: date, language: str) -> str:
    """Return a day with its weekday and year: "mardi 24 novembre 2026"."""
    return _written(day, "EEEE {d} MMMM y", language)


def month_day(day: date, language: str) -> str:
    """Return a day of any year: "24 décembre", "24 December"."""
    return _written(day, "{d} MMMM", language)


def short_month(day: date, language: str) -> str:
    """Return the month of a day with its year for a third of a phone: "nov. 2026", "Nov 2026"."""
    return _written(day, "LLL y", language)


def month_name(day: date, language: str) -> str:
    """Return the short name of a day's month: "nov.", "Nov"."""
    return _written(day, "LLL", language)


def clock(clock: time, language: str) -> str:
    """Return a time of day on 24 hours as each language prints it: "14 h 30", "9 h"; "14:30", "09:00"."""
    if language != "fr":
        return format_time(clock, "HH:mm", locale=_locale(language))
    hour = f"{clock.hour}\N{NO-BREAK SPACE}h"
    return f"{hour}\N{NO-BREAK SPACE}{clock.minute:02}" if clock.minute else hour


def short_clock(hour: time, language: str) -> str:
    """Return a time of day for a place as narrow as a sixth of a phone: "14h30", "9h"; "14:30", "09:00"."""
    return clock(hour, language).replace("\N{NO-BREAK SPACE}", "")


def moment(moment: datetime, zone: str, language: str) -> str:
    """Return an aware moment on the clocks of ``zone``: "mardi 24 novembre à 14:30"."""
    here = moment.astimezone(ZoneInfo(zone))
    return _MOMENT[language].format(day=day(here.date(), language), clock=clock(here.timetz(), language))


def duration(duration: timedelta) -> str:
    """Return a duration of minutes and hours: "45 min", "1 h 30", "2 h" (the same in both languages)."""
    hours, minutes = divmod(round(duration.total_seconds() / 60), 60)
    if not hours:
        return f"{minutes}\N{NO-BREAK SPACE}min"
    tail = f"\N{NO-BREAK SPACE}{minutes:02}" if minutes else ""
    return f"{hours}\N{NO-BREAK SPACE}h{tail}"


def _written(day: date, pattern: str, language: str) -> str:
    first = "d'er'" if language == "fr" and day.day == 1 else "d"
    return format_date(day, format=pattern.replace("{d}", first), locale=_locale(language))


def _locale(language: str) -> str:
    return "en_GB" if language == "en" else language
