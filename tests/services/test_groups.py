from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cohorts import Cohort, Group, Invite, Mail, MailKind
from bot.domain.cohorts.posts import PostKind
from bot.domain.cohorts.sharing import Errand
from bot.domain.errors import NoSuchThing
from bot.domain.playbook import StepName
from bot.services import groups, memberships
from bot.services.groups import Trouble
from bot.services.ports import Begin
from tests.builders import moment
from tests.services import circle
from tests.store import gathered as made
from tests.store.gathered import Gathered, gathered

NOW = moment("2026-11-25 15:00")
CHAT = -7


def linked(begin: Begin, here: Gathered, words: str = "g" * 32) -> str:
    """Make the link that ties a cohort to a group."""
    with begin() as work:
        invite: Invite = made.invite(here, errand=Errand.GROUP, uses=1, expires=NOW + timedelta(days=1))
        work.invites.add(invite, words)
    return words


def chat_of(begin: Begin, person: int) -> int:
    with begin() as work:
        return work.candidates.get(person).chat_id


def grouped(begin: Begin, *, thread_id: int | None = None) -> Gathered:
    here = gathered(begin)
    groups.tie(begin, chat_of(begin, here.coach), linked(begin, here), CHAT, thread_id=thread_id, now=NOW)
    return here


def cohort(begin: Begin, here: Gathered) -> Cohort:
    with begin() as work:
        return work.cohorts.get(here.cohort.id)


def group(begin: Begin, here: Gathered) -> Group:
    found = cohort(begin, here).group
    assert found is not None
    return found


def mail(begin: Begin, person: int) -> tuple[Mail, ...]:
    with begin() as work:
        return work.mailbox.of(person)


def kinds(begin: Begin, here: Gathered) -> set[PostKind]:
    with begin() as work:
        return {it.post.kind for it in work.posts.pending(here.cohort.id)}


def test_a_tied_group_has_its_topic_and_its_posts_planned(begin: Begin) -> None:
    here = grouped(begin, thread_id=4)
    assert group(begin, here) == Group(chat_id=CHAT, thread_id=4, linked_at=NOW)
    assert kinds(begin, here) == {PostKind.BOARD, PostKind.ROUND, PostKind.PAIRS}
    with begin() as work:
        assert work.posts.next_due() == NOW


def test_a_link_of_another_coach_or_none_ties_nothing(begin: Begin) -> None:
    here, elsewhere = gathered(begin), gathered(begin, 20)
    words = linked(begin, here)
    for person, tried in ((elsewhere.coach, words), (here.members[0], words), (here.coach, "x")):
        with pytest.raises(NoSuchThing):
            groups.tie(begin, chat_of(begin, person), tried, CHAT, thread_id=None, now=NOW)
    assert cohort(begin, here).group is None


def test_a_lost_group_is_told_to_its_coaches_once_and_to_no_member(begin: Begin) -> None:
    here = grouped(begin)
    for _ in range(2):
        groups.lost(begin, CHAT, now=NOW)
    assert group(begin, here).lost_at == NOW
    assert kinds(begin, here) == {PostKind.PAIRS}
    (told,) = mail(begin, here.coach)
    assert (told.kind, told.words["trouble"].reveal()) == (MailKind.GROUP_TROUBLE, Trouble.LOST)
    assert [mail(begin, it) for it in here.members] == [(), ()]


def test_a_coach_is_told_at_the_next_moment_that_is_not_quiet(begin: Begin) -> None:
    here = grouped(begin)
    groups.lost(begin, CHAT, now=NOW)
    with begin() as work:
        due = {it.due for it in work.plans.current(here.coach).reminders}
    assert NOW in due


def test_a_group_that_is_back_is_taken_up_again(begin: Begin) -> None:
    here = grouped(begin)
    groups.lost(begin, CHAT, now=NOW)
    groups.found(begin, CHAT, now=NOW + timedelta(days=1))
    assert group(begin, here).lost_at is None
    assert PostKind.ROUND in kinds(begin, here)
    groups.lost(begin, CHAT, now=NOW + timedelta(days=2))
    assert len(mail(begin, here.coach)) == 2


def test_a_closed_topic_leaves_posts_to_the_group_and_is_told_once(begin: Begin) -> None:
    here = grouped(begin, thread_id=4)
    for _ in range(2):
        groups.leave_topic(begin, here.cohort.id, now=NOW)
    assert group(begin, here).thread_id is None
    assert [it.words["trouble"].reveal() for it in mail(begin, here.coach)] == [Trouble.TOPIC]


def test_a_group_that_became_a_supergroup_is_followed_once(begin: Begin) -> None:
    here = grouped(begin, thread_id=4)
    for _ in range(2):
        groups.moved(begin, CHAT, -1009)
    moved = group(begin, here)
    assert (moved.chat_id, moved.thread_id, moved.board_id) == (-1009, None, None)
    assert groups.of_group(begin, -1009).id == here.cohort.id


def test_what_happens_in_a_group_of_nobody_changes_nothing(begin: Begin) -> None:
    here = grouped(begin)
    groups.lost(begin, -99, now=NOW)
    groups.found(begin, -99, now=NOW)
    groups.moved(begin, -99, -100)
    assert group(begin, here).lost_at is None
    with pytest.raises(NoSuchThing):
        groups.of_group(begin, -99)


def test_a_closed_cohort_meets_nowhere(begin: Begin) -> None:
    here = grouped(begin)
    with begin() as work:
        work.cohorts.save(replace(work.cohorts.get(here.cohort.id), closed_at=NOW))
    with pytest.raises(NoSuchThing):
        groups.of_group(begin, CHAT)


def test_the_round_is_asked_for_once_there_is_a_group_and_again_once_it_is_found(begin: Begin) -> None:
    run = circle.opened(begin)
    sam = circle.member(begin, run)
    memberships.set_rounds(begin, sam, run.cohort.id, on=True, now=circle.NOW)
    assert StepName.ROUND not in circle.steps(begin, sam)
    circle.tied(begin, run)
    assert StepName.ROUND in circle.steps(begin, sam)
    groups.lost(begin, CHAT, now=circle.NOW)
    memberships.set_counted(begin, sam, run.cohort.id, on=True, now=circle.NOW)
    assert StepName.ROUND not in circle.steps(begin, sam)
    groups.found(begin, CHAT, now=circle.NOW)
    assert StepName.ROUND in circle.steps(begin, sam)
