"""An offer in hand, as a candidate lives it: beside four others, taken back, declined."""

from bot.domain.outcomes import ContactKind, EndingKind, Light
from tests.journeys import scenes, stories
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.phone import Message, Phone
from tests.journeys.test_endings import answer

OTHERS = (
    ("Alizarine", "jeudi 10 décembre à 10h"),
    ("Bételgine", "vendredi 11 décembre à 10h"),
    ("Cormorane", "lundi 14 décembre à 10h"),
    ("Dandeline", "mardi 15 décembre à 10h"),
)


async def offered(newcomer: Newcomer, by: str | None = "vendredi 4 décembre") -> Phone:
    """Somebody who has an offer in hand on the evening of the interview."""
    camille = await scenes.recorded(newcomer)
    await scenes.debriefed(camille)
    await camille.tap("C’est envoyé", beside="Vaudre")
    await answer(camille, "Proposition reçue")
    if by is None:
        await camille.tap("Pas encore dit")
    else:
        await camille.say(by)
        await camille.tap("Oui, enregistrer")
    return camille


async def beside_four_others(newcomer: Newcomer) -> Phone:
    """Somebody with five processes under way, one of them an offer."""
    camille = await scenes.recorded(newcomer)
    await scenes.debriefed(camille)
    await camille.tap("C’est envoyé", beside="Vaudre")
    for company, when in OTHERS:
        await scenes.add(camille, company, when, "Mme Inès Trouvadec")
    await answer(camille, "Proposition reçue")
    await camille.say("vendredi 4 décembre")
    await camille.tap("Oui, enregistrer")
    return camille


def told(facts_of: FactsOf, phone: Phone) -> dict[str, EndingKind | None]:
    return {
        it.company.reveal(): it.ending.kind if it.ending else None for it in facts_of(phone).opportunities
    }


async def decide(phone: Phone, *choices: str) -> Message:
    """Open the card and tell what was decided."""
    await stories.open_card(phone, stories.ACME)
    shown = await phone.tap("Dire ma décision")
    for choice in choices:
        shown = await phone.tap(choice, shown)
    return shown


async def letter_of_the_offer(phone: Phone, label: str) -> Message:
    """Open a letter from the newest screen of the offer, and return to that screen."""
    shown = next(it for it in reversed(await phone.messages()) if "Voir les lettres" in it.labels)
    assert shown.labels[0] == "Dire ma décision", "the primary first"
    assert len(shown.labels) <= 6
    await phone.tap(label, await phone.tap("Voir les lettres", shown))
    return await phone.tap("Retour", shown)


async def test_an_offer_while_four_others_run(newcomer: Newcomer, facts_of: FactsOf) -> None:
    camille = await beside_four_others(newcomer)
    shown = await camille.last()
    assert "attendue pour le vendredi 4 décembre" in shown.text
    assert "le reste continue" in shown.text
    every = await camille.say("/entretiens")
    lines = [line for line in every.text.splitlines() if line.startswith("•")]
    assert [line.split("\N{NO-BREAK SPACE}")[0].removeprefix("• ") for line in lines] == [
        stories.ACME,
        *(company for company, _ in OTHERS),
    ]
    assert "ven. 4 déc. au plus tard" in lines[0]

    (evening,) = await camille.until("2026-11-24 18:00")
    for company, _ in OTHERS:
        assert f"{company}\N{NO-BREAK SPACE}: leur dire que vous avez une proposition" in evening.text
    await camille.tap("Dire", evening, beside="Alizarine")
    await camille.tap("Lire le mot", evening)
    letter = await camille.last()
    assert "une autre entreprise m’a fait une proposition" in letter.text
    assert "d’ici au vendredi 4 décembre" in letter.text
    assert stories.ACME not in letter.text
    await camille.tap("C’est envoyé", letter)
    (alizarine,) = (it for it in facts_of(camille).opportunities if it.company.reveal() == "Alizarine")
    assert [(it.kind, it.light) for it in alizarine.contacts] == [(ContactKind.OFFER, Light.RED)]

    assert scenes.heads(await camille.until("2026-12-04 12:00")) == [
        # the four interviews to come are to be confirmed
        "Wed 25 Nov 08:30 Votre résumé du mercredi 25 novembre",
        "Tue 01 Dec 09:00 Société Zéphyrine · leur proposition",
        # a week before two of them: the job description, someone inside
        "Thu 03 Dec 08:30 Votre résumé du jeudi 3 décembre",
        "Thu 03 Dec 09:00 Société Zéphyrine · leur proposition",
        "Fri 04 Dec 08:30 Votre résumé du vendredi 4 décembre",
        "Fri 04 Dec 09:00 Société Zéphyrine · leur proposition",
    ]
    assert "attendue aujourd’hui" in (await camille.last()).text
    await letter_of_the_offer(camille, "Demander un délai")
    assert "[ jour qui vous convient ]" in (await camille.last()).text

    question = await decide(camille, "Je l’ai acceptée")
    assert "est-elle écrite" in question.text
    waiting = await camille.tap("Pas encore", question)
    assert "rien ne se ferme encore" in waiting.text
    assert set(told(facts_of, camille).values()) == {None}
    waiting = await letter_of_the_offer(camille, "Demander un écrit")
    assert "par écrit" in (await camille.last()).text
    written = await camille.tap("Elle est écrite", waiting)
    assert "Par écrit depuis le ven. 4 déc." in written.text

    accepted = await decide(camille, "Je l’ai acceptée", "Oui, acceptée")
    assert "Une belle étape" in accepted.text
    assert "4 autres candidatures sont encore ouvertes" in accepted.text
    assert "Félicitations" not in accepted.text
    assert told(facts_of, camille) == {
        stories.ACME: EndingKind.ACCEPTED,
        **{company: None for company, _ in OTHERS},
    }

    (others,) = await camille.until("2026-12-04 18:00")
    for company, _ in OTHERS:
        assert company in others.text
    await camille.tap("Ouverte", others, beside="Alizarine")
    await camille.tap("C’est envoyé", others)
    await camille.tap("Ouverte", others, beside="Dandeline")
    await camille.tap("La garder ouverte", others)
    assert told(facts_of, camille)["Alizarine"] is EndingKind.WITHDRAWN
    assert told(facts_of, camille)["Dandeline"] is None
    assert "Dandeline" in (await camille.say("/entretiens")).text


