"""What is noted of an interview is a fact at once, can be changed and taken away, and the plan follows."""

from datetime import timedelta
from typing import Final

import pytest

from bot.domain.errors import EndBeforeStart, InterviewNotHeld, NoSuchThing
from bot.domain.interviews import Fit, Interview, Skill, TookPlace
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.services import interviews, notes
from bot.services.notes import Note, PersonNote
from bot.services.ports import Begin
from tests.builders import moment
from tests.services import life
from tests.services.unchanged import refused

#: after the interview of an hour that begins on Tuesday at 14:30
OVER: Final = "2026-11-24 16:00"
NEXT_DAY: Final = "2026-11-25 12:00"
WORDS: Final = Personal("la migration des données")


def held(begin: Begin) -> tuple[int, int]:
    """Store a candidate whose interview took place; return both ids."""
    camille = life.join(begin)
    opened = life.open_interview(begin, camille, asked=2)
    life.hold(begin, camille, opened.interview_id, now=OVER)
    return camille, opened.interview_id


def kept(begin: Begin, candidate_id: int) -> Interview:
    return life.only(begin, candidate_id).interviews[0]


@pytest.mark.parametrize("note", Note)
def test_each_note_is_kept_changed_and_taken_away(begin: Begin, note: Note) -> None:
    camille, interview = held(begin)
    for words in (WORDS, Personal("autre chose"), None):
        notes.write(begin, camille, interview, note, words, now=moment(OVER))
        assert note.of(kept(begin, camille).notes) == words
    assert sum(it.of(kept(begin, camille).notes) is not None for it in Note) == 0


def test_what_was_said_of_a_person_stays_with_that_person(begin: Begin) -> None:
    camille, interview = held(begin)
    first, second = (it.interviewer_id for it in kept(begin, camille).present)
    said = {PersonNote.DETAIL: WORDS, PersonNote.MATTERS: Personal("la fiabilité")}
    notes.person(begin, camille, interview, first, said, now=moment(OVER))
    notes.person(begin, camille, interview, first, {PersonNote.DETAIL: None}, now=moment(OVER))
    one, other = kept(begin, camille).present
    assert (one.detail, one.matters) == (None, Personal("la fiabilité"))
    assert (other.interviewer_id, other.detail, other.matters) == (second, None, None)


def test_a_score_is_one_tap_from_one_to_five(begin: Begin) -> None:
    camille, interview = held(begin)
    notes.score(begin, camille, interview, Skill.CALM, 2, now=moment(OVER))
    notes.score(begin, camille, interview, Skill.CLARITY, 5, now=moment(OVER))
    notes.score(begin, camille, interview, Skill.CALM, 4, now=moment(OVER))
    notes.score(begin, camille, interview, Skill.CLARITY, None, now=moment(OVER))
    assert kept(begin, camille).notes.scores == {Skill.CALM: 4}
    for points in (0, 6):
        with pytest.raises(ValueError, match="between 1 and 5"):
            notes.score(begin, camille, interview, Skill.CALM, points, now=moment(OVER))


def test_the_fit_and_a_firm_next_step_can_be_told_and_taken_back(begin: Begin) -> None:
    camille, interview = held(begin)
    notes.fit(begin, camille, interview, Fit.PARTLY, now=moment(OVER))
    notes.firm(begin, camille, interview, confirmed=True, now=moment(OVER))
    assert (kept(begin, camille).notes.fit, kept(begin, camille).firm) == (Fit.PARTLY, True)
    notes.fit(begin, camille, interview, None, now=moment(OVER))
    notes.firm(begin, camille, interview, confirmed=False, now=moment(OVER))
    assert (kept(begin, camille).notes.fit, kept(begin, camille).firm) == (None, False)


def test_an_end_told_later_moves_the_deadline_of_the_thanks(begin: Begin) -> None:
    camille, interview = held(begin)
    (before, _) = life.tasks(begin, camille, StepName.THANKS)
    notes.ended(begin, camille, interview, moment("2026-11-24 15:50"), now=moment(OVER))
    (after, _) = life.tasks(begin, camille, StepName.THANKS)
    assert after.task.deadline - before.task.deadline == timedelta(minutes=20)
    assert kept(begin, camille).ends == moment("2026-11-24 15:50")


@pytest.mark.parametrize("ends", ["2026-11-24 16:30", "2026-11-24 14:50"])
def test_after_still_in_it_any_end_can_be_told(begin: Begin, ends: str) -> None:
    camille = life.join(begin)
    interview = life.open_interview(begin, camille).interview_id
    interviews.took_place(begin, camille, interview, TookPlace.STILL_IN_IT, now=moment(OVER))
    notes.ended(begin, camille, interview, moment(ends), now=moment("2026-11-24 17:00"))
    assert kept(begin, camille).ends == moment(ends)


@pytest.mark.parametrize("ends", ["2026-11-24 14:34", "2026-11-24 13:00", "2026-11-25 00:31"])
def test_an_end_that_cannot_be_is_refused(begin: Begin, ends: str) -> None:
    camille, interview = held(begin)
    with refused(begin, camille, EndBeforeStart):
        notes.ended(begin, camille, interview, moment(ends), now=moment(OVER))


def test_the_second_part_is_asked_for_until_it_is_finished_and_the_first_moment_stays(begin: Begin) -> None:
    camille, interview = held(begin)
    assert len(life.tasks(begin, camille, StepName.REVIEW)) == 1
    notes.finish_review(begin, camille, interview, now=moment(NEXT_DAY))
    assert life.tasks(begin, camille, StepName.REVIEW) == []
    notes.finish_review(begin, camille, interview, now=moment("2026-11-26 12:00"))
    assert kept(begin, camille).reviewed == moment(NEXT_DAY)


def test_the_second_part_of_an_interview_to_come_is_refused(begin: Begin) -> None:
    camille = life.join(begin)
    interview = life.open_interview(begin, camille).interview_id
    with refused(begin, camille, InterviewNotHeld):
        notes.finish_review(begin, camille, interview, now=moment(life.MONDAY))


def test_a_challenge_named_opens_the_sample_and_taking_it_away_closes_it(begin: Begin) -> None:
    camille, interview = held(begin)
    assert life.tasks(begin, camille, StepName.SAMPLE) == []
    notes.write(begin, camille, interview, Note.CHALLENGE, WORDS, now=moment(OVER))
    assert len(life.tasks(begin, camille, StepName.SAMPLE)) == 1
    notes.write(begin, camille, interview, Note.CHALLENGE, None, now=moment(OVER))
    assert life.tasks(begin, camille, StepName.SAMPLE) == []


def test_notes_of_somebody_else_s_interview_are_refused(begin: Begin) -> None:
    _, interview = held(begin)
    other = life.join(begin, chat_id=1002)
    with refused(begin, other, NoSuchThing):
        notes.write(begin, other, interview, Note.WORKED, WORDS, now=moment(OVER))
