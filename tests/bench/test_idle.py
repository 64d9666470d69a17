"""What the dispatcher's looks cost while nothing is due."""

import sys
from time import perf_counter, process_time

from bot.services import posts, reminders
from bot.services.ports import Begin
from tests.bench.test_coaching import hundred
from tests.store.samples import NOON

LOOKS = 200
#: seconds of the processor's that the looks of one second may take
MOST = 0.01


def test_an_idle_look_every_second_is_not_felt(begin: Begin) -> None:
    hundred(begin)
    began, worked = perf_counter(), process_time()
    for _ in range(LOOKS):
        assert reminders.lease_due(begin, worker="w", limit=1, now=NOON) == ()
        assert posts.lease_due(begin, worker="w", limit=1, now=NOON) == ()
        reminders.next_due(begin)
        posts.next_due(begin)
    waited, worked = (perf_counter() - began) / LOOKS, (process_time() - worked) / LOOKS
    sys.stdout.write(f"\nan idle look: {waited * 1000:.2f} ms, {worked * 1000:.2f} ms of them worked\n")
    assert worked <= MOST
