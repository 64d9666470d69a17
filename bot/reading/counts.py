"""How many people, when their names are not known: "trois personnes", "je ne sais pas leurs noms"."""

import re
from typing import Final

from bot.reading.words import fold

_NUMBERS: Final = {
    "un": 1,
    "une": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_NUMBER: Final = rf"\d{{1,2}}|{'|'.join(_NUMBERS)}"
_PEOPLE: Final = (
    "personnes?|gens|femmes?|hommes?|dames?|messieurs|recruteurs?|recruteuses?|responsables?|managers?"
    "|people|persons?|women|woman|men|man|interviewers?|recruiters?"
)
_SAID: Final = "(?:ils|elles|nous|they|we|on) (?:sont|seront|serons|sera|etaient|are|were|will be)"
_COUNTED: Final = re.compile(
    rf"(?:.*\b)?(?P<number>{_NUMBER}) (?:autres? |other |more )?(?:{_PEOPLE})\b.*"
    rf"|{_SAID} (?P<other>{_NUMBER})\b.*"
    rf"|(?P<bare>{_NUMBER})"
)
_UNKNOWN: Final = re.compile(
    r".*\b(?:(?:ne |n )?(?:sais|connais) pas|(?:don t|do not) know|aucune idee|no idea)\b.*"
)


def people(text: str) -> int | None:
    """Return how many people a text speaks of without naming them, 0 if it says that they are not known.

    ``None`` for anything else, names above all.
    """
    folded = fold(text)
    found = _COUNTED.fullmatch(folded)
    if found:
        word = found["number"] or found["other"] or found["bare"]
        return int(word) if word.isdecimal() else _NUMBERS[word]
    return 0 if _UNKNOWN.fullmatch(folded) else None
