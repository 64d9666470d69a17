"""What is found in a letter before it is sent, and what is not."""

from dataclasses import replace
from typing import Any, Final

import pytest
from hypothesis import given, settings

from bot.domain.interviews import Notes
from bot.domain.people import Civility, Personal
from bot.domain.timeline import Interviewer
from bot.writing import thanks
from bot.writing.checks import Around, Check, Finding, around, check
from bot.writing.draft import LetterKind
from tests.writing import every, situations
from tests.writing.situations import ENGLISH, FRENCH, MADAM, SIR, told
from tests.writing.test_combinations import calm, hostile, voices

CLAIRE: Final = Interviewer(id=11, name=Personal("Claire Dupont"), civility=Civility.MADAM)
UNTOLD: Final = Interviewer(id=12, name=Personal("Claire Dupont"))
SPOKEN: Final = (Personal("La refonte du site client"),)
GOOD: Final = (
    "Bonjour Madame Dupont,\n\nMerci pour notre échange de mardi. La refonte du site m’a donné des idées, et "
    "j’aimerais vous en parler.\n\nJe reste disponible.\n\nCordialement,\nCamille Roy"
)
IN_ENGLISH: Final = (
    "Dear Ms Dupont,\n\nThank you for our conversation. The new warehouse has given me ideas, and I would "
    "like to talk about them.\n\nI remain available.\n\nKind regards,\nCamille Roy"
)


def found(text: str, kind: LetterKind = LetterKind.THANKS, language: str = "fr", **facts: Any) -> set[Check]:
    known = replace(Around(to=(CLAIRE,), spoken=SPOKEN), **facts)
    return {it.check for it in check(text, kind, language, known)}


def test_a_good_letter_has_nothing_to_find() -> None:
    assert found(GOOD) == set()
    assert found(IN_ENGLISH, language="en", spoken=(Personal("the new warehouse"),)) == set()


def test_a_language_without_tables_is_read_as_english() -> None:
    assert found(IN_ENGLISH, language="pt", spoken=(Personal("the new warehouse"),)) == set()


def test_more_words_than_a_letter_of_its_kind_has_are_counted() -> None:
    long = GOOD.replace("Je reste disponible.", "Voici une ligne de plus. " * 30)
    finding = next(
        it for it in check(long, LetterKind.THANKS, "fr", Around(spoken=SPOKEN)) if it.check is Check.LENGTH
    )
    assert finding.most == 120
    assert finding.count > 150


def test_an_open_place_is_named() -> None:
    text = GOOD.replace("Camille Roy", "[ votre prénom et votre nom ]")
    assert check(text, LetterKind.THANKS, "fr", Around(spoken=SPOKEN)) == (
        Finding(check=Check.GAP, words=("votre prénom et votre nom",)),
    )


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (GOOD, True),
        (GOOD.replace("Merci pour notre", "Je reviens sur notre"), False),
        ("Bonjour,\n\nVotre offre me plaît. Merci pour l’entretien et la refonte du site.", False),
        ("Avant tout, je vous remercie de cet échange sur la refonte du site.", True),
    ],
)
def test_thanks_come_first(text: str, first: bool) -> None:
    assert (Check.THANKS_FIRST not in found(text)) is first


@pytest.mark.parametrize(
    ("text", "spoken", "concrete"),
    [
        (GOOD, SPOKEN, True),
        (GOOD, (Personal("le budget de l’an prochain"),), False),
        (GOOD, (Personal("le budget de l’an prochain"), *SPOKEN), True),
        (GOOD, (), True),
        (GOOD + "\n[ un point précis de votre échange ]", (), False),
        (GOOD.replace("site", "SITE"), (Personal("SITE"),), True),
    ],
)
def test_a_letter_takes_up_what_was_spoken_of(
    text: str, spoken: tuple[Personal, ...], concrete: bool
) -> None:
    assert (Check.DETAIL not in found(text, spoken=spoken)) is concrete


