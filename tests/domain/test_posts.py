from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cohorts import Cohort, Group
from bot.domain.cohorts.posts import (
    Post,
    PostKind,
    PostOnFile,
    monday_of,
    posts,
    still_due,
    waits_for_its_group,
    week_before,
)
from bot.domain.moments import BusinessDays, local
from bot.domain.people import Pause, Personal
from bot.domain.reminders import ReminderState
from tests.builders import PARIS, business_days, moment

FRENCH = business_days("FR")

COHORT = Cohort(
    id=1,
    name=Personal("Nantes"),
    language="fr",
    zone=PARIS,
    territory="FR",
    seats=20,
    opened_at=moment("2026-11-02 10:00"),
    group=Group(chat_id=-7, linked_at=moment("2026-11-02 10:00")),
)
assert COHORT.group is not None
LOST = replace(COHORT, group=replace(COHORT.group, lost_at=moment("2026-11-20 10:00")))


def told(cohort: Cohort, now: str, days: BusinessDays = FRENCH) -> list[str]:
    """Return what is due next: local moment and kind."""
    return [f"{local(it.due, PARIS):%a %d %b %H:%M} {it.kind}" for it in posts(cohort, days, now=moment(now))]


def on_file(post: Post, message_id: int | None = None) -> PostOnFile:
    return PostOnFile(id=1, cohort_id=1, post=post, state=ReminderState.PENDING, message_id=message_id)


def test_a_week_has_a_board_and_pairs_on_monday_and_a_round_on_friday() -> None:
    assert told(COHORT, "2026-11-23 08:00") == [
        "Mon 23 Nov 09:00 board",
        "Mon 23 Nov 10:00 pairs",
        "Fri 27 Nov 17:00 round",
        "Mon 30 Nov 09:00 board",
        "Mon 30 Nov 10:00 pairs",
        "Fri 04 Dec 17:00 round",
    ]


def test_at_most_one_new_message_a_week_is_for_the_group() -> None:
    kinds = [it.kind for it in posts(COHORT, FRENCH, now=moment("2026-11-23 08:00")) if it.week == "2026w48"]
    assert sorted(kinds) == [PostKind.BOARD, PostKind.PAIRS, PostKind.ROUND]


def test_what_was_missed_is_due_while_it_makes_sense() -> None:
    assert told(COHORT, "2026-11-25 11:00")[0] == "Mon 23 Nov 09:00 board"
    assert told(COHORT, "2026-11-29 11:00")[0] == "Fri 27 Nov 17:00 round"


def test_a_public_holiday_moves_a_post_to_the_next_working_day() -> None:
    # Easter Monday is the 29th of March 2027, Christmas and New Year's Day are Fridays, Monday is none
    assert told(COHORT, "2027-03-29 00:00")[:2] == ["Tue 30 Mar 09:00 board", "Tue 30 Mar 10:00 pairs"]
    assert "Mon 28 Dec 17:00 round" in told(COHORT, "2026-12-24 00:00")


def test_an_employers_closure_moves_nothing() -> None:
    assert told(COHORT, "2026-12-28 00:00")[0] == "Mon 28 Dec 09:00 board"


def test_the_first_board_comes_with_the_group() -> None:
    tied = replace(COHORT, group=Group(chat_id=-7, linked_at=moment("2026-11-25 15:00")))
    assert told(tied, "2026-11-25 15:00")[:2] == ["Wed 25 Nov 15:00 board", "Fri 27 Nov 17:00 round"]


def test_without_a_group_pairs_are_made_up_all_the_same() -> None:
    for cohort in (LOST, replace(COHORT, group=None)):
        kinds = {it.kind for it in posts(cohort, FRENCH, now=moment("2026-11-23 08:00"))}
        assert kinds == {PostKind.PAIRS}


def test_a_closed_cohort_has_nothing_due() -> None:
    closed = replace(COHORT, closed_at=moment("2026-11-20 10:00"))
    assert posts(closed, FRENCH, now=moment("2026-11-23 08:00")) == ()


def test_in_a_holiday_of_the_cohort_nothing_is_due_and_afterwards_all_is() -> None:
    until = moment("2027-01-04 00:00")
    resting = replace(COHORT, holiday=Pause(begin=moment("2026-11-23 00:00"), until=until))
    assert told(resting, "2026-11-23 08:00")[0] == "Mon 04 Jan 09:00 board"
    board = Post(
        kind=PostKind.BOARD,
        week="2026w48",
        due=moment("2026-11-23 09:00"),
        expires=moment("2026-11-29 09:00"),
    )
    waits = on_file(board)
    assert not still_due(resting, waits, now=moment("2026-11-23 09:00"))
    assert still_due(COHORT, waits, now=moment("2026-11-23 09:00"))
    assert not still_due(COHORT, waits, now=moment("2026-11-29 09:00"))
    assert not still_due(LOST, waits, now=moment("2026-11-23 09:00"))


def test_what_is_taken_back_from_a_message_waits_for_no_holiday() -> None:
    pause = Pause(begin=moment("2026-11-28 00:00"), until=moment("2027-01-04 00:00"))
    said = Post(
        kind=PostKind.ROUND,
        week="2026w48",
        due=moment("2026-11-27 17:00"),
        expires=moment("2026-12-03 17:00"),
    )
    stands, now = on_file(said, message_id=71), moment("2026-12-01 17:00")
    assert still_due(replace(COHORT, holiday=pause), stands, now=now)
    assert not still_due(replace(COHORT, group=None, closed_at=now), stands, now=now)
    assert not still_due(LOST, stands, now=now)
    assert waits_for_its_group(LOST, stands, now=now)
    assert not waits_for_its_group(LOST, replace(stands, message_id=None), now=now)
    assert not waits_for_its_group(LOST, stands, now=stands.post.expires)
    assert not waits_for_its_group(COHORT, stands, now=now)


def test_the_week_before_a_week_begins_and_ends_at_midnight_of_its_zone() -> None:
    assert monday_of("2026w48").isoformat() == "2026-11-23"
    assert week_before("2026w48", PARIS) == (moment("2026-11-16 00:00"), moment("2026-11-23 00:00"))
    # the clocks go back within it
    begin, end = week_before("2026w44", PARIS)
    assert end - begin == timedelta(days=7, hours=1)


@given(hours=st.integers(0, 2 * 365 * 24))
def test_at_any_moment_the_next_posts_are_known_each_once(hours: int) -> None:
    at = moment("2026-11-02 11:00") + timedelta(hours=hours)
    found = posts(COHORT, FRENCH, now=at)
    assert len({it.key for it in found}) == len(found) == 6
    assert all(it.due < it.expires > at for it in found)
    assert list(found) == sorted(found, key=lambda it: (it.due, it.kind))
