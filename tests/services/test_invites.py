"""Invites: what they are good for, how long, how often; and the one answer to all that are not."""

import re
from datetime import datetime, timedelta
from random import Random
from secrets import token_urlsafe

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from bot.chat import failures
from bot.domain.cohorts import MailKind
from bot.domain.cohorts.joining import Hindrance
from bot.domain.cohorts.sharing import INVITE_LASTS, PRESS_LASTS, TRIES, Errand
from bot.domain.errors import GroupTaken, InviteNotUsable, NoSuchThing, RequestError, SeatsImpossible
from bot.domain.people import Personal
from bot.services import chairs, cohorts, invites, joining, memberships, people
from bot.services.ports import Begin
from bot.store.tables import invites as table
from tests.builders import moment
from tests.chat.shown import speech
from tests.services import circle, life
from tests.services.circle import DAY, HOUR, NOBODY, NOW

GROUP = -4001


def tries(begin: Begin, person_id: int, words: str, *, now: datetime = NOW) -> bool:
    """Tell whether somebody could join with these words."""
    try:
        joining.join(begin, person_id, words, alias=Personal("Sam"), now=now)
    except InviteNotUsable:
        return False
    return True


def told(begin: Begin, coach_id: int) -> list[dict[str, str]]:
    """Return what a coach was told of tries in vain."""
    return [
        {name: it.reveal() for name, it in mail.words.items() if name != "cohort"}
        for mail in circle.mail(begin, coach_id, MailKind.JOIN_FAILED)
    ]


def test_the_words_of_a_link_are_32_url_safe_characters_and_only_their_hash_is_stored(begin: Begin) -> None:
    words = circle.link(begin, circle.opened(begin))
    assert re.fullmatch(r"[A-Za-z0-9_-]{32}", words)
    assert "digest" in table.c
    assert "words" not in table.c


def test_a_link_is_good_for_as_many_as_there_are_free_seats(begin: Begin) -> None:
    run = circle.opened(begin, seats=2)
    words = circle.link(begin, run)
    assert [tries(begin, circle.person(begin), words) for _ in range(3)] == [True, True, False]
    assert told(begin, run.chair.coach_id) == [{Hindrance.FULL: "1"}]
    with pytest.raises(SeatsImpossible):
        circle.link(begin, run)


def test_two_links_do_not_let_in_more_than_there_are_seats(begin: Begin) -> None:
    run = circle.opened(begin, seats=1)
    one, other = circle.link(begin, run), circle.link(begin, run)
    assert tries(begin, circle.person(begin), one)
    assert not tries(begin, circle.person(begin), other)


def test_a_link_is_good_for_seven_days(begin: Begin) -> None:
    run = circle.opened(begin)
    words = circle.link(begin, run)
    assert tries(begin, circle.person(begin), words, now=NOW + INVITE_LASTS - timedelta(seconds=1))
    assert not tries(begin, circle.person(begin), words, now=NOW + INVITE_LASTS)
    circle.link(begin, run, now=NOW + INVITE_LASTS + DAY)
    assert not tries(begin, circle.person(begin), words, now=NOW + INVITE_LASTS + DAY)
    assert told(begin, run.chair.coach_id)[0] == {Hindrance.EXPIRED: "2"}


def test_a_link_that_was_withdrawn_is_worth_nothing_and_nobody_is_told(begin: Begin) -> None:
    run = circle.opened(begin)
    words = circle.link(begin, run)
    invites.revoke(begin, run.chair.coach_id, run.cohort.id, Errand.JOIN)
    assert not tries(begin, circle.person(begin), words)
    assert told(begin, run.chair.coach_id) == []


def test_nobody_joins_a_closed_cohort(begin: Begin) -> None:
    run = circle.opened(begin)
    words = circle.link(begin, run)
    cohorts.close(begin, run.chair.coach_id, run.cohort.id, now=NOW)
    assert not tries(begin, circle.person(begin), words, now=NOW + HOUR)
    assert told(begin, run.chair.coach_id) == [{Hindrance.CLOSED: "1"}]


