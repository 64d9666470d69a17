"""What Telegram does to a text before it keeps it: cleaned, its entities put in order, trimmed.

Cleaning turns control characters into spaces, drops carriage returns and the marks that turn or strike
through the line. Trimming takes spaces and line ends away at the end, and at the beginning up to the first
entity. Entities of one kind that touch become one, nothing is formatted inside code, code and links are
never inside one another. One thing is left out: Telegram cuts overlapping formats into pieces, here each
stays whole, which looks the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.playground.entities import Entity, Formatted, units

_DROPPED = frozenset("\r\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u0333\u033f\u030a")
_MERGED = ("bold", "italic", "underline", "strikethrough", "spoiler")
_QUOTES = frozenset({"blockquote", "expandable_blockquote"})
_BARE = frozenset({"pre", "code", "date_time"})


def polish(formatted: Formatted) -> Formatted:
    """Return the text as Telegram keeps it; empty when nothing is left."""
    cleaned = _cleaned(formatted)
    return _trimmed(Formatted(text=cleaned.text, entities=settled(cleaned.entities)))


def settled(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Return the entities in order, without what cannot stand inside another, equal neighbours joined."""
    ordered = sorted(entities, key=lambda entity: entity.order)
    fixed = _without_overlap([entity for entity in ordered if entity.type not in _MERGED])
    bare = [(entity.offset, entity.end) for entity in fixed if entity.type in _BARE]
    merged = [entity for kind in _MERGED for entity in _merged(kind, ordered, bare)]
    return tuple(sorted([*fixed, *merged], key=lambda entity: entity.order))


def _cleaned(formatted: Formatted) -> Formatted:
    kept: list[str] = []
    places = [0]
    for letter in formatted.text:
        clean = "" if letter in _DROPPED else " " if letter < " " and letter != "\n" else letter
        kept.append(clean)
        places += [places[-1] + units(clean)] * units(letter)
    moved = (_between(entity, places[entity.offset], places[entity.end]) for entity in formatted.entities)
    return Formatted(text="".join(kept), entities=tuple(entity for entity in moved if entity.length > 0))


def _trimmed(formatted: Formatted) -> Formatted:
    entities = sorted(formatted.entities, key=lambda entity: entity.order)
    text = formatted.text.rstrip(" \n")
    first = entities[0].offset if entities else len(text)
    start = min(len(text) - len(text.lstrip(" \n")), first)
    last = units(text)
    cut = (_between(entity, entity.offset - start, min(entity.end, last) - start) for entity in entities)
    return Formatted(text=text[start:], entities=tuple(entity for entity in cut if entity.length > 0))


def _between(entity: Entity, offset: int, end: int) -> Entity:
    return replace(entity, offset=offset, length=end - offset)


def _without_overlap(entities: Sequence[Entity]) -> list[Entity]:
    """Keep the first of those that meet; a quotation may hold others, and what holds a quotation goes."""
    quotes = _apart([entity for entity in entities if entity.type in _QUOTES])
    others = [entity for entity in entities if entity.type not in _QUOTES]
    return quotes + _apart([other for other in others if all(_fits(other, quote) for quote in quotes)])


def _apart(entities: Sequence[Entity]) -> list[Entity]:
    kept: list[Entity] = []
    for entity in entities:
        if not kept or kept[-1].end <= entity.offset:
            kept.append(entity)
    return kept


def _fits(other: Entity, quote: Entity) -> bool:
    inside = quote.offset <= other.offset and other.end <= quote.end
    return inside or other.end <= quote.offset or quote.end <= other.offset


def _merged(kind: str, entities: Iterable[Entity], bare: Sequence[tuple[int, int]]) -> list[Entity]:
    joined: list[tuple[int, int]] = []
    for entity in (entity for entity in entities if entity.type == kind):
        if joined and entity.offset <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], entity.end))
        else:
            joined.append((entity.offset, entity.end))
    pieces = (piece for whole in joined for piece in _around(whole, bare))
    return [Entity(type=kind, offset=begin, length=end - begin) for begin, end in pieces]


def _around(whole: tuple[int, int], holes: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    begin, end = whole
    pieces: list[tuple[int, int]] = []
    for hole_begin, hole_end in sorted(holes):
        if hole_begin >= end or hole_end <= begin:
            continue
        pieces.append((begin, hole_begin))
        begin = hole_end
    return [(start, stop) for start, stop in [*pieces, (begin, end)] if start < stop]
