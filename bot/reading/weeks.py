"""Rules for weeks, weekends and quarters: "la semaine du 30", "KW 48", "first week of March", "Q1 2027"."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.reading import almanac
from bot.reading.days import UNREADABLE, Rule, Setting, dated, month_from, numeric, of_month, or_impossible
from bot.reading.grammar import Values
from bot.reading.moments import Day, Expect, Grain, Moment, Period, Reading
from bot.reading.periods import named_months, period

_WEEK = timedelta(days=7)


def _week_of(got: Values, setting: Setting) -> Reading:
    """The week that holds a date."""
    if "month" in got:
        found = dated(got, setting)
    else:
        found = numeric(got, setting) if "second" in got else of_month(got, setting)
    weeks = tuple(almanac.week(day.day) for day in found.candidates if isinstance(day, Day))
    return Reading(candidates=weeks, problem=found.problem)


def _weekday_of_week_of(got: Values, setting: Setting) -> Reading:
    """Read "le lundi de la semaine du 30 novembre"."""
    found = _week_of({role: value for role, value in got.items() if role != "weekday"}, setting)
    starts = (it.first for it in found.candidates if isinstance(it, Period))
    days = tuple(Day(day=start + timedelta(days=got["weekday"])) for start in starts)
    return Reading(candidates=days, problem=found.problem)


def _weekend(got: Values, setting: Setting) -> Reading:
    saturday = almanac.monday(setting.today) + timedelta(days=5)
    if "coming" in got:
        away: tuple[date, ...] = (saturday if setting.today < saturday else saturday + _WEEK,)
    elif "last" in got or ("this" not in got and setting.expect is Expect.PAST and setting.today < saturday):
        away = (saturday - _WEEK,)
    elif "next" in got:
        away = (saturday, saturday + _WEEK) if setting.today < saturday else (saturday + _WEEK,)
    else:
        away = (saturday,)
    return Reading(
        candidates=tuple(Period(first=day, last=day + timedelta(days=1), grain=Grain.SPAN) for day in away)
    )


def _numbered_week(got: Values, setting: Setting) -> Reading:
    """Read "semaine 47", as ISO 8601 counts weeks: of the year that was named, or the nearest one."""
    number = got["number"] if "number" in got else got["ordinal"]
    if "year" in got or "year_at" in got:
        year = got.get("year", setting.today.year + got.get("year_at", 0))
        week = almanac.iso_week(year, number) if 1900 <= year < 2200 else None
        return or_impossible((week,) if week else ())
    around = (almanac.iso_week(setting.today.year + years, number) for years in (-1, 0, 1))
    weeks = [week for week in around if week and _suits(week, setting)]
    if not weeks:
        return or_impossible(())
    return Reading(candidates=(min(weeks, key=lambda week: abs(week.first - setting.today)),))


def _suits(period: Period, setting: Setting) -> bool:
    if setting.expect is Expect.ANY:
        return True
    future = setting.expect is Expect.FUTURE
    return period.last >= setting.today if future else period.first <= setting.today


def _on_the_side(period: Period, setting: Setting) -> bool:
    """Whether a period lies on the side that is expected: without one, ahead."""
    past = setting.expect is Expect.PAST
    return period.first <= setting.today if past else period.last >= setting.today


def _nth_week(got: Values, setting: Setting) -> Reading:
    """Read "the first week of October"."""
    weeks = (almanac.nth_week(first, got.get("ordinal", -1)) for first in named_months(got, setting))
    return or_impossible(tuple(week for week in weeks if week))


def _nth_week_at(got: Values, setting: Setting) -> Reading:
    if got.get("months", 1) != 1:
        return UNREADABLE
    week = almanac.nth_week(
        almanac.month_after(setting.today, got.get("month_at", 0)), got.get("ordinal", -1)
    )
    return or_impossible((week,) if week else ())


def _last_week(got: Values, setting: Setting) -> Reading:
    """Read "the last week of October"."""
    return _nth_week(got, setting) if got["week_at"] == -1 else UNREADABLE


def _quarter(got: Values, setting: Setting) -> Reading:
    """Read "premier trimestre 2027", "Q1"."""
    number = got["ordinal"] if "ordinal" in got else got["number"]
    if "year" in got or "year_at" in got:
        year = got.get("year", setting.today.year + got.get("year_at", 0))
        found: tuple[Moment | None, ...] = (almanac.quarter(year, number),) if 1900 <= year < 2200 else ()
    else:
        around = [almanac.quarter(setting.today.year + years, number) for years in (-1, 0, 1)]
        suited = [it for it in around if it and _on_the_side(it, setting)]
        found = (suited[-1] if setting.expect is Expect.PAST else suited[0],) if suited else ()
    return or_impossible(tuple(it for it in found if it))


def _quarter_at(got: Values, setting: Setting) -> Reading:
    year, number = divmod(
        setting.today.year * 4 + (setting.today.month - 1) // 3 + got.get("quarter_at", 0), 4
    )
    whole = almanac.quarter(year, number + 1)
    if whole is None or "edge" not in got:
        return or_impossible((whole,) if whole else ())
    first = almanac.month_after(whole.first, got["edge"])
    return month_from(first)


def _weekend_of_week(got: Values, setting: Setting) -> Reading:
    start = almanac.monday(setting.today) + got["week_at"] * _WEEK
    return period(start + timedelta(days=5), start + timedelta(days=6))


def _week_rules() -> Iterator[tuple[str, Rule]]:
    yield "week the day", _week_of
    yield "week ordinal", lambda got, setting: _week_of({"day": got["ordinal"]}, setting)
    yield "week month day", _week_of
    yield "week the? day month year?", _week_of
    yield "week the? number slash second", _week_of
    yield "week the? number dot second", _week_of
    yield "week weekday the? day month", _week_of
    yield "weekday week the day", _weekday_of_week_of
    yield "weekday week the? day month", _weekday_of_week_of
    yield "week_number number", _numbered_week
    yield "week_number number year", _numbered_week
    yield "week_number number year_at", _numbered_week
    yield "the? ordinal week_number", _numbered_week
    yield "the? ordinal week_number year", _numbered_week
    yield "week number", _numbered_week
    yield "week number year", _numbered_week
    yield "week number year_at", _numbered_week
    yield "the? ordinal week year", _numbered_week
    for nth in ("ordinal", "last"):
        yield f"the? {nth} week month year?", _nth_week
        yield f"the? {nth} week month_at", _nth_week_at
    yield "the? ordinal week months", _nth_week_at
    yield "week_at month year?", _last_week


def rules() -> Iterator[tuple[str, Rule]]:
    """Yield the patterns of this module."""
    yield from _week_rules()
    yield from _quarter_rules()


def _quarter_rules() -> Iterator[tuple[str, Rule]]:
    for side in ("next", "coming", "last"):
        yield f"{side} weekend", _weekend
        yield f"weekend {side}", _weekend
    yield "this? weekend", _weekend
    yield "weekend week_at", _weekend_of_week
    yield "quarter_at", _quarter_at
    yield "edge quarter_at", _quarter_at
    yield "quarter number", _quarter
    yield "quarter number year", _quarter
    yield "year quarter number", _quarter
    yield "the? ordinal quarter", _quarter
    yield "the? ordinal quarter year", _quarter
    yield "the? ordinal quarter year_at", _quarter
    yield "edge quarter", _quarter_at
