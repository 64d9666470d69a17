"""Who vouches for the candidate with one company: references known already, or names to type.

A form that has this step keeps the opportunity's id as the answer ``opportunity``.
"""

from typing import Final

from bot.chat.context import BotContext
from bot.chat.form import Go, Next, Stay, Step, number, pick
from bot.chat.interviewers import toggled
from bot.chat.screens import questions
from bot.chat.screens.screen import Screen
from bot.domain.errors import NoSuchThing
from bot.domain.people import LIMITS, Civility, Personal
from bot.domain.timeline import Facts, Opportunity, Reference
from bot.reading import names
from bot.reading.words import clean
from bot.services import plans, references
from bot.services.ports import Dialogue

_LONGEST: Final = 120


async def _ask(context: BotContext, dialogue: Dialogue) -> Screen:
    view = await context.run(plans.look, now=context.now)
    chosen = _opportunity(view.facts, dialogue).reference_ids
    return questions.references(view.facts.references, chosen, pick(dialogue), context.speech)


async def _take(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    people = [_reference(it) for it in names.people(words[: LIMITS["words"]], context.speech.language)]
    if not people:
        return Stay(context.speech.say("I could not read a name in that. “Ms Dupont, Mr Martin” works."))
    await context.run(references.add, number(dialogue, "opportunity"), people, now=context.now)
    return Go()


async def _tap(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    if value == questions.READY:
        return Go()
    view = await context.run(plans.look, now=context.now)
    chosen = {*_opportunity(view.facts, dialogue).reference_ids} ^ {toggled(value)}
    await context.run(references.choose, number(dialogue, "opportunity"), chosen, now=context.now)
    return Stay()


def _opportunity(facts: Facts, dialogue: Dialogue) -> Opportunity:
    try:
        return facts.opportunity(number(dialogue, "opportunity"))
    except KeyError:
        raise NoSuchThing from None


def _reference(named: names.Name) -> Reference:
    return Reference(
        id=0,
        name=Personal(clean(named.name, _LONGEST)),
        civility=Civility(named.civility) if named.civility else None,
        address=Personal(clean(named.address, _LONGEST)) if named.address else None,
    )


STEP: Final = Step(name="references", ask=_ask, take=_take, tap=_tap, optional=True, later=True)
