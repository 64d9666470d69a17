"""The sheet for the room: whole in one page, escaped, in the group's language, and about no member."""

import re
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest

from bot.domain.people import Personal
from bot.writing import sheet
from bot.writing.sheet import PHRASES, Facts

LINK = f"https://t.me/relance_bot?start=j{'x' * 32}"
HOSTILE = "<b>&lt;</a>\"@all' $cohort {coaches} " + "é" * 300


def facts(**changes: Any) -> Facts:
    given: dict[str, Any] = {
        "language": "fr",
        "cohort": Personal("Les Éclaireurs"),
        "coaches": (Personal("Claire"), Personal("Paul")),
        "operator": "Association Rebond",
        "place": "France",
        "link": LINK,
        "until": date(2026, 12, 1),
    }
    return Facts(**{**given, **changes})


class Seen(HTMLParser):
    """What a browser shows, and what it would load."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.loads: list[str] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.loads += [value or "" for name, value in attrs if name in ("src", "href", "xlink:href")]

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("language", sorted(PHRASES))
def test_it_says_who_runs_this_how_to_join_and_what_is_seen(language: str) -> None:
    seen, phrases = Seen(sheet.page(facts(language=language))), PHRASES[language]
    assert f'<html lang="{language}">' in sheet.page(facts(language=language))
    for words in ("Les Éclaireurs", "Claire", "Paul", "Association Rebond", "France", LINK, "2026"):
        assert words in seen.text
    for sentence in (*phrases.steps, *phrases.unseen, phrases.seen_title, phrases.unseen_title):
        assert sentence in seen.text
    assert not re.search(r"\{\w+\}|\$\w+", seen.text)


def test_on_the_coachs_own_computer_it_says_so() -> None:
    assert PHRASES["fr"].runs_here in sheet.page(facts(operator="", place=""))


def test_it_loads_nothing_and_runs_nothing() -> None:
    seen = Seen(sheet.page(facts()))
    assert seen.loads == []
    assert "svg" in seen.tags
    assert not {"script", "link", "img", "iframe", "image", "use"} & set(seen.tags)
    assert "default-src 'none'" in sheet.page(facts())


def test_names_are_shown_literally_and_cut() -> None:
    plain = Seen(sheet.page(facts()))
    hostile = Seen(
        sheet.page(facts(cohort=Personal(HOSTILE), coaches=(Personal(HOSTILE),), operator=HOSTILE))
    )
    assert hostile.tags == plain.tags
    assert "<b>&lt;</a>\"@all' $cohort {coaches}" in hostile.text
    assert max(len(it) for it in re.findall("é+", hostile.text)) <= 300


def test_the_code_is_a_picture_that_holds_the_link_alone() -> None:
    picture = sheet.qr_code(LINK)
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert picture == sheet.qr_code(LINK)
    assert picture != sheet.qr_code(LINK + "y")
    assert len(picture) < 20_000
