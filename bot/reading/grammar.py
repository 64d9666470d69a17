"""The machine under every language: words to lexemes, lexemes to rules.

A lexeme is a kind and a whole number. A rule is a pattern over kinds, spelled as words: each word is a role,
and a role stands for the kinds listed in ``ROLES`` or for the kind of its own name; ``?`` makes it optional.
Patterns are spelled out into a dictionary when the module loads, so reading is a lookup.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product
from typing import TypeVar


class Kind(StrEnum):
    """What a word is for."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    SLASH = "slash"
    DASH = "dash"
    DOT = "dot"
    COLON = "colon"
    THE = "the"
    WEEKDAY = "weekday"
    MONTH = "month"
    RELATIVE = "relative"
    PART = "part"
    THIS = "this"
    NEXT = "next"
    LAST = "last"
    LATER = "later"
    EDGE = "edge"
    BEFORE = "before"
    BY = "by"
    LATEST = "latest"
    IN = "in"
    WITHIN = "within"
    AGO = "ago"
    HENCE = "hence"
    DAYS = "days"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTHS = "months"
    HOUR = "hour"
    MINUTE = "minute"
    AT = "at"
    NOON = "noon"
    AMPM = "ampm"
    OCLOCK = "oclock"
    EXTRA = "extra"
    FRACTION = "fraction"
    ABOUT = "about"
    PAST = "past"
    # What the rules of ``clocks`` make.
    HOURS = "hours"
    CLOCK = "clock"
    EXACT = "exact"
    SHIFT_DAYS = "shift_days"
    SHIFT_MONTHS = "shift_months"
    SHIFT_MINUTES = "shift_minutes"
    LIMIT_DAYS = "limit_days"
    LIMIT_MONTHS = "limit_months"
    LIMIT_MINUTES = "limit_minutes"
    WEEK_AT = "week_at"
    MONTH_AT = "month_at"
    YEAR_AT = "year_at"


ROLES: Mapping[str, tuple[Kind, ...]] = {
    "day": (Kind.NUMBER, Kind.ORDINAL),
    "year": (Kind.NUMBER,),
    "second": (Kind.NUMBER,),
    "third": (Kind.NUMBER,),
    "minutes": (Kind.NUMBER,),
}

_MARKS = {"/": Kind.SLASH, "-": Kind.DASH, ".": Kind.DOT, ":": Kind.COLON}
_TOKEN = re.compile(r"[ ,]*(?:([0-9]{1,4})(?![0-9])|([ap])\.? ?m\b\.?|([a-z]+)\.?|([-/.:]))")
_LONGEST_PHRASE = 5


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A kind and its number: weekday 0 is Monday, month 1 is January."""

    kind: Kind
    value: int = 0


Lexemes = tuple[Lexeme, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Language:
    """One language as data. Every phrase is folded (see ``words.fold``)."""

    words: Mapping[str, Lexemes] = field(default_factory=dict)
    #: What a phrase becomes before a given kind: usually nothing, for a word that may be skipped there.
    before: Mapping[str, Mapping[Kind, Lexemes]] = field(default_factory=dict)
    #: Letters that make a written number a day: "24th", "1er".
    ordinal_endings: frozenset[str] = frozenset()
    #: 11/24 is a date when it can't be read day first.
    month_may_lead: bool = False
    #: "At 3" is rather the afternoon.
    afternoon_first: bool = False
    #: "Next Tuesday" is rather the one of next week.
    next_skips_this_week: bool = False
    #: Days said for a whole number of weeks: "dans quinze jours" is two weeks.
    round_days: Mapping[int, int] = field(default_factory=dict)


Values = Mapping[str, int]
T = TypeVar("T")
Table = dict[tuple[Kind, ...], tuple[tuple[str, ...], T]]


def spelled(patterns: Iterable[tuple[str, T]]) -> Table[T]:
    """Return each sequence of kinds that the patterns stand for, with its roles and what it leads to.

    Raises ``ValueError`` when two patterns stand for the same sequence.
    """
    table: Table[T] = {}
    for pattern, leads_to in patterns:
        for roles in product(*map(_choices, pattern.split())):
            kept = [role for role in roles if role]
            for kinds in product(*(ROLES.get(role) or (Kind(role),) for role in kept)):
                if kinds in table:
                    raise ValueError(f"{pattern!r} repeats {kinds}")
                table[kinds] = (tuple(kept), leads_to)
    return table


def _choices(role: str) -> tuple[str, ...]:
    return (role.removesuffix("?"), "") if role.endswith("?") else (role,)


def lexemes(folded: str, language: Language) -> Lexemes | None:
    """Return the lexemes of a folded text, or None when a word is unknown or stands where it can't."""
    tokens = _tokens(folded.strip(" .,;!?"), language)
    phrases = None if tokens is None else _phrases(tokens, language)
    return None if phrases is None else _in_context(phrases, language)


