"""How people are called: "Mme Dupont", "Claire Dupont"."""

import re
from typing import Final

from bot.domain.people import Personal
from bot.writing.draft import typed

#: words that begin a family name of several words
_PARTICLES: Final = frozenset(
    (
        "de",
        "du",
        "des",
        "d",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "ten",
        "el",
        "al",
        "ben",
        "bin",
        "da",
        "di",
        "dos",
    )
)
_TITLES: Final = frozenset(("dr", "pr", "me"))
#: what may follow a family name
_AFTER: Final = frozenset(("jr", "sr", "ii", "iii"))


def surname(name: Personal) -> str:
    """Return the family name of a name as typed.

    Words in capitals are the family name ("DUPONT Claire"); else a particle begins it ("Marie de La
    Tour"); else it is all but the first of two words, and the last of more. A title in front stays.
    """
    words = proper(typed(name)).split()
    while len(words) > 2 and words[-1].rstrip(".").lower() in _AFTER:
        words.pop()
    if len(words) > 1 and words[0].rstrip(".").lower() in _TITLES:
        return f"{words[0]} {_family(words[1:])}"
    return _family(words)


def proper(name: str) -> str:
    """Return a name that was typed without any capital with those of a name; any other as it is."""
    if name != name.lower():
        return name
    words = (word if word in _PARTICLES else _capital(word) for word in name.split())
    return " ".join(words)


def _capital(word: str) -> str:
    letters = re.sub(r"(?:^|(?<=[-’']))\w", lambda it: it.group().upper(), word)
    return letters[0].lower() + letters[1:] if letters.startswith(("D’", "D'")) else letters


def _family(words: list[str]) -> str:
    if len(words) < 2 or words[0].lower() in _PARTICLES:
        return " ".join(words)
    loud = [word for word in words if len(word) > 2 and word.isupper()]
    if loud and len(loud) < len(words):
        return " ".join(word.title() for word in loud)
    for place, word in enumerate(words[1:], start=1):
        if word.lower() in _PARTICLES or word.lower().startswith(("d'", "d’")):
            return " ".join(words[place:])
    return words[-1]
