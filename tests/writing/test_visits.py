"""Letters around a visit: joint, for a new date, through an agency."""

import itertools
import re
from collections.abc import Iterator

import pytest

from bot.domain.interviews import Interview, Presence
from bot.domain.people import Civility, Personal
from bot.domain.timeline import Interviewer, Opportunity, Reference
from bot.writing import thanks, waiting
from bot.writing.draft import Draft, Gap
from tests import builders
from tests.writing.test_letters import DETAIL, FORBIDDEN_FRENCH, HOSTILE, LANGUAGES, TOLD, check_written
from tests.writing.voices import first

CLAIRE = Interviewer(id=11, name=Personal("Claire Dupont"), civility=Civility.MADAM)
PAUL = Interviewer(id=12, name=Personal("Paul Martin"), civility=Civility.SIR)
JEAN = Interviewer(id=13, name=Personal("Jean Querbois"))
NAMELESS = Interviewer(id=14, name=Personal("1"), named=False)
CONSULTANT = Interviewer(id=19, name=Personal("Anne Roy"), civility=Civility.MADAM, agency=True)


def visit(
    *people: Interviewer,
    language: str = "fr",
    agency: bool = False,
    role: str | None = "Chef de projet",
    details: bool = True,
) -> tuple[Opportunity, Interview]:
    held = builders.interview(
        "2026-11-24 14:30",
        entered=TOLD,
        present=tuple(Presence(interviewer_id=it.id, detail=DETAIL if details else None) for it in people),
    )
    opened = builders.opportunity(
        held,
        people=0,
        company=Personal("Acme"),
        role=Personal(role) if role else None,
        language=language,
        interviewers=(*people, *((CONSULTANT,) if agency else ())),
    )
    return opened, held


def every(language: str) -> Iterator[Draft]:
    for people, role, details in itertools.product(
        ((CLAIRE, PAUL), (CLAIRE, PAUL, JEAN), (CLAIRE, NAMELESS)), ("Assistante RH", None), (True, False)
    ):
        opened, held = visit(*people, language=language, agency=True, role=role, details=details)
        yield thanks.joint(opened, held, people)
        yield waiting.new_date(opened, held)
        yield waiting.new_date(opened, held, sorry=True)
        yield waiting.status(opened, held)
        yield waiting.consultant_call(opened, held)
        yield waiting.consultant_call(opened, held, later=True)
        for person in people:
            yield waiting.relayed(opened, thanks.to_one(opened, held, person), person)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_of_a_visit_is_whole_thanks_and_stays_short(language: str) -> None:
    for draft in every(language):
        check_written(draft)
        assert re.search(r"merci|thank", draft.body, re.IGNORECASE), draft
        assert draft.words <= 150


def test_no_french_letter_of_a_visit_tells_a_gender_and_its_spaces_do_not_break() -> None:
    for draft in every("fr"):
        assert FORBIDDEN_FRENCH.search(f"{draft.subject or ''}\n{draft.body}") is None, draft
        assert not re.search(r"(?<!\N{NO-BREAK SPACE})[;?!]|[^\N{NO-BREAK SPACE}\d]:", draft.body), draft
        assert "'" not in draft.body


def test_a_joint_letter_names_both_and_has_a_line_for_each() -> None:
    opened, held = visit(CLAIRE, PAUL)
    body = thanks.joint(opened, held, (CLAIRE, PAUL), voice=first).body
    assert body.startswith("Bonjour Madame Dupont et Monsieur Martin,\n\n")
    assert "\n\nMadame Dupont, je retiens surtout ceci" in body
    assert "\nAvec vous, Monsieur Martin, j’ai eu plaisir" in body


def test_a_joint_letter_without_every_civility_greets_nobody_by_name() -> None:
    opened, held = visit(CLAIRE, JEAN)
    body = thanks.joint(opened, held, (CLAIRE, JEAN), voice=first).body
    assert body.startswith("Bonjour,\n\n")
    assert "\n\nAvec Mme Claire Dupont, j’ai eu plaisir" in body
    assert "\nDe l’échange avec Jean Querbois, je garde surtout ceci" in body
    assert "Madame" not in body


def test_somebody_without_a_name_has_a_line_without_one() -> None:
    opened, held = visit(CLAIRE, NAMELESS, details=False)
    draft = thanks.joint(opened, held, (CLAIRE, NAMELESS), voice=first)
    assert draft.gaps == (Gap.DETAIL, Gap.DETAIL, Gap.SIGNATURE)
    assert "\nÀ un moment, nous avons évoqué ceci" in draft.body
    assert draft.unspoken == (11, 14)


def test_the_mail_for_a_new_date_proposes_moments_and_asks_for_no_answer() -> None:
    opened, held = visit(CLAIRE)
    draft = waiting.new_date(opened, held, voice=first)
    assert draft.gaps == (Gap.DATES, Gap.SIGNATURE)
    assert draft.body.startswith("Bonjour Madame Dupont,")
    assert "prévu initialement le mardi 24 novembre" in draft.body
    assert "réponse" not in draft.body
    assert "décision" not in draft.body
    assert "excuser" not in draft.body
    assert "excuser" in waiting.new_date(opened, held, sorry=True, voice=first).body


def test_a_thank_you_through_an_agency_goes_to_the_consultant_who_passes_it_on() -> None:
    opened, held = visit(CLAIRE, agency=True)
    plain = thanks.to_one(opened, held, CLAIRE)
    body = waiting.relayed(opened, plain, CLAIRE, voice=first).body
    assert body.startswith(
        "Bonjour Madame Roy,\n\nPourriez-vous transmettre ces quelques lignes à Mme Claire"
    )
    assert body.endswith(plain.body)
    assert waiting.relayed(opened, plain, CONSULTANT) == plain


def test_without_an_agency_nothing_is_passed_on() -> None:
    opened, held = visit(CLAIRE)
    draft = thanks.to_one(opened, held, CLAIRE)
    assert waiting.relayed(opened, draft, CLAIRE) == draft
    assert waiting.status(opened, held) == waiting.status(opened, held)


def test_an_agency_is_asked_whether_it_has_heard_from_them() -> None:
    opened, held = visit(CLAIRE, agency=True)
    body = waiting.status(opened, held, voice=first).body
    assert body.startswith("Bonjour Madame Roy,")
    assert "retour de leur part" in body
    assert "votre décision" not in body


def test_nameless_people_are_no_names_for_the_references() -> None:
    opened, held = visit(NAMELESS)
    reference = Reference(id=101, name=Personal("Anne Roy"))
    assert Gap.PEOPLE in waiting.reference_update(opened, held, reference).gaps


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_change_nothing_but_themselves_here_either(words: str) -> None:
    hostile = Interviewer(id=11, name=Personal(words), civility=Civility.SIR, agency=True)
    held = builders.interview(
        "2026-11-24 14:30", entered=TOLD, present=(Presence(interviewer_id=11, detail=Personal(words)),)
    )
    opened = builders.opportunity(held, people=0, company=Personal(words), interviewers=(hostile,))
    for draft in (
        thanks.joint(opened, held, (hostile, hostile)),
        waiting.new_date(opened, held),
        waiting.status(opened, held),
        waiting.consultant_call(opened, held),
        waiting.relayed(opened, thanks.to_one(opened, held, PAUL), PAUL),
    ):
        assert "\n\n\n" not in draft.body
        assert not re.search("[\u200b\u202a-\u202e\t]", draft.body)
