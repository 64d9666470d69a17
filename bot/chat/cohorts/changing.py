"""What a coach changes of a group by typing: its name, and the clock it lives by."""

from typing import Final

from bot.chat import zones
from bot.chat.cohorts import COHORT
from bot.chat.cohorts.joining import named
from bot.chat.cohorts.opening import LONGEST, territory
from bot.chat.context import BotContext
from bot.chat.form import Finish, Form, Next, Stay, Step, number
from bot.chat.screens.cohorts import joining as names
from bot.chat.screens.cohorts import opening as screens
from bot.chat.screens.cohorts import running
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.services import cohorts
from bot.services.ports import Dialogue


async def _ask_name(context: BotContext, _dialogue: Dialogue) -> Screen:
    return screens.another_name(context.speech)


async def _take_name(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    name = named(words, LONGEST)
    if name is None:
        return Stay(names.no_name(context.speech))
    cohort_id = number(dialogue, COHORT)
    seen = await context.run(cohorts.change, cohort_id, name=name, now=context.now)
    return Finish(running.seats(seen, context.speech))


async def _ask_clock(context: BotContext, dialogue: Dialogue) -> Screen:
    return zones.choice(context, dialogue, screens.city(context.speech))


async def _take_clock(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    return await zones.typed(context, words, _living_by(context, dialogue))


async def _tap_clock(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    return await _living_by(context, dialogue)(zones.read_zone(value))


async def _locate_clock(context: BotContext, dialogue: Dialogue, zone: str | None) -> Next:
    return await zones.located(context, zone, _living_by(context, dialogue))


def _living_by(context: BotContext, dialogue: Dialogue) -> zones.Settle:
    async def live_by(zone: str) -> Next:
        seen = await context.run(
            cohorts.change,
            number(dialogue, COHORT),
            zone=zone,
            territory=territory(context, zone),
            now=context.now,
        )
        return Finish(running.seats(seen, context.speech))

    return live_by


async def _kept(context: BotContext, dialogue: Dialogue) -> Screen:
    seen = await context.run(cohorts.running, number(dialogue, COHORT), now=context.now)
    return running.seats(seen, context.speech)


def _title_name(speech: Speech) -> Html:
    return speech.say("another name of the group")


def _title_clock(speech: Speech) -> Html:
    return speech.say("the clock of the group")


NAME: Final = Form(
    name="rename",
    title=_title_name,
    steps=(Step(name="name", ask=_ask_name, take=_take_name),),
    cancel=_kept,
    about=frozenset({COHORT}),
    once=True,
)
CLOCK: Final = Form(
    name="clock",
    title=_title_clock,
    steps=(Step(name="city", ask=_ask_clock, take=_take_clock, tap=_tap_clock, locate=_locate_clock),),
    cancel=_kept,
    about=frozenset({COHORT}),
    once=True,
)

FORMS: Final = (NAME, CLOCK)
