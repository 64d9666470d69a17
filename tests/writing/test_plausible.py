"""Facts that candidates do type: a word, a sentence, something about themselves, a role that is none."""

import itertools
import re
from dataclasses import replace

import pytest

from bot.domain.people import Personal
from bot.writing import thanks
from bot.writing.letters import PHRASES
from tests.writing import every
from tests.writing.test_letters import asked, check_written, heard
from tests.writing.voices import first

DETAILS = (
    "SAP",
    "Ils veulent réduire les délais.",
    "Refonte du SIRH",
    "J’ai parlé de mon expérience",
    "Où en est le projet ?",
    "I spoke of my experience.",
)


@pytest.mark.parametrize("language", PHRASES)
@pytest.mark.parametrize("detail", DETAILS)
@pytest.mark.parametrize("role", ["La DRH", "Mon futur chef", "Directeur", None])
def test_every_phrasing_takes_a_plausible_detail(language: str, detail: str, role: str | None) -> None:
    opened, held = heard(asked(role=role), language=language, detail=Personal(detail))
    for number in range(1, 20):
        draft = thanks.to_one(replace(opened, id=number), held, asked(role=role))
        check_written(draft)
        assert 60 <= draft.words <= 120
        begun = every.openings(draft.body)
        assert all(one != other for one, other in itertools.pairwise(begun))


@pytest.mark.parametrize("language", PHRASES)
def test_nobody_is_spoken_to_by_a_bare_name(language: str) -> None:
    people = (asked(0), asked(1, civility=None))
    opened, held = heard(*people, language=language)
    body = thanks.joint(opened, held, people).body
    assert not re.search(r"(?:^|, )Claire Dupont,", body, re.MULTILINE)
    assert not re.search(r"^(?:Madame|Ms) Dupont,", body, re.MULTILINE)


@pytest.mark.parametrize(
    ("language", "detail", "said"),
    [
        (
            "fr",
            "J’ai parlé de mon expérience.",
            "mémoire\N{NO-BREAK SPACE}: j’ai parlé de mon expérience. Travailler ensemble me semblerait",
        ),
        (
            "en",
            "I spoke of my experience.",
            "One moment of our conversation has stayed with me: I spoke of my experience. Working together",
        ),
    ],
)
def test_what_tells_of_the_candidate_is_a_moment_and_no_subject(
    language: str, detail: str, said: str
) -> None:
    opened, held = heard(asked(role="DRH"), language=language, detail=Personal(detail))
    assert said in thanks.to_one(opened, held, asked(role="DRH"), voice=first).body


def test_words_that_name_no_role_are_left_out_of_the_letter() -> None:
    opened, held = heard(asked(role="Mon futur chef"))
    for number in range(5):
        body = thanks.to_one(replace(opened, id=number), held, asked(role="Mon futur chef")).body
        assert "futur" not in body