async def test_an_offer_whose_day_is_not_told_is_asked_about_once_the_next_day(newcomer: Newcomer) -> None:
    camille = await offered(newcomer, by=None)
    assert "la date n’est pas encore connue" in (await camille.last()).text
    (asked,) = await camille.until("2026-11-27 12:00")
    assert f"{asked.date:%a %H:%M}" == "Wed 08:30"
    await camille.tap("Indiquer le jour", asked)
    await camille.say("lundi 30 novembre")
    await camille.tap("Oui, enregistrer")
    assert [f"{it.date:%a %d %b %H:%M}" for it in await camille.until("2026-12-31 12:00")] == [
        "Sun 29 Nov 09:00",
        "Mon 30 Nov 09:00",
        # nobody said what became of it
        "Tue 01 Dec 08:30",
    ]
    assert "est passé" in (await camille.last()).text


async def test_an_offer_taken_back_is_told_kindly_and_the_wait_does_not_begin_by_itself(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await offered(newcomer)
    gone = await decide(camille, "Ils l’ont retirée", "Oui, retirée")
    assert "pas de votre valeur" in gone.text
    assert told(facts_of, camille) == {stories.ACME: EndingKind.OFFER_GONE}
    card = await camille.tap("Revenir en arrière", gone)
    assert "Vous avez une proposition" in card.text
    await decide(camille, "Ils l’ont retirée", "Oui, retirée")
    assert await camille.until("2026-12-20 12:00") == []
    await camille.say("/entretiens")
    await camille.tap("Terminé")
    card = await camille.tap(stories.ACME[:12])
    assert "Proposition retirée par l’entreprise" in card.text
    card = await camille.tap("Rouvrir", card)
    assert "Vous avez une proposition" not in card.text
    assert "Demander des nouvelles" in card.labels


async def test_declining_has_its_letter_and_leaves_the_door_open(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await offered(newcomer)
    said = await decide(camille, "Je l’ai déclinée", "Oui, déclinée")
    assert "laisse la porte ouverte" in said.text
    await camille.tap("Lire le mot", said)
    letter = await camille.last()
    assert "y donner suite" in letter.text
    assert "Restons en contact" in letter.text
    assert await camille.until("2027-01-31 12:00") == []
    assert told(facts_of, camille) == {stories.ACME: EndingKind.DECLINED}


async def test_no_offer_after_all_brings_the_wait_back(newcomer: Newcomer) -> None:
    camille = await offered(newcomer)
    card = await camille.tap("Pas de proposition")
    assert "Demander des nouvelles" in card.labels
    assert scenes.heads(await camille.until("2026-12-31 12:00")) == [
        "Wed 25 Nov 08:30 Le lendemain · Société Zéphyrine, mar. 24 nov.",
        # the weekly points after this one wait for a tap
        "Wed 02 Dec 18:00 Votre point de la semaine",
        "Tue 08 Dec 10:00 Société Zéphyrine",
    ]


async def test_a_day_that_is_over_or_far_is_asked_again(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    await scenes.debriefed(camille)
    await answer(camille, "Proposition reçue")
    again = await camille.say("30 novembre 2027")
    assert "Est-ce la bonne année" in again.text or "année" in again.text
    calendar = await camille.tap("Ouvrir le calendrier")
    assert "Pour quand attendent-ils votre réponse" in calendar.text
    await camille.tap("30")
    await camille.tap("Oui, enregistrer")
    assert "attendue pour le lundi 30 novembre" in (await camille.last()).text
