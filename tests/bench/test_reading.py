"""How long it takes to read what somebody typed, whatever it is."""

import random
import sys
from datetime import datetime
from statistics import median, quantiles
from time import thread_time
from zoneinfo import ZoneInfo

from bot.reading.dates import MOST, Expect, understand
from tests.reading.garbage import LANGUAGES, sentences

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
