"""What the board of a group says: how much care was taken in a week, in ranges; nothing of who is there.

Care of execution is counted, never its volume by person: interviews prepared, words of thanks sent within
their day, interviews looked back on. Interviews themselves are not counted: having none is no fault.

The law: who joins, leaves or turns their switch can't be inferred from the sequence of boards.

- A board says what a few members drawn by lot did, and **always the same number of them**: the cohort's
  *seats at the board*, drawn once from 4 to 9 and told to nobody. So what it says does not depend on how
  many members there are. Who is drawn changes every week.
- With fewer members than that (with fewer than four, always) nobody is drawn, and the board is that of a
  quiet week: there is no other way to be hidden.
- A member adds at most ``MOST_EACH`` to a line, and a range is wider: whatever is said above the lowest one
  stands on three people at least.
- It is made once a week, at a fixed moment, of a week that is over and of members who counted from its
  beginning. What follows from a board (the digest) is made of its ranges alone, and so tells nothing more.

How sure that is: one member more or less matters only where the number of members steps over the seats at the
board, which one of six cohorts has there. Whoever guesses from the boards whether somebody joined or left is
therefore right in at most 7 of 12 cases, where a coin is in 6: however many boards they saw, whatever people
do, as long as who joins is nobody of whom they know what they did. Had they drawn anew each week, what they
are would show in the average; so they stay.

What lost, each tried against the same guesser (``tests/domain/test_board_inference``):

- totals in ranges with nothing shown below four: right nearly always where a fourth member comes or goes, and
  at other sizes whenever a total nears the edge of its range;
- shares in words ("nearly all"): the same at four, and a week with one interview tells of one person;
- lots drawn anew for each member and week: right more often with every week, since what changes by chance
  averages out and the number of members does not.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import blake2b
from typing import Final, Self

from bot.domain.playbook import DEFAULT, StepName
from bot.domain.timeline import AnswerKind, Facts, Opportunity

#: what one member adds to a line of the board at most
MOST_EACH: Final = 2
#: how many members a board may be about: drawn once for a cohort, each as likely
FEWEST_SEATS: Final = 4
MOST_SEATS: Final = 9

_PREPARING: Final = frozenset(
    {
        *(StepName.CONFIRM, StepName.POSTING, StepName.RESEARCH, StepName.EVIDENCE, StepName.GAPS),
        *(StepName.QUESTIONS, StepName.DECK, StepName.REREAD, StepName.SAMPLE),
    }
)


class Care(StrEnum):
    """What is counted. The values are in boards already stored: they are never given a new meaning."""

    #: interviews that something was prepared for
    PREPARED = "prepared"
    #: words of thanks sent within a day
    THANKED = "thanked"
    #: interviews looked back on
    LOOKED_BACK = "looked"


class Range(StrEnum):
    """How much, in words. The values are in boards already stored."""

    #: fewer than five
    FEW = "few"
    #: five to nine
    SOME = "some"
    #: ten or more
    MANY = "many"

    @classmethod
    def of(cls, total: int) -> Self:
        """Return the range that a total lies in."""
        return cls.FEW if total < 5 else cls.SOME if total < 10 else cls.MANY


#: what one member did in a week; what is left out is nothing
Tally = Mapping[Care, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Counts:
    """What the board says of a week."""

    prepared: Range = Range.FEW
    thanked: Range = Range.FEW
    looked_back: Range = Range.FEW


#: the board of a quiet week, and of a cohort too small to have another
QUIET: Final = Counts()


def tally(facts: Facts, *, begin: datetime, end: datetime) -> Tally:
    """Return what a member did from ``begin`` until before ``end``, each at most ``MOST_EACH``."""
    return {
        Care.PREPARED: min(_prepared(facts, begin, end), MOST_EACH),
        Care.THANKED: min(_thanked(facts, begin, end), MOST_EACH),
        Care.LOOKED_BACK: min(_looked_back(facts, begin, end), MOST_EACH),
    }


def counts(tallies: Mapping[int, Tally], *, lots: bytes, week: str) -> Counts:
    """Return the board of a week ("2026w48") by what each counted member did, by their ids.

    ``lots`` are the cohort's own secret bytes, at most 64: the same ones for all its weeks.
    """
    drawn = [tallies[it] for it in drawn_of(tallies, lots=lots, week=week)]
    return Counts(
        prepared=_range(drawn, Care.PREPARED),
        thanked=_range(drawn, Care.THANKED),
        looked_back=_range(drawn, Care.LOOKED_BACK),
    )


def seats_at_board(lots: bytes) -> int:
    """Return how many members every board of the cohort is about."""
    return FEWEST_SEATS + _lot(lots, "seats") % (MOST_SEATS - FEWEST_SEATS + 1)


def drawn_of(members: Iterable[int], *, lots: bytes, week: str) -> tuple[int, ...]:
    """Return the members drawn for a week's board; nobody when there are fewer than it has seats."""
    in_order = sorted(members, key=lambda it: (_lot(lots, f"{week} {it}"), it))
    seats = seats_at_board(lots)
    return tuple(in_order[:seats]) if len(in_order) >= seats else ()


def _lot(lots: bytes, about: str) -> int:
    return int.from_bytes(blake2b(about.encode(), key=lots, digest_size=8).digest())


def _range(drawn: Iterable[Tally], care: Care) -> Range:
    return Range.of(sum(min(it.get(care, 0), MOST_EACH) for it in drawn))


def _prepared(facts: Facts, begin: datetime, end: datetime) -> int:
    return len(
        {interview_id for step, interview_id, at in _done(facts) if step in _PREPARING and begin <= at < end}
    )


def _thanked(facts: Facts, begin: datetime, end: datetime) -> int:
    """Count the words sent within a day of the interview's end."""
    ends = {it.id: it.ends for role in facts.opportunities for it in role.interviews}
    return sum(
        step == StepName.THANKS
        and begin <= at < end
        and interview_id in ends
        and at <= ends[interview_id] + DEFAULT.thanks_deadline
        for step, interview_id, at in _done(facts)
    )


def _looked_back(facts: Facts, begin: datetime, end: datetime) -> int:
    return sum(_within(role, begin, end) for role in facts.opportunities)


def _within(role: Opportunity, begin: datetime, end: datetime) -> int:
    return sum(it.debriefed is not None and begin <= it.debriefed < end for it in role.interviews)


def _done(facts: Facts) -> Iterable[tuple[str, int, datetime]]:
    """Yield step, interview and moment of each task that was done, as its key names them."""
    for key, answer in facts.answers.items():
        _, interview_id, step, *_ = key.split(":")
        if answer.kind is AnswerKind.DONE:
            yield step, int(interview_id), answer.at
