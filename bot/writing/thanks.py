"""The thank-you letters: to one person, in time or a little late, and one to several people.

Thanks first, interest, one point of the conversation, what the work does for that person, another
interview, the wish to hear while nothing is decided, polite close; 60 to 120 words. What the notes say
besides has its own line, in order of worth, as long as the letter stays short: what does not fit is left
out whole, and named.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.domain.interviews import Fit, Interview
from bot.domain.people import Personal
from bot.domain.timeline import Interviewer, Opportunity
from bot.writing.draft import Draft, Gap, LetterKind, Note, bounds, filled
from bot.writing.letters import (
    Pen,
    called,
    family,
    gap,
    greeting,
    listed,
    note,
    pen,
    people_met,
    phrases_of,
    presence,
    promised_day,
    role,
    room,
)
from bot.writing.phrases import Phrases
from bot.writing.phrasings import Phrasings
from bot.writing.voice import Voice, choice

#: what stands beside the thanks: the interest, or the point of the conversation
_BESIDE: Final = ("interest", "point")
#: a note that comes within a day needs no word about its moment
_IN_TIME: Final = timedelta(hours=24)
#: more people than this are greeted together: each has a line that begins with their name
_GREETED: Final = 3
#: a joint letter with so few words for each person says nothing of its own
_FEW: Final = 8


def to_one(
    opportunity: Opportunity,
    interview: Interview,
    interviewer: Interviewer | None,
    *,
    late: bool = False,
    voice: Voice | None = None,
) -> Draft:
    """Return the thank-you for one interviewer, or for nobody known by name; ``late`` says that time passed.

    Serves A34, A35, A36, A37, B8, B9, B10, B11, B12, B13, B14, B15, B16, B17, B18, B19.
    """
    kind = LetterKind.LATE_THANKS if late else LetterKind.THANKS
    chosen = voice or choice(
        opportunity.id,
        LetterKind.THANKS,
        place=_place(opportunity, interviewer),
        turn=interview.round - 1,
    )
    noted = _noted(opportunity, interview, interviewer)
    facts = _facts(opportunity, interviewer)

    def write(words: int, notes: Sequence[Note] = ()) -> Draft:
        detail = _detail(phrases_of(opportunity), interview, interviewer, words)
        own = pen(opportunity, interview, chosen, **facts, **noted, detail=detail)
        draft = _written(own, kind, interviewer, hear(opportunity, interview), notes)
        return draft if _known(interview, interviewer) else _with_gap(draft, interviewer)

    most = bounds(kind)[1]
    words = room(write, most)
    draft = write(words)
    kept: list[Note] = []
    for it in Note:
        if it in noted and (longer := write(words, (*kept, it))).words <= most:
            kept.append(it)
            draft = longer
    return replace(draft, left_out=tuple(it for it in Note if it in noted and it not in kept))


def is_late(interview: Interview, *, now: datetime) -> bool:
    """Tell whether a thank-you says that some time has passed (B8)."""
    return now > interview.ends + _IN_TIME


def joint(
    opportunity: Opportunity,
    interview: Interview,
    people: Sequence[Interviewer],
    *,
    voice: Voice | None = None,
) -> Draft:
    """Return one thank-you to several people: all are named, and each has a line of their own.

    Serves A34, A35, A36, A37, B8, B9, B11, B13, B14, B15, B16, B18, B19.
    """
    kind, words = LetterKind.JOINT_THANKS, phrases_of(opportunity)
    chosen = voice or choice(opportunity.id, kind, turn=interview.round - 1)
    own = pen(opportunity, interview, chosen)
    without = [it for it in people if not _known(interview, it)]

    def write(words_each: int) -> Draft:
        lines = (_line(own, interview, people, nth, words_each) for nth in range(len(people)))
        return own.letter(
            kind,
            None,
            words.thanks.subject,
            own.say(words.joint.thanks, words.thanks.interest),
            "\n".join(lines),
            own.say(words.joint.helps if words_each > _FEW else ()),
            own.say(words.thanks.available, hear(opportunity, interview)),
            gaps=(Gap.DETAIL,) * len(without),
            close=words.thanks.close,
            hello=_greeting(words, people),
        )

    draft = write(room(write, bounds(kind, len(people))[1]))
    return replace(draft, unspoken=tuple(it.id for it in without))


def hear(opportunity: Opportunity, interview: Interview) -> Phrasings:
    """Return the wish to hear. B16 holds while no decision is known: nothing is said once there is one."""
    later = any(it.round > interview.round for it in opportunity.interviews)
    if later or opportunity.announced or opportunity.ending is not None:
        return ()
    moves = phrases_of(opportunity).thanks
    return moves.hear_by if promised_day(opportunity, interview) else moves.hear


def _written(
    own: Pen, kind: LetterKind, to: Interviewer | None, hears: Phrasings, notes: Sequence[Note]
) -> Draft:
    moves = own.words.thanks

    def noted(it: Note, phrasings: Phrasings) -> Phrasings:
        return phrasings if it in notes else ()

    told = own.words.tells(own.facts["detail"])
    helps = moves.helps_role if own.facts["of_role"] else moves.helps
    thanks = moves.late if kind is LetterKind.LATE_THANKS else moves.thanks
    interest = (moves.interest, noted(Note.FITS, moves.fits))
    point = (
        moves.point_told if told else moves.point,
        noted(Note.MATTERS, moves.matters) or (moves.helps_apart if told else helps),
        noted(Note.AGREE, moves.agree),
    )
    forgot = own.say(noted(Note.FORGOT, moves.forgot))
    closing = (moves.available, noted(Note.OTHER_POST, moves.other_post), hears)
    if own.voice(_BESIDE) == "interest":
        paragraphs = (own.say(thanks, *interest), own.say(*point), forgot, own.say(*closing))
    else:
        paragraphs = (own.say(thanks, *point), forgot, own.say(*interest, *closing), "")
    return own.letter(kind, to, moves.subject, *paragraphs, close=moves.close)


def _facts(opportunity: Opportunity, interviewer: Interviewer | None) -> dict[str, str]:
    own = role(interviewer) if interviewer else None
    return {"of_role": (phrases_of(opportunity).of_role(own) or "") if own else ""}


def _noted(opportunity: Opportunity, interview: Interview, interviewer: Interviewer | None) -> dict[str, str]:
    """Return what was noted and may have a line, by note.

    What was not said (B27) is for the first person met: told once, it is told to all.
    """
    words, notes = phrases_of(opportunity), interview.notes
    met = people_met(opportunity, interview)
    here = presence(interview, interviewer)
    said: dict[Note, Personal | None] = {
        Note.MATTERS: here.matters if here else None,
        Note.FORGOT: notes.forgot if not met or met[0] == interviewer else None,
        Note.AGREE: notes.agree,
    }
    fit = {Fit.FULLY: Note.FITS, Fit.PARTLY: Note.OTHER_POST}
    return {
        **{it: note(words, told) for it, told in said.items() if told},
        **({fit[notes.fit]: ""} if notes.fit else {}),
    }


def _with_gap(draft: Draft, interviewer: Interviewer | None) -> Draft:
    unspoken = (interviewer.id,) if interviewer else ()
    return replace(draft, gaps=(Gap.DETAIL, *draft.gaps), unspoken=unspoken)


def _known(interview: Interview, interviewer: Interviewer | None) -> bool:
    here = presence(interview, interviewer)
    return here is not None and here.detail is not None


def _detail(words: Phrases, interview: Interview, interviewer: Interviewer | None, most: int) -> str:
    here = presence(interview, interviewer)
    return note(words, here.detail, most) if here and here.detail else gap(words, Gap.DETAIL)


def _place(opportunity: Opportunity, interviewer: Interviewer | None) -> int:
    ids = [it.id for it in opportunity.interviewers]
    return ids.index(interviewer.id) if interviewer and interviewer.id in ids else 0


def _greeting(words: Phrases, people: Sequence[Interviewer]) -> str:
    """Return the greeting that names a few people, or the plain one if a civility was not told."""
    if len(people) > _GREETED or not _spoken_to_by_name(people) or not all(it.named for it in people):
        return words.greeting_plain
    first, *others = people
    names = [greeting(words, first).removesuffix(","), *(_spoken_to(words, it) for it in others)]
    return f"{listed(words, names)},"


def _line(own: Pen, interview: Interview, people: Sequence[Interviewer], nth: int, most: int) -> str:
    person, words = people[nth], own.words
    by_name = _spoken_to_by_name(people)
    moves = words.joint.point if by_name else words.joint.point_of
    if not person.named:
        moves = words.joint.point_nameless
    # the phrasings of the lines follow each other
    phrasing = moves[(moves.index(own.voice(moves)) + nth) % len(moves)]
    facts = {
        "person": _spoken_to(words, person) if by_name else called(words, person.civility, person.name),
        "detail": _detail(words, interview, person, most),
    }
    return filled(phrasing, facts)


def _spoken_to_by_name(people: Sequence[Interviewer]) -> bool:
    """Tell whether everybody whose name is known has a civility: a bare "Camille Roy," reads like a list."""
    return all(it.civility for it in people if it.named)


def _spoken_to(words: Phrases, person: Interviewer) -> str:
    if person.civility is None:
        return ""
    return filled(words.joint.spoken_to[person.civility], {"surname": family(person.name)})
