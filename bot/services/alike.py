"""One tap for several tasks: the open ones of the same step of one interview; none that opens later.

A reference gets one letter about several interviews (:mod:`bot.domain.vouching`): sent once, it is done for
each of them. Each task is a change of its own (:mod:`bot.services.tasks`), so a tap that meets another
half-way finds the rest and says so.
"""

from datetime import datetime
from typing import Final

from bot.domain.errors import SnoozePastDeadline
from bot.domain.interviews import State
from bot.domain.playbook import StepName
from bot.domain.timeline import Answer, AnswerKind, Facts
from bot.services import tasks
from bot.services.plans import opportunity_of, seen
from bot.services.ports import Begin, TaskOnFile, View, Work
from bot.services.tasks import Answered

#: what a reference is told: before an interview, and after it
_VOUCHING: Final = frozenset({StepName.ALERT, StepName.REFERENCES})


def done(begin: Begin, candidate_id: int, task_id: int, *, now: datetime) -> Answered:
    """Close a task as done, and those that the same letter tells a reference of."""
    for other in _in_the_letter(begin, candidate_id, task_id, now=now):
        tasks.answer(begin, candidate_id, other.id, AnswerKind.DONE, now=now)
    return tasks.answer(begin, candidate_id, task_id, AnswerKind.DONE, now=now)


def same_letter(view: View, task_id: int) -> tuple[TaskOnFile, ...]:
    """Return the other tasks that one letter to the same reference covers: all to come, or all held.

    An open task goes with the open ones, one that was done with those of the same tap.
    """
    mine = next((it for it in view.tasks if it.id == task_id), None)
    if mine is None or mine.task.step not in _VOUCHING:
        return ()
    held = _held(view.facts, mine)
    return tuple(
        it
        for it in view.tasks
        if it.id != mine.id
        and it.live
        and it.task.step in _VOUCHING
        and it.task.person_id == mine.task.person_id
        and it.answer == mine.answer
        and it.task.opens <= view.now
        and _held(view.facts, it) is held
    )


def skip(begin: Begin, candidate_id: int, task_id: int, *, now: datetime) -> Answered:
    """Close a task and the open ones like it as "not this time"."""
    for other in _others(begin, candidate_id, task_id, now=now):
        tasks.answer(begin, candidate_id, other.id, AnswerKind.SKIPPED, now=now)
    return tasks.answer(begin, candidate_id, task_id, AnswerKind.SKIPPED, now=now)


def snooze(begin: Begin, candidate_id: int, task_id: int, *, until: datetime, now: datetime) -> Answered:
    """Put a task and the open ones like it off; ``SnoozePastDeadline`` if it is too late for one of them."""
    others = _others(begin, candidate_id, task_id, now=now)
    if any(until >= tasks.last_snooze(it, now=now) for it in others):
        raise SnoozePastDeadline
    for other in others:
        tasks.snooze(begin, candidate_id, other.id, until=until, now=now)
    return tasks.snooze(begin, candidate_id, task_id, until=until, now=now)


def undo(begin: Begin, candidate_id: int, task_id: int, *, now: datetime) -> Answered:
    """Take back the answer to a task, and what one tap did to others with it."""
    letter = _in_the_letter(begin, candidate_id, task_id, now=now)
    sent = tuple(it for it in letter if it.answer is not None)
    for other in (*_together(begin, candidate_id, task_id), *sent):
        tasks.undo(begin, candidate_id, other.id, now=now)
    return tasks.undo(begin, candidate_id, task_id, now=now)


def _in_the_letter(begin: Begin, candidate_id: int, task_id: int, *, now: datetime) -> tuple[TaskOnFile, ...]:
    """Return the same; nothing but the task is read where there is no such letter, as at most taps."""
    with begin() as work:
        if work.plans.task(candidate_id, task_id).task.step not in _VOUCHING:
            return ()
        return same_letter(seen(work, candidate_id, now=now), task_id)


def _held(facts: Facts, on_file: TaskOnFile) -> bool:
    return opportunity_of(facts, on_file.task.interview_id)[1].state is State.HELD


def _others(begin: Begin, candidate_id: int, task_id: int, *, now: datetime) -> tuple[TaskOnFile, ...]:
    with begin() as work:
        alike = _like(work, candidate_id, task_id)
        return tuple(it for it in alike if it.live and it.answer is None and it.task.opens <= now)


def _together(begin: Begin, candidate_id: int, task_id: int) -> tuple[TaskOnFile, ...]:
    """Return the other tasks of its kind that were skipped, or put off, by the same tap."""
    with begin() as work:
        trace = _trace(work.plans.task(candidate_id, task_id))
        if trace is None:
            return ()
        return tuple(it for it in _like(work, candidate_id, task_id) if _trace(it) == trace)


def _trace(on_file: TaskOnFile) -> Answer | datetime | None:
    if on_file.answer is not None:
        return on_file.answer if on_file.answer.kind is AnswerKind.SKIPPED else None
    return on_file.snooze.until if on_file.snooze else None


def _like(work: Work, candidate_id: int, task_id: int) -> tuple[TaskOnFile, ...]:
    mine = work.plans.task(candidate_id, task_id)
    step, interview_id = mine.task.step, mine.task.interview_id
    every = work.plans.tasks(candidate_id)
    return tuple(
        it
        for it in every
        if it.id != task_id and (it.task.step, it.task.interview_id) == (step, interview_id)
    )
