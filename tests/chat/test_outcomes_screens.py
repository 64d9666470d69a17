from dataclasses import replace

import pytest

from bot.chat.callbacks import Verb
from bot.chat.screens import outcomes
from bot.domain.interviews import Promise, State
from bot.domain.outcomes import Contact, ContactKind, Light
from bot.domain.patience import Patience, Why, patience
from bot.domain.people import Personal, Rhythm
from bot.domain.timeline import Facts, Opportunity
from bot.services.ports import View
from tests import builders
from tests.builders import moment, promise
from tests.chat.shown import callbacks, check_limits, labels, speech, view

TOLD = "2026-11-20 10:00"


def waiting(promised: Promise | None = None, *, asked: tuple[str, ...] = (), company: str = "Acme") -> Facts:
    told = builders.interview(
        "2026-11-24 14:30",
        entered=TOLD,
        state=State.HELD,
        state_at=moment("2026-11-24 16:00"),
        debriefed=moment("2026-11-24 16:10"),
        promise=promised,
    )
    contacts = tuple(Contact(kind=ContactKind.STATUS, at=moment(it), light=Light.GREEN) for it in asked)
    return builders.facts(builders.opportunity(told, company=Personal(company), contacts=contacts))


def guarded(facts: Facts, now: str) -> tuple[View, Opportunity, Patience]:
    role = facts.opportunities[0]
    light = patience(role, days=facts.days[role.territory], rhythm=Rhythm.PATIENT, now=moment(now))
    return view(facts, now), role, light


def test_red_says_why_until_when_and_what_helps_instead() -> None:
    screen = outcomes.guard(*guarded(waiting(), "2026-11-25 10:00"), speech())
    assert "<b>Red:</b>" in screen.text
    assert "impatience" in screen.text
    assert "You may ask from Tuesday 8 December" in screen.text
    assert "your thank-you notes" in screen.text
    assert labels(screen) == ["My thank-you notes", "I’ll ask anyway", "Back"]


def test_red_before_a_promised_day_names_the_day() -> None:
    facts = waiting(promise("2026-12-04", entered="2026-11-24 16:00"))
    text = outcomes.guard(*guarded(facts, "2026-12-02 10:00"), speech()).text
    assert "They mentioned an answer by Friday 4 December" in text
    assert "You may ask from Monday 7 December at 14:00." in text


def test_amber_suggests_something_useful_that_asks_for_nothing() -> None:
    screen = outcomes.guard(*guarded(waiting(), "2026-12-02 10:00"), speech())
    assert "<b>Amber:</b>" in screen.text
    assert "a useful document" in screen.text


def test_green_offers_a_mail_a_call_and_not_now() -> None:
    screen = outcomes.guard(*guarded(waiting(), "2026-12-10 10:00"), speech())
    assert "<b>Green:</b> you may ask for news." in screen.text
    assert labels(screen) == ["Write an email", "Phone them", "I have asked", "Not now", "Back"]


@pytest.mark.parametrize(
    ("asked", "now", "words"),
    [
        (("2026-12-10 10:00",), "2026-12-11 10:00", "You asked a few days ago"),
        (("2026-12-10 10:00", "2026-12-22 10:00"), "2026-12-23 10:00", "You asked twice"),
    ],
)
def test_having_asked_is_a_reason_to_wait(asked: tuple[str, ...], now: str, words: str) -> None:
    assert words in outcomes.guard(*guarded(waiting(asked=asked), now), speech()).text


def test_nothing_to_ask_offers_nothing_to_send() -> None:
    facts = waiting()
    role = replace(facts.opportunities[0], invited=moment("2026-11-26 10:00"))
    screen = outcomes.guard(*guarded(replace(facts, opportunities=(role,)), "2026-11-27 10:00"), speech())
    assert labels(screen) == ["Back"]


@pytest.mark.parametrize("light", [Light.RED, Light.AMBER])
def test_one_may_still_decide_while_it_is_early(light: Light) -> None:
    known, role, _ = guarded(waiting(), "2026-11-25 10:00")
    screen = outcomes.guard(known, role, Patience(light=light, why=Why.TOO_SOON), speech())
    assert callbacks(screen, Verb.ASK_ANYWAY)


def test_a_next_round_is_not_congratulated() -> None:
    screen = outcomes.invited(waiting().opportunities[0], speech())
    assert "ongratulat" not in screen.text
    assert "!" not in screen.text
    assert callbacks(screen, Verb.ROUND)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("why", list(Why))
@pytest.mark.parametrize("light", list(Light))
def test_every_light_and_reason_stays_within_the_limits(language: str, why: Why, light: Light) -> None:
    known, role, _ = guarded(waiting(company="<é>" * 166), "2026-11-25 10:00")
    shown = Patience(light=light, why=why, until=moment("2026-12-08 10:00"))
    check_limits(outcomes.guard(known, role, shown, speech(language)))
    for screen in (outcomes.invited,):
        check_limits(screen(role, speech(language)))
