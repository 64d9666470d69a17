"""Nobody's joining or leaving can be inferred from the sequence of boards: somebody tries."""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cohorts.counts import (
    FEWEST_SEATS,
    MOST_EACH,
    MOST_SEATS,
    QUIET,
    Care,
    Counts,
    Range,
    Tally,
    counts,
    drawn_of,
    seats_at_board,
)

#: thousands of boards each; what makes one has its own tests, which are traced
pytestmark = pytest.mark.no_cover

Dice = random.Random
#: how a board is made of what each member did: the cohort's secret, then the week
Scheme = Callable[[Mapping[int, Tally], bytes, str], Counts]

#: a season has as many weeks before somebody joins (or leaves) as after
HALF: Final = 6
#: what is claimed: whoever guesses is right in at most so many cases; a coin is in half of them
CLAIMED: Final = 7 / 12
#: room for chance in what is measured
CHANCE: Final = 0.035


def board(tallies: Mapping[int, Tally], lots: bytes, week: str) -> Counts:
    """Return the board as it is."""
    return counts(tallies, lots=lots, week=week)


def totals(tallies: Mapping[int, Tally], lots: bytes, week: str) -> Counts:
    """Return a board that lost: everyone's total in ranges, quiet below four."""
    if len(tallies) < 4:
        return QUIET
    return _in_ranges({care: sum(it[care] for it in tallies.values()) for care in Care})


def shares(tallies: Mapping[int, Tally], lots: bytes, week: str) -> Counts:
    """Return a board that lost: how many of the members did something, as a share, quiet below four."""
    if len(tallies) < 4:
        return QUIET
    prepared, thanked, looked_back = (
        _of_share(sum(it[care] > 0 for it in tallies.values()) / len(tallies)) for care in Care
    )
    return Counts(prepared=prepared, thanked=thanked, looked_back=looked_back)


def drawn_anew(tallies: Mapping[int, Tally], lots: bytes, week: str) -> Counts:
    """Return a board that lost: the number of those it is about is drawn every week."""
    return counts(tallies, lots=f"{week}".encode() + lots, week=week)


def _in_ranges(total: Mapping[Care, int]) -> Counts:
    return Counts(
        prepared=Range.of(total[Care.PREPARED]),
        thanked=Range.of(total[Care.THANKED]),
        looked_back=Range.of(total[Care.LOOKED_BACK]),
    )


def _of_share(share: float) -> Range:
    return Range.FEW if share < 1 / 3 else Range.SOME if share < 2 / 3 else Range.MANY


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """How a member lives: how often they have interviews, and how much care they take."""

    often: float
    care: float

    @classmethod
    def any(cls, dice: Dice) -> "Way":
        return cls(often=dice.uniform(0.3, 1.0), care=dice.uniform(0.3, 1.0))

    def week(self, dice: Dice) -> Tally:
        """Return what somebody like this does in a week."""
        held = sum(dice.random() < self.often for _ in range(2))
        words = sum(dice.choice((1, 1, 2)) for _ in range(held))
        return {
            Care.PREPARED: self._done(held, dice),
            Care.THANKED: self._done(words, dice),
            Care.LOOKED_BACK: self._done(held, dice),
        }

    def _done(self, due: int, dice: Dice) -> int:
        return min(sum(dice.random() < self.care for _ in range(due)), MOST_EACH)


def season(scheme: Scheme, sizes: Sequence[int], dice: Dice) -> list[Counts]:
    """Return the boards of a cohort that has so many counted members week by week."""
    lots = dice.randbytes(32)
    ways = [Way.any(dice) for _ in range(max(sizes))]
    return [
        scheme({it: ways[it].week(dice) for it in range(size)}, lots, f"2026w{nth:02}")
        for nth, size in enumerate(sizes)
    ]


