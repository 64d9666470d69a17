"""Did it take place, and tonight's part of the debrief on demand."""

from collections.abc import Mapping
from typing import Final

from bot.chat import gaps, notes, reminders, tonight
from bot.chat import interviews as recording
from bot.chat.callbacks import Malformed, Verb
from bot.chat.context import BotContext, OnCommand, OnTap, Tap
from bot.chat.screens import debriefs as screens
from bot.chat.screens import notes as notebook
from bot.chat.screens import reminders as prompts
from bot.chat.screens.screen import Screen
from bot.domain.interviews import State, TookPlace
from bot.services import interviews, plans
from bot.services import reminders as delivered
from bot.services.ports import View


async def _took_place(context: BotContext, tapped: Tap) -> None:
    interview_id, answer = tapped.callback.number(0), _answer(tapped.callback.word(1))
    _, opportunity, interview = await notes.look(context, interview_id)
    if context.now < interview.starts:  # asked about the date before
        await tapped.answer(screens.too_early(opportunity, context.speech))
        return
    if answer is TookPlace.MOVED:
        await tapped.answer()
        await recording.start_move(
            context, tapped.chat_id, interview_id, message_id=await _place(context, tapped)
        )
        return
    view = await context.run(interviews.took_place, interview_id, answer, now=context.now)
    match answer:
        case TookPlace.YES:
            await tapped.answer()
            place = await _place(context, tapped)
            await tonight.start(context, tapped.chat_id, interview_id, message_id=place)
            await reminders.refresh(context, tapped.chat_id, view, but=place)
        case TookPlace.STILL_IN_IT:
            await _still(context, tapped, view, interview_id)
        case _:
            opportunity, interview = plans.opportunity_of(view.facts, interview_id)
            screen = screens.did_not(opportunity, interview, answer, context.speech)
            await _shown_alone(context, tapped, screen)
            await reminders.refresh(context, tapped.chat_id, view, but=tapped.message_id)


async def _still(context: BotContext, tapped: Tap, view: View, interview_id: int) -> None:
    screen = prompts.still_in_it(view, interview_id, context.speech)
    await _shown_alone(context, tapped, screen)
    await reminders.refresh(context, tapped.chat_id, view, but=tapped.message_id)


async def _shown_alone(context: BotContext, tapped: Tap, screen: Screen) -> None:
    """Put a screen in the place of the question, or below when other prompts stand with it."""
    if await _place(context, tapped) is not None:
        await context.show(tapped, screen)
        return
    await tapped.answer()
    await context.say(tapped.chat_id, screen)


async def _place(context: BotContext, tapped: Tap) -> int | None:
    """Return the tapped message when the question stands in it alone, else ``None``."""
    reminder_id = tapped.callback.number(2) if len(tapped.callback.args) > 2 else 0
    if not reminder_id:
        return tapped.message_id
    notice = await context.run(delivered.shown, reminder_id, now=context.now)
    return tapped.message_id if len(notice.reminder.prompts) == 1 else None


def _answer(word: str) -> TookPlace:
    try:
        return TookPlace(word)
    except ValueError:
        raise Malformed from None


async def _debrief(context: BotContext, tapped: Tap) -> None:
    view, opportunity, interview = await notes.look(context, tapped.callback.number(0))
    if interview.state is State.HELD and interview.debriefed is None:
        await tapped.answer()
        await tonight.start(context, tapped.chat_id, interview.id, message_id=tapped.message_id)
    elif interview.state is State.HELD:
        await context.show(tapped, prompts.thank_yous(view, interview.id, context.speech))
    elif context.now < interview.starts:
        await tapped.answer(screens.too_early(opportunity, context.speech))
    else:
        await context.show(tapped, prompts.debrief_question(view, interview.id, context.speech))


async def debrief(context: BotContext, chat_id: int) -> None:
    """Begin the one debrief that is not finished, or offer them all; when there is none, the notes kept."""
    view = await context.run(plans.look, now=context.now)
    found = screens.waiting(view)
    if len(found) == 1 and found[0][1].state is State.HELD:
        await tonight.start(context, chat_id, found[0][1].id)
    elif len(found) == 1:
        await context.say(chat_id, prompts.debrief_question(view, found[0][1].id, context.speech))
    else:
        kept = None if found else notebook.choose(view, context.speech)
        await context.say(chat_id, kept or screens.choose(found, context.speech))


FORMS: Final = (tonight.FORM, *gaps.FORMS)

TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.TOOK_PLACE: _took_place,
    Verb.DEBRIEF: _debrief,
    **gaps.TAPS,
}

COMMANDS: Final[Mapping[str, OnCommand]] = {"debrief": debrief, "bilan": debrief}
