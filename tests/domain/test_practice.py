"""Two who may practise: what their answers make of an offer, and what a time clashes with."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.cohorts.pairs import ARRANGING, PRACTICE, Pair, PairState, clashes
from bot.domain.interviews import State
from tests import builders
from tests.builders import moment

MONDAY = moment("2026-11-23 09:00")
MINUTE = timedelta(minutes=1)


def pair(**changes: Any) -> Pair:
    made = Pair(
        id=1,
        cohort_id=1,
        first_id=7,
        partner_id=3,
        week="2026w48",
        state=PairState.OFFERED,
        made_at=MONDAY,
    )
    return replace(made, **changes)


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ([(7, True)], PairState.OFFERED),
        ([(3, True)], PairState.OFFERED),
        ([(7, True), (3, True)], PairState.MATCHED),
        ([(3, True), (7, True)], PairState.MATCHED),
        ([(7, False)], PairState.CLOSED),
        ([(3, True), (7, False)], PairState.CLOSED),
    ],
)
def test_only_two_yes_make_a_match(answers: list[tuple[int, bool]], state: PairState) -> None:
    offered = pair()
    for member_id, yes in answers:
        offered = offered.answered(member_id, yes=yes)
    assert offered.state is state


def test_the_two_are_locked_in_one_order_and_each_has_the_other() -> None:
    assert pair().both == (3, 7)
    assert (pair().other(3), pair().other(7)) == (7, 3)


def test_two_are_busy_while_they_look_for_a_time_and_until_their_practice_is_over() -> None:
    matched = pair(state=PairState.MATCHED)
    assert matched.busy_at(MONDAY + ARRANGING - MINUTE)
    assert not matched.busy_at(MONDAY + ARRANGING)
    agreed = pair(state=PairState.AGREED, agreed_at=MONDAY)
    assert agreed.busy_at(MONDAY + PRACTICE - MINUTE)
    assert not agreed.busy_at(MONDAY + PRACTICE)
    assert not pair().busy_at(MONDAY)
    assert not pair(state=PairState.CLOSED).busy_at(MONDAY)


@pytest.mark.parametrize(
    ("at", "clash"),
    [("13:45", False), ("13:46", True), ("15:00", True), ("15:29", True), ("15:30", False)],
)
def test_a_practice_clashes_with_an_interview_of_the_same_hour(at: str, clash: bool) -> None:
    own = builders.interview("2026-11-24 14:30", entered=MONDAY, duration=timedelta(hours=1))
    facts = builders.facts(builders.opportunity(own))
    assert clashes(facts, moment(f"2026-11-24 {at}")) is clash
    off = builders.facts(builders.opportunity(replace(own, state=State.CANCELLED)))
    assert not clashes(off, moment(f"2026-11-24 {at}"))
