"""Groups in private chats: opened, joined by a link, the two switches, leaving."""

import httpx
import pytest

from bot.domain.cohorts import Level
from bot.services.cohorts import running
from bot.wiring.playground import Playing
from tests.journeys import circle, scenes, stories
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.scenes import fr


async def test_a_coach_opens_a_group_and_hands_out_a_link_a_code_and_a_sheet(
    newcomer: Newcomer, client: httpx.AsyncClient, facts_of: FactsOf
) -> None:
    claire = await circle.opened(newcomer)
    shown = await claire.last()
    assert "0 place prise sur 8" in shown.text
    (chair,) = facts_of(claire).chairs
    assert (chair.cohort.name.reveal(), chair.cohort.language, chair.cohort.zone) == (
        circle.GROUP,
        "fr",
        "Europe/Paris",
    )
    invited = await claire.tap("Inviter des membres")
    carried = circle.carries(invited)
    claire.canaries.add(carried)
    assert carried[0] == "j"
    assert len(carried) == 33
    assert f"https://t.me/relance_bot?start={carried}" in invited.text
    for label in ("Code QR", "Feuille à imprimer"):
        await claire.tap(label, invited)
    sent = (await client.get(f"/api/people/{claire.id}/chat")).json()["messages"]
    files = [it["document"]["file_name"] for it in sent if it["document"]]
    assert files == ["relance_bot-qr.png", "relance_bot-invitation.html"]
    asked = await claire.tap("Retirer les liens", invited)
    assert "feuilles déjà imprimées" in asked.text
    paul = await circle.arrived(newcomer, "Paul")
    assert "Continuer" in (await paul.say(f"/start {carried}")).labels
    gone = await claire.tap("Oui, les retirer", asked)
    assert gone.text.startswith("Plus aucun lien ne permet de rejoindre")
    sam = await circle.arrived(newcomer, "Sam")
    assert (await sam.say(f"/start {carried}")).text.startswith("Cette invitation ne peut pas servir")


