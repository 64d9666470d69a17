from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.cohorts import Membership
from bot.domain.cohorts.counts import MOST_SEATS, QUIET, Range
from bot.domain.cohorts.posts import PostKind, PostOnFile
from bot.domain.people import Pause, Personal
from bot.domain.playbook import StepName
from bot.domain.reminders import Deferred, Delivered, Lease, Moot, Unreachable
from bot.domain.timeline import AnswerKind
from bot.services import boards, groups, posts, tasks
from bot.services.cohort_ports import PostNotice
from bot.services.ports import Begin
from tests.builders import moment
from tests.services import life
from tests.services.grouped import grouped
from tests.store.gathered import Gathered
from tests.store.test_races import _together

MONDAY = moment("2026-11-30 09:00")
WEEK = moment("2026-11-23 00:00")
FRIDAY = moment("2026-12-04 17:00")


@pytest.fixture
def here(begin: Begin) -> Gathered:
    """A cohort with a group, its posts planned."""
    return grouped(begin)


def lease(begin: Begin, now: datetime = MONDAY) -> Lease:
    (held,) = posts.lease_due(begin, worker="w", limit=1, now=now)
    return held


def prepared(begin: Begin, now: datetime = MONDAY) -> PostNotice:
    made = posts.prepare(begin, lease(begin, now), now=now)
    assert isinstance(made, PostNotice)
    return made


def counting(begin: Begin, here: Gathered, many: int, *, since: datetime = WEEK) -> list[int]:
    """Let so many members with an interview that was thanked for and looked back on count."""
    found = []
    for nth in range(many):
        person = life.join(begin, chat_id=2000 + nth)
        opened = life.open_interview(begin, person, asked=2)
        life.hold(begin, person, opened.interview_id, now="2026-11-24 16:00")
        for it in life.tasks(begin, person, StepName.THANKS):
            tasks.answer(begin, person, it.id, AnswerKind.DONE, now=moment("2026-11-24 18:00"))
        with begin() as work:
            cohort = work.cohorts.get(here.cohort.id)
            work.cohorts.enrol(
                Membership(
                    cohort=cohort,
                    member_id=person,
                    alias=Personal(f"Alias {nth}"),
                    joined_at=WEEK,
                    counted_from=since,
                )
            )
        found.append(person)
    return found


def on_file(begin: Begin, notice: PostNotice) -> PostOnFile:
    with begin() as work:
        return work.posts.get(notice.on_file.id)


def test_a_post_that_is_due_is_prepared_with_its_cohort(begin: Begin, here: Gathered) -> None:
    notice = prepared(begin)
    assert (notice.on_file.post.kind, notice.cohort.id) == (PostKind.BOARD, here.cohort.id)


def test_in_a_holiday_of_the_cohort_a_post_is_moot(begin: Begin, here: Gathered) -> None:
    held = lease(begin)
    with begin() as work:
        pause = Pause(begin=MONDAY - timedelta(hours=1), until=MONDAY + timedelta(days=14))
        work.cohorts.save(replace(work.cohorts.get(here.cohort.id), holiday=pause))
    assert posts.prepare(begin, held, now=MONDAY) == Moot()
    posts.settle(begin, held, Moot(), now=MONDAY)
    with begin() as work:
        assert {it.post.due >= pause.until for it in work.posts.pending(here.cohort.id)} == {True}


def test_a_post_of_a_lost_group_is_moot_and_one_put_off_meanwhile_waits(begin: Begin, here: Gathered) -> None:
    held = lease(begin)
    assert posts.prepare(begin, held, now=MONDAY - timedelta(minutes=1)) == Deferred(until=MONDAY)
    with begin() as work:
        cohort = work.cohorts.get(here.cohort.id)
        assert cohort.group is not None
        work.cohorts.save(replace(cohort, group=replace(cohort.group, lost_at=MONDAY)))
    assert posts.prepare(begin, held, now=MONDAY) == Moot()


