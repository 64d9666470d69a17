from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.screens import (
    card,
    details,
    forms,
    lists,
    people,
    places,
    questions,
    reminders,
    settings,
    tasks,
)
from bot.chat.screens.calendar import Bounds
from bot.chat.screens.forms import Place, Way
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.told import Told
from bot.chat.understood import Chosen, as_interview
from bot.domain.interviews import Hour, State
from bot.domain.moments import DAY
from bot.domain.outcomes import Ending, EndingKind
from bot.domain.people import LIMITS
from bot.domain.planning import plan
from bot.domain.playbook import DEFAULT
from bot.domain.reminders import Reminder
from bot.domain.timeline import Facts
from bot.i18n import countries, territories
from bot.playground.entities import parse
from bot.reading.moments import Problem
from bot.services.upcoming import Upcoming
from tests import builders
from tests.builders import business_days, moment
from tests.chat import crowd, shown
from tests.chat.crowd import HOSTILE, LONG
from tests.chat.gathered import of_groups
from tests.chat.visited import of_visits

NOW = moment("2026-11-25 20:00")
TODAY = date(2026, 11, 25)
HOUR = timedelta(hours=1)


def _reminders(facts: Facts, now: str) -> tuple[Reminder, ...]:
    return plan(facts, DEFAULT, now=moment(now)).reminders


def _pick(value: str) -> Callback:
    return tap(Verb.FORM, "abcdef", "references", value)


def _of_cards(speech: Speech) -> Iterator[Screen]:
    for at in ("11-21 10:00", "11-25 20:00", "11-27 13:30", "11-27 20:00", "12-20 10:00"):
        known = crowd.seen(at=f"2026-{at}", language=speech.language)
        opportunity = known.view.facts.opportunities[0]
        yield card.card(known, opportunity.id, speech, above=speech.say("<b>It is saved.</b>"))
        for interview in opportunity.interviews:
            yield card.saved(known, opportunity.id, interview.id, speech)
            yield details.date(opportunity, interview, speech)
            yield details.stopped(opportunity, replace(interview, state=State.POSTPONED), speech)
            yield details.stopped(opportunity, replace(interview, state=State.CANCELLED), speech)
            yield details.details(opportunity, interview, speech, now=known.view.now)
            yield details.kinds(opportunity, interview, speech)
            yield from of_visits(known, interview.id, speech)
        yield details.people(opportunity, speech)
        yield places.countries(opportunity, speech)
        for territory in (*territories.COUNTRIES, "CA-QC", "US-NY"):
            shown_there = places.regions(replace(opportunity, territory=territory), speech)
            yield shown_there or places.countries(replace(opportunity, territory=territory), speech)
        yield details.people(replace(opportunity, interviewers=(), interviews=()), speech)
        yield details.interviewer(opportunity, opportunity.interviewers[0], speech)
        yield details.references(known.view.facts, opportunity, speech)
        yield details.references(known.view.facts, replace(opportunity, reference_ids=()), speech)
        yield details.reference(opportunity, known.view.facts.references[0], speech)
        yield details.languages(opportunity, speech)
        yield details.delete(opportunity, speech)
    yield details.deleted(speech)


def _of_lists(speech: Speech) -> Iterator[Screen]:
    for count in (1, LIMITS["opportunities"]):
        known = crowd.seen(count, language=speech.language)
        yield lists.today(known.view, speech)
        yield lists.following(known, speech)
        for ended in (True, False):
            yield lists.opportunities(known, speech, ended=ended)
        yield people.home(known, speech)
    nothing = crowd.seen(0, language=speech.language)
    yield lists.today(nothing.view, speech)
    yield lists.following(nothing, speech)
    yield lists.opportunities(nothing, speech, ended=False)
    yield people.home(nothing, speech)


def _of_people(speech: Speech) -> Iterator[Screen]:
    name, place, contact = "A & B <Conseil>" * 4, "Paris <France>" * 4, "mailto:x@example.org?a=1&b=2"
    candidate = builders.candidate(language=speech.language)
    for by, at, reached in ((name, place, contact), (name, place, None), ("", "", None)):
        yield people.welcome(by, at, reached, speech)
        yield people.privacy(by, at, reached, speech, joined=True)
        yield people.privacy(by, at, reached, speech, joined=False)
    yield people.ready(candidate, speech)
    for made in (
        people.forget,
        people.forgotten,
        people.help_,
        people.quiet,
        people.only_words,
        people.not_understood,
        people.unknown_command,
        people.edited,
        people.out_of_order,
    ):
        yield made(speech)
    for part in (
        settings.settings,
        settings.language,
        settings.quiet,
        settings.rhythm,
        settings.digests,
        settings.weekly,
    ):
        yield part(candidate, speech)
    yield settings.nudge(candidate, speech)


