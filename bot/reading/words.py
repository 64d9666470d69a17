"""Text as people type it, made safe to keep and easy to compare."""

import re
import unicodedata

_SEPARATORS = dict.fromkeys(map(ord, "\r\v\f\u0085\u2028\u2029"), "\n")
_COMBINING_GRAPHEME_JOINER = "\u034f"
_DROPPED = {"Cc", "Cf", "Cs"}

#: shorter words say little
_TELLING = 4

_MARKS = str.maketrans(
    {
        **dict.fromkeys("'\u2018\u2019\u201b\u02bc\u00b4`()", " "),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    }
)


def clean(text: str, most: int = 500) -> str:
    """Return the text in NFC without control, bidi, zero-width and surrogate characters.

    At most ``most`` characters are kept. Lines keep their order; several blank lines become one, and a tab
    becomes a space.
    """
    lines = text.replace("\r\n", "\n").translate(_SEPARATORS).replace("\t", " ").split("\n")
    kept: list[str] = []
    for line in map(_visible, lines):
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip()[:most].rstrip()


def fold(text: str) -> str:
    """Return the text for comparing: no accent, no case, plain hyphens, one space for any run of space.

    Apostrophes and brackets become spaces, so "d’ici" and "d'ici" are both "d ici".
    """
    apart = unicodedata.normalize("NFKD", _visible(" ".join(text.split())).translate(_MARKS))
    bare = "".join(c for c in apart.casefold() if not unicodedata.combining(c))
    return " ".join(bare.translate(_MARKS).split())


def alike(one: str, other: str) -> bool:
    """Tell whether two short notes say the same: the telling words of one all stand in the other."""
    first, second = _telling(one), _telling(other)
    return bool(first and second) and (first <= second or second <= first)


def _telling(text: str) -> frozenset[str]:
    every = re.findall(r"\w+", fold(text))
    return frozenset(it for it in every if len(it) >= _TELLING) or frozenset(every)


def _visible(line: str) -> str:
    seen = "".join(
        c for c in line if unicodedata.category(c) not in _DROPPED and c != _COMBINING_GRAPHEME_JOINER
    )
    return unicodedata.normalize("NFC", seen).rstrip()
