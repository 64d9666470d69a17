"""Where the candidate lives: typed, chosen, shared; checked against the phone, and the plan follows."""

import asyncio
import sys
from collections.abc import Iterable
from pathlib import Path
from struct import pack
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.wiring.playground import Playing
from tests.journeys import scenes, stories
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.phone import Message, Phone
from tests.journeys.scenes import fr

LISBON = (38.722334, -9.139337)
AT_SEA = (41.234567, -31.765432)
CHECK = "Votre téléphone affiche"
SAME = fr("Yes, the same")
OTHER = fr("Another time zone")
ASKED = fr("Which city’s time do you live by?")
UNKNOWN = fr("I do not know the clock of that place. A large city near it, or the country?")
CLIP = fr("Or send your location with the paper clip: I keep its time zone only.")
SEVERAL = fr("There is more than one clock there.")
NOT_KEPT = fr("The location itself is not kept.")
UNREADABLE = fr("I can’t read a location here. Which city, or which country?")
USE = fr("Use this time zone")


async def asked(phone: Phone) -> Message:
    """Open the settings and the question about the zone."""
    await phone.say("/reglages")
    return await phone.tap("Fuseau horaire")


async def moved(phone: Phone, facts_of: FactsOf, zone: str, territory: str) -> None:
    """Agree to the check; the zone is stored, and the evening brief comes at 18:00 of its clocks."""
    shown = await phone.last()
    assert CHECK in shown.text
    assert shown.labels[:2] == (SAME, OTHER)
    settings = await phone.tap(SAME, shown)
    assert settings.text.startswith("Réglages")
    candidate = facts_of(phone).candidate
    assert (candidate.zone, candidate.territory) == (zone, territory)
    (brief,) = scenes.alone(await phone.until("2026-11-24 07:00"))
    assert f"{brief.date.astimezone(ZoneInfo(zone)):%a %H:%M}" == "Mon 18:00"


@pytest.mark.parametrize(
    ("words", "choices", "zone", "territory"),
    [
        ("Lisbonne", (), "Europe/Lisbon", "PT"),
        ("à Québec, Canada", (), "America/Montreal", "CA"),
        ("Royaume-Uni", (), "Europe/London", "GB"),
        ("Portugal", ("Açores",), "Atlantic/Azores", "PT"),
        ("États-Unis", ("Chicago",), "America/Chicago", "US"),
        ("Birmingham", ("Londres",), "Europe/London", "GB"),
        ("UTC-5", ("New York",), "America/New_York", "US"),
        ("Edimbour", (), "Europe/London", "GB"),
        ("Zürich", (OTHER, "Londres"), "Europe/London", "GB"),
    ],
)
async def test_a_typed_place_is_checked_and_moves_the_reminders(
    newcomer: Newcomer, facts_of: FactsOf, words: str, choices: Iterable[str], zone: str, territory: str
) -> None:
    camille = await scenes.recorded(newcomer)
    await asked(camille)
    shown = await camille.say(words)
    for choice in choices:
        shown = await camille.tap(choice, shown)
    await moved(camille, facts_of, zone, territory)


