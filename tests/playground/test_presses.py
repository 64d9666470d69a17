"""Buttons pressed, and answered once and in time."""

from __future__ import annotations

import asyncio

import pytest

from bot.playground.refusals import OLD_QUERY
from tests.playground.town import CAMILLE, Town


async def test_a_press_waits_for_the_bots_answer(started: Town) -> None:
    message = await started.send(reply_markup={"inline_keyboard": [[{"text": "Oui", "callback_data": "y"}]]})
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        press = tasks.create_task(started.act(f"{CAMILLE}/press", message_id=message["message_id"], data="y"))
        (update,) = await started.updates(timeout=5)
        query = update["callback_query"]
        await started.call("answerCallbackQuery", callback_query_id=query["id"], text="Noté", show_alert=True)
    assert press.result() == {"answered": True, "text": "Noté", "alert": True, "url": None}
    assert (query["data"], query["from"]["id"], query["message"]["message_id"]) == (
        "y",
        CAMILLE,
        message["message_id"],
    )
    again = await started.refusal("answerCallbackQuery", callback_query_id=query["id"])
    assert again == f"Bad Request: {OLD_QUERY}"


async def pressed(town: Town, data: str = "forged") -> tuple[str, asyncio.Task[dict[str, object]]]:
    message = await town.send()
    press = asyncio.ensure_future(town.act(f"{CAMILLE}/press", message_id=message["message_id"], data=data))
    (update,) = await town.updates(timeout=5)
    query_id: str = update["callback_query"]["id"]
    return query_id, press


async def test_a_query_is_answered_in_time_or_not_at_all(started: Town) -> None:
    query_id, press = await pressed(started)
    started.hands.seconds += 16
    late = await started.refusal("answerCallbackQuery", callback_query_id=query_id)
    assert late == f"Bad Request: {OLD_QUERY}"
    started.hands.seconds -= 16
    await started.call("answerCallbackQuery", callback_query_id=query_id)
    assert await press == {"answered": True, "text": None, "alert": False, "url": None}


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ({"text": "x" * 201}, "MESSAGE_TOO_LONG"),
        ({"url": "https://example.com"}, "URL_INVALID"),
        ({"url": "https://t.me/relance_bot"}, "URL_INVALID"),
        ({"url": f"https://t.me/relance_bot?start={'x' * 65}"}, "URL_INVALID"),
        ({"callback_query_id": "5"}, OLD_QUERY),
    ],
)
async def test_a_wrong_answer_is_refused_and_a_right_one_still_counts(
    started: Town, answer: dict[str, object], reason: str
) -> None:
    query_id, press = await pressed(started)
    wrong = {"callback_query_id": query_id} | answer
    assert await started.refusal("answerCallbackQuery", **wrong) == f"Bad Request: {reason}"
    link = "t.me/relance_bot?start=abc"
    await started.call("answerCallbackQuery", callback_query_id=query_id, text="x" * 200, url=link)
    assert await press == {"answered": True, "text": "x" * 200, "alert": False, "url": link}