@dataclass(frozen=True, kw_only=True, slots=True)
class Guesser:
    """Knows how boards are made and how people live, but for the cohort's secret; weighs both stories."""

    #: by a cohort's secret number, how likely each board is with so many members
    tables: Sequence[Mapping[int, Mapping[Counts, float]]]

    @classmethod
    @cache
    def of(cls, scheme: Scheme, cohorts: int, weeks: int) -> "Guesser":
        """Learn from many weeks of ``cohorts`` cohorts of each size."""
        return cls(
            tables=[
                {size: _likely(scheme, lots, size, weeks) for size in range(3, 13)}
                for lots in _secrets(scheme, cohorts)
            ]
        )

    def leans(self, boards: Sequence[Counts], sizes: Sequence[int]) -> float:
        """Return the likelihood of the boards in a cohort of these sizes, as a logarithm."""
        logs = [
            sum(log(table[size][it]) for size, it in zip(sizes, boards, strict=True)) for table in self.tables
        ]
        most = max(logs)
        return most + log(sum(exp(it - most) for it in logs))


def _secrets(scheme: Scheme, cohorts: int) -> list[bytes]:
    """Return secrets of which each number of seats is the one of as many; one that does not matter is one."""
    if scheme is not board:
        return [b"any"] * cohorts
    dice = Dice(1)
    found: dict[int, bytes] = {}
    while len(found) < MOST_SEATS - FEWEST_SEATS + 1:
        lots = dice.randbytes(32)
        found.setdefault(seats_at_board(lots), lots)
    return list(found.values())


def _likely(scheme: Scheme, lots: bytes, size: int, weeks: int) -> Mapping[Counts, float]:
    dice = Dice(size)
    every = [Counts(prepared=a, thanked=b, looked_back=c) for a in Range for b in Range for c in Range]
    seen: Counter[Counts] = Counter(every)
    for nth in range(weeks):
        seen[scheme({it: Way.any(dice).week(dice) for it in range(size)}, lots, f"w{nth}")] += 30
    return {it: times / seen.total() for it, times in seen.items()}


def stories(size: int) -> tuple[list[int], list[int]]:
    """Return the sizes of a cohort in which nothing happens, and in which somebody joins half-way."""
    return [size] * HALF * 2, [size] * HALF + [size + 1] * HALF


@cache
def right(scheme: Scheme, size: int, *, leaving: bool = False, seasons: int = 150) -> float:
    """Return how often the guesser is right about a season in which somebody joined (left) or nobody did."""
    guesser = Guesser.of(scheme, 1, 1500)
    dice = Dice(1000 + size)
    nothing, joined = stories(size)
    something = joined[::-1] if leaving else joined
    found = 0
    for nth in range(seasons * 2):
        before = [size + 1] * HALF * 2 if leaving else nothing
        happened = bool(nth % 2)
        boards = season(scheme, something if happened else before, dice)
        leaning = guesser.leans(boards, something) - guesser.leans(boards, before)
        found += (leaning > 0) is happened if leaning else dice.random() < 0.5
    return found / (seasons * 2)


SIZES: Final = range(3, 12)


@pytest.mark.parametrize("leaving", [False, True], ids=["joins", "leaves"])
def test_whoever_guesses_from_a_season_of_boards_is_hardly_better_than_a_coin(leaving: bool) -> None:
    found = {size: right(board, size, leaving=leaving) for size in SIZES}
    assert sum(found.values()) / len(found) <= CLAIMED, found
    assert max(found.values()) <= CLAIMED + 2 * CHANCE, found


def test_the_guesser_is_no_fool_where_everyone_s_total_is_shown() -> None:
    found = {size: right(totals, size) for size in SIZES}
    assert found[3] > 0.9
    assert sum(found.values()) / len(found) > CLAIMED + CHANCE, found


def test_a_share_in_words_tells_of_the_fourth_member_too() -> None:
    assert right(shares, 3) > 0.9


def test_a_number_drawn_anew_every_week_shows_in_the_average() -> None:
    found = {size: right(drawn_anew, size) for size in SIZES}
    assert sum(found.values()) / len(found) > sum(right(board, it) for it in SIZES) / len(SIZES), found


