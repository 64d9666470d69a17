"""What one person's buttons do in the hands of another: nothing."""

from tests.journeys import scenes, stories
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.scenes import fr


async def test_no_button_of_one_person_does_anything_for_another(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await scenes.recorded(newcomer)
    await camille.until("2026-11-24 12:30")
    await scenes.debriefed(camille)
    more = "Voir d’autres choix"
    for way in (more, "Plus tard", "Retour", "Mot : ", "C’est envoyé", "Revenir en arrière"):
        await camille.tap(way)
    for way in (more, "Pas cette fois"):
        await camille.tap(way)
    await stories.ask_the_guard(camille, stories.ACME)
    for way in (
        "Retour",
        "Noter leur réponse",
        "Réponse négative",
        "Retour",
        "Proposition reçue",
        "Pas encore dit",
        "Pas de proposition",
        "Changer la date",
        "Retour",
        "Détails",
        "Poste",
        fr("Cancel"),
        "Retour",
        "Personnes",
    ):
        await camille.tap(way)
    for way in ("Mme Vaudrenne", "Retour", "Retour", "Références", "Retour", "Supprimer"):
        await camille.tap(way)
    dominique = await newcomer("Dominique")
    await stories.arrive(dominique)
    before = facts_of(camille), await camille.messages()
    own = await dominique.say("/aide")
    theirs = sorted(camille.carried - dominique.carried - {"1:tc"})  # that takes away one's own message
    assert {it.split(":")[1] for it in theirs} >= {
        *("td", "ts", "tl", "tz", "tu", "tw", "tt", "dk", "oi", "oe", "ox", "op", "of", "gg", "ga"),
        *("ic", "ip", "iw", "ie", "ix", "im", "iq", "ik", "f"),
    }
    toasts = set()
    for data in theirs:
        toasts.add((await dominique.act("press", message_id=own.id, data=data))["text"])
    await dominique.settle()
    assert (facts_of(camille), await camille.messages()) == before
    assert facts_of(dominique).opportunities == ()
    said = " ".join(f"{it.text} {it.labels}" for it in await dominique.messages())
    assert fr("This is no longer on file. /interviews shows what is.") in toasts
    seen = f"{toasts} {said} {dominique.log}"
    assert not [it for it in camille.canaries if it in seen]
