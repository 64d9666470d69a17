"""Whoever helps before an interview: told in time or after it, met and thanked; all of it changed at will."""

from tests.journeys import stories
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.preparing import answers, prepared
from tests.journeys.scenes import fr, heads, move

ACME = stories.ACME


async def test_a_reference_nobody_told_is_told_after_the_debrief_and_once_is_enough(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille, _ = await prepared(newcomer, "demain 14h30")
    await camille.until("2026-11-24 16:05")
    await stories.debrief(camille, None, ("la migration des données",), "mon anglais")
    last = await camille.last()
    assert "Mots de remerciement" in last.text
    assert fr("They do not know of this interview yet: one letter tells them all of it.") in last.text
    evening = (await camille.until("2026-11-24 18:00"))[-1]
    assert heads([evening]) == ["Tue 24 Nov 18:00 Vos références · Société Zéphyrine, mar. 24 nov."]
    await camille.tap("Mot", evening)
    letter = await camille.last()
    assert "entretien du mardi 24 novembre" in letter.text
    assert "Mme Claire Vaudrenne" in letter.text
    await camille.tap("C’est envoyé", letter)
    told = next(it for it in await camille.messages() if it.id == evening.id)
    assert "✓ Mme Landrevaux est au courant · mar. 24 nov." in told.text
    assert [it for it in await camille.until("2026-12-03 12:00") if "Vos références" in it.text] == []
    assert any(":alert:" in key for key in answers(facts_of, camille))


async def test_the_last_screen_of_the_debrief_ticks_a_reference_too(newcomer: Newcomer) -> None:
    camille, _ = await prepared(newcomer, "demain 14h30")
    await camille.until("2026-11-24 16:05")
    await stories.debrief(camille, None, ("la migration des données",), None)
    last = await camille.last()
    assert last.labels[1:] == ("C’est envoyé", "Voir d’autres choix", "Voir mes références", "Noter le reste")
    references = await camille.tap("Voir mes références", last)
    assert references.labels[1:] == ("C’est envoyé", "Retour")
    ticked = await camille.tap("C’est envoyé", references)
    assert "✓ Mme Landrevaux est au courant · mar. 24 nov." in ticked.text
    assert ticked.labels == ("Revenir en arrière", "Retour")
    assert "Mots de remerciement" in (await camille.tap("Retour", ticked)).text
    assert "Vos références" not in "".join(it.text for it in await camille.until("2026-11-24 18:30"))


async def test_a_contact_inside_is_written_to_met_and_thanked(newcomer: Newcomer, facts_of: FactsOf) -> None:
    camille, saved = await prepared(newcomer, references=None)
    await camille.tap("Confirmer ma venue", saved)
    await camille.tap("C’est envoyé", await camille.last())
    (week,) = await camille.until("2026-11-25 08:30")
    await camille.tap("Chercher un contact", week)
    await camille.tap("Ajouter un contact", week)
    await camille.say("M. Hugo Brémontier", canary=True)
    await camille.tap("Contact direct")
    inside = await camille.tap("Pas cette fois")
    await camille.tap("Lire le mot", inside)
    letter = await camille.last()
    assert "Bonjour Monsieur Brémontier," in letter.text
    assert letter.labels == ("Fermer", "Écrire ma version")
    await camille.tap("Fermer", letter)
    meet = (await camille.until("2026-11-28 09:30"))[-1]
    assert "rencontrer votre contact" in meet.text
    await camille.tap("Voir mon contact", meet)
    met = await camille.tap("Parlé : Brémontier", meet)
    assert "✓ Rencontre avec M. Brémontier · sam. 28 nov." in met.text
    (ally,) = facts_of(camille).opportunities[0].allies
    assert ally.met_at is not None
    (thanks,) = await camille.until("2026-11-29 09:30")
    assert heads([thanks]) == ["Sun 29 Nov 09:30 Après votre rencontre · Société Zéphyrine"]
    await camille.tap("Mot", thanks)
    assert "merci pour" in (await camille.last()).text.lower()
    await camille.tap("C’est envoyé", await camille.last())
    sent = next(it for it in await camille.messages() if it.id == thanks.id)
    assert "✓ Mot envoyé à M. Brémontier · dim. 29 nov." in sent.text


async def test_all_of_a_preparation_is_changed_and_removed_on_its_screen(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille, saved = await prepared(newcomer, references=None)
    empty = await camille.tap("Ma préparation", saved)
    assert "Rien de noté" in empty.text
    await camille.tap("Ce qui me distingue", empty)
    screen = await camille.say("Le terrain et les chiffres", canary=True)
    await camille.tap("Ce qui me distingue", screen)
    screen = await camille.tap("Retirer")
    assert "Le terrain et les chiffres" not in screen.text
    await camille.tap("Noter leurs attentes", screen)
    await camille.say("Parler allemand", canary=True)
    screen = await camille.tap("Plus tard")
    one = await camille.tap("Point 1", screen)
    await camille.tap("Point demandé", one)
    one = await camille.say("Parler allemand couramment", canary=True)
    assert "Parler allemand couramment" in one.text
    screen = await camille.tap("Retirer", one)
    assert "Rien de noté" in screen.text
    await camille.tap("Contacts sur place", screen)
    await camille.tap("Ajouter un contact")
    await camille.say("Jeanne Quiberval", canary=True)
    await camille.tap("Par quelqu’un")
    ally = await camille.say("jeanne@exemple.fr")
    assert "mettre en relation" in ally.text
    ally = await camille.tap("Contact direct", ally)
    assert "Une personne que vous connaissez." in ally.text
    ally = await camille.tap("On s’est parlé", ally)
    assert "✓ Rencontre le lun. 23 nov." in ally.text
    gone = await camille.tap("Retirer", ally)
    assert "Aucun contact pour l’instant." in gone.text
    role = facts_of(camille).opportunities[0]
    assert (role.evidence, role.allies, role.apart) == ((), (), None)


async def test_one_letter_tells_a_reference_of_two_interviews_and_of_a_date_that_moves(
    newcomer: Newcomer,
) -> None:
    camille, _ = await prepared(newcomer)
    await stories.record(camille, stories.BOREAL, "vendredi 4 décembre à 10h", "Mme Inès Trouvadec")
    await camille.tap("Mme Landrevaux")
    await camille.tap("La liste est complète")
    await camille.tap("Plus tard")
    both = (await camille.until("2026-11-29 10:00"))[-1]
    assert both.text.count("prévenir vos références") == 2
    part = await camille.tap("Références", both)
    assert fr("The same letter speaks of your interview with {companies} too.") in part.text
    await camille.tap("Mot", part)
    letter = await camille.last()
    assert "vendredi 4 décembre" in letter.text
    assert "mercredi 2 décembre" in letter.text
    await camille.tap("C’est envoyé", letter)
    told = next(it for it in await camille.messages() if it.id == both.id)
    assert told.text.count("✓ Mme Landrevaux est au courant") == 2
    assert "C’est envoyé" not in told.labels
    await move(camille, "mardi 15 décembre 14h30")
    (again,) = [it for it in await camille.until("2026-11-29 18:05") if "Vos références" in it.text]
    assert fr("They know the old date: two lines are enough for the new one.") in again.text
    await camille.tap("Mot", again, beside="Landre")
    assert "mardi 15 décembre" in (await camille.last()).text
