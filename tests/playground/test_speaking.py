"""What is written in a group: who sees it, and what of it the bot hears."""

from __future__ import annotations

import asyncio

import pytest

from tests.playground.square import BOT, LEA, Square
from tests.playground.town import CAMILLE, SAM

ONE_BUTTON = {"inline_keyboard": [[{"text": "Oui", "callback_data": "x"}]]}


async def heard(square: Square) -> list[str]:
    return [update["message"]["text"] for update in await square.town.drain()]


async def test_in_privacy_mode_the_bot_hears_commands_and_replies_only(square: Square) -> None:
    question = await square.send("Une question")
    for text in (
        *("bonjour", "/aide", "/aide@relance_bot svp", "/aide@RELANCE_BOT", "/aide@another_bot"),
        *("dis /aide", "/aide!", "@relance_bot bonjour"),
    ):
        await square.write(text, SAM)
    await square.write("une réponse", SAM, reply_to=question["message_id"])
    assert await heard(square) == ["/aide", "/aide@relance_bot svp", "/aide@RELANCE_BOT", "une réponse"]
    mine = await square.write("moi", LEA)
    await square.write("une réponse à Léa", SAM, reply_to=mine["message_id"])
    assert await heard(square) == []


async def test_an_administrator_bot_hears_all(square: Square) -> None:
    await square.place("bot", "administrator")
    await square.town.drain()
    await square.write("bonjour")
    assert await heard(square) == ["bonjour"]
    await square.place("bot", "kicked")
    await square.town.drain()
    await square.write("/aide")
    assert await heard(square) == []


async def test_an_edit_is_heard_as_the_message_is(square: Square) -> None:
    command, words = await square.write("/aide"), await square.write("bonjour")
    await square.town.drain()
    for message in (command, words):
        await square.do(f"messages/{message['message_id']}/edit", person=CAMILLE, text=f"{message['text']} 2")
    (update,) = await square.town.updates()
    assert update["edited_message"]["text"] == "/aide 2"
    assert await square.fails(f"messages/{words['message_id']}/edit", person=SAM, text="x") == 400


async def test_every_member_sees_one_history_with_who_wrote_what(square: Square) -> None:
    await square.write("bonjour", SAM)
    await square.send("Le point de la semaine", disable_notification=True)
    mine, theirs = [
        [
            (it["by"], it["author"], it["text"], it["silent"])
            for it in (await square.chat(viewer))["messages"][1:]
        ]
        for viewer in (SAM, LEA)
    ]
    sam, bot = {"id": SAM, "name": "Sam"}, {"id": BOT, "name": "Relance"}
    assert mine == [("person", sam, "bonjour", False), ("bot", bot, "Le point de la semaine", True)]
    assert theirs == [("other", sam, "bonjour", False), ("bot", bot, "Le point de la semaine", True)]
    made = (await square.chat())["messages"][0]
    assert (made["by"], made["service"]) == ("service", {"group_chat_created": True})


GUISES = [
    ("anonymous", 1087968824, "GroupAnonymousBot", "Promo"),
    ("channel", 136817688, "Channel_Bot", "Camille (channel)"),
    ("bot", 777001234, "another_bot", "Another bot"),
]


@pytest.mark.parametrize(("guise", "user_id", "username", "name"), GUISES)
async def test_a_member_may_appear_as_somebody_else(
    square: Square, guise: str, user_id: int, username: str, name: str
) -> None:
    shown = await square.write("/aide", **{"as": guise})
    (update,) = await square.town.updates()
    sender = update["message"]["from"]
    assert (sender["id"], sender["is_bot"], sender["username"]) == (user_id, True, username)
    assert shown["author"]["name"] == name
    assert ("sender_chat" in update["message"]) == (guise != "bot")
    if guise == "anonymous":
        assert update["message"]["sender_chat"] == update["message"]["chat"]


async def test_a_press_in_a_group_comes_from_who_pressed(square: Square) -> None:
    message = await square.send(reply_markup=ONE_BUTTON)
    pressed = await square.press(message["message_id"], SAM)
    link = "https://t.me/relance_bot?start=join_abc"
    await square.town.call("answerCallbackQuery", callback_query_id=pressed.query["id"], url=link)
    assert await pressed.answer == {"answered": True, "text": None, "alert": False, "url": link}
    assert (pressed.query["from"]["id"], pressed.query["message"]["chat"]["id"]) == (SAM, square.id)


async def test_a_press_can_be_said_to_come_from_anybody(square: Square) -> None:
    message = await square.send(reply_markup=ONE_BUTTON)
    pressed = await square.press(message["message_id"], **{"as": "anonymous"})
    assert pressed.query["from"]["username"] == "GroupAnonymousBot"
    await square.town.call("answerCallbackQuery", callback_query_id=pressed.query["id"])
    await pressed.answer


