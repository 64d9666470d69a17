"""Threads that want the same thing at the same time."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Barrier
from typing import TypeVar

import pytest

from bot.domain.errors import NoSuchThing
from bot.domain.people import Personal
from bot.domain.planning import Changes
from bot.domain.reminders import Delivered, Lease, ReminderState, Unreachable
from bot.domain.timeline import Answer, AnswerKind
from bot.services.ports import Begin, Dialogue
from tests.store import samples
from tests.store.samples import HOUR, MINUTE, NOON

_Result = TypeVar("_Result")


def _together(threads: int, act: Callable[[int], _Result]) -> list[_Result]:
    """Return ``act(0)``, ``act(1)`` …, each called in a thread of its own, all at once."""
    start = Barrier(threads)

    def go(nth: int) -> _Result:
        start.wait()
        return act(nth)

    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(go, range(threads)))


def _task_of_someone(begin: Begin) -> tuple[int, int]:
    candidate_id = samples.someone(begin)
    with begin() as work:
        opportunity = work.opportunities.save(candidate_id, samples.opportunity())
        changes = Changes(tasks=(samples.task("a", opportunity.id),))
        work.plans.apply(candidate_id, changes, now=NOON)
        return candidate_id, work.plans.tasks(candidate_id)[0].id


def test_of_twenty_answers_to_one_task_one_wins(begin: Begin) -> None:
    candidate_id, task_id = _task_of_someone(begin)

    def answer(nth: int) -> bool:
        with begin() as work:
            work.candidates.get(candidate_id, lock=True)
            if work.plans.task(candidate_id, task_id).answer is not None:
                return False
            given = Answer(kind=AnswerKind.DONE, at=NOON + nth * HOUR)
            work.plans.answer(candidate_id, task_id, given)
            return True

    won = _together(20, answer)
    assert won.count(True) == 1
    with begin() as work:
        kept = work.plans.task(candidate_id, task_id).answer
    assert kept == Answer(kind=AnswerKind.DONE, at=NOON + won.index(True) * HOUR)


def test_the_row_of_a_task_alone_is_enough_to_take_turns(begin: Begin) -> None:
    candidate_id, task_id = _task_of_someone(begin)

    def answer(nth: int) -> bool:
        with begin() as work:
            if work.plans.task(candidate_id, task_id).answer is not None:
                return False
            work.plans.answer(candidate_id, task_id, Answer(kind=AnswerKind.DONE, at=NOON))
            return True

    assert _together(20, answer).count(True) == 1


def test_no_read_then_write_change_is_lost(begin: Begin) -> None:
    candidate_id = samples.someone(begin)

    def count(_: int) -> None:
        for _ in range(5):
            with begin() as work:
                known = work.candidates.get(candidate_id, lock=True)
                work.candidates.save(replace(known, consent=known.consent + 1))

    _together(20, count)
    with begin() as work:
        assert work.candidates.get(candidate_id).consent == 101


def test_one_of_twenty_deliveries_of_the_same_update_is_the_first(begin: Begin) -> None:
    def seen(_: int) -> bool:
        with begin() as work:
            return work.first_time(7, now=NOON)

    assert _together(20, seen).count(True) == 1


def test_four_workers_lease_and_settle_each_of_500_reminders_once(begin: Begin) -> None:
    for chat_id in range(5):
        many = (samples.reminder(f"{n}") for n in range(100))
        samples.planned(begin, *many, chat_id=chat_id)

    def work_off(nth: int) -> list[Lease]:
        done: list[Lease] = []
        while True:
            with begin() as work:
                leases = work.queue.lease_due(worker=f"{nth}", limit=7, hold=HOUR, now=NOON)
            if not leases:
                return done
            for lease in leases:
                with begin() as work:
                    assert work.queue.settle(lease, Delivered(message_id=1), now=NOON)
            done += leases

    done = [lease for leases in _together(4, work_off) for lease in leases]
    assert len({it.row_id for it in done}) == len(done) == 500
    assert {it.attempt for it in done} == {1}


def test_leases_that_run_out_are_settled_by_the_last_holder_only(begin: Begin) -> None:
    samples.planned(begin, *(samples.reminder(f"{n}") for n in range(40)))

    def work_off(nth: int) -> list[tuple[int, bool]]:
        worker = f"{nth}"
        with begin() as work:
            leases = work.queue.lease_due(worker=worker, limit=40, hold=timedelta(), now=NOON)
        settled = []
        for lease in leases:
            with begin() as work:
                went = work.queue.settle(lease, Delivered(message_id=nth), now=NOON)
            settled.append((lease.row_id, went))
        return settled

    attempts = [attempt for attempts in _together(4, work_off) for attempt in attempts]
    times = Counter(reminder_id for reminder_id, went in attempts if went)
    assert len(times) == 40
    assert set(times.values()) == {1}
    for reminder_id in times:
        with begin() as work:
            assert work.queue.get(reminder_id).state is ReminderState.DELIVERED


def test_plans_leases_and_parking_at_once_do_not_block_each_other_for_good(begin: Begin) -> None:
    reminders = tuple(samples.reminder(f"{n}") for n in range(20))
    candidate_id = samples.planned(begin, *reminders)

    def replan(_: int) -> None:
        for _ in range(10):
            with begin() as work:
                work.candidates.get(candidate_id, lock=True)
                work.plans.apply(candidate_id, Changes(dropped_reminders=("1", "2", "3")), now=NOON)
                work.plans.apply(candidate_id, Changes(reminders=reminders), now=NOON)

    def park(nth: int) -> None:
        for _ in range(10):
            with begin() as work:
                leases = work.queue.lease_due(worker=f"{nth}", limit=2, hold=HOUR, now=NOON)
            for lease in leases:
                with begin() as work:
                    work.queue.settle(lease, Unreachable(), now=NOON)
            with begin() as work:
                work.candidates.save(replace(work.candidates.get(candidate_id, lock=True), parked_at=None))

    _together(6, lambda nth: (replan if nth % 2 else park)(nth))
    with begin() as work:
        assert len(work.plans.current(candidate_id).reminders) == 20


def test_someone_erased_meanwhile_gets_nothing_written(begin: Begin) -> None:
    candidate_id = samples.someone(begin)
    form = Dialogue(form="new", step="company", answers={"company": Personal("Acme")})

    def write_or_erase(nth: int) -> None:
        with begin() as work:
            if nth == 10:
                work.candidates.erase(candidate_id)
                return
            try:
                work.candidates.get(candidate_id, lock=True)
                work.dialogues.save(candidate_id, form, now=NOON)
            except NoSuchThing:
                return

    _together(20, write_or_erase)
    with begin() as work:
        assert work.dialogues.get(candidate_id) is None
        with pytest.raises(NoSuchThing):
            work.facts(candidate_id)


def test_a_reminder_that_the_plan_drops_while_it_is_sent_holds_up_its_successor(begin: Begin) -> None:
    candidate_id = samples.planned(begin, samples.reminder("brief+digest"))
    with begin() as work:
        (sending,) = work.queue.lease_due(worker="a", limit=1, hold=HOUR, now=NOON)
    with begin() as work:
        work.plans.apply(
            candidate_id,
            Changes(reminders=(samples.reminder("brief"),), dropped_reminders=("brief+digest",)),
            now=NOON,
        )
        assert work.queue.lease_due(worker="b", limit=1, hold=HOUR, now=NOON) == ()
    with begin() as work:
        assert work.queue.settle(sending, Delivered(message_id=1), now=NOON)
        assert len(work.queue.lease_due(worker="b", limit=1, hold=HOUR, now=NOON)) == 1


def test_while_one_reminder_of_a_candidate_is_in_hand_the_next_one_waits(begin: Begin) -> None:
    samples.planned(begin, samples.reminder("first"), samples.reminder("second", NOON + MINUTE))
    samples.planned(begin, samples.reminder("of another"), chat_id=1002)

    def lease(worker: str) -> list[str]:
        with begin() as work:
            found = work.queue.lease_due(worker=worker, limit=1, hold=HOUR, now=NOON + HOUR)
            return [work.queue.get(it.row_id).reminder.key for it in found]

    assert sorted(lease("a") + lease("b")) == ["first", "of another"]
    assert lease("c") == []
    with begin() as work:
        assert work.queue.release("a") + work.queue.release("b") == 2
    assert lease("c") == ["first"]
