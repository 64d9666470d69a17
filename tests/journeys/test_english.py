"""The same story in English, on the clocks of London."""

from zoneinfo import ZoneInfo

import pytest

from tests.journeys.conftest import Newcomer
from tests.journeys.phone import Message, Phone
from tests.journeys.scenes import alone

#: the stories in French go the same way
pytestmark = pytest.mark.no_cover

LONDON = ZoneInfo("Europe/London")


def heads(messages: list[Message]) -> list[str]:
    return [f"{it.date.astimezone(LONDON):%a %d %b %H:%M} {it.text.splitlines()[0]}" for it in messages]


async def letter(sam: Phone, name: str) -> str:
    """Open somebody's letter, tick it as sent, and return its text."""
    before = {it.id for it in await sam.messages()}
    await sam.tap("Note: ", beside=name)
    (opened,) = [it for it in await sam.messages() if it.id not in before]
    await sam.tap("It’s sent", opened)
    return opened.text


async def test_an_english_story_from_the_first_word_to_the_status_contact(newcomer: Newcomer) -> None:
    sam = await newcomer("Sam", "en")
    await sam.say("/start")
    checked = await sam.tap("I agree, let us begin")
    assert "Monday 23 November at 08:00" in checked.text
    assert "London" in (await sam.tap("Yes, the same")).text
    await sam.say("/new")
    await sam.say("Zephyrine Trust", canary=True)
    await sam.say("tomorrow at 2.30 pm")
    await sam.tap("Yes, save it")
    await sam.say("Ms Claire Vaudrenne and Mr Paul Estignard", canary=True)
    await sam.say("Ms Sophie Landrevaux", canary=True)
    saved = await sam.tap("Later")
    assert "Tuesday 24 November at 14:30 (time in London)" in saved.text
    assert heads(alone(await sam.until("2026-11-24 17:05"))) == [
        "Mon 23 Nov 18:00 Before the interview · Zephyrine Trust",
        "Tue 24 Nov 12:30 Your pocket card · Zephyrine Trust",
        "Tue 24 Nov 16:00 Zephyrine Trust, Tue 24 Nov",
    ]
    await sam.tap("It took place")
    await sam.say("Friday 4 December")
    await sam.tap("Yes, save it")
    await sam.tap("Not this time")
    await sam.say("the Zintermark data", canary=True)
    await sam.say("working with Ostravine", canary=True)
    notes = await sam.say("my Pellucide years", canary=True)
    assert "Useful until Wednesday 25 November at 15:30." in notes.text
    first, second = await letter(sam, "Vaud"), await letter(sam, "Estig")
    assert "Dear Ms Vaudrenne," in first
    assert "the Zintermark data" in first
    assert "Dear Mr Estignard," in second
    assert "working with Ostravine" in second
    assert _sentences(first).isdisjoint(_sentences(second)), "no two people get the same words"
    (news,) = await sam.until("2026-11-24 19:05")
    assert heads([news]) == ["Tue 24 Nov 18:00 Your references · Zephyrine Trust, Tue 24 Nov"]
    told = await letter(sam, "Landre")
    assert "Dear Ms Landrevaux," in told
    assert "my Pellucide years" in told
    asked = await sam.until("2026-12-07 15:05")
    assert [it.split(" Z")[0] for it in heads(asked)] == [
        "Wed 25 Nov 08:30 A night later ·",
        "Fri 04 Dec 18:00",
        "Mon 07 Dec 14:00",
    ]
    assert "You may ask for news." in asked[-1].text
    await sam.tap("Write an email")
    mail = (await sam.last()).text
    assert "Tuesday 24 November" in mail
    said = " ".join(it.text for it in await sam.messages() if it.by == "bot")
    assert not [it for it in ("Bonjour", "entretien", "Merci", " vous ") if it in said]


def _sentences(letter: str) -> set[str]:
    """Return the lines of a letter's body that say something of their own."""
    _, body = letter.split("\nDear ")
    return {it for it in body.split("[")[0].split("\n") if len(it) > 40}
