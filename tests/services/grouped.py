"""A cohort that has a group, with all that is to be posted there planned."""

from dataclasses import replace

from bot.domain.cohorts import Group
from bot.services.plans import follow_cohort
from bot.services.ports import Begin
from tests.builders import moment
from tests.store.gathered import Gathered, gathered


def grouped(begin: Begin) -> Gathered:
    """Store a cohort with a coach and two members, its posts planned from the last Monday of November on."""
    made = gathered(begin, 500)
    with begin() as work:
        group = Group(chat_id=-7, linked_at=moment("2026-11-20 10:00"))
        work.cohorts.save(replace(made.cohort, group=group))
        follow_cohort(work, made.cohort.id, now=moment("2026-11-29 18:00"))
    return made
