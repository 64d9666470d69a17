"""How long a coach of a hundred members waits for the week."""

import sys
from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from bot.domain.cohorts import Chair, Cohort, Grant, Level, Membership
from bot.domain.people import Personal
from bot.services import coaching
from bot.services.ports import Begin
from tests.builders import PARIS
from tests.store import samples
from tests.store.samples import DAY, NOON

MEMBERS = 100
#: seconds that the week, and a list of those with an interview, may take
MOST = 1.0
TIMES = 5


def hundred(begin: Begin) -> tuple[int, int]:
    """Store a coach with a cohort of a hundred who show their progress, each with three opportunities."""
    coach = samples.someone(begin, 1)
    with begin() as work:
        cohort = work.cohorts.add(
            Cohort(
                id=0,
                name=Personal("Les Éclaireurs"),
                language="fr",
                zone=PARIS,
                territory="FR",
                seats=MEMBERS,
                opened_at=NOON,
            )
        )
        work.cohorts.seat(Chair(cohort=cohort, coach_id=coach, name=Personal("Claire"), since=NOON))
    for nth in range(MEMBERS):
        member = samples.someone(begin, 100 + nth)
        with begin() as work:
            for _ in range(3):
                work.opportunities.save(member, replace(samples.full(), ending=None, offer=None))
            work.cohorts.enrol(
                Membership(cohort=cohort, member_id=member, alias=Personal(f"Alias {nth}"), joined_at=NOON)
            )
            work.cohorts.grant(
                Grant(cohort_id=cohort.id, member_id=member, coach_id=coach, level=Level.PROGRESS, at=NOON)
            )
    return coach, cohort.id


def seconds(read: Callable[[], object]) -> float:
    """Return how long a use case takes at best: others may use the machine meanwhile."""
    took = []
    for _ in range(TIMES):
        began = perf_counter()
        read()
        took.append(perf_counter() - began)
    return min(took)


def test_a_coach_of_a_hundred_has_the_week_within_a_second(begin: Begin) -> None:
    coach, cohort_id = hundred(begin)
    now, wanted = NOON + DAY, coaching.Wanted.INTERVIEW
    week = seconds(lambda: coaching.week(begin, coach, now=now))
    listed = seconds(lambda: coaching.members(begin, coach, cohort_id, wanted=wanted, now=now))
    sys.stdout.write(f"\ncoach of {MEMBERS}: week {week:.2f} s, list {listed:.2f} s (at most {MOST:.0f} s)\n")
    assert len(coaching.week(begin, coach, now=now).parts[0].lines) == MEMBERS
    assert max(week, listed) <= MOST