async def test_the_bot_edits_and_deletes_its_own_messages_in_a_group(square: Square) -> None:
    message = await square.send(reply_markup=ONE_BUTTON)
    mine = {"chat_id": square.id, "message_id": message["message_id"]}
    await square.town.call("editMessageText", text="y", **mine)
    assert await square.texts(LEA) == ["y"]
    theirs = await square.write("bonjour")
    refusals = [
        await square.refusal(method, message_id=theirs["message_id"], **more)
        for method, more in (("editMessageText", {"text": "z"}), ("deleteMessage", {}))
    ]
    assert refusals == [f"Bad Request: message can't be {done}" for done in ("edited", "deleted")]
    refusal = await square.refusal("deleteMessages", message_ids=[mine["message_id"], theirs["message_id"]])
    assert refusal == "Bad Request: message can't be deleted"
    assert await square.town.call("deleteMessage", **mine) is True
    assert await square.texts() == ["bonjour"]
    await square.place("bot", "administrator")
    assert await square.town.call("deleteMessage", chat_id=square.id, message_id=theirs["message_id"])


async def test_pinning_needs_rights(square: Square) -> None:
    message = await square.send()
    pin = {"message_id": message["message_id"]}
    reason = "Bad Request: not enough rights to manage pinned messages in the chat"
    assert await square.refusal("pinChatMessage", **pin) == reason
    await square.place("bot", "administrator")
    assert await square.town.call("pinChatMessage", chat_id=square.id, **pin) is True
    assert await square.refusal("pinChatMessage", message_id=99) == "Bad Request: message to pin not found"


async def test_a_bot_cannot_write_first_to_a_member(square: Square) -> None:
    await square.write("/aide", SAM)
    refusal = await square.town.refusal("sendMessage", chat_id=SAM, text="x")
    assert refusal == "Forbidden: bot can't initiate conversation with a user"


async def test_a_topic_is_written_in_until_it_is_closed_or_deleted(forum: Square) -> None:
    topic = await forum.do("topics", person=CAMILLE, name="Entretiens")
    (created,) = await forum.town.drain()
    assert created["message"]["forum_topic_created"]["name"] == "Entretiens"
    thread = created["message"]["message_thread_id"]
    assert (thread, topic["closed"]) == (topic["id"], False)
    message = await forum.send(message_thread_id=thread)
    assert (message["message_thread_id"], message["is_topic_message"]) == (thread, True)
    assert message["chat"]["is_forum"] is True
    command = await forum.write("/aide", SAM, thread=thread)
    (update,) = await forum.town.drain()
    assert update["message"]["message_thread_id"] == thread
    reply = await forum.send(reply_parameters={"message_id": command["message_id"]})
    assert reply["message_thread_id"] == thread
    await forum.do(f"topics/{thread}", person=CAMILLE, state="closed")
    for more in ({"message_thread_id": thread}, {"reply_parameters": {"message_id": command["message_id"]}}):
        assert await forum.refusal(**more) == "Bad Request: TOPIC_CLOSED"
    assert await forum.fails("messages", person=SAM, text="x", thread=thread) == 409
    await forum.do(f"topics/{thread}", person=CAMILLE, state="open")
    assert await forum.send(message_thread_id=thread)
    told = [update["message"] for update in await forum.town.drain()]
    assert [set(it) & {"forum_topic_closed", "forum_topic_reopened"} for it in told] == [
        {"forum_topic_closed"},
        {"forum_topic_reopened"},
    ]
    await forum.do(f"topics/{thread}", person=CAMILLE, state="deleted")
    assert await forum.refusal(message_thread_id=thread) == "Bad Request: message thread not found"
    assert await forum.texts() == []
    assert (await forum.send())["chat"]["id"] == forum.id


async def test_a_group_without_topics_has_no_threads(square: Square) -> None:
    for method, more in (("sendMessage", {}), ("sendChatAction", {"action": "typing"})):
        refusal = await square.refusal(method, message_thread_id=1, **more)
        assert refusal == "Bad Request: message thread not found"


async def test_a_member_waits_for_a_change_of_the_group(square: Square) -> None:
    revision = (await square.chat(LEA))["revision"]
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(square.chat(LEA, revision=revision, wait=25))
        await square.write("bonjour", SAM)
    assert waiting.result()["messages"][-1]["text"] == "bonjour"


async def test_typing_is_shown_in_the_group(square: Square) -> None:
    await square.town.call("sendChatAction", chat_id=square.id, action="typing")
    assert (await square.chat())["typing"] is True
