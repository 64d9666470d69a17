"""What is known of an interview, as people tell it: no hour, a call, no names, an agency, another zone."""

import pytest

from bot.domain.interviews import Hour, Kind
from bot.domain.timeline import Interviewer
from tests.journeys import scenes, stories
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.phone import Message, Phone
from tests.journeys.scenes import heads, printed

ACME = stories.ACME


async def saved(phone: Phone, when: str, *, people: str | None = None, company: str = ACME) -> Message:
    """Record an interview as it is told; return the confirmation."""
    await phone.say("/nouveau")
    await phone.say(company, canary=True)
    await phone.say(when)
    await phone.tap("Oui, enregistrer")
    if people is not None:
        await phone.say(people, canary=True)
    return await phone.tap("Plus tard")


async def arrived(newcomer: Newcomer) -> Phone:
    camille = await newcomer()
    await stories.arrive(camille)
    return camille


async def test_a_morning_is_saved_as_such_and_its_hour_told_from_the_brief(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await arrived(newcomer)
    await camille.say("/nouveau")
    await camille.say(ACME, canary=True)
    asked = await camille.say("mardi matin")
    assert "Mardi 24 novembre 2026, le matin\nHeure locale" in asked.text
    await camille.tap("Oui, enregistrer")
    told = await camille.tap("Plus tard")
    assert "mardi 24 novembre, le matin (heure" in told.text
    assert printed("à 8 h") not in told.text
    assert "Indiquer l’heure" in told.labels
    assert "votre aide-mémoire" not in told.text
    (brief,) = await camille.until("2026-11-23 18:05")
    assert "mardi 24 novembre, le matin" in brief.text
    assert "L’heure n’est pas encore connue." in brief.text
    hour = await camille.tap("Indiquer l’heure", brief)
    assert hour == brief
    assert "À quelle heure" in (await camille.last()).text
    assert printed("Mardi 24 novembre 2026 à 10 h 30") in (await camille.say("10h30")).text
    confirmed = await camille.tap("Oui, enregistrer")
    assert printed("C’est noté\N{NO-BREAK SPACE}: mardi 24 novembre à 10 h 30.") in confirmed.text
    redrawn = next(it for it in await camille.messages() if it.id == brief.id)
    assert printed("mardi 24 novembre à 10 h 30") in redrawn.text
    assert "déplacé" not in redrawn.text
    assert "Indiquer l’heure" not in redrawn.labels
    (interview,) = facts_of(camille).opportunities[0].interviews
    assert (interview.hour, interview.moves) == (Hour.EXACT, 0)
    assert heads(await camille.until("2026-11-24 12:10")) == [
        f"Tue 24 Nov 08:30 Votre aide-mémoire · {ACME}",
        f"Tue 24 Nov 12:00 {ACME}, mar. 24 nov.",
    ]


@pytest.mark.parametrize(
    ("answer", "shown", "asked_at"),
    [
        ("je ne sais pas encore l’heure", "heure à préciser", "18:30"),
        ("l’après-midi", "l’après-midi", "18:30"),
        ("le matin", "le matin", "13:00"),
    ],
)
async def test_an_hour_that_is_not_known_can_be_said_so(
    newcomer: Newcomer, answer: str, shown: str, asked_at: str
) -> None:
    camille = await arrived(newcomer)
    await camille.say("/nouveau")
    await camille.say(ACME, canary=True)
    await camille.say("mardi")
    assert f"Mardi 24 novembre 2026, {shown}" in (await camille.say(answer)).text
    await camille.tap("Oui, enregistrer")
    await camille.tap("Plus tard")
    came = await camille.until("2026-11-24 18:35")
    assert [f"{it.date:%a %H:%M}" for it in came] == ["Mon 18:00", f"Tue {asked_at}"]
    assert all("aide-mémoire ·" not in it.text for it in came)


async def test_the_buttons_for_a_part_of_the_day_do_the_same(newcomer: Newcomer, facts_of: FactsOf) -> None:
    camille = await arrived(newcomer)
    await camille.say("/nouveau")
    await camille.say(ACME, canary=True)
    await camille.say("mardi")
    assert "heure à préciser" in (await camille.tap("Pas encore connue")).text
    await camille.tap("Oui, enregistrer")
    assert facts_of(camille).opportunities[0].interviews[0].hour is Hour.DAY


async def test_an_interview_without_an_hour_moves_to_another_day_as_any_other(newcomer: Newcomer) -> None:
    camille = await arrived(newcomer)
    await saved(camille, "mardi matin")
    (brief,) = await camille.until("2026-11-23 18:05")
    moved = await scenes.move(camille, "jeudi après-midi")
    assert "jeudi 26 novembre, l’après-midi" in moved.text
    redrawn = next(it for it in await camille.messages() if it.id == brief.id)
    assert "entretien déplacé au jeudi 26 novembre, l’après-midi" in redrawn.text
    assert "Indiquer l’heure" not in redrawn.labels


async def test_an_expected_call_has_a_card_before_and_silence_during(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await arrived(newcomer)
    told = await saved(camille, "jeudi entre 14h et 16h")
    assert printed("jeudi 26 novembre, entre 14 h et 16 h") in told.text
    (interview,) = facts_of(camille).opportunities[0].interviews
    assert (interview.kind, interview.hour) == (Kind.CALL, Hour.EXACT)
    came = await camille.until("2026-11-26 16:35")
    brief, card, question = [it for it in came if f"{it.date:%a %H:%M}" != "Tue 08:30"]
    assert [f"{it.date:%a %H:%M}" for it in (brief, card, question)] == [
        "Wed 18:00",
        "Thu 12:00",
        "Thu 16:30",
    ]
    assert "trajet" not in brief.text
    assert "Un endroit calme" in brief.text
    assert "Avant de raccrocher" in card.text
    assert "Avant de partir" not in card.text


async def test_a_call_asks_for_one_word_of_thanks_and_leaves_the_references_alone(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await arrived(newcomer)
    await camille.say("/nouveau")
    await camille.say(ACME, canary=True)
    await camille.say("mardi entre 14h et 16h")
    await camille.tap("Oui, enregistrer")
    await camille.say("Mme Claire Vaudrenne et M. Paul Estignard", canary=True)
    await camille.say("Mme Sophie Landrevaux", canary=True)
    await camille.tap("Plus tard")
    await camille.until("2026-11-24 16:35")
    await stories.debrief(camille, None, ("la migration",) * 2, None)
    notes = await camille.last()
    assert notes.labels.count("C’est envoyé") == 1
    letter = await by_letter(camille, "Lire le mot")
    assert "Bonjour Madame Vaudrenne et Monsieur Estignard," in letter.text
    await camille.tap("C’est envoyé", letter)
    assert not [it for it in await camille.until("2026-11-27 09:00") if "références" in it.text]


async def by_letter(phone: Phone, label: str, *, beside: str = "") -> Message:
    """Open a letter and return it."""
    await phone.tap(label, beside=beside)
    return await phone.last()


async def test_an_interview_at_nine_entered_at_half_past_ten_in_the_evening(newcomer: Newcomer) -> None:
    camille = await arrived(newcomer)
    await camille.until("2026-11-23 22:30")
    told = await saved(camille, "demain 9h")
    assert "Avant l’entretien ·" in told.text
    assert heads(await camille.until("2026-11-24 10:35")) == [
        f"Tue 24 Nov 07:00 Votre aide-mémoire · {ACME}",
        f"Tue 24 Nov 10:30 {ACME}, mar. 24 nov.",
    ]


async def test_three_people_without_names_one_word_sent_then_the_names(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await arrived(newcomer)
    told = await saved(camille, scenes.WHEN, people="trois personnes, je ne sais pas leurs noms")
    assert "• la première personne\n• la deuxième personne\n• la troisième personne" in told.text
    await camille.until(scenes.OVER)
    await camille.tap("Il a eu lieu")
    assert "Qui" in (await camille.last()).text
    await camille.tap("Pas cette fois")
    await camille.tap("Aucune date")
    notes = await scenes.skipped(camille)
    assert "• la première personne" in notes.text
    notes = await camille.tap("C’est envoyé", notes, beside="Mot : personne 1")
    assert "✓ Mot envoyé à la première personne" in notes.text
    letter = await by_letter(camille, "Mot : personne 2")
    assert "Bonjour,\n" in letter.text
    await camille.tap("Fermer", letter)
    await stories.open_card(camille, ACME)
    await camille.tap("Personnes")
    await camille.tap("Ajouter quelqu’un")
    await camille.say("Mme Claire Vaudrenne, M. Paul Estignard et Mme Inès Trouvadec", canary=True)
    people: tuple[Interviewer, ...] = facts_of(camille).opportunities[0].interviewers
    assert [it.named for it in people] == [True] * 3
    await stories.open_card(camille, ACME)
    notes = await camille.tap("Mots à envoyer")
    assert "✓ Mot envoyé à Mme Vaudrenne" in notes.text
    assert "• M. Estignard\n• Mme Trouvadec" in notes.text
    assert notes.labels.count("C’est envoyé") == 2


async def test_names_and_how_many_others_are_read_together(newcomer: Newcomer) -> None:
    camille = await arrived(newcomer)
    told = await saved(camille, scenes.WHEN, people="Mme Claire Vaudrenne et deux autres personnes")
    assert "• Mme Vaudrenne\n• la première personne\n• la deuxième personne" in told.text


async def test_an_agency_takes_the_letters_and_is_called_the_same_day(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await scenes.recorded(newcomer)
    await stories.open_card(camille, ACME)
    await camille.tap("Personnes")
    await camille.tap("Via un cabinet ?")
    shown = await camille.say("Mme Sophie Landrevaux sophie@cabinet.example", canary=True)
    assert "Cela passe par un cabinet\N{NO-BREAK SPACE}: Mme Landrevaux." in shown.text
    assert "Via un cabinet ?" not in shown.labels
    notes = await scenes.debriefed(camille)
    assert "Mme Landrevaux" not in notes.text
    letter = await by_letter(camille, "Mot : ")
    assert "Mme Landrevaux\nAdresse\N{NO-BREAK SPACE}: sophie@cabinet.example" in letter.text
    assert "Bonjour Madame Landrevaux,\n\nPourriez-vous transmettre ces quelques lignes" in letter.text
    assert "Bonjour Madame Vaudrenne," in letter.text
    await camille.tap("C’est envoyé", letter)
    (evening,) = await camille.until("2026-11-24 18:05")
    assert "Un appel à Mme Landrevaux, du cabinet." in evening.text
    script = await by_letter(camille, "Voir quoi dire")
    assert "Savez-vous ce qui vient ensuite" in script.text
    called = await camille.tap("J’ai appelé", evening)
    assert "✓ Appel à Mme Landrevaux · mar. 24 nov." in called.text
    assert facts_of(camille).opportunities[0].contacts == ()


async def test_an_interviewer_can_be_the_agency_and_no_more(newcomer: Newcomer, facts_of: FactsOf) -> None:
    camille = await scenes.recorded(newcomer)
    await stories.open_card(camille, ACME)
    await camille.tap("Personnes")
    await camille.tap("Mme Vaudrenne")
    shown = await camille.tap("C’est le cabinet")
    assert "C’est le cabinet" in shown.text
    assert facts_of(camille).opportunities[0].intermediary is not None
    await camille.tap("Pas le cabinet")
    assert facts_of(camille).opportunities[0].intermediary is None


async def test_an_employer_elsewhere_has_its_own_holidays_and_the_candidate_their_own_hours(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await arrived(newcomer)
    await camille.say("/nouveau")
    await camille.say(ACME, canary=True)
    await camille.say("mardi 10h")
    await camille.tap("Autre fuseau horaire")
    await camille.say("Montréal")
    await camille.tap("Oui, enregistrer")
    told = await camille.tap("Plus tard")
    assert printed("mardi 24 novembre à 10 h") in told.text
    assert printed("16 h") in told.text
    assert facts_of(camille).opportunities[0].territory == "CA"
    await camille.tap("Ouvrir la fiche")
    details = await camille.tap("Détails")
    assert "Jours fériés\N{NO-BREAK SPACE}: Canada" in details.text
    await camille.tap("Jours fériés")
    regions = await camille.tap("Canada")
    assert "Québec" in regions.labels
    details = await camille.tap("Québec")
    assert "Jours fériés\N{NO-BREAK SPACE}: Canada, Québec" in details.text
    assert facts_of(camille).opportunities[0].territory == "CA-QC"
    # brief at 18:00 in Paris, card two hours before 16:00 in Paris, the question at 17:30
    assert [f"{it.date:%a %H:%M}" for it in await camille.until("2026-11-24 17:35")] == [
        "Mon 18:00",
        "Tue 14:00",
        "Tue 17:30",
    ]
