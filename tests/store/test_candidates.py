"""Candidates: stored, found, changed, erased."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from bot.domain.errors import NoSuchThing
from bot.domain.people import Candidate, Personal
from bot.domain.planning import Changes
from bot.domain.timeline import Reference
from bot.services.ports import Begin, Dialogue, LetterName
from bot.store import Store, connect, tables
from bot.store import engine as engines
from tests.databases import Database
from tests.store import gathered, samples, strategies
from tests.store.samples import NOON


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(candidate=strategies.candidates)
def test_a_candidate_comes_back_as_stored(begin: Begin, candidate: Candidate) -> None:
    with begin() as work:
        known = work.candidates.by_chat(candidate.chat_id)
        if known:
            work.candidates.erase(known.id)
        added = work.candidates.add(candidate)
    with begin() as work:
        assert work.candidates.get(added.id) == added == replace(candidate, id=added.id)
        assert work.candidates.by_chat(candidate.chat_id) == added


def test_an_unknown_chat_is_nobody_s(begin: Begin) -> None:
    with begin() as work:
        assert work.candidates.by_chat(5) is None
        with pytest.raises(NoSuchThing):
            work.candidates.get(5)


def test_changed_settings_are_kept(begin: Begin) -> None:
    candidate_id = samples.someone(begin)
    changed = samples.candidate(1002, id=candidate_id, zone="America/Montreal", parked_at=NOON)
    with begin() as work:
        work.candidates.save(changed)
    with begin() as work:
        assert work.candidates.get(candidate_id, lock=True) == changed


def test_settings_of_nobody_are_refused(begin: Begin) -> None:
    with pytest.raises(NoSuchThing), begin() as work:
        work.candidates.save(samples.candidate(id=77))


def test_an_exception_takes_everything_back(begin: Begin) -> None:
    with samples.rolled_back(begin) as work:
        work.candidates.add(samples.candidate())
    with begin() as work:
        assert work.candidates.by_chat(1001) is None


def _fill(begin: Begin, chat_id: int) -> int:
    """Store a candidate with something in every table."""
    candidate_id = samples.planned(begin, samples.reminder(f"of {chat_id}"), chat_id=chat_id)
    with begin() as work:
        reference = work.opportunities.save_reference(candidate_id, Reference(id=0, name=Personal("Ada")))
        stored = work.opportunities.save(candidate_id, samples.full(reference.id))
        stored = work.opportunities.save(candidate_id, samples.attended(stored))
        changes = Changes(tasks=(samples.task(f"task {stored.id}", stored.id),))
        work.plans.apply(candidate_id, changes, now=NOON)
        form = Dialogue(form="new", step="company", answers={"company": Personal("Acme")})
        work.dialogues.save(candidate_id, form, now=NOON)
        letter = LetterName(opportunity_id=stored.id, name="status")
        work.versions.save(candidate_id, letter, Personal("Bonjour"), now=NOON)
    gathered.shared(begin, candidate_id)
    return candidate_id


def _rows(database: Database) -> dict[str, list[int]]:
    """Return the ids of the candidates in every table that names one."""
    engine = connect(database.url)
    with engines.begin(engine) as connection:
        found = {
            table.name: sorted(
                row._mapping["id" if table.name == "candidates" else "candidate_id"]
                for row in connection.execute(table.select())
            )
            for table in tables.metadata.sorted_tables
            if "candidate_id" in table.c or table.name == "candidates"
        }
    engine.dispose()
    return found


def test_erasing_leaves_no_row_and_nothing_of_others_changes(begin: Begin, database: Database) -> None:
    anna, other = _fill(begin, 1), _fill(begin, 2)
    filled = _rows(database)
    assert all({anna, other} == set(ids) for ids in filled.values())
    with begin() as work:
        before = work.facts(other)
        work.candidates.erase(anna)
        work.candidates.erase(anna)
    with begin() as work:
        assert work.facts(other) == before
        with pytest.raises(NoSuchThing):
            work.facts(anna)
    assert _rows(database) == {name: [it for it in ids if it == other] for name, ids in filled.items()}


def test_an_erased_candidate_may_come_back_as_someone_new(begin: Begin) -> None:
    before = _fill(begin, 1)
    with begin() as work:
        work.candidates.erase(before)
    after = samples.someone(begin, 1)
    assert after > before
    with begin() as work:
        assert work.facts(after).opportunities == ()


def test_an_erasure_whose_transaction_fails_is_finished_later(store: Store, database: Database) -> None:
    anna, other = _fill(store.begin, 1), _fill(store.begin, 2)
    with samples.rolled_back(store.begin) as work:
        work.candidates.erase(anna)
    with store.begin() as work:
        assert work.candidates.by_chat(1) is None
        with pytest.raises(NoSuchThing):
            work.candidates.get(anna)
    assert store.finish_erasures() == 1
    assert store.finish_erasures() == 0
    assert all(set(ids) == {other} for ids in _rows(database).values())


def test_a_chat_whose_erasure_is_unfinished_may_start_anew(begin: Begin) -> None:
    anna = _fill(begin, 1)
    with samples.rolled_back(begin) as work:
        work.candidates.erase(anna)
    again = samples.someone(begin, 1)
    with begin() as work:
        assert work.candidates.by_chat(1) == samples.candidate(1, id=again)
