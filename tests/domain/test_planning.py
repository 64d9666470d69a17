"""What holds of every plan, whatever the facts are."""

from datetime import UTC, datetime
from itertools import pairwise

from hypothesis import given

from bot.domain.interviews import State
from bot.domain.moments import Span, local, local_day
from bot.domain.outcomes import Ending, EndingKind, Light
from bot.domain.patience import patience, waiting
from bot.domain.playbook import AFTER_AN_ENDING, DEFAULT, Delivery, StepName
from bot.domain.timeline import Facts
from tests.domain.lives import known
from tests.domain.plans import (
    DAY,
    HOUR,
    MINUTE,
    THROUGH_QUIET,
    every_prompt,
    interview_of,
    is_line,
    many,
    own_silence,
    planned,
    prompts,
    silences,
)

#: what follows once an interview took place
AFTER = frozenset(
    (StepName.THANKS, StepName.REFERENCES, StepName.STATUS, StepName.AGENCY, StepName.ASK_REPLY)
)


@given(life=known())
@many
def test_reminders_stand_in_the_order_of_their_moments(life: tuple[Facts, datetime]) -> None:
    dues = [it.due for it in planned(life).reminders]
    assert dues == sorted(dues)


@given(life=known())
@many
def test_every_moment_is_utc_and_a_whole_minute_and_expires_later(life: tuple[Facts, datetime]) -> None:
    for it in planned(life).reminders:
        assert it.due.tzinfo is UTC
        assert (it.due.second, it.due.microsecond) == (0, 0)
        assert it.due < it.expires


@given(life=known())
@many
def test_no_reminder_of_a_plan_has_expired(life: tuple[Facts, datetime]) -> None:
    assert all(life[1] < it.expires for it in planned(life).reminders)


@given(life=known())
@many
def test_no_reminder_is_empty_and_its_tasks_are_of_the_plan(life: tuple[Facts, datetime]) -> None:
    found = planned(life)
    assert all(it.prompts for it in found.reminders)
    named = {key for it in found.reminders for key in it.tasks}
    assert named <= {task.key for task in found.tasks}


@given(life=known())
@many
def test_keys_are_unique(life: tuple[Facts, datetime]) -> None:
    found = planned(life)
    for keys in (
        [it.key for it in found.tasks],
        [it.key for it in found.reminders],
        [prompt.key for _, prompt in every_prompt(found)],
    ):
        assert len(keys) == len(set(keys))


@given(life=known())
@many
def test_a_task_opens_before_its_deadline_and_is_useful_at_least_till_then(
    life: tuple[Facts, datetime],
) -> None:
    for it in planned(life).tasks:
        assert it.opens <= it.useful_until
        assert it.deadline <= it.useful_until


@given(life=known())
@many
def test_nothing_is_due_before_the_fact_it_follows_from(life: tuple[Facts, datetime]) -> None:
    told, _ = life
    for reminder, prompt in prompts(planned(life)):
        it, role = interview_of(told, prompt), told.opportunity(prompt.opportunity_id)
        # what follows from another's offer only hangs on whatever round is the latest
        since = [role.entered if prompt.step in {StepName.ELSEWHERE, StepName.STEP_DOWN} else it.entered]
        if prompt.step in AFTER | {StepName.NEW_DATE}:
            assert it.state_at
            since.append(it.state_at)
        if prompt.step in {StepName.NEWS, StepName.STATUS} and it.promise:
            since.append(it.promise.entered)
        if prompt.step is StepName.REFERENCES and it.state_at:
            since.append(it.debriefed or it.state_at + 2 * HOUR)
        if prompt.step is StepName.DEBRIEF:
            since.append(it.ends + 30 * MINUTE)
        if prompt.step in {StepName.REVIEW, StepName.SAMPLE}:
            assert it.state_at
            since.append(it.debriefed or it.state_at + 2 * HOUR)
        assert reminder.due >= max(since), prompt


