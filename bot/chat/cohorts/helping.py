"""Help with an ask of the weekly round: offered from the group, confirmed and answered in private.

The tap in the group opens the private chat by a link that carries the ask (``?start=help12``); nobody in the
group sees who tapped. Whoever may not help learns nothing from the alert, not even that the ask exists.
"""

from collections.abc import Mapping
from typing import Final

from bot.chat import failures
from bot.chat.callbacks import Verb
from bot.chat.cohorts.again import drawn_again
from bot.chat.context import BotContext, GroupTap, OnGroupTap, OnTap, Tap, toast
from bot.chat.screens.cohorts import helping as screens
from bot.domain.errors import OwnAsk, RequestError
from bot.services import helping

#: what a link that carries an ask begins with
_CARRIES: Final = "help"


def asked_by(carried: str) -> int | None:
    """Return the ask that the words of a start link carry, or ``None`` when they carry something else."""
    digits = carried.removeprefix(_CARRIES)
    known = carried.startswith(_CARRIES) and digits.isascii() and digits.isdecimal() and len(digits) < 19
    return int(digits) if known else None


async def confirm(context: BotContext, chat_id: int, entry_id: int) -> None:
    """Ask in private whether to offer help: where a tap in the group leads to.

    Raises ``OwnAsk`` and ``NoSuchThing`` like ``services.helping.asked``.
    """
    ask = await context.run(helping.asked, entry_id, now=context.now)
    await context.say(chat_id, screens.confirm(ask, context.speech))


async def from_group(context: BotContext, tapped: GroupTap) -> None:
    """Lead a member who taps an ask in the group to their private chat; others read one line, and no data."""
    entry_id = tapped.callback.number(0)
    try:
        await context.run(helping.asked, entry_id, now=context.now)
    except OwnAsk as own:
        await toast(tapped.query, failures.sentence(own, context.speech), alert=True)
    except RequestError:
        await toast(tapped.query, screens.for_members(context.speech), alert=True)
    else:
        await tapped.lead(context, f"{_CARRIES}{entry_id}")


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

#: taps in a group
GROUP_TAPS: Final[Mapping[Verb, OnGroupTap]] = {Verb.HELP_WITH: from_group}
