"""The people who vouch for a candidate, across opportunities."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.timeline import Reference
from bot.services.opportunities import check_room, locked, opportunity_in
from bot.services.plans import follow
from bot.services.ports import Begin, View


def add(
    begin: Begin, candidate_id: int, opportunity_id: int, people: Sequence[Reference], *, now: datetime
) -> View:
    """Store new references (``id`` 0) of the candidate and let them vouch for this opportunity."""
    with begin() as work:
        facts = locked(work, candidate_id)
        check_room("references", len(facts.references) + len(people))
        new = tuple(work.opportunities.save_reference(candidate_id, person).id for person in people)
        opportunity = opportunity_in(facts, opportunity_id)
        work.opportunities.save(
            candidate_id, replace(opportunity, reference_ids=(*opportunity.reference_ids, *new))
        )
        return follow(work, candidate_id, now=now)


def choose(
    begin: Begin, candidate_id: int, opportunity_id: int, reference_ids: Iterable[int], *, now: datetime
) -> View:
    """Let exactly these references of the candidate vouch for this opportunity."""
    chosen = frozenset(reference_ids)
    with begin() as work:
        facts = locked(work, candidate_id)
        kept = tuple(it.id for it in facts.references if it.id in chosen)
        work.opportunities.save(
            candidate_id, replace(opportunity_in(facts, opportunity_id), reference_ids=kept)
        )
        return follow(work, candidate_id, now=now)


def change(begin: Begin, candidate_id: int, reference: Reference, *, now: datetime) -> View:
    """Store a reference whose name, civility or address changed."""
    with begin() as work:
        locked(work, candidate_id)
        work.opportunities.save_reference(candidate_id, reference)
        return follow(work, candidate_id, now=now)


def remove(begin: Begin, candidate_id: int, reference_id: int, *, now: datetime) -> View:
    """Delete a reference, in every opportunity."""
    with begin() as work:
        locked(work, candidate_id)
        work.opportunities.remove_reference(candidate_id, reference_id)
        return follow(work, candidate_id, now=now)