@given(life=known())
@many
def test_nothing_of_an_ending_or_an_offer_is_due_before_it(life: tuple[Facts, datetime]) -> None:
    told, _ = life
    for reminder, prompt in prompts(planned(life)):
        role, due = told.opportunity(prompt.opportunity_id), reminder.due
        if role.ending and prompt.step in AFTER_AN_ENDING:
            rests = role.ending.kind is EndingKind.REFUSED
            assert due >= role.ending.at + (DAY if rests else DAY * 0)
        if role.offer and prompt.step in {StepName.OFFER, StepName.REPLY_BY}:
            assert due >= role.offer.at
        if prompt.step is StepName.ELSEWHERE:
            assert due >= min(it.offer.at for it in told.opportunities if it.offer)


@given(life=known())
@many
def test_silence_is_kept(life: tuple[Facts, datetime]) -> None:
    for it in planned(life).reminders:
        assert not any(it.due in span for span in silences(life[0], but=own_silence(it))), it


@given(life=known())
@many
def test_quiet_hours_hold_for_all_but_cards_last_calls_and_what_was_put_off_into_them(
    life: tuple[Facts, datetime],
) -> None:
    person = life[0].candidate
    for it in planned(life).reminders:
        leads = it.prompts[0]
        if leads.step in THROUGH_QUIET or leads.variant in {"last", "later"}:
            continue
        assert local(it.due, person.zone).time() not in person.quiet, it


@given(life=known())
@many
def test_cards_and_debriefs_come_without_a_sound(life: tuple[Facts, datetime]) -> None:
    for it in planned(life).reminders:
        if it.prompts[0].step in {StepName.CARD, StepName.NUDGE, StepName.DEBRIEF} and not is_line(
            it.prompts[0]
        ):
            assert it.silent


@given(life=known())
@many
def test_preparation_comes_in_time_or_not_at_all(life: tuple[Facts, datetime]) -> None:
    told, _ = life
    for reminder, prompt in prompts(planned(life)):
        it = interview_of(told, prompt)
        if prompt.step is StepName.BRIEF:
            assert it.state is State.PLANNED
            assert reminder.due <= it.starts - 2 * HOUR
        if prompt.step is StepName.CARD:
            assert it.state is State.PLANNED
            assert it.timed
            assert reminder.due <= it.starts - 46 * MINUTE
        if prompt.step is StepName.NUDGE:
            assert told.candidate.nudge
            assert it.timed
            assert it.state is State.PLANNED
            assert reminder.due == it.starts - 30 * MINUTE


@given(life=known())
@many
def test_no_status_prompt_before_green(life: tuple[Facts, datetime]) -> None:
    told, _ = life
    for reminder, prompt in prompts(planned(life)):
        if prompt.step not in {StepName.STATUS, StepName.SECOND} or prompt.variant == "later":
            continue
        role = told.opportunity(prompt.opportunity_id)
        days, rhythm = told.work_days(role), told.candidate.rhythm
        seen = patience(role, days=days, rhythm=rhythm, now=reminder.due)
        assert seen.light is Light.GREEN
        it = interview_of(told, prompt)
        day = local_day(reminder.due, it.zone)
        wait = waiting(role)
        assert wait is not None
        assert len(wait.unanswered) == (prompt.step is StepName.SECOND)
        assert not any(reminder.due < asked.at + 7 * DAY for asked in wait.unanswered)
        assert not (role.announced)
        assert not (role.ending)
        assert not (role.offer)
        assert not it.firm
        if wait.promised is not None:
            assert day > wait.promised
        else:
            assert reminder.due >= wait.since + 5 * DAY
            assert day.isocalendar()[:2] != local_day(wait.since, it.zone).isocalendar()[:2]


