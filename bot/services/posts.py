"""Posts on their way out: held, checked again, settled."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.domain.cohorts.posts import PostKind, still_due, waits_for_its_group
from bot.domain.errors import NoSuchThing
from bot.domain.reminders import Deferred, Delivered, Lease, Moot, Outcome, Unreachable
from bot.services import groups, rounds
from bot.services.cohort_ports import PostNotice
from bot.services.plans import follow_cohort
from bot.services.ports import Begin, Work

#: how long a worker may hold a post before another one takes it: a busy group may keep it waiting a minute
HOLD: Final = timedelta(seconds=150)
#: after how long a post is looked at again that waits for the bot to be let into its group
_LET_IN: Final = timedelta(hours=1)


def lease_due(begin: Begin, *, worker: str, limit: int, now: datetime) -> tuple[Lease, ...]:
    """Hold at most ``limit`` due posts for ``worker``, the earliest deadline first."""
    with begin() as work:
        return work.posts.lease_due(worker=worker, limit=limit, hold=HOLD, now=now)


def prepare(begin: Begin, lease: Lease, *, now: datetime) -> PostNotice | Deferred | Moot:
    """Check a leased post against what its cohort is at this moment and return what to make.

    In a holiday of the cohort's, once it is closed, and without its group a post is moot. One in which
    something was taken back is not, in a holiday; it waits where the bot was removed from the group.
    """
    with begin() as work:
        try:
            on_file, cohort = work.posts.get(lease.row_id), work.cohorts.get(lease.owner_id)
        except NoSuchThing:
            return Moot()
    if waits_for_its_group(cohort, on_file, now=now):
        return Deferred(until=now + _LET_IN)
    if not still_due(cohort, on_file, now=now):
        return Moot()
    if on_file.post.due > now:
        return Deferred(until=on_file.post.due)
    return PostNotice(on_file=on_file, cohort=cohort)


def settle(begin: Begin, lease: Lease, outcome: Outcome, *, now: datetime) -> bool:
    """Record what became of the attempt; ``False`` when the lease was lost. The next posts follow.

    A group that can't be written to is lost until the bot is let in again: its posts wait.
    """
    with begin() as work:
        with suppress(NoSuchThing):
            groups.hold(work, lease.owner_id)
        settled = work.posts.settle(lease, outcome, now=now)
        if settled:
            _follow(work, lease, outcome, now=now)
        return settled


def next_due(begin: Begin) -> datetime | None:
    """Return the earliest moment at which a post is to be looked at, or ``None``."""
    with begin() as work:
        return work.posts.next_due()


def release(begin: Begin, worker: str) -> int:
    """Give back untried every lease that ``worker`` left behind; return how many."""
    with begin() as work:
        return work.posts.release(worker)


def _follow(work: Work, lease: Lease, outcome: Outcome, *, now: datetime) -> None:
    if isinstance(outcome, Unreachable):
        groups.lose(work, lease.owner_id, now=now)
    cohort = follow_cohort(work, lease.owner_id, now=now)
    on_file = work.posts.get(lease.row_id)
    if not isinstance(outcome, Delivered):
        return
    if on_file.post.kind is PostKind.ROUND:
        rounds.stands(work, on_file, (outcome.message_id, *outcome.more), now=now)
    elif on_file.post.kind is PostKind.BOARD and cohort.group is not None:
        group = replace(cohort.group, board_id=outcome.message_id)
        work.cohorts.save(replace(cohort, group=group))
