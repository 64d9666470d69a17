"""The letters of an offer and of an ending: to the company, to the others, to those who helped.

A letter tells what was told to us: that an offer is in writing, by when it is to be answered, that another
one was accepted. Never which company made it, and never a reason that nobody gave.
"""

from datetime import date
from enum import StrEnum

from bot.domain.interviews import Interview, State
from bot.domain.outcomes import EndingKind
from bot.domain.preparation import Ally
from bot.domain.timeline import Interviewer, Opportunity, Reference
from bot.writing import letters
from bot.writing.draft import Draft, Gap, LetterKind, filled
from bot.writing.letters import Addressee, day_of, gap, held_on, pen, phrases_of
from bot.writing.partings_phrases import Short
from bot.writing.voice import Voice, choice
from bot.writing.waiting import nth_reference


class Parting(StrEnum):
    """The letters to a company that may be asked for at any time; the value is in buttons already sent."""

    TIME = "t"
    IN_WRITING = "w"
    ACCEPT = "a"
    DECLINE = "d"
    WITHDRAW = "q"
    #: a few lines to close well, after the post was frozen or the offer taken back
    CLOSING = "c"


def letter(opportunity: Opportunity, which: Parting, *, voice: Voice | None = None) -> Draft:
    """Return one of the letters of an offer or an ending. Serves A52, B54, B55."""
    offers, words = phrases_of(opportunity).offers, phrases_of(opportunity).partings
    reply_by = opportunity.offer.reply_by if opportunity.offer else None
    match which:
        case Parting.TIME:
            kind, short = LetterKind.TIME, offers.time_by if reply_by else offers.time
        case Parting.IN_WRITING:
            kind, short = LetterKind.IN_WRITING, offers.in_writing
        case Parting.ACCEPT:
            kind, short = LetterKind.ACCEPT, offers.accept
        case Parting.DECLINE:
            kind, short = LetterKind.DECLINE, offers.decline
        case Parting.WITHDRAW:
            kind, short = LetterKind.WITHDRAW, words.withdraw
        case Parting.CLOSING:
            ending = opportunity.ending
            gone = ending is not None and ending.kind is EndingKind.OFFER_GONE
            kind, short = LetterKind.CLOSING, words.offer_gone if gone else words.frozen
    gaps = (Gap.UNTIL,) if which is Parting.TIME else ()
    return _short(opportunity, kind, short, reply_by=reply_by, gaps=gaps, voice=voice)


def elsewhere(opportunity: Opportunity, reply_by: date | None, *, voice: Voice | None = None) -> Draft:
    """Return "I have an offer elsewhere", with the day by which it is to be answered. Serves A52."""
    words = phrases_of(opportunity).offers
    short = words.elsewhere_by if reply_by else words.elsewhere
    return _short(opportunity, LetterKind.ELSEWHERE, short, reply_by=reply_by, voice=voice)


def step_down(opportunity: Opportunity, *, voice: Voice | None = None) -> Draft:
    """Return the withdrawal once another offer is accepted. Serves A52, B55."""
    short = phrases_of(opportunity).partings.withdraw_taken
    return _short(opportunity, LetterKind.WITHDRAW, short, voice=voice)


def gracious(opportunity: Opportunity, interview: Interview, *, voice: Voice | None = None) -> Draft:
    """Return the reply to a no, which thanks and keeps the door open, after one interview or several.

    It goes to whoever was met; a consultant between passes it on. Serves B12, B21, B22, B54, B55.
    """
    words = phrases_of(opportunity).partings
    held = [it for it in opportunity.interviews if it.state is State.HELD and it.round <= interview.round]
    first = held[0] if held else interview
    several = held_on(opportunity, first) != held_on(opportunity, interview)
    short = words.gracious_several if several else words.gracious
    own = pen(
        opportunity,
        interview,
        voice or choice(opportunity.id, LetterKind.GRACIOUS),
        first=held_on(opportunity, first),
    )
    to = letters.only_one(letters.people_met(opportunity, interview))
    said = (own.say(*moves) for moves in short.body)
    return own.letter(LetterKind.GRACIOUS, to, short.subject, *said)


def farewell(opportunity: Opportunity, person: Reference | Ally, *, voice: Voice | None = None) -> Draft:
    """Return the word to somebody who helped, once the opportunity has ended. Serves B55."""
    words = phrases_of(opportunity).partings
    accepted = opportunity.ending is not None and opportunity.ending.kind is EndingKind.ACCEPTED
    if isinstance(person, Ally):
        short, place = words.ally_yes if accepted else words.ally_no, 0
    else:
        short = words.reference_yes if accepted else words.reference_no
        place = nth_reference(opportunity, person)
    chosen = voice or choice(opportunity.id, LetterKind.FAREWELL, place=place)
    return _short(opportunity, LetterKind.FAREWELL, short, to=person, voice=chosen)


def addressee(opportunity: Opportunity) -> Interviewer | None:
    """Return who takes a letter to the company: the consultant between, or the only one met."""
    return letters.addressee(opportunity, opportunity.latest)


def _short(
    opportunity: Opportunity,
    kind: LetterKind,
    short: Short,
    *,
    to: Addressee | None = None,
    reply_by: date | None = None,
    gaps: tuple[Gap, ...] = (),
    voice: Voice | None = None,
) -> Draft:
    words = phrases_of(opportunity)
    said = words.partings
    chosen = voice or choice(opportunity.id, kind)
    held = next((it for it in reversed(opportunity.interviews) if it.state is State.HELD), None)
    between = opportunity.intermediary is not None
    thanks = (said.thanks_brought if between else said.thanks_held) if held else said.thanks
    day = held_on(opportunity, held) if held else ""
    own = pen(
        opportunity,
        held,
        chosen,
        reply_by=day_of(opportunity, reply_by) if reply_by else "",
        until=gap(words, Gap.UNTIL),
        offer=chosen(words.offers.offer_brought if between else words.offers.offer),
        thanks=filled(chosen(thanks), {"day": day}),
    )
    paragraphs = (own.say(*moves) for moves in short.body)
    close = words.close if to is None else words.close_known
    whom = to or addressee(opportunity)
    return own.letter(kind, whom, short.subject, *paragraphs, gaps=gaps, close=close)
