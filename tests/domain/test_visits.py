"""What holds of every plan around a visit: small interviews, the reply day asked for again."""

from datetime import datetime

from hypothesis import given

from bot.domain.playbook import StepName
from bot.domain.timeline import Facts
from tests.domain.lives import known
from tests.domain.plans import interview_of, many, planned, prompts


@given(life=known())
@many
def test_a_small_interview_asks_for_one_word_of_thanks_and_nothing_of_the_references(
    life: tuple[Facts, datetime],
) -> None:
    told, _ = life
    found = [
        it
        for it in planned(life).tasks
        if told.opportunity(it.opportunity_id).interview(it.interview_id).small
    ]
    thanks = [it.interview_id for it in found if it.step is StepName.THANKS]
    assert len(thanks) == len(set(thanks))
    assert not any(it.step is StepName.REFERENCES for it in found)


@given(life=known())
@many
def test_the_reply_day_is_asked_for_again_only_while_nothing_was_said_of_it(
    life: tuple[Facts, datetime],
) -> None:
    told, _ = life
    for _, prompt in prompts(planned(life)):
        if prompt.step is StepName.ASK_REPLY:
            assert interview_of(told, prompt).promise is None
