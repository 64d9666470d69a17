"""Every combination of phrasings and facts reads as sentences, keeps its bounds and invents nothing."""

import itertools
import re
from dataclasses import replace
from datetime import date, time
from typing import Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.interviews import Fit, Hour, Kind
from bot.domain.outcomes import EndingKind
from bot.domain.people import Civility
from bot.i18n import dates
from bot.writing.checks import WORDS
from bot.writing.draft import BOUNDS, LetterKind, bounds
from bot.writing.letters import PHRASES
from bot.writing.thanks_phrases import Thanks
from tests.writing import every
from tests.writing.every import Typed
from tests.writing.test_letters import FORBIDDEN_FRENCH
from tests.writing.voices import Drawn, first

HOSTILE: Final = (
    "Le Goff",
    "Jeanne d'Ormesson",
    "d’Ormesson",
    "Anne-Sophie de La Tour",
    "DUPONT Claire",
    "O’Neill",
    "🚀 Zed 🚀",
    "\u202eمدير\u202c الموارد",
    "<b>Zed</b> & Cie",
    "Acme Inc.",
    "Yahoo!",
    "Où en est-on?",
    "etc...",
    "a\u200b b\tc\nd",
    "&amp;",
    "Zed, Vix; Kol: Wyx",
    "É",
    "zed vix kol wyx " * 30,
    "z" * 500,
    "Trois phrases. En une seule. Voilà.",
)
CALM: Final = "Zyxwol"

words = st.sampled_from(HOSTILE)
maybe = st.none() | words
voices = st.lists(st.integers(0, 59), min_size=7, max_size=7).map(lambda it: Drawn(numbers=it))


def told(texts: st.SearchStrategy[str], known: st.SearchStrategy[str | None]) -> st.SearchStrategy[Typed]:
    """Return facts of any kind over these texts."""
    return st.builds(
        Typed,
        language=st.sampled_from(sorted(PHRASES)),
        company=texts,
        post=known,
        names=st.lists(texts, max_size=4).map(tuple),
        civility=st.sampled_from((None, *Civility)),
        role=known,
        detail=known,
        matters=known,
        agree=known,
        forgot=known,
        concern=known,
        challenge=known,
        samples=known,
        requirement=known,
        link=known,
        fit=st.sampled_from((None, *Fit)),
        by=st.booleans(),
        kind=st.sampled_from(Kind),
        hour=st.sampled_from((Hour.EXACT, Hour.MORNING)),
        agency=st.booleans(),
        rounds=st.integers(1, 3),
        ending=st.sampled_from((None, *EndingKind)),
    )


hostile = told(words, maybe)
calm = told(st.just(CALM), st.sampled_from((CALM, None)))
EMPTY: Final = Typed(
    language="fr",
    company=CALM,
    names=(),
    by=False,
    kind=Kind.INTERVIEW,
    hour=Hour.EXACT,
    agency=False,
    rounds=1,
    **dict.fromkeys(
        (
            *("post", "civility", "role", "detail", "matters", "agree", "forgot", "concern", "challenge"),
            *("samples", "requirement", "link", "fit", "ending"),
        )
    ),
)


@given(hostile, voices)
@settings(max_examples=150, deadline=None)
@example(EMPTY, first)
def test_every_letter_parses_as_sentences(facts: Typed, voice: every.Voice) -> None:
    for draft in every.letters(facts, voice):
        for text in filter(None, (draft.subject, draft.body)):
            masked = every.masked(text, facts)
            assert every.faults(masked, facts.language) == [], (draft.kind, text)
        assert "\n" not in (draft.subject or "")
        assert not re.search("[\u200b\u202a-\u202e\t]", draft.body)
        assert draft.body.count("[ ") >= len(draft.gaps)


@given(hostile, voices)
@settings(max_examples=150, deadline=None)
@example(EMPTY, first)
@example(replace(EMPTY, language="en"), first)
def test_every_letter_keeps_the_bounds_of_its_kind(facts: Typed, voice: every.Voice) -> None:
    for draft in every.letters(facts, voice):
        least, most = bounds(draft.kind, len(facts.names))
        assert least <= draft.words <= most, (draft.kind, draft.words, draft.body)


