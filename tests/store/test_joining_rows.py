"""What joining and leaving need of the store: why an invite is of no use, what was told of a member."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Table, func, select

from bot.domain.cohorts import Mail, MailKind
from bot.domain.cohorts.pairs import PairState
from bot.domain.cohorts.sharing import INVITE_LASTS, TRIES_WITHIN, Errand
from bot.domain.errors import NoSuchThing
from bot.services import cohorts, invites
from bot.services.cohorts import Running
from bot.services.ports import Begin
from bot.store import Store, engine
from bot.store.tables import invites as invite_table
from bot.store.tables import pairs
from tests.services import circle
from tests.services.circle import DAY, NOBODY, NOW


def pair(store: Store, run: Running, one: int, other: int) -> int:
    """Store two members who may come together and return the pair's id."""
    values = {
        "cohort_id": run.cohort.id,
        "candidate_id": one,
        "partner_id": other,
        "week": "2026w48",
        "state": PairState.OFFERED,
        "made_at": NOW,
    }
    with engine.begin(store._engine) as connection:
        return int(connection.execute(pairs.insert().values(**values).returning(pairs.c.id)).scalar_one())


def count(store: Store, table: Table = pairs) -> int:
    with engine.begin(store._engine) as connection:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def test_an_invite_is_known_after_it_can_be_taken_up_no_more(begin: Begin) -> None:
    run = circle.opened(begin)
    words = circle.link(begin, run)
    with begin() as work:
        late = NOW + INVITE_LASTS
        assert work.invites.find(words, Errand.JOIN, now=late) is None
        known = work.invites.known(words, Errand.JOIN)
        assert known is not None
        assert (known.cohort_id, known.expires) == (run.cohort.id, late)
        assert work.invites.known(words, Errand.COACH) is None
        assert work.invites.known(NOBODY, Errand.JOIN) is None


def test_a_withdrawn_invite_is_known_no_more(begin: Begin) -> None:
    run = circle.opened(begin)
    words = circle.link(begin, run)
    invites.revoke(begin, run.chair.coach_id, run.cohort.id, Errand.JOIN)
    with begin() as work:
        assert work.invites.known(words, Errand.JOIN) is None


def test_an_expired_invite_goes_after_as_long_again(begin: Begin, store: Store) -> None:
    run = circle.opened(begin)
    circle.link(begin, run)
    circle.link(begin, run, now=NOW + 2 * INVITE_LASTS - timedelta(seconds=1))
    assert count(store, invite_table) == 2
    circle.link(begin, run, now=NOW + 2 * INVITE_LASTS)
    assert count(store, invite_table) == 2


def test_tries_are_read_without_being_made(begin: Begin) -> None:
    one, other = circle.person(begin), circle.person(begin)
    with begin() as work:
        assert [work.invites.tried(one, now=NOW), work.invites.tried(one, now=NOW)] == [1, 2]
        assert [work.invites.tries(it, now=NOW) for it in (one, one, other)] == [2, 2, 0]
        assert work.invites.tries(one, now=NOW + TRIES_WITHIN) == 0


def test_what_others_were_told_by_somebody_is_found_by_its_sender_alone(begin: Begin, store: Store) -> None:
    run, elsewhere = circle.opened(begin), circle.opened(begin)
    sam, alex, noor = (circle.member(begin, run, name) for name in ("Sam", "Alex", "Noor"))
    mine, theirs = pair(store, run, alex, sam), pair(store, run, alex, noor)
    with begin() as work:
        sent = work.mailbox.add(circle.asked_for_help(run, sam, run.chair.coach_id))
        work.mailbox.add(_of_pair(run, alex, mine))
        work.mailbox.add(_of_pair(run, noor, theirs))
        work.mailbox.add(_of_pair(run, sam, mine))
        work.mailbox.add(circle.asked_for_help(elsewhere, sam, elsewhere.chair.coach_id))
        work.mailbox.add(circle.asked_for_help(run, alex, run.chair.coach_id))
        found = work.mailbox.sent_by(run.cohort.id, sam)
    assert [it.id for it in found] == [sent.id]
    assert [dict(it.words) for it in found] == [{}]


def _of_pair(run: Running, recipient: int, pair_id: int) -> Mail:
    mail = circle.asked_for_help(run, recipient, recipient)
    return replace(mail, kind=MailKind.PAIR_OFFER, sender_id=None, about=pair_id)


def test_pairs_go_with_whoever_leaves_and_no_others(begin: Begin, store: Store) -> None:
    run = circle.opened(begin)
    sam, alex, noor = (circle.member(begin, run, name) for name in ("Sam", "Alex", "Noor"))
    pair(store, run, sam, alex)
    pair(store, run, noor, sam)
    pair(store, run, alex, noor)
    with begin() as work:
        work.cohorts.leave(run.cohort.id, sam)
    assert count(store) == 1


def test_a_closed_cohort_has_no_chair_and_no_place(begin: Begin) -> None:
    run = circle.opened(begin)
    coach_id, sam = run.chair.coach_id, circle.member(begin, run)
    cohorts.close(begin, coach_id, run.cohort.id, now=NOW + DAY)
    with begin() as work:
        with pytest.raises(NoSuchThing):
            work.cohorts.chair(run.cohort.id, coach_id)
        with pytest.raises(NoSuchThing):
            work.cohorts.membership(run.cohort.id, sam)


def test_a_group_of_a_cohort_whose_key_is_gone_is_nobodys(begin: Begin, store: Store) -> None:
    run = circle.opened(begin)
    coach = run.chair.coach_id
    with begin() as work:
        chat_id = work.candidates.get(coach).chat_id
    invites.tie(begin, chat_id, circle.link(begin, run, Errand.GROUP), -77, now=NOW)
    store._keyring.erase(run.cohort.id)
    with begin() as work:
        assert work.cohorts.by_group(-77) is None
