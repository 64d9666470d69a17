"""What is read in three seconds: the screens that matter most, with few lines and few buttons."""

import textwrap
from dataclasses import replace

import pytest

from bot.chat.callbacks import Verb, tap
from bot.chat.screens import card, notes, pauses, people, preparation, reminders
from bot.chat.screens.screen import Style
from bot.chat.screens.steps.alone import LABELS
from bot.domain.interviews import Kind, Notes, Skill, State
from bot.domain.people import Pause, Personal
from bot.domain.planning import plan
from bot.domain.playbook import DEFAULT, StepName, cohort
from bot.domain.timeline import Facts
from bot.playground.entities import parse
from bot.services.upcoming import Upcoming
from tests import builders
from tests.builders import moment
from tests.chat import shown

EARLY = "2026-11-15 10:00"


def _upcoming(facts: Facts, now: str) -> Upcoming:
    return Upcoming(view=shown.view(facts, now), reminders=plan(facts, DEFAULT, now=moment(now)).reminders)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_confirmation_is_read_in_three_seconds_with_the_first_thing_on_top(language: str) -> None:
    speech = shown.speech(language)
    before = builders.interview("2026-11-10 14:30", entered="2026-11-05 10:00", state=State.HELD, id=1)
    one = builders.interview("2026-11-24 14:30", entered=EARLY)
    two = builders.interview("2026-11-24 14:30", entered=EARLY, id=2, round=2)
    alone, later = builders.opportunity(one), builders.opportunity(before, two)
    first = card.saved(_upcoming(builders.facts(alone), EARLY), 1, 1, speech)
    second = card.saved(_upcoming(builders.facts(later), EARLY), 1, 2, speech)
    for screen, most in ((first, 4), (second, 5)):
        assert len(shown.buttons(screen)) <= most
        assert screen.rows[0][0].style is Style.PRIMARY
        assert [it.style for it in shown.buttons(screen)].count(Style.PRIMARY) == 1
        assert screen.rows[-1][0].callback == tap(Verb.CARD, 1), "the rest is one tap away"
        assert len(screen.text.splitlines()) <= 16
        assert speech.say("<b>What comes next</b>\n{lines}", lines="") not in screen.text
    deeper = {"en": "This round goes deeper", "fr": "Ce tour va plus loin"}[language]
    assert (deeper in first.text, deeper in second.text) == (False, True)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_last_screen_of_a_debrief_has_the_notes_on_top_and_the_references_behind_a_button(
    language: str,
) -> None:
    now = "2026-11-24 16:05"
    held = builders.interview(
        "2026-11-24 14:30", entered=EARLY, state=State.HELD, debriefed=moment(now), state_at=moment(now)
    )
    facts = builders.facts(builders.opportunity(held, people=2, references=2))
    screen = reminders.thank_yous(shown.view(facts, now), 1, shown.speech(language))
    assert len(shown.buttons(screen)) <= 8
    assert len(shown.callbacks(screen, Verb.LETTER)) == len(shown.callbacks(screen, Verb.DONE)) == 2
    assert [it.callback.verb for it in screen.rows[0] if it.callback] == [Verb.LETTER, Verb.DONE]
    assert shown.callbacks(screen, Verb.VOUCHERS) == [tap(Verb.VOUCHERS, 1)]
    assert "Reference" not in screen.text, "they are behind the button"
    told = reminders.vouchers(shown.view(facts, now), 1, shown.speech(language))
    assert len(shown.callbacks(told, Verb.DONE)) == 2
    assert told.rows[-1][0].callback == tap(Verb.DEBRIEF, 1)


def phone_lines(text: str, width: int = 40) -> int:
    """Count the lines of a message on a phone."""
    said = parse(text).text
    return sum(len(textwrap.wrap(line, width)) or 1 for line in said.splitlines())


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("people", [0, 1, 2, 4])
@pytest.mark.parametrize("kind", [Kind.INTERVIEW, Kind.SCREENING])
def test_the_pocket_card_is_one_phone_screen(language: str, people: int, kind: Kind) -> None:
    now = "2026-11-24 12:30"
    planned = builders.interview("2026-11-24 14:30", entered=EARLY, kind=kind)
    questions = Personal("Quel défi cette année ? Qui décide, et sur quoi ? Quels outils ? " * 3)
    role = builders.opportunity(planned, people=people, questions=questions, interested=True)
    screen = reminders.card(shown.view(builders.facts(role), now), 1, shown.speech(language))
    assert phone_lines(screen.text) <= 23


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_round_up_about_one_company_does_not_name_it_on_its_buttons(language: str) -> None:
    now = "2026-11-23 18:00"
    planned = [
        builders.opportunity(builders.interview("2026-11-27 14:30", entered=EARLY, id=nth), id=nth)
        for nth in (1, 2)
    ]
    seen = shown.view(builders.facts(*planned), now)
    asked = [
        replace(shown.prompt(seen, step, interview_id=nth), opportunity_id=nth)
        for nth, step in ((1, StepName.POSTING), (1, StepName.EVIDENCE), (2, StepName.POSTING))
    ]
    speech = shown.speech(language)
    alone = reminders.notice(shown.notice(seen, *asked[:2], key="digest:x"), speech)
    both = reminders.notice(shown.notice(seen, *asked, key="digest:x"), speech)
    assert not [it for it in shown.labels(alone) if "Company" in it]
    assert [it for it in shown.labels(both) if "Company 1" in it]


