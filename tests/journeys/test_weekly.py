"""Everything at once: the weekly point, a pause, five days away, putting off for the third time."""

import pytest

from bot.domain.outcomes import EndingKind
from tests.journeys import scenes, stories
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.phone import Phone
from tests.journeys.scenes import printed
from tests.journeys.test_waiting import MAY_ASK, POINT, about, waiting

COMPANIES = ("Aubrac Conseil", "Brumaire", "Cévenol", "Dardaillon", "Estérel")


async def five(newcomer: Newcomer) -> Phone:
    """Somebody with five interviews behind, on 24 and 25 November, one promised for 11 December."""
    camille = await newcomer()
    await stories.arrive(camille)
    for nth, company in enumerate(COMPANIES):
        await scenes.add(camille, company, f"mardi 24 novembre à {9 + 2 * nth}h", "Mme Claire Vaudrenne")
    await camille.until("2026-11-24 21:30")
    for nth, company in enumerate(COMPANIES):
        await stories.open_card(camille, company)
        await camille.tap("Raconter à chaud")
        await stories.debrief(camille, "vendredi 11 décembre" if nth == 4 else None, ("un projet",), None)
        await camille.tap("C’est envoyé", message=await camille.last())
    return camille


@pytest.mark.no_cover  # five times the same steps
async def test_five_opportunities_stand_in_one_weekly_point(newcomer: Newcomer, facts_of: FactsOf) -> None:
    camille = await five(newcomer)
    (point,) = [it for it in await camille.until("2026-12-02 18:05") if POINT in it.text]
    assert [name for name in COMPANIES if name in point.text] == list(COMPANIES[:4]), "before P: left out"
    assert point.labels[:4] == ("1. Aubrac Conseil", "2. Brumaire", "3. Cévenol", "4. Dardaillon")
    assert len(point.labels) <= 7
    assert not any(sign in point.text for sign in ("%", "statistique"))
    one = await camille.tap("1. Aubrac Conseil", message=point)
    assert one.labels == ("Tour suivant", "Réponse négative", "Rien pour l’instant", "Retour")
    point = await camille.tap("Rien pour l’instant", message=one)
    assert "1. Aubrac Conseil · ✓ rien encore" in point.text
    point = await camille.tap("1. Revenir", message=point)
    assert "✓" not in point.text
    await camille.tap("1. Aubrac Conseil", message=point)
    await camille.tap("Rien pour l’instant", message=point)
    await camille.tap("2. Brumaire", message=point)
    await camille.tap("Réponse négative", message=point)
    await camille.tap("Oui, c’est bien cela", message=point)
    point = await camille.tap("Retour", message=point)
    assert "2. Brumaire · ✓ réponse notée" in point.text
    await camille.tap("3. Cévenol", message=point)
    await camille.tap("Tour suivant", message=point)
    point = await camille.tap("Pas encore de date", message=point)
    endings = [it.ending.kind if it.ending else None for it in facts_of(camille).opportunities]
    assert endings == [None, EndingKind.REFUSED, None, None, None]
    assert facts_of(camille).opportunities[2].announced
    await camille.until("2026-12-08 10:05")
    await camille.tap("Attendre encore")
    (point,) = [it for it in await camille.until("2026-12-09 18:05") if POINT in it.text]
    assert [name for name in COMPANIES if name in point.text] == ["Aubrac Conseil", "Cévenol", "Dardaillon"]
    # the one with a next round announced is asked for its date
    one = await camille.tap("2. Cévenol", message=point)
    assert one.labels[0] == "Indiquer la date"


@pytest.mark.no_cover  # five times the same steps
async def test_five_things_alike_are_told_apart_by_their_numbers(newcomer: Newcomer) -> None:
    camille = await five(newcomer)
    await camille.until("2026-11-25 08:31")
    shown = await camille.say("/aujourdhui")
    assert [it for it in shown.labels if "mes notes" in it] == [f"{n}. Ouvrir mes notes" for n in range(1, 6)]
    for nth, name in enumerate(COMPANIES, 1):
        assert f"{nth}. Vos notes, le lendemain · {name}" in shown.text
    opened = await camille.tap("2. Ouvrir mes notes", message=shown)
    assert COMPANIES[1] in opened.text


async def test_the_weekly_point_comes_at_the_day_and_hour_chosen(newcomer: Newcomer) -> None:
    camille = await waiting(newcomer)
    await camille.say("/reglages")
    await camille.tap("Point de la semaine")
    await camille.tap("jeudi")
    chosen = await camille.tap("12 h")
    assert printed("En ce moment\N{NO-BREAK SPACE}: jeudi, 12 h") in chosen.text
    messages = await camille.until("2026-12-04 12:00")
    assert about(messages, POINT) == [f"Thu 03 Dec 12:00 {POINT}"]


