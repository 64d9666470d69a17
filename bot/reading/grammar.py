"""The machine under every language: words to lexemes, lexemes to rules.

A lexeme is a kind and a whole number. A rule is a pattern over kinds, spelled as words: each word is a role,
and a role stands for the kinds listed in ``ROLES`` or for the kind of its own name; ``?`` makes it optional.
Patterns are spelled out into a dictionary when the module loads, so reading is a lookup.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product
from typing import TypeVar


class Kind(StrEnum):
    """What a word is for."""

    NUMBER = "number"
    #: A number of four digits.
    YEAR = "year"
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
    #: The next one to come, whatever the week: "lundi qui vient", "aanstaande maandag".
    COMING = "coming"
    #: Two away: "übernächste Woche".
    BEYOND = "beyond"
    LATER = "later"
    EDGE = "edge"
    #: What is left of a week, and what is behind: "later this week", "earlier this month".
    REST = "rest"
    EARLIER = "earlier"
    BEFORE = "before"
    BY = "by"
    LATEST = "latest"
    AFTER = "after"
    #: Where a range or a wait begins, and where a range ends.
    FROM = "from"
    BETWEEN = "between"
    TO = "to"
    AND = "and"
    IN = "in"
    WITHIN = "within"
    AGO = "ago"
    HENCE = "hence"
    DAYS = "days"
    WORKDAYS = "workdays"
    WEEK = "week"
    #: Of these a number must be said: "the coming weeks" are no week.
    PLURAL = "plural"
    WEEKEND = "weekend"
    MONTHS = "months"
    QUARTER = "quarter"
    #: The number of a week as ISO 8601 counts: "semaine 47", "KW 47".
    WEEK_NUMBER = "week_number"
    EASTER = "easter"
    NOW = "now"
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
    MINUS = "minus"
    #: Minutes after an hour and before it: "ten past nine", "tien voor acht".
    PLUS = "plus"
    TOWARD = "toward"
    # What the rules of ``clocks`` make.
    HOURS = "hours"
    CLOCK = "clock"
    EXACT = "exact"
    SHIFT_DAYS = "shift_days"
    SHIFT_WORKDAYS = "shift_workdays"
    SHIFT_MONTHS = "shift_months"
    SHIFT_MIXED = "shift_mixed"
    SHIFT_MINUTES = "shift_minutes"
    SHIFT_BETWEEN = "shift_between"
    LIMIT_DAYS = "limit_days"
    LIMIT_WORKDAYS = "limit_workdays"
    LIMIT_MONTHS = "limit_months"
    LIMIT_MIXED = "limit_mixed"
    LIMIT_MINUTES = "limit_minutes"
    LIMIT_BETWEEN = "limit_between"
    #: A count from another day: "three days after", "deux semaines avant".
    FROM_DAYS = "from_days"
    FROM_WORKDAYS = "from_workdays"
    FROM_MONTHS = "from_months"
    FROM_MIXED = "from_mixed"
    WEEK_AT = "week_at"
    MONTH_AT = "month_at"
    QUARTER_AT = "quarter_at"
    YEAR_AT = "year_at"


ROLES: Mapping[str, tuple[Kind, ...]] = {
    "day": (Kind.NUMBER, Kind.ORDINAL),
    "second": (Kind.NUMBER,),
    "third": (Kind.NUMBER,),
    "short_year": (Kind.NUMBER,),
    "minutes": (Kind.NUMBER,),
    "more": (Kind.NUMBER,),
    "month_nth": (Kind.NUMBER, Kind.ORDINAL),
    "at": (Kind.AT, Kind.ABOUT),
    "weeks": (Kind.WEEK, Kind.PLURAL),
    "since": (Kind.AFTER, Kind.PLUS),
    "soon": (Kind.NEXT, Kind.COMING),
    "until": (Kind.TO, Kind.AND, Kind.AT, Kind.DASH, Kind.BY),
}


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
    #: A number with a full stop is a day: "am 5.".
    dotted_ordinals: bool = False
    #: "22-4" is a date.
    dashed_dates: bool = False
    #: "14.30" is rather a clock time than a date.
    dotted_clock: bool = False
    #: Letters that make a written number a day: "24th", "1er".
    ordinal_endings: frozenset[str] = frozenset()
    #: 11/24 is a date when it can't be read day first.
    month_may_lead: bool = False
    #: Letters that make a number half of a day: "9a", "2p".
    half_days: frozenset[str] = frozenset()
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


Rules = Mapping[tuple[Kind, ...], tuple[tuple[str, ...], Callable[[Values], Lexeme | Lexemes]]]


def reduced(found: Lexemes, table: Rules) -> Lexemes:
    """Return the lexemes after each run that the table knows, longest first from the left, was replaced."""
    longest = max(map(len, table))
    kinds = tuple(lexeme.kind for lexeme in found)
    made: list[Lexeme] = []
    start = 0
    while start < len(found):
        for end in range(min(len(found), start + longest), start, -1):
            if entry := table.get(kinds[start:end]):
                roles, rule = entry
                new = rule(values(roles, found[start:end]))
                made.extend((new,) if isinstance(new, Lexeme) else new)
                break
        else:
            end = start + 1
            made.append(found[start])
        start = end
    return tuple(made)


def values(roles: Sequence[str], found: Lexemes) -> Values:
    """Return the number that stands at each role."""
    return {role: lexeme.value for role, lexeme in zip(roles, found, strict=True)}
