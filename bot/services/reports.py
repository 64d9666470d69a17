"""What may be told of a cohort outside of it: the only thing that an employer sees."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.domain.cohorts import Cohort
from bot.services import boards
from bot.services.boards import Board
from bot.services.ports import Begin

#: weeks that a report looks back on
_WEEKS: Final = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """The boards of a cohort, and nothing that its group did not read.

    No member's facts are read for it. What it tells is therefore as safe for a few members as the boards are
    (``bot.domain.cohorts.counts``): ranges of what some drawn by lot did, and a quiet week below four.
    """

    cohort: Cohort
    #: the latest first
    boards: tuple[Board, ...]


def report(begin: Begin, coach_id: int, cohort_id: int, *, now: datetime) -> Report:
    """Return the report of a cohort; ``NoSuchThing`` unless the person runs it."""
    with begin() as work:
        cohort = work.cohorts.chair(cohort_id, coach_id).cohort
        return Report(cohort=cohort, boards=boards.past(work, cohort, weeks=_WEEKS, now=now))
