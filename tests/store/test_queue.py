"""Leases, and what becomes of each attempt."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, Select, select, text

from bot.domain.errors import NoSuchThing
from bot.domain.planning import Changes
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
from bot.services.ports import Begin, ReminderOnFile
from bot.store import connect
from bot.store import engine as engines
from bot.store.columns import database_clock
from bot.store.tables import PENDING, reminders
from tests.databases import Database
from tests.store import samples
from tests.store.samples import DAY, HOUR, MINUTE, NOON

#: a hold that is over as soon as it is given
OVER = -timedelta(seconds=1)


def _lease(
    begin: Begin, *, now: datetime = NOON, worker: str = "w", hold: timedelta = HOUR, limit: int = 9
) -> tuple[Lease, ...]:
    with begin() as work:
        return work.queue.lease_due(worker=worker, limit=limit, hold=hold, now=now)


def _settle(begin: Begin, lease: Lease, outcome: Outcome, *, now: datetime = NOON) -> bool:
    with begin() as work:
        return work.queue.settle(lease, outcome, now=now)


def _next(begin: Begin) -> datetime | None:
    with begin() as work:
        return work.queue.next_due()


def _get(begin: Begin, lease: Lease) -> ReminderOnFile:
    with begin() as work:
        return work.queue.get(lease.row_id)


def _state(begin: Begin, lease: Lease) -> tuple[ReminderState, int | None, datetime | None]:
    on_file = _get(begin, lease)
    return on_file.state, on_file.message_id, on_file.settled_at


def _withdraw(begin: Begin, candidate_id: int) -> None:
    with begin() as work:
        work.plans.apply(candidate_id, Changes(dropped_reminders=("first",)), now=NOON)


def test_only_what_is_due_is_leased_the_earliest_deadline_first(begin: Begin) -> None:
    for chat_id, reminder in enumerate(
        (
            samples.reminder("week", NOON - DAY, expires=NOON + 7 * DAY),
            samples.reminder("card", NOON, expires=NOON + HOUR),
            samples.reminder("day", NOON - HOUR, expires=NOON + DAY),
            samples.reminder("later", NOON + MINUTE),
        )
    ):
        samples.planned(begin, reminder, chat_id=chat_id)
    leases = _lease(begin, limit=2) + _lease(begin)
    assert [_get(begin, it).reminder.key for it in leases] == ["card", "day", "week"]
    assert {(it.worker, it.attempt) for it in leases} == {("w", 1)}


def test_a_held_reminder_is_not_leased_again_until_the_hold_is_over(begin: Begin) -> None:
    samples.planned(begin, samples.reminder())
    (first,) = _lease(begin, hold=OVER)
    (second,) = _lease(begin, worker="v")
    assert (second.row_id, second.worker, second.attempt) == (first.row_id, "v", 2)
    assert _lease(begin) == ()


def test_holds_do_not_follow_the_wall_clock(begin: Begin) -> None:
    samples.planned(begin, samples.reminder())
    assert _lease(begin)
    assert _lease(begin, now=NOON + 365 * DAY) == ()


def test_the_database_s_clock_tells_the_present(database: Database) -> None:
    engine = connect(database.url)
    with engines.begin(engine) as connection:
        present, ahead = connection.execute(select(database_clock(), database_clock(ahead=HOUR))).one()
    engine.dispose()
    machine = datetime.now(UTC)  # noqa: TID251 - the clock it is compared with
    assert abs(present - machine) < 5 * MINUTE
    assert abs(ahead - present - HOUR) < MINUTE


def test_a_lease_goes_through_the_index_of_pending_reminders(database: Database) -> None:
    engine = connect(database.url)
    soonest = select(reminders.c.wake_at).where(PENDING, reminders.c.wake_at <= NOON)
    with engines.begin(engine) as connection:
        if connection.dialect.name == "sqlite":
            plan = connection.execute(text(f"EXPLAIN QUERY PLAN {_literal(soonest, engine)}")).all()
        else:
            connection.execute(text("SET LOCAL enable_seqscan = off"))
            plan = connection.execute(text(f"EXPLAIN {_literal(soonest, engine)}")).all()
    engine.dispose()
    assert "reminders_pending" in str(plan)


def test_a_delivered_reminder_is_settled_with_its_message(begin: Begin) -> None:
    samples.planned(begin, samples.reminder())
    (lease,) = _lease(begin)
    assert _settle(begin, lease, Delivered(message_id=7), now=NOON + MINUTE)
    assert _state(begin, lease) == (ReminderState.DELIVERED, 7, NOON + MINUTE)
    assert not _settle(begin, lease, Delivered(message_id=8))
    assert _lease(begin, now=NOON + DAY) == ()
    assert _next(begin) is None


def test_a_moot_reminder_is_settled_without_a_message(begin: Begin) -> None:
    samples.planned(begin, samples.reminder())
    (lease,) = _lease(begin)
    assert _settle(begin, lease, Moot())
    assert _state(begin, lease) == (ReminderState.MOOT, None, NOON)
    assert _next(begin) is None


def test_a_deferred_reminder_waits_and_its_attempt_does_not_count(begin: Begin) -> None:
    samples.planned(begin, samples.reminder())
    (lease,) = _lease(begin)
    assert _settle(begin, lease, Deferred(until=NOON + HOUR))
    assert _next(begin) == NOON + HOUR
    assert _lease(begin, now=NOON + HOUR - MINUTE) == ()
    assert [it.attempt for it in _lease(begin, now=NOON + HOUR)] == [1]


def test_a_deferral_outlives_a_change_of_words_but_not_of_the_moment(begin: Begin) -> None:
    candidate_id = samples.planned(begin, samples.reminder())
    (lease,) = _lease(begin)
    _settle(begin, lease, Deferred(until=NOON + HOUR))
    with begin() as work:
        work.plans.apply(candidate_id, Changes(reminders=(samples.reminder(silent=True),)), now=NOON)
    assert _next(begin) == NOON + HOUR
    later = samples.reminder(due=NOON + DAY)
    with begin() as work:
        work.plans.apply(candidate_id, Changes(reminders=(later,)), now=NOON)
    assert _next(begin) == NOON + DAY


def test_a_failed_reminder_is_tried_again_with_growing_pauses_then_given_up(begin: Begin) -> None:
    samples.planned(begin, samples.reminder())
    now = NOON
    for pause in PAUSES:
        (lease,) = _lease(begin, now=now)
        assert _settle(begin, lease, Failed(reason="render"), now=now)
        assert _next(begin) == now + pause
        now += pause
    (lease,) = _lease(begin, now=now)
    assert _settle(begin, lease, Failed(reason="render"), now=now)
    assert _state(begin, lease) == (ReminderState.FAILED, None, now)
    assert _next(begin) is None


def test_a_reminder_in_doubt_is_sent_once_more_at_most(begin: Begin) -> None:
    samples.planned(begin, samples.reminder())
    (first,) = _lease(begin)
    assert _settle(begin, first, InDoubt(until=NOON + MINUTE))
    assert _next(begin) == NOON + MINUTE
    (second,) = _lease(begin, now=NOON + MINUTE)
    assert second.attempt == 2
    assert _settle(begin, second, InDoubt(until=NOON + HOUR), now=NOON + MINUTE)
    assert _state(begin, second) == (ReminderState.DELIVERED, None, NOON + MINUTE)


def test_a_deferral_between_two_doubts_does_not_allow_a_third_message(begin: Begin) -> None:
    samples.planned(begin, samples.reminder())
    for outcome in (InDoubt(until=NOON), Deferred(until=NOON), InDoubt(until=NOON)):
        (lease,) = _lease(begin)
        assert _settle(begin, lease, outcome)
    assert _state(begin, lease) == (ReminderState.DELIVERED, None, NOON)


def test_an_unreachable_chat_parks_its_candidate_and_no_other(begin: Begin) -> None:
    parked = samples.planned(begin, samples.reminder("a"), samples.reminder("b"), chat_id=1)
    samples.planned(begin, samples.reminder("c", NOON + HOUR), chat_id=2)
    first, second = _lease(begin)
    assert _settle(begin, first, Unreachable())
    with begin() as work:
        assert work.candidates.get(parked).parked_at == NOON
        work.queue.release("w")
    assert _next(begin) == NOON + HOUR
    assert [it.owner_id for it in _lease(begin, now=NOON + DAY)] != [parked]
    with begin() as work:
        work.candidates.save(samples.candidate(1, id=parked))
    assert [(it.row_id, it.attempt) for it in _lease(begin)] == [
        (first.row_id, 1),
        (second.row_id, 1),
    ]


def test_a_lost_lease_changes_nothing(begin: Begin) -> None:
    samples.planned(begin, samples.reminder())
    (lost,) = _lease(begin, hold=OVER)
    (held,) = _lease(begin, worker="v")
    before = _get(begin, held)
    outcomes = (Delivered(message_id=1), Moot(), Deferred(until=NOON + DAY), InDoubt(until=NOON + DAY))
    for outcome in (*outcomes, Unreachable(), Failed(reason="late")):
        assert not _settle(begin, lost, outcome)
    assert _get(begin, held) == before
    with begin() as work:
        assert work.candidates.get(held.owner_id).parked_at is None
    assert _settle(begin, held, Delivered(message_id=2))


def test_the_same_worker_s_earlier_attempt_is_lost_too(begin: Begin) -> None:
    samples.planned(begin, samples.reminder())
    (lost,) = _lease(begin, hold=OVER)
    (held,) = _lease(begin)
    assert not _settle(begin, lost, Delivered(message_id=1))
    assert _settle(begin, held, Delivered(message_id=2))


def test_a_hold_that_is_over_but_in_nobody_else_s_hands_still_settles(begin: Begin) -> None:
    samples.planned(begin, samples.reminder())
    (lease,) = _lease(begin, hold=OVER)
    assert _settle(begin, lease, Delivered(message_id=1))


def test_a_reminder_withdrawn_on_its_way_stays_withdrawn_unless_it_went_out(begin: Begin) -> None:
    candidate_id = samples.planned(begin, samples.reminder())
    for outcome in (Moot(), Deferred(until=NOON), InDoubt(until=NOON), Failed(reason="x"), Unreachable()):
        (lease,) = _lease(begin)
        _withdraw(begin, candidate_id)
        assert not _settle(begin, lease, outcome)
        assert _state(begin, lease) == (ReminderState.WITHDRAWN, None, NOON)
        with begin() as work:
            assert work.candidates.get(candidate_id).parked_at is None
            # taken back at once it can be leased at once: the hold was given back
            work.plans.apply(candidate_id, Changes(reminders=(samples.reminder(),)), now=NOON)
    (lease,) = _lease(begin)
    _withdraw(begin, candidate_id)
    assert _settle(begin, lease, Delivered(message_id=5), now=NOON + MINUTE)
    assert _state(begin, lease) == (ReminderState.DELIVERED, 5, NOON + MINUTE)


def test_a_withdrawn_reminder_that_comes_back_on_its_way_is_not_sent_twice(begin: Begin) -> None:
    candidate_id = samples.planned(begin, samples.reminder())
    (lease,) = _lease(begin)
    _withdraw(begin, candidate_id)
    with begin() as work:
        work.plans.apply(candidate_id, Changes(reminders=(samples.reminder(),)), now=NOON)
    assert _lease(begin, worker="v") == ()
    assert _settle(begin, lease, Delivered(message_id=5))
    assert _state(begin, lease)[0] is ReminderState.DELIVERED


def test_released_leases_are_untried_and_others_keep_theirs(begin: Begin) -> None:
    samples.planned(begin, samples.reminder("a"))
    samples.planned(begin, samples.reminder("b"), chat_id=1002)
    (dead,) = _lease(begin, worker="dead", limit=1)
    (alive,) = _lease(begin, worker="alive")
    with begin() as work:
        assert work.queue.release("dead") == 1
    assert not _settle(begin, dead, Delivered(message_id=1))
    (again,) = _lease(begin, worker="v")
    assert (again.row_id, again.attempt) == (dead.row_id, 1)
    assert not _settle(begin, dead, Delivered(message_id=1))
    assert _settle(begin, alive, Delivered(message_id=2))


def test_the_next_due_moment_is_the_earliest(begin: Begin) -> None:
    assert _next(begin) is None
    samples.planned(begin, samples.reminder("b", NOON + HOUR), samples.reminder("a", NOON + MINUTE))
    assert _next(begin) == NOON + MINUTE


def test_a_reminder_of_someone_erased_is_gone(begin: Begin) -> None:
    candidate_id = samples.planned(begin, samples.reminder())
    (lease,) = _lease(begin)
    with begin() as work:
        work.candidates.erase(candidate_id)
    with pytest.raises(NoSuchThing), begin() as work:
        work.queue.get(lease.row_id)
    assert not _settle(begin, lease, Delivered(message_id=1))


def _literal(statement: Select[datetime], engine: Engine) -> str:
    return (
        str(statement.compile(engine))
        .replace("%(wake_at_1)s::TIMESTAMP WITH TIME ZONE", "now()")
        .replace("?", "0")
    )