@given(calm, voices)
@settings(max_examples=200, deadline=None)
def test_no_two_neighbours_begin_with_the_same_word_and_none_is_said_twice(
    facts: Typed, voice: every.Voice
) -> None:
    for draft in every.letters(facts, voice):
        if draft.kind in (LetterKind.RELAYED, LetterKind.JOINT_THANKS):
            continue  # a letter in a letter; lines that begin with names
        begun = every.openings(draft.body)
        assert not [one for one, other in itertools.pairwise(begun) if one == other], draft.body
        said = [it for it in every.sentences(draft.body) if it != CALM]
        assert len(said) == len(set(said)), draft.body


@given(calm, voices)
@settings(max_examples=150, deadline=None)
def test_every_word_is_of_the_tables_or_was_typed(facts: Typed, voice: every.Voice) -> None:
    ours = every.table_words(facts.language) | WHEN[facts.language] | {CALM.lower()}
    for draft in every.letters(facts, voice):
        text = f"{draft.subject or ''}\n{draft.body}".lower()
        assert set(re.findall(r"[^\W\d_]+", text)) <= ours


def _when(language: str) -> set[str]:
    """Return the words of days, months and hours, and those that a post is named with."""
    days = (*(dates.day(first_of, language) for first_of in _YEAR), dates.clock(time(14, 30), language))
    named = PHRASES[language].post(CALM).replace(CALM, "")
    return set(re.findall(r"[^\W\d_]+", " ".join((*days, named)).lower()))


_YEAR: Final = tuple(date(2026, month, day) for month in range(1, 13) for day in range(1, 29))
WHEN: Final = {language: _when(language) for language in PHRASES}


@given(calm, voices)
@settings(max_examples=100, deadline=None)
def test_no_french_letter_tells_a_gender(facts: Typed, voice: every.Voice) -> None:
    for draft in every.letters(replace(facts, language="fr"), voice):
        found = FORBIDDEN_FRENCH.search(f"{draft.subject or ''}\n{draft.body}")
        assert found is None, found


@given(hostile)
@settings(max_examples=50, deadline=None)
def test_a_letter_is_the_same_whenever_it_is_drawn(facts: Typed) -> None:
    assert list(every.letters(facts)) == list(every.letters(facts))


def test_a_language_of_letters_has_its_checks() -> None:
    assert set(PHRASES) == set(WORDS)


def test_every_kind_is_written_and_has_its_bounds() -> None:
    through = replace(EMPTY, agency=True, names=("Zed", "Vix"))
    written: set[LetterKind] = {it.kind for it in every.letters(through)}
    assert written == set(LetterKind) == set(BOUNDS)


#: the moves that may follow each other in a thank-you
NEIGHBOURS: Final = (
    *itertools.product(("thanks", "late"), ("interest", "point")),
    *(("interest", it) for it in ("fits", "point", "available")),
    *(("fits", it) for it in ("point", "available")),
    *(("point", it) for it in ("helps", "helps_role", "matters")),
    *itertools.product(("thanks", "late", "interest", "fits"), ("point_told",)),
    *(("point_told", it) for it in ("helps_apart", "matters")),
    *itertools.product(("helps_apart",), ("agree", "forgot", "available", "interest")),
    *itertools.product(("helps", "helps_role", "matters"), ("agree", "forgot", "available", "interest")),
    *(("agree", it) for it in ("forgot", "available", "interest")),
    *(("forgot", it) for it in ("available", "interest")),
    *itertools.product(("available",), ("other_post", "hear", "hear_by")),
    *itertools.product(("other_post",), ("hear", "hear_by")),
)


@pytest.mark.parametrize("language", PHRASES)
@pytest.mark.parametrize(("one", "other"), NEIGHBOURS)
def test_the_moves_of_a_thank_you_leave_each_other_s_openings_alone(
    language: str, one: str, other: str
) -> None:
    moves: Thanks = PHRASES[language].thanks

    def begun(name: str, which: int) -> set[str]:
        filled = (re.sub(r"\{Post\}", PHRASES[language].this_post.title(), it) for it in getattr(moves, name))
        return {every.openings(f"x\n\n{it}\n\nx")[which] for it in filled}

    assert not begun(one, -1) & begun(other, 0)


@pytest.mark.parametrize("language", PHRASES)
def test_every_move_of_a_thank_you_has_five_phrasings_and_no_two_moves_share_one(language: str) -> None:
    moves = PHRASES[language].thanks
    tables = [getattr(moves, name) for name in Thanks.__dataclass_fields__]
    assert {len(it) for it in tables} == {5}
    said = [phrasing for table in tables for phrasing in table]
    assert len(said) == len(set(said))