@given(life=known())
@many
def test_at_most_two_digests_a_day_and_six_tasks_in_each(life: tuple[Facts, datetime]) -> None:
    zone = life[0].candidate.zone
    digests = [it for it in planned(life).reminders if any(is_line(prompt) for prompt in it.prompts)]
    days = [local_day(it.due, zone) for it in digests]
    assert all(days.count(day) <= 2 for day in days)
    for it in digests:
        assert len({key for prompt in it.prompts if is_line(prompt) for key in prompt.tasks}) <= 6


@given(life=known())
@many
def test_a_thank_you_is_asked_for_at_most_three_times_three_hours_apart_while_of_use(
    life: tuple[Facts, datetime],
) -> None:
    told, _ = life
    found = planned(life)
    for task in (it for it in found.tasks if it.step is StepName.THANKS):
        it = told.opportunity(task.opportunity_id).interview(task.interview_id)
        asked = [
            reminder.due
            for reminder, prompt in prompts(found)
            if task.key in prompt.tasks and prompt.variant != "later"
        ]
        assert all(due <= it.ends + 72 * HOUR for due in asked)
        before = [due for due in asked if due < it.ends + DAY]
        assert len(before) <= 3
        assert all(later - earlier >= 3 * HOUR for earlier, later in pairwise(before))
        if it.debriefed:
            # its last screen asked too, unless the first message had
            assert len([it.debriefed, *(due for due in before if due >= it.debriefed)]) <= 3
            assert not any(it.debriefed <= due < it.debriefed + 3 * HOUR for due in before)


@given(life=known())
@many
def test_only_what_took_place_has_an_after_plan(life: tuple[Facts, datetime]) -> None:
    told, _ = life
    for _, prompt in prompts(planned(life)):
        if prompt.step in AFTER | {StepName.NEWS}:
            assert interview_of(told, prompt).state is State.HELD


@given(life=known())
@many
def test_an_ended_opportunity_is_left_alone(life: tuple[Facts, datetime]) -> None:
    told, _ = life
    for _, prompt in prompts(planned(life)):
        match told.opportunity(prompt.opportunity_id).ending:
            case None:
                assert prompt.step not in AFTER_AN_ENDING
            case Ending(kind=EndingKind.REFUSED):
                assert prompt.step in AFTER_AN_ENDING
            case Ending(kind=EndingKind.ACCEPTED):
                assert prompt.step in {StepName.FAREWELL, StepName.ALLIES}
            case Ending(kind=EndingKind.FROZEN):
                assert prompt.step is StepName.LOOK_AGAIN
            case _:
                raise AssertionError(prompt)


@given(life=known())
@many
def test_an_offer_in_hand_ends_the_wait_and_its_day_comes_to_mind_before_it_is_over(
    life: tuple[Facts, datetime],
) -> None:
    told, _ = life
    for reminder, prompt in prompts(planned(life)):
        offer = told.opportunity(prompt.opportunity_id).offer
        if prompt.step in {StepName.OFFER, StepName.REPLY_BY}:
            assert offer
            assert (offer.reply_by is None) is (prompt.step is StepName.REPLY_BY)
        elif offer:
            assert prompt.step not in {StepName.NEWS, StepName.STATUS, StepName.ELSEWHERE}
        if prompt.step is StepName.OFFER and offer and prompt.variant in {"three", "one"}:
            assert offer.reply_by
            assert local_day(reminder.due, told.candidate.zone) < offer.reply_by


@given(life=known())
@many
def test_nothing_optional_for_a_day_after_a_refusal(life: tuple[Facts, datetime]) -> None:
    told, _ = life
    rests = [
        Span(begin=role.ending.at, end=role.ending.at + DAY)
        for role in told.opportunities
        if role.ending and role.ending.kind is EndingKind.REFUSED
    ]
    for reminder, prompt in prompts(planned(life)):
        # the alert of a reference is hard: it has to come before T0
        optional = prompt.step is not StepName.ALERT and prompt.variant != "later"
        if DEFAULT.steps[prompt.step].delivery is Delivery.DIGEST and optional:
            assert not any(reminder.due in rest for rest in rests), prompt
