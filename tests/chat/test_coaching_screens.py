"""The screens of a coach, and what members read of them, at their fullest and at their emptiest."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.chat.callbacks import Verb, tap
from bot.chat.screens import reminders
from bot.chat.screens.cohorts import board, coaching, proposals, roster, support, workshops
from bot.chat.screens.cohorts.public import GroupSpeech
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Speech
from bot.domain.cohorts import MailAnswer, MailKind
from bot.domain.cohorts.counts import QUIET
from bot.domain.cohorts.seen import Seen, Slot
from bot.domain.interviews import Hour
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.domain.reminders import Prompt
from bot.i18n.translator import translator
from bot.playground.entities import parse
from bot.services.boards import Board
from bot.services.coaching import ON_PAGE, CoachWeek, Members, Part, Wanted
from bot.services.proposals import Card, Ready
from bot.services.support import Addressee, Request
from tests import builders
from tests.builders import PARIS, moment
from tests.chat import shown
from tests.chat.coached import (
    CARD,
    CHAIR,
    COHORT,
    DAY,
    END,
    NOW,
    OURS,
    SLOT,
    STARTS,
    WORDS,
    WORKSHOP,
    attendance,
    line,
    mail,
    pick,
    prompt,
    read,
    view,
)
from tests.chat.crowd import HOSTILE, LONG


def _of_the_coach(speech: Speech) -> Iterator[Screen]:
    part = Part(cohort=COHORT, lines=(line(),) * 100)
    for parts in ((), (part,), (part,) * 20, (replace(part, lines=()),)):
        yield coaching.week(CoachWeek(parts=parts, end=END), speech)
    for wanted in Wanted:
        page = Members(
            cohort=COHORT, wanted=wanted, lines=(line(),) * ON_PAGE, page=3, pages=13, total=100, end=END
        )
        yield roster.members(page, speech)
        yield roster.members(replace(page, lines=()), speech, found=True)
    yield coaching.member(line(), LONG, speech, above=proposals.sent(HOSTILE, speech), page=12)
    yield coaching.member(line(Seen(), asked=0), LONG, speech)
    yield roster.ask_name(speech)
    yield proposals.encourage(HOSTILE, LONG, LONG, speech)
    for ask in (proposals.ask_word, proposals.ask_task, proposals.ask_company):
        yield ask(HOSTILE, speech)
    yield proposals.ask_role(speech)
    yield proposals.check(HOSTILE, HOSTILE, pick, speech, send="send", anew="anew")
    for count in (0, 1, 200):
        yield workshops.one(attendance(count), speech, above=workshops.announced(speech))
    yield workshops.every((attendance(3),) * 10, LONG, speech)
    yield workshops.every((), LONG, speech)
    yield workshops.sure(attendance(3), speech)
    yield workshops.gone(attendance(3), speech)
    yield workshops.ask_title(speech)
    yield workshops.ask_place(speech)
    yield workshops.ask_length(pick, speech)
    yield workshops.preview(WORKSHOP, pick, speech)
    boards = tuple(Board(monday=END - nth * 7 * DAY, counts=QUIET) for nth in range(8))
    for found in ((), boards):
        yield board.report(found, GroupSpeech(translator(speech.language))).in_private()
    yield support.ask_reply(WORDS, speech)
    yield support.replied(WORDS, speech)


def _of_the_member(speech: Speech) -> Iterator[Screen]:
    away = Addressee(coach=CHAIR, reader=replace(CHAIR, coach_id=2), away=NOW + DAY)
    for to in (Addressee(coach=CHAIR, reader=CHAIR), away, replace(away, reader=CHAIR)):
        yield support.choose((to,) * 20, speech)
        yield support.ask_words(to, speech)
        yield support.sent(to, speech)
        for upcoming, dated in ((None, False), (SLOT, False), (SLOT, True)):
            place = view().facts.memberships[0]
            request = Request(place=place, reader=CHAIR, text=HOSTILE, upcoming=upcoming, dated=dated)
            yield support.preview(request, to, pick, speech)
    yield support.nobody(speech)
    for kind in OURS:
        for answer in (None, *MailAnswer):
            for at in ("", "2026-12-24 10:00"):
                yield read(kind, speech, answer, at=at)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_screen_is_one_that_telegram_takes_with_the_longest_words(language: str) -> None:
    speech = shown.speech(language)
    for screen in (*_of_the_coach(speech), *_of_the_member(speech)):
        assert 0 < len(parse(screen.text).text) <= 4096, screen.text
        buttons = shown.buttons(screen)
        assert len(buttons) <= 100
        for row in screen.rows:
            assert 0 < len(row) <= 4
            assert len([it.label for it in row if len(it.label) > 2]) <= 3
        for button in buttons:
            assert 0 < len(button.label.strip()) <= 22, button.label
            assert button.callback is not None
            assert 0 < len(button.callback.encode().encode()) <= 64


def test_the_monday_names_its_groups_and_no_member_and_goes_with_them() -> None:
    speech = shown.speech()
    monday = Prompt(key="0:0:coaching::2026w48", step=StepName.COACHING, opportunity_id=0, interview_id=0)
    screen = reminders.notice(shown.notice(view(), monday), speech)
    assert shown.callbacks(screen, Verb.COACHING)
    assert len(parse(screen.text).text) <= 4096
    nobody = replace(view(), facts=replace(view().facts, chairs=()))
    assert not reminders.notice(shown.notice(nobody, monday), speech).rows


def test_a_week_without_a_group_says_so_and_leads_to_one() -> None:
    screen = coaching.week(CoachWeek(parts=(), end=END), shown.speech())
    assert "Each member" not in screen.text
    assert [it.callback for it in shown.buttons(screen)] == [tap(Verb.OPEN_COHORT), tap(Verb.COHORTS)]


def test_a_search_says_how_many_more_it_found_and_leads_back_to_every_member() -> None:
    speech = shown.speech()
    page = Members(
        cohort=COHORT, wanted=Wanted.EVERYONE, lines=(line(),) * ON_PAGE, page=0, pages=2, total=10, end=END
    )
    found = roster.members(page, speech, found=True)
    assert "2 more have that in their name" in found.text
    assert tap(Verb.MEMBERS, LONG, 0, Wanted.EVERYONE) in shown.callbacks(found, Verb.MEMBERS)
    assert "Every member" in shown.labels(found)
    assert "more have" not in roster.members(replace(page, total=ON_PAGE), speech, found=True).text


def test_a_list_of_members_leads_back_to_the_group() -> None:
    page = Members(cohort=COHORT, wanted=Wanted.EVERYONE, lines=(), page=0, pages=1, total=0, end=END)
    assert shown.callbacks(roster.members(page, shown.speech()), Verb.COHORT) == [tap(Verb.COHORT, LONG)]


def test_who_shows_nothing_and_who_has_nothing_read_the_same() -> None:
    speech = shown.speech()
    assert "Nothing to see here" in coaching.member(line(Seen(), asked=0), 1, speech).text
    assert "level" not in coaching.member(line(Seen(), asked=0), 1, speech).text


def test_an_interview_without_an_hour_shows_its_day() -> None:
    assert coaching.when(Slot(day=date(2026, 11, 24)), shown.speech()) == "Tue 24 Nov"
    assert coaching.when(SLOT, shown.speech()) == "Tue 24 Nov at 14:30"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_the_coach_reads_of_a_request_is_what_the_member_saw(language: str) -> None:
    speech = shown.speech(language)
    body = support.body(WORDS, speech)
    place = view().facts.memberships[0]
    request = Request(place=place, reader=CHAIR, text=HOSTILE, upcoming=SLOT, dated=True)
    to = Addressee(coach=CHAIR, reader=CHAIR)
    assert body == support.body(request.words, speech)
    assert body in support.preview(request, to, pick, speech).text
    assert body in read(MailKind.HELP_ASKED, speech).text


def test_a_clash_with_an_interview_is_told_to_that_member_alone() -> None:
    speech = shown.speech()
    warned = read(MailKind.WORKSHOP, speech)
    assert "Only you read this line" in warned.text
    free = reminders.notice(shown.notice(view(mail(MailKind.WORKSHOP)), prompt(MailKind.WORKSHOP)), speech)
    assert "Only you read this line" not in free.text
    assert "Only you" not in workshops.one(attendance(3), speech).text


@pytest.mark.parametrize("kind", [MailKind.WORKSHOP, MailKind.WORKSHOP_SOON])
def test_an_answer_to_a_workshop_is_marked_and_may_change_until_it_begins(kind: MailKind) -> None:
    speech = shown.speech()
    known = view(mail(MailKind.WORKSHOP, MailAnswer.YES), replace(mail(kind), id=LONG + 1))
    at = replace(prompt(kind), variant=f"{kind}.{LONG + 1}") if kind is not MailKind.WORKSHOP else None
    screen = reminders.notice(shown.notice(known, at or prompt(kind)), speech)
    assert shown.labels(screen)[:3] == ["✓ I will come", "Maybe", "I can’t come"]
    begun = replace(known, now=STARTS)
    assert not reminders.notice(shown.notice(begun, at or prompt(kind)), speech).rows


@pytest.mark.parametrize("sentence", Ready)
def test_a_ready_word_is_read_in_the_language_of_whoever_reads_it(sentence: Ready) -> None:
    ready = replace(mail(MailKind.ENCOURAGED), words={"coach": HOSTILE, "ready": Personal(sentence)})
    said = {
        language: reminders.notice(
            shown.notice(view(ready), prompt(MailKind.ENCOURAGED)), shown.speech(language)
        ).text
        for language in ("fr", "en")
    }
    assert said["fr"] != said["en"]


def test_a_proposed_interview_says_as_much_of_its_hour_as_is_known() -> None:
    speech = shown.speech()
    for card, said in (
        (replace(CARD, zone=PARIS), "at 14:30"),
        (replace(CARD, zone=PARIS, hour=Hour.MORNING, starts=moment("2026-11-24 08:00")), "in the morning"),
        (replace(CARD, zone=PARIS, stretch=timedelta(hours=2)), "between 14:30 and 16:30"),
    ):
        told = replace(mail(MailKind.PROPOSED_INTERVIEW), words={"coach": HOSTILE, **card.words})
        assert Card.told(told) == card
        screen = reminders.notice(shown.notice(view(told), prompt(MailKind.PROPOSED_INTERVIEW)), speech)
        assert said in screen.text


def test_a_report_names_nobody_and_says_what_its_figures_are() -> None:
    found = (Board(monday=END, counts=QUIET),)
    text = board.report(found, GroupSpeech(translator("en"))).in_private().text
    assert "Interviews prepared: fewer than five" in text
    assert "drawn at random" in text


def test_a_request_for_help_stands_on_the_card_and_under_why_of_members_only() -> None:
    speech = shown.speech()
    assert support.rows(view().facts, speech)
    assert support.rows(builders.facts(), speech) == ()
