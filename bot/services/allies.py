"""The contacts inside a company: found, met, taken out again.

Finding one closes the search for contacts; having met one closes "meet" and opens the word of thanks.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.errors import NoSuchThing
from bot.domain.playbook import StepName
from bot.domain.preparation import Ally
from bot.domain.reminders import Task
from bot.domain.timeline import Answer, AnswerKind, Opportunity
from bot.services.opportunities import check_room, locked, opportunity_in
from bot.services.plans import follow, messages_about, seen
from bot.services.ports import Begin, View, Work


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """A contact just found, with what screens may show."""

    view: View
    ally_id: int


def add(begin: Begin, candidate_id: int, opportunity_id: int, ally: Ally, *, now: datetime) -> Found:
    """Store a new contact (``id`` 0), which closes the search; ``TooMany`` beyond the limit."""
    with begin() as work:
        opportunity = opportunity_in(locked(work, candidate_id), opportunity_id)
        check_room("allies", len(opportunity.allies) + 1)
        before = seen(work, candidate_id, now=now)
        saved = work.opportunities.save(
            candidate_id, replace(opportunity, allies=(*opportunity.allies, ally))
        )
        close(work, candidate_id, opportunity_id, StepName.INSIDERS, now=now)
        view = _followed(work, candidate_id, saved, before, now=now)
        return Found(view=view, ally_id=saved.allies[-1].id)


def change(begin: Begin, candidate_id: int, opportunity_id: int, ally: Ally, *, now: datetime) -> View:
    """Store a contact whose name, civility, address or degree changed; ``NoSuchThing`` if not on file."""

    def edit(opportunity: Opportunity) -> Opportunity:
        if all(it.id != ally.id for it in opportunity.allies):
            raise NoSuchThing
        return replace(
            opportunity, allies=tuple(ally if it.id == ally.id else it for it in opportunity.allies)
        )

    return _change(begin, candidate_id, opportunity_id, edit, now=now)


def remove(begin: Begin, candidate_id: int, opportunity_id: int, ally_id: int, *, now: datetime) -> View:
    """Take a contact out of the opportunity."""
    return _change(
        begin,
        candidate_id,
        opportunity_id,
        lambda it: replace(it, allies=tuple(ally for ally in it.allies if ally.id != ally_id)),
        now=now,
    )


def met(begin: Begin, candidate_id: int, opportunity_id: int, ally_id: int, *, now: datetime) -> View:
    """Record that the candidate met a contact; told twice, the first moment stays."""
    with begin() as work:
        opportunity = opportunity_in(locked(work, candidate_id), opportunity_id)
        before = seen(work, candidate_id, now=now)
        saved = _with_met(work, candidate_id, opportunity, ally_id, at=now)
        close(work, candidate_id, opportunity_id, StepName.MEET, person_id=ally_id, now=now)
        return _followed(work, candidate_id, saved, before, now=now)


def meet(work: Work, candidate_id: int, task: Task, *, at: datetime | None) -> None:
    """Record inside a transaction that the contact of a task was met, or (``None``) was not after all."""
    opportunity = work.facts(candidate_id).opportunity(task.opportunity_id)
    if any(it.id == task.person_id for it in opportunity.allies):
        _with_met(work, candidate_id, opportunity, task.person_id or 0, at=at)


def close(
    work: Work,
    candidate_id: int,
    opportunity_id: int,
    step: StepName,
    *,
    person_id: int | None = None,
    now: datetime,
) -> None:
    """Answer the open tasks of a step of an opportunity as done: the facts say that they are."""
    for it in work.plans.tasks(candidate_id):
        mine = it.task.opportunity_id == opportunity_id and it.task.step is step
        if mine and it.task.person_id == person_id and it.live and it.answer is None:
            work.plans.answer(candidate_id, it.id, Answer(kind=AnswerKind.DONE, at=now))


def _with_met(
    work: Work, candidate_id: int, opportunity: Opportunity, ally_id: int, *, at: datetime | None
) -> Opportunity:
    if all(it.id != ally_id for it in opportunity.allies):
        raise NoSuchThing
    allies = tuple(
        replace(it, met_at=at and (it.met_at or at)) if it.id == ally_id else it for it in opportunity.allies
    )
    return work.opportunities.save(candidate_id, replace(opportunity, allies=allies))


def _change(
    begin: Begin,
    candidate_id: int,
    opportunity_id: int,
    edit: Callable[[Opportunity], Opportunity],
    *,
    now: datetime,
) -> View:
    with begin() as work:
        opportunity = opportunity_in(locked(work, candidate_id), opportunity_id)
        before = seen(work, candidate_id, now=now)
        saved = work.opportunities.save(candidate_id, edit(opportunity))
        return _followed(work, candidate_id, saved, before, now=now)


def _followed(work: Work, candidate_id: int, saved: Opportunity, before: View, *, now: datetime) -> View:
    outdated = messages_about(work, candidate_id, frozenset(it.id for it in saved.interviews))
    return replace(follow(work, candidate_id, now=now), outdated=outdated, before=before)
