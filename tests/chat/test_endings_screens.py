"""What is said of each ending, of an offer in hand, and of five processes at once."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.chat.callbacks import Verb
from bot.chat.screens import card, endings, gone, letters, lists, offers, reminders
from bot.chat.screens.screen import Screen
from bot.domain.interviews import State
from bot.domain.outcomes import Ending, EndingKind, Offer
from bot.domain.people import Personal
from bot.domain.planning import plan
from bot.domain.playbook import DEFAULT, StepName
from bot.domain.preparation import Ally
from bot.domain.reminders import Prompt
from bot.domain.timeline import Facts, Opportunity
from bot.services.ports import View
from bot.services.upcoming import Upcoming
from bot.writing.partings import Parting
from tests import builders
from tests.builders import moment
from tests.chat.crowd import HOSTILE
from tests.chat.shown import answered, callbacks, check_limits, labels, notice, prompt, speech, view

AT = moment("2026-12-01 16:00")
NOW = "2026-12-02 19:00"
BY = date(2026, 12, 8)
ALLY = Ally(id=7, name=Personal("Paul Martin"), met_at=moment("2026-11-23 12:00"))


def role(number: int = 1, *, rounds: int = 1, **changes: Any) -> Opportunity:
    held = tuple(
        builders.interview(
            f"2026-11-{23 + nth} 14:00", entered="2026-11-20 10:00", id=number * 10 + nth, round=nth + 1
        )
        for nth in range(rounds)
    )
    done = tuple(replace(it, state=State.HELD, state_at=it.ends) for it in held)
    return builders.opportunity(*done, id=number, allies=(ALLY,), references=2, **changes)


def facts(*roles: Opportunity) -> Facts:
    told = builders.facts(*roles)
    keys = [f"{it.id}:{it.id * 10}:refs:{it.id}01" for it in roles]
    return answered(told, keys, "2026-11-25 10:00")


def with_ending(kind: EndingKind, **changes: Any) -> Opportunity:
    return role(offer=Offer(at=AT, reply_by=BY, written_at=AT), ending=Ending(kind=kind, at=AT), **changes)


def ended(kind: EndingKind, language: str = "en", *others: Opportunity) -> Screen:
    told = with_ending(kind)
    return endings.ended(view(facts(told, *others), NOW), told, kind, speech(language))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", EndingKind)
def test_every_ending_is_asked_about_said_and_can_be_taken_back(kind: EndingKind, language: str) -> None:
    told = with_ending(kind)
    asked = endings.sure(replace(told, ending=None), kind, speech(language), reminder_id=7)
    assert [it.args for it in callbacks(asked, Verb.ENDED)] == [("1", "7", kind, "y")]
    said = ended(kind, language, role(2))
    assert [it.args for it in callbacks(said, Verb.REOPEN)] == [("1", "u")]
    for screen in (asked, said):
        check_limits(screen)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_ending_has_a_sentence_of_its_own_wherever_it_is_spoken_of(language: str) -> None:
    said = speech(language)
    lines = {endings.line(Ending(kind=kind, at=AT), said) for kind in EndingKind}
    overs = {gone.over(role(), kind, said) for kind in EndingKind}
    assert len(lines) == len(overs) == len(EndingKind)


@pytest.mark.parametrize("kind", EndingKind)
def test_only_an_accepted_offer_is_called_a_fine_step(kind: EndingKind) -> None:
    assert ("fine step" in ended(kind).text) is (kind is EndingKind.ACCEPTED)


def test_a_refusal_after_one_round_and_after_three_read_differently_and_ask_for_nothing() -> None:
    texts = []
    for rounds in (1, 3):
        told = role(rounds=rounds, ending=Ending(kind=EndingKind.REFUSED, at=AT))
        screen = endings.ended(view(facts(told), NOW), told, EndingKind.REFUSED, speech())
        assert labels(screen) == ["Undo"]
        assert "nothing to do" in screen.text
        texts.append(screen.text)
    assert "may have nothing to do with you" in texts[0]
    assert "After 3 rounds" in texts[1]


def test_accepted_leaves_the_others_open_and_says_how_many() -> None:
    text = ended(EndingKind.ACCEPTED, "en", role(2), role(3)).text
    assert "2 other opportunities are still open" in text
    assert "Those who helped you" in text
    assert "still open" not in ended(EndingKind.ACCEPTED).text


def test_the_menu_has_no_ending_one_tap_away_and_says_which_answers_there_are() -> None:
    menu = endings.menu(role(), speech(), reminder_id=7)
    assert labels(menu) == ["Next round", "An offer", "The answer is no", "Post frozen", "I withdraw", "Back"]
    assert all(len(it.args) == 3 for it in callbacks(menu, Verb.ENDED))
    assert labels(endings.menu(role(), speech(), coming=True))[0] == "An offer"
    offered = endings.menu(role(offer=Offer(at=AT)), speech())
    assert labels(offered) == ["I accepted it", "I declined it", "They took it back", "Back"]


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-12-02 10:00", "expected by Tuesday 8 December"),
        ("2026-12-07 10:00", "expected tomorrow"),
        ("2026-12-08 10:00", "expected today"),
        ("2026-12-09 10:00", "has passed"),
    ],
)
def test_the_last_day_of_an_offer_is_said_as_it_is_seen_today(now: str, said: str) -> None:
    told = role(offer=Offer(at=AT, reply_by=BY))
    text = offers.offer(view(facts(told), now), told, speech()).text
    assert said in text
    assert "Until an offer is accepted" in text
    for word in ("accept it", "decline it", "you should"):
        assert word not in text


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("step", [StepName.OFFER, StepName.REPLY_BY, StepName.ELSEWHERE, StepName.STEP_DOWN])
def test_every_step_of_an_offer_is_drawn_open_done_and_over(step: StepName, language: str) -> None:
    reply_by = None if step is StepName.REPLY_BY else BY
    ending = Ending(kind=EndingKind.ACCEPTED, at=AT) if step is StepName.STEP_DOWN else None
    first = role(offer=Offer(at=AT, reply_by=reply_by, written_at=AT), ending=ending, company=HOSTILE)
    told = facts(first, role(2, company=HOSTILE))
    mine = 10 if step in (StepName.OFFER, StepName.REPLY_BY) else 20
    known = view(told, "2026-12-04 19:00")
    asked = prompt(known, step, nth=f"{BY:%Y%m%d}", interview_id=mine)
    asked = replace(asked, opportunity_id=mine // 10)
    assert asked.tasks
    check(known, asked, language)
    check(view(answered(told, asked.tasks, NOW), NOW), asked, language)
    over = replace(told, opportunities=tuple(closed(it) for it in told.opportunities))
    check(view(over, NOW, known=known), asked, language)


def closed(it: Opportunity) -> Opportunity:
    return replace(it, ending=it.ending or Ending(kind=EndingKind.FROZEN, at=AT))


def check(known: View, asked: Prompt, language: str) -> None:
    check_limits(reminders.notice(notice(known, asked), speech(language)))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "step", [StepName.FAREWELL, StepName.ALLIES, StepName.LESSON, StepName.LOOK_AGAIN, StepName.REPLY]
)
def test_every_step_of_an_ending_is_drawn_open_done_and_over(step: StepName, language: str) -> None:
    first = role(ending=Ending(kind=EndingKind.REFUSED, at=AT), look_again=AT, company=HOSTILE)
    told = facts(first)
    known = view(told, NOW)
    asked = prompt(known, step, interview_id=10)
    assert asked.tasks
    check(known, asked, language)
    check(view(answered(told, asked.tasks, NOW), NOW), asked, language)
    again = replace(told, opportunities=(replace(first, ending=None),))
    check(view(again, NOW, known=known), asked, language)


def test_the_word_to_each_of_those_who_helped_has_its_letter() -> None:
    told = facts(role(ending=Ending(kind=EndingKind.REFUSED, at=AT)))
    known = view(told, NOW)
    for step, greeting in ((StepName.FAREWELL, "Bonjour,"), (StepName.ALLIES, "Bonjour,")):
        (on_file,) = (it for it in known.tasks if it.task.step is step)
        assert greeting in letters.of_task(known, on_file, 0, speech()).text


@pytest.mark.parametrize("which", Parting)
def test_every_letter_of_an_offer_is_a_screen(which: Parting) -> None:
    told = facts(with_ending(EndingKind.FROZEN, company=HOSTILE))
    check_limits(letters.of_parting(view(told, NOW), 1, which, speech()))


def test_the_card_of_an_offer_says_its_day_and_asks_them_nothing() -> None:
    told = facts(role(offer=Offer(at=AT, reply_by=BY)))
    screen = card.card(Upcoming(view=view(told, NOW)), 1, speech())
    assert "An offer is in hand" in screen.text
    assert callbacks(screen, Verb.OFFER)
    assert not callbacks(screen, Verb.GUARD)


@pytest.mark.parametrize("kind", EndingKind)
def test_the_card_of_what_ended_says_how_and_offers_a_second_look_only_for_now(kind: EndingKind) -> None:
    told = with_ending(kind, lesson=Personal("begin with the result"))
    screen = card.card(Upcoming(view=view(facts(told), NOW)), 1, speech())
    assert endings.line(Ending(kind=kind, at=AT), speech()) in screen.text
    assert "begin with the result" in screen.text
    assert bool(callbacks(screen, Verb.LOOK_AGAIN)) is (kind in {EndingKind.REFUSED, EndingKind.FROZEN})


def test_five_processes_are_one_line_each_with_what_is_to_be_decided() -> None:
    to_come = builders.opportunity(
        builders.interview("2026-12-04 10:00", entered="2026-11-20 10:00", id=20), id=2
    )
    told = facts(role(3), to_come, role(1, offer=Offer(at=AT, reply_by=BY)))
    known = view(told, NOW)
    reminders_ = plan(told, DEFAULT, now=moment(NOW)).reminders
    screen = lists.opportunities(Upcoming(view=known, reminders=reminders_), speech(), ended=False)
    assert screen.text.splitlines()[-3:] == [
        "• <b>Company 1</b>: answer their offer by Tue 8 Dec",
        "• <b>Company 2</b>: interview Fri 4 Dec at 10:00",
        "• <b>Company 3</b>: not before Mon 7 Dec",
    ]
    assert [it.number(0) for it in callbacks(screen, Verb.CARD)] == [1, 2, 3]


def test_the_ended_stand_on_the_other_list_those_asleep_first() -> None:
    told = facts(
        role(1, ending=Ending(kind=EndingKind.REFUSED, at=AT)),
        role(2, ending=Ending(kind=EndingKind.ASLEEP, at=moment("2026-11-30 10:00"))),
    )
    screen = lists.opportunities(Upcoming(view=view(told, NOW)), speech(), ended=True)
    assert [it.number(0) for it in callbacks(screen, Verb.CARD)] == [2, 1]
    assert "can be opened again" in screen.text
