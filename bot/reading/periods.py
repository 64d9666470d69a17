"""Rules for periods, shifts and limits: "fin novembre", "dans 3 jours", "within two weeks"."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import chain

from bot.reading import almanac
from bot.reading.days import (
    UNREADABLE,
    Rule,
    Setting,
    month_from,
    numeric,
    of_month,
    or_impossible,
    whole_days,
    worded,
)
from bot.reading.grammar import Values
from bot.reading.moments import At, Day, Deadline, Edge, Expect, Grain, Period, Reading

_WEEK = timedelta(days=7)
#: Counts of months beyond a century are no date of anyone.
_MOST_MONTHS = 1200


def _later(now: datetime, minutes: int) -> datetime:
    """Return the instant so many real minutes after now, to the minute, in the zone of now."""
    moved = now.astimezone(UTC) + timedelta(minutes=minutes)
    return moved.astimezone(now.tzinfo).replace(second=0, microsecond=0)


def _period(first: date, last: date, grain: Grain = Grain.SPAN) -> Reading:
    return Reading(candidates=(Period(first=first, last=last, grain=grain),))


def _shifted(got: Values, setting: Setting) -> Reading:
    days = got["shift_days"]
    round_days = setting.language.round_days.get(abs(days))
    spoken = (days,) if round_days is None else (round_days if days > 0 else -round_days, days)
    return whole_days(*(setting.today + timedelta(days=n) for n in spoken))


def _moved_months(got: Values, setting: Setting) -> Reading:
    if abs(got["shift_months"]) > _MOST_MONTHS:
        return UNREADABLE
    return whole_days(almanac.moved(setting.today, got["shift_months"]))


def _limit_months(got: Values, setting: Setting) -> Reading:
    if got["limit_months"] > _MOST_MONTHS:
        return UNREADABLE
    return _deadline(almanac.moved(setting.today, got["limit_months"]))


def _deadline(last: date, at: datetime | None = None) -> Reading:
    return Reading(candidates=(Deadline(last=last, at=at),))


def _limit_minutes(got: Values, setting: Setting) -> Reading:
    at = _later(setting.now, got["limit_minutes"])
    return _deadline(at.date(), at)


def _edge_of_week(got: Values, setting: Setting) -> Reading:
    """The first two, the middle or the last two working days; a weekend already looks to the next week."""
    today = setting.today
    if "week_at" in got:
        today += got["week_at"] * _WEEK
    elif setting.expect is not Expect.PAST and today.weekday() >= 5:
        today += _WEEK
    first, last = {Edge.START: (0, 1), Edge.MIDDLE: (2, 2), Edge.END: (3, 4)}[Edge(got["edge"])]
    start = almanac.monday(today)
    return _period(start + timedelta(days=first), start + timedelta(days=last))


def _edge_of(first: date, edge: int) -> Reading:
    """A third of the month."""
    if edge == Edge.END:
        return _period(first.replace(day=21), almanac.last_of_month(first))
    start = first.replace(day=1 + 10 * edge)
    return _period(start, start + timedelta(days=9))


def _edge_of_month_at(got: Values, setting: Setting) -> Reading:
    return _edge_of(almanac.month_after(setting.today, got.get("month_at", 0)), got["edge"])


def _edge_of_months(got: Values, setting: Setting) -> Reading:
    """Read "fin du mois", "end of the year"."""
    if got["months"] == 1:
        return _edge_of_month_at(got, setting)
    return _edge_of_year_at(got, setting)


def _edge_of_year_at(got: Values, setting: Setting) -> Reading:
    year = setting.today.year + got.get("year_at", 0)
    first, last = {Edge.START: (1, 1), Edge.MIDDLE: (6, 7), Edge.END: (12, 12)}[Edge(got["edge"])]
    return _period(date(year, first, 1), almanac.last_of_month(date(year, last, 1)))


def _named_months(got: Values, setting: Setting) -> tuple[date, ...]:
    """The first day of the month as named: with its year, or of the nearest ones."""
    today = setting.today.replace(day=1)
    if "year" not in got:
        return almanac.occurrences(almanac.in_year(got["month"], 1, today), today, setting.expect)
    first = almanac.real(got["year"], got["month"], 1)
    return (first,) if first else ()


def _month(got: Values, setting: Setting) -> Reading:
    return or_impossible(tuple(almanac.month(first) for first in _named_months(got, setting)))


def _edge_of_named_month(got: Values, setting: Setting) -> Reading:
    edges = (_edge_of(first, got["edge"]).candidates for first in _named_months(got, setting))
    return or_impossible(tuple(chain.from_iterable(edges)))


def _week_of(got: Values, setting: Setting) -> Reading:
    """The week that holds a date."""
    if "month" in got:
        dated = worded(got, setting)
    else:
        dated = numeric(got, setting) if "second" in got else of_month(got, setting)
    weeks = tuple(almanac.week(day.day) for day in dated.candidates if isinstance(day, Day))
    return Reading(candidates=weeks, problem=dated.problem)


def _weekend(got: Values, setting: Setting) -> Reading:
    saturday = almanac.monday(setting.today) + timedelta(days=5)
    if "last" in got or ("this" not in got and setting.expect is Expect.PAST and setting.today < saturday):
        away: tuple[date, ...] = (saturday - _WEEK,)
    elif "next" in got:
        away = (saturday, saturday + _WEEK) if setting.today < saturday else (saturday + _WEEK,)
    else:
        away = (saturday,)
    return Reading(
        candidates=tuple(Period(first=day, last=day + timedelta(days=1), grain=Grain.SPAN) for day in away)
    )


def rules() -> Iterator[tuple[str, Rule]]:
    """Yield the patterns of this module."""
    yield from _count_rules()
    yield from _period_rules()


def _count_rules() -> Iterator[tuple[str, Rule]]:
    yield "shift_days", _shifted
    yield "shift_months", _moved_months
    yield (
        "shift_minutes",
        lambda got, setting: Reading(candidates=(At(at=_later(setting.now, got["shift_minutes"])),)),
    )
    yield "limit_days", lambda got, setting: _deadline(setting.today + timedelta(days=got["limit_days"]))
    yield "limit_months", _limit_months
    yield "limit_minutes", _limit_minutes


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
    yield "edge week", _edge_of_week
    yield "edge week_at", _edge_of_week
    yield "edge months", _edge_of_months
    yield "edge month_at", _edge_of_month_at
    yield "edge year_at", _edge_of_year_at
    yield "edge month year?", _edge_of_named_month
    yield "week the day", _week_of
    yield "week month day", _week_of
    yield "week the? day month year?", _week_of
    yield "week the? number slash second", _week_of
    yield "this? weekend", _weekend
    for side in ("next", "last"):
        yield f"{side} weekend", _weekend
        yield f"weekend {side}", _weekend
