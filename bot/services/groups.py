"""The group that a cohort meets in: tied, moved, lost and found again.

Whoever removes the bot, closes a topic or takes its rights away is nobody we know of, so what happens to a
group changes nothing but the way to it; its coaches are told in private, once.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.domain.cohorts import Cohort, Mail, MailKind
from bot.domain.errors import NoSuchThing
from bot.domain.people import Personal
from bot.services import cohorts, invites
from bot.services.plans import follow, follow_cohort
from bot.services.ports import Begin, Work

#: how long it makes sense to be told of trouble with the group
_TOLD_WITHIN: Final = timedelta(days=14)


class Trouble(StrEnum):
    """What is wrong with a group. The values are in mail already written: never given a new meaning."""

    #: the bot is not in it, or may not write there
    LOST = "lost"
    #: the topic that posts went to is closed or gone; they stand in the group itself
    TOPIC = "topic"


def tie(
    begin: Begin, person_id: int, words: str, chat_id: int, *, thread_id: int | None, now: datetime
) -> Cohort:
    """Tie a cohort to the group (and the topic) in which its coach used the link made for that.

    Raises what ``invites.tie`` raises; ``NoSuchThing`` for whatever is not such a link of this very person.
    """
    tied = invites.tie(begin, person_id, words, chat_id, now=now)
    with begin() as work:
        cohort = _everyone_held(work, tied.id)
        if cohort.group is not None:
            work.cohorts.save(replace(cohort, group=replace(cohort.group, thread_id=thread_id)))
        return _in_touch(work, tied.id, now=now)


def moved(begin: Begin, old_chat_id: int, new_chat_id: int) -> None:
    """Follow a group that became a supergroup; told a second time, nothing more happens."""
    with begin() as work:
        if work.cohorts.by_group(old_chat_id) is not None:
            work.cohorts.move_group(old_chat_id, new_chat_id)


def lost(begin: Begin, chat_id: int, *, now: datetime) -> None:
    """Note that the bot was removed from a group, or may not write there any more, and tell the coaches."""
    with begin() as work:
        cohort = work.cohorts.by_group(chat_id)
        if cohort is not None:
            lose(work, cohort.id, now=now)


def found(begin: Begin, chat_id: int, *, now: datetime) -> None:
    """Note that the bot is in a group, and may write there, again."""
    with begin() as work:
        cohort = work.cohorts.by_group(chat_id)
        if cohort is not None and cohort.group is not None and cohort.group.lost_at is not None:
            cohort = _everyone_held(work, cohort.id)
            if cohort.group is not None:
                work.cohorts.save(replace(cohort, group=replace(cohort.group, lost_at=None)))
            _in_touch(work, cohort.id, now=now)


def leave_topic(begin: Begin, cohort_id: int, *, now: datetime) -> None:
    """Send posts to the group itself from now on, since their topic is closed or gone; tell the coaches."""
    with begin() as work:
        cohort = hold(work, cohort_id)
        if cohort.group is not None and cohort.group.thread_id is not None:
            work.cohorts.save(replace(cohort, group=replace(cohort.group, thread_id=None)))
            _tell(work, cohort, Trouble.TOPIC, now=now)


def hold(work: Work, cohort_id: int) -> Cohort:
    """Return a cohort, its coaches locked first, in the order of their ids, then itself."""
    cohorts.hold(work, (it.coach_id for it in work.cohorts.chairs(cohort_id)))
    return work.cohorts.get(cohort_id, lock=True)


def lose(work: Work, cohort_id: int, *, now: datetime) -> None:
    """Note in a transaction that a cohort's group is lost; the coaches are told the first time."""
    cohort = hold(work, cohort_id)
    if cohort.group is None or cohort.group.lost_at is not None:
        return
    work.cohorts.save(replace(cohort, group=replace(cohort.group, lost_at=now)))
    follow_cohort(work, cohort_id, now=now)
    _tell(work, cohort, Trouble.LOST, now=now)


def of_group(begin: Begin, chat_id: int) -> Cohort:
    """Return the open cohort that meets in a group; ``NoSuchThing`` if none does."""
    with begin() as work:
        cohort = work.cohorts.by_group(chat_id)
    if cohort is None or cohort.closed_at is not None:
        raise NoSuchThing
    return cohort


def _everyone_held(work: Work, cohort_id: int) -> Cohort:
    cohorts.hold(work, cohorts.everyone(work, cohort_id))
    return work.cohorts.get(cohort_id, lock=True)


def _in_touch(work: Work, cohort_id: int, *, now: datetime) -> Cohort:
    """Let the posts follow, and the plans of those who are asked for the round again."""
    for membership in work.cohorts.memberships(cohort_id):
        if membership.rounds:
            follow(work, membership.member_id, now=now)
    return follow_cohort(work, cohort_id, now=now)


def _tell(work: Work, cohort: Cohort, trouble: Trouble, *, now: datetime) -> None:
    for coach_id in sorted(it.coach_id for it in work.cohorts.chairs(cohort.id)):
        told = Mail(
            id=0,
            kind=MailKind.GROUP_TROUBLE,
            recipient_id=coach_id,
            cohort_id=cohort.id,
            made_at=now,
            expires=now + _TOLD_WITHIN,
            words={"name": cohort.name, "trouble": Personal(trouble)},
        )
        work.mailbox.add(told)
        follow(work, coach_id, now=now)
