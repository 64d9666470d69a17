"""When and where random lives take place: near clock changes, holidays and closures, with odd quiet hours."""

from datetime import date, time
from typing import Final

from bot.domain.people import QuietHours
from tests.builders import AUCKLAND, MONTREAL, NO_QUIET, PARIS

#: where, and the day before or around which something happens to the calendar
SEASONS: Final = (
    (PARIS, date(2026, 10, 22)),
    (PARIS, date(2026, 11, 8)),
    (PARIS, date(2026, 12, 17)),
    (PARIS, date(2027, 3, 25)),
    (MONTREAL, date(2026, 10, 29)),
    (MONTREAL, date(2027, 3, 11)),
    (AUCKLAND, date(2026, 9, 24)),
    (AUCKLAND, date(2027, 4, 1)),
)

QUIET: Final = (
    QuietHours(),
    NO_QUIET,
    QuietHours(begin=time(20), end=time(10)),
    QuietHours(begin=time(0), end=time(6)),
    QuietHours(begin=time(17, 30), end=time(9)),
    QuietHours(begin=time(13), end=time(14)),
)
