from dataclasses import replace
from typing import Any

import pytest

from bot.chat.callbacks import Verb
from bot.chat.screens import drafts, letters
from bot.domain.errors import NoSuchThing
from bot.domain.interviews import Notes, Presence, State
from bot.domain.people import LIMITS, Civility, Personal
from bot.domain.playbook import StepName
from bot.domain.timeline import Facts, Interviewer
from bot.services.ports import TaskOnFile, View
from bot.writing.draft import Gap
from bot.writing.partings import Parting
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
    assert labels(screen) == ["It’s sent", "Close", "Write it my way"]
    assert "Read over: " in screen.text


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
    words = [drafts.GAPS[it](speech()) for it in Gap]
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


OWN = "Chère Madame,\n\nMerci. <b> & the new site"


def test_one_s_own_text_stands_in_the_place_of_the_draft_with_what_was_looked_at() -> None:
    known = view(held(CLAIRE, detail="the new site"), EVENING)
    on_file = first(known, StepName.THANKS)
    screen = letters.of_task(known, on_file, 7, speech(), own={on_file.task.key: Personal(OWN)})
    assert "<pre>Chère Madame,\n\nMerci. &lt;b&gt; &amp; the new site</pre>" in screen.text
    assert "To complete" not in screen.text
    assert labels(screen) == ["It’s sent", "Close", "Change my text", "Back to the draft"]
    assert [it.args for it in callbacks(screen, Verb.OURS)] == [("t", str(on_file.id), "7")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bonjour Madame Dupont,\n\nCe poste m’intéresse. Le nouveau site.", "Thanks may come first"),
        ("Bonjour Madame Dupont,\n\nMerci pour votre accueil.", "A point you spoke about"),
        ("Bonjour à tous,\n\nMerci pour le nouveau site.", "speaks to everyone"),
        ("Bonjour Madame Dupont,\n\nMerci pour le nouveau site. [ mon nom ]", "Still to complete: mon nom."),
        ("Bonjour Madame Dupont,\n\nMerci pour le nouveau site." + " mot" * 130, SHORTER),
        ("Bonjour Madame Dupont,\n\nMerci pour le nouveau site. Je suis ravie.", "tells your gender"),
        ("Bonjour Monsieur Dupont,\n\nMerci pour le nouveau site.", "always suits"),
        ("Bonjour,\n\nMerci pour le nouveau site. Répondez-moi au plus vite.", "may read as pressing"),
    ],
)
def test_one_s_own_text_is_read_over_like_a_draft(text: str, said: str) -> None:
    known = view(held(CLAIRE, detail="le nouveau site"), EVENING)
    on_file = first(known, StepName.THANKS)
    screen = letters.of_task(known, on_file, 7, speech(), own={on_file.task.key: Personal(text)})
    assert said in screen.text
    assert "Read over: " not in screen.text


def test_the_same_text_to_two_people_is_pointed_out() -> None:
    known = view(held(CLAIRE, replace(CLAIRE, id=12), detail="le nouveau site"), EVENING)
    one, two = (it for it in known.tasks if it.task.step is StepName.THANKS)
    text = Personal("Bonjour,\n\nMerci pour notre échange, et pour le nouveau site que vous m’avez montré.")
    screen = letters.of_task(known, one, 7, speech(), own={it.task.key: text for it in (one, two)})
    assert "Nearly the same" in screen.text


def test_the_gestures_are_said_until_a_first_letter_is_sent() -> None:
    facts = held(CLAIRE)
    known = view(facts, EVENING)
    assert "Three gestures" in letters.of_task(known, first(known, StepName.THANKS), 7, speech()).text
    known = view(answered(facts, ["1:1:alert:101"], TOLD), EVENING)
    assert "Three gestures" not in letters.of_task(known, first(known, StepName.THANKS), 7, speech()).text


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_longest_text_of_one_s_own_fits_in_a_message(language: str) -> None:
    known = view(held(CLAIRE, replace(CLAIRE, id=12), detail="x"), EVENING)
    # Telegram counts what is read: without the signs of HTML
    text = Personal("é " * (LIMITS["letter"] // 2))
    for on_file in (it for it in known.tasks if it.task.step is StepName.THANKS):
        own = {on_file.task.key: text, "status": text, f"parting:{Parting.ACCEPT}": text}
        check_limits(letters.of_task(known, on_file, 2**62, speech(language), own=own))
        check_limits(letters.of_status(known, 1, speech(language), call=False, own=own))
        check_limits(letters.of_parting(known, 1, Parting.ACCEPT, speech(language), own=own))
    check_limits(drafts.ask(text, speech(language)))
