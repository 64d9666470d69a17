"""Who of the known interviewers is in one round."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.errors import TooMany
from bot.domain.interviews import Presence
from bot.domain.people import LIMITS
from bot.domain.timeline import Interviewer, Opportunity
from bot.services.plans import follow, opportunity_of
from bot.services.ports import Begin, View, Work


def choose(
    begin: Begin, candidate_id: int, interview_id: int, interviewer_ids: Iterable[int], *, now: datetime
) -> View:
    """Let exactly these interviewers of the opportunity be in this round, with what was told of them."""
    chosen = frozenset(interviewer_ids)
    with begin() as work:
        work.candidates.get(candidate_id, lock=True)
        opportunity, interview = opportunity_of(work.facts(candidate_id), interview_id)
        known = {it.interviewer_id: it for it in interview.present}
        present = tuple(
            known.get(it.id) or Presence(interviewer_id=it.id)
            for it in opportunity.interviewers
            if it.id in chosen
        )
        rounds = tuple(
            replace(it, present=present) if it.id == interview_id else it for it in opportunity.interviews
        )
        work.opportunities.save(candidate_id, replace(opportunity, interviews=rounds))
        return follow(work, candidate_id, now=now)


def save_people(
    work: Work, candidate_id: int, opportunity: Opportunity, interview_id: int, people: Sequence[Interviewer]
) -> None:
    """Store people (``id`` 0) who are in a round: its nameless ones are given these names first."""
    known = {it.id for it in opportunity.interviewers}
    saved = work.opportunities.save(candidate_id, _with_people(opportunity, interview_id, people))
    new = tuple(Presence(interviewer_id=it.id) for it in saved.interviewers if it.id not in known)
    rounds = tuple(
        replace(it, present=(*it.present, *new)) if it.id == interview_id else it for it in saved.interviews
    )
    work.opportunities.save(candidate_id, replace(saved, interviews=rounds))


def _with_people(opportunity: Opportunity, interview_id: int, people: Sequence[Interviewer]) -> Opportunity:
    here = {it.interviewer_id for it in opportunity.interview(interview_id).present}
    nameless = [it for it in opportunity.interviewers if it.id in here and not it.named]
    named = {old.id: replace(new, id=old.id) for old, new in zip(nameless, people, strict=False) if new.named}
    others = tuple(people[len(named) :])
    if len(opportunity.interviewers) + len(others) > LIMITS["interviewers"]:
        raise TooMany("interviewers", LIMITS["interviewers"])
    kept = (named.get(it.id, it) for it in opportunity.interviewers)
    return replace(opportunity, interviewers=(*kept, *others))
