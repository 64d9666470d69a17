"""A stretch of time in a text: "entre 14h et 16h", "zwischen halb drei und vier", "14:00 - 16:00".

A language lists the words that part the two ends, each with the words that open such a stretch; the ends are
read by its grammar. No end is longer than a few words, so the work is linear.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time
from typing import Final

from bot.reading import lengths, timing
from bot.reading.clocks import AFTER, MIDNIGHT, NOON, minutes
from bot.reading.grammar import Kind, Language, Lexeme, Lexemes, reduced
from bot.reading.languages import in_turn
from bot.reading.lexing import lexemes

#: the stretch may stand without a word that opens it
_ALONE: Final = ""
_PARTING: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "fr": {"et": ("entre",), **dict.fromkeys(("a", "jusqu a"), ("de", "a partir de", _ALONE))},
    "en": {"and": ("between",), **dict.fromkeys(("to", "till", "until"), ("from", _ALONE))},
    "nl": {"en": ("tussen",), **dict.fromkeys(("tot", "tot en met"), ("van", "vanaf", _ALONE))},
    "de": {"und": ("zwischen",), "bis": ("von", "ab", _ALONE)},
    "es": {
        **dict.fromkeys(("y", "e"), ("entre",)),
        **dict.fromkeys(("a", "hasta"), ("de", "desde", "a partir de", _ALONE)),
    },
}
_DASH: Final = "-"
#: what parts hours by themselves even if the first is only a number: "14 bis 16 Uhr", not "24 à 16 h"
_OF_NUMBERS: Final = {"bis", "tot", "tot en met", _DASH}
_TO: Final = "to"
#: what only makes a stretch less sure
_HEDGES: Final[Mapping[str, tuple[str, ...]]] = {
    "fr": ("plutot", "normalement", "quelque part"),
    "en": ("sometime", "some time", "somewhere", "anytime", "any time"),
    "nl": ("ergens",),
    "de": ("irgendwann", "irgendwo", "so"),
    "es": ("mas o menos", "en algun momento"),
}
#: figures with a full stop: a clock time, unless a month may be meant
_DOTTED: Final = re.compile(r"(?P<hour>\d{1,2})\.(?P<minute>00|1[3-9]|[2-5]\d)")
_DATED: Final = re.compile(r"\d{1,2}\.\d{1,2}\.?")
_TOKEN: Final = re.compile(r"[^\s,;-]+|[,;-]")
#: the most words of an end: "half past four in the afternoon"; and of one that no word opens: "2 h 30"
_MOST, _FEW = 6, 3
_CLOCKS: Final = {Kind.HOURS, Kind.CLOCK, Kind.EXACT, Kind.NUMBER}
#: until here an hour is one of the afternoon, unless its half of the day was said
_SMALL: Final = 8 * 60
#: what an hour may follow that is only a number: "Donnerstag 14-16 Uhr", not "am 5-16 Uhr"
_DAYS: Final = {Kind.WEEKDAY, Kind.RELATIVE, Kind.MONTH, Kind.YEAR}
#: what makes days or lengths of the numbers before it: "from 10 to 12 December"
_COUNTED: Final = {
    *(Kind.MONTH, Kind.MONTHS, Kind.DAYS, Kind.WORKDAYS, Kind.WEEK, Kind.PLURAL, Kind.WEEKEND, Kind.MINUTE),
    *(Kind.YEAR, Kind.SLASH, Kind.DASH, Kind.DOT),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """Two clock times, and where in the text the words for them begin and end."""

    ends: tuple[time, time]
    begin: int
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class _Hour:
    """One end as it was said, and where its words begin and end."""

    said: Lexeme
    part: int | None
    begin: int
    end: int

    @property
    def bare(self) -> bool:
        """Whether it is only a number, which may be that of a day."""
        return self.said.kind is Kind.NUMBER


@dataclass(frozen=True, kw_only=True, slots=True)
class _Text:
    """A folded text in a language, and the places of its words."""

    folded: str
    tag: str
    table: Language
    places: tuple[tuple[int, int], ...]

    def words(self, begin: int, end: int) -> str:
        """Return the text from a word up to another one."""
        if not 0 <= begin < end <= len(self.places):
            return ""
        return self.folded[self.places[begin][0] : self.places[end - 1][1]]

    def before(self, end: int, phrases: tuple[str, ...]) -> int:
        """Return how many words of the longest of these phrases stand before a word; 0 for none."""
        sizes = {phrase: phrase.count(" ") + 1 for phrase in phrases if phrase}
        found = (size for phrase, size in sizes.items() if self.words(end - size, end) == phrase)
        return max(found, default=0)

    def hour(self, begin: int, end: int) -> _Hour | None:
        """Return the hour that these words say, ``None`` when they say anything else."""
        words = self.words(begin, end)
        said = () if _DASH in words or "," in words else _lexemes(words, self.table)
        if not said or said[0].kind not in _CLOCKS or [it.kind for it in said[1:]] not in ([], [Kind.PART]):
            return None
        return _Hour(said=said[0], part=said[-1].value if len(said) > 1 else None, begin=begin, end=end)

    def kinds(self, begin: int, end: int) -> list[Kind]:
        """Return what these words are for, nothing when they are unknown."""
        return [it.kind for it in lexemes(self.words(begin, end), self.table) or ()]


def stretch(folded: str, tag: str, table: Language) -> Stretch | None:
    """Return the first stretch of time that a folded text names in a language, ``None`` without one."""
    places = tuple(match.span() for match in _TOKEN.finditer(folded))
    text = _Text(folded=folded, tag=tag, table=table, places=places)
    for opened, first, last in _pairs(text):
        ends = _ends(first, last, table)
        if ends:
            return Stretch(ends=ends, begin=places[opened][0], end=places[last.end - 1][1])
    return None


def _lexemes(words: str, table: Language) -> Lexemes:
    """Return what the words of an hour are for; a full stop in figures is that of a date too."""
    dotted = _DOTTED.fullmatch(words)
    if dotted:
        return (Lexeme(Kind.CLOCK, minutes(int(dotted["hour"]), int(dotted["minute"]))),)
    found = None if _DATED.fullmatch(words) else lexemes(words, table)
    return reduced(reduced(found, lengths.rules(table)), AFTER) if found else ()


def _pairs(text: _Text) -> Iterator[tuple[int, _Hour, _Hour]]:
    """Yield two hours with a word between them that parts them, and where all of it begins."""
    partings = {**_PARTING.get(text.tag, {}), _DASH: (_ALONE,)}
    for middle in range(1, len(text.places)):
        for size in (1, 2, 3):
            parting = text.words(middle, middle + size)
            for opened, first in _first(text, middle, parting, partings.get(parting, ())):
                last = _last(text, middle + size, _MOST if opened < first.begin else _FEW)
                if last and (opened < first.begin or not (first.bare and last.bare)):
                    yield opened - text.before(opened, _HEDGES.get(text.tag, ())), first, last


def _first(text: _Text, end: int, parting: str, openings: tuple[str, ...]) -> Iterator[tuple[int, _Hour]]:
    """Yield the hours that end before a word that parts: each with where it was opened."""
    for begin in range(max(0, end - _MOST), end) if openings else ():
        size = text.before(begin, openings)
        alone = _ALONE in openings and end - begin <= _FEW
        hour = text.hour(begin, end) if size or alone else None
        if hour and (size or not hour.bare or _is_free(text, hour, parting)):
            yield begin - size, hour


def _is_free(text: _Text, hour: _Hour, parting: str) -> bool:
    """Whether a number is an hour by itself: it follows a day, a comma or nothing, and no dash stands apart.

    "Ten to four" are minutes, "3 to 5 pm" are hours.
    """
    begin, before = hour.begin, text.words(hour.begin - 1, hour.begin)
    if parting == _DASH and text.words(begin, begin + 2).endswith(" -"):
        return False
    if parting not in _OF_NUMBERS and not (parting == _TO and hour.said.value % 5):
        return False
    return begin == 0 or before == "," or bool(_DAYS.intersection(text.kinds(begin - 1, begin)))


def _last(text: _Text, begin: int, most: int) -> _Hour | None:
    """Return the longest hour that begins at a word, unless it is a number that counts something else."""
    ends = range(min(begin + most, len(text.places)), begin, -1)
    hour = next(filter(None, (text.hour(begin, end) for end in ends)), None)
    return None if hour and hour.bare and _counts(text, hour.end) else hour


def _counts(text: _Text, end: int) -> bool:
    """Whether what follows a number makes a day or a length of it, in any language."""
    tables = [table for _, table in in_turn(text.tag)]
    after = ((lexemes(text.words(end, end + size), it) or () for it in tables) for size in (1, 2))
    return any(found and found[0].kind in _COUNTED for every in after for found in every)


def _ends(first: _Hour, last: _Hour, table: Language) -> tuple[time, time] | None:
    begin = _minutes(first, first.part if first.part is not None else last.part, table)
    end = _minutes(last, last.part, table)
    if end <= begin and end < NOON:
        end += NOON
    return (time(*divmod(begin, 60)), time(*divmod(end, 60))) if begin < end < MIDNIGHT else None


def _minutes(hour: _Hour, part: int | None, table: Language) -> int:
    """Return the minutes since midnight; without a half of the day, small hours are the afternoon's."""
    said = Lexeme(Kind.CLOCK, minutes(hour.said.value)) if hour.bare else hour.said
    meant = timing.hours(said, part, table) if part is not None else ()
    if meant:
        return meant[0]
    return said.value + NOON if said.kind is not Kind.EXACT and said.value < _SMALL else said.value
