"""Who practises with whom, week by week, for members who stay and for those who come and go."""

from collections.abc import Sequence
from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cohorts.pairing import Two, pair_up

Weeks = list[tuple[Two, ...]]

sizes = st.integers(0, 24)
members = st.lists(st.integers(1, 60), unique=True, max_size=13)


def lived(everyone: Sequence[Sequence[int]]) -> Weeks:
    """Pair up week by week, each with those who are there."""
    weeks: Weeks = []
    for present in everyone:
        weeks.append(pair_up(present, [two for week in weeks for two in week]))
    return weeks


def resting(present: Sequence[int], week: Sequence[Two]) -> set[int]:
    return set(present) - {it for two in week for it in two}


def repeats(week: Sequence[Two], history: Sequence[Two]) -> int:
    met = [frozenset(two) for two in history]
    return sum(met.count(frozenset(two)) ** 2 for two in week)


@given(st.lists(members, max_size=6))
def test_everyone_who_is_there_practises_once_but_for_an_odd_one(everyone: list[list[int]]) -> None:
    for present, week in zip(everyone, lived(everyone), strict=True):
        paired = [it for two in week for it in two]
        assert len(paired) == len(set(paired))
        assert set(paired) <= set(present)
        assert len(present) - len(paired) == len(present) % 2


@given(sizes)
def test_nobody_has_a_partner_twice_before_having_had_all_the_others(size: int) -> None:
    present = range(1, size + 1)
    turns = size - 1 if size % 2 == 0 else size
    weeks = lived([present] * max(turns, 0))
    met = [frozenset(two) for week in weeks for two in week]
    assert len(met) == len(set(met)) == size * (size - 1) // 2


@given(sizes, st.integers(0, 60))
def test_nobody_rests_twice_before_all_the_others_rested(size: int, weeks: int) -> None:
    present = range(1, size + 1)
    rested = [it for week in lived([present] * weeks) for it in resting(present, week)]
    times = [rested.count(it) for it in present]
    assert max(times, default=0) - min(times, default=0) <= 1


@given(sizes, st.integers(0, 60))
def test_in_any_week_the_partners_of_members_who_stay_are_met_evenly(size: int, weeks: int) -> None:
    present = range(1, size + 1)
    met = [frozenset(two) for week in lived([present] * weeks) for two in week]
    times = [met.count(frozenset(two)) for two in combinations(present, 2)]
    assert max(times, default=0) - min(times, default=0) <= 1


def test_seven_over_three_weeks_each_practise_and_no_pair_repeats() -> None:
    present = (11, 12, 13, 14, 15, 16, 17)
    weeks = lived([present] * 3)
    rested = [it for week in weeks for it in resting(present, week)]
    met = [frozenset(two) for week in weeks for two in week]
    assert [len(week) for week in weeks] == [3, 3, 3]
    assert len(set(rested)) == 3
    assert len(set(met)) == 9
    assert {it for week in weeks for two in week for it in two} == set(present)


@given(members, st.lists(members, max_size=5), st.randoms())
def test_the_same_arguments_give_the_same_pairs_in_any_order_of_history(
    present: list[int], before: list[list[int]], chance: Random
) -> None:
    history = [two for week in lived(before) for two in week]
    shuffled = [two if len(history) % 2 else two[::-1] for two in history]
    chance.shuffle(shuffled)
    assert pair_up(present, shuffled) == pair_up(present, history)


@given(members, st.lists(members, max_size=8))
def test_no_two_pairs_would_know_each_other_less_by_swapping_partners(
    present: list[int], before: list[list[int]]
) -> None:
    history = [two for week in lived(before) for two in week]
    week = pair_up(present, history)
    for one, other in combinations(week, 2):
        (a, b), (c, d) = one, other
        for swapped in (((a, c), (b, d)), ((a, d), (b, c))):
            assert repeats(swapped, history) >= repeats((one, other), history)


def test_who_joins_an_odd_group_is_paired_at_once_and_nobody_rests() -> None:
    week = lived([(1, 2, 3), (1, 2, 3, 4)])[1]
    assert resting((1, 2, 3, 4), week) == set()
    assert any(4 in two for two in week)
