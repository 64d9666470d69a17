from dataclasses import replace

import pytest

from bot.chat import dialogue
from bot.chat.callbacks import Malformed, Verb
from bot.chat.context import BotContext
from bot.chat.form import Finish, Form, Go, Next, Stay, Step, pick
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.errors import InterviewTooOld, NoSuchThing
from bot.domain.people import Personal
from bot.services.ports import Dialogue
from tests.chat.shown import labels
from tests.chat.talk import Talk


def _said(name: str) -> Step:
    """A question that takes any words but "bad", "old" and "gone"."""

    async def ask(context: BotContext, dialogue: Dialogue) -> Screen:
        pressed = dialogue.answers.get("~shown")
        look = Html(f"{name}? {pressed.reveal()}") if pressed else Html(f"{name}?")
        return Screen(look, ((Button("Yes", pick(dialogue)("yes")), Button("Turn", pick(dialogue)("turn"))),))

    async def take(context: BotContext, dialogue: Dialogue, words: str) -> Next:
        if words == "old":
            raise InterviewTooOld
        if words == "gone":
            raise NoSuchThing
        return Stay(Html("not that")) if words == "bad" else Go(answers={name: Personal(words)})

    async def tap(context: BotContext, dialogue: Dialogue, value: str) -> Next:
        match value:
            case "turn":
                return Stay(answers={"~shown": Personal("turned")})
            case "yes":
                return Go(answers={name: Personal("yes")}, saved=name == "second")
            case _:
                raise Malformed

    return Step(name=name, ask=ask, take=take, tap=tap, optional=name == "third", later=name == "third")


async def _close(context: BotContext, dialogue: Dialogue) -> Screen:
    told = sorted(it for it in dialogue.answers if not it.startswith("_"))
    return Screen(Html("closed with " + ",".join(f"{it}={dialogue.answers[it].reveal()}" for it in told)))


def _title(speech: Speech) -> Html:
    return Html("the story")


FORM = Form(
    name="story",
    title=_title,
    steps=(_said("first"), _said("second"), _said("third")),
    close=_close,
    about=frozenset({"about"}),
)


async def _begun() -> Talk:
    talk = Talk(FORM)
    await dialogue.start(talk, 1001, FORM, answers={"about": Personal("it")})
    return talk


async def test_a_question_has_its_number_and_its_ways_out() -> None:
    talk = await _begun()
    assert talk.last.text == "<i>Step 1 of 3</i>\n\nfirst?"
    assert labels(talk.last) == ["Yes", "Turn", "Cancel"]


async def test_a_typed_answer_gets_the_next_question_below_and_the_old_buttons_go() -> None:
    talk = await _begun()
    assert await talk.types("one")
    assert len(talk.messages) == 2
    assert talk.messages[0].stripped
    assert "second?" in talk.last.text
    assert labels(talk.last) == ["Yes", "Turn", "Back", "Cancel"]


async def test_a_tap_edits_the_card_and_is_answered_once() -> None:
    talk = await _begun()
    assert await talk.taps("Yes") == [None]
    assert len(talk.messages) == 1
    assert "second?" in talk.last.text


async def test_a_bad_answer_gets_the_same_question_with_a_line_and_nothing_is_lost() -> None:
    talk = await _begun()
    await talk.types("one")
    await talk.types("bad")
    assert talk.last.text == "<i>Step 2 of 3</i>\n\nnot that\n\nsecond?"
    await talk.types("two")
    await talk.types("three")
    assert talk.last.text == "closed with about=it,first=one,second=two,third=three"
    assert talk.drawer.kept is None


async def test_a_request_that_cannot_be_carried_out_gets_its_sentence_and_the_question_again() -> None:
    talk = await _begun()
    await talk.types("old")
    assert "three months" in talk.last.text
    assert "first?" in talk.last.text


async def test_what_is_gone_ends_the_form() -> None:
    talk = await _begun()
    await talk.types("gone")
    assert "no longer on file" in talk.last.text
    assert not talk.last.rows
    assert talk.drawer.kept is None


async def test_back_leads_to_the_question_before_and_keeps_its_way() -> None:
    talk = await _begun()
    await talk.types("one")
    await talk.taps("Back")
    assert "first?" in talk.last.text
    assert "Back" not in labels(talk.last)


async def test_back_first_undoes_how_a_question_looks() -> None:
    talk = await _begun()
    await talk.types("one")
    await talk.taps("Turn")
    assert "second? turned" in talk.last.text
    await talk.taps("Back")
    assert talk.last.text.endswith("second?")
    await talk.taps("Back")
    assert "first?" in talk.last.text


async def test_how_a_question_looked_is_forgotten_when_it_is_left() -> None:
    talk = await _begun()
    await talk.taps("Turn")
    await talk.taps("Yes")
    assert talk.last.text.endswith("second?")


async def test_what_is_saved_is_not_gone_back_to() -> None:
    talk = await _begun()
    await talk.types("one")
    await talk.taps("Yes")
    assert labels(talk.last) == ["Yes", "Turn", "Not this time", "Later", "Cancel"]