def _at(zone: str, **known: Any) -> Chosen:
    return Chosen(starts=NOW, zone=zone, **known)


def _of_questions(speech: Speech) -> Iterator[Screen]:
    facts = crowd.facts(language=speech.language)
    role, work = facts.opportunities[0], business_days("FR")
    asked = speech.say("<b>{company}</b>", company=HOSTILE)
    ids = [it.id for it in role.interviewers]
    yield questions.company(speech)
    yield questions.day(asked, TODAY, _pick, speech)
    bounds = Bounds(TODAY, TODAY + 400 * DAY)
    for page in ("m202611", "y2026"):
        yield questions.month(asked, page, bounds, _pick, speech, work=work, territory="FR", today=TODAY)
    yield questions.hour(TODAY, _pick, speech, today=TODAY)
    yield questions.every_hour(TODAY, None, _pick, speech, today=TODAY)
    yield questions.every_hour(TODAY, 14, _pick, speech, today=TODAY)
    either = [Told(day=TODAY), Told(day=TODAY, clock=time(14, 30))]
    yield questions.either(asked, either, _pick, speech, today=TODAY)
    for chosen in (_at(crowd.ZONE), _at(crowd.ZONE, hour=Hour.MORNING), _at(crowd.ZONE, stretch=2 * HOUR)):
        yield questions.sure(as_interview(chosen, now=NOW), _pick, speech, now=NOW)
    yield questions.zones(asked, _pick, speech)
    yield questions.zones(asked, _pick, speech, offered=countries.CLOCKS["RU"])
    yield settings.or_located(questions.zones(asked, _pick, speech), speech)
    yield questions.check_zone(crowd.ZONE, NOW, _pick, speech)
    yield settings.zone_taken(crowd.ZONE, NOW, speech)
    for zone in (None, crowd.ZONE, "America/Argentina/ComodRivadavia"):
        yield settings.located(zone, facts.candidate, speech)
    yield questions.who(role.interviewers, ids, _pick, speech)
    yield questions.who((), (), _pick, speech)
    yield questions.civility(HOSTILE, _pick, speech)
    yield questions.references(facts.references, role.reference_ids, _pick, speech)
    yield questions.promise(TODAY, work, _pick, speech)
    yield questions.promise_sure(TODAY, _pick, speech)
    yield questions.durations(_pick, speech)
    place = Place(number=3, total=5, ways=tuple(it for it in Way if it not in (Way.RESUME, Way.AFRESH)))
    line = questions.unread(Problem.UNREADABLE, speech)
    yield forms.question(questions.zones(asked, _pick, speech), place, _pick, speech, problem=line)
    yield forms.offer(asked, _pick, speech, begun=True)
    yield forms.cancelled(speech)


def _every_screen(speech: Speech) -> Iterator[Screen]:
    yield from _of_cards(speech)
    yield from _of_lists(speech)
    yield from _of_people(speech)
    yield from _of_questions(speech)
    yield from of_groups(speech)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_screen_is_one_that_telegram_takes_with_the_longest_words(language: str) -> None:
    for screen in _every_screen(shown.speech(language)):
        assert 0 < len(parse(screen.text).text) <= 4096, screen.text
        buttons = shown.buttons(screen)
        assert len(buttons) <= 100
        for row in screen.rows:
            assert 0 < len(row) <= 8
            worded = [it.label for it in row if not any(c.isdigit() for c in it.label) and len(it.label) > 2]
            assert len(worded) <= 3, worded
        for button in buttons:
            assert button.label.strip(" \u00a0")
            assert len(button.label) <= 32, button.label
            if button.callback is not None:
                assert 0 < len(button.callback.encode().encode()) <= 64


def test_what_people_typed_is_shown_literally() -> None:
    speech = shown.speech("en")
    known = crowd.seen(language="en")
    text = parse(card.card(known, LONG, speech).text).text
    assert '<b>&lt;</a>"@all' in text


def test_an_interview_that_ended_has_one_way_back_in() -> None:
    speech = shown.speech("en")
    role = builders.opportunity(builders.interview("2026-11-24 14:30", entered="2026-11-20 10:00"))
    ended = replace(role, ending=Ending(kind=EndingKind.REFUSED, at=NOW))
    known = Upcoming(view=shown.view(builders.facts(ended), "2026-12-01 10:00"))
    screen = card.card(known, 1, speech)
    assert screen.rows[0][0].callback == tap(Verb.REOPEN, 1)
    assert "The answer was no" in screen.text
    assert not shown.callbacks(screen, Verb.GUARD)


