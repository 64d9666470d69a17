"""The debrief: did it take place, who was there, the reply date, a detail each, a concern.

Every answer is a fact at once, so the form can be left anywhere and taken up again.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.chat import dialogue, gaps, interviewers, promises, reminders
from bot.chat import interviews as recording
from bot.chat.callbacks import Malformed, Verb
from bot.chat.context import BotContext, OnCommand, OnTap, Tap
from bot.chat.form import Finish, Form, Go, Next, Stay, Step, number
from bot.chat.screens import debriefs as screens
from bot.chat.screens import reminders as prompts
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.interviews import Interview, State, TookPlace
from bot.domain.people import Personal
from bot.domain.timeline import Interviewer, Opportunity
from bot.services import interviews, plans
from bot.services import reminders as delivered
from bot.services.ports import Dialogue, View
from bot.writing.letters import people_met

#: answers of the form: ids of the interviewers told about already, and what need not be asked
_TOLD: Final = "told_about"
_NAMED: Final = "named"
_PROMISED: Final = "promised"


async def start(
    context: BotContext, chat_id: int, interview_id: int, *, message_id: int | None = None
) -> None:
    """Begin the debrief of an interview that took place, in the place of ``message_id`` or below."""
    view = await context.run(plans.look, now=context.now)
    opportunity, interview = plans.opportunity_of(view.facts, interview_id)
    answers = {"interview": Personal(str(interview_id))}
    if people_met(opportunity, interview):
        answers[_NAMED] = Personal("yes")
    if interview.promise is not None:
        answers[_PROMISED] = Personal("yes")
    told = [str(it.interviewer_id) for it in interview.present if it.detail is not None]
    if told:
        answers[_TOLD] = Personal(",".join(told))
    first = "who" if _NAMED not in answers else "detail" if _PROMISED in answers else "promise"
    await dialogue.start(context, chat_id, FORM, step=first, answers=answers, message_id=message_id)


async def _look(context: BotContext, interview_id: int) -> tuple[View, Opportunity, Interview]:
    view = await context.run(plans.look, now=context.now)
    return view, *plans.opportunity_of(view.facts, interview_id)


# the steps


def _unnamed(dialogue: Dialogue) -> bool:
    return _NAMED not in dialogue.answers


def _not_promised(dialogue: Dialogue) -> bool:
    return _PROMISED not in dialogue.answers


async def _ask_detail(context: BotContext, dialogue: Dialogue) -> Screen:
    left = await _left(context, dialogue)
    return screens.detail(left[0], context.speech) if left else screens.concern(context.speech)


async def _take_detail(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    left, said = await _left(context, dialogue), gaps.said(words)
    if said is None:
        return Stay(context.speech.say("I could not read any words in that."))
    if not left:
        return await _take_concern(context, dialogue, words)
    interview_id = number(dialogue, "interview")
    await context.run(interviews.detail, interview_id, left[0].id, said, now=context.now)
    return _next_person(dialogue, left)


async def _skip_detail(context: BotContext, dialogue: Dialogue) -> Next:
    left = await _left(context, dialogue)
    return _next_person(dialogue, left) if left else await _finish(context, dialogue)


def _next_person(dialogue: Dialogue, left: tuple[Interviewer, ...]) -> Next:
    told = {_TOLD: Personal(",".join([*_told(dialogue), str(left[0].id)]))}
    return Stay(answers=told) if len(left) > 1 else Go(answers=told)


async def _left(context: BotContext, dialogue: Dialogue) -> tuple[Interviewer, ...]:
    """Return the interviewers of whom nothing was asked yet."""
    _, opportunity, interview = await _look(context, number(dialogue, "interview"))
    told = _told(dialogue)
    return tuple(it for it in people_met(opportunity, interview) if str(it.id) not in told)


def _told(dialogue: Dialogue) -> list[str]:
    kept = dialogue.answers.get(_TOLD)
    return kept.reveal().split(",") if kept else []


async def _ask_concern(context: BotContext, _dialogue: Dialogue) -> Screen:
    return screens.concern(context.speech)


async def _take_concern(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    said = gaps.said(words)
    if said is None:
        return Stay(context.speech.say("I could not read any words in that."))
    await context.run(interviews.concern, number(dialogue, "interview"), said, now=context.now)
    return await _finish(context, dialogue)


async def _finish(context: BotContext, dialogue: Dialogue) -> Next:
    interview_id = number(dialogue, "interview")
    view = await context.run(interviews.finish_debrief, interview_id, now=context.now)
    return Finish(screens.finished(view, interview_id, context.speech))


async def _pause(context: BotContext, dialogue: Dialogue) -> Screen:
    return screens.paused(number(dialogue, "interview"), context.speech)


def _title(speech: Speech) -> Html:
    return speech.say("your notes after the interview")


FORM: Final = Form(
    name="debrief",
    title=_title,
    steps=(
        *(replace(step, when=_unnamed) if step.name == "who" else step for step in interviewers.STEPS),
        replace(promises.STEP, when=_not_promised),
        Step(name="detail", ask=_ask_detail, take=_take_detail, optional=True, skip=_skip_detail, later=True),
        Step(name="concern", ask=_ask_concern, take=_take_concern, optional=True, skip=_finish, later=True),
    ),
    close=_pause,
    cancel=_pause,
    about=frozenset({"interview", _NAMED, _PROMISED}),
)


# taps and the command


async def _took_place(context: BotContext, tapped: Tap) -> None:
    interview_id, answer = tapped.callback.number(0), _answer(tapped.callback.word(1))
    _, opportunity, interview = await _look(context, interview_id)
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
            await start(context, tapped.chat_id, interview_id, message_id=place)
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
    view, opportunity, interview = await _look(context, tapped.callback.number(0))
    if interview.state is State.HELD and interview.debriefed is None:
        await tapped.answer()
        await start(context, tapped.chat_id, interview.id, message_id=tapped.message_id)
    elif interview.state is State.HELD:
        await context.show(tapped, prompts.thank_yous(view, interview.id, context.speech))
    elif context.now < interview.starts:
        await tapped.answer(screens.too_early(opportunity, context.speech))
    else:
        await context.show(tapped, prompts.debrief_question(view, interview.id, context.speech))


async def debrief(context: BotContext, chat_id: int) -> None:
    """Offer the interviews whose debrief is not finished; begin at once when there is one only."""
    view = await context.run(plans.look, now=context.now)
    found = screens.waiting(view)
    if len(found) == 1 and found[0][1].state is State.HELD:
        await start(context, chat_id, found[0][1].id)
    elif len(found) == 1:
        await context.say(chat_id, prompts.debrief_question(view, found[0][1].id, context.speech))
    else:
        await context.say(chat_id, screens.choose(found, context.speech))


FORMS: Final = (FORM, *gaps.FORMS)

TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.TOOK_PLACE: _took_place,
    Verb.DEBRIEF: _debrief,
    **gaps.TAPS,
}

COMMANDS: Final[Mapping[str, OnCommand]] = {"debrief": debrief, "bilan": debrief}
