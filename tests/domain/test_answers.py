"""What the candidate answers stays answered, and the stored plan follows by difference."""

from dataclasses import replace
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.interviews import State
from bot.domain.planning import difference, plan
from bot.domain.playbook import DEFAULT, StepName
from bot.domain.timeline import Answer, AnswerKind, Facts, Snooze
from tests.builders import facts, interview, moment, opportunity
from tests.domain.golden import SPINE
from tests.domain.lives import known, task_keys
from tests.domain.plans import MINUTE, many, planned, prompts


@given(life=known())
@many
def test_done_stays_done(life: tuple[Facts, datetime]) -> None:
    told, now = life
    asked = {key for it in planned(life).reminders for key in it.tasks}
    closed = {*told.answers, *sorted(asked)[::2]}
    answers = {key: Answer(kind=AnswerKind.SKIPPED, at=now) for key in closed}
    found = plan(replace(told, answers=answers), DEFAULT, now=now)
    assert not closed & {key for it in found.reminders for key in it.tasks}


@given(life=known())
@many
def test_once_all_is_done_no_task_is_asked_for(life: tuple[Facts, datetime]) -> None:
    told, now = life
    every = {task.key for task in planned(life).tasks} | task_keys(told)
    answers = {key: Answer(kind=AnswerKind.DONE, at=now) for key in every}
    found = plan(replace(told, answers=answers), DEFAULT, now=now)
    # "keep it open", beside an accepted offer, is an answer that lets its wait go on
    goes_on = {it.id for it in told.opportunities if told.accepted_beside(it)}
    # the weekly point asks again in the week after
    assert not [
        it
        for _, it in prompts(found)
        if it.tasks and it.step is not StepName.WEEKLY and it.opportunity_id not in goes_on
    ]
    assert not [
        prompt for _, prompt in prompts(found) if prompt.step in {StepName.THANKS, StepName.REFERENCES}
    ]


@given(life=known())
@many
def test_a_snoozed_task_is_not_asked_for_before(life: tuple[Facts, datetime]) -> None:
    told, _ = life
    for reminder in planned(life).reminders:
        for key in reminder.tasks:
            assert key not in told.snoozes or told.snoozes[key].until <= reminder.due


@given(life=known())
@many
def test_planning_twice_gives_the_same(life: tuple[Facts, datetime]) -> None:
    assert planned(life) == planned(life)


@given(life=known())
@many
def test_what_went_out_is_not_planned_again(life: tuple[Facts, datetime]) -> None:
    told, now = life
    for reminder in planned(life).reminders[:2]:
        out = max(reminder.due, now)
        sent = dict.fromkeys(reminder.keys, out)
        found = plan(replace(told, sent=sent), DEFAULT, now=out)
        assert not sent.keys() & {key for it in found.reminders for key in it.keys}


@given(life=known(), other=known(), later=st.integers(0, 4 * 24 * 60))
@many
def test_the_difference_of_two_plans_turns_the_old_into_the_new(
    life: tuple[Facts, datetime], other: tuple[Facts, datetime], later: int
) -> None:
    told, now = life
    old = planned(life)
    for new in (planned(other), plan(told, DEFAULT, now=now + later * MINUTE), old):
        changes = difference(old, new)
        tasks = {it.key: it for it in old.tasks if it.key not in changes.dropped_tasks}
        reminders = {it.key: it for it in old.reminders if it.key not in changes.dropped_reminders}
        assert tasks | {it.key: it for it in changes.tasks} == {it.key: it for it in new.tasks}
        assert reminders | {it.key: it for it in changes.reminders} == {it.key: it for it in new.reminders}


@given(life=known())
@many
def test_nothing_changes_when_nothing_does(life: tuple[Facts, datetime]) -> None:
    changes = difference(planned(life), planned(life))
    assert not any((changes.tasks, changes.dropped_tasks, changes.reminders, changes.dropped_reminders))


def test_what_was_put_off_to_before_it_opens_comes_once_when_it_opens() -> None:
    told, now = moment("2026-11-24 15:31"), moment("2026-11-24 15:40")
    held = interview("2026-11-24 14:00", entered="2026-11-20 12:00", state=State.HELD, state_at=told)
    role = opportunity(held, references=1)
    snoozes = {"1:1:refs:101": Snooze(until=moment("2026-11-24 16:00"), nth=1)}
    found = plan(facts(role, snoozes=snoozes), SPINE, now=now)
    assert [it.due for it in found.reminders if "1:1:refs:101" in it.tasks] == [moment("2026-11-24 18:00")]
