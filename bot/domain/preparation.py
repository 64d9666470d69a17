"""What a candidate prepares for one opportunity, kept from round to round."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.people import Civility, Personal


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """One requirement of the post, backed by what the candidate did (A6, A7, A8, A9)."""

    id: int
    requirement: Personal
    example: Personal | None = None
    result: Personal | None = None
    future: Personal | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Ally:
    """Someone inside the company who may help: a relation, or a relation's relation (A10, A12)."""

    id: int
    name: Personal
    civility: Civility | None = None
    address: Personal | None = None
    #: 1 for somebody known, 2 for somebody known through others
    degree: int = 1
    #: when they met (A13, A14); ``None`` before
    met_at: datetime | None = None


class Question(StrEnum):
    """The eight questions of a second interview (playbook §6), in the articles' order."""

    CHALLENGES = "challenges"
    WHY_POST = "post"
    WHY_YOU = "you"
    EXPERIENCE = "experience"
    WHY_COMPANY = "company"
    IMPROVE = "improve"
    KNOWLEDGE = "knowledge"
    SALARY = "salary"


@dataclass(frozen=True, kw_only=True, slots=True)
class Rehearsal:
    """The answer a candidate prepared to one of the eight questions, for one round (B28, B38)."""

    question: Question
    round: int
    words: Personal
