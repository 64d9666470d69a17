"""The machine under the languages."""

import pytest

from bot.reading import dutch, english, french, german, spanish
from bot.reading.grammar import Kind, Language, Lexeme, reduced, spelled
from bot.reading.lexing import LONGEST_PHRASE, lexemes
from bot.reading.words import fold


def test_two_patterns_for_one_sequence_are_refused() -> None:
    with pytest.raises(ValueError, match="repeats"):
        spelled((("the? day", 1), ("number", 2)))


def test_an_optional_role_stands_for_both_sequences() -> None:
    assert set(spelled((("the? weekday", 1),))) == {(Kind.THE, Kind.WEEKDAY), (Kind.WEEKDAY,)}


def test_the_longest_run_is_reduced() -> None:
    table = spelled((("number", lambda _: Lexeme(Kind.DAYS)), ("number hour", lambda _: Lexeme(Kind.HOURS))))
    assert reduced((Lexeme(Kind.NUMBER, 1), Lexeme(Kind.HOUR)), table) == (Lexeme(Kind.HOURS),)


def test_a_word_is_skipped_only_where_the_language_says() -> None:
    assert lexemes("le mardi", french.LANGUAGE) == (Lexeme(Kind.WEEKDAY, 1),)
    assert lexemes("le novembre", french.LANGUAGE) is None
    assert lexemes("mardi le", french.LANGUAGE) is None


def test_sept_is_a_number_or_a_month_by_what_follows() -> None:
    assert lexemes("sept heures", french.LANGUAGE) == (Lexeme(Kind.NUMBER, 7), Lexeme(Kind.HOUR))
    assert lexemes("3 sept", french.LANGUAGE) == (Lexeme(Kind.NUMBER, 3), Lexeme(Kind.MONTH, 9))


TABLES = (french, english, dutch, german, spanish)


@pytest.mark.parametrize("language", [it.LANGUAGE for it in TABLES], ids=["fr", "en", "nl", "de", "es"])
def test_every_phrase_of_a_language_is_folded_and_short_enough_to_be_found(language: Language) -> None:
    for phrase in (*language.words, *language.before):
        assert fold(phrase) == phrase
        assert 1 <= len(phrase.split()) <= LONGEST_PHRASE