@pytest.mark.parametrize(
    ("language", "greeting", "group"),
    [
        ("fr", "Bonjour à tous,", True),
        ("fr", "Bonjour à toutes et à tous,", True),
        ("fr", "Chers Madame et Monsieur,", True),
        ("fr", "Mesdames, Messieurs,", True),
        ("fr", "Bonjour Madame Dupont,", False),
        ("fr", "Bonjour,", False),
        ("en", "Dear all,", True),
        ("en", "Hello everyone,", True),
        ("en", "To whom it may concern,", True),
        ("en", "Dear Ms Dupont,", False),
        ("en", "Dear Ms Allister,", False),
    ],
)
def test_a_group_greeting_is_found(language: str, greeting: str, group: bool) -> None:
    assert (Check.GROUP in found(f"{greeting}\n\nMerci, thank you.", language=language)) is group


@pytest.mark.parametrize(
    ("language", "words", "pressing"),
    [
        ("fr", "Merci de me répondre dès que possible.", True),
        ("fr", "J’espère un retour rapide de votre part.", True),
        ("fr", "C’est urgent pour moi.", True),
        ("fr", "Je n'ai toujours pas de réponse.", True),
        ("fr", "Je me permets de vous relancer.", True),
        ("fr", "J'attends toujours votre réponse.", True),
        ("fr", "Je suis impatient de vous lire.", True),
        ("fr", "Je peux commencer immédiatement.", False),
        ("fr", "Votre croissance rapide m’a marqué l’esprit.", False),
        ("fr", "Un tel choix demande du temps, je le sais.", False),
        ("en", "Please answer as soon as possible.", True),
        ("en", "I still haven't heard from you.", True),
        ("en", "At your earliest convenience, please.", True),
        ("en", "I am chasing an answer.", True),
        ("en", "A choice like this takes time, I know.", False),
        ("en", "I can start immediately.", False),
    ],
)
def test_pressing_words_are_found(language: str, words: str, pressing: bool) -> None:
    assert (Check.PRESSING in found(words, LetterKind.STATUS, language)) is pressing


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        ("Je suis ravie de cet échange.", "Je suis ravie"),
        ("Je suis très intéressé par ce poste.", "Je suis très intéressé"),
        ("Je serais heureux de vous revoir.", "Je serais heureux"),
        ("Je reste vraiment motivée.", "Je reste vraiment motivée"),
        ("j'ai été convaincu par l’équipe", "j'ai été convaincu"),
        ("Je suis prêt(e) à commencer.", "prêt(e)"),
        ("Je reste motivé·e.", "motivé·e"),
        ("Merci de m’avoir reçue.", "m’avoir reçue"),
        ("Enchantée de cette rencontre, je vous écris.", "Enchantée"),
        ("Je suis sûre de mon choix.", "Je suis sûre"),
        ("Je suis assistante depuis dix ans.", "Je suis assistante"),
        ("Étant passionnée par ce métier, je vous écris.", "Étant passionnée"),
        ("Ce poste m’attire et suis motivé pour la suite.", "et suis motivé"),
        ("Je suis entièrement convaincue.", "Je suis entièrement convaincue"),
        ("Je suis quelqu’un de calme, tous les jours.", None),
        ("Étant donné le calendrier, je suis chef de projet.", None),
        ("J’ai été sensible à votre accueil.", None),
        ("Je suis actuellement en poste.", None),
        ("Je reste disponible pour un échange.", None),
        ("Je reste à votre disposition.", None),
        ("Je suis tout à fait d’accord avec vous.", None),
        ("Je suis responsable de la paie.", None),
        ("Je suis bien entendu joignable.", None),
        ("Je suis en poste, et je suis ici depuis lundi.", None),
        ("Ce poste m’intéresse. La maquette est prête.", None),
        ("Je suis actuellement capable de partir.", None),
    ],
)
def test_what_tells_the_writer_s_gender_is_found(words: str, tells: str | None) -> None:
    here = [it for it in check(words, LetterKind.STATUS, "fr", Around()) if it.check is Check.GENDER]
    said = [word for it in here for word in it.words]
    assert (tells in said) if tells else (said == [])


