"""A letter before it is sent, and how words that were typed enter one."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from string import Formatter
from typing import Final

from bot.domain.people import Personal

#: more words than this are too many for a letter of thanks (B17)
MOST_WORDS: Final = 120


class LetterKind(StrEnum):
    """What a text is for."""

    CONFIRMATION = "confirmation"
    ALERT = "alert"
    #: a reference is told of several interviews
    TOGETHER = "together"
    #: a reference is told that a date moved
    MOVED = "moved"
    APPROACH = "approach"
    INTRODUCTION = "introduction"
    ALLY_THANKS = "ally_thanks"
    THANKS = "thanks"
    LATE_THANKS = "late_thanks"
    JOINT_THANKS = "joint_thanks"
    #: a letter with the lines that ask a consultant to pass it on
    RELAYED = "relayed"
    UPDATE = "update"
    SAMPLE = "sample"
    NEW_DATE = "new_date"
    STATUS = "status"
    STATUS_AGAIN = "status_again"
    CALL = "call"
    CONSULTANT_CALL = "consultant_call"
    TIME = "time"
    IN_WRITING = "in_writing"
    ELSEWHERE = "elsewhere"
    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    CLOSING = "closing"
    GRACIOUS = "gracious"
    FAREWELL = "farewell"


#: how many words a text of each kind has, at least and at most; people beyond the second add to the most
BOUNDS: Final[Mapping[LetterKind, tuple[int, int]]] = {
    LetterKind.CONFIRMATION: (25, 100),
    LetterKind.ALERT: (55, 120),
    LetterKind.TOGETHER: (60, 190),
    LetterKind.MOVED: (30, 70),
    LetterKind.APPROACH: (55, 120),
    LetterKind.INTRODUCTION: (55, 120),
    LetterKind.ALLY_THANKS: (45, 100),
    LetterKind.THANKS: (60, MOST_WORDS),
    LetterKind.LATE_THANKS: (60, MOST_WORDS),
    LetterKind.JOINT_THANKS: (60, MOST_WORDS),
    LetterKind.RELAYED: (60, 160),
    LetterKind.UPDATE: (45, 130),
    LetterKind.SAMPLE: (40, 120),
    LetterKind.NEW_DATE: (45, 110),
    LetterKind.STATUS: (45, 110),
    LetterKind.STATUS_AGAIN: (45, 110),
    LetterKind.CALL: (45, 110),
    LetterKind.CONSULTANT_CALL: (45, 110),
    LetterKind.TIME: (35, 80),
    LetterKind.IN_WRITING: (35, 80),
    LetterKind.ELSEWHERE: (50, 120),
    LetterKind.ACCEPT: (30, 70),
    LetterKind.DECLINE: (30, 80),
    LetterKind.WITHDRAW: (35, 90),
    LetterKind.CLOSING: (35, 90),
    LetterKind.GRACIOUS: (50, 110),
    LetterKind.FAREWELL: (30, 80),
}
#: the words that each person beyond the second may add, where a text speaks of each
_EACH_MORE: Final[Mapping[LetterKind, int]] = {LetterKind.JOINT_THANKS: 22, LetterKind.UPDATE: 22}


def bounds(kind: LetterKind, people: int = 1) -> tuple[int, int]:
    """Return how many words a text has at least and at most that speaks to, or of, so many people."""
    least, most = BOUNDS[kind]
    return least, most + _EACH_MORE.get(kind, 0) * max(0, people - 2)


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
    #: the number at which the candidate will be called
    PHONE = "phone"


class Note(StrEnum):
    """What was noted about an interview and may have a line in a thank-you, in order of worth."""

    MATTERS = "matters"
    FORGOT = "forgot"
    OTHER_POST = "other_post"
    AGREE = "agree"
    FITS = "fits"


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """A text to send or to say; ``gaps`` names what is missing, in the order of the text."""

    kind: LetterKind
    #: ``None`` for what is said
    subject: str | None
    body: str
    gaps: tuple[Gap, ...] = ()
    #: the interviewers whose detail is missing, by id
    unspoken: tuple[int, ...] = ()
    #: the notes that would have made it too long
    left_out: tuple[Note, ...] = ()

    @property
    def words(self) -> int:
        """How many words the body has."""
        return count_words(self.body)


def count_words(text: str) -> int:
    """Return how many words a text has: what holds a letter or a digit."""
    return sum(map(_is_word, text.split()))


def _is_word(piece: str) -> bool:
    return any(map(str.isalnum, piece))


def typed(words: Personal, most: int = 60) -> str:
    """Return typed words on one line of at most ``most`` characters, without invisible ones."""
    line = " ".join("".join(map(_seen, words.reveal())).split()) or "…"
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def _seen(letter: str) -> str:
    if letter.isspace():
        return " "
    return "" if unicodedata.category(letter) in {"Cc", "Cf", "Cs"} else letter


def inside(words: Personal, most: int = 60) -> str:
    """Return typed words as they stand inside a sentence: without a full stop of their own."""
    return typed(words, most).rstrip(" .;:,") or "…"


def uncapped(words: str, small: frozenset[str]) -> str:
    """Return words without the capital of a first word that is a ``small`` one ("La migration")."""
    first = re.split(r"[\s’']", words, maxsplit=1)[0]
    common = first.lower() in small and first == first.capitalize()
    return words[0].lower() + words[1:] if common else words


def cut(words: str, most: int) -> str:
    """Return at most ``most`` words, with "…" in the place of the rest."""
    kept = 0
    pieces = words.split(" ")
    for nth, piece in enumerate(pieces):
        kept += _is_word(piece)
        if kept > most:
            return f"{' '.join(pieces[:nth]).rstrip(' .;:,…')}…"
    return words


def filled(phrasing: str, facts: Mapping[str, str]) -> str:
    """Return a phrasing with its facts; one that ends a sentence with its own sign needs no full stop."""
    said = ""
    for literal, name, _, _ in Formatter().parse(phrasing):
        ended = said.endswith((".", "?", "!", "…")) and literal.startswith(".")
        said += literal.removeprefix(".") if ended else literal
        said += facts[name] if name else ""
    return said
