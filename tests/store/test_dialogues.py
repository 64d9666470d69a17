"""Forms in progress and the updates seen lately."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.errors import NoSuchThing
from bot.domain.people import Personal
from bot.services.ports import Begin, Dialogue
from tests.store import samples, strategies
from tests.store.samples import DAY, MINUTE, NOON

forms = st.builds(
    Dialogue,
    form=st.sampled_from(["new", "debrief"]),
    step=st.sampled_from(["company", "moment"]),
    answers=st.dictionaries(st.sampled_from(["company", "role", "moment"]), strategies.words),
    message_id=st.none() | st.integers(1, 2**40),
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(form=forms, later=forms)
def test_a_form_goes_on_where_it_was(begin: Begin, form: Dialogue, later: Dialogue) -> None:
    with begin() as work:
        candidate_id = (work.candidates.by_chat(1001) or work.candidates.add(samples.candidate())).id
        work.dialogues.save(candidate_id, form, now=NOON)
    with begin() as work:
        assert work.dialogues.get(candidate_id) == form
        work.dialogues.save(candidate_id, later, now=NOON)
    with begin() as work:
        assert work.dialogues.get(candidate_id) == later


def test_an_ended_form_is_gone_and_may_be_ended_twice(begin: Begin) -> None:
    anna, other = samples.someone(begin, 1), samples.someone(begin, 2)
    form = Dialogue(form="new", step="company", answers={"company": Personal("Acme")})
    with begin() as work:
        work.dialogues.save(anna, form, now=NOON)
        work.dialogues.save(other, form, now=NOON)
        work.dialogues.drop(anna)
        work.dialogues.drop(anna)
    with begin() as work:
        assert work.dialogues.get(anna) is None
        assert work.dialogues.get(other) == form


def test_a_form_of_nobody_is_refused(begin: Begin) -> None:
    with pytest.raises(NoSuchThing), begin() as work:
        work.dialogues.save(5, Dialogue(form="new", step="company", answers={}), now=NOON)


def test_an_update_is_new_once_in_two_days(begin: Begin) -> None:
    with begin() as work:
        assert work.first_time(1, now=NOON)
    with begin() as work:
        assert not work.first_time(1, now=NOON + MINUTE)
        assert work.first_time(2, now=NOON + 2 * DAY)
        assert not work.first_time(1, now=NOON + 2 * DAY)
        assert work.first_time(3, now=NOON + 2 * DAY + timedelta(microseconds=1))
        assert work.first_time(1, now=NOON + 2 * DAY + MINUTE)


def test_an_update_whose_work_failed_is_new_again(begin: Begin) -> None:
    with samples.rolled_back(begin) as work:
        work.first_time(1, now=NOON)
    with begin() as work:
        assert work.first_time(1, now=NOON)
