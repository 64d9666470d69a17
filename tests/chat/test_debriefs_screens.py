from dataclasses import replace
from typing import Any

import pytest

from bot.chat.callbacks import Verb
from bot.chat.screens import debriefs, noting
from bot.domain.interviews import Presence, State, TookPlace
from bot.domain.people import Civility, Personal
from bot.domain.timeline import Answer, AnswerKind, Facts, Interviewer
from tests import builders
from tests.builders import moment
from tests.chat.shown import callbacks, check_limits, labels, speech, view

TOLD = "2026-11-20 10:00"
NOW = "2026-11-24 16:10"
CLAIRE = Interviewer(id=11, name=Personal("Claire Dupont"), civility=Civility.MADAM)


def story(state: State = State.HELD, **changes: Any) -> Facts:
    told = builders.interview(
        "2026-11-24 14:30",
        entered=TOLD,
        state=state,
        state_at=moment("2026-11-24 16:00") if state is not State.PLANNED else None,
        present=(Presence(interviewer_id=11),),
        **changes,
    )
    return builders.facts(
        builders.opportunity(told, people=0, interviewers=(CLAIRE,), company=Personal("Acme"))
    )


def test_the_last_screen_shows_the_notes_with_letters_and_ticks_at_once() -> None:
    known = view(story(debriefed=moment(NOW)), NOW)
    screen = debriefs.finished(known, 1, speech())
    assert [it.args[-1] for it in callbacks(screen, Verb.DONE)] == ["v"]
    assert len(callbacks(screen, Verb.LETTER)) == 1
    assert "Useful until Wednesday 25 November at 15:30." in screen.text


def test_the_last_screen_asks_for_nothing_when_every_note_is_sent() -> None:
    sent = {"1:1:thanks:11": Answer(kind=AnswerKind.DONE, at=moment(NOW))}
    known = view(replace(story(debriefed=moment(NOW)), answers=sent), NOW)
    text = debriefs.finished(known, 1, speech()).text
    assert text.startswith("Noted, thank you.\n")
    assert "best done" not in text


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "answer", [TookPlace.POSTPONED, TookPlace.CANCELLED, TookPlace.NOBODY_CAME, TookPlace.COULD_NOT]
)
def test_an_interview_that_did_not_take_place_has_a_kind_sentence_and_two_ways_on(
    answer: TookPlace, language: str
) -> None:
    state = State.CANCELLED if answer is TookPlace.CANCELLED else State.POSTPONED
    role = story(state).opportunities[0]
    screen = debriefs.did_not(role, role.interviews[0], answer, speech(language))
    check_limits(screen)
    assert callbacks(screen, Verb.RESTORE)
    assert callbacks(screen, Verb.MOVE)


def test_each_of_these_answers_has_a_sentence_of_its_own() -> None:
    role = story(State.POSTPONED).opportunities[0]
    answers = (TookPlace.POSTPONED, TookPlace.NOBODY_CAME, TookPlace.COULD_NOT)
    assert len({debriefs.did_not(role, role.interviews[0], it, speech()).text for it in answers}) == 3


def test_the_questions_name_the_person() -> None:
    assert "Ms Dupont" in noting.of_person(CLAIRE, None, speech()).text


@pytest.mark.parametrize(
    ("facts", "count"),
    [
        (story(), 1),
        (story(State.PLANNED), 1),
        (story(debriefed=moment(NOW)), 0),
        (story(State.CANCELLED), 0),
    ],
)
def test_an_interview_waits_for_its_notes_until_they_are_finished(facts: Facts, count: int) -> None:
    assert len(debriefs.waiting(view(facts, NOW))) == count


def test_an_interview_still_to_come_waits_for_no_notes() -> None:
    assert debriefs.waiting(view(story(State.PLANNED), "2026-11-24 14:00")) == ()


def test_one_chooses_between_several_interviews() -> None:
    found = debriefs.waiting(view(story(), NOW))
    screen = debriefs.choose(found, speech())
    assert labels(screen) == ["Tue 24 Nov · Acme"]
    assert not debriefs.choose((), speech()).rows
