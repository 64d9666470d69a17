"""A pause, an absence, and what is noted with every tap."""

from itertools import count
from typing import Final

import pytest

from bot.domain.absence import Back
from bot.domain.errors import NoSuchThing
from bot.domain.people import Candidate, Pause, WeeklyTime
from bot.domain.playbook import StepName
from bot.services import pauses, people, reminders, updates
from bot.services.ports import Begin, Notice
from tests.builders import moment
from tests.services import life

NOW: Final = moment("2026-11-23 10:05")
UNTIL: Final = moment("2026-12-07 00:00")


#: no two tests share an update, since their store remembers each for two days
_UPDATES: Final = count(1000)


def speak(begin: Begin, now: str, update_id: int | None = None) -> updates.Arrival:
    return updates.take_in(begin, update_id or next(_UPDATES), 1001, now=moment(now))


def who(begin: Begin, candidate_id: int) -> Candidate:
    return life.facts(begin, candidate_id).candidate


def prompted(begin: Begin, candidate_id: int) -> list[tuple[str, str]]:
    return life.prompted(begin, candidate_id, StepName.WEEKLY, StepName.RETURN)


def deliver(begin: Begin, until: str) -> list[str]:
    """Deliver all that is due until then; return the steps that led a message."""
    return [str(reminder.prompts[0].step) for _, reminder in life.sent(begin, until)]


def test_a_pause_keeps_the_interviews_inside_until_told_otherwise(begin: Begin) -> None:
    candidate_id = life.join(begin)
    life.open_interview(begin, candidate_id)
    pauses.start(begin, candidate_id, until=UNTIL, now=NOW)
    (asked,) = life.tasks(begin, candidate_id, StepName.PAUSED)
    steps = {step for _, step in prompted(begin, candidate_id)}
    assert steps >= {"card", "debrief"}
    assert not steps & {"brief"}
    pauses.keep(begin, candidate_id, asked.id, kept=False, now=NOW)
    assert not {"card", "debrief"} & {step for _, step in prompted(begin, candidate_id)}
    pauses.keep(begin, candidate_id, asked.id, kept=True, now=NOW)
    assert "card" in {step for _, step in prompted(begin, candidate_id)}


def test_an_interview_told_in_the_pause_has_its_card(begin: Begin) -> None:
    candidate_id = life.join(begin)
    pauses.start(begin, candidate_id, until=UNTIL, now=NOW)
    life.open_interview(begin, candidate_id, now="2026-11-23 11:00")
    assert not life.tasks(begin, candidate_id, StepName.PAUSED)
    assert "card" in {step for _, step in prompted(begin, candidate_id)}


def test_a_pause_ended_early_holds_back_what_it_held_back(begin: Begin) -> None:
    candidate_id = life.join(begin)
    life.open_interview(begin, candidate_id)
    pauses.start(begin, candidate_id, until=UNTIL, now=NOW)
    pauses.stop(begin, candidate_id, now=moment("2026-11-23 19:00"))
    assert "brief" not in {step for _, step in prompted(begin, candidate_id)}
    assert "return" not in {step for _, step in prompted(begin, candidate_id)}
    assert "card" in {step for _, step in prompted(begin, candidate_id)}
    assert who(begin, candidate_id).pause == Pause(begin=NOW, until=moment("2026-11-23 19:00"))


def test_ending_no_pause_changes_nothing(begin: Begin) -> None:
    candidate_id = life.join(begin)
    before = life.facts(begin, candidate_id)
    pauses.stop(begin, candidate_id, now=NOW)
    assert life.facts(begin, candidate_id) == before


def test_nobody_answers_for_the_pause_of_somebody_else(begin: Begin) -> None:
    candidate_id, other = life.join(begin), life.join(begin, chat_id=1002)
    life.open_interview(begin, candidate_id)
    pauses.start(begin, candidate_id, until=UNTIL, now=NOW)
    (asked,) = life.tasks(begin, candidate_id, StepName.PAUSED)
    with pytest.raises(NoSuchThing):
        pauses.keep(begin, other, asked.id, kept=False, now=NOW)


