from dataclasses import replace
from typing import Any

import pytest

from bot.chat.callbacks import Verb, read
from bot.chat.screens import later, reminders, why
from bot.chat.screens.later import Pause
from bot.domain.errors import NoSuchThing
from bot.domain.interviews import Kind, Notes, Presence, State
from bot.domain.outcomes import Contact, ContactKind, Ending, EndingKind, Light
from bot.domain.people import Civility, Personal
from bot.domain.playbook import StepName
from bot.domain.timeline import AnswerKind, Facts, Interviewer, Snooze
from bot.services.ports import View
from tests import builders
from tests.builders import moment, promise
from tests.chat.shown import (
    answered,
    buttons,
    callbacks,
    check_limits,
    labels,
    notice,
    prompt,
    speech,
    view,
)

TOLD = "2026-11-20 10:00"
#: a Tuesday afternoon; the debrief is told at 16:00
STARTS = "2026-11-24 14:30"
EVENING = "2026-11-24 18:05"
LANGUAGES = ("fr", "en")

CLAIRE = Interviewer(
    id=11, name=Personal("Claire Dupont"), civility=Civility.MADAM, role=Personal("Head of design")
)
PAUL = Interviewer(id=12, name=Personal("Paul Martin"), civility=Civility.SIR)
ALEX = Interviewer(id=13, name=Personal("Alex Roy"))


def planned(*people: Interviewer, **changes: Any) -> Facts:
    coming = builders.interview(
        STARTS,
        entered=TOLD,
        present=tuple(Presence(interviewer_id=it.id) for it in people),
        **changes,
    )
    return builders.facts(
        builders.opportunity(coming, people=0, interviewers=people, company=Personal("Acme"), references=2)
    )


def held(*people: Interviewer, **changes: Any) -> Facts:
    told: dict[str, Any] = {
        "state": State.HELD,
        "state_at": moment("2026-11-24 16:00"),
        "debriefed": None,
        **changes,
    }
    return planned(*people, **told)


def thanks(known: View, variant: str = "") -> str:
    return str(
        reminders.notice(notice(known, prompt(known, StepName.THANKS, variant=variant)), speech()).text
    )


def test_the_brief_asks_for_the_reason_the_link_the_way_and_the_names() -> None:
    known = view(planned(), "2026-11-23 18:00")
    screen = reminders.brief(known, 1, speech())
    for words in ("Your reason", "really interest you", "A link at hand", "way there", "Who will be there?"):
        assert words in screen.text
    assert "Acme" in screen.text
    assert "Tuesday 24 November at 14:30" in screen.text


def test_the_brief_names_the_people_once_they_are_known() -> None:
    screen = reminders.brief(view(planned(CLAIRE), "2026-11-23 18:00"), 1, speech())
    assert "You will talk with</b> Ms Dupont (Head of design)." in screen.text
    assert "Who will be there?" not in screen.text


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Kind.VIDEO, "the camera"),
        (Kind.SCREENING, "charged"),
        (Kind.INTERVIEW, "way there"),
        (Kind.PANEL, "way there"),
    ],
)
def test_the_brief_fits_the_kind_of_interview(kind: Kind, words: str) -> None:
    assert words in reminders.brief(view(planned(kind=kind), TOLD), 1, speech()).text


def test_the_card_fits_one_phone_screen_and_says_what_to_ask() -> None:
    screen = reminders.card(view(planned(CLAIRE, PAUL), "2026-11-24 12:30"), 1, speech())
    for words in (
        "Bring everyone",
        "matters most to them",
        "pressing challenge",
        "Their answer: by when?",
        "who decides?",
        "Names and addresses",
        "samples of work",
        "easy to reach",
        "Nothing is decided",
    ):
        assert words in screen.text
    assert len(screen.text) < 900


def test_one_person_is_no_company_to_bring_together() -> None:
    assert "Bring everyone" not in reminders.card(view(planned(CLAIRE), TOLD), 1, speech()).text


def test_an_interview_in_another_zone_shows_both_times() -> None:
    there = builders.interview(STARTS, entered=TOLD, zone="America/Montreal", told_in="Europe/Paris")
    facts = builders.facts(builders.opportunity(there))
    text = reminders.card(view(facts, TOLD), 1, speech()).text
    assert "at 14:30" in text
    assert "20:30 for you" in text


