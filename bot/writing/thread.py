"""What one letter tells a reference of several interviews, or of a date that moved (playbook §1, A16, A40).

References are one thread across opportunities: an interview beside the one the letter is about has a
sentence of its own in it, before the letter closes.
"""

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.interviews import Interview, State
from bot.domain.timeline import Opportunity, Reference
from bot.writing.draft import Draft, LetterKind
from bot.writing.letters import joined, pen, phrases_of, post
from bot.writing.voice import Voice, choice
from bot.writing.waiting import nth_reference


def with_others(
    draft: Draft,
    language: str,
    others: Iterable[tuple[Opportunity, Interview]],
    *,
    voice: Voice | None = None,
) -> Draft:
    """Return the letter with a sentence for each other interview, before its last two paragraphs."""
    said = [
        _beside(
            replace(opportunity, language=language), interview, voice or choice(opportunity.id, place=nth)
        )
        for nth, (opportunity, interview) in enumerate(others)
    ]
    if not said:
        return draft
    *opening, thanks, close = draft.body.split("\n\n")
    return replace(draft, kind=LetterKind.TOGETHER, body=joined(*opening, " ".join(said), thanks, close))


def new_date(
    opportunity: Opportunity, interview: Interview, reference: Reference, *, voice: Voice | None = None
) -> Draft:
    """Return what tells a reference who knows the old date the new one."""
    kind, words = LetterKind.MOVED, phrases_of(opportunity)
    moves = words.thread
    place = nth_reference(opportunity, reference)
    chosen = voice or choice(opportunity.id, kind, place=place, turn=interview.moves)
    own = pen(opportunity, interview, chosen)
    said = (own.say(moves.moved), own.say(moves.thanks))
    return own.letter(kind, reference, moves.subject, *said, close=words.close_known)


def _beside(opportunity: Opportunity, interview: Interview, voice: Voice) -> str:
    moves = phrases_of(opportunity).thread
    if interview.state is State.HELD:
        move = moves.held_post if post(opportunity) else moves.held
    else:
        move = moves.coming_post if post(opportunity) else moves.coming
    return pen(opportunity, interview, voice).say(move)
