"""A real client, python-telegram-bot, is happy with the playground, and its errors are the ones it knows."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)

from tests.playground.square import Square, founded
from tests.playground.town import CAMILLE, SAM, TOKEN, Town

KEYBOARD = InlineKeyboardMarkup(
    [[InlineKeyboardButton("Oui", callback_data="y", api_kwargs={"style": "primary"})]]
)


@pytest.fixture
async def bot(started: Town) -> AsyncIterator[Bot]:
    async with Bot(TOKEN, base_url=f"{started.url}/bot", base_file_url=f"{started.url}/file/bot") as bot:
        yield bot


async def test_it_knows_itself_and_its_people(bot: Bot) -> None:
    assert (bot.id, bot.username, bot.first_name) == (123456, "relance_bot", "Relance")
    assert (await bot.get_chat(CAMILLE)).first_name == "Camille"


async def test_it_sends_edits_and_answers(bot: Bot, started: Town) -> None:
    message = await bot.send_message(CAMILLE, "<b>Bonjour</b> 🙂", parse_mode="HTML", reply_markup=KEYBOARD)
    assert message.text == "Bonjour 🙂"
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        press = tasks.create_task(started.act(f"{CAMILLE}/press", message_id=message.message_id, data="y"))
        (update,) = await bot.get_updates(timeout=5)
        assert update.callback_query
        await update.callback_query.answer("Noté")
        await update.callback_query.edit_message_text("C'est noté.")
    assert press.result()["text"] == "Noté"
    shown = (await started.chat())["messages"][-1]
    assert (shown["text"], shown["keyboard"]) == ("C'est noté.", None)


async def test_it_sends_and_fetches_a_document(bot: Bot) -> None:
    message = await bot.send_document(CAMILLE, b"BEGIN\r\n\x00", filename="a.ics", caption="ci-joint")
    assert message.document
    file = await bot.get_file(message.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"BEGIN\r\n\x00"


async def test_it_reads_what_people_do(bot: Bot, started: Town) -> None:
    await started.act(f"{CAMILLE}/messages", text="/start abc")
    await started.act(f"{CAMILLE}/stickers")
    await started.act(f"{CAMILLE}/voice")
    await started.act(f"{CAMILLE}/messages/1/edit", text="x")
    await started.act(f"{CAMILLE}/block", blocked=True)
    words, sticker, voice, edited, blocked = await bot.get_updates()
    assert words.message
    assert sticker.message
    assert voice.message
    assert blocked.my_chat_member
    assert words.message.parse_entities() == {words.message.entities[0]: "/start"}
    assert sticker.message.sticker
    assert voice.message.voice
    assert edited.edited_message
    assert blocked.my_chat_member.new_chat_member.status == "kicked"


async def test_it_sets_commands_and_descriptions(bot: Bot) -> None:
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand("aide", "Aide")], scope=scope, language_code="fr")
    assert await bot.get_my_commands(scope=scope, language_code="fr") == (BotCommand("aide", "Aide"),)
    await bot.set_my_description("Bonjour")
    assert (await bot.get_my_description()).description == "Bonjour"


async def test_it_reads_and_writes_in_a_group(bot: Bot, started: Town) -> None:
    square = await founded(started, bot=False)
    await square.place("bot", "member", person=SAM, payload="abc")
    await square.write("/aide", SAM, **{"as": "channel"})
    added, joined, greeted, of_channel = await bot.get_updates()
    assert added.my_chat_member
    assert added.my_chat_member.new_chat_member.status == "member"
    assert joined.message
    assert joined.message.new_chat_members[0].id == bot.id
    assert greeted.message
    assert greeted.message.text == "/start@relance_bot abc"
    assert of_channel.message
    assert of_channel.message.sender_chat
    assert of_channel.message.sender_chat.type == "channel"
    message = await bot.send_message(square.id, "x", disable_notification=True)
    assert (message.chat.type, message.chat.title) == ("group", "Promo")
    ruling = await bot.get_chat_administrators(square.id)
    assert [member.user.id for member in ruling] == [CAMILLE]
    assert (await bot.get_chat(square.id)).title == "Promo"
    await square.place("bot", "administrator")
    assert (await bot.get_chat_member(square.id, bot.id)).status == "administrator"


async def test_its_errors_of_groups_are_told_apart(bot: Bot, started: Town) -> None:
    square = await founded(started)
    upgraded = await square.do("migrate", person=CAMILLE)
    with pytest.raises(ChatMigrated) as migrated:
        await bot.send_message(square.id, "x")
    assert migrated.value.new_chat_id == upgraded["id"]
    moved = Square(town=started, id=upgraded["id"])
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(moved.id, "x", message_thread_id=7)
    await moved.place("bot", "kicked")
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(moved.id, "x")


@pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")  # how RetryAfter counts
async def test_its_errors_are_told_apart(bot: Bot, started: Town) -> None:
    await bot.send_message(CAMILLE, "x")
    with pytest.raises(RetryAfter, match="Retry in 1 seconds"):
        await bot.send_message(CAMILLE, "x")
    with pytest.raises(BadRequest, match=r"^Chat not found$"):
        await bot.send_message(5, "x")
    with pytest.raises(BadRequest, match=r"^Message text is empty$"):
        await bot.send_message(CAMILLE, "")
    await started.act(f"{SAM}/block", blocked=True)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(SAM, "x")
    await started.http.post("/api/faults", json={"method": "getMe", "times": 1, "drop": True})
    with pytest.raises(NetworkError):
        await bot.get_me()
    await bot.set_webhook("https://a.b")
    with pytest.raises(Conflict):
        await bot.get_updates()


async def test_a_wrong_token_is_told(started: Town) -> None:
    stranger = Bot("123456:another", base_url=f"{started.url}/bot")
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()
