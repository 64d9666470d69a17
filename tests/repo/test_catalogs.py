import re
from string import Formatter

import pytest
from babel.messages.catalog import Message
from babel.messages.plurals import get_plural

from bot.i18n.translator import LANGUAGES, SOURCE
from tests.repo import texts
from tests.repo.texts import LOCALES, catalog, forms, ids, sentences

TRANSLATED = [language for language in LANGUAGES if language != SOURCE]

every_catalog = pytest.mark.parametrize("language", TRANSLATED)


def places(sentence: str) -> set[str]:
    """Return the names in braces; broken braces raise."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def tags(sentence: str) -> list[str]:
    return sorted(re.findall(r"</?[a-z][^>]*>", sentence))


def differing(message: Message) -> list[str]:
    """Return the forms that don't hold the placeholders and tags of the code: the first, of its singular."""
    said, translated = ids(message), forms(message)
    asked = (said[0], *(said[-1] for _ in translated[1:]))
    return [
        form
        for one, form in zip(asked, translated, strict=True)
        if places(form) != places(one) or tags(form) != tags(one)
    ]


def test_the_sentences_of_the_code_are_found() -> None:
    found = texts.in_the_code()
    assert len(found) > 300
    assert {context for context, _, _ in found} >= {None, "command", "civility"}
    assert any(plural for _, _, plural in found)


def test_every_language_but_the_codes_own_has_a_catalog() -> None:
    assert sorted(path.name for path in LOCALES.iterdir()) == sorted(TRANSLATED)


@every_catalog
def test_every_sentence_of_the_code_is_in_the_catalog(language: str) -> None:
    assert texts.in_the_code() - {texts.key(it) for it in sentences(catalog(language))} == set()


@every_catalog
def test_the_catalog_holds_no_sentence_that_the_code_does_not_say(language: str) -> None:
    held = catalog(language)
    assert {texts.key(it) for it in sentences(held)} - texts.in_the_code() == set()
    assert list(held.obsolete) == []


@every_catalog
def test_every_sentence_is_translated_in_all_its_forms(language: str) -> None:
    held = catalog(language)
    wanted = {1: 1, 2: held.num_plurals}
    assert [
        it.id
        for it in sentences(held)
        if len(forms(it)) != wanted[len(ids(it))] or not all(form.strip() for form in forms(it))
    ] == []


@every_catalog
def test_no_translation_is_a_guess(language: str) -> None:
    assert [it.id for it in sentences(catalog(language)) if it.fuzzy] == []


@every_catalog
def test_the_plural_forms_are_those_of_the_language(language: str) -> None:
    held, (number, rule, *_) = catalog(language), get_plural(language)
    assert (held.num_plurals, held.plural_expr) == (number, rule)


@every_catalog
def test_placeholders_and_tags_are_the_same_in_the_code_and_in_the_catalog(language: str) -> None:
    assert [(it.id, bad) for it in sentences(catalog(language)) for bad in differing(it)] == []


@every_catalog
def test_the_header_has_no_placeholder_and_no_line_says_where_a_sentence_stands(language: str) -> None:
    raw = (LOCALES / language / "LC_MESSAGES" / "bot.po").read_text()
    header = raw.partition("\n\n")[0]
    assert re.findall("FIRST AUTHOR|FULL NAME|EMAIL|YEAR|<LL@", header) == []
    assert re.findall("^#: .*", raw, re.MULTILINE) == []


@pytest.mark.parametrize(
    ("said", "translated"),
    [
        ("Hello {name}", "Bonjour"),
        ("Hello", "Bonjour {name}"),
        ("<b>Hello</b>", "Bonjour"),
        ("<b>Hello</b>", "<i>Bonjour</i>"),
        (("{count} note", "{count} notes"), ("un mot", "{count} mots")),
    ],
)
def test_a_lost_placeholder_or_tag_is_found(
    said: str | tuple[str, ...], translated: str | tuple[str, ...]
) -> None:
    assert differing(Message(said, translated))
