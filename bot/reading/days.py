"""Rules for days: what a text means once its hour, its day part and its bound are set apart."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.reading import almanac
from bot.reading.grammar import Language, Values
from bot.reading.moments import Day, Expect, Moment, Problem, Reading

_WEEK = timedelta(days=7)
#: before this hour many still call it the evening: their "tomorrow" may be the day that has begun
_NIGHT_ENDS = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """What a rule needs besides the words."""

    now: datetime
    expect: Expect
    language: Language

    @property
    def today(self) -> date:
        """The local day."""
        return self.now.date()


Rule = Callable[[Values, Setting], Reading]

UNREADABLE = Reading(problem=Problem.UNREADABLE)
IMPOSSIBLE = Reading(problem=Problem.IMPOSSIBLE_DATE)


def whole_days(*days: date) -> Reading:
    """Return a reading whose candidates are these days."""
    return Reading(candidates=tuple(Day(day=day) for day in dict.fromkeys(days)))


def agreeing(got: Values, options: tuple[date, ...], setting: Setting) -> Reading:
    """Keep the options that fall on the weekday as named, if one was."""
    if not options:
        return IMPOSSIBLE
    if "weekday" not in got:
        return whole_days(*options)
    if agreed := [day for day in options if day.weekday() == got["weekday"]]:
        return whole_days(agreed[0])
    dated = min(options, key=lambda day: abs(day - setting.today))
    both = whole_days(dated, almanac.nearest(got["weekday"], dated))
    return Reading(candidates=both.candidates, problem=Problem.WEEKDAY_DISAGREES)


def dated(got: Values, setting: Setting) -> Reading:
    """A day of a month, with or without its year."""
    today = setting.today
    year = got.get("year", got.get("short_year"))
    if year is None:
        yearly = almanac.in_year(got["month"], got["day"], today)
        return agreeing(got, almanac.occurrences(yearly, today, setting.expect), setting)
    day = almanac.real(almanac.full_year(year), got["month"], got["day"])
    return agreeing(got, (day,) if day else (), setting)


def worded(got: Values, setting: Setting) -> Reading:
    """A date with the month in words, where a year of two digits could be anything but one close to now."""
    short = got.get("short_year")
    if short is not None and abs(almanac.full_year(short) - setting.today.year) > 5:
        return UNREADABLE
    return dated(got, setting)


def of_month(got: Values, setting: Setting) -> Reading:
    """A day of the month alone: "le 24", "mardi 24"."""
    monthly = almanac.in_month(got["day"], setting.today)
    most = 2 if "weekday" in got else 1
    return agreeing(got, almanac.occurrences(monthly, setting.today, setting.expect, most), setting)


def _numbered(got: Values, setting: Setting) -> Reading:
    """Read "le 25 mardi"; with an ordinal it would be another thing, the third Tuesday of a month."""
    return of_month({**got, "day": got["number"]}, setting)


def of_month_at(got: Values, setting: Setting) -> Reading:
    """Read "le 15 du mois prochain"."""
    day = almanac.in_month(got["day"], setting.today)(got.get("month_at", 0))
    return agreeing(got, (day,) if day else (), setting)


def numeric(got: Values, setting: Setting) -> Reading:
    """Two or three numbers, day first; month first where nothing else is possible."""
    first, second = got["number"], got["second"]
    kept = {role: got[role] for role in ("weekday", "year") if role in got}
    if "third" in got:
        if got["third"] >= 100:
            return UNREADABLE
        kept["year"] = got["third"]
    if max(first, second) >= 100:
        return UNREADABLE
    month_leads = setting.language.month_may_lead and second > 12 >= first
    day, month = (second, first) if month_leads else (first, second)
    return dated({**kept, "month": month, "day": day}, setting)


def _year_first(got: Values, setting: Setting) -> Reading:
    """Read "2026-11-24", as ISO 8601 writes it."""
    weekday = {"weekday": got["weekday"]} if "weekday" in got else {}
    return dated({**weekday, "year": got["year"], "month": got["number"], "day": got["second"]}, setting)


def _dotted(got: Values, setting: Setting) -> Reading:
    """Read "24.11": what can't be a month is rather a number of minutes."""
    return UNREADABLE if got["second"] > 12 else numeric(got, setting)


def _dashed(got: Values, setting: Setting) -> Reading:
    """Read "22-4", where dates are written so; elsewhere it is as often a stretch of days or of hours."""
    surely = setting.language.dashed_dates or "weekday" in got or "the" in got
    return numeric(got, setting) if surely else UNREADABLE