#: what a member may have done; so few values that every case comes up
SOME: Final = st.fixed_dictionaries({care: st.integers(0, MOST_EACH) for care in Care})
WEEK: Final = st.dictionaries(st.integers(1, 99), SOME, min_size=3, max_size=12)


@given(weeks=st.lists(WEEK, min_size=1, max_size=8), lots=st.binary(min_size=32, max_size=32))
def test_for_every_sequence_of_boards_there_is_a_world_in_which_nobody_came_or_went(
    weeks: list[dict[int, Tally]], lots: bytes
) -> None:
    """In ``weeks`` people come and go at will; in the other world the same twelve are there throughout."""
    seen = [board(week, lots, f"2026w{nth:02}") for nth, week in enumerate(weeks)]
    assert list(_in_a_steady_world(weeks, lots)) == seen


def _in_a_steady_world(weeks: Sequence[Mapping[int, Tally]], lots: bytes) -> Iterator[Counts]:
    twelve = range(501, 513)
    for nth, week in enumerate(weeks):
        name = f"2026w{nth:02}"
        did = [week[it] for it in drawn_of(week, lots=lots, week=name)]
        drawn = drawn_of(twelve, lots=lots, week=name)
        assert len(did) in {0, len(drawn)}
        steady: dict[int, Tally] = {it: {} for it in twelve}
        steady.update(zip(drawn, did, strict=False))
        yield board(steady, lots, name)


@given(week=WEEK, lots=st.binary(min_size=32, max_size=32))
def test_with_fewer_members_than_seats_the_board_is_that_of_a_quiet_week(
    week: dict[int, Tally], lots: bytes
) -> None:
    large_and_quiet: dict[int, Tally] = {it: {} for it in range(200)}
    assert board(large_and_quiet, lots, "2026w48") == QUIET
    if len(week) < seats_at_board(lots):
        assert board(week, lots, "2026w48") == QUIET
    if len(week) < FEWEST_SEATS:
        assert board(week, lots, "2026w48") == QUIET


@given(week=WEEK, lots=st.binary(min_size=32, max_size=32))
def test_what_stands_above_the_lowest_range_stands_on_three_people_at_least(
    week: dict[int, Tally], lots: bytes
) -> None:
    above = board(week, lots, "2026w48")
    for care, shown in zip(Care, (above.prepared, above.thanked, above.looked_back), strict=True):
        did = [it for it in drawn_of(week, lots=lots, week="2026w48") if week[it][care]]
        assert shown is Range.FEW or len(did) >= 3


@given(week=WEEK, lots=st.binary(min_size=32, max_size=32), more=SOME)
def test_one_member_s_week_moves_no_line_by_more_than_one_range(
    week: dict[int, Tally], lots: bytes, more: Tally
) -> None:
    one = min(week)
    ranges = list(Range)
    before, after = board(week, lots, "2026w48"), board({**week, one: more}, lots, "2026w48")
    for name in ("prepared", "thanked", "looked_back"):
        moved = ranges.index(getattr(before, name)) - ranges.index(getattr(after, name))
        assert abs(moved) <= 1


def test_each_number_of_seats_is_as_likely_and_stays() -> None:
    dice = Dice(5)
    found = Counter(seats_at_board(dice.randbytes(32)) for _ in range(6000))
    assert set(found) == set(range(FEWEST_SEATS, MOST_SEATS + 1))
    assert all(800 < times < 1200 for times in found.values())


def test_everyone_is_drawn_as_often() -> None:
    lots = bytes(32)
    seats = seats_at_board(lots)
    found = Counter(it for week in range(4000) for it in drawn_of(range(12), lots=lots, week=f"{week}"))
    assert all(abs(times / 4000 - seats / 12) < 0.04 for times in found.values())


def test_a_newcomer_takes_one_place_at_most_and_moves_nobody_else() -> None:
    lots = bytes(range(32))
    for nth in range(200):
        before = set(drawn_of(range(11), lots=lots, week=f"{nth}"))
        after = set(drawn_of(range(12), lots=lots, week=f"{nth}"))
        assert len(before - after) <= 1
        assert after - before <= {11}
