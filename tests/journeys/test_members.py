"""Members of a cohort among themselves, in their private chats: the weekly round, help, practice pairs."""

from collections.abc import Callable
from datetime import datetime

import pytest

from bot.domain.cohorts import Cohort, Group, Membership
from bot.domain.cohorts.rounds import Entry
from bot.domain.people import Personal
from bot.services import pairs, rounds
from bot.services.plans import follow
from bot.services.ports import Begin
from bot.wiring.playground import Playing
from tests.journeys import scenes, stories
from tests.journeys.conftest import Newcomer
from tests.journeys.phone import Message, Phone
from tests.journeys.scenes import by_text

WEEK = "2026w48"


@pytest.fixture
def begin(town: Playing) -> Begin:
    found: Begin = town.bot.application.bot_data["desk"].begin
    return found


@pytest.fixture
async def now(town: Playing) -> Callable[[], datetime]:
    found: Callable[[], datetime] = town.bot.application.bot_data["desk"].now
    return found


def enrol(begin: Begin, at: datetime, *phones: Phone) -> int:
    """Put people into one cohort, with rounds and practice wanted; return its id."""
    with begin() as work:
        cohort = work.cohorts.add(
            Cohort(
                id=0,
                name=Personal("Les mardis"),
                language="fr",
                zone="Europe/Paris",
                territory="FR",
                seats=20,
                opened_at=at,
                group=Group(chat_id=-7, linked_at=at),
            )
        )
        for phone in phones:
            candidate = work.candidates.by_chat(phone.id)
            assert candidate is not None
            place = Membership(
                cohort=cohort,
                member_id=candidate.id,
                alias=Personal(f"Alias {phone.name}"),
                joined_at=at,
                rounds=True,
                practice=True,
            )
            work.cohorts.enrol(place)
            follow(work, candidate.id, now=at)
    return cohort.id


async def member(newcomer: Newcomer, name: str) -> Phone:
    phone = await newcomer(name)
    await stories.arrive(phone)
    return phone


async def say_something(phone: Phone, *answers: str | None) -> Message:
    """Answer the weekly round's questions from the round-up, up to the preview."""
    await phone.tap("Dire quelque chose")
    for it in answers:
        await (phone.say(it) if it else phone.tap("Pas cette fois"))
    return await phone.last()


async def test_a_round_is_collected_in_private_and_shown_before_it_is_said(
    newcomer: Newcomer, begin: Begin, now: Callable[[], datetime]
) -> None:
    camille = await scenes.recorded(newcomer)
    sam = await member(newcomer, "Sam")
    cohort_id = enrol(begin, now(), camille, sam)
    await sam.until("2026-11-25 18:00")
    await _asked(camille)
    await camille.tap("Dire quelque chose")
    for refused in ("Bel échange chez zephyrine", "avec Mme Vaudrenne", "moi@exemple.fr"):
        shown = await camille.say(refused)
        assert "à changer" in shown.text
        assert refused in shown.text
        assert "Copier mes mots" in shown.labels
    await camille.say("Un mot envoyé à temps")
    await camille.tap("Pas cette fois")
    preview = await camille.say("Une relecture de lettre")
    assert "Alias Camille\nRéussite" in preview.text.replace("\u00a0", " ")
    assert rounds.round_now(begin, cohort_id, WEEK) == ()
    said = await camille.tap("Le dire au groupe")
    assert "Ce sera dans le groupe" in said.text

    await say_something(sam, None, "Dormir avant huit heures", None)
    await sam.tap("Le dire au groupe")
    posted = rounds.round_now(begin, cohort_id, WEEK)
    assert [it.alias.read() for it in posted] == ["Alias Camille", "Alias Sam"]

    await camille.tap("Changer", said)
    shown = await camille.tap("Garder ainsi")
    await camille.tap("Pas cette fois", shown)
    shown = await camille.tap("Pas cette fois", shown)
    await camille.tap("Le dire au groupe", shown)
    assert [it.ask for it in rounds.round_now(begin, cohort_id, WEEK)] == [None, None]
    shown = await camille.tap("Retirer")
    assert "C’est retiré" in shown.text
    assert len(rounds.round_now(begin, cohort_id, WEEK)) == 1


async def test_words_of_any_round_can_be_taken_back_and_the_others_stay(
    newcomer: Newcomer, begin: Begin, now: Callable[[], datetime]
) -> None:
    sam = await member(newcomer, "Sam")
    cohort_id = enrol(begin, now(), sam)
    weeks = {"2026w45": "Un appel", "2026w46": "Un mot", "2026w47": "Une lettre"}
    with begin() as work:
        found = work.candidates.by_chat(sam.id)
        assert found is not None
        for week, win in weeks.items():
            entry = Entry(
                id=0, cohort_id=cohort_id, member_id=found.id, week=week, said_at=now(), win=Personal(win)
            )
            work.entries.save(entry)
    await sam.say("/groupe")
    await sam.tap("Dire quelque chose")
    shown = await sam.last()
    assert "Dans le groupe depuis le vendredi 20 novembre" in shown.text
    assert "Une lettre" in shown.text
    shown = await sam.tap("Mots d’avant", shown)
    assert "Une lettre" in (await sam.tap("Mots d’après", shown)).text
    shown = await sam.tap("Mots d’avant", shown)
    shown = await sam.tap("Mots d’avant", shown)
    assert "Un appel" in shown.text
    assert "Mots d’avant" not in shown.labels
    await sam.tap("Retirer du groupe", shown)
    with begin() as work:
        assert [it.week for it in work.entries.of_member(cohort_id, found.id)] == ["2026w46", "2026w47"]


