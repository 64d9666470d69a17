"""What may be better in a letter before it is sent: ours, or the candidate's own version of it.

A finding is a value; its words are the screen's. What a check needs to know is the kind of the letter, the
language it is written in and the facts around it. It is a help, not a judge: where the facts don't tell, it
keeps silent. That a typed text is concrete can only be told against what was noted; without notes, only the
place left open for it is found.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

from bot.domain.interviews import Interview
from bot.domain.people import Personal
from bot.domain.timeline import Interviewer, Opportunity
from bot.writing.checks_en import ENGLISH
from bot.writing.checks_fr import FRENCH
from bot.writing.checks_words import CheckWords
from bot.writing.draft import Gap, LetterKind, bounds, count_words
from bot.writing.letters import PHRASES, people_met, presence

WORDS: Final[Mapping[str, CheckWords]] = {"fr": FRENCH, "en": ENGLISH}

#: two letters are the same from this share of words in the same order on
_SAME: Final = 0.85
#: how much of a note's own words makes it recognised
_SPOKEN: Final = 0.5
#: shorter words say nothing of their own
_SHORT: Final = 4
#: shorter words are no name by themselves ("de", "la")
_NAME: Final = 3
#: the letters that begin with thanks, and those that take up what was spoken of
_THANKING: Final = frozenset(
    (LetterKind.THANKS, LetterKind.LATE_THANKS, LetterKind.JOINT_THANKS, LetterKind.GRACIOUS)
)
_CONCRETE: Final = frozenset((LetterKind.THANKS, LetterKind.LATE_THANKS, LetterKind.JOINT_THANKS))
#: what is said, not sent: nobody reads its greeting
_SAID: Final = frozenset((LetterKind.CALL, LetterKind.CONSULTANT_CALL))


class Check(StrEnum):
    """What is looked at, in the order it is shown in."""

    #: a place is still open: ``words`` are those in it
    GAP = "gap"
    #: ``count`` words, and ``most`` would do (B17)
    LENGTH = "length"
    #: the first sentence does not thank (A35)
    THANKS_FIRST = "thanks_first"
    #: nothing of what was spoken of (B13, B18)
    DETAIL = "detail"
    #: it greets a group (A34): ``words`` say how
    GROUP = "group"
    #: ``words`` press the reader (A48, B49)
    PRESSING = "pressing"
    #: nearly the letter to somebody else of this visit (A34): ``person`` is their id
    SAME = "same"
    #: ``words`` tell the writer's gender
    GENDER = "gender"
    #: ``person`` is greeted by name without a civility, or with one that was not told (B19)
    CIVILITY = "civility"


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One thing that may be better, with what the screen says about it."""

    check: Check
    #: as they stand in the text
    words: tuple[str, ...] = ()
    count: int = 0
    most: int = 0
    person: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Around:
    """The facts around a letter."""

    #: who it goes to; nobody for a letter without a name
    to: tuple[Interviewer, ...] = ()
    #: what was noted of the conversation with them
    spoken: tuple[Personal, ...] = ()
    #: the other letters of this visit, by the id of whom they go to
    others: Mapping[int, str] = field(default_factory=dict)


def around(
    opportunity: Opportunity,
    interview: Interview,
    to: Sequence[Interviewer] = (),
    others: Mapping[int, str] | None = None,
) -> Around:
    """Return the facts around a letter to people met; without names, what was noted of everybody."""
    here = to or people_met(opportunity, interview)
    noted = (presence(interview, it) for it in here)
    own = [it for one in noted if one for it in (one.detail, one.matters)]
    notes = interview.notes
    spoken = (*own, notes.agree, notes.forgot, notes.challenge)
    return Around(to=tuple(to), spoken=tuple(it for it in spoken if it), others=others or {})


def check(text: str, kind: LetterKind, language: str, facts: Around) -> tuple[Finding, ...]:
    """Return what may be better in a letter's body, in the order of :class:`Check`; nothing when all is well.

    The language is that of the letter; one without tables of its own is read as English.
    """
    known = language if language in WORDS else "en"
    left_open = PHRASES[known].missing[Gap.DETAIL]
    found = (
        *_of_form(text, kind, facts),
        *_of_content(text, kind, WORDS[known], facts, left_open),
        *_of_greeting(text, kind, WORDS[known], facts),
        *_of_manner(text, WORDS[known]),
    )
    return tuple(sorted(found, key=lambda it: tuple(Check).index(it.check)))


