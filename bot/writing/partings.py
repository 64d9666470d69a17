"""The letters of an offer and of an ending: to the company, to the others, to those who helped.

A letter tells what was told to us: that an offer is in writing, by when it is to be answered, that another
one was accepted. Never which company made it, and never a reason that nobody gave.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from bot.domain.interviews import State
from bot.domain.outcomes import EndingKind
from bot.domain.preparation import Ally
from bot.domain.timeline import Interviewer, Opportunity, Reference
from bot.writing.draft import Draft, Gap, typed
from bot.writing.letters import NAMED, day_of, gap, greeting, held_on, people_met, phrases_of, post
from bot.writing.phrases import Phrases, Short


class Parting(StrEnum):
    """The letters to a company that may be asked for at any time; the value is in buttons already sent."""

    TIME = "t"
    IN_WRITING = "w"
    ACCEPT = "a"
    DECLINE = "d"
    WITHDRAW = "q"
    #: a few lines to close well, after the post was frozen or the offer taken back
    CLOSING = "c"


def letter(opportunity: Opportunity, which: Parting) -> Draft:
    """Return one of the letters of an offer or an ending. Serves A52, B54, B55."""
    words = phrases_of(opportunity).partings
    reply_by = opportunity.offer.reply_by if opportunity.offer else None
    match which:
        case Parting.TIME:
            short = words.time_by if reply_by else words.time
            return _short(opportunity, short, reply_by=reply_by, missing=(Gap.UNTIL,))
        case Parting.IN_WRITING:
            return _short(opportunity, words.in_writing)
        case Parting.ACCEPT:
            return _short(opportunity, words.accept)
        case Parting.DECLINE:
            return _short(opportunity, words.decline)
        case Parting.WITHDRAW:
            return _short(opportunity, words.withdraw)
        case Parting.CLOSING:
            ending = opportunity.ending
            gone = ending is not None and ending.kind is EndingKind.OFFER_GONE
            return _short(opportunity, words.offer_gone if gone else words.frozen)


def elsewhere(opportunity: Opportunity, reply_by: date | None) -> Draft:
    """Return "I have an offer elsewhere", with the day by which it is to be answered. Serves A52."""
    words = phrases_of(opportunity).partings
    short = words.elsewhere_by if reply_by else words.elsewhere
    return _short(opportunity, short, reply_by=reply_by)


def step_down(opportunity: Opportunity) -> Draft:
    """Return the withdrawal once another offer is accepted. Serves A52, B55."""
    return _short(opportunity, phrases_of(opportunity).partings.withdraw_taken)


def farewell(opportunity: Opportunity, person: Reference | Ally) -> Draft:
    """Return the word to somebody who helped, once the opportunity has ended. Serves B55."""
    words = phrases_of(opportunity).partings
    accepted = opportunity.ending is not None and opportunity.ending.kind is EndingKind.ACCEPTED
    if isinstance(person, Ally):
        return _short(opportunity, words.ally_yes if accepted else words.ally_no, to=person)
    return _short(opportunity, words.reference_yes if accepted else words.reference_no, to=person)


def addressee(opportunity: Opportunity) -> Interviewer | None:
    """Return who takes a letter to the company: the consultant between, or the only one met."""
    latest = opportunity.latest
    met = people_met(opportunity, latest) if latest else ()
    return opportunity.intermediary or (met[0] if len(met) == 1 else None)


def _short(
    opportunity: Opportunity,
    short: Short,
    *,
    to: Reference | Ally | None = None,
    reply_by: date | None = None,
    missing: tuple[Gap, ...] = (),
) -> Draft:
    words = phrases_of(opportunity)
    facts = _facts(opportunity, words, reply_by)
    paragraphs = (
        greeting(words, to or addressee(opportunity)),
        *(it.format_map(facts) for it in short.body),
        f"{words.close}\n{gap(words, Gap.SIGNATURE)}",
    )
    return Draft(
        subject=short.subject.format_map(facts),
        body="\n\n".join(paragraphs),
        gaps=(*missing, Gap.SIGNATURE),
    )


def _facts(opportunity: Opportunity, words: Phrases, reply_by: date | None) -> Mapping[str, str]:
    latest, said = opportunity.latest, words.partings
    held = next((it for it in reversed(opportunity.interviews) if it.state is State.HELD), None)
    named = post(opportunity) or words.this_post
    return {
        "post": named,
        "post_capital": named[:1].upper() + named[1:],
        "company": typed(opportunity.company, NAMED),
        "reply_by": day_of(opportunity, reply_by) if reply_by else "",
        "until": gap(words, Gap.UNTIL),
        "door": said.door,
        "thanks": said.thanks_held.format(day=held_on(opportunity, held)) if held and latest else said.thanks,
    }
