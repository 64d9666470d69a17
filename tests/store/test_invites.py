"""Invites: taken up as often as they may be, by their words alone, and never after their time."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.domain.cohorts import Invite
from bot.domain.cohorts.sharing import INVITE_LASTS, TRIES_WITHIN, Errand
from bot.services.ports import Begin, Work
from bot.store import connect, tables
from bot.store import engine as engines
from tests.databases import Database
from tests.store import gathered
from tests.store.samples import HOUR, NOON

WORDS = "x" * 32


def _invited(begin: Begin, uses: int = 2) -> gathered.Gathered:
    here = gathered.gathered(begin)
    with begin() as work:
        work.invites.add(gathered.invite(here, uses=uses), WORDS)
    return here


def _take(work: Work) -> Invite | None:
    return work.invites.take(WORDS, Errand.JOIN, now=NOON)


def test_an_invite_is_found_by_its_words_and_taken_as_often_as_it_may_be(begin: Begin) -> None:
    here = _invited(begin)
    with begin() as work:
        found = work.invites.find(WORDS, Errand.JOIN, now=NOON)
        assert found is not None
        assert (found.cohort_id, found.uses) == (here.cohort.id, 2)
        taken = _take(work), _take(work), _take(work)
    assert [it.uses if it else None for it in taken] == [1, 0, None]


@pytest.mark.parametrize(
    "attempt",
    [
        lambda work: work.invites.take("y" * 32, Errand.JOIN, now=NOON),
        lambda work: work.invites.take(WORDS, Errand.COACH, now=NOON),
        lambda work: work.invites.take(WORDS, Errand.GROUP, now=NOON),
        lambda work: work.invites.take(WORDS, Errand.JOIN, now=NOON + INVITE_LASTS),
        lambda work: work.invites.find(WORDS, Errand.JOIN, now=NOON + INVITE_LASTS),
        lambda work: work.invites.find(WORDS, Errand.COACH, now=NOON),
    ],
    ids=["other words", "to coach", "to tie a group", "too late", "found too late", "found for another"],
)
def test_no_other_words_errand_or_moment_takes_it_up(
    begin: Begin, attempt: Callable[[Work], Invite | None]
) -> None:
    _invited(begin)
    with begin() as work:
        assert attempt(work) is None
        assert _take(work) is not None


def test_revoking_makes_the_invites_of_one_errand_and_cohort_worthless(begin: Begin) -> None:
    here, elsewhere = _invited(begin), gathered.gathered(begin, 11)
    with begin() as work:
        work.invites.add(gathered.invite(elsewhere), "z" * 32)
        work.invites.add(gathered.invite(here, errand=Errand.COACH), "c" * 32)
        work.invites.revoke(here.cohort.id, Errand.JOIN)
    with begin() as work:
        assert _take(work) is None
        assert work.invites.take("z" * 32, Errand.JOIN, now=NOON) is not None
        assert work.invites.take("c" * 32, Errand.COACH, now=NOON) is not None


def test_the_words_of_a_link_are_nowhere_in_the_data(begin: Begin, database: Database) -> None:
    _invited(begin)
    engine = connect(database.url)
    with engines.begin(engine) as connection:
        rows = connection.execute(tables.invites.select()).all()
    engine.dispose()
    assert rows
    assert WORDS.encode() not in repr(rows).encode()
    assert len(rows[0].digest) == 32


def test_the_last_use_goes_to_one_of_many_who_come_at_once(begin: Begin) -> None:
    _invited(begin, uses=1)

    def attempt(_: int) -> bool:
        with begin() as work:
            return _take(work) is not None

    with ThreadPoolExecutor(max_workers=8) as pool:
        assert sorted(pool.map(attempt, range(8))) == [False] * 7 + [True]


def test_invites_long_expired_go_when_a_new_one_is_made(begin: Begin, database: Database) -> None:
    here = _invited(begin)
    later = NOON + 2 * INVITE_LASTS
    with begin() as work:
        work.invites.add(gathered.invite(here, made_at=later, expires=later + HOUR), "n" * 32)
    engine = connect(database.url)
    with engines.begin(engine) as connection:
        assert len(connection.execute(tables.invites.select()).all()) == 1
    engine.dispose()


def test_tries_are_counted_for_each_person_within_an_hour(begin: Begin) -> None:
    here = gathered.gathered(begin)
    one, other = here.members
    with begin() as work:
        assert [work.invites.tried(one, now=NOON) for _ in range(3)] == [1, 2, 3]
        assert work.invites.tried(other, now=NOON) == 1
        assert work.invites.tried(one, now=NOON + TRIES_WITHIN) == 1
