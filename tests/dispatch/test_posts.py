"""Posts go out beside reminders, and what a group refuses is kept for later."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from structlog.testing import capture_logs

from bot.domain.cohorts import Group, MailKind
from bot.domain.cohorts.posts import PostKind
from bot.domain.reminders import PAUSES, Deferred, Failed, Unreachable
from bot.services import groups
from bot.services.plans import follow_cohort
from tests.builders import moment
from tests.dispatch.post import Post, until
from tests.store.gathered import Gathered, gathered

MONDAY = "2026-11-23 08:59"


def grouped(post: Post, number: int = 1, *, chat_id: int = -7) -> Gathered:
    """File a cohort with a group, a coach and two members."""
    here = gathered(post.direct, number)
    with post.direct() as work:
        group = Group(chat_id=chat_id, linked_at=moment("2026-11-20 10:00"))
        work.cohorts.save(replace(here.cohort, group=group))
        follow_cohort(work, here.cohort.id, now=moment(MONDAY))
    return here


def told(post: Post, person: int) -> list[MailKind]:
    with post.direct() as work:
        return [it.kind for it in work.mailbox.of(person)]


async def test_a_week_of_posts_goes_out_each_at_its_minute(post: Post) -> None:
    grouped(post)
    for at in ("2026-11-23 09:00", "2026-11-23 10:00", "2026-11-27 17:00", "2026-11-30 09:00"):
        assert await post.dispatcher.next_due() == moment(at)
        assert await post.at(at) == 1
    assert post.square.keys == ["board:2026w48", "pairs:2026w48", "round:2026w48", "board:2026w49"]


async def test_the_message_of_the_board_is_kept_for_the_next_edit(post: Post) -> None:
    here = grouped(post)
    await post.at("2026-11-23 09:00")
    with post.direct() as work:
        group = work.cohorts.get(here.cohort.id).group
    assert group is not None
    assert group.board_id == 101


async def test_reminders_and_posts_go_out_in_one_sweep_and_the_next_moment_is_of_both(post: Post) -> None:
    grouped(post)
    post.interviewed(1001)
    assert await post.at("2026-11-23 18:00") == 3
    assert post.letters.steps == ["brief"]
    assert post.square.keys == ["pairs:2026w48", "board:2026w48"]
    due = await post.dispatcher.next_due()
    assert due is not None
    assert due < moment("2026-11-27 17:00")


async def test_a_group_that_refuses_is_lost_its_coach_is_told_once_and_its_posts_wait(post: Post) -> None:
    here = grouped(post)
    post.square.answers[-7] = Unreachable()
    await post.at("2026-11-23 09:00")
    await post.at("2026-11-27 17:00")
    assert set(post.square.keys) <= {"board:2026w48", "pairs:2026w48"}
    assert told(post, here.coach) == [MailKind.GROUP_TROUBLE]
    assert [told(post, it) for it in here.members] == [[], []]
    post.square.answers.clear()
    post.square.out.clear()
    groups.found(post.direct, -7, now=moment("2026-11-28 10:00"))
    await post.at("2026-11-28 10:00")
    assert post.square.keys == ["board:2026w48", "round:2026w48"]


async def test_a_poisoned_post_is_tried_with_growing_pauses_and_given_up_alone(post: Post) -> None:
    grouped(post)
    grouped(post, 20, chat_id=-8)
    post.square.answers[-7] = Failed(reason="refused")
    with capture_logs() as logs:
        await post.at("2026-11-23 09:00")
    assert {(it["event"], it["reason"]) for it in logs} == {("post failed", "refused")}
    for pause in PAUSES:
        post.wall.move(post.wall() + pause)
        await post.dispatcher.sweep()
    tried = [it for it in post.square.out if it.cohort.group and it.cohort.group.chat_id == -7]
    assert [it.on_file.post.kind for it in tried].count(PostKind.BOARD) == 1 + len(PAUSES)
    others = [it for it in post.square.out if it.cohort.group and it.cohort.group.chat_id == -8]
    assert [it.on_file.post.kind for it in others].count(PostKind.BOARD) == 1


async def test_a_flooded_group_holds_up_no_reminder(post: Post) -> None:
    grouped(post)
    post.square.answers[-7] = Deferred(until=moment("2026-11-23 18:05"))
    post.interviewed(1001)
    await post.at("2026-11-23 18:00")
    assert post.letters.steps == ["brief"]


async def test_what_a_dead_predecessor_held_of_posts_is_taken_up_too(post: Post) -> None:
    grouped(post)
    post.wall.move(moment("2026-11-23 09:00"))
    with post.direct() as work:
        assert work.posts.lease_due(worker="w", limit=9, hold=timedelta(hours=1), now=post.wall())
    assert await post.dispatcher.sweep() == 0
    sweeping = asyncio.ensure_future(post.dispatcher.keep_sweeping())
    await until(lambda: bool(post.square.out))
    await post.dispatcher.end(sweeping, within=1)
    assert post.square.out[0].on_file.attempt == 1


async def test_a_cohort_closed_after_the_plan_is_posted_nothing(post: Post) -> None:
    here = grouped(post)
    with post.direct() as work:
        cohort = work.cohorts.get(here.cohort.id)
        work.cohorts.save(replace(cohort, closed_at=moment("2026-11-23 08:59")))
    assert await post.at("2026-11-23 12:00") == 0
    assert await post.dispatcher.next_due() is None
