"""Settings and commands: language, zone, quiet hours, times of the summaries, both names of each command."""

from zoneinfo import ZoneInfo

import pytest

from tests.journeys import scenes, stories
from tests.journeys.conftest import Newcomer
from tests.journeys.phone import Message, Phone
from tests.journeys.scenes import fr, printed

#: what each command and each choice does is counted by the tests of its own
pytestmark = pytest.mark.no_cover

FRENCH = (
    *("nouveau", "aujourdhui", "suivant", "entretiens", "bilan", "entrainement", "pause"),
    *("reglages", "confidentialite", "oublier", "aide"),
)
ENGLISH = (
    *("new", "today", "next", "interviews", "debrief", "practice", "pause"),
    *("settings", "privacy", "forget", "help"),
)


def clocks(messages: list[Message], zone: str = "Europe/Paris") -> list[str]:
    return [f"{it.date.astimezone(ZoneInfo(zone)):%a %H:%M}" for it in messages]


async def choose(phone: Phone, *labels: str) -> Message:
    """Open the settings and tap one thing after the other."""
    shown = await phone.say("/reglages")
    for label in labels:
        shown = await phone.tap(label, shown)
    return shown


@pytest.mark.parametrize("code", ["fr", "en"])
async def test_both_names_of_each_command_answer_the_same(newcomer: Newcomer, code: str) -> None:
    camille = await newcomer("Camille", code)
    await camille.say("/start")
    await camille.press((await camille.last()).id, f"1:pc:{code}")
    said = set()
    for french, english in zip(FRENCH, ENGLISH, strict=True):
        first = await camille.say(f"/{french}")
        if french in {"nouveau", "pause"}:
            await camille.tap(fr("Cancel") if code == "fr" else "Cancel")
        second = await camille.say(f"/{english}")
        assert (first.text, len(first.rows)) == (second.text, len(second.rows)), english
        assert second.id != first.id
        said.add(second.text)
        if french == "pause":  # its question is offered again once only
            await camille.tap(fr("Cancel") if code == "fr" else "Cancel")
    assert len(said) == len(ENGLISH)
    for command in ("/start", "/pause", "/stop", "/START", "/aide@relance_bot"):
        assert (await camille.say(command)).text != ""


async def test_the_commands_menu_follows_the_language(newcomer: Newcomer) -> None:
    camille, sam = await newcomer("Camille", "fr"), await newcomer("Sam", "en")
    assert (await camille.commands(), await sam.commands()) == (FRENCH, ENGLISH)
    await stories.arrive(camille)
    assert await camille.commands() == FRENCH
    await choose(camille, "Langue", "English")
    assert await camille.commands() == ENGLISH
    await camille.say("/forget")
    await camille.tap("Yes, erase it all")
    assert await camille.commands() == FRENCH, "Telegram's own language again"


async def test_another_language_speaks_from_the_next_message_on(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    shown = await choose(camille, "Langue", "English")
    assert shown.text.startswith("Settings")
    (brief,) = await camille.until("2026-11-23 18:00")
    assert brief.text.startswith("Before the interview · Société Zéphyrine\nTuesday 24 November at 14:30")
    assert "Why now?" in brief.labels


async def test_another_zone_moves_the_brief_to_its_own_evening(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer, when="mercredi 25 novembre 14h30")
    await choose(camille, "Fuseau horaire", "Autre fuseau horaire", "Auckland")
    settings = await camille.tap("Oui, la même")
    assert "Auckland" in settings.text
    (brief,) = scenes.alone(await camille.until("2026-11-25 12:00"))
    assert clocks([brief], "Pacific/Auckland") == ["Wed 18:00"]
    assert printed("mercredi 25 novembre à 14 h 30, heure de Paris (2 h 30 pour vous)") in brief.text
    (card,) = await camille.until("2026-11-25 14:00")
    assert clocks([card]) == ["Wed 13:44"], "not before 06:30 of one's own, unless the silence begins before"


async def test_quiet_hours_move_the_debrief_past_their_end(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer, when="mardi 24 novembre 19h")
    shown = await choose(camille, "Heures calmes")
    shown = await camille.press(shown.id, "1:pv:quiet:2000-0900")
    assert printed("de 20 h à 9 h") in shown.text
    sent = await camille.until("2026-11-25 12:00")
    assert clocks(sent) == ["Mon 18:00", "Tue 17:00", "Wed 09:30"]
    assert "Il a eu lieu" in sent[-1].labels


async def test_no_quiet_hours_ask_the_same_evening(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer, when="mardi 24 novembre 20h30")
    await choose(camille, "Heures calmes", "aucune")
    assert clocks(await camille.until("2026-11-24 23:30")) == ["Mon 18:00", "Tue 18:30", "Tue 22:00"]


async def test_the_summaries_come_at_the_times_chosen(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    shown = await choose(camille, "Résumés du jour", "7 h 30", "19 h")
    assert [it for it in shown.labels if it.startswith("✓")] == [
        scenes.printed(it) for it in ("✓ 7 h 30", "✓ 9 h 30", "✓ 19 h")
    ]
    await choose(camille, "Heures calmes", "de 22 h à 7 h")
    await camille.until("2026-11-24 13:00")
    await camille.until(scenes.OVER)
    await camille.tap("Reporté, sans date")
    assert clocks(await camille.until("2026-11-30 12:00")) == ["Fri 07:30"]


async def test_the_rhythm_decides_when_news_may_be_asked_for(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    await choose(camille, "Rythme", "Rapide")
    notes = await scenes.debriefed(camille)
    await camille.tap("C’est envoyé", notes)
    (asked,) = [it for it in await camille.until("2026-12-31 12:00") if "Écrire un message" in it.labels]
    assert clocks([asked]) == ["Tue 10:00"]
    assert f"{asked.date:%d %b}" == "01 Dec"
    assert "Écrire un message" in asked.labels
