"""What a button carries comes from outside: no value is an error, for no verb and at no step of a form."""

from contextlib import suppress
from itertools import product
from typing import Final

import pytest

from bot.chat import application, dialogue
from bot.chat.callbacks import Malformed, Verb, tap
from bot.chat.form import stamp_of
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html
from bot.domain.errors import RequestError
from bot.domain.people import Personal
from bot.services import cohorts
from bot.services.ports import Begin
from tests.builders import moment
from tests.chat.talk import CHAT, Talk

#: the shapes that values have, out of all bounds and in other digits than ours
FORGED: Final = (
    *("", ".", "!x", "e٣", "h٣", "l٣", "d٢٠٢٦١٢٠١", "t9999", "h99"),
    *("d00010101", "d99991231", "m000101", "m999912", "y0000", "y0001", "y9999"),
    *(f"{letter}{digits}" for letter in "celpsz" for digits in ("", "9" * 38)),
    "zNowhere",
)
#: what stands between the colons of a button
ARGUMENTS: Final = ((), ("1",), ("x", "1", "1"), ("1", "x", "1"), ("1", "1", "x"), ("9" * 18,) * 3)
#: what the steps of forms need to have been told before
TOLD: Final = {
    "day": "2026-12-01",
    "told": "2026-12-01T14:30",
    "starts": "2026-12-01T13:30:00+00:00",
    "until": "2026-12-01T13:30:00+00:00",
    "times": "2026-12-01T13:30:00+00:00",
    "minutes": "90",
    "seats": "8",
    "page": "m:1",
    "words": "x" * 32,
    **dict.fromkeys(("name", "company", "title", "place", "text"), "Ombeline"),
    **dict.fromkeys(("coach", "mail", "member", "interview", "opportunity", "reminder", "opener"), "1"),
}


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", sorted(application.FORMS))
async def test_no_forged_choice_is_an_error(begin: Begin, name: str) -> None:
    talk, form = Talk.of(begin), application.FORMS[name]
    opened = cohorts.open_cohort(
        begin,
        talk.person.id,
        name=Personal("Nantes"),
        coach_name=Personal("Claire"),
        seats=8,
        language="fr",
        zone="Europe/Paris",
        territory="FR",
        now=moment("2026-11-23 09:00"),
    )
    told = {it: Personal(words) for it, words in {**TOLD, "cohort": str(opened.cohort.id)}.items()}
    for step in form.steps:
        for value in FORGED:
            with suppress(Malformed, RequestError):
                await dialogue.start(talk, CHAT, form, step=step.name, answers=told)
                with begin() as work:
                    kept = work.dialogues.get(talk.person.id)
                if kept is not None:
                    forged = tap(Verb.FORM, stamp_of(kept), step.name, value)
                    await talk.presses(forged, on=len(talk.messages))


async def test_no_forged_argument_is_an_error(begin: Begin) -> None:
    talk = Talk.of(begin)
    await talk.say(CHAT, Screen(Html("pressed")))
    for verb, args in product(set(Verb) - {Verb.FORGET}, ARGUMENTS):
        with suppress(Malformed, RequestError):
            await talk.presses(tap(verb, *args), on=1)
