"""The debrief in two parts, and two rounds up to the second one: in French, over HTTP."""

from pathlib import Path

from bot.domain.interviews import Fit, Skill
from bot.domain.people import Personal
from bot.writing.phrases_fr import PHRASES
from tests.journeys import scenes, stories
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.phone import Message, Phone
from tests.journeys.scenes import by_text, fr, heads, printed
from tests.journeys.test_restart import House

TWO = "Mme Claire Vaudrenne et M. Paul Estignard"


async def note(phone: Phone, field: str, words: str) -> Message:
    """Fill in one note from the menu."""
    await phone.tap(field)
    return await phone.say(words, canary=True)


async def test_a_debrief_left_half_way_is_taken_up_after_a_restart_and_edited_later(tmp_path: Path) -> None:
    house = House(tmp_path)
    async with house.open() as client:
        async with house.bot():
            camille = await Phone.of(client, "Camille")
            await stories.arrive(camille)
            await scenes.add(camille, stories.ACME, scenes.WHEN, TWO)
            await camille.until(scenes.OVER)
            await camille.tap("Il a eu lieu")
            await camille.tap("Aucune date")
            asked = await camille.say("un second entretien avec la directrice")
            assert "Cette étape est-elle certaine" in asked.text
            asked = await camille.tap("Pas encore")
            assert "Avec Mme Vaudrenne" in asked.text
            await camille.say("la migration des données ; la tenue des délais")
        async with house.bot():
            asked = await camille.last()
            assert "Avec M. Estignard" in asked.text
            await camille.tap("Plus tard", asked)
            asked = await camille.tap("Continuer")
            assert "Avec M. Estignard" in asked.text, "the questions before were passed over"
            last = await camille.tap("C’est tout")
            assert "C’est noté, merci." in last.text
            letter = await camille.tap("Mot : Mme Vaudrenne", last)
            letter = await camille.last()
            assert "la migration des données" in letter.text
            assert " : la tenue des délais." in plain(letter)
            await stories.open_card(camille, stories.ACME)
            menu = await camille.tap("Mes notes")
            assert "✓ La suite : un second entretien avec la directrice" in plain(menu)
            asked = await camille.tap("Avec Mme Vaudrenne", menu)
            assert "Pour l’instant : la migration des données · la tenue des délais" in plain(asked)
            await camille.say("le nouveau site")
            await camille.tap("✓ La suite")
            menu = await camille.tap("Retirer")
            assert "directrice" not in menu.text
            assert "✓ Mme Vaudrenne : le nouveau site" in plain(menu)


async def test_what_is_noted_changes_the_letters_that_are_not_sent_and_no_other(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer, people=TWO)
    last = await scenes.debriefed(camille, details=2)
    await camille.tap("Mot : Mme Vaudrenne", last)
    sent = await camille.last()
    sent = await camille.tap("C’est envoyé", sent)
    await camille.tap("Noter le reste")
    await note(camille, "Point d’accord", "tester tôt avec les clients")
    await camille.tap("Le poste et moi")
    menu = await camille.tap("En partie")
    assert "✓ Le poste convient en partie" in menu.text
    await camille.tap("Mot : M. Estignard", last)
    letter = plain(await camille.last())
    assert "tester tôt avec les clients." in letter
    assert [it for it in PHRASES.thanks.other_post if it in letter], "another post is welcome"
    assert "Mot envoyé à Mme Vaudrenne" in (await by_text(camille, "Mot envoyé à Mme Vaudrenne")).text
    assert [it.text for it in await camille.messages() if it.id == sent.id] == [sent.text]


