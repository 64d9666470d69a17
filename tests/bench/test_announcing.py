"""How long others wait while a workshop is announced to a hundred members, or called off.

It is one transaction in which a hundred plans follow: on SQLite it holds the one connection there is, so
every tap and every reminder waits for its end; on PostgreSQL those of the members do.
"""

import sys
from collections.abc import Callable
from datetime import timedelta
from time import perf_counter, process_time

from bot.domain.people import Personal
from bot.services import workshops
from bot.services.ports import Begin
from tests.bench.test_coaching import MEMBERS, hundred
from tests.store.samples import DAY, NOON

#: seconds of the processor's that one transaction with all members may take: others may use the machine
MOST = 2.0


def took(what: str, act: Callable[[], object]) -> float:
    """Tell how long a use case takes; return the processor's time."""
    began, worked = perf_counter(), process_time()
    act()
    waited, worked = perf_counter() - began, process_time() - worked
    sys.stdout.write(f"\ncohort of {MEMBERS}: {what} {waited:.2f} s, {worked:.2f} s of them worked")
    return worked


def test_a_workshop_is_announced_to_a_hundred_and_called_off_within_two_seconds(begin: Begin) -> None:
    coach, cohort_id = hundred(begin)
    now = NOON + DAY

    def announce() -> None:
        workshops.announce(
            begin,
            coach,
            cohort_id,
            title=Personal("Oser"),
            place=Personal("Salle 3"),
            starts=now + 5 * DAY,
            duration=timedelta(hours=1),
            now=now,
        )

    announced = took("announced", announce)
    (one,) = workshops.to_come(begin, coach, cohort_id, now=now)
    called_off = took(
        "called off", lambda: workshops.call_off(begin, coach, cohort_id, one.workshop.id, now=now)
    )
    assert max(announced, called_off) <= MOST
