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


def _agreeing(got: Values, options: tuple[date, ...], setting: Setting) -> Reading:
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


def _dated(got: Values, setting: Setting) -> Reading:
    """A day of a month, with or without its year."""
    today = setting.today
    if "year" not in got:
        yearly = almanac.in_year(got["month"], got["day"], today)
        return _agreeing(got, almanac.occurrences(yearly, today, setting.expect), setting)
    day = almanac.real(almanac.full_year(got["year"], today), got["month"], got["day"])
    return _agreeing(got, (day,) if day else (), setting)


def worded(got: Values, setting: Setting) -> Reading:
    """A date with the month in words, where a year of two digits could be anything but one close to now."""
    year = got.get("year", setting.today.year)
    if year < 1000 and abs(almanac.full_year(year, setting.today) - setting.today.year) > 5:
        return UNREADABLE
    return _dated(got, setting)


def _month_then_number(got: Values, setting: Setting) -> Reading:
    if got["day"] >= 1000:
        return month_from(almanac.real(got["day"], got["month"], 1))
    return _dated(got, setting)


def of_month(got: Values, setting: Setting) -> Reading:
    """A day of the month alone: "le 24", "mardi 24"."""
    monthly = almanac.in_month(got["day"], setting.today)
    most = 2 if "weekday" in got else 1
    return _agreeing(got, almanac.occurrences(monthly, setting.today, setting.expect, most), setting)


def _numbered(got: Values, setting: Setting) -> Reading:
    """Read "le 25 mardi"; with an ordinal it would be another thing, the third Tuesday of a month."""
    return of_month({**got, "day": got["number"]}, setting)


def _of_month_at(got: Values, setting: Setting) -> Reading:
    day = almanac.in_month(got["day"], setting.today)(got["month_at"])
    return _agreeing(got, (day,) if day else (), setting)


def numeric(got: Values, setting: Setting) -> Reading:
    """Two or three numbers, day first; month first where nothing else is possible."""
    first, second = got["number"], got["second"]
    weekday = {"weekday": got["weekday"]} if "weekday" in got else {}
    if "third" not in got and second >= 1000:
        return month_from(almanac.real(second, first, 1))
    if first >= 1000 and "third" in got:
        return _dated({**weekday, "year": first, "month": second, "day": got["third"]}, setting)
    if 100 <= got.get("third", 0) < 1000 or max(first, second) >= 100:
        return UNREADABLE
    year = {"year": got["third"]} if "third" in got else {}
    month_leads = setting.language.month_may_lead and second > 12 >= first
    day, month = (second, first) if month_leads else (first, second)
    return _dated({**weekday, **year, "month": month, "day": day}, setting)


def or_impossible(candidates: tuple[Moment, ...]) -> Reading:
    """Return a reading with these candidates, or an impossible date when there are none."""
    return Reading(candidates=candidates) if candidates else IMPOSSIBLE


def month_from(first: date | None) -> Reading:
    """Return a reading that is the month of the date."""
    return Reading(candidates=(almanac.month(first),)) if first else IMPOSSIBLE


def _relative(got: Values, setting: Setting) -> Reading:
    day = setting.today + timedelta(days=got["relative"])
    if got["relative"] > 0 and setting.now.hour < _NIGHT_ENDS:
        return _agreeing(got, (day, day - timedelta(days=1)), setting)
    return _agreeing(got, (day,), setting)


def _weekday(got: Values, setting: Setting) -> Reading:
    """A weekday alone: the coming one, or the past one; today's name can also mean a week away."""
    today, weekday = setting.today, got["weekday"]
    past = setting.expect is Expect.PAST
    away = almanac.behind(weekday, today) if past else almanac.ahead(weekday, today)
    return whole_days(*((today,) if today.weekday() == weekday else ()), away)


def _this_weekday(got: Values, setting: Setting) -> Reading:
    today = setting.today
    return whole_days(today) if today.weekday() == got["weekday"] else _weekday(got, setting)


def _next_weekday(got: Values, setting: Setting) -> Reading:
    """Everyone agrees when the coming one is already next week; on a Sunday it depends where weeks begin."""
    today = setting.today
    coming = almanac.ahead(got["weekday"], today)
    if almanac.monday(coming) > almanac.monday(today) and today.weekday() != 6:
        return whole_days(coming)
    both = (coming, coming + _WEEK)
    return whole_days(*(reversed(both) if setting.language.next_skips_this_week else both))


def _last_weekday(got: Values, setting: Setting) -> Reading:
    gone = almanac.behind(got["weekday"], setting.today)
    if almanac.monday(gone) < almanac.monday(setting.today):
        return whole_days(gone)
    return whole_days(gone, gone - _WEEK)


def _weekday_later(got: Values, setting: Setting) -> Reading:
    """Read "lundi en huit": the Monday of the week after the coming Monday."""
    today = setting.today
    first = today if today.weekday() == got["weekday"] else almanac.ahead(got["weekday"], today)
    return whole_days(first + got["later"] * _WEEK)


def _weekday_of_week(got: Values, setting: Setting) -> Reading:
    start = almanac.monday(setting.today) + got["week_at"] * _WEEK
    return whole_days(start + timedelta(days=got["weekday"]))


def rules() -> Iterator[tuple[str, Rule]]:
    """Yield the patterns of this module."""
    yield from _date_rules()
    yield from _weekday_rules()


def _date_rules() -> Iterator[tuple[str, Rule]]:
    yield "this? weekday? the? day month", _dated
    yield "this? weekday? the? day month year", worded
    yield "weekday? month day", _month_then_number
    yield "weekday? month the day", _dated
    yield "weekday? month the? day year", worded
    yield "the? day month weekday", _dated
    for mark in ("slash", "dash", "dot"):
        yield f"this? weekday? the? number {mark} second {mark} third", numeric
    yield "this? weekday? the? number slash second", numeric
    yield "the number", _numbered
    yield "the? ordinal", lambda got, setting: of_month({"day": got["ordinal"]}, setting)
    yield "this? weekday the? day", of_month
    yield "the? number weekday", _numbered
    yield "the? day month_at", _of_month_at


def _weekday_rules() -> Iterator[tuple[str, Rule]]:
    yield "relative", _relative
    yield "relative weekday", _relative
    yield "weekday", _weekday
    yield "this weekday", _this_weekday
    yield "weekday next", _next_weekday
    yield "next weekday", _next_weekday
    yield "weekday last", _last_weekday
    yield "last weekday", _last_weekday
    yield "weekday later", _weekday_later
    yield "later weekday", _weekday_later
    yield "weekday week_at", _weekday_of_week
    yield "week_at weekday", _weekday_of_week
