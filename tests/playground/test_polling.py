"""Updates: how they queue, how they are confirmed, who may fetch them."""

from __future__ import annotations

import asyncio

import pytest

from bot.playground.refusals import OTHER_POLL, WEBHOOK_ACTIVE
from tests.playground.town import CAMILLE, SAM, Town


async def test_an_update_comes_again_until_a_later_offset_confirms_it(town: Town) -> None:
    await town.start()
    await town.start(SAM)
    first, second = await town.updates()
    assert second["update_id"] == first["update_id"] + 1
    assert await town.updates() == [first, second]
    assert await town.updates(offset=second["update_id"]) == [second]
    assert await town.updates() == [second]
    assert await town.updates(offset=second["update_id"] + 1) == []


async def test_a_limit_holds_the_rest_back(town: Town) -> None:
    for text in "abc":
        await town.act(f"{CAMILLE}/messages", text=text)
    assert [update["message"]["text"] for update in await town.updates(limit=2)] == ["a", "b"]


async def test_a_negative_offset_forgets_all_but_the_last(town: Town) -> None:
    for text in "abc":
        await town.act(f"{CAMILLE}/messages", text=text)
    assert [update["message"]["text"] for update in await town.updates(offset=-2)] == ["b", "c"]
    assert len(await town.updates()) == 2


async def test_a_long_poll_answers_as_soon_as_somebody_writes(town: Town) -> None:
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        poll = tasks.create_task(town.updates(timeout=50))
        await town.heard()
        assert not poll.done()
        await town.start()
    assert poll.result()[0]["message"]["text"] == "/start"


async def test_a_long_poll_without_updates_really_waits(town: Town) -> None:
    loop = asyncio.get_running_loop()
    before = loop.time()
    assert await town.updates(timeout=1) == []
    assert 0.9 < loop.time() - before < 3


async def test_a_second_poll_ends_the_first_with_a_conflict(town: Town) -> None:
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        first = tasks.create_task(town.ask("getUpdates", timeout=50))
        await town.heard()
        second = tasks.create_task(town.ask("getUpdates", timeout=50))
        assert (await first)["error_code"] == 409
        await town.start()
    assert first.result()["description"] == f"Conflict: {OTHER_POLL}"
    assert [update["message"]["text"] for update in second.result()["result"]] == ["/start"]


async def test_nobody_polls_while_a_webhook_is_set(town: Town) -> None:
    assert await town.call("setWebhook", url="https://a.b/hook", secret_token="s") is True
    refusal = await town.ask("getUpdates")
    assert (refusal["error_code"], refusal["description"]) == (409, f"Conflict: {WEBHOOK_ACTIVE}")
    await town.start()
    info = await town.call("getWebhookInfo")
    assert (info["url"], info["pending_update_count"]) == ("https://a.b/hook", 1)
    assert await town.call("deleteWebhook", drop_pending_updates=True) is True
    assert await town.updates() == []


async def test_a_webhook_is_set_once_a_second_over_https(town: Town) -> None:
    refusal = await town.refusal("setWebhook", url="http://a.b")
    assert refusal == "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
    assert await town.refusal("setWebhook", url="https://a.b", secret_token="a b") == (
        "Bad Request: secret token contains unallowed characters"
    )
    await town.call("setWebhook", url="https://a.b")
    assert (await town.ask("setWebhook", url=""))["parameters"] == {"retry_after": 1}
    town.hands.seconds += 1
    assert await town.call("setWebhook", url="") is True
    assert await town.updates() == []


async def test_only_the_kinds_asked_for_are_queued(town: Town) -> None:
    await town.updates(allowed_updates=["callback_query"])
    await town.start()
    assert await town.updates() == []
    await town.updates(allowed_updates=[])
    await town.act(f"{CAMILLE}/messages", text="x")
    assert [update["message"]["text"] for update in await town.updates()] == ["x"]


@pytest.mark.parametrize("method", ["logOut", "close"])
async def test_a_bot_that_logged_out_is_not_served(town: Town, method: str) -> None:
    assert await town.call(method) is True
    assert await town.refusal("getMe") == "Logged out"
