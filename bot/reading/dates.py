"""Dates as people type them, in everyday words or numbers."""

from datetime import date, datetime, timedelta
from typing import Final

from bot.reading import assembly, lengths
from bot.reading.clocks import AFTER
from bot.reading.days import UNREADABLE, Setting
from bot.reading.grammar import Language, reduced
from bot.reading.languages import language, others
from bot.reading.lexing import lexemes
from bot.reading.moments import (
    At,
    Day,
    DayPart,
    Deadline,
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

MOST: Final = 200
#: A text without a word of this length says nothing in another language: "am 5", "do".
_TELLING: Final = 3
_WEEK: Final = timedelta(days=7)


def understand(text: str, lang: str, now: datetime, expect: Expect | None = None) -> Reading:
    """Return what the text means at ``now``, in the zone of ``now`` (aware).

    ``lang`` is a language tag such as "fr" or "en-GB"; where it reads nothing the other languages are asked,
    and believed if those that read something agree. ``expect`` says on which side of now the answer lies: it
    settles "mardi" and "le 24", but never refuses a date that was written in full. Nothing is raised,
    whatever the text.
    """
    if len(text) > MOST:
        return Reading(problem=Problem.TOO_LONG)
    folded, side = fold(text), expect or Expect.ANY
    first = _read(folded, language(lang), now, side)
    if first.problem is not Problem.UNREADABLE or not _tells(folded):
        return first
    found = {_read(folded, other, now, side) for other in others(lang)}
    meant = {reading for reading in found if reading.candidates}
    return meant.pop() if len(meant) == 1 else UNREADABLE


def best(text: str, lang: str, now: datetime) -> date | datetime | None:
    """Return the one meaning that is sure, or None when the text isn't understood or contradicts itself.

    A deadline is its last day, and so is a period that has begun; one to come is its first day. Of two hours
    the likelier is taken ("at 3"), and of two years the coming; but which of two weeks is meant only the
    person can tell.
    """
    reading = understand(text, lang, now)
    if reading.problem or not reading.candidates or _a_week_apart(reading, language(lang)):
        return None
    match reading.candidates[0]:
        case Day(day=day) | DayPart(day=day):
            return day
        case At(at=at):
            return at
        case Period(first=first, last=last):
            return last if first <= now.date() else first
        case Deadline(last=last, at=at):
            return at or last


def _a_week_apart(reading: Reading, table: Language) -> bool:
    """Whether people disagree on the week, and the language has no habit that settles it."""
    days = [
        it.day if isinstance(it, Day | DayPart) else it.at.date()
        for it in reading.candidates[:2]
        if isinstance(it, Day | DayPart | At)
    ]
    return len(days) > 1 and abs(days[0] - days[1]) == _WEEK and not table.next_skips_this_week


def _read(folded: str, table: Language, now: datetime, expect: Expect) -> Reading:
    found = lexemes(folded, table)
    if not found:
        return UNREADABLE
    said = reduced(reduced(found, lengths.rules(table)), AFTER)
    return assembly.assembled(said, Setting(now=now, expect=expect, language=table))


def _tells(folded: str) -> bool:
    return any(len(word) >= _TELLING and word.isalpha() for word in folded.split())
