"""What comes next for a candidate: the reminders on file, after what is known of them."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.reminders import Reminder
from bot.services.ports import Begin, View


@dataclass(frozen=True, kw_only=True, slots=True)
class Upcoming:
    """All that is known of a candidate, with the reminders still to come."""

    view: View
    #: by due moment, ascending
    reminders: tuple[Reminder, ...] = ()

    def of(self, opportunity_id: int) -> tuple[Reminder, ...]:
        """Return the reminders that speak of an opportunity."""
        return tuple(
            it for it in self.reminders if any(p.opportunity_id == opportunity_id for p in it.prompts)
        )


def upcoming(begin: Begin, candidate_id: int, *, now: datetime) -> Upcoming:
    """Return all that is known of the candidate and the reminders to come; changes nothing."""
    with begin() as work:
        view = View(facts=work.facts(candidate_id), tasks=work.plans.tasks(candidate_id), now=now)
        reminders = work.plans.current(candidate_id).reminders
        return Upcoming(view=view, reminders=tuple(sorted(reminders, key=lambda it: it.due)))
