"""The week of a round: when it takes words, when it closes, what everyone reads of it."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cohorts import Shared
from bot.domain.cohorts.rounds import Entry, closes, following, said, week_open
from bot.domain.people import Personal
from tests.builders import AUCKLAND, MONTREAL, PARIS, moment

zones = st.sampled_from((PARIS, MONTREAL, AUCKLAND))
moments = st.datetimes(
    moment("2026-01-01 00:00").replace(tzinfo=None), moment("2031-01-01 00:00").replace(tzinfo=None)
).map(lambda it: moment(it.isoformat(" ", "minutes")))


@pytest.mark.parametrize(
    ("at", "week"),
    [
        ("2026-11-23 09:00", "2026w48"),
        ("2026-11-27 16:59", "2026w48"),
        ("2026-11-27 17:00", "2026w49"),
        ("2027-01-01 17:00", "2027w01"),
        ("2026-12-31 12:00", "2026w53"),
    ],
)
def test_a_round_takes_words_until_friday_at_five(at: str, week: str) -> None:
    assert week_open(moment(at), PARIS) == week


@given(moments, zones)
def test_the_open_round_closes_within_a_week_and_the_one_before_has_closed(now: datetime, zone: str) -> None:
    week = week_open(now, zone)
    assert now < closes(week, zone) <= now + timedelta(days=7, hours=2)
    assert week_open(closes(week, zone), zone) == following(week)


def test_everyone_reads_what_was_said_and_nothing_of_what_was_left_out() -> None:
    entry = Entry(
        id=3,
        cohort_id=1,
        member_id=2,
        week="2026w48",
        said_at=moment("2026-11-25 18:10"),
        win=Personal("Un mot"),
        ask=Personal("Une heure"),
    )
    shown = said(entry, Personal("Lynx"))
    assert (shown.entry_id, shown.alias) == (3, Shared("Lynx"))
    assert (shown.win, shown.goal, shown.ask) == (Shared("Un mot"), None, Shared("Une heure"))
