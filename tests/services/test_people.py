"""Joining, settings, coming back, leaving for good."""

from datetime import time, timedelta

import pytest

from bot.domain.errors import NoSuchThing
from bot.domain.people import CONSENT_VERSION, DigestTimes, QuietHours, Rhythm
from bot.domain.playbook import StepName
from bot.domain.reminders import Unreachable
from bot.services import people, plans, reminders
from bot.services.ports import Begin
from tests.builders import moment
from tests.services import life

MONDAY = moment(life.MONDAY)


def test_whoever_joins_has_consented_now_to_the_text_of_now(begin: Begin) -> None:
    assert people.find(begin, 1001) is None
    camille = life.join(begin)
    found = people.find(begin, 1001)
    assert found is not None
    assert (found.id, found.consent, found.consented_at) == (camille, CONSENT_VERSION, MONDAY)
    assert people.find(begin, 1002) is None


def test_joining_twice_changes_nothing(begin: Begin) -> None:
    camille = life.join(begin)
    before = people.find(begin, 1001)
    assert life.join(begin, now="2026-12-01 09:00") == camille
    assert people.find(begin, 1001) == before


def test_settings_that_are_given_change_and_the_others_stay(begin: Begin) -> None:
    camille = life.join(begin)
    people.change_settings(begin, camille, language="en", now=MONDAY)
    people.change_settings(begin, camille, rhythm=Rhythm.URGENT, territory="BE", now=MONDAY)
    people.change_settings(begin, camille, digests=DigestTimes(morning=time(7, 0)), now=MONDAY)
    found = people.find(begin, 1001)
    assert found is not None
    assert (found.language, found.rhythm, found.territory) == ("en", Rhythm.URGENT, "BE")
    assert (found.digests.morning, found.zone, found.quiet) == (time(7, 0), "Europe/Paris", QuietHours())


def test_the_plan_follows_a_new_zone(begin: Begin) -> None:
    camille = life.join(begin)
    life.open_interview(begin, camille)
    people.change_settings(begin, camille, zone="America/Montreal", now=MONDAY)
    # 18:00 of the eve is midnight in Paris; the card stands two hours before, but not before 06:30
    assert life.prompted(begin, camille)[:2] == [("24 Nov 00:00", "brief"), ("24 Nov 12:30", "card")]


def test_the_plan_follows_new_quiet_hours(begin: Begin) -> None:
    camille = life.join(begin)
    life.open_interview(begin, camille)
    afternoon = QuietHours(begin=time(15, 0), end=time(19, 0))
    people.change_settings(begin, camille, quiet=afternoon, now=MONDAY)
    assert life.prompted(begin, camille)[0] == ("23 Nov 19:00", "brief")


def test_the_plan_follows_a_new_rhythm(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    life.hold(begin, camille, opened.interview_id, now="2026-11-24 16:00")
    (patient,) = life.tasks(begin, camille, StepName.STATUS)
    people.change_settings(begin, camille, rhythm=Rhythm.URGENT, now=moment("2026-11-24 16:01"))
    (urgent,) = life.tasks(begin, camille, StepName.STATUS)
    assert urgent.task.opens < patient.task.opens


def test_whoever_comes_back_is_written_to_again_about_what_still_makes_sense(begin: Begin) -> None:
    camille = life.join(begin)
    life.open_interview(begin, camille)
    eve = moment("2026-11-23 18:00")
    (lease,) = reminders.lease_due(begin, worker="w", limit=9, now=eve)
    reminders.settle(begin, lease, Unreachable(), now=eve)
    assert reminders.next_due(begin) is None
    people.come_back(begin, camille, now=moment("2026-11-24 12:35"))
    found = people.find(begin, 1001)
    assert found is not None
    assert found.parked_at is None
    assert [step for _, step in life.prompted(begin, camille)] == ["card", "debrief", "debrief"]


def test_whoever_was_never_away_comes_back_to_the_same(begin: Begin) -> None:
    camille = life.join(begin)
    life.open_interview(begin, camille)
    before = life.plan(begin, camille)
    people.come_back(begin, camille, now=MONDAY + timedelta(minutes=1))
    assert life.plan(begin, camille) == before


def test_whoever_leaves_is_gone_and_nobody_else(begin: Begin) -> None:
    camille, sam = life.join(begin), life.join(begin, chat_id=1002)
    life.open_interview(begin, camille)
    for _ in range(2):
        people.forget(begin, camille, now=MONDAY)
    assert people.find(begin, 1001) is None
    assert people.find(begin, 1002) is not None
    assert life.facts(begin, sam).candidate.id == sam
    assert reminders.next_due(begin) is None


def test_nothing_can_be_done_for_somebody_who_left(begin: Begin) -> None:
    camille = life.join(begin)
    people.forget(begin, camille, now=MONDAY)
    with pytest.raises(NoSuchThing):
        people.change_settings(begin, camille, language="en", now=MONDAY)
    with pytest.raises(NoSuchThing):
        people.come_back(begin, camille, now=MONDAY)
    with pytest.raises(NoSuchThing):
        plans.look(begin, camille, now=MONDAY)


def test_whoever_joins_again_begins_anew(begin: Begin) -> None:
    camille = life.join(begin)
    life.open_interview(begin, camille)
    people.forget(begin, camille, now=MONDAY)
    again = life.join(begin)
    assert again != camille
    assert life.facts(begin, again).opportunities == ()