def test_the_debrief_has_seven_answers_that_name_the_interview_and_the_reminder() -> None:
    known = view(planned(CLAIRE), "2026-11-24 16:00")
    screen = reminders.notice(notice(known, prompt(known, StepName.DEBRIEF, nth="0.0")), speech())
    answers = callbacks(screen, Verb.TOOK_PLACE)
    assert [it.args for it in answers] == [
        ("1", answer, "7")
        for answer in ("yes", "still", "moved", "postponed", "cancelled", "nobody", "could_not")
    ]


def test_thanks_give_each_person_a_letter_and_a_tick() -> None:
    known = view(held(CLAIRE, PAUL, ALEX), EVENING)
    screen = reminders.notice(notice(known, prompt(known, StepName.THANKS)), speech())
    ids = [str(it.id) for it in known.tasks if it.task.step is StepName.THANKS]
    assert [it.args for it in callbacks(screen, Verb.LETTER)] == [("t", it, "7") for it in ids]
    assert [it.args for it in callbacks(screen, Verb.DONE)] == [(it, "7") for it in ids]
    assert labels(screen)[:2] == ["Note: Ms Dupont", "It’s sent"]
    assert "• Mr Martin" in screen.text
    assert "Useful until Wednesday 25 November at 15:30." in screen.text


def test_a_note_sent_is_a_line_with_its_day_and_a_way_back() -> None:
    facts = held(CLAIRE, PAUL)
    facts = answered(facts, ["1:1:thanks:11"], "2026-11-24 19:00")
    known = view(facts, "2026-11-24 19:01")
    screen = reminders.notice(notice(known, prompt(known, StepName.THANKS)), speech())
    assert "✓ Note sent to Ms Dupont · Tue 24 Nov" in screen.text
    assert "Reopen: Ms Dupont" in labels(screen)
    assert len(callbacks(screen, Verb.DONE)) == 1


def test_when_all_notes_are_sent_only_the_ways_back_are_left() -> None:
    facts = answered(held(CLAIRE), ["1:1:thanks:11"], "2026-11-24 19:00")
    known = view(facts, "2026-11-24 19:01")
    screen = reminders.notice(notice(known, prompt(known, StepName.THANKS)), speech())
    assert labels(screen) == ["Undo"]


def test_a_note_skipped_or_put_off_says_so() -> None:
    facts = answered(held(CLAIRE, PAUL), ["1:1:thanks:11"], EVENING, AnswerKind.SKIPPED)
    facts = replace(facts, snoozes={"1:1:thanks:12": Snooze(until=moment("2026-11-25 09:00"), nth=1)})
    text = thanks(view(facts, EVENING))
    assert "Ms Dupont: not this time" in text
    assert "Mr Martin: I will come back to it, Wednesday 25 November at 09:00" in text


@pytest.mark.parametrize(
    ("variant", "words"),
    [
        ("first", "the words come easily now"),
        ("morning", "Read this morning"),
        ("last", "2 notes are left"),
        ("late", "still read with pleasure"),
        ("later", "You asked me to come back"),
    ],
)
def test_each_prompt_for_the_notes_has_its_own_kind_sentence(variant: str, words: str) -> None:
    assert words in thanks(view(held(CLAIRE, PAUL), EVENING), variant)


def test_names_told_after_the_message_went_out_split_its_task() -> None:
    before = view(held(), EVENING)
    asked = prompt(before, StepName.THANKS)
    after = view(held(CLAIRE, PAUL), EVENING, known=before)
    screen = reminders.notice(notice(after, asked), speech())
    assert [it.label for it in buttons(screen) if it.callback and it.callback.verb is Verb.LETTER] == [
        "Note: Ms Dupont",
        "Note: Mr Martin",
    ]


def test_references_are_asked_for_one_by_one_and_vouch_for_the_concern() -> None:
    told = held(CLAIRE, notes=Notes(concern=Personal("Spoken English")), debriefed=moment("2026-11-24 16:10"))
    known = view(answered(told, ["1:1:alert:101", "1:1:alert:102"], TOLD), EVENING)
    screen = reminders.notice(notice(known, prompt(known, StepName.REFERENCES)), speech())
    assert len(callbacks(screen, Verb.LETTER)) == 2
    assert "vouch for you" in screen.text
    assert "Spoken English" not in screen.text


