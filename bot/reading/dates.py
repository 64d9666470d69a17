"""Dates as people type them, in everyday words or numbers."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from bot.reading import clocks, days, periods
from bot.reading.days import UNREADABLE, Setting
from bot.reading.grammar import Kind, Language, Lexeme, Lexemes, lexemes, reduced, spelled, values
from bot.reading.languages import language
from bot.reading.moments import (
    At,
    Day,
    DayPart,
    Deadline,
    Edge,
    Expect,
    Grain,
    Moment,
    Part,
    Period,
    Problem,
    Reading,
)
from bot.reading.words import fold

__all__ = [
    "At",
    "Day",
    "DayPart",
    "Deadline",
    "Expect",
    "Grain",
    "Moment",
    "Part",
    "Period",
    "Problem",
    "Reading",
    "best",
    "understand",
]

MOST = 200

_RULES = spelled((*days.rules(), *periods.rules()))
_SLOTS = {
    Kind.HOURS: "clock",
    Kind.CLOCK: "clock",
    Kind.EXACT: "clock",
    Kind.PART: "part",
    Kind.BEFORE: "bound",
    Kind.BY: "bound",
    Kind.LATEST: "bound",
}
#: Bounds that say what follows them.
_LEADING = {Kind.BEFORE, Kind.BY}
_SHIFTS = {Kind.SHIFT_DAYS, Kind.SHIFT_MONTHS, Kind.SHIFT_MINUTES}
_PARTS = tuple(Part)
_NO_TIME = Reading(problem=Problem.NO_TIME)
_NOON = 12 * 60
#: Until here an hour is rather said for the afternoon: 3 is 15 as often as it is 3.
_SMALL_HOURS = range(60, 7 * 60)
#: "D'ici 2h" is a wait, "d'ici 14h" is an hour.
_SURELY_A_CLOCK = 8 * 60


@dataclass(frozen=True, kw_only=True, slots=True)
class _Said:
    clock: Lexeme | None = None
    part: Part | None = None
    bound: Kind | None = None
    rest: Lexemes = ()


def understand(text: str, lang: str, now: datetime, expect: Expect | None = None) -> Reading:
    """Return what the text means at ``now``, in the zone of ``now`` (aware).

    ``lang`` is a language tag such as "fr" or "en-GB"; in a language without a table, only numbers are
    understood. ``expect`` says on which side of now the answer lies: it settles "mardi" and "le 24", but
    never refuses a date that was written in full. Nothing is raised, whatever the text.
    """
    if len(text) > MOST:
        return Reading(problem=Problem.TOO_LONG)
    table = language(lang)
    found = lexemes(fold(text), table)
    if not found:
        return UNREADABLE
    setting = Setting(now=now, expect=expect or Expect.ANY, language=table)
    return _assembled(reduced(found, clocks.RULES), setting)


def best(text: str, lang: str, now: datetime) -> date | datetime | None:
    """Return the likeliest meaning, or None when the text isn't understood or contradicts itself.

    The last day stands for a period or a deadline: then it is over. Where people disagree this is a guess; a
    person is asked with ``understand``.
    """
    reading = understand(text, lang, now)
    if reading.problem or not reading.candidates:
        return None
    match reading.candidates[0]:
        case Day(day=day) | DayPart(day=day):
            return day
        case At(at=at):
            return at
        case Period(last=last):
            return last
        case Deadline(last=last, at=at):
            return at or last


def _assembled(found: Lexemes, setting: Setting) -> Reading:
    said = _sorted_out(found)
    if said is None or _bound_to_a_wait(said):
        return UNREADABLE
    if said.bound and setting.expect is Expect.ANY:
        setting = replace(setting, expect=Expect.FUTURE)
    if said.rest:
        reading = _whole_days(said.rest, setting)
    elif said.clock:
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
        if slot in slots or (slot is None and not _joined(rest, gap)):
            return None
        if slot is None:
            rest.append(lexeme)
            gap = []
        else:
            slots[slot] = lexeme
            gap.append(lexeme.kind)
    part, bound = slots.get("part"), slots.get("bound")
    if found[-1].kind in _LEADING:
        return None
    return _Said(
        clock=slots.get("clock"),
        part=_PARTS[part.value] if part else None,
        bound=bound.kind if bound else None,
        rest=tuple(rest),
    )


def _joined(rest: list[Lexeme], gap: list[Kind]) -> bool:
    """Whether the day goes on: nothing cuts it but a part after a weekday, as in "lundi matin prochain"."""
    return not rest or not gap or (gap == [Kind.PART] and rest[-1].kind is Kind.WEEKDAY)


def _bound_to_a_wait(said: _Said) -> bool:
    """Whether the bound stands before a number of hours or days to wait, which is no moment."""
    if said.bound is None:
        return False
    if said.rest or said.clock is None:
        return any(lexeme.kind in _SHIFTS for lexeme in said.rest)
    by_hours = said.bound is Kind.BY and said.clock.kind is Kind.HOURS
    return by_hours and said.clock.value < _SURELY_A_CLOCK


def _whole_days(found: Lexemes, setting: Setting) -> Reading:
    """Return what the lexemes mean together, unreadable unless one rule takes them all."""
    entry = _RULES.get(tuple(lexeme.kind for lexeme in found))
    if entry is None:
        return UNREADABLE
    roles, rule = entry
    return rule(values(roles, found), setting)


def _within_day(reading: Reading, said: _Said, setting: Setting) -> Reading:
    """Give the days of a reading the hour or the day part that was said."""
    whole = [moment.day for moment in reading.candidates if isinstance(moment, Day)]
    if not reading.candidates or not (said.clock or said.part):
        return reading
    if len(whole) < len(reading.candidates):
        return UNREADABLE
    if said.clock is None and said.part:
        parts = tuple(DayPart(day=day, part=said.part) for day in whole)
        return replace(reading, candidates=parts)
    return _timed(replace(reading, candidates=()), whole, said, setting)


def _timed(reading: Reading, whole: list[date], said: _Said, setting: Setting) -> Reading:
    hours = _hours(said, setting.language)
    if said.rest:
        instants = [at for day in whole for hour in hours if (at := _instant(day, hour, setting.now))]
    else:
        instants = [at for hour in hours if (at := _nearest_instant(hour, setting))]
    if not instants:
        return _NO_TIME
    return replace(reading, candidates=tuple(At(at=at, day_said=bool(said.rest)) for at in instants))


def _hours(said: _Said, language: Language) -> tuple[int, ...]:
    """Return the minutes since midnight that the hour may mean, the likeliest first."""
    if said.clock is None or said.clock.value >= 2 * _NOON:
        return ()
    value, sure = said.clock.value, said.clock.kind is Kind.EXACT
    both = (value,) if sure or value >= _NOON else (value, value + _NOON)
    if said.part:
        first, end = said.part.value
        return tuple(hour for hour in both if first * 60 <= hour < end * 60)
    if value not in _SMALL_HOURS:
        return (value,)
    return both[::-1] if language.afternoon_first else both


def _instant(day: date, minutes: int, now: datetime) -> datetime | None:
    """Return the local instant, or None when the clock change skips it."""
    at = datetime.combine(day, time(minutes // 60, minutes % 60), tzinfo=now.tzinfo)
    there_and_back = at.astimezone(UTC).astimezone(now.tzinfo)
    return at if there_and_back.replace(tzinfo=None) == at.replace(tzinfo=None) else None


def _nearest_instant(minutes: int, setting: Setting) -> datetime | None:
    """Return the instant today, or on the day next to it when the question asks for the other side of now."""
    at = _instant(setting.today, minutes, setting.now)
    if at is None or _on_side(At(at=at), setting):
        return at
    away = timedelta(days=1 if setting.expect is Expect.FUTURE else -1)
    return _instant(setting.today + away, minutes, setting.now)


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
