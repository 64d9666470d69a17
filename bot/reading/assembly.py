"""What lexemes mean together: hour, day part and bound are set apart, then one rule takes the day."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from bot.reading import days, feasts, periods, ranges, shifts, timing, weekdays, weeks
from bot.reading.days import UNREADABLE, Setting
from bot.reading.grammar import Kind, Lexeme, Lexemes, spelled, values
from bot.reading.moments import (
    At,
    Day,
    DayPart,
    Deadline,
    Edge,
    Expect,
    Moment,
    Part,
    Period,
    Problem,
    Reading,
)

_RULES: Final = spelled(
    (*days.rules(), *weekdays.rules(), *feasts.rules(), *periods.rules(), *weeks.rules(), *shifts.rules())
)
_SLOTS: Final = {
    Kind.HOURS: "clock",
    Kind.CLOCK: "clock",
    Kind.EXACT: "clock",
    Kind.PART: "part",
    Kind.BEFORE: "bound",
    Kind.BY: "bound",
    Kind.LATEST: "bound",
}
#: Bounds that say what follows them.
_LEADING: Final = {Kind.BEFORE, Kind.BY}
_SHIFTS: Final = {kind for kind in Kind if kind.startswith("shift_")}
#: "D'ici 2h" is a wait, "d'ici 14h" is an hour.
_SURELY_A_CLOCK: Final = 8 * 60
#: Parts of today that a bound may name alone: "by the end of the day".
_LATE: Final = {1, 2}
_NO_TIME: Final = Reading(problem=Problem.NO_TIME)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Said:
    clock: Lexeme | None = None
    part: int | None = None
    bound: Kind | None = None
    rest: Lexemes = ()


def assembled(found: Lexemes, setting: Setting) -> Reading:
    """Return what the lexemes mean together, unreadable unless every one of them is used."""
    if found[0].kind is Kind.TO:
        found = found[1:]
    if not found:
        return UNREADABLE
    parts = ranges.parted(found)
    if parts:
        return ranges.spanned(parts, lambda part: assembled(part, setting))
    said = _sorted_out(found)
    if said is None or _bound_to_a_wait(said):
        return UNREADABLE
    if said.bound and setting.expect is Expect.ANY:
        setting = replace(setting, expect=Expect.FUTURE)
    if said.rest:
        reading = _whole_days(said, setting)
    elif said.clock or (said.bound and said.part in _LATE):
        reading = Reading(candidates=(Day(day=setting.today),))
    else:
        return UNREADABLE
    return _bounded(_suited(_within_day(reading, said, setting), setting), said, setting)


def _sorted_out(found: Lexemes) -> _Said | None:
    """Set the hour, the day part and the bound apart; None when one is said twice or cuts the day in two."""
    slots: dict[str, Lexeme] = {}
    rest: list[Lexeme] = []
    gap: list[Kind] = []
    for lexeme in found:
        slot = _SLOTS.get(lexeme.kind)
        if slot is None:
            if not _joined(rest, gap):
                return None
            rest.append(lexeme)
            gap = []
        elif slot in slots:
            again = _said_again(slots[slot], lexeme)
            if again is None:
                return None
            slots[slot] = again
        else:
            slots[slot] = lexeme
            gap.append(lexeme.kind)
    part, bound = slots.get("part"), slots.get("bound")
    if found[-1].kind in _LEADING:
        return None
    return _Said(
        clock=slots.get("clock"),
        part=part.value if part else None,
        bound=bound.kind if bound else None,
        rest=tuple(rest),
    )


def _said_again(before: Lexeme, again: Lexeme) -> Lexeme | None:
    """Return what a slot holds when it is filled twice: "ce soir à 8h du soir", "by Friday at the latest"."""
    if before == again and before.kind is Kind.PART:
        return before
    if again.kind is Kind.LATEST:
        return before
    return again if before.kind is Kind.LATEST and again.kind is Kind.BY else None


def _joined(rest: list[Lexeme], gap: list[Kind]) -> bool:
    """Whether the day goes on: nothing cuts it but a part after a weekday, as in "lundi matin prochain"."""
    return not rest or not gap or (gap == [Kind.PART] and rest[-1].kind is Kind.WEEKDAY)


def _bound_to_a_wait(said: _Said) -> bool:
    """Whether hours are counted, after a bound or after days, where a clock time would be read."""
    if said.rest and said.rest[0].kind in _SHIFTS and said.clock and said.clock.kind is Kind.HOURS:
        return said.rest[0].value < 0 or said.clock.value < _SURELY_A_CLOCK
    if said.bound is None:
        return False
    if said.rest or said.clock is None:
        return bool(said.rest) and said.rest[0].kind in _SHIFTS and len(said.rest) == 1
    by_hours = said.bound is Kind.BY and said.clock.kind is Kind.HOURS
    return by_hours and said.clock.value < _SURELY_A_CLOCK


def _whole_days(said: _Said, setting: Setting) -> Reading:
    """Return the days that are left once the hour is set apart: one rule, a count from a day, or a range."""
    found = said.rest
    if said.bound and found[0].kind is Kind.YEAR:
        found = (Lexeme(Kind.IN), *found)
    entry = _RULES.get(tuple(lexeme.kind for lexeme in found))
    if entry:
        roles, rule = entry
        return rule(values(roles, found), setting)
    return _of_two(found, setting)


def _of_two(found: Lexemes, setting: Setting) -> Reading:
    """Return what two parts mean together: a count and the day it starts from, or two ends."""
    anchor, rest = shifts.anchor(found)
    if anchor and rest:
        reading = shifts.anchored(anchor, _whole_days(_Said(rest=rest), setting))
        return shifts.limited(reading) if found[0].kind.startswith("limit_") else reading
    return UNREADABLE


def _within_day(reading: Reading, said: _Said, setting: Setting) -> Reading:
    """Give the days of a reading the hour or the day part that was said."""
    whole = [moment.day for moment in reading.candidates if isinstance(moment, Day)]
    if not reading.candidates or not (said.clock or said.part is not None):
        return reading
    if len(whole) < len(reading.candidates):
        return UNREADABLE
    if said.clock is None and said.part is not None:
        parts = tuple(DayPart(day=day, part=timing.PARTS[said.part]) for day in whole)
        return replace(reading, candidates=parts)
    return _timed(replace(reading, candidates=()), whole, said, setting)


def _timed(reading: Reading, whole: list[date], said: _Said, setting: Setting) -> Reading:
    hours = timing.hours(said.clock, said.part, setting.language) if said.clock else ()
    if said.rest:
        instants = [at for day in whole for hour in hours if (at := timing.instant(day, hour, setting.now))]
    else:
        instants = [at for hour in hours if (at := timing.nearest_instant(hour, setting))]
    if not instants:
        return _NO_TIME
    unique = dict.fromkeys(instants)
    return replace(reading, candidates=tuple(At(at=at, day_said=bool(said.rest)) for at in unique))


def _suited(reading: Reading, setting: Setting) -> Reading:
    """Drop candidates on the wrong side of now, unless none would be left."""
    if reading.problem:
        return reading
    kept = tuple(moment for moment in reading.candidates if _on_side(moment, setting))
    return replace(reading, candidates=kept) if kept else reading


def _on_side(moment: Moment, setting: Setting) -> bool:
    now, expect = setting.now, setting.expect
    if expect is Expect.ANY:
        return True
    future = expect is Expect.FUTURE
    match moment:
        case At(at=at):
            return at >= now if future else at <= now
        case DayPart(day=day, part=part):
            first, end = part.value
            return (day, end) > (now.date(), now.hour) if future else (day, first) <= (now.date(), now.hour)
        case Day(day=day):
            return day >= now.date() if future else day <= now.date()
        case Period(first=first_day, last=last):
            return last >= now.date() if future else first_day <= now.date()
        case Deadline(last=last):
            return last >= now.date() if future else last <= now.date()


def _bounded(reading: Reading, said: _Said, setting: Setting) -> Reading:
    """Turn every candidate into the last day or instant that "before" or "by" leaves."""
    if said.bound is None:
        return reading
    at_end = bool(said.rest) and said.rest[0] == Lexeme(Kind.EDGE, Edge.END)
    limits = [
        _limit(moment, before=said.bound is Kind.BEFORE and not at_end) for moment in reading.candidates
    ]
    kept = tuple(dict.fromkeys(limit for limit in limits if limit))
    if len(limits) > sum(map(bool, limits)):
        return UNREADABLE
    return _suited(replace(reading, candidates=kept), setting)


def _limit(moment: Moment, *, before: bool) -> Deadline | None:
    eve = timedelta(days=before)
    match moment:
        case Day(day=day):
            return Deadline(last=day - eve)
        case DayPart(day=day, part=part):
            return Deadline(last=day - eve if part is Part.MORNING else day)
        case At(at=at):
            return Deadline(last=at.date(), at=at)
        case Period(first=first, last=last):
            return Deadline(last=first - eve if before else last)
        case Deadline():
            return None
