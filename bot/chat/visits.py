"""A visit: its hour and names when they come, letters to several people, a new date, the agency."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Final

from telegram.error import TelegramError

from bot.chat import dialogue, interviewers, interviews, moments, reminders
from bot.chat.callbacks import Malformed, Verb, tap
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.form import Form, number
from bot.chat.interviews import opportunity_in
from bot.chat.screens import nudges
from bot.chat.screens import reminders as prompts
from bot.chat.screens import visits as screens
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Origin
from bot.domain.moments import local_day
from bot.domain.people import Personal
from bot.services import people, plans, together
from bot.services.ports import Dialogue, View


async def _close(context: BotContext, dialogue: Dialogue) -> Screen:
    view = await context.run(plans.look, now=context.now)
    opportunity, _ = plans.opportunity_of(view.facts, number(dialogue, "interview"))
    return await interviews.card(context, opportunity.id)


def _title(speech: Speech) -> Html:
    return speech.say("the people of an interview")


def _title_hour(speech: Speech) -> Html:
    return speech.say("the hour of an interview")


async def _asked_hour(context: BotContext, _dialogue: Dialogue) -> Html:
    return context.speech.say("On which day is it?")


HOUR: Final = Form(
    name="hour",
    title=_title_hour,
    steps=moments.steps(_asked_hour, interviews.save_move),
    cancel=_close,
    about=frozenset({"interview", moments.ZONE}),
)

NAMES: Final = Form(
    name="visit_names",
    title=_title,
    steps=tuple(replace(step, later=False) for step in interviewers.STEPS),
    close=_close,
    cancel=_close,
    about=frozenset({"interview"}),
)


async def _names(context: BotContext, tapped: Tap) -> None:
    """Ask for the names below the message that lacks them."""
    interview_id = tapped.callback.number(0)
    plans.opportunity_of((await context.run(plans.look, now=context.now)).facts, interview_id)
    await tapped.answer()
    answers = {"interview": Personal(str(interview_id))}
    await dialogue.start(context, tapped.chat_id, NAMES, answers=answers)


async def _hour(context: BotContext, tapped: Tap) -> None:
    """Ask for the hour of an interview whose day is known, below the message that lacks it."""
    interview_id = tapped.callback.number(0)
    view = await context.run(plans.look, now=context.now)
    _, interview = plans.opportunity_of(view.facts, interview_id)
    await tapped.answer()
    answers = {
        "interview": Personal(str(interview_id)),
        moments.ZONE: Personal(interview.zone),
        "day": Personal(local_day(interview.starts, interview.zone).isoformat()),
    }
    await dialogue.start(context, tapped.chat_id, HOUR, step="hour", answers=answers)


async def _joint(context: BotContext, tapped: Tap) -> None:
    """Show one letter for several people: below the thank-yous, or in its own place when changed."""
    interview_id, mask = tapped.callback.number(0), tapped.callback.number(1)
    view = await context.run(plans.look, now=context.now)
    if len(tapped.callback.args) > 3:
        opener = tapped.callback.number(3)
        await context.show(tapped, screens.joint(view, interview_id, mask, context.speech, opener=opener))
        return
    here = tapped.callback.args[2] if len(tapped.callback.args) > 2 else ""
    opener = tapped.message_id if here == Origin.INTERVIEW else 0
    screen = screens.joint(view, interview_id, mask, context.speech, opener=opener)
    await tapped.answer()
    await context.say(tapped.chat_id, screen)


async def _joint_sent(context: BotContext, tapped: Tap) -> None:
    interview_id, mask, opener = (tapped.callback.number(place) for place in range(3))
    chosen = await _people(context, interview_id, mask)
    view = await context.run(together.sent, interview_id, chosen, now=context.now)
    screen = screens.joint_sent(view, interview_id, mask, context.speech, opener=opener)
    await context.show(tapped, screen)
    await _redraw(context, tapped, view, interview_id, opener)


async def _undo(context: BotContext, tapped: Tap) -> None:
    """Take several ticks back: under a joint letter it is shown again, under the thank-yous they are."""
    interview_id, mask, opener = (tapped.callback.number(place) for place in range(3))
    chosen = await _people(context, interview_id, mask)
    view = await context.run(together.unsent, interview_id, chosen, now=context.now)
    await context.show(tapped, screens.joint(view, interview_id, mask, context.speech, opener=opener))
    await _redraw(context, tapped, view, interview_id, opener)


async def _people(context: BotContext, interview_id: int, mask: int) -> frozenset[int]:
    view = await context.run(plans.look, now=context.now)
    opportunity, _ = plans.opportunity_of(view.facts, interview_id)
    return frozenset(it.id for it in screens.chosen(opportunity, mask))


async def _redraw(context: BotContext, tapped: Tap, view: View, interview_id: int, opener: int) -> None:
    """Draw again what else shows the thank-yous: the reminders, and the message the letter came from."""
    await reminders.refresh(context, tapped.chat_id, view)
    if opener:
        with suppress(TelegramError):
            await context.edit(tapped.chat_id, opener, prompts.thank_yous(view, interview_id, context.speech))


async def _all_sent(context: BotContext, tapped: Tap) -> None:
    interview_id, reminder_id = tapped.callback.number(0), tapped.callback.number(1)
    view = await context.run(together.sent, interview_id, now=context.now)
    mark = tapped.callback.args[2:]
    shown = await _thanks(context, view, interview_id, 0 if mark else reminder_id)
    back = screens.taken_back(view, interview_id, (reminder_id, *mark), context.speech)
    whole = replace(shown, rows=(back, *shown.rows) if back else shown.rows)
    await context.show(tapped, whole, context.speech.label("Noted."))
    await reminders.refresh(context, tapped.chat_id, view, but=tapped.message_id)


async def _thanks(context: BotContext, view: View, interview_id: int, reminder_id: int) -> Screen:
    if reminder_id:
        return await reminders.as_shown(context, reminder_id, view)
    return prompts.thank_yous(view, interview_id, context.speech)


async def _unsend(context: BotContext, tapped: Tap) -> None:
    """Take back one tap that closed several notes."""
    interview_id, mask, reminder_id = (tapped.callback.number(place) for place in range(3))
    chosen = await _people(context, interview_id, mask)
    view = await context.run(together.unsent, interview_id, chosen, now=context.now)
    shown = await _thanks(context, view, interview_id, 0 if tapped.callback.args[3:] else reminder_id)
    await context.show(tapped, shown, context.speech.label("Noted."))
    await reminders.refresh(context, tapped.chat_id, view, but=tapped.message_id)


async def _more(context: BotContext, tapped: Tap) -> None:
    view = await context.run(plans.look, now=context.now)
    await context.show(tapped, prompts.more_choices(view, tapped.callback.number(0), context.speech))


async def _vouchers(context: BotContext, tapped: Tap) -> None:
    view = await context.run(plans.look, now=context.now)
    await context.show(tapped, prompts.vouchers(view, tapped.callback.number(0), context.speech))


async def _letter(context: BotContext, tapped: Tap) -> None:
    kind, interview_id = tapped.callback.word(0), tapped.callback.number(1)
    view = await context.run(plans.look, now=context.now)
    match kind:
        case "d" | "e":
            screen = screens.new_date(view, interview_id, context.speech, sorry=kind == "e")
        case "c":
            screen = screens.consultant_call(view, interview_id, context.speech)
        case _:
            raise Malformed
    await tapped.answer()
    await context.say(tapped.chat_id, screen)


async def _notes(context: BotContext, tapped: Tap) -> None:
    """Show the thank-yous from the card, at any time after the interview."""
    interview_id = tapped.callback.number(0)
    view = await context.run(plans.look, now=context.now)
    opportunity, _ = plans.opportunity_of(view.facts, interview_id)
    notes = prompts.thank_yous(view, interview_id, context.speech)
    back = Button(context.speech.label("Back"), tap(Verb.CARD, opportunity.id))
    await context.show(tapped, notes.with_rows((back,)))


async def _nudge(context: BotContext, tapped: Tap) -> None:
    """Want the calm word before interviews, and show the card again with a line that says so."""
    opportunity_id = tapped.callback.number(0)
    view = await context.run(people.change_settings, nudge=True, now=context.now)
    context.found = view.facts.candidate
    opportunity_in(view.facts, opportunity_id)
    above = nudges.nudged(context.speech)
    await context.show(tapped, await interviews.card(context, opportunity_id, above=above))


TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.HOUR: _hour,
    Verb.NAMES: _names,
    Verb.ALL_SENT: _all_sent,
    Verb.JOINT: _joint,
    Verb.JOINT_SENT: _joint_sent,
    Verb.TOGETHER_UNDO: _undo,
    Verb.VISIT_LETTER: _letter,
    Verb.THANKED: _notes,
    Verb.MORE: _more,
    Verb.VOUCHERS: _vouchers,
    Verb.UNSEND: _unsend,
    Verb.NUDGE: _nudge,
}

FORMS: Final = (HOUR, NAMES)
