"""What people do and see."""

from __future__ import annotations

import asyncio
import json

from tests.playground.town import CAMILLE, NOON, SAM, Town


async def test_people_are_listed_and_arrive(town: Town) -> None:
    newborn = {
        "first_name": "Inès",
        "last_name": "",
        "username": "ines",
        "language_code": "fr",
        "blocked": False,
    }
    response = await town.http.post("/api/people", json={"first_name": "Inès", "username": "ines"})
    assert response.json() == newborn | {"id": 1003}
    listed = (await town.http.get("/api/people")).json()
    assert [(person["id"], person["first_name"]) for person in listed] == [
        (1001, "Camille"),
        (1002, "Sam"),
        (1003, "Inès"),
    ]


async def test_what_a_person_writes_reaches_the_bot(town: Town) -> None:
    shown = await town.act(f"{CAMILLE}/messages", text=" /start abc_-9 ")
    (update,) = await town.updates()
    assert update["message"] == {
        "message_id": shown["message_id"],
        "from": {"id": CAMILLE, "is_bot": False, "first_name": "Camille", "language_code": "fr"},
        "chat": {"id": CAMILLE, "type": "private", "first_name": "Camille"},
        "date": int(NOON.timestamp()),
        "text": "/start abc_-9",
        "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
    }
    assert shown == {
        "message_id": 1,
        "by": "person",
        "date": int(NOON.timestamp()),
        "edit_date": None,
        "text": "/start abc_-9",
        "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
        "keyboard": None,
        "reply_keyboard": None,
        "force_reply": None,
        "silent": False,
        "protected": False,
        **dict.fromkeys(["document", "photo", "sticker", "voice", "location", "venue"]),
    }


async def test_html_that_a_person_types_stays_what_it_is(town: Town) -> None:
    await town.act(f"{CAMILLE}/messages", text="<b>x</b>")
    (update,) = await town.updates()
    assert update["message"]["text"] == "<b>x</b>"
    assert "entities" not in update["message"]


async def test_an_edit_of_a_person_reaches_the_bot(started: Town) -> None:
    edited = await started.act(f"{CAMILLE}/messages/1/edit", text="demain")
    (update,) = await started.updates()
    assert (update["edited_message"]["text"], update["edited_message"]["message_id"]) == ("demain", 1)
    assert edited["edit_date"] == update["edited_message"]["edit_date"] == int(NOON.timestamp())


async def test_stickers_and_voice_messages_reach_the_bot(started: Town) -> None:
    sticker = await started.act(f"{CAMILLE}/stickers")
    voice = await started.act(f"{CAMILLE}/voice")
    updates = await started.updates()
    assert [("sticker" in update["message"], "voice" in update["message"]) for update in updates] == [
        (True, False),
        (False, True),
    ]
    assert not any("text" in update["message"] for update in updates)
    assert sticker["sticker"]
    assert voice["voice"]


PARIS = {"latitude": 48.8566, "longitude": 2.3522}
LISBON = {"latitude": 38.7223, "longitude": -9.1393}


async def test_a_shared_location_reaches_the_bot(started: Town) -> None:
    shown = await started.act(f"{CAMILLE}/locations", **PARIS)
    (update,) = await started.updates()
    assert update["message"]["location"] == shown["location"] == PARIS
    assert not {"text", "venue"} & update["message"].keys()


async def test_a_venue_has_its_location_twice_as_telegram_sends_it(started: Town) -> None:
    shown = await started.act(f"{CAMILLE}/locations", **PARIS, title="Louvre", address="rue de Rivoli")
    (update,) = await started.updates()
    venue = {"location": PARIS, "title": "Louvre", "address": "rue de Rivoli"}
    assert (update["message"]["location"], update["message"]["venue"]) == (PARIS, venue)
    assert shown["venue"] == venue


async def test_a_live_location_moves_as_an_edited_message(started: Town) -> None:
    shown = await started.act(f"{CAMILLE}/locations", **PARIS, live_period=900)
    await started.act(f"{CAMILLE}/messages/{shown['message_id']}/move", **LISBON)
    first, moved = await started.updates()
    assert first["message"]["location"] == {**PARIS, "live_period": 900}
    assert moved["edited_message"]["location"] == {**LISBON, "live_period": 900}
    assert moved["edited_message"]["message_id"] == shown["message_id"]