def test_a_post_of_an_erased_cohort_is_moot(begin: Begin, here: Gathered) -> None:
    held = lease(begin)
    with begin() as work:
        work.cohorts.erase(here.cohort.id)
    assert posts.prepare(begin, held, now=MONDAY) == Moot()
    assert not posts.settle(begin, held, Moot(), now=MONDAY)


def test_the_board_s_message_is_kept_and_no_other_post_s(begin: Begin, here: Gathered) -> None:
    for at in (MONDAY, MONDAY + timedelta(hours=1)):
        held = lease(begin, at)
        assert posts.settle(begin, held, Delivered(message_id=held.row_id + 40), now=at)
    with begin() as work:
        group = work.cohorts.get(here.cohort.id).group
        board = work.posts.find(here.cohort.id, "board:2026w49")
    assert group is not None
    assert board is not None
    assert group.board_id == board.id + 40


def test_an_unreachable_group_is_lost_and_its_post_waits(begin: Begin, here: Gathered) -> None:
    held = lease(begin)
    assert posts.settle(begin, held, Unreachable(), now=MONDAY)
    with begin() as work:
        group = work.cohorts.get(here.cohort.id).group
        assert group is not None
        assert group.lost_at == MONDAY
        assert {it.post.kind for it in work.posts.pending(here.cohort.id)} == {PostKind.PAIRS}


def test_the_board_says_what_those_drawn_did_in_the_week_before(begin: Begin, here: Gathered) -> None:
    counting(begin, here, MOST_SEATS)
    made = boards.board(begin, prepared(begin).on_file)
    assert made.monday.isoformat() == "2026-11-23"
    assert made.counts.thanked is not Range.FEW
    assert made.counts.looked_back is Range.FEW


def test_below_four_the_board_is_quiet_whatever_was_done(begin: Begin, here: Gathered) -> None:
    counting(begin, here, 3)
    assert boards.board(begin, prepared(begin).on_file).counts == QUIET


def test_a_newcomer_counts_from_the_week_that_begins_after_them(begin: Begin, here: Gathered) -> None:
    counting(begin, here, MOST_SEATS, since=WEEK + timedelta(minutes=1))
    assert boards.board(begin, prepared(begin).on_file).counts == QUIET


def test_what_a_board_said_it_says_at_every_attempt_whoever_left(begin: Begin, here: Gathered) -> None:
    members = counting(begin, here, MOST_SEATS)
    notice = prepared(begin)
    first = boards.board(begin, notice.on_file)
    with begin() as work:
        for person in members:
            work.cohorts.leave(here.cohort.id, person)
    assert boards.board(begin, notice.on_file) == first
    said = on_file(begin, notice).said
    assert said is not None
    assert set(said) <= set('{}":, preadthnkslobc_fuwmiy')


def test_a_member_who_left_is_in_no_board_made_after_that(begin: Begin, here: Gathered) -> None:
    for person in counting(begin, here, MOST_SEATS):
        with begin() as work:
            work.cohorts.leave(here.cohort.id, person)
    assert boards.board(begin, prepared(begin).on_file).counts == QUIET


def test_posts_settled_while_a_group_comes_and_goes_do_not_block_each_other(
    begin: Begin, here: Gathered
) -> None:
    def come_and_go(nth: int) -> None:
        for _ in range(5):
            (groups.lost if nth % 2 else groups.found)(begin, -7, now=MONDAY)

    def send(nth: int) -> None:
        for _ in range(10):
            for held in posts.lease_due(begin, worker=f"{nth}", limit=2, now=MONDAY + timedelta(hours=2)):
                posts.settle(begin, held, Unreachable(), now=MONDAY)

    _together(6, lambda nth: (send if nth > 2 else come_and_go)(nth))
    groups.found(begin, -7, now=MONDAY)
    with begin() as work:
        assert len(work.posts.pending(here.cohort.id)) > 1


def test_what_is_next_is_told_and_leases_of_the_dead_are_given_back(begin: Begin, here: Gathered) -> None:
    assert posts.next_due(begin) == MONDAY
    lease(begin)
    assert posts.release(begin, "w") == 1
