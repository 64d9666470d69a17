"""Cohorts, who runs them and who belongs to them: stored, found, left, erased."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.cohorts import Grant, Group, Level, Look
from bot.domain.cohorts.posts import Post, PostKind
from bot.domain.errors import NoSuchThing
from bot.domain.people import Pause, Personal
from bot.domain.reminders import Delivered
from bot.services.ports import Begin
from bot.store import Store
from tests.store import gathered, samples
from tests.store.samples import DAY, HOUR, NOON

GROUP = Group(chat_id=-1001, thread_id=7, linked_at=NOON, lost_at=NOON + DAY, board_id=41)


def test_a_cohort_comes_back_as_stored(begin: Begin) -> None:
    whole = gathered.cohort(
        group=GROUP, holiday=Pause(begin=NOON, until=NOON + DAY), closed_at=NOON + 9 * DAY
    )
    with begin() as work:
        added = work.cohorts.add(whole)
    with begin() as work:
        assert work.cohorts.get(added.id, lock=True) == added == replace(whole, id=added.id)
        assert work.cohorts.by_group(-1001) == added
        assert work.cohorts.by_group(-1002) is None


def test_a_changed_cohort_is_kept_and_one_of_nobody_is_refused(begin: Begin) -> None:
    here = gathered.gathered(begin)
    changed = replace(here.cohort, name=Personal("Promotion de mai"), group=GROUP, seats=3)
    with begin() as work:
        work.cohorts.save(changed)
    with begin() as work:
        assert work.cohorts.get(here.cohort.id) == changed
        with pytest.raises(NoSuchThing):
            work.cohorts.save(replace(changed, id=changed.id + 100))


def test_a_group_that_moved_is_found_under_its_new_number_without_its_old_messages(begin: Begin) -> None:
    here = gathered.gathered(begin, group=GROUP)
    with begin() as work:
        work.cohorts.move_group(-1001, -1009)
    with begin() as work:
        moved = work.cohorts.by_group(-1009)
        assert moved == replace(
            here.cohort, group=replace(GROUP, chat_id=-1009, thread_id=None, board_id=None)
        )
        assert work.cohorts.by_group(-1001) is None


def test_a_round_that_stands_in_a_group_that_moved_is_made_no_more_and_the_next_one_is(begin: Begin) -> None:
    cohort_id = gathered.gathered(begin, group=GROUP).cohort.id
    said, coming = (
        Post(kind=PostKind.ROUND, week=week, due=NOON, expires=NOON + 2 * DAY)
        for week in ("2026w48", "2026w49")
    )
    with begin() as work:
        work.posts.plan(cohort_id, (said,), now=NOON)
        (held,) = work.posts.lease_due(worker="w", limit=1, hold=DAY, now=NOON)
        work.posts.settle(held, Delivered(message_id=5), now=NOON)
        assert work.posts.renew(cohort_id, said.key, now=NOON, until=NOON + DAY)
        work.cohorts.move_group(-1001, -1009)
        assert not work.posts.renew(cohort_id, said.key, now=NOON, until=NOON + DAY)
        work.posts.plan(cohort_id, (said, coming), now=NOON)
        assert [it.post for it in work.posts.pending(cohort_id)] == [coming]


def test_only_a_present_coach_of_that_cohort_has_a_chair(begin: Begin) -> None:
    here, elsewhere = gathered.gathered(begin), gathered.gathered(begin, 11)
    with begin() as work:
        assert work.cohorts.chair(here.cohort.id, here.coach).name == Personal("Hélène Orvaline")
        for cohort_id, person in (
            (here.cohort.id, here.members[0]),
            (here.cohort.id, elsewhere.coach),
            (elsewhere.cohort.id, here.coach),
            (here.cohort.id, 77),
        ):
            with pytest.raises(NoSuchThing):
                work.cohorts.chair(cohort_id, person)


def test_a_chair_comes_back_as_stored_and_a_second_coach_stands_behind_the_first(begin: Begin) -> None:
    here = gathered.gathered(begin)
    second = samples.someone(begin, 50)
    with begin() as work:
        first = work.cohorts.chair(here.cohort.id, here.coach)
        changed = replace(
            first,
            weekdays=frozenset({1, 6}),
            reply_days=5,
            away_until=NOON + DAY,
            stand_in=second,
        )
        work.cohorts.seat(changed)
        other = replace(first, coach_id=second, name=Personal("Marc"), since=NOON + HOUR)
        work.cohorts.seat(other)
    with begin() as work:
        assert work.cohorts.chairs(here.cohort.id) == (changed, other)
        assert work.cohorts.chairs_of(second) == (other,)


def test_a_coach_who_leaves_loses_the_chair_and_every_level_and_comes_back_with_none(begin: Begin) -> None:
    here = gathered.gathered(begin)
    member = here.members[0]
    with begin() as work:
        chair = work.cohorts.chair(here.cohort.id, here.coach)
        work.cohorts.grant(_grant(here, member, Level.PROGRESS))
        work.cohorts.leave_chair(here.cohort.id, here.coach, now=NOON + DAY)
    with begin() as work:
        assert work.cohorts.chairs(here.cohort.id) == work.cohorts.chairs_of(here.coach) == ()
        with pytest.raises(NoSuchThing):
            work.cohorts.chair(here.cohort.id, here.coach)
        work.cohorts.seat(chair)
        assert work.cohorts.chair(here.cohort.id, here.coach) == chair
        assert work.cohorts.membership(here.cohort.id, member).level_for(here.coach) is Level.NOTHING


def test_a_member_s_place_comes_back_as_stored(begin: Begin) -> None:
    here = gathered.gathered(begin)
    member = here.members[0]
    changed = gathered.membership(
        here.cohort, member, alias=Personal("C."), counted_from=NOON + DAY, rounds=True, practice=True
    )
    with begin() as work:
        work.cohorts.enrol(changed)
        work.cohorts.grant(_grant(here, member, Level.DATES))
        work.cohorts.grant(_grant(here, member, Level.PROGRESS))
    with begin() as work:
        found = work.cohorts.membership(here.cohort.id, member)
        assert found == replace(changed, levels={here.coach: Level.PROGRESS})
        assert work.cohorts.memberships_of(member) == (found,)
        assert [it.member_id for it in work.cohorts.memberships(here.cohort.id)] == list(here.members)


def test_nobody_has_a_place_in_another_s_cohort(begin: Begin) -> None:
    here, elsewhere = gathered.gathered(begin), gathered.gathered(begin, 11)
    with begin() as work:
        for person in (here.coach, elsewhere.members[0], 77):
            with pytest.raises(NoSuchThing):
                work.cohorts.membership(here.cohort.id, person)


def test_leaving_takes_along_all_that_was_shared_and_nothing_of_the_others(begin: Begin) -> None:
    here = gathered.gathered(begin)
    gone, stays = here.members
    with begin() as work:
        for member in here.members:
            work.cohorts.grant(_grant(here, member, Level.DATES))
            work.cohorts.saw(here.cohort.id, member, _look(here))
        work.cohorts.leave(here.cohort.id, gone)
        work.cohorts.leave(here.cohort.id, gone)
    with begin() as work:
        assert not work.cohorts.memberships_of(gone)
        assert not work.cohorts.looks(here.cohort.id, gone)
        assert work.cohorts.membership(here.cohort.id, stays).level_for(here.coach) is Level.DATES
        work.cohorts.enrol(gathered.membership(here.cohort, gone))
        assert work.cohorts.membership(here.cohort.id, gone).level_for(here.coach) is Level.NOTHING


def test_looks_of_a_day_are_one_line_with_the_most_read_and_the_latest_day_stands_first(begin: Begin) -> None:
    here = gathered.gathered(begin)
    member = here.members[0]
    first = _look(here)
    most, later = replace(first, level=Level.PROGRESS), replace(first, day=date(2026, 11, 25))
    with begin() as work:
        for look in (first, most, first, later):
            work.cohorts.saw(here.cohort.id, member, look)
    with begin() as work:
        assert work.cohorts.looks(here.cohort.id, member) == (later, most)
        assert work.cohorts.looks(here.cohort.id, here.members[1]) == ()


def test_facts_name_the_places_in_open_cohorts_only(begin: Begin) -> None:
    here = gathered.gathered(begin)
    member = here.members[0]
    with begin() as work:
        assert [it.cohort for it in work.facts(member).memberships] == [here.cohort]
        assert [it.cohort for it in work.facts(here.coach).chairs] == [here.cohort]
        work.cohorts.save(replace(here.cohort, closed_at=NOON + DAY))
    with begin() as work:
        assert not work.facts(member).memberships
        assert not work.facts(here.coach).chairs


def test_an_erased_member_leaves_no_place_and_an_erased_coach_no_chair(begin: Begin) -> None:
    here = gathered.gathered(begin)
    with begin() as work:
        work.candidates.erase(here.members[0])
        work.candidates.erase(here.coach)
    with begin() as work:
        assert [it.member_id for it in work.cohorts.memberships(here.cohort.id)] == [here.members[1]]
        assert work.cohorts.chairs(here.cohort.id) == ()


def test_whoever_is_being_erased_is_passed_over(store: Store) -> None:
    here = gathered.gathered(store.begin)
    with samples.rolled_back(store.begin) as work:
        work.candidates.erase(here.members[0])
    with store.begin() as work:
        assert [it.member_id for it in work.cohorts.memberships(here.cohort.id)] == [here.members[1]]


def test_an_erased_cohort_leaves_nothing_and_its_people_stay(begin: Begin) -> None:
    here = gathered.gathered(begin)
    with begin() as work:
        work.cohorts.erase(here.cohort.id)
        work.cohorts.erase(here.cohort.id)
    with begin() as work:
        with pytest.raises(NoSuchThing):
            work.cohorts.get(here.cohort.id)
        assert not work.facts(here.members[0]).memberships
        assert not work.facts(here.coach).chairs


def test_an_erasure_of_a_cohort_that_was_cut_short_is_finished_later(store: Store) -> None:
    here, other = gathered.gathered(store.begin), gathered.gathered(store.begin, 11)
    with samples.rolled_back(store.begin) as work:
        work.cohorts.erase(here.cohort.id)
    with store.begin() as work:
        assert work.facts(here.members[0]).memberships == ()
    assert store.finish_erasures() == 1
    with store.begin() as work:
        assert work.cohorts.get(other.cohort.id) == other.cohort
        with pytest.raises(NoSuchThing):
            work.cohorts.get(here.cohort.id)


def _grant(here: gathered.Gathered, member: int, level: Level) -> Grant:
    return Grant(cohort_id=here.cohort.id, member_id=member, coach_id=here.coach, level=level, at=NOON)


def _look(here: gathered.Gathered) -> Look:
    return Look(coach_id=here.coach, day=date(2026, 11, 24), level=Level.DATES)
