"""One start or end tag of Telegram's HTML, read as Telegram reads it: byte by byte, with its refusals."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARKUP = re.compile(rb"[<&]")
_SPACES = b" \t\r\n\0\v"
_TOKEN = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-")
_NAMED = {b"lt": ord("<"), b"gt": ord(">"), b"amp": ord("&"), b"quot": ord('"')}
_DIGITS = {10: frozenset(b"0123456789"), 16: frozenset(b"0123456789abcdefABCDEF")}
_LETTERS = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_LONGEST_NUMBER = 10
_END_OF_UNICODE = 0x10FFFF

TAGS = frozenset(
    {
        "a",
        "b",
        "strong",
        "i",
        "em",
        "s",
        "strike",
        "del",
        "u",
        "ins",
        "span",
        "tg-spoiler",
        "tg-emoji",
        "tg-time",
    }
    | {"pre", "code", "blockquote"}
)


class Unparsable(ValueError):
    """The text is not Telegram's HTML; the message is Telegram's reason, with its byte offset."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StartTag:
    """A start tag: its name, its attributes in order (without a value: None), the byte where it began."""

    name: str
    attributes: tuple[tuple[str, str | None], ...]
    begin: int

    def has(self, name: str) -> bool:
        """Tell whether there is an attribute of that name, with a value or without."""
        return any(name == attribute for attribute, _ in self.attributes)

    def get(self, name: str, *, prefix: str = "") -> str:
        """Return the last value of that name that begins with ``prefix``, without it; empty if none."""
        values = [value for attribute, value in self.attributes if attribute == name and value is not None]
        return next((value[len(prefix) :] for value in reversed(values) if value.startswith(prefix)), "")


class Reader:
    """A place in the bytes of a text. A NUL ends the text wherever a tag is read, as it does at Telegram."""

    def __init__(self, source: bytes) -> None:
        self._source = source + b"\0"
        self.place = 0

    def now(self) -> int:
        """Return the byte at the place."""
        return self._source[self.place]

    def ended(self) -> bool:
        """Tell whether nothing is left to read."""
        return self.place >= len(self._source) - 1

    def words(self) -> bytes:
        """Read up to the next ``<`` or ``&``, the byte at the place included in any case."""
        begin = self.place
        found = _MARKUP.search(self._source, begin + 1, len(self._source) - 1)
        self.place = found.start() if found else len(self._source) - 1
        return self._source[begin : self.place]

    def character(self) -> int | None:
        """Read a character reference, and return its code point; stay and return None where there is none."""
        begin = self.place
        code = self._numeric() if self._source[begin + 1 : begin + 2] == b"#" else self._named()
        if code is None:
            self.place = begin
            return None
        if self.now() == ord(";"):
            self.place += 1
        return code

    def start_tag(self) -> StartTag:
        """Read a start tag, from its ``<`` to the byte after its ``>``."""
        begin = self.place
        self.place += 1
        name = self._until(_SPACES + b">").lower().decode(errors="replace")
        if self.now() == 0:
            raise Unparsable(f"Unclosed start tag at byte offset {begin}")
        if name not in TAGS:
            raise Unparsable(f'Unsupported start tag "{name}" at byte offset {begin}')
        tag = StartTag(name=name, attributes=self._attributes(name, begin), begin=begin)
        self.place += 1
        return tag

    def end_tag(self) -> str:
        """Read an end tag, from its ``<`` to the byte after its ``>``; return its name, maybe empty."""
        begin = self.place
        self.place += 2
        name = self._until(_SPACES + b">").lower().decode(errors="replace")
        self._skip_spaces()
        if self.now() != ord(">"):
            raise Unparsable(f"Unclosed end tag at byte offset {begin}")
        self.place += 1
        return name

    def at_end_tag(self) -> bool:
        """Tell whether the ``<`` at the place begins an end tag."""
        return self._source[self.place + 1] == ord("/")

    def _attributes(self, tag: str, begin: int) -> tuple[tuple[str, str | None], ...]:
        found: list[tuple[str, str | None]] = []
        while self.now() != ord(">"):
            self._skip_spaces()
            if self.now() == ord(">"):
                break
            found.append(self._attribute(tag, begin))
        return tuple(found)

    def _attribute(self, tag: str, begin: int) -> tuple[str, str | None]:
        name = self._until(_SPACES + b"=>/'\"").decode(errors="replace")
        if not name:
            raise Unparsable(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        self._skip_spaces()
        if self.now() == 0:
            raise Unparsable(f'Unclosed start tag "{tag}" at byte offset {begin}')
        return name, self._value(tag, begin) if self.now() == ord("=") else None

    def _value(self, tag: str, begin: int) -> str:
        self.place += 1
        self._skip_spaces()
        if self.now() == 0:
            raise Unparsable(f'Unclosed start tag "{tag}" at byte offset {begin}')
        value = self._quoted() if self.now() in b"'\"" else self._token()
        if self.now() == 0:
            raise Unparsable(f"Unclosed start tag at byte offset {begin}")
        return value

    def _token(self) -> str:
        begin = self.place
        while self.now() in _TOKEN:
            self.place += 1
        if self.now() not in _SPACES + b">":
            raise Unparsable(f"Unexpected end of name token at byte offset {begin}")
        return self._source[begin : self.place].lower().decode()

    def _quoted(self) -> str:
        quote = self.now()
        self.place += 1
        value = bytearray()
        while self.now() not in (quote, 0):
            code = self.character() if self.now() == ord("&") else None
            value += self._byte() if code is None else chr(code).encode(errors="surrogatepass")
        if self.now() == quote:
            self.place += 1
        return value.decode(errors="replace")

    def _byte(self) -> bytes:
        self.place += 1
        return self._source[self.place - 1 : self.place]

    def _numeric(self) -> int | None:
        begin = self.place
        base = 16 if self._source[begin + 2 : begin + 3] == b"x" else 10
        self.place += 3 if base == 16 else 2
        digits = self._while(_DIGITS[base])
        code = int(digits or b"0", base)
        return code if 0 < code < _END_OF_UNICODE and self.place - begin < _LONGEST_NUMBER else None

    def _named(self) -> int | None:
        self.place += 1
        return _NAMED.get(self._while(_LETTERS))

    def _while(self, taken: frozenset[int]) -> bytes:
        begin = self.place
        while self.now() in taken:
            self.place += 1
        return self._source[begin : self.place]

    def _until(self, stops: bytes) -> bytes:
        begin = self.place
        while self.now() not in stops:
            self.place += 1
        return self._source[begin : self.place]

    def _skip_spaces(self) -> None:
        while self.now() != 0 and self.now() in _SPACES:
            self.place += 1
