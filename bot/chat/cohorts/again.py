"""A tap under mail: the reminder it stands in is drawn again, whoever came first."""

from collections.abc import Awaitable

from bot.chat import failures, reminders
from bot.chat.context import BotContext, Tap
from bot.domain.errors import SettledMeanwhile
from bot.services import plans
from bot.services.ports import View


async def drawn_again(context: BotContext, tapped: Tap, acting: Awaitable[View], place: int) -> None:
    """Act, then draw the tapped reminder again; its id stands at this place of the callback.

    Who came second, or too late, is told so and sees how it stands.
    """
    try:
        view = await acting
    except SettledMeanwhile as refusal:
        await tapped.answer(failures.sentence(refusal, context.speech))
        view = await context.run(plans.look, now=context.now)
    await context.show(tapped, await reminders.as_shown(context, tapped.callback.number(place), view))
