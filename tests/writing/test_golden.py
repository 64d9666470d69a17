"""The letters of every situation are the ones that were read."""

import pytest

from bot.writing.draft import LetterKind, bounds
from tests.writing.letters import golden, written
from tests.writing.situations import TYPED, Words, letters


@pytest.mark.parametrize("words", TYPED, ids=lambda it: it.language)
def test_the_letters_are_the_golden_ones(words: Words) -> None:
    assert written(words) == golden(words).read_text(), "read what changed, then: make transcript"


@pytest.mark.parametrize("words", TYPED, ids=lambda it: it.language)
def test_every_kind_of_letter_is_among_them(words: Words) -> None:
    told = list(letters(words))
    assert len(told) >= 30
    assert len({title for title, _ in told}) == len(told)
    assert {draft.kind for _, draft in told} == set(LetterKind)


@pytest.mark.parametrize("words", TYPED, ids=lambda it: it.language)
def test_every_one_of_them_keeps_its_bounds(words: Words) -> None:
    for title, draft in letters(words):
        least, most = bounds(draft.kind, people=3)
        assert least <= draft.words <= most, title
