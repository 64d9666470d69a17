"""Rules for periods: "fin novembre", "la semaine prochaine", "first half of March", "KW 47", "Q1 2027"."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain

from bot.reading import almanac
from bot.reading.days import (
    UNREADABLE,
    Rule,
    Setting,
    dated,
    month_from,
    of_month_at,
    or_impossible,
)
from bot.reading.grammar import Values
from bot.reading.moments import Day, Edge, Expect, Grain, Period, Reading

_WEEK = timedelta(days=7)
#: From this length on, a count of days said of a month is a half of it: "la première quinzaine de mars".
_FORTNIGHT = 14
#: A year alone is one of the decades around now.
_FAR = 100


def period(first: date, last: date, grain: Grain = Grain.SPAN) -> Reading:
    """Return a reading that is one period."""
    return Reading(candidates=(Period(first=first, last=last, grain=grain),))


def _edge_of_week(got: Values, setting: Setting) -> Reading:
    """The first two, the middle or the last two working days; a weekend already looks to the next week."""
    today = setting.today
    if "week_at" in got:
        today += got["week_at"] * _WEEK
    elif setting.expect is not Expect.PAST and today.weekday() >= 5:
        today += _WEEK
    first, last = {Edge.START: (0, 1), Edge.MIDDLE: (2, 2), Edge.END: (3, 4)}[Edge(got["edge"])]
    start = almanac.monday(today)
    return period(start + timedelta(days=first), start + timedelta(days=last))


def _edge_of(first: date, edge: int) -> Reading:
    """A third of the month."""
    if edge == Edge.END:
        return period(first.replace(day=21), almanac.last_of_month(first))
    start = first.replace(day=1 + 10 * edge)
    return period(start, start + timedelta(days=9))


def _edge_of_month_at(got: Values, setting: Setting) -> Reading:
    return _edge_of(almanac.month_after(setting.today, got.get("month_at", 0)), got["edge"])


def _edge_of_months(got: Values, setting: Setting) -> Reading:
    """Read "fin du mois", "end of the year"."""
    if got["months"] == 1:
        return _edge_of_month_at(got, setting)
    return _edge_of_year_at(got, setting)


def _edge_of_year_at(got: Values, setting: Setting) -> Reading:
    return _edge_of_year(setting.today.year + got.get("year_at", 0), got["edge"])


def _edge_of_year(year: int, edge: int) -> Reading:
    if not 1900 <= year < 2200:
        return UNREADABLE
    first, last = {Edge.START: (1, 1), Edge.MIDDLE: (6, 7), Edge.END: (12, 12)}[Edge(edge)]
    return period(date(year, first, 1), almanac.last_of_month(date(year, last, 1)))


def named_months(got: Values, setting: Setting) -> tuple[date, ...]:
    """The first day of the month as named: with its year, or of the nearest ones."""
    today = setting.today.replace(day=1)
    if "year" not in got:
        return almanac.occurrences(almanac.in_year(got["month"], 1, today), today, setting.expect)
    first = almanac.real(got["year"], got["month"], 1)
    return (first,) if first else ()


def _month(got: Values, setting: Setting) -> Reading:
    return or_impossible(tuple(almanac.month(first) for first in named_months(got, setting)))


def _edge_of_named_month(got: Values, setting: Setting) -> Reading:
    edges = (_edge_of(first, got["edge"]).candidates for first in named_months(got, setting))
    return or_impossible(tuple(chain.from_iterable(edges)))


def _rest(got: Values, setting: Setting) -> Reading:
    """What is left of the present week, month or year: "later this week"."""
    return _part_of_now(got, setting, ahead=True)


def _earlier(got: Values, setting: Setting) -> Reading:
    return _part_of_now(got, setting, ahead=False)


def _part_of_now(got: Values, setting: Setting, *, ahead: bool) -> Reading:
    whole = _whole(got, setting)
    today = setting.today
    if whole is None or not (whole.first <= today <= whole.last):
        return UNREADABLE if whole is None or ahead else Reading(candidates=(whole,))
    return period(today, whole.last) if ahead else period(whole.first, today)


def _whole(got: Values, setting: Setting) -> Period | None:
    """The week, month or year that lies so far away."""
    today = setting.today
    if "week_at" in got or "week" in got:
        return almanac.week(today + got.get("week_at", 0) * _WEEK)
    if "month_at" in got or got.get("months") == 1:
        return almanac.month(almanac.month_after(today, got.get("month_at", 0)))
    if "months" in got or "year_at" in got:
        return almanac.year(today.year + got.get("year_at", 0))
    return None


def _half(first: date, nth: int) -> Reading:
    """The first or the second half of a month."""
    if nth == 1:
        return period(first, first.replace(day=15))
    return period(first.replace(day=16), almanac.last_of_month(first)) if nth == 2 else UNREADABLE


def _half_of_month(got: Values, setting: Setting) -> Reading:
    if got["days"] < _FORTNIGHT:
        return UNREADABLE
    halves = (_half(first, got["ordinal"]).candidates for first in named_months(got, setting))
    return or_impossible(tuple(chain.from_iterable(halves)))


def _half_of_month_at(got: Values, setting: Setting) -> Reading:
    if got["days"] < _FORTNIGHT or got.get("months", 1) != 1:
        return UNREADABLE
    return _half(almanac.month_after(setting.today, got.get("month_at", 0)), got["ordinal"])


def nth_day_or_half(got: Values, setting: Setting) -> Reading:
    """Read "le deuxième jour d'août", and "la deuxième quinzaine d'août"."""
    if got["days"] != 1:
        return _half_of_month(got, setting)
    return dated({**got, "day": got["ordinal"]}, setting)


def _nth_day_or_half_at(got: Values, setting: Setting) -> Reading:
    if got["days"] != 1 or got.get("months", 1) != 1:
        return _half_of_month_at(got, setting)
    return of_month_at({**got, "day": got["ordinal"]}, setting)


def _month_named_at(got: Values, setting: Setting) -> Reading:
    """Read "juin de l'année prochaine"."""
    return month_from(almanac.real(setting.today.year + got["year_at"], got["month"], 1))


def _month_beside(side: int) -> Rule:
    """Read "juin prochain", "last September": the nearest on that side of the present month."""

    def rule(got: Values, setting: Setting) -> Reading:
        this = setting.today.replace(day=1)
        year = (
            this.year + (side > 0 and got["month"] <= this.month) - (side < 0 and got["month"] >= this.month)
        )
        return month_from(date(year, got["month"], 1))

    return rule


def _whole_year(got: Values, setting: Setting) -> Reading:
    """Read "2027", which only a word before it makes a year."""
    year = got["year"]
    sure = "in" in got and 1900 <= year < 2200 and abs(year - setting.today.year) <= _FAR
    return Reading(candidates=(almanac.year(year),)) if sure else UNREADABLE


def _last_day(got: Values, setting: Setting) -> Reading:
    """Read "the last day of October"."""
    if got["days"] != 1:
        return UNREADABLE
    return or_impossible(tuple(Day(day=almanac.last_of_month(first)) for first in named_months(got, setting)))


def _last_day_at(got: Values, setting: Setting) -> Reading:
    if got["days"] != 1 or got.get("months", 1) != 1:
        return UNREADABLE
    first = almanac.month_after(setting.today, got.get("month_at", 0))
    return Reading(candidates=(Day(day=almanac.last_of_month(first)),))


def rules() -> Iterator[tuple[str, Rule]]:
    """Yield the patterns of this module."""
    yield from _period_rules()
    yield from _edge_rules()


def _period_rules() -> Iterator[tuple[str, Rule]]:
    yield (
        "week_at",
        lambda got, setting: Reading(candidates=(almanac.week(setting.today + got["week_at"] * _WEEK),)),
    )
    yield "month_at", lambda got, setting: month_from(almanac.month_after(setting.today, got["month_at"]))
    yield (
        "year_at",
        lambda got, setting: Reading(candidates=(almanac.year(setting.today.year + got["year_at"]),)),
    )
    yield "month", _month
    yield "month year_at", _month_named_at
    for side, away in (("next", 1), ("coming", 1), ("last", -1)):
        yield f"{side} month", _month_beside(away)
        yield f"month {side}", _month_beside(away)
    yield "this month", lambda got, setting: _month({**got, "year": setting.today.year}, setting)
    yield "in year", _whole_year


def _edge_rules() -> Iterator[tuple[str, Rule]]:
    yield "edge week", _edge_of_week
    yield "edge week_at", _edge_of_week
    yield "edge months", _edge_of_months
    yield "edge month_at", _edge_of_month_at
    yield "edge year_at", _edge_of_year_at
    yield "edge month year?", _edge_of_named_month
    yield "edge year", lambda got, _: _edge_of_year(got["year"], got["edge"])
    for unit in ("week", "week_at", "months", "month_at", "year_at"):
        yield f"rest {unit}", _rest
        yield f"earlier {unit}", _earlier
    yield "the? ordinal days month", nth_day_or_half
    yield "the? ordinal days month year", nth_day_or_half
    yield "the? ordinal days month_at", _nth_day_or_half_at
    yield "the? ordinal days months", _nth_day_or_half_at
    yield "the? last days month year?", _last_day
    yield "the? last days month_at", _last_day_at
    yield "the? last days months", _last_day_at
