"""The question when an interview ended: asked when that is not as planned, open in the notes at any time.

A form that has this step keeps the interview's id as the answer ``interview``.
"""

from datetime import datetime, timedelta
from typing import Final

from bot.chat import reminders
from bot.chat.callbacks import Malformed
from bot.chat.context import BotContext
from bot.chat.form import Go, Next, Stay, Step, number, pick
from bot.chat.screens import noting
from bot.chat.screens.screen import Screen
from bot.domain.interviews import Interview
from bot.domain.moments import at, local, local_day
from bot.reading import dates
from bot.reading.durations import duration
from bot.reading.moments import At, Expect
from bot.services import notes, plans
from bot.services.ports import Dialogue, View


async def _interview(context: BotContext, dialogue: Dialogue) -> Interview:
    view: View = await context.run(plans.look, now=context.now)
    return plans.opportunity_of(view.facts, number(dialogue, "interview"))[1]


async def _ask_ended(context: BotContext, dialogue: Dialogue) -> Screen:
    interview = await _interview(context, dialogue)
    return noting.ended(interview, pick(dialogue), context.speech, now=context.now)


async def _take_ended(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    interview = await _interview(context, dialogue)
    ends = _read_end(words, interview, context.speech.language)
    if ends is None:
        return Stay(context.speech.say("I could not read a time in that. “15:40” or “1 h 15” works."))
    return await _keep_end(context, interview, ends)


async def _tap_ended(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    if value[:1] != "m" or not (value[1:].isascii() and value[1:].isdecimal()):
        raise Malformed
    interview = await _interview(context, dialogue)
    return await _keep_end(context, interview, interview.starts + timedelta(minutes=int(value[1:6])))


async def _keep_end(context: BotContext, interview: Interview, ends: datetime) -> Next:
    view = await context.run(notes.ended, interview.id, ends, now=context.now)
    await reminders.refresh(context, context.candidate.chat_id, view)
    return Go()


def _read_end(words: str, interview: Interview, language: str) -> datetime | None:
    """Return the moment that a typed time of day, or else a duration, says: the interview's own clocks."""
    begun = local(interview.starts, interview.zone)
    day = local_day(interview.starts, interview.zone)
    for meant in dates.understand(words, language, begun, Expect.ANY).candidates:
        if isinstance(meant, At) and not meant.day_said:
            ends = at(day, meant.at.time(), interview.zone)
            if interview.starts < ends <= interview.starts + notes.LONGEST:
                return ends
    lasted = duration(words, language)
    return interview.starts + lasted if lasted else None


STEP: Final = Step(name="ended", ask=_ask_ended, take=_take_ended, tap=_tap_ended, optional=True, later=True)
