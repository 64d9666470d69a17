"""What the notes of an interview do to the letters: a line each, nothing invented, nothing twice."""

import itertools
import re
from collections.abc import Iterator
from typing import Any

import pytest

from bot.domain.interviews import Fit, Interview, Notes, Presence
from bot.domain.people import Civility, Personal
from bot.domain.timeline import Interviewer, Opportunity
from bot.writing import thanks, waiting
from bot.writing.draft import MOST_WORDS, Draft, Gap, Note
from tests import builders
from tests.writing.test_letters import FORBIDDEN_FRENCH, asked, check_written
from tests.writing.voices import first

TOLD = "2026-11-20 10:00"
DETAIL = Personal("La refonte du site client")
MATTERS = Personal("La fiabilité des délais.")
AGREE = Personal("Tester tôt avec les clients")
FORGOT = Personal("Mon année à Lisbonne")
LINK = Personal("https://example.org/travaux")
LANGUAGES = ("fr", "en")


def heard(
    *people: Interviewer, language: str = "fr", matters: Personal | None = None, **notes: Any
) -> tuple[Opportunity, Interview]:
    held = builders.interview(
        "2026-11-24 14:30",
        entered=TOLD,
        present=tuple(Presence(interviewer_id=it.id, detail=DETAIL, matters=matters) for it in people),
        notes=Notes(**notes),
    )
    opened = builders.opportunity(
        held, people=0, role=Personal("Chef de projet"), language=language, interviewers=people
    )
    return opened, held


def every_noted(language: str, places: int = 12) -> Iterator[tuple[Draft, int]]:
    """Every phrasing with each choice of notes; with how many notes it holds."""
    for nth, matters, agree, forgot, fit in itertools.product(
        range(places), (MATTERS, None), (AGREE, None), (FORGOT, None), (Fit.FULLY, Fit.PARTLY, None)
    ):
        people = tuple(asked(place) for place in range(nth + 1))
        opened, held = heard(*people, language=language, matters=matters, agree=agree, forgot=forgot, fit=fit)
        yield thanks.to_one(opened, held, people[-1]), sum(map(bool, (agree, forgot, fit)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_noted_thank_you_is_whole(language: str) -> None:
    for draft, _ in every_noted(language):
        check_written(draft)
        assert draft.words >= 60
        if language == "fr":
            assert FORBIDDEN_FRENCH.search(draft.body) is None
            assert not re.search(r"(?<!\N{NO-BREAK SPACE})[;?!]|[^\N{NO-BREAK SPACE}\d]:", draft.body)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_thank_you_is_short_however_much_was_noted(language: str) -> None:
    for draft, _ in every_noted(language):
        assert draft.words <= MOST_WORDS


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_interviewers_share_no_sentence_whatever_was_noted(language: str) -> None:
    people = tuple(asked(nth) for nth in range(3))
    opened, held = heard(
        *people, language=language, matters=MATTERS, agree=AGREE, forgot=FORGOT, fit=Fit.PARTLY
    )
    bodies = [thanks.to_one(opened, held, person).body for person in people]
    told = [
        {it for it in re.split(r"(?<=\.)\s", body.split("\n\n", 1)[1].rsplit("\n\n", 1)[0]) if it}
        for body in bodies
    ]
    assert not told[0] & told[1]
    assert not told[1] & told[2]
    assert not told[0] & told[2]


def test_what_was_noted_stands_in_the_letter_as_it_was_typed() -> None:
    opened, held = heard(asked(), matters=MATTERS, agree=AGREE, forgot=FORGOT, fit=Fit.PARTLY)
    draft = thanks.to_one(opened, held, asked(), voice=first)
    assert draft.body.split("\n\n")[2:5] == [
        (
            "Il y a un point auquel j’ai beaucoup repensé\N{NO-BREAK SPACE}: la refonte du site "
            "client. Vous m’avez dit ce qui compte le plus pour vous\N{NO-BREAK SPACE}: la fiabilité des "
            "délais. C’est là que mon travail pourrait faciliter le vôtre."
        ),
        (
            "Une chose encore, que je n’ai pas eu le temps de vous dire\N{NO-BREAK SPACE}: mon année à "
            "Lisbonne."
        ),
        (
            "Je reste disponible pour un nouvel entretien ou pour toute précision. Dans l’attente de votre "
            "décision, j’aurai plaisir à vous lire."
        ),
    ]
    assert draft.left_out == (Note.OTHER_POST, Note.AGREE)


def test_what_was_not_said_is_told_to_the_first_person_alone() -> None:
    people = (asked(0), asked(1))
    opened, held = heard(*people, forgot=FORGOT)
    told = ["Lisbonne" in thanks.to_one(opened, held, person).body for person in people]
    assert told == [True, False]


@pytest.mark.parametrize("end", ["?", "!"])
def test_a_note_that_is_a_question_keeps_its_mark_alone(end: str) -> None:
    opened, held = heard(asked(), matters=Personal(f"quand{end}"), agree=Personal(f"pourquoi{end}"))
    body = thanks.to_one(opened, held, asked(), voice=first).body
    assert f"quand{end} C’est là" in body
    assert f"{end}." not in body


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("civility", [Civility.MADAM, None])
@pytest.mark.parametrize("link", [LINK, None])
@pytest.mark.parametrize("count", [0, 1, 2])
def test_every_sample_letter_is_whole_short_and_thanks(
    language: str, civility: Civility | None, link: Personal | None, count: int
) -> None:
    people = tuple(asked(nth, civility=civility) for nth in range(count))
    for notes in ({"samples": Personal("une maquette")}, {"challenge": DETAIL}, {}):
        opened, held = heard(*people, language=language, **notes)
        draft = waiting.sample(opened, held, link)
        check_written(draft)
        assert draft.words <= MOST_WORDS
        assert re.search(r"merci|thank", draft.body, re.IGNORECASE)
        assert draft.gaps == ((Gap.SIGNATURE,) if link else (Gap.LINK, Gap.SIGNATURE))


def test_a_sample_letter_says_why_it_comes() -> None:
    asked_for = waiting.sample(
        *heard(asked(), samples=Personal("une maquette"), challenge=DETAIL), LINK, voice=first
    )
    named = waiting.sample(*heard(asked(), challenge=DETAIL), None, voice=first)
    offered = waiting.sample(*heard(asked()), LINK, voice=first)
    assert "vous avez souhaité voir ceci\N{NO-BREAK SPACE}: une maquette." in asked_for.body
    assert "À voir ici\N{NO-BREAK SPACE}: https://example.org/travaux" in asked_for.body
    assert "un défi du poste\N{NO-BREAK SPACE}: la refonte du site client." in named.body
    assert "[ le lien, ou le nom du fichier joint ]" in named.body
    assert "j’aimerais vous montrer un exemple de mon travail" in offered.body
