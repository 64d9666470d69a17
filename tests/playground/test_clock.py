"""The bot's clock, moved by the page."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from tests.playground.town import CAMILLE, NOON, Json, Town


async def move(town: Town, **to: object) -> Json:
    response = await town.http.post("/api/clock", json=to)
    told: Json = response.json() | {"status": response.status_code}
    return told


async def test_the_clock_tells_the_time_and_what_is_due(town: Town) -> None:
    assert (await town.http.get("/api/clock")).json() == {"now": NOON.isoformat(), "next_due": None}
    town.hands.due = NOON + timedelta(days=1)
    assert (await town.http.get("/api/clock")).json()["next_due"] == town.hands.due.isoformat()


@pytest.mark.parametrize(
    ("to", "moved"),
    [
        ({"seconds": 3600}, timedelta(hours=1)),
        ({"seconds": 0}, timedelta(0)),
        ({"to": "2026-11-24T13:00:00+01:00"}, timedelta(days=1)),
        ({"next": True}, timedelta(hours=2)),
    ],
)
async def test_the_clock_goes_forward(town: Town, to: dict[str, object], moved: timedelta) -> None:
    town.hands.due = NOON + timedelta(hours=2)
    told = await move(town, **to)
    assert town.hands.advanced == [NOON + moved]
    assert told["status"] == 200
    assert town.hands.now == NOON + moved


NONSENSE: list[tuple[dict[str, object], int]] = [
    ({"seconds": -1}, 400),
    ({"to": "2026-11-23T11:59:59+00:00"}, 400),
    ({"to": "2026-11-24T13:00:00"}, 400),
    ({"to": "tomorrow"}, 400),
    ({"seconds": 10**12}, 400),
    ({"seconds": 1.5}, 400),
    ({"seconds": 1, "next": True}, 400),
    ({}, 400),
    ({"next": False}, 400),
    ({"next": True}, 409),
]


async def test_a_move_that_makes_no_sense_is_refused(town: Town) -> None:
    for to, status in NONSENSE:
        told = await move(town, **to)
        assert (to, told["status"]) == (to, status)
        assert told["error"]
    assert town.hands.advanced == []


async def test_the_clock_waits_until_what_people_wrote_is_confirmed(town: Town) -> None:
    await town.act(f"{CAMILLE}/messages", text="x")
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        moving = tasks.create_task(move(town, seconds=60))
        (update,) = await town.updates()
        await town.heard()
        assert not town.hands.advanced
        await town.updates(offset=update["update_id"] + 1)
    assert moving.result()["now"] == (NOON + timedelta(minutes=1)).isoformat()


async def test_moves_come_one_after_the_other(town: Town) -> None:
    town.hands.free.clear()
    async with asyncio.TaskGroup() as tasks:
        for _ in range(3):
            tasks.create_task(move(town, seconds=60))
        await town.heard()
        town.hands.free.set()
    assert town.hands.advanced == [NOON + timedelta(minutes=minute) for minute in (1, 2, 3)]
