"""Opportunities: opening one, its people, the next round, its ending."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.domain.errors import InterviewTooFar, InterviewTooOld, NoSuchThing, TooMany
from bot.domain.interviews import DURATION, Hour, Interview, Kind, State
from bot.domain.outcomes import Ending, EndingKind
from bot.domain.people import LIMITS, Personal
from bot.domain.timeline import Facts, Interviewer, Opportunity
from bot.services.plans import follow, messages_about, seen
from bot.services.ports import Begin, View, Work
from bot.services.presences import save_people

#: how far back an interview may lie to be entered, and how far ahead
OLDEST = timedelta(days=90)
FARTHEST = timedelta(days=730)

_WITHOUT_OFFER = frozenset({EndingKind.DECLINED, EndingKind.OFFER_GONE})


@dataclass(frozen=True, kw_only=True, slots=True)
class Opened:
    """A new opportunity, or a new round, with what screens may show."""

    view: View
    opportunity_id: int
    interview_id: int


def start(
    begin: Begin,
    candidate_id: int,
    *,
    company: Personal,
    starts: datetime,
    zone: str,
    hour: Hour = Hour.EXACT,
    stretch: timedelta | None = None,
    territory: str | None = None,
    now: datetime,
) -> Opened:
    """Save a new opportunity with its first interview, at ``starts`` (aware) in ``zone``.

    ``starts`` is when its part of the day begins if its ``hour`` is not known; ``stretch`` is how long the
    stretch of time is in which they ring. ``territory`` is the employer's, the candidate's own unless given.

    Saved twice (a second tap, a restart in between) it is one: the first is returned.
    Raises ``TooMany``, ``InterviewTooOld`` or ``InterviewTooFar``.
    """
    with begin() as work:
        candidate = work.candidates.get(candidate_id, lock=True)
        known = work.facts(candidate_id).opportunities
        twin = _twin((it for it in known if it.ending is None and it.company == company), starts)
        if twin is not None:
            return Opened(
                view=follow(work, candidate_id, now=now), opportunity_id=twin[0], interview_id=twin[1]
            )
        check_room("opportunities", sum(it.ending is None for it in known) + 1)
        opportunity = Opportunity(
            id=0,
            company=company,
            territory=territory or candidate.territory,
            language=candidate.language,
            entered=now,
            interviews=(replace(_interview(1, starts, zone, now), hour=hour, **as_call(stretch)),),
        )
        saved = work.opportunities.save(candidate_id, opportunity)
        view = follow(work, candidate_id, now=now)
        return Opened(view=view, opportunity_id=saved.id, interview_id=saved.interviews[-1].id)


def open_round(
    begin: Begin,
    candidate_id: int,
    opportunity_id: int,
    *,
    starts: datetime,
    zone: str,
    hour: Hour = Hour.EXACT,
    stretch: timedelta | None = None,
    now: datetime,
) -> Opened:
    """Save the next round; the interviewers known so far are not presumed to be there again."""
    with begin() as work:
        opportunity = _get(work, candidate_id, opportunity_id)
        twin = _twin((opportunity,), starts)
        if twin is not None:
            return Opened(
                view=follow(work, candidate_id, now=now), opportunity_id=twin[0], interview_id=twin[1]
            )
        number = _following(opportunity.latest)
        following = replace(_interview(number, starts, zone, now), hour=hour, **as_call(stretch))
        saved = work.opportunities.save(
            candidate_id,
            replace(
                goes_on(opportunity),
                interviews=(*opportunity.interviews, following),
                invited=opportunity.invited or now,
            ),
        )
        view = follow(work, candidate_id, now=now)
        return Opened(view=view, opportunity_id=opportunity_id, interview_id=saved.interviews[-1].id)


def _following(latest: Interview | None) -> int:
    """Return the number of the next round; what was called off, or put off for good, was none."""
    if latest is None:
        return 1
    return latest.round if latest.state in (State.CANCELLED, State.POSTPONED) else latest.round + 1


def describe(
    begin: Begin,
    candidate_id: int,
    opportunity_id: int,
    *,
    company: Personal | None = None,
    role: Personal | None = None,
    language: str | None = None,
    territory: str | None = None,
    now: datetime,
) -> View:
    """Change what is given of an opportunity's name, role, language of letters and territory."""
    given = {"company": company, "role": role, "language": language, "territory": territory}
    told: dict[str, Any] = {name: it for name, it in given.items() if it}
    return _change(begin, candidate_id, opportunity_id, lambda it: replace(it, **told), now=now)


def remove(begin: Begin, candidate_id: int, opportunity_id: int, *, now: datetime) -> View:
    """Delete an opportunity with all that belongs to it."""
    with begin() as work:
        opportunity = _get(work, candidate_id, opportunity_id)
        before = seen(work, candidate_id, now=now)
        outdated = messages_about(work, candidate_id, frozenset(it.id for it in opportunity.interviews))
        work.opportunities.remove(candidate_id, opportunity_id)
        return replace(follow(work, candidate_id, now=now), outdated=outdated, before=before)


def add_interviewers(
    begin: Begin, candidate_id: int, interview_id: int, people: Sequence[Interviewer], *, now: datetime
) -> View:
    """Add interviewers (``id`` 0) to the opportunity and to this round; ``TooMany`` beyond the limit.

    Those of this round whose name was not known yet are given these names first, in their order: their
    words of thanks stay theirs, the ones sent stay sent.
    """
    with begin() as work:
        opportunity = _holding(locked(work, candidate_id), interview_id)
        save_people(work, candidate_id, opportunity, interview_id, people)
        return follow(work, candidate_id, now=now)


