"""Ways to look at a plan."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from hypothesis import HealthCheck, settings

from bot.domain.interviews import Interview, State
from bot.domain.moments import Span
from bot.domain.planning import Plan, plan
from bot.domain.playbook import DEFAULT, Delivery, StepName
from bot.domain.reminders import Prompt, Reminder
from bot.domain.timeline import Facts

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)

#: lines of digests, though their step has messages of its own
DIGEST_VARIANTS = {"morning", "late", "again", "after"}

#: what quiet hours don't hold up (playbook §2.10)
THROUGH_QUIET = {StepName.CARD, StepName.NUDGE}

many = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def planned(life: tuple[Facts, datetime]) -> Plan:
    told, now = life
    return plan(told, DEFAULT, now=now)


def prompts(found: Plan) -> Iterator[tuple[Reminder, Prompt]]:
    """Return the prompts of a plan that are about one opportunity."""
    return ((it, prompt) for it, prompt in every_prompt(found) if prompt.opportunity_id)


def every_prompt(found: Plan) -> Iterator[tuple[Reminder, Prompt]]:
    return ((reminder, prompt) for reminder in found.reminders for prompt in reminder.prompts)


def is_line(prompt: Prompt) -> bool:
    """Tell whether the prompt is a line of a digest."""
    if prompt.variant == "later":
        return False
    return prompt.variant in DIGEST_VARIANTS or DEFAULT.steps[prompt.step].delivery is Delivery.DIGEST


def interview_of(told: Facts, prompt: Prompt) -> Interview:
    return told.opportunity(prompt.opportunity_id).interview(prompt.interview_id)


def own_silence(reminder: Reminder) -> int | None:
    """Return the interview whose silence does not hold a reminder up: the calm nudge's own."""
    leads = reminder.prompts[0]
    return leads.interview_id if leads.step is StepName.NUDGE else None


def silences(told: Facts, *, but: int | None = None) -> list[Span]:
    return [
        Span(begin=it.starts - 45 * MINUTE, end=it.ends + 30 * MINUTE)
        for role in told.opportunities
        for it in role.interviews
        # one still planned when its opportunity ended does not take place
        if it.id != but
        if it.state is State.HELD or (it.state is State.PLANNED and role.ending is None)
    ]
