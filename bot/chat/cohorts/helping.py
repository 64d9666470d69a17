"""Help with an ask of the weekly round: offered from the group, confirmed and answered in private."""

from collections.abc import Mapping
from typing import Final

from bot.chat.callbacks import Verb
from bot.chat.cohorts.again import drawn_again
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.screens.cohorts import helping as screens
from bot.services import helping


async def confirm(context: BotContext, chat_id: int, entry_id: int) -> None:
    """Ask in private whether to offer help: where a tap in the group leads to.

    Raises ``OwnAsk`` and ``NoSuchThing`` like ``services.helping.asked``.
    """
    ask = await context.run(helping.asked, entry_id, now=context.now)
    await context.say(chat_id, screens.confirm(ask, context.speech))


async def _asked(context: BotContext, tapped: Tap) -> None:
    await confirm(context, tapped.chat_id, tapped.callback.number(0))


async def _offer(context: BotContext, tapped: Tap) -> None:
    entry_id, named = tapped.callback.number(0), tapped.callback.word(1) == "1"
    await context.run(helping.offer, entry_id, named=named, now=context.now)
    await context.show(tapped, screens.offered(context.speech))


async def _answer(context: BotContext, tapped: Tap) -> None:
    mail_id, yes = tapped.callback.number(0), tapped.callback.word(1) == "1"
    await drawn_again(context, tapped, context.run(helping.answer, mail_id, yes=yes, now=context.now), 2)


TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.HELP_WITH: _asked,
    Verb.HELP_OFFER: _offer,
    Verb.HELP_ANSWER: _answer,
}
