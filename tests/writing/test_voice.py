"""Which phrasing a letter is given: stable, apart for two people, apart for two companies."""

import itertools
from dataclasses import replace

import pytest

from bot.writing import thanks, waiting
from bot.writing.checks import Around, Check, check
from bot.writing.draft import Draft
from bot.writing.voice import choice
from tests.writing import every
from tests.writing.situations import MADAM, OTHER, SIR, TYPED, VOUCHES, VOUCHES_TOO, Words, told

FIVE = ("a", "b", "c", "d", "e")
LANGUAGES = pytest.mark.parametrize("words", TYPED, ids=lambda it: it.language)


def said(draft: Draft) -> set[str]:
    """Return the sentences of a letter without its greeting and its close."""
    return set(every.sentences(draft.body.split("\n\n", 1)[1].rsplit("\n\n", 1)[0]))


def test_a_choice_is_the_same_for_ever() -> None:
    """These are kept: another way of choosing would redraw letters that were already read."""
    drawn = [choice(number, "thanks")(FIVE) for number in range(12)]
    assert "".join(drawn) == GIVEN


GIVEN = "acbadebcbbab"


def test_as_many_people_as_phrasings_are_given_different_ones() -> None:
    for number, turn in itertools.product(range(20), range(3)):
        assert {choice(number, place=place, turn=turn)(FIVE) for place in range(5)} == set(FIVE)


def test_another_round_gives_the_same_person_another_phrasing() -> None:
    for number, place in itertools.product(range(20), range(5)):
        assert len({choice(number, place=place, turn=turn)(FIVE) for turn in range(5)}) == 5


def test_one_phrasing_is_always_given() -> None:
    assert choice(1, place=7, turn=3)(("only",)) == "only"


@LANGUAGES
def test_the_interviewers_of_one_visit_share_no_sentence(words: Words) -> None:
    for number in range(1, 30):
        opened, held = told(words, MADAM, SIR, OTHER, number=number, matters=number % 2 == 0)
        drafts = [thanks.to_one(opened, held, it) for it in opened.interviewers]
        for one, other in itertools.combinations(drafts, 2):
            assert not said(one) & said(other)
            assert one.subject != other.subject
            same = check(one.body, one.kind, words.language, Around(others={1: other.body}))
            assert Check.SAME not in {it.check for it in same}


@LANGUAGES
def test_the_tenth_letter_of_a_candidate_does_not_read_like_the_first(words: Words) -> None:
    drafts = []
    for number in range(1, 11):
        opened, held = told(words, MADAM, number=number)
        drafts.append(thanks.to_one(opened, held, opened.interviewers[0]))
    shared = [len(said(one) & said(other)) for one, other in itertools.combinations(drafts, 2)]
    assert len({it.body for it in drafts}) == 10
    assert max(shared) <= 4
    assert sum(shared) / len(shared) < 2


@LANGUAGES
def test_the_same_person_is_not_thanked_in_the_same_words_for_another_round(words: Words) -> None:
    opened, first = told(words, MADAM)
    second = replace(first, id=2, round=2)
    both = replace(opened, interviews=(first, second))
    one, other = (thanks.to_one(both, it, opened.interviewers[0]) for it in (first, second))
    assert not said(one) & said(other)


@LANGUAGES
def test_two_references_are_not_written_to_in_the_same_words(words: Words) -> None:
    opened, held = told(words, MADAM)
    one, other = (waiting.reference_update(opened, held, it) for it in (VOUCHES, VOUCHES_TOO))
    assert not said(one) & said(other)
