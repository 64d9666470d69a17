"""Each row of the playbook's schedule goes out at its exact local moment, under every condition."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache

import pytest

from bot.domain.moments import local
from bot.domain.outcomes import Light
from bot.domain.patience import patience
from bot.domain.playbook import DEFAULT, StepName, cohort
from bot.domain.progress import progress
from bot.domain.timeline import Facts
from tests.builders import PARIS, moment
from tests.domain.days import Message, Story, play
from tests.domain.schedule import PLAYBOOK_ROWS, SCHEDULE, WITHOUT_A_MESSAGE
from tests.domain.schedule_row import NEVER, Aside, Row, Tale, When
from tests.domain.schedule_tales import tale

_MINUTE = timedelta(minutes=1)
_HALF_AN_HOUR = timedelta(minutes=30)
_DAY = timedelta(days=1)

CELLS = [(row, when) for row in SCHEDULE for when in When]


@cache
def messages(name: Tale, when: When) -> tuple[Message, ...]:
    """What goes out in a tale: everything that the whole playbook brings."""
    it = tale(name, when)
    return tuple(play(it.story, until=it.until))


def went_out(row: Row, when: When) -> str:
    """The moments at which a step goes out, as a cell."""
    return ", ".join(
        " ".join(filter(None, (clock(message.at), prompt.variant, many(len(prompt.tasks)))))
        for message in messages(row.tale, when)
        for prompt in message.reminder.prompts
        if prompt.step is row.what
    )


def clock(at: datetime | None) -> str:
    if at is None:
        return NEVER
    here = local(at, PARIS)
    return f"{here:%a} {here.day} {here:%b %H:%M}"


def many(tasks: int) -> str:
    return f"×{tasks}" if tasks > 1 else ""


def lived(story: Story) -> Iterator[tuple[datetime, Facts]]:
    """The facts at first, and after each thing told."""
    facts = story.facts
    yield story.begin, facts
    for at, change in sorted(story.changes, key=lambda it: it[0]):
        facts = change(facts, at)
        yield at, facts


def known_at(story: Story, now: datetime) -> Facts:
    *_, facts = (facts for at, facts in lived(story) if at <= now)
    return facts


def light(story: Story, now: datetime) -> Light:
    facts = known_at(story, now)
    (role,) = facts.opportunities
    return patience(role, days=facts.work_days(role), rhythm=facts.candidate.rhythm, now=now).light


def turns_amber(story: Story, until: datetime) -> datetime | None:
    """When the light turns amber, looked at every half hour; not a minute before."""
    hours = (story.begin + _HALF_AN_HOUR * nth for nth in range((until - story.begin) // _HALF_AN_HOUR))
    found = next((at for at in hours if light(story, at) is Light.AMBER), None)
    assert found is None or light(story, found - _MINUTE) is Light.RED
    return found


def opens(row: Row, when: When) -> datetime | None:
    """When an aside opens."""
    it = tale(row.tale, when)
    story = it.story
    match row.what:
        case Aside.ENTERED:
            return story.facts.opportunities[0].interviews[0].entered
        case Aside.AMBER:
            return turns_amber(story, it.until)
        case Aside.ANSWERED:
            return next(at for at, facts in lived(story) if facts.opportunities[0].ending is not None)
        case _:
            return next(at for at, facts in lived(story) if len(progress(facts).looked) > 1)


@pytest.mark.parametrize(
    ("row", "when"), CELLS, ids=[f"{row.what}, {row.tale}: {when}" for row, when in CELLS]
)
def test_a_row_goes_out_at_its_exact_local_moment(row: Row, when: When) -> None:
    found = went_out(row, when) if isinstance(row.what, StepName) else clock(opens(row, when))
    assert found == row.cell(when), row.why


@pytest.mark.parametrize("when", When)
def test_nothing_unasked_stands_beside_the_confirmation(when: When) -> None:
    begin = tale(Tale.BEFORE, when).story.begin
    assert not [it for it in messages(Tale.BEFORE, when) if it.at < begin + _HALF_AN_HOUR]


@pytest.mark.parametrize("when", When)
def test_nothing_of_the_opportunity_is_asked_for_a_day_after_a_refusal(when: When) -> None:
    row = next(it for it in SCHEDULE if it.what is Aside.ANSWERED)
    refused = opens(row, when)
    assert refused is not None
    assert not [it for it in messages(Tale.REFUSED, when) if refused <= it.at < refused + _DAY]


# the same moments in UTC: a local hour that stays while the clocks change, and 24 hours that don't
@pytest.mark.parametrize(
    ("what", "name", "when", "instants"),
    [
        # 09:30 on the Saturday before and on the Sunday after the change
        (StepName.ALERT, Tale.BEFORE, When.SPRING, "2027-03-27T08:30"),
        (StepName.QUESTIONS, Tale.BEFORE, When.SPRING, "2027-03-28T07:30"),
        (StepName.ALERT, Tale.BEFORE, When.AUTUMN, "2026-10-24T07:30"),
        (StepName.QUESTIONS, Tale.BEFORE, When.AUTUMN, "2026-10-25T08:30"),
        # 08:30 on that Sunday
        (StepName.DEBRIEF, Tale.EVENING, When.SPRING, "2027-03-28T06:30"),
        (StepName.DEBRIEF, Tale.EVENING, When.AUTUMN, "2026-10-25T07:30"),
        # 17:00 on Saturday is 16:00 and 15:00: twenty hours later
        (StepName.THANKS, Tale.AFTER, When.SPRING, "2027-03-28T12:00"),
        (StepName.THANKS, Tale.AFTER, When.AUTUMN, "2026-10-25T11:00"),
        # 24 hours after 09:00 (08:00) and after 10:00 (08:00): the next digest, at 18:00 and 09:30
        (StepName.REPLY, Tale.REFUSED, When.SPRING, "2027-03-28T16:00"),
        (StepName.REPLY, Tale.REFUSED, When.AUTUMN, "2026-10-25T08:30"),
        # seven days of 24 hours after 10:15 (09:15) and 11:15 (09:15)
        (StepName.SECOND, Tale.ASKED, When.SPRING, "2027-04-01T09:15"),
        (StepName.SECOND, Tale.ASKED, When.AUTUMN, "2026-10-29T09:15"),
    ],
)
def test_a_moment_across_a_clock_change_is_that_instant(
    what: StepName, name: Tale, when: When, instants: str
) -> None:
    found = [
        it.at
        for it in messages(name, when)
        for prompt in it.reminder.prompts
        if prompt.step is what and prompt.variant in {"", "last"}
    ]
    assert found == [moment(instants, "UTC")]


#: what a cohort sends is no row of the playbook's: tests/domain/test_cohort_steps.py has its moments
OF_COHORTS = {step.name for step in cohort.STEPS}


def test_every_row_of_the_playbook_stands_in_the_table() -> None:
    of_the_schedule = [row.of for row in SCHEDULE if not row.of.startswith("§")]
    assert set(of_the_schedule) == set(PLAYBOOK_ROWS)


def test_every_step_with_a_message_of_its_own_stands_in_the_table() -> None:
    assert {row.what for row in SCHEDULE} - set(Aside) == set(DEFAULT.steps) - WITHOUT_A_MESSAGE - OF_COHORTS


def test_a_step_without_a_message_has_none() -> None:
    sent = {
        prompt.step
        for name in Tale
        for when in When
        for it in messages(name, when)
        for prompt in it.reminder.prompts
    }
    assert not sent & WITHOUT_A_MESSAGE


def test_every_aside_stands_in_the_table() -> None:
    assert {row.what for row in SCHEDULE} - set(StepName) == set(Aside)
