"""What the letters of an offer and of an ending are made of."""

from dataclasses import dataclass

from bot.writing.phrasings import Phrasings


@dataclass(frozen=True, kw_only=True, slots=True)
class Short:
    """A short letter: its subject, then the moves of its paragraphs; each may name the facts."""

    subject: Phrasings
    body: tuple[tuple[Phrasings, ...], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Offers:
    """The letters of an offer (A52, B54, B55): ``{day}``, ``{post}``."""

    #: thanks for an offer, from the company, and brought by a consultant
    offer: Phrasings
    offer_brought: Phrasings
    #: asking for time (``{until}``), with the day to answer by (``{reply_by}``) or without
    time: Short
    time_by: Short
    in_writing: Short
    accept: Short
    decline: Short
    #: "I have an offer elsewhere", with its day or without
    elsewhere: Short
    elsewhere_by: Short


@dataclass(frozen=True, kw_only=True, slots=True)
class Partings:
    """The letters of an ending (A52, B54, B55): ``{post}``, ``{day}``, ``{company}``."""

    #: thanks for an interview that took place, of ``{day}``, to the company, to a consultant; where none has
    thanks_held: Phrasings
    thanks_brought: Phrasings
    thanks: Phrasings
    withdraw: Short
    #: the same, once another offer is accepted
    withdraw_taken: Short
    #: the post was frozen; the offer was taken back
    frozen: Short
    offer_gone: Short
    #: the reply to a no (B12, B21, B22, B54, B55), after one interview (``{day}``), after several
    gracious: Short
    gracious_several: Short
    #: to a reference, and to an ally: after a refusal, and after an accepted offer
    reference_no: Short
    reference_yes: Short
    ally_no: Short
    ally_yes: Short
