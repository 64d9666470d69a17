"""A letter before it is sent, and how words that were typed enter one."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.people import Personal

#: more words than this are too many for a letter of thanks (B17)
MOST_WORDS = 120


class Gap(StrEnum):
    """A fact that a text needs and nobody has told us."""

    #: the candidate's own name, which is never kept
    SIGNATURE = "signature"
    #: one thing spoken about with this interviewer
    DETAIL = "detail"
    #: whom the candidate spoke with
    PEOPLE = "people"
    #: moments that suit the candidate
    DATES = "dates"
    #: how the interview went, in the candidate's own words
    IMPRESSION = "impression"
    #: where a sample of work can be seen
    LINK = "link"
    #: the day until which the candidate would like to think an offer over
    UNTIL = "until"


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """A text to send or to say; ``gaps`` names what is missing, in the order of the text."""

    #: ``None`` for what is said
    subject: str | None
    body: str
    gaps: tuple[Gap, ...] = ()

    @property
    def words(self) -> int:
        """How many words the body has."""
        return sum(any(letter.isalnum() for letter in word) for word in self.body.split())


def typed(words: Personal, most: int = 60) -> str:
    """Return typed words on one line of at most ``most`` characters, without invisible ones."""
    spaced = " ".join(words.reveal().split())
    seen = "".join(c for c in spaced if unicodedata.category(c) not in {"Cc", "Cf", "Cs"}).strip() or "…"
    return seen if len(seen) <= most else f"{seen[: most - 1].rstrip()}…"


def inside(words: Personal, most: int = 60) -> str:
    """Return typed words as they stand inside a sentence: without a full stop of their own."""
    return typed(words, most).rstrip(" .;:,") or "…"
