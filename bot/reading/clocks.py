"""Rules for hours: "14 h 30", "2:30 pm", "half past nine", "halb drei", "tien voor half negen".

They run before the rules for days, so that the numbers they take are no longer there to be days or years.
Clock values are minutes since midnight; ``MIDNIGHT`` is the end of the day.
"""

from collections.abc import Callable, Iterator
from typing import Final

from bot.reading.grammar import Kind, Lexeme, Lexemes, Table, Values, spelled

#: The value of an hour that is none.
NO_TIME: Final = 100_000
NOON: Final = 12 * 60
MIDNIGHT: Final = 24 * 60

Rule = Callable[[Values], Lexeme | Lexemes]


def minutes(hour: int, minute: int = 0) -> int:
    """Return the minutes since midnight, or ``NO_TIME``."""
    return hour * 60 + minute if minute < 60 else NO_TIME


def halved(clock: int, half: int) -> int:
    """Return the minutes since midnight of a clock time in the half day from ``half`` on, or ``NO_TIME``."""
    return clock % NOON + half * 60 if 60 <= clock < 13 * 60 else NO_TIME


def _clock(kind: Kind, value: Callable[[Values], int]) -> Rule:
    return lambda got: Lexeme(kind, value(got))


def _hour(got: Values) -> int:
    return minutes(got["number"], got.get("minutes", 0))


def _without(got: Values) -> int:
    return _hour({"number": got["number"]}) - got["minutes"]


def _hours() -> Iterator[tuple[str, Rule]]:
    """Hours with their unit: "14 h", "9 Uhr 30"."""
    for kind, word in ((Kind.HOURS, "hour"), (Kind.CLOCK, "oclock")):
        for at, said in (("", kind), ("at ", Kind.CLOCK)):
            yield f"{at}number {word}", _clock(said, _hour)
            yield f"{at}number {word} and? minutes minute?", _clock(said, _hour)
            yield f"{at}number {word} minus minutes minute?", _clock(said, _without)
            yield f"{at}number {word} extra", _clock(said, lambda got: _hour(got) + got["extra"])
        yield f"at? number colon minutes {word}", _clock(Kind.CLOCK, _hour)
        yield f"at? number dot minutes {word}", _clock(Kind.CLOCK, _hour)
    # before an hour "vor" is "before", before a number of days it is "ago"
    yield "ago number oclock", lambda got: (Lexeme(Kind.BEFORE), Lexeme(Kind.CLOCK, _hour(got)))
    yield "ago number colon minutes", lambda got: (Lexeme(Kind.BEFORE), Lexeme(Kind.CLOCK, _hour(got)))
    yield "toward number hour", lambda got: (Lexeme(Kind.BEFORE), Lexeme(Kind.HOURS, _hour(got)))
    yield "toward number hour minutes", lambda got: (Lexeme(Kind.BEFORE), Lexeme(Kind.HOURS, _hour(got)))
    yield "toward number colon minutes", lambda got: (Lexeme(Kind.BEFORE), Lexeme(Kind.CLOCK, _hour(got)))
    yield "toward number dot minutes", lambda got: (Lexeme(Kind.BEFORE), Lexeme(Kind.CLOCK, _hour(got)))
    yield (
        "toward past number",
        lambda got: (Lexeme(Kind.BEFORE), Lexeme(Kind.CLOCK, _hour(got) + got["past"])),
    )
    yield "ago past number", lambda got: (Lexeme(Kind.BEFORE), Lexeme(Kind.CLOCK, _hour(got) + got["past"]))


def _bare() -> Iterator[tuple[str, Rule]]:
    yield "at? number colon minutes", _clock(Kind.CLOCK, _hour)
    yield "at? number colon minutes colon second", _clock(Kind.CLOCK, _hour)
    yield "at number", _clock(Kind.CLOCK, _hour)
    yield "at number dot minutes", _clock(Kind.CLOCK, _hour)
    yield "at number and minutes minute?", _clock(Kind.CLOCK, _hour)
    yield "at number minus minutes minute?", _clock(Kind.CLOCK, _without)
    yield "at? number extra", _clock(Kind.CLOCK, lambda got: _hour(got) + got["extra"])
    yield "at clock", _clock(Kind.CLOCK, lambda got: got["clock"])
    yield "at? noon", _clock(Kind.EXACT, lambda got: got["noon"])
    yield "at? noon extra", _clock(Kind.EXACT, lambda got: got["noon"] + got["extra"])


