"""Outcomes: no answer yet, a next round."""

from collections.abc import Mapping
from typing import Final

from bot.chat import gaps, interviews, reminders
from bot.chat.callbacks import Malformed, Verb
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.screens import outcomes as screens
from bot.chat.screens import reminders as prompts
from bot.services import opportunities, outcomes
from bot.services import reminders as delivered


async def _news(context: BotContext, tapped: Tap) -> None:
    interview_id, answer = tapped.callback.number(0), tapped.callback.word(1)
    match answer:
        case "nothing":
            view = await context.run(outcomes.nothing_yet, interview_id, now=context.now)
            await context.show(tapped, await reminders.as_shown(context, _reminder(tapped, 2), view))
        case "date":
            await tapped.answer()
            await gaps.ask_promise(context, tapped.chat_id, interview_id)
        case _:
            raise Malformed


async def _invited(context: BotContext, tapped: Tap) -> None:
    opportunity_id = tapped.callback.number(0)
    view = await context.run(opportunities.invite, opportunity_id, now=context.now)
    opportunity = interviews.opportunity_in(view.facts, opportunity_id)
    await context.show(tapped, screens.invited(opportunity, context.speech, reminder_id=_reminder(tapped, 1)))
    await reminders.refresh(context, tapped.chat_id, view, but=tapped.message_id)


async def _round(context: BotContext, tapped: Tap) -> None:
    opportunity_id = tapped.callback.number(0)
    await interviews.start_round(context, tapped.chat_id, opportunity_id, message_id=tapped.message_id)


async def _one(context: BotContext, tapped: Tap) -> None:
    """Show one of several opportunities of a weekly point with its answers."""
    notice = await context.run(delivered.shown, tapped.callback.number(0), now=context.now)
    await context.show(tapped, prompts.one(notice, tapped.callback.number(1), context.speech))


def _reminder(tapped: Tap, place: int) -> int:
    """Return the reminder that a tap stands under; 0 under another screen."""
    return tapped.callback.number(place) if len(tapped.callback.args) > place else 0


TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.NEWS: _news,
    Verb.INVITED: _invited,
    Verb.ROUND: _round,
    Verb.ONE: _one,
}
