"""What gives somebody away in words meant for others: names from their own facts, and ways to reach anyone.

Whatever a member writes to another member, or to the group, is read here before anyone else does. Names are
found as whole words, in any case, with or without accents. A part of a name counts like the name: it is
better to ask once too often for other words than to let a company be recognised.

What lost: hiding the name and sending the rest (the sentence still tells, and it is no longer the member's
own), and asking the member to promise (a slip can't be taken out of other people's phones).
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from bot.domain.people import Personal
from bot.domain.timeline import Facts


class Giveaway(StrEnum):
    """What must not be in words for others."""

    COMPANY = "company"
    INTERVIEWER = "interviewer"
    REFERENCE = "reference"
    #: somebody inside a company
    ALLY = "ally"
    ADDRESS = "address"
    PHONE = "phone"
    LINK = "link"
    MENTION = "mention"


#: a shorter part of a name is in too many sentences to be told from a word
_PART: Final = 4
#: what companies are called besides their names, in the letters that are compared
_GENERIC: Final = frozenset(
    (
        *("agence", "agency", "assurance", "assurances", "atelier", "ateliers", "banque", "bureau"),
        *("business", "cabinet", "care", "center", "central", "centre", "city", "club", "company"),
        *("compagnie", "conseil", "conseils", "consulting", "credit", "data", "design", "development"),
        *("digital", "direct", "ecole", "energie", "energy", "entreprise", "entreprises", "europe"),
        *("european", "financial", "finance", "first", "fondation", "formation", "foundation"),
        *("france", "francais", "francaise", "general", "generale", "global", "groupe", "group"),
        *("health", "holding", "hospital", "hotel", "immobilier", "industrie", "industries"),
        *("institut", "institute", "international", "laboratoire", "laboratoires", "life", "logistics"),
        *("logistique", "maison", "management", "market", "marketing", "media", "mutuelle", "national"),
        *("nationale", "network", "office", "paris", "partner", "partners", "prive", "public"),
        *("publique", "sarl", "school", "science", "sciences", "service", "services", "societe"),
        *("solution", "solutions", "studio", "system", "systeme", "systemes", "systems", "team"),
        *("tech", "technologies", "technology", "transport", "transports", "travail", "union"),
        *("universite", "university", "ville", "work", "world"),
    )
)

_ADDRESS: Final = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_MENTION: Final = re.compile(r"(?<!\w)@\w")
_DOMAINS: Final = (
    "com|fr|org|net|io|eu|de|be|ch|ca|co|uk|us|info|biz|dev|app|me|ly|gg|ai|tech|nl|es|it|lu|pro|jobs|work"
)
_LINK: Final = re.compile(rf"\w://|\bwww\.|[\w-]\.(?:{_DOMAINS})(?![\w-])", re.IGNORECASE)
#: nine digits and more: no date, no hour, no salary
_PHONE: Final = re.compile(r"(?:\d[\s.\-()]{0,3}){9,}")

_WAYS: Final = (
    (Giveaway.ADDRESS, _ADDRESS),
    (Giveaway.MENTION, _MENTION),
    (Giveaway.LINK, _LINK),
    (Giveaway.PHONE, _PHONE),
)


def found_in(words: Personal, facts: Facts) -> Giveaway | None:
    """Return what these words of somebody would give away, the first of what there is, or ``None``."""
    return _found(words, _names(facts))


def found_in_name(name: Personal, facts: Facts) -> Giveaway | None:
    """Return what somebody's name in a group would give away, or ``None``: a company, a way to reach them.

    People's names are not looked for: two may well have the same first name.
    """
    return _found(name, ((Giveaway.COMPANY, it.company) for it in facts.opportunities))


def _found(words: Personal, names: Iterable[tuple[Giveaway, Personal]]) -> Giveaway | None:
    seen = _seen(words.reveal())
    told = _spelled(seen)
    for kind, name in names:
        if any(f" {it} " in f" {told} " for it in _forms(name)):
            return kind
    return next((kind for kind, way in _WAYS if way.search(seen)), None)


def _names(facts: Facts) -> Iterator[tuple[Giveaway, Personal]]:
    for role in facts.opportunities:
        yield Giveaway.COMPANY, role.company
        yield from ((Giveaway.INTERVIEWER, it.name) for it in role.interviewers if it.named)
        yield from ((Giveaway.ALLY, it.name) for it in role.allies)
    yield from ((Giveaway.REFERENCE, it.name) for it in facts.references)


def _forms(name: Personal) -> Iterable[str]:
    """Return a name as it may stand in a sentence: whole, in one word, and each of its telling parts."""
    parts = _spelled(_seen(name.reveal())).split()
    telling = (it for it in parts if len(it) >= _PART and it not in _GENERIC)
    return {" ".join(parts), "".join(parts), *telling} - {""}


def _seen(words: str) -> str:
    """Return words as they are read: in their compatible letters, without invisible ones."""
    plain = unicodedata.normalize("NFKC", words)
    return "".join(it for it in plain if unicodedata.category(it) not in {"Cc", "Cf", "Cs"} or it.isspace())


def _spelled(words: str) -> str:
    """Return the words alone, in small letters without accents, one space between them."""
    joined = words.casefold().replace("œ", "oe").replace("æ", "ae")
    apart = unicodedata.normalize("NFKD", joined)
    return " ".join(re.findall(r"[^\W_]+", "".join(it for it in apart if not unicodedata.combining(it))))
