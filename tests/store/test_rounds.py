"""What members say in weekly rounds, and practice pairs."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.cohorts import Cohort, Membership
from bot.domain.cohorts.pairs import Pair, PairState
from bot.domain.cohorts.rounds import Entry
from bot.domain.errors import NoSuchThing
from bot.domain.people import Personal
from bot.services.ports import Begin
from bot.store.store import Store
from tests.store import samples
from tests.store.samples import DAY, HOUR, NOON

WEEK, NEXT = "2026w48", "2026w49"


def gathered(begin: Begin, count: int = 2) -> tuple[int, list[int]]:
    """Store a cohort with members; return the ids."""
    people = [samples.someone(begin, chat_id) for chat_id in range(1, count + 1)]
    new = Cohort(
        id=0,
        name=Personal("Le mardi"),
        language="fr",
        zone="Europe/Paris",
        territory="FR",
        seats=12,
        opened_at=NOON,
    )
    with begin() as work:
        cohort = work.cohorts.add(new)
        for member_id in people:
            alias = Personal(f"Alias {member_id}")
            work.cohorts.enrol(Membership(cohort=cohort, member_id=member_id, alias=alias, joined_at=NOON))
    return cohort.id, people


def entry(cohort_id: int, member_id: int, **changes: Any) -> Entry:
    new = Entry(
        id=0, cohort_id=cohort_id, member_id=member_id, week=WEEK, said_at=NOON, win=Personal("Un mot")
    )
    return replace(new, **changes)


def pair(cohort_id: int, two: list[int], **changes: Any) -> Pair:
    new = Pair(
        id=0,
        cohort_id=cohort_id,
        first_id=two[0],
        partner_id=two[1],
        week=WEEK,
        state=PairState.OFFERED,
        made_at=NOON,
    )
    return replace(new, **changes)


def test_an_entry_is_kept_with_all_its_words_and_replaced_within_its_week(begin: Begin) -> None:
    cohort_id, (anna, _) = gathered(begin)
    full = entry(cohort_id, anna, goal=Personal("Deux appels"), ask=Personal("Une relecture"))
    with begin() as work:
        first = work.entries.save(full)
        assert first == replace(full, id=first.id)
        later = entry(cohort_id, anna, said_at=NOON + HOUR, win=None, goal=Personal("Dormir"))
        again = work.entries.save(later)
        assert again == replace(later, id=first.id)
    with begin() as work:
        assert work.entries.get(first.id) == again
        assert work.entries.of_week(cohort_id, WEEK) == (again,)
        assert work.entries.of_member(cohort_id, anna) == (again,)


def test_a_round_has_its_own_entries_in_the_order_they_were_first_said(begin: Begin) -> None:
    cohort_id, (anna, ben) = gathered(begin)
    other, _ = gathered_apart(begin)
    with begin() as work:
        bens = work.entries.save(entry(cohort_id, ben))
        annas = work.entries.save(entry(cohort_id, anna))
        work.entries.save(entry(cohort_id, ben, said_at=NOON + HOUR))
        later = work.entries.save(entry(cohort_id, anna, week=NEXT))
        assert [it.id for it in work.entries.of_week(cohort_id, WEEK)] == [bens.id, annas.id]
        assert work.entries.of_member(cohort_id, anna) == (annas, later)
        assert work.entries.of_week(other, WEEK) == ()


def gathered_apart(begin: Begin) -> tuple[int, int]:
    someone = samples.someone(begin, 99)
    with begin() as work:
        cohort = work.cohorts.add(
            Cohort(
                id=0,
                name=Personal("Autre"),
                language="fr",
                zone="Europe/Paris",
                territory="FR",
                seats=3,
                opened_at=NOON,
            )
        )
    return cohort.id, someone


def test_words_taken_back_are_gone_and_nobody_elses(begin: Begin) -> None:
    cohort_id, (anna, ben) = gathered(begin)
    with begin() as work:
        mine, kept = work.entries.save(entry(cohort_id, anna)), work.entries.save(entry(cohort_id, ben))
        work.entries.take_back(cohort_id, anna, NEXT)
        assert work.entries.get(mine.id) == mine
        work.entries.take_back(cohort_id, anna, WEEK)
        work.entries.take_back(cohort_id, anna, WEEK)
        assert work.entries.of_week(cohort_id, WEEK) == (kept,)
        with pytest.raises(NoSuchThing):
            work.entries.get(mine.id)


def test_an_entry_is_carried_to_another_week_unless_something_was_said_there(begin: Begin) -> None:
    cohort_id, (anna, ben) = gathered(begin)
    with begin() as work:
        annas, bens = work.entries.save(entry(cohort_id, anna)), work.entries.save(entry(cohort_id, ben))
        newer = work.entries.save(entry(cohort_id, ben, week=NEXT))
        work.entries.carry(annas.id, NEXT)
        work.entries.carry(bens.id, NEXT)
        assert work.entries.of_week(cohort_id, WEEK) == ()
        assert work.entries.of_week(cohort_id, NEXT) == (replace(annas, week=NEXT), newer)


def test_what_a_member_said_goes_when_they_leave_or_are_erased(begin: Begin, store: Store) -> None:
    cohort_id, (anna, ben, carl) = gathered(begin, 3)
    with begin() as work:
        for member_id in (anna, ben, carl):
            work.entries.save(entry(cohort_id, member_id))
        work.cohorts.leave(cohort_id, anna)
    with samples.rolled_back(begin) as work:
        work.candidates.erase(ben)  # the key goes for good, the rows are still there
    with begin() as work:
        assert [it.member_id for it in work.entries.of_week(cohort_id, WEEK)] == [carl]
    store.finish_erasures()
    with begin() as work:
        assert [it.member_id for it in work.entries.of_week(cohort_id, WEEK)] == [carl]


def test_whoever_does_not_belong_to_a_cohort_says_nothing_in_it(begin: Begin) -> None:
    cohort_id, _ = gathered(begin)
    stranger = samples.someone(begin, 77)
    with samples.rolled_back(begin) as work, pytest.raises(Exception, match=r"(?i)foreign key"):
        work.entries.save(entry(cohort_id, stranger))


def test_a_pair_is_kept_and_changed_with_all_there_is(begin: Begin) -> None:
    cohort_id, two = gathered(begin)
    with begin() as work:
        made = work.pairs.add(pair(cohort_id, two))
        assert made == replace(pair(cohort_id, two), id=made.id)
        full = replace(
            made,
            state=PairState.AGREED,
            first_yes=True,
            partner_yes=False,
            proposed_by=two[1],
            times=(NOON + DAY, NOON + 2 * DAY),
            agreed_at=NOON + 2 * DAY,
        )
        work.pairs.save(full)
    with begin() as work:
        assert work.pairs.of_cohort(cohort_id) == (full,)
        with pytest.raises(NoSuchThing):
            work.pairs.save(replace(full, id=full.id + 1))


def test_a_member_finds_the_pairs_they_are_in_whichever_of_the_two_they_are(begin: Begin) -> None:
    cohort_id, (anna, ben, carl) = gathered(begin, 3)
    with begin() as work:
        first = work.pairs.add(pair(cohort_id, [anna, ben]))
        second = work.pairs.add(pair(cohort_id, [carl, anna], week=NEXT))
        assert work.pairs.of_member(cohort_id, anna) == (first, second)
        assert work.pairs.of_member(cohort_id, ben) == (first,)
        assert work.pairs.of_member(cohort_id + 1, ben) == ()


@pytest.mark.parametrize("gone", [0, 1])
def test_a_pair_goes_with_either_of_the_two(begin: Begin, gone: int) -> None:
    cohort_id, two = gathered(begin)
    with begin() as work:
        work.pairs.add(pair(cohort_id, two))
    with begin() as work:
        work.candidates.erase(two[gone])
    with begin() as work:
        assert work.pairs.of_cohort(cohort_id) == ()
