"""The guard's table, and what holds of every wait, every pause, every absence."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given

from bot.domain import absence, patience
from bot.domain.interviews import State
from bot.domain.moments import DAY
from bot.domain.outcomes import Contact, ContactKind, ContactResult, EndingKind, Light
from bot.domain.patience import MOST_CONTACTS, Why, allowed
from bot.domain.playbook import DEFAULT, Delivery, StepName
from bot.domain.steps import weekly
from bot.domain.timeline import Facts, Opportunity
from tests.builders import AUGUST, CHRISTMAS, business_days, facts, interview, moment, opportunity, promise
from tests.domain.lives import known
from tests.domain.plans import every_prompt, many, planned


@pytest.mark.parametrize(
    ("kind", "red", "amber", "green"),
    [
        (ContactKind.PRACTICAL, True, True, True),
        (ContactKind.OFFER, True, True, True),
        (ContactKind.USEFUL, False, True, True),
        (ContactKind.STATUS, False, False, True),
    ],
)
def test_what_may_be_sent_under_which_light(kind: ContactKind, red: bool, amber: bool, green: bool) -> None:
    assert (allowed(kind, Light.RED), allowed(kind, Light.AMBER), allowed(kind, Light.GREEN)) == (
        red,
        amber,
        green,
    )


def held(**changes: Any) -> Opportunity:
    """An opportunity whose interview took place on Friday 18 December, with no date given."""
    it = interview(
        "2026-12-18 14:00", entered="2026-12-14 12:00", state=State.HELD, state_at=moment("2026-12-18 15:31")
    )
    return replace(opportunity(it), **changes)


def light(role: Opportunity, now: str) -> patience.Patience:
    told = facts(role)
    return patience.patience(role, days=told.work_days(role), rhythm=told.candidate.rhythm, now=moment(now))


def test_the_closure_that_moves_the_date_is_told() -> None:
    waited = light(held(), "2026-12-21 10:00")
    assert waited.until == moment("2027-01-08 10:00")
    assert waited.closure == CHRISTMAS


def test_a_closure_that_moves_nothing_is_not_told() -> None:
    it = interview("2026-11-24 14:00", entered="2026-11-20 12:00", state=State.HELD)
    assert light(opportunity(it), "2026-11-26 10:00").closure is None


def test_a_company_that_works_through_has_no_closure() -> None:
    waited = light(held(works_through=True), "2026-12-21 10:00")
    assert waited.until == moment("2027-01-04 14:00")
    assert waited.closure is None
    assert business_days("FR").closures == (CHRISTMAS, AUGUST)


def test_no_status_contact_at_all_once_the_next_step_is_firm() -> None:
    (it,) = held().interviews
    waited = light(held(interviews=(replace(it, firm=True),)), "2027-06-01 10:00")
    assert (waited.light, waited.why, waited.until) == (Light.RED, Why.FIRM, None)


def test_only_status_contacts_move_the_clock() -> None:
    sent = tuple(
        Contact(kind=kind, at=moment("2026-12-21 10:00"), light=Light.RED)
        for kind in ContactKind
        if kind is not ContactKind.STATUS
    )
    assert light(held(contacts=sent), "2026-12-21 11:00") == light(held(), "2026-12-21 11:00")


def test_what_came_of_a_contact_follows_from_what_was_told_since() -> None:
    asked = Contact(kind=ContactKind.STATUS, at=moment("2027-01-08 10:00"), light=Light.GREEN)
    role = held(contacts=(asked,))
    assert patience.result_of(asked, role) is None
    (it,) = role.interviews
    dated = replace(it, promise=promise("2027-01-15", entered="2027-01-08 10:30"))
    assert patience.result_of(asked, replace(role, interviews=(dated,))) is ContactResult.NEW_DATE
    assert (
        patience.result_of(asked, replace(role, invited=moment("2027-01-09 10:00")))
        is ContactResult.NEXT_STEP
    )
    left = replace(asked, result=ContactResult.LEFT_MESSAGE)
    assert patience.result_of(left, role) is ContactResult.LEFT_MESSAGE


@given(life=known())
@many
def test_nobody_is_led_to_a_third_contact(life: tuple[Facts, datetime]) -> None:
    told, now = life
    for role in told.opportunities:
        wait = patience.waiting(role)
        if wait is None or len(wait.unanswered) < MOST_CONTACTS:
            continue
        steps = {it.step for it in planned(life).tasks if it.opportunity_id == role.id}
        assert not steps & {StepName.STATUS, StepName.SECOND}
        far = now + timedelta(days=400)
        days = told.work_days(role)
        assert patience.patience(role, days=days, rhythm=told.candidate.rhythm, now=far).light is Light.RED


@given(life=known())
@many
def test_no_open_opportunity_is_without_a_next_step(life: tuple[Facts, datetime]) -> None:
    """B6: a task, a message to come, or a place in the weekly point of one of the weeks ahead."""
    told, now = life
    found = planned(life)
    accepted = any(it.ending and it.ending.kind is EndingKind.ACCEPTED for it in told.opportunities)
    for role in told.opportunities:
        # an offer has its own steps, and so have the others once one is accepted
        if role.ending is not None or role.offer is not None or accepted:
            continue
        tasks = [it for it in found.tasks if it.opportunity_id == role.id]
        coming = [it for _, it in every_prompt(found) if it.opportunity_id == role.id]
        weeks = (now + 7 * DAY * nth for nth in range(1, 30))
        assert tasks or coming or any(weekly.stands(told, role, week) for week in weeks), role


@given(life=known())
@many
def test_nothing_but_what_was_confirmed_stands_in_a_pause(life: tuple[Facts, datetime]) -> None:
    told, _ = life
    pause = told.candidate.pause
    inside = {it.id: it for _, it in absence.inside(told)}
    for reminder, prompt in every_prompt(planned(life)):
        if pause is not None and pause.begin <= reminder.due < pause.until:
            assert prompt.step in {StepName.CARD, StepName.DEBRIEF, StepName.THANKS}
            assert absence.keeps(told, inside[prompt.interview_id])


@given(life=known())
@many
def test_away_for_five_days_only_what_has_a_moment_of_its_own_comes(life: tuple[Facts, datetime]) -> None:
    told, now = life
    seen = told.candidate.seen_at
    if seen is None:
        return
    asked = seen + timedelta(hours=2)
    gone = replace(told, sent={"1:10:debrief::0.0.60": asked})
    start = max(asked, told.candidate.pause.until) if told.candidate.pause else asked
    for reminder, prompt in every_prompt(planned((gone, now))):
        if asked == start and reminder.due >= asked + absence.AWAY_AFTER:
            assert DEFAULT.steps[prompt.step].delivery is Delivery.MOMENT
            assert prompt.step not in {StepName.WEEKLY, StepName.RETURN}
