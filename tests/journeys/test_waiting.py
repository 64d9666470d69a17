"""The wait for an answer: two contacts and no more, sleep and revival, someone who insists, Christmas."""

from bot.domain.outcomes import ContactKind, ContactResult, EndingKind, Light
from tests.journeys import scenes, stories
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.phone import Message, Phone
from tests.journeys.scenes import printed

POINT = "Votre point de la semaine"
MAY_ASK = "Vous pouvez demander des nouvelles."


def about(messages: list[Message], *words: str) -> list[str]:
    """Return when the messages came in which one of these words stands, and which."""
    return [f"{it.date:%a %d %b %H:%M} {word}" for it in messages for word in words if word in it.text]


async def waiting(newcomer: Newcomer) -> Phone:
    """Somebody whose interview of 24 November is behind, the note sent, no date given."""
    camille = await scenes.recorded(newcomer)
    await scenes.debriefed(camille)
    await camille.tap("C’est envoyé")
    return camille


async def asked_twice(phone: Phone) -> None:
    """Ask for news on 8 and on 15 December; both times a message is left."""
    for moment in ("2026-12-08 10:05", "2026-12-15 10:10"):
        await phone.until(moment)
        await phone.tap("J’ai demandé")
        await phone.tap("Message laissé")
    # each weekly point gets a tap: nobody is away
    for day in ("2026-12-16", "2026-12-23", "2026-12-30"):
        await phone.until(f"{day} 18:05")
        await phone.tap("Rien pour l’instant")


async def test_two_contacts_then_sleep_and_revival_with_a_tap(newcomer: Newcomer, facts_of: FactsOf) -> None:
    camille = await waiting(newcomer)
    await asked_twice(camille)
    log = "\n".join(camille.log)
    assert printed("une seconde et dernière fois à partir du mardi 15 décembre à 10 h 05") in log
    assert "Vous avez demandé deux fois, la parole est à eux" in log
    await stories.ask_the_guard(camille, stories.ACME)
    assert "Vous avez demandé deux fois" in (await camille.last()).text
    # 25 December is in the closure: the first working day after it
    quiet = await camille.until("2027-01-04 08:29")
    assert not about(quiet, MAY_ASK, "la suite leur appartient")
    (stop,) = [it for it in await camille.until("2027-01-04 08:31") if "la suite leur appartient" in it.text]
    asleep = await camille.tap("Mettre en sommeil", message=stop)
    assert "en sommeil, on peut rouvrir" in asleep.text
    assert not any(digit in asleep.text for digit in "0123456789"), "no day of silence is counted"
    (role,) = facts_of(camille).opportunities
    assert role.ending is not None
    assert role.ending.kind is EndingKind.ASLEEP
    assert not [it for it in await camille.until("2027-02-01 12:00") if it.by == "bot"]
    await camille.say("/entretiens")
    await camille.tap("Terminé")
    card = await camille.tap(stories.ACME[:7])
    assert "En sommeil, on peut rouvrir" in card.text
    card = await camille.tap("Rouvrir")
    assert "Demander des nouvelles" in card.labels
    # a new start: two weeks from 1 February, and the first contact again
    await camille.until("2027-02-15 14:05")
    assert MAY_ASK in (await scenes.by_text(camille, MAY_ASK)).text
    assert "Assez de temps" in (await camille.last()).text


async def test_putting_to_sleep_is_taken_back_as_it_was(newcomer: Newcomer, facts_of: FactsOf) -> None:
    camille = await waiting(newcomer)
    await asked_twice(camille)
    await camille.until("2027-01-04 08:31")
    await camille.tap("Mettre en sommeil")
    await camille.tap(
        "Revenir en arrière", message=await scenes.by_text(camille, "un geste suffit pour reprendre")
    )
    (role,) = facts_of(camille).opportunities
    assert role.ending is None
    guard = await stories.ask_the_guard(camille, stories.ACME)
    assert "Vous avez demandé deux fois" in guard.text