@pytest.mark.parametrize(("tapped", "cards"), [("✓ 1. Oui", 1), ("1. Non", 0)])
async def test_in_a_pause_only_the_interview_that_was_kept_brings_something(
    newcomer: Newcomer, tapped: str, cards: int
) -> None:
    camille = await scenes.recorded(newcomer, "mercredi 2 décembre à 14h30")
    await camille.until("2026-11-25 10:00")
    asked = await camille.say("/pause")
    assert "Jusqu’à quel jour" in asked.text
    shown = await camille.say("9 décembre")
    assert "En pause jusqu’au mercredi 9 décembre" in shown.text
    assert "1. Société Zéphyrine, mer. 2 déc.\N{NO-BREAK SPACE}: oui" in shown.text
    await camille.tap(tapped)
    messages = await camille.until("2026-12-02 16:05")
    assert [it.text.splitlines()[0][:14] for it in messages] == ["Votre aide-mém", "Société Zéphyr"][
        : 2 * cards
    ]
    if cards:
        await stories.debrief(camille, "lundi 7 décembre", ("la migration",), None)
        assert about(await camille.until("2026-12-03 20:00"), "Mots de remerciement")
    # nothing on the promised day; on the day the pause ends, one screen
    after = await camille.until("2026-12-09 08:31")
    assert about(after, "des nouvelles ?", "Voici où vous en êtes") == [
        "Wed 09 Dec 08:30 Voici où vous en êtes"
    ]


async def test_a_pause_is_ended_with_a_tap_and_one_screen(newcomer: Newcomer, facts_of: FactsOf) -> None:
    camille = await waiting(newcomer)
    await camille.say("/pause")
    await camille.tap("Deux semaines")
    assert not await camille.until("2026-12-03 10:00"), "no weekly point in a pause"
    shown = await camille.say("/pause")
    back = await camille.tap("Finir la pause", message=shown)
    assert "Voici où vous en êtes" in back.text
    messages = await camille.until("2026-12-08 10:01")
    assert about(messages, "Voici où", POINT, MAY_ASK) == [f"Tue 08 Dec 10:00 {MAY_ASK}"]


async def test_a_pause_is_seen_where_one_begins_and_its_question_comes_back_once(newcomer: Newcomer) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    await camille.say("/pause")
    assert scenes.fr("Resume") in (await camille.say("/aide")).labels
    assert scenes.fr("Resume") not in (await camille.say("/aujourdhui")).labels, "offered once"
    await camille.say("/pause")
    await camille.say("9 décembre")
    for command in ("/start", "/aide", "/aujourdhui"):
        shown = await camille.say(command)
        assert shown.text.startswith("En pause jusqu’au mercredi 9 décembre.")
        assert "Reprendre maintenant" in shown.labels
    await camille.tap("Reprendre maintenant", shown)
    assert "En pause" not in (await camille.say("/start")).text


async def test_a_pause_ends_on_a_day_to_come(newcomer: Newcomer) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    await camille.say("/pause")
    assert "un jour à venir" in (await camille.say("aujourd’hui")).text
    assert "plus de six mois" in (await camille.say("23 novembre 2027")).text
    await camille.tap("Ouvrir le calendrier")
    assert "En pause jusqu’au lundi 30 novembre" in (await camille.tap("30")).text


async def test_stop_tells_how_to_stop(newcomer: Newcomer) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    told = await camille.say("/stop")
    for words in ("une pause", "heures calmes", "/oublier", "bloquer"):
        assert words in told.text
    assert "Jusqu’à quel jour" in (await camille.tap("Faire une pause")).text


async def test_after_five_days_away_one_screen_tells_what_was_kept(newcomer: Newcomer) -> None:
    camille = await waiting(newcomer)
    messages = await camille.until("2026-12-22 10:00")
    # the point of 2 December got no tap: those of the 9th and the 16th are kept back
    assert about(messages, POINT, MAY_ASK) == [f"Wed 02 Dec 18:00 {POINT}", f"Tue 08 Dec 10:00 {MAY_ASK}"]
    before = {it.id for it in await camille.messages()}
    await camille.say("/aide")
    said = [it for it in await camille.messages() if it.by == "bot" and it.id not in before]
    (back,) = [it for it in said if "Voici où vous en êtes" in it.text]
    assert "Gardé pour votre retour\n• Quelque chose a bougé" in back.text
    await camille.say("/aide")
    every = [it for it in await camille.messages() if "Voici où vous en êtes" in it.text]
    assert len(every) == 1, "once"
    assert about(await camille.until("2026-12-23 18:05"), POINT) == [f"Wed 23 Dec 18:00 {POINT}"]


async def test_the_third_putting_off_brings_a_suggestion_and_changes_nothing(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await scenes.recorded(newcomer)
    await scenes.debriefed(camille)
    await camille.tap("Voir d’autres choix")
    for nth in range(3):
        shown = await camille.tap("Plus tard", message=await camille.last())
        assert ("Un premier pas, peut-être" in shown.text) is (nth == 2)
        assert ("Pas cette fois" in shown.labels) is (nth == 2)
        if nth < 2:
            await camille.tap("Dans une heure", message=shown)
            await camille.later(hours=1, minutes=1)
    before = facts_of(camille).snoozes
    await camille.tap("Pas cette fois", message=shown)
    assert facts_of(camille).snoozes == before
    assert [it.kind for it in facts_of(camille).answers.values()] == ["skipped"]
