"""The notes of an interview, the eight questions, what is said before a later round, and the progress."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.screens import notes, noting, progress, rehearsals, reminders, rounds
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Speech
from bot.domain.interviews import Interview, Notes, Presence, Skill, State
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.domain.preparation import Question, Rehearsal
from bot.domain.progress import Progress
from bot.domain.progress import progress as progress_of
from bot.domain.timeline import Facts, Opportunity
from bot.playground.entities import parse
from bot.services.notes import Note
from tests import builders
from tests.builders import moment
from tests.chat import crowd, shown
from tests.chat.shown import callbacks, labels, notice, prompt, speech, view

TOLD = "2026-11-20 10:00"
HELD = "2026-11-25 09:00"
#: five days before the second round
EARLY = "2026-12-10 08:30"


def _pick(value: str) -> Callback:
    return tap(Verb.FORM, "abcdef", "note", value)


def _of_crowd(speech: Speech) -> Iterator[Screen]:
    known = crowd.seen(at="2026-11-26 10:00", language=speech.language).view
    opportunity = known.facts.opportunities[0]
    for interview in opportunity.interviews:
        for part in "trsf":
            yield notes.menu(known, interview.id, part, speech)
        yield notes.reviewed(known, interview.id, speech)
        yield rehearsals.deck(known, interview.id, speech)
        for question in Question:
            screen = rehearsals.question(opportunity, interview, question, speech)
            yield noting.with_remove(screen, _pick, speech)
        yield noting.ended(interview, _pick, speech, now=known.now)
        yield progress.progress(progress_of(known.facts), interview.id, speech)
    for note in Note:
        yield noting.note(note, crowd.HOSTILE, speech)
    someone, present = opportunity.interviewers[0], opportunity.interviews[0].present[0]
    yield noting.of_person(someone, present, speech)
    yield noting.person_tonight(someone, _pick, speech)
    yield noting.next_step(_pick, speech)
    yield noting.concern(_pick, speech)
    yield noting.firm(_pick, speech)
    told = [(opportunity, it) for it in opportunity.interviews]
    yield rehearsals.choose(told, speech)
    yield rehearsals.choose((), speech)
    for step in (StepName.RESEARCH, StepName.GAPS, StepName.REREAD, StepName.DECK, StepName.BRIEF):
        one = replace(prompt(known, step, interview_id=crowd.LONG + 3), opportunity_id=crowd.LONG)
        yield reminders.notice(notice(known, one), speech)
        yield reminders.notice(notice(known, one, one, key="digest:2026-11-26:morning"), speech)
    for step in (StepName.REVIEW, StepName.SAMPLE):
        one = replace(prompt(known, step, interview_id=crowd.LONG + 2), opportunity_id=crowd.LONG)
        yield reminders.notice(notice(known, one), speech)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_screen_of_the_notes_is_one_that_telegram_takes(language: str) -> None:
    for screen in _of_crowd(speech(language)):
        assert 0 < len(parse(screen.text).text) <= 4096, screen.text
        assert len(shown.buttons(screen)) <= 100
        for button in shown.buttons(screen):
            assert 0 < len(button.label) <= 24, button.label
            if button.callback is not None:
                assert len(button.callback.encode().encode()) <= 64
        for row in screen.rows:
            worded = [it for it in row if len(it.label) > 3]
            assert len(worded) <= 3


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_note_has_its_question_and_its_place_in_the_menu(language: str) -> None:
    asked = {noting.note(it, None, speech(language)).text for it in Note}
    assert len(asked) == len(Note)
    known = view(_facts(held()), HELD)
    told = [notes.menu(known, 1, part, speech(language)) for part in "tr"]
    opened = {it.args[1] for screen in told for it in callbacks(screen, Verb.NOTE)}
    assert opened >= {*Note}


def held(number: int = 1, starts: str = "2026-11-24 14:00", **changes: Any) -> Interview:
    return builders.interview(
        starts,
        entered=TOLD,
        id=number,
        round=number,
        state=State.HELD,
        state_at=moment("2026-11-24 15:31"),
        debriefed=moment("2026-11-24 15:40"),
        **changes,
    )


def _second(first: Interview, **changes: Any) -> Opportunity:
    coming = builders.interview("2026-12-15 10:00", entered=TOLD, id=2, round=2)
    return builders.opportunity(first, coming, company=Personal("Acme"), people=2, **changes)


def _facts(*interviews: Interview) -> Facts:
    return builders.facts(builders.opportunity(*interviews, company=Personal("Acme")))


def test_the_menu_shows_what_is_filled_and_marks_its_buttons() -> None:
    filled = Notes(worked=Personal("my example"), scores={Skill.CALM: 2})
    screen = notes.menu(view(_facts(held(notes=filled)), HELD), 1, "r", speech())
    assert "✓ What went well: my example\n✓ Calm: 2 of 5" in screen.text
    assert {it for it in labels(screen) if it.startswith("✓")} == {"✓ What went well", "✓ Five scores"}


def test_each_person_met_has_a_button_and_what_was_said_of_them() -> None:
    present = (
        Presence(interviewer_id=11, detail=Personal("the site"), matters=Personal("deadlines")),
        Presence(interviewer_id=12),
    )
    role = builders.opportunity(held(present=present), people=2)
    screen = notes.menu(view(builders.facts(role), HELD), 1, "t", speech())
    assert "✓ Interviewer 1: the site · deadlines" in screen.text
    people = [it.args[2] for it in callbacks(screen, Verb.NOTE) if it.args[1] == notes.PERSON]
    assert people == ["11", "12"]


def test_the_end_of_an_interview_is_offered_around_its_planned_end_and_never_in_the_future() -> None:
    screen = noting.ended(held(), _pick, speech(), now=moment("2026-11-24 15:20"))
    assert labels(screen) == ["14:30", "14:45", "15:00", "15:15"]
    assert "planned until 15:00" in screen.text


def test_a_question_shows_two_wordings_and_the_answer_of_the_round_before() -> None:
    role = _second(
        held(notes=Notes(asked=Personal("Why us?"))),
        rehearsals=(
            Rehearsal(question=Question.WHY_POST, round=1, words=Personal("the product")),
            Rehearsal(question=Question.WHY_POST, round=2, words=Personal("the product and the team")),
        ),
    )
    text = rehearsals.question(role, role.interviews[1], Question.WHY_POST, speech()).text
    assert "What draws you to this job?" in text
    assert "Or: <b>Why this job rather than another?</b>" in text
    assert "Your answer in round 1: <i>the product</i>" in text
    assert "Your answer now: <i>the product and the team</i>" in text
    other = rehearsals.question(role, role.interviews[1], Question.WHY_YOU, speech()).text
    assert "Why us?" not in other, "what was asked then is told once, where the questions begin"
    begun = replace(role, rehearsals=role.rehearsals[:1])
    seen = view(builders.facts(begun), "2026-11-28 10:00")
    assert rehearsals.deck(seen, role.interviews[1].id, speech()).text.count("Your notes of round 1") == 1


def test_salary_recalls_the_figure_and_the_ideas_the_challenge() -> None:
    told = Notes(salary=Personal("42,000"), challenge=Personal("the migration"), asked=Personal("Why us?"))
    role = _second(held(notes=told))
    salary = rehearsals.question(role, role.interviews[1], Question.SALARY, speech()).text
    assert "You have named a figure already: <b>42,000</b>." in salary
    assert "Why us?" not in salary
    ideas = rehearsals.question(role, role.interviews[1], Question.IMPROVE, speech()).text
    assert "They spoke of a challenge: <i>the migration</i>." in ideas


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_eight_questions_have_sixteen_wordings(language: str) -> None:
    role = _second(held())
    asked = [rehearsals.question(role, role.interviews[1], it, speech(language)).text for it in Question]
    lines = [line for text in asked for line in text.split("\n\n")[0].split("\n")]
    assert len(set(lines)) == 16


def test_before_a_later_round_one_reads_who_is_new_what_was_noted_and_what_mattered() -> None:
    first = held(
        present=(Presence(interviewer_id=11, matters=Personal("deadlines")),),
        notes=Notes(next_step=Personal("the director decides")),
    )
    role = _second(first)
    text = rounds.before_round(role, role.interviews[1], speech())
    assert text is not None
    assert "This round goes deeper" not in text, "that was said when the round was saved"
    assert "<b>New to you:</b> Interviewer 2." in text
    assert "You noted: <i>the director decides</i>" in text
    assert "• Interviewer 1: deadlines" in text
    assert rounds.before_round(role, first, speech()) is None


def test_what_was_to_improve_at_one_company_comes_back_before_an_interview_at_another() -> None:
    first = builders.opportunity(held(notes=Notes(improve=Personal("speak slower"))), id=1)
    other = builders.opportunity(builders.interview("2026-12-03 10:00", entered=TOLD, id=3), id=3)
    known = view(builders.facts(first, other), "2026-12-02 18:00")
    assert "• speak slower" in reminders.brief(known, 3, speech()).text
    assert "• speak slower" not in reminders.brief(known, 1, speech()).text


def test_research_gaps_and_reading_again_show_what_the_last_round_taught() -> None:
    told = Notes(
        challenge=Personal("the migration"),
        forgot=Personal("Lisbon"),
        asked=Personal("Why us?"),
        improve=Personal("speak slower"),
    )
    known = view(builders.facts(_second(held(notes=told))), EARLY)
    text = {
        step: reminders.notice(notice(known, prompt(known, step, interview_id=2)), speech()).text
        for step in (StepName.RESEARCH, StepName.GAPS, StepName.REREAD)
    }
    assert "• Their challenge: the migration" in text[StepName.RESEARCH]
    assert "• Still to say: Lisbon" in text[StepName.GAPS]
    assert "• speak slower" in text[StepName.GAPS]
    assert "Why us?" in text[StepName.REREAD]


def test_without_notes_one_is_asked_to_write_them_down_at_once() -> None:
    known = view(builders.facts(_second(held())), EARLY)
    screen = reminders.notice(
        notice(known, prompt(known, StepName.REREAD, variant="recall", interview_id=2)), speech()
    )
    assert callbacks(screen, Verb.NOTE)[0].args == ("1", "asked", "0", "b")


def test_a_question_answered_since_is_said_to_be_ready_in_its_reminder() -> None:
    role = _second(held())
    known = view(builders.facts(role), EARLY)
    one = replace(
        prompt(known, StepName.DECK, interview_id=2, nth="0.post"),
        tasks=("1:2:deck:post",),
    )
    asked = reminders.notice(notice(known, one), speech())
    assert "• Why this post" in asked.text
    assert [it.args[1] for it in callbacks(asked, Verb.REHEARSE)] == ["post"]
    answer = Rehearsal(question=Question.WHY_POST, round=2, words=Personal("the product"))
    after = view(builders.facts(replace(role, rehearsals=(answer,))), EARLY, known=known)
    assert reminders.notice(notice(after, one), speech()).text == "<b>Acme</b>: the answer is ready."


def _looked(*every: Notes) -> Progress:
    interviews = [held(n, f"2026-11-{10 + n} 10:00", notes=it) for n, it in enumerate(every, 1)]
    return progress_of(_facts(*interviews))


def test_one_debrief_alone_shows_no_progress_yet() -> None:
    text = progress.progress(_looked(Notes(worked=Personal("calm"))), 1, speech()).text
    assert "From your second set of notes on" in text


def test_progress_says_how_each_score_moves_in_words() -> None:
    found = _looked(
        Notes(scores={Skill.CALM: 2, Skill.CLARITY: 4, Skill.EXAMPLES: 3}),
        Notes(scores={Skill.CALM: 4, Skill.CLARITY: 3, Skill.EXAMPLES: 3}),
    )
    text = progress.progress(found, 1, speech()).text
    assert "• Calm: from 2 to 4, on the rise" in text
    assert "• Clarity: from 4 to 3, worth a little time" in text
    assert "• Concrete examples: 3, steady" in text


def test_the_same_wish_twice_becomes_a_goal_and_is_listed_once() -> None:
    found = _looked(Notes(improve=Personal("speak slower")), Notes(improve=Personal("Speak even slower.")))
    text = progress.progress(found, 1, speech()).text
    assert "“Speak even slower” came twice" in text
    assert text.count("•") == 1


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("skill", Skill)
def test_the_same_lowest_score_twice_becomes_a_goal_of_its_own(skill: Skill, language: str) -> None:
    scores = {**dict.fromkeys(Skill, 4), skill: 2}
    goals = {
        progress.goal(_looked(Notes(scores=it), Notes(scores=it)), speech(language))
        for it in (scores, dict.fromkeys(Skill, 4))
    }
    assert len(goals) == 2
    assert None in goals
