"""What everyone in a group reads: the opening, the board, alerts; and what a coach is told of trouble."""

from dataclasses import replace
from datetime import date
from itertools import product
from typing import Final

import pytest

from bot.chat.callbacks import Verb, tap
from bot.chat.screens import reminders
from bot.chat.screens.cohorts import board as screens
from bot.chat.screens.cohorts.public import GroupScreen, GroupSpeech
from bot.domain.cohorts import Chair, Cohort, Group, Mail, MailKind, Shared
from bot.domain.cohorts.counts import QUIET, Counts, Range
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.domain.reminders import Prompt
from bot.i18n.translator import translator
from bot.playground.entities import parse
from bot.services.groups import Trouble
from bot.services.ports import View
from tests import builders
from tests.builders import PARIS, moment
from tests.chat import shown

NOW: Final = moment("2026-11-30 09:00")
MONDAY: Final = date(2026, 11, 23)
EVERY: Final = [Counts(prepared=a, thanked=b, looked_back=c) for a, b, c in product(Range, repeat=3)]

languages = pytest.mark.parametrize("language", ["fr", "en"])


def speech(language: str = "en") -> GroupSpeech:
    return GroupSpeech(translator(language))


def text(screen: GroupScreen) -> str:
    return parse(screen.text.in_private()).text


@languages
def test_every_screen_of_a_group_is_one_that_telegram_takes(language: str) -> None:
    said = speech(language)
    boards = [screens.board(it, MONDAY, said) for it in EVERY]
    for screen in (screens.opening("relance_bot", said), screens.elsewhere("relance_bot", said), *boards):
        assert 0 < len(text(screen)) <= 4096
        for button in shown.buttons(screen.in_private()):
            assert 0 < len(button.label) <= 20
    for alert in (screens.not_here(said), screens.not_tied(said), screens.only_people(said)):
        assert 0 < len(alert.in_private()) <= 200


@languages
def test_the_board_names_its_week_and_three_ranges_and_no_other_figure(language: str) -> None:
    found = text(screens.board(QUIET, MONDAY, speech(language)))
    assert [it for it in found if it.isdigit()] == ["2", "3"]
    assert found.count("moins de cinq" if language == "fr" else "fewer than five") == 3


@languages
def test_every_board_is_its_own(language: str) -> None:
    assert len({text(screens.board(it, MONDAY, speech(language))) for it in EVERY}) == len(EVERY)


def test_the_week_in_words_tells_no_more_than_the_ranges() -> None:
    assert text(screens.board(QUIET, MONDAY, speech())) == text(screens.board(Counts(), MONDAY, speech()))
    busy = text(screens.board(replace(QUIET, thanked=Range.SOME), MONDAY, speech()))
    assert "went out while the conversation was still fresh" in busy
    assert "This week: a few lines after each interview" in busy


def test_shared_words_are_shown_literally() -> None:
    words = Shared.said(Personal('<b>&lt;</a>"@all'))
    assert text(GroupScreen(text=speech().say("{words}", words=words))) == '<b>&lt;</a>"@all'


def _told(trouble: Trouble, group: Group | None) -> View:
    cohort = Cohort(
        id=7,
        name=Personal("Les <b>Éclaireurs"),
        language="fr",
        zone=PARIS,
        territory="FR",
        seats=9,
        opened_at=NOW,
        group=group,
    )
    mail = Mail(
        id=3,
        kind=MailKind.GROUP_TROUBLE,
        recipient_id=1,
        cohort_id=7,
        made_at=NOW,
        expires=NOW,
        words={"name": cohort.name, "trouble": Personal(trouble)},
    )
    chair = Chair(cohort=cohort, coach_id=1, name=Personal("Claire"), since=NOW)
    return shown.view(builders.facts(mail=(mail,), chairs=(chair,)), NOW)


_PROMPT: Final = Prompt(
    key="0:0:mail:trouble.3:0", step=StepName.MAIL, opportunity_id=0, interview_id=0, variant="trouble.3"
)
LOST: Final = Group(chat_id=-7, linked_at=NOW, lost_at=NOW)


@languages
@pytest.mark.parametrize("trouble", Trouble)
def test_a_coach_is_told_what_is_wrong_and_what_to_do(language: str, trouble: Trouble) -> None:

    screen = reminders.notice(shown.notice(_told(trouble, LOST), _PROMPT), shown.speech(language))
    found = parse(screen.text).text
    assert "Les <b>Éclaireurs" in found
    assert len(found) > 100
    assert shown.callbacks(screen, Verb.COHORT) == [tap(Verb.COHORT, 7, "new")]


def test_trouble_that_was_mended_is_said_to_be_settled() -> None:

    mended = shown.notice(_told(Trouble.LOST, replace(LOST, lost_at=None)), _PROMPT)
    broken = shown.notice(_told(Trouble.LOST, LOST), _PROMPT)
    assert reminders.over(mended, StepName.MAIL, shown.speech("en"))
    assert not reminders.over(broken, StepName.MAIL, shown.speech("en"))
