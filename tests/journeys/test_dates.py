"""Interviews that move, are put off, called off, go on for longer, or are told late."""

import pytest

from bot.chat.callbacks import Verb
from tests.journeys import scenes, stories
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.phone import Message
from tests.journeys.scenes import alone, by_text, heads, printed

#: what the chat does with dates is counted by the other journeys
pytestmark = pytest.mark.no_cover

MOVED = printed("Société Zéphyrine\N{NO-BREAK SPACE}: entretien déplacé au vendredi 27 novembre à 10 h.")


def buttons_of(messages: list[Message]) -> list[tuple[int, str]]:
    return [(it.id, button.data) for it in messages for row in it.rows for button in row if button.data]


async def test_an_interview_moved_twice_keeps_one_brief_and_one_card_for_its_last_date(
    newcomer: Newcomer,
) -> None:
    camille = await scenes.recorded(newcomer)
    await scenes.move(camille, "mercredi 25 novembre 15h")
    sent = alone(await camille.until("2026-11-25 13:10"))
    assert heads(sent) == [
        "Tue 24 Nov 18:00 Avant l’entretien · Société Zéphyrine",
        "Wed 25 Nov 13:00 Votre aide-mémoire · Société Zéphyrine",
    ]
    assert all(printed("mercredi 25 novembre à 15 h") in it.text for it in sent)
    await scenes.move(camille, "vendredi 27 novembre 10h")
    known = {it.id: it for it in await camille.messages()}
    assert [(known[it.id].text, known[it.id].labels, known[it.id].edited) for it in sent] == [
        (MOVED, (), True),
        (MOVED, (), True),
    ]
    later = alone(await camille.until("2026-11-27 11:35"))
    assert heads(later) == [
        "Thu 26 Nov 18:00 Avant l’entretien · Société Zéphyrine",
        "Fri 27 Nov 08:00 Votre aide-mémoire · Société Zéphyrine",
        "Fri 27 Nov 11:30 Société Zéphyrine, ven. 27 nov.",
    ]
    assert [it.silent for it in later] == [False, True, True]
    assert all(printed("vendredi 27 novembre à 10 h") in it.text for it in later[:2])


