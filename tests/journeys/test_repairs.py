"""Slips of the person and of Telegram that must not end in a wrong date or in silence."""

import httpx
import pytest

from tests.journeys import scenes, stories
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.phone import Message, Phone
from tests.journeys.scenes import fr, printed


async def fault(client: httpx.AsyncClient, method: str, code: int, retry_after: int | None = None) -> None:
    """Order one refusal."""
    body: dict[str, object] = {"method": method, "error_code": code, "description": "Not now"}
    if retry_after is not None:
        body["parameters"] = {"retry_after": retry_after}
    (await client.post("/api/faults", json=body)).raise_for_status()


@pytest.fixture
async def camille(client: httpx.AsyncClient) -> Phone:
    """Somebody who has joined; Telegram may refuse the bot things."""
    phone = await Phone.of(client, "Camille")
    await stories.arrive(phone)
    return phone


async def _asked_when(phone: Phone) -> None:
    await phone.say("/nouveau")
    await phone.say("Acme")


async def _asked_for_the_reply(phone: Phone, when: str) -> Message:
    await _asked_when(phone)
    await phone.say(when)
    await phone.tap("Oui, enregistrer")
    await phone.tap("Pas cette fois")
    return await phone.tap("Pas cette fois")


@pytest.mark.parametrize(
    "forged", ["quiet:0800-1900", "quiet:2100-0801", "digests:e0830", "digests:m2359", "digests:w0730"]
)
async def test_a_time_that_was_never_offered_is_not_taken(
    newcomer: Newcomer, facts_of: FactsOf, forged: str
) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    shown, before = await camille.say("/reglages"), facts_of(camille).candidate
    await camille.press(shown.id, f"1:pv:{forged}")
    assert camille.toast
    assert facts_of(camille).candidate == before


async def test_a_reply_day_behind_us_is_read_as_this_year(newcomer: Newcomer) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    await _asked_for_the_reply(camille, "10/11/2026 à 10h")
    assert "vendredi 20 novembre 2026" in (await camille.say("20 novembre")).text
    told = await camille.tap("Oui, enregistrer")
    assert "Réponse annoncée pour le vendredi 20 novembre" in told.text


@pytest.mark.parametrize("slip", ["4/12/2036", "20 novembre 2027"])
async def test_a_reply_in_years_is_refused_kindly_and_asked_again(newcomer: Newcomer, slip: str) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    await _asked_for_the_reply(camille, "10/11/2026 à 10h")
    again = await camille.say(slip)
    assert "plus de six mois" in again.text
    assert "Aucune date" in again.labels


async def test_a_reply_in_another_year_is_shown_with_it(newcomer: Newcomer) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    await _asked_for_the_reply(camille, "demain 14h30")
    await camille.say("8 janvier")
    told = await camille.tap("Oui, enregistrer")
    assert "vendredi 8 janvier 2027" in told.text


async def test_two_dates_of_different_years_show_their_years(newcomer: Newcomer) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    await _asked_when(camille)
    shown = await camille.say("10 novembre à 10h")
    assert {printed("mar. 10 nov. 2026 à 10 h"), printed("mer. 10 nov. 2027 à 10 h")} <= set(shown.labels)


async def test_a_new_date_and_a_next_round_keep_the_zone_of_the_interview(newcomer: Newcomer) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    await _asked_when(camille)
    await camille.say("demain 15h30")
    await camille.tap("Autre fuseau horaire")
    await camille.say("Montréal")
    await camille.tap("Oui, enregistrer")
    await camille.tap("Plus tard")
    await scenes.change_date(camille, "Indiquer la date", "Acme")
    moved = await camille.say("jeudi 15h30")
    assert printed("Jeudi 26 novembre 2026 à 15 h 30\nHeure locale\N{NO-BREAK SPACE}: Montréal") in moved.text
    await camille.tap("Oui, enregistrer")
    await camille.until("2026-11-26 23:30")
    await stories.open_card(camille, "Acme")
    await camille.tap("Noter leur réponse")
    await camille.tap("Tour suivant")
    await camille.tap("Indiquer la date")
    assert "Montréal" in (await camille.say("4 décembre 10h")).text


@pytest.mark.parametrize(("code", "retry_after"), [(429, 1), (429, 5), (502, None)])
async def test_one_refused_edit_keeps_neither_the_new_date_nor_its_confirmation_back(
    camille: Phone, client: httpx.AsyncClient, code: int, retry_after: int | None
) -> None:
    await scenes.add(camille, "Acme", "mercredi 14h30", "Mme Claire Vaudrenne")
    (brief,) = scenes.alone(await camille.until("2026-11-24 18:05"))
    await scenes.change_date(camille, "Indiquer la date", "Acme")
    await camille.say("jeudi 15h30")
    await fault(client, "editMessageText", code, retry_after)
    await camille.tap("Oui, enregistrer")
    assert camille.toast is None
    seen = {it.id: it.text for it in await camille.messages()}
    assert printed("déplacé au jeudi 26 novembre à 15 h 30") in seen[brief.id]
    assert any(
        printed("jeudi 26 novembre à 15 h 30") in text for id_, text in seen.items() if id_ != brief.id
    )


