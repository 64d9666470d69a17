"""The name of a place within what people write: its parts, without what stands around it."""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import combining, normalize

#: longer words are no place
LONGEST: Final = 100

#: what stands around the name of a place, in our five languages
_AROUND: Final = frozenset(
    (
        *(
            "a",
            "au",
            "aux",
            "en",
            "pour",
            "pres",
            "de",
            "du",
            "des",
            "d",
            "la",
            "le",
            "les",
            "l",
            "je",
            "suis",
        ),
        *("j", "habite", "vis", "c", "est", "moi", "ici", "heure", "heures", "ville", "fuseau", "horaire"),
        *("in", "to", "at", "the", "of", "from", "near", "i", "am", "m", "live", "it", "s", "is", "time"),
        *("zone", "timezone", "city", "here"),
        *("im", "bei", "aus", "der", "die", "das", "dem", "den", "ich", "bin", "wohne", "lebe", "uhrzeit"),
        *("zeit", "stadt"),
        *("ik", "ben", "woon", "leef", "het", "uit", "te", "tijd", "stad"),
        *("yo", "vivo", "estoy", "hora", "horario", "ciudad", "el", "los", "las"),
    )
)

_ASIDE: Final = re.compile(r"[,;()]|\s[-–—]\s")
_APART: Final = re.compile(r"[\s_.\-–—'’]+")


def parts(words: str) -> list[str]:
    """Return what is written, folded, cut at its commas: a place, then what it lies in; at least one."""
    return [it for part in _ASIDE.split(words[:LONGEST]) if (it := folded(part))] or [""]


def said(words: str) -> Iterator[str]:
    """Yield folded words, then what is left when nothing stands around the name: "a geneve", "geneve"."""
    every = words.split()
    yield " ".join(every)
    while every and every[0] in _AROUND:
        every = every[1:]
        yield " ".join(every)
    while every and every[-1] in _AROUND:
        every = every[:-1]
        yield " ".join(every)


def folded(words: str) -> str:
    """Return words without case, accents, hyphens and apostrophes: "saint etienne"."""
    # a letter of another alphabet's shape is one of ours only once taken apart, and may be a capital then
    apart = normalize("NFKD", normalize("NFKD", words).casefold()).replace("œ", "oe")
    return " ".join(_APART.sub(" ", "".join(it for it in apart if not combining(it))).split())
