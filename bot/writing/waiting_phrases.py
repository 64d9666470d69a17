"""What the letters and scripts between an interview and its answer are made of."""

from dataclasses import dataclass

from bot.writing.phrasings import Phrasings


@dataclass(frozen=True, kw_only=True, slots=True)
class Update:
    """News for a reference (A40–A44): ``{company}``, ``{post}``, ``{day}``, ``{people}``, ``{concern}``."""

    subject: Phrasings
    #: the post is known, or not
    held_post: Phrasings
    held: Phrasings
    met_one: Phrasings
    met_several: Phrasings
    #: will they vouch for the candidate on it?
    concern: Phrasings
    thanks: Phrasings


@dataclass(frozen=True, kw_only=True, slots=True)
class Status:
    """Asking where the decision stands (A45, B51–B54): ``{day}``, ``{post}``, ``{promised}``."""

    subject: Phrasings
    opening: Phrasings
    asking: Phrasings
    asking_by: Phrasings
    thanks: Phrasings
    #: the second and last time
    opening_again: Phrasings
    asking_again: Phrasings
    thanks_again: Phrasings


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """The same, said in four lines (B51–B54)."""

    who_post: Phrasings
    who: Phrasings
    polite: Phrasings
    reason: Phrasings
    reason_by: Phrasings
    thanks: Phrasings


@dataclass(frozen=True, kw_only=True, slots=True)
class Sample:
    """A sample of work or a document (A28, A38): ``{day}``, ``{samples}``, ``{challenge}``, ``{link}``."""

    subject: Phrasings
    #: they asked for it; they named a challenge; it was offered
    asked: Phrasings
    challenge: Phrasings
    offered: Phrasings
    here: str
    hope: Phrasings
    thanks: Phrasings


@dataclass(frozen=True, kw_only=True, slots=True)
class Dates:
    """Fixing a new date: ``{day}`` the old one, ``{post}``, ``{dates}``."""

    subject: Phrasings
    about: Phrasings
    #: the candidate could not be there
    sorry: Phrasings
    interest: Phrasings
    proposal: Phrasings


@dataclass(frozen=True, kw_only=True, slots=True)
class Agency:
    """Through a consultant: ``{company}``, ``{day}``, ``{post}``, ``{person}`` and the gaps of a call."""

    relay: Phrasings
    relay_all: Phrasings
    subject: Phrasings
    opening: Phrasings
    asking: Phrasings
    thanks: Phrasings
    opening_again: Phrasings
    asking_again: Phrasings
    who: Phrasings
    polite: Phrasings
    how: Phrasings
    next: Phrasings
    reason: Phrasings
    close: Phrasings
