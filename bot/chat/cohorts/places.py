"""A member's taps: the switches, the levels, what else to take part in, another name, leaving."""

from collections.abc import Mapping
from typing import Final

from bot.chat import dialogue, reminders
from bot.chat.callbacks import Malformed, Verb
from bot.chat.cohorts import COHORT
from bot.chat.cohorts.joining import named
from bot.chat.context import BotContext, OnCommand, OnTap, Tap
from bot.chat.form import Finish, Form, Next, Stay, Step, number
from bot.chat.screens.cohorts import joining as questions
from bot.chat.screens.cohorts import places as screens
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.cohorts import Level
from bot.domain.people import Personal
from bot.services import memberships, plans
from bot.services.memberships import Place
from bot.services.ports import Dialogue

_SWITCHES: Final = {
    "counted": memberships.set_counted,
    "rounds": memberships.set_rounds,
    "practice": memberships.set_practice,
}


async def groups(context: BotContext, chat_id: int) -> None:
    """Show the only place somebody has, or the list of all groups."""
    facts = (await context.run(plans.look, now=context.now)).facts
    if len(facts.memberships) == 1 and not facts.chairs:
        seen = await _seen(context, facts.memberships[0].cohort.id)
        await context.say(chat_id, screens.place(seen, context.speech))
    else:
        await context.say(chat_id, screens.groups(facts, context.speech))


async def _groups(context: BotContext, tapped: Tap) -> None:
    facts = (await context.run(plans.look, now=context.now)).facts
    await context.show(tapped, screens.groups(facts, context.speech))


async def _seen(context: BotContext, cohort_id: int) -> Place:
    return await context.run(memberships.place, cohort_id, now=context.now)


async def _place(context: BotContext, tapped: Tap) -> None:
    seen = await _seen(context, tapped.callback.number(0))
    match tapped.callback.args[1:]:
        case ("alias",):
            await tapped.answer()
            answers = {COHORT: Personal(str(seen.cohort.id))}
            await dialogue.start(context, tapped.chat_id, FORM, answers=answers, message_id=tapped.message_id)
        case ("levels",):
            await context.show(tapped, screens.levels(seen, context.speech))
        case ("looks",):
            await context.show(tapped, screens.looks(seen, context.speech))
        case ():
            await context.show(tapped, screens.place(seen, context.speech))
        case _:
            raise Malformed


async def _switch(context: BotContext, tapped: Tap) -> None:
    cohort_id, name, value = tapped.callback.number(0), tapped.callback.word(1), tapped.callback.word(2)
    if name not in _SWITCHES or value not in ("on", "off"):
        raise Malformed
    seen = await context.run(_SWITCHES[name], cohort_id, on=value == "on", now=context.now)
    await context.show(tapped, screens.place(seen, context.speech), context.speech.label("Noted."))


async def _level(context: BotContext, tapped: Tap) -> None:
    cohort_id, coach_id = tapped.callback.number(0), tapped.callback.number(1)
    level = _read(tapped.callback.word(2))
    seen = await context.run(memberships.set_level, cohort_id, coach_id, level=level, now=context.now)
    await context.show(tapped, screens.levels(seen, context.speech), context.speech.label("Noted."))


async def _new_coach(context: BotContext, tapped: Tap) -> None:
    """Answer the question about a new coach where it stands."""
    mail_id, reminder_id = tapped.callback.number(0), tapped.callback.number(1)
    level = _read(tapped.callback.word(2))
    view = await context.run(memberships.answer_new_coach, mail_id, level=level, now=context.now)
    screen = await reminders.as_shown(context, reminder_id, view)
    await context.show(tapped, screen, context.speech.label("Noted."))


async def _leave(context: BotContext, tapped: Tap) -> None:
    cohort_id = tapped.callback.number(0)
    if len(tapped.callback.args) == 1:
        await context.show(tapped, screens.leave(await _seen(context, cohort_id), context.speech))
        return
    await context.run(memberships.leave, cohort_id, now=context.now)
    await context.show(tapped, screens.left(context.speech))


def _read(word: str) -> Level:
    try:
        return Level(word)
    except ValueError:
        raise Malformed from None


async def _ask_alias(context: BotContext, dialogue: Dialogue) -> Screen:
    await _seen(context, number(dialogue, COHORT))
    return questions.alias(context.speech)


async def _take_alias(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    alias = named(words)
    if alias is None:
        return Stay(questions.no_name(context.speech))
    cohort_id = number(dialogue, COHORT)
    seen = await context.run(memberships.set_alias, cohort_id, alias=alias, now=context.now)
    return Finish(screens.place(seen, context.speech))


async def _kept(context: BotContext, dialogue: Dialogue) -> Screen:
    return screens.place(await _seen(context, number(dialogue, COHORT)), context.speech)


def _title(speech: Speech) -> Html:
    return speech.say("your name in a group")


FORM: Final = Form(
    name="alias",
    title=_title,
    steps=(Step(name="alias", ask=_ask_alias, take=_take_alias),),
    cancel=_kept,
    about=frozenset({COHORT}),
    once=True,
)

TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.COHORTS: _groups,
    Verb.PLACE: _place,
    Verb.SWITCH: _switch,
    Verb.LEVEL: _level,
    Verb.NEW_COACH: _new_coach,
    Verb.LEAVE: _leave,
}

COMMANDS: Final[Mapping[str, OnCommand]] = {"groupe": groups, "group": groups}
