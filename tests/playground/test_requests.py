"""How a request is made: its token, its method, its parameters and their types."""

from __future__ import annotations

import json

import pytest

from tests.playground.town import CAMILLE, TOKEN, Town


@pytest.mark.parametrize("token", ["123456:another", "123456", TOKEN + "x", TOKEN[:-1], "é"])
async def test_a_wrong_token_is_unauthorized(town: Town, token: str) -> None:
    response = await town.http.post(f"/bot{token}/getMe")
    assert response.status_code == 401
    assert response.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}
    assert (await town.http.get(f"/file/bot{token}/x")).status_code == 401


async def test_an_unknown_method_is_not_found(town: Town) -> None:
    assert await town.ask("getMoon") == {
        "ok": False,
        "error_code": 404,
        "description": "Not Found: method not found",
    }


async def test_a_method_is_known_in_any_case(town: Town) -> None:
    assert (await town.call("GETME"))["username"] == "relance_bot"


NOT_TO_THE_LETTER: list[tuple[str, dict[str, object], str]] = [
    ("getMe", {"x": 1}, 'unknown parameter "x"'),
    ("sendMessage", {"disable_web_page_preview": True}, 'unknown parameter "disable_web_page_preview"'),
    (
        "sendMessage",
        {"disable_notification": "maybe"},
        'parameter "disable_notification" must be of type Boolean',
    ),
    (
        "sendMessage",
        {"disable_notification": 1},
        'parameter "disable_notification" must be of type Boolean',
    ),
    ("sendMessage", {"text": 5}, 'parameter "text" must be of type String'),
    ("sendMessage", {"text": None}, 'parameter "text" must be of type String'),
    (
        "sendMessage",
        {"link_preview_options": {"is_disabled": "yes"}},
        'field "is_disabled" must be of type Boolean',
    ),
    ("sendMessage", {"link_preview_options": {"off": True}}, 'unknown field "off" in LinkPreviewOptions'),
    ("sendMessage", {"link_preview_options": []}, "expected an Object"),
    ("sendMessage", {"link_preview_options": "{"}, "can't parse link_preview_options JSON object"),
    ("getUpdates", {"offset": "one"}, 'parameter "offset" must be of type Integer'),
    ("getUpdates", {"offset": True}, 'parameter "offset" must be of type Integer'),
    ("getUpdates", {"offset": 1.5}, 'parameter "offset" must be of type Integer'),
    ("getUpdates", {"limit": 101}, 'parameter "limit" is outside its limits'),
    ("getUpdates", {"allowed_updates": "message"}, "can't parse allowed_updates JSON object"),
    ("getUpdates", {"allowed_updates": [1]}, 'parameter "allowed_updates" must be of type String'),
    (
        "deleteMessages",
        {"chat_id": 1, "message_ids": ["1"]},
        'parameter "message_ids" must be of type Integer',
    ),
    ("deleteMessage", {"chat_id": 1}, "message identifier is not specified"),
    ("answerCallbackQuery", {}, 'parameter "callback_query_id" is required'),
    ("sendDocument", {"chat_id": CAMILLE}, "there is no document in the request"),
    ("editMessageText", {"rich_message": {"html": "x"}}, "rich messages are not played"),
    (
        "setMyCommands",
        {"commands": [{"command": "a"}]},
        "can't parse BotCommand: Can't find field \"description\"",
    ),
    (
        "getMyCommands",
        {"scope": {"type": "moon"}},
        "can't parse BotCommandScope: Unsupported type specified",
    ),
    (
        "getMyCommands",
        {"scope": {"type": "chat"}},
        "can't parse BotCommandScope: Can't find field \"chat_id\"",
    ),
    (
        "setMessageReaction",
        {"reaction": [{"type": "like"}]},
        "can't parse ReactionType: Unsupported type specified",
    ),
]


async def test_a_request_that_is_not_to_the_letter_is_refused(town: Town) -> None:
    for method, parameters, reason in NOT_TO_THE_LETTER:
        refusal = await town.refusal(method, **parameters)
        assert (method, parameters, refusal) == (method, parameters, f"Bad Request: {reason}")


