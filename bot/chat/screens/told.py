"""A day as it was understood in a form, with what was said of its hour; and as one word among its answers."""

from dataclasses import dataclass
from datetime import date, time
from typing import Final

from bot.domain.interviews import Hour

#: choices of a part of the day, or of no hour at all
CHOICES: Final = {"am": Hour.MORNING, "pm": Hour.AFTERNOON, "any": Hour.DAY}


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """A day as it was understood, with what was said of its hour: a time, a stretch, a part of the day."""

    day: date
    clock: time | None = None
    #: the end of the stretch that begins with ``clock``
    until: time | None = None
    part: Hour | None = None


def packed(told: Told) -> str:
    """Return a day and its hour as one word, to be kept among the answers of a form."""
    clock = f"T{told.clock:%H:%M}" if told.clock else ""
    until = f"-{told.until:%H:%M}" if told.until else ""
    return f"{told.day.isoformat()}{clock}{until}{f'~{told.part}' if told.part else ''}"


def unpacked(word: str) -> Told:
    """Return the day and its hour of one word."""
    rest, _, part = word.partition("~")
    day, _, clocks = rest.partition("T")
    clock, _, until = clocks.partition("-")
    return Told(
        day=date.fromisoformat(day),
        clock=time.fromisoformat(clock) if clock else None,
        until=time.fromisoformat(until) if until else None,
        part=Hour(part) if part else None,
    )
