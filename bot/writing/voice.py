"""Which of its phrasings each move of a letter is given.

The choice follows from ids alone, so a letter is the same whenever it is drawn. The moves of one letter
choose apart from each other, so two letters to two companies seldom have two sentences in common. Those
whom one company's letters go to stand in ``place`` one after another: as many of them as a move has
phrasings are given different ones. Another round (``turn``) gives the same person other ones again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b

from bot.writing.phrasings import Phrasings

#: chooses one of the phrasings of a move
Voice = Callable[[Phrasings], str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """The choice that follows from ids: the way every letter is given its voice."""

    #: the ids of what the letter is about
    ids: str
    place: int = 0
    turn: int = 0

    def __call__(self, phrasings: Phrasings) -> str:
        """Return the phrasing that this letter is given."""
        many = len(phrasings)
        drawn = int.from_bytes(blake2b(f"{self.ids}|{phrasings[0]}".encode(), digest_size=8).digest())
        stride = 1 + drawn // many % max(1, many - 1)
        steps = self.place + (self.place // many + self.turn) * stride
        return phrasings[(drawn + steps) % many]


def choice(*ids: object, place: int = 0, turn: int = 0) -> Choice:
    """Return the choice that follows from ids."""
    return Choice(ids=":".join(map(str, ids)), place=place, turn=turn)
