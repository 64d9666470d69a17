"""How long it takes to read what somebody typed, whatever it is."""

import random
import sys
from collections.abc import Iterator
from datetime import datetime
from statistics import median, quantiles
from time import perf_counter
from zoneinfo import ZoneInfo

from bot.reading.dates import MOST, Expect, understand
from bot.reading.languages import language

#: seconds: in the middle, and for the slowest of all
MIDDLE, SLOWEST = 0.001, 0.050
LANGUAGES = ("fr", "en", "nl", "de", "es")
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=ZoneInfo("Europe/Paris"))
#: texts of each sort
TIMES = 2000
#: what has slowed down or broken readers of dates: digits of other scripts, bidi, marks, repetition
CRAFTED = (
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


def seconds(text: str, tag: str, expect: Expect) -> float:
    """Return how long one text takes, as long as it may be."""
    began = perf_counter()
    understand(text[:MOST], tag, NOW, expect)
    return perf_counter() - began


def test_ten_thousand_texts_are_read_in_a_millisecond_each_and_none_takes_long() -> None:
    chance = random.Random(20261118)
    for tag in LANGUAGES:
        seconds("demain", tag, Expect.ANY)
    texts = list(sentences(chance))
    took = sorted(seconds(text, chance.choice(LANGUAGES), chance.choice(list(Expect))) for text in texts)
    middle, late, slowest = median(took), quantiles(took, n=100)[98], took[-1]
    sys.stdout.write(
        f"\ndates, {len(texts)} texts in five languages: median {middle * 1000:.2f} ms, "
        f"p99 {late * 1000:.2f} ms, slowest {slowest * 1000:.1f} ms "
        f"(at most {MIDDLE * 1000:.0f} and {SLOWEST * 1000:.0f} ms)\n"
    )
    assert len(texts) >= 10_000
    assert middle <= MIDDLE
    assert slowest <= SLOWEST
