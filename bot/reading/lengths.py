"""Rules for counts of units and for what lies around now: "dans 3 jours", "within two weeks", "next week".

Shifts and limits are signed counts of days, working days, months or minutes. A count that is two numbers
("2 à 3 semaines", "1 month 21 days") is kept as one: ``PACK`` times the first, plus the second.
"""

from collections.abc import Callable, Iterator
from typing import Final

from bot.reading import clocks
from bot.reading.clocks import Rule
from bot.reading.grammar import Kind, Language, Lexeme, Lexemes, Table, Values, spelled

PACK: Final = 10_000
_Amount = Callable[[Values], int]


def _days(got: Values) -> int:
    return got["number"] * got.get("days", got.get("weeks", 0))


def _weeks_and_days(got: Values) -> int:
    return _days({"number": got["number"], "weeks": got["weeks"]}) + got["more"] * got["days"]


def _months_and_days(got: Values) -> int:
    days = got["more"] * got.get("days", got.get("weeks", 0))
    return got["number"] * got["months"] * PACK + min(days, PACK - 1)


def _days_and_hours(got: Values) -> int:
    return (got["number"] * got["days"] * 24 + got["more"]) * 60


def _between(got: Values) -> int:
    unit = got.get("days", got.get("weeks", 0))
    return min(got["number"] * unit, PACK) * PACK + min(got["more"] * unit, PACK - 1)


_LENGTHS: tuple[tuple[str, str, _Amount], ...] = (
    ("number soon? days", "days", _days),
    ("number soon? weeks", "days", _days),
    ("number weeks and? more days", "days", _weeks_and_days),
    ("number soon? workdays", "workdays", lambda got: got["number"]),
    ("number soon? months", "months", lambda got: got["number"] * got["months"]),
    ("number months and? more days", "mixed", _months_and_days),
    ("number months and? more weeks", "mixed", _months_and_days),
    ("number hour", "minutes", lambda got: got["number"] * 60),
    ("number hour minutes minute?", "minutes", lambda got: got["number"] * 60 + got["minutes"]),
    ("number hour and minutes minute?", "minutes", lambda got: got["number"] * 60 + got["minutes"]),
    ("number hour extra", "minutes", lambda got: got["number"] * 60 + got["extra"]),
    ("number minute", "minutes", lambda got: got["number"]),
    ("fraction", "minutes", lambda got: got["fraction"]),
)
#: what follows a number of days from which another day is counted
_ANCHORS: Final = (("since", 1), ("from", 1), ("before", -1), ("toward", -1))


def _made(kind: Kind, amount: _Amount, sign: int) -> Rule:
    return lambda got: Lexeme(kind, sign * amount(got))


def _shifts() -> Iterator[tuple[str, Rule]]:
    for length, unit, amount in _LENGTHS:
        shift, limit = Kind(f"shift_{unit}"), Kind(f"limit_{unit}")
        yield f"in about? {length}", _made(shift, amount, 1)
        yield f"in {length} coming", _made(shift, amount, 1)
        yield f"in {length} hence", _made(shift, amount, 1)
        yield f"{length} hence", _made(shift, amount, 1)
        yield f"from now {length}", _made(shift, amount, 1)
        yield f"ago about? {length}", _made(shift, amount, -1)
        yield f"{length} ago", _made(shift, amount, -1)
        yield f"within about? {length}", _made(limit, amount, 1)
        yield f"within {length} coming", _made(limit, amount, 1)
        yield f"within {length} hence", _made(limit, amount, 1)
        if unit != "minutes":
            yield f"since {length}", _made(shift, amount, 1)
            yield f"by {length}", _made(limit, amount, 1)
            yield from _anchored(length, Kind(f"from_{unit}"), amount)
    yield "soon number days", _made(Kind.LIMIT_DAYS, _days, 1)
    yield "soon number weeks", _made(Kind.LIMIT_DAYS, _days, 1)
    yield "soon number workdays", _made(Kind.LIMIT_WORKDAYS, lambda got: got["number"], 1)
    yield "soon number months", _made(Kind.LIMIT_MONTHS, lambda got: got["number"] * got["months"], 1)
    for after, sign in (("hence", 1), ("ago", -1)):
        yield f"number days and? more hour {after}", _made(Kind.SHIFT_MINUTES, _days_and_hours, sign)
    yield "by number hour", _hours_or_clock
    yield "within days", _within_days


