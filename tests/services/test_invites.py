"""Invites: what they are good for, how long, how often; and the one answer to all that are not."""

import re
from datetime import timedelta

import pytest

from bot.domain.cohorts.joining import Hindrance
from bot.domain.cohorts.sharing import INVITE_LASTS, PRESS_LASTS, Errand
from bot.domain.errors import GroupTaken, InviteNotUsable, NoSuchThing, SeatsImpossible
from bot.domain.people import Personal
from bot.services import chairs, cohorts, invites, joining
from bot.services.ports import Begin
from bot.store.tables import invites as table
from tests.services import circle, life
from tests.services.circle import DAY, HOUR, NOBODY, NOW

GROUP = -4001


def test_the_words_of_a_link_are_32_url_safe_characters_and_only_their_hash_is_stored(begin: Begin) -> None:
    words = circle.link(begin, circle.opened(begin))
    assert re.fullmatch(r"[A-Za-z0-9_-]{32}", words)
    assert "digest" in table.c
    assert "words" not in table.c


def test_a_link_is_good_for_as_many_as_there_are_free_seats(begin: Begin) -> None:
    run = circle.opened(begin, seats=2)
    words = circle.link(begin, run)
    assert [circle.tries(begin, circle.person(begin), words) for _ in range(3)] == [True, True, False]
    assert circle.told(begin, run.chair.coach_id) == [{Hindrance.FULL: "1"}]
    with pytest.raises(SeatsImpossible):
        circle.link(begin, run)


def test_two_links_do_not_let_in_more_than_there_are_seats(begin: Begin) -> None:
    run = circle.opened(begin, seats=1)
    one, other = circle.link(begin, run), circle.link(begin, run)
    assert circle.tries(begin, circle.person(begin), one)
    assert not circle.tries(begin, circle.person(begin), other)


def test_a_link_is_good_for_seven_days(begin: Begin) -> None:
    run = circle.opened(begin)
    words = circle.link(begin, run)
    assert circle.tries(begin, circle.person(begin), words, now=NOW + INVITE_LASTS - timedelta(seconds=1))
    assert not circle.tries(begin, circle.person(begin), words, now=NOW + INVITE_LASTS)
    circle.link(begin, run, now=NOW + INVITE_LASTS + DAY)
    assert not circle.tries(begin, circle.person(begin), words, now=NOW + INVITE_LASTS + DAY)
    assert circle.told(begin, run.chair.coach_id)[0] == {Hindrance.EXPIRED: "2"}


def test_a_link_that_was_withdrawn_is_worth_nothing_and_nobody_is_told(begin: Begin) -> None:
    run = circle.opened(begin)
    words = circle.link(begin, run)
    invites.revoke(begin, run.chair.coach_id, run.cohort.id, Errand.JOIN)
    assert not circle.tries(begin, circle.person(begin), words)
    assert circle.told(begin, run.chair.coach_id) == []


def test_nobody_joins_a_closed_cohort(begin: Begin) -> None:
    run = circle.opened(begin)
    words = circle.link(begin, run)
    cohorts.close(begin, run.chair.coach_id, run.cohort.id, now=NOW)
    assert not circle.tries(begin, circle.person(begin), words, now=NOW + HOUR)
    assert circle.told(begin, run.chair.coach_id) == [{Hindrance.CLOSED: "1"}]


def test_an_invite_does_only_its_own_errand(begin: Begin) -> None:
    run, stranger = circle.opened(begin), circle.person(begin)
    join, coach, group = (circle.link(begin, run, errand) for errand in Errand)
    for words, errand in ((join, Errand.COACH), (coach, Errand.JOIN), (group, Errand.COACH)):
        with pytest.raises(InviteNotUsable):
            joining.invitation(begin, stranger, words, errand, now=NOW)
    assert circle.told(begin, run.chair.coach_id) == []


