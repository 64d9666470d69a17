"""What Telegram finds in a text by itself: commands, mentions, hashtags, links and addresses.

Simpler than Telegram, which knows every top-level domain: a link needs a scheme or ``www.``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.playground.entities import Entity, Formatted, units

_PATTERNS = {
    "url": re.compile(r"(?<![\w@/])(?:https?://|www\.)[^\s<>\"«»]*[^\s<>\"«».,:;!?')\]}…]"),
    "email": re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}", re.IGNORECASE),
    "bot_command": re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])"),
    "mention": re.compile(r"(?<!\w)@[A-Za-z0-9_]{3,32}(?!\w)"),
    "hashtag": re.compile(r"(?<!\w)#(?=\w*[^\W\d_])\w{1,256}"),
}
_CLOSED = frozenset({"pre", "code", "text_link", "text_mention", "custom_emoji", "date_time"})


def with_found(formatted: Formatted) -> Formatted:
    """Return the text with its own entities and those found in it, outside code and links."""
    entities = list(formatted.entities)
    for entity in _found(formatted.text):
        if not any(_closed(other) and _meets(other, entity) for other in entities):
            entities.append(entity)
    return Formatted(text=formatted.text, entities=tuple(sorted(entities, key=lambda entity: entity.order)))


def _found(text: str) -> Iterator[Entity]:
    for kind, pattern in _PATTERNS.items():
        for match in pattern.finditer(text):
            yield Entity(type=kind, offset=units(text[: match.start()]), length=units(match[0]))


def _closed(entity: Entity) -> bool:
    return entity.type in _CLOSED or entity.type in _PATTERNS


def _meets(one: Entity, other: Entity) -> bool:
    return one.offset < other.end and other.offset < one.end
