"""Rules for weekdays: "mardi", "next Friday", "lundi en huit", "the first Friday of July"."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.reading import almanac
from bot.reading.days import IMPOSSIBLE, UNREADABLE, Rule, Setting, agreeing, whole_days
from bot.reading.grammar import Values
from bot.reading.moments import Expect, Reading

_WEEK = timedelta(days=7)


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


def _coming_weekday(got: Values, setting: Setting) -> Reading:
    """Read "lundi qui vient": the next one, even if today has that name."""
    return whole_days(almanac.ahead(got["weekday"], setting.today))


def _weekday_beyond(got: Values, setting: Setting) -> Reading:
    """Read "übernächsten Montag": the one after the next, or of the week after the next."""
    coming = almanac.ahead(got["weekday"], setting.today) + _WEEK
    if got["beyond"] != 2:
        return UNREADABLE
    start = almanac.monday(setting.today) + 2 * _WEEK
    return whole_days(coming, start + timedelta(days=got["weekday"]))


def _weekday_in(got: Values, setting: Setting) -> Reading:
    """Read "Monday in two weeks": weeks after the coming Monday, or the Monday of that week; or a check."""
    today, days = setting.today, got["shift_days"]
    days = setting.language.round_days.get(days, days)
    if days % 7 or days <= 0:
        return agreeing(got, (today + timedelta(days=days),), setting)
    away = timedelta(days=days)
    first = today if today.weekday() == got["weekday"] else almanac.ahead(got["weekday"], today)
    of_week = almanac.monday(today) + away + timedelta(days=got["weekday"])
    return whole_days(first + away, of_week)


def _weekday_week(got: Values, setting: Setting) -> Reading:
    """Read "Friday week", as the British say."""
    if not setting.language.month_may_lead:
        return UNREADABLE
    return _weekday_later({**got, "later": 1}, setting)


def _day_later(got: Values, setting: Setting) -> Reading:
    """Read "d'aujourd'hui en huit", "heute in acht Tagen"."""
    days = got["later"] * 7 if "later" in got else got["shift_days"]
    days = setting.language.round_days.get(days, days)
    return whole_days(setting.today + timedelta(days=got["relative"] + days))


def _nth_weekday(first: date, got: Values) -> Reading:
    nth = got.get("ordinal", -1)
    day = almanac.nth_weekday(first, got["weekday"], nth)
    return whole_days(day) if day else IMPOSSIBLE


def _nth_of_month_at(got: Values, setting: Setting) -> Reading:
    if got.get("months", 1) != 1:
        return UNREADABLE
    return _nth_weekday(almanac.month_after(setting.today, got.get("month_at", 0)), got)


def _nth_of_month(got: Values, setting: Setting) -> Reading:
    """Read "the first Friday of July": of this year, or of the nearest year that suits."""
    if "year" in got:
        first = almanac.real(got["year"], got["month"], 1)
        return _nth_weekday(first, got) if first else IMPOSSIBLE
    today = setting.today

    def in_year(years: int) -> date | None:
        first = almanac.real(today.year + years, got["month"], 1)
        return almanac.nth_weekday(first, got["weekday"], got.get("ordinal", -1)) if first else None

    found = almanac.occurrences(in_year, today, setting.expect)
    return whole_days(*found) if found else IMPOSSIBLE


def _weekday_of_nth_week(got: Values, setting: Setting) -> Reading:
    """Read "the first week of October on Friday"."""

    def in_year(years: int) -> date | None:
        first = almanac.real(setting.today.year + years, got["month"], 1)
        week = almanac.nth_week(first, got["ordinal"]) if first else None
        return week.first + timedelta(days=got["weekday"]) if week else None

    found = almanac.occurrences(in_year, setting.today, setting.expect)
    return whole_days(*found) if found else IMPOSSIBLE


def rules() -> Iterator[tuple[str, Rule]]:
    """Yield the patterns of this module."""
    yield from _weekday_rules()
    yield from _counted_rules()


def _weekday_rules() -> Iterator[tuple[str, Rule]]:
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
    for coming in ("coming weekday", "weekday coming", "this coming weekday", "this next weekday"):
        yield coming, _coming_weekday
    yield "weekday week", _weekday_week
    yield "beyond weekday", _weekday_beyond
    yield "weekday beyond", _weekday_beyond


def _counted_rules() -> Iterator[tuple[str, Rule]]:
    yield "weekday shift_days", _weekday_in
    yield "shift_days weekday", _weekday_in
    yield "relative later", _day_later
    yield "later relative", _day_later
    yield "relative shift_days", _day_later
    for nth in ("ordinal", "last"):
        yield f"the? {nth} weekday month", _nth_of_month
        yield f"the? {nth} weekday month year", _nth_of_month
        yield f"the? {nth} weekday month_at", _nth_of_month_at
        yield f"the? {nth} weekday months", _nth_of_month_at
    yield "the? ordinal week month weekday", _weekday_of_nth_week
    yield "weekday the? ordinal week month", _weekday_of_nth_week
