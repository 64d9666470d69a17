"""Telegram's HTML parse mode: a text with tags becomes a text and its entities.

Offsets and lengths count UTF-16 code units, as in the Bot API. The reading is Telegram's own, with its
refusals and its oddities: tags close without a name (``</>``), an unknown named reference stays as it is
written, a reference needs no semicolon, and a link Telegram does not take disappears without an error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace

from bot.playground import links
from bot.playground.tags import Reader, StartTag, Unparsable

__all__ = ["Entity", "Formatted", "Unparsable", "parse", "units"]

_SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
}
_PRIORITY = {
    "blockquote": 0,
    "expandable_blockquote": 0,
    "pre": 10,
    "code": 20,
    "date_time": 48,
    "text_link": 49,
    "text_mention": 49,
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "custom_emoji": 99,
}
_OTHERS = 50
_NUMBER = re.compile(rb"-?\d+")
_LEADING_DIGITS = re.compile(r"-?\d+", re.ASCII)


@dataclass(frozen=True, kw_only=True, slots=True)
class Entity:
    """One MessageEntity; ``user_id`` stands for its user until somebody who knows people writes it out."""

    type: str
    offset: int
    length: int
    url: str | None = None
    user_id: int | None = None
    language: str | None = None
    custom_emoji_id: str | None = None
    unix_time: int | None = None
    date_time_format: str | None = None

    @property
    def end(self) -> int:
        """The first UTF-16 unit after the entity."""
        return self.offset + self.length

    @property
    def order(self) -> tuple[int, int, int]:
        """The place of the entity among others: from the left, the longer before the shorter."""
        return self.offset, -self.length, _PRIORITY.get(self.type, _OTHERS)

    def as_telegram(self) -> dict[str, object]:
        """Return the entity as the Bot API writes it, without its user."""
        pairs = ((field.name, getattr(self, field.name)) for field in fields(self) if field.name != "user_id")
        return {name: value for name, value in pairs if value is not None}


@dataclass(frozen=True, kw_only=True, slots=True)
class Formatted:
    """A text and its entities, in order."""

    text: str
    entities: tuple[Entity, ...] = ()


def units(text: str) -> int:
    """Return how many UTF-16 code units the text has."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse(html: str) -> Formatted:
    """Read Telegram's HTML, and return the plain text and its entities, neither cleaned nor trimmed.

    Raises:
        Unparsable: Telegram would refuse the text; the message is its reason.
    """
    return _Parser(html).run()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Open:
    tag: StartTag
    offset: int
    byte: int