def test_an_interview_entered_after_18_on_its_eve_has_its_brief_in_the_confirmation() -> None:
    speech = shown.speech("en")
    known = _recorded("2026-11-24 13:00").view
    brief, pocket = reminders.brief(known, 1, speech).text, reminders.card(known, 1, speech).text
    assert brief not in _saved("2026-11-23 17:59", speech).text
    assert brief in _saved("2026-11-23 18:00", speech).text
    assert pocket not in _saved("2026-11-24 12:29", speech).text
    assert pocket in _saved("2026-11-24 12:30", speech).text
    assert pocket not in _saved("2026-11-24 14:30", speech).text


def test_an_interview_that_is_over_when_entered_offers_to_tell_how_it_went() -> None:
    screen = _saved("2026-11-24 16:00", shown.speech("en"))
    assert screen.rows[0][0].callback == tap(Verb.DEBRIEF, 1)
    assert "How did it go?" in screen.text


def test_the_card_says_what_comes_when_once_each() -> None:
    text = card.card(_recorded("2026-11-20 10:00"), 1, shown.speech("en")).text
    assert "• Mon 23 Nov at 18:00: what to look at on the evening before" in text
    assert text.count("a few notes while it is fresh") == 1


def _saved(now: str, speech: Speech) -> Screen:
    return card.saved(_recorded(now), 1, 1, speech)


def _recorded(now: str) -> Upcoming:
    role = builders.opportunity(builders.interview("2026-11-24 14:30", entered=now))
    facts = builders.facts(role)
    return Upcoming(view=shown.view(facts, now), reminders=_reminders(facts, now))


def test_the_number_of_a_question_and_its_problem_stand_above_it() -> None:
    speech = shown.speech("en")
    place = Place(number=2, total=5, ways=(Way.BACK, Way.CANCEL))
    screen = forms.question(Screen(Html("What?")), place, _pick, speech, problem=Html("Not so."))
    assert screen.text == "<i>Step 2 of 5</i>\n\nNot so.\n\nWhat?"
    assert [[it.label for it in row] for row in screen.rows] == [["Back"], ["Cancel"]]


def test_one_question_alone_has_no_number() -> None:
    place = Place(number=1, total=1, ways=(Way.CANCEL,))
    assert forms.question(Screen(Html("What?")), place, _pick, shown.speech("en")).text == "What?"


def test_the_zone_check_shows_the_phone_the_same_moment() -> None:
    screen = questions.check_zone("Europe/Paris", NOW, _pick, shown.speech("en"))
    entity = parse(screen.text).entities[0]
    assert entity.type == "date_time"
    assert entity.unix_time == int(NOW.timestamp())


def test_a_moment_in_another_zone_is_told_in_the_candidates_own_too() -> None:
    tokyo, paris = (as_interview(_at(zone), now=NOW) for zone in ("Asia/Tokyo", "Europe/Paris"))
    text = questions.sure(tokyo, _pick, shown.speech("en"), now=NOW).text
    assert "Thursday 26 November 2026 at 04:00" in text
    assert "For you: Wednesday 25 November at 20:00" in text
    assert "For you" not in questions.sure(paris, _pick, shown.speech("en"), now=NOW).text


def test_open_tasks_come_in_order_of_worth_and_leave_out_what_is_put_off_or_done() -> None:
    known = crowd.seen(2, at="2026-11-26 20:00")
    found = tasks.open_tasks(known.view)
    assert found
    worth = [DEFAULT.steps[it.task.step].worth for it in found]
    assert worth == sorted(worth)
    assert all(it.answer is None and it.task.opens <= known.view.now for it in found)


def test_the_list_puts_first_what_comes_first() -> None:
    soon = builders.opportunity(builders.interview("2026-11-27 10:00", entered="2026-11-20 10:00"), id=1)
    later = builders.opportunity(
        builders.interview("2026-12-10 10:00", entered="2026-11-20 10:00", id=2), id=2
    )
    confirmed = ["1:1:confirm:0", "2:2:confirm:0"]
    facts = shown.answered(builders.facts(later, soon), confirmed, "2026-11-23 10:00")
    known = Upcoming(
        view=shown.view(facts, "2026-11-25 10:00"), reminders=_reminders(facts, "2026-11-25 10:00")
    )
    screen = lists.opportunities(known, shown.speech("en"), ended=False)
    assert [it.number(0) for it in shown.callbacks(screen, Verb.CARD)] == [1, 2]
