"""Workshops: announced and called off by a coach, answered by members."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Final

from bot.chat import dialogue, moments, reminders
from bot.chat.callbacks import Malformed, Verb
from bot.chat.cohorts import COHORT
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.form import Finish, Form, Go, Next, Stay, Step, number, pick
from bot.chat.screens.cohorts import workshops as screens
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.chat.understood import Chosen
from bot.domain.cohorts import MailAnswer
from bot.domain.cohorts.workshops import Workshop
from bot.domain.interviews import Hour
from bot.domain.people import LIMITS, Personal
from bot.reading.durations import duration
from bot.reading.words import clean
from bot.services import workshops
from bot.services.ports import Dialogue

_TITLE: Final = "title"
_PLACE: Final = "place"
_STARTS: Final = "starts"
_MINUTES: Final = "minutes"
_MINUTE: Final = timedelta(minutes=1)
#: a title and a place are cut to this before they are kept
_LONGEST: Final = {_TITLE: 80, _PLACE: 300}


async def _every_screen(context: BotContext, cohort_id: int) -> Screen:
    found = await context.run(workshops.to_come, cohort_id, now=context.now)
    return screens.every(found, cohort_id, context.speech)


async def _every(context: BotContext, tapped: Tap) -> None:
    await context.show(tapped, await _every_screen(context, tapped.callback.number(0)))


async def _one(context: BotContext, tapped: Tap) -> None:
    """Show who comes, ask whether to call it off, or do so."""
    cohort_id, workshop_id = tapped.callback.number(0), tapped.callback.number(1)
    match tapped.callback.args[2:]:
        case ("gone",):
            seen = await context.run(workshops.call_off, cohort_id, workshop_id, now=context.now)
            await context.show(tapped, screens.gone(seen, context.speech))
        case ("off",):
            seen = await context.run(workshops.one, cohort_id, workshop_id, now=context.now)
            await context.show(tapped, screens.sure(seen, context.speech))
        case ():
            seen = await context.run(workshops.one, cohort_id, workshop_id, now=context.now)
            await context.show(tapped, screens.one(seen, context.speech))
        case _:
            raise Malformed


async def _new(context: BotContext, tapped: Tap) -> None:
    cohort_id = tapped.callback.number(0)
    await context.run(workshops.to_come, cohort_id, now=context.now)
    await tapped.answer()
    answers = {COHORT: Personal(str(cohort_id))}
    await dialogue.begin(context, tapped.chat_id, FORM, answers=answers, message_id=tapped.message_id)


async def _answer(context: BotContext, tapped: Tap) -> None:
    mail_id, reminder_id = tapped.callback.number(0), tapped.callback.number(2)
    answer = _read(tapped.callback.word(1))
    view = await context.run(workshops.answer, mail_id, answer, now=context.now)
    screen = await reminders.as_shown(context, reminder_id, view)
    await context.show(tapped, screen, context.speech.label("Noted."))


def _read(word: str) -> MailAnswer:
    if word not in {MailAnswer.YES, MailAnswer.NO, MailAnswer.MAYBE}:
        raise Malformed
    return MailAnswer(word)


# what the form asks, and what it does with it


async def _ask_title(context: BotContext, _dialogue: Dialogue) -> Screen:
    return screens.ask_title(context.speech)


async def _ask_place(context: BotContext, _dialogue: Dialogue) -> Screen:
    return screens.ask_place(context.speech)


def _take(name: str) -> Callable[[BotContext, Dialogue, str], Awaitable[Next]]:
    async def take(context: BotContext, _dialogue: Dialogue, words: str) -> Next:
        kept = " ".join(clean(words[: LIMITS["words"]], _LONGEST[name]).split())
        if not kept:
            return Stay(context.speech.say("I could not read any words in that. Please type them again."))
        return Go(answers={name: Personal(kept)})

    return take


async def _asked_when(context: BotContext, dialogue: Dialogue) -> Html:
    title = dialogue.answers[_TITLE]
    # Translators: {title} is a workshop’s
    return context.speech.say("When is “{title}”?", title=title)


async def _keep_when(context: BotContext, _dialogue: Dialogue, chosen: Chosen) -> Next:
    """Go on with a moment to come whose hour is known; a stretch of time says how long it lasts too."""
    workshops.check(chosen.starts, chosen.stretch or _MINUTE, now=context.now)
    if chosen.hour is not Hour.EXACT:
        note = context.speech.say("Members need to know the hour.")
        return Go(step="hour", note=note)
    starts = Personal(chosen.starts.isoformat())
    if chosen.stretch is None:
        return Go(step="length", answers={_STARTS: starts})
    return Go(step="check", answers={_STARTS: starts, _MINUTES: _in_minutes(chosen.stretch)})


async def _ask_length(context: BotContext, dialogue: Dialogue) -> Screen:
    return screens.ask_length(pick(dialogue), context.speech)


async def _take_length(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    length = duration(words, context.speech.language)
    if length is None:
        return Stay(context.speech.say("I could not read a duration in that. “45 min” or “1 h 30” works."))
    return _with_length(context, dialogue, length)


async def _tap_length(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    if value[:1] != "l" or not value[1:].isdecimal() or len(value) > 4:
        raise Malformed
    return _with_length(context, dialogue, int(value[1:]) * _MINUTE)


def _with_length(context: BotContext, dialogue: Dialogue, length: timedelta) -> Next:
    workshops.check(_starts(dialogue), length, now=context.now)
    return Go(answers={_MINUTES: _in_minutes(length)})


async def _ask_sure(context: BotContext, dialogue: Dialogue) -> Screen:
    workshop = Workshop(
        id=0,
        cohort_id=number(dialogue, COHORT),
        coach_id=context.candidate.id,
        title=dialogue.answers[_TITLE],
        place=dialogue.answers[_PLACE],
        starts=_starts(dialogue),
        duration=number(dialogue, _MINUTES) * _MINUTE,
        made_at=context.now,
    )
    return screens.preview(workshop, pick(dialogue), context.speech)


async def _checked(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    match value:
        case screens.SEND:
            return Finish(await _announce(context, dialogue))
        case screens.ANEW:
            return Go(step=_TITLE)
        case _:
            raise Malformed


async def _announce(context: BotContext, dialogue: Dialogue) -> Screen:
    seen = await context.run(
        workshops.announce,
        number(dialogue, COHORT),
        title=dialogue.answers[_TITLE],
        place=dialogue.answers[_PLACE],
        starts=_starts(dialogue),
        duration=number(dialogue, _MINUTES) * _MINUTE,
        now=context.now,
    )
    return screens.one(seen, context.speech, above=screens.announced(context.speech))


def _starts(dialogue: Dialogue) -> datetime:
    return datetime.fromisoformat(dialogue.answers[_STARTS].reveal())


def _in_minutes(length: timedelta) -> Personal:
    return Personal(str(length // _MINUTE))


async def _back(context: BotContext, dialogue: Dialogue) -> Screen:
    return await _every_screen(context, number(dialogue, COHORT))


def _title(speech: Speech) -> Html:
    return speech.say("a workshop")


FORM: Final = Form(
    name="workshop",
    title=_title,
    steps=(
        Step(name=_TITLE, ask=_ask_title, take=_take(_TITLE)),
        Step(name=_PLACE, ask=_ask_place, take=_take(_PLACE)),
        *moments.steps(_asked_when, _keep_when),
        Step(name="length", ask=_ask_length, take=_take_length, tap=_tap_length),
        Step(name="check", ask=_ask_sure, tap=_checked, counted=False),
    ),
    cancel=_back,
    about=frozenset({COHORT, moments.ZONE}),
)

FORMS: Final = (FORM,)

TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.WORKSHOPS: _every,
    Verb.WORKSHOP: _one,
    Verb.WORKSHOP_NEW: _new,
    Verb.WORKSHOP_ANSWER: _answer,
}