async def test_someone_who_insists_while_it_is_red_is_told_why_offered_better_and_never_blocked(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await waiting(newcomer)
    await camille.until("2026-11-26 10:00")
    red = await stories.ask_the_guard(camille, stories.ACME)
    assert "Rouge" in red.text
    assert printed("Vous pourrez demander à partir du mardi 8 décembre à 10 h") in red.text
    assert "Idées utiles" not in red.labels, "no contact at all in the first days"
    asked = await camille.tap("Demander quand même")
    assert "Revenir en arrière" in asked.labels
    (role,) = facts_of(camille).opportunities
    assert [(it.kind, it.light) for it in role.contacts] == [(ContactKind.STATUS, Light.RED)]
    await camille.tap("Revenir en arrière", message=asked)
    (role,) = facts_of(camille).opportunities
    assert role.contacts == ()
    await camille.tap("Demander quand même")
    # the wait is not made shorter by it: still not before 8 December
    assert not about(await camille.until("2026-12-08 09:59"), MAY_ASK)
    (prompt,) = [it for it in await camille.until("2026-12-08 10:00") if MAY_ASK in it.text]
    assert "Cette seconde fois est aussi la dernière" in prompt.text


async def test_while_it_is_amber_something_useful_is_offered_logged_and_moves_nothing(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await waiting(newcomer)
    await camille.until("2026-12-02 10:00")
    card = await stories.open_card(camille, stories.ACME)
    assert "Idées utiles" in card.labels
    ideas = await camille.tap("Idées utiles")
    assert "sans un mot sur leur décision" in ideas.text
    await camille.tap("Je l’ai envoyé")
    (role,) = facts_of(camille).opportunities
    assert [(it.kind, it.light) for it in role.contacts] == [(ContactKind.USEFUL, Light.AMBER)]
    await stories.open_card(camille, stories.ACME)
    log = await camille.tap("Mes échanges")
    assert "mer. 2 déc.\N{NO-BREAK SPACE}: envoi utile" in log.text
    amber = await stories.ask_the_guard(camille, stories.ACME)
    assert printed("Vous pourrez demander à partir du mardi 8 décembre à 10 h") in amber.text


async def test_an_answer_without_a_date_starts_the_wait_anew(newcomer: Newcomer, facts_of: FactsOf) -> None:
    camille = await waiting(newcomer)
    await camille.until("2026-12-08 10:05")
    await camille.tap("J’ai demandé")
    told = await camille.tap("Réponse sans date")
    # the later of two weeks and eight working days, the closure out: 9 to 18 December
    assert printed("vous pourrez demander des nouvelles à partir du mardi 22 décembre à 10 h") in told.text
    (role,) = facts_of(camille).opportunities
    assert role.contacts[0].result is ContactResult.NO_DATE
    await camille.tap("Changer la réponse", message=told)
    (role,) = facts_of(camille).opportunities
    assert role.contacts[0].result is None
    await camille.tap("Réponse sans date")
    (prompt,) = [it for it in await camille.until("2026-12-22 10:00") if MAY_ASK in it.text]
    assert "dernière" not in prompt.text


async def test_what_came_of_it_is_asked_once_more_and_a_new_date_is_waited_for(newcomer: Newcomer) -> None:
    camille = await waiting(newcomer)
    await camille.until("2026-12-08 10:05")
    await camille.tap("J’ai demandé")
    again = [it for it in await camille.until("2026-12-10 08:31") if "Qu’est-ce que cela a donné" in it.text]
    assert len(again) == 1
    await camille.tap("Autre date annoncée", message=again[0])
    await camille.say("jeudi 17 décembre")
    await camille.tap("Oui, enregistrer")
    await stories.open_card(camille, stories.ACME)
    log = await camille.tap("Mes échanges")
    assert (
        "nouvelles demandées (au bon moment)\N{NO-BREAK SPACE}; ils ont donné une nouvelle date" in log.text
    )
    messages = await camille.until("2026-12-18 10:01")
    assert about(messages, "Avez-vous des nouvelles", MAY_ASK)[-1] == f"Fri 18 Dec 10:00 {MAY_ASK}"


async def test_a_friday_evening_three_people_and_no_date_up_to_mid_january(newcomer: Newcomer) -> None:
    people = "Mme Claire Vaudrenne, M. Paul Estignard et Mme Inès Querbois"
    camille = await scenes.recorded(newcomer, "vendredi 18 décembre à 18h", people)
    await camille.until("2026-12-18 19:35")
    await stories.debrief(camille, None, ("la migration", "les délais", "l’équipe de Lyon"), None)
    for name in ("Vaudrenne", "Estignard", "Querbois"):
        await camille.tap("C’est envoyé", beside=name[:6])
    await camille.until("2026-12-21 10:00")
    red = await stories.ask_the_guard(camille, stories.ACME)
    assert printed("Vous pourrez demander à partir du vendredi 8 janvier à 10 h") in red.text
    assert "ferment du 24 décembre au 3 janvier" in red.text
    sooner = await camille.tap("Ils restent ouverts")
    assert printed("à partir du lundi 4 janvier à 14 h") in sooner.text
    closed = await camille.tap("Ils ferment")
    assert printed("à partir du vendredi 8 janvier à 10 h") in closed.text
    messages = await camille.until("2026-12-23 19:00")
    await camille.tap("Rien pour l’instant")
    messages += await camille.until("2027-01-15 12:00")
    # the point of 30 December got no tap: that of 6 January is kept back, "you may ask" is not
    assert about(messages, POINT, MAY_ASK) == [
        f"Wed 23 Dec 18:00 {POINT}",
        f"Wed 30 Dec 18:00 {POINT}",
        f"Fri 08 Jan 10:00 {MAY_ASK}",
    ]
