"""What a candidate notes of an interview: each answer is a fact at once, to be changed or taken away."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from bot.domain.errors import EndBeforeStart, InterviewNotHeld, NoSuchThing
from bot.domain.interviews import Fit, Interview, Notes, Presence, Skill, State
from bot.domain.people import Personal
from bot.domain.timeline import Opportunity
from bot.services import revisions
from bot.services.ports import Begin, View

#: an interview lasts at least so long, and at most
SHORTEST: Final = timedelta(minutes=5)
LONGEST: Final = timedelta(hours=10)


class Note(StrEnum):
    """A note in words; its value is the name of its field in ``Notes``."""

    NEXT_STEP = "next_step"
    CONCERN = "concern"
    CHALLENGE = "challenge"
    SAMPLES = "samples"
    FORGOT = "forgot"
    AGREE = "agree"
    ASKED = "asked"
    SALARY = "salary"
    WORKED = "worked"
    UNEASY = "uneasy"
    IMPROVE = "improve"

    def of(self, notes: Notes) -> Personal | None:
        """Return what these notes say under this name."""
        words: Personal | None = getattr(notes, self.value)
        return words


class PersonNote(StrEnum):
    """A note about one person; its value is the name of its field in ``Presence``."""

    DETAIL = "detail"
    MATTERS = "matters"

    def of(self, present: Presence) -> Personal | None:
        """Return what was noted of a person under this name."""
        words: Personal | None = getattr(present, self.value)
        return words


def write(
    begin: Begin, candidate_id: int, interview_id: int, note: Note, words: Personal | None, *, now: datetime
) -> View:
    """Keep a note, in place of what stood there; ``None`` takes it away."""
    return _note(begin, candidate_id, interview_id, {note.value: words}, now=now)


def fit(begin: Begin, candidate_id: int, interview_id: int, answer: Fit | None, *, now: datetime) -> View:
    """Keep whether the post is what the candidate looks for (B12); ``None`` takes the answer away."""
    return _note(begin, candidate_id, interview_id, {"fit": answer}, now=now)


def score(
    begin: Begin, candidate_id: int, interview_id: int, skill: Skill, points: int | None, *, now: datetime
) -> View:
    """Keep a score from 1 to 5 (B44); ``None`` takes it away. ``ValueError`` for any other number."""
    if points is not None and not 1 <= points <= 5:
        raise ValueError("a score is between 1 and 5")

    def edit(interview: Interview) -> Interview:
        kept = {**interview.notes.scores, skill: points}
        scores = {skill: points for skill, points in kept.items() if points is not None}
        return replace(interview, notes=replace(interview.notes, scores=scores))

    return revisions.of_interview(begin, candidate_id, interview_id, edit, now=now)


def firm(begin: Begin, candidate_id: int, interview_id: int, *, confirmed: bool, now: datetime) -> View:
    """Record whether the next step was confirmed firmly (B5): then nobody asks about the decision."""
    return revisions.of_interview(
        begin, candidate_id, interview_id, lambda it: replace(it, firm=confirmed), now=now
    )


def person(
    begin: Begin,
    candidate_id: int,
    interview_id: int,
    interviewer_id: int,
    said: Mapping[PersonNote, Personal | None],
    *,
    now: datetime,
) -> View:
    """Keep what was noted of one person, who was there if our facts did not say so yet.

    Raises ``NoSuchThing`` for somebody who is no interviewer of the opportunity.
    """
    changes: dict[str, Any] = {note.value: words for note, words in said.items()}

    def edit(opportunity: Opportunity, interview: Interview) -> Opportunity:
        if all(it.id != interviewer_id for it in opportunity.interviewers):
            raise NoSuchThing
        present = {it.interviewer_id: it for it in interview.present}
        there = present.get(interviewer_id, Presence(interviewer_id=interviewer_id))
        present[interviewer_id] = replace(there, **changes)
        told = replace(interview, present=tuple(present.values()))
        rounds = tuple(told if it.id == interview.id else it for it in opportunity.interviews)
        return replace(opportunity, interviews=rounds)

    return revisions.of_opportunity(begin, candidate_id, interview_id, edit, now=now)


def ended(begin: Begin, candidate_id: int, interview_id: int, at: datetime, *, now: datetime) -> View:
    """Record when the interview ended: all that counts from its end moves.

    Raises ``EndBeforeStart`` when it would have lasted less than five minutes or more than ten hours.
    """

    def edit(interview: Interview) -> Interview:
        lasted = at - interview.starts
        if not SHORTEST <= lasted <= LONGEST:
            raise EndBeforeStart
        return replace(interview, extended=0, duration=lasted)

    return revisions.of_interview(begin, candidate_id, interview_id, edit, now=now)


def finish_review(begin: Begin, candidate_id: int, interview_id: int, *, now: datetime) -> View:
    """Record that the second part is finished; finishing again keeps the first moment.

    Raises ``InterviewNotHeld`` unless the interview took place.
    """

    def edit(interview: Interview) -> Interview:
        if interview.state is not State.HELD:
            raise InterviewNotHeld
        return replace(interview, reviewed=interview.reviewed or now)

    return revisions.of_interview(begin, candidate_id, interview_id, edit, now=now)


def _note(
    begin: Begin, candidate_id: int, interview_id: int, changes: dict[str, Any], *, now: datetime
) -> View:
    return revisions.of_interview(
        begin,
        candidate_id,
        interview_id,
        lambda it: replace(it, notes=replace(it.notes, **changes)),
        now=now,
    )
