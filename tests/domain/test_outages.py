"""What was due while the bot was down: it keeps its moment, moves to the next digest, or is dropped."""

from dataclasses import replace
from datetime import time

import pytest

from bot.domain.interviews import Kind, State
from bot.domain.outcomes import Contact, ContactKind, Light
from bot.domain.people import QuietHours
from bot.domain.planning import plan
from bot.domain.playbook import DEFAULT, Playbook, StepName
from bot.domain.timeline import Answer, AnswerKind, Facts, Opportunity
from tests.builders import candidate, facts, interview, moment, opportunity, promise
from tests.domain.days import Message, lines
from tests.domain.golden import SPINE

PLANNED = facts(opportunity(interview("2026-11-24 14:00", entered="2026-11-20 12:00"), references=1))

#: held on Tuesday 24 November, thanked at once, a reply promised for Monday 30 November
HELD = facts(
    opportunity(
        interview(
            "2026-11-24 14:00",
            entered="2026-11-20 12:00",
            state=State.HELD,
            state_at=moment("2026-11-24 15:32"),
            debriefed=moment("2026-11-24 15:38"),
            promise=promise("2026-11-30", entered="2026-11-24 15:38"),
        ),
        references=1,
    ),
    answers={"1:1:thanks:11": Answer(kind=AnswerKind.DONE, at=moment("2026-11-24 16:00"))},
)


WAITING = DEFAULT.only(*SPINE.steps, StepName.SECOND, StepName.AFTER, StepName.STOP, StepName.WEEKLY)


def coming(told: Facts, now: str, playbook: Playbook = SPINE) -> list[str]:
    """The plan as lines, each with the moment it is due, though nothing has gone out yet."""
    found = plan(told, playbook, now=moment(now)).reminders
    return lines([Message(at=it.due, reminder=it, facts=told) for it in found], told.candidate.zone)


@pytest.mark.parametrize(
    ("now", "kept"),
    [("2026-11-23 18:00", True), ("2026-11-24 11:59", True), ("2026-11-24 12:00", False)],
)
def test_a_brief_keeps_its_moment_until_two_hours_before(now: str, kept: bool) -> None:
    assert ("2026-11-23 Mon 18:00 brief" in coming(PLANNED, now)) is kept


@pytest.mark.parametrize(("now", "kept"), [("2026-11-24 13:59", True), ("2026-11-24 14:00", False)])
def test_a_card_keeps_its_moment_until_the_interview(now: str, kept: bool) -> None:
    assert ("2026-11-24 Tue 12:00 card silent" in coming(PLANNED, now)) is kept


@pytest.mark.parametrize(("now", "kept"), [("2026-11-26 03:29", True), ("2026-11-26 03:30", False)])
def test_a_debrief_keeps_its_moment_for_a_day_and_a_half(now: str, kept: bool) -> None:
    assert ("2026-11-24 Tue 15:30 debrief silent" in coming(PLANNED, now)) is kept


@pytest.mark.parametrize(
    ("now", "slot"),
    [
        ("2026-11-24 18:00", "2026-11-24 Tue 18:00"),
        # nine hours after it was due a digest is given up, and its lines go to the next
        ("2026-11-25 02:59", "2026-11-24 Tue 18:00"),
        ("2026-11-25 03:00", "2026-11-25 Wed 08:30"),
        ("2026-11-25 17:30", "2026-11-25 Wed 18:00"),
    ],
)
def test_a_line_whose_digest_was_missed_stands_in_the_next(now: str, slot: str) -> None:
    assert f"{slot} refs" in coming(HELD, now)


def test_references_are_no_longer_asked_for_after_the_third_business_day() -> None:
    assert not any("refs" in it for it in coming(HELD, "2026-11-28 00:00"))


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-11-30 12:00", "2026-12-01 Tue 10:00"),
        ("2026-12-03 23:59", "2026-12-01 Tue 10:00"),
        # two business days later it folds into the next digest, for one day
        ("2026-12-04 00:00", "2026-12-04 Fri 08:30"),
    ],
)
def test_a_status_prompt_keeps_its_moment_for_two_business_days_and_then_folds(now: str, due: str) -> None:
    asked = [it for it in coming(HELD, now) if "status" in it]
    assert [it[: len(due)] for it in asked] == [due]


