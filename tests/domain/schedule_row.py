"""What the table of the schedule is made of: conditions, tales, cells and rows.

A cell is the local moments at which a row's message goes out, in order: ``<weekday> <day> <month> <HH:MM>``,
then which prompt of its step it is ("again", "last", …) and the number of its tasks when there are several;
several moments are separated by commas. ``NEVER`` is no message at all: it stands in an answer, or is over.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.domain.playbook import StepName

#: no message at all
NEVER: Final = ""


class When(StrEnum):
    """The conditions under which each row is looked at: the columns of the table."""

    EARLY = "early"
    LATE = "late"
    TOO_LATE = "too late"
    HOLIDAY = "weeks with a public holiday"
    CHRISTMAS = "over Christmas"
    SPRING = "the clocks go forward"
    AUTUMN = "the clocks go back"


class Tale(StrEnum):
    """What is told; each is told under every condition (``schedule_tales``)."""

    #: a first interview and the days before it; a contact inside, two references of whom one is told
    BEFORE = "before"
    #: the same, and nobody inside
    ALONE = "nobody inside"
    #: a first interview and the days after it; a day is promised
    AFTER = "after"
    #: the second interview that is looked back on
    LOOKED_BACK = "looked back"
    #: entered on its own day
    TODAY = "today"
    #: entered once it has begun
    OVER = "over"
    #: ends when the quiet hours begin
    EVENING = "evening"
    #: no day is promised, and nothing is heard
    SILENT = "silent"
    #: the employer is asked, once
    ASKED = "asked"
    #: the employer was asked twice
    ASKED_TWICE = "asked twice"
    #: a second round
    ROUND = "second round"
    REFUSED = "refused"
    #: an offer, another opportunity beside it, the offer accepted
    OFFER = "offer"
    #: an interview put off without a new date
    PUT_OFF = "put off"
    PAUSE = "pause"


class Aside(StrEnum):
    """What is no message of its own, and still has its moment."""

    #: the first interview is entered: the plan stands in the confirmation
    ENTERED = "entered"
    #: the light turns amber: ideas for a useful contact stand on the card
    AMBER = "amber"
    #: the refusal is told: reassurance is the answer
    ANSWERED = "answered"
    #: a second interview is looked back on: there is progress to look at
    TWO_DEBRIEFS = "two debriefs"


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One row: a step, or an aside, at its local moments under each condition."""

    #: the row of the playbook (§3) that it belongs to, or the paragraph of §1 or §2
    of: str
    what: StepName | Aside
    tale: Tale
    #: the reasoning, where it is not plain
    why: str = ""
    early: str
    late: str
    too_late: str
    holiday: str
    christmas: str
    spring: str
    autumn: str

    def cell(self, when: When) -> str:
        """Return the cell of a condition."""
        return _CELLS[when](self)


_CELLS: Final[dict[When, Callable[[Row], str]]] = {
    When.EARLY: lambda it: it.early,
    When.LATE: lambda it: it.late,
    When.TOO_LATE: lambda it: it.too_late,
    When.HOLIDAY: lambda it: it.holiday,
    When.CHRISTMAS: lambda it: it.christmas,
    When.SPRING: lambda it: it.spring,
    When.AUTUMN: lambda it: it.autumn,
}
