"""What a reference is told of several interviews in one letter, and of a date that moved."""

from dataclasses import replace

import pytest

from bot.domain.interviews import State
from bot.domain.people import Civility, Personal
from bot.domain.timeline import Reference
from bot.writing import before, letters, thread
from bot.writing.draft import MOST_WORDS
from tests.writing.test_letters import FORBIDDEN_FRENCH, LANGUAGES, asked, check_written, heard

MARTIN = Reference(id=101, name=Personal("Paul Martin"), civility=Civility.SIR)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", ["Assistante RH", None])
@pytest.mark.parametrize("state", [State.PLANNED, State.HELD])
def test_another_interview_has_a_sentence_of_its_own_before_the_thanks(
    language: str, role: str | None, state: State
) -> None:
    opened, held = heard(asked(), language=language)
    other, its = heard(asked(), language="de", role=role)
    write = letters.reference_update if state is State.HELD else before.announcement
    draft = write(opened, held, MARTIN)
    both = thread.with_others(draft, language, [(other, replace(its, state=state))])
    check_written(both)
    assert both.words <= MOST_WORDS
    kept, said = draft.body.split("\n\n"), both.body.split("\n\n")
    assert [*said[:-3], *said[-2:]] == kept
    assert "Acme" in said[-3]
    assert not FORBIDDEN_FRENCH.search(said[-3])


def test_one_interview_alone_has_the_letter_it_always_had() -> None:
    opened, held = heard(asked())
    draft = before.announcement(opened, held, MARTIN)
    assert thread.with_others(draft, "fr", []) == draft


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_date_that_moved_is_told_in_a_few_lines(language: str) -> None:
    opened, held = heard(asked(), language=language)
    draft = thread.new_date(opened, held, MARTIN)
    check_written(draft)
    assert draft.words <= MOST_WORDS / 2
    assert letters.held_on(opened, held) in draft.body
