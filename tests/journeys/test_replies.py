"""What was said of the reply: a call on a day, a period, nothing asked yet."""

from bot.domain.interviews import PromiseKind
from tests.journeys import scenes, stories
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.phone import Message, Phone

ACME = stories.ACME


async def shown(phone: Phone, message: Message) -> Message:
    """Return a message as it stands now."""
    return next(it for it in await phone.messages() if it.id == message.id)


async def test_a_call_expected_on_a_day_is_kept_as_such(newcomer: Newcomer, facts_of: FactsOf) -> None:
    camille = await scenes.recorded(newcomer)
    await camille.until(scenes.OVER)
    await camille.tap("Il a eu lieu")
    await camille.say("ils m’appellent vendredi 4 décembre")
    (interview,) = facts_of(camille).opportunities[0].interviews
    assert interview.promise is not None
    assert (interview.promise.kind, str(interview.promise.day)) == (PromiseKind.THEY_CALL, "2026-12-04")
    card = await stories.open_card(camille, ACME)
    assert "Réponse\N{NO-BREAK SPACE}: un appel, attendu le vendredi 4 décembre" in card.text
    news = [it for it in await camille.until("2026-12-04 18:05") if "Rien pour l’instant" in it.labels]
    assert [f"{it.date:%d %H:%M}" for it in news] == ["04 18:00"]


async def test_a_period_is_its_last_day_and_by_phone_is_one_tap(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await scenes.recorded(newcomer)
    await camille.until(scenes.OVER)
    await camille.tap("Il a eu lieu")
    asked = await camille.say("sous deux semaines")
    assert "mardi 8 décembre 2026" in asked.text
    await camille.tap("Oui, par téléphone")
    promise = facts_of(camille).opportunities[0].interviews[0].promise
    assert promise is not None
    assert (promise.kind, str(promise.day)) == (PromiseKind.THEY_CALL, "2026-12-08")


async def test_a_reply_day_not_asked_for_is_asked_once_more_the_next_morning(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    await camille.until(scenes.OVER)
    await camille.tap("Il a eu lieu")
    await camille.tap("Pas demandé")
    await scenes.skipped(camille)
    await camille.tap("C’est envoyé")
    asked = [it for it in await camille.until("2026-11-25 08:35") if "pensent-ils répondre" in it.text]
    assert [f"{it.date:%a %H:%M}" for it in asked] == ["Wed 08:30"]
    await camille.tap("Indiquer leur date", asked[0])
    assert "Savez-vous quand ils pensent répondre" in (await shown(camille, asked[0])).text
    await camille.tap("Noter leur délai", asked[0])
    await camille.tap("Aucune date")
    later = await camille.until("2026-11-28 20:00")
    assert not [it for it in later if "répondre" in it.text]
