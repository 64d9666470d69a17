"""What was told is changed, taken back or told twice, and the plan is that of the last word."""

from datetime import date, timedelta

from bot.domain import patience
from bot.domain.interviews import Promise, PromiseKind, TookPlace
from bot.domain.outcomes import EndingKind, Light
from bot.domain.people import DigestTimes, QuietHours
from bot.domain.playbook import StepName
from bot.domain.reminders import Delivered
from bot.domain.timeline import AnswerKind
from bot.services import interviews, opportunities, people, reminders, tasks
from bot.services.ports import Begin
from tests.builders import PARIS, moment
from tests.services import life


def test_a_promise_for_a_day_before_the_new_date_is_none_any_more(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    promised = Promise(kind=PromiseKind.DAY, day=date(2026, 11, 27), entered=moment(life.MONDAY))
    interviews.promise(begin, camille, opened.interview_id, promised, now=moment(life.MONDAY))
    later = moment("2026-12-02 10:00")
    interviews.move(begin, camille, opened.interview_id, starts=later, zone=PARIS, now=moment(life.MONDAY))
    life.hold(begin, camille, opened.interview_id, now="2026-12-02 11:40")
    _, light = tasks.guard(begin, camille, opened.opportunity_id, now=moment("2026-12-02 14:05"))
    assert (light.light, light.why) == (Light.RED, patience.Why.SAME_WEEK)
    assert ("02 Dec 14:00", "status") not in life.prompted(begin, camille)


def test_a_no_taken_back_leaves_the_announced_round_announced(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    life.hold(begin, camille, opened.interview_id, now="2026-11-24 16:00")
    now = moment("2026-11-30 10:00")
    opportunities.invite(begin, camille, opened.opportunity_id, now=now)
    opportunities.end(begin, camille, opened.opportunity_id, EndingKind.REFUSED, now=now)
    opportunities.reopen(begin, camille, opened.opportunity_id, now=now)
    assert life.only(begin, camille).announced
    assert "status" not in {step for _, step in life.prompted(begin, camille)}


def test_the_same_interview_saved_twice_is_one(begin: Begin) -> None:
    camille = life.join(begin)
    first = life.open_interview(begin, camille, asked=0)
    second = life.open_interview(begin, camille, asked=0)
    assert (second.opportunity_id, second.interview_id) == (first.opportunity_id, first.interview_id)
    starts = moment("2026-12-15 10:00")
    rounds = [
        opportunities.open_round(
            begin, camille, first.opportunity_id, starts=starts, zone=PARIS, now=moment("2026-12-01 10:00")
        )
        for _ in range(2)
    ]
    assert rounds[0].interview_id == rounds[1].interview_id
    assert [it.round for it in life.only(begin, camille).interviews] == [1, 2]


def test_a_longer_duration_told_after_the_question_brings_the_question_again(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    asked = moment("2026-11-24 16:00")
    for due in (moment("2026-11-23 18:00"), moment("2026-11-24 12:30"), asked):
        (lease,) = reminders.lease_due(begin, worker="w", limit=1, now=due)
        reminders.prepare(begin, lease, now=due)
        reminders.settle(begin, lease, Delivered(message_id=1), now=due)
    interviews.change(begin, camille, opened.interview_id, duration=timedelta(hours=4), now=asked)
    assert ("24 Nov 19:00", "debrief") in life.prompted(begin, camille)


def test_held_then_moved_and_held_again_there_are_notes_for_the_second_meeting(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    life.hold(begin, camille, opened.interview_id, now="2026-11-24 16:00")
    (note,) = life.tasks(begin, camille, StepName.THANKS)
    tasks.answer(begin, camille, note.id, AnswerKind.DONE, now=moment("2026-11-24 16:10"))
    starts, told = moment("2026-11-26 10:00"), moment("2026-11-24 17:00")
    interviews.move(begin, camille, opened.interview_id, starts=starts, zone=PARIS, now=told)
    life.hold(begin, camille, opened.interview_id, now="2026-11-26 11:30")
    (again,) = life.tasks(begin, camille, StepName.THANKS)
    assert again.answer is None


def test_put_off_twice_the_new_date_is_asked_for_twice(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    asked = []
    for day in ("2026-11-24 16:00", "2026-12-01 16:00"):
        now = moment(day)
        interviews.took_place(begin, camille, opened.interview_id, TookPlace.POSTPONED, now=now)
        asked += [it for it in life.prompted(begin, camille) if it[1] == "newdate"]
        interviews.reset(begin, camille, opened.interview_id, now=now)
    assert asked == [("27 Nov 08:30", "newdate"), ("04 Dec 08:30", "newdate")]


def test_digests_that_always_fall_together_do_not_hold_up_the_plan(begin: Begin) -> None:
    camille = life.join(begin)
    life.open_interview(begin, camille)
    quiet = QuietHours(begin=moment("2026-11-23 08:00").time(), end=moment("2026-11-23 19:00").time())
    times = DigestTimes()
    people.change_settings(begin, camille, quiet=quiet, digests=times, now=moment(life.MONDAY))
    assert life.prompted(begin, camille)
