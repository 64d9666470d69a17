"""Opportunities stored whole, and the references they share."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.errors import NoSuchThing
from bot.domain.interviews import Presence
from bot.domain.moments import BusinessDays
from bot.domain.people import Personal
from bot.domain.planning import Changes
from bot.domain.timeline import Opportunity, Reference
from bot.services.ports import Begin, Opportunities
from tests.store import samples, strategies

ANY = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@ANY
@given(data=st.data(), first=strategies.opportunities, second=strategies.opportunities)
def test_an_opportunity_comes_back_as_stored(
    begin: Begin, data: st.DataObject, first: Opportunity, second: Opportunity
) -> None:
    with begin() as work:
        known = work.candidates.by_chat(1001) or work.candidates.add(samples.candidate())
        stored = work.opportunities.save(known.id, first)
        attended = replace(
            stored,
            interviews=tuple(
                replace(it, present=data.draw(strategies.presences(stored))) for it in stored.interviews
            ),
        )
        assert work.opportunities.save(known.id, attended) == attended
    with begin() as work:
        assert work.facts(known.id).opportunity(stored.id) == attended
        changed = replace(second, id=stored.id)
        stored = work.opportunities.save(known.id, changed)
    with begin() as work:
        assert work.facts(known.id).opportunity(stored.id) == stored


@ANY
@given(reference=strategies.references)
def test_a_reference_comes_back_as_stored(begin: Begin, reference: Reference) -> None:
    with begin() as work:
        known = work.candidates.by_chat(1001) or work.candidates.add(samples.candidate())
        stored = work.opportunities.save_reference(known.id, reference)
    with begin() as work:
        facts = work.facts(known.id)
        assert facts.reference(stored.id) == stored == replace(reference, id=stored.id)


def _stored(begin: Begin, chat_id: int = 1001) -> tuple[int, Opportunity]:
    candidate_id = samples.someone(begin, chat_id)
    with begin() as work:
        ada = work.opportunities.save_reference(candidate_id, Reference(id=0, name=Personal("Ada")))
        bob = work.opportunities.save_reference(candidate_id, Reference(id=0, name=Personal("Bob")))
        stored = work.opportunities.save(candidate_id, samples.full(bob.id, ada.id))
        return candidate_id, work.opportunities.save(candidate_id, samples.attended(stored))


def _now(begin: Begin, candidate_id: int) -> tuple[Opportunity, ...]:
    with begin() as work:
        return work.facts(candidate_id).opportunities


def test_everything_of_a_full_opportunity_is_kept_in_order(begin: Begin) -> None:
    candidate_id, stored = _stored(begin)
    assert _now(begin, candidate_id) == (stored,)
    assert len(stored.interviews[0].present) == 2
    assert len(stored.reference_ids) == 2


def test_what_is_missing_from_the_value_is_deleted_and_the_rest_keeps_its_id(begin: Begin) -> None:
    candidate_id, stored = _stored(begin)
    kept = stored.interviewers[1]
    first = replace(stored.interviews[0], present=(Presence(interviewer_id=kept.id),))
    smaller = replace(
        stored, interviews=(first,), interviewers=(kept,), reference_ids=(), contacts=(), ending=None
    )
    with begin() as work:
        work.opportunities.save(candidate_id, smaller)
    assert _now(begin, candidate_id) == (smaller,)


def test_an_id_is_never_given_twice(begin: Begin) -> None:
    candidate_id, stored = _stored(begin)
    with begin() as work:
        work.opportunities.remove(candidate_id, stored.id)
        again = work.opportunities.save(candidate_id, samples.full())
    assert again.id > stored.id
    assert again.interviews[0].id > stored.interviews[-1].id
    assert again.interviewers[0].id > stored.interviewers[-1].id


def test_removing_an_opportunity_takes_its_tasks_along(begin: Begin) -> None:
    candidate_id, stored = _stored(begin)
    with begin() as work:
        other = work.opportunities.save(candidate_id, samples.opportunity())
        tasks = (samples.task("a", stored.id), samples.task("b", other.id))
        work.plans.apply(candidate_id, Changes(tasks=tasks), now=samples.NOON)
        work.opportunities.remove(candidate_id, stored.id)
    with begin() as work:
        assert [it.task.key for it in work.plans.tasks(candidate_id)] == ["b"]
    assert _now(begin, candidate_id) == (other,)


def test_a_removed_reference_leaves_every_opportunity(begin: Begin) -> None:
    candidate_id, stored = _stored(begin)
    gone, kept = stored.reference_ids
    with begin() as work:
        work.opportunities.remove_reference(candidate_id, gone)
    with begin() as work:
        facts = work.facts(candidate_id)
    assert [it.id for it in facts.references] == [kept]
    assert facts.opportunities[0].reference_ids == (kept,)


def test_ids_of_another_candidate_find_nothing_and_change_nothing(begin: Begin) -> None:
    anna, hers = _stored(begin, 1)
    thief, own = _stored(begin, 2)
    attempts: tuple[Callable[[Opportunities], object], ...] = (
        lambda it: it.save(thief, replace(hers, company=Personal("Mine"))),
        lambda it: it.remove(thief, hers.id),
        lambda it: it.remove_reference(thief, hers.reference_ids[0]),
        lambda it: it.save_reference(thief, Reference(id=hers.reference_ids[0], name=Personal("Mine"))),
        lambda it: it.save(thief, replace(own, reference_ids=hers.reference_ids)),
        lambda it: it.save(thief, replace(own, interviews=hers.interviews)),
        lambda it: it.save(thief, replace(own, interviewers=hers.interviewers)),
        lambda it: it.save(
            thief,
            replace(
                own,
                interviews=(
                    replace(own.interviews[0], present=(Presence(interviewer_id=hers.interviewers[0].id),)),
                ),
            ),
        ),
    )
    for attempt in attempts:
        with pytest.raises(NoSuchThing), begin() as work:
            attempt(work.opportunities)
    assert _now(begin, anna) == (hers,)
    assert _now(begin, thief) == (own,)


def test_children_of_another_opportunity_of_one_s_own_are_refused_too(begin: Begin) -> None:
    candidate_id, stored = _stored(begin)
    with begin() as work:
        other = work.opportunities.save(candidate_id, samples.opportunity())
    with pytest.raises(NoSuchThing), begin() as work:
        work.opportunities.save(candidate_id, replace(other, interviews=stored.interviews))


def test_what_is_not_on_file_can_t_be_removed(begin: Begin) -> None:
    candidate_id, stored = _stored(begin)
    with begin() as work:
        work.opportunities.remove(candidate_id, stored.id)
    with pytest.raises(NoSuchThing), begin() as work:
        work.opportunities.remove(candidate_id, stored.id)


def test_facts_name_the_business_days_of_every_territory(begin: Begin) -> None:
    candidate_id = samples.someone(begin)
    with begin() as work:
        work.opportunities.save(candidate_id, samples.opportunity(territory="CA-QC"))
        work.opportunities.save(candidate_id, samples.opportunity(territory="FR"))
    with begin() as work:
        days = work.facts(candidate_id).days
    assert days == dict.fromkeys(["FR-67", "CA-QC", "FR"], BusinessDays())
