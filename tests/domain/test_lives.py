"""Lives lived through: planning again and again gives what planning once gives."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from bot.domain.moments import local
from bot.domain.playbook import StepName
from tests.domain.days import Message, Story, lines, live, play
from tests.domain.golden import GoldenDay
from tests.domain.golden_waiting import WAITING
from tests.domain.golden_weekly import WEEKLY
from tests.domain.lives import stories
from tests.domain.plans import THROUGH_QUIET, own_silence, silences
from tests.domain.test_golden_days import GOLDEN

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
WEEK = timedelta(days=7)

#: thousands of plans each, of stories that other tests go through once and traced
pytestmark = pytest.mark.no_cover

some = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def end(story: Story) -> datetime:
    """The end of the week after the last interview."""
    return max(it.ends for role in story.facts.opportunities for it in role.interviews) + WEEK


@pytest.mark.parametrize("day", GOLDEN, ids=lambda day: day.name)
def test_planning_again_now_and_then_brings_the_same_messages(day: GoldenDay) -> None:
    until = min(day.end, end(day.story))
    every = timedelta(minutes=97)
    often = live(day.story, until=until, every=every, playbook=day.playbook)
    assert often == live(day.story, until=until, playbook=day.playbook)


@pytest.mark.parametrize("day", [*WAITING, *WEEKLY], ids=lambda day: day.name)
def test_a_long_wait_planned_again_now_and_then_brings_the_same_messages(day: GoldenDay) -> None:
    often = live(day.story, until=day.end, every=timedelta(hours=26, minutes=17), playbook=day.playbook)
    assert often == list(day.messages)


@pytest.mark.parametrize(
    "name",
    [
        "two interviews on one day, their silences overlapping",
        "still in it: the debrief comes again 45 minutes later",
    ],
)
def test_planning_every_minute_of_a_week_brings_the_same_messages(name: str) -> None:
    story = next(day.story for day in GOLDEN if day.name == name)
    until = story.begin + WEEK
    assert live(story, until=until, every=MINUTE) == live(story, until=until)


@given(story=stories())
@some
def test_planning_again_never_changes_what_comes(story: Story) -> None:
    zone, until = story.facts.candidate.zone, end(story)
    once = play(story, until=until)
    often = play(story, until=until, every=timedelta(minutes=330))
    assert lines(often, zone) == lines(once, zone)


@given(story=stories())
@some
def test_nothing_is_said_twice(story: Story) -> None:
    said = [key for it in play(story, until=end(story)) for key in it.reminder.keys]
    assert len(said) == len(set(said))


@given(story=stories())
@some
def test_nothing_goes_out_in_silence_nor_but_cards_and_last_calls_in_quiet_hours(story: Story) -> None:
    person = story.facts.candidate
    for it in play(story, until=end(story)):
        assert not any(it.at in span for span in silences(it.facts, but=own_silence(it.reminder))), (
            it.reminder
        )
        leads = it.reminder.prompts[0]
        if leads.step not in THROUGH_QUIET and leads.variant != "last":
            assert local(it.at, person.zone).time() not in person.quiet, it.reminder


@given(story=stories())
@some
def test_what_is_told_before_anything_is_due_goes_out_at_its_minute(story: Story) -> None:
    told_once = replace(story, changes=())
    assert all(it.at == it.reminder.due for it in play(told_once, until=end(story)))


@given(story=stories())
@some
def test_a_thank_you_is_asked_for_three_hours_apart_and_three_times_at_most(story: Story) -> None:
    messages = play(story, until=end(story))
    known = messages[-1].facts.opportunities if messages else ()
    ends = {it.id: it.ends for role in known for it in role.interviews}
    for (task, interview), asked in _asked(messages).items():
        in_time = [at for at in asked if at < ends[interview] + 24 * HOUR]
        assert len(in_time) <= 3, task
        assert all(later - earlier >= 3 * HOUR for earlier, later in pairwise(in_time)), task


def _asked(messages: list[Message]) -> dict[tuple[str, int], list[datetime]]:
    """Return when each thank-you was asked for, by task and interview."""
    asked: dict[tuple[str, int], list[datetime]] = {}
    for it in messages:
        for prompt in it.reminder.prompts:
            if prompt.step is StepName.THANKS:
                for task in prompt.tasks:
                    asked.setdefault((task, prompt.interview_id), []).append(it.at)
    return asked
