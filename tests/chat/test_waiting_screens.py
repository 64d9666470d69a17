"""What is said in the wait: once a week of everything, of a contact, of the third putting off."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.screens import contacts, later, pauses, reminders
from bot.chat.screens.returning import returning
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.steps import WORDS
from bot.domain.interviews import Notes, State
from bot.domain.outcomes import Contact, ContactKind, ContactResult, Ending, EndingKind, Light
from bot.domain.people import LIMITS, Pause
from bot.domain.playbook import StepName
from bot.domain.reminders import Prompt
from bot.domain.timeline import Facts, Opportunity, Snooze
from bot.playground.entities import parse
from bot.services.ports import View
from tests import builders
from tests.builders import moment, promise
from tests.chat import crowd
from tests.chat.crowd import HOSTILE, LONG
from tests.chat.shown import answered, callbacks, check_limits, labels, notice, prompt, speech, view

WEDNESDAY = "2026-12-02 18:00"
NOW = moment("2026-11-25 20:00")


def held(number: int, **changes: Any) -> Opportunity:
    """An opportunity whose interview took place on 24 November, with no date given."""
    told = builders.interview(
        "2026-11-24 14:00",
        entered="2026-11-20 12:00",
        state=State.HELD,
        state_at=moment("2026-11-24 15:31"),
        id=number,
    )
    return replace(builders.opportunity(told, id=number), **changes)


def weekly(facts: Facts, now: str = WEDNESDAY, known: View | None = None, language: str = "en") -> Screen:
    """The weekly point of 2 December."""
    seen = view(facts, now, known=known)
    keys = tuple(it.task.key for it in seen.tasks if it.task.key.endswith(":weekly:2026w49"))
    asked = Prompt(
        key="0:0:weekly::2026w49", step=StepName.WEEKLY, opportunity_id=0, interview_id=0, tasks=keys
    )
    return reminders.notice(notice(seen, asked), speech(language))


def test_of_one_opportunity_the_answers_have_no_number() -> None:
    screen = weekly(builders.facts(held(1)))
    assert labels(screen) == ["Next round", "The answer is no", "Nothing yet", "Why now?"]


def test_of_several_each_has_its_row_numbered_like_its_line() -> None:
    screen = weekly(builders.facts(held(1), held(2, invited=moment("2026-12-01 10:00"))))
    assert [[it.label for it in row] for row in screen.rows[:2]] == [
        ["1. Next round", "1. It’s a no", "1. Nothing yet"],
        ["2. A date", "2. It’s a no", "2. Nothing yet"],
    ]
    assert callbacks(screen, Verb.ROUND) == [tap(Verb.ROUND, 2)]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_of_more_than_two_each_is_opened_by_its_button(language: str) -> None:
    facts = builders.facts(*(held(number) for number in range(1, 6)))
    screen = weekly(facts, language=language)
    assert labels(screen)[:5] == [f"{nth}. Company {nth}" for nth in range(1, 6)]
    assert len(labels(screen)) <= 7
    (first, *_) = callbacks(screen, Verb.ONE)
    assert first.number(0) == 7, "the reminder it leads back to"


@pytest.mark.parametrize(
    ("state", "label", "verb"),
    [
        (State.PLANNED, "Tell how it went", Verb.DEBRIEF),
        (State.POSTPONED, "Enter the date", Verb.MOVE),
        (State.CANCELLED, "Enter the date", Verb.MOVE),
    ],
)
def test_what_it_moved_on_means_depends_on_where_it_stands(state: State, label: str, verb: Verb) -> None:
    (interview,) = held(1).interviews
    screen = weekly(builders.facts(held(1, interviews=(replace(interview, state=state),))))
    assert labels(screen)[0] == label
    assert callbacks(screen, verb)


def test_what_was_answered_stands_in_the_line_with_its_way_back() -> None:
    facts = answered(builders.facts(held(1), held(2)), ["1:1:weekly:2026w49"], "2026-12-02 18:10")
    screen = weekly(facts, "2026-12-02 18:10")
    assert "1. Company 1 · ✓ nothing yet · Wed 2 Dec" in screen.text
    assert labels(screen)[0] == "1. Undo"


def test_an_ending_told_since_is_noted_in_the_line() -> None:
    before = view(builders.facts(held(1), held(2)), WEDNESDAY)
    ended = held(2, ending=Ending(kind=EndingKind.REFUSED, at=moment("2026-12-02 18:05")))
    seen = view(builders.facts(held(1), ended), "2026-12-02 18:06", known=before)
    keys = tuple(it.task.key for it in before.tasks if it.task.key.endswith(":weekly:2026w49"))
    asked = Prompt(
        key="0:0:weekly::2026w49", step=StepName.WEEKLY, opportunity_id=0, interview_id=0, tasks=keys
    )
    screen = reminders.notice(notice(seen, asked), speech())
    assert "2. Company 2 · ✓ their answer is noted" in screen.text
    assert not [it for it in labels(screen) if it.startswith("2.")]


def test_a_deleted_opportunity_is_left_out_of_the_point() -> None:
    before = view(builders.facts(held(1), held(2)), WEDNESDAY)
    seen = view(builders.facts(held(1)), WEDNESDAY, known=before)
    keys = ("1:1:weekly:2026w49", "2:2:weekly:2026w49")
    asked = Prompt(
        key="0:0:weekly::2026w49", step=StepName.WEEKLY, opportunity_id=0, interview_id=0, tasks=keys
    )
    assert "Company 2" not in reminders.notice(notice(seen, asked), speech()).text


@pytest.mark.parametrize("language", ["fr", "en"])
def test_fifty_opportunities_make_one_message_that_telegram_takes(language: str) -> None:
    facts = builders.facts(*(held(number) for number in range(1, 51)))
    seen = view(facts, WEDNESDAY)
    keys = tuple(it.task.key for it in seen.tasks if it.task.key.endswith(":weekly:2026w49"))
    assert len(keys) == 50
    asked = Prompt(
        key="0:0:weekly::2026w49", step=StepName.WEEKLY, opportunity_id=0, interview_id=0, tasks=keys
    )
    check_limits(reminders.notice(notice(seen, asked), speech(language)))


def test_no_news_before_a_closure_tells_of_it_and_takes_it_away_with_a_tap() -> None:
    (interview,) = held(1).interviews
    promised = replace(interview, promise=promise("2026-12-23", entered="2026-11-24 15:36"))
    facts = builders.facts(held(1, interviews=(promised,)))
    told = answered(facts, ["1:1:news:20261223"], "2026-12-23 18:05")
    seen = view(told, "2026-12-23 18:05")
    screen = reminders.notice(notice(seen, prompt(seen, StepName.NEWS, nth="20261223")), speech())
    assert "from Monday 4 January at 14:00" in screen.text
    assert "closed from 24 December to 3 January" in screen.text
    assert callbacks(screen, Verb.WORKS) == [tap(Verb.WORKS, 1, 1)]


def test_only_the_newest_contact_tells_what_comes_next() -> None:
    first = Contact(
        kind=ContactKind.STATUS,
        at=moment("2026-12-08 10:00"),
        light=Light.GREEN,
        result=ContactResult.LEFT_MESSAGE,
        result_at=moment("2026-12-08 10:05"),
    )
    second = replace(first, at=moment("2026-12-15 10:00"), result_at=moment("2026-12-15 10:05"))
    one, two = held(1, contacts=(first,)), held(1, contacts=(first, second))
    seen = view(builders.facts(one), "2026-12-09 10:00")
    assert "a second and last time from Tuesday 15 December" in contacts.came(seen, one, first, speech())
    seen = view(builders.facts(two), "2026-12-16 10:00")
    assert "You asked twice" in contacts.came(seen, two, second, speech())


def test_a_task_put_off_twice_is_offered_a_smaller_step_and_not_this_time() -> None:
    facts = builders.facts(held(1))
    for nth, offered in ((1, False), (2, True)):
        snooze = Snooze(until=moment("2026-11-24 17:00"), nth=nth)
        seen = view(replace(facts, snoozes={"1:1:thanks:11": snooze}), "2026-11-24 17:10")
        (note,) = [it for it in seen.tasks if it.task.step is StepName.THANKS]
        screen = later.later(seen, note, 7, speech())
        assert ("Something smaller" in screen.text) is offered
        assert ("Not this time" in labels(screen)) is offered
        assert len(callbacks(screen, Verb.SNOOZE)) == 2, "the choices stay as they are"


def _pick(value: str) -> Callback:
    return tap(Verb.FORM, "abcdef", "until", value)


def _every_screen(speech: Speech) -> Iterator[Screen]:
    known = crowd.seen(language=speech.language).view
    role = known.facts.opportunities[0]
    asked = Contact(kind=ContactKind.STATUS, at=NOW, light=Light.RED)
    made = tuple(
        replace(asked, kind=kind, light=light, result=result)
        for kind in ContactKind
        for light in Light
        for result in (None, *ContactResult)
    )
    yield contacts.log(replace(role, contacts=made), speech)
    yield contacts.log(role, speech)
    for result in (None, *ContactResult):
        told = replace(asked, result=result)
        yield contacts.asked(known, replace(role, contacts=(told,)), told, speech)
    for light in Light:
        yield contacts.useful(role, light, speech)
    words = replace(role.interviews[-1], notes=Notes(challenge=HOSTILE, samples=HOSTILE))
    yield contacts.useful(replace(role, interviews=(words,)), Light.AMBER, speech)
    yield contacts.sent_useful(role, asked, speech)
    yield contacts.slept(role, speech, reminder_id=LONG)
    yield Screen(pauses.until(speech))
    yield pauses.pause(known, speech)
    pause = Pause(begin=NOW, until=NOW + timedelta(days=14))
    for count in (1, LIMITS["opportunities"]):
        facts = crowd.facts(count, language=speech.language)
        resting = replace(facts, candidate=replace(facts.candidate, pause=pause))
        yield pauses.pause(view(resting, NOW), speech)
        yield returning(view(resting, NOW + timedelta(days=15)), lambda name: WORDS[name], speech)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_screen_of_the_wait_is_one_that_telegram_takes_with_the_longest_words(language: str) -> None:
    for screen in _every_screen(speech(language)):
        check_limits(replace(screen, text=Html(parse(screen.text).text)))
