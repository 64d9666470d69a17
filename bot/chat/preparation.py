"""Taps on a preparation: its screens, its forms, what is taken out of it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.chat import dialogue, evidence, insiders, preparing, reminders
from bot.chat.callbacks import Malformed, Verb
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.form import Form
from bot.chat.insiders import ally_in
from bot.chat.preparing import look, opportunity_in
from bot.chat.screens import preparation as screens
from bot.chat.screens.screen import Screen
from bot.domain.people import Personal
from bot.domain.timeline import Opportunity
from bot.services import allies, preparation
from bot.services.ports import View

FORMS: Final = (*evidence.FORMS, *preparing.FORMS, *insiders.FORMS)
_BY_NAME: Final[Mapping[str, Form]] = {form.name: form for form in FORMS}
#: begins the list with new requirements
_MORE: Final = "more"
_NEW: Final = "n"


async def _preparation(context: BotContext, tapped: Tap) -> None:
    view, opportunity_id = await look(context), tapped.callback.number(0)
    opportunity = opportunity_in(view, opportunity_id)
    if len(tapped.callback.args) == 1:
        await context.show(tapped, screens.preparation(view, opportunity_id, context.speech))
        return
    part, other = tapped.callback.word(1), tapped.callback.number(2)
    if part == "degree":
        view = await _change_degree(context, tapped, opportunity, other)
        part, opportunity = "ally", opportunity_in(view, opportunity_id)
    await context.show(tapped, _part(view, opportunity, part, other, context))


async def _change_degree(context: BotContext, tapped: Tap, opportunity: Opportunity, ally_id: int) -> View:
    degree = tapped.callback.number(3)
    if degree not in {1, 2}:
        raise Malformed
    known = replace(ally_in(opportunity, ally_id), degree=degree)
    return await context.run(allies.change, opportunity.id, known, now=context.now)


def _part(view: View, opportunity: Opportunity, part: str, other: int, context: BotContext) -> Screen:
    match part:
        case "evidence":
            return screens.evidence(*evidence.find(view, opportunity.id, other), context.speech)
        case "allies":
            return screens.allies(opportunity, context.speech)
        case "ally":
            return screens.ally(view, opportunity, ally_in(opportunity, other), context.speech)
        case _:
            raise Malformed


async def _prepare(context: BotContext, tapped: Tap) -> None:
    """Begin a form: in the place of the preparation, or below a reminder that stays as it is."""
    opportunity_id, name, other = (
        tapped.callback.number(0),
        tapped.callback.word(1),
        tapped.callback.number(2),
    )
    opportunity = opportunity_in(await look(context), opportunity_id)
    form = _BY_NAME.get(evidence.LIST.name if name == _MORE else name)
    if form is None:
        raise Malformed
    step = None
    if name == evidence.LIST.name:
        there = evidence.to_fill(opportunity)
        other, step = there or (0, None)
    below = tapped.callback.args[3:] == (_NEW,)
    await tapped.answer()
    await dialogue.start(
        context,
        tapped.chat_id,
        form,
        step=step,
        answers={"opportunity": Personal(str(opportunity_id)), "other": Personal(str(other))},
        message_id=None if below else tapped.message_id,
    )


async def _interest(context: BotContext, tapped: Tap) -> None:
    """Take whether the job really interests them, under the brief."""
    opportunity_id, reminder_id = tapped.callback.number(0), tapped.callback.number(1)
    answer = preparing.interested(tapped.callback.word(2))
    view = await context.run(preparation.note, opportunity_id, interested=answer, now=context.now)
    await context.show(
        tapped, await reminders.as_shown(context, reminder_id, view), context.speech.label("Noted.")
    )
    await reminders.refresh(context, tapped.chat_id, view, but=tapped.message_id)


async def _met(context: BotContext, tapped: Tap) -> None:
    opportunity_id, ally_id = tapped.callback.number(0), tapped.callback.number(1)
    view = await context.run(allies.met, opportunity_id, ally_id, now=context.now)
    opportunity = opportunity_in(view, opportunity_id)
    await context.show(tapped, screens.ally(view, opportunity, ally_in(opportunity, ally_id), context.speech))
    await reminders.refresh(context, tapped.chat_id, view)


async def _unprepare(context: BotContext, tapped: Tap) -> None:
    opportunity_id, what, other = (
        tapped.callback.number(0),
        tapped.callback.word(1),
        tapped.callback.number(2),
    )
    match what:
        case "evidence":
            view = await context.run(preparation.unrequire, opportunity_id, other, now=context.now)
            screen = screens.preparation(view, opportunity_id, context.speech)
        case "ally":
            view = await context.run(allies.remove, opportunity_id, other, now=context.now)
            screen = screens.allies(opportunity_in(view, opportunity_id), context.speech)
        case _:
            raise Malformed
    await context.show(tapped, screen)
    await reminders.refresh(context, tapped.chat_id, view)


TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.PREPARATION: _preparation,
    Verb.PREPARE: _prepare,
    Verb.INTEREST: _interest,
    Verb.MET: _met,
    Verb.UNPREPARE: _unprepare,
}
