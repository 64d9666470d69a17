"""The letters and scripts between an interview and its answer: references, samples, dates, the decision.

Asking about the decision presses nobody: the reader may answer in a line, or not yet. The second time is
the last, and leaves the next word to them. Where an agency stands between, its consultant is asked instead.
"""

from dataclasses import replace
from typing import Final

from bot.domain.interviews import Interview
from bot.domain.outcomes import ContactKind, ContactResult
from bot.domain.people import Personal
from bot.domain.timeline import Interviewer, Opportunity, Reference
from bot.writing.draft import Draft, Gap, LetterKind, bounds, cut, filled, typed
from bot.writing.letters import (
    SAID,
    addressee,
    called,
    gap,
    greeting,
    joined,
    listed,
    note,
    only_one,
    pen,
    people_met,
    phrases_of,
    post,
    promised_day,
    role,
    room,
)
from bot.writing.phrases import Phrases
from bot.writing.voice import Voice, choice

#: how many words a link is, with what was typed beside it
_LINK: Final = 20


def reference_update(
    opportunity: Opportunity, interview: Interview, reference: Reference, *, voice: Voice | None = None
) -> Draft:
    """Return the news for one reference: reminded, told whom we met and what showed, asked to vouch for it.

    Serves A40, A41, A42, A43, A44.
    """
    kind, words = LetterKind.UPDATE, phrases_of(opportunity)
    place = nth_reference(opportunity, reference)
    chosen = voice or choice(opportunity.id, kind, place=place, turn=interview.round - 1)
    known = tuple(it for it in people_met(opportunity, interview) if it.named)
    people = listed(words, [_introduced(words, it) for it in known]) if known else gap(words, Gap.PEOPLE)
    concern = interview.notes.concern
    moves = words.update

    def write(most: int) -> Draft:
        told = note(words, concern, most) if concern else ""
        own = pen(opportunity, interview, chosen, people=people, concern=told)
        return own.letter(
            kind,
            reference,
            moves.subject,
            own.say(moves.held_post if post(opportunity) else moves.held),
            own.say(moves.met_one if len(known) == 1 else moves.met_several),
            own.say(moves.concern if concern else ()),
            own.say(moves.thanks),
            gaps=() if known else (Gap.PEOPLE,),
            close=words.close_known,
        )

    return write(room(write, bounds(kind, len(known))[1]))


def sample(
    opportunity: Opportunity,
    interview: Interview,
    portfolio: Personal | None,
    *,
    voice: Voice | None = None,
) -> Draft:
    """Return the mail that brings a sample of work or a document: asked for, about a challenge, or offered.

    Serves A28, A29, A38.
    """
    kind, words, notes = LetterKind.SAMPLE, phrases_of(opportunity), interview.notes
    chosen = voice or choice(opportunity.id, kind, turn=interview.round - 1)
    moves = words.sample
    reason = moves.asked if notes.samples else moves.challenge if notes.challenge else moves.offered
    link = cut(typed(portfolio, SAID), _LINK) if portfolio else gap(words, Gap.LINK)

    def write(most: int) -> Draft:
        about = notes.samples or notes.challenge
        told = note(words, about, most) if about else ""
        own = pen(opportunity, interview, chosen, samples=told, challenge=told, link=link)
        return own.letter(
            kind,
            only_one(people_met(opportunity, interview)),
            moves.subject,
            own.say(reason),
            own.say((moves.here,)),
            own.say(moves.hope, moves.thanks),
            gaps=() if portfolio else (Gap.LINK,),
        )

    return write(room(write, bounds(kind)[1]))


def new_date(
    opportunity: Opportunity, interview: Interview, *, sorry: bool = False, voice: Voice | None = None
) -> Draft:
    """Return the practical mail that fixes a new date: it asks for no answer. Serves B6, B11, B19."""
    kind, words = LetterKind.NEW_DATE, phrases_of(opportunity)
    chosen = voice or choice(opportunity.id, kind, turn=interview.moves)
    own = pen(opportunity, interview, chosen, dates=gap(words, Gap.DATES))
    moves = words.dates
    return own.letter(
        kind,
        addressee(opportunity, interview),
        moves.subject,
        own.say(moves.about, moves.sorry if sorry else ()),
        own.say(moves.interest, moves.proposal),
        gaps=(Gap.DATES,),
    )


