"""Posts that stand in a group and are made once more."""

from bot.domain.reminders import Delivered, ReminderState
from bot.services.ports import Begin
from tests.store.samples import DAY, HOUR, NOON
from tests.store.test_posts import BOARD, ROUND, lease, on_file, plan, planned, settle


def test_a_delivered_post_is_made_once_more_in_its_place_whatever_is_planned(begin: Begin) -> None:
    cohort_id = planned(begin, ROUND)
    with begin() as work:
        assert not work.posts.renew(cohort_id, ROUND.key, now=NOON, until=NOON + DAY)
    (held,) = lease(begin, now=NOON + HOUR)
    assert settle(begin, held, Delivered(message_id=5))
    with begin() as work:
        assert work.posts.renew(cohort_id, ROUND.key, now=NOON + 2 * HOUR, until=NOON + 9 * DAY)
    plan(begin, cohort_id, BOARD)
    leased = lease(begin, now=NOON + 2 * HOUR)
    with begin() as work:
        assert 5 in {work.posts.get(it.row_id).message_id for it in leased}


def test_words_taken_back_while_their_post_is_on_its_way_make_it_once_more(begin: Begin) -> None:
    cohort_id = planned(begin, ROUND)
    (held,) = lease(begin, now=NOON + HOUR)
    with begin() as work:
        work.posts.renew(cohort_id, ROUND.key, now=NOON + HOUR, until=NOON + 2 * DAY)
    assert settle(begin, held, Delivered(message_id=5))
    found = on_file(begin, cohort_id, ROUND.key)
    assert (found.state, found.message_id) == (ReminderState.PENDING, 5)
    (again,) = lease(begin, now=NOON + HOUR)
    assert settle(begin, again, Delivered(message_id=5))
    assert on_file(begin, cohort_id, ROUND.key).state is ReminderState.DELIVERED


def test_a_post_in_several_messages_is_known_by_each_of_them(begin: Begin) -> None:
    cohort_id = planned(begin, ROUND)
    (held,) = lease(begin, now=NOON + HOUR)
    assert on_file(begin, cohort_id, ROUND.key).rest == ()
    assert settle(begin, held, Delivered(message_id=5, rest=(6, 7)))
    found = on_file(begin, cohort_id, ROUND.key)
    assert (found.message_id, found.rest) == (5, (6, 7))
    with begin() as work:
        assert work.posts.renew(cohort_id, ROUND.key, now=NOON + 2 * HOUR, until=NOON + 9 * DAY)
    (held,) = lease(begin, now=NOON + 2 * HOUR)
    assert settle(begin, held, Delivered(message_id=5))
    assert on_file(begin, cohort_id, ROUND.key).rest == ()
