"""Change one interview or one opportunity: the plan follows, and messages that no longer hold are named."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.domain.interviews import Interview
from bot.domain.timeline import Opportunity
from bot.services.plans import follow, messages_about, opportunity_of, seen
from bot.services.ports import Begin, View


def of_interview(
    begin: Begin,
    candidate_id: int,
    interview_id: int,
    edit: Callable[[Interview], Interview],
    *,
    now: datetime,
) -> View:
    """Let ``edit`` change an interview; what it leaves as it was is not stored again."""
    with begin() as work:
        work.candidates.get(candidate_id, lock=True)
        before = seen(work, candidate_id, now=now)
        opportunity, interview = opportunity_of(before.facts, interview_id)
        edited = edit(interview)
        if edited != interview:
            rounds = tuple(edited if it.id == interview_id else it for it in opportunity.interviews)
            work.opportunities.save(candidate_id, replace(opportunity, interviews=rounds))
        outdated = messages_about(work, candidate_id, frozenset({interview_id}))
        return replace(follow(work, candidate_id, now=now), outdated=outdated, before=before)


def of_opportunity(
    begin: Begin,
    candidate_id: int,
    interview_id: int,
    edit: Callable[[Opportunity, Interview], Opportunity],
    *,
    now: datetime,
) -> View:
    """Let ``edit`` change the opportunity that an interview belongs to, by way of that interview."""
    with begin() as work:
        work.candidates.get(candidate_id, lock=True)
        before = seen(work, candidate_id, now=now)
        opportunity, interview = opportunity_of(before.facts, interview_id)
        edited = edit(opportunity, interview)
        if edited != opportunity:
            work.opportunities.save(candidate_id, edited)
        outdated = messages_about(work, candidate_id, frozenset(it.id for it in opportunity.interviews))
        return replace(follow(work, candidate_id, now=now), outdated=outdated, before=before)
