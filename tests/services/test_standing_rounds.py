"""What stands of a round in a group: taken back, waiting for the end of a holiday, waiting for the bot."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.cohorts.posts import PostKind
from bot.domain.cohorts.rounds import Standing
from bot.domain.people import Pause, Personal
from bot.domain.playbook import StepName
from bot.domain.reminders import Deferred, Delivered, Lease, Moot, ReminderState
from bot.services import cohorts, groups, memberships, posts, rounds
from bot.services.cohort_ports import PostNotice
from bot.services.ports import Begin
from tests.builders import moment
from tests.services import life
from tests.services.grouped import grouped
from tests.store.gathered import Gathered

MONDAY = moment("2026-11-30 09:00")
FRIDAY = moment("2026-12-04 17:00")
HOUR = timedelta(hours=1)


@pytest.fixture
def here(begin: Begin) -> Gathered:
    """A cohort with a group, its posts planned."""
    return grouped(begin)


def lease(begin: Begin, now: datetime) -> Lease:
    (held,) = posts.lease_due(begin, worker="w", limit=1, now=now)
    return held


def said_by_two(begin: Begin, here: Gathered) -> tuple[int, int]:
    """Let two members say a word for the round of Friday."""
    for member in here.members:
        with begin() as work:
            place = work.cohorts.membership(here.cohort.id, member)
            work.cohorts.enrol(replace(place, rounds=True))
        rounds.say(begin, member, here.cohort.id, {"win": Personal("Un mot")}, now=MONDAY)
    one, other = here.members
    return one, other


def round_in_hand(begin: Begin, here: Gathered) -> Lease:
    """Hold the round of Friday, its words read."""
    for _ in range(3):
        held = lease(begin, FRIDAY)
        made = posts.prepare(begin, held, now=FRIDAY)
        if isinstance(made, PostNotice) and made.on_file.post.kind is PostKind.ROUND:
            assert len(rounds.round_post(begin, here.cohort.id, made.on_file.post.week, now=FRIDAY)) == 2
            return held
        posts.settle(begin, held, Moot(), now=FRIDAY)
    raise AssertionError("no round is due")


def test_words_taken_back_while_they_are_sent_go_from_the_message_at_once(
    begin: Begin, here: Gathered
) -> None:
    one, _ = said_by_two(begin, here)
    held = round_in_hand(begin, here)
    rounds.take_back(begin, one, here.cohort.id, "2026w49", now=FRIDAY)
    assert posts.settle(begin, held, Delivered(message_id=71, more=(72,)), now=FRIDAY)
    with begin() as work:
        found = work.posts.find(here.cohort.id, "round:2026w49")
    assert found is not None
    assert (found.state, found.message_id) == (ReminderState.PENDING, 71)
    assert Standing.read(found.said).messages == (71, 72)
    assert lease(begin, FRIDAY).row_id == found.id


def test_a_round_in_which_nothing_changed_meanwhile_is_left_alone(begin: Begin, here: Gathered) -> None:
    said_by_two(begin, here)
    assert posts.settle(begin, round_in_hand(begin, here), Delivered(message_id=71), now=FRIDAY)
    assert posts.lease_due(begin, worker="w", limit=1, now=FRIDAY) == ()


def test_words_are_taken_back_from_the_group_in_a_holiday_too(begin: Begin, here: Gathered) -> None:
    one, _ = said_by_two(begin, here)
    posts.settle(begin, round_in_hand(begin, here), Delivered(message_id=71), now=FRIDAY)
    with begin() as work:
        pause = Pause(begin=FRIDAY, until=FRIDAY + timedelta(days=60))
        work.cohorts.save(replace(work.cohorts.get(here.cohort.id), holiday=pause))
    later = FRIDAY + timedelta(hours=20)
    rounds.take_back(begin, one, here.cohort.id, "2026w49", now=later)
    made = posts.prepare(begin, lease(begin, later), now=later)
    assert isinstance(made, PostNotice)
    assert (made.on_file.post.kind, made.on_file.message_id) == (PostKind.ROUND, 71)


def test_whoever_wants_no_more_rounds_takes_their_words_from_the_group_at_once(
    begin: Begin, here: Gathered
) -> None:
    one, _ = said_by_two(begin, here)
    posts.settle(begin, round_in_hand(begin, here), Delivered(message_id=71), now=FRIDAY)
    later = FRIDAY + timedelta(hours=20)
    memberships.set_rounds(begin, one, here.cohort.id, on=False, now=later)
    made = posts.prepare(begin, lease(begin, later), now=later)
    assert isinstance(made, PostNotice)
    assert made.on_file.message_id == 71
    assert len(rounds.round_now(begin, here.cohort.id, "2026w49")) == 1


def test_words_that_left_the_group_do_not_come_back_when_rounds_are_switched_on_again(
    begin: Begin, here: Gathered
) -> None:
    one, other = said_by_two(begin, here)
    posts.settle(begin, round_in_hand(begin, here), Delivered(message_id=71), now=FRIDAY)
    memberships.set_rounds(begin, one, here.cohort.id, on=False, now=FRIDAY)
    assert len(rounds.round_now(begin, here.cohort.id, "2026w49")) == 1
    memberships.set_rounds(begin, one, here.cohort.id, on=True, now=FRIDAY)
    rounds.take_back(begin, other, here.cohort.id, "2026w49", now=FRIDAY)
    assert rounds.round_now(begin, here.cohort.id, "2026w49") == ()


def test_words_for_a_round_that_falls_into_a_holiday_wait_for_the_first_one_after_it(
    begin: Begin, here: Gathered
) -> None:
    one, _ = said_by_two(begin, here)
    thursday, until = FRIDAY - timedelta(days=1), FRIDAY + timedelta(days=17)
    cohorts.rest(begin, here.coach, here.cohort.id, until=until, now=thursday)
    part = rounds.mine(begin, one, here.cohort.id, now=FRIDAY)
    assert part.entry is not None
    assert (part.week, part.posted, part.waited) == ("2026w52", (), True)
    changed = rounds.say(begin, one, here.cohort.id, {"win": Personal("Un autre")}, now=FRIDAY)
    assert (changed.week, changed.posted) == ("2026w52", ())
    after = moment("2026-12-25 17:00")
    assert len(rounds.round_post(begin, here.cohort.id, "2026w52", now=after)) == 2


def test_words_that_wait_for_the_end_of_a_holiday_come_sooner_when_it_ends_sooner(
    begin: Begin, here: Gathered
) -> None:
    said_by_two(begin, here)
    for until in (FRIDAY + timedelta(days=17), None):
        cohorts.rest(begin, here.coach, here.cohort.id, until=until, now=FRIDAY - timedelta(days=1))
    assert len(rounds.round_post(begin, here.cohort.id, "2026w49", now=FRIDAY)) == 2


def test_whoever_s_words_come_sooner_after_all_is_not_asked_for_them(begin: Begin, here: Gathered) -> None:
    one, _ = said_by_two(begin, here)
    tuesday = MONDAY + timedelta(days=1)
    for until in (FRIDAY + timedelta(days=17), None):
        cohorts.rest(begin, here.coach, here.cohort.id, until=until, now=tuesday)
    asked = [it for reminder in life.plan(begin, one).reminders for it in reminder.prompts]
    weeks = [it.key.rpartition(":")[2] for it in asked if it.step is StepName.ROUND]
    assert min(weeks) == "2026w50"


def test_words_taken_back_while_the_bot_is_out_of_the_group_go_once_it_is_let_in_again(
    begin: Begin, here: Gathered
) -> None:
    one, _ = said_by_two(begin, here)
    posts.settle(begin, round_in_hand(begin, here), Delivered(message_id=71), now=FRIDAY)
    groups.lost(begin, -7, now=FRIDAY)
    rounds.take_back(begin, one, here.cohort.id, "2026w49", now=FRIDAY)
    held = lease(begin, FRIDAY)
    put_off = posts.prepare(begin, held, now=FRIDAY)
    assert put_off == Deferred(until=FRIDAY + HOUR)
    posts.settle(begin, held, put_off, now=FRIDAY)
    groups.found(begin, -7, now=FRIDAY)
    made = posts.prepare(begin, lease(begin, FRIDAY + HOUR), now=FRIDAY + HOUR)
    assert isinstance(made, PostNotice)
    assert made.on_file.message_id == 71


def test_an_edit_that_failed_for_good_is_tried_again_when_more_is_taken_back(
    begin: Begin, here: Gathered
) -> None:
    one, other = said_by_two(begin, here)
    posts.settle(begin, round_in_hand(begin, here), Delivered(message_id=71), now=FRIDAY)
    rounds.take_back(begin, one, here.cohort.id, "2026w49", now=FRIDAY)
    held = lease(begin, FRIDAY)
    posts.settle(begin, held, Moot(), now=FRIDAY)
    rounds.take_back(begin, other, here.cohort.id, "2026w49", now=FRIDAY)
    assert lease(begin, FRIDAY).row_id == held.row_id
