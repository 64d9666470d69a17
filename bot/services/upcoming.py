"""What comes next for a candidate: the reminders on file, after what is known of them."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.reminders import Prompt, Reminder
from bot.services.ports import Begin, View


@dataclass(frozen=True, kw_only=True, slots=True)
class Upcoming:
    """All that is known of a candidate, with the reminders still to come."""

    view: View
    #: by due moment, ascending
    reminders: tuple[Reminder, ...] = ()

    def of(self, opportunity_id: int) -> tuple[Reminder, ...]:
        """Return the reminders that speak of an opportunity, be it with others in the weekly point."""
        return tuple(it for it in self.reminders if any(speaks_of(p, opportunity_id) for p in it.prompts))


def speaks_of(prompt: Prompt, opportunity_id: int) -> bool:
    """Tell whether a prompt is about an opportunity, or asks for a task of it."""
    of = f"{opportunity_id}:"
    return prompt.opportunity_id == opportunity_id or any(key.startswith(of) for key in prompt.tasks)


def upcoming(begin: Begin, candidate_id: int, *, now: datetime) -> Upcoming:
    """Return all that is known of the candidate and the reminders to come; changes nothing."""
    with begin() as work:
        view = View(facts=work.facts(candidate_id), tasks=work.plans.tasks(candidate_id), now=now)
        reminders = work.plans.current(candidate_id).reminders
        return Upcoming(view=view, reminders=tuple(sorted(reminders, key=lambda it: it.due)))
