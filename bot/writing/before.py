"""The letters before an interview: to the employer, to references, to contacts inside."""

from datetime import timedelta
from typing import Final

from bot.domain.interviews import DURATION, Hour, Interview, Kind
from bot.domain.moments import local
from bot.domain.preparation import Ally
from bot.domain.timeline import Opportunity, Reference
from bot.i18n import dates
from bot.writing.draft import Draft, Gap, LetterKind, bounds, cut, filled, inside
from bot.writing.letters import (
    SAID,
    Pen,
    addressee,
    called,
    gap,
    held_on,
    language_of,
    listed,
    pen,
    people_met,
    phrases_of,
    post,
    room,
)
from bot.writing.phrases import Phrases
from bot.writing.phrasings import Phrasings
from bot.writing.voice import Voice, choice
from bot.writing.waiting import nth_reference

#: how many requirements an alert names
_REQUIREMENTS: Final = 3
#: with so few words for each, one is enough
_FEW: Final = 4
#: the kinds in which the candidate is called
_PHONE: Final = frozenset((Kind.SCREENING, Kind.CALL))


def confirmation(opportunity: Opportunity, interview: Interview, *, voice: Voice | None = None) -> Draft:
    """Return the confirmation of an interview, as a visit, a video or a phone call is confirmed.

    It asks for what is not known yet. Serves A6, B1.
    """
    kind, words = LetterKind.CONFIRMATION, phrases_of(opportunity)
    moves = words.confirming
    asked = _unknown(words, opportunity, interview)
    own = pen(
        opportunity,
        interview,
        voice or choice(opportunity.id, kind, turn=interview.round - 1 + interview.moves),
        asked=listed(words, asked) if asked else "",
        number=gap(words, Gap.PHONE),
        at=_at(opportunity, interview),
        about=filled(moves.about, {"post": post(opportunity) or ""}) if post(opportunity) else "",
    )
    phoned = interview.kind in _PHONE
    return own.letter(
        kind,
        addressee(opportunity, interview),
        moves.subject,
        own.say(moves.thanks, _coming(words, interview)),
        own.say(moves.number if phoned else ()),
        own.say(moves.asking if asked else ()),
        own.say(moves.hope),
        gaps=(Gap.PHONE,) if phoned else (),
    )


def announcement(
    opportunity: Opportunity, interview: Interview, reference: Reference, *, voice: Voice | None = None
) -> Draft:
    """Return what tells a reference that they may be called: by whom, about what, and when. Serves A16."""
    kind, words = LetterKind.ALERT, phrases_of(opportunity)
    moves, evidence = words.announcing, opportunity.evidence[:_REQUIREMENTS]
    place = nth_reference(opportunity, reference)
    chosen = voice or choice(opportunity.id, kind, place=place, turn=interview.moves)

    def write(most: int) -> Draft:
        named = evidence if most > _FEW else evidence[:1]
        needed = [words.requirement(cut(inside(it.requirement, SAID), most)) for it in named]
        own = pen(opportunity, interview, chosen, requirements=words.items(needed))
        return own.letter(
            kind,
            reference,
            moves.subject,
            own.say(moves.coming_post if post(opportunity) else moves.coming, moves.call),
            own.say(moves.asked),
            own.say(moves.requirements if needed else ()),
            own.say(moves.free, moves.thanks),
            close=words.close_known,
        )

    return write(room(write, bounds(kind)[1]))


def approach(
    opportunity: Opportunity, interview: Interview, ally: Ally, *, voice: Voice | None = None
) -> Draft:
    """Return the note to a contact inside; for somebody's contact, to whoever can introduce us.

    Serves A10, A11, A12, A13.
    """
    known = ally.degree == 1
    kind, words = LetterKind.APPROACH if known else LetterKind.INTRODUCTION, phrases_of(opportunity)
    moves = words.approaching
    own = _to_ally(opportunity, interview, ally, kind, voice)
    coming = moves.coming_post if post(opportunity) else moves.coming
    if known:
        return own.letter(
            kind,
            ally,
            moves.subject,
            own.say(coming, moves.thought),
            own.say(moves.meeting),
            own.say(moves.thanks),
            close=words.close_known,
        )
    # the one who is written to is not the contact
    return own.letter(
        kind,
        None,
        moves.introducing_subject,
        own.say(coming, moves.introducing),
        own.say(moves.introducing_why, moves.introducing_free),
        own.say(moves.thanks),
    )


def ally_thanks(opportunity: Opportunity, ally: Ally, *, voice: Voice | None = None) -> Draft:
    """Return the word of thanks to a contact inside whom the candidate met. Serves A14."""
    kind = LetterKind.ALLY_THANKS
    own = _to_ally(opportunity, None, ally, kind, voice)
    moves = own.words.approaching
    return own.letter(
        kind,
        ally,
        moves.thanking_subject,
        own.say(moves.thanking),
        own.say(moves.thanking_support),
        own.say(moves.thanking_news),
        close=own.words.close_known,
    )


def _to_ally(
    opportunity: Opportunity, interview: Interview | None, ally: Ally, kind: LetterKind, voice: Voice | None
) -> Pen:
    ids = [it.id for it in opportunity.allies]
    chosen = choice(opportunity.id, kind, place=ids.index(ally.id) if ally.id in ids else 0)
    name = called(phrases_of(opportunity), ally.civility, ally.name)
    return pen(opportunity, interview, voice or chosen, name=name)


def _coming(words: Phrases, interview: Interview) -> Phrasings:
    moves = words.confirming
    match interview.kind:
        case Kind.INTERVIEW | Kind.PANEL:
            return moves.visit
        case Kind.VIDEO:
            return moves.video
        case Kind.SCREENING:
            return moves.phone
        case Kind.CALL:
            return moves.expected_call


def _at(opportunity: Opportunity, interview: Interview) -> str:
    """Return the interview's moment; of an expected call, from when to when."""
    moves, language = phrases_of(opportunity).confirming, language_of(opportunity)
    known, called_then = interview.hour is Hour.EXACT, interview.kind is Kind.CALL
    said = (moves.at_between if known else moves.at_some_time) if called_then else None
    facts = {
        "day": held_on(opportunity, interview),
        "clock": dates.clock(local(interview.starts, interview.zone).time(), language),
        "end": dates.clock(local(interview.starts + interview.duration, interview.zone).time(), language),
    }
    return filled(said or (moves.at if known else moves.at_unknown), facts)


def _unknown(words: Phrases, opportunity: Opportunity, interview: Interview) -> tuple[str, ...]:
    """Return what a confirmation asks for: the hour, the place, the people, how long and how it goes."""
    asking = words.confirming
    there = {Kind.INTERVIEW: asking.place, Kind.PANEL: asking.place, Kind.VIDEO: asking.link}
    usual: timedelta = DURATION[interview.kind]
    course = asking.course if interview.duration == usual else None
    asked = (
        asking.hour if interview.hour is not Hour.EXACT else None,
        there.get(interview.kind) if interview.place is None else None,
        None if people_met(opportunity, interview) else asking.people,
        None if interview.kind is Kind.CALL else course,
    )
    return tuple(it for it in asked if it)