def _spoken() -> Iterator[tuple[str, Rule]]:
    """Minutes before or after an hour: "quarter past six", "zehn vor halb acht", "20 minuten over acht"."""
    yield from _past("past number", lambda got: _hour(got) + got["past"])
    yield "at? past noon", _clock(Kind.EXACT, lambda got: got["noon"] + got["past"])
    for said, sign in (("plus", 1), ("in", 1), ("toward", -1), ("ago", -1)):
        yield from _past(f"minutes minute {said} number", _away(sign))
        yield from _past(f"minutes minute? {said} past number", _away(sign))
        yield from _past(f"minutes {said} number", _away(sign))
    yield (
        "the minutes toward number part",
        lambda got: (Lexeme(Kind.CLOCK, _away(-1)(got)), Lexeme(Kind.PART, got["part"])),
    )
    yield from _past("minutes minute to number", _away(-1))
    yield from _past("minutes minute to clock", _away(-1))


def _past(pattern: str, value: Callable[[Values], int]) -> Iterator[tuple[str, Rule]]:
    yield f"at? {pattern}", _clock(Kind.CLOCK, value)
    yield f"at? {pattern} oclock", _clock(Kind.CLOCK, value)
    yield f"at? {pattern} hour", _clock(Kind.CLOCK, value)
    if pattern.startswith("minutes in"):
        yield f"the {pattern}", _clock(Kind.CLOCK, value)


def _away(sign: int) -> Callable[[Values], int]:
    def value(got: Values) -> int:
        whole = got["clock"] if "clock" in got else got["number"] * 60
        return whole + got.get("past", 0) + sign * got["minutes"] if got["minutes"] < 60 else NO_TIME

    return value


