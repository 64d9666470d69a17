"""How long an interview lasts, as people type it."""

from collections.abc import Callable
from datetime import timedelta

from bot.reading.grammar import Table, Values, spelled, values
from bot.reading.languages import language
from bot.reading.lexing import lexemes
from bot.reading.words import fold

SHORTEST = timedelta(minutes=5)
LONGEST = timedelta(hours=10)
_MOST = 60

_RULES: Table[Callable[[Values], int]] = spelled(
    (
        ("about? number hour", lambda got: got["number"] * 60),
        (
            "about? number hour minutes minute?",
            lambda got: got["number"] * 60 + _under_an_hour(got["minutes"]),
        ),
        ("about? number hour extra", lambda got: got["number"] * 60 + got["extra"]),
        ("about? number extra hour", lambda got: got["number"] * 60 + got["extra"]),
        ("about? number minute", lambda got: got["number"]),
        ("about? fraction", lambda got: got["fraction"]),
    )
)
_IMPOSSIBLE = 10_000


def duration(text: str, lang: str) -> timedelta | None:
    """Return the duration, from 5 minutes to 10 hours, or None when the text is anything else."""
    if len(text) > _MOST:
        return None
    found = lexemes(fold(text), language(lang))
    entry = _RULES.get(tuple(lexeme.kind for lexeme in found or ()))
    if not found or entry is None:
        return None
    roles, rule = entry
    lasting = timedelta(minutes=rule(values(roles, found)))
    return lasting if SHORTEST <= lasting <= LONGEST else None


def _under_an_hour(minutes: int) -> int:
    return minutes if minutes < 60 else _IMPOSSIBLE