async def _asked(phone: Phone) -> Message:
    """Return the message with the weekly question, opened whole if it stands in a round-up."""
    shown = await by_text(phone, "Le tour de table")
    if "Dire quelque chose" not in shown.labels:
        shown = await phone.tap("Le tour de table", shown)
    return shown


async def test_a_form_left_empty_says_nothing(
    newcomer: Newcomer, begin: Begin, now: Callable[[], datetime]
) -> None:
    camille = await member(newcomer, "Camille")
    cohort_id = enrol(begin, now(), camille)
    await camille.until("2026-11-25 18:00")
    shown = await say_something(camille, None, None, None)
    assert "Rien cette semaine" in shown.text
    assert rounds.round_now(begin, cohort_id, WEEK) == ()


async def test_help_connects_two_once_both_agreed(
    newcomer: Newcomer, begin: Begin, now: Callable[[], datetime]
) -> None:
    camille, sam = await member(newcomer, "Camille"), await member(newcomer, "Sam")
    stranger = await member(newcomer, "Alex")
    enrol(begin, now(), camille, sam)
    await camille.until("2026-11-25 18:00")
    await say_something(camille, None, None, "Une heure d’entraînement")
    await camille.tap("Le dire au groupe")
    await camille.until("2026-11-27 17:30")
    entry_id = _entry(begin, camille)

    menu = await sam.last()
    before = len(await stranger.messages())
    await stranger.press((await stranger.last()).id, f"1:yh:{entry_id}")
    assert "Je ne l’ai plus" in (stranger.toast or "")
    assert len(await stranger.messages()) == before
    await camille.press((await camille.last()).id, f"1:yh:{entry_id}")
    assert "votre propre demande" in (camille.toast or "")
    await sam.press(menu.id, f"1:yh:{entry_id}")
    asked = await sam.last()
    assert "Alias Camille" in asked.text
    assert "compte Telegram" in asked.text
    await sam.tap("Aider, sans nom", asked)

    (round_up,) = await camille.until("2026-11-27 18:00")
    assert "Alias Sam" not in round_up.text
    await camille.tap("Oui, volontiers", round_up)
    await camille.until("2026-11-28 10:00")
    assert "Alias Sam" in (await by_text(camille, "Vous voilà en contact")).text
    assert "Alias Camille" in (await by_text(sam, "Vous voilà en contact")).text


def _entry(begin: Begin, phone: Phone) -> int:
    with begin() as work:
        candidate = work.candidates.by_chat(phone.id)
        assert candidate is not None
        (place,) = work.cohorts.memberships_of(candidate.id)
        (entry,) = work.entries.of_member(place.cohort.id, candidate.id)
    return entry.id


async def test_two_practise_from_the_offer_to_what_they_tell_each_other(
    newcomer: Newcomer, begin: Begin, now: Callable[[], datetime]
) -> None:
    camille = await scenes.recorded(newcomer, when="jeudi 26 novembre 17h30")
    sam = await member(newcomer, "Sam")
    cohort_id = enrol(begin, now(), camille, sam)
    pairs.make_pairs(begin, cohort_id, now=now())
    await sam.until("2026-11-23 18:00")
    for phone in (camille, sam):
        offer = await _opened(phone, "S’entraîner à un entretien")
        assert "Alias" not in offer.text
        await phone.tap("Oui, volontiers", offer)
        assert "Vous aimeriez vous entraîner" in (await by_text(phone, "Vous aimeriez")).text

    await sam.until("2026-11-24 08:30")
    times = await _opened(camille, "Un moment pour votre entraînement")
    assert "Alias Sam" in times.text
    await camille.tap("Proposer des moments", times)
    shown = await camille.say("jeudi 18h")
    assert "vous avez un entretien" in shown.text
    await camille.tap("Ajouter un moment", shown)
    await camille.tap("ven. 27 nov.")
    shown = await camille.tap("10h")
    shown = await camille.tap("Envoyer à mon binôme", shown)
    assert "Envoyé à votre binôme" in shown.text

    await sam.until("2026-11-24 18:00")
    choice = await _opened(sam, "propose ces moments")
    assert "vous avez un entretien" not in choice.text
    assert stories.ACME not in choice.text
    await sam.tap("ven. 27 nov.", choice)
    await sam.until("2026-11-25 08:30")
    for phone in (camille, sam):
        agreed = await _opened(phone, "Votre entraînement")
        deck = await phone.tap("Les huit questions", agreed)
        assert "Huit questions à se poser" in (await phone.last()).text
        assert deck.id == agreed.id

    await sam.until("2026-11-27 18:00")
    over = await _opened(sam, "Comment s’est passé")
    await sam.tap("Faire mon retour", over)
    await sam.say("Le calme, et les exemples")
    await sam.tap("Pas cette fois")
    shown = await sam.say("Respirer avant de répondre")
    assert "Alias Camille" in shown.text
    await sam.tap("Envoyer", shown)
    await camille.until("2026-11-28 10:00")
    told = await _opened(camille, "Alias Sam vous fait un retour")
    assert "Le calme, et les exemples" in told.text


async def _opened(phone: Phone, words: str) -> Message:
    """Return the newest message about something, its part of a round-up opened."""
    shown = await by_text(phone, words)
    for label in ("En savoir plus", "Trouver un moment", "Votre entraînement", "Faire mon retour", "Lire"):
        if shown.text.startswith("Votre résumé") and shown.button(label):
            return await phone.tap(label, shown)
    return shown