def test_a_tap_is_noted_to_the_hour_once(begin: Begin) -> None:
    candidate_id = life.join(begin)
    assert who(begin, candidate_id).seen_at is None
    speak(begin, "2026-11-23 10:05")
    assert who(begin, candidate_id).seen_at == moment("2026-11-23 10:00")
    arrival = speak(begin, "2026-11-23 10:59")
    assert arrival.candidate == who(begin, candidate_id)
    speak(begin, "2026-11-23 11:00")
    assert who(begin, candidate_id).seen_at == moment("2026-11-23 11:00")


def test_the_same_update_taken_in_again_notes_nothing(begin: Begin) -> None:
    candidate_id = life.join(begin)
    update_id = next(_UPDATES)
    speak(begin, "2026-11-23 10:05", update_id)
    assert not speak(begin, "2026-11-24 10:05", update_id).first
    assert who(begin, candidate_id).seen_at == moment("2026-11-23 10:00")


def test_an_absence_ends_with_a_word_once_and_nothing_of_it_is_sent_after(begin: Begin) -> None:
    candidate_id = life.join(begin)
    opened = life.open_interview(begin, candidate_id)
    life.hold(begin, candidate_id, opened.interview_id, now="2026-11-24 16:10")
    speak(begin, "2026-11-24 16:10")
    assert deliver(begin, "2026-12-10 09:00").count("weekly") == 0, "away since the thank-yous of the 24th"
    back = speak(begin, "2026-12-10 10:00")
    assert back.back is Back.ABSENCE
    assert who(begin, candidate_id).pause is not None
    assert speak(begin, "2026-12-10 11:00").back is None
    assert deliver(begin, "2026-12-16 17:59") == []
    assert deliver(begin, "2026-12-16 18:00") == ["weekly"]


def test_the_first_word_after_a_pause_tells_where_things_stand_instead_of_the_message(begin: Begin) -> None:
    candidate_id = life.join(begin)
    life.open_interview(begin, candidate_id, "2026-12-20 14:00")
    pauses.start(begin, candidate_id, until=UNTIL, now=NOW)
    speak(begin, "2026-12-01 12:00")
    assert "return" in {step for _, step in prompted(begin, candidate_id)}
    assert speak(begin, "2026-12-07 07:00").back is Back.PAUSE
    assert "return" not in {step for _, step in prompted(begin, candidate_id)}
    assert speak(begin, "2026-12-07 09:00").back is None


def test_after_an_outage_of_the_bot_the_weekly_point_of_last_week_is_not_sent(begin: Begin) -> None:
    candidate_id = life.join(begin)
    opened = life.open_interview(begin, candidate_id)
    life.hold(begin, candidate_id, opened.interview_id, now="2026-11-24 16:10")
    deliver(begin, "2026-11-30 12:00")
    late = moment("2026-12-04 12:00")
    for lease in reminders.lease_due(begin, worker="w", limit=9, now=late):
        prepared = reminders.prepare(begin, lease, now=late)
        assert not isinstance(prepared, Notice)
        reminders.settle(begin, lease, prepared, now=late)
    assert next(at for at, step in prompted(begin, candidate_id) if step == "weekly") == "09 Dec 18:00"


def test_the_weekly_point_moves_with_its_setting(begin: Begin) -> None:
    candidate_id = life.join(begin)
    opened = life.open_interview(begin, candidate_id)
    life.hold(begin, candidate_id, opened.interview_id, now="2026-11-24 16:10")
    chosen = WeeklyTime(weekday=4, clock=moment("2026-11-24 12:00").time().replace(hour=12))
    people.change_settings(begin, candidate_id, weekly=chosen, now=moment("2026-11-24 17:00"))
    weekly = [at for at, step in prompted(begin, candidate_id) if step == "weekly"]
    assert weekly[0] == "04 Dec 12:00"
