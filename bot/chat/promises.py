"""The question about the reply date, the same wherever it is asked: its answer is a fact at once.

A form that has this step keeps the interview's id as the answer ``interview``.
"""

from datetime import date, timedelta
from typing import Final

from bot.chat import failures
from bot.chat.callbacks import Malformed
from bot.chat.context import BotContext
from bot.chat.form import Go, Next, Stay, Step, number, pick
from bot.chat.screens import calendar, questions
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Speech
from bot.chat.screens.told import Told
from bot.domain.errors import PromiseBeforeInterview
from bot.domain.interviews import Interview, Promise, PromiseKind
from bot.domain.moments import local, local_day
from bot.domain.people import Personal
from bot.reading import calls, dates
from bot.reading.moments import Expect, Problem, Reading, last_day
from bot.services import interviews, plans, removals
from bot.services.ports import Dialogue

#: a reply later than this after the interview (or after today) is a slip of the year
_LONGEST: Final = timedelta(days=183)

_KINDS: Final = {
    questions.THEY_CALL: PromiseKind.THEY_CALL,
    questions.NONE_GIVEN: PromiseKind.NONE_GIVEN,
}


async def _ask(context: BotContext, dialogue: Dialogue) -> Screen:
    speech, answers = context.speech, dialogue.answers
    if "~told" in answers:
        told = date.fromisoformat(answers["~told"].reveal())
        return questions.promise_sure(told, pick(dialogue), speech)
    if "~either" in answers:
        meant, today = [Told(day=it) for it in _either(dialogue)], local_day(context.now, speech.zone)
        asked = speech.say("On which day did they say they would reply?")
        return questions.either(asked, meant, pick(dialogue), speech, today=today)
    return await _days(context, dialogue)


async def _days(context: BotContext, dialogue: Dialogue) -> Screen:
    view = await context.run(plans.look, now=context.now)
    opportunity, interview = plans.opportunity_of(view.facts, number(dialogue, "interview"))
    work, today = view.facts.work_days(opportunity), local_day(context.now, context.candidate.zone)
    shown = dialogue.answers.get("~month")
    if shown is None:
        start = max(today, local_day(interview.starts, interview.zone))
        return questions.promise(start, work, pick(dialogue), context.speech)
    return questions.month(
        context.speech.say("On which day did they say they would reply?"),
        shown.reveal(),
        _bounds(interview, today),
        pick(dialogue),
        context.speech,
        work=work,
        territory=opportunity.territory,
        today=today,
    )


async def _take(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    """Take a day on or after the interview's: of an interview some time ago, it may be behind us too."""
    speech, now = context.speech, local(context.now, context.candidate.zone)
    bounds = await _possible(context, dialogue)
    expect = Expect.ANY if bounds.first < now.date() else Expect.FUTURE
    by_phone, rest = calls.announced(words)
    reading = dates.understand(rest, speech.language, now, expect)
    said = _meant(reading)
    if not said:
        return Stay(questions.unread(reading.problem or Problem.UNREADABLE, speech), _NOTHING_CHOSEN)
    days = tuple(it for it in said if it in bounds)
    if not days:
        return _refused(max(said), bounds, speech)
    if len(days) == 1 and by_phone:
        return await _promised(context, dialogue, PromiseKind.THEY_CALL, days[0])
    if len(days) == 1:
        return Stay(answers={"~told": Personal(days[0].isoformat()), "~either": None, "~month": None})
    line = questions.unread(reading.problem, speech) if reading.problem else questions.which(speech)
    return Stay(line, {"~either": Personal("|".join(it.isoformat() for it in days)), "~told": None})


async def _tap(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    if value in _KINDS:
        return await _promised(context, dialogue, _KINDS[value], None)
    match value:
        case questions.NOT_ASKED:
            await context.run(removals.promise, number(dialogue, "interview"), now=context.now)
            return Go()
        case questions.YES | questions.BY_PHONE if "~told" in dialogue.answers:
            told = date.fromisoformat(dialogue.answers["~told"].reveal())
            called = value == questions.BY_PHONE
            kind = PromiseKind.THEY_CALL if called else PromiseKind.DAY
            return await _promised(context, dialogue, kind, told)
        case questions.OTHER_DAY:
            return Stay(answers={"~told": None})
        case calendar.NOTHING:
            return Stay()
        case _:
            return await _tap_day(context, dialogue, value)


async def _tap_day(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    day = calendar.read_day(value)
    if calendar.is_page(value):
        return Stay(answers={"~month": Personal(value)})
    if day is not None and "~month" in dialogue.answers:
        return Stay(answers={"~told": Personal(day.isoformat()), "~month": None})
    if day is None:
        day = _one_of(dialogue, value)
    return await _promised(context, dialogue, PromiseKind.DAY, day)


def _one_of(dialogue: Dialogue, value: str) -> date:
    meant = dict(enumerate(_either(dialogue)))
    nth = int(value[1:]) if value[:1] == "e" and value[1:].isdecimal() else -1
    if nth not in meant:
        raise Malformed
    return meant[nth]


async def _possible(context: BotContext, dialogue: Dialogue) -> calendar.Bounds:
    view = await context.run(plans.look, now=context.now)
    _, interview = plans.opportunity_of(view.facts, number(dialogue, "interview"))
    return _bounds(interview, local_day(context.now, context.candidate.zone))


def _bounds(interview: Interview, today: date) -> calendar.Bounds:
    """Return the first and the last day on which a reply can be due."""
    held = local_day(interview.starts, interview.zone)
    return calendar.Bounds(held, max(held, today) + _LONGEST)


def _refused(day: date, bounds: calendar.Bounds, speech: Speech) -> Next:
    if day > bounds.last:
        return Stay(speech.say("That day is more than six months away. Is the year right?"), _NOTHING_CHOSEN)
    return Stay(failures.sentence(PromiseBeforeInterview(), speech), _NOTHING_CHOSEN)


async def _promised(context: BotContext, dialogue: Dialogue, kind: PromiseKind, day: date | None) -> Next:
    if day is not None:
        bounds = await _possible(context, dialogue)
        if day not in bounds:
            return _refused(day, bounds, context.speech)
    promised = Promise(kind=kind, day=day, entered=context.now)
    await context.run(interviews.promise, number(dialogue, "interview"), promised, now=context.now)
    return Go()


def _either(dialogue: Dialogue) -> tuple[date, ...]:
    meant = dialogue.answers.get("~either")
    return tuple(date.fromisoformat(it) for it in meant.reveal().split("|")) if meant else ()


def _meant(reading: Reading) -> tuple[date, ...]:
    return tuple(dict.fromkeys(last_day(it) for it in reading.candidates))


_NOTHING_CHOSEN: Final[dict[str, Personal | None]] = {"~told": None, "~either": None, "~month": None}

STEP: Final = Step(name="promise", ask=_ask, take=_take, tap=_tap, optional=True, later=True)
