"""What several debriefs say together: what worked, how the scores move, what comes back (B43, B45, B46).

Derived from the notes alone. An interview counts once one of the notes about the candidate is there: what
worked, what was uncomfortable, what to improve, or a score.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.interviews import Interview, Notes, Skill, State
from bot.domain.people import Personal
from bot.domain.timeline import Facts, Opportunity


@dataclass(frozen=True, kw_only=True, slots=True)
class Looked:
    """One interview that the candidate looked back on."""

    opportunity: Opportunity
    interview: Interview


@dataclass(frozen=True, kw_only=True, slots=True)
class Move:
    """How a score went: at first and at last."""

    skill: Skill
    first: int
    last: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Progress:
    """What the debriefs so far say together."""

    #: oldest first
    looked: tuple[Looked, ...]
    #: in the order of the skills; only those scored at least twice
    moves: tuple[Move, ...]
    #: what the candidate wanted to improve (B42), the latest first
    wishes: tuple[Personal, ...] = ()
    #: the lowest score of at least two interviews
    lowest: Skill | None = None


def progress(facts: Facts, *, before: datetime | None = None) -> Progress:
    """Return what the debriefs of interviews that began before a moment say (of all, unless given)."""
    looked = sorted(_looked(facts, before), key=lambda it: (it.interview.starts, it.interview.id))
    notes = [it.interview.notes for it in looked]
    return Progress(
        looked=tuple(looked),
        moves=tuple(_moves(notes)),
        wishes=tuple(it.improve for it in reversed(notes) if it.improve is not None),
        lowest=_lowest(notes),
    )


def _looked(facts: Facts, before: datetime | None) -> Iterable[Looked]:
    for opportunity in facts.opportunities:
        for interview in opportunity.interviews:
            in_time = before is None or interview.starts < before
            if in_time and interview.state is State.HELD and _about_oneself(interview.notes):
                yield Looked(opportunity=opportunity, interview=interview)


def _about_oneself(notes: Notes) -> bool:
    return any((notes.worked, notes.uneasy, notes.improve, notes.scores))


def _moves(notes: list[Notes]) -> Iterable[Move]:
    for skill in Skill:
        scores = [it.scores[skill] for it in notes if skill in it.scores]
        if len(scores) > 1:
            yield Move(skill=skill, first=scores[0], last=scores[-1])


def _lowest(notes: list[Notes]) -> Skill | None:
    """Return the skill that two interviews scored lowest, alone and below the best; the latest such one."""
    found = [lowest for it in reversed(notes) if (lowest := _lowest_of(it)) is not None]
    return next((late for nth, late in enumerate(found) if late in found[nth + 1 :]), None)


def _lowest_of(notes: Notes) -> Skill | None:
    least = min(notes.scores.values(), default=0)
    lowest = [skill for skill, points in notes.scores.items() if points == least]
    return lowest[0] if len(lowest) == 1 and len(notes.scores) > 1 else None
