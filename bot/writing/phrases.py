"""What the texts of one language are made of: sentences with named places for the facts.

Several phrasings of one move stand in a tuple; which one an interviewer is given follows from their
place. Every combination must read well: tests walk through them all.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.domain.people import Civility
from bot.writing.draft import Gap

Phrasings = tuple[str, ...]


def uncapped(words: str, small: frozenset[str]) -> str:
    """Return words without the capital of a first word that is a ``small`` one ("La migration")."""
    first = re.split(r"[\s’']", words, maxsplit=1)[0]
    common = first.lower() in small and first == first.capitalize()
    return words[0].lower() + words[1:] if common else words


@dataclass(frozen=True, kw_only=True, slots=True)
class Thanks:
    """The moves of a thank-you, in their order."""

    subject: Phrasings
    #: thanks before anything else (A35, B8): ``{day}``
    thanks: Phrasings
    #: interest in the post (A36, B9): ``{post}``
    interest: Phrasings
    #: one point of the conversation (B13, B18): ``{detail}``
    point: Phrasings
    #: how the work helps this very person (A37, B14, B15): ``{role}``
    helps_role: Phrasings
    helps: Phrasings
    #: the same from what that person said matters most (A22, A37): ``{matters}``
    matters: Phrasings
    #: a point the candidate agrees with (B10): ``{agree}``
    agree: Phrasings
    #: what the candidate did not come to say (B27): ``{forgot}``
    forgot: Phrasings
    #: the post is what the candidate looks for (B9), or fits in part only (B12)
    fits: Phrasings
    other_post: Phrasings
    #: available for another interview (A26, B11)
    available: Phrasings
    #: the wish to hear while nothing is decided (B16); ``{promised}`` when a day was named
    hear: Phrasings
    hear_by: Phrasings
    #: polite close (B19)
    close: Phrasings


@dataclass(frozen=True, kw_only=True, slots=True)
class Update:
    """News for a reference (A40–A44): ``{company}``, ``{post}``, ``{day}``, ``{people}``, ``{concern}``."""

    subject: str
    #: the post is known, or not
    held_post: str
    held: str
    met_one: str
    met_several: str
    concern: str
    thanks: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Status:
    """Asking where the decision stands (A45, B51–B54): ``{day}``, ``{post}``, ``{promised}``."""

    subject: str
    opening_post: str
    opening: str
    asking: str
    asking_by: str
    thanks: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """The same, said in four lines (B51–B54)."""

    who_post: str
    who: str
    polite: str
    reason: str
    reason_by: str
    thanks: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Gracious:
    """The reply to a no (B12, B21, B22, B54, B55): ``{day}``."""

    subject: str
    thanks: str
    hope: str
    door: str
    close: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Sample:
    """A sample of work or a document (A28, A38): ``{day}``, ``{samples}``, ``{challenge}``, ``{link}``."""

    subject: str
    #: they asked for it; they named a challenge; it was offered
    asked: str
    challenge: str
    offered: str
    here: str
    hope: str
    thanks: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Short:
    """A short letter: its subject, then its paragraphs; each may name the facts."""

    subject: str
    body: Phrasings


@dataclass(frozen=True, kw_only=True, slots=True)
class Partings:
    """The letters of an offer and of an ending (A52, B54, B55): ``{post}``, ``{day}``, ``{company}``."""

    #: thanks for an interview that took place, of ``{day}``; and where none has
    thanks_held: str
    thanks: str
    #: the door stays open (B55)
    door: str
    #: asking for time (``{until}``), with the day to answer by (``{reply_by}``) or without
    time: Short
    time_by: Short
    in_writing: Short
    accept: Short
    decline: Short
    #: "I have an offer elsewhere", with its day or without
    elsewhere: Short
    elsewhere_by: Short
    withdraw: Short
    #: the same, once another offer is accepted
    withdraw_taken: Short
    #: the post was frozen; the offer was taken back
    frozen: Short
    offer_gone: Short
    #: to a reference, and to an ally: after a refusal, and after an accepted offer
    reference_no: Short
    reference_yes: Short
    ally_no: Short
    ally_yes: Short


@dataclass(frozen=True, kw_only=True, slots=True)
class Confirming:
    """The confirmation of an interview (A6, B1): ``{day}``, ``{clock}``, ``{post}``, ``{asked}``."""

    subject: str
    #: the hour is known, and the post or not
    coming_post: str
    coming: str
    #: only the day is known
    coming_day: str
    #: what is not known yet, and is asked for
    asking: str
    hour: str
    place: str
    link: str
    people: str
    course: str
    hope: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Announcing:
    """Telling a reference beforehand (A16): ``{company}``, ``{day}``, ``{post}``, ``{requirements}``."""

    subject: str
    coming_post: str
    coming: str
    asked: str
    requirements: str
    free: str
    thanks: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Approaching:
    """Writing to a contact inside, or to whoever knows one (A11, A12, A14): ``{company}``, ``{name}``."""

    subject: str
    coming_post: str
    coming: str
    thought: str
    meeting: str
    thanks: str
    introducing_subject: str
    introducing: str
    introducing_why: str
    thanking_subject: str
    thanking: str
    thanking_support: str
    thanking_news: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrases:
    """Everything one language brings."""

    greeting: Mapping[Civility, str]
    greeting_plain: str
    civility: Mapping[Civility, str]
    #: with ``{person}`` and ``{role}``
    person_role: str
    #: between the last two people of a list
    also: str
    close: str
    #: with ``{words}``
    gap: str
    missing: Mapping[Gap, str]
    #: a post with its name, from the role as typed; and without one
    post: Callable[[str], str]
    this_post: str
    #: a detail as it stands after a colon
    detail: Callable[[str], str]
    #: someone's role inside a sentence
    role: Callable[[str], str]
    thanks: Thanks
    update: Update
    status: Status
    call: Call
    gracious: Gracious
    sample: Sample
    partings: Partings
    confirming: Confirming
    announcing: Announcing
    approaching: Approaching
