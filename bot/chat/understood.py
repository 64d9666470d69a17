"""What typed words say of a moment, and the moment that was agreed to."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from bot.chat.screens.told import Told
from bot.domain.interviews import DURATION, PARTS, Hour, Interview, Kind
from bot.domain.moments import at
from bot.reading import hours
from bot.reading.moments import At, Day, DayPart, Deadline, Moment, Part, Period, Reading

#: the parts of the day in which an interview may lie whose hour is not known
_PARTS: Final = {Part.MORNING: Hour.MORNING, Part.AFTERNOON: Hour.AFTERNOON}


@dataclass(frozen=True, kw_only=True, slots=True)
class Chosen:
    """What was agreed to: the beginning (UTC) in a zone, and how much of the hour is known."""

    starts: datetime
    zone: str
    hour: Hour = Hour.EXACT
    #: how long the stretch of time is in which they ring
    stretch: timedelta | None = None


def understood(reading: Reading) -> tuple[Told, ...]:
    """Return the days (with what is known of their hour) that a reading can mean; a period is none."""
    told = (_told(moment) for moment in reading.candidates)
    return tuple(dict.fromkeys(it for it in told if it is not None))


def _told(moment: Moment) -> Told | None:
    match moment:
        case DayPart(day=day, part=part) if part in _PARTS:
            return Told(day=day, part=_PARTS[part])
        case Day(day=day) | DayPart(day=day):
            return Told(day=day)
        case At(at=instant):
            return Told(day=instant.date(), clock=instant.time())
        case Period() | Deadline():
            return None


def with_hour(day: date, said: hours.Said) -> Told:
    """Return a day with the stretch of time that was said, or with its hour as not known."""
    if said.stretch is None:
        return Told(day=day, part=Hour.DAY)
    return Told(day=day, clock=said.stretch[0], until=said.stretch[1])


def agreed(told: Told, zone: str) -> Chosen:
    """Return the moment of a day and its hour on the clocks of ``zone``."""
    clock = PARTS[told.part][0] if told.part else told.clock or time(12)
    starts = at(told.day, clock, zone).astimezone(UTC)
    if told.part:
        return Chosen(starts=starts, zone=zone, hour=told.part)
    stretch = at(told.day, told.until, zone) - starts if told.until else None
    return Chosen(starts=starts, zone=zone, stretch=stretch)


def as_interview(chosen: Chosen, *, now: datetime) -> Interview:
    """Return an interview at this moment, to be shown before anything is saved."""
    kind = Kind.CALL if chosen.stretch else Kind.INTERVIEW
    return Interview(
        id=0,
        round=1,
        kind=kind,
        starts=chosen.starts,
        zone=chosen.zone,
        duration=chosen.stretch or DURATION[kind],
        hour=chosen.hour,
        entered=now,
    )