async def test_the_second_part_comes_the_next_morning_and_opens_a_sample_when_one_is_wanted(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await scenes.recorded(newcomer)
    await scenes.debriefed(camille)
    await camille.tap("C’est envoyé", beside="Vaudre")
    (morning,) = await camille.until("2026-11-25 09:00")
    assert heads([morning]) == ["Wed 25 Nov 08:30 Le lendemain · Société Zéphyrine, mar. 24 nov."]
    menu = await camille.tap("Ouvrir mes notes", morning)
    menu = await camille.last()
    assert "À retirer" not in menu.labels
    await note(camille, "Exemple demandé", "une maquette de tableau de bord")
    await note(camille, "Ce qui a marché", "mon exemple de Lyon")
    await note(camille, "Moins à l’aise", "le moment du salaire")
    await note(camille, "Faire autrement", "parler moins vite")
    scores = await camille.tap("Mon ressenti")
    assert [len(row) for row in scores.rows] == [1, 5, 1, 5, 1, 5, 1, 5, 1, 5, 1]
    clarity, calm = scores.rows[1], scores.rows[7]
    await camille.press(scores.id, str(clarity[3].data))
    scores = await camille.press(scores.id, str(calm[1].data))
    assert [row[n].label for row, n in ((scores.rows[1], 3), (scores.rows[7], 1))] == ["✓ 4", "✓ 2"]
    menu = await camille.tap("Retour", scores)
    assert "✓ Clarté\N{NO-BREAK SPACE}: 4 sur 5\n✓ Calme\N{NO-BREAK SPACE}: 2 sur 5" in menu.text
    ended = await camille.tap("Terminer", menu)
    assert fr("Noted, thank you. What you wrote comes back when it is of use.") in plain(ended)
    kept = facts_of(camille).opportunities[0].interviews[0].notes
    assert kept.improve == Personal("parler moins vite")
    assert kept.scores == {Skill.CLARITY: 4, Skill.CALM: 2}
    (evening,) = await camille.until("2026-11-25 18:30")
    assert "Ils aimeraient voir ceci : une maquette de tableau de bord." in plain(evening)
    await camille.tap("Lire le mot", evening)
    letter = await camille.last()
    assert " : une maquette de tableau de bord." in plain(letter)
    shown = await camille.tap("C’est envoyé", letter)
    assert "✓ Exemple envoyé · mer. 25 nov." in shown.text


async def test_an_interview_that_took_longer_is_told_so_and_the_thanks_count_from_its_end(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await scenes.recorded(newcomer)
    await camille.until(scenes.OVER)
    await camille.tap("J’y suis encore")
    await camille.until("2026-11-24 16:50")
    asked = await camille.tap("Il a eu lieu")
    assert printed("La fin était prévue à 15 h 30.") in asked.text
    assert asked.labels[:3] == (printed("15 h"), printed("15 h 15"), printed("15 h 30"))
    asked = await camille.say("bientôt")
    assert "Je n’y reconnais pas d’heure" in asked.text
    asked = await camille.say("16h05")
    assert "répon" in asked.text
    held = facts_of(camille).opportunities[0].interviews[0]
    assert f"{held.ends:%H:%M}" == "15:05", "16:05 in Paris"
    await camille.tap("Aucune date")
    last = await camille.tap("C’est tout")
    assert printed("jusqu’au mercredi 25 novembre à 16 h 05.") in last.text


async def first_round(camille: Phone) -> None:
    """Debrief the first round in both parts."""
    await camille.until(scenes.OVER)
    await stories.debrief(
        camille, "vendredi 4 décembre", ("la migration ; la fiabilité",), None, "la directrice décide"
    )
    await camille.tap("C’est envoyé", beside="Vaudre")
    await camille.tap("Noter le reste")
    for field, words in (
        ("Leur défi", "la migration sans coupure"),
        ("Reste à dire", "mon année à Lisbonne"),
        ("Leurs questions", "Pourquoi nous ? J’ai parlé de leurs clients."),
        ("Le salaire", "42 000 euros"),
        ("Faire autrement", "parler moins vite"),
    ):
        await note(camille, field, words)
    await camille.tap("Terminer")


async def test_two_rounds_up_to_the_second_debrief(newcomer: Newcomer, facts_of: FactsOf) -> None:
    camille = await scenes.recorded(newcomer)
    await first_round(camille)
    await camille.until("2026-12-03 10:00")
    await stories.open_card(camille, stories.ACME)
    await camille.tap("Noter leur réponse")
    await camille.tap("Tour suivant")
    await camille.tap("Indiquer la date")
    await camille.say("mardi 15 décembre à 10h")
    await camille.tap("Oui, enregistrer")
    saved = await camille.say("Mme Irène Dostrelle", canary=True)
    assert "Ce tour va plus loin" in saved.text
    deck = await camille.tap("Les huit questions", saved)
    assert "Vos notes du tour 1 : Pourquoi nous ?" in plain(deck)
    asked = await camille.tap("Le salaire", deck)
    assert "Quel salaire attendez-vous" in asked.text
    assert "Quel chiffre avez-vous en tête" in asked.text
    assert "Vous avez déjà donné un chiffre : 42 000 euros." in plain(asked)
    deck = await camille.say("45 000, selon l’ensemble")
    assert "✓ Le salaire" in deck.labels
    asked = await camille.tap("Vos idées", deck)
    assert "Ils ont parlé d’un défi : la migration sans coupure." in plain(asked)
    assert "Vos notes du tour 1" not in asked.text, "said once, where the questions begin"
    await camille.tap(asked.labels[-1])
    await up_to_the_second_round(camille)
    await camille.until("2026-12-15 11:35")
    await stories.debrief(camille, None, ("la suite du projet",), None)
    await camille.tap("Noter le reste")
    await note(camille, "Ce qui a marché", "mes trois exemples")
    await note(camille, "Faire autrement", "Parler encore moins vite")
    menu = await camille.tap("Terminer")
    assert "Un objectif, si vous voulez" in menu.text
    shown = await camille.tap("Voir mon chemin", menu)
    assert "Le bilan de 2 entretiens." in shown.text
    assert "mes trois exemples" in shown.text
    assert "« Parler encore moins vite » est revenu deux fois." in plain(shown)
    kept = facts_of(camille).opportunities[0]
    assert {(it.question.value, it.round) for it in kept.rehearsals} == {("salary", 2), ("challenges", 2)}


async def up_to_the_second_round(camille: Phone) -> None:
    """Prepare the second round as the days bring it."""
    confirm, first = await camille.until("2026-12-07 09:00")
    assert heads([confirm, first]) == [
        "Fri 04 Dec 08:30 Confirmer l’entretien · Société Zéphyrine, mar. 15 déc.",
        "Mon 07 Dec 08:30 Une question à travailler · Société Zéphyrine, mar. 15 déc.",
    ]
    await answer_below(camille, first, "Le plus difficile", "tenir le calendrier")
    (second,) = await camille.until("2026-12-08 09:00")
    said = await camille.tap("C’est fait", second)
    assert "✓ Fait · mar. 8 déc." in said.text, "said aloud, nothing written"
    third, research = await camille.until("2026-12-10 09:00")
    assert heads([third, research]) == [
        "Wed 09 Dec 08:30 Une question à travailler · Société Zéphyrine, mar. 15 déc.",
        "Thu 10 Dec 08:30 Votre résumé du jeudi 10 décembre",
    ]
    shown = await open_part(camille, research, "Revoir")
    assert "• Leur défi : la migration sans coupure" in plain(shown)
    gaps, reread = await camille.until("2026-12-12 10:00")
    assert heads([gaps, reread]) == [
        "Fri 11 Dec 08:30 Votre résumé du vendredi 11 décembre",
        "Sat 12 Dec 09:30 Votre résumé du samedi 12 décembre",
    ]
    shown = await open_part(camille, gaps, "Voir ce qui manquait")
    assert "• Reste à dire : mon année à Lisbonne" in plain(shown)
    assert "• parler moins vite" in shown.text
    shown = await open_part(camille, reread, "Relire mes réponses")
    assert "J’ai parlé de leurs clients." in shown.text
    _, brief = await camille.until("2026-12-14 20:00")
    # the salary, on Monday morning, has its answer
    assert heads([brief]) == ["Mon 14 Dec 18:00 Avant l’entretien · Société Zéphyrine"]
    assert "Ce tour va plus loin" not in brief.text, "said once, when the round was saved"
    assert "Première rencontre : Mme Dostrelle." in plain(brief)
    assert "Vous aviez noté : la directrice décide" in plain(brief)
    assert "• Mme Vaudrenne : la fiabilité" in plain(brief)
    assert "• parler moins vite" in brief.text


async def open_part(phone: Phone, digest: Message, label: str) -> Message:
    """Open one line of a round-up, then go back to it."""
    shown = await phone.tap(label, digest)
    await phone.tap("Retour", digest)
    return shown


async def answer_below(phone: Phone, reminder: Message, question: str, words: str) -> None:
    """Answer a question from its reminder: it is asked below, and the reminder says so afterwards."""
    asked = await phone.tap(question, reminder)
    assert asked.text == reminder.text, "the reminder stays"
    await phone.say(words, canary=True)
    shown = next(it for it in await phone.messages() if it.id == reminder.id)
    assert "la réponse est notée" in shown.text


async def test_the_deck_opens_at_will_by_a_command(newcomer: Newcomer) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    assert "Aucun entretien n’est prévu" in (await camille.say("/entrainement")).text
    await scenes.add(camille, stories.ACME, scenes.WHEN, "Mme Claire Vaudrenne")
    deck = await camille.say("/practice")
    assert "Huit questions" in deck.text
    assert len([it for it in deck.labels if it != "Retour"]) == 8
    await scenes.add(camille, stories.BOREAL, "jeudi 26 novembre 10h", "M. Paul Estignard")
    chosen = await camille.say("/entrainement")
    assert "Pour quel entretien" in chosen.text
    assert len(chosen.labels) == 2


async def test_the_debrief_on_demand_opens_the_notes_once_all_is_told(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    await scenes.debriefed(camille)
    offered = await camille.say("/bilan")
    assert "Quelles notes voulez-vous ouvrir" in offered.text
    menu = await camille.tap("mar. 24 nov. · Société", offered)
    assert "Vos notes · Société Zéphyrine" in menu.text


async def test_the_fit_is_one_tap_and_can_be_taken_back(newcomer: Newcomer, facts_of: FactsOf) -> None:
    camille = await scenes.recorded(newcomer)
    await scenes.debriefed(camille)
    await camille.tap("Noter le reste")
    for choice, kept in (("Tout à fait", Fit.FULLY), ("En partie", Fit.PARTLY), ("Retirer", None)):
        await camille.tap("Le poste et moi" if kept is Fit.FULLY else "✓ Le poste et moi")
        await camille.tap(choice)
        assert facts_of(camille).opportunities[0].interviews[0].notes.fit is kept


def plain(message: Message) -> str:
    return message.text.replace("\N{NO-BREAK SPACE}", " ")