@pytest.mark.parametrize(
    ("person", "language", "greeting", "mistaken"),
    [
        (CLAIRE, "fr", "Bonjour Madame Dupont,", False),
        (CLAIRE, "fr", "Bonjour Mme Dupont,", False),
        (CLAIRE, "fr", "Bonjour Monsieur Dupont,", True),
        (CLAIRE, "fr", "Bonjour Claire Dupont,", True),
        (CLAIRE, "fr", "Bonjour,", False),
        (UNTOLD, "fr", "Bonjour Madame Dupont,", True),
        (UNTOLD, "fr", "Bonjour,", False),
        (CLAIRE, "en", "Dear Ms Dupont,", False),
        (CLAIRE, "en", "Dear Mr Dupont,", True),
        (CLAIRE, "en", "Dear Claire,", False),
        (UNTOLD, "en", "Dear Claire Dupont,", True),
        (UNTOLD, "en", "Dear Mrs Dupont,", True),
    ],
)
def test_a_civility_is_said_as_it_was_told(
    person: Interviewer, language: str, greeting: str, mistaken: bool
) -> None:
    text = f"{greeting}\n\nMerci, thank you."
    findings = check(text, LetterKind.THANKS, language, Around(to=(person,)))
    assert [it.person for it in findings if it.check is Check.CIVILITY] == [person.id] * mistaken


def test_a_letter_that_differs_by_name_and_detail_alone_is_the_same() -> None:
    opened, held = told(FRENCH, MADAM, SIR)
    one, two = (thanks.to_one(opened, held, it).body for it in opened.interviewers)
    copied = one.replace("Madame Dupont", "Monsieur Martin").replace("des nouveaux", "des clients")
    assert Check.SAME in found(copied, others={11: one})
    assert Check.SAME in found(one, others={11: one.upper().replace(",", "")})
    assert Check.SAME not in found(two, others={11: one})
    finding = next(it for it in check(one, LetterKind.THANKS, "fr", Around(others={7: one, 8: two})))
    assert finding.check is Check.GAP


def test_what_is_around_a_letter_is_what_was_noted_of_its_person() -> None:
    notes = Notes(agree=Personal("tester tôt"))
    opened, held = told(ENGLISH, MADAM, SIR, matters=True, planned={"notes": notes})
    known = around(opened, held, opened.interviewers[:1], {12: "…"})
    assert [it.reveal() for it in known.spoken] == [ENGLISH.details[0], ENGLISH.matters, "tester tôt"]
    assert known.to == opened.interviewers[:1]
    assert len(around(opened, held).spoken) == 5


@given(calm, voices)
@settings(max_examples=100, deadline=None)
def test_our_own_letters_have_nothing_to_find_but_what_is_missing(
    facts: every.Typed, voice: every.Voice
) -> None:
    opportunity = every.opened(facts)
    people = tuple(it for it in opportunity.interviewers if not it.agency)
    for draft in every.letters(facts, voice):
        if draft.kind is LetterKind.RELAYED:
            continue  # a letter in a letter
        to = people if draft.kind in (LetterKind.JOINT_THANKS, LetterKind.UPDATE) else people[:1]
        known = around(opportunity, opportunity.interviews[-1], to)
        expected = {Check.GAP, *((Check.DETAIL,) if not facts.detail or not people else ())}
        assert {it.check for it in check(draft.body, draft.kind, facts.language, known)} <= expected


@given(hostile, voices)
@settings(max_examples=50, deadline=None)
def test_whatever_was_typed_is_checked(facts: every.Typed, voice: every.Voice) -> None:
    opportunity = every.opened(facts)
    known = around(opportunity, opportunity.interviews[-1], opportunity.interviewers, {5: facts.company})
    for draft in every.letters(facts, voice):
        assert check(draft.body, draft.kind, facts.language, known)


@pytest.mark.parametrize("words", situations.TYPED, ids=lambda it: it.language)
def test_no_golden_letter_presses_or_tells_a_gender(words: situations.Words) -> None:
    for title, draft in situations.letters(words):
        checks = {it.check for it in check(draft.body, draft.kind, words.language, Around())}
        assert not checks & {Check.PRESSING, Check.GENDER, Check.GROUP}, title
