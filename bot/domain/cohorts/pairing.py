"""Who practises with whom this week: everyone once, new partners first, one rests when the number is odd.

The law, for members who stay: nobody has the same partner twice until they had all the others, and nobody
rests twice until all the others rested. It follows from the turns of a round table: one place stays, the
others move on by one each turn; an empty chair makes an odd number even, and who sits across from it rests.
The turn with the fewest old acquaintances is taken. When members come and go no turn may be new throughout;
then two pairs swap partners as long as that leaves fewer acquaintances.

What lost: drawing lots (the same two meet again by chance while others never do), and going by who asked
first.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import combinations
from typing import Final

#: two members, the earlier in the table first
Two = tuple[int, int]

#: nobody: who has this partner rests (no member has this id)
_REST: Final = 0


def pair_up(members: Sequence[int], history: Iterable[Collection[int]]) -> tuple[Two, ...]:
    """Return this week's pairs of these members; who is in none of them rests.

    ``members`` are distinct ids in the order they joined; ``history`` the two of every pair made before, of
    any week. The same arguments give the same pairs, in whatever order the history comes.
    """
    met = Counter(frozenset(two) for two in history)
    seats = (*members, _REST) if len(members) % 2 else tuple(members)
    known = _known(seats, met)
    turns = [_turn(seats, nth) for nth in range(max(len(seats) - 1, 0))]
    best = min(turns, key=lambda turn: sum(known[frozenset(two)] for two in turn), default=())
    return tuple(two for two in _swapped(best, known) if _REST not in two)


def _turn(seats: Sequence[int], nth: int) -> tuple[Two, ...]:
    """Return who sits across from whom after ``nth`` moves: the last seat stays."""
    *moving, last = seats
    round_table = (last, *moving[nth:], *moving[:nth])
    half = len(seats) // 2
    order = {it: place for place, it in enumerate(seats)}
    across = zip(round_table[:half], reversed(round_table[half:]), strict=True)
    return tuple(sorted((_ordered(two, order) for two in across), key=lambda two: order[two[0]]))


def _ordered(two: Two, order: dict[int, int]) -> Two:
    one, other = two
    return two if order[one] < order[other] else (other, one)


def _known(seats: Sequence[int], met: Counter[frozenset[int]]) -> Counter[frozenset[int]]:
    """Return what it costs to bring each two together: the more often they met, or one rested, the more."""
    turns = Counter(it for two in met.elements() for it in two)
    most = max((turns[it] for it in seats), default=0)
    rested = {it: most - turns[it] for it in seats}
    return Counter(
        {
            two: (rested[max(two)] if _REST in two else met[two]) ** 2
            for two in map(frozenset, combinations(seats, 2))
        }
    )


def _swapped(pairs: tuple[Two, ...], known: Counter[frozenset[int]]) -> tuple[Two, ...]:
    """Return the pairs once no two of them have less in common by swapping partners."""
    found = list(pairs)
    while (better := _swap(found, known)) is not None:
        found = better
    return tuple(found)


def _swap(pairs: Sequence[Two], known: Counter[frozenset[int]]) -> list[Two] | None:
    for nth, other in combinations(range(len(pairs)), 2):
        (a, b), (c, d) = pairs[nth], pairs[other]
        for one, two in (((a, c), (b, d)), ((a, d), (b, c))):
            if _cost((one, two), known) < _cost((pairs[nth], pairs[other]), known):
                return [{nth: one, other: two}.get(place, it) for place, it in enumerate(pairs)]
    return None


def _cost(pairs: Iterable[Two], known: Counter[frozenset[int]]) -> int:
    return sum(known[frozenset(two)] for two in pairs)
