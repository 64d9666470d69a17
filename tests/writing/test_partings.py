"""The letters of an offer and of an ending: whole, short, gender-free, from told facts alone."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.domain.interviews import Presence, State
from bot.domain.outcomes import Ending, EndingKind, Offer
from bot.domain.people import Civility, Personal
from bot.domain.preparation import Ally
from bot.domain.timeline import Interviewer, Opportunity, Reference
from bot.writing import partings
from bot.writing.draft import Draft, Gap
from bot.writing.partings import Parting
from tests import builders
from tests.builders import moment
from tests.writing.test_letters import FORBIDDEN_FRENCH, HOSTILE, LANGUAGES, TOLD, asked, check_written
from tests.writing.voices import first

AT = moment("2026-11-27 16:00")
BY = date(2026, 12, 4)


def offered(
    *people: Interviewer,
    language: str = "fr",
    role: str | None = "Chef de projet",
    held: bool = True,
    reply_by: date | None = BY,
    ending: EndingKind | None = None,
    company: str = "Acme",
    **changes: Any,
) -> Opportunity:
    state = State.HELD if held else State.PLANNED
    talk = builders.interview("2026-11-24 14:30", entered=TOLD, state=state)
    opened = builders.opportunity(
        talk,
        people=0,
        company=Personal(company),
        role=Personal(role) if role else None,
        language=language,
        offer=Offer(at=AT, reply_by=reply_by),
        ending=ending and Ending(kind=ending, at=AT),
        interviewers=people,
        **changes,
    )
    present = tuple(Presence(interviewer_id=it.id) for it in people)
    return replace(opened, interviews=(replace(talk, present=present),))


def drafts(opened: Opportunity, civility: Civility | None = Civility.MADAM) -> Iterator[Draft]:
    """Every letter about an opportunity."""
    yield from (partings.letter(opened, which) for which in Parting)
    yield partings.elsewhere(opened, opened.offer.reply_by if opened.offer else None)
    yield partings.step_down(opened)
    yield partings.farewell(opened, Reference(id=101, name=Personal("Anne Roy"), civility=civility))
    yield partings.farewell(opened, Ally(id=7, name=Personal("Paul Martin"), civility=civility))


def every(language: str) -> Iterator[Draft]:
    for count, civility, role, held, reply_by, ending in itertools.product(
        range(3),
        (Civility.SIR, None),
        ("Assistante RH", None),
        (True, False),
        (BY, None),
        (None, *EndingKind),
    ):
        people = tuple(asked(nth, civility=civility) for nth in range(count))
        yield from drafts(
            offered(*people, language=language, role=role, held=held, reply_by=reply_by, ending=ending),
            civility,
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_is_whole_short_and_thanks(language: str) -> None:
    for draft in every(language):
        check_written(draft)
        assert 25 <= draft.words <= 110, draft.body
        assert re.search(r"merci|thank", draft.body, re.IGNORECASE), draft.body


def test_no_french_letter_tells_a_gender_or_breaks_the_typography() -> None:
    for draft in every("fr"):
        found = FORBIDDEN_FRENCH.search(f"{draft.subject or ''}\n{draft.body}")
        assert found is None, found
        assert not re.search(r"(?<!\N{NO-BREAK SPACE})[;?!]|[^\N{NO-BREAK SPACE}\d]:", draft.body)
        assert "'" not in draft.body


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_words_change_nothing_but_themselves(words: str, language: str) -> None:
    person = Interviewer(id=11, name=Personal(words), civility=Civility.SIR)
    for draft in drafts(offered(person, language=language, role=words, company=words)):
        assert "\n\n\n" not in draft.body
        assert not re.search("[\u200b\u202a-\u202e\t]", draft.body)
        assert draft.subject is None or "\n" not in draft.subject


def test_nothing_but_what_was_told_changes_a_letter() -> None:
    person = Interviewer(
        id=11, name=Personal("Zyx"), civility=Civility.MADAM, address=Personal("x@y.example")
    )
    again = Interviewer(id=11, name=Personal("ZYX"), civility=Civility.MADAM)
    for one, other in zip(
        drafts(offered(person, role="Jkl", company="Qwv")),
        drafts(offered(again, role="JKL", company="QWV")),
        strict=True,
    ):
        told = f"{one.subject}\n{one.body}"
        for typed in ("Zyx", "Jkl", "Qwv"):
            told = re.sub(typed, typed.upper(), told, flags=re.IGNORECASE)
        assert told == f"{other.subject}\n{other.body}"


def test_an_offer_elsewhere_names_its_day_and_never_its_company() -> None:
    body = partings.elsewhere(offered(asked()), BY, voice=first).body
    assert body.split("\n\n") == [
        "Bonjour Madame Dupont,",
        (
            "Je préfère vous le dire simplement\N{NO-BREAK SPACE}: une autre entreprise m’a fait une "
            "proposition, et je dois lui répondre d’ici au vendredi 4 décembre."
        ),
        (
            "Le poste de chef de projet m’intéresse toujours. Si vous pouvez me dire d’ici là où en est le "
            "recrutement, j’en tiendrai compte avant de répondre\N{NO-BREAK SPACE}; sinon, je le "
            "comprendrai très bien. Merci encore pour notre entretien du mardi 24 novembre."
        ),
        "Bien cordialement,\n[ votre prénom et votre nom ]",
    ]
    assert "je dois bientôt lui répondre" in partings.elsewhere(offered(asked()), None, voice=first).body


def test_asking_for_time_leaves_the_day_to_the_candidate() -> None:
    draft = partings.letter(offered(asked()), Parting.TIME, voice=first)
    assert draft.gaps == (Gap.UNTIL, Gap.SIGNATURE)
    assert "pour le vendredi 4 décembre" in draft.body
    assert "[ jour qui vous convient ]" in draft.body


def test_an_interview_that_has_not_taken_place_is_not_thanked_for() -> None:
    for held, said in ((True, "notre entretien du mardi 24 novembre"), (False, "l’attention portée")):
        assert said in partings.letter(offered(asked(), held=held), Parting.WITHDRAW, voice=first).body


def test_the_closing_note_says_what_ended_it() -> None:
    frozen = partings.letter(offered(ending=EndingKind.FROZEN), Parting.CLOSING).body
    gone = partings.letter(offered(ending=EndingKind.OFFER_GONE), Parting.CLOSING).body
    assert "suspendu" in frozen
    assert "n’est plus d’actualité" in gone


def test_those_who_helped_are_told_the_no_or_the_yes() -> None:
    reference = Reference(id=101, name=Personal("Anne Roy"), civility=Civility.MADAM)
    for ending, said in ((EndingKind.REFUSED, "négative"), (EndingKind.ACCEPTED, "accepté la proposition")):
        draft = partings.farewell(offered(ending=ending), reference, voice=first)
        assert draft.body.startswith("Bonjour Madame Roy,")
        assert said in draft.body


def test_the_consultant_between_takes_the_letters() -> None:
    consultant = Interviewer(id=30, name=Personal("Léa Roche"), civility=Civility.MADAM, agency=True)
    opened = offered(asked(0), consultant)
    assert partings.addressee(opened) == consultant
    assert partings.letter(opened, Parting.DECLINE).body.startswith("Bonjour Madame Roche,")
