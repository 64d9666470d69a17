"""What holds of the day after an interview and of the days before a later round, whatever the facts are."""

from datetime import datetime

from hypothesis import given

from bot.domain.interviews import State
from bot.domain.moments import local_day
from bot.domain.playbook import StepName
from bot.domain.timeline import Facts
from tests.domain.lives import known
from tests.domain.plans import DAY, interview_of, many, planned, prompts


@given(life=known())
@many
def test_a_later_round_is_prepared_from_eight_days_before_until_its_eve(life: tuple[Facts, datetime]) -> None:
    told, _ = life
    zone = told.candidate.zone
    for reminder, prompt in prompts(planned(life)):
        if prompt.step not in {StepName.RESEARCH, StepName.GAPS, StepName.REREAD, StepName.DECK}:
            continue
        it = interview_of(told, prompt)
        assert it.round > 1
        assert it.state is State.PLANNED
        assert reminder.due < it.starts
        if prompt.variant == "":
            # a morning in quiet hours moves to their end
            assert local_day(reminder.due, zone) >= local_day(it.starts, zone) - 8 * DAY


@given(life=known())
@many
def test_a_question_with_an_answer_for_this_round_is_not_asked(life: tuple[Facts, datetime]) -> None:
    told, _ = life
    for task in planned(life).tasks:
        if task.step is StepName.DECK:
            role = told.opportunity(task.opportunity_id)
            number = role.interview(task.interview_id).round
            prepared = {it.question for it in role.rehearsals if it.round == number}
            assert task.key.rpartition(":")[2] not in prepared


@given(life=known())
@many
def test_the_second_part_of_the_notes_comes_the_next_day_and_once(life: tuple[Facts, datetime]) -> None:
    told, _ = life
    zone = told.candidate.zone
    asked = [it for it in prompts(planned(life)) if it[1].step is StepName.REVIEW and not it[1].variant]
    for reminder, prompt in asked:
        it = interview_of(told, prompt)
        assert it.reviewed is None
        assert local_day(reminder.due, zone) > local_day(it.ends, zone)
    assert len({prompt.interview_id for _, prompt in asked}) == len(asked)
