"""The form that proposes times for a practice: every way through it and back."""

import pytest

from bot.chat import dialogue
from bot.chat.callbacks import Verb, tap
from bot.chat.cohorts import times
from bot.chat.form import stamp_of
from bot.domain.people import Personal
from bot.services import practice
from bot.services.ports import Begin
from tests.builders import moment
from tests.chat.shown import labels
from tests.chat.talk import CHAT, Talk


@pytest.fixture
async def asked(begin: Begin) -> Talk:
    """Somebody who is asked on which day they could practise."""
    talk = Talk.of(begin)
    await dialogue.start(talk, CHAT, times.FORM, answers={"mail": Personal("1")})
    return talk


async def choose(talk: Talk, day: str, hour: str) -> None:
    await talk.taps(day)
    await talk.taps(hour)


async def test_back_from_the_times_leads_to_the_hour_and_another_one_takes_its_place(asked: Talk) -> None:
    await choose(asked, "Wed 25 Nov", "10:00")
    await asked.taps("Back")
    assert "At what time?" in asked.last.text
    await asked.taps("11:00")
    assert "11:00" in asked.last.text
    assert "10:00" not in asked.last.text


async def test_a_typed_time_that_was_a_slip_is_replaced_after_back(asked: Talk) -> None:
    await asked.types("Wednesday 10 am")
    await asked.taps("Back")
    await asked.types("Wednesday 11 am")
    assert "11:00" in asked.last.text
    assert "10:00" not in asked.last.text


async def test_back_from_another_time_keeps_the_ones_before(asked: Talk) -> None:
    await choose(asked, "Wed 25 Nov", "10:00")
    await asked.taps("Add another time")
    await asked.taps("Back")
    assert "10:00" in asked.last.text
    await asked.taps("Add another time")
    await choose(asked, "Thu 26 Nov", "11:00")
    await asked.types("Friday 9 am")
    assert all(clock in asked.last.text for clock in ("10:00", "11:00", "09:00"))
    assert labels(asked.last) == ["Send to my partner", "Back", "Cancel"]


async def test_a_forged_day_is_refused(asked: Talk, begin: Begin) -> None:
    for day in ("d00010101", "d99991231"):
        await asked.presses(tap(Verb.FORM, _stamp(asked, begin), "day", day), on=1)
        assert "too soon, or too far ahead" in asked.last.text


def _stamp(talk: Talk, begin: Begin) -> str:
    with begin() as work:
        kept = work.dialogues.get(talk.person.id)
    assert kept is not None
    return stamp_of(kept)


async def test_a_day_without_a_possible_hour_is_refused_before_the_hour_is_asked(asked: Talk) -> None:
    await asked.types("12 January 2027")
    assert "too soon, or too far ahead" in asked.last.text
    assert "Which day could you practise?" in asked.last.text


@pytest.mark.parametrize(
    ("second", "asked_again"), [("2026-11-25 10:00", "You propose"), ("2026-11-23 14:00", "Which day")]
)
async def test_times_that_came_too_near_before_they_were_sent_are_left_out(
    begin: Begin, second: str, asked_again: str
) -> None:
    chosen = practice.written((moment("2026-11-23 12:00"), moment(second)))
    talk = Talk.of(begin)
    answers = {"mail": Personal("1"), "times": chosen}
    await dialogue.start(talk, CHAT, times.FORM, step="chosen", answers=answers)
    await talk.taps("Send to my partner")
    assert "too soon, or too far ahead" in talk.last.text
    assert asked_again in talk.last.text
    assert "12:00" not in talk.last.text