def test_news_offers_its_answers_and_one_way_to_what_ends_the_wait() -> None:
    facts = held(CLAIRE, promise=promise("2026-12-04", entered="2026-11-24 16:00"))
    known = view(facts, "2026-12-04 18:00")
    screen = reminders.notice(notice(known, prompt(known, StepName.NEWS)), speech())
    assert labels(screen)[:3] == ["Nothing yet", "A new date", "Note their answer"]
    assert "an answer by Friday 4 December" in screen.text


def test_nothing_yet_says_from_when_one_may_ask() -> None:
    facts = held(CLAIRE, promise=promise("2026-12-04", entered="2026-11-24 16:00"))
    known = view(facts, "2026-12-04 18:00")
    asked = prompt(known, StepName.NEWS)
    known = view(answered(facts, asked.tasks, "2026-12-04 18:05"), "2026-12-04 18:05")
    text = reminders.notice(notice(known, asked), speech()).text
    assert "You may ask for news from Monday 7 December at 14:00." in text


def test_asking_for_news_offers_not_now_beside_i_have_asked() -> None:
    known = view(held(CLAIRE), "2026-12-10 10:00")
    screen = reminders.notice(notice(known, prompt(known, StepName.STATUS)), speech())
    assert "You may ask for news." in screen.text
    row = next(row for row in screen.rows if any(it.label == "I have asked" for it in row))
    assert [it.label for it in row] == ["I have asked", "Not now"]


def test_having_asked_can_be_taken_back_though_the_plan_no_longer_asks() -> None:
    before = view(held(CLAIRE), "2026-12-10 10:00")
    asked = prompt(before, StepName.STATUS)
    facts = answered(before.facts, asked.tasks, "2026-12-10 10:05")
    told = Contact(kind=ContactKind.STATUS, at=moment("2026-12-10 10:05"), light=Light.GREEN)
    role = replace(facts.opportunities[0], contacts=(told,))
    done = [replace(it, answer=facts.answers.get(it.task.key)) for it in before.tasks]
    known = view(
        replace(facts, opportunities=(role,)), "2026-12-10 10:05", known=replace(before, tasks=tuple(done))
    )
    screen = reminders.notice(notice(known, asked), speech())
    assert "✓ News asked for · Thu 10 Dec" in screen.text
    assert "What came of it?" in screen.text
    assert labels(screen)[0] == "Message left"
    assert labels(screen)[-1] == "Undo"


def test_one_note_left_is_named() -> None:
    facts = answered(held(CLAIRE, PAUL), ["1:1:thanks:11"], EVENING)
    assert "One note is left, the one to Mr Martin." in thanks(view(facts, EVENING), "last")


def test_a_note_to_nobody_named_has_no_empty_line() -> None:
    assert "to be done" not in thanks(view(held(), EVENING))


def test_a_moved_interview_leaves_one_line_without_buttons() -> None:
    facts = planned(moves=1)
    known = view(facts, TOLD)
    for step in (StepName.BRIEF, StepName.CARD):
        screen = reminders.notice(notice(known, prompt(known, step, nth="0")), speech())
        assert screen.text == "<b>Acme</b>: the interview was moved, Tuesday 24 November at 14:30."
        assert screen.rows == ()


@pytest.mark.parametrize(("state", "words"), [(State.POSTPONED, "put off"), (State.CANCELLED, "called off")])
def test_an_interview_put_off_or_called_off_leaves_one_line(state: State, words: str) -> None:
    known = view(planned(state=state, state_at=moment(TOLD)), "2026-11-23 19:00")
    for step, nth in (
        (StepName.BRIEF, "0"),
        (StepName.CARD, "0"),
        (StepName.DEBRIEF, "0.0"),
        (StepName.THANKS, "0"),
    ):
        screen = reminders.notice(notice(known, prompt(known, step, nth=nth)), speech())
        assert words in screen.text
        assert screen.rows == ()


def test_what_was_deleted_leaves_one_line() -> None:
    known = view(builders.facts(), EVENING)
    screen = reminders.notice(notice(known, prompt(known, StepName.THANKS)), speech())
    assert screen.rows == ()


def test_an_answered_debrief_leaves_one_line() -> None:
    known = view(held(CLAIRE), EVENING)
    screen = reminders.notice(notice(known, prompt(known, StepName.DEBRIEF, nth="0.0")), speech())
    assert screen.text == "<b>Acme</b>: noted, the interview took place."


def test_still_in_it_says_when_the_question_comes_again() -> None:
    known = view(planned(CLAIRE, extended=1), "2026-11-24 16:00")
    screen = reminders.notice(notice(known, prompt(known, StepName.DEBRIEF, nth="0.0")), speech())
    assert screen.text == "<b>Acme</b>: take your time. I will ask again, Tuesday 24 November at 16:45."


