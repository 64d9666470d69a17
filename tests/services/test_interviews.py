"""One interview: its date, whether it took place, what the debrief says; and the plan that follows."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest

from bot.domain.errors import (
    InterviewNotHeld,
    InterviewTooFar,
    InterviewTooOld,
    NoSuchThing,
    PromiseBeforeInterview,
)
from bot.domain.interviews import Interview, Kind, Promise, PromiseKind, Skill, State, TookPlace
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.domain.preparation import Question
from bot.services import interviews, notes, outcomes, presences, rehearsals, removals
from bot.services.notes import Note, PersonNote
from bot.services.ports import Begin
from tests.builders import PARIS, moment
from tests.services import life
from tests.services.unchanged import refused

MONDAY = moment(life.MONDAY)
#: the question "did it take place?" is there
ASKED = moment("2026-11-24 16:00")


def held(begin: Begin, candidate_id: int, *, asked: int = 1) -> int:
    """Store an interview that took place and return its id."""
    opened = life.open_interview(begin, candidate_id, asked=asked)
    life.hold(begin, candidate_id, opened.interview_id, now="2026-11-24 16:00")
    return opened.interview_id


def latest(begin: Begin, candidate_id: int) -> Interview:
    found = life.only(begin, candidate_id).latest
    assert found is not None
    return found


def day(text: str) -> Promise:
    return Promise(kind=PromiseKind.DAY, day=date.fromisoformat(text), entered=ASKED)


def test_a_moved_interview_is_planned_again_and_its_messages_are_armed_anew(begin: Begin) -> None:
    camille = life.join(begin)
    interview_id = held(begin, camille)
    now = moment("2026-11-24 17:00")
    interviews.move(
        begin, camille, interview_id, starts=moment("2026-12-01 10:00"), zone="Europe/London", now=now
    )
    moved = latest(begin, camille)
    assert (moved.state, moved.moves, moved.zone, moved.debriefed) == (
        State.PLANNED,
        1,
        "Europe/London",
        None,
    )
    assert life.prompted(begin, camille)[:2] == [("30 Nov 18:00", "brief"), ("01 Dec 08:00", "card")]
    assert life.tasks(begin, camille, StepName.THANKS) == []


def test_a_date_that_must_be_a_slip_is_refused(begin: Begin) -> None:
    camille = life.join(begin)
    interview_id = life.open_interview(begin, camille).interview_id
    for days, error in ((-91, InterviewTooOld), (731, InterviewTooFar)):
        starts = MONDAY + timedelta(days=days)
        with refused(begin, camille, error):
            interviews.move(begin, camille, interview_id, starts=starts, zone=PARIS, now=MONDAY)


def test_it_took_place_brings_a_thank_you_for_everyone_present(begin: Begin) -> None:
    camille = life.join(begin)
    interview_id = held(begin, camille, asked=3)
    assert len(life.tasks(begin, camille, StepName.THANKS)) == 3
    first = latest(begin, camille).state_at
    life.hold(begin, camille, interview_id, now="2026-11-24 17:00")
    assert latest(begin, camille).state_at == first == ASKED, "told again, it changes nothing"


@pytest.mark.parametrize(
    ("answer", "state", "steps"),
    [
        (TookPlace.POSTPONED, State.POSTPONED, {"newdate"}),
        (TookPlace.NOBODY_CAME, State.POSTPONED, {"newdate"}),
        (TookPlace.COULD_NOT, State.POSTPONED, {"newdate"}),
        (TookPlace.CANCELLED, State.CANCELLED, set()),
        (TookPlace.MOVED, State.PLANNED, {"debrief"}),
    ],
)
def test_each_other_answer_leaves_the_plan_it_calls_for(
    begin: Begin, answer: TookPlace, state: State, steps: set[str]
) -> None:
    camille = life.join(begin)
    interview_id = life.open_interview(begin, camille).interview_id
    interviews.took_place(begin, camille, interview_id, answer, now=ASKED)
    assert latest(begin, camille).state is state
    assert {step for _, step in life.prompted(begin, camille)} == steps


def test_still_in_it_asks_again_later(begin: Begin) -> None:
    camille = life.join(begin)
    interview_id = life.open_interview(begin, camille).interview_id
    interviews.took_place(begin, camille, interview_id, TookPlace.STILL_IN_IT, now=moment(life.TUESDAY))
    assert latest(begin, camille).extended == 0, "before its end there is nothing to add"
    interviews.took_place(begin, camille, interview_id, TookPlace.STILL_IN_IT, now=ASKED)
    assert latest(begin, camille).extended == 1
    assert ("24 Nov 16:45", "debrief") in life.prompted(begin, camille)


def test_taken_back_the_answer_leaves_the_interview_planned_as_before(begin: Begin) -> None:
    camille = life.join(begin)
    interview_id = life.open_interview(begin, camille).interview_id
    before = life.plan(begin, camille)
    interviews.took_place(begin, camille, interview_id, TookPlace.CANCELLED, now=MONDAY)
    assert life.plan(begin, camille) != before
    interviews.reset(begin, camille, interview_id, now=MONDAY)
    assert life.plan(begin, camille) == before


def test_a_new_kind_brings_its_usual_duration_and_moves_the_question(begin: Begin) -> None:
    camille = life.join(begin)
    interview_id = life.open_interview(begin, camille).interview_id
    interviews.change(begin, camille, interview_id, kind=Kind.PANEL, now=MONDAY)
    assert latest(begin, camille).duration == timedelta(minutes=90)
    assert ("24 Nov 16:30", "debrief") in life.prompted(begin, camille)
    interviews.change(
        begin, camille, interview_id, duration=timedelta(minutes=20), place=Personal("Lyon"), now=MONDAY
    )
    changed = latest(begin, camille)
    assert (changed.kind, changed.duration, changed.place) == (
        Kind.PANEL,
        timedelta(minutes=20),
        Personal("Lyon"),
    )


def test_a_promised_day_brings_the_questions_that_follow_from_it(begin: Begin) -> None:
    camille = life.join(begin)
    interview_id = held(begin, camille)
    interviews.promise(begin, camille, interview_id, day("2026-12-04"), now=ASKED)
    assert ("04 Dec 18:00", "news") in life.prompted(begin, camille)
    removals.promise(begin, camille, interview_id, now=ASKED)
    assert latest(begin, camille).promise is None
    assert not life.tasks(begin, camille, StepName.NEWS)


def test_a_reply_cannot_be_promised_for_a_day_before_the_interview(begin: Begin) -> None:
    camille = life.join(begin)
    interview_id = held(begin, camille)
    with refused(begin, camille, PromiseBeforeInterview):
        interviews.promise(begin, camille, interview_id, day("2026-11-23"), now=ASKED)
    interviews.promise(begin, camille, interview_id, day("2026-11-24"), now=ASKED)
    assert latest(begin, camille).promise == day("2026-11-24")


def test_the_day_of_the_interview_is_that_of_its_own_zone(begin: Begin) -> None:
    camille = life.join(begin)
    interview_id = life.open_interview(begin, camille, "2026-11-24 23:30").interview_id
    starts = moment("2026-11-24 23:30")
    interviews.move(begin, camille, interview_id, starts=starts, zone="Pacific/Auckland", now=MONDAY)
    with refused(begin, camille, PromiseBeforeInterview):  # it is the 25th there
        interviews.promise(begin, camille, interview_id, day("2026-11-24"), now=ASKED)


def test_a_debrief_is_finished_only_once_and_only_after_the_interview(begin: Begin) -> None:
    camille = life.join(begin)
    interview_id = life.open_interview(begin, camille).interview_id
    with refused(begin, camille, InterviewNotHeld):
        interviews.finish_debrief(begin, camille, interview_id, now=ASKED)
    life.hold(begin, camille, interview_id, now="2026-11-24 16:00")
    for minutes in (5, 50):
        interviews.finish_debrief(begin, camille, interview_id, now=ASKED + timedelta(minutes=minutes))
    assert latest(begin, camille).debriefed == ASKED + timedelta(minutes=5)


@pytest.mark.parametrize("answer", [TookPlace.POSTPONED, TookPlace.CANCELLED])
def test_an_interview_that_did_not_take_place_has_no_debrief(begin: Begin, answer: TookPlace) -> None:
    camille = life.join(begin)
    interview_id = life.open_interview(begin, camille).interview_id
    interviews.took_place(begin, camille, interview_id, answer, now=ASKED)
    with refused(begin, camille, InterviewNotHeld):
        interviews.finish_debrief(begin, camille, interview_id, now=ASKED)


def test_a_detail_is_kept_for_its_person_and_replaced_by_the_next(begin: Begin) -> None:
    camille = life.join(begin)
    interview_id = held(begin, camille, asked=2)
    first, second = (it.id for it in life.only(begin, camille).interviewers)
    presences.choose(begin, camille, interview_id, [first], now=ASKED)
    for person, words in ((first, "Sailing"), (first, "Rowing"), (second, "Chess")):
        said = {PersonNote.DETAIL: Personal(words)}
        notes.person(begin, camille, interview_id, person, said, now=ASKED)
    assert {it.interviewer_id: it.detail for it in latest(begin, camille).present} == {
        first: Personal("Rowing"),
        second: Personal("Chess"),
    }


def test_nothing_yet_answers_the_question_and_the_wait_goes_on(begin: Begin) -> None:
    camille = life.join(begin)
    interview_id = held(begin, camille)
    interviews.promise(begin, camille, interview_id, day("2026-12-04"), now=ASKED)
    now = moment("2026-12-04 18:00")
    for _ in range(2):
        outcomes.nothing_yet(begin, camille, interview_id, now=now)
    assert [it.answer is not None for it in life.tasks(begin, camille, StepName.NEWS)] == [True]
    assert {step for _, step in life.prompted(begin, camille)} == {"status"}


def test_what_is_another_s_can_be_neither_read_nor_changed(begin: Begin) -> None:
    camille, sam = life.join(begin), life.join(begin, chat_id=1002)
    theirs = held(begin, sam)
    person = life.only(begin, sam).interviewers[0].id
    attempts: list[Callable[[], object]] = [
        partial(interviews.move, begin, camille, theirs, starts=ASKED, zone=PARIS, now=ASKED),
        partial(interviews.took_place, begin, camille, theirs, TookPlace.YES, now=ASKED),
        partial(interviews.reset, begin, camille, theirs, now=ASKED),
        partial(interviews.change, begin, camille, theirs, kind=Kind.PANEL, now=ASKED),
        partial(interviews.promise, begin, camille, theirs, day("2026-12-04"), now=ASKED),
        partial(notes.person, begin, camille, theirs, person, {PersonNote.DETAIL: None}, now=ASKED),
        partial(notes.write, begin, camille, theirs, Note.CONCERN, Personal("x"), now=ASKED),
        partial(notes.fit, begin, camille, theirs, None, now=ASKED),
        partial(notes.score, begin, camille, theirs, Skill.CALM, 3, now=ASKED),
        partial(notes.firm, begin, camille, theirs, confirmed=True, now=ASKED),
        partial(notes.ended, begin, camille, theirs, ASKED, now=ASKED),
        partial(notes.finish_review, begin, camille, theirs, now=ASKED),
        partial(rehearsals.keep, begin, camille, theirs, Question.SALARY, None, now=ASKED),
        partial(interviews.finish_debrief, begin, camille, theirs, now=ASKED),
        partial(outcomes.nothing_yet, begin, camille, theirs, now=ASKED),
        partial(presences.choose, begin, camille, theirs, [person], now=ASKED),
        partial(removals.place, begin, camille, theirs, now=ASKED),
        partial(removals.promise, begin, camille, theirs, now=ASKED),
    ]
    for attempt in attempts:
        with refused(begin, camille, NoSuchThing, sam):
            attempt()
