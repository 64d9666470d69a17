"""Joining by an invite, and the one answer to all that can't be used."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from functools import partial
from random import Random
from secrets import token_urlsafe

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from bot.chat import failures
from bot.domain.cohorts import MailKind
from bot.domain.cohorts.joining import Hindrance
from bot.domain.cohorts.sharing import INVITE_LASTS, TRIES, Errand
from bot.domain.errors import InviteNotUsable, RequestError
from bot.domain.people import Personal
from bot.services import cohorts, invites, joining, memberships, people
from bot.services.ports import Begin
from tests.builders import moment
from tests.chat.shown import speech
from tests.services import circle, life
from tests.services.circle import HOUR, NOBODY, NOW


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
        circle.tries(begin, circle.person(begin), words, now=NOW + HOUR * hour)
    assert circle.told(begin, run.chair.coach_id) == [{Hindrance.FULL: "3"}]
    assert life.delivered(begin, "2026-11-23 20:00").count(("23 Nov 18:00", "mail")) == 1
    for hour in range(12, 14):
        circle.tries(begin, circle.person(begin), words, now=NOW + HOUR * hour)
    assert circle.told(begin, run.chair.coach_id) == [{Hindrance.FULL: "3"}, {Hindrance.FULL: "2"}]
    sent = life.delivered(begin, "2026-11-26 20:00", since="2026-11-23 21:00")
    assert [at for at, step in sent if step == "mail"] == ["24 Nov 08:30"]


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
        assert circle.tries(begin, newcomer, words, now=NOW + delay) == expected
        if expected:
            used += 1
            inside.append(newcomer)
            if leaves:
                memberships.leave(begin, inside.pop(), run.cohort.id, now=NOW + delay)
    assert cohorts.running(begin, run.chair.coach_id, run.cohort.id, now=NOW).taken == len(inside)
    for person_id in (*inside, run.chair.coach_id):
        people.forget(begin, person_id, now=NOW)


def test_what_was_tried_is_forgotten_with_whoever_tried(begin: Begin) -> None:
    stranger = circle.person(begin)
    assert not circle.tries(begin, stranger, NOBODY)
    people.forget(begin, stranger, now=NOW)
    with begin() as work:
        assert work.invites.tries(stranger, now=moment(life.MONDAY)) == 0


def test_the_last_seats_go_to_as_many_of_those_who_come_at_once(begin: Begin) -> None:
    run = circle.opened(begin, seats=2)
    one, other = circle.link(begin, run), circle.link(begin, run)
    newcomers = [circle.person(begin) for _ in range(8)]
    with ThreadPoolExecutor(max_workers=8) as pool:
        joined = list(pool.map(lambda it: circle.tries(begin, it, one if it % 2 else other), newcomers))
    assert sum(joined) == 2
    assert cohorts.running(begin, run.chair.coach_id, run.cohort.id, now=NOW).taken == 2
    assert circle.told(begin, run.chair.coach_id) == [{Hindrance.FULL: "6"}]


def test_whoever_comes_and_whoever_leaves_at_once_do_not_wait_for_each_other_for_good(begin: Begin) -> None:
    run = circle.opened(begin, seats=50)
    words = circle.link(begin, run)
    members = [circle.member(begin, run) for _ in range(4)]
    for it in members:
        with begin() as work:
            work.mailbox.add(circle.asked_for_help(run, it, run.chair.coach_id))
    chair = circle.link(begin, run, Errand.COACH)
    acts: list[Callable[[], object]] = [
        *(partial(memberships.leave, begin, it, run.cohort.id, now=NOW) for it in members[:3]),
        partial(people.forget, begin, members[3], now=NOW),
        *(partial(circle.tries, begin, circle.person(begin), words) for _ in range(4)),
        partial(joining.take_chair, begin, circle.person(begin), chair, name=Personal("Paul"), now=NOW),
    ]
    with ThreadPoolExecutor(max_workers=9) as pool:
        for done in [pool.submit(act) for act in acts]:
            done.result(timeout=60)
    assert cohorts.running(begin, run.chair.coach_id, run.cohort.id, now=NOW).taken == 4
    assert circle.mail(begin, run.chair.coach_id, MailKind.HELP_ASKED) == []
