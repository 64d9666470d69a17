"""Groups: who is in them, what the bot hears of that, and where it may no longer write."""

from __future__ import annotations

import pytest

from tests.playground.square import BOT, LEA, Square, founded
from tests.playground.town import CAMILLE, NOON, SAM, Json, Town

CAMILLE_AS_USER = {"id": CAMILLE, "is_bot": False, "first_name": "Camille", "language_code": "fr"}
BOT_AS_USER = {"id": BOT, "is_bot": True, "first_name": "Relance", "username": "relance_bot"}


def places(update: Json) -> tuple[str, str]:
    change = update["my_chat_member"]
    return change["old_chat_member"]["status"], change["new_chat_member"]["status"]


async def test_a_group_is_made_of_people_and_listed_for_those_in_it(town: Town) -> None:
    square = await founded(town, bot=False)
    assert await town.updates() == []
    await square.place(SAM, "left", person=SAM)
    listed = (await town.http.get("/api/groups")).json()
    assert listed == [
        {
            "id": -5001,
            "title": "Promo",
            "kind": "group",
            "muted": False,
            "migrated_to": None,
            "bot": "left",
            "members": [
                {"id": CAMILLE, "name": "Camille", "status": "creator"},
                {"id": LEA, "name": "Léa Roy", "status": "member"},
            ],
            "topics": [],
        }
    ]
    of_each = [(await town.http.get(f"/api/groups?person={person}")).json() for person in (LEA, SAM)]
    assert of_each == [listed, []]


async def test_the_bot_hears_that_it_was_added_promoted_and_removed(town: Town) -> None:
    square = await founded(town, bot=False)
    await square.place("bot", "member", person=SAM)
    await square.place("bot", "administrator")
    await square.place("bot", "kicked")
    added, told, promoted, leaving, removed = await town.updates()
    assert (places(added), places(promoted), places(removed)) == (
        ("left", "member"),
        ("member", "administrator"),
        ("administrator", "kicked"),
    )
    assert added["my_chat_member"]["chat"] == {"id": square.id, "type": "group", "title": "Promo"}
    assert added["my_chat_member"]["from"]["id"] == SAM
    assert told["message"]["new_chat_members"] == [BOT_AS_USER]
    assert leaving["message"]["left_chat_member"] == BOT_AS_USER


async def test_service_messages_reach_the_bot_while_it_is_there(square: Square) -> None:
    await square.place(SAM, "left", person=SAM)
    await square.place(SAM, "member", person=LEA)
    await square.do("title", person=CAMILLE, title="Promo de novembre")
    left, joined, renamed = [update["message"] for update in await square.town.drain()]
    assert (left["left_chat_member"]["id"], left["from"]["id"]) == (SAM, SAM)
    assert ([user["id"] for user in joined["new_chat_members"]], joined["from"]["id"]) == ([SAM], LEA)
    assert (renamed["new_chat_title"], renamed["chat"]["title"]) == ("Promo de novembre",) * 2
    await square.place("bot", "kicked")
    await square.town.drain()
    await square.do("title", person=CAMILLE, title="Promo")
    assert await square.town.updates() == []
    shown = (await square.chat())["messages"][-1]
    assert (shown["by"], shown["service"]) == ("service", {"new_chat_title": "Promo"})


@pytest.mark.parametrize(("kind", "chat"), [("group", "group"), ("supergroup", "supergroup")])
async def test_a_bot_that_is_not_in_the_group_reaches_nobody(town: Town, kind: str, chat: str) -> None:
    square = await founded(town, kind)
    await square.place("bot", "kicked")
    assert await square.refusal() == f"Forbidden: bot was kicked from the {chat} chat"
    assert await square.refusal("getChat") == f"Forbidden: bot was kicked from the {chat} chat"
    await square.place("bot", "member")
    assert await town.call("leaveChat", chat_id=square.id) is True
    assert places((await town.updates())[-1]) == ("member", "left")
    for method in ("sendMessage", "leaveChat", "getChatMemberCount"):
        assert await square.refusal(method) == f"Forbidden: bot is not a member of the {chat} chat"
    await square.do("delete")
    assert (await square.chat())["inside"] is False
    assert await square.fails("title", person=CAMILLE, title="x") == 404
    assert await square.refusal() == "Forbidden: the group chat was deleted"
    assert (await town.http.get("/api/groups")).json() == []


async def test_a_group_where_only_administrators_write_refuses_the_bot(square: Square) -> None:
    await square.do("rights", muted=True)
    reason = "Bad Request: not enough rights to send text messages to the chat"
    assert await square.refusal() == reason
    files = {"document": ("a.txt", b"x")}
    where = "/bot123456:a-secret-that-nobody-logs/sendDocument"
    response = await square.town.http.post(where, data={"chat_id": str(square.id)}, files=files)
    assert response.json()["description"] == "Bad Request: not enough rights to send documents to the chat"
    assert await square.fails("messages", person=SAM, text="x") == 409
    await square.place("bot", "administrator")
    assert await square.send()


