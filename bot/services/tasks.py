"""What candidates do with their tasks: done, not this time, later, undo, and asking the employer."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from bot.domain.errors import NoSuchThing, SnoozePastDeadline
from bot.domain.outcomes import ContactKind, Ending, EndingKind
from bot.domain.patience import Patience, patience
from bot.domain.playbook import StepName
from bot.domain.reminders import Task
from bot.domain.timeline import Answer, AnswerKind, Facts, Opportunity, Snooze
from bot.services import allies
from bot.services.contacts import logged
from bot.services.plans import follow
from bot.services.ports import Begin, TaskOnFile, View, Work

#: the tasks that are a contact with the employer once they are done
_LOGGED: Final = {
    StepName.STATUS: ContactKind.STATUS,
    StepName.SECOND: ContactKind.STATUS,
    StepName.ELSEWHERE: ContactKind.OFFER,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Answered:
    """A task after a tap: ``changed`` is ``False`` for whoever came second."""

    view: View
    task: TaskOnFile
    changed: bool


def answer(begin: Begin, candidate_id: int, task_id: int, kind: AnswerKind, *, now: datetime) -> Answered:
    """Close a task; one that is closed already stays as it is and says so.

    What was said to the employer is logged with the light it was said under; a meeting with a contact inside
    is dated; having stepped down ends the opportunity. Raises ``NoSuchThing`` for a task that is another's or
    that the plan has dropped; one that is only past its time can still be told done.
    """
    with begin() as work:
        on_file = _live(work, candidate_id, task_id, now=now)
        if on_file.answer is not None:
            return _answered(work, candidate_id, task_id, changed=False, now=now)
        work.plans.answer(candidate_id, task_id, Answer(kind=kind, at=now))
        if kind is AnswerKind.DONE:
            _follows(work, candidate_id, on_file.task, now=now)
        return _answered(work, candidate_id, task_id, changed=True, now=now)


def undo(begin: Begin, candidate_id: int, task_id: int, *, now: datetime) -> Answered:
    """Take back the answer to a task, and what it had brought with it."""
    with begin() as work:
        work.candidates.get(candidate_id, lock=True)
        on_file = work.plans.task(candidate_id, task_id)
        if on_file.answer is None and on_file.snooze is None:
            return _answered(work, candidate_id, task_id, changed=False, now=now)
        if on_file.answer is not None and on_file.answer.kind is AnswerKind.DONE:
            _taken_back(work, candidate_id, on_file.task, on_file.answer.at)
        if on_file.answer is not None:
            work.plans.answer(candidate_id, task_id, None)
        else:
            work.plans.snooze(candidate_id, task_id, None)
        return _answered(work, candidate_id, task_id, changed=True, now=now)


def snooze(begin: Begin, candidate_id: int, task_id: int, *, until: datetime, now: datetime) -> Answered:
    """Put a task off until ``until``; ``SnoozePastDeadline`` when it would be too late by then."""
    with begin() as work:
        on_file = _live(work, candidate_id, task_id, now=now)
        if on_file.answer is not None:
            return _answered(work, candidate_id, task_id, changed=False, now=now)
        if until >= last_snooze(on_file, now=now):
            raise SnoozePastDeadline
        nth = on_file.snooze.nth + 1 if on_file.snooze else 1
        work.plans.snooze(candidate_id, task_id, Snooze(until=until, nth=nth))
        return _answered(work, candidate_id, task_id, changed=True, now=now)


def last_snooze(on_file: TaskOnFile, *, now: datetime) -> datetime:
    """Return the moment past which the task must not be put off: its deadline, or the end of its use."""
    return on_file.task.deadline if now < on_file.task.deadline else on_file.task.useful_until


def guard(begin: Begin, candidate_id: int, opportunity_id: int, *, now: datetime) -> tuple[View, Patience]:
    """Tell whether the employer may be asked about the decision now, and until when not."""
    with begin() as work:
        view = View(facts=work.facts(candidate_id), tasks=work.plans.tasks(candidate_id), now=now)
        return view, _patience(view.facts, opportunity_id, now=now)


def _live(work: Work, candidate_id: int, task_id: int, *, now: datetime) -> TaskOnFile:
    work.candidates.get(candidate_id, lock=True)
    on_file = work.plans.task(candidate_id, task_id)
    past_its_use = on_file.task.useful_until <= now
    if not on_file.live and on_file.answer is None and not past_its_use:
        raise NoSuchThing
    return on_file


def _answered(work: Work, candidate_id: int, task_id: int, *, changed: bool, now: datetime) -> Answered:
    view = follow(work, candidate_id, now=now)
    return Answered(view=view, task=work.plans.task(candidate_id, task_id), changed=changed)


def _patience(facts: Facts, opportunity_id: int, *, now: datetime) -> Patience:
    opportunity = _of(facts, opportunity_id)
    days = facts.work_days(opportunity)
    return patience(opportunity, days=days, rhythm=facts.candidate.rhythm, now=now)


def _follows(work: Work, candidate_id: int, task: Task, *, now: datetime) -> None:
    """Record what a task that was done says about its opportunity."""
    if task.step in _LOGGED:
        _log(work, candidate_id, task.opportunity_id, _LOGGED[task.step], now=now)
    if task.step is StepName.MEET:
        allies.meet(work, candidate_id, task, at=now)
    if task.step is StepName.STEP_DOWN:
        opportunity = _of(work.facts(candidate_id), task.opportunity_id)
        ending = opportunity.ending or Ending(kind=EndingKind.WITHDRAWN, at=now)
        work.opportunities.save(candidate_id, replace(opportunity, ending=ending))


def _taken_back(work: Work, candidate_id: int, task: Task, at: datetime) -> None:
    """Take back what a task that was done at that moment had said."""
    opportunity = _of(work.facts(candidate_id), task.opportunity_id)
    if task.step in _LOGGED:
        kept = tuple(it for it in opportunity.contacts if it.at != at)
        work.opportunities.save(candidate_id, replace(opportunity, contacts=kept))
    if task.step is StepName.MEET:
        allies.meet(work, candidate_id, task, at=None)
    if task.step is StepName.STEP_DOWN and opportunity.ending == Ending(kind=EndingKind.WITHDRAWN, at=at):
        work.opportunities.save(candidate_id, replace(opportunity, ending=None))


def _log(work: Work, candidate_id: int, opportunity_id: int, kind: ContactKind, *, now: datetime) -> None:
    facts = work.facts(candidate_id)
    told = logged(facts, _of(facts, opportunity_id), kind, now=now)
    work.opportunities.save(candidate_id, told)


def _of(facts: Facts, opportunity_id: int) -> Opportunity:
    try:
        return facts.opportunity(opportunity_id)
    except KeyError:
        raise NoSuchThing from None