async def test_only_a_live_location_of_one_s_own_moves(started: Town) -> None:
    shown = await started.act(f"{CAMILLE}/locations", **PARIS)
    for message in (shown["message_id"], 1, 99):
        where = f"/api/people/{CAMILLE}/messages/{message}/move"
        response = await started.http.post(where, json=LISBON)
        assert response.status_code == (404 if message == 99 else 400)


async def test_blocking_tells_the_bot_and_unblocking_too(started: Town) -> None:
    assert (await started.act(f"{CAMILLE}/block", blocked=True))["blocked"] is True
    await started.act(f"{CAMILLE}/block", blocked=True)
    await started.act(f"{CAMILLE}/block", blocked=False)
    changes = [update["my_chat_member"] for update in await started.updates()]
    assert [
        (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) for change in changes
    ] == [
        ("member", "kicked"),
        ("kicked", "member"),
    ]


IMPOSSIBLE: list[tuple[str, dict[str, object], int]] = [
    ("1009/messages", {"text": "x"}, 404),
    (f"{CAMILLE}/messages", {"text": "  "}, 400),
    (f"{CAMILLE}/messages", {"text": "x" * 4097}, 400),
    (f"{CAMILLE}/messages", {"text": 5}, 400),
    (f"{CAMILLE}/messages", {"text": "\ud800"}, 400),
    (f"{CAMILLE}/messages", {"text": "x", "more": 1}, 400),
    (f"{CAMILLE}/messages", {}, 400),
    (f"{CAMILLE}/messages/99/edit", {"text": "x"}, 404),
    (f"{CAMILLE}/messages/3/edit", {"text": "x"}, 400),
    (f"{SAM}/messages/1/edit", {"text": "x"}, 404),
    (f"{CAMILLE}/press", {"message_id": 99, "data": "x"}, 404),
    (f"{CAMILLE}/press", {"message_id": 1, "data": "x"}, 400),
    (f"{CAMILLE}/press", {"message_id": 3, "data": "é" * 33}, 400),
    (f"{CAMILLE}/press", {"message_id": 3, "data": ""}, 400),
    (f"{CAMILLE}/press", {"message_id": True, "data": "x"}, 400),
    (f"{CAMILLE}/block", {"blocked": "yes"}, 400),
    (f"{CAMILLE}/locations", {"latitude": 48.0}, 400),
    (f"{CAMILLE}/locations", {"latitude": "48", "longitude": 2}, 400),
    (f"{CAMILLE}/locations", {"latitude": True, "longitude": 2}, 400),
    (f"{CAMILLE}/locations", {"latitude": 90.1, "longitude": 2}, 400),
    (f"{CAMILLE}/locations", {"latitude": 48, "longitude": -180.1}, 400),
    (f"{CAMILLE}/locations", {"latitude": 48, "longitude": 2, "live_period": 59}, 400),
    (f"{CAMILLE}/locations", {"latitude": 48, "longitude": 2, "live_period": 86_401}, 400),
    (f"{CAMILLE}/nothing", {}, 404),
]


async def test_what_a_person_cannot_do_is_answered_with_one_line(started: Town) -> None:
    await started.send()
    headers = {"content-type": "application/json"}
    for path, body, status in IMPOSSIBLE:
        where = f"/api/people/{path}"
        response = await started.http.post(where, content=json.dumps(body), headers=headers)
        assert (path, body, response.status_code) == (path, body, status)
        assert set(response.json()) == {"error"}
    assert await started.updates() == []


async def test_who_has_blocked_the_bot_does_not_write(started: Town) -> None:
    await started.act(f"{CAMILLE}/block", blocked=True)
    response = await started.http.post(f"/api/people/{CAMILLE}/messages", json={"text": "x"})
    assert response.status_code == 409


async def test_the_page_waits_for_a_change_of_the_chat_it_shows(started: Town) -> None:
    revision = (await started.chat())["revision"]
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(started.chat(revision=revision, wait=25))
        await started.send(SAM)
        await started.call("getMe")
        assert not waiting.done()
        await started.send()
    assert waiting.result()["messages"][-1]["text"] == "x"
    assert waiting.result()["revision"] > revision


async def test_the_page_does_not_wait_for_a_change_it_has_not_seen(started: Town) -> None:
    async with asyncio.timeout(2):
        assert (await started.chat(revision=0, wait=25))["revision"] > 0
        assert (await started.http.get(f"/api/people/{CAMILLE}/chat?revision=x")).status_code == 400
