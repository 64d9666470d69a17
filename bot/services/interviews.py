"""One interview: its date, whether it took place, what the debrief says of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.errors import InterviewNotHeld, PromiseBeforeInterview
from bot.domain.interviews import DURATION, Hour, Interview, Kind, Promise, State, TookPlace
from bot.domain.moments import local_day
from bot.domain.people import Personal
from bot.domain.playbook import DEFAULT
from bot.services import revisions
from bot.services.opportunities import as_call, check_date
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
    begin: Begin,
    candidate_id: int,
    interview_id: int,
    *,
    starts: datetime,
    zone: str,
    hour: Hour = Hour.EXACT,
    stretch: timedelta | None = None,
    now: datetime,
) -> View:
    """Give the interview a new date: it is planned again, and what names the old date is re-armed.

    ``starts`` is when its part of the day begins if its ``hour`` is not known; ``stretch`` is how long the
    stretch of time is in which they ring. A reply promised for a day before the new date is not promised
    any more. The hour of a day that was known already is no move: nothing is armed anew, the card comes.

    Raises ``InterviewTooOld`` or ``InterviewTooFar``.
    """
    check_date(starts, now=now)

    def change(interview: Interview) -> Interview:
        interview = replace(interview, **as_call(stretch))
        if _only_the_hour(interview, starts, zone):
            return replace(interview, starts=starts, hour=hour, entered=now)
        promised = interview.promise
        overtaken = promised and promised.day and promised.day < local_day(starts, zone)
        return replace(
            interview,
            promise=None if overtaken else promised,
            starts=starts,
            zone=zone,
            hour=hour,
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


def finish_debrief(begin: Begin, candidate_id: int, interview_id: int, *, now: datetime) -> View:
    """Record that the debrief is finished; finishing again keeps the first moment.

    Raises ``InterviewNotHeld`` unless the interview took place.
    """

    def edit(interview: Interview) -> Interview:
        if interview.state is not State.HELD:
            raise InterviewNotHeld
        return replace(interview, debriefed=interview.debriefed or now)

    return _change(begin, candidate_id, interview_id, edit, now=now)


def _only_the_hour(interview: Interview, starts: datetime, zone: str) -> bool:
    """Tell whether a moment says no more than the hour of an interview whose day was known."""
    planned = interview.state is State.PLANNED and not interview.timed and interview.zone == zone
    return planned and local_day(starts, zone) == local_day(interview.starts, zone)


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
    return revisions.of_interview(begin, candidate_id, interview_id, edit, now=now)
