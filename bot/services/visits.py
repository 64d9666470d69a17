"""A visit and who stands behind it: how many were there, the agency in between.

Somebody without a known name is an interviewer all the same ("the first person"), with a word of thanks of
their own; names that come later are given to them in their order, so that what was sent stays sent. While
nobody is counted or named there is one word of thanks, and sent so it stays the one. After a small interview
(a screening, an expected call) there is one in any case: a joint letter when several were there.
"""

import itertools
from dataclasses import replace
from datetime import datetime

from bot.domain.people import Personal
from bot.domain.timeline import Interviewer, Opportunity
from bot.services.opportunities import check_room, locked, opportunity_in
from bot.services.plans import follow, opportunity_of
from bot.services.ports import Begin, View
from bot.services.presences import save_people


def count(begin: Begin, candidate_id: int, interview_id: int, nameless: int, *, now: datetime) -> View:
    """Record that so many people without a known name are in this round; it never makes them fewer.

    Each is an interviewer with a word of thanks of their own, until a name comes. ``TooMany`` beyond the
    limit.
    """
    with begin() as work:
        opportunity, interview = opportunity_of(locked(work, candidate_id), interview_id)
        here = {it.interviewer_id for it in interview.present}
        known = sum(it.id in here and not it.named for it in opportunity.interviewers)
        taken = {it.name for it in opportunity.interviewers if not it.named}
        free = (number for nth in itertools.count(1) if (number := Personal(str(nth))) not in taken)
        people = [
            Interviewer(id=0, name=number, named=False)
            for number in itertools.islice(free, max(0, nameless - known))
        ]
        save_people(work, candidate_id, opportunity, interview_id, people)
        return follow(work, candidate_id, now=now)


def through_agency(
    begin: Begin, candidate_id: int, opportunity_id: int, consultant: Interviewer, *, now: datetime
) -> View:
    """Record the consultant of the agency in between: somebody new (``id`` 0), or one of the interviewers.

    There is one at most. Somebody new is not presumed to have been at an interview. ``TooMany`` beyond the
    limit.
    """
    marked = replace(consultant, agency=True)
    with begin() as work:
        opportunity = opportunity_in(locked(work, candidate_id), opportunity_id)
        others = _without_agency(opportunity)
        known = any(it.id == consultant.id for it in others)
        check_room("interviewers", len(others) + (not known))
        people = tuple(marked if it.id == consultant.id else it for it in others)
        work.opportunities.save(
            candidate_id, replace(opportunity, interviewers=people if known else (*others, marked))
        )
        return follow(work, candidate_id, now=now)


def without_agency(begin: Begin, candidate_id: int, opportunity_id: int, *, now: datetime) -> View:
    """Record that no agency stands in between; the consultant stays an interviewer."""
    with begin() as work:
        opportunity = opportunity_in(locked(work, candidate_id), opportunity_id)
        people = _without_agency(opportunity)
        work.opportunities.save(candidate_id, replace(opportunity, interviewers=people))
        return follow(work, candidate_id, now=now)


def _without_agency(opportunity: Opportunity) -> tuple[Interviewer, ...]:
    return tuple(replace(it, agency=False) for it in opportunity.interviewers)
