"""The answers a candidate prepares to the eight questions of a round."""

from dataclasses import replace
from datetime import datetime

from bot.domain.interviews import Interview
from bot.domain.people import Personal
from bot.domain.preparation import Question, Rehearsal
from bot.domain.timeline import Opportunity
from bot.services import revisions
from bot.services.ports import Begin, View


def keep(
    begin: Begin,
    candidate_id: int,
    interview_id: int,
    question: Question,
    words: Personal | None,
    *,
    now: datetime,
) -> View:
    """Keep the answer to a question for the round of this interview; ``None`` takes it away.

    The question's task of this round goes with an answer and comes back without one.
    """

    def edit(opportunity: Opportunity, interview: Interview) -> Opportunity:
        number = interview.round
        others = (it for it in opportunity.rehearsals if (it.question, it.round) != (question, number))
        new = (Rehearsal(question=question, round=number, words=words),) if words else ()
        return replace(opportunity, rehearsals=(*others, *new))

    return revisions.of_opportunity(begin, candidate_id, interview_id, edit, now=now)
