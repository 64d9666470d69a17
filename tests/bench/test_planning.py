"""How long it takes to work out the plan of one candidate."""

import sys
from datetime import datetime, timedelta
from statistics import median, quantiles
from time import perf_counter

from bot.domain.interviews import State
from bot.domain.planning import plan
from bot.domain.playbook import DEFAULT
from bot.domain.timeline import Facts
from tests import builders
from tests.builders import moment

#: seconds that the plan of a candidate with three open opportunities may take, in the middle
MOST = 0.005
#: plans worked out: one for every half hour of ten days
TIMES = 480
BEGIN = "2026-11-24 07:00"


def three_open_opportunities() -> Facts:
    """Return a candidate who waits for a promised reply, for any reply, and for an interview tomorrow."""
    promised = builders.interview(
        "2026-11-19 10:00",
        entered="2026-11-16 09:00",
        state=State.HELD,
        state_at=moment("2026-11-19 11:30"),
        debriefed=moment("2026-11-19 11:40"),
        promise=builders.promise("2026-12-04", entered="2026-11-19 11:35"),
    )
    fresh = builders.interview(
        "2026-11-23 14:00",
        entered="2026-11-16 09:00",
        state=State.HELD,
        state_at=moment("2026-11-23 15:30"),
    )
    coming = builders.interview("2026-11-25 10:00", entered="2026-11-20 09:00")
    return builders.facts(
        builders.opportunity(promised, id=1, people=2, references=2),
        builders.opportunity(fresh, id=2, people=3, references=2),
        builders.opportunity(coming, id=3, people=3),
    )


def seconds(facts: Facts, now: datetime) -> float:
    """Return how long one plan takes."""
    began = perf_counter()
    plan(facts, DEFAULT, now=now)
    return perf_counter() - began


def test_a_candidate_with_three_open_opportunities_is_planned_in_five_milliseconds() -> None:
    facts = three_open_opportunities()
    first = plan(facts, DEFAULT, now=moment(BEGIN))
    assert len({it.opportunity_id for reminder in first.reminders for it in reminder.prompts} - {0}) == 3
    moments = [moment(BEGIN) + nth * timedelta(minutes=30) for nth in range(TIMES)]
    took = sorted(seconds(facts, it) for it in moments)
    middle, late = median(took), quantiles(took, n=100)[98]
    sys.stdout.write(
        f"\nplan, three open opportunities ({len(first.tasks)} tasks, {len(first.reminders)} reminders): "
        f"median {middle * 1000:.2f} ms, p99 {late * 1000:.2f} ms, {1 / middle:.0f} a second (at most "
        f"{MOST * 1000:.0f} ms)\n"
    )
    assert middle <= MOST
