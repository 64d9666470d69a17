"""An interview prepared step by step, early, late and too late."""

from bot.domain.playbook import StepName
from bot.domain.timeline import AnswerKind
from tests.journeys import scenes, stories
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.preparing import answers, prepared
from tests.journeys.scenes import heads, printed

ACME = stories.ACME
NBSP = "\N{NO-BREAK SPACE}"


async def test_the_confirmation_shows_three_phases_and_one_first_thing_with_its_button(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille, saved = await prepared(newcomer)
    for words in ("Avant", "Pendant", "Après"):
        assert f"{words}{NBSP}: " in saved.text
    assert "Un premier entretien en ouvre souvent un deuxième" in saved.text
    assert saved.text.count("Pour commencer") == 1
    assert saved.labels[0] == "Confirmer ma venue"
    await camille.tap("Confirmer ma venue", saved)
    letter = await camille.last()
    assert printed("ma présence à notre entretien du mercredi 2 décembre à 14 h 30.") in letter.text
    assert "l’adresse exacte" in letter.text
    await camille.tap("C’est envoyé", letter)
    card = next(it for it in await camille.messages() if it.id == saved.id)
    assert "✓ Entretien confirmé · lun. 23 nov." in card.text
    assert "Ma préparation" in card.labels
    # what is done is not asked for
    assert await camille.until("2026-11-24 12:00") == []
    assert list(answers(facts_of, camille).values()) == [AnswerKind.DONE]


async def test_the_post_is_read_and_each_point_gets_its_example_step_by_step(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille, _ = await prepared(newcomer)
    (confirm,) = await camille.until("2026-11-24 08:30")
    assert heads([confirm]) == ["Tue 24 Nov 08:30 Confirmer l’entretien · Société Zéphyrine, mer. 2 déc."]
    why = await camille.tap("Pourquoi maintenant ?", confirm)
    assert why.text.startswith("Pourquoi confirmer")
    await camille.tap("Retour", confirm)
    await camille.tap("C’est envoyé", confirm)

    (week,) = await camille.until("2026-11-25 08:30")
    assert f"Société Zéphyrine{NBSP}: relire l’annonce du poste" in week.text
    assert "connaissez-vous quelqu’un sur place" in week.text
    await camille.tap("Relire l’annonce", week)
    await camille.tap("Noter leurs attentes", week)
    await camille.say("- Diriger l’équipe polyvalente\n- Tenir le budget annuel", canary=True)
    await camille.say("En 2024, six personnes chez Brumaire", canary=True)
    later = await camille.tap("Plus tard")
    assert "1. Diriger l’équipe polyvalente · à compléter" in later.text
    assert "2. Tenir le budget annuel · un exemple à trouver" in later.text
    assert facts_of(camille).opportunities[0].evidence[0].example is not None
    again = next(it for it in await camille.messages() if it.id == week.id)
    assert "✓ Annonce relue · mer. 25 nov." in again.text
    await camille.tap("Chercher un contact", week)
    await camille.tap("Aucun contact", week)

    (saturday,) = await camille.until("2026-11-28 09:30")
    assert heads([saturday]) == ["Sat 28 Nov 09:30 Vos exemples · Société Zéphyrine, mer. 2 déc."]
    assert f"Pour l’instant{NBSP}: 0 sur 2." in saturday.text
    await camille.tap("Noter mes exemples", saturday)
    # on from the first open place
    assert "Qu’est-ce que cela a donné" in (await camille.last()).text
    for words in ("Zéro départ en un an", "Je verrais chacun dès la première semaine"):
        await camille.say(words, canary=True)
    await camille.tap("Pas cette fois")
    await camille.say("Moins douze pour cent", canary=True)
    done = await camille.say("Le même suivi chaque mois", canary=True)
    assert "1. Diriger l’équipe polyvalente ✓ exemple trouvé" in done.text
    await camille.tap("Point 2", done)
    await camille.tap("Exemple", await camille.last())
    await camille.say("Le budget de Brumaire, deux millions", canary=True)
    filled = next(it for it in await camille.messages() if it.id == saturday.id)
    assert "✓ Exemples trouvés · sam. 28 nov." in filled.text


async def test_references_questions_and_reason_are_ready_on_the_eve_and_in_the_pocket(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille, _ = await prepared(newcomer)
    await camille.say("/entretiens")
    await camille.tap(ACME[:12])
    await camille.tap("Ma préparation")
    await camille.tap("Noter leurs attentes")
    await camille.say("Diriger l’équipe polyvalente", canary=True)
    for words in ("Six personnes chez Brumaire", "Zéro départ", "Le même suivi"):
        await camille.say(words, canary=True)
    # whoever taps nothing for five days is left in peace
    await camille.until("2026-11-27 12:00")
    await camille.say("/aujourdhui")
    await camille.until("2026-11-29 09:00")

    (sunday,) = await camille.until("2026-11-29 09:30")
    assert heads([sunday]) == ["Sun 29 Nov 09:30 Vos références · Société Zéphyrine, mer. 2 déc."]
    await camille.tap("Mot", sunday)
    letter = await camille.last()
    assert "J’ai un entretien avec Société Zéphyrine le mercredi 2 décembre" in letter.text
    assert "diriger l’équipe polyvalente" in letter.text.casefold()
    await camille.tap("C’est envoyé", letter)
    told = next(it for it in await camille.messages() if it.id == sunday.id)
    assert "✓ Mme Landrevaux est au courant · dim. 29 nov." in told.text

    (monday,) = await camille.until("2026-11-30 08:30")
    assert heads([monday]) == ["Mon 30 Nov 08:30 Vos trois questions · Société Zéphyrine, mer. 2 déc."]
    await camille.tap("Plus tard", monday)
    await camille.tap("Demain à 9 h", monday)
    (tuesday,) = await camille.until("2026-12-01 09:00")
    await camille.tap("Noter mes questions", tuesday)
    await camille.say("Quel défi cette année\u202f? Qui décide\u202f? Quels outils\u202f?", canary=False)

    (brief,) = await camille.until("2026-12-01 18:00")
    assert "Vos exemples" in brief.text
    assert "• Diriger l’équipe polyvalente" in brief.text
    assert brief.labels[:4] == ("Oui, vraiment", "Je ne sais pas", "Écrire mes raisons", "Ajouter mon lien")
    shown = await camille.tap("Oui, vraiment", brief)
    assert "Ce poste vous attire vraiment." in shown.text
    await camille.tap("Écrire mes raisons", brief)
    await camille.say("Pour bâtir quelque chose de durable", canary=True)
    known = await camille.say("Diriger un site dans cinq ans", canary=True)
    assert "Vous m’avez dit que ce poste vous attire vraiment." in known.text
    await camille.tap("Garder ma réponse", known)
    await camille.tap("Ajouter mon lien", brief)
    await camille.say("https://exemple.fr/camille")
    ready = next(it for it in await camille.messages() if it.id == brief.id)
    assert "Pourquoi ce poste. Pour bâtir quelque chose de durable" in ready.text
    assert f"Vos projets{NBSP}: Diriger un site dans cinq ans" in ready.text
    assert "Votre lien sous la main. https://exemple.fr/camille" in ready.text

    (card,) = await camille.until("2026-12-02 12:30")
    assert "Vos questions\nQuel défi cette année" in card.text
    assert f"Ce poste vous attire{NBSP}: dites-le." in card.text
    steps = {key.split(":")[2] for key in answers(facts_of, camille)}
    assert steps == {StepName.POSTING, StepName.EVIDENCE, StepName.ALERT, StepName.QUESTIONS}


async def test_an_interview_entered_three_days_before_brings_what_still_fits_in_order_of_worth(
    newcomer: Newcomer,
) -> None:
    camille, _ = await prepared(newcomer, "jeudi 26 novembre 14h30")
    evening, morning = await camille.until("2026-11-24 12:00")
    assert evening.date.strftime("%a %H:%M") == "Mon 18:00"
    wanted = ("prévenir vos références", "relire l’annonce", "vos exemples", "quelqu’un sur place")
    places = [evening.text.index(words) for words in wanted]
    assert places == sorted(places)
    assert morning.date.strftime("%a %H:%M") == "Tue 08:30"
    assert "confirmer l’entretien" in morning.text
    assert "vos questions" in morning.text


async def test_an_interview_at_nine_entered_at_half_past_ten_has_all_that_fits_in_its_confirmation(
    newcomer: Newcomer,
) -> None:
    camille, saved = await prepared(newcomer, "demain 9h", at="2026-11-23 22:30")
    assert "Avant l’entretien" in saved.text
    assert "prévenir votre référence" in saved.text
    assert saved.labels[0].startswith("Mot")
    assert "Confirmer ma venue" not in saved.labels
    came = await camille.until("2026-11-24 10:30")
    assert [it.date.strftime("%H:%M") for it in came] == ["07:00", "10:30"]


async def test_a_phone_screening_is_asked_nothing_but_its_confirmation(newcomer: Newcomer) -> None:
    camille, _ = await prepared(newcomer)
    await stories.open_card(camille, ACME)
    await camille.tap("Détails")
    await camille.tap("Forme")
    await camille.tap("Téléphone")
    came = [it.date.strftime("%a %d %H:%M") for it in await camille.until("2026-12-02 14:00")]
    assert came == ["Tue 24 08:30", "Tue 01 18:00", "Wed 02 12:30"]


async def test_what_was_prepared_is_there_for_the_next_round(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    card = await stories.open_card(camille, ACME)
    await camille.tap("Ma préparation", card)
    await camille.tap("Mes questions")
    await camille.say("Quel sera le premier dossier", canary=True)
    await scenes.debriefed(camille)
    await camille.until("2026-11-26 12:00")
    await stories.open_card(camille, ACME)
    await camille.tap("Noter leur réponse")
    await camille.tap("Tour suivant")
    await camille.tap("Indiquer la date")
    await camille.say("mardi 8 décembre à 10h")
    await camille.tap("Oui, enregistrer")
    await camille.until("2026-12-04 12:00")
    await camille.say("/aujourdhui")
    (asked,) = [it for it in await camille.until("2026-12-06 10:00") if "vos questions" in it.text]
    assert asked.date.strftime("%a %d %b %H:%M") == "Sun 06 Dec 09:30"
    whole = await camille.tap("Voir mes questions", asked)
    assert "Quel sera le premier dossier" in whole.text
    assert "vous parlerez sans doute avec des responsables" in whole.text
