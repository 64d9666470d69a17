"""Short ways of writing a language's table."""

from collections.abc import Iterable, Mapping, Sequence

from bot.reading.grammar import Kind, Lexeme, Lexemes

Words = dict[str, Lexemes]
Context = Mapping[Kind, Lexemes]


def numbered(kind: Kind, first: int, names: str) -> Words:
    """Return a table where each name has the next number: "," parts names, "/" ways of writing one."""
    return {
        spelling.strip(): (Lexeme(kind, number),)
        for number, spellings in enumerate(names.split(","), first)
        for spelling in spellings.split("/")
    }


def alike(kind: Kind, number: int, spellings: str) -> Words:
    """Return a table where every way of writing, parted by "/", has the same number."""
    return dict.fromkeys(spellings.split("/"), (Lexeme(kind, number),))


def meaning(spellings: str, *lexemes: Lexeme) -> Words:
    """Return a table where every way of writing, parted by "/", stands for the same lexemes."""
    return dict.fromkeys(spellings.split("/"), lexemes)


def tens(names: Sequence[str], units: Words, joined: str, first: int = 20) -> Words:
    """Return the numbers from ``first`` to 59: the names of the tens, and units joined to them."""
    spelled: Words = {}
    for value, ten in zip(range(first, 60, 10), names, strict=True):
        spelled[ten] = (Lexeme(Kind.NUMBER, value),)
        for unit, (said,) in units.items():
            if said.value < 10:
                spelled[joined.format(ten=ten, unit=unit)] = (Lexeme(Kind.NUMBER, value + said.value),)
    return spelled


def skipped_before(*kinds: Kind) -> dict[Kind, Lexemes]:
    """Return the context of a word that means nothing before these kinds."""
    return dict.fromkeys(kinds, ())


def said_before(meant: Kind, *kinds: Kind, number: int = 0) -> dict[Kind, Lexemes]:
    """Return the context of a word that means one thing before these kinds."""
    return dict.fromkeys(kinds, (Lexeme(meant, number),))


def contexts(words: str, context: Mapping[Kind, Lexemes]) -> dict[str, Context]:
    """Return the same context for every word, parted by "/"."""
    return dict.fromkeys(words.split("/"), context)


def number_before(number: int) -> dict[Kind, Lexemes]:
    """Return the context of words that count units: "a couple of weeks"."""
    return said_before(
        Kind.NUMBER,
        Kind.DAYS,
        Kind.WORKDAYS,
        Kind.WEEK,
        Kind.PLURAL,
        Kind.MONTHS,
        Kind.HOUR,
        Kind.MINUTE,
        number=number,
    )


def one_before() -> dict[Kind, Lexemes]:
    """Return the context of an article that counts one: "une semaine", "a week"."""
    return number_before(1)


def years(prefixes: Sequence[str], names: Iterable[tuple[str, Lexemes]], least: int = 1) -> Words:
    """Return the years of this century in words: a prefix, then a number under sixty."""
    return {
        f"{prefix}{name}": (Lexeme(Kind.YEAR, 2000 + meant[0].value),)
        for name, meant in names
        for prefix in prefixes
        if least <= meant[0].value
    }


def spoken_clocks(hours: Words, minutes: Words, between: str = " ", least: int = 10) -> Words:
    """Return clock times said as two numbers: "seven thirty", "siete treinta"."""
    return {
        f"{hour}{between}{minute}": (Lexeme(Kind.CLOCK, said.value * 60 + past.value),)
        for hour, (said, *_) in hours.items()
        for minute, (past, *_) in minutes.items()
        if said.value <= 12 and least <= past.value < 60
    }


def compounds(days: Words, parts: Words, between: Sequence[str] = ("", " ")) -> Words:
    """Return days and parts of the day written as one: "maandagochtend", "Freitag Abend"."""
    return {
        f"{day}{mark}{part}": meant + said
        for day, meant in days.items()
        for part, said in parts.items()
        for mark in between
    }
