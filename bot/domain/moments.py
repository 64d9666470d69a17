"""Local time, business days, closures and the windows in which nothing is sent.

A local time that a clock change skips is moved forward by the length of the gap (02:30 becomes 03:30);
one that happens twice means the first time.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.domain.people import QuietHours

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


def local(moment: datetime, zone: str) -> datetime:
    """Return ``moment`` (aware) as seen on a clock in ``zone`` (IANA name)."""
    return moment.astimezone(ZoneInfo(zone))


def local_day(moment: datetime, zone: str) -> date:
    """Return the calendar day of ``moment`` in ``zone``."""
    return local(moment, zone).date()


def at(day: date, clock: time, zone: str) -> datetime:
    """Return the moment (UTC) when the clocks of ``zone`` show ``clock`` on ``day``.

    A skipped time is moved forward by the gap; a repeated one is the first of the two.
    """
    return datetime.combine(day, clock, tzinfo=ZoneInfo(zone)).astimezone(UTC)


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """A stretch of time: ``begin`` belongs to it, ``end`` does not."""

    begin: datetime
    end: datetime

    def __contains__(self, moment: datetime) -> bool:
        return self.begin <= moment < self.end


@dataclass(frozen=True, kw_only=True, slots=True)
class Closure:
    """A season in which employers are away: from one (month, day) to another, both included."""

    begin: tuple[int, int]
    end: tuple[int, int]

    def __contains__(self, day: date) -> bool:
        here = (day.month, day.day)
        if self.begin <= self.end:
            return self.begin <= here <= self.end
        return here >= self.begin or here <= self.end


@dataclass(frozen=True, kw_only=True, slots=True)
class BusinessDays:
    """The working days of a territory: weekends, public holidays and closures are out."""

    #: as ``date.weekday()``: Monday is 0
    weekend: frozenset[int] = frozenset({5, 6})
    holidays: frozenset[date] = frozenset()
    closures: tuple[Closure, ...] = ()

    def __contains__(self, day: date) -> bool:
        return not (
            day.weekday() in self.weekend
            or day in self.holidays
            or any(day in closure for closure in self.closures)
        )

    def on_or_after(self, day: date) -> date:
        """Return ``day`` if it is a business day, else the next one."""
        while day not in self:
            day += DAY
        return day

    def after(self, day: date, count: int = 1) -> date:
        """Return the ``count``-th business day after ``day`` (``day`` itself never counts)."""
        for _ in range(count):
            day = self.on_or_after(day + DAY)
        return day

    def closed_before(self, day: date) -> bool:
        """Tell whether ``day`` is the first one after a closure (weekends in between don't matter)."""
        day -= DAY
        while day not in self:
            if any(day in closure for closure in self.closures):
                return True
            day -= DAY
        return False


def quiet_spans(quiet: QuietHours, zone: str, *, around: datetime) -> tuple[Span, ...]:
    """Return the candidate's quiet hours (local, ``zone``) that touch the days next to ``around``."""
    return () if quiet.begin == quiet.end else _quiet_spans(quiet, zone, local_day(around, zone))


@lru_cache(maxsize=1024)
def _quiet_spans(quiet: QuietHours, zone: str, centre: date) -> tuple[Span, ...]:
    """Return the quiet hours of the days next to ``centre``: a plan asks for the same ones many times."""
    over_midnight = DAY if quiet.end <= quiet.begin else timedelta()
    days = (centre + DAY * n for n in range(-2, 3))
    spans = (
        Span(begin=at(day, quiet.begin, zone), end=at(day + over_midnight, quiet.end, zone)) for day in days
    )
    return tuple(span for span in spans if span.begin < span.end)


def first_free(moment: datetime, blocks: Iterable[Span]) -> datetime:
    """Return ``moment``, or the end of the blocks that cover it, whichever is later."""
    ahead = [it for it in blocks if moment < it.end]
    for block in sorted(ahead, key=lambda span: span.begin):
        if moment in block:
            moment = block.end
    return moment


def last_free(moment: datetime, blocks: Iterable[Span]) -> datetime:
    """Return ``moment``, or the last minute before the blocks that cover it, whichever is earlier."""
    behind = [it for it in blocks if it.begin <= moment]
    for block in sorted(behind, key=lambda span: span.end, reverse=True):
        if moment in block:
            moment = block.begin - MINUTE
    return moment
