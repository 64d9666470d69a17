"""A visit and who stands behind it: its hour told later, people without names, an agency, joint letters."""

from datetime import timedelta

import pytest

from bot.domain.errors import NoSuchThing, TooMany
from bot.domain.interviews import Hour, Interview, Kind
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.domain.timeline import AnswerKind, Interviewer
from bot.services import interviews, opportunities, people, tasks, together, visits
from bot.services.opportunities import Opened
from bot.services.ports import Begin, TaskOnFile
from tests.builders import PARIS, moment
from tests.services import life
from tests.services.unchanged import refused

MONDAY = moment(life.MONDAY)
AFTER = moment("2026-11-24 16:00")


def opened_in_the_morning(begin: Begin, candidate_id: int) -> Opened:
    return opportunities.start(
        begin,
        candidate_id,
        company=Personal("Acme"),
        starts=moment("2026-11-24 08:00"),
        zone=PARIS,
        hour=Hour.MORNING,
        now=MONDAY,
    )


def latest(begin: Begin, candidate_id: int) -> Interview:
    found = life.only(begin, candidate_id).latest
    assert found is not None
    return found


def named(name: str) -> Interviewer:
    return Interviewer(id=0, name=Personal(name))


def thanks(begin: Begin, candidate_id: int) -> list[TaskOnFile]:
    return life.tasks(begin, candidate_id, StepName.THANKS)


def test_a_morning_is_saved_as_such_and_has_no_card(begin: Begin) -> None:
    camille = life.join(begin)
    opened_in_the_morning(begin, camille)
    assert (latest(begin, camille).hour, latest(begin, camille).ends) == (
        Hour.MORNING,
        moment("2026-11-24 12:30"),
    )
    assert life.prompted(begin, camille)[:2] == [("23 Nov 18:00", "brief"), ("24 Nov 13:00", "debrief")]


def test_telling_the_hour_is_no_move_and_brings_the_card(begin: Begin) -> None:
    camille = life.join(begin)
    interview_id = opened_in_the_morning(begin, camille).interview_id
    interviews.move(begin, camille, interview_id, starts=moment("2026-11-24 10:30"), zone=PARIS, now=MONDAY)
    told = latest(begin, camille)
    assert (told.hour, told.moves, told.starts) == (Hour.EXACT, 0, moment("2026-11-24 10:30"))
    assert life.prompted(begin, camille)[:3] == [
        ("23 Nov 18:00", "brief"),
        ("24 Nov 08:30", "card"),
        ("24 Nov 12:00", "debrief"),
    ]


def test_another_day_is_a_move_even_without_an_hour(begin: Begin) -> None:
    camille = life.join(begin)
    interview_id = opened_in_the_morning(begin, camille).interview_id
    interviews.move(
        begin,
        camille,
        interview_id,
        starts=moment("2026-11-26 13:00"),
        zone=PARIS,
        hour=Hour.AFTERNOON,
        now=MONDAY,
    )
    assert (latest(begin, camille).hour, latest(begin, camille).moves) == (Hour.AFTERNOON, 1)


def test_a_stretch_of_time_in_which_they_ring_is_an_expected_call(begin: Begin) -> None:
    camille = life.join(begin)
    opportunities.start(
        begin,
        camille,
        company=Personal("Acme"),
        starts=moment("2026-11-26 14:00"),
        zone=PARIS,
        stretch=timedelta(hours=2),
        now=MONDAY,
    )
    assert (latest(begin, camille).kind, latest(begin, camille).ends) == (
        Kind.CALL,
        moment("2026-11-26 16:00"),
    )
    assert ("26 Nov 12:00", "card") in life.prompted(begin, camille)


def test_the_employer_may_be_in_another_territory_from_the_start_or_later(begin: Begin) -> None:
    camille = life.join(begin)
    opened = opportunities.start(
        begin,
        camille,
        company=Personal("Acme"),
        starts=moment(life.TUESDAY),
        zone="Europe/Brussels",
        territory="BE",
        now=MONDAY,
    )
    assert life.only(begin, camille).territory == "BE"
    opportunities.describe(begin, camille, opened.opportunity_id, territory="FR-67", now=MONDAY)
    assert life.only(begin, camille).territory == "FR-67"
    assert life.only(begin, camille).company == Personal("Acme")


def test_three_people_without_names_have_three_words_of_thanks(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille, asked=0)
    visits.count(begin, camille, opened.interview_id, 3, now=MONDAY)
    visits.count(begin, camille, opened.interview_id, 3, now=MONDAY)
    life.hold(begin, camille, opened.interview_id, now="2026-11-24 16:00")
    assert [it.named for it in life.only(begin, camille).interviewers] == [False] * 3
    assert len(thanks(begin, camille)) == 3