async def test_a_migration_is_told_in_both_groups_and_refuses_the_old_one(square: Square) -> None:
    await square.send("avant")
    upgraded = await square.do("migrate", person=CAMILLE)
    arrived, *told = await square.town.drain()
    assert (places(arrived), arrived["my_chat_member"]["chat"]["id"]) == (("left", "member"), upgraded["id"])
    old, new = [update["message"] for update in told]
    assert (old["chat"]["id"], old["migrate_to_chat_id"]) == (square.id, upgraded["id"])
    assert (new["chat"]["id"], new["migrate_from_chat_id"]) == (upgraded["id"], square.id)
    assert (new["chat"]["type"], new["sender_chat"]["id"]) == ("supergroup", upgraded["id"])
    assert str(upgraded["id"]).startswith("-100")
    assert await square.town.ask("sendMessage", chat_id=square.id, text="x") == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": upgraded["id"]},
    }
    moved = Square(town=square.town, id=upgraded["id"])
    await moved.send("après")
    assert await moved.texts(SAM) == ["avant", "après"]
    assert (await square.chat())["group"]["migrated_to"] == moved.id
    assert await square.fails("messages", person=SAM, text="x") == 409
    assert await moved.fails("migrate", person=CAMILLE) == 409
    assert [group["id"] for group in (await square.town.http.get("/api/groups")).json()] == [moved.id]


async def test_what_was_written_before_a_migration_is_read_but_not_changed(square: Square) -> None:
    mine = await square.write("avant", SAM)
    upgraded = await square.do("migrate", person=CAMILLE)
    moved = Square(town=square.town, id=upgraded["id"])
    assert await moved.fails(f"messages/{mine['message_id']}/edit", person=SAM, text="après") == 400
    assert await moved.texts(SAM) == ["avant"]


async def test_an_upgrade_without_the_bot_tells_it_nothing(town: Town) -> None:
    square = await founded(town, bot=False)
    await square.do("migrate", person=CAMILLE)
    assert await town.updates() == []


async def test_who_is_in_a_group_is_told_to_a_bot_that_asks(square: Square) -> None:
    call = square.town.call
    await square.place(LEA, "administrator")
    await square.place(SAM, "kicked", person=LEA)
    statuses = [
        (await call("getChatMember", chat_id=square.id, user_id=user_id))["status"]
        for user_id in (CAMILLE, SAM, LEA, BOT)
    ]
    assert statuses == ["creator", "kicked", "administrator", "member"]
    assert await call("getChatMemberCount", chat_id=square.id) == 3
    ruling = await call("getChatAdministrators", chat_id=square.id)
    assert [member["user"]["id"] for member in ruling] == [CAMILLE, LEA]
    assert ruling[1]["can_pin_messages"] is True
    assert (await call("getChat", chat_id=square.id))["title"] == "Promo"
    assert await square.refusal("getChatMember", user_id=5) == "Bad Request: user not found"


async def test_a_private_chat_has_neither_administrators_nor_a_way_out(started: Town) -> None:
    assert await started.call("getChatMemberCount", chat_id=CAMILLE) == 2
    member = await started.call("getChatMember", chat_id=CAMILLE, user_id=CAMILLE)
    assert member == {"user": CAMILLE_AS_USER, "status": "member"}
    refusals = [
        await started.refusal(method, chat_id=CAMILLE, **more)
        for method, more in (
            ("getChatAdministrators", {}),
            ("leaveChat", {}),
            ("getChatMember", {"user_id": SAM}),
            ("pinChatMessage", {"message_id": 99}),
        )
    ]
    assert refusals == [
        "Bad Request: there are no administrators in the private chat",
        "Bad Request: chat member status can't be changed in private chats",
        "Bad Request: user not found",
        "Bad Request: message to pin not found",
    ]


async def test_a_link_to_a_group_adds_the_bot_and_greets_it_there(town: Town) -> None:
    square = await founded(town, bot=False)
    await square.place("bot", "member", person=SAM, payload="c_abc-9")
    added, told, greeted = await town.drain()
    assert places(added) == ("left", "member")
    assert told["message"]["new_chat_members"] == [BOT_AS_USER]
    message = greeted["message"]
    assert (message["text"], message["from"]["id"]) == ("/start@relance_bot c_abc-9", SAM)
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 18}]
    await square.place("bot", "administrator")
    await square.place("bot", "member", person=SAM, payload="again")
    assert [update["message"]["text"] for update in (await town.updates())[1:]] == [
        "/start@relance_bot again"
    ]


