"""How it ends, as a candidate lives it: refused, withdrawn, frozen and open again."""

from dataclasses import replace

from bot.domain.outcomes import EndingKind
from bot.domain.people import Civility, Personal
from bot.domain.preparation import Ally
from bot.wiring.playground import Playing
from tests.journeys import scenes, stories
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.phone import Message, Phone


async def answer(phone: Phone, *choices: str, company: str = stories.ACME) -> Message:
    """Open the card, then the menu of outcomes, and tap one choice after the other."""
    await stories.open_card(phone, company)
    shown = await phone.tap("Noter leur réponse")
    for choice in choices:
        shown = await phone.tap(choice, shown)
    return shown


def met_an_ally(town: Playing, phone: Phone) -> None:
    """Note somebody inside who was met."""
    with town.bot.application.bot_data["desk"].begin() as work:
        candidate = work.candidates.by_chat(phone.id)
        (role,) = work.facts(candidate.id).opportunities
        ally = Ally(
            id=0, name=Personal("Paul Quivernois"), civility=Civility.SIR, met_at=role.interviews[0].entered
        )
        work.opportunities.save(candidate.id, replace(role, allies=(ally,)))


async def refused(newcomer: Newcomer, town: Playing) -> Phone:
    """Somebody whose reference was told of the interview, who met an ally, and was refused on 2 December."""
    camille = await newcomer()
    await stories.arrive(camille)
    await stories.record(camille, stories.ACME, scenes.WHEN, "Mme Claire Vaudrenne")
    await camille.say("Mme Sophie Landrevaux, M. Karim Bouzelloc", canary=True)
    await camille.tap("Plus tard")
    met_an_ally(town, camille)
    await scenes.debriefed(camille)
    await camille.tap("C’est envoyé", beside="Vaudre")
    await camille.until("2026-11-24 18:00")
    await camille.tap("C’est envoyé", beside="Landre")
    await camille.until("2026-12-02 11:00")
    return camille


async def test_a_refusal_from_the_first_day_to_the_second_look_three_months_later(
    newcomer: Newcomer, town: Playing, facts_of: FactsOf
) -> None:
    camille = await refused(newcomer, town)
    told = await answer(camille, "Réponse négative", "Oui, c’est bien cela")
    assert "difficile à recevoir" in told.text
    assert "il n’y a rien à faire aujourd’hui" in told.text
    assert told.labels == ("Revenir en arrière",)
    assert await camille.until("2026-12-03 17:59") == []
    (words,) = await camille.until("2026-12-03 18:00")
    assert "quelques lignes pour finir" in words.text
    assert "un mot à vos références" in words.text
    assert "Landrevaux" in words.text
    assert "Bouzelloc" not in words.text, "nobody told that reference anything"
    assert "un mot à vos contacts sur place" in words.text
    await camille.tap("Dire merci")
    letter = await camille.tap("Mot", beside="Landre")
    letter = await camille.last()
    assert "Bonjour Madame Landrevaux," in letter.text
    assert "la réponse est négative" in letter.text
    await camille.tap("C’est envoyé", letter)
    assert "Mot envoyé à Mme Landrevaux" in (await camille.last()).text
    (one_thing,) = await camille.until("2026-12-04 12:00")
    assert f"{one_thing.date:%a %H:%M}" == "Fri 08:30"
    await camille.tap("L’écrire", one_thing)
    card = await camille.say("commencer par le résultat", canary=True)
    assert "Pour la prochaine fois" in card.text
    assert "Réponse négative, mer. 2 déc." in card.text
    card = await camille.tap("Y revenir (3 mois)", card)
    assert "Ne pas y revenir" in card.labels
    assert scenes.heads(await camille.until("2027-06-30 12:00")) == ["Tue 02 Mar 08:30 Société Zéphyrine"]
    done = await camille.tap("C’est fait")
    assert "Entreprise revue" in done.text
    (role,) = facts_of(camille).opportunities
    assert role.ending
    assert role.ending.kind is EndingKind.REFUSED


async def test_no_ending_is_one_accidental_tap_away_and_each_can_be_taken_back(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await scenes.recorded(newcomer)
    await scenes.debriefed(camille)
    for choice, yes in (
        ("Réponse négative", "Oui, c’est bien cela"),
        ("Poste gelé", "Oui, il est gelé"),
        ("Je me retire", "Oui, je me retire"),
    ):
        sure = await answer(camille, choice)
        assert facts_of(camille).opportunities[0].ending is None
        told = await camille.tap(yes, sure)
        assert facts_of(camille).opportunities[0].ending is not None
        card = await camille.tap("Revenir en arrière", told)
        assert facts_of(camille).opportunities[0].ending is None
        assert "Noter leur réponse" in card.labels


async def test_withdrawing_has_its_letter_and_stops_everything(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    await scenes.debriefed(camille)
    told = await answer(camille, "Je me retire", "Oui, je me retire")
    assert "laissent la porte ouverte" in told.text
    await camille.tap("Lire le mot", told)
    letter = await camille.last()
    assert "retirer ma candidature" in letter.text
    assert "notre entretien du mardi 24 novembre" in letter.text
    assert await camille.until("2027-03-01 12:00") == []
    await camille.say("/entretiens")
    ended = await camille.tap("Terminé")
    assert "Candidature retirée, mar. 24 nov." in ended.text


async def test_a_frozen_post_asks_for_nothing_and_opens_again_where_it_was(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    await scenes.debriefed(camille)
    await camille.tap("C’est envoyé", beside="Vaudre")
    told = await answer(camille, "Poste gelé", "Oui, il est gelé")
    assert "Cela ne dit rien de vous" in told.text
    await camille.tap("Lire le mot", told)
    assert "est suspendu" in (await camille.last()).text
    assert await camille.until("2026-12-01 12:00") == []
    await camille.say("/entretiens")
    await camille.tap("Terminé")
    card = await camille.tap(stories.ACME[:12])
    assert "Poste gelé, mar. 24 nov." in card.text
    await camille.tap("Rouvrir", card)
    assert scenes.heads(await camille.until("2026-12-31 12:00")) == [
        "Wed 02 Dec 18:00 Votre point de la semaine",
        "Tue 08 Dec 10:00 Société Zéphyrine",
    ]


async def test_a_refusal_before_the_interview_can_be_told_too(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    await stories.open_card(camille, stories.ACME)
    menu = await camille.tap("Noter leur réponse")
    assert "Tour suivant" not in menu.labels
    sure = await camille.tap("Réponse négative", menu)
    await camille.tap("Oui, c’est bien cela", sure)
    assert scenes.heads(await camille.until("2026-11-24 17:00")) == []


async def test_an_ending_rewrites_only_what_still_asked_for_something_and_names_it(
    newcomer: Newcomer,
) -> None:
    camille = await scenes.recorded(newcomer)
    sent = await camille.until("2026-11-24 12:31")
    brief = next(it for it in sent if it.text.startswith("Avant l’entretien"))
    pocket = next(it for it in sent if it.text.startswith("Votre aide-mémoire"))
    menu = await answer(camille, "Je me retire", "Oui, je me retire")
    messages = {it.id: it for it in await camille.messages()}
    assert messages[pocket.id] == pocket, "nothing in it was to be tapped"
    named, why, *_ = messages[brief.id].text.splitlines()
    assert named.startswith(f"{stories.ACME}, mar. 24 nov.")
    assert why == "Vous avez retiré votre candidature."
    assert messages[brief.id].labels == ()
    await camille.tap("Revenir en arrière", menu)
    again = next(it for it in await camille.messages() if it.id == brief.id)
    assert again.text == brief.text