async def test_an_hour_typed_at_the_confirmation_changes_the_hour_alone(newcomer: Newcomer) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    await _asked_when(camille)
    await camille.say("jeudi 14h30")
    assert printed("Jeudi 26 novembre 2026 à 15 h 30") in (await camille.say("15h30")).text
    assert printed("Vendredi 27 novembre 2026 à 9 h") in (await camille.say("vendredi 9h")).text


async def test_another_day_typed_at_the_question_about_the_hour_counts_from_today(newcomer: Newcomer) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    await _asked_when(camille)
    await camille.say("jeudi")
    assert printed("Mardi 24 novembre 2026 à 15 h") in (await camille.say("demain 15h")).text


async def test_erasing_is_confirmed_although_the_menu_cannot_be_changed(
    camille: Phone, client: httpx.AsyncClient
) -> None:
    await camille.say("/oublier")
    await fault(client, "deleteMyCommands", 502)
    shown = await camille.tap((await camille.last()).labels[0])
    assert camille.toast is None
    assert "effacé" in shown.text


async def test_consent_goes_on_although_the_menu_cannot_be_changed(client: httpx.AsyncClient) -> None:
    camille = await Phone.of(client, "Camille")
    await camille.say("/start")
    await fault(client, "setMyCommands", 502)
    await camille.tap("D’accord, commençons")
    assert "Oui, la même" in (await camille.last()).labels


async def test_a_tap_gets_a_kind_word_although_telegram_refuses_what_follows(
    camille: Phone, client: httpx.AsyncClient
) -> None:
    await scenes.add(camille, "Acme", "mercredi 14h30", "Mme Claire Vaudrenne")
    await camille.say("/nouveau")
    await stories.open_card(camille, "Acme")
    await camille.tap("Changer la date")
    await fault(client, "editMessageReplyMarkup", 403)
    await camille.tap("Indiquer la date")
    assert camille.toast == fr("Something went wrong on my side, not on yours. Please try again in a moment.")


@pytest.mark.parametrize(("code", "retry_after"), [(502, None), (429, 30)])
async def test_what_was_saved_leads_on_although_the_tap_can_t_be_answered(
    camille: Phone, client: httpx.AsyncClient, facts_of: FactsOf, code: int, retry_after: int | None
) -> None:
    await _asked_when(camille)
    shown = await camille.say("demain 14h30")
    await fault(client, "answerCallbackQuery", code, retry_after)
    button = shown.button("Oui, enregistrer")
    assert button is not None
    await camille.in_vain(camille.act("press", message_id=shown.id, data=button.data))
    assert "Oui, enregistrer" not in (await camille.last()).labels
    assert len(facts_of(camille).opportunities) == 1


async def test_a_typed_answer_leads_on_although_the_old_buttons_stay(
    camille: Phone, client: httpx.AsyncClient
) -> None:
    await camille.say("/nouveau")
    await fault(client, "editMessageReplyMarkup", 429, 30)
    asked = await camille.say("Acme")
    assert "Demain" in asked.labels


async def test_tomorrow_said_in_the_night_is_offered_as_two_days(newcomer: Newcomer) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    await camille.until("2026-11-24 00:30")
    await _asked_when(camille)
    shown = await camille.say("demain 14h")
    assert {printed("mer. 25 nov. à 14 h"), printed("mar. 24 nov. à 14 h")} <= set(shown.labels)
    assert "Mardi 24 novembre 2026" in (await camille.tap("mar. 24 nov. à 14 h")).text
    await camille.until("2026-11-24 04:00")
    await _asked_when(camille)
    assert "Mercredi 25 novembre 2026" in (await camille.say("demain 14h")).text


async def test_the_zone_of_an_interview_is_chosen_among_those_of_a_country_or_shared_from_the_map(
    newcomer: Newcomer,
) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    await _asked_when(camille)
    await camille.say("demain 15h30")
    await camille.tap("Autre fuseau horaire")
    several = await camille.say("États-Unis")
    assert {"New York", "Chicago", "Los Angeles"} <= set(several.labels)
    chosen = await camille.tap("Chicago")
    assert printed("15 h 30\nHeure locale\N{NO-BREAK SPACE}: Chicago") in chosen.text
    await camille.tap("Autre fuseau horaire")
    await camille.act("locations", latitude=38.7223, longitude=-9.1393)
    await camille.settle()
    shared = await camille.last()
    assert printed("15 h 30\nHeure locale\N{NO-BREAK SPACE}: Lisbonne") in shared.text
