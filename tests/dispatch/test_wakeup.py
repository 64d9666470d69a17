"""The alarm: rings at the moment or when poked, and nobody waits longer than they want."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.dispatch.wakeup import Wakeup
from bot.wiring.clocks import real_now

SOON = timedelta(milliseconds=20)
LATER = timedelta(hours=5)
#: seconds: far more than anything here takes, far less than a real wait
LONG, SHORT = 5.0, 0.05


@pytest.fixture
async def alarm() -> AsyncIterator[Wakeup]:
    alarm = Wakeup(clock=real_now)
    alarm.start()
    yield alarm
    alarm.stop()


async def waited(alarm: Wakeup, most: float) -> float:
    """Return how many seconds the wait took."""
    clock = asyncio.get_running_loop().time
    began = clock()
    await alarm.wait(most)
    return clock() - began


async def test_it_rings_at_the_moment(alarm: Wakeup) -> None:
    clock = asyncio.get_running_loop().time
    began = clock()
    alarm.ring_in(SOON)
    await alarm.wait(LONG)
    assert SOON.total_seconds() * 0.9 <= clock() - began < LONG / 2


async def test_a_moment_already_past_rings_at_once(alarm: Wakeup) -> None:
    alarm.ring_in(-LATER)
    assert await waited(alarm, LONG) < LONG / 2


async def test_a_wait_ends_when_somebody_rings(alarm: Wakeup) -> None:
    alarm.ring_in(LATER)
    asyncio.get_running_loop().call_soon(alarm.ring)
    assert await waited(alarm, LONG) < LONG / 2


async def test_a_ring_before_the_wait_is_not_lost(alarm: Wakeup) -> None:
    alarm.ring()
    assert await waited(alarm, LONG) < LONG / 2


async def test_a_ring_wakes_once(alarm: Wakeup) -> None:
    alarm.ring()
    await alarm.wait(LONG)
    assert await waited(alarm, SHORT) >= SHORT * 0.9


async def test_a_wait_ends_without_any_ring(alarm: Wakeup) -> None:
    assert SHORT * 0.9 <= await waited(alarm, SHORT) < LONG / 2


async def test_a_new_appointment_takes_the_place_of_the_old_one(alarm: Wakeup) -> None:
    alarm.ring_in(SOON)
    alarm.ring_in(LATER)
    assert await waited(alarm, SHORT) >= SHORT * 0.9
    alarm.ring_in(SOON)
    assert await waited(alarm, LONG) < LONG / 2


async def test_waiting_needs_no_scheduler_at_all() -> None:
    assert await waited(Wakeup(clock=real_now), SHORT) < LONG / 2


async def test_an_appointment_ages_away_makes_no_date_beyond_the_calendar(alarm: Wakeup) -> None:
    alarm.ring_in(timedelta.max)
    alarm.ring_in(timedelta.min)
    assert await waited(alarm, LONG) < LONG / 2
