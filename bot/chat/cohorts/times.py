"""The form that proposes times for a practice: a day and an hour, up to three times, then sent.

The time chosen last is kept apart from those before it, so that Back and another choice take its place.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from bot.chat import failures
from bot.chat.callbacks import Malformed
from bot.chat.context import BotContext
from bot.chat.form import Finish, Form, Go, Next, Stay, Step, merged, number, pick
from bot.chat.screens import calendar, questions
from bot.chat.screens.cohorts import times as screens
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.told import Told
from bot.chat.understood import understood
from bot.domain.cohorts.pairs import FURTHEST, MOST_TIMES, SOONEST
from bot.domain.errors import PracticeNotThen
from bot.domain.moments import at, local, local_day
from bot.domain.people import Personal
from bot.reading import dates
from bot.reading.moments import Expect, Problem
from bot.services import plans, practice
from bot.services.ports import Dialogue

_BEFORE: Final = "times"
_LAST: Final = "last"


def _kept(dialogue: Dialogue, name: str) -> tuple[datetime, ...]:
    kept = dialogue.answers.get(name)
    return tuple(map(datetime.fromisoformat, kept.reveal().split())) if kept else ()


def _times(dialogue: Dialogue) -> tuple[datetime, ...]:
    return tuple(sorted({*_kept(dialogue, _BEFORE), *_kept(dialogue, _LAST)}))


def _written(times: Sequence[datetime]) -> Personal | None:
    return practice.written(times) if times else None


async def _ask_day(context: BotContext, dialogue: Dialogue) -> Screen:
    return screens.day(pick(dialogue), context.speech, now=context.now)


async def _take_day(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    return _read(context, dialogue, words)


async def _tap_day(context: BotContext, _dialogue: Dialogue, value: str) -> Next:
    day = calendar.read_day(value)
    if day is None:
        raise Malformed
    return _on(context, day)


async def _ask_clock(context: BotContext, dialogue: Dialogue) -> Screen:
    shown = dialogue.answers.get("~hours")
    hour = shown.reveal()[1:] if shown else None
    return screens.clock(_day(dialogue), hour, pick(dialogue), context.speech)


async def _take_clock(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    bare = words.strip()
    said = f"{bare}h" if bare.isdecimal() and len(bare) <= 2 else bare
    return _read(context, dialogue, f"{_day(dialogue).isoformat()} {said}")


async def _tap_clock(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    clock = calendar.read_clock(value)
    if clock is not None:
        return _with(context, dialogue, at(_day(dialogue), clock, context.candidate.zone))
    if value[:1] == "h" and (not value[1:] or (value[1:].isdecimal() and int(value[1:]) < 24)):
        return Stay(answers={"~hours": Personal(value)})
    raise Malformed


async def _ask_chosen(context: BotContext, dialogue: Dialogue) -> Screen:
    view = await context.run(plans.look, now=context.now)
    return screens.chosen(_times(dialogue), view.facts, pick(dialogue), context.speech)


async def _take_another(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    times = _times(dialogue)
    if len(times) >= MOST_TIMES:
        return Stay(context.speech.say("Please choose one of the buttons."))
    return _read(context, merged(dialogue, {_BEFORE: _written(times), _LAST: None}), words)


async def _tap_chosen(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    times = _times(dialogue)
    match value:
        case screens.MORE if len(times) < MOST_TIMES:
            return Go(step="day", answers={_BEFORE: _written(times), _LAST: None})
        case screens.SEND:
            return await _send(context, dialogue, times)
        case _:
            raise Malformed


async def _send(context: BotContext, dialogue: Dialogue, times: Sequence[datetime]) -> Next:
    """Send the times; those that came too near meanwhile are left out, and the others are shown once more."""
    try:
        view = await context.run(practice.propose, number(dialogue, "mail"), times, now=context.now)
    except PracticeNotThen as refusal:
        told, left = failures.sentence(refusal, context.speech), practice.possible(times, now=context.now)
        answers = {_BEFORE: _written(left), _LAST: None}
        return Stay(told, answers) if left else Go(step="day", answers=answers, note=told)
    return Finish(screens.sent(times, view.facts, context.speech))


def _read(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    """Go on with the one moment, or day, that words can mean; say what is wrong with none or several."""
    speech, now = context.speech, local(context.now, context.candidate.zone)
    reading = dates.understand(words, speech.language, now, Expect.FUTURE)
    told = understood(reading)
    if len(told) != 1 or reading.problem is not None:
        problem = reading.problem or Problem.UNREADABLE
        return Stay(questions.which(speech) if len(told) > 1 else questions.unread(problem, speech))
    return _of(context, dialogue, told[0])


def _of(context: BotContext, dialogue: Dialogue, told: Told) -> Next:
    if told.clock is None:
        return _on(context, told.day)
    return _with(context, dialogue, at(told.day, told.clock, context.candidate.zone))


def _on(context: BotContext, day: date) -> Next:
    """Go on to the hour of a day on which there is one that can be proposed."""
    first, last = (local_day(context.now + it, context.candidate.zone) for it in (SOONEST, FURTHEST))
    if not first <= day <= last:
        return Stay(failures.sentence(PracticeNotThen(), context.speech))
    return Go(step="clock", answers={"day": Personal(day.isoformat())})


def _with(context: BotContext, dialogue: Dialogue, moment: datetime) -> Next:
    if not practice.possible((moment,), now=context.now):
        return Stay(failures.sentence(PracticeNotThen(), context.speech))
    answers = {_BEFORE: dialogue.answers.get(_BEFORE), _LAST: practice.written((moment,))}
    return Stay(answers=answers) if dialogue.step == "chosen" else Go(step="chosen", answers=answers)


def _day(dialogue: Dialogue) -> date:
    return date.fromisoformat(dialogue.answers["day"].reveal())


def _title(speech: Speech) -> Html:
    return speech.say("times for a practice")


FORM: Final = Form(
    name="practice_times",
    title=_title,
    steps=(
        Step(name="day", ask=_ask_day, take=_take_day, tap=_tap_day),
        Step(name="clock", ask=_ask_clock, take=_take_clock, tap=_tap_clock, counted=False),
        Step(name="chosen", ask=_ask_chosen, take=_take_another, tap=_tap_chosen, counted=False),
    ),
    about=frozenset({"mail"}),
)