async def test_the_commands_of_a_group_are_the_narrowest_for_a_member(square: Square) -> None:
    shown = []
    scopes: list[dict[str, object]] = [
        {"type": "default"},
        {"type": "all_group_chats"},
        {"type": "all_chat_administrators"},
        {"type": "chat", "chat_id": square.id},
        {"type": "chat_administrators", "chat_id": square.id},
        {"type": "chat_member", "chat_id": square.id, "user_id": SAM},
    ]
    for nth, scope in enumerate(scopes):
        commands = [{"command": f"c{nth}", "description": "x"}]
        await square.town.call("setMyCommands", commands=commands, scope=scope)
        chats = [await square.chat(person) for person in (CAMILLE, SAM)]
        shown.append([chat["commands"][0]["command"] for chat in chats])
    assert shown == [["c0"] * 2, ["c1"] * 2, ["c2", "c1"], ["c3"] * 2, ["c4", "c3"], ["c4", "c5"]]
    await square.place("bot", "kicked")
    assert (await square.chat())["commands"] == []


async def test_a_menu_button_is_of_private_chats_only(square: Square) -> None:
    assert await square.refusal("setChatMenuButton") == "Bad Request: chat not found"


IMPOSSIBLE: list[tuple[str, dict[str, object], int]] = [
    ("messages", {"person": 1009, "text": "x"}, 404),
    ("messages", {"person": CAMILLE, "text": "x", "as": "king"}, 400),
    ("messages", {"person": SAM, "text": "x", "as": "anonymous"}, 409),
    ("messages", {"person": SAM, "text": "x", "reply_to": 99}, 404),
    ("messages", {"person": SAM, "text": "x", "thread": 99}, 404),
    ("messages/1/edit", {"person": CAMILLE, "text": "x"}, 400),
    ("press", {"person": SAM, "message_id": 1, "data": "x"}, 400),
    ("members", {"person": SAM, "member": LEA, "status": "kicked"}, 409),
    ("members", {"person": SAM, "member": SAM, "status": "administrator"}, 409),
    ("members", {"person": CAMILLE, "member": LEA, "status": "left"}, 400),
    ("members", {"person": CAMILLE, "member": LEA, "status": "creator"}, 400),
    ("members", {"person": LEA, "member": CAMILLE, "status": "kicked"}, 409),
    ("members", {"person": CAMILLE, "member": 1009, "status": "member"}, 404),
    ("members", {"person": CAMILLE, "member": SAM, "status": "member", "payload": "x"}, 400),
    ("members", {"person": CAMILLE, "member": "bot", "status": "member", "payload": "a.b"}, 400),
    ("topics", {"person": CAMILLE, "name": "Général"}, 409),
    ("topics/99", {"person": CAMILLE, "state": "open"}, 404),
    ("title", {"person": CAMILLE, "title": " "}, 400),
]


async def test_what_cannot_be_done_in_a_group_is_answered_with_one_line(square: Square) -> None:
    for what, body, status in IMPOSSIBLE:
        assert (what, await square.fails(what, **body)) == (what, status)
    http = square.town.http
    assert (await http.get("/api/groups/-9/chat?person=1001")).status_code == 404
    assert (await http.get("/api/groups/x/chat?person=1001")).status_code == 404
    for members in ([], [CAMILLE, CAMILLE], "x"):
        made = await http.post("/api/groups", json={"title": "x", "members": members})
        assert made.status_code == 400
    assert await square.town.updates() == []


async def test_who_left_sees_the_group_no_more_and_who_was_removed_does_not_come_back(square: Square) -> None:
    await square.place(SAM, "kicked")
    chat = await square.chat(SAM)
    assert (chat["inside"], chat["messages"]) == (False, [])
    assert await square.fails("members", person=SAM, member=SAM, status="member") == 409
    assert await square.fails("members", person=LEA, member=SAM, status="member") == 409
    await square.place(SAM, "member")
    assert (await square.chat(SAM))["group"]["members"][1] == {"id": SAM, "name": "Sam", "status": "member"}


async def test_twenty_messages_a_minute_go_to_a_group(square: Square) -> None:
    for _ in range(20):
        await square.town.call("sendMessage", chat_id=square.id, text="x")
    flood = await square.town.ask("sendMessage", chat_id=square.id, text="x")
    assert (flood["error_code"], flood["parameters"]) == (429, {"retry_after": 60})
    square.town.hands.seconds += 60
    message = await square.town.call("sendMessage", chat_id=square.id, text="x")
    assert (message["date"], message["chat"]["id"]) == (int(NOON.timestamp()), square.id)
