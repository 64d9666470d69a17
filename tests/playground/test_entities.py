"""Telegram's HTML, compared with Telegram's own parser."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from bot.playground.entities import Formatted, Unparsable, parse
from bot.playground.found import with_found
from bot.playground.polish import polish, settled
from tests.playground import html, oracle

SEED = 20261123
TEXTS = 10_000


def ours(text: str) -> oracle.Told:
    try:
        parsed = parse(text)
    except Unparsable as refusal:
        return str(refusal)
    return parsed.text, written(parsed)


def written(formatted: Formatted) -> list[dict[str, Any]]:
    return [
        entity.as_telegram() | ({"user_id": entity.user_id} if entity.user_id else {})
        for entity in formatted.entities
    ]


def test_ten_thousand_random_texts_are_read_exactly_as_telegram_reads_them() -> None:
    random = Random(SEED)
    texts = [html.text(random) for _ in range(TEXTS)]
    told = [oracle.parsed(text) for text in texts]
    different = [
        (text, ours(text), theirs) for text, theirs in zip(texts, told, strict=True) if ours(text) != theirs
    ]
    assert not different, f"seed {SEED}: {len(different)} differ, the first: {different[0]}"
    accepted = [theirs for theirs in told if not isinstance(theirs, str)]
    assert TEXTS / 3 < len(accepted) < TEXTS * 2 / 3
    assert len({entity["type"] for _, entities in accepted for entity in entities}) == 13


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a<br>b", 'Unsupported start tag "br" at byte offset 1'),
        ("é<br/>", 'Unsupported start tag "br/" at byte offset 2'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<", "Unclosed start tag at byte offset 0"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<b x=_>", "Unexpected end of name token at byte offset 5"),
        ("<b =1>x</b>", 'Empty attribute name in the tag "b" at byte offset 0'),
        ("<tg-emoji emoji-id='x'>x</tg-emoji>", "Invalid custom emoji identifier specified"),
        ("<tg-time unix='1' format='q'>x</tg-time>", "Invalid date format used"),
    ],
)
def test_a_text_that_is_not_telegrams_html_is_refused_in_telegrams_words(text: str, reason: str) -> None:
    assert ours(text) == reason == oracle.parsed(text)


@pytest.mark.parametrize(
    "tag",
    ["b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "tg-spoiler", "pre", "code", "blockquote"],
)
def test_every_simple_tag_makes_its_entity(tag: str) -> None:
    text = f"🙂 <{tag}>é</{tag}>"
    found = ours(text)
    assert found == oracle.parsed(text)
    assert isinstance(found, tuple)
    assert [(entity["offset"], entity["length"]) for entity in found[1]] == [(3, 1)]


@pytest.mark.parametrize("outer", ["a href='b.c'", "code", "pre", "blockquote", "b", "tg-spoiler"])
def test_entities_over_the_same_words_stand_in_telegrams_order(outer: str) -> None:
    name = outer.partition(" ")[0]
    text = f"<{outer}><tg-time unix=1><tg-emoji emoji-id='5'><i>x</i></tg-emoji></tg-time></{name}>"
    assert ours(text) == oracle.parsed(text)


def test_a_moment_keeps_its_time_and_format() -> None:
    assert ours('<tg-time unix="1795000000" format="wDT">x</tg-time>') == (
        "x",
        [{"type": "date_time", "offset": 0, "length": 1, "unix_time": 1795000000, "date_time_format": "wDT"}],
    )


def test_an_expandable_quotation_is_told_from_a_plain_one() -> None:
    kinds = [
        entity.type
        for entity in parse("<blockquote expandable>a</blockquote><blockquote>b</blockquote>").entities
    ]
    assert kinds == ["expandable_blockquote", "blockquote"]


def kept(text: str) -> tuple[str, list[tuple[str, int, int]]]:
    polished = polish(parse(text))
    return polished.text, [(entity.type, entity.offset, entity.length) for entity in polished.entities]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("  a b \n", ("a b", [])),
        (" <b> a </b> ", (" a", [("bold", 0, 2)])),
        ("\n\n<i>x</i>\n\n", ("x", [("italic", 0, 1)])),
        (" \n ", ("", [])),
        ("<b>  </b>", ("", [])),
        ("a\rb\x01c\u202ed", ("ab cd", [])),
        ("\r<b>x\u202ey</b>z", ("xyz", [("bold", 0, 2)])),
        ("\u00a0x\u00a0", ("\u00a0x\u00a0", [])),
    ],
)
def test_a_text_is_cleaned_and_trimmed_up_to_its_first_entity(text: str, left: object) -> None:
    assert kept(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "<b>a</b><b>b</b>c",
        "<b>a<b>b</b>c</b>",
        "<code>a<b>b</b>c</code>d",
        "<b>a<code>b</code>c</b>d",
        "<blockquote>a<blockquote>b</blockquote>c</blockquote>",
        "<blockquote>a<pre>b</pre>c</blockquote>",
        "<pre>a<blockquote>b</blockquote>c</pre>",
        '<a href="a.b">c<b>d</b></a><a href="a.b">e</a>',
        '<a href="a.b">c<a href="a.c">d</a></a>',
        "<pre>a</pre><pre>b</pre>",
        "<tg-time unix=1><b>x</b></tg-time>y",
    ],
)
def test_entities_that_cannot_stand_together_are_settled_as_telegram_settles_them(text: str) -> None:
    theirs = oracle.settled(text)
    assert isinstance(theirs, tuple)
    mine = written(Formatted(text="", entities=settled(parse(text).entities)))
    assert covered(mine) == covered(theirs[1])


def covered(entities: list[dict[str, Any]]) -> set[tuple[str, int]]:
    return {
        (entity["type"], place)
        for entity in entities
        for place in range(entity["offset"], entity["offset"] + entity["length"])
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start abc", [("bot_command", 0, 6)]),
        ("🙂 /aide@relance_bot ok", [("bot_command", 3, 17)]),
        ("a/b 1/2 //x", []),
        ("@camille et #suite", [("mention", 0, 8), ("hashtag", 12, 6)]),
        ("voir https://a.b/c?d=1, merci", [("url", 5, 17)]),
        ("a.b@c.fr", [("email", 0, 8)]),
    ],
)
def test_commands_links_and_mentions_are_found_in_a_text(text: str, found: object) -> None:
    entities = with_found(Formatted(text=text)).entities
    assert [(entity.type, entity.offset, entity.length) for entity in entities] == found


def test_nothing_is_found_inside_code_and_links() -> None:
    parsed = parse('<code>/start</code> <a href="a.b">@camille</a>')
    assert with_found(parsed) == parsed


@pytest.mark.parametrize(
    "link",
    [
        *(
            "a.b",
            "HTTP://A.B:80/x y#z",
            "https://u:p@a.b?x",
            "tg://user?id=7",
            "tg:user/?x=1&id=7",
            "tg://user?id=x",
        ),
        *(
            "tg://user?x=1",
            "tg://resolve?domain=a",
            "tg://a/b?c",
            "tg://a.b",
            "tg://https://a",
            "tg://a:80",
            "tg:",
        ),
        *(
            "localhost",
            "http://",
            "http://.",
            "ftp://a.b",
            "a.b:0",
            "a.b:65536",
            "a.b:00080",
            "a.b:",
            "[::1]",
            "[x]",
        ),
        *(
            "http://[::1]:8080/a",
            "%41.b",
            "%4.b",
            "a|b.c",
            "u|x@a.b",
            "é.fr",
            "a.b/\t\n ",
            "x@y@a.b",
            "a.b?é\x01",
        ),
    ],
)
def test_a_link_is_taken_or_dropped_and_written_as_telegram_does(link: str) -> None:
    text = f'<a href="{link}">x</a>'
    assert ours(text) == oracle.parsed(text)
