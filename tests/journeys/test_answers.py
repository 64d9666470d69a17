"""Later, not this time, undo, why now, the patience guard, and two thumbs at once."""

import asyncio

from bot.domain.outcomes import ContactKind, Light
from tests.journeys import scenes, stories
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.phone import Message, Phone
from tests.journeys.scenes import fr, heads, printed

THANKS = "Mots de remerciement · Société Zéphyrine, mar. 24 nov."
DONE = fr("Already done.")
CHOICES = ("Dans une heure", "Ce soir", printed("Demain à 9 h"))


def data_of(message: Message, label: str) -> str:
    button = message.button(label)
    assert button is not None, message.labels
    assert button.data is not None
    return button.data


async def both(phone: Phone, message: Message, *labels: str) -> list[str | None]:
    """Press buttons of one message at the same time; return the toasts."""
    presses = [phone.act("press", message_id=message.id, data=data_of(message, it)) for it in labels]
    answers = await asyncio.gather(*presses)
    await phone.settle()
    return [it["text"] for it in answers]


async def test_thank_yous_are_put_off_by_an_hour_to_the_evening_or_to_the_morning(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer, people="Mme Claire Vaudrenne et M. Paul Estignard")
    notes = await scenes.debriefed(camille, details=2)
    for choice, moment in (
        ("Dans une heure", printed("mardi 24 novembre à 17 h 05")),
        ("Demain à 9 h", printed("mercredi 25 novembre à 9 h")),
        ("Ce soir", printed("mardi 24 novembre à 18 h")),
    ):
        await camille.tap("Voir d’autres choix", notes)
        asked = await camille.tap("Plus tard", notes)
        assert printed("Encore utile jusqu’au mercredi 25 novembre à 15 h 30.") in asked.text
        assert asked.labels == (*CHOICES, "Retour")
        put_off = await camille.tap(choice, notes)
        assert put_off.text.count(f"j’y reviens le {moment}") == 2
        if choice != "Ce soir":
            undone = await camille.tap("Revenir en arrière", notes)
            assert "j’y reviens" not in undone.text
    (evening,) = await camille.until("2026-11-24 18:30")
    assert heads([evening]) == [f"Tue 24 Nov 18:00 {THANKS}"]
    assert fr("You asked me to come back to it.") in evening.text
    await camille.tap("Plus tard", evening)
    await camille.tap("Demain à 9 h", evening)
    assert heads(await camille.until("2026-11-25 10:00")) == [
        "Wed 25 Nov 08:30 Le lendemain · Société Zéphyrine, mar. 24 nov.",
        f"Wed 25 Nov 09:00 {THANKS}",
    ]


