import re

import pytest

from tests.repo.texts import Text, french

TAG = re.compile(r"<[^>]*>")
ADDRESS = re.compile(r"https?://\S+")

RULES = {
    "a no-break space stands before : ; ? ! »": r"(?<![\u00a0\u202f\d])[:;?!»]|[\u00a0\u202f]:\S",
    "a no-break space stands after «": r"«(?![\u00a0\u202f])",
    "an apostrophe is ’": r"'",
    "quotation marks are « »": '["“”]',
    "no two spaces follow each other": r"[ \u00a0\u202f]{2}",
    "no line begins or ends with a space": r"(?m)^[ \u00a0\u202f]|[ \u00a0\u202f]$",
    "no space stands before a comma or a full stop": r"\s[,.](?!\w)",
    "an ellipsis is one sign": r"\.\.",
    "capitals keep their accents": r"\bA (?=[\w«<])|\bE(?:crire|crivez|tape|tes|tat|t[eé]|tre)\b",
    "œ is one letter": r"(?i)\b(?:coeur|oeil|oeuvre|soeur|voeu)",
}

#: pieces that stand between two others
JOINERS = {"letters.also"}


def broken(words: str) -> list[str]:
    """Return the rules that a sentence breaks."""
    prose = TAG.sub("", ADDRESS.sub("…", words))
    return [rule for rule, pattern in RULES.items() if re.search(pattern, prose)]


def spoken() -> list[Text]:
    return [it for it in french() if it.where not in JOINERS]


def test_french_sentences_are_set_as_french_is() -> None:
    assert len(spoken()) > 400
    assert [(it.where, it.words, rules) for it in spoken() if (rules := broken(it.words))] == []


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("a no-break space stands before : ; ? ! »", "Est-ce bien cela ?"),
        ("a no-break space stands before : ; ? ! »", "Est-ce bien cela?"),
        ("a no-break space stands before : ; ? ! »", "<b>Lieu</b> : Paris"),
        ("a no-break space stands before : ; ? ! »", "{company}: rien à faire"),
        ("a no-break space stands before : ; ? ! »", "«\u00a0vendredi »"),
        ("a no-break space stands before : ; ? ! »", "Lieu\u00a0:Paris"),
        ("a no-break space stands after «", "« vendredi\u00a0»"),
        ("an apostrophe is ’", "l'entretien"),
        ("quotation marks are « »", 'le "mot"'),
        ("quotation marks are « »", "le “mot”"),
        ("no two spaces follow each other", "un mot.  Puis un autre"),
        ("no two spaces follow each other", "un mot \u00a0: le voici"),
        ("no line begins or ends with a space", "un mot "),
        ("no line begins or ends with a space", "un mot \net un autre"),
        ("no space stands before a comma or a full stop", "un mot , puis un autre"),
        ("an ellipsis is one sign", "attendons..."),
        ("capitals keep their accents", "A faire"),
        ("capitals keep their accents", "Ecrire un message"),
        ("œ is one letter", "un coup d’oeil"),
    ],
)
def test_a_badly_set_sentence_is_found(rule: str, words: str) -> None:
    assert rule in broken(words)


@pytest.mark.parametrize(
    "words",
    [
        "Demain à 9:00",
        "«\u00a0mardi à 14h30\u00a0», «\u202f24/11\u202f»\u202f?",
        "<b>Tout effacer\u00a0?</b>",
        '<tg-time unix="{unix}" format="wDt">{here}</tg-time>',
        "À faire… Écrire à M. Martin\u00a0; voir https://example.org/a?b=c",
        "{company}\u00a0: c’est noté.\n\nY a-t-il une date\u00a0?",
    ],
)
def test_a_well_set_sentence_passes(words: str) -> None:
    assert broken(words) == []
