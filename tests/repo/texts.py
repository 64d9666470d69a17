"""All that the bot says and writes, as texts with the place they come from."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_keywords
from babel.messages.pofile import read_po

from bot.writing import phrases_en, phrases_fr, sheet_en, sheet_fr
from tests.repo.sources import ROOT

LOCALES = ROOT / "bot" / "i18n" / "locale"

#: a sentence of the code: its context, its singular, its plural
Key = tuple[str | None, str, str | None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """Words that a person may read."""

    where: str
    words: str


@cache
def catalog(language: str) -> Catalog:
    """Return the catalog of a language as it stands in the repository."""
    with (LOCALES / language / "LC_MESSAGES" / "bot.po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def sentences(held: Catalog) -> list[Message]:
    """Return a catalog's sentences, without its header."""
    return [message for message in held if message.id]


def key(message: Message) -> Key:
    """Return what the code looks a sentence up by."""
    singular, plural = ids(message)[0], ids(message)[1:]
    return message.context, singular, plural[0] if plural else None


def ids(message: Message) -> tuple[str, ...]:
    """Return the sentence of the code, and its plural if it has one."""
    return tuple(message.id) if isinstance(message.id, (list, tuple)) else (message.id,)


def forms(message: Message) -> tuple[str, ...]:
    """Return the translation in each of its plural forms."""
    held = message.string
    return tuple(held) if isinstance(held, (list, tuple)) else (held or "",)


@cache
def in_the_code() -> frozenset[Key]:
    """Return every sentence of bot/, found by the keywords of ``make catalogs``."""
    keywords = parse_keywords(re.findall(r"-k (\S+)", (ROOT / "Makefile").read_text()))
    found = extract_from_dir(str(ROOT / "bot"), method_map=[("**.py", "python")], keywords=keywords)
    return frozenset(_found(message, context) for _, _, message, _, context in found)


def _found(message: str | tuple[str, ...], context: str | None) -> Key:
    singular, plural = (message, None) if isinstance(message, str) else message[:2]
    return context, singular, plural


@cache
def french() -> tuple[Text, ...]:
    """Return every sentence of the French catalog and of the French letters."""
    translated = (
        Text(where=f"catalog, {ids(it)[0]!r}", words=form)
        for it in sentences(catalog("fr"))
        for form in forms(it)
    )
    return (
        *translated,
        *_strings(phrases_fr.PHRASES, "letters"),
        *_strings(sheet_fr.PHRASES, "sheet"),
    )


@cache
def english() -> tuple[Text, ...]:
    """Return every sentence of the code and of the English letters."""
    written = (
        Text(where="code", words=words)
        for _, *found in sorted(in_the_code(), key=str)
        for words in found
        if words
    )
    return (*written, *_strings(phrases_en.PHRASES, "letters"), *_strings(sheet_en.PHRASES, "sheet"))


def _strings(value: object, where: str) -> Iterator[Text]:
    """Yield the strings inside a value, however deep."""
    if isinstance(value, str):
        yield Text(where=where, words=value)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _strings(getattr(value, field.name), f"{where}.{field.name}")
    elif isinstance(value, (tuple, Mapping)):
        for part in value.values() if isinstance(value, Mapping) else value:
            yield from _strings(part, where)
