"""The questions that lead to a moment in a zone: day, time, and "is that right?" before anything is saved."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from bot.chat.callbacks import Malformed
from bot.chat.context import BotContext
from bot.chat.form import Go, Next, Stay, Step, pick
from bot.chat.screens import calendar, questions
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html
from bot.chat.zones import read_zone, unknown_zone
from bot.domain.moments import at, local, local_day
from bot.domain.people import Personal
from bot.i18n import territories
from bot.i18n.cities import find
from bot.reading import dates
from bot.reading.moments import At, Day, DayPart, Deadline, Expect, Moment, Period, Problem, Reading
from bot.services.opportunities import check_date
from bot.services.ports import Dialogue

#: the answer that keeps the zone in which dates are read and told
ZONE: Final = "zone"

#: a day as it was understood, with the time when one was said
Told = tuple[date, time | None]

#: what is asked above the choices of a day
Ask = Callable[[BotContext, Dialogue], Awaitable[Html]]
#: what is done with the moment (UTC) in its zone
Save = Callable[[BotContext, Dialogue, datetime, str], Awaitable[Next]]


def steps(asked: Ask, save: Save) -> tuple[Step, ...]:
    """Return the steps "day", "hour", "sure" and "zone" of a form; ``save`` is given what was agreed to."""

    async def ask_day(context: BotContext, dialogue: Dialogue) -> Screen:
        return _day(await asked(context, dialogue), context, dialogue)

    async def answer(context: BotContext, dialogue: Dialogue, value: str) -> Next:
        match value:
            case questions.YES:
                return await save(context, dialogue, _moment(context, dialogue), _zone(context, dialogue))
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
        Step(name="zone", ask=_ask_zone, take=_take_zone, tap=_tap_zone, when=_never, counted=False),
    )


def understood(reading: Reading) -> tuple[Told, ...]:
    """Return the days (with their times) that a reading can mean; a period is none."""
    told = (_told(moment) for moment in reading.candidates)
    return tuple(dict.fromkeys(it for it in told if it is not None))


def _told(moment: Moment) -> Told | None:
    match moment:
        case Day(day=day) | DayPart(day=day):
            return day, None
        case At(at=instant):
            return instant.date(), instant.time()
        case Period() | Deadline():
            return None


def _day(asked: Html, context: BotContext, dialogue: Dialogue) -> Screen:
    speech, today = context.speech, local_day(context.now, _zone(context, dialogue))
    meant = _either(dialogue)
    shown = dialogue.answers.get("~month")
    if meant:
        return questions.either(asked, meant, pick(dialogue), speech, today=today)
    if shown is None:
        return questions.day(asked, today, pick(dialogue), speech)
    return questions.month(
        asked,
        calendar.read_month(shown.reveal()) or today,
        pick(dialogue),
        speech,
        work=territories.business_days(context.candidate.territory),
        territory=context.candidate.territory,
        today=today,
    )


async def _take_day(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    return _read(context, dialogue, _from_now(context, dialogue, words))


async def _take_other(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    """Take another day, or another hour on the chosen day."""
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
        return _with(context, dialogue, *told[0])
    if told:
        line = questions.unread(reading.problem, speech) if reading.problem else questions.which(speech)
        return _choose(dialogue, told, line)
    if reading.candidates:
        return Stay(questions.one_day(speech), {"~either": None})
    return Stay(questions.unread(reading.problem or Problem.UNREADABLE, speech), {"~either": None})


def _choose(dialogue: Dialogue, told: Sequence[Told], line: Html) -> Next:
    """Offer each reading as a button; the question about the day has room for them."""
    either = Personal("|".join(_packed(it) for it in told))
    if dialogue.step == "sure":
        return Go(step="day", answers={"~either": either}, note=line)
    return Stay(line, {"~either": either})


async def _tap_day(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    day = calendar.read_day(value)
    if day is not None:
        return _with(context, dialogue, day, None)
    if calendar.read_month(value):
        return Stay(answers={"~month": Personal(value), "~either": None})
    return _one_of(context, dialogue, value)


def _one_of(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    if value == calendar.NOTHING:
        return Stay()
    meant = dict(enumerate(_either(dialogue)))
    nth = int(value[1:]) if value[:1] == "e" and value[1:].isdecimal() else -1
    if nth not in meant:
        raise Malformed
    return _with(context, dialogue, *meant[nth])


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
    bare = words.strip()
    said = f"{bare}h" if bare.isdecimal() and len(bare) <= 2 else words
    midnight = datetime.combine(_chosen(dialogue), time(), tzinfo=ZoneInfo(_zone(context, dialogue)))
    reading = dates.understand(said, context.speech.language, midnight, Expect.FUTURE)
    if any(isinstance(it, Day | DayPart) for it in reading.candidates):
        return Stay(context.speech.say("I read a day there, but no time. At what time?"))
    if any(isinstance(it, At) and it.day_said for it in reading.candidates):
        return await _take_day(context, dialogue, words)
    return _read(context, dialogue, reading)


async def _tap_hour(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    clock = calendar.read_clock(value)
    if clock is not None:
        return _with(context, dialogue, _chosen(dialogue), clock)
    if value[:1] == "h" and (not value[1:] or (value[1:].isdecimal() and int(value[1:]) < 24)):
        return Stay(answers={"~hours": Personal(value)})
    return _one_of(context, dialogue, value)


def _with(context: BotContext, dialogue: Dialogue, day: date, clock: time | None) -> Next:
    """Go on with a day, and with its time when it is known; a slip of the year is told at once."""
    check_date(at(day, clock or time(12), _zone(context, dialogue)), now=context.now)
    chosen = Personal(day.isoformat())
    if clock is None:
        return Go(step="hour", answers={"day": chosen})
    return Go(step="sure", answers={"day": chosen, "clock": Personal(clock.isoformat("minutes"))})


async def _ask_sure(context: BotContext, dialogue: Dialogue) -> Screen:
    starts = _moment(context, dialogue)
    zone = _zone(context, dialogue)
    return questions.sure(starts, zone, pick(dialogue), context.speech, now=context.now)


async def _ask_zone(context: BotContext, dialogue: Dialogue) -> Screen:
    asked = context.speech.say("In which time zone does the interview take place?")
    return questions.zones(asked, pick(dialogue), context.speech)


async def _take_zone(context: BotContext, _dialogue: Dialogue, words: str) -> Next:
    zone = find(words, context.speech.language)
    return _in_zone(zone) if zone else Stay(unknown_zone(context.speech))


async def _tap_zone(_context: BotContext, _dialogue: Dialogue, value: str) -> Next:
    return _in_zone(read_zone(value))


def _in_zone(zone: str) -> Next:
    return Go(step="sure", answers={ZONE: Personal(zone)})


def _moment(context: BotContext, dialogue: Dialogue) -> datetime:
    clock = time.fromisoformat(dialogue.answers["clock"].reveal())
    return at(_chosen(dialogue), clock, _zone(context, dialogue)).astimezone(UTC)


def _chosen(dialogue: Dialogue) -> date:
    return date.fromisoformat(dialogue.answers["day"].reveal())


def _zone(context: BotContext, dialogue: Dialogue) -> str:
    chosen = dialogue.answers.get(ZONE)
    return chosen.reveal() if chosen else context.candidate.zone


def _either(dialogue: Dialogue) -> tuple[Told, ...]:
    meant = dialogue.answers.get("~either")
    return tuple(_unpacked(it) for it in meant.reveal().split("|")) if meant else ()


def _packed(told: Told) -> str:
    day, clock = told
    return f"{day.isoformat()}T{clock.isoformat('minutes')}" if clock else day.isoformat()


def _unpacked(packed: str) -> Told:
    day, _, clock = packed.partition("T")
    return date.fromisoformat(day), time.fromisoformat(clock) if clock else None


def _never(_dialogue: Dialogue) -> bool:
    return False
