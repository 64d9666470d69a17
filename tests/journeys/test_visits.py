"""Around a visit: several letters at once, a calm word, dates that fail, two interviews on one day."""

from bot.domain.interviews import State
from tests.journeys import scenes, stories
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.phone import Message, Phone
from tests.journeys.scenes import heads, printed

ACME = stories.ACME
THREE = "Mme Claire Vaudrenne, M. Paul Estignard et Mme Inès Trouvadec"


async def opened(phone: Phone, label: str, message: Message | None = None, *, beside: str = "") -> Message:
    """Open a letter and return it."""
    await phone.tap(label, message, beside=beside)
    return await phone.last()


async def shown(phone: Phone, message: Message) -> Message:
    """Return a message as it stands now."""
    return next(it for it in await phone.messages() if it.id == message.id)


def about(messages: list[Message]) -> list[str]:
    """Return when the brief, the card and the question came, without the round-ups."""
    heads = ("Avant l’entretien ·", "Votre aide-mémoire ·", "Société Zéphyrine, ")
    return [f"{it.date:%a %H:%M}" for it in messages if it.text.startswith(heads)]


async def test_one_joint_letter_closes_the_chosen_words_and_comes_back(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await scenes.recorded(newcomer, people=THREE)
    notes = await scenes.debriefed(camille, details=3)
    await camille.tap("Voir d’autres choix", notes)
    letter = await opened(camille, "Une lettre commune", notes)
    assert "Bonjour Madame Vaudrenne, Madame Trouvadec" not in letter.text
    assert "Bonjour Madame Vaudrenne, Monsieur Estignard et Madame Trouvadec," in letter.text
    letter = await camille.tap("✓ Mme Trouvadec", letter)
    assert "Bonjour Madame Vaudrenne et Monsieur Estignard," in letter.text
    assert await camille.tap("✓ M. Estignard", letter) == letter
    sent = await camille.tap("C’est envoyé", letter)
    assert "✓ Lettre commune envoyée\N{NO-BREAK SPACE}: Mme Vaudrenne et M. Estignard" in sent.text
    notes = await shown(camille, notes)
    assert notes.text.count("✓ Mot envoyé à") == 2
    assert "• Mme Trouvadec" in notes.text
    assert len(facts_of(camille).answers) == 2
    await camille.tap("Revenir en arrière", sent)
    assert facts_of(camille).answers == {}
    assert "✓" not in (await shown(camille, notes)).text


async def test_what_a_joint_letter_lacks_is_told_from_it_person_by_person(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer, people="Mme Claire Vaudrenne et M. Paul Estignard")
    await camille.until(scenes.OVER)
    await camille.tap("Il a eu lieu")
    notes = await scenes.skipped(camille)
    await camille.tap("Voir d’autres choix", notes)
    letter = await opened(camille, "Une lettre commune", notes)
    assert [it[:18] for it in letter.labels if "Compléter" in it] == [
        "Compléter\N{NO-BREAK SPACE}: Vaudre",
        "Compléter\N{NO-BREAK SPACE}: Estign",
    ]
    await camille.tap("Compléter : Vaudre", letter)
    letter = await camille.say("la migration des données", canary=True)
    assert "la migration des données" in letter.text
    assert sum("Compléter" in it for it in letter.labels) == 1
    sent = await camille.tap("C’est envoyé", letter)
    assert "✓ Lettre commune envoyée" in sent.text


async def test_all_are_sent_at_one_tap_and_each_can_come_back(newcomer: Newcomer, facts_of: FactsOf) -> None:
    camille = await scenes.recorded(newcomer, people=THREE)
    notes = await scenes.debriefed(camille, details=3)
    notes = await camille.tap("Tout est envoyé", notes)
    assert notes.text.count("✓ Mot envoyé à") == 3
    assert len(facts_of(camille).answers) == 3
    notes = await camille.tap("Revenir en arrière", notes)
    assert facts_of(camille).answers == {}, "one tap takes back what one tap did"
    notes = await camille.tap("Tout est envoyé", notes)
    await camille.tap("Rouvrir : Estignard", notes)
    assert len(facts_of(camille).answers) == 2
    came = await camille.until("2026-11-25 12:00")
    assert {it.text.count("• ") for it in came if "Mots de remerciement" in it.text} == {1}


async def test_the_words_are_ticked_from_the_card_before_the_notes_are_finished(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await scenes.recorded(newcomer)
    await camille.until(scenes.OVER)
    await camille.tap("Il a eu lieu")
    await camille.tap("Plus tard")
    await stories.open_card(camille, ACME)
    notes = await camille.tap("Mots à envoyer")
    assert "Envoyé autrement" in notes.text
    await camille.tap("C’est envoyé", notes)
    assert len(facts_of(camille).answers) == 1
    assert not [it for it in await camille.until("2026-11-26 10:00") if "Mots de remerciement" in it.text]


async def test_two_people_at_one_address_are_flagged_under_the_letter(newcomer: Newcomer) -> None:
    both = "Mme Claire Vaudrenne rh@zephyrine.example, M. Paul Estignard rh@zephyrine.example"
    camille = await scenes.recorded(newcomer, people=both)
    await scenes.debriefed(camille, details=2)
    letter = await opened(camille, "Mot : ", beside="Vaudr")
    assert "Cette adresse est aussi celle de M. Estignard" in letter.text
    joint = await opened(camille, "Une lettre commune", letter)
    assert "Bonjour Madame Vaudrenne et Monsieur Estignard," in joint.text
    assert "Adresse\N{NO-BREAK SPACE}: rh@zephyrine.example" in joint.text
    sent = await camille.tap("C’est envoyé", joint)
    assert "Lettre commune envoyée" in sent.text
    assert not [it for it in await camille.until("2026-11-26 10:00") if "Mots de remerciement" in it.text]


async def test_a_calm_word_comes_half_an_hour_before_and_moves_with_the_interview(newcomer: Newcomer) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    told = await scenes.add(camille, ACME, scenes.WHEN, "Mme Claire Vaudrenne")
    noted = await camille.tap("M’écrire juste avant", told)
    assert "Un mot calme viendra" in noted.text
    assert "M’écrire juste avant" not in noted.labels
    came = await camille.until("2026-11-24 13:59")
    assert len(came) == 2
    await scenes.move(camille, "mercredi 25 novembre 10h")
    brief, card, word, question = await camille.until("2026-11-25 11:35")
    assert heads([word]) == [f"Wed 25 Nov 09:30 {ACME}, dans une demi-heure"]
    assert [it.silent for it in (brief, card, word, question)] == [False, True, True, True]
    assert "Soufflez lentement" in word.text
    assert "Pourquoi un mot maintenant" in (await camille.tap("Pourquoi maintenant ?", word)).text


async def test_the_calm_word_is_a_setting_too_and_stays_out_of_another_silence(newcomer: Newcomer) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    await camille.say("/reglages")
    await camille.tap("Mot calme")
    await camille.tap("Oui, volontiers")
    assert "oui, une demi-heure avant" in (await camille.say("/reglages")).text
    await scenes.add(camille, ACME, "mardi 24 novembre 10h", "Mme Claire Vaudrenne")
    await scenes.add(camille, stories.BOREAL, "mardi 24 novembre 11h30", "Mme Inès Trouvadec")
    came = await camille.until("2026-11-24 13:05")
    words = [f"{it.date:%H:%M}" for it in came if "demi-heure" in it.text]
    # the second one's would be at 11:00, in the silence of the first until 11:30
    assert words == ["09:30"]


async def test_two_interviews_on_one_day_each_have_their_brief_card_and_question(newcomer: Newcomer) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    await scenes.add(camille, ACME, "mardi 24 novembre 10h", "Mme Claire Vaudrenne")
    await scenes.add(camille, stories.BOREAL, "mardi 24 novembre 12h", "Mme Inès Trouvadec")
    came = await camille.until("2026-11-24 13:35")
    assert [f"{it.date:%a %H:%M}" for it in came] == [
        "Mon 18:00",
        "Mon 18:00",
        "Tue 08:00",
        # 10:00 lies in the silence of the first: the last minute before it
        "Tue 09:14",
        "Tue 13:30",
        "Tue 13:30",
    ]


async def test_moved_twice_once_while_its_card_is_out(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    _, card = await camille.until("2026-11-24 12:45")
    assert "Votre aide-mémoire" in card.text
    await scenes.move(camille, "mercredi 25 novembre 15h")
    moved = await shown(camille, card)
    assert printed("déplacé au mercredi 25 novembre à 15 h") in moved.text
    assert (moved.labels, moved.edited) == ((), True)
    await scenes.move(camille, "jeudi matin")
    moved = await shown(camille, card)
    assert "déplacé au jeudi 26 novembre, le matin" in moved.text
    later = about(await camille.until("2026-11-26 13:05"))
    assert later == ["Wed 18:00", "Thu 13:00"]


async def test_nobody_came_a_new_date_is_proposed_and_asked_for_after_three_days(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await scenes.recorded(newcomer)
    await camille.until(scenes.OVER)
    told = await camille.tap("Personne n’est venu")
    letter = await opened(camille, "Proposer des dates", told)
    assert "nouvelle date" in letter.text
    assert "le mardi 24 novembre" in letter.text
    assert "excuser" not in letter.text
    assert "n’est pas demander une réponse" in letter.text
    (role,) = facts_of(camille).opportunities
    assert (role.interviews[0].state, role.ending, role.contacts) == (State.POSTPONED, None, ())
    (asked,) = await camille.until("2026-11-27 08:35")
    assert "y a-t-il une nouvelle date" in asked.text or "nouvelle date" in asked.text
    letter = await opened(camille, "Proposer des dates", asked)
    assert "Voici des moments" in letter.text


async def test_whoever_could_not_go_is_given_a_letter_that_apologises(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    await camille.until(scenes.OVER)
    told = await camille.tap("Je n’ai pas pu y aller"[:14])
    letter = await opened(camille, "Proposer des dates", told)
    assert "vous prie de m’en excuser." in letter.text


async def test_postponed_without_a_date_stops_everything_and_takes_a_day_without_an_hour(
    newcomer: Newcomer,
) -> None:
    camille = await scenes.recorded(newcomer)
    told = await scenes.change_date(camille, "Reporté, sans date")
    assert "Proposer des dates" in told.labels
    (asked,) = await camille.until("2026-11-26 18:00")
    assert "nouvelle date" in asked.text
    await camille.tap("Indiquer la date", asked)
    assert "Mardi 1 décembre 2026, le matin" in (await camille.say("mardi matin")).text.replace("1er", "1")
    await camille.tap("Oui, enregistrer")
    later = about(await camille.until("2026-12-01 13:05"))
    assert later == ["Mon 18:00", "Tue 13:00"]