def reduced(found: Lexemes, table: Table[Callable[[Values], Lexeme]]) -> Lexemes:
    """Return the lexemes after each run that the table knows, longest first from the left, became one."""
    longest = max(map(len, table))
    kinds = tuple(lexeme.kind for lexeme in found)
    made: list[Lexeme] = []
    start = 0
    while start < len(found):
        for end in range(min(len(found), start + longest), start, -1):
            if entry := table.get(kinds[start:end]):
                roles, rule = entry
                made.append(rule(values(roles, found[start:end])))
                break
        else:
            end = start + 1
            made.append(found[start])
        start = end
    return tuple(made)


def values(roles: Sequence[str], found: Lexemes) -> Values:
    """Return the number that stands at each role."""
    return {role: lexeme.value for role, lexeme in zip(roles, found, strict=True)}


def _tokens(folded: str, language: Language) -> list[str | Lexeme] | None:
    """Split a text into words and ready lexemes: numbers, marks, am and pm."""
    tokens: list[str | Lexeme] = []
    position = 0
    while position < len(folded):
        match = _TOKEN.match(folded, position)
        if match is None or (folded[match.start()] == "," and folded[match.start() + 1] != " "):
            return None
        number, half_day, word, mark = match.groups()
        glued = match.start() == match.start(match.lastindex or 0)
        before = tokens[-1] if tokens else None
        if number:
            tokens.append(Lexeme(Kind.NUMBER, int(number)))
        elif half_day:
            tokens.append(Lexeme(Kind.AMPM, 12 * (half_day == "p")))
        elif mark:
            tokens.append(Lexeme(_MARKS[mark]))
        elif glued and isinstance(before, Lexeme) and word in language.ordinal_endings:
            tokens[-1] = Lexeme(Kind.ORDINAL, before.value)
        else:
            tokens.append(word)
        position = match.end()
    return _without_plain_hyphens(tokens)


def _without_plain_hyphens(tokens: list[str | Lexeme]) -> list[str | Lexeme]:
    """Keep a hyphen between two numbers; elsewhere it only joins words."""
    numeric = [isinstance(token, Lexeme) and token.kind is Kind.NUMBER for token in tokens]
    return [
        token
        for i, token in enumerate(tokens)
        if token != Lexeme(Kind.DASH) or (0 < i < len(tokens) - 1 and numeric[i - 1] and numeric[i + 1])
    ]


def _phrases(tokens: list[str | Lexeme], language: Language) -> list[str | Lexeme] | None:
    """Join words into the longest phrases the language knows."""
    phrases: list[str | Lexeme] = []
    start = 0
    while start < len(tokens):
        token = tokens[start]
        end = start + 1
        if isinstance(token, str):
            phrase, end = _longest_phrase(tokens, start, language)
            if phrase is None:
                return None
            phrases.append(phrase)
        else:
            phrases.append(token)
        start = end
    return phrases


def _longest_phrase(tokens: list[str | Lexeme], start: int, language: Language) -> tuple[str | None, int]:
    run: list[str] = []
    for token in tokens[start : start + _LONGEST_PHRASE]:
        if not isinstance(token, str):
            break
        run.append(token)
    for size in range(len(run), 0, -1):
        phrase = " ".join(run[:size])
        if phrase in language.words or phrase in language.before:
            return phrase, start + size
    return None, start


def _in_context(phrases: list[str | Lexeme], language: Language) -> Lexemes | None:
    """Give each phrase its lexemes, from the right: what a word is for can depend on what follows it."""
    found: list[Lexeme] = []
    skipped = ""
    for phrase in reversed(phrases):
        if isinstance(phrase, Lexeme):
            found.append(phrase)
            skipped = ""
            continue
        meanings = language.before.get(phrase, {})
        meant = meanings.get(found[-1].kind) if found else None
        meant = language.words.get(phrase) if meant is None else meant
        if meant is None or (not meant and phrase == skipped):
            return None
        skipped = "" if meant else phrase
        found.extend(reversed(meant))
    return tuple(reversed(found))


def numbered(kind: Kind, first: int, names: str) -> dict[str, Lexemes]:
    """Return a table where each name has the next number: "," parts names, "/" ways of writing one."""
    return {
        spelling.strip(): (Lexeme(kind, number),)
        for number, spellings in enumerate(names.split(","), first)
        for spelling in spellings.split("/")
    }


def skipped_before(*kinds: Kind) -> dict[Kind, Lexemes]:
    """Return the context of a word that means nothing before these kinds."""
    return dict.fromkeys(kinds, ())


def alike(kind: Kind, number: int, spellings: str) -> dict[str, Lexemes]:
    """Return a table where every way of writing, parted by "/", has the same number."""
    return dict.fromkeys(spellings.split("/"), (Lexeme(kind, number),))
