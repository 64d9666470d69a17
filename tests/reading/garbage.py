"""Texts that mean nothing, and that have slowed down or broken readers of dates."""

import random
from collections.abc import Iterator
from typing import Final

from bot.reading.dates import MOST
from bot.reading.languages import language

LANGUAGES: Final = ("fr", "en", "nl", "de", "es")
#: texts of each sort
TIMES: Final = 2000
#: what has slowed down or broken readers of dates: digits of other scripts, bidi, marks, repetition
CRAFTED: Final = (
    "le " * 66,
    "in 2 weeks " * 18,
    "du 5 au 10 " * 18,
    "3 jours après le " * 11,
    "avant " * 33,
    "vor " * 50,
    "1" * MOST,
    "1/" * (MOST // 2),
    "24.11." * 33,
    "9-" * (MOST // 2),
    ":" * MOST,
    "." * MOST,
    "é" * MOST,
    "e\u0301" * (MOST // 2),
    "a" + "\u0301" * (MOST - 1),
    "\u202e24/11\u202c " * 20,
    "\u0661\u0662/\u0661\u0661",
    "\u0967\u0968" * 50,
    "\u200b" * MOST,
    "m" * MOST,
    "a m " * 50,
    "p.m." * 50,
    "twenty " * 28,
    "veintiuno y " * 16,
    "dans la journée de " * 10,
    "\U0001f4c5" * MOST,
    "\ud800" * 10,
    "\x00" * MOST,
)


def sentences(chance: random.Random) -> Iterator[str]:
    """Yield texts of known words in any order, of any characters, and of a few repeated."""
    words = sorted({word for tag in LANGUAGES for word in language(tag).words})
    words += ["24", "5.", "14h30", "2:30 pm", "2026", "31/12", "24-11", "/", "-", ",", "."]
    for _ in range(TIMES):
        yield " ".join(chance.choices(words, k=chance.randint(1, 12)))[:MOST]
        yield " ".join(chance.choices(words, k=60))[:MOST]
        yield "".join(chr(chance.randint(1, 0x10FFFF)) for _ in range(chance.randint(1, MOST)))
        yield "".join(chance.choices("0123456789 /-.:,hapmle", k=MOST))
        yield (chance.choice(words) + chance.choice((" ", "", ", "))) * 100
    yield from CRAFTED
