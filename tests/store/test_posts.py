"""Posts of cohorts: planned, held, settled, made once more."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, text

from bot.domain.cohorts.posts import Post, PostKind, PostOnFile
from bot.domain.errors import NoSuchThing
from bot.domain.reminders import (
    PAUSES,
    Deferred,
    Delivered,
    Failed,
    InDoubt,
    Lease,
    Moot,
    Outcome,
    ReminderState,
    Unreachable,
)
from bot.services.ports import Begin
from bot.store import connect
from bot.store import engine as engines
from bot.store.repositories.posts import _PENDING
from bot.store.tables import posts
from tests.databases import Database
from tests.store.gathered import gathered
from tests.store.samples import DAY, HOUR, MINUTE, NOON
from tests.store.test_races import _together

#: a hold that is over as soon as it is given
OVER = -timedelta(seconds=1)


def post(kind: PostKind = PostKind.BOARD, week: str = "2026w48", **changes: Any) -> Post:
    made = Post(kind=kind, week=week, due=NOON, expires=NOON + 2 * DAY)
    return replace(made, **changes)


BOARD = post()
ROUND = post(PostKind.ROUND, due=NOON + HOUR, expires=NOON + DAY)


def planned(begin: Begin, *every: Post, number: int = 1) -> int:
    """Store a cohort with these posts and return its id."""
    cohort_id = gathered(begin, number).cohort.id
    with begin() as work:
        work.posts.plan(cohort_id, every, now=NOON)
    return cohort_id


def plan(begin: Begin, cohort_id: int, *every: Post) -> None:
    with begin() as work:
        work.posts.plan(cohort_id, every, now=NOON)


def lease(
    begin: Begin, *, worker: str = "w", hold: timedelta = HOUR, now: datetime = NOON
) -> tuple[Lease, ...]:
    with begin() as work:
        return work.posts.lease_due(worker=worker, limit=9, hold=hold, now=now)


def settle(begin: Begin, held: Lease, outcome: Outcome) -> bool:
    with begin() as work:
        return work.posts.settle(held, outcome, now=NOON)


def on_file(begin: Begin, cohort_id: int, key: str = BOARD.key) -> PostOnFile:
    with begin() as work:
        found = work.posts.find(cohort_id, key)
    assert found is not None
    return found


def test_what_is_planned_is_due_at_its_moment_and_no_sooner(begin: Begin) -> None:
    cohort_id = planned(begin, ROUND, BOARD)
    with begin() as work:
        assert [it.post for it in work.posts.pending(cohort_id)] == [BOARD, ROUND]
        assert work.posts.next_due() == NOON
    (held,) = lease(begin)
    with begin() as work:
        assert work.posts.get(held.row_id).post == BOARD
    assert (held.owner_id, held.worker, held.attempt) == (cohort_id, "w", 1)
    assert lease(begin, now=NOON - MINUTE) == ()


def test_while_one_post_of_a_cohort_is_in_hand_its_next_waits_and_others_do_not(begin: Begin) -> None:
    planned(begin, BOARD, post(PostKind.PAIRS))
    with begin() as work:
        (held,) = work.posts.lease_due(worker="a", limit=1, hold=HOUR, now=NOON)
    assert lease(begin, worker="b") == ()
    second = planned(begin, BOARD, number=20)
    assert [it.owner_id for it in lease(begin, worker="b")] == [second]
    assert settle(begin, held, Delivered(message_id=1))
    assert len(lease(begin, worker="b")) == 1


def test_planning_again_moves_drops_and_takes_up_again(begin: Begin) -> None:
    cohort_id = planned(begin, BOARD, ROUND)
    later = replace(BOARD, due=NOON + HOUR, expires=NOON + DAY)
    plan(begin, cohort_id, later)
    with begin() as work:
        assert [it.post for it in work.posts.pending(cohort_id)] == [later]
        assert work.posts.next_due() == NOON + HOUR
    assert on_file(begin, cohort_id, ROUND.key).state is ReminderState.WITHDRAWN
    before = on_file(begin, cohort_id, ROUND.key).id
    plan(begin, cohort_id, BOARD, ROUND)
    assert on_file(begin, cohort_id, ROUND.key).id == before
    with begin() as work:
        assert [it.post for it in work.posts.pending(cohort_id)] == [BOARD, ROUND]


@pytest.mark.parametrize("outcome", [Delivered(message_id=5), Moot()])
def test_what_was_settled_is_not_planned_again(begin: Begin, outcome: Outcome) -> None:
    cohort_id = planned(begin, BOARD)
    (held,) = lease(begin)
    assert settle(begin, held, outcome)
    plan(begin, cohort_id, replace(BOARD, expires=NOON + 3 * DAY))
    assert lease(begin) == ()


def test_a_deferral_outlives_planning_again_but_not_another_moment(begin: Begin) -> None:
    cohort_id = planned(begin, BOARD)
    (held,) = lease(begin)
    assert settle(begin, held, Deferred(until=NOON + HOUR))
    plan(begin, cohort_id, replace(BOARD, expires=NOON + 3 * DAY))
    with begin() as work:
        assert work.posts.next_due() == NOON + HOUR
    plan(begin, cohort_id, replace(BOARD, due=NOON + MINUTE))
    with begin() as work:
        assert work.posts.next_due() == NOON + MINUTE


def test_a_failed_post_is_given_up_after_the_last_pause(begin: Begin) -> None:
    cohort_id = planned(begin, BOARD)
    now = NOON
    for pause in (*PAUSES, timedelta()):
        (held,) = lease(begin, now=now)
        with begin() as work:
            assert work.posts.settle(held, Failed(reason="refused"), now=now)
        now += pause
    assert on_file(begin, cohort_id).state is ReminderState.FAILED


def test_a_post_in_doubt_goes_out_once_more_at_most(begin: Begin) -> None:
    cohort_id = planned(begin, BOARD)
    for _ in range(2):
        (held,) = lease(begin)
        assert settle(begin, held, InDoubt(until=NOON))
    assert on_file(begin, cohort_id).state is ReminderState.DELIVERED


def test_a_lost_lease_settles_nothing_and_one_that_ran_out_is_taken_over(begin: Begin) -> None:
    cohort_id = planned(begin, BOARD)
    (lost,) = lease(begin, hold=OVER)
    (taken,) = lease(begin, worker="v")
    for outcome in (Delivered(message_id=1), Moot(), Failed(reason="late"), Unreachable()):
        assert not settle(begin, lost, outcome)
    assert settle(begin, taken, Delivered(message_id=2))
    assert on_file(begin, cohort_id).message_id == 2


def test_what_a_killed_worker_held_is_given_back_untried(begin: Begin) -> None:
    planned(begin, BOARD)
    (dead,) = lease(begin, worker="dead")
    with begin() as work:
        assert work.posts.release("dead") == 1
        assert work.posts.release("dead") == 0
    (again,) = lease(begin, worker="v")
    assert (again.row_id, again.attempt) == (dead.row_id, 1)
    assert not settle(begin, dead, Delivered(message_id=1))


def test_a_post_withdrawn_on_its_way_counts_as_delivered_if_it_went_out(begin: Begin) -> None:
    cohort_id = planned(begin, BOARD)
    (held,) = lease(begin)
    plan(begin, cohort_id)
    assert not settle(begin, held, Moot())
    plan(begin, cohort_id, BOARD)
    (held,) = lease(begin)
    plan(begin, cohort_id)
    assert settle(begin, held, Delivered(message_id=5))
    assert on_file(begin, cohort_id).state is ReminderState.DELIVERED


def test_one_that_nobody_could_be_sent_waits_untried(begin: Begin) -> None:
    planned(begin, BOARD)
    (held,) = lease(begin)
    assert settle(begin, held, Unreachable())
    assert [it.attempt for it in lease(begin)] == [1]


def test_a_closed_cohort_is_sent_nothing(begin: Begin) -> None:
    cohort_id = planned(begin, BOARD)
    with begin() as work:
        work.cohorts.save(replace(work.cohorts.get(cohort_id), closed_at=NOON))
    assert lease(begin) == ()
    with begin() as work:
        assert work.posts.next_due() is None


def test_what_a_post_says_is_kept_for_the_next_attempt(begin: Begin) -> None:
    cohort_id = planned(begin, BOARD)
    with begin() as work:
        work.posts.note(cohort_id, BOARD.key, '{"prepared":"few"}')
    assert on_file(begin, cohort_id).said == '{"prepared":"few"}'


def test_a_delivered_post_is_made_once_more_in_its_place_whatever_is_planned(begin: Begin) -> None:
    cohort_id = planned(begin, ROUND)
    with begin() as work:
        assert not work.posts.renew(cohort_id, ROUND.key, now=NOON, until=NOON + DAY)
    (held,) = lease(begin, now=NOON + HOUR)
    assert settle(begin, held, Delivered(message_id=5))
    with begin() as work:
        assert work.posts.renew(cohort_id, ROUND.key, now=NOON + 2 * HOUR, until=NOON + 9 * DAY)
    plan(begin, cohort_id, BOARD)
    leased = lease(begin, now=NOON + 2 * HOUR)
    with begin() as work:
        assert 5 in {work.posts.get(it.row_id).message_id for it in leased}


@pytest.mark.parametrize("outcome", [Moot(), Failed(reason="refused")])
def test_a_post_that_stands_is_made_once_more_whatever_became_of_the_last_attempt_at_that(
    begin: Begin, outcome: Outcome
) -> None:
    cohort_id = planned(begin, ROUND)
    settle(begin, lease(begin, now=NOON + HOUR)[0], Delivered(message_id=5))
    for _ in range(2):
        with begin() as work:
            assert work.posts.renew(cohort_id, ROUND.key, now=NOON + HOUR, until=NOON + 9 * DAY)
        for nth in range(1, 9):
            for held in lease(begin, now=NOON + nth * DAY):
                settle(begin, held, outcome)
        assert on_file(begin, cohort_id, ROUND.key).state in {ReminderState.MOOT, ReminderState.FAILED}


def test_posts_go_with_their_cohort(begin: Begin) -> None:
    cohort_id = planned(begin, BOARD)
    (held,) = lease(begin)
    with begin() as work:
        work.cohorts.erase(cohort_id)
    with pytest.raises(NoSuchThing), begin() as work:
        work.posts.get(held.row_id)
    assert not settle(begin, held, Delivered(message_id=1))
    with pytest.raises(NoSuchThing), begin() as work:
        work.cohorts.lots(cohort_id)


def test_the_lots_of_a_cohort_are_its_own_and_stay(begin: Begin) -> None:
    first, second = gathered(begin, 1).cohort.id, gathered(begin, 20).cohort.id
    with begin() as work:
        found = {work.cohorts.lots(it) for it in (first, second, first)}
    assert len(found) == 2
    assert {len(it) for it in found} == {32}


def test_four_workers_hold_and_settle_each_post_once(begin: Begin) -> None:
    weeks = [f"2026w{nth:02}" for nth in range(10, 40)]
    for number in (1, 20, 40):
        planned(begin, *(post(week=it) for it in weeks), number=number)

    def work_off(nth: int) -> list[Lease]:
        done: list[Lease] = []
        while held := lease(begin, worker=f"{nth}"):
            for it in held:
                assert settle(begin, it, Delivered(message_id=1))
            done += held
        return done

    done = [it for found in _together(4, work_off) for it in found]
    with begin() as work:
        assert work.posts.next_due() is None
    assert len({it.row_id for it in done}) == len(done) == 90


def test_a_lease_goes_through_the_index_of_pending_posts(database: Database) -> None:
    engine = connect(database.url)
    soonest = select(posts.c.wake_at).where(_PENDING).order_by(posts.c.wake_at)
    with engines.begin(engine) as connection:
        sqlite = connection.dialect.name == "sqlite"
        if not sqlite:
            connection.execute(text("SET LOCAL enable_seqscan = off"))
        asked = "EXPLAIN QUERY PLAN" if sqlite else "EXPLAIN"
        found = connection.execute(text(f"{asked} {soonest.compile(engine)}")).all()
    engine.dispose()
    assert "posts_pending" in str(found)
