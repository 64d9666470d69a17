"""Rules for hours and for counts of units: "14 h 30", "2:30 pm", "dans 3 jours", "next week".

They run before the rules for days, so that the numbers they take are no longer there to be days or years.
Clock values are minutes since midnight, shifts are signed counts of days, months or minutes.
"""

from collections.abc import Callable, Iterator

from bot.reading.grammar import Kind, Lexeme, Table, Values, spelled

#: The value of an hour that is none.
NO_TIME = 100_000

_Rule = Callable[[Values], Lexeme]
_LENGTHS: tuple[tuple[str, str, Callable[[Values], int]], ...] = (
    ("number next? days", "days", lambda got: got["number"] * got["days"]),
    ("number next? week", "days", lambda got: got["number"] * got["week"]),
    ("number next? months", "months", lambda got: got["number"] * got["months"]),
    ("number hour", "minutes", lambda got: got["number"] * 60),
    ("number hour minutes minute?", "minutes", lambda got: got["number"] * 60 + got["minutes"]),
    ("number hour extra", "minutes", lambda got: got["number"] * 60 + got["extra"]),
    ("number minute", "minutes", lambda got: got["number"]),
)


def minutes(hour: int, minute: int = 0) -> int:
    """Return the minutes since midnight, or ``NO_TIME``."""
    return hour * 60 + minute if minute < 60 else NO_TIME


def halved(hour: int, minute: int, half: int) -> int:
    """Return the minutes since midnight of an hour in the half day from ``half`` on, or ``NO_TIME``."""
    return minutes(hour % 12 + half, minute) if 1 <= hour <= 12 else NO_TIME


def _clocks() -> Iterator[tuple[str, _Rule]]:
    yield "at? number hour", lambda got: Lexeme(Kind.HOURS, minutes(got["number"]))
    yield (
        "at? number hour minutes minute?",
        lambda got: Lexeme(Kind.HOURS, minutes(got["number"], got["minutes"])),
    )
    yield "at? number hour extra", lambda got: Lexeme(Kind.HOURS, minutes(got["number"]) + got["extra"])
    yield "at? number colon minutes", lambda got: Lexeme(Kind.CLOCK, minutes(got["number"], got["minutes"]))
    yield "at? number oclock", lambda got: Lexeme(Kind.CLOCK, minutes(got["number"]))
    yield "at number", lambda got: Lexeme(Kind.CLOCK, minutes(got["number"]))
    yield "at? past number", lambda got: Lexeme(Kind.CLOCK, minutes(got["number"]) + got["past"])
    yield "at? noon", lambda got: Lexeme(Kind.EXACT, got["noon"])
    yield "at? noon extra", lambda got: Lexeme(Kind.EXACT, got["noon"] + got["extra"])
    yield "at? number ampm", lambda got: Lexeme(Kind.EXACT, halved(got["number"], 0, got["ampm"]))
    for mark in ("colon", "dot"):
        yield (
            f"at? number {mark} minutes ampm",
            lambda got: Lexeme(Kind.EXACT, halved(got["number"], got["minutes"], got["ampm"])),
        )


def _shifts() -> Iterator[tuple[str, _Rule]]:
    for length, unit, amount in _LENGTHS:
        shift, limit = Kind(f"shift_{unit}"), Kind(f"limit_{unit}")
        yield f"in {length}", _made(shift, amount, 1)
        yield f"{length} hence", _made(shift, amount, 1)
        yield f"ago {length}", _made(shift, amount, -1)
        yield f"{length} ago", _made(shift, amount, -1)
        yield f"within {length}", _made(limit, amount, 1)
        if unit != "minutes":
            yield f"by {length}", _made(limit, amount, 1)
    yield "within days", lambda got: Lexeme(Kind.LIMIT_DAYS, got["days"])


def _made(kind: Kind, amount: Callable[[Values], int], sign: int) -> _Rule:
    return lambda got: Lexeme(kind, sign * amount(got))


def _around_now() -> Iterator[tuple[str, _Rule]]:
    """Weeks, months and years counted from the present one."""
    for side, distance in (("this", 0), ("next", 1), ("last", -1)):
        for pattern in (f"{side} {{}}", f"{{}} {side}"):
            yield pattern.format("week"), _at(Kind.WEEK_AT, distance)
            yield pattern.format("months"), _month_or_year(distance)


def _month_or_year(distance: int) -> _Rule:
    return lambda got: Lexeme(Kind.MONTH_AT if got["months"] == 1 else Kind.YEAR_AT, distance)


def _at(kind: Kind, distance: int) -> _Rule:
    return lambda _: Lexeme(kind, distance)


RULES: Table[_Rule] = spelled((*_clocks(), *_shifts(), *_around_now()))
