"""Taking back what was told of an opportunity or an interview: it is unknown again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.domain.errors import NoSuchThing
from bot.domain.interviews import Interview
from bot.domain.timeline import Interviewer, Opportunity
from bot.services.plans import follow, opportunity_of
from bot.services.ports import Begin, View


def role(begin: Begin, candidate_id: int, opportunity_id: int, *, now: datetime) -> View:
    """Forget the role of an opportunity."""
    return _of_opportunity(begin, candidate_id, opportunity_id, lambda it: replace(it, role=None), now=now)


def place(begin: Begin, candidate_id: int, interview_id: int, *, now: datetime) -> View:
    """Forget the place of an interview."""
    return _of_interview(begin, candidate_id, interview_id, lambda it: replace(it, place=None), now=now)


def promise(begin: Begin, candidate_id: int, interview_id: int, *, now: datetime) -> View:
    """Forget what was said of the reply: it is "not asked yet" again."""
    return _of_interview(begin, candidate_id, interview_id, lambda it: replace(it, promise=None), now=now)


def interviewer_role(
    begin: Begin, candidate_id: int, opportunity_id: int, interviewer_id: int, *, now: datetime
) -> View:
    """Forget what an interviewer does in the company."""
    return _of_person(
        begin, candidate_id, opportunity_id, interviewer_id, lambda it: replace(it, role=None), now=now
    )


def interviewer_address(
    begin: Begin, candidate_id: int, opportunity_id: int, interviewer_id: int, *, now: datetime
) -> View:
    """Forget the address of an interviewer."""
    return _of_person(
        begin, candidate_id, opportunity_id, interviewer_id, lambda it: replace(it, address=None), now=now
    )


def _of_person(
    begin: Begin,
    candidate_id: int,
    opportunity_id: int,
    interviewer_id: int,
    edit: Callable[[Interviewer], Interviewer],
    *,
    now: datetime,
) -> View:
    def change(opportunity: Opportunity) -> Opportunity:
        people = tuple(edit(it) if it.id == interviewer_id else it for it in opportunity.interviewers)
        return replace(opportunity, interviewers=people)

    return _of_opportunity(begin, candidate_id, opportunity_id, change, now=now)


def _of_interview(
    begin: Begin,
    candidate_id: int,
    interview_id: int,
    edit: Callable[[Interview], Interview],
    *,
    now: datetime,
) -> View:
    with begin() as work:
        work.candidates.get(candidate_id, lock=True)
        opportunity, _ = opportunity_of(work.facts(candidate_id), interview_id)
        rounds = tuple(edit(it) if it.id == interview_id else it for it in opportunity.interviews)
        work.opportunities.save(candidate_id, replace(opportunity, interviews=rounds))
        return follow(work, candidate_id, now=now)


def _of_opportunity(
    begin: Begin,
    candidate_id: int,
    opportunity_id: int,
    edit: Callable[[Opportunity], Opportunity],
    *,
    now: datetime,
) -> View:
    with begin() as work:
        work.candidates.get(candidate_id, lock=True)
        try:
            opportunity = work.facts(candidate_id).opportunity(opportunity_id)
        except KeyError:
            raise NoSuchThing from None
        work.opportunities.save(candidate_id, edit(opportunity))
        return follow(work, candidate_id, now=now)
