"""What Telegram refuses when a bot sends and edits."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.playground.refusals import NOT_MODIFIED
from tests.playground.town import CAMILLE, NOON, SAM, TOKEN, Town


async def test_a_message_comes_back_as_telegram_writes_it(started: Town) -> None:
    message = await started.send(text=" <b>Bonjour</b> 🙂 /aide ", parse_mode="HTML", protect_content=True)
    assert message == {
        "message_id": 3,
        "from": {"id": 123456, "is_bot": True, "first_name": "Relance", "username": "relance_bot"},
        "chat": {"id": CAMILLE, "type": "private", "first_name": "Camille"},
        "date": int(NOON.timestamp()),
        "text": "Bonjour 🙂 /aide",
        "entities": [
            {"type": "bold", "offset": 0, "length": 7},
            {"type": "bot_command", "offset": 11, "length": 5},
        ],
        "has_protected_content": True,
    }


WRONG_MESSAGES: list[tuple[dict[str, object], str]] = [
    ({"text": ""}, "message text is empty"),
    ({}, "message text is empty"),
    ({"text": " \n "}, "text must be non-empty"),
    ({"text": "<b></b>", "parse_mode": "HTML"}, "text must be non-empty"),
    ({"text": "é" * 4097}, "message is too long"),
    ({"text": "é" * 16385}, "text is too long"),
    (
        {"text": "a<br>", "parse_mode": "HTML"},
        'can\'t parse entities: Unsupported start tag "br" at byte offset 1',
    ),
    ({"text": "x", "parse_mode": "XML"}, "unsupported parse_mode"),
    ({"text": "x", "chat_id": ""}, "chat_id is empty"),
    ({"text": "x", "chat_id": 7}, "chat not found"),
    ({"text": "x", "chat_id": "@camille"}, "chat not found"),
    ({"text": "x", "chat_id": -1001}, "chat not found"),
    ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
    ({"text": "x", "reply_parameters": {"quote": "x"}}, 'can\'t find field "message_id"'),
    ({"text": "x", "message_thread_id": 5}, "message thread not found"),
    ({"text": "x", "business_connection_id": "b"}, "business connection not found"),
    ({"text": "x", "message_effect_id": "5"}, "EFFECT_ID_INVALID"),
    ({"text": "x", "allow_paid_broadcast": True}, "FLOODSKIP_NOT_ALLOWED"),
    ({"text": "x\ud800"}, "strings must be encoded in UTF-8"),
]


async def test_a_wrong_message_is_refused_in_telegrams_words(started: Town) -> None:
    for parameters, description in WRONG_MESSAGES:
        refusal = await started.refusal("sendMessage", **{"chat_id": CAMILLE, **parameters})
        assert (parameters, refusal) == (parameters, f"Bad Request: {description}")
    assert len((await started.chat())["messages"]) == 1


WRONG_ENTITIES: list[tuple[dict[str, object], str]] = [
    ({"offset": 100, "length": 1}, "entity begins after the end of the text at UTF-16 offset 100"),
    (
        {"offset": 0, "length": 100},
        "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100",
    ),
    ({"offset": -1, "length": 1}, "receive an entity with incorrect offset -1"),
    ({"offset": 0, "length": -1}, "receive an entity with incorrect length -1"),
    ({"offset": 1, "length": 1}, "entity begins in a middle of a UTF-16 symbol at byte offset 1"),
    ({"type": "huge"}, "can't parse MessageEntity: Unsupported type specified"),
    ({"type": "text_link"}, "can't parse MessageEntity: Can't find field \"url\""),
    ({"type": "text_link", "url": "not-a-url"}, "entity URL 'not-a-url' is invalid: Wrong HTTP URL"),
    ({"offset": "0"}, 'can\'t parse MessageEntity: Field "offset" must be of type Integer'),
]


async def test_wrong_entities_are_refused(started: Town) -> None:
    for entity, description in WRONG_ENTITIES:
        entities = [{"type": "bold", "offset": 0, "length": 2} | entity]
        refusal = await started.refusal("sendMessage", chat_id=CAMILLE, text="🙂hello", entities=entities)
        assert (entity, refusal) == (entity, f"Bad Request: {description}")


async def test_given_entities_are_kept(started: Town) -> None:
    given = [{"type": "text_link", "offset": 0, "length": 2, "url": "HTTPS://a.b"}]
    message = await started.send(text="🙂", entities=given)
    assert message["entities"] == [{"type": "text_link", "offset": 0, "length": 2, "url": "https://a.b/"}]


async def test_length_counts_code_points_after_parsing(started: Town) -> None:
    message = await started.send(text=f"<b>{'🙂' * 4096}</b>", parse_mode="HTML")
    assert message["entities"] == [{"type": "bold", "offset": 0, "length": 8192}]


async def test_a_mention_of_nobody_disappears_and_one_of_a_person_names_them(started: Town) -> None:
    links = f'<a href="tg://user?id=5">a</a><a href="tg://user?id={SAM}">b</a>'
    (entity,) = (await started.send(text=links, parse_mode="HTML"))["entities"]
    assert (entity["type"], entity["offset"], entity["user"]["first_name"]) == ("text_mention", 1, "Sam")


async def test_a_bot_cannot_write_first(town: Town) -> None:
    refusal = await town.ask("sendMessage", chat_id=CAMILLE, text="x")
    assert refusal["error_code"] == 403
    assert refusal["description"] == "Forbidden: bot can't initiate conversation with a user"
    assert await town.refusal("getChat", chat_id=CAMILLE) == "Bad Request: chat not found"
    await town.start()
    assert (await town.send())["text"] == "x"


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText", "deleteMessage", "sendChatAction"])
async def test_a_bot_that_is_blocked_reaches_nobody(started: Town, method: str) -> None:
    message = await started.send()
    await started.act(f"{CAMILLE}/block", blocked=True)
    parameters: dict[str, dict[str, object]] = {
        "sendMessage": {"text": "y"},
        "editMessageText": {"text": "y", "message_id": message["message_id"]},
        "deleteMessage": {"message_id": message["message_id"]},
        "sendChatAction": {"action": "typing"},
    }
    refusal = await started.ask(method, chat_id=CAMILLE, **parameters[method])
    assert (refusal["error_code"], refusal["description"]) == (403, "Forbidden: bot was blocked by the user")
    await started.act(f"{CAMILLE}/block", blocked=False)
    started.hands.seconds += 1
    assert await started.call(method, chat_id=CAMILLE, **parameters[method])


async def test_a_second_message_within_a_second_waits(started: Town) -> None:
    await started.send()
    refusal = await started.ask("sendMessage", chat_id=CAMILLE, text="x")
    assert refusal == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }
    assert await started.call("sendMessage", chat_id=SAM, text="x")


async def test_edits_and_refused_messages_do_not_count_as_sent(started: Town) -> None:
    message = await started.send()
    for text in "abc":
        await started.call("editMessageText", chat_id=CAMILLE, message_id=message["message_id"], text=text)
    started.hands.seconds += 1
    await started.refusal("sendMessage", chat_id=CAMILLE, text="")
    assert await started.call("sendMessage", chat_id=CAMILLE, text="x")


async def test_a_message_edited_to_itself_is_refused(started: Town) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Oui", "callback_data": "y"}]]}
    message = await started.send(text="<b>a</b>", parse_mode="HTML", reply_markup=keyboard)
    same = {"chat_id": CAMILLE, "message_id": message["message_id"], "reply_markup": keyboard}
    assert await started.refusal("editMessageText", **same, text="<b>a</b>\n", parse_mode="HTML") == (
        f"Bad Request: {NOT_MODIFIED}"
    )
    assert await started.refusal("editMessageReplyMarkup", **same) == f"Bad Request: {NOT_MODIFIED}"


async def test_an_edit_without_a_keyboard_takes_it_away_and_dates_the_edit(started: Town) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Oui", "callback_data": "y"}]]}
    message = await started.send(text="a", reply_markup=keyboard)
    started.hands.now += timedelta(minutes=5)
    edited = await started.call(
        "editMessageText", chat_id=CAMILLE, message_id=message["message_id"], text="a"
    )
    assert "reply_markup" not in edited
    assert (edited["date"], edited["edit_date"]) == (int(NOON.timestamp()), int(NOON.timestamp()) + 300)


WRONG_EDITS: list[tuple[dict[str, object], str]] = [
    ({"chat_id": CAMILLE, "message_id": 99}, "message to edit not found"),
    ({"chat_id": CAMILLE, "message_id": 1}, "message can't be edited"),
    ({"chat_id": SAM, "message_id": 1}, "message to edit not found"),
    ({"chat_id": CAMILLE}, "message identifier is not specified"),
    ({"message_id": 1}, "chat_id is empty"),
    ({"inline_message_id": "5"}, "MESSAGE_ID_INVALID"),
]


async def test_only_the_bots_own_messages_are_edited(started: Town) -> None:
    for parameters, description in WRONG_EDITS:
        for method, text in (("editMessageText", {"text": "x"}), ("editMessageReplyMarkup", {})):
            refusal = await started.refusal(method, **text, **parameters)
            assert (parameters, refusal) == (parameters, f"Bad Request: {description}")


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(started: Town) -> None:
    message = await started.send(reply_markup={"keyboard": [[{"text": "A"}]]})
    edit = {"chat_id": CAMILLE, "message_id": message["message_id"], "text": "y"}
    assert await started.refusal("editMessageText", **edit) == "Bad Request: message can't be edited"


async def test_a_document_has_no_text_to_edit(started: Town) -> None:
    files = {"document": ("a.txt", b"x")}
    where = f"/bot{TOKEN}/sendDocument"
    response = await started.http.post(where, data={"chat_id": str(CAMILLE)}, files=files)
    message_id = response.json()["result"]["message_id"]
    refusal = await started.refusal("editMessageText", chat_id=CAMILLE, message_id=message_id, text="y")
    assert refusal == "Bad Request: there is no text in the message to edit"


async def test_a_deleted_message_is_gone(started: Town) -> None:
    message = await started.send()
    gone = {"chat_id": CAMILLE, "message_id": message["message_id"]}
    assert await started.call("deleteMessage", **gone) is True
    assert [shown["by"] for shown in (await started.chat())["messages"]] == ["person"]
    assert await started.refusal("deleteMessage", **gone) == "Bad Request: message to delete not found"
    assert (
        await started.refusal("editMessageText", **gone, text="y") == "Bad Request: message to edit not found"
    )


async def test_a_message_of_more_than_two_days_is_not_deleted(started: Town) -> None:
    message = await started.send()
    started.hands.now += timedelta(hours=48, seconds=1)
    refusal = await started.refusal("deleteMessage", chat_id=CAMILLE, message_id=message["message_id"])
    assert refusal == "Bad Request: message can't be deleted for everyone"


async def test_several_messages_are_deleted_and_missing_ones_passed_over(started: Town) -> None:
    ids = [(await started.send())["message_id"] for _ in range(2)]
    assert await started.call("deleteMessages", chat_id=CAMILLE, message_ids=[*ids, 99]) is True
    assert len((await started.chat())["messages"]) == 1
    refusal = await started.refusal("deleteMessages", chat_id=CAMILLE, message_ids=list(range(1, 102)))
    assert refusal == "Bad Request: too many message identifiers specified"
    refusal = await started.refusal("deleteMessages", chat_id=CAMILLE, message_ids=[])
    assert refusal == "Bad Request: message identifiers are not specified"


async def test_a_reply_carries_what_it_replies_to(started: Town) -> None:
    reply = await started.send(reply_parameters={"message_id": 1})
    assert reply["reply_to_message"]["text"] == "/start"
    free = await started.send(reply_parameters={"message_id": 99, "allow_sending_without_reply": True})
    assert "reply_to_message" not in free


async def test_typing_is_shown_until_the_message_comes(started: Town) -> None:
    await started.call("sendChatAction", chat_id=CAMILLE, action="typing")
    assert (await started.chat())["typing"] is True
    await started.send()
    assert (await started.chat())["typing"] is False
    refusal = await started.refusal("sendChatAction", chat_id=CAMILLE, action="dancing")
    assert refusal == "Bad Request: wrong parameter action in request"
