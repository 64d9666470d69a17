"""When an office can decently be written to or called (playbook §2.5, office slots)."""

from datetime import date, datetime, time
from typing import Final

from bot.domain.moments import DAY, BusinessDays, Span, at, local_day

_MORNING: Final = (time(10, 0), time(11, 30))
_AFTERNOON: Final = (time(14, 0), time(16, 30))
_FRIDAY_AFTERNOON: Final = (time(14, 0), time(16, 0))
_MONDAY: Final = 0
_FRIDAY: Final = 4
#: Tuesday to Thursday, when a second contact is made
MIDWEEK: Final = frozenset({1, 2, 3})


def slots(day: date, days: BusinessDays, zone: str) -> tuple[Span, ...]:
    """Return the office slots of ``day`` in ``zone``: none on a closed day.

    Never Monday morning, Friday after 16:00, or the first morning after a closure.
    """
    if day not in days:
        return ()
    afternoon = _FRIDAY_AFTERNOON if day.weekday() == _FRIDAY else _AFTERNOON
    no_morning = day.weekday() == _MONDAY or days.closed_before(day)
    hours = (afternoon,) if no_morning else (_MORNING, afternoon)
    return tuple(Span(begin=at(day, begin, zone), end=at(day, end, zone)) for begin, end in hours)


def first_slot(
    moment: datetime, days: BusinessDays, zone: str, weekdays: frozenset[int] = frozenset(range(7))
) -> datetime:
    """Return the first moment at or after ``moment`` that lies in an office slot of one of ``weekdays``."""
    day = local_day(moment, zone)
    while True:
        for slot in slots(day, days, zone) if day.weekday() in weekdays else ():
            if moment < slot.end:
                return max(moment, slot.begin)
        day += DAY
