"""The question until which day something of a group lasts: an absence, a break."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Final

from bot.chat.callbacks import Malformed
from bot.chat.context import BotContext
from bot.chat.form import Next, Stay, Step, pick
from bot.chat.screens import calendar, questions
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.moments import DAY, local, local_day
from bot.domain.people import Personal
from bot.reading import dates
from bot.reading.moments import Expect, Problem, last_day
from bot.services import plans
from bot.services.ports import Dialogue

_LONGEST: Final = timedelta(days=183)

#: what the chosen day leads to
OnDay = Callable[[BotContext, Dialogue, date], Awaitable[Next]]


def until(asked: Callable[[Speech], Html], then: OnDay) -> Step:
    """Return the step that asks for a day to come and hands it on."""

    async def ask(context: BotContext, dialogue: Dialogue) -> Screen:
        return await _ask(context, dialogue, asked(context.speech))

    async def take(context: BotContext, dialogue: Dialogue, words: str) -> Next:
        now = local(context.now, context.candidate.zone)
        reading = dates.understand(words, context.speech.language, now, Expect.FUTURE)
        days = sorted({last_day(it) for it in reading.candidates})
        if not days:
            return Stay(questions.unread(reading.problem or Problem.UNREADABLE, context.speech))
        return await _within(context, dialogue, days[0], then)

    async def tap(context: BotContext, dialogue: Dialogue, value: str) -> Next:
        if calendar.is_page(value):
            return Stay(answers={"~month": Personal(value)})
        if value == calendar.NOTHING:
            return Stay()
        day = calendar.read_day(value)
        if day is None:
            raise Malformed
        return await _within(context, dialogue, day, then)

    return Step(name="until", ask=ask, take=take, tap=tap)


def not_to_come(speech: Speech) -> Stay:
    """Ask once more, after a day that is not to come."""
    return Stay(speech.say("It ends on a day to come. Which one?"))


async def _ask(context: BotContext, dialogue: Dialogue, asked: Html) -> Screen:
    speech, today = context.speech, _today(context)
    shown = dialogue.answers.get("~month")
    if shown is None:
        return _quick(asked, today, dialogue, speech)
    view = await context.run(plans.look, now=context.now)
    territory = context.candidate.territory
    return questions.month(
        asked,
        shown.reveal(),
        calendar.Bounds(today + DAY, today + _LONGEST),
        pick(dialogue),
        speech,
        work=view.facts.days[territory],
        territory=territory,
        today=today,
    )


def _quick(asked: Html, today: date, dialogue: Dialogue, speech: Speech) -> Screen:
    choose = pick(dialogue)
    weeks = (
        Button(speech.label("One week"), choose(calendar.day_value(today + 7 * DAY))),
        Button(speech.label("Two weeks"), choose(calendar.day_value(today + 14 * DAY))),
    )
    month = Button(speech.label("Open the calendar"), choose(calendar.month_value(today)))
    return Screen(asked, (weeks, (month,)))


async def _within(context: BotContext, dialogue: Dialogue, day: date, then: OnDay) -> Next:
    today = _today(context)
    if day <= today:
        return not_to_come(context.speech)
    if day > today + _LONGEST:
        return Stay(context.speech.say("That day is more than six months away. Is the year right?"))
    return await then(context, dialogue, day)


def _today(context: BotContext) -> date:
    return local_day(context.now, context.candidate.zone)
