"""Every step has its words in one place, and a step need not be about an interview."""

from collections import Counter
from datetime import timedelta

import pytest

from bot.chat.callbacks import Verb
from bot.chat.screens import coming, lists, naming, reminders, steps, why
from bot.chat.screens.screen import Screen
from bot.chat.screens.spot import Spot, StepWords
from bot.domain.playbook import StepName
from bot.domain.reminders import Prompt, Reminder, Task
from bot.services.ports import TaskOnFile, View
from bot.services.upcoming import Upcoming
from tests import builders
from tests.builders import moment
from tests.chat.shown import callbacks, labels, notice, speech

NOW = moment("2026-11-20 10:00")
WEEKLY = Prompt(key="1:0:card:20261120", step=StepName.CARD, opportunity_id=0, interview_id=0)
#: about an interview that is on file no more
DELETED = Prompt(key="9:9:card:0", step=StepName.CARD, opportunity_id=9, interview_id=9)


def _section(here: Spot) -> Screen:
    return Screen(text=here.speech.say("Noted."))


#: the words of a step about the candidate as a whole
WHOLE = StepWords(
    section=_section,
    title=lambda here: here.speech.say("Nothing is left"),
    opening=lambda here: here.speech.label("Go on"),
    coming=lambda speech: speech.say("how the week went"),
    why=lambda speech: speech.say("It is Friday."),
)


@pytest.fixture
def weekly(monkeypatch: pytest.MonkeyPatch) -> None:
    words = {**steps.WORDS, StepName.CARD: WHOLE}
    for module in (reminders, coming, lists, why):
        monkeypatch.setattr(module, "WORDS", words)


def nothing() -> View:
    return View(facts=builders.facts(), tasks=(), now=NOW)


def test_every_step_has_its_words_in_exactly_one_family() -> None:
    said = Counter(name for family in steps.FAMILIES for name in family)
    assert said == Counter(StepName)
    assert steps.WORDS.keys() == set(StepName)


@pytest.mark.usefixtures("weekly")
def test_a_message_about_the_candidate_as_a_whole_needs_no_interview() -> None:
    assert reminders.notice(notice(nothing(), WEEKLY), speech()) == Screen(text=speech().say("Noted."))
    assert not reminders.over(notice(nothing(), WEEKLY), StepName.CARD, speech())


@pytest.mark.usefixtures("weekly")
def test_in_a_round_up_it_has_its_line_and_its_button_beside_what_was_deleted() -> None:
    screen = reminders.notice(notice(nothing(), WEEKLY, DELETED, key="digest:20261120:am"), speech())
    assert "Nothing is left\n\nThis was deleted; nothing is left to do here." in screen.text
    assert labels(screen) == ["Go on"]


@pytest.mark.usefixtures("weekly")
def test_what_comes_next_names_no_company_where_there_is_none() -> None:
    due = NOW + timedelta(hours=2)
    reminder = Reminder(key=WEEKLY.key, due=due, expires=due + timedelta(hours=1), prompts=(WEEKLY,))
    line = coming.first(Upcoming(view=nothing(), reminders=(reminder,)), speech())
    assert line == f"• {naming.short_moment(due, speech())}: how the week went"


@pytest.mark.usefixtures("weekly")
def test_open_today_it_takes_its_title_and_a_tick() -> None:
    task = Task(
        key="1:0:card:1",
        step=StepName.CARD,
        opportunity_id=0,
        interview_id=0,
        opens=NOW,
        deadline=NOW + timedelta(days=1),
        useful_until=NOW + timedelta(days=2),
    )
    known = View(facts=builders.facts(), tasks=(TaskOnFile(id=5, task=task, live=True),), now=NOW)
    screen = lists.today(known, speech())
    assert "Nothing is left" in screen.text
    assert labels(screen)[0] == "Done"
    assert callbacks(screen, Verb.DONE)[0].number(0) == 5


@pytest.mark.usefixtures("weekly")
def test_its_reason_is_a_tap_away() -> None:
    assert why.why(StepName.CARD, 7, speech()).text == "It is Friday."
