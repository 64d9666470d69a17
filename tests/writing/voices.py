"""Voices for tests: one that always says the first phrasing of a move, and those that say any."""

from collections.abc import Sequence
from dataclasses import dataclass


def first(phrasings: tuple[str, ...]) -> str:
    """Return the first phrasing of a move."""
    return phrasings[0]


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawn:
    """A voice that follows a list of numbers, one for each move and length of its phrasings."""

    numbers: Sequence[int]

    def __call__(self, phrasings: tuple[str, ...]) -> str:
        """Return the phrasing that the list says; the same move gets the same one again."""
        place = sum(map(len, phrasings)) % len(self.numbers)
        return phrasings[self.numbers[place] % len(phrasings)]