async def test_thank_yous_are_never_put_off_past_their_deadline(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await scenes.recorded(newcomer)
    await scenes.debriefed(camille)
    last = (await camille.until("2026-11-25 11:45"))[-1]
    assert heads([last]) == [f"Wed 25 Nov 11:30 {THANKS}"]
    asked = await camille.tap("Plus tard", last)
    assert asked.labels == ("Dans une heure", "Retour")
    await camille.press(last.id, data_of(asked, "Dans une heure").replace(":h", ":t"))
    assert camille.toast == fr("By then it would no longer be of use. An earlier moment?")
    assert not facts_of(camille).snoozes


async def test_not_this_time_closes_the_notes_and_undo_opens_them_again(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    notes = await scenes.debriefed(camille)
    await camille.tap("Voir d’autres choix", notes)
    closed = await camille.tap("Pas cette fois", notes)
    assert "Mme Vaudrenne\N{NO-BREAK SPACE}: pas cette fois" in closed.text
    assert closed.labels == ("Revenir en arrière", "Noter le reste")
    opened = await camille.tap("Revenir en arrière", notes)
    assert "C’est envoyé" in opened.labels
    await camille.tap("Voir d’autres choix", notes)
    await camille.tap("Pas cette fois", notes)
    assert [it for it in await camille.until("2026-12-05 12:00") if THANKS in it.text] == []


async def test_why_now_tells_the_reason_and_leads_back(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    for until, reason in (
        ("2026-11-23 18:00", "Pourquoi la veille"),
        ("2026-11-24 12:30", "Pourquoi maintenant"),
        ("2026-11-24 16:05", "Pourquoi juste après"),
    ):
        (sent,) = await camille.until(until)
        why = await camille.tap("Pourquoi maintenant ?", sent)
        assert why.text.startswith(reason)
        back = await camille.tap("Retour", sent)
        assert (back.text, back.rows) == (sent.text, sent.rows)


async def test_two_thumbs_on_one_note_send_it_once(newcomer: Newcomer, facts_of: FactsOf) -> None:
    camille = await scenes.recorded(newcomer)
    notes = await scenes.debriefed(camille)
    told = await both(camille, notes, "C’est envoyé", "C’est envoyé")
    assert sorted(told, key=str) == [DONE, None]
    assert len(facts_of(camille).answers) == 1
    shown = (await camille.last()).text
    assert shown.count("✓ Mot envoyé à Mme Vaudrenne · mar. 24 nov.") == 1


async def test_done_and_not_this_time_at_once_leave_the_first(newcomer: Newcomer, facts_of: FactsOf) -> None:
    camille = await scenes.recorded(newcomer)
    await scenes.debriefed(camille)
    notes = (await camille.until("2026-11-25 11:45"))[-1]
    told = await both(camille, notes, "C’est envoyé", "Pas cette fois")
    assert sorted(told, key=str) == [DONE, None]
    (answer,) = facts_of(camille).answers.values()
    first = "✓ Mot envoyé" if told[0] is None else "pas cette fois"
    assert first in (await camille.last()).text
    assert answer.kind == ("done" if told[0] is None else "skipped")


async def test_the_guard_tells_its_colour_and_lets_one_decide(newcomer: Newcomer, facts_of: FactsOf) -> None:
    camille = await scenes.recorded(newcomer)
    await scenes.add(camille, stories.BOREAL, "mercredi 25 novembre 10h", "Mme Inès Trouvadec")
    await scenes.debriefed(camille)
    await camille.until("2026-11-25 11:35")
    await stories.debrief(camille, None, ("l’ouverture du second atelier",), None)
    await camille.until("2026-11-30 10:00")
    acme = await stories.ask_the_guard(camille, stories.ACME)
    assert "Orange" in acme.text
    await camille.tap("Demander quand même", acme)
    boreal = await stories.ask_the_guard(camille, stories.BOREAL)
    assert "Rouge" in boreal.text
    assert printed("Vous pourrez demander à partir du mercredi 9 décembre à 10 h.") in boreal.text
    told = await both(camille, boreal, "Demander quand même", "Demander quand même")
    assert told == [None, None]
    noted = next(it for it in await camille.messages() if it.id == boreal.id)
    assert noted.labels[:2] == ("Écrire un message", "Les appeler")
    for company in (stories.ACME, stories.BOREAL):
        after = await stories.ask_the_guard(camille, company)
        assert "Rouge" in after.text
        assert "Vous avez demandé il y a quelques jours." in after.text
    contacts = [[(c.kind, c.light) for c in it.contacts] for it in facts_of(camille).opportunities]
    assert contacts == [[(ContactKind.STATUS, Light.AMBER)], [(ContactKind.STATUS, Light.RED)]]


async def test_asking_one_employer_leaves_the_light_of_the_other(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    await scenes.add(camille, stories.BOREAL, "mardi 24 novembre 11h", "Mme Inès Trouvadec")
    await camille.until("2026-11-24 12:35")
    await camille.tap("Il a eu lieu")
    await camille.tap("Plus tard")
    await camille.until(scenes.OVER)
    await camille.tap("Il a eu lieu")
    await camille.tap("Plus tard")
    await camille.until("2026-11-30 10:00")
    before = await stories.ask_the_guard(camille, stories.BOREAL)
    assert "Orange" in before.text
    await stories.ask_the_guard(camille, stories.ACME)
    await camille.tap("Demander quand même")
    after = await stories.ask_the_guard(camille, stories.BOREAL)
    assert after.text == before.text


async def test_any_news_left_alone_never_reads_as_answered(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    await camille.until(scenes.OVER)
    await stories.debrief(camille, "vendredi 4 décembre", ("la migration",), None)
    asked = (await camille.until("2026-12-04 18:05"))[-1]
    assert "Rien pour l’instant" in asked.labels
    await camille.until("2026-12-07 12:00")
    await camille.tap("Pourquoi maintenant ?", asked)
    left = await camille.tap("Retour", asked)
    assert left.text == f"Société Zéphyrine\n\n{fr('Nothing left to do.')}"


async def test_the_guard_names_no_notes_that_are_of_no_use_any_more(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    await scenes.debriefed(camille)
    await camille.until("2026-11-27 12:00")
    assert fr("My thank-you notes") in (await stories.ask_the_guard(camille, stories.ACME)).labels
    await camille.until("2026-11-30 10:00")
    assert fr("My thank-you notes") not in (await stories.ask_the_guard(camille, stories.ACME)).labels
