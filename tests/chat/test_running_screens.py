"""What a coach, and their members, read of days at work, absences and breaks."""

from dataclasses import replace

import pytest

from bot.chat.screens.cohorts import office, places, running, support
from bot.domain.cohorts import Chair, Group, Membership
from bot.domain.cohorts.cohort import MOST_SEATS
from bot.domain.people import Pause, Personal
from bot.services.cohorts import Running
from bot.services.memberships import Place
from bot.services.support import Addressee
from tests.builders import PARIS, moment
from tests.chat import shown
from tests.chat.gathered import NOW, cohort

#: five hours behind Paris in winter
MARTINIQUE = "America/Martinique"
HERE = cohort(zone=PARIS, name=Personal("Lynx"))
CLAIRE = Chair(cohort=HERE, coach_id=1, name=Personal("Claire"), since=NOW)
FRIDAY = moment("2026-12-04 00:00")


def place(*chairs: Chair) -> Place:
    member = Membership(cohort=HERE, member_id=9, alias=Personal("Sam"), joined_at=NOW)
    return Place(membership=member, chairs=chairs, looks=(), now=NOW)


def run(*chairs: Chair) -> Running:
    return Running(chair=chairs[0], chairs=chairs, taken=0, now=NOW)


@pytest.mark.parametrize(
    ("days", "english", "french"),
    [
        (range(5), "Monday to Friday", "du lundi au vendredi"),
        (range(1, 4), "Tuesday to Thursday", "du mardi au jeudi"),
        (range(7), "Monday to Sunday", "du lundi au dimanche"),
        ((0, 1), "Monday and Tuesday", "lundi et mardi"),
        ((0, 1, 3), "Monday, Tuesday and Thursday", "lundi, mardi et jeudi"),
        ((2,), "Wednesday", "mercredi"),
    ],
)
def test_days_at_work_are_said_in_one_way_to_the_coach_and_to_the_members(
    days: range | tuple[int, ...], english: str, french: str
) -> None:
    chair = replace(CLAIRE, weekdays=frozenset(days))
    for language, said in (("en", english), ("fr", french)):
        speech = shown.speech(language)
        assert office.working_days(chair, speech) == said
        assert said in running.run(run(chair), speech).text
        assert said in places.place(place(chair), speech).text
        assert said in support.sent(Addressee(coach=chair, reader=chair), speech).text


@pytest.mark.parametrize("zone", [PARIS, MARTINIQUE, "Pacific/Auckland"])
def test_the_end_of_an_absence_is_one_day_wherever_it_is_read(zone: str) -> None:
    speech, away = shown.speech("en", zone), replace(CLAIRE, away_until=FRIDAY)
    paul = replace(CLAIRE, coach_id=2, name=Personal("Paul"))
    for text in (
        places.place(place(away), speech).text,
        support.sent(Addressee(coach=away, reader=paul, away=FRIDAY), speech).text,
        running.run(run(away), speech).text,
    ):
        assert "back on Friday 4 December" in text
    assert "back on Fri 4 Dec" in running.coaches(run(paul, away), speech).text


@pytest.mark.parametrize("zone", [PARIS, MARTINIQUE, "Pacific/Auckland"])
def test_the_end_of_a_break_is_one_day_wherever_it_is_read(zone: str) -> None:
    resting = replace(HERE, holiday=Pause(begin=NOW, until=FRIDAY), group=Group(chat_id=-1, linked_at=NOW))
    seen = run(replace(CLAIRE, cohort=resting))
    assert "back on Friday 4 December" in running.resting(seen, shown.speech("en", zone)).text


def test_seats_can_be_chosen_as_long_as_there_may_be_more() -> None:
    full = cohort(seats=120)
    seen = replace(run(replace(CLAIRE, cohort=full)), taken=120)
    assert shown.labels(running.seats(seen, shown.speech()))[:2] == ["150", str(MOST_SEATS)]
