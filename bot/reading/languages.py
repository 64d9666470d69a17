"""The languages that have a table."""

from bot.reading import english, french
from bot.reading.grammar import Language

_TABLES = {"fr": french.LANGUAGE, "en": english.LANGUAGE}
_ONLY_NUMBERS = Language()


def language(tag: str) -> Language:
    """Return the table for a tag such as "fr" or "en-GB"; without a table, only numbers are understood."""
    return _TABLES.get(tag[:2].lower(), _ONLY_NUMBERS)
