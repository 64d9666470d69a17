"""One thing, one word: the glossary of each language, held against its catalog.

A candidate who has learned that a "mot" is what goes to each interviewer must not meet a "courrier" for it
two screens later. A term says by which English word the thing is known in the code, which word stands for it
in the language, and which words never do. Few sentences go another way for a good reason; they stand with
their term under ``otherwise`` (their first words). Letters are free: who reads them knows no screen.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import pytest

from bot.i18n.translator import LANGUAGES, SOURCE
from tests.repo.texts import catalog, forms, ids, sentences


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """A thing of ours: how the code says it, how the language does, and how it never does (patterns)."""

    said: str
    word: str
    never: str = ""
    #: the first words of sentences that name the thing in another way, or don't name it
    otherwise: tuple[str, ...] = ()

    def free(self, sentence: str) -> bool:
        return sentence.startswith(self.otherwise)


FRENCH: Final = (
    Term(
        said=r"interviews?",
        word=r"entretiens?",
        never=r"entrevues?|interviews?|rendez-vous",
        otherwise=("your notes after the interview",),  # "vos notes à chaud" says when
    ),
    Term(said=r"thank-you(?:s| notes?)", word=r"mots?", never=r"cartes? de remerciements?"),
    Term(said=r"drafts?", word=r"brouillons?", never=r"ébauches?|esquisses?"),
    Term(said=r"reminders?", word=r"rappels?", never=r"notifications?|alertes?|relances?"),
    Term(
        said=r"references?",
        word=r"références?",
        never=r"référents?|référentes?|recommandations?|répondants?",
        otherwise=(
            "<b>The people you name</b>",
            "<b>Why tell them?</b>\nA reference",
            "Tell them how it went",  # stands under "Vos références"
        ),
    ),
    Term(said=r"rounds?(?!-)", word=r"tours?", never=r"manches?|rondes?"),
    Term(
        said=r"offers?(?! them)",
        word=r"propositions?",
        never=r"offres?",
        otherwise=("<b>Why these three moments?",),
    ),
    Term(
        said=r"inside",
        word=r"sur place",
        never=r"initiée?s?|taupes?|piston\w*",
        otherwise=("<b>Why ask?</b>\nA pause", "Inside: ", "Thank those inside"),
    ),
    Term(
        said=r"round-ups?|summar(?:y|ies)",
        word=r"résumés?",
        never=r"récapitulatifs?|synthèses?|bilan du jour",
    ),
    Term(said=r"weekly point", word=r"point de la semaine", never=r"point hebdo\w*|hebdomadaire"),
    Term(said=r"pauses?", word=r"pauses?", never=r"congés?|vacances"),
    Term(said=r"pocket card", word=r"aide-mémoire", never=r"antisèches?|pense-bêtes?|mémos?"),
    Term(said=r"(?<!pocket )card", word=r"fiche", never=r"cartes?"),
    Term(said=r"agency", word=r"cabinet", never=r"agences?|recruteurs?|recruteuses?"),
    Term(said=r"quiet hours", word=r"heures calmes", never=r"ne pas déranger|heures silencieuses"),
    Term(
        said=r"calm word",
        word=r"mot calme",
        otherwise=("Send me a calm word",),  # on the button, the moment says more
    ),
    Term(said=r"opportunit(?:y|ies)", word=r"candidatures?", never=r"opportunités?"),
    Term(said=r"rhythm", word=r"rythme", never=r"cadences?|fréquences?"),
    Term(said=r"working days?", word=r"jours? ouvrés?", never=r"ouvrables?"),
    Term(said=r"job description", word=r"annonce", never=r"fiche de poste|description (?:de|du) poste"),
    Term(
        said=r"letters?",
        word=r"lettres?|brouillon",
        never=r"missives?|courriels?",
        otherwise=(
            "Sent another way",  # a letter by post: "courrier"
            "They do not know of this interview",
            "Your references do not know",
        ),
    ),
    Term(said=r"joint letter", word=r"lettre commune", never=r"lettres? groupées?|lettres? collectives?"),
    Term(said=r"emails?", word=r"messages?", never=r"e-?mails?|courriels?|mails?"),
    Term(
        said=r"samples?",
        word=r"exemples?|travaux",
        never=r"échantillons?",
        otherwise=("Sample: ",),
    ),
    Term(said=r"requirements?", word=r"points?", never=r"exigences?|prérequis"),
    Term(
        said=r"asleep|(?:it )to sleep",
        word=r"sommeil",
        never=r"archivée?s?|endormie?s?",
    ),
    Term(said=r"time zone", word=r"fuseau", never=r"zone horaire"),
    Term(said=r"holidays?", word=r"jours? fériés?"),
    Term(said=r"frozen", word=r"gelé", never=r"bloqué|suspendue"),
    Term(said=r"settings", word=r"r[ée]glages", never=r"paramètres?|préférences|options"),
    Term(said=r"challenges?", word=r"défis?", never=r"challenges?|enjeux?"),
    Term(
        said=r"posts?",
        word=r"postes?",
        otherwise=("I can keep {count} requirement", "Read the post again", "The post: "),  # the annonce
    ),
    Term(
        said=r"one tap",
        word=r"geste",
        never=r"cliqu\w+|clics?|tapotez",
        otherwise=("What came of it?",),
    ),
    Term(said=r"next step", word=r"étape|suite", never=r"phases?"),
    Term(said=r"erases?", word=r"effac\w+", never=r"purg\w+"),
)

#: the glossary of each language that has a catalog
TERMS: Final[Mapping[str, tuple[Term, ...]]] = {"fr": FRENCH}

every_term = pytest.mark.parametrize(
    ("language", "term"),
    [pytest.param(code, it, id=f"{code}-{it.said}") for code, terms in TERMS.items() for it in terms],
)


def spoken(language: str) -> Iterator[tuple[str, str]]:
    """Yield every sentence of the code with each of its translations; commands are words of their own."""
    for message in sentences(catalog(language)):
        if message.context != "command":
            yield from ((ids(message)[0], form) for form in forms(message))


def says(pattern: str, words: str) -> bool:
    """Return whether a sentence says a word; what stands between braces or in a tag is not said."""
    return re.search(rf"(?i)\b(?:{pattern})\b", re.sub(r"\{\w+\}|<[^>]*>", " ", words)) is not None


def test_every_language_with_a_catalog_has_a_glossary() -> None:
    assert set(TERMS) == set(LANGUAGES) - {SOURCE}


@every_term
def test_a_thing_is_called_by_its_word(language: str, term: Term) -> None:
    named = [(said, words) for said, words in spoken(language) if says(term.said, said)]
    assert named, "the code no longer speaks of it"
    strays = [(said, words) for said, words in named if not term.free(said) and not says(term.word, words)]
    assert strays == []


@every_term
def test_no_other_word_stands_for_it(language: str, term: Term) -> None:
    if not term.never:
        return
    assert [words for _, words in spoken(language) if says(term.never, words)] == []


@every_term
def test_no_sentence_goes_another_way_for_nothing(language: str, term: Term) -> None:
    astray = {
        start
        for said, words in spoken(language)
        if says(term.said, said) and not says(term.word, words)
        for start in term.otherwise
        if said.startswith(start)
    }
    assert set(term.otherwise) - astray == set()


@pytest.mark.parametrize(
    ("pattern", "words", "found"),
    [
        ("offres?", "Leur offre est écrite.", True),
        ("offres?", "Cela vous est offert.", False),
        ("e-?mails?|mails?", "Écrire un e-mail", True),
        ("offers?", "<b>{offers}</b>", False),
        ("entretiens?", "<b>Entretien</b>", True),
    ],
)
def test_words_are_found_whole_and_outside_of_markup(pattern: str, words: str, found: bool) -> None:
    assert says(pattern, words) is found