def test_the_invite_for_a_press_in_the_group_lets_one_person_in_for_an_hour(begin: Begin) -> None:
    run = circle.opened(begin)
    coach = life.facts(begin, run.chair.coach_id).candidate
    words = circle.link(begin, run, Errand.GROUP)
    invites.tie(begin, coach.chat_id, words, GROUP, now=NOW)
    pressed = invites.invite_for_press(begin, GROUP, now=NOW)
    assert circle.tries(begin, circle.person(begin), pressed)
    assert not circle.tries(begin, circle.person(begin), pressed)
    late = invites.invite_for_press(begin, GROUP, now=NOW)
    assert not circle.tries(begin, circle.person(begin), late, now=NOW + PRESS_LASTS)
    with pytest.raises(NoSuchThing):
        invites.invite_for_press(begin, GROUP - 1, now=NOW)
    cohorts.close(begin, coach.id, run.cohort.id, now=NOW)
    with pytest.raises(NoSuchThing):
        invites.invite_for_press(begin, GROUP, now=NOW)


def test_a_cohort_is_tied_to_a_group_by_its_own_coach_only(begin: Begin) -> None:
    run, other = circle.opened(begin), circle.opened(begin)
    sam, late = circle.member(begin, run), circle.another_coach(begin, run)
    words = circle.link(begin, run, Errand.GROUP)
    strangers = [other.chair.coach_id, sam, circle.person(begin)]
    for person_id in strangers:
        chat_id = life.facts(begin, person_id).candidate.chat_id
        with pytest.raises(NoSuchThing):
            invites.tie(begin, chat_id, words, GROUP, now=NOW)
    with pytest.raises(NoSuchThing):
        invites.tie(begin, 999_999, words, GROUP, now=NOW)
    chat_id = life.facts(begin, late).candidate.chat_id
    with pytest.raises(NoSuchThing):
        invites.tie(begin, chat_id, NOBODY, GROUP, now=NOW)
    tied = invites.tie(begin, chat_id, words, GROUP, now=NOW)
    assert tied.group is not None
    assert (tied.id, tied.group.chat_id) == (run.cohort.id, GROUP)
    with pytest.raises(NoSuchThing):
        invites.tie(begin, chat_id, words, GROUP - 1, now=NOW)


def test_two_open_cohorts_do_not_meet_in_one_group_and_a_closed_one_gives_it_free(begin: Begin) -> None:
    first = circle.opened(begin)
    coach = life.facts(begin, first.chair.coach_id).candidate
    second = circle.opened(begin, coach.id)
    one, two = (circle.link(begin, it, Errand.GROUP) for it in (first, second))
    invites.tie(begin, coach.chat_id, one, GROUP, now=NOW)
    with pytest.raises(GroupTaken):
        invites.tie(begin, coach.chat_id, two, GROUP, now=NOW)
    cohorts.close(begin, coach.id, first.cohort.id, now=NOW)
    assert invites.tie(begin, coach.chat_id, two, GROUP, now=NOW).id == second.cohort.id


def test_a_former_coach_has_no_way_back_in_and_makes_no_invite(begin: Begin) -> None:
    run = circle.opened(begin)
    coach_id = run.chair.coach_id
    circle.another_coach(begin, run)
    kept = [circle.link(begin, run, errand) for errand in (Errand.COACH, Errand.GROUP)]
    chairs.leave_chair(begin, coach_id, run.cohort.id, now=NOW)
    with pytest.raises(InviteNotUsable):
        joining.take_chair(begin, coach_id, kept[0], name=Personal("Claire"), now=NOW)
    with pytest.raises(NoSuchThing):
        invites.tie(begin, life.facts(begin, coach_id).candidate.chat_id, kept[1], GROUP, now=NOW)
    for act in (
        lambda: circle.link(begin, run),
        lambda: invites.revoke(begin, coach_id, run.cohort.id, Errand.JOIN),
        lambda: invites.still_good(begin, coach_id, run.cohort.id, NOBODY, now=NOW),
    ):
        with pytest.raises(NoSuchThing):
            act()


def test_only_a_coach_prints_a_link_and_only_while_it_is_good(begin: Begin) -> None:
    run, other = circle.opened(begin), circle.opened(begin)
    words = circle.link(begin, run)
    good = invites.still_good(begin, run.chair.coach_id, run.cohort.id, words, now=NOW)
    assert (good.cohort_id, good.uses) == (run.cohort.id, 5)
    for coach_id, cohort_id, when in (
        (other.chair.coach_id, run.cohort.id, NOW),
        (other.chair.coach_id, other.cohort.id, NOW),
        (run.chair.coach_id, run.cohort.id, NOW + INVITE_LASTS),
    ):
        with pytest.raises(NoSuchThing):
            invites.still_good(begin, coach_id, cohort_id, words, now=when)
