"""Joining, coming back, help, what is kept, leaving for good."""

from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from typing import Final

from telegram.error import TelegramError

from bot.chat import dialogue, menus, zones
from bot.chat.callbacks import Malformed, Verb
from bot.chat.cohorts import helping, joining
from bot.chat.context import BotContext, OnCommand, OnTap, Tap
from bot.chat.screens import pauses
from bot.chat.screens import people as screens
from bot.chat.screens.cohorts import support
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Speech
from bot.domain.people import Personal
from bot.i18n import territories
from bot.i18n.translator import LANGUAGES, translator
from bot.services import people
from bot.services.support import belongs
from bot.services.upcoming import upcoming


async def start(context: BotContext, chat_id: int) -> None:
    """Show the first screen, the home screen to whoever has joined, what a link carried to who followed it.

    Before consent the link's words are only carried along by the buttons.
    """
    invited, ask = joining.invited(context.carried), helping.asked_by(context.carried)
    if context.found is None:
        await context.say(chat_id, _welcome(context, context.speech, invited))
    elif invited is not None:
        await joining.follow(context, chat_id, invited)
    elif ask is not None:
        await helping.confirm(context, chat_id, ask)
    else:
        await context.say(chat_id, await _home_screen(context))


async def privacy(context: BotContext, chat_id: int) -> None:
    """Show what is kept, why, for how long, who sees it."""
    await context.say(chat_id, _privacy(context, context.speech))


async def help_(context: BotContext, chat_id: int) -> None:
    """Show what can be asked for."""
    screen = screens.help_(context.speech)
    if context.found is not None:
        screen = pauses.beside(screen, context.found, context.speech, now=context.now)
        if await context.run(belongs):
            screen = screen.with_rows((support.button(context.speech),))
    await context.say(chat_id, screen)


async def quiet(context: BotContext, chat_id: int) -> None:
    """Show how to have fewer messages, or none."""
    await context.say(chat_id, screens.quiet(context.speech))


async def forget(context: BotContext, chat_id: int) -> None:
    """Ask whether everything is to be erased."""
    screen = screens.forget if context.found else screens.forgotten
    await context.say(chat_id, screen(context.speech))


def _welcome(context: BotContext, speech: Speech, invited: str | None = None) -> Screen:
    operator = context.desk.operator
    return screens.welcome(operator.name, operator.place, operator.contact, speech, invited=invited)


def _privacy(context: BotContext, speech: Speech, invited: str | None = None) -> Screen:
    operator, joined = context.desk.operator, context.found is not None
    return screens.privacy(
        operator.name, operator.place, operator.contact, speech, joined=joined, invited=invited
    )


async def _home_screen(context: BotContext) -> Screen:
    known = await context.run(upcoming, now=context.now)
    home = screens.home(known, context.speech)
    return pauses.beside(home, known.view.facts.candidate, context.speech, now=context.now)


def _speech_in(context: BotContext, language: str) -> Speech:
    if language not in LANGUAGES:
        raise Malformed
    return Speech(translator(language), context.speech.zone)


def _invited(tapped: Tap) -> str | None:
    """Return what the link of an invite carried, as the buttons before consent carry it along."""
    return joining.invited(tapped.callback.args[1]) if len(tapped.callback.args) > 1 else None


async def _hello(context: BotContext, tapped: Tap) -> None:
    speech = _speech_in(context, tapped.callback.word(0))
    await context.show(tapped, _welcome(context, speech, _invited(tapped)))


async def _read_more(context: BotContext, tapped: Tap) -> None:
    speech = _speech_in(context, tapped.callback.word(0))
    await context.show(tapped, _privacy(context, speech, _invited(tapped)))


async def _consent(context: BotContext, tapped: Tap) -> None:
    """Make the candidate, then check the zone: the phone's clock beside ours."""
    speech = _speech_in(context, tapped.callback.word(0))
    zone, territory = territories.guess_place(context.language_code)
    join = partial(
        people.join,
        context.desk.begin,
        chat_id=tapped.chat_id,
        language=speech.language,
        zone=zone,
        territory=territory,
        now=context.now,
    )
    await tapped.answer()
    view = await context.desk.run(join)
    context.found = view.facts.candidate
    invited = _invited(tapped)
    answers = {zones.JOINING: Personal("1"), **({zones.INVITED: Personal(invited)} if invited else {})}
    await dialogue.start(context, tapped.chat_id, zones.FORM, answers=answers, message_id=tapped.message_id)
    with suppress(TelegramError):
        await menus.follow_language(context, tapped.chat_id)


async def _home(context: BotContext, tapped: Tap) -> None:
    if context.found is None:
        await context.show(tapped, _welcome(context, context.speech))
    else:
        await context.show(tapped, await _home_screen(context))


async def _forget(context: BotContext, tapped: Tap) -> None:
    """Ask once more, then erase: the key first, then every row; the speech is kept for the last message."""
    speech = context.speech
    if tapped.callback.number(0) != 1:
        await context.show(tapped, screens.forget(speech))
        return
    known = context.found is not None
    if known:
        await context.run(people.forget, now=context.now)
        context.found = None
    await context.show(tapped, screens.forgotten(speech))
    if known:
        with suppress(TelegramError):
            await menus.forget_language(context, tapped.chat_id)


TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.HELLO: _hello,
    Verb.CONSENT: _consent,
    Verb.HOME: _home,
    Verb.PRIVACY: _read_more,
    Verb.FORGET: _forget,
}

COMMANDS: Final[Mapping[str, OnCommand]] = {
    "start": start,
    "confidentialite": privacy,
    "privacy": privacy,
    "aide": help_,
    "help": help_,
    "stop": quiet,
    "oublier": forget,
    "forget": forget,
}
