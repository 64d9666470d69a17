"""A shared location, a venue or a live one: its zone is read, and the place itself is forgotten at once.

The coordinates are handed to :func:`bot.i18n.places.zone_at` and nowhere else: no answer of a dialogue, no
row and no line of the log ever holds them. Where a live location moves to is not looked at.

A keyboard with Telegram's own button for a location lost: it takes a message to come and another one to
go, and Telegram's desktop programs do not have it; every phone has the paper clip.
"""

from telegram import Location

from bot.chat import dialogue
from bot.chat.context import BotContext
from bot.chat.screens import settings as screens
from bot.i18n import places


async def shared(context: BotContext, chat_id: int, location: Location) -> None:
    """Answer a location: as the answer to the question about the zone, else with what it can be used for."""
    zone = await context.desk.run(lambda: places.zone_at(location.latitude, location.longitude))
    if await dialogue.located(context, chat_id, zone):
        return
    context.below = await dialogue.offered(context)
    await context.say(chat_id, screens.located(zone, context.candidate, context.speech))