async def test_a_country_with_several_clocks_offers_a_few_of_its_cities(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    await asked(camille)
    shown = await camille.say("les USA")
    assert SEVERAL in shown.text
    cities = ("New York", "Chicago", "Los Angeles", "Denver", "Phoenix", "Honolulu", "Anchorage")
    assert shown.labels == (*cities, fr("Back"), fr("Cancel"))
    assert CHECK in (await camille.tap(fr("Back"), shown)).text


async def test_an_unknown_place_is_asked_again_and_changes_nothing(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await scenes.recorded(newcomer)
    await asked(camille)
    for words in ("Nulle part", "🙂", "UTC+77", "x" * 4000):
        shown = await camille.say(words)
        assert UNKNOWN in shown.text
        assert ASKED in shown.text
        assert "Bruxelles" in shown.labels
        assert facts_of(camille).candidate.zone == "Europe/Paris"
    await camille.say("Lisbonne")
    await moved(camille, facts_of, "Europe/Lisbon", "PT")


@pytest.mark.parametrize(
    ("listed", "more"),
    [(False, {}), (True, {}), (True, {"title": "Café", "address": "Rossio"}), (False, {"live_period": 900})],
    ids=["check", "list", "venue", "live"],
)
async def test_a_shared_location_is_checked_and_moves_the_reminders(
    newcomer: Newcomer, facts_of: FactsOf, listed: bool, more: dict[str, Any]
) -> None:
    camille = await scenes.recorded(newcomer)
    await asked(camille)
    if listed:
        assert CLIP in (await camille.tap(OTHER)).text
    shown = await camille.share(*LISBON, **more)
    assert "Lisbonne" in shown.text
    await moved(camille, facts_of, "Europe/Lisbon", "PT")


async def test_a_newcomer_s_location_answers_the_first_question(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await newcomer()
    await camille.say("/start")
    await camille.tap("D’accord, commençons")
    assert CHECK in (await camille.share(*LISBON)).text
    ready = await camille.tap(SAME)
    assert fr("New interview") in ready.labels
    assert facts_of(camille).candidate.zone == "Europe/Lisbon"


async def test_a_location_nobody_asked_for_offers_its_zone_with_one_button(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await scenes.recorded(newcomer)
    shown = await camille.share(*LISBON)
    assert NOT_KEPT in shown.text
    assert shown.labels == (USE,)
    assert facts_of(camille).candidate.zone == "Europe/Paris"
    await camille.tap(USE)
    await moved(camille, facts_of, "Europe/Lisbon", "PT")
    again = await camille.share(*LISBON)
    assert USE not in again.labels


async def test_a_location_in_the_middle_of_something_else_loses_nothing(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    await camille.say("/nouveau")
    await camille.say(stories.ACME, canary=True)
    shown = await camille.share(*LISBON)
    assert shown.labels == (USE, fr("Resume"), fr("Start afresh"))
    await camille.tap(USE, shown)
    assert CHECK in shown.text or CHECK in (await camille.last()).text
    await camille.say("demain 14h30")
    await camille.tap("Oui, enregistrer")
    facts = facts_of(camille)
    assert facts.candidate.zone == "Europe/Lisbon"
    assert facts.opportunities[0].company.reveal() == stories.ACME


async def test_a_place_without_a_zone_is_told_kindly(newcomer: Newcomer, facts_of: FactsOf) -> None:
    camille = await scenes.recorded(newcomer)
    assert fr("I can’t tell the time zone of that place.") in (await camille.share(*AT_SEA)).text
    await asked(camille)
    shown = await camille.share(*AT_SEA)
    assert UNKNOWN in shown.text
    assert facts_of(camille).candidate.zone == "Europe/Paris"


async def test_where_a_live_location_moves_to_is_not_answered(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    await camille.share(*LISBON, live_period=900)
    messages = await camille.messages()
    own = [it for it in messages if it.by != "bot"][-1]
    for step in range(3):
        await camille.act(f"messages/{own.id}/move", latitude=LISBON[0] + step, longitude=LISBON[1])
    await camille.settle()
    assert len(await camille.messages()) == len(messages)


async def test_without_the_extra_no_location_is_asked_for_and_one_that_comes_gets_a_line(
    newcomer: Newcomer, facts_of: FactsOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tzfpy", None)
    camille = await scenes.recorded(newcomer)
    await asked(camille)
    assert CLIP not in (await camille.tap(OTHER)).text
    shown = await camille.share(*LISBON)
    assert UNREADABLE in shown.text
    await camille.say("Lisbonne")
    await moved(camille, facts_of, "Europe/Lisbon", "PT")


async def test_no_digit_of_a_location_is_kept_in_the_dialogue_or_on_disk(
    newcomer: Newcomer, town: Playing, tmp_path: Path
) -> None:
    camille = await scenes.recorded(newcomer)
    await asked(camille)
    await camille.tap(OTHER)
    await camille.share(*AT_SEA)
    await camille.share(*LISBON)
    with town.bot.application.bot_data["desk"].begin() as work:
        dialogue = work.dialogues.get(work.candidates.by_chat(camille.id).id)
    assert dialogue is not None
    kept = " ".join(it.reveal() for it in dialogue.answers.values())
    assert [it for it in camille.canaries if it in kept or it.replace(".", "") in kept] == []
    # as a column holds a number, in either order of bytes; the fixture looks for the digits themselves
    numbers = [pack(order + "d", it) for it in (*LISBON, *AT_SEA) for order in "<>"]
    raw = await asyncio.to_thread(
        lambda: b"".join(it.read_bytes() for it in tmp_path.rglob("*") if it.is_file())
    )
    assert raw
    assert [it for it in numbers if it in raw] == []
