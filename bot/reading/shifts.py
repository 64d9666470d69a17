"""Rules for what is counted from now or from another day: "dans 3 jours", "within two weeks"."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Final

from bot.reading import almanac
from bot.reading.days import UNREADABLE, Rule, Setting, whole_days
from bot.reading.grammar import Kind, Lexeme, Lexemes, Values
from bot.reading.lengths import PACK
from bot.reading.moments import At, Day, Deadline, Grain, Period, Reading

#: Counts of months beyond a century are no date of anyone, and so are those of working days.
_MOST_MONTHS: Final = 1200
_MOST_WORKING_DAYS: Final = 400
#: What moves whole days when it stands before another day.
ANCHORS: Final = {Kind.FROM_DAYS, Kind.FROM_WORKDAYS, Kind.FROM_MONTHS, Kind.FROM_MIXED}


def later(now: datetime, minutes: int) -> datetime:
    """Return the instant so many real minutes after now, to the minute, in the zone of now."""
    moved = now.astimezone(UTC) + timedelta(minutes=minutes)
    return moved.astimezone(now.tzinfo).replace(second=0, microsecond=0)


def _moved(day: date, kind: str, count: int) -> date | None:
    """Return the day so many days, working days or months away."""
    match kind:
        case "days":
            return day + timedelta(days=count)
        case "workdays":
            return almanac.working_days(day, count) if abs(count) <= _MOST_WORKING_DAYS else None
        case "months":
            return almanac.moved(day, count) if abs(count) <= _MOST_MONTHS else None
        case _:
            months, days = divmod(abs(count), PACK)
            sign = 1 if count > 0 else -1
            if months > _MOST_MONTHS:
                return None
            return almanac.moved(day, sign * months) + sign * timedelta(days=days)


def _shifted(unit: str) -> Rule:
    def rule(got: Values, setting: Setting) -> Reading:
        day = _moved(setting.today, unit, got[f"shift_{unit}"])
        return whole_days(day) if day else UNREADABLE

    return rule


def _shifted_days(got: Values, setting: Setting) -> Reading:
    days = got["shift_days"]
    round_days = setting.language.round_days.get(abs(days))
    spoken = (days,) if round_days is None else (round_days if days > 0 else -round_days, days)
    return whole_days(*(setting.today + timedelta(days=n) for n in spoken))


def _limited(unit: str) -> Rule:
    def rule(got: Values, setting: Setting) -> Reading:
        last = _moved(setting.today, unit, got[f"limit_{unit}"])
        return _deadline(last) if last else UNREADABLE

    return rule


def _deadline(last: date, at: datetime | None = None) -> Reading:
    return Reading(candidates=(Deadline(last=last, at=at),))


def _limit_minutes(got: Values, setting: Setting) -> Reading:
    at = later(setting.now, got["limit_minutes"])
    return _deadline(at.date(), at)


def _between(got: Values, setting: Setting) -> Reading:
    """Read "dans 2 à 3 semaines": the days from the first count to the second."""
    first, last = divmod(got["shift_between"], PACK)
    if not 0 < first < last:
        return UNREADABLE
    today = setting.today
    span = Period(first=today + timedelta(days=first), last=today + timedelta(days=last), grain=Grain.SPAN)
    return Reading(candidates=(span,))


def _limit_between(got: Values, setting: Setting) -> Reading:
    first, last = divmod(got["limit_between"], PACK)
    return _deadline(setting.today + timedelta(days=last)) if 0 < first < last else UNREADABLE


def anchor(found: Lexemes) -> tuple[Lexeme | None, Lexemes]:
    """Return the count that starts from another day, and what says that day."""
    first = found[0]
    if first.kind in ANCHORS:
        return first, found[1:]
    leading, _, unit = first.kind.partition("_")
    if leading in {"shift", "limit"} and f"from_{unit}" in ANCHORS and len(found) > 2:
        started = found[1].kind in {Kind.FROM, Kind.AFTER, Kind.PLUS}
        return (Lexeme(Kind(f"from_{unit}"), first.value), found[2:]) if started else (None, ())
    return None, ()


def anchored(count: Lexeme, reading: Reading) -> Reading:
    """Return the days so many days or months from those of a reading."""
    unit = count.kind.removeprefix("from_")
    moved = [_moved(it.day, unit, count.value) for it in reading.candidates if isinstance(it, Day)]
    days = [day for day in moved if day]
    if reading.problem:
        return reading
    return whole_days(*days) if days and len(days) == len(reading.candidates) else UNREADABLE


def limited(reading: Reading) -> Reading:
    """Return the days of a reading as deadlines."""
    return replace(
        reading,
        candidates=tuple(Deadline(last=it.day) if isinstance(it, Day) else it for it in reading.candidates),
    )


def rules() -> Iterator[tuple[str, Rule]]:
    """Yield the patterns of this module."""
    yield "shift_days", _shifted_days
    yield "limit_days", _limited("days")
    for unit in ("workdays", "months", "mixed"):
        yield f"shift_{unit}", _shifted(unit)
        yield f"limit_{unit}", _limited(unit)
    yield "shift_between", _between
    yield "limit_between", _limit_between
    yield "shift_minutes", _shift_minutes
    yield "limit_minutes", _limit_minutes
    yield "now", _now


def _shift_minutes(got: Values, setting: Setting) -> Reading:
    return Reading(candidates=(At(at=later(setting.now, got["shift_minutes"])),))


def _now(_: Values, setting: Setting) -> Reading:
    return Reading(candidates=(At(at=later(setting.now, 0)),))
