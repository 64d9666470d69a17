"""The question until which day something lasts: a pause, an absence, a break of a group."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date, timedelta
from typing import Final

from bot.chat.callbacks import Malformed
from bot.chat.context import BotContext
from bot.chat.form import Next, Stay, Step, pick
from bot.chat.screens import calendar, questions
from bot.chat.screens.forms import Pick
from bot.chat.screens.screen import Button, Row, Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.moments import DAY, local, local_day
from bot.domain.people import Personal
from bot.reading import dates
from bot.reading.moments import Expect, Problem, last_day
from bot.services import plans
from bot.services.ports import Dialogue

#: a day later than this is a slip of the year
_LONGEST: Final = timedelta(days=183)
_MONTH: Final = "~month"
_EITHER: Final = "~either"

#: the question in each caller's own words
Asked = Callable[[Speech], Html]
#: what the chosen day leads to
OnDay = Callable[[BotContext, Dialogue, date], Awaitable[Next]]


def until(asked: Asked, then: OnDay, *, in_short: Asked | None = None) -> Step:
    """Return the step that asks for a day to come and hands it on.

    ``in_short`` is the question above the calendar and above two readings, where it is not the same.
    """

    async def ask(context: BotContext, dialogue: Dialogue) -> Screen:
        shown = _MONTH in dialogue.answers or _EITHER in dialogue.answers
        question = in_short if in_short and shown else asked
        return await _ask(context, dialogue, question(context.speech))

    async def take(context: BotContext, dialogue: Dialogue, words: str) -> Next:
        now = local(context.now, context.candidate.zone)
        reading = dates.understand(words, context.speech.language, now, Expect.FUTURE)
        meant = tuple(dict.fromkeys(last_day(it) for it in reading.candidates))
        if len(meant) == 1 and reading.problem is None:
            return await _within(context, dialogue, meant[0], then)
        return _again(meant, reading.problem, context.speech)

    async def tap(context: BotContext, dialogue: Dialogue, value: str) -> Next:
        if calendar.is_page(value):
            return Stay(answers={_MONTH: Personal(value), _EITHER: None})
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
    speech, today, choose = context.speech, _today(context), pick(dialogue)
    meant, shown = dialogue.answers.get(_EITHER), dialogue.answers.get(_MONTH)
    if meant is not None:
        days = map(date.fromisoformat, meant.reveal().split())
        return Screen(asked, calendar.days(days, choose, speech))
    if shown is None:
        return Screen(asked, _quick(today, choose, speech))
    view = await context.run(plans.look, now=context.now)
    territory = context.candidate.territory
    return questions.month(
        asked,
        shown.reveal(),
        calendar.Bounds(today + DAY, today + _LONGEST),
        choose,
        speech,
        work=view.facts.days[territory],
        territory=territory,
        today=today,
    )


def _quick(today: date, choose: Pick, speech: Speech) -> tuple[Row, ...]:
    weeks = (
        Button(speech.label("One week"), choose(calendar.day_value(today + 7 * DAY))),
        Button(speech.label("Two weeks"), choose(calendar.day_value(today + 14 * DAY))),
    )
    month = Button(speech.label("Open the calendar"), choose(calendar.month_value(today)))
    return (weeks, (month,))


def _again(meant: Sequence[date], problem: Problem | None, speech: Speech) -> Next:
    """Ask which of several days was meant; say what is wrong with words in which there is none."""
    if not meant:
        return Stay(questions.unread(problem or Problem.UNREADABLE, speech), {_EITHER: None})
    line = questions.unread(problem, speech) if problem else questions.which(speech)
    return Stay(line, {_EITHER: Personal(" ".join(it.isoformat() for it in meant)), _MONTH: None})


async def _within(context: BotContext, dialogue: Dialogue, day: date, then: OnDay) -> Next:
    today = _today(context)
    if day <= today:
        return not_to_come(context.speech)
    if day > today + _LONGEST:
        return Stay(context.speech.say("That day is more than six months away. Is the year right?"))
    return await then(context, dialogue, day)


def _today(context: BotContext) -> date:
    return local_day(context.now, context.candidate.zone)