async def test_every_choice_of_the_opening_can_be_typed_or_changed(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    claire = await circle.arrived(newcomer, "Claire")
    await claire.say("/groupe")
    await claire.tap("Ouvrir un groupe")
    await claire.say("\u200b\u200b")
    await claire.say(circle.GROUP)
    for wrong in ("0", "201", "beaucoup", "²"):
        assert "200" in (await claire.say(wrong)).text
    await claire.say("17")
    await claire.say("Claire")
    await claire.tap("Autre fuseau horaire")
    await claire.say("Bruxelles")
    sure = await claire.tap("English")
    assert "17 places" in sure.text
    assert "English" in sure.text
    assert "Bruxelles" in sure.text
    await claire.tap("Ouvrir le groupe")
    (chair,) = facts_of(claire).chairs
    cohort = chair.cohort
    assert (cohort.seats, cohort.language, cohort.zone, cohort.territory) == (
        17,
        "en",
        "Europe/Brussels",
        "BE",
    )


async def test_somebody_new_joins_by_a_link_after_agreeing(newcomer: Newcomer, facts_of: FactsOf) -> None:
    claire = await circle.opened(newcomer)
    carried = await circle.link(claire)
    sam = await newcomer("Sam")
    first = await sam.say(f"/start {carried}")
    assert circle.GROUP not in first.text, "nothing is looked up before consent"
    await sam.tap("English")
    await sam.tap("Read more")
    await sam.tap("Français")
    await sam.tap("D’accord, commençons")
    await sam.tap("Oui, la même")
    shown = await sam.tap("Voir l’invitation")
    assert circle.GROUP in shown.text
    assert "Claire" in shown.text
    assert "Qui gère ce bot" in shown.text
    assert "Qui lit quoi" in shown.text
    await sam.tap("Continuer")
    place = await sam.say("Sam", canary=False)
    assert "Sam" in place.text
    (membership,) = facts_of(sam).memberships
    assert (membership.counted_from, dict(membership.levels)) == (None, {})


async def test_somebody_on_file_joins_in_three_steps_and_twice_changes_nothing(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    claire = await circle.opened(newcomer)
    carried = await circle.link(claire)
    sam = await circle.arrived(newcomer, "Sam")
    await circle.join(sam, carried, "Samovarine")
    before = facts_of(sam).memberships
    again = await sam.say(f"/start {carried}")
    assert "Samovarine" in again.text
    assert facts_of(sam).memberships == before
    assert "1 place prise sur 8" in (await circle.screen(claire)).text


async def test_an_invitation_that_was_left_tells_the_group_nothing(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    claire = await circle.opened(newcomer)
    carried = await circle.link(claire)
    sam = await circle.arrived(newcomer, "Sam")
    await sam.say(f"/start {carried}")
    assert (await sam.tap(fr("Cancel"))).text.startswith("Rien n’a été dit au groupe")
    assert facts_of(sam).memberships == ()
    assert (await circle.join(sam, carried)).text


@pytest.mark.parametrize("carried", ["j" + "x" * 32, "k" + "x" * 32])
async def test_abuse_14_a_guessed_link_has_the_one_answer_even_when_a_real_one_follows_too_soon(
    newcomer: Newcomer, carried: str
) -> None:
    claire = await circle.opened(newcomer)
    good = await circle.link(claire)
    eve = await circle.arrived(newcomer, "Eve")
    said = {(await eve.say(f"/start {carried}")).text for _ in range(6)}
    said.add((await eve.say(f"/start {good}")).text)
    assert len(said) == 1
    await eve.later(hours=1, minutes=1)
    assert circle.GROUP in (await eve.say(f"/start {good}")).text


async def test_the_switches_are_raised_and_withdrawn(newcomer: Newcomer, facts_of: FactsOf) -> None:
    claire = await circle.opened(newcomer)
    sam = await circle.arrived(newcomer, "Sam")
    shown = await circle.join(sam, await circle.link(claire))
    shown = await sam.tap("Me compter")
    assert "à partir du lundi 30 novembre" in shown.text
    levels = await sam.tap("Ce que lit le coach")
    levels = await sam.tap("Avancement", levels)
    assert "✓ Avancement" in levels.labels
    (membership,) = facts_of(sam).memberships
    (chair,) = facts_of(claire).chairs
    assert membership.level_for(chair.coach_id) is Level.PROGRESS
    await sam.tap("Rien", levels)
    await sam.tap("Retour", levels)
    for label in ("Ne plus me compter", "Participer au tour", "S’entraîner en duo"):
        shown = await sam.tap(label)
    (membership,) = facts_of(sam).memberships
    assert membership.level_for(chair.coach_id) is Level.NOTHING
    assert (membership.counted_from, membership.rounds, membership.practice) == (None, True, True)
    for label in ("Quitter le tour", "Arrêter les duos"):
        await sam.tap(label)
    (membership,) = facts_of(sam).memberships
    assert (membership.rounds, membership.practice) == (False, False)
    assert "Personne n’a rien lu" in (await sam.tap("Qui a lu quoi")).text


async def test_a_member_takes_another_name_and_leaves_with_everything_of_their_own(
    newcomer: Newcomer, facts_of: FactsOf, town: Playing
) -> None:
    claire = await circle.opened(newcomer)
    sam = await scenes.recorded(newcomer)
    await circle.join(sam, await circle.link(claire))
    await sam.tap("Changer de nom")
    assert "Zorglub" in (await sam.say("Zorglub", canary=True)).text
    await sam.tap("Quitter le groupe")
    await sam.tap("Rester")
    await sam.tap("Quitter le groupe")
    await sam.tap("Oui, quitter")
    facts = facts_of(sam)
    assert (facts.memberships, len(facts.opportunities)) == ((), 1)
    begin, chair = town.bot.application.bot_data["desk"].begin, facts_of(claire).chairs[0]
    assert running(begin, chair.coach_id, chair.cohort.id, now=chair.since).taken == 0
    (brief,) = await sam.until("2026-11-23 18:00")
    assert brief.text.startswith("Avant l’entretien")


async def test_the_home_screen_leads_to_the_groups_of_whoever_has_one(newcomer: Newcomer) -> None:
    claire = await circle.opened(newcomer)
    sam = await circle.arrived(newcomer, "Sam")
    assert "Mes groupes" not in (await sam.say("/start")).labels
    await circle.join(sam, await circle.link(claire))
    await sam.say("/start")
    listed = await sam.tap("Mes groupes")
    assert circle.GROUP[:20] in listed.labels
    assert "Les deux" not in (await sam.tap(circle.GROUP[:8], listed)).labels
    await sam.say("/reglages")
    assert "Vos groupes" in (await sam.tap("Mes groupes")).text


async def test_a_coach_who_follows_the_own_link_takes_no_seat(newcomer: Newcomer, facts_of: FactsOf) -> None:
    claire = await circle.opened(newcomer)
    shown = await claire.say(f"/start {await circle.link(claire)}")
    assert shown.text.startswith("Ce lien mène à votre propre groupe")
    assert facts_of(claire).memberships == ()


async def test_the_link_of_a_member_or_a_coach_does_nothing_in_the_wrong_place(newcomer: Newcomer) -> None:
    claire = await circle.opened(newcomer)
    sam = await circle.arrived(newcomer, "Sam")
    home = (await sam.say("/start")).text
    for payload in ("group", "g" + "x" * 32, "j", "j" + "x" * 31, "<b>", "j" + "é" * 32):
        assert (await sam.say(f"/start {payload}")).text == home
    assert (await circle.screen(claire)).text
    assert stories.ACME not in home