def _in_ordinals(got: Values, setting: Setting) -> Reading:
    """Read "24.11.", "24. 11."."""
    if "number" not in got and not setting.language.dotted_ordinals:
        return UNREADABLE
    month = got["month_nth"] if "month_nth" in got else got["ordinal"]
    day = got["number"] if "number" in got else got["ordinal"]
    return dated({**got, "day": day, "month": month}, setting)


def _of_this_month(got: Values, setting: Setting) -> Reading:
    """Read "le 15 du mois"."""
    return of_month_at(got, setting) if got["months"] == 1 else UNREADABLE


def _month_of_year(got: Values, _: Setting) -> Reading:
    """Read "11/2026", "2026-11", "2026, nov"."""
    month = got["month"] if "month" in got else got["number"]
    return month_from(almanac.real(got["year"], month, 1))


def or_impossible(candidates: tuple[Moment, ...]) -> Reading:
    """Return a reading with these candidates, or an impossible date when there are none."""
    return Reading(candidates=candidates) if candidates else IMPOSSIBLE


def month_from(first: date | None) -> Reading:
    """Return a reading that is the month of the date."""
    return Reading(candidates=(almanac.month(first),)) if first else IMPOSSIBLE


def _relative(got: Values, setting: Setting) -> Reading:
    day = setting.today + timedelta(days=got["relative"])
    if got["relative"] > 0 and setting.now.hour < _NIGHT_ENDS:
        return agreeing(got, (day, day - timedelta(days=1)), setting)
    return agreeing(got, (day,), setting)


def _one_day(got: Values, setting: Setting, away: int) -> Reading:
    """Read "the next day"."""
    return _relative({"relative": away}, setting) if got["days"] == 1 else UNREADABLE


def rules() -> Iterator[tuple[str, Rule]]:
    """Yield the patterns of this module."""
    yield from _date_rules()
    yield from _numeric_rules()
    yield from _month_rules()
    yield "relative", _relative
    yield "relative weekday", _relative
    yield "weekday relative", _relative
    yield "this days", lambda _, setting: _relative({"relative": 0}, setting)
    yield "next days", lambda got, setting: _one_day(got, setting, 1)
    yield "last days", lambda got, setting: _one_day(got, setting, -1)


def _date_rules() -> Iterator[tuple[str, Rule]]:
    yield "this? weekday? the? day month", dated
    yield "this? weekday? the? day month year", dated
    yield "this? weekday? the? day month short_year", worded
    yield "next the? day month", dated
    yield "next weekday the? day month", dated
    yield "weekday next the? day month", dated
    yield "this? weekday? month day", dated
    yield "this? weekday? the? day month in year", dated
    yield "month day dash year", dated
    yield "month in year", _month_of_year
    yield "weekday? month the day", dated
    yield "weekday? month the? day year", dated
    yield "weekday? month the? day short_year", worded
    yield "the? day month weekday", dated
    yield "the? day month year weekday", dated
    yield "year month day", dated
    yield "month year", _month_of_year
    yield "year month", _month_of_year


def _numeric_rules() -> Iterator[tuple[str, Rule]]:
    for mark in ("slash", "dash", "dot"):
        yield f"this? weekday? the? number {mark} second {mark} third", numeric
        yield f"this? weekday? the? number {mark} second {mark} year", numeric
        yield f"this? weekday? the? number {mark} second year", numeric
        yield f"this? weekday? the? year {mark} number {mark} second", _year_first
        yield f"the? number {mark} year", _month_of_year
        yield f"year {mark} number", _month_of_year
    for mark, rule in (("slash", numeric), ("dot", _dotted), ("dash", _dashed)):
        yield f"this? weekday? the? number {mark} second", rule
        yield f"number {mark} second weekday", rule
    yield "weekday? the? number dot ordinal", _in_ordinals
    yield "weekday? the? number dot ordinal year", _in_ordinals
    yield "weekday? the? ordinal month_nth", _in_ordinals
    yield "weekday? the? ordinal month_nth year", _in_ordinals
    yield "the? number second year", numeric
    yield "year number second", _year_first
    yield "the number the second", numeric
    yield "number year", _month_of_year


def _month_rules() -> Iterator[tuple[str, Rule]]:
    """Days of a month that is not named."""
    yield "the number", _numbered
    yield "the? ordinal", lambda got, setting: of_month({"day": got["ordinal"]}, setting)
    yield "this? weekday the? day", of_month
    yield "the? number weekday", _numbered
    yield "the? day month_at", of_month_at
    yield "the? day months", _of_this_month