async def test_old_buttons_of_an_interview_that_moved_change_nothing(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await scenes.recorded(newcomer)
    sent = await camille.until(scenes.OVER)
    assert len(sent) == 3
    # the preparation goes on, whatever the date
    old = [(it, data) for it, data in buttons_of(sent) if data.split(":")[1] in {Verb.WHY, Verb.TOOK_PLACE}]
    assert len(old) == 10
    await scenes.move(camille, "vendredi 27 novembre 10h")
    before = facts_of(camille), await camille.messages()
    for message_id, data in old:
        await camille.press(message_id, data)
        assert camille.toast, data
        assert (facts_of(camille), await camille.messages()) == before, data
    later = alone(await camille.until("2026-11-27 11:35"))
    assert [it.date.strftime("%a %H:%M") for it in later] == ["Thu 18:00", "Fri 08:00", "Fri 11:30"]


async def test_put_off_without_a_date_it_is_asked_for_after_three_working_days(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    await camille.until("2026-11-24 13:00")
    told = await scenes.change_date(camille, "Reporté, sans date")
    assert "C’est noté\N{NO-BREAK SPACE}: reporté, sans date." in told.text
    put_off = "Société Zéphyrine\N{NO-BREAK SPACE}: entretien reporté, sans date pour l’instant."
    assert [it.labels for it in await camille.messages() if it.text == put_off] == [(), ()]
    asked = await camille.until("2026-11-27 12:00")
    assert heads(asked) == ["Fri 27 Nov 08:30 Société Zéphyrine"]
    assert "Y a-t-il une nouvelle date" in asked[0].text
    await camille.tap("Indiquer la date", asked[0])
    await camille.say("vendredi 4 décembre 10h")
    await camille.tap("Oui, enregistrer")
    on_again = await by_text(camille, printed("de nouveau prévu le vendredi 4 décembre à 10 h"))
    assert (on_again.id, on_again.labels) == (asked[0].id, ())
    assert heads(alone(await camille.until("2026-12-04 11:35"))) == [
        "Thu 03 Dec 18:00 Avant l’entretien · Société Zéphyrine",
        "Fri 04 Dec 08:00 Votre aide-mémoire · Société Zéphyrine",
        "Fri 04 Dec 11:30 Société Zéphyrine, ven. 4 déc.",
    ]


async def test_called_off_by_the_company_only_the_weekly_point_asks_what_comes_next(
    newcomer: Newcomer,
) -> None:
    camille = await scenes.recorded(newcomer)
    (brief,) = await camille.until("2026-11-23 20:00")
    told = await scenes.change_date(camille, "Annulé par l’entreprise")
    assert "Ses rappels s’arrêtent." in told.text
    shown = next(it for it in await camille.messages() if it.id == brief.id)
    assert shown.text == "Société Zéphyrine\N{NO-BREAK SPACE}: entretien annulé par l’entreprise."
    assert not shown.rows
    assert heads(await camille.until("2027-03-01 12:00")) == ["Wed 02 Dec 18:00 Votre point de la semaine"]


async def test_nobody_came_or_could_not_go_the_new_date_is_asked_for_later(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    await camille.until(scenes.OVER)
    question = await camille.tap("Personne n’est venu")
    assert "cela vient de l’entreprise, pas de vous" in question.text
    again = await camille.tap("Revenir en arrière", question)
    assert "L’entretien a-t-il eu lieu" in again.text
    told = await camille.tap("Je n’ai pas pu", again)
    assert "Cela arrive." in told.text
    assert heads(await camille.until("2027-03-01 12:00")) == [
        "Fri 27 Nov 08:30 Société Zéphyrine",
        "Wed 02 Dec 18:00 Votre point de la semaine",
    ]


async def test_still_in_it_is_asked_again_three_quarters_of_an_hour_later(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    await camille.until(scenes.OVER)
    told = await camille.tap("J’y suis encore")
    assert printed("mardi 24 novembre à 16 h 45") in told.text
    assert not told.rows
    assert heads(await camille.until("2026-11-24 17:30")) == [
        "Tue 24 Nov 16:45 Société Zéphyrine, mar. 24 nov."
    ]


async def test_still_in_it_told_hours_later_is_not_asked_again_at_once(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    await camille.until("2026-11-24 19:00")
    told = await camille.tap("J’y suis encore")
    assert printed("mardi 24 novembre à 19 h 45") in told.text
    assert heads(await camille.until("2026-11-24 20:30")) == [
        "Tue 24 Nov 19:45 Société Zéphyrine, mar. 24 nov."
    ]


async def test_entered_the_night_before_the_brief_stands_in_the_confirmation(newcomer: Newcomer) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    await camille.until("2026-11-23 22:30")
    saved = await scenes.add(camille, stories.ACME, "demain 9h", "Mme Claire Vaudrenne")
    assert saved.text.startswith("C’est enregistré.")
    assert "Avant l’entretien · Société Zéphyrine" in saved.text
    assert "Vous parlerez avec Mme Vaudrenne." in saved.text
    (card,) = await camille.until("2026-11-24 10:00")
    assert heads([card]) == ["Tue 24 Nov 07:00 Votre aide-mémoire · Société Zéphyrine"]
    assert card.silent


async def test_yesterdays_interview_takes_seven_taps_and_two_words(newcomer: Newcomer) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    await camille.say("/start")
    camille.taps = camille.words = 0
    await camille.tap("Nouvel entretien")
    await camille.say("Zéphyrine", canary=True)
    await camille.tap("Hier")
    await camille.tap("14h")
    await camille.tap("Oui, enregistrer")
    saved = await camille.tap("Plus tard")
    assert "Raconter à chaud" in saved.labels
    await camille.tap("Détails")
    await camille.tap("Poste")
    details = await camille.say("Développeuse", canary=True)
    assert "Développeuse" in details.text
    assert (camille.taps, camille.words) == (7, 2)
    await camille.tap("Retour")
    assert "L’entretien a-t-il eu lieu" in (await camille.tap("Raconter à chaud")).text
    assert await camille.until("2026-11-23 17:00") == [], "what was entered late is not asked for again"