async def test_query_form_multipart_and_json_say_the_same(started: Town) -> None:
    markup = {"inline_keyboard": [[{"text": "b", "callback_data": "x"}]]}
    flat = {
        "chat_id": str(CAMILLE),
        "text": "é & <ü>",
        "protect_content": "true",
        "reply_markup": json.dumps(markup),
    }
    where = f"/bot{TOKEN}/sendMessage"
    texts = []
    for arguments in (
        {"params": flat},
        {"data": flat},
        {"files": {name: (None, value) for name, value in flat.items()}},
        {"json": flat | {"chat_id": CAMILLE, "protect_content": True, "reply_markup": markup}},
    ):
        started.hands.seconds += 1
        message = (await started.http.request("POST", where, **arguments)).json()["result"]
        texts.append((message["text"], message["has_protected_content"], message["reply_markup"]))
    assert texts == [("é & <ü>", True, markup)] * 4
    assert (await started.http.get(f"/bot{TOKEN}/getChat", params={"chat_id": CAMILLE})).json()["ok"]


@pytest.mark.parametrize(
    ("content_type", "body", "reason"),
    [
        ("application/json", b"{", "can't parse JSON object"),
        ("application/json", b"[]", "object expected"),
        ("application/json", b'{"text": "\xff"}', "can't parse JSON object"),
        ("multipart/form-data; boundary=x", b"nothing", "can't parse the multipart form"),
        ("text/plain", b"x", "unsupported content type"),
    ],
)
async def test_a_body_that_cannot_be_read_is_refused(
    town: Town, content_type: str, body: bytes, reason: str
) -> None:
    headers = {"content-type": content_type}
    response = await town.http.post(f"/bot{TOKEN}/getMe", content=body, headers=headers)
    assert (response.status_code, response.json()["description"]) == (400, f"Bad Request: {reason}")


async def test_a_text_of_broken_bytes_is_refused(started: Town) -> None:
    headers = {"content-type": "application/x-www-form-urlencoded"}
    body = f"chat_id={CAMILLE}&text=".encode() + b"\xff"
    response = await started.http.post(f"/bot{TOKEN}/sendMessage", content=body, headers=headers)
    assert response.json()["description"] == "Bad Request: strings must be encoded in UTF-8"
    assert (await started.http.get("/api/requests")).status_code == 200


async def test_a_document_is_stored_and_fetched_byte_by_byte(started: Town) -> None:
    data = bytes(range(256)) + b"\r\n--\r\n\r\n"
    fields = {"chat_id": str(CAMILLE), "caption": "<i>ci-joint</i>", "parse_mode": "HTML"}
    files = {"document": ("été.ics", data, "text/calendar")}
    response = await started.http.post(f"/bot{TOKEN}/sendDocument", data=fields, files=files)
    message = response.json()["result"]
    assert message["caption"] == "ci-joint"
    assert message["document"]["file_name"] == "été.ics"
    assert (message["document"]["mime_type"], message["document"]["file_size"]) == (
        "text/calendar",
        len(data),
    )
    file = await started.call("getFile", file_id=message["document"]["file_id"])
    assert (await started.http.get(f"/file/bot{TOKEN}/{file['file_path']}")).content == data
    shown = (await started.chat())["messages"][-1]
    assert (shown["text"], shown["document"]["file_name"]) == ("ci-joint", "été.ics")


async def test_a_document_can_be_named_by_attachment_and_sent_again_by_its_id(started: Town) -> None:
    fields = {"chat_id": str(CAMILLE), "document": "attach://a"}
    response = await started.http.post(f"/bot{TOKEN}/sendDocument", data=fields, files={"a": ("a.txt", b"x")})
    file_id = response.json()["result"]["document"]["file_id"]
    started.hands.seconds += 1
    again = await started.call("sendDocument", chat_id=CAMILLE, document=file_id)
    assert again["document"]["file_id"] == file_id


@pytest.mark.parametrize(
    ("fields", "data", "reason"),
    [
        ({}, b"", "file must be non-empty"),
        ({"caption": "x" * 1025}, b"x", "message caption is too long"),
    ],
)
async def test_a_wrong_document_is_refused(
    started: Town, fields: dict[str, str], data: bytes, reason: str
) -> None:
    files = {"document": ("a.txt", data)}
    where = f"/bot{TOKEN}/sendDocument"
    response = await started.http.post(where, data={"chat_id": str(CAMILLE)} | fields, files=files)
    assert response.json()["description"] == f"Bad Request: {reason}"


async def test_an_unknown_file_is_refused(started: Town) -> None:
    refusal = await started.refusal("sendDocument", chat_id=CAMILLE, document="file-9")
    assert refusal == "Bad Request: wrong file identifier/HTTP URL specified"
    assert await started.refusal("getFile", file_id="file-9") == "Bad Request: invalid file_id"
    assert (await started.http.get(f"/file/bot{TOKEN}/../server.py")).status_code in {401, 404}
