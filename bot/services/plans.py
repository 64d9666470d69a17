"""Let the stored plan follow from the facts, and look at a candidate."""

from datetime import datetime

from bot.domain import planning, playbook
from bot.domain.cohorts import Cohort
from bot.domain.cohorts.posts import posts
from bot.domain.errors import NoSuchThing
from bot.domain.interviews import Interview
from bot.domain.playbook import StepName
from bot.domain.timeline import Facts, Opportunity
from bot.services.ports import Begin, ReminderOnFile, View, Work


def follow(work: Work, candidate_id: int, *, now: datetime) -> View:
    """Bring the stored tasks and reminders in line with the facts; return what screens may show."""
    facts = work.facts(candidate_id)
    new = planning.plan(facts, playbook.DEFAULT, now=now)
    work.plans.apply(candidate_id, planning.difference(work.plans.current(candidate_id), new), now=now)
    return View(facts=facts, tasks=work.plans.tasks(candidate_id), now=now)


def follow_cohort(work: Work, cohort_id: int, *, now: datetime) -> Cohort:
    """Bring the stored posts of a cohort in line with what it is now; return it, its row locked."""
    cohort = work.cohorts.get(cohort_id, lock=True)
    days = work.business_days(cohort.territory)
    work.posts.plan(cohort_id, posts(cohort, days, now=now), now=now)
    return cohort


def look(begin: Begin, candidate_id: int, *, now: datetime) -> View:
    """Return all that is known of the candidate; changes nothing."""
    with begin() as work:
        return seen(work, candidate_id, now=now)


def seen(work: Work, candidate_id: int, *, now: datetime) -> View:
    """Return all that is known of the candidate inside a transaction."""
    return View(facts=work.facts(candidate_id), tasks=work.plans.tasks(candidate_id), now=now)


def opportunity_of(facts: Facts, interview_id: int) -> tuple[Opportunity, Interview]:
    """Return an interview with its opportunity; ``NoSuchThing`` if the candidate has none such."""
    for opportunity in facts.opportunities:
        for interview in opportunity.interviews:
            if interview.id == interview_id:
                return opportunity, interview
    raise NoSuchThing


def messages_about(
    work: Work, candidate_id: int, interview_ids: frozenset[int], *steps: StepName
) -> tuple[ReminderOnFile, ...]:
    """Return the delivered reminders whose message speaks of these interviews (of these steps, if named)."""
    return tuple(
        on_file
        for on_file in work.plans.delivered(candidate_id)
        if on_file.message_id is not None
        and any(
            prompt.interview_id in interview_ids and (not steps or prompt.step in steps)
            for prompt in on_file.reminder.prompts
        )
    )
