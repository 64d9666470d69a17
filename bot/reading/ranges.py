"""Days from one to another: "du 5 au 10 janvier", "between Monday and Wednesday"."""

from collections.abc import Callable
from itertools import product
from typing import Final

from bot.reading.days import UNREADABLE
from bot.reading.grammar import Kind, Lexeme, Lexemes
from bot.reading.moments import Day, Grain, Moment, Period, Reading

_OPENING: Final = {Kind.FROM, Kind.BETWEEN}
_JOINS: Final = {Kind.TO, Kind.BY}
_BETWEEN_JOINS: Final = {Kind.AND, Kind.TO}
#: "Tuesday until 6 pm" is a limit on one day.
_CLOCKS: Final = {Kind.CLOCK, Kind.HOURS, Kind.EXACT, Kind.PART}
_DATED: Final = {Kind.MONTH, Kind.YEAR}


def parted(found: Lexemes) -> tuple[Lexemes, Lexemes] | None:
    """Return what stands before and after the word that makes a range, or None when there is none."""
    opening = found[0].kind in _OPENING
    joins = _BETWEEN_JOINS if found[0].kind is Kind.BETWEEN else _JOINS
    places = [i for i, lexeme in enumerate(found) if lexeme.kind in joins]
    if len(places) != 1:
        return _dashed(found)
    begin, end = found[opening : places[0]], found[places[0] + 1 :]
    if not begin or not end or end[0].kind in _CLOCKS:
        return None
    return _with_month(begin, end), end


def _dashed(found: Lexemes) -> tuple[Lexemes, Lexemes] | None:
    """Read "5-10 janvier"."""
    kinds = [lexeme.kind for lexeme in found]
    the = kinds[:1] == [Kind.THE]
    if kinds[the : the + 4] != [Kind.NUMBER, Kind.DASH, Kind.NUMBER, Kind.MONTH]:
        return None
    begin, end = found[the : the + 1], found[the + 2 :]
    return _with_month(begin, end), end


def _with_month(begin: Lexemes, end: Lexemes) -> Lexemes:
    """Give the first day the month and the year that are said once, after the last."""
    said: tuple[Lexeme, ...] = tuple(it for it in end if it.kind in _DATED)
    if any(it.kind in {Kind.MONTH, Kind.SLASH, Kind.DOT} for it in begin):
        return begin
    if begin[-1].kind not in {Kind.NUMBER, Kind.ORDINAL}:
        return begin
    return (*begin, *said)


def spanned(parts: tuple[Lexemes, Lexemes], read: Callable[[Lexemes], Reading]) -> Reading:
    """Return the days from the first to the last."""
    begin, end = (read(part) for part in parts)
    if begin.problem or end.problem:
        return begin if begin.problem else end
    for first, last in product(begin.candidates, end.candidates):
        span = _span(first, last)
        if span:
            return Reading(candidates=(span,))
    return UNREADABLE


def _span(first: Moment, last: Moment) -> Period | None:
    match first, last:
        case Day(day=begin), Day(day=end) if begin < end:
            return Period(first=begin, last=end, grain=Grain.SPAN)
        case Period(first=begin), Period(last=end) if begin < end:
            return Period(first=begin, last=end, grain=Grain.SPAN)
        case _:
            return None
