"""A pause: until when, which interviews stay in it, its end; and coming back from one, or from an absence."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import Final

from bot.chat import dialogue
from bot.chat.callbacks import Malformed, Verb
from bot.chat.context import BotContext, OnCommand, OnTap, Tap
from bot.chat.form import Finish, Form, Next, Stay, Step, pick
from bot.chat.screens import calendar, forms, questions
from bot.chat.screens import pauses as screens
from bot.chat.screens.returning import kept_back, returning
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.steps import WORDS
from bot.domain.absence import Back
from bot.domain.moments import DAY, at, local, local_day
from bot.domain.people import Personal
from bot.reading import dates
from bot.reading.moments import Expect, Problem, last_day
from bot.services import pauses, plans
from bot.services.ports import Dialogue, View

_LONGEST: Final = timedelta(days=183)
_MORNING: Final = time(0, 0)


async def pause(context: BotContext, chat_id: int) -> None:
    """Show the pause in progress, or ask until when one is to last."""
    view = await context.run(plans.look, now=context.now)
    running = view.facts.candidate.pause
    if running is not None and running.until > context.now:
        await context.say(chat_id, screens.pause(view, context.speech))
    else:
        await dialogue.start(context, chat_id, FORM)


async def come_back(context: BotContext, chat_id: int, back: Back) -> None:
    """Show the one screen of a return, once the tap or the word that ends it was answered.

    After an absence only if something was kept back: it may be that nothing had to be tapped.
    """
    view = await context.run(plans.look, now=context.now)
    if back is Back.PAUSE or kept_back(view):
        await context.say(chat_id, _back(view, context.speech))


def _back(view: View, speech: Speech) -> Screen:
    return returning(view, lambda name: WORDS[name], speech)


async def _pause(context: BotContext, tapped: Tap) -> None:
    match tapped.callback.args:
        case ():
            await _show(context, tapped)
        case ("new",):
            await tapped.answer()
            await dialogue.start(context, tapped.chat_id, FORM, message_id=tapped.message_id)
        case ("end",):
            view = await context.run(pauses.stop, now=context.now)
            context.found = view.facts.candidate
            await context.show(
                tapped, _back(view, context.speech), context.speech.label("The pause is over.")
            )
        case ("yes" | "no", _):
            kept = tapped.callback.word(0) == "yes"
            view = await context.run(pauses.keep, tapped.callback.number(1), kept=kept, now=context.now)
            await context.show(tapped, screens.pause(view, context.speech), context.speech.label("Noted."))
        case _:
            raise Malformed


async def _show(context: BotContext, tapped: Tap) -> None:
    view = await context.run(plans.look, now=context.now)
    running = view.facts.candidate.pause
    if running is not None and running.until > context.now:
        await context.show(tapped, screens.pause(view, context.speech))
    else:
        await tapped.answer()
        await dialogue.start(context, tapped.chat_id, FORM, message_id=tapped.message_id)


async def _ask(context: BotContext, dialogue: Dialogue) -> Screen:
    speech, today, shown = context.speech, _today(context), dialogue.answers.get("~month")
    if shown is None:
        return screens.until(today, pick(dialogue), speech)
    view = await context.run(plans.look, now=context.now)
    territory = context.candidate.territory
    return questions.month(
        speech.say("Until which day does the pause last?"),
        shown.reveal(),
        calendar.Bounds(today + DAY, today + _LONGEST),
        pick(dialogue),
        speech,
        work=view.facts.days[territory],
        territory=territory,
        today=today,
    )


async def _take(context: BotContext, _dialogue: Dialogue, words: str) -> Next:
    now = local(context.now, context.candidate.zone)
    reading = dates.understand(words, context.speech.language, now, Expect.FUTURE)
    days = sorted({last_day(it) for it in reading.candidates})
    if not days:
        return Stay(questions.unread(reading.problem or Problem.UNREADABLE, context.speech))
    return await _until(context, days[0])


async def _tap(context: BotContext, _dialogue: Dialogue, value: str) -> Next:
    if calendar.is_page(value):
        return Stay(answers={"~month": Personal(value)})
    if value == calendar.NOTHING:
        return Stay()
    day = calendar.read_day(value)
    if day is None:
        raise Malformed
    return await _until(context, day)


async def _until(context: BotContext, day: date) -> Next:
    today = _today(context)
    if day <= today:
        return Stay(screens.too_soon(context.speech))
    if day > today + _LONGEST:
        return Stay(screens.too_far(context.speech))
    until = at(day, _MORNING, context.candidate.zone)
    view = await context.run(pauses.start, until=until, now=context.now)
    return Finish(screens.pause(view, context.speech))


async def _kept(context: BotContext, _dialogue: Dialogue) -> Screen:
    return forms.cancelled(context.speech)


def _today(context: BotContext) -> date:
    return local_day(context.now, context.candidate.zone)


def _title(speech: Speech) -> Html:
    return speech.say("a pause")


FORM: Final = Form(
    name="pause",
    title=_title,
    steps=(Step(name="until", ask=_ask, take=_take, tap=_tap),),
    cancel=_kept,
    once=True,
)

TAPS: Final[Mapping[Verb, OnTap]] = {Verb.PAUSE: _pause}

COMMANDS: Final[Mapping[str, OnCommand]] = {"pause": pause}
