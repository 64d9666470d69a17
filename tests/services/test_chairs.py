"""A coach's place in a cohort: taken, handed over, left, away from."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cohorts import Level, MailKind
from bot.domain.cohorts.sharing import Errand
from bot.domain.errors import InviteNotUsable, LastCoach, NoSuchThing
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.services import chairs, cohorts, joining, memberships, people, workshops
from bot.services.cohorts import Running
from bot.services.ports import Begin
from tests.services import circle, life
from tests.services.circle import DAY, NOW


def test_taking_a_chair_twice_changes_nothing(begin: Begin) -> None:
    run = circle.opened(begin)
    sam, words = circle.member(begin, run), circle.link(begin, run, Errand.COACH)
    paul = circle.person(begin)
    for name in ("Paul", "Other"):
        joining.take_chair(begin, paul, words, name=Personal(name), now=NOW)
    assert cohorts.running(begin, paul, run.cohort.id, now=NOW).chair.name == Personal("Paul")
    assert len(circle.mail(begin, sam, MailKind.NEW_COACH)) == 1
    with pytest.raises(InviteNotUsable):
        joining.take_chair(begin, circle.person(begin), words, name=Personal("Third"), now=NOW)


def test_handing_over_leaves_the_old_coach_nothing_and_gives_the_new_one_nothing(begin: Begin) -> None:
    run = circle.opened(begin)
    claire, sam = run.chair.coach_id, circle.member(begin, run)
    circle.grant(begin, sam, run, claire)
    with begin() as work:
        work.mailbox.add(circle.asked_for_help(run, sam, claire))
    paul = circle.another_coach(begin, run)
    chairs.leave_chair(begin, claire, run.cohort.id, now=NOW)
    assert memberships.place(begin, sam, run.cohort.id, now=NOW).membership.levels == {}
    assert circle.mail(begin, claire) == []
    for told in (sam, paul):
        (left,) = circle.mail(begin, told, MailKind.COACH_LEFT)
        assert (left.words["coach"], left.sender_id) == (Personal("Claire"), claire)
        assert "mail" in {it.value for it in circle.steps(begin, told)}
    people.forget(begin, claire, now=NOW)
    assert circle.mail(begin, sam, MailKind.COACH_LEFT) == []
    with pytest.raises(NoSuchThing):
        cohorts.running(begin, claire, run.cohort.id, now=NOW)
    assert [it.coach_id for it in cohorts.running(begin, paul, run.cohort.id, now=NOW).chairs] == [paul]
    assert StepName.COACHING not in circle.steps(begin, claire)
    assert StepName.COACHING in circle.steps(begin, paul)


def test_a_coach_who_comes_back_is_granted_nothing_of_before(begin: Begin) -> None:
    run = circle.opened(begin)
    claire, sam = run.chair.coach_id, circle.member(begin, run)
    circle.grant(begin, sam, run, claire)
    paul = circle.another_coach(begin, run)
    chairs.leave_chair(begin, claire, run.cohort.id, now=NOW)
    theirs = cohorts.running(begin, paul, run.cohort.id, now=NOW)
    words = circle.link(begin, theirs, Errand.COACH)
    joining.take_chair(begin, claire, words, name=Personal("Claire"), now=NOW)
    assert circle.level(begin, sam, run, claire) is Level.NOTHING


def test_the_last_coach_can_only_close_it(begin: Begin) -> None:
    run = circle.opened(begin)
    claire, sam = run.chair.coach_id, circle.member(begin, run)
    with pytest.raises(LastCoach):
        chairs.leave_chair(begin, claire, run.cohort.id, now=NOW)
    cohorts.close(begin, claire, run.cohort.id, now=NOW)
    with begin() as work:
        assert work.cohorts.get(run.cohort.id).closed_at == NOW
    assert [it.kind for it in circle.mail(begin, sam)] == [MailKind.CLOSED]


def test_a_stand_in_is_another_coach_of_the_cohort_and_gets_no_right_by_it(begin: Begin) -> None:
    run, other = circle.opened(begin), circle.opened(begin)
    claire, paul, sam = run.chair.coach_id, circle.another_coach(begin, run), circle.member(begin, run)
    circle.grant(begin, sam, run, claire)
    until = NOW + 7 * DAY
    for stand_in in (claire, sam, other.chair.coach_id):
        with pytest.raises(NoSuchThing):
            chairs.absence(begin, claire, run.cohort.id, until=until, stand_in=stand_in, now=NOW)
    away = chairs.absence(begin, claire, run.cohort.id, until=until, stand_in=paul, now=NOW)
    assert (away.chair.away_until, away.chair.stand_in) == (until, paul)
    assert circle.level(begin, sam, run, paul) is Level.NOTHING
    chairs.leave_chair(begin, paul, run.cohort.id, now=NOW)
    assert cohorts.running(begin, claire, run.cohort.id, now=NOW).chair.stand_in is None
    back = chairs.absence(begin, claire, run.cohort.id, until=None, now=NOW)
    assert back.chair.away_until is None


def test_a_coach_who_is_away_is_not_written_to_meanwhile(begin: Begin) -> None:
    run = circle.opened(begin)
    coach_id = run.chair.coach_id
    until = NOW + timedelta(days=60)
    chairs.absence(begin, coach_id, run.cohort.id, until=until, now=NOW)
    assert {it.due > until for it in life.plan(begin, coach_id).reminders} == {True}


def test_working_days_and_the_usual_reply_time_stay_within_reason(begin: Begin) -> None:
    run = circle.opened(begin)
    coach_id, cohort_id = run.chair.coach_id, run.cohort.id
    changed = chairs.office(begin, coach_id, cohort_id, weekdays=frozenset({1, 2, 9}), reply_days=99, now=NOW)
    assert (changed.chair.weekdays, changed.chair.reply_days) == (frozenset({1, 2}), 10)
    same = chairs.office(begin, coach_id, cohort_id, weekdays=frozenset({9}), now=NOW)
    assert same.chair.weekdays == {1, 2}


def test_an_erased_coach_leaves_it_to_the_others_and_the_last_one_closes_it(begin: Begin) -> None:
    run = circle.opened(begin)
    claire, sam, paul = run.chair.coach_id, circle.member(begin, run), circle.another_coach(begin, run)
    workshops.announce(
        begin,
        claire,
        run.cohort.id,
        title=Personal("Atelier"),
        place=Personal("Salle"),
        starts=NOW + 9 * DAY,
        duration=timedelta(hours=1),
        now=NOW,
    )
    people.forget(begin, claire, now=NOW)
    left = cohorts.running(begin, paul, run.cohort.id, now=NOW)
    assert [it.coach_id for it in left.chairs] == [paul]
    (told,) = circle.mail(begin, sam, MailKind.COACH_LEFT)
    assert (told.sender_id, set(told.words)) == (None, {"cohort", "off"})
    people.forget(begin, paul, now=NOW)
    with begin() as work:
        assert work.cohorts.get(run.cohort.id).closed_at == NOW
    assert circle.mail(begin, sam, MailKind.CLOSED)


def both(begin: Begin) -> tuple[Running, int, int]:
    """Return a cohort, somebody who runs it and belongs to it, and another member; each asked the other."""
    run = circle.opened(begin)
    sam, alex = circle.member(begin, run), circle.member(begin, run, "Alex")
    words = circle.link(begin, run, Errand.COACH)
    joining.take_chair(begin, sam, words, name=Personal("Sam"), now=NOW)
    asked = circle.asked_for_help(run, alex, sam)
    agreed = replace(asked, kind=MailKind.HELP_AGREED)
    word = replace(asked, kind=MailKind.ENCOURAGED, sender_id=sam, recipient_id=alex)
    offered = replace(word, kind=MailKind.HELP_OFFERED)
    with begin() as work:
        for it in (asked, agreed, word, offered):
            work.mailbox.add(it)
    return run, sam, alex


def kinds(begin: Begin, person_id: int) -> set[MailKind]:
    return {it.kind for it in circle.mail(begin, person_id)}


def test_a_coach_who_leaves_as_a_member_keeps_what_is_a_coach_s(begin: Begin) -> None:
    run, sam, alex = both(begin)
    memberships.leave(begin, sam, run.cohort.id, now=NOW)
    assert kinds(begin, sam) == {MailKind.HELP_ASKED}
    assert kinds(begin, alex) == {MailKind.NEW_COACH, MailKind.ENCOURAGED}


def test_a_member_who_leaves_as_a_coach_keeps_what_is_a_member_s(begin: Begin) -> None:
    run, sam, alex = both(begin)
    chairs.leave_chair(begin, sam, run.cohort.id, now=NOW)
    assert kinds(begin, sam) == {MailKind.HELP_AGREED}
    assert kinds(begin, alex) == {MailKind.COACH_LEFT, MailKind.HELP_OFFERED}


def test_whoever_told_that_they_left_as_a_coach_may_leave_as_a_member_too(begin: Begin) -> None:
    run, sam, alex = both(begin)
    chairs.leave_chair(begin, sam, run.cohort.id, now=NOW)
    memberships.leave(begin, sam, run.cohort.id, now=NOW)
    assert kinds(begin, sam) == set()
    assert kinds(begin, alex) == {MailKind.COACH_LEFT}