def status(
    opportunity: Opportunity,
    interview: Interview,
    *,
    again: bool | None = None,
    voice: Voice | None = None,
) -> Draft:
    """Return the mail that asks where the decision stands, the first time or the second and last.

    Left out, ``again`` follows from the contacts: a question left without an answer.
    Serves A36, A45, B11, B47, B50, B51, B52, B53, B54.
    """
    second = was_asked(opportunity, interview) if again is None else again
    kind, words = LetterKind.STATUS_AGAIN if second else LetterKind.STATUS, phrases_of(opportunity)
    own = pen(opportunity, interview, voice or choice(opportunity.id, kind, turn=interview.round - 1))
    by = promised_day(opportunity, interview)
    direct, through = words.status, words.agency
    if opportunity.intermediary:
        subject = through.subject
        opening, asking = through.opening, through.asking
        if second:
            opening, asking = through.opening_again, through.asking_again
        thanks = through.thanks
    else:
        subject = direct.subject
        opening, asking = direct.opening, direct.asking_by if by else direct.asking
        if second:
            opening, asking = direct.opening_again, direct.asking_again
        thanks = direct.thanks_again if second else direct.thanks
    to = addressee(opportunity, interview)
    return own.letter(kind, to, subject, own.say(opening), own.say(asking), own.say(thanks))


def was_asked(opportunity: Opportunity, interview: Interview) -> bool:
    """Tell whether the last question about the decision since this interview was left without an answer."""
    asked = [it for it in opportunity.contacts if it.kind is ContactKind.STATUS and it.at >= interview.starts]
    return bool(asked) and asked[-1].result in (None, ContactResult.LEFT_MESSAGE)


def call(opportunity: Opportunity, interview: Interview, *, voice: Voice | None = None) -> Draft:
    """Return the four lines of a call: who I am, politely, why I call, thanks even for a no.

    Serves B51, B52, B53, B54, B55.
    """
    moves = phrases_of(opportunity).call
    chosen = voice or choice(opportunity.id, LetterKind.CALL, turn=interview.round - 1)
    return pen(opportunity, interview, chosen).script(
        LetterKind.CALL,
        moves.who_post if post(opportunity) else moves.who,
        moves.polite,
        moves.reason_by if promised_day(opportunity, interview) else moves.reason,
        moves.thanks,
    )


def consultant_call(
    opportunity: Opportunity, interview: Interview, *, later: bool = False, voice: Voice | None = None
) -> Draft:
    """Return what to say to the consultant, in lines: how it went, or ``later`` whether they have heard.

    Serves A31, A45, B4, B51, B52, B53, B54.
    """
    kind, words = LetterKind.CONSULTANT_CALL, phrases_of(opportunity)
    chosen = voice or choice(opportunity.id, kind, later, turn=interview.round - 1)
    own = pen(opportunity, interview, chosen, impression=gap(words, Gap.IMPRESSION))
    moves = words.agency
    news = (moves.reason,) if later else (moves.how, moves.next)
    gaps = () if later else (Gap.IMPRESSION,)
    return own.script(kind, moves.who, moves.polite, *news, moves.close, gaps=gaps)


def relayed(
    opportunity: Opportunity, draft: Draft, person: Interviewer | None, *, voice: Voice | None = None
) -> Draft:
    """Return a letter as the consultant of the agency is asked to pass it on; as it is without an agency.

    A letter to the consultant needs nobody to pass it on.
    """
    consultant = opportunity.intermediary
    if consultant is None or consultant == person:
        return draft
    words = phrases_of(opportunity)
    chosen = voice or choice(opportunity.id, LetterKind.RELAYED, person.id if person else 0)
    named = person is not None and person.named
    asked = filled(
        chosen(words.agency.relay if named else words.agency.relay_all),
        {"person": called(words, person.civility, person.name) if person else ""},
    )
    body = joined(greeting(words, consultant), asked, draft.body)
    return replace(draft, kind=LetterKind.RELAYED, body=body)


def nth_reference(opportunity: Opportunity, reference: Reference) -> int:
    """Return the place of a reference among those of an opportunity: no two of them read the same."""
    ids = opportunity.reference_ids
    return ids.index(reference.id) if reference.id in ids else 0


def _introduced(words: Phrases, person: Interviewer) -> str:
    whole, own = called(words, person.civility, person.name), role(person)
    if own is None:
        return whole
    return filled(words.person_role, {"person": whole, "role": words.role(own)})