class _Parser:
    def __init__(self, html: str) -> None:
        self._reader = Reader(html.encode())
        self._text = bytearray()
        self._units = 0
        self._open: list[_Open] = []
        self._entities: list[Entity] = []
        self._halved = False

    def run(self) -> Formatted:
        while not self._reader.ended():
            self._step()
        if self._open:
            raise Unparsable(f'Can\'t find end tag corresponding to start tag "{self._open[-1].tag.name}"')
        if self._halved:
            raise Unparsable(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        entities = tuple(sorted((self._plain(e) for e in self._entities), key=lambda entity: entity.order))
        return Formatted(text=self._text.decode(), entities=entities)

    def _step(self) -> None:
        byte = self._reader.now()
        if byte == ord("<"):
            self._close() if self._reader.at_end_tag() else self._begin()
            return
        code = self._reader.character() if byte == ord("&") else None
        self._add(self._reader.words()) if code is None else self._add_character(code)

    def _add(self, words: bytes) -> None:
        self._text += words
        self._units += units(words.decode())

    def _add_character(self, code: int) -> None:
        self._halved |= 0xD800 <= code <= 0xDFFF
        self._text += chr(code).encode(errors="surrogatepass")
        self._units += 1 + (code > 0xFFFF)

    def _begin(self) -> None:
        tag = self._reader.start_tag()
        if tag.name == "span" and tag.get("class", prefix="tg-") != "spoiler":
            raise Unparsable(f'Tag "span" must have class "tg-spoiler" at byte offset {tag.begin}')
        self._open.append(_Open(tag=tag, offset=self._units, byte=len(self._text)))

    def _close(self) -> None:
        begin = self._reader.place
        if not self._open:
            raise Unparsable(f"Unexpected end tag at byte offset {begin}")
        name = self._reader.end_tag()
        opened = self._open[-1]
        if name and name != opened.tag.name:
            expected = f'expected "</{opened.tag.name}>", found "</{name}>"'
            raise Unparsable(f"Unmatched end tag at byte offset {begin}, {expected}")
        if self._units > opened.offset:
            self._finish(opened)
        self._open.pop()

    def _finish(self, opened: _Open) -> None:
        tag = opened.tag
        bare = Entity(
            type=_SIMPLE.get(tag.name, tag.name), offset=opened.offset, length=self._units - opened.offset
        )
        if tag.name in {"pre", "code"}:
            self._finish_code(tag, bare)
            return
        inside = self._text[opened.byte :].decode(errors="replace")
        entity = _formed(tag, bare, inside)
        if entity is not None:
            self._entities.append(entity)

    def _finish_code(self, tag: StartTag, bare: Entity) -> None:
        """A ``code`` with a language and a ``pre`` around the same words, or inside it, are one."""
        language = tag.get("class", prefix="language-") or None if tag.name == "code" else None
        last = self._entities[-1] if self._entities else None
        same = last is not None and (last.offset, last.length) == (bare.offset, bare.length)
        if last and same and _one_block(last, bare.type, language):
            self._entities[-1] = replace(last, type="pre", language=language or last.language)
        else:
            self._entities.append(replace(bare, language=language))

    @staticmethod
    def _plain(entity: Entity) -> Entity:
        return replace(entity, language=None) if entity.type == "code" else entity


def _formed(tag: StartTag, bare: Entity, inside: str) -> Entity | None:
    match tag.name:
        case "tg-emoji":
            return replace(bare, type="custom_emoji", custom_emoji_id=_emoji(tag.get("emoji-id")))
        case "tg-time":
            return _moment(tag, bare)
        case "a":
            return _link(bare, tag.get("href") or inside)
        case "blockquote" if tag.has("expandable"):
            return replace(bare, type="expandable_blockquote")
        case _:
            return bare


def _one_block(inner: Entity, outer: str, language: str | None) -> bool:
    if outer == "pre":
        return inner.type == "code" and inner.language is not None
    return inner.type == "pre" and inner.language is None and language is not None


def _emoji(number: str) -> str:
    if not _NUMBER.fullmatch(number.encode()) or not -(2**63) <= int(number) < 2**63 or not int(number):
        raise Unparsable("Invalid custom emoji identifier specified")
    return str(int(number))


def _link(bare: Entity, link: str) -> Entity | None:
    person = links.user_id(link)
    if person is not None:
        return replace(bare, type="text_mention", user_id=person)
    try:
        return replace(bare, type="text_link", url=links.checked(link))
    except links.WrongLink:
        return None


def _moment(tag: StartTag, bare: Entity) -> Entity | None:
    digits = _LEADING_DIGITS.match(tag.get("unix"))
    moment = (int(digits[0]) + 2**31) % 2**32 - 2**31 if digits else 0
    form = _moment_format(tag.get("format"))
    if moment <= 0:
        return None
    return replace(bare, type="date_time", unix_time=moment, date_time_format=form)


def _moment_format(written: str) -> str | None:
    """Return the format in Telegram's order: weekday, date, time; of both lengths the short one counts."""
    if written == "r" or not written:
        return written or None
    if set(written) - set("wWdDtT"):
        raise Unparsable("Invalid date format used")
    kept = (next((letter for letter in kind if letter in written), "") for kind in ("wW", "dD", "tT"))
    return "".join(kept).replace("W", "w")
