from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.cohorts import Group, Membership
from bot.domain.cohorts.counts import MOST_SEATS, QUIET, Range
from bot.domain.cohorts.posts import PostKind, PostOnFile
from bot.domain.cohorts.rounds import Standing
from bot.domain.people import Pause, Personal
from bot.domain.playbook import StepName
from bot.domain.reminders import Deferred, Delivered, Lease, Moot, ReminderState, Unreachable
from bot.domain.timeline import AnswerKind
from bot.services import boards, cohorts, groups, memberships, posts, rounds, tasks
from bot.services.cohort_ports import PostNotice
from bot.services.plans import follow_cohort
from bot.services.ports import Begin
from tests.builders import moment
from tests.services import life
from tests.store.gathered import Gathered, gathered
from tests.store.test_races import _together

MONDAY = moment("2026-11-30 09:00")
WEEK = moment("2026-11-23 00:00")
FRIDAY = moment("2026-12-04 17:00")


@pytest.fixture
def here(begin: Begin) -> Gathered:
    """A cohort with a group, its posts planned."""
    made = gathered(begin, 500)
    with begin() as work:
        group = Group(chat_id=-7, linked_at=moment("2026-11-20 10:00"))
        work.cohorts.save(replace(made.cohort, group=group))
        follow_cohort(work, made.cohort.id, now=moment("2026-11-29 18:00"))
    return made


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
