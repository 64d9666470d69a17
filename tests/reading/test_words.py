"""Text made safe to keep and easy to compare."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.words import alike, clean, fold


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("e\u0301te\u0301", "été"),
        ("a\u200bb\ufeffc\u2060d", "abcd"),
        ("\u202eevil\u202c \u2066x\u2069", "evil x"),
        ("a\x00b\x1bc\x9fd", "abcd"),
        ("one\r\n\r\n\r\n\r\ntwo", "one\n\ntwo"),
        ("one\n \t\n\u200b\ntwo\n\n", "one\n\ntwo"),
        ("one\u2028two", "one\ntwo"),
        ("tab\there", "tab here"),
        ("lone \ud800surrogate", "lone surrogate"),
    ],
)
def test_what_can_hide_or_harm_is_stripped(text: str, kept: str) -> None:
    assert clean(text) == kept


def test_a_long_text_is_cut() -> None:
    assert clean("x" * 600) == "x" * 500
    assert clean("abc def", most=4) == "abc"


@given(st.text(max_size=600))
def test_clean_text_is_bounded_visible_and_stays_as_it_is(text: str) -> None:
    once = clean(text)
    assert len(once) <= 500
    assert "\n\n\n" not in once
    assert not {unicodedata.category(c) for c in once.replace("\n", "")} & {"Cc", "Cf", "Cs"}
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)


@pytest.mark.parametrize(
    "text", ["D’ICI DÉCEMBRE", "d'ici de\u0301cembre", "d\u02bcici\u00a0décembre", " d`ici  DECEMBRE"]
)
def test_ways_of_typing_fold_into_one(text: str) -> None:
    assert fold(text) == "d ici decembre"


@pytest.mark.parametrize("gap", ["\n", "\t", "\r", "\x0b", "\x1f", "\u2028", "\u202f"])
def test_no_kind_of_space_glues_two_numbers(gap: str) -> None:
    assert fold(f"14{gap}30") == "14 30"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("parler moins vite", "Parler moins vite.", True),
        ("Donner des exemples", "donner des exemples chiffrés", True),
        ("l’anglais", "mon anglais", True),
        ("le vide", "le vide", True),
        ("SQL", "le SQL", True),
        ("parler moins vite", "donner des exemples", False),
        ("…", "…", False),
    ],
)
def test_two_notes_are_alike_when_the_telling_words_of_one_stand_in_the_other(
    one: str, other: str, *, same: bool
) -> None:
    assert alike(one, other) is same
    assert alike(other, one) is same
