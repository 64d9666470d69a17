"""The hour of a day: which clock times an hour may mean, and the instant it is on a day."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from bot.reading.clocks import MIDNIGHT, NOON
from bot.reading.days import Setting
from bot.reading.grammar import Kind, Language, Lexeme
from bot.reading.moments import Expect, Part

#: Until here an hour is rather said for the afternoon: 3 is 15 as often as it is 3.
_SMALL_HOURS: Final = range(60, 7 * 60)
#: What a language calls the night begins in the evening and ends in the morning; it is no part of its own.
NIGHT: Final = 3
PARTS: Final = (*Part, Part.EVENING)
#: The clock times that go with a part of the day: an afternoon lasts longer where one dines late.
_SPANS: Final = (range(NOON), range(NOON, 21 * 60), range(16 * 60, MIDNIGHT))
_NIGHT_ENDS, _NIGHT_BEGINS = 5 * 60, 17 * 60


def hours(clock: Lexeme, part: int | None, language: Language) -> tuple[int, ...]:
    """Return the minutes since midnight that the hour may mean, the likeliest first."""
    value, sure = clock.value, clock.kind is Kind.EXACT
    if not 0 <= value <= MIDNIGHT:
        return ()
    both = (value,) if sure or value >= NOON else (value, value + NOON)
    if part == NIGHT:
        return _at_night(value, both)
    if part is not None:
        return tuple(hour for hour in both if hour in _SPANS[part])
    if value == MIDNIGHT and sure:
        return (MIDNIGHT, 0)
    if value not in _SMALL_HOURS:
        return (value,)
    return both[::-1] if language.afternoon_first else both


def _at_night(value: int, both: tuple[int, ...]) -> tuple[int, ...]:
    if NOON <= value < NOON + 60:
        return (MIDNIGHT - NOON + value,) if value == NOON else (value - NOON,)
    return tuple(hour for hour in both if hour < _NIGHT_ENDS or hour >= _NIGHT_BEGINS)[:1]


def instant(day: date, minutes: int, now: datetime) -> datetime | None:
    """Return the local instant, or None when the clock change skips it."""
    day, minutes = day + timedelta(days=minutes // MIDNIGHT), minutes % MIDNIGHT
    at = datetime.combine(day, time(minutes // 60, minutes % 60), tzinfo=now.tzinfo)
    there_and_back = at.astimezone(UTC).astimezone(now.tzinfo)
    return at if there_and_back.replace(tzinfo=None) == at.replace(tzinfo=None) else None


def nearest_instant(minutes: int, setting: Setting) -> datetime | None:
    """Return the instant today, or on the day next to it when the question asks for the other side of now."""
    at = instant(setting.today, minutes, setting.now)
    if at is None or setting.expect is Expect.ANY:
        return at
    future = setting.expect is Expect.FUTURE
    if at >= setting.now if future else at <= setting.now:
        return at
    return instant(setting.today + timedelta(days=1 if future else -1), minutes, setting.now)
