"""The lists: what is open now, what comes next, every opportunity."""

from collections.abc import Mapping
from typing import Final

from bot.chat.callbacks import Verb
from bot.chat.context import BotContext, OnCommand, OnTap, Tap
from bot.chat.screens import lists, pauses
from bot.chat.screens.screen import Screen
from bot.services import plans
from bot.services.upcoming import upcoming


async def interviews(context: BotContext, chat_id: int) -> None:
    """Show every opportunity in progress."""
    known = await context.run(upcoming, now=context.now)
    await context.say(chat_id, lists.opportunities(known, context.speech, ended=False))


async def _open_now(context: BotContext) -> Screen:
    view = await context.run(plans.look, now=context.now)
    open_now = lists.today(view, context.speech)
    return pauses.beside(open_now, view.facts.candidate, context.speech, now=context.now)


async def today(context: BotContext, chat_id: int) -> None:
    """Show what is open now."""
    await context.say(chat_id, await _open_now(context))


async def following(context: BotContext, chat_id: int) -> None:
    """Show what comes next."""
    known = await context.run(upcoming, now=context.now)
    await context.say(chat_id, lists.following(known, context.speech))


async def _list(context: BotContext, tapped: Tap) -> None:
    known = await context.run(upcoming, now=context.now)
    ended = tapped.callback.number(0) == 1
    await context.show(tapped, lists.opportunities(known, context.speech, ended=ended))


async def _today(context: BotContext, tapped: Tap) -> None:
    await context.show(tapped, await _open_now(context))


TAPS: Final[Mapping[Verb, OnTap]] = {Verb.LIST: _list, Verb.TODAY: _today}

COMMANDS: Final[Mapping[str, OnCommand]] = {
    "aujourdhui": today,
    "today": today,
    "suivant": following,
    "next": following,
    "entretiens": interviews,
    "interviews": interviews,
}
