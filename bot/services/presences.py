"""Who of the known interviewers is in one round."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.domain.interviews import Presence
from bot.services.plans import follow, opportunity_of
from bot.services.ports import Begin, View


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
