"""Tasks put off, and taken back."""

from datetime import timedelta

from bot.domain.errors import NoSuchThing, SnoozePastDeadline
from bot.domain.outcomes import ContactKind, Light
from bot.domain.playbook import StepName
from bot.domain.timeline import AnswerKind
from bot.services import interviews, tasks
from bot.services.ports import Begin, TaskOnFile
from tests.builders import moment
from tests.services import life
from tests.services.unchanged import refused

HELD = "2026-11-24 16:00"
NOW = moment(HELD)
MINUTE = timedelta(minutes=1)


def thanking(begin: Begin, candidate_id: int) -> TaskOnFile:
    """Hold an interview and return the thank-you that follows."""
    opened = life.open_interview(begin, candidate_id)
    life.hold(begin, candidate_id, opened.interview_id, now=HELD)
    (thanks,) = life.tasks(begin, candidate_id, StepName.THANKS)
    return thanks


def later(begin: Begin, candidate_id: int) -> list[str]:
    """Read when what was put off comes again."""
    return [
        f"{reminder.due:%d %b %H:%M}"
        for reminder in life.plan(begin, candidate_id).reminders
        for prompt in reminder.prompts
        if prompt.variant == "later"
    ]


def test_a_task_that_is_put_off_comes_at_the_moment_asked_for(begin: Begin) -> None:
    camille = life.join(begin)
    thanks = thanking(begin, camille)
    until = moment("2026-11-24 20:00")
    answered = tasks.snooze(begin, camille, thanks.id, until=until, now=NOW)
    assert answered.changed
    assert answered.task.snooze is not None
    assert (answered.task.snooze.until, answered.task.snooze.nth) == (until, 1)
    assert later(begin, camille) == ["24 Nov 19:00"]


def test_put_off_again_it_comes_at_the_last_moment_asked_for_only(begin: Begin) -> None:
    camille = life.join(begin)
    thanks = thanking(begin, camille)
    for clock in ("20:00", "18:30"):
        until = moment(f"2026-11-24 {clock}")
        answered = tasks.snooze(begin, camille, thanks.id, until=until, now=NOW)
    assert answered.task.snooze is not None
    assert answered.task.snooze.nth == 2
    assert later(begin, camille) == ["24 Nov 17:30"]


def test_a_task_is_not_put_off_to_its_deadline_or_beyond(begin: Begin) -> None:
    camille = life.join(begin)
    thanks = thanking(begin, camille)
    for until in (thanks.task.deadline, thanks.task.useful_until):
        with refused(begin, camille, SnoozePastDeadline):
            tasks.snooze(begin, camille, thanks.id, until=until, now=NOW)
    tasks.snooze(begin, camille, thanks.id, until=thanks.task.deadline - MINUTE, now=NOW)


def test_past_its_deadline_a_task_is_put_off_to_the_end_of_its_use_at_most(begin: Begin) -> None:
    camille = life.join(begin)
    thanks = thanking(begin, camille)
    late = thanks.task.deadline + MINUTE
    with refused(begin, camille, SnoozePastDeadline):
        tasks.snooze(begin, camille, thanks.id, until=thanks.task.useful_until, now=late)
    until = thanks.task.deadline + timedelta(hours=3)
    assert tasks.snooze(begin, camille, thanks.id, until=until, now=late).changed


def test_a_task_that_is_closed_is_not_put_off(begin: Begin) -> None:
    camille = life.join(begin)
    thanks = thanking(begin, camille)
    tasks.answer(begin, camille, thanks.id, AnswerKind.DONE, now=NOW)
    answered = tasks.snooze(begin, camille, thanks.id, until=NOW + MINUTE, now=NOW)
    assert not answered.changed
    assert (answered.task.snooze, later(begin, camille)) == (None, [])


def test_undo_takes_back_a_snooze_and_the_plan_is_as_before(begin: Begin) -> None:
    camille = life.join(begin)
    thanks = thanking(begin, camille)
    before = life.plan(begin, camille)
    tasks.snooze(begin, camille, thanks.id, until=moment("2026-11-24 20:00"), now=NOW)
    assert life.plan(begin, camille) != before
    assert tasks.undo(begin, camille, thanks.id, now=NOW).changed
    assert life.plan(begin, camille) == before


def test_undo_takes_back_an_answer_and_the_plan_is_as_before(begin: Begin) -> None:
    camille = life.join(begin)
    thanks = thanking(begin, camille)
    before = life.plan(begin, camille)
    for kind in AnswerKind:
        tasks.answer(begin, camille, thanks.id, kind, now=NOW)
        assert "thanks" not in {step for _, step in life.prompted(begin, camille)}
        assert tasks.undo(begin, camille, thanks.id, now=NOW).task.answer is None
        assert life.plan(begin, camille) == before


def test_undo_of_nothing_changes_nothing(begin: Begin) -> None:
    camille = life.join(begin)
    thanks = thanking(begin, camille)
    before = life.plan(begin, camille)
    assert not tasks.undo(begin, camille, thanks.id, now=NOW).changed
    assert life.plan(begin, camille) == before


def test_undo_of_a_status_contact_takes_it_out_of_the_log(begin: Begin) -> None:
    camille = life.join(begin)
    thanking(begin, camille)
    (status,) = life.tasks(begin, camille, StepName.STATUS)
    tasks.answer(begin, camille, status.id, AnswerKind.DONE, now=status.task.opens)
    (contact,) = life.only(begin, camille).contacts
    assert (contact.kind, contact.light) == (ContactKind.STATUS, Light.GREEN)
    tasks.undo(begin, camille, status.id, now=status.task.opens + MINUTE)
    assert life.only(begin, camille).contacts == ()
    assert [it.answer for it in life.tasks(begin, camille, StepName.STATUS)] == [None]


def test_a_task_of_somebody_else_or_that_the_plan_dropped_is_refused(begin: Begin) -> None:
    camille, sam = life.join(begin), life.join(begin, chat_id=1002)
    thanks = thanking(begin, camille)
    until = NOW + MINUTE
    with refused(begin, sam, NoSuchThing, camille):
        tasks.snooze(begin, sam, thanks.id, until=until, now=NOW)
    with refused(begin, sam, NoSuchThing, camille):
        tasks.answer(begin, sam, thanks.id, AnswerKind.DONE, now=NOW)
    with refused(begin, sam, NoSuchThing, camille):
        tasks.undo(begin, sam, thanks.id, now=NOW)
    interviews.reset(begin, camille, life.only(begin, camille).interviews[0].id, now=NOW)
    with refused(begin, camille, NoSuchThing):
        tasks.snooze(begin, camille, thanks.id, until=until, now=NOW)
    with refused(begin, camille, NoSuchThing):
        tasks.answer(begin, camille, thanks.id, AnswerKind.DONE, now=NOW)
