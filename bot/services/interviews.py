"""One interview: its date, whether it took place, what the debrief says of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.errors import InterviewNotHeld, PromiseBeforeInterview
from bot.domain.interviews import DURATION, Interview, Kind, Presence, Promise, State, TookPlace
from bot.domain.moments import local_day
from bot.domain.people import Personal
from bot.domain.playbook import DEFAULT
from bot.domain.timeline import Opportunity
from bot.services.opportunities import check_date
from bot.services.plans import follow, messages_about, opportunity_of, seen
from bot.services.ports import Begin, View

#: what each answer to "did it take place?" makes of the interview; "moved" asks for the new date first
_BECOMES = {
    TookPlace.YES: State.HELD,
    TookPlace.POSTPONED: State.POSTPONED,
    TookPlace.NOBODY_CAME: State.POSTPONED,
    TookPlace.COULD_NOT: State.POSTPONED,
    TookPlace.CANCELLED: State.CANCELLED,
}


def move(
    begin: Begin, candidate_id: int, interview_id: int, *, starts: datetime, zone: str, now: datetime
) -> View:
    """Give the interview a new date: it is planned again, and what names the old date is re-armed.

    A reply promised for a day before the new date is not promised any more.

    Raises ``InterviewTooOld`` or ``InterviewTooFar``.
    """
    check_date(starts, now=now)

    def change(interview: Interview) -> Interview:
        promised = interview.promise
        overtaken = promised and promised.day and promised.day < local_day(starts, zone)
        return replace(
            interview,
            promise=None if overtaken else promised,
            starts=starts,
            zone=zone,
            entered=now,
            moves=interview.moves + 1,
            extended=0,
            state=State.PLANNED,
            state_at=now,
            debriefed=None,
        )

    return _change(begin, candidate_id, interview_id, change, now=now)


def took_place(
    begin: Begin, candidate_id: int, interview_id: int, answer: TookPlace, *, now: datetime
) -> View:
    """Record the answer to "did it take place?"; ``MOVED`` is recorded by :func:`move`.

    The same answer twice changes nothing. "Still in it" told late adds as much as it takes for the
    question to come again after ``now``.
    """

    def change(interview: Interview) -> Interview:
        if answer is TookPlace.STILL_IN_IT:
            return _longer(interview, now=now) if now >= interview.ends else interview
        becomes = _BECOMES.get(answer, interview.state)
        if becomes is interview.state:
            return interview
        return replace(interview, state=becomes, state_at=now)

    return _change(begin, candidate_id, interview_id, change, now=now)


def reset(begin: Begin, candidate_id: int, interview_id: int, *, now: datetime) -> View:
    """Take back "held", "postponed" or "cancelled": the interview is planned as before."""
    return _change(
        begin,
        candidate_id,
        interview_id,
        lambda it: replace(it, state=State.PLANNED, state_at=None, debriefed=None),
        now=now,
    )


def change(
    begin: Begin,
    candidate_id: int,
    interview_id: int,
    *,
    kind: Kind | None = None,
    duration: timedelta | None = None,
    place: Personal | None = None,
    now: datetime,
) -> View:
    """Change what is given; a new kind brings its usual duration unless one is given too."""

    def edit(interview: Interview) -> Interview:
        usual = DURATION[kind] if kind else interview.duration
        return replace(
            interview,
            kind=kind or interview.kind,
            duration=duration or usual,
            place=place or interview.place,
        )

    return _change(begin, candidate_id, interview_id, edit, now=now)


def promise(begin: Begin, candidate_id: int, interview_id: int, promised: Promise, *, now: datetime) -> View:
    """Record what was said of the reply; ``PromiseBeforeInterview`` for a day before the interview."""

    def edit(interview: Interview) -> Interview:
        if promised.day is not None and promised.day < local_day(interview.starts, interview.zone):
            raise PromiseBeforeInterview
        return replace(interview, promise=promised)

    return _change(begin, candidate_id, interview_id, edit, now=now)


def detail(
    begin: Begin, candidate_id: int, interview_id: int, interviewer_id: int, words: Personal, *, now: datetime
) -> View:
    """Record one thing spoken about with an interviewer, for that person's letter."""

    def edit(interview: Interview) -> Interview:
        others = tuple(it for it in interview.present if it.interviewer_id != interviewer_id)
        known = any(it.interviewer_id == interviewer_id for it in interview.present)
        if not known:
            return replace(
                interview, present=(*others, Presence(interviewer_id=interviewer_id, detail=words))
            )
        present = tuple(
            replace(it, detail=words) if it.interviewer_id == interviewer_id else it
            for it in interview.present
        )
        return replace(interview, present=present)

    return _change(begin, candidate_id, interview_id, edit, now=now)


def concern(begin: Begin, candidate_id: int, interview_id: int, words: Personal, *, now: datetime) -> View:
    """Record the one concern that showed."""
    return _change(
        begin,
        candidate_id,
        interview_id,
        lambda it: replace(it, notes=replace(it.notes, concern=words)),
        now=now,
    )


def finish_debrief(begin: Begin, candidate_id: int, interview_id: int, *, now: datetime) -> View:
    """Record that the debrief is finished; finishing again keeps the first moment.

    Raises ``InterviewNotHeld`` unless the interview took place.
    """

    def edit(interview: Interview) -> Interview:
        if interview.state is not State.HELD:
            raise InterviewNotHeld
        return replace(interview, debriefed=interview.debriefed or now)

    return _change(begin, candidate_id, interview_id, edit, now=now)


def _longer(interview: Interview, *, now: datetime) -> Interview:
    longer = replace(interview, extended=interview.extended + 1)
    while longer.ends + DEFAULT.silence_after <= now:
        longer = replace(longer, extended=longer.extended + 1)
    return longer


def _change(
    begin: Begin,
    candidate_id: int,
    interview_id: int,
    edit: Callable[[Interview], Interview],
    *,
    now: datetime,
) -> View:
    with begin() as work:
        work.candidates.get(candidate_id, lock=True)
        before = seen(work, candidate_id, now=now)
        opportunity, interview = opportunity_of(before.facts, interview_id)
        edited = edit(interview)
        if edited != interview:
            work.opportunities.save(candidate_id, _with(opportunity, edited))
        outdated = messages_about(work, candidate_id, frozenset({interview_id}))
        return replace(follow(work, candidate_id, now=now), outdated=outdated, before=before)


def _with(opportunity: Opportunity, interview: Interview) -> Opportunity:
    return replace(
        opportunity,
        interviews=tuple(interview if it.id == interview.id else it for it in opportunity.interviews),
    )