def test_after_a_refusal_no_message_asks_for_news_or_references_any_more() -> None:
    before = view(held(CLAIRE, debriefed=moment("2026-11-24 16:10")), "2026-12-10 10:00")
    facts = before.facts
    ended = replace(
        facts.opportunities[0], ending=Ending(kind=EndingKind.REFUSED, at=moment("2026-12-10 11:00"))
    )
    known = view(replace(facts, opportunities=(ended,)), "2026-12-10 11:00", known=before)
    for step in (StepName.STATUS, StepName.REFERENCES):
        screen = reminders.notice(notice(known, prompt(before, step)), speech())
        assert screen.rows == ()
        assert screen.text.endswith("\nTheir answer is in; nothing to do here.")


def test_a_digest_has_a_header_and_opens_each_part() -> None:
    known = view(held(CLAIRE, PAUL, debriefed=moment("2026-11-24 16:10")), "2026-11-25 08:30")
    morning = prompt(known, StepName.THANKS, variant="morning")
    digest = notice(known, morning, prompt(known, StepName.REFERENCES), key="digest:2026-11-25:morning")
    screen = reminders.notice(digest, speech())
    assert screen.text.startswith("<b>Your round-up of Wednesday 25 November</b>")
    assert [it.args for it in callbacks(screen, Verb.REMINDER)] == [("7", "0"), ("7", "1")]
    assert "Sent: Ms Dupont" in labels(screen)
    check_limits(screen)
    part = reminders.part(digest, 0, speech())
    assert "Read this morning" in part.text
    assert part.rows[-1][0].callback == read("1:tr:7")


def test_a_digest_has_no_part_beyond_its_last() -> None:
    known = view(held(CLAIRE), EVENING)
    with pytest.raises(NoSuchThing):
        reminders.part(notice(known, prompt(known, StepName.THANKS)), 1, speech())


def test_a_moment_bound_message_leads_its_digest_whole() -> None:
    known = view(held(CLAIRE, debriefed=moment("2026-11-24 16:10")), EVENING)
    both = notice(known, prompt(known, StepName.THANKS, variant="first"), prompt(known, StepName.REFERENCES))
    text = reminders.notice(both, speech()).text
    assert text.startswith("<b>Thank-you notes</b>")
    assert "news for your references" in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", list(StepName))
def test_every_step_has_its_reason_and_a_way_back(step: StepName, language: str) -> None:
    screen = why.why(step, 7, speech(language))
    check_limits(screen)
    assert screen.rows[0][0].callback == read("1:tr:7")
    assert why.why(step, 0, speech(language)).rows[0][0].callback == read("1:ta")


def test_later_never_offers_a_moment_past_the_deadline() -> None:
    known = view(held(CLAIRE), "2026-11-25 10:00")
    on_file = next(it for it in known.tasks if it.task.step is StepName.THANKS)
    screen = later.later(known, on_file, 7, speech())
    assert [it.args[2] for it in callbacks(screen, Verb.SNOOZE)] == [Pause.HOUR]
    assert "Useful until Wednesday 25 November at 15:30." in screen.text


def test_later_says_so_when_nothing_fits_any_more() -> None:
    known = view(held(CLAIRE), "2026-11-25 15:00")
    on_file = next(it for it in known.tasks if it.task.step is StepName.THANKS)
    screen = later.later(known, on_file, 7, speech())
    assert callbacks(screen, Verb.SNOOZE) == []
    assert "best done now" in screen.text


def test_the_moments_of_later_are_whole_minutes_on_the_candidate_s_clocks() -> None:
    known = view(held(CLAIRE), moment("2026-11-27 10:00").replace(second=31))
    assert later.moments(known) == {
        Pause.HOUR: moment("2026-11-27 11:00"),
        Pause.EVENING: moment("2026-11-27 18:00"),
        Pause.TOMORROW: moment("2026-11-28 09:00"),
        Pause.BUSINESS_DAY: moment("2026-11-30 09:00"),
    }


def test_typed_words_are_shown_literally() -> None:
    facts = planned(Interviewer(id=11, name=Personal("<b>&lt;x</b>")))
    text = reminders.brief(view(facts, TOLD), 1, speech()).text
    assert "&lt;b&gt;&amp;lt;x&lt;/b&gt;" in text
