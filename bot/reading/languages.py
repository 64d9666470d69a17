"""The languages that have a table."""

from typing import Final

from bot.reading import dutch, english, french, german, spanish
from bot.reading.grammar import Language

_TABLES: Final = {
    "fr": french.LANGUAGE,
    "en": english.LANGUAGE,
    "nl": dutch.LANGUAGE,
    "de": german.LANGUAGE,
    "es": spanish.LANGUAGE,
}
_ONLY_NUMBERS: Final = Language()


def language(tag: str) -> Language:
    """Return the table for a tag such as "fr" or "en-GB"; without a table, only numbers are understood."""
    return _TABLES.get(tag[:2].lower(), _ONLY_NUMBERS)


def others(tag: str) -> tuple[Language, ...]:
    """Return the tables of the other languages."""
    return tuple(table for code, table in _TABLES.items() if code != tag[:2].lower())


def in_turn(tag: str) -> tuple[tuple[str, Language], ...]:
    """Return every table with its tag, that of the language ``tag`` first."""
    first = tag[:2].lower()
    return tuple(sorted(_TABLES.items(), key=lambda it: it[0] != first))
