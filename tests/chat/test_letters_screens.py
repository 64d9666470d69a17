from dataclasses import replace
from typing import Any

import pytest

from bot.chat.callbacks import Verb
from bot.chat.screens import letters
from bot.domain.errors import NoSuchThing
from bot.domain.interviews import Notes, Presence, State
from bot.domain.people import Civility, Personal
from bot.domain.playbook import StepName
from bot.domain.timeline import Facts, Interviewer
from bot.services.ports import TaskOnFile, View
from bot.writing.draft import Gap
from tests import builders
from tests.builders import moment
from tests.chat.shown import answered, callbacks, check_limits, labels, speech, view

TOLD = "2026-11-20 10:00"
EVENING = "2026-11-24 18:05"
CLAIRE = Interviewer(
    id=11,
    name=Personal("Claire Dupont"),
    civility=Civility.MADAM,
    address=Personal("c.dupont@acme.example"),
)


def held(*people: Interviewer, detail: str | None = None, **changes: Any) -> Facts:
    told = builders.interview(
        "2026-11-24 14:30",
        entered=TOLD,
        state=State.HELD,
        state_at=moment("2026-11-24 16:00"),
        debriefed=moment("2026-11-24 16:10"),
        present=tuple(
            Presence(interviewer_id=it.id, detail=Personal(detail) if detail else None) for it in people
        ),
    )
    return builders.facts(
        builders.opportunity(
            told, people=0, interviewers=people, references=1, company=Personal("Acme"), **changes
        )
    )


def first(known: View, step: StepName) -> TaskOnFile:
    return next(it for it in known.tasks if it.task.step is step)


def test_a_letter_has_a_block_to_copy_its_subject_and_its_address() -> None:
    known = view(held(CLAIRE, detail="the new site"), EVENING)
    on_file = first(known, StepName.THANKS)
    screen = letters.of_task(known, on_file, 7, speech())
    assert "<pre>Bonjour Madame Dupont," in screen.text
    assert "c.dupont@acme.example" in screen.text
    assert "<b>Subject</b> " in screen.text
    assert [it.args for it in callbacks(screen, Verb.DONE)] == [(str(on_file.id), "7", "l")]
    assert "add its link" in screen.text
    assert labels(screen) == ["It’s sent", "Close"]


def test_a_missing_point_can_be_added_from_its_letter() -> None:
    known = view(held(CLAIRE), EVENING)
    on_file = first(known, StepName.THANKS)
    screen = letters.of_task(known, on_file, 7, speech())
    assert "To complete: one point of the conversation, your name." in screen.text
    assert [it.args for it in callbacks(screen, Verb.GAP)] == [("1", "11", str(on_file.id))]


def test_names_can_be_added_from_a_letter_to_nobody_known() -> None:
    known = view(held(), EVENING)
    screen = letters.of_task(known, first(known, StepName.THANKS), 7, speech())
    assert [it.args[1] for it in callbacks(screen, Verb.GAP)] == ["0"]


def test_the_letter_follows_the_employer_and_the_buttons_the_candidate() -> None:
    known = view(held(CLAIRE, language="en"), EVENING)
    screen = letters.of_task(known, first(known, StepName.THANKS), 7, speech())
    assert "<pre>Dear Ms Dupont," in screen.text


SHORTER = "a shorter note is read to the end"


def test_a_thank_you_is_short_whatever_was_noted() -> None:
    known = view(held(CLAIRE, detail=" ".join(["word"] * 80)), EVENING)
    screen = letters.of_task(known, first(known, StepName.THANKS), 7, speech())
    assert "word word word" in screen.text
    assert SHORTER not in screen.text


def test_a_long_letter_is_told_to_be_shorter() -> None:
    role = Personal("in charge of all the workshops")
    people = (replace(CLAIRE, id=11 + nth, role=role) for nth in range(9))
    known = view(answered(held(*people), ["1:1:alert:101"], TOLD), EVENING)
    assert SHORTER in letters.of_task(known, first(known, StepName.REFERENCES), 7, speech()).text


def test_every_gap_has_its_words() -> None:
    words = [letters.GAPS[it](speech()) for it in Gap]
    assert len(set(words)) == len(Gap)


def test_a_letter_that_was_sent_is_one_line_with_a_way_back() -> None:
    facts = answered(held(CLAIRE), ["1:1:thanks:11"], EVENING)
    known = view(facts, EVENING)
    screen = letters.of_task(known, first(known, StepName.THANKS), 7, speech())
    assert screen.text == "✓ Note sent to Ms Dupont · Tue 24 Nov"
    assert labels(screen) == ["Undo", "Close"]
    assert callbacks(screen, Verb.UNDO)[0].args[-1] == "l"


def test_a_reference_is_written_to_by_name() -> None:
    known = view(answered(held(CLAIRE), ["1:1:alert:101"], TOLD), EVENING)
    screen = letters.of_task(known, first(known, StepName.REFERENCES), 7, speech())
    assert "<b>To</b> Reference 101" in screen.text
    assert "Mme Claire Dupont" in screen.text


@pytest.mark.parametrize("call", [True, False])
def test_asking_has_a_mail_and_a_call(call: bool) -> None:
    screen = letters.of_status(view(held(CLAIRE), "2026-12-10 10:00"), 1, speech(), call=call)
    assert ("1. Bonjour" in screen.text) is call
    assert ("<b>Subject</b>" in screen.text) is not call


def test_nobody_else_s_opportunity_has_a_letter() -> None:
    with pytest.raises(NoSuchThing):
        letters.of_status(view(held(CLAIRE), EVENING), 2, speech(), call=False)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_longest_letters_fit_in_a_message(language: str) -> None:
    long = Personal("<&" + "é w" * 166)
    people = tuple(replace(CLAIRE, id=11 + nth, name=long, role=long, address=long) for nth in range(10))
    facts = held(*people, detail="<&" + "é w" * 166, role=long, language=language)
    role = facts.opportunities[0]
    facts = replace(
        facts,
        opportunities=(
            replace(role, company=long, interviews=(replace(role.interviews[0], notes=Notes(concern=long)),)),
        ),
        references=tuple(replace(it, name=long, address=long) for it in facts.references),
    )
    known = view(facts, EVENING)
    for on_file in known.tasks:
        if on_file.task.step in (StepName.THANKS, StepName.REFERENCES):
            check_limits(letters.of_task(known, on_file, 2**62, speech(language)))
    for call in (True, False):
        check_limits(letters.of_status(known, 1, speech(language), call=call))
