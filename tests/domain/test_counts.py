from dataclasses import replace

from bot.domain.cohorts.counts import MOST_EACH, QUIET, Care, Counts, Range, counts, seats_at_board, tally
from bot.domain.interviews import State
from bot.domain.timeline import Answer, AnswerKind, Facts
from tests.builders import facts, interview, moment, opportunity

BEGIN = moment("2026-11-23 00:00")
END = moment("2026-11-30 00:00")

HELD = interview(
    "2026-11-24 14:30",
    entered="2026-11-20 10:00",
    state=State.HELD,
    state_at=moment("2026-11-24 16:00"),
    debriefed=moment("2026-11-24 16:10"),
)


def done(**when: str) -> dict[str, Answer]:
    """Return answers by the keys of the interview above: ``thanks_11="2026-11-24 17:00"``."""
    return {
        f"1:1:{key.replace('_', ':')}": Answer(kind=AnswerKind.DONE, at=moment(at))
        for key, at in when.items()
    }


def of(told: Facts) -> dict[Care, int]:
    return dict(tally(told, begin=BEGIN, end=END))


def test_nothing_done_counts_as_nothing() -> None:
    assert of(facts()) == dict.fromkeys(Care, 0)


def test_an_interview_counts_once_however_much_was_prepared_for_it() -> None:
    answers = done(posting_0="2026-11-23 10:00", evidence_0="2026-11-23 11:00")
    assert of(facts(opportunity(HELD), answers=answers))[Care.PREPARED] == 1


def test_a_word_of_thanks_counts_within_its_day_only() -> None:
    answers = done(thanks_11="2026-11-25 15:29", thanks_12="2026-11-25 15:31")
    assert of(facts(opportunity(HELD, people=2), answers=answers))[Care.THANKED] == 1


def test_what_was_skipped_is_not_counted() -> None:
    answers = {"1:1:thanks:11": Answer(kind=AnswerKind.SKIPPED, at=moment("2026-11-24 17:00"))}
    assert of(facts(opportunity(HELD), answers=answers))[Care.THANKED] == 0


def test_a_week_begins_with_its_first_moment_and_ends_before_the_next() -> None:
    for at, counted in ((BEGIN, 1), (END, 0)):
        told = facts(opportunity(replace(HELD, debriefed=at)))
        assert of(told)[Care.LOOKED_BACK] == counted


def test_a_member_adds_no_more_than_two_to_a_line() -> None:
    people = 5
    answers = {
        f"1:1:thanks:1{nth}": Answer(kind=AnswerKind.DONE, at=moment("2026-11-24 17:00"))
        for nth in range(1, people + 1)
    }
    assert of(facts(opportunity(HELD, people=people), answers=answers))[Care.THANKED] == MOST_EACH


def test_keys_of_tasks_without_an_interview_are_passed_over() -> None:
    answers = {"0:0:weekly:0": Answer(kind=AnswerKind.DONE, at=moment("2026-11-24 17:00"))}
    assert of(facts(answers=answers)) == dict.fromkeys(Care, 0)


def test_the_board_says_in_ranges_what_those_drawn_did_together() -> None:
    lots = bytes(32)
    seats = seats_at_board(lots)
    busy = {it: {Care.THANKED: 2, Care.PREPARED: 1} for it in range(12)}
    assert counts(busy, lots=lots, week="2026w48") == Counts(
        thanked=Range.of(2 * seats), prepared=Range.of(seats)
    )
    assert counts({}, lots=lots, week="2026w48") == QUIET


def test_the_ranges_are_fewer_than_five_five_to_nine_and_ten_or_more() -> None:
    assert [Range.of(total) for total in (0, 4, 5, 9, 10, 99)] == [
        *(Range.FEW, Range.FEW, Range.SOME, Range.SOME, Range.MANY, Range.MANY)
    ]
