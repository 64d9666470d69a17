"""A pause: until when, which interviews stay in it, its end; and coming back from one, or from an absence."""

from collections.abc import Mapping
from datetime import date, time
from typing import Final

from bot.chat import days, dialogue
from bot.chat.callbacks import Malformed, Verb
from bot.chat.context import BotContext, OnCommand, OnTap, Tap
from bot.chat.form import Finish, Form, Next
from bot.chat.screens import pauses as screens
from bot.chat.screens.returning import kept_back, returning
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.steps import WORDS
from bot.domain.absence import Back
from bot.domain.moments import at
from bot.services import pauses, plans
from bot.services.ports import Dialogue, View


async def pause(context: BotContext, chat_id: int) -> None:
    """Show the pause in progress, or ask until when one is to last."""
    view = await context.run(plans.look, now=context.now)
    running = view.facts.candidate.pause
    if running is not None and running.until > context.now:
        await context.say(chat_id, screens.pause(view, context.speech))
    else:
        await dialogue.start(context, chat_id, FORM)


async def come_back(context: BotContext, chat_id: int, back: Back) -> None:
    """Show the one screen of a return, once the tap or the word that ends it was answered.

    After an absence only if something was kept back: it may be that nothing had to be tapped.
    """
    view = await context.run(plans.look, now=context.now)
    if back is Back.PAUSE or kept_back(view):
        await context.say(chat_id, _back(view, context.speech))


def _back(view: View, speech: Speech) -> Screen:
    return returning(view, lambda name: WORDS[name], speech)


async def _pause(context: BotContext, tapped: Tap) -> None:
    match tapped.callback.args:
        case ():
            await _show(context, tapped)
        case ("new",):
            await tapped.answer()
            await dialogue.start(context, tapped.chat_id, FORM, message_id=tapped.message_id)
        case ("end",):
            view = await context.run(pauses.stop, now=context.now)
            context.found = view.facts.candidate
            await context.show(
                tapped, _back(view, context.speech), context.speech.label("The pause is over.")
            )
        case ("yes" | "no", _):
            kept = tapped.callback.word(0) == "yes"
            view = await context.run(pauses.keep, tapped.callback.number(1), kept=kept, now=context.now)
            await context.show(tapped, screens.pause(view, context.speech), context.speech.label("Noted."))
        case _:
            raise Malformed


async def _show(context: BotContext, tapped: Tap) -> None:
    view = await context.run(plans.look, now=context.now)
    running = view.facts.candidate.pause
    if running is not None and running.until > context.now:
        await context.show(tapped, screens.pause(view, context.speech))
    else:
        await tapped.answer()
        await dialogue.start(context, tapped.chat_id, FORM, message_id=tapped.message_id)


async def _until(context: BotContext, _dialogue: Dialogue, day: date) -> Next:
    until = at(day, time(), context.candidate.zone)
    view = await context.run(pauses.start, until=until, now=context.now)
    return Finish(screens.pause(view, context.speech))


def _title(speech: Speech) -> Html:
    return speech.say("a pause")


FORM: Final = Form(
    name="pause",
    title=_title,
    steps=(days.until(screens.until, _until, in_short=screens.until_in_short),),
    once=True,
)

TAPS: Final[Mapping[Verb, OnTap]] = {Verb.PAUSE: _pause}

COMMANDS: Final[Mapping[str, OnCommand]] = {"pause": pause}