async def test_not_this_time_goes_on_and_later_closes_with_what_was_told() -> None:
    for way in ("Not this time", "Later"):
        talk = await _begun()
        await talk.types("one")
        await talk.types("two")
        await talk.taps(way)
        assert talk.last.text == "closed with about=it,first=one,second=two"
        assert talk.drawer.kept is None


async def test_cancel_ends_the_form_at_any_question() -> None:
    talk = await _begun()
    await talk.taps("Cancel")
    assert talk.drawer.kept is None
    assert not talk.last.rows


async def test_a_button_of_a_question_answered_already_changes_nothing() -> None:
    talk = await _begun()
    button = talk.last.rows[0][0].callback
    assert button is not None
    await talk.types("one")
    before = talk.drawer.kept
    assert await talk.presses(button, on=1) == ["This question is closed already."]
    assert talk.drawer.kept == before


async def test_a_button_of_an_earlier_dialogue_of_the_same_form_changes_nothing() -> None:
    talk = await _begun()
    button = talk.last.rows[0][0].callback
    assert button is not None
    await dialogue.start(talk, 1001, FORM)
    before = talk.drawer.kept
    assert await talk.presses(button, on=1) == ["This question is closed already."]
    assert talk.drawer.kept == before


async def test_a_second_tap_on_the_same_card_leaves_its_new_buttons_alone() -> None:
    talk = await _begun()
    button = talk.last.rows[0][0].callback
    assert button is not None
    await talk.presses(button, on=1)
    await talk.presses(button, on=1)
    assert not talk.messages[0].stripped
    assert "second?" in talk.last.text


async def test_a_forged_way_out_that_the_question_does_not_have_is_refused() -> None:
    talk = await _begun()
    kept = talk.drawer.kept
    assert kept is not None
    for way in ("!skip", "!later", "!other", "nonsense"):
        with pytest.raises(Malformed):
            await talk.presses(pick(kept)(way), on=1)
    assert talk.drawer.kept == kept


async def test_a_command_in_the_middle_offers_the_form_again_and_it_goes_on_where_it_was() -> None:
    talk = await _begun()
    await talk.types("one")
    offer = await dialogue.offered(talk)
    assert offer is not None
    assert labels(offer) == ["Resume", "Start afresh"]
    await talk.say(1001, offer)
    await talk.taps("Resume")
    assert "second?" in talk.last.text
    assert talk.messages[1].stripped


async def test_starting_afresh_keeps_what_the_form_is_about_and_nothing_else() -> None:
    talk = await _begun()
    await talk.types("one")
    offer = await dialogue.offered(talk)
    assert offer is not None
    await talk.say(1001, offer)
    await talk.taps("Start afresh")
    for words in ("1", "2", "3"):
        await talk.types(words)
    assert talk.last.text == "closed with about=it,first=1,second=2,third=3"


async def test_a_form_whose_facts_are_saved_is_not_offered_from_its_start() -> None:
    talk = await _begun()
    await talk.types("one")
    await talk.taps("Yes")
    offer = await dialogue.offered(talk)
    assert offer is not None
    assert labels(offer) == ["Resume", "Cancel"]


async def test_beginning_a_half_answered_form_again_offers_it_instead_of_losing_it() -> None:
    talk = await _begun()
    await talk.types("one")
    await dialogue.begin(talk, 1001, FORM)
    assert labels(talk.last) == ["Resume", "Start afresh"]
    kept = talk.drawer.kept
    assert kept is not None
    assert kept.answers["first"] == Personal("one")


async def test_a_restart_goes_on_where_the_candidate_was() -> None:
    before = await _begun()
    await before.types("one")
    after = Talk(FORM)
    after.drawer.kept = before.drawer.kept
    after.messages = before.messages
    await after.types("two")
    assert "third?" in after.last.text


async def test_a_form_that_this_version_no_longer_has_is_no_form_in_progress() -> None:
    talk = await _begun()
    later = Talk()
    later.drawer.kept = talk.drawer.kept
    assert not await later.types("one")
    assert await dialogue.offered(later) is None


async def test_words_without_a_form_in_progress_are_not_taken() -> None:
    assert not await Talk(FORM).types("hello")


async def test_a_step_is_left_out_when_its_turn_comes_and_there_is_nothing_to_ask() -> None:
    first, second, third = FORM.steps
    form = replace(FORM, steps=(first, replace(second, when=lambda _dialogue: False), third))
    talk = Talk(form)
    await dialogue.start(talk, 1001, form)
    await talk.types("one")
    assert "third?" in talk.last.text


async def test_a_step_that_finishes_puts_its_screen_in_the_place_of_the_card() -> None:
    async def tap(context: BotContext, dialogue: Dialogue, value: str) -> Next:
        return Finish(Screen(Html("the end")))

    form = replace(FORM, steps=(replace(FORM.steps[0], tap=tap), *FORM.steps[1:]))
    talk = Talk(form)
    await dialogue.start(talk, 1001, form)
    await talk.taps("Yes")
    assert [it.screen.text for it in talk.messages] == ["the end"]
    assert talk.drawer.kept is None


def test_the_engine_answers_the_verb_of_forms_only() -> None:
    assert set(dialogue.TAPS) == {Verb.FORM}
