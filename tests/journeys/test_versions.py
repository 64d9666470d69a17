"""A letter in the candidate's own words: written, read over, changed, sent, taken back."""

from tests.journeys import scenes
from tests.journeys.conftest import Newcomer
from tests.journeys.phone import Message, Phone
from tests.journeys.scenes import fr

OWN = "Bonjour Madame,\n\nMerci pour la migration des données, dont je garde un souvenir précis."
READ_OVER = "le merci en premier, rien d’insistant."


async def opened(newcomer: Newcomer) -> tuple[Phone, Message, Message]:
    """Return the thank-yous of one person and the letter opened from them."""
    camille = await scenes.recorded(newcomer)
    notes = await scenes.debriefed(camille)
    await camille.tap("Mot : ", notes)
    return camille, notes, await camille.last()


async def test_a_letter_is_written_kept_read_over_and_sent(newcomer: Newcomer) -> None:
    camille, notes, letter = await opened(newcomer)
    assert (
        fr(
            "Three gestures: tap the text to copy it, paste it into your mail app (a tap on an address opens "
            "it), then come back and tap “It’s sent”."
        )
        in letter.text
    )
    assert READ_OVER in letter.text
    asked = await camille.tap("Écrire ma version", letter)
    assert asked.id == letter.id
    own = await camille.say(OWN, canary=True)
    assert OWN in own.text
    assert READ_OVER in own.text
    assert own.labels == ("C’est envoyé", "Fermer", "Changer mon texte", "Revenir au brouillon")
    changed = await camille.tap("Changer mon texte", own)
    assert OWN in changed.text, "it is there to be copied"
    own = await camille.say("Répondez-moi vite", canary=True)
    assert "• Le merci peut venir en premier" in own.text
    draft = await camille.tap("Revenir au brouillon", own)
    assert "Bonjour Madame Vaudrenne," in draft.text
    assert "Changer mon texte" not in draft.labels
    await camille.tap("Écrire ma version", draft)
    own = await camille.say(OWN, canary=True)
    sent = await camille.tap("C’est envoyé", own)
    assert "✓ Mot envoyé à Mme Vaudrenne" in sent.text
    shown = next(it for it in await camille.messages() if it.id == notes.id)
    assert "✓ Mot envoyé à Mme Vaudrenne" in shown.text
    again = await camille.tap("Revenir en arrière", sent)
    assert OWN in again.text, "what was written is never lost"


async def test_the_way_out_leaves_the_draft_and_a_text_too_long_is_refused(newcomer: Newcomer) -> None:
    camille, _, letter = await opened(newcomer)
    asked = await camille.tap("Écrire ma version", letter)
    await camille.tap("Arrêter ici", asked)
    draft = next(it for it in await camille.messages() if it.id == letter.id)
    assert "Bonjour Madame Vaudrenne," in draft.text
    await camille.tap("Écrire ma version", draft)
    refused = await camille.say("long " * 700)
    assert (
        fr("This text is longer than one message can show. A shorter one is read to the end.") in refused.text
    )
    own = await camille.say(OWN, canary=True)
    assert OWN in own.text


async def test_a_mail_that_asks_and_a_letter_of_an_offer_are_written_too(newcomer: Newcomer) -> None:
    camille, *_ = await opened(newcomer)
    (asked,) = [it for it in await camille.until("2026-12-08 14:05") if "Écrire un message" in it.labels]
    await camille.tap("Écrire un message", asked)
    await camille.tap("Écrire ma version")
    own = await camille.say("Bonjour,\n\nOù en êtes-vous, simplement ?", canary=True)
    assert "Où en êtes-vous" in own.text
    assert own.labels == ("Fermer", "Changer mon texte", "Revenir au brouillon")
    await camille.tap("Écrire un message", asked)
    assert "Où en êtes-vous" in (await camille.last()).text