def test_every_step_that_a_company_opens_has_a_label_without_it() -> None:
    speech = shown.speech()
    of_no_company = {StepName.AGENCY, StepName.WEEKLY, StepName.RETURN, *(it.name for it in cohort.STEPS)}
    assert {it for it in StepName if it not in LABELS} == of_no_company
    assert all(len(LABELS[it](speech)) <= 20 for it in LABELS)


@pytest.mark.parametrize(
    ("language", "kind", "words"),
    [
        ("en", Kind.INTERVIEW, "Did the interview take place?"),
        ("en", Kind.SCREENING, "Did the call take place?"),
        ("fr", Kind.INTERVIEW, "L’entretien a-t-il eu lieu"),
        ("fr", Kind.CALL, "L’appel a-t-il eu lieu"),
    ],
)
def test_a_call_is_called_a_call(language: str, kind: Kind, words: str) -> None:
    planned = builders.interview("2026-11-24 14:30", entered=EARLY, kind=kind)
    seen = shown.view(builders.facts(builders.opportunity(planned)), "2026-11-24 16:05")
    assert words in reminders.debrief_question(seen, 1, shown.speech(language)).text


@pytest.mark.parametrize(
    ("language", "score"), [("en", "✓ Clarity: 3 of 5"), ("fr", "✓ Clarté\u00a0: 3 sur 5")]
)
def test_a_score_says_out_of_how_many(language: str, score: str) -> None:
    told = Notes(scores={Skill.CLARITY: 3, Skill.CALM: 4})
    held = builders.interview("2026-11-24 14:30", entered=EARLY, state=State.HELD, notes=told)
    seen = shown.view(builders.facts(builders.opportunity(held)), "2026-11-25 10:00")
    assert score in notes.review(seen, 1, shown.speech(language)).text.splitlines()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_was_to_be_done_differently_stands_in_the_next_preparation(language: str) -> None:
    before = Notes(improve=Personal("parler moins vite"))
    held = builders.interview(
        "2026-11-10 14:30", entered="2026-11-05 10:00", state=State.HELD, notes=before, id=1
    )
    to_come = builders.interview("2026-11-24 14:30", entered=EARLY, id=2)
    facts = builders.facts(builders.opportunity(held), builders.opportunity(to_come, id=2))
    prepared = preparation.preparation(shown.view(facts, EARLY), 2, shown.speech(language))
    assert "• parler moins vite" in prepared.text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_pause_in_progress_stands_on_top_with_its_end_one_tap_away(language: str) -> None:
    speech, now = shown.speech(language), moment(EARLY)
    resting = builders.candidate(pause=Pause(begin=now, until=moment("2026-12-09 00:00")))
    screen = pauses.beside(people.help_(speech), resting, speech, now=now)
    assert screen.rows[-1][0].callback == tap(Verb.PAUSE, "end")
    assert {"en": "Pause until Wednesday 9 December", "fr": "En pause jusqu’au mercredi 9 décembre"}[
        language
    ] in screen.text
    over = pauses.beside(people.help_(speech), resting, speech, now=moment("2026-12-09 00:01"))
    assert over == people.help_(speech)


@pytest.mark.parametrize(("language", "words"), [("en", "Interviewer 1 and Interviewer 2"), ("fr", "1 et I")])
def test_people_are_enumerated_as_the_language_does(language: str, words: str) -> None:
    role = builders.opportunity(builders.interview("2026-11-24 14:30", entered=EARLY), people=2)
    brief = reminders.brief(shown.view(builders.facts(role), "2026-11-23 18:00"), 1, shown.speech(language))
    assert words in brief.text
