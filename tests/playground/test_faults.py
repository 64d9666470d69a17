"""Faults that tests order, and the record of what the bot asked."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from tests.playground.town import CAMILLE, NOON, TOKEN, Town


async def order(town: Town, **fault: object) -> int:
    return (await town.http.post("/api/faults", json=fault)).status_code


async def test_an_ordered_error_comes_as_often_as_ordered(started: Town) -> None:
    flood = {
        "error_code": 429,
        "description": "Too Many Requests: retry after 2",
        "parameters": {"retry_after": 2},
    }
    await order(started, method="sendMessage", times=2, **flood)
    refusals = [await started.ask("sendMessage", chat_id=CAMILLE, text="x") for _ in range(2)]
    assert refusals == [{"ok": False} | flood] * 2
    assert len((await started.chat())["messages"]) == 1
    assert await started.send()


async def test_an_error_for_any_method_hits_polling_too(town: Town) -> None:
    await order(town, method="*", times=2, error_code=502, description="Bad Gateway")
    assert (await town.ask("getUpdates"))["error_code"] == 502
    assert (await town.ask("getMe"))["error_code"] == 502
    assert await town.call("getMe")


async def test_a_hanging_request_is_done_and_answered_when_faults_are_cleared(started: Town) -> None:
    await order(started, method="sendMessage", times=1, hang=True)
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        sending = tasks.create_task(started.send())
        revision = 0
        while len((chat := await started.chat(revision=revision, wait=5))["messages"]) < 2:
            revision = chat["revision"]
        assert not sending.done()
        await started.http.delete("/api/faults")
    assert sending.result()["text"] == "x"


async def test_a_dropped_request_is_done_and_its_connection_breaks(started: Town) -> None:
    await order(started, method="sendMessage", times=1, drop=True)
    with pytest.raises(httpx.RemoteProtocolError, match="without sending a response"):
        await started.send()
    assert (await started.chat())["messages"][-1]["by"] == "bot"
    assert await started.send()


async def test_cleared_faults_do_not_come(started: Town) -> None:
    await order(started, method="getMe", times=9, error_code=500)
    await started.http.delete("/api/faults")
    assert await started.call("getMe")


@pytest.mark.parametrize(
    "fault",
    [
        {"method": "getMoon", "error_code": 500},
        {"method": "getMe"},
        {"method": "getMe", "error_code": 200},
        {"method": "getMe", "hang": True, "drop": True},
        {"method": "getMe", "hang": True, "times": 0},
        {"method": "getMe", "error_code": 500, "parameters": 5},
        {"error_code": 500},
    ],
)
async def test_a_fault_that_makes_no_sense_is_refused(town: Town, fault: dict[str, object]) -> None:
    assert await order(town, **fault) == 400


async def test_every_request_is_kept_without_the_token(started: Town) -> None:
    await started.refusal("sendMessage", chat_id=CAMILLE, text="")
    await started.updates()
    response = await started.http.get("/api/requests")
    assert response.json() == [
        {
            "n": 3,
            "method": "sendMessage",
            "params": {"chat_id": CAMILLE, "text": ""},
            "ok": False,
            "error_code": 400,
            "description": "Bad Request: message text is empty",
            "at": NOON.isoformat(),
        }
    ]
    everything = await started.http.get("/api/requests?all=1")
    assert [kept["method"] for kept in everything.json()] == ["getUpdates"] * 2 + [
        "sendMessage",
        "getUpdates",
    ]
    assert TOKEN not in everything.text
