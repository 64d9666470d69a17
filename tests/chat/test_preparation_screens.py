"""The screens of a preparation: within Telegram's limits when full, and what they say when empty."""

from dataclasses import replace

import pytest

from bot.chat.callbacks import Verb
from bot.chat.screens import beginning, card, preparation, reminders
from bot.domain.interviews import Kind
from bot.domain.people import Personal
from bot.domain.planning import plan
from bot.domain.playbook import DEFAULT, StepName
from bot.domain.timeline import Facts
from bot.services.upcoming import Upcoming
from tests import builders
from tests.builders import moment
from tests.chat import crowd, shown
from tests.chat.crowd import LONG

TOLD = "2026-11-20 10:00"


def coming(*, kind: Kind = Kind.INTERVIEW, references: int = 0, entered: str = TOLD) -> Facts:
    interview = builders.interview("2026-11-24 14:30", entered=entered, kind=kind)
    return builders.facts(builders.opportunity(interview, references=references, company=Personal("Acme")))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_full_preparation_keeps_within_what_telegram_takes(language: str) -> None:
    known = crowd.seen(at="2026-11-23 20:00", language=language).view
    speech, role = shown.speech(language), known.facts.opportunities[0]
    screens = (
        preparation.preparation(known, LONG, speech),
        preparation.evidence(role, role.evidence[0], speech),
        preparation.allies(role, speech),
        *(preparation.ally(known, role, it, speech) for it in role.allies),
        *(reminders.brief(known, it.id, speech) for it in role.interviews),
        *(reminders.card(known, it.id, speech) for it in role.interviews),
    )
    for screen in screens:
        if screen.rows:
            assert all(len(row) <= 3 or all(it.label.isdigit() for it in row) for row in screen.rows)
            assert all(len(it.label) <= 32 for it in shown.buttons(screen))
        assert len(screen.text) <= 4096
        assert all(it.callback is not None and it.callback.encode() for it in shown.buttons(screen))


@pytest.mark.parametrize("step", [*(it for it in StepName if it in DEFAULT.steps)])
def test_every_label_of_the_preparation_is_short_in_both_languages(step: StepName) -> None:
    for language in ("fr", "en"):
        known = crowd.seen(at="2026-11-23 20:00", language=language).view
        asked = [it for it in known.tasks if it.task.step is step]
        if not asked or not asked[0].task.interview_id:
            continue
        prompt = shown.prompt(known, step, interview_id=asked[0].task.interview_id)
        screen = reminders.notice(shown.notice(known, prompt), shown.speech(language))
        own = [it for it in shown.buttons(screen) if it.callback and it.callback.verb is not Verb.WHY]
        assert all(len(it.label) <= 20 for it in own), shown.labels(screen)


def test_the_first_thing_is_the_confirmation_then_what_still_fits() -> None:
    speech = shown.speech()
    early = shown.view(coming(references=1), TOLD)
    assert shown.labels(beginning.first(early, 1, speech)) == ["Confirm I will come"]
    late = shown.view(coming(references=1, entered="2026-11-23 22:30"), "2026-11-23 22:30")
    assert shown.labels(beginning.first(late, 1, speech)) == ["Note: Reference 101"]
    alone = shown.view(coming(entered="2026-11-23 22:30"), "2026-11-23 22:30")
    assert shown.labels(beginning.first(alone, 1, speech)) == ["Note what they ask"]
    over = shown.view(coming(entered="2026-11-24 16:00"), "2026-11-24 16:00")
    assert not beginning.first(over, 1, speech).rows


def test_the_confirmation_shows_the_three_phases_once_and_nothing_hard() -> None:
    facts = coming()
    reminders_to_come = plan(facts, DEFAULT, now=moment(TOLD)).reminders
    known = Upcoming(view=shown.view(facts, TOLD), reminders=reminders_to_come)
    text = card.saved(known, 1, 1, shown.speech()).text
    for phase in ("Before", "During", "After"):
        assert text.count(f"<b>{phase}</b>: ") == 1
    assert "opens a second" in text
    assert text.count("<b>To begin with</b>") == 1


def test_a_screening_promises_no_preparation() -> None:
    facts = coming(kind=Kind.SCREENING)
    known = shown.view(facts, TOLD)
    role = facts.opportunities[0]
    said = beginning.phases(known, role, role.interviews[0], shown.speech())
    assert said is not None
    assert "each thing on its day" not in said


def test_passion_is_spoken_of_only_to_whoever_said_yes() -> None:
    facts = coming()
    speech = shown.speech()
    for interested, there in ((None, False), (False, False), (True, True)):
        role = replace(facts.opportunities[0], interested=interested)
        known = shown.view(replace(facts, opportunities=(role,)), "2026-11-24 12:30")
        assert ("It really interests you" in reminders.card(known, 1, speech).text) is there
    role = replace(facts.opportunities[0], interested=False)
    known = shown.view(replace(facts, opportunities=(role,)), "2026-11-23 18:00")
    assert "interests you" not in reminders.brief(known, 1, speech).text


def test_the_brief_asks_only_for_what_is_not_told_yet() -> None:
    facts = coming()
    known = shown.view(facts, "2026-11-23 18:00")
    asked = reminders.notice(shown.notice(known, shown.prompt(known, StepName.BRIEF)), shown.speech())
    assert [it.word(1) for it in shown.callbacks(asked, Verb.PREPARE)] == ["motive", "portfolio"]
    role = replace(facts.opportunities[0], motive=Personal("To build"), interested=True)
    someone = replace(facts.candidate, portfolio=Personal("https://example.org"))
    told = shown.view(replace(facts, opportunities=(role,), candidate=someone), "2026-11-23 18:00")
    screen = reminders.notice(shown.notice(told, shown.prompt(told, StepName.BRIEF)), shown.speech())
    assert shown.labels(screen) == ["Why now?"]
    assert "To build" in screen.text
    assert "https://example.org" in screen.text