def change_interviewer(
    begin: Begin, candidate_id: int, opportunity_id: int, interviewer: Interviewer, *, now: datetime
) -> View:
    """Store an interviewer whose name, civility, role or address changed."""

    def change(opportunity: Opportunity) -> Opportunity:
        people = tuple(interviewer if it.id == interviewer.id else it for it in opportunity.interviewers)
        return replace(opportunity, interviewers=people)

    return _change(begin, candidate_id, opportunity_id, change, now=now)


def remove_interviewer(
    begin: Begin, candidate_id: int, opportunity_id: int, interviewer_id: int, *, now: datetime
) -> View:
    """Take an interviewer out of the opportunity and of every round of it."""

    def change(opportunity: Opportunity) -> Opportunity:
        return replace(
            opportunity,
            interviewers=tuple(it for it in opportunity.interviewers if it.id != interviewer_id),
            interviews=tuple(
                replace(it, present=tuple(p for p in it.present if p.interviewer_id != interviewer_id))
                for it in opportunity.interviews
            ),
        )

    return _change(begin, candidate_id, opportunity_id, change, now=now)


def invite(begin: Begin, candidate_id: int, opportunity_id: int, *, now: datetime) -> View:
    """Record that the next round was announced: the wait is over, what is due stays due."""
    return _change(begin, candidate_id, opportunity_id, lambda it: replace(goes_on(it), invited=now), now=now)


def end(begin: Begin, candidate_id: int, opportunity_id: int, kind: EndingKind, *, now: datetime) -> View:
    """Record how the opportunity ended. Ending it twice keeps the first moment of the same kind."""

    def change(opportunity: Opportunity) -> Opportunity:
        if opportunity.ending is not None and opportunity.ending.kind is kind:
            return opportunity
        return replace(opportunity, ending=Ending(kind=kind, at=now))

    return _change(begin, candidate_id, opportunity_id, change, now=now)


def reopen(begin: Begin, candidate_id: int, opportunity_id: int, *, now: datetime) -> View:
    """Open it again after its ending; without one, take back the announced round that has no date yet.

    An offer that was declined or taken back is not in hand again.
    """

    def change(opportunity: Opportunity) -> Opportunity:
        if opportunity.ending is not None:
            return goes_on(opportunity)
        return replace(opportunity, invited=None if opportunity.announced else opportunity.invited)

    return _change(begin, candidate_id, opportunity_id, change, now=now)


def goes_on(opportunity: Opportunity) -> Opportunity:
    """Return the opportunity without its ending, and without an offer that its ending took away."""
    gone = opportunity.ending is not None and opportunity.ending.kind in _WITHOUT_OFFER
    return replace(opportunity, ending=None, offer=None if gone else opportunity.offer)


def _change(
    begin: Begin,
    candidate_id: int,
    opportunity_id: int,
    change: Callable[[Opportunity], Opportunity],
    *,
    now: datetime,
) -> View:
    with begin() as work:
        opportunity = _get(work, candidate_id, opportunity_id)
        before = seen(work, candidate_id, now=now)
        saved = work.opportunities.save(candidate_id, change(opportunity))
        # an offer is spoken of to the others too
        told = before.facts.opportunities if opportunity.offer else (saved,)
        outdated = messages_about(work, candidate_id, frozenset(it.id for of in told for it in of.interviews))
        return replace(follow(work, candidate_id, now=now), outdated=outdated, before=before)


def _twin(opportunities: Iterable[Opportunity], starts: datetime) -> tuple[int, int] | None:
    """Return the ids of an opportunity and its interview that starts at this very moment, or ``None``."""
    every = ((it.id, interview) for it in opportunities for interview in it.interviews)
    return next(((of, it.id) for of, it in every if it.starts == starts), None)


def _interview(number: int, starts: datetime, zone: str, now: datetime) -> Interview:
    check_date(starts, now=now)
    return Interview(
        id=0,
        round=number,
        kind=Kind.INTERVIEW,
        starts=starts,
        zone=zone,
        duration=DURATION[Kind.INTERVIEW],
        entered=now,
    )


def as_call(stretch: timedelta | None) -> dict[str, Any]:
    """Return what an interview has of a stretch of time in which they ring; nothing without one."""
    return {"kind": Kind.CALL, "duration": stretch} if stretch else {}


def check_date(starts: datetime, *, now: datetime) -> None:
    """Raise ``InterviewTooOld`` or ``InterviewTooFar`` for a date that must be a slip."""
    if starts < now - OLDEST:
        raise InterviewTooOld
    if starts > now + FARTHEST:
        raise InterviewTooFar


def locked(work: Work, candidate_id: int) -> Facts:
    """Hold the candidate's row and return what is known of them."""
    work.candidates.get(candidate_id, lock=True)
    return work.facts(candidate_id)


def _get(work: Work, candidate_id: int, opportunity_id: int) -> Opportunity:
    return opportunity_in(locked(work, candidate_id), opportunity_id)


def opportunity_in(facts: Facts, opportunity_id: int) -> Opportunity:
    """Return an opportunity of the candidate; ``NoSuchThing`` if it is another's."""
    try:
        return facts.opportunity(opportunity_id)
    except KeyError:
        raise NoSuchThing from None


def _holding(facts: Facts, interview_id: int) -> Opportunity:
    for opportunity in facts.opportunities:
        if any(it.id == interview_id for it in opportunity.interviews):
            return opportunity
    raise NoSuchThing


def check_room(what: str, wanted: int) -> None:
    """Raise ``TooMany`` if there would be more than can be kept."""
    if wanted > LIMITS[what]:
        raise TooMany(what, LIMITS[what])
