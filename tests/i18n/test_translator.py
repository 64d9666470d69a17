"""Sentences of each language, and what comes back when there is none."""

import pytest

from bot.i18n.translator import LANGUAGES, SOURCE, translator

UNKNOWN = "A sentence that no catalog has"


def test_the_source_language_gives_back_the_sentences_of_the_code() -> None:
    speaking = translator(SOURCE)
    assert speaking.gettext("Yes, save") == "Yes, save"
    assert speaking.pgettext("civility", "Mr") == "Mr"
    assert [speaking.ngettext("{count} day", "{count} days", it) for it in (0, 1, 2)] == [
        "{count} days",
        "{count} day",
        "{count} days",
    ]


def test_french_is_read_from_its_catalog() -> None:
    speaking = translator("fr")
    assert speaking.pgettext("civility", "Mr") == "M."
    assert speaking.pgettext("civility", "Ms") == "Mme"


def test_french_has_the_singular_for_nothing_and_for_one() -> None:
    nothing, one, two = (translator("fr").ngettext("Ended: {count}", "Ended: {count}", it) for it in range(3))
    assert nothing == one != two


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_that_is_missing_comes_back_as_it_is_in_the_code(language: str) -> None:
    speaking = translator(language)
    assert speaking.gettext(UNKNOWN) == UNKNOWN
    assert speaking.pgettext("nowhere", UNKNOWN) == UNKNOWN
    assert speaking.pgettext("nowhere", "Mr") == "Mr"
    assert speaking.ngettext(UNKNOWN, f"{UNKNOWN}s", 1) == UNKNOWN
    assert speaking.ngettext(UNKNOWN, f"{UNKNOWN}s", 2) == f"{UNKNOWN}s"


@pytest.mark.parametrize("language", ["de", "", "FR", "../../etc", "fr-CA"])
def test_a_language_that_is_not_one_of_ours_is_the_default(language: str) -> None:
    assert translator(language).language == LANGUAGES[0] == "fr"


def test_a_catalog_is_read_once() -> None:
    assert translator("fr") is translator("fr")
