"""A folded text as lexemes: numbers and marks, then the longest phrases of a language, then their context."""

import re
from typing import Final

from bot.reading.grammar import Kind, Language, Lexeme, Lexemes

_MARKS: Final = {"/": Kind.SLASH, "-": Kind.DASH, ".": Kind.DOT, ":": Kind.COLON, "@": Kind.AT}
_TOKEN: Final = re.compile(
    r"[ ,;]*(?:([0-9]{1,4})(?![0-9])(\.(?![0-9.]))?|(([ap])\.? ?m)\b\.?"
    r"|([a-z]/[a-z]\b|[a-z]+)\.?|([-/.:@]))"
)
LONGEST_PHRASE: Final = 6
_YEAR: Final = 1000
#: marks that only join the words around a month in words: "23/Sep/2026", "3-jan"
_JOINING: Final = (Lexeme(Kind.SLASH), Lexeme(Kind.DASH))

#: before a number whose letter says its half of the day: "at 9a", "8:45p"
_BEFORE_HALVES: Final = (["at"], [Lexeme(Kind.COLON)])
#: what stands after the hour of a clock time
_OF_A_CLOCK: Final = {Kind.COLON, Kind.HOUR, Kind.OCLOCK, Kind.AMPM}

_Token = str | Lexeme


def lexemes(folded: str, language: Language) -> Lexemes | None:
    """Return the lexemes of a folded text, or None when a word is unknown or stands where it can't."""
    tokens = _tokens(folded.strip(" ,;!?¿¡").removesuffix(" ."), language)
    phrases = None if tokens is None else _phrases(tokens, language)
    return None if phrases is None else _without_joining_marks(_in_context(phrases, language))


def _tokens(folded: str, language: Language) -> list[_Token] | None:
    """Split a text into words and ready lexemes: numbers, marks, am and pm."""
    tokens: list[_Token] = []
    position, end = 0, len(folded.rstrip(" .,;!?"))
    while position < end:
        match = _TOKEN.match(folded, position)
        if match is None or (folded[match.start()] == "," and folded[match.start() + 1] != " "):
            return None
        tokens = _with_token(tokens, match, language)
        position = match.end()
    return _without_plain_hyphens(tokens)


def _with_token(tokens: list[_Token], match: re.Match[str], language: Language) -> list[_Token]:
    number, full_stop, half_day, half, word, mark = match.groups()
    before = tokens[-1] if tokens else None
    glued = match.start() == match.start(5)
    if number:
        is_day = full_stop and language.dotted_ordinals and len(number) <= 2
        kind = Kind.ORDINAL if is_day else Kind.NUMBER if int(number) < _YEAR else Kind.YEAR
        tokens.append(Lexeme(kind, int(number)))
    elif word == "t" and glued and tokens and match.string[match.end() : match.end() + 1].isdecimal():
        pass  # the T of ISO 8601, before the time
    elif half_day and half_day not in language.before:
        tokens.append(Lexeme(Kind.AMPM, 12 * (half == "p")))
    elif glued and word in language.half_days and tokens[-2:-1] in _BEFORE_HALVES:
        tokens.append(Lexeme(Kind.AMPM, 12 * (word == "p")))
    elif mark:
        tokens.append(Lexeme(_MARKS[mark]))
    elif (
        glued
        and isinstance(before, Lexeme)
        and before.kind is Kind.NUMBER
        and word in language.ordinal_endings
    ):
        tokens[-1] = Lexeme(Kind.ORDINAL, before.value)
    else:
        tokens.append(half_day or word)
    return tokens


def _without_plain_hyphens(tokens: list[_Token]) -> list[_Token]:
    """Keep a hyphen between two numbers; elsewhere it only joins words."""
    numeric = [isinstance(token, Lexeme) and token.kind in {Kind.NUMBER, Kind.YEAR} for token in tokens]
    return [
        token
        for i, token in enumerate(tokens)
        if token != Lexeme(Kind.DASH) or (0 < i < len(tokens) - 1 and numeric[i - 1] and numeric[i + 1])
    ]


def _without_joining_marks(found: Lexemes | None) -> Lexemes | None:
    """Drop the slashes around a month in words, and a dash before a clock time."""
    if found is None:
        return None
    kinds = (None, None, *(lexeme.kind for lexeme in found), None, None)
    return tuple(
        lexeme
        for i, lexeme in enumerate(found, 2)
        if lexeme not in _JOINING or not _joins(kinds[i - 2 : i + 3])
    )


def _joins(around: tuple[Kind | None, ...]) -> bool:
    """Whether the mark in the middle says nothing."""
    before_that, before, mark, after, after_that = around
    if Kind.MONTH in {before, after} or (before_that is Kind.MONTH and after is Kind.YEAR):
        return True
    return mark is Kind.DASH and after is Kind.NUMBER and after_that in _OF_A_CLOCK


def _phrases(tokens: list[_Token], language: Language) -> list[_Token] | None:
    """Join words into the longest phrases the language knows."""
    phrases: list[_Token] = []
    start = 0
    while start < len(tokens):
        token = tokens[start]
        end = start + 1
        if isinstance(token, str):
            phrase, end = _longest_phrase(tokens, start, language)
            if phrase is None:
                return None
            phrases.append(phrase)
        else:
            phrases.append(token)
        start = end
    return phrases


def _longest_phrase(tokens: list[_Token], start: int, language: Language) -> tuple[str | None, int]:
    run: list[str] = []
    for token in tokens[start : start + LONGEST_PHRASE]:
        if not isinstance(token, str):
            break
        run.append(token)
    for size in range(len(run), 0, -1):
        phrase = " ".join(run[:size])
        if phrase in language.words or phrase in language.before:
            return phrase, start + size
    return None, start


def _in_context(phrases: list[_Token], language: Language) -> Lexemes | None:
    """Give each phrase its lexemes, from the right: what a word is for can depend on what follows it."""
    found: list[Lexeme] = []
    skipped = ""
    for phrase in reversed(phrases):
        if isinstance(phrase, Lexeme):
            found.append(phrase)
            skipped = ""
            continue
        meanings = language.before.get(phrase, {})
        meant = meanings.get(found[-1].kind) if found else None
        meant = language.words.get(phrase) if meant is None else meant
        if meant is None or (not meant and phrase == skipped):
            return None
        skipped = "" if meant else phrase
        found.extend(reversed(meant))
    return tuple(reversed(found))
