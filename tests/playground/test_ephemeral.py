"""Messages that one member of a group sees: answers to a press or a command, for fifteen seconds."""

from __future__ import annotations

from tests.playground.square import BOT, LEA, Square
from tests.playground.town import CAMILLE, SAM, Json, Town


def for_sam(**more: object) -> dict[str, object]:
    return {"ephemeral_message_parameters": {"receiver_user_id": SAM, **more}}


async def test_an_answer_to_a_command_is_seen_by_one_member(square: Square) -> None:
    await square.write("/aide", SAM)
    message = await square.send("Pour vous", **for_sam())
    assert (message["message_id"], message["receiver_user"]["id"]) == (0, SAM)
    assert [await square.texts(person) for person in (SAM, LEA)] == [["/aide", "Pour vous"], ["/aide"]]
    shown = (await square.chat(SAM))["messages"][-1]
    assert (shown["ephemeral"], shown["by"]) == (True, "bot")


async def test_an_answer_to_a_press_names_the_press(square: Square) -> None:
    message = await square.send(reply_markup={"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]})
    pressed = await square.press(message["message_id"], SAM)
    query_id = pressed.query["id"]
    await square.town.call("answerCallbackQuery", callback_query_id=query_id)
    assert await square.send(**for_sam(callback_query_id=query_id))
    of_another = {"receiver_user_id": LEA, "callback_query_id": query_id}
    refusal = await square.refusal(ephemeral_message_parameters=of_another)
    assert refusal.startswith("Bad Request: query is too old")
    await pressed.answer


async def test_without_a_press_or_command_just_before_only_an_administrator_sends_it(square: Square) -> None:
    refused = "Bad Request: not enough rights to send ephemeral messages to the user"
    assert await square.refusal(**for_sam()) == refused
    await square.write("/aide", SAM)
    square.town.hands.seconds += 16
    assert await square.refusal(**for_sam()) == refused
    await square.place("bot", "administrator")
    assert await square.send(**for_sam())


async def test_it_goes_to_members_of_groups_only(square: Square) -> None:
    await square.place(SAM, "left", person=SAM)
    assert await square.refusal(**for_sam()) == "Bad Request: USER_NOT_PARTICIPANT"
    nobody = {"receiver_user_id": 5}
    assert await square.refusal(ephemeral_message_parameters=nobody) == "Bad Request: user not found"
    replacing = {"receiver_user_id": LEA, "replace_callback_query_message": True}
    assert "not played" in await square.refusal(ephemeral_message_parameters=replacing)


async def test_a_private_chat_has_none(started: Town) -> None:
    refusal = await started.refusal("sendMessage", chat_id=CAMILLE, text="x", **for_sam())
    assert refusal == "Bad Request: ephemeral messages can be sent only to groups"


async def whispered(square: Square) -> Json:
    await square.write("/aide", SAM)
    message = await square.send("a", **for_sam())
    return {
        "chat_id": square.id,
        "receiver_user_id": SAM,
        "ephemeral_message_id": message["ephemeral_message_id"],
    }


async def test_it_is_edited_and_deleted_by_its_own_methods(square: Square) -> None:
    it = await whispered(square)
    call = square.town.call
    assert await call("editEphemeralMessageText", **it, text="b") is True
    keyboard = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}
    assert await call("editEphemeralMessageReplyMarkup", **it, reply_markup=keyboard) is True
    shown = (await square.chat(SAM))["messages"][-1]
    assert (shown["text"], shown["keyboard"][0][0]["text"]) == ("b", "x")
    refusal = await square.town.refusal("editEphemeralMessageText", **it, text="b", reply_markup=keyboard)
    assert refusal.startswith("Bad Request: message is not modified")
    number = it["ephemeral_message_id"]
    assert await square.refusal("editMessageText", message_id=number, text="c") == (
        "Bad Request: message to edit not found"
    )
    assert await call("deleteMessages", chat_id=square.id, message_ids=[number]) is True
    assert await call("deleteEphemeralMessage", **it) is True
    assert await square.texts(SAM) == ["/aide"]
    refusal = await square.town.refusal("deleteEphemeralMessage", **it)
    assert refusal == "Bad Request: message to delete not found"


async def test_its_buttons_are_pressed_by_its_receiver_only(square: Square) -> None:
    it = await whispered(square)
    number = it["ephemeral_message_id"]
    await square.town.drain()
    assert await square.fails("press", person=LEA, message_id=number, data="x") == 404
    pressed = await square.press(number, SAM)
    assert pressed.query["message"]["ephemeral_message_id"] == number
    await square.town.call("answerCallbackQuery", callback_query_id=pressed.query["id"])
    await pressed.answer


async def test_a_command_can_itself_be_ephemeral(square: Square) -> None:
    command = {"command": "aide", "description": "Aide", "is_ephemeral": True}
    await square.town.call("setMyCommands", commands=[command], scope={"type": "all_group_chats"})
    await square.write("/aide", SAM)
    (update,) = await square.town.updates()
    message = update["message"]
    assert (message["message_id"], message["receiver_user"]["id"], message["from"]["id"]) == (0, BOT, SAM)
    reply = {"ephemeral_message_id": message["ephemeral_message_id"]}
    answer = await square.send("Pour vous", **for_sam(), reply_parameters=reply)
    assert answer["reply_to_message"]["text"] == "/aide"
    assert [await square.texts(person) for person in (SAM, LEA)] == [["/aide", "Pour vous"], []]


async def test_it_can_be_refused_for_a_test_while_public_messages_pass(square: Square) -> None:
    await square.write("/aide", SAM)
    fault = {"method": "sendMessage", "chat_id": square.id, "ephemeral": True, "error_code": 400}
    ordered = await square.town.http.post(
        "/api/faults", json=fault | {"description": "Bad Request: EPHEMERAL_UNAVAILABLE"}
    )
    assert ordered.status_code == 200
    assert await square.send("public")
    assert await square.refusal(**for_sam()) == "Bad Request: EPHEMERAL_UNAVAILABLE"
    assert await square.send(**for_sam())


async def test_a_fault_can_be_of_one_chat(square: Square) -> None:
    await square.town.start()
    fault = {"method": "sendMessage", "chat_id": square.id, "error_code": 403, "description": "Forbidden: x"}
    await square.town.http.post("/api/faults", json=fault)
    assert await square.town.send(CAMILLE)
    assert await square.refusal() == "Forbidden: x"
