"""What a candidate prepares for an opportunity, and what is on file for all of them.

Noting what a step asks for closes it: a first requirement the reading of the job description, the last open
place of the evidence the evidence, the questions the questions.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.errors import NoSuchThing
from bot.domain.people import Candidate, Personal
from bot.domain.playbook import StepName
from bot.domain.preparation import Evidence
from bot.domain.timeline import Opportunity
from bot.services.allies import close
from bot.services.opportunities import check_room, locked, opportunity_in
from bot.services.plans import follow, messages_about, seen
from bot.services.ports import Begin, View, Work


class Kept(StrEnum):
    """What is kept of a preparation in one place each, and can be taken back."""

    APART = "apart"
    MOTIVE = "motive"
    INTERESTED = "interested"
    QUESTIONS = "questions"
    #: on file for all opportunities
    CAREER = "career"
    PORTFOLIO = "portfolio"


@dataclass(frozen=True, kw_only=True, slots=True)
class Required:
    """Requirements just noted, with what screens may show."""

    view: View
    evidence_ids: tuple[int, ...]


def note(
    begin: Begin,
    candidate_id: int,
    opportunity_id: int,
    *,
    apart: Personal | None = None,
    motive: Personal | None = None,
    interested: bool | None = None,
    questions: Personal | None = None,
    now: datetime,
) -> View:
    """Keep what is given: what sets me apart, why this post, whether it interests, what I will ask."""

    def change(opportunity: Opportunity) -> Opportunity:
        return replace(
            opportunity,
            apart=apart or opportunity.apart,
            motive=motive or opportunity.motive,
            interested=opportunity.interested if interested is None else interested,
            questions=questions or opportunity.questions,
        )

    steps = (StepName.QUESTIONS,) if questions else ()
    return _change(begin, candidate_id, opportunity_id, change, steps=steps, now=now).view


def on_file(
    begin: Begin,
    candidate_id: int,
    *,
    portfolio: Personal | None = None,
    career: Personal | None = None,
    now: datetime,
) -> View:
    """Keep what is given for all opportunities: the link to my samples, the plan of my career."""
    return _change_candidate(
        begin,
        candidate_id,
        lambda it: replace(it, portfolio=portfolio or it.portfolio, career=career or it.career),
        now=now,
    )


def forget(begin: Begin, candidate_id: int, opportunity_id: int, what: Kept, *, now: datetime) -> View:
    """Take back one of the things that are kept: it is unknown again."""
    match what:
        case Kept.CAREER:
            return _change_candidate(begin, candidate_id, lambda it: replace(it, career=None), now=now)
        case Kept.PORTFOLIO:
            return _change_candidate(begin, candidate_id, lambda it: replace(it, portfolio=None), now=now)
        case _:
            return _change(begin, candidate_id, opportunity_id, lambda it: _without(it, what), now=now).view


def _without(opportunity: Opportunity, what: Kept) -> Opportunity:
    match what:
        case Kept.APART:
            return replace(opportunity, apart=None)
        case Kept.MOTIVE:
            return replace(opportunity, motive=None)
        case Kept.INTERESTED:
            return replace(opportunity, interested=None)
        case Kept.QUESTIONS:
            return replace(opportunity, questions=None)
        case Kept.CAREER | Kept.PORTFOLIO:
            return opportunity


def require(
    begin: Begin, candidate_id: int, opportunity_id: int, words: Sequence[Personal], *, now: datetime
) -> Required:
    """Keep new requirements of the post; those on file already are not kept twice. ``TooMany`` beyond."""
    new: list[Personal] = []

    def change(opportunity: Opportunity) -> Opportunity:
        known = {it.requirement for it in opportunity.evidence}
        new.extend(it for it in dict.fromkeys(words) if it not in known)
        check_room("evidence", len(opportunity.evidence) + len(new))
        added = tuple(Evidence(id=0, requirement=it) for it in new)
        return replace(opportunity, evidence=(*opportunity.evidence, *added))

    changed = _change(begin, candidate_id, opportunity_id, change, steps=(StepName.POSTING,), now=now)
    ids = tuple(it.id for it in changed.saved.evidence if it.requirement in set(words))
    return Required(view=changed.view, evidence_ids=ids)


def back(
    begin: Begin,
    candidate_id: int,
    opportunity_id: int,
    evidence_id: int,
    *,
    requirement: Personal | None = None,
    example: Personal | None = None,
    result: Personal | None = None,
    future: Personal | None = None,
    now: datetime,
) -> View:
    """Keep what is given of one requirement and what backs it; ``NoSuchThing`` if it is not on file."""

    def edit(it: Evidence) -> Evidence:
        return replace(
            it,
            requirement=requirement or it.requirement,
            example=example or it.example,
            result=result or it.result,
            future=future or it.future,
        )

    def change(opportunity: Opportunity) -> Opportunity:
        if all(it.id != evidence_id for it in opportunity.evidence):
            raise NoSuchThing
        return replace(
            opportunity,
            evidence=tuple(edit(it) if it.id == evidence_id else it for it in opportunity.evidence),
        )

    def filled(opportunity: Opportunity) -> tuple[StepName, ...]:
        return (StepName.EVIDENCE,) if all(map(whole, opportunity.evidence)) else ()

    return _change(begin, candidate_id, opportunity_id, change, closes=filled, now=now).view


def unrequire(
    begin: Begin, candidate_id: int, opportunity_id: int, evidence_id: int, *, now: datetime
) -> View:
    """Take a requirement out, with what backs it."""
    return _change(
        begin,
        candidate_id,
        opportunity_id,
        lambda it: replace(it, evidence=tuple(e for e in it.evidence if e.id != evidence_id)),
        now=now,
    ).view


def whole(evidence: Evidence) -> bool:
    """Tell whether a requirement has its example, its result and its future."""
    return None not in (evidence.example, evidence.result, evidence.future)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Changed:
    view: View
    saved: Opportunity


def _change(
    begin: Begin,
    candidate_id: int,
    opportunity_id: int,
    change: Callable[[Opportunity], Opportunity],
    *,
    steps: tuple[StepName, ...] = (),
    closes: Callable[[Opportunity], tuple[StepName, ...]] | None = None,
    now: datetime,
) -> _Changed:
    with begin() as work:
        opportunity = opportunity_in(locked(work, candidate_id), opportunity_id)
        before = seen(work, candidate_id, now=now)
        saved = work.opportunities.save(candidate_id, change(opportunity))
        for step in (*steps, *(closes(saved) if closes else ())):
            close(work, candidate_id, opportunity_id, step, now=now)
        return _Changed(view=_followed(work, candidate_id, (saved,), before, now=now), saved=saved)


def _change_candidate(
    begin: Begin, candidate_id: int, change: Callable[[Candidate], Candidate], *, now: datetime
) -> View:
    with begin() as work:
        candidate = work.candidates.get(candidate_id, lock=True)
        before = seen(work, candidate_id, now=now)
        work.candidates.save(change(candidate))
        return _followed(work, candidate_id, before.facts.opportunities, before, now=now)


def _followed(
    work: Work, candidate_id: int, about: tuple[Opportunity, ...], before: View, *, now: datetime
) -> View:
    every = frozenset(interview.id for it in about for interview in it.interviews)
    outdated = messages_about(work, candidate_id, every)
    return replace(follow(work, candidate_id, now=now), outdated=outdated, before=before)
