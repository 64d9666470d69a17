"""How long it takes to read what somebody typed, whatever it is."""

import random
import sys
from datetime import datetime
from statistics import median, quantiles
from time import thread_time
from zoneinfo import ZoneInfo

from bot.reading import hours
from bot.reading.dates import MOST, Expect, understand
from tests.reading.garbage import CRAFTED, LANGUAGES, sentences

#: seconds: in the middle, and for the slowest of all
MIDDLE, SLOWEST = 0.001, 0.050
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=ZoneInfo("Europe/Paris"))


def seconds(text: str, tag: str, expect: Expect) -> float:
    """Return how long the processor works on one text, as long as it may be; others may use it meanwhile."""
    began = thread_time()
    understand(text[:MOST], tag, NOW, expect)
    return thread_time() - began


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


#: what could make a reader of stretches look everywhere for both their ends
_STRETCHES = (
    *("9-" * 100, "14h-" * 50, "entre 2 et " * 18, "de 1 a " * 28, "jeudi 1 bis 2 " * 14, "2 tot " * 33),
    *("half past four to " * 11, "zehn vor halb acht bis " * 8, "no lo se aun " * 15, "weet nog niet " * 14),
)


def test_no_text_is_searched_for_an_hour_for_long() -> None:
    took: list[float] = []
    for text in (*CRAFTED, *_STRETCHES):
        for tag in LANGUAGES:
            began = thread_time()
            hours.said(text[:MOST], tag)
            took.append(thread_time() - began)
    sys.stdout.write(f"\nhours, {len(took)} crafted texts: slowest {max(took) * 1000:.1f} ms\n")
    assert max(took) <= SLOWEST