def _run_on(number: int) -> int:
    """Return the minutes since midnight of "340", or of "3"."""
    return minutes(number) if number < 100 else minutes(number // 100, number % 100)


def _half_days() -> Iterator[tuple[str, Rule]]:
    yield "at? number ampm", _clock(Kind.EXACT, lambda got: halved(_run_on(got["number"]), got["ampm"]))
    yield "at? year ampm", _clock(Kind.EXACT, lambda got: halved(_run_on(got["year"]), got["ampm"]))
    yield (
        "at? number ampm extra",
        _clock(Kind.EXACT, lambda got: halved(_hour(got), got["ampm"]) + got["extra"]),
    )
    for mark in ("colon", "dot"):
        yield (
            f"at? number {mark} minutes ampm",
            _clock(Kind.EXACT, lambda got: halved(_hour(got), got["ampm"])),
        )


def kept(pattern: str, *marks: Kind) -> tuple[str, Rule]:
    """Return a rule that leaves numbers with marks between them as they are, whole."""
    roles = pattern.split()

    def unchanged(got: Values) -> Lexemes:
        found: list[Lexeme] = []
        for role, mark in zip(roles[::2], (*marks, None), strict=True):
            found.append(Lexeme(_KINDS.get(role, Kind.NUMBER), got[role]))
            found.extend(() if mark is None else (Lexeme(mark),))
        return tuple(found)

    return pattern, unchanged


_KINDS: Final = {"year": Kind.YEAR, "ordinal": Kind.ORDINAL}


def _dates() -> Iterator[tuple[str, Rule]]:
    """Dates in numbers, of which a clock would take a part."""
    dots = (Kind.DOT, Kind.DOT)
    yield kept("number dot second dot third", *dots)
    yield kept("number dot second dot year", *dots)
    yield kept("year dot number dot second", *dots)
    yield kept("number dot ordinal", Kind.DOT)
    for mark in ("slash", "dash", "dot"):
        for before in ("toward", "ago"):
            yield f"{mark} number {before}", _left(Kind(mark))


def _left(mark: Kind) -> Rule:
    """Leave a month in numbers before "before"; what follows is an hour."""
    after = Lexeme(Kind.BEFORE)
    return lambda got: (Lexeme(mark), Lexeme(Kind.NUMBER, got["number"]), after)


def _dotted() -> Iterator[tuple[str, Rule]]:
    yield "number dot minutes", _or_a_date


def _or_a_date(got: Values) -> Lexeme | Lexemes:
    if got["number"] < 24 or got["minutes"] > 12:
        return Lexeme(Kind.CLOCK, _hour(got))
    return Lexeme(Kind.NUMBER, got["number"]), Lexeme(Kind.DOT), Lexeme(Kind.NUMBER, got["minutes"])


def rules() -> Iterator[tuple[str, Rule]]:
    """Yield the patterns of this module, without those of half days said after a whole clock time."""
    yield from _hours()
    yield from _bare()
    yield from _spoken()
    yield from _half_days()
    yield from _dates()


def dotted() -> Iterator[tuple[str, Rule]]:
    """Yield what a language adds that writes clock times with a full stop."""
    yield from _dotted()


def _of_noon(clock: int, noon: int) -> Lexeme | Lexemes:
    """Read "12 Uhr mittags", "1 uur middernacht"; two clock times stay two."""
    if noon not in {NOON, MIDNIGHT}:
        return Lexeme(Kind.CLOCK, clock), Lexeme(Kind.EXACT, noon)
    if clock == NOON:
        return Lexeme(Kind.EXACT, noon)
    return Lexeme(Kind.EXACT, clock + NOON if noon == NOON and clock < NOON // 2 else clock)


def _twelve(got: Values) -> Lexeme | Lexemes:
    """Read "12 noon"; any other number is a day."""
    noon = got["number"] == 12 and got["exact"] in {NOON, MIDNIGHT}
    said = Lexeme(Kind.EXACT, got["exact"])
    return said if noon else (Lexeme(Kind.NUMBER, got["number"]), said)


def _in_part(got: Values) -> Lexemes:
    """Read "8 in the morning"."""
    said = Lexeme(Kind.NUMBER if got["number"] > 12 else Kind.CLOCK, got["number"])
    if said.kind is Kind.CLOCK:
        said = Lexeme(Kind.CLOCK, minutes(got["number"]))
    relative = (Lexeme(Kind.RELATIVE, got["relative"]),) if "relative" in got else ()
    return (said, *relative, Lexeme(Kind.PART, got["part"]))


def _as_said(pattern: str) -> tuple[str, Rule]:
    """Leave a day of a month that stands before a part of the day."""
    roles = pattern.split()
    return pattern, lambda got: tuple(Lexeme(Kind(role), got[role]) for role in roles)


def _day_in_figures(got: Values) -> Lexemes:
    """Leave "2026-11-24" before a part of the day: its last number is no hour."""
    day = (Lexeme(Kind.YEAR, got["year"]), Lexeme(Kind.DASH), Lexeme(Kind.NUMBER, got["number"]))
    return (*day, Lexeme(Kind.DASH), Lexeme(Kind.NUMBER, got["second"]), Lexeme(Kind.PART, got["part"]))


def _after() -> Iterator[tuple[str, Rule]]:
    for clock in ("clock", "hours"):
        yield f"{clock} ampm", _clock(Kind.EXACT, _in_half(clock))
        yield f"{clock} exact", _before_noon(clock)
        yield f"{clock} oclock", _clock(Kind.CLOCK, _whole(clock))
        yield f"{clock} about", _clock(Kind.CLOCK, _whole(clock))
        yield f"{clock} minute", _clock(Kind.CLOCK, _whole(clock))
        yield f"{clock} extra", _with_extra(clock)
    # what is left of "vor" and "voor" is "before"
    for kind in ("toward", "ago"):
        yield kind, lambda _: Lexeme(Kind.BEFORE)
    yield "exact about", _clock(Kind.EXACT, _whole("exact"))
    yield "number exact", _twelve
    yield "number dash second part", lambda got: (Lexeme(Kind.DASH), Lexeme(Kind.PART, got["part"]))
    yield "year dash number dash second part", _day_in_figures
    yield "number part", _in_part
    yield "number relative part", _in_part
    for before in ("the", "weekday", "month", "slash", "dash", "dot"):
        yield _as_said(f"{before} number part")
        yield _as_said(f"{before} number exact")


def _before_noon(clock: str) -> Rule:
    return lambda got: _of_noon(got[clock], got["exact"])


def _whole(clock: str) -> Callable[[Values], int]:
    return lambda got: got[clock]


def _in_half(clock: str) -> Callable[[Values], int]:
    return lambda got: halved(got[clock], got["ampm"])


def _with_extra(clock: str) -> Rule:
    """Read "8 Uhr" and a half; an hour that has its minutes already takes no more."""

    def rule(got: Values) -> Lexeme | Lexemes:
        said = Lexeme(Kind.CLOCK, got[clock])
        return (said, Lexeme(Kind.EXTRA, got["extra"])) if said.value % 60 else _later(said, got["extra"])

    return rule


def _later(said: Lexeme, more: int) -> Lexeme:
    return Lexeme(said.kind, said.value + more)


#: What is said after a whole clock time.
AFTER: Table[Rule] = spelled(_after())
