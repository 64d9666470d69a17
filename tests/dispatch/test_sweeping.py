"""The loop around the sweeps: it lives on, makes appointments, and ends well."""

import asyncio
from datetime import timedelta

from structlog.testing import capture_logs

from bot.dispatch.dispatcher import IN_FLIGHT
from bot.domain.reminders import ReminderState
from tests.builders import moment
from tests.dispatch.post import Post, until

#: when the question after the interview of Tuesday is due
ASKED = "2026-11-24 16:00"


async def test_a_failing_database_is_told_and_the_loop_lives_on(post: Post) -> None:
    post.interviewed(1)
    post.wall.move(moment(ASKED))
    post.away = 20
    with capture_logs() as told:
        sweeping = asyncio.ensure_future(post.dispatcher.keep_sweeping())
        await until(lambda: bool(post.letters.out))
        await post.dispatcher.end(sweeping, within=1)
    assert post.away == 0
    assert {(it["event"], it["kind"]) for it in told} == {("sweep failed", "StoreAway")}
    assert post.on_file(post.letters.out[0]).state is ReminderState.DELIVERED


async def test_the_loop_makes_an_appointment_for_the_next_due_moment(post: Post) -> None:
    post.interviewed(1)
    sweeping = asyncio.ensure_future(post.dispatcher.keep_sweeping())
    await until(lambda: bool(post.alarm.appointments))
    await post.dispatcher.end(sweeping, within=1)
    assert post.alarm.appointments[0] == timedelta(hours=9)


async def test_what_a_dead_predecessor_held_is_taken_up_at_the_start(post: Post) -> None:
    post.interviewed(1)
    post.wall.move(moment(ASKED))
    with post.direct() as work:
        assert work.queue.lease_due(worker="w", limit=9, hold=timedelta(hours=1), now=post.wall())
    assert await post.dispatcher.sweep() == 0
    sweeping = asyncio.ensure_future(post.dispatcher.keep_sweeping())
    await until(lambda: bool(post.letters.out))
    await post.dispatcher.end(sweeping, within=1)
    assert post.on_file(post.letters.out[0]).attempt == 1


async def test_ending_waits_for_what_is_in_flight_and_leases_no_more(post: Post) -> None:
    post.interviewed(*range(1, 13))
    post.wall.move(moment(ASKED))
    post.letters.open.clear()
    sweeping = asyncio.ensure_future(post.dispatcher.keep_sweeping())
    await until(lambda: post.letters.in_flight == IN_FLIGHT)
    async with asyncio.TaskGroup() as group:
        group.create_task(post.dispatcher.end(sweeping, within=5))
        await asyncio.sleep(0)
        post.letters.open.set()
    assert len(post.letters.out) == IN_FLIGHT
    assert {post.on_file(it).state for it in post.letters.out} == {ReminderState.DELIVERED}
    assert post.held() == 0


async def test_what_is_still_in_flight_after_the_farewell_is_given_back(post: Post) -> None:
    post.interviewed(1, 2)
    post.wall.move(moment(ASKED))
    post.letters.open.clear()
    sweeping = asyncio.ensure_future(post.dispatcher.keep_sweeping())
    await until(lambda: post.letters.in_flight == 2)
    await post.dispatcher.end(sweeping, within=0.01)
    assert sweeping.done()
    assert post.held() == 0
    with post.direct() as work:
        leases = work.queue.lease_due(worker="v", limit=9, hold=timedelta(hours=1), now=post.wall())
    assert [it.attempt for it in leases] == [1, 1]
