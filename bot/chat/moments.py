"""The questions that lead to a moment in a zone: day, time, and "is that right?" before anything is saved."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from bot.chat import zones
from bot.chat.callbacks import Malformed
from bot.chat.context import BotContext
from bot.chat.form import Go, Next, Stay, Step, pick
from bot.chat.screens import calendar, questions
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html
from bot.chat.screens.told import CHOICES, Told, packed, unpacked
from bot.chat.understood import Chosen, agreed, as_interview, understood, with_hour
from bot.domain.interviews import PARTS
from bot.domain.moments import DAY, at, local, local_day
from bot.domain.people import Personal
from bot.i18n import territories
from bot.reading import dates, hours
from bot.reading.moments import (
    At,
    Day,
    DayPart,
    Expect,
    Problem,
    Reading,
)
from bot.services.opportunities import FARTHEST, OLDEST, check_date
from bot.services.ports import Dialogue

#: the answer that keeps the zone in which dates are read and told
ZONE: Final = "zone"

#: what is asked above the choices of a day
Ask = Callable[[BotContext, Dialogue], Awaitable[Html]]
#: what is done with the moment
Save = Callable[[BotContext, Dialogue, Chosen], Awaitable[Next]]


def steps(asked: Ask, save: Save, *, ahead: bool = False) -> tuple[Step, ...]:
    """Return the steps "day", "hour", "sure" and "zone" of a form; ``save`` is given what was agreed to.

    ``ahead`` says that the moment most likely lies before us.
    """

    async def ask_day(context: BotContext, dialogue: Dialogue) -> Screen:
        return _day(await asked(context, dialogue), context, dialogue, ahead=ahead)

    async def answer(context: BotContext, dialogue: Dialogue, value: str) -> Next:
        match value:
            case questions.YES:
                return await save(context, dialogue, _agreed(context, dialogue))
            case questions.OTHER_DAY:
                return Go(step="day")
            case questions.OTHER_ZONE:
                return Go(step="zone")
            case _:
                raise Malformed

    return (
        Step(name="day", ask=ask_day, take=_take_day, tap=_tap_day),
        Step(name="hour", ask=_ask_hour, take=_take_hour, tap=_tap_hour, counted=False),
        Step(name="sure", ask=_ask_sure, take=_take_other, tap=answer, counted=False),
        Step(
            name="zone",
            ask=_ask_zone,
            take=_take_zone,
            tap=_tap_zone,
            locate=_locate_zone,
            when=_never,
            counted=False,
        ),
    )


def _day(asked: Html, context: BotContext, dialogue: Dialogue, *, ahead: bool) -> Screen:
    speech, today = context.speech, local_day(context.now, _zone(context, dialogue))
    meant = _either(dialogue)
    shown = dialogue.answers.get("~month")
    if meant:
        return questions.either(asked, meant, pick(dialogue), speech, today=today)
    if shown is None:
        return questions.day(asked, today, pick(dialogue), speech, ahead=ahead)
    return questions.month(
        asked,
        shown.reveal(),
        calendar.Bounds(today - OLDEST + DAY, today + FARTHEST - DAY),
        pick(dialogue),
        speech,
        work=territories.business_days(context.candidate.territory),
        territory=context.candidate.territory,
        today=today,
    )


async def _take_day(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    said = hours.said(words, context.speech.language)
    if said is None:
        return _read(context, dialogue, _from_now(context, dialogue, words))
    reading = _from_now(context, dialogue, said.rest)
    days = tuple(dict.fromkeys(with_hour(it.day, said) for it in understood(reading)))
    if not days:
        return Stay(
            questions.unread(reading.problem or Problem.UNREADABLE, context.speech), {"~either": None}
        )
    if len(days) == 1 and reading.problem is None:
        return _with(context, dialogue, days[0])
    return _choose(dialogue, days, questions.which(context.speech))


async def _take_other(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    """Take another day, or another hour on the chosen day."""
    said = hours.said(words, context.speech.language)
    if said is not None:
        return await (_take_day if said.rest else _take_hour)(context, dialogue, words)
    reading = _from_now(context, dialogue, words)
    if reading.candidates and all(isinstance(it, At) and not it.day_said for it in reading.candidates):
        return await _take_hour(context, dialogue, words)
    return _read(context, dialogue, reading)


def _from_now(context: BotContext, dialogue: Dialogue, words: str) -> Reading:
    now = local(context.now, _zone(context, dialogue))
    return dates.understand(words, context.speech.language, now, Expect.ANY)


def _read(context: BotContext, dialogue: Dialogue, reading: Reading) -> Next:
    """Go on with the one thing the words can mean; ask about two; say what is wrong with none."""
    speech, told = context.speech, understood(reading)
    if len(told) == 1 and reading.problem is None:
        return _with(context, dialogue, told[0])
    if told:
        line = questions.unread(reading.problem, speech) if reading.problem else questions.which(speech)
        return _choose(dialogue, told, line)
    if reading.candidates:
        return Stay(questions.one_day(speech), {"~either": None})
    return Stay(questions.unread(reading.problem or Problem.UNREADABLE, speech), {"~either": None})


def _choose(dialogue: Dialogue, told: Sequence[Told], line: Html) -> Next:
    """Offer each reading as a button; the question about the day has room for them."""
    either = Personal("|".join(packed(it) for it in told))
    if dialogue.step == "sure":
        return Go(step="day", answers={"~either": either}, note=line)
    return Stay(line, {"~either": either})


async def _tap_day(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    day = calendar.read_day(value)
    if day is not None:
        return _with(context, dialogue, Told(day=day))
    if calendar.is_page(value):
        return Stay(answers={"~month": Personal(value), "~either": None})
    return _one_of(context, dialogue, value)


def _one_of(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    if value == calendar.NOTHING:
        return Stay()
    meant = dict(enumerate(_either(dialogue)))
    nth = int(value[1:]) if value[:1] == "e" and value[1:].isdecimal() else -1
    if nth not in meant:
        raise Malformed
    return _with(context, dialogue, meant[nth])


async def _ask_hour(context: BotContext, dialogue: Dialogue) -> Screen:
    speech, day, shown = context.speech, _chosen(dialogue), dialogue.answers.get("~hours")
    meant, today = _either(dialogue), local_day(context.now, _zone(context, dialogue))
    if meant:
        asked = speech.say("<b>{day}</b>", day=speech.day(day, today))
        return questions.either(asked, meant, pick(dialogue), speech, today=today)
    if shown is None:
        return questions.hour(day, pick(dialogue), speech, today=today)
    hour = shown.reveal()[1:]
    return questions.every_hour(day, int(hour) if hour else None, pick(dialogue), speech, today=today)


async def _take_hour(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    stated = hours.said(words, context.speech.language)
    if stated is not None:
        if stated.rest:
            return await _take_day(context, dialogue, words)
        return _with(context, dialogue, with_hour(_chosen(dialogue), stated))
    part = _part_of(context, dialogue, words)
    if part is not None:
        return _with(context, dialogue, part)
    said = hours.in_figures(words) or words
    midnight = datetime.combine(_chosen(dialogue), time(), tzinfo=ZoneInfo(_zone(context, dialogue)))
    reading = dates.understand(said, context.speech.language, midnight, Expect.FUTURE)
    if any(isinstance(it, Day | DayPart) for it in reading.candidates):
        return Stay(context.speech.say("I read a day there, but no time. At what time?"))
    if any(isinstance(it, At) and it.day_said for it in reading.candidates):
        return await _take_day(context, dialogue, words)
    return _read(context, dialogue, reading)


def _part_of(context: BotContext, dialogue: Dialogue, words: str) -> Told | None:
    """Return the chosen day with the part of it that was written by itself ("le matin"), else ``None``."""
    day = _chosen(dialogue)
    reading = _from_now(context, dialogue, f"{day.isoformat()} {words}")
    told = understood(reading)
    return told[0] if len(told) == 1 and told[0].part and told[0].day == day else None


async def _tap_hour(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    clock = calendar.read_clock(value)
    if clock is not None:
        return _with(context, dialogue, Told(day=_chosen(dialogue), clock=clock))
    if value in CHOICES:
        return _with(context, dialogue, Told(day=_chosen(dialogue), part=CHOICES[value]))
    if value[:1] == "h" and (not value[1:] or (value[1:].isdecimal() and int(value[1:]) < 24)):
        return Stay(answers={"~hours": Personal(value)})
    return _one_of(context, dialogue, value)


def _with(context: BotContext, dialogue: Dialogue, told: Told) -> Next:
    """Go on with a day, and with what is known of its hour; a slip of the year is told at once."""
    clock = PARTS[told.part][0] if told.part else told.clock
    check_date(at(told.day, clock or time(12), _zone(context, dialogue)), now=context.now)
    known: dict[str, Personal | None] = {"day": Personal(told.day.isoformat()), "told": None}
    if clock is None:
        return Go(step="hour", answers=known)
    return Go(step="sure", answers={**known, "told": Personal(packed(told))})


async def _ask_sure(context: BotContext, dialogue: Dialogue) -> Screen:
    interview = as_interview(_agreed(context, dialogue), now=context.now)
    return questions.sure(interview, pick(dialogue), context.speech, now=context.now)


async def _ask_zone(context: BotContext, dialogue: Dialogue) -> Screen:
    asked = context.speech.say("In which time zone does the interview take place?")
    return zones.choice(context, dialogue, asked)


async def _take_zone(context: BotContext, _dialogue: Dialogue, words: str) -> Next:
    return await zones.typed(context, words, _in_zone)


async def _tap_zone(_context: BotContext, _dialogue: Dialogue, value: str) -> Next:
    return await _in_zone(zones.read_zone(value))


async def _locate_zone(context: BotContext, _dialogue: Dialogue, zone: str | None) -> Next:
    return await zones.located(context, zone, _in_zone)


async def _in_zone(zone: str) -> Next:
    return Go(step="sure", answers={ZONE: Personal(zone)})


def _agreed(context: BotContext, dialogue: Dialogue) -> Chosen:
    return agreed(unpacked(dialogue.answers["told"].reveal()), _zone(context, dialogue))


def _chosen(dialogue: Dialogue) -> date:
    return date.fromisoformat(dialogue.answers["day"].reveal())


def _zone(context: BotContext, dialogue: Dialogue) -> str:
    chosen = dialogue.answers.get(ZONE)
    return chosen.reveal() if chosen else context.candidate.zone


def _either(dialogue: Dialogue) -> tuple[Told, ...]:
    meant = dialogue.answers.get("~either")
    return tuple(unpacked(it) for it in meant.reveal().split("|")) if meant else ()


def _never(_dialogue: Dialogue) -> bool:
    return False
