"""The people named in a line: "Mme Dupont et M. Martin, Jean Petit"."""

import re
from dataclasses import dataclass
from typing import Literal

from bot.reading.words import clean

Civility = Literal["mme", "m"]

#: More people than this in one answer is no list of interviewers.
MOST = 20

_SEPARATOR = re.compile(r"[,;&\n]|(?<!\S)(?:et|and)(?!\S)", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()@]*\)")
_ADDRESS = re.compile(r"[^@\s]{1,64}@[^@\s.]+(?:\.[^@\s.]+)+")
_AROUND_ADDRESS = "<>()[]\"'.:"
_BULLETS = "-\u2013\u2022*"
_MET_WITH = {"avec", "with"}
_PARTICLES = {"de", "du", "des", "d", "la", "le", "van", "von", "der", "den", "el", "al", "bin"}
_MADAM: dict[str, Civility] = dict.fromkeys(
    ("mme", "madame", "mlle", "mademoiselle", "ms", "mrs", "miss"), "mme"
)
_SIR: dict[str, Civility] = dict.fromkeys(("mr", "monsieur", "mister"), "m")
#: In English a single M. is the initial of a first name.
_CIVILITIES: dict[str, dict[str, Civility]] = {"fr": _MADAM | _SIR | {"m": "m"}, "en": _MADAM | _SIR}


@dataclass(frozen=True, kw_only=True, slots=True)
class Name:
    """A person as named, without the civility; a title such as Dr stays in the name."""

    civility: Civility | None = None
    #: The address itself when nothing else was written.
    name: str
    address: str | None = None


def people(text: str, lang: str) -> tuple[Name, ...]:
    """Return the people in the order they are named, at most ``MOST``.

    Commas, semicolons, newlines, "et", "and" and "&" part them. "M. et Mme Dupont" are two people named
    Dupont. Remarks in brackets are left out. ``lang`` decides whether "M." is a civility. Nothing is raised.
    """
    civilities = _CIVILITIES.get(lang[:2].lower(), _CIVILITIES["fr"])
    cleaned = clean(text, most=len(text))
    pieces = _SEPARATOR.split(_ASIDE.sub(" ", cleaned))
    found: list[Name] = []
    for piece in pieces:
        person = _person(piece.split(), civilities)
        if person.address and not person.name and not person.civility:
            _address_last(found, person.address)
        elif person.name or person.civility:
            found.append(person)
    return _with_shared_names(found)[:MOST]


def _person(words: list[str], civilities: dict[str, Civility]) -> Name:
    addresses = [word.strip(_AROUND_ADDRESS) for word in words if "@" in word]
    address = next((a for a in addresses if _ADDRESS.fullmatch(a)), None)
    plain = [word for word in words if "@" not in word and word.strip(_BULLETS)]
    if plain and plain[0].lower() in _MET_WITH:
        plain = plain[1:]
    civility = civilities.get(plain[0].rstrip(".").lower()) if plain else None
    name = " ".join(plain[1:] if civility else plain).strip(" .:" + _BULLETS)
    return Name(civility=civility, name=name, address=address)


def _address_last(found: list[Name], address: str) -> None:
    """Give an address that stands alone to the person before it, if that person has none."""
    if found and found[-1].address is None:
        last = found.pop()
        found.append(Name(civility=last.civility, name=last.name, address=address))
    else:
        found.append(Name(name=address, address=address))


def _with_shared_names(found: list[Name]) -> tuple[Name, ...]:
    """Give "M." in "M. et Mme Dupont" the family name that follows; drop a civility that stays alone."""
    whole: list[Name] = []
    following = ""
    for person in reversed(found):
        name = person.name or _family_name(following)
        following = name
        if name:
            whole.append(Name(civility=person.civility, name=name, address=person.address))
    return tuple(reversed(whole))


def _family_name(name: str) -> str:
    words = name.split()
    if not words or words[0].lower() in _PARTICLES:
        return name
    return words[-1]
