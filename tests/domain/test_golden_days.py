"""Each golden day brings exactly the messages written beside it."""

from datetime import date

import pytest

from tests.domain.days import live
from tests.domain.golden import GoldenDay
from tests.domain.golden_allies import HELPED
from tests.domain.golden_before import PREPARED
from tests.domain.golden_calendar import CALENDAR, CLOCKS
from tests.domain.golden_edges import EDGES
from tests.domain.golden_endings import ENDINGS
from tests.domain.golden_hours import HOURS
from tests.domain.golden_rounds import ROUNDS
from tests.domain.golden_together import TOGETHER
from tests.domain.golden_turns import TURNS
from tests.domain.golden_visits import VISITS
from tests.domain.golden_waiting import WAITING
from tests.domain.golden_weekly import WEEKLY

GOLDEN = (
    *(*HOURS, *CALENDAR, *CLOCKS, *TURNS, *EDGES, *VISITS, *ENDINGS),
    *(*PREPARED, *HELPED, *ROUNDS, *WAITING, *WEEKLY, *TOGETHER),
)


@pytest.mark.parametrize("day", GOLDEN, ids=lambda day: day.name)
def test_a_golden_day_brings_exactly_its_messages(day: GoldenDay) -> None:
    assert live(day.story, until=day.end, playbook=day.playbook) == list(day.messages)


def test_the_weekdays_of_the_table_are_real() -> None:
    for day in GOLDEN:
        for message in day.messages:
            assert f"{date.fromisoformat(message[:10]):%a}" == message[11:14]