def test_a_status_prompt_is_folded_once() -> None:
    assert not any("status" in it for it in coming(HELD, "2026-12-06 12:00"))


def test_a_missed_thanks_line_gives_way_to_the_last_call_in_the_next_digest_too() -> None:
    told = facts(
        opportunity(
            interview(
                "2026-11-25 19:00",
                entered="2026-11-20 12:00",
                state=State.HELD,
                state_at=moment("2026-11-25 20:32"),
                debriefed=moment("2026-11-25 20:40"),
                promise=promise(entered="2026-11-25 20:40"),
            )
        )
    )
    assert "2026-11-26 Thu 08:30 thanks.morning" in coming(told, "2026-11-26 13:00")
    # three hours before the last call it is left out: the next thing said is that call
    caught_up = coming(told, "2026-11-26 13:01")
    assert "2026-11-26 Thu 16:00 thanks.last" in caught_up
    assert not any("thanks.morning" in it for it in caught_up)


@pytest.mark.parametrize(("now", "kept"), [("2026-12-02 17:59", True), ("2026-12-02 18:00", False)])
def test_any_news_is_asked_for_two_days(now: str, kept: bool) -> None:
    assert ("2026-11-30 Mon 18:00 news" in coming(HELD, now)) is kept


def test_what_went_out_is_not_caught_up_on() -> None:
    before = plan(HELD, SPINE, now=moment("2026-11-24 17:00")).reminders
    out = {key: it.due for it in before for key in it.keys}
    assert coming(replace(HELD, sent=out), "2026-11-24 18:01") == []


def test_a_last_call_that_quiet_hours_would_hold_until_its_deadline_goes_through_them() -> None:
    told = facts(
        opportunity(
            interview(
                "2026-10-22 08:30",
                kind=Kind.PANEL,
                entered="2026-10-20 12:00",
                state=State.HELD,
                state_at=moment("2026-10-22 20:00"),
            )
        ),
        candidate=candidate(quiet=QuietHours(begin=time(20), end=time(10))),
    )
    assert "2026-10-23 Fri 06:00 thanks.last" in coming(told, "2026-10-22 20:00")


def test_after_an_outage_what_is_left_of_the_wait_stands_in_one_digest() -> None:
    """Three companies: a question nobody answered for, an end of the wait, "you may ask" past its grace."""

    def role(number: int, *asked: str) -> Opportunity:
        held = interview(
            "2026-11-10 14:00",
            entered="2026-11-06 12:00",
            state=State.HELD,
            state_at=moment("2026-11-10 15:32"),
            debriefed=moment("2026-11-10 15:38"),
            id=number,
        )
        contacts = tuple(Contact(kind=ContactKind.STATUS, at=moment(it), light=Light.GREEN) for it in asked)
        return opportunity(held, id=number, contacts=contacts)

    told = facts(
        role(1, "2026-12-03 10:00"),
        role(2, "2026-11-24 10:00", "2026-12-01 10:00"),
        role(3),
        candidate=candidate(),
    )
    up_again = "2026-12-11 12:00"
    # "stop waiting" of the 11th, 10:00; the others are past their use, the second contact is in time
    assert [it for it in coming(told, up_again, WAITING) if it < "2026-12-12"] == [
        "2026-12-10 Thu 10:00 status2",
        "2026-12-11 Fri 18:00 stop#2",
    ]
    # the weekly point of Wednesday is let go, the next one holds all three
    assert (
        next(it for it in coming(told, up_again, WAITING) if "weekly" in it)
        == "2026-12-16 Wed 18:00 weekly#0×3"
    )


@pytest.mark.parametrize(
    ("up_again", "slot"),
    [
        ("2026-12-09 18:59", "2026-12-09 Wed 18:00"),
        # an hour late it is a line of the next digest
        ("2026-12-09 19:00", "2026-12-10 Thu 08:30"),
        ("2026-12-10 17:31", "2026-12-10 Thu 18:00"),
        ("2026-12-10 19:00", "2026-12-16 Wed 18:00"),
    ],
)
def test_a_weekly_point_that_was_missed_stands_in_the_next_digest(up_again: str, slot: str) -> None:
    asked = [it for it in coming(HELD, up_again, DEFAULT.only(StepName.WEEKLY)) if "weekly" in it]
    assert asked[0] == f"{slot} weekly#0"
