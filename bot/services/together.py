"""One tap, or one joint letter, that closes several thank-yous of an interview; and its way back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.domain.playbook import StepName
from bot.domain.timeline import Answer, AnswerKind
from bot.services.plans import follow, messages_about, opportunity_of, seen
from bot.services.ports import Begin, TaskOnFile, View, Work


def sent(
    begin: Begin,
    candidate_id: int,
    interview_id: int,
    people: frozenset[int] | None = None,
    *,
    now: datetime,
) -> View:
    """Close the open thank-yous of an interview: those to these people, or all of them.

    What was closed before stays as it is. Raises ``NoSuchThing`` for an interview of somebody else.
    """

    def close(work: Work, it: TaskOnFile) -> None:
        if it.answer is None and it.live:
            work.plans.answer(candidate_id, it.id, Answer(kind=AnswerKind.DONE, at=now))

    return _each(begin, candidate_id, interview_id, people, close, now=now)


def unsent(
    begin: Begin,
    candidate_id: int,
    interview_id: int,
    people: frozenset[int] | None = None,
    *,
    now: datetime,
) -> View:
    """Take back that the thank-yous to these people, or all of them, were sent."""

    def reopen(work: Work, it: TaskOnFile) -> None:
        if it.answer is not None and it.answer.kind is AnswerKind.DONE:
            work.plans.answer(candidate_id, it.id, None)

    return _each(begin, candidate_id, interview_id, people, reopen, now=now)


def _each(
    begin: Begin,
    candidate_id: int,
    interview_id: int,
    people: frozenset[int] | None,
    change: Callable[[Work, TaskOnFile], None],
    *,
    now: datetime,
) -> View:
    with begin() as work:
        work.candidates.get(candidate_id, lock=True)
        before = seen(work, candidate_id, now=now)
        opportunity_of(before.facts, interview_id)
        for it in work.plans.tasks(candidate_id):
            of_interview = it.task.interview_id == interview_id and it.task.step is StepName.THANKS
            if of_interview and (people is None or it.task.person_id in people):
                change(work, it)
        outdated = messages_about(work, candidate_id, frozenset({interview_id}), StepName.THANKS)
        return replace(follow(work, candidate_id, now=now), outdated=outdated, before=before)
