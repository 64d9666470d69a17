"""A coach's taps: the group and all that can be changed of it, days at work, absence, a break, ways out."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Final

from bot.chat import days, dialogue
from bot.chat.callbacks import Callback, Malformed, Verb
from bot.chat.cohorts import COHORT, changing
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.form import Finish, Form, Go, Next, Step, number, pick
from bot.chat.screens.cohorts import quitting
from bot.chat.screens.cohorts import running as screens
from bot.chat.screens.screen import Button, Screen, column
from bot.chat.screens.speech import Html, Speech
from bot.domain.moments import at
from bot.domain.people import Personal
from bot.i18n.translator import LANGUAGES
from bot.services import chairs, cohorts
from bot.services.cohorts import Running
from bot.services.ports import Dialogue

_UNTIL: Final = "until"


async def _seen(context: BotContext, cohort_id: int) -> Running:
    return await context.run(cohorts.running, cohort_id, now=context.now)


async def _cohort(context: BotContext, tapped: Tap) -> None:
    seen = await _seen(context, tapped.callback.number(0))
    match tapped.callback.args[1:]:
        case ():
            await context.show(tapped, screens.run(seen, context.speech))
        case ("new",):
            await tapped.answer()
            await context.say(tapped.chat_id, screens.run(seen, context.speech))
        case ("coaches",):
            await context.show(tapped, screens.coaches(seen, context.speech))
        case ("office",):
            await context.show(tapped, screens.office(seen, context.speech))
        case ("seats",):
            await context.show(tapped, screens.seats(seen, context.speech))
        case _:
            raise Malformed


async def _change(context: BotContext, tapped: Tap) -> None:
    """Store one change and show the part it belongs to as it stands."""
    cohort_id, what = tapped.callback.number(0), tapped.callback.word(1)
    noted = context.speech.label("Noted.")
    match what:
        case "seats":
            seats = tapped.callback.number(2)
            seen = await context.run(cohorts.change, cohort_id, seats=seats, now=context.now)
            await context.show(tapped, screens.seats(seen, context.speech), noted)
        case "lang" if tapped.callback.word(2) in LANGUAGES:
            language = tapped.callback.word(2)
            seen = await context.run(cohorts.change, cohort_id, language=language, now=context.now)
            await context.show(tapped, screens.seats(seen, context.speech), noted)
        case "name" | "zone":
            await _seen(context, cohort_id)
            await _begin(context, tapped, changing.NAME if what == "name" else changing.CLOCK)
        case "day" | "reply":
            seen = await _office(context, tapped.callback)
            toast = _stays(tapped.callback, seen, context.speech) or noted
            await context.show(tapped, screens.office(seen, context.speech), toast)
        case _:
            raise Malformed


def _stays(callback: Callback, seen: Running, speech: Speech) -> str | None:
    """Return what is said when a day at work was to go and is the only one."""
    off = callback.word(1) == "day" and callback.word(3) == "off"
    return speech.label("One day at least.") if off and callback.number(2) in seen.chair.weekdays else None


async def _office(context: BotContext, callback: Callback) -> Running:
    cohort_id, value = callback.number(0), callback.number(2)
    if callback.word(1) == "reply":
        return await context.run(chairs.office, cohort_id, reply_days=value, now=context.now)
    present = (await _seen(context, cohort_id)).chair.weekdays
    wanted = present | {value} if callback.word(3) == "on" else present - {value}
    return await context.run(chairs.office, cohort_id, weekdays=wanted, now=context.now)


async def _away(context: BotContext, tapped: Tap) -> None:
    cohort_id = tapped.callback.number(0)
    seen = await _seen(context, cohort_id)
    match tapped.callback.args[1:]:
        case () if seen.chair.away_at(context.now):
            await context.show(tapped, screens.away(seen, context.speech))
        case () | ("new",):
            await _begin(context, tapped, AWAY)
        case ("end",):
            seen = await context.run(chairs.absence, cohort_id, until=None, now=context.now)
            await context.show(tapped, screens.run(seen, context.speech), context.speech.label("Noted."))
        case _:
            raise Malformed


async def _break(context: BotContext, tapped: Tap) -> None:
    cohort_id = tapped.callback.number(0)
    seen = await _seen(context, cohort_id)
    match tapped.callback.args[1:]:
        case () if seen.resting:
            await context.show(tapped, screens.resting(seen, context.speech))
        case () | ("new",):
            await _begin(context, tapped, BREAK)
        case ("end",):
            seen = await context.run(cohorts.rest, cohort_id, until=None, now=context.now)
            await context.show(tapped, screens.run(seen, context.speech), context.speech.label("Noted."))
        case _:
            raise Malformed


async def _begin(context: BotContext, tapped: Tap, form: Form) -> None:
    await tapped.answer()
    answers = {COHORT: Personal(str(tapped.callback.number(0)))}
    await dialogue.start(context, tapped.chat_id, form, answers=answers, message_id=tapped.message_id)


async def _quit(context: BotContext, tapped: Tap) -> None:
    cohort_id = tapped.callback.number(0)
    seen = await _seen(context, cohort_id)
    match tapped.callback.args[1:]:
        case ("leave",) if seen.others:
            await context.show(tapped, quitting.leave(seen, context.speech))
        case ("close",):
            await context.show(tapped, quitting.close(seen, context.speech))
        case ("left",):
            await context.run(chairs.leave_chair, cohort_id, now=context.now)
            await context.show(tapped, quitting.gone(context.speech, closed=False))
        case ("closed",):
            await context.run(cohorts.close, cohort_id, now=context.now)
            await context.show(tapped, quitting.gone(context.speech, closed=True))
        case () | ("leave",):
            await context.show(tapped, quitting.ways_out(seen, context.speech))
        case _:
            raise Malformed


# what the forms ask, and what they do with it


def _asked_away(speech: Speech) -> Html:
    return speech.say("Back on which day? Choose, or type it: “15 January”.")


def _asked_break(speech: Speech) -> Html:
    return speech.say(
        "<b>A break of the group</b>\n"
        "Nothing is posted or asked in it; what members do alone goes on.\n\n"
        "On which day does it go on? Choose, or type it: “15 January”."
    )


async def _away_until(context: BotContext, dialogue: Dialogue, day: date) -> Next:
    seen = await _seen(context, number(dialogue, COHORT))
    until = at(day, time(), seen.cohort.zone)
    if until <= context.now:
        return days.not_to_come(context.speech)
    if seen.others:
        return Go(answers={_UNTIL: Personal(until.isoformat())})
    return await _absent(context, dialogue, until, None)


async def _ask_stand_in(context: BotContext, dialogue: Dialogue) -> Screen:
    seen, choose = await _seen(context, number(dialogue, COHORT)), pick(dialogue)
    named = tuple(Button(name, choose(f"c{coach_id}")) for name, coach_id in screens.stand_ins(seen))
    nobody = Button(context.speech.label("Nobody"), choose("c"))
    text = context.speech.say(
        "Who stands in for you? Members read it. It lets nobody read more than the members chose."
    )
    return Screen(text, column((*named, nobody)))


async def _tap_stand_in(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    until = datetime.fromisoformat(dialogue.answers[_UNTIL].reveal())
    digits = value.removeprefix("c")
    if digits and not (digits.isdecimal() and len(digits) < 19):
        raise Malformed
    return await _absent(context, dialogue, until, int(digits) if digits else None)


async def _absent(context: BotContext, dialogue: Dialogue, until: datetime, stand_in: int | None) -> Next:
    cohort_id = number(dialogue, COHORT)
    seen = await context.run(chairs.absence, cohort_id, until=until, stand_in=stand_in, now=context.now)
    return Finish(screens.run(seen, context.speech))


async def _break_until(context: BotContext, dialogue: Dialogue, day: date) -> Next:
    """Let the group rest until the morning of a day on its own clock."""
    cohort_id = number(dialogue, COHORT)
    until = at(day, time(), (await _seen(context, cohort_id)).cohort.zone)
    if until <= context.now:
        return days.not_to_come(context.speech)
    seen = await context.run(cohorts.rest, cohort_id, until=until, now=context.now)
    return Finish(screens.run(seen, context.speech))


async def _kept(context: BotContext, dialogue: Dialogue) -> Screen:
    return screens.run(await _seen(context, number(dialogue, COHORT)), context.speech)


def _title_away(speech: Speech) -> Html:
    return speech.say("an absence")


def _title_break(speech: Speech) -> Html:
    return speech.say("a break of the group")


AWAY: Final = Form(
    name="away",
    title=_title_away,
    steps=(
        days.until(_asked_away, _away_until),
        Step(
            name="stand_in",
            ask=_ask_stand_in,
            tap=_tap_stand_in,
            when=lambda dialogue: _UNTIL in dialogue.answers,
        ),
    ),
    cancel=_kept,
    about=frozenset({COHORT}),
    once=True,
)
BREAK: Final = Form(
    name="break",
    title=_title_break,
    steps=(days.until(_asked_break, _break_until),),
    cancel=_kept,
    about=frozenset({COHORT}),
    once=True,
)

FORMS: Final = (AWAY, BREAK, *changing.FORMS)

TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.COHORT: _cohort,
    Verb.CHANGE: _change,
    Verb.AWAY: _away,
    Verb.BREAK: _break,
    Verb.QUIT: _quit,
}