def _anchored(length: str, kind: Kind, amount: _Amount) -> Iterator[tuple[str, Rule]]:
    for anchor, sign in _ANCHORS:
        yield f"{length} {anchor}", _made(kind, amount, sign)


def _within_days(got: Values) -> Lexeme | Lexemes:
    """Read "sous quinzaine"; "in the coming days" says no number."""
    if got["days"] == 1:
        return Lexeme(Kind.WITHIN), Lexeme(Kind.DAYS, 1)
    return Lexeme(Kind.LIMIT_DAYS, got["days"])


def _hours_or_clock(got: Values) -> Lexeme | Lexemes:
    """Read "d'ici 48h" as a wait, and "d'ici 14h" as an hour."""
    if got["number"] >= 24:
        return Lexeme(Kind.LIMIT_MINUTES, got["number"] * 60)
    return Lexeme(Kind.BY), Lexeme(Kind.HOURS, got["number"] * 60)


def _eves() -> Iterator[tuple[str, Rule]]:
    """The day before or after another one."""
    yield "days since", lambda got: Lexeme(Kind.FROM_DAYS, got["days"])
    yield "days before", lambda got: Lexeme(Kind.FROM_DAYS, -got["days"])


def _ranges() -> Iterator[tuple[str, Rule]]:
    """Two counts: "2 à 3 semaines", "in 8-10 days", "within a week or two"."""
    for unit in ("days", "weeks"):
        for length in (f"number until more {unit}", f"number {unit} and more"):
            yield f"in {length}", _made(Kind.SHIFT_BETWEEN, _between, 1)
            yield f"within {length}", _made(Kind.LIMIT_BETWEEN, _between, 1)
            yield f"by {length}", _made(Kind.LIMIT_BETWEEN, _between, 1)


def _around_now() -> Iterator[tuple[str, Rule]]:
    """Weeks, months and years counted from the present one."""
    for side, distance in (("this", 0), ("soon", 1), ("last", -1)):
        for pattern in _ways(side, distance):
            yield pattern.format("week"), _at(Kind.WEEK_AT, distance)
            yield pattern.format("months"), _month_or_year(distance)
            yield pattern.format("quarter"), _at(Kind.QUARTER_AT, distance)
        for month in (f"{side} months", f"months {side}"):
            yield f"week {month}", _beside(Lexeme(Kind.WEEK), distance)
            yield f"quarter {month}", _beside(Lexeme(Kind.QUARTER), distance)
    for pattern in ("beyond {}", "{} beyond"):
        yield pattern.format("week"), lambda got: Lexeme(Kind.WEEK_AT, got["beyond"])
        yield (
            pattern.format("months"),
            lambda got: Lexeme(Kind.MONTH_AT if got["months"] == 1 else Kind.YEAR_AT, got["beyond"]),
        )


def _beside(unit: Lexeme, distance: int) -> Rule:
    """Read "the third week of next month" as a week of a month, not as the next week."""
    return lambda got: (unit, Lexeme(Kind.MONTH_AT if got["months"] == 1 else Kind.YEAR_AT, distance))


def _ways(side: str, distance: int) -> tuple[str, ...]:
    both = (f"{side} {{}}", f"{{}} {side}")
    return (*both, "this soon {}", "this {} soon") if distance == 1 else both


def _month_or_year(distance: int) -> Rule:
    return lambda got: Lexeme(Kind.MONTH_AT if got["months"] == 1 else Kind.YEAR_AT, distance)


def _at(kind: Kind, distance: int) -> Rule:
    return lambda _: Lexeme(kind, distance)


def _rules() -> Iterator[tuple[str, Rule]]:
    yield from clocks.rules()
    yield from _shifts()
    yield from _eves()
    yield from _ranges()
    yield from _around_now()


_PLAIN: Table[Rule] = spelled(_rules())
_DOTTED: Table[Rule] = _PLAIN | spelled(clocks.dotted())


def rules(language: Language) -> Table[Rule]:
    """Return the rules that come before those for days, in a language."""
    return _DOTTED if language.dotted_clock else _PLAIN