def _of_form(text: str, kind: LetterKind, facts: Around) -> Iterator[Finding]:
    if left := re.findall(r"\[ ?([^\[\]]+?) ?\]", text):
        yield Finding(check=Check.GAP, words=tuple(left))
    count, most = count_words(text), bounds(kind, len(facts.to))[1]
    if count > most:
        yield Finding(check=Check.LENGTH, count=count, most=most)


def _of_content(
    text: str, kind: LetterKind, words: CheckWords, facts: Around, left_open: str
) -> Iterator[Finding]:
    if kind in _THANKING and not words.thanks.search(_first_sentence(text)):
        yield Finding(check=Check.THANKS_FIRST)
    if kind in _CONCRETE and (left_open in text or not _is_concrete(text, facts.spoken)):
        yield Finding(check=Check.DETAIL)
    for person, other in facts.others.items():
        if _same(text, other):
            yield Finding(check=Check.SAME, person=person)


def _of_greeting(text: str, kind: LetterKind, words: CheckWords, facts: Around) -> Iterator[Finding]:
    if kind in _SAID:
        return
    greeting = _greeting(text)
    if group := words.group.search(greeting):
        yield Finding(check=Check.GROUP, words=(group.group(),))
    if person := _mistaken(words, greeting, facts.to):
        yield Finding(check=Check.CIVILITY, person=person)


def _of_manner(text: str, words: CheckWords) -> Iterator[Finding]:
    if pressing := _found(words.pressing, text):
        yield Finding(check=Check.PRESSING, words=pressing)
    if gendered := _gendered(words, text):
        yield Finding(check=Check.GENDER, words=gendered)


def _lines(text: str) -> list[str]:
    return [line for line in (it.strip() for it in text.splitlines()) if line]


def _greeting(text: str) -> str:
    """Return what stands before the letter itself: its first line, if that is short, up to its comma."""
    first = next(iter(_lines(text)), "")
    return first if first.endswith(",") or count_words(first) <= 6 else first.split(",", 1)[0]


def _first_sentence(text: str) -> str:
    lines = _lines(text)
    body = lines[1:] if lines and lines[0].endswith(",") else lines
    return re.split(r"(?<=[.!?…])\s", " ".join(body), maxsplit=1)[0]


def _plain(text: str) -> str:
    """Return a text without accents, capitals and punctuation."""
    bare = "".join(
        it for it in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(it)
    )
    return " ".join(re.findall(r"\w+", bare))


def _is_concrete(text: str, spoken: Sequence[Personal]) -> bool:
    told = set(_plain(text).split())
    return not spoken or any(_is_told(_plain(it.reveal()).split(), told) for it in spoken)


def _is_told(noted: Sequence[str], told: set[str]) -> bool:
    """Tell whether a note is recognised: by the words of their own that it shares, or by all it has."""
    own = {it for it in noted if len(it) >= _SHORT} or set(noted)
    return len(own & told) >= _SPOKEN * len(own)


def _same(text: str, other: str) -> bool:
    one, two = _between(text), _between(other)
    return bool(one) and SequenceMatcher(None, one, two, autojunk=False).ratio() >= _SAME


def _between(text: str) -> list[str]:
    """Return the words of a letter without its greeting and its signature."""
    lines = _lines(text)
    body = lines[1:] if lines and lines[0].endswith(",") else lines
    return _plain(" ".join(it for it in body if not it.endswith(",") and not it.startswith("["))).split()


def _found(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(it.group() for it in pattern.finditer(text)))


def _gendered(words: CheckWords, text: str) -> tuple[str, ...]:
    said = [it for it in words.said_of_me.finditer(text) if words.tells(it["word"])]
    return tuple(dict.fromkeys((*(it.group().strip() for it in said), *_found(words.gendered, text))))


def _mistaken(words: CheckWords, greeting: str, to: Sequence[Interviewer]) -> int:
    """Return whom the greeting names without their civility, or with one that was not told; 0 for nobody."""
    called = set(_plain(greeting).split())
    said = {it for it, pattern in words.civility.items() if pattern.search(greeting)}
    for person in to:
        name = [it for it in _plain(person.name.reveal()).split() if len(it) >= _NAME]
        if not person.named or not called.intersection(name) or person.civility in said:
            continue
        by_first_name = words.first_names and not said and len(name) > 1 and name[-1] not in called
        if not by_first_name:
            return person.id
    return 0
