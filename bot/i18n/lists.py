"""Enumerations as people of a language write them (CLDR through Babel)."""

from collections.abc import Iterable

from babel.lists import format_list


def several(words: Iterable[str], language: str) -> str:
    """Return words as one enumeration: "A, B et C", "A, B and C"; nothing for none."""
    every = list(words)
    return format_list(every, locale="en_GB" if language == "en" else language) if every else ""
