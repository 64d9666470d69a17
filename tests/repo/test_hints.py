"""What a translator can't guess is told: by a comment (``# Translators:`` above the call) or by a context.

A comment on every sentence would be read by nobody, and rot. Two kinds of sentence are a riddle without one:

- one with several placeholders whose values the sentence must agree with, because a word stands next to them
  ("at {clock}", "from {first} to"), or that is nothing but placeholders ("{what} ({company}), {moment}"):
  article, order and inflection hang on what the values are. Names and numbers are known to everyone
  (``PLAIN``), and a value that a dot, a colon or a line break sets apart asks for nothing;
- a label of one or two words that means two things (``AMBIGUOUS``, each with its two readings). The list is
  kept by hand: no program knows that one "resumes" a form and sends a "résumé".
"""

import re
from collections.abc import Mapping
from string import Formatter
from typing import Final

import pytest
from babel.messages.catalog import Message

from tests.repo.texts import catalog, ids, sentences

#: placeholders that say by themselves what they hold
PLAIN: Final = frozenset(
    {"company", "name", "count", "number", "nth"} | {"cohort", "coach", "coaches", "alias", "seats"}
)
#: those that say it too, where nothing but placeholders stands in a sentence
APART: Final = PLAIN | {"person", "words"}

#: labels of one or two words that mean two things
AMBIGUOUS: Final[Mapping[str, str]] = {
    "Address": "of a place, or of a person's mail; and a verb",
    "An offer": "of a job, or of help",
    "Back": "to the screen before, or the other side",
    "Brisk": "of a rhythm, or of weather",
    "Calm": "a noun or an adjective or a verb",
    "Cancel": "leave a form, or call the interview off",
    "Close": "a verb, or near",
    "Details": "of the interview, or fussy points",
    "Done": "a task, or a person who is finished",
    "Finish": "a verb or a noun",
    "Fully": "fits, or is booked",
    "Holidays": "public holidays, or days off",
    "Home": "the first screen, or where one lives",
    "In part": "fits, or a role in a play",
    "Kind": "a sort, or friendly",
    "Later": "put off, or goodbye",
    "Mr": "how one addresses a person, short",
    "Ms": "how one addresses a person, short",
    "Name": "a noun or a verb",
    "Not now": "a refusal, or as good a choice as asking",
    "Open now": "what there is to do, or the order to open something",
    "Panel": "several interviewers, or a board",
    "Patient": "of a rhythm, or of a doctor",
    "Place": "a noun or a verb",
    "References": "people who vouch, or sources",
    "Remove": "what was typed, or to move house",
    "Reopen": "an opportunity, or a file",
    "Result": "of an example, or of an application",
    "Resume": "a verb, or a curriculum vitae",
    "Role": "the post, or what a person does in the company",
    "Standard": "of a rhythm, or a flag",
    "Undo": "the last tap, or the interview",
    "new": "a command, an adjective in many languages",
    "next": "a command, an adjective in many languages",
    "none": "agrees with hours",
}


def places(sentence: str) -> set[str]:
    """Return the placeholders of a sentence."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def agrees(sentence: str) -> bool:
    """Return whether a translation must know what the several placeholders of a sentence hold."""
    words = re.sub(r"<[^>]*>", "", sentence)
    held = places(words)
    if len(held) < 2:
        return False
    if not re.search(r"[^\W\d]{2}", re.sub(r"\{\w+\}", "", words)):
        return not held <= APART
    return any(re.search(rf"[^\W\d] \{{{it}\}}|\{{{it}\}} [^\W\d]", words) for it in held - PLAIN)


def hinted(message: Message) -> bool:
    """Return whether a translator is told what a sentence is about."""
    return bool(message.context or message.auto_comments)


def test_what_several_placeholders_hold_is_told_where_the_sentence_agrees_with_them() -> None:
    found = [it for it in sentences(catalog("fr")) if any(agrees(said) for said in ids(it))]
    assert len(found) > 20
    assert [ids(it)[0] for it in found if not hinted(it)] == []


def test_a_short_label_that_means_two_things_is_told_apart() -> None:
    labels = [it for it in sentences(catalog("fr")) if ids(it)[0] in AMBIGUOUS]
    assert AMBIGUOUS.keys() - {ids(it)[0] for it in labels} == set(), "the code no longer says it"
    assert [ids(it)[0] for it in labels if not hinted(it)] == []


def test_a_listed_label_has_two_words_at_most() -> None:
    assert [label for label in AMBIGUOUS if len(label.split()) > 2] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "interview {day} at {clock}",
        "{begin} to {end}",
        "{what} ({company}), {moment}",
        "<b>{company}</b>: your answer is now expected by {day}.",
    ],
)
def test_a_sentence_that_agrees_with_its_values_is_found(sentence: str) -> None:
    assert agrees(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "You may ask from {moment}.",
        "<b>Your notes</b> · {company}, {day}",
        "✓ Note sent to {name} · {day}",
        "{nth}. {company}",
        "Round {number}: {words}",
        "• {person}: {words}",
    ],
)
def test_a_sentence_that_needs_no_more_passes(sentence: str) -> None:
    assert not agrees(sentence)
