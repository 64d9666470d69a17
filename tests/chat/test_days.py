"""The question until which day something lasts: what can be typed and tapped, and whose clock it is."""

from datetime import datetime

import pytest

from bot.chat import dialogue, pauses
from bot.chat.cohorts import chairs
from bot.domain.moments import local
from bot.domain.people import Personal
from bot.services import cohorts
from bot.services.ports import Begin
from tests.builders import moment
from tests.chat.shown import labels
from tests.chat.talk import CHAT, Talk


@pytest.fixture
async def asked(begin: Begin) -> Talk:
    """Somebody who is asked until when a pause is to last."""
    talk = Talk.of(begin)
    await dialogue.start(talk, CHAT, pauses.FORM)
    return talk


def paused_until(talk: Talk, begin: Begin) -> datetime | None:
    with begin() as work:
        pause = work.candidates.get(talk.person.id).pause
    return pause.until if pause else None


async def test_a_weekday_and_a_date_that_disagree_are_asked_about_and_not_guessed(
    asked: Talk, begin: Begin
) -> None:
    await asked.types("Friday 5 December")
    assert paused_until(asked, begin) is None
    assert "Which one is right?" in asked.last.text
    assert labels(asked.last)[:2] == ["Sat 5 Dec", "Fri 4 Dec"]
    await asked.taps("Sat 5 Dec")
    assert paused_until(asked, begin) == moment("2026-12-05 00:00")


async def test_after_two_readings_the_quick_picks_come_back_with_back(asked: Talk) -> None:
    await asked.types("Friday 5 December")
    await asked.taps("Back")
    assert "Open the calendar" in labels(asked.last)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("yes", "could not read a date"),
        ("31 February", "not in the calendar"),
        ("today", "a day to come"),
        ("1 August 2027", "six months"),
    ],
)
async def test_a_day_that_can_t_be_the_end_is_asked_for_again(asked: Talk, words: str, told: str) -> None:
    await asked.types(words)
    assert told in asked.last.text
    assert "Open the calendar" in labels(asked.last)


async def test_a_break_of_a_group_ends_in_the_morning_of_its_own_clock(begin: Begin) -> None:
    talk = Talk.of(begin)
    opened = cohorts.open_cohort(
        begin,
        talk.person.id,
        name=Personal("Nouméa"),
        coach_name=Personal("Claire"),
        seats=8,
        language="fr",
        zone="Pacific/Noumea",
        territory="FR",
        now=moment("2026-11-23 09:00"),
    )
    await dialogue.start(talk, CHAT, chairs.BREAK, answers={"cohort": Personal(str(opened.cohort.id))})
    await talk.types("8 December")
    assert "takes a break and is back on Tuesday 8 December" in talk.last.text
    with begin() as work:
        holiday = work.cohorts.get(opened.cohort.id).holiday
    assert holiday is not None
    assert f"{local(holiday.until, 'Pacific/Noumea'):%d %H:%M}" == "08 00:00"
