"""The letters before an interview: to the employer, to whoever vouches, to contacts inside."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.interviews import Hour, Kind
from bot.domain.people import Civility, Personal
from bot.domain.preparation import Ally, Evidence
from bot.domain.timeline import Reference
from bot.writing import before
from bot.writing.draft import MOST_WORDS, Draft, Gap
from tests.writing.test_letters import FORBIDDEN_FRENCH, LANGUAGES, asked, check_written, heard
from tests.writing.voices import first

MARTIN = Reference(id=101, name=Personal("Paul Martin"), civility=Civility.SIR)
LEROY = Ally(id=7, name=Personal("Anne Leroy"), civility=Civility.MADAM)
TEAM = Evidence(id=1, requirement=Personal("Une équipe de six personnes."))
TOOLS = Evidence(id=2, requirement=Personal("SAP"))


def every(language: str) -> Iterator[Draft]:
    for post, count, place, hour, kind, length in itertools.product(
        ("Assistante RH", None),
        (0, 1, 2),
        (Personal("12 rue Haute"), None),
        (Hour.EXACT, Hour.MORNING),
        tuple(Kind),
        (timedelta(minutes=50), None),
    ):
        opened, held = heard(*(asked(nth) for nth in range(count)), language=language, role=post)
        planned = replace(held, place=place, hour=hour, kind=kind)
        yield before.confirmation(opened, replace(planned, duration=length or held.duration))
    for post, evidence, degree, civility in itertools.product(
        ("Chef de projet", None), ((), (TEAM,), (TEAM, TOOLS)), (1, 2), (Civility.SIR, None)
    ):
        opened, held = heard(asked(), language=language, role=post, evidence=evidence)
        ally = replace(LEROY, degree=degree, civility=civility)
        yield before.announcement(opened, held, replace(MARTIN, civility=civility))
        yield before.approach(opened, held, ally)
        yield before.ally_thanks(opened, ally)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_before_an_interview_is_whole_short_and_asks_for_a_name_or_a_number(
    language: str,
) -> None:
    for draft in every(language):
        check_written(draft)
        assert draft.words <= MOST_WORDS
        assert draft.gaps in ((Gap.SIGNATURE,), (Gap.PHONE, Gap.SIGNATURE))


def test_no_french_letter_before_an_interview_tells_a_gender_or_uses_a_word_from_the_list() -> None:
    for draft in every("fr"):
        found = FORBIDDEN_FRENCH.search(f"{draft.subject or ''}\n{draft.body}")
        assert found is None, found


def test_a_confirmation_names_the_moment_and_the_post_and_asks_for_what_is_not_known() -> None:
    opened, planned = heard()
    draft = before.confirmation(opened, planned, voice=first)
    assert draft.subject == "Confirmation de notre entretien du mardi 24 novembre"
    assert (
        "du mardi 24 novembre à 14\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}30, concernant le poste de chef de "
        "projet." in draft.body
    )
    assert (
        "préciser l’adresse exacte, les personnes que je rencontrerai (nom et fonction) et le déroulement "
        "prévu (durée, format)\N{NO-BREAK SPACE}?"
    ) in draft.body


def test_a_confirmation_asks_for_nothing_that_is_known() -> None:
    opened, planned = heard(asked(role="DRH"))
    known = replace(planned, place=Personal("12 rue Haute"), duration=timedelta(minutes=50))
    body = before.confirmation(opened, known).body
    assert "préciser" not in body
    assert body.startswith("Bonjour Madame Dupont,")


def test_a_confirmation_without_an_hour_asks_for_it_and_invents_none() -> None:
    opened, planned = heard()
    body = before.confirmation(opened, replace(planned, hour=Hour.MORNING)).body
    assert "14:30" not in body
    assert "l’heure exacte" in body


def test_a_reference_is_told_the_company_the_post_the_day_and_what_may_be_asked() -> None:
    opened, planned = heard(evidence=(TEAM, TOOLS))
    body = before.announcement(opened, planned, MARTIN, voice=first).body
    for words in ("Bonjour Monsieur Martin,", "Acme", "mardi 24 novembre", "le poste de chef de projet"):
        assert words in body
    assert "une équipe de six personnes\N{NO-BREAK SPACE}; SAP." in body
    assert "Ce qui compte" not in before.announcement(*heard(), MARTIN).body


def test_a_contact_is_told_of_the_application_and_a_second_degree_is_asked_for_through_somebody() -> None:
    opened, planned = heard()
    direct = before.approach(opened, planned, LEROY, voice=first)
    assert direct.body.startswith("Bonjour Madame Leroy,")
    assert (
        "À la suite de ma candidature pour le poste de chef de projet, j’ai un entretien avec Acme"
        in direct.body
    )
    introduced = before.approach(opened, planned, replace(LEROY, degree=2), voice=first)
    assert introduced.body.startswith("Bonjour,\n")
    assert "Mme Anne Leroy, qui travaille dans cette entreprise" in introduced.body
    assert "mettre en relation" in introduced.body


def test_an_ally_is_thanked_and_may_put_in_a_word() -> None:
    opened, _ = heard(language="en")
    body = before.ally_thanks(opened, LEROY, voice=first).body
    assert body.startswith("Dear Ms Leroy,\n\nThank you for the time you gave me.")
    assert "a word from you would mean a great deal" in body
