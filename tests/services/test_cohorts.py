"""A cohort as its coaches run it and its members belong to it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial

import pytest

from bot.domain.cohorts import Group, Level, MailAnswer, MailKind
from bot.domain.cohorts.cohort import MOST_COACHES, MOST_COHORTS, MOST_SEATS
from bot.domain.cohorts.posts import PostKind
from bot.domain.cohorts.sharing import Errand
from bot.domain.errors import NoSuchThing, SeatsImpossible, TooMany
from bot.domain.moments import at
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.services import chairs, cohorts, joining, memberships, people
from bot.services.cohorts import Running
from bot.services.ports import Begin
from tests.builders import moment
from tests.services import circle, life
from tests.services.circle import NOW


def test_whoever_opens_a_cohort_is_its_coach_and_has_one_message_a_week(begin: Begin) -> None:
    coach_id = circle.person(begin)
    assert StepName.COACHING not in circle.steps(begin, coach_id)
    run = circle.opened(begin, coach_id, seats=12)
    assert (run.chair.coach_id, run.chair.name, run.taken) == (coach_id, Personal("Claire"), 0)
    assert (run.cohort.name, run.cohort.seats) == (Personal("Les Éclaireurs"), 12)
    assert StepName.COACHING in circle.steps(begin, coach_id)


def test_a_coach_runs_so_many_cohorts_at_once(begin: Begin) -> None:
    coach_id = circle.person(begin)
    for _ in range(MOST_COHORTS):
        first = circle.opened(begin, coach_id)
    other = circle.opened(begin)
    words = circle.link(begin, other, Errand.COACH)
    with pytest.raises(TooMany):
        circle.opened(begin, coach_id)
    with pytest.raises(TooMany):
        joining.take_chair(begin, coach_id, words, name=Personal("Claire"), now=NOW)
    cohorts.close(begin, coach_id, first.cohort.id, now=NOW)
    circle.opened(begin, coach_id)


def test_a_cohort_has_so_many_coaches_at_most(begin: Begin) -> None:
    run = circle.opened(begin)
    words = [circle.link(begin, run, Errand.COACH) for _ in range(MOST_COACHES)]
    for some in words[1:]:
        joining.take_chair(begin, circle.person(begin), some, name=Personal("Paul"), now=NOW)
    with pytest.raises(TooMany):
        joining.take_chair(begin, circle.person(begin), words[0], name=Personal("Paul"), now=NOW)


@pytest.mark.parametrize("seats", [0, MOST_SEATS + 1])
def test_a_cohort_has_from_one_seat_to_two_hundred(begin: Begin, seats: int) -> None:
    with pytest.raises(SeatsImpossible):
        circle.opened(begin, seats=seats)


def test_seats_and_language_change_and_never_below_what_is_taken(begin: Begin) -> None:
    run = circle.opened(begin)
    coach_id, cohort_id = run.chair.coach_id, run.cohort.id
    for _ in range(2):
        circle.member(begin, run)
    changed = cohorts.change(begin, coach_id, cohort_id, seats=2, language="en", now=NOW)
    assert (changed.cohort.seats, changed.cohort.language, changed.taken) == (2, "en", 2)
    with pytest.raises(SeatsImpossible):
        cohorts.change(begin, coach_id, cohort_id, seats=1, now=NOW)


def test_a_group_is_renamed_and_moves_to_another_clock_with_all_it_is_to_be_told(begin: Begin) -> None:
    run = circle.opened(begin)
    coach_id, cohort_id = run.chair.coach_id, run.cohort.id
    sam = circle.member(begin, run)
    with begin() as work:
        group = Group(chat_id=-5, linked_at=NOW)
        work.cohorts.save(replace(run.cohort, group=group))
    changed = cohorts.change(
        begin,
        coach_id,
        cohort_id,
        name=Personal("Les Lucioles"),
        zone="America/Montreal",
        territory="CA-QC",
        now=NOW,
    )
    assert (changed.cohort.name, changed.cohort.group) == (Personal("Les Lucioles"), group)
    assert memberships.place(begin, sam, cohort_id, now=NOW).cohort == changed.cohort
    with begin() as work:
        (round_, *_) = [it for it in work.posts.pending(cohort_id) if it.post.kind is PostKind.ROUND]
    assert round_.post.due == at(date(2026, 11, 27), time(17), "America/Montreal")


@pytest.mark.parametrize("zone", ["America/Montreal", "Pacific/Auckland"])
def test_on_another_clock_a_break_and_an_absence_end_on_the_day_that_was_chosen(
    begin: Begin, zone: str
) -> None:
    run = circle.opened(begin)
    claire, paul, cohort_id = run.chair.coach_id, circle.another_coach(begin, run), run.cohort.id
    back = moment("2026-12-14 00:00")
    chairs.absence(begin, paul, cohort_id, until=back, now=NOW)
    cohorts.rest(begin, claire, cohort_id, until=back, now=NOW)
    changed = cohorts.change(begin, claire, cohort_id, zone=zone, now=NOW)
    there = at(date(2026, 12, 14), time(), zone)
    assert changed.cohort.holiday is not None
    assert changed.cohort.holiday.until == there
    assert {it.coach_id: it.away_until for it in changed.chairs} == {claire: None, paul: there}


def test_a_second_coach_reads_nothing_until_a_member_says_so(begin: Begin) -> None:
    run = circle.opened(begin)
    claire, sam = run.chair.coach_id, circle.member(begin, run)
    circle.grant(begin, sam, run, claire)
    paul = circle.another_coach(begin, run)
    (asked,) = circle.mail(begin, sam, MailKind.NEW_COACH)
    assert (asked.sender_id, asked.words["coach"]) == (paul, Personal("Paul"))
    assert circle.level(begin, sam, run, paul) is Level.NOTHING
    memberships.answer_new_coach(begin, sam, asked.id, level=Level.DATES, now=NOW)
    assert (circle.level(begin, sam, run, paul), circle.level(begin, sam, run, claire)) == (
        Level.DATES,
        Level.PROGRESS,
    )
    assert circle.mail(begin, sam)[0].answer is MailAnswer.YES
    assert [it.kind for it in circle.mail(begin, claire)] == [MailKind.HANDED_OVER]


def test_a_closed_cohort_is_told_to_everyone_else_and_is_nobodys_any_more(begin: Begin) -> None:
    run = circle.opened(begin)
    claire, paul, sam = run.chair.coach_id, circle.another_coach(begin, run), circle.member(begin, run)
    circle.grant(begin, sam, run, claire)
    cohorts.close(begin, claire, run.cohort.id, now=NOW)
    assert circle.mail(begin, claire) == []
    for person_id in (paul, sam):
        assert [it.kind for it in circle.mail(begin, person_id)] == [MailKind.CLOSED]
        assert "mail" in {it.value for it in circle.steps(begin, person_id)}
    acts: list[Callable[[], object]] = [
        lambda: cohorts.running(begin, claire, run.cohort.id, now=NOW),
        lambda: memberships.place(begin, sam, run.cohort.id, now=NOW),
        lambda: cohorts.close(begin, paul, run.cohort.id, now=NOW),
        lambda: circle.grant(begin, sam, run, claire),
    ]
    for act in acts:
        with pytest.raises(NoSuchThing):
            act()


def test_on_holiday_nobody_is_asked_for_a_round_and_no_coach_is_written_to(begin: Begin) -> None:
    run = circle.opened(begin)
    claire, sam = run.chair.coach_id, circle.member(begin, run)
    circle.tied(begin, run)
    memberships.set_rounds(begin, sam, run.cohort.id, on=True, now=NOW)
    until = NOW + timedelta(days=60)
    resting = cohorts.rest(begin, claire, run.cohort.id, until=until, now=NOW)
    assert resting.cohort.holiday is not None
    assert {it.due > until for it in life.plan(begin, sam).reminders} == {True}
    assert {it.due > until for it in life.plan(begin, claire).reminders} == {True}
    cohorts.rest(begin, claire, run.cohort.id, until=None, now=NOW)
    assert life.plan(begin, sam).reminders[0].due < until


def test_a_cohort_without_a_group_has_pairs_from_its_opening_and_again_once_a_holiday_ends(
    begin: Begin,
) -> None:
    run = circle.opened(begin)

    def first_due() -> datetime:
        with begin() as work:
            return work.posts.pending(run.cohort.id)[0].post.due

    assert first_due() == moment("2026-11-23 10:00")
    until = NOW + timedelta(days=60)
    cohorts.rest(begin, run.chair.coach_id, run.cohort.id, until=until, now=NOW)
    assert first_due() >= until
    cohorts.rest(begin, run.chair.coach_id, run.cohort.id, until=None, now=NOW + timedelta(days=7))
    assert first_due() == moment("2026-11-30 10:00")


def test_nobody_else_acts_as_a_coach_or_for_a_member(begin: Begin) -> None:
    run, other = circle.opened(begin), circle.opened(begin)
    cohort_id, sam = run.cohort.id, circle.member(begin, run)
    former = circle.another_coach(begin, run)
    chairs.leave_chair(begin, former, cohort_id, now=NOW)
    for who in (sam, former, other.chair.coach_id, circle.member(begin, other), circle.person(begin)):
        acts: list[Callable[[], object]] = [
            partial(cohorts.running, begin, who, cohort_id, now=NOW),
            partial(cohorts.change, begin, who, cohort_id, seats=9, now=NOW),
            partial(cohorts.rest, begin, who, cohort_id, until=None, now=NOW),
            partial(cohorts.close, begin, who, cohort_id, now=NOW),
            partial(chairs.office, begin, who, cohort_id, reply_days=1, now=NOW),
            partial(chairs.absence, begin, who, cohort_id, until=None, now=NOW),
            partial(chairs.leave_chair, begin, who, cohort_id, now=NOW),
        ]
        if who != sam:
            acts += [
                partial(memberships.place, begin, who, cohort_id, now=NOW),
                partial(memberships.leave, begin, who, cohort_id, now=NOW),
                partial(memberships.set_counted, begin, who, cohort_id, on=True, now=NOW),
                partial(circle.grant, begin, who, run, run.chair.coach_id),
            ]
        for act in acts:
            with pytest.raises(NoSuchThing):
                act()
    assert cohorts.running(begin, run.chair.coach_id, cohort_id, now=NOW) == run_with(run, taken=1)


def run_with(run: Running, *, taken: int) -> Running:
    return Running(chair=run.chair, chairs=run.chairs, taken=taken, now=NOW)


def test_an_erased_member_frees_the_seat_and_nothing_told_of_them_is_left(begin: Begin) -> None:
    run = circle.opened(begin)
    coach_id, sam = run.chair.coach_id, circle.member(begin, run)
    with begin() as work:
        work.mailbox.add(circle.asked_for_help(run, sam, coach_id))
    people.forget(begin, sam, now=NOW)
    assert cohorts.running(begin, coach_id, run.cohort.id, now=NOW).taken == 0
    assert circle.mail(begin, coach_id) == []
