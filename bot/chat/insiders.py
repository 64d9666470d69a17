"""The contacts inside a company: one at a time, how they are known, where to write to them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Final

from bot.chat.callbacks import Malformed
from bot.chat.context import BotContext
from bot.chat.form import Go, Next, Stay, Step, number, pick
from bot.chat.preparing import form, look, opportunity_in, refresh
from bot.chat.screens import preparation as screens
from bot.chat.screens import questions
from bot.chat.screens.screen import Button, Screen
from bot.domain.errors import NoSuchThing
from bot.domain.people import LIMITS, Civility, Personal
from bot.domain.preparation import Ally
from bot.domain.timeline import Opportunity
from bot.reading import names
from bot.reading.words import clean
from bot.services import allies
from bot.services.ports import Dialogue

_LONGEST: Final = 120
#: how a contact is known: their degree
_DEGREES: Final[Mapping[str, int]] = {"d1": 1, "d2": 2}


def ally_in(opportunity: Opportunity, ally_id: int) -> Ally:
    """Return a contact inside; ``NoSuchThing`` if not of this opportunity."""
    found = next((it for it in opportunity.allies if it.id == ally_id), None)
    if found is None:
        raise NoSuchThing
    return found


async def _ask_ally(context: BotContext, _dialogue: Dialogue) -> Screen:
    return questions.words(
        context.speech.say("Who works there? One person: “Ms Dupont”, with the address if you like.")
    )


async def _take_ally(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    named = names.people(words[: LIMITS["words"]], context.speech.language)
    if len(named) != 1:
        return Stay(context.speech.say("One name, please: “Ms Dupont” works."))
    found = await context.run(
        allies.add,
        number(dialogue, "opportunity"),
        _named(named[0], Ally(id=0, name=Personal("?"))),
        now=context.now,
    )
    await refresh(context, found.view)
    return Go(answers={"other": Personal(str(found.ally_id))}, saved=True)


def _named(named: names.Name, known: Ally) -> Ally:
    """Return a contact with a name as typed, and what stands beside it."""
    return replace(
        known,
        name=Personal(clean(named.name, _LONGEST)),
        civility=Civility(named.civility) if named.civility else known.civility,
        address=Personal(clean(named.address, _LONGEST)) if named.address else known.address,
    )


async def _ask_degree(context: BotContext, dialogue: Dialogue) -> Screen:
    speech, picked = context.speech, pick(dialogue)
    choices = (
        Button(speech.label("I know them"), picked("d1")),
        Button(speech.label("Known through others"), picked("d2")),
    )
    return Screen(speech.say("Do you know this person yourself, or somebody who does?"), (choices,))


async def _tap_degree(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    if value not in _DEGREES:
        raise Malformed
    await _change(context, dialogue, lambda it: replace(it, degree=_DEGREES[value]))
    return Go()


async def _ask_name(context: BotContext, _dialogue: Dialogue) -> Screen:
    return questions.words(context.speech.say("What is this person’s name?"))


async def _take_name(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    named = names.people(words[: LIMITS["words"]], context.speech.language)
    if len(named) != 1:
        return Stay(context.speech.say("One name, please: “Ms Dupont” works."))
    await _change(context, dialogue, partial(_named, named[0]))
    return Go()


async def _ask_address(context: BotContext, _dialogue: Dialogue) -> Screen:
    return questions.words(context.speech.say("At which address do you write to them?"))


async def _take_address(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    address = clean(" ".join(words.split()), _LONGEST)
    if not address:
        return Stay(context.speech.say("I could not read any words in that."))
    await _change(context, dialogue, lambda it: replace(it, address=Personal(address)))
    return Go()


async def _change(context: BotContext, dialogue: Dialogue, edit: Callable[[Ally], Ally]) -> None:
    opportunity_id = number(dialogue, "opportunity")
    known = ally_in(opportunity_in(await look(context), opportunity_id), number(dialogue, "other"))
    await refresh(context, await context.run(allies.change, opportunity_id, edit(known), now=context.now))


async def _of_ally(context: BotContext, dialogue: Dialogue) -> Screen:
    """Return the contact that was added or changed, with the note to send; else all of them."""
    view = await look(context)
    opportunity = opportunity_in(view, number(dialogue, "opportunity"))
    found = next((it for it in opportunity.allies if it.id == number(dialogue, "other")), None)
    if found is None:
        return screens.allies(opportunity, context.speech)
    return screens.ally(view, opportunity, found, context.speech)


_ADDRESS: Final = Step(name="address", ask=_ask_address, take=_take_address)

FORMS: Final = (
    form(
        "ally",
        _of_ally,
        Step(name="who", ask=_ask_ally, take=_take_ally),
        Step(name="degree", ask=_ask_degree, tap=_tap_degree, optional=True),
        replace(_ADDRESS, optional=True, later=True),
    ),
    form("ally_name", _of_ally, Step(name="name", ask=_ask_name, take=_take_name)),
    form("ally_address", _of_ally, _ADDRESS),
)
