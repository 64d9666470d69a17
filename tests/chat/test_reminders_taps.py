"""Taps and typed answers, over HTTP against the playground. Camille speaks English and lives in London."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import httpx
import pytest

from bot.wiring.playground import playing
from tests.journeys.phone import ZONE, Message, Phone

#: clocks here are those of Paris, an hour ahead of London
START = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
OVER = "2026-11-24 17:05"


@pytest.fixture
async def phone(playground_folder: Path) -> AsyncIterator[Phone]:
    """Someone who meets two people at Acme on Tuesday at 14:30, London time."""
    async with (
        playing(playground_folder, people=(), start=START, flows=False) as town,
        httpx.AsyncClient(base_url=town.url, timeout=30) as client,
    ):
        camille = await Phone.of(client, "Camille", "en")
        await first(camille, await camille.say("/start"))
        await first(camille, await camille.last())
        await camille.say("/new")
        await camille.say("Acme")
        await camille.say("24/11/2026 14:30")
        await camille.tap("Yes, save it")
        await camille.say("Ms Claire Dupont c.dupont@acme.example, Mr Paul Martin")
        await camille.say("Ms Anne Leroy")
        await camille.tap("Not this time")
        yield camille
        asked = (await client.get("/api/requests")).json()
        refused = [it["description"] for it in asked if not it["ok"]]
        assert [it for it in refused if "message is not modified" not in it] == []


async def first(camille: Phone, message: Message) -> Message:
    """Tap the first button of a message."""
    data = message.rows[0][0].data
    assert data is not None
    return await camille.press(message.id, data)


async def debriefed(camille: Phone) -> Message:
    """Tell that it took place and nothing more; return the notes."""
    await camille.until(OVER)
    question = await camille.tap("It took place")
    for _ in range(5):
        question = await camille.tap("Not this time", question)
    return question


async def test_still_in_it_is_asked_again_three_quarters_of_an_hour_later(phone: Phone) -> None:
    await phone.until(OVER)
    told = await phone.tap("Still in it")
    assert "I will ask again, Tuesday 24 November at 16:45" in told.text
    assert not told.rows
    again = await phone.until("2026-11-24 17:46")
    assert [it.labels[0] for it in again] == ["It took place"]


async def test_the_notes_after_an_interview_can_be_left_and_taken_up_again(phone: Phone) -> None:
    await phone.until(OVER)
    await phone.tap("It took place")
    await phone.say("Friday 4 December")
    await phone.tap("Yes, save it")
    asked = await phone.tap("Not this time")
    assert "With Ms Dupont: one thing you spoke about" in asked.text
    await phone.say("the new customer site")
    left = await phone.tap("Later")
    assert left.labels == ("Go on",)
    asked = await phone.tap("Go on")
    assert "With Mr Martin: one thing you spoke about" in asked.text
    await phone.tap("Not this time")
    notes = await phone.say("spoken English")
    assert notes.text.startswith("Noted, thank you.")
    letter = await phone.tap("Note: Ms Dupont", notes)
    assert letter.id == notes.id
    assert "the new customer site" in (await phone.last()).text


async def test_a_note_ticked_in_its_letter_is_ticked_where_it_was_opened(phone: Phone) -> None:
    notes = await debriefed(phone)
    await phone.tap("Note: Ms Dupont", notes)
    letter = await phone.last()
    sent = await phone.tap("It’s sent", letter)
    assert sent.text == "✓ Note sent to Ms Dupont · Tue 24 Nov"
    shown = next(it for it in await phone.messages() if it.id == notes.id)
    assert "✓ Note sent to Ms Dupont" in shown.text
    await phone.tap("Undo", sent)
    shown = next(it for it in await phone.messages() if it.id == notes.id)
    assert "✓" not in shown.text
    await phone.tap("Close", letter)
    assert letter.id not in {it.id for it in await phone.messages()}


async def test_a_point_added_to_a_letter_stands_in_it(phone: Phone) -> None:
    await phone.tap("Note: Mr Martin", await debriefed(phone))
    await phone.tap("Add a point", await phone.last())
    letter = await phone.say("remote work")
    assert "remote work" in letter.text
    assert "one point of the conversation" not in letter.text


async def test_the_second_tap_on_a_note_is_told_so(phone: Phone) -> None:
    notes = await debriefed(phone)
    data = notes.rows[0][1].data
    assert data is not None
    await phone.press(notes.id, data)
    await phone.press(notes.id, data)
    assert phone.toast == "Already done."


async def test_later_brings_the_notes_back_and_each_tap_has_its_way_back(phone: Phone) -> None:
    notes = await debriefed(phone)
    await phone.tap("See more choices", notes)
    await phone.tap("Later", notes)
    put_off = await phone.tap("In an hour", notes)
    assert put_off.text.count("I will come back to it") == 2
    assert put_off.labels.count("Undo") == 1
    back = await phone.until("2026-11-24 18:06")
    assert ["You asked me to come back to it." in it.text for it in back] == [True]
    skipped = await phone.tap("Not this time", back[0])
    assert skipped.labels == ("Undo",)
    reopened = await phone.tap("Undo", skipped)
    assert "Note: Ms Dupont" in reopened.labels


async def test_the_reason_leads_back_to_the_reminder(phone: Phone) -> None:
    brief = (await phone.until("2026-11-23 19:01"))[-1]
    reason = await phone.tap("Why now?", brief)
    assert reason.text.startswith("Why the evening before?")
    assert (await phone.tap("Back", reason)).text == brief.text


async def test_putting_off_edits_the_brief_that_is_out_and_undo_brings_it_back(phone: Phone) -> None:
    brief = (await phone.until("2026-11-23 19:01"))[-1]
    card = await phone.tap("Acme", await phone.say("/interviews"))
    await phone.tap("Change the date", card)
    put_off = await phone.tap("Put off, no date", card)
    shown = next(it for it in await phone.messages() if it.id == brief.id)
    assert shown.text == "Acme: put off, without a date yet."
    assert not shown.rows
    await phone.tap("Undo", put_off)
    shown = next(it for it in await phone.messages() if it.id == brief.id)
    assert shown.text == brief.text


async def test_a_no_is_confirmed_then_reassured_and_the_reply_comes_the_next_day(phone: Phone) -> None:
    await debriefed(phone)
    card = await phone.tap("Acme", await phone.say("/interviews"))
    menu = await phone.tap("Note their answer", card)
    sure = await phone.tap("The answer is no", menu)
    assert "Is their answer no?" in sure.text
    told = await phone.tap("Yes, it is no", sure)
    assert "may have nothing to do with you" in told.text
    assert await phone.until("2026-11-25 17:00") == []
    reply = await phone.until("2026-11-25 20:00")
    assert ["A few lines to close well" in it.text for it in reply] == [True]


async def test_asking_early_is_explained_logged_and_never_blocked(phone: Phone) -> None:
    await debriefed(phone)
    card = await phone.tap("Acme", await phone.say("/interviews"))
    guard = await phone.tap("Ask for news", card)
    assert "Red: better not to ask now." in guard.text
    assert "My thank-you notes" in guard.labels
    asked = await phone.tap("I’ll ask anyway", guard)
    await phone.tap("Phone them", asked)
    assert (await phone.last()).text.startswith("1. ")
    card = await phone.tap("Back", asked)
    guard = await phone.tap("Ask for news", card)
    assert "You asked a few days ago." in guard.text


async def test_a_next_round_ends_the_wait_and_asks_for_its_date(phone: Phone) -> None:
    await debriefed(phone)
    card = await phone.tap("Acme", await phone.say("/interviews"))
    menu = await phone.tap("Note their answer", card)
    invited = await phone.tap("Next round", menu)
    assert "A next round: noted." in invited.text
    asked = await phone.tap("Enter the date", invited)
    assert "When is the next round with Acme?" in asked.text


async def test_the_answers_that_end_an_interview_can_be_taken_back(phone: Phone) -> None:
    await phone.until(OVER)
    told = await phone.tap("Nobody came")
    assert "on their side, not on yours" in told.text
    asked = await phone.tap("Undo", told)
    assert "Did the interview take place?" in asked.text


async def test_the_command_offers_the_interview_that_waits_for_its_notes(phone: Phone) -> None:
    assert "No interview is waiting" in (await phone.say("/debrief")).text
    await phone.until(OVER)
    assert "Did the interview take place?" in (await phone.say("/debrief")).text
