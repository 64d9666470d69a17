"""A member's place in a cohort: the two switches, what else to take part in, leaving."""

import pytest

from bot.domain.cohorts import Level, Look
from bot.domain.errors import GivesAway, NoSuchThing
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.services import joining, memberships
from bot.services.ports import Begin
from tests.builders import moment
from tests.services import circle, life
from tests.services.circle import DAY, NOW


def test_the_first_switch_counts_from_next_week_and_stops_at_once(begin: Begin) -> None:
    run = circle.opened(begin)
    sam = circle.member(begin, run)
    place = memberships.set_counted(begin, sam, run.cohort.id, on=True, now=NOW).membership
    assert place.counted_from == moment("2026-11-30 00:00")
    again = memberships.set_counted(begin, sam, run.cohort.id, on=True, now=NOW + 9 * DAY).membership
    assert again.counted_from == moment("2026-11-30 00:00")
    off = memberships.set_counted(begin, sam, run.cohort.id, on=False, now=NOW + 9 * DAY).membership
    assert off.counted_from is None


def test_the_second_switch_is_for_one_coach_and_changes_at_once(begin: Begin) -> None:
    run = circle.opened(begin)
    claire, paul, sam = run.chair.coach_id, circle.another_coach(begin, run), circle.member(begin, run)
    circle.grant(begin, sam, run, claire)
    assert (circle.level(begin, sam, run, claire), circle.level(begin, sam, run, paul)) == (
        Level.PROGRESS,
        Level.NOTHING,
    )
    circle.grant(begin, sam, run, claire, Level.NOTHING)
    assert circle.level(begin, sam, run, claire) is Level.NOTHING


def test_nothing_is_granted_to_whoever_is_no_coach_of_the_cohort(begin: Begin) -> None:
    run, other = circle.opened(begin), circle.opened(begin)
    sam, alex = circle.member(begin, run), circle.member(begin, run)
    for coach_id in (other.chair.coach_id, alex, 10**9):
        with pytest.raises(NoSuchThing):
            circle.grant(begin, sam, run, coach_id)


def test_alias_rounds_and_practice_change_and_the_plan_follows(begin: Begin) -> None:
    run = circle.opened(begin)
    sam = circle.member(begin, run)
    circle.tied(begin, run)
    assert StepName.ROUND not in circle.steps(begin, sam)
    memberships.set_rounds(begin, sam, run.cohort.id, on=True, now=NOW)
    assert StepName.ROUND in circle.steps(begin, sam)
    memberships.set_practice(begin, sam, run.cohort.id, on=True, now=NOW)
    place = memberships.set_alias(begin, sam, run.cohort.id, alias=Personal("Zoé"), now=NOW).membership
    assert (place.alias, place.rounds, place.practice) == (Personal("Zoé"), True, True)
    memberships.set_rounds(begin, sam, run.cohort.id, on=False, now=NOW)
    assert StepName.ROUND not in circle.steps(begin, sam)


@pytest.mark.parametrize("alias", ["@sam75", "Sam d’Acme"])
def test_a_name_that_gives_somebody_away_is_taken_neither_at_first_nor_later(
    begin: Begin, alias: str
) -> None:
    run = circle.opened(begin)
    sam, alex = circle.member(begin, run), circle.person(begin)
    words = circle.link(begin, run)
    for person in (sam, alex):
        life.open_interview(begin, person)
    with pytest.raises(GivesAway):
        memberships.set_alias(begin, sam, run.cohort.id, alias=Personal(alias), now=NOW)
    with pytest.raises(GivesAway):
        joining.join(begin, alex, words, alias=Personal(alias), now=NOW)
    joining.join(begin, alex, words, alias=Personal("Alex"), now=NOW)


def test_a_member_sees_who_looked(begin: Begin) -> None:
    run = circle.opened(begin)
    sam = circle.member(begin, run)
    look = Look(coach_id=run.chair.coach_id, day=NOW.date(), level=Level.DATES)
    with begin() as work:
        work.cohorts.saw(run.cohort.id, sam, look)
    assert memberships.place(begin, sam, run.cohort.id, now=NOW).looks == (look,)


def test_leaving_takes_everything_shared_along_and_leaves_the_rest_alone(begin: Begin) -> None:
    run = circle.opened(begin)
    coach_id, sam, alex = run.chair.coach_id, circle.member(begin, run), circle.member(begin, run, "Alex")
    life.open_interview(begin, sam)
    alone = life.plan(begin, sam)
    circle.grant(begin, sam, run, coach_id)
    with begin() as work:
        work.cohorts.saw(run.cohort.id, sam, Look(coach_id=coach_id, day=NOW.date(), level=Level.DATES))
        for sender, recipient in ((coach_id, sam), (sam, coach_id), (coach_id, alex)):
            work.mailbox.add(circle.asked_for_help(run, sender, recipient))
    memberships.leave(begin, sam, run.cohort.id, now=NOW)
    with pytest.raises(NoSuchThing):
        memberships.place(begin, sam, run.cohort.id, now=NOW)
    assert circle.mail(begin, sam) == circle.mail(begin, coach_id) == []
    assert len(circle.mail(begin, alex)) == 1
    assert life.plan(begin, sam) == alone
    back = joining.join(begin, sam, circle.link(begin, run), alias=Personal("Sam"), now=NOW)
    assert (back.membership.levels, back.looks) == ({}, ())