def test_an_invite_does_only_its_own_errand(begin: Begin) -> None:
    run, stranger = circle.opened(begin), circle.person(begin)
    join, coach, group = (circle.link(begin, run, errand) for errand in Errand)
    for words, errand in ((join, Errand.COACH), (coach, Errand.JOIN), (group, Errand.COACH)):
        with pytest.raises(InviteNotUsable):
            joining.invitation(begin, stranger, words, errand, now=NOW)
    assert told(begin, run.chair.coach_id) == []


def test_joining_twice_changes_nothing_and_takes_no_second_seat(begin: Begin) -> None:
    run = circle.opened(begin)
    sam, words = circle.member(begin, run), circle.link(begin, run)
    memberships.set_rounds(begin, sam, run.cohort.id, on=True, now=NOW)
    again = joining.join(begin, sam, words, alias=Personal("Other"), now=NOW + HOUR)
    assert (again.membership.alias, again.membership.rounds) == (Personal("Sam"), True)
    assert cohorts.running(begin, run.chair.coach_id, run.cohort.id, now=NOW).taken == 1
    with begin() as work:
        unused = work.invites.find(words, Errand.JOIN, now=NOW)
    assert unused is not None
    assert unused.uses == 4


def test_whoever_joins_has_both_switches_off(begin: Begin) -> None:
    run = circle.opened(begin)
    place = memberships.place(begin, circle.member(begin, run), run.cohort.id, now=NOW).membership
    assert (place.counted_from, place.levels, place.rounds, place.practice) == (None, {}, False, False)


def test_a_coach_who_tries_their_own_link_takes_no_seat(begin: Begin) -> None:
    run = circle.opened(begin)
    coach_id, words = run.chair.coach_id, circle.link(begin, run)
    assert joining.invitation(begin, coach_id, words, Errand.JOIN, now=NOW).coach
    with pytest.raises(InviteNotUsable):
        joining.join(begin, coach_id, words, alias=Personal("Me"), now=NOW)
    assert cohorts.running(begin, coach_id, run.cohort.id, now=NOW).taken == 0


def test_looking_at_an_invitation_takes_no_seat(begin: Begin) -> None:
    run = circle.opened(begin, seats=1)
    words = circle.link(begin, run)
    for _ in range(TRIES + 1):
        found = joining.invitation(begin, circle.person(begin), words, Errand.JOIN, now=NOW)
        assert (found.cohort.id, found.member, found.coach) == (run.cohort.id, False, False)


def test_a_coach_is_told_of_tries_in_vain_at_most_once_a_day_by_their_reasons(begin: Begin) -> None:
    run = circle.opened(begin, seats=1)
    words = circle.link(begin, run)
    circle.member(begin, run)
    for hour in range(3):
        tries(begin, circle.person(begin), words, now=NOW + HOUR * hour)
    assert told(begin, run.chair.coach_id) == [{Hindrance.FULL: "3"}]
    assert life.delivered(begin, "2026-11-23 20:00").count(("23 Nov 18:00", "mail")) == 1
    for hour in range(12, 14):
        tries(begin, circle.person(begin), words, now=NOW + HOUR * hour)
    assert told(begin, run.chair.coach_id) == [{Hindrance.FULL: "3"}, {Hindrance.FULL: "2"}]
    sent = life.delivered(begin, "2026-11-26 20:00", since="2026-11-23 21:00")
    assert [at for at, step in sent if step == "mail"] == ["24 Nov 08:30"]


def test_the_invite_for_a_press_in_the_group_lets_one_person_in_for_an_hour(begin: Begin) -> None:
    run = circle.opened(begin)
    coach = life.facts(begin, run.chair.coach_id).candidate
    words = circle.link(begin, run, Errand.GROUP)
    invites.tie(begin, coach.chat_id, words, GROUP, now=NOW)
    pressed = invites.invite_for_press(begin, GROUP, now=NOW)
    assert tries(begin, circle.person(begin), pressed)
    assert not tries(begin, circle.person(begin), pressed)
    late = invites.invite_for_press(begin, GROUP, now=NOW)
    assert not tries(begin, circle.person(begin), late, now=NOW + PRESS_LASTS)
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


