"""Reminders on their way out: checked again before they go, recorded after."""

from datetime import datetime, timedelta

import pytest

from bot.domain.errors import NoSuchThing
from bot.domain.outcomes import EndingKind
from bot.domain.playbook import StepName
from bot.domain.reminders import Deferred, Delivered, Failed, Lease, Moot
from bot.services import interviews, opportunities, people, reminders, shown, tasks
from bot.services.ports import Begin, Notice
from tests.builders import PARIS, moment
from tests.services import life

EVE = moment("2026-11-23 18:00")
ASKED = moment("2026-11-24 16:00")


def lease(begin: Begin, now: datetime) -> Lease:
    """Hold the one reminder that is due."""
    (held,) = reminders.lease_due(begin, worker="w", limit=9, now=now)
    return held


def test_a_reminder_that_still_holds_is_prepared_with_all_its_screen_needs(begin: Begin) -> None:
    camille = life.join(begin)
    life.open_interview(begin, camille)
    held = lease(begin, EVE)
    prepared = reminders.prepare(begin, held, now=EVE)
    assert isinstance(prepared, Notice)
    assert (prepared.reminder_id, prepared.reminder.due) == (held.row_id, EVE)
    assert prepared.view.facts.candidate.id == camille
    assert prepared.view.now == EVE


def test_one_whose_opportunity_has_ended_is_moot(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    held = lease(begin, EVE)
    opportunities.end(begin, camille, opened.opportunity_id, EndingKind.WITHDRAWN, now=EVE)
    assert reminders.prepare(begin, held, now=EVE) == Moot()


def test_one_that_the_plan_has_moved_is_deferred_to_its_new_moment(begin: Begin) -> None:
    camille = life.join(begin)
    life.open_interview(begin, camille)
    life.prepare(begin, camille)
    held = lease(begin, EVE)
    people.change_settings(begin, camille, zone="America/Montreal", now=EVE)
    assert reminders.prepare(begin, held, now=EVE) == Deferred(until=moment("2026-11-24 00:00"))


def test_one_that_came_late_into_quiet_hours_waits_for_their_end(begin: Begin) -> None:
    camille = life.join(begin)
    life.open_interview(begin, camille)
    late = moment("2026-11-23 21:00")
    assert reminders.prepare(begin, lease(begin, late), now=late) == Deferred(
        until=moment("2026-11-24 08:00")
    )


def test_one_past_its_grace_is_moot(begin: Begin) -> None:
    camille = life.join(begin)
    life.open_interview(begin, camille)
    held = lease(begin, EVE)
    assert reminders.prepare(begin, held, now=moment("2026-11-24 12:30")) == Moot()


def test_one_of_somebody_who_left_is_moot(begin: Begin) -> None:
    camille = life.join(begin)
    life.open_interview(begin, camille)
    held = lease(begin, EVE)
    people.forget(begin, camille, now=EVE)
    assert reminders.prepare(begin, held, now=EVE) == Moot()
    assert not reminders.settle(begin, held, Moot(), now=EVE)


def test_what_went_out_is_a_fact_and_is_not_planned_again(begin: Begin) -> None:
    camille = life.join(begin)
    life.open_interview(begin, camille)
    assert reminders.settle(begin, lease(begin, EVE), Delivered(message_id=7), now=EVE)
    assert [step for _, step in life.prompted(begin, camille)] == ["card", "debrief", "debrief"]
    assert EVE in life.facts(begin, camille).sent.values()
    interviews_on_file = life.only(begin, camille).interviews
    interviews.change(begin, camille, interviews_on_file[0].id, duration=timedelta(minutes=30), now=EVE)
    assert "brief" not in {step for _, step in life.prompted(begin, camille)}


def test_a_lost_lease_settles_nothing(begin: Begin) -> None:
    camille = life.join(begin)
    life.open_interview(begin, camille)
    lost = lease(begin, EVE)
    assert reminders.release(begin, "w") == 1
    before = life.plan(begin, camille)
    assert not reminders.settle(begin, lost, Delivered(message_id=7), now=EVE)
    assert life.plan(begin, camille) == before
    assert reminders.next_due(begin) == EVE


def test_a_failure_is_recorded_and_the_reminder_waits(begin: Begin) -> None:
    camille = life.join(begin)
    life.open_interview(begin, camille)
    assert reminders.settle(begin, lease(begin, EVE), Failed(reason="LookupError"), now=EVE)
    assert reminders.next_due(begin) == EVE + timedelta(seconds=5)
    assert life.prompted(begin, camille)[0] == ("23 Nov 18:00", "brief")


def test_a_delivered_reminder_is_shown_as_it_reads_now(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    held = lease(begin, EVE)
    with pytest.raises(NoSuchThing):
        reminders.shown(begin, camille, held.row_id, now=EVE)
    reminders.settle(begin, held, Delivered(message_id=7), now=EVE)
    starts = moment("2026-11-25 10:00")
    interviews.move(begin, camille, opened.interview_id, starts=starts, zone=PARIS, now=EVE)
    notice = reminders.shown(begin, camille, held.row_id, now=ASKED)
    assert (notice.reminder.due, notice.view.now) == (EVE, ASKED)
    assert notice.view.facts.opportunities[0].interviews[0].starts == starts


def test_a_reminder_of_somebody_else_is_not_shown(begin: Begin) -> None:
    camille, sam = life.join(begin), life.join(begin, chat_id=1002)
    life.open_interview(begin, sam)
    held = lease(begin, EVE)
    reminders.settle(begin, held, Delivered(message_id=7), now=EVE)
    with pytest.raises(NoSuchThing):
        reminders.shown(begin, camille, held.row_id, now=EVE)
    with pytest.raises(NoSuchThing):
        reminders.shown(begin, camille, 4242, now=EVE)


def test_the_messages_that_speak_of_a_task_are_found(begin: Begin) -> None:
    camille = life.join(begin)
    life.open_interview(begin, camille)
    life.prepare(begin, camille)
    for message_id, due in ((7, EVE), (8, moment("2026-11-24 12:30")), (9, ASKED)):
        reminders.settle(begin, lease(begin, due), Delivered(message_id=message_id), now=due)
    with begin() as work:
        every = work.plans.tasks(camille)
    debrief = next(it for it in every if it.task.step is StepName.DEBRIEF)
    outdated = shown.with_task(begin, camille, debrief.id, now=ASKED).outdated
    assert [it.message_id for it in outdated] == [9]
    with pytest.raises(NoSuchThing):
        tasks.undo(begin, life.join(begin, chat_id=1002), debrief.id, now=ASKED)