def test_names_come_later_and_what_was_sent_stays_sent(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille, asked=0)
    visits.count(begin, camille, opened.interview_id, 3, now=MONDAY)
    life.hold(begin, camille, opened.interview_id, now="2026-11-24 16:00")
    first = thanks(begin, camille)[0]
    tasks.answer(begin, camille, first.id, AnswerKind.DONE, now=AFTER)
    new = [named(name) for name in ("Vaudrenne", "Estignard", "Querbois", "Trouvadec")]
    opportunities.add_interviewers(begin, camille, opened.interview_id, new, now=AFTER)
    assert [it.name for it in life.only(begin, camille).interviewers] == [it.name for it in new]
    assert all(it.named for it in life.only(begin, camille).interviewers)
    assert [it.answer is not None for it in thanks(begin, camille)] == [True, False, False, False]


def test_more_people_than_can_be_kept_are_refused(begin: Begin) -> None:
    camille = life.join(begin)
    interview_id = life.open_interview(begin, camille, asked=0).interview_id
    with refused(begin, camille, TooMany):
        visits.count(begin, camille, interview_id, 11, now=MONDAY)


def test_all_words_are_sent_at_one_tap_and_taken_back_at_one(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille, asked=3)
    life.hold(begin, camille, opened.interview_id, now="2026-11-24 16:00")
    together.sent(begin, camille, opened.interview_id, now=AFTER)
    assert all(it.answer for it in thanks(begin, camille))
    together.unsent(begin, camille, opened.interview_id, now=AFTER)
    assert not any(it.answer for it in thanks(begin, camille))


def test_a_joint_letter_closes_those_it_was_sent_to_and_nobody_else(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille, asked=3)
    life.hold(begin, camille, opened.interview_id, now="2026-11-24 16:00")
    first, second, third = life.only(begin, camille).interviewers
    alone = next(it for it in thanks(begin, camille) if it.task.person_id == third.id)
    tasks.answer(begin, camille, alone.id, AnswerKind.SKIPPED, now=AFTER)
    both = frozenset({first.id, second.id})
    together.sent(begin, camille, opened.interview_id, both, now=AFTER)
    together.sent(begin, camille, opened.interview_id, both, now=AFTER + timedelta(minutes=5))
    closed = {it.task.person_id: it.answer for it in thanks(begin, camille) if it.answer}
    assert {who: it.kind for who, it in closed.items()} == {
        first.id: AnswerKind.DONE,
        second.id: AnswerKind.DONE,
        third.id: AnswerKind.SKIPPED,
    }
    assert closed[first.id].at == AFTER
    together.unsent(begin, camille, opened.interview_id, both, now=AFTER)
    assert {it.task.person_id for it in thanks(begin, camille) if it.answer} == {third.id}


def test_an_agency_is_called_once_the_interview_took_place(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    visits.through_agency(begin, camille, opened.opportunity_id, named("Consultant"), now=MONDAY)
    assert life.only(begin, camille).intermediary is not None
    life.hold(begin, camille, opened.interview_id, now="2026-11-24 16:00")
    assert len(life.tasks(begin, camille, StepName.AGENCY)) == 1
    # somebody who was not at the interview has no word of thanks
    assert len(thanks(begin, camille)) == 1


def test_there_is_one_agency_at_most_and_none_again(begin: Begin) -> None:
    camille = life.join(begin)
    opened = life.open_interview(begin, camille)
    visits.through_agency(begin, camille, opened.opportunity_id, named("Consultant"), now=MONDAY)
    present = life.only(begin, camille).interviewers[0]
    visits.through_agency(begin, camille, opened.opportunity_id, present, now=MONDAY)
    assert [it.agency for it in life.only(begin, camille).interviewers] == [True, False]
    visits.without_agency(begin, camille, opened.opportunity_id, now=MONDAY)
    assert life.only(begin, camille).intermediary is None
    assert len(life.only(begin, camille).interviewers) == 2


def test_the_calm_word_is_a_setting(begin: Begin) -> None:
    camille = life.join(begin)
    life.open_interview(begin, camille)
    assert not life.facts(begin, camille).candidate.nudge
    people.change_settings(begin, camille, nudge=True, now=MONDAY)
    due = {it.due for it in life.plan(begin, camille).reminders if it.prompts[0].step is StepName.NUDGE}
    assert due == {moment("2026-11-24 14:00")}
    people.change_settings(begin, camille, quiet=None, now=MONDAY)
    assert life.facts(begin, camille).candidate.nudge
    people.change_settings(begin, camille, nudge=False, now=MONDAY)
    assert not life.facts(begin, camille).candidate.nudge


@pytest.mark.parametrize("use_case", [together.sent, together.unsent])
def test_an_interview_of_somebody_else_is_not_there(begin: Begin, use_case: object) -> None:
    camille, other = life.join(begin), life.join(begin, chat_id=1002)
    opened = life.open_interview(begin, other)
    assert callable(use_case)
    with refused(begin, camille, NoSuchThing):
        use_case(begin, camille, opened.interview_id, now=AFTER)
    with refused(begin, camille, NoSuchThing):
        visits.count(begin, camille, opened.interview_id, 2, now=AFTER)
    with refused(begin, camille, NoSuchThing):
        visits.through_agency(begin, camille, opened.opportunity_id, named("Consultant"), now=AFTER)