def _answer(begin: Begin, person_id: int, words: str, now: datetime) -> str:
    try:
        joining.invitation(begin, person_id, words, Errand.JOIN, now=now)
    except RequestError as refusal:
        return failures.sentence(refusal, speech("fr"))
    return "in"


def test_abuse_14_a_thousand_random_invites_are_looked_up_five_times_and_answered_alike(
    begin: Begin,
) -> None:
    run, stranger = circle.opened(begin), circle.person(begin)
    good, chance = circle.link(begin, run), Random(14)
    answers = {
        _answer(begin, stranger, token_urlsafe(24), NOW + timedelta(seconds=chance.randrange(3000)))
        for _ in range(1000)
    }
    assert len(answers) == 1
    assert answers == {_answer(begin, stranger, good, NOW + timedelta(seconds=3001))}, "one try too many"
    with begin() as work:
        assert work.invites.tries(stranger, now=NOW + timedelta(seconds=3001)) == TRIES
    assert _answer(begin, stranger, good, NOW + 3 * HOUR) == "in", "an hour later they may try again"
    assert _answer(begin, circle.person(begin), good, NOW) == "in", "nobody else is held up"


def test_abuse_14_reused_expired_foreign_withdrawn_full_and_closed_invites_have_one_answer(
    begin: Begin,
) -> None:
    spent, expired, full, closed, withdrawn = (circle.opened(begin, seats=2) for _ in range(5))
    words = {id(run): circle.link(begin, run) for run in (spent, expired, full, closed, withdrawn)}
    foreign = circle.link(begin, spent, Errand.COACH)
    for _ in range(2):
        circle.member(begin, full)
    with begin() as work:
        for _ in range(2):
            work.invites.take(words[id(spent)], Errand.JOIN, now=NOW)
    cohorts.close(begin, closed.chair.coach_id, closed.cohort.id, now=NOW)
    invites.revoke(begin, withdrawn.chair.coach_id, withdrawn.cohort.id, Errand.JOIN)
    answers = {
        _answer(begin, circle.person(begin), it, when)
        for it, when in (
            (words[id(spent)], NOW),
            (words[id(expired)], NOW + INVITE_LASTS),
            (words[id(full)], NOW),
            (words[id(closed)], NOW),
            (words[id(withdrawn)], NOW),
            (foreign, NOW),
            (NOBODY, NOW),
            ("", NOW),
        )
    }
    assert len(answers) == 1
    assert "in" not in answers


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    seats=some.integers(1, 3),
    after=some.lists(
        some.timedeltas(min_value=timedelta(0), max_value=timedelta(days=9)), min_size=1, max_size=5
    ),
    leaves=some.booleans(),
)
def test_a_link_lets_in_whoever_comes_while_it_lasts_and_seats_do(
    begin: Begin, seats: int, after: list[timedelta], leaves: bool
) -> None:
    run = circle.opened(begin, seats=seats)
    words = circle.link(begin, run)
    inside: list[int] = []
    used = 0
    for delay in sorted(after):
        newcomer = circle.person(begin)
        expected = delay < INVITE_LASTS and len(inside) < seats and used < seats
        assert tries(begin, newcomer, words, now=NOW + delay) == expected
        if expected:
            used += 1
            inside.append(newcomer)
            if leaves:
                memberships.leave(begin, inside.pop(), run.cohort.id, now=NOW + delay)
    assert cohorts.running(begin, run.chair.coach_id, run.cohort.id, now=NOW).taken == len(inside)
    for person_id in (*inside, run.chair.coach_id):
        people.forget(begin, person_id)


def test_what_was_tried_is_forgotten_with_whoever_tried(begin: Begin) -> None:
    stranger = circle.person(begin)
    assert not tries(begin, stranger, NOBODY)
    people.forget(begin, stranger)
    with begin() as work:
        assert work.invites.tries(stranger, now=moment(life.MONDAY)) == 0
