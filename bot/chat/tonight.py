"""Tonight's part of the debrief: a few taps and a few words, only what the plan branches on.

When it ended (only when that is not as planned), who was there, the reply date, what comes next, a line on
each person, a concern. Every answer is a fact at once, so the form can be left anywhere and taken up again.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.chat import dialogue, ended, interviewers, notes, promises
from bot.chat.callbacks import Malformed
from bot.chat.context import BotContext
from bot.chat.form import Finish, Form, Go, Next, Stay, Step, number, pick
from bot.chat.screens import debriefs as screens
from bot.chat.screens import noting
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.people import Personal
from bot.domain.timeline import Interviewer
from bot.services import interviews, plans
from bot.services import notes as noted
from bot.services.notes import Note
from bot.services.ports import Dialogue
from bot.writing.letters import people_met

#: answers of the form: ids of the interviewers told about already, and what need not be asked
_TOLD: Final = "told_about"
_NAMED: Final = "named"
_PROMISED: Final = "promised"
_NEXT: Final = "next_told"
#: it did not end as planned, as far as we can tell
_OTHERWISE: Final = "otherwise"
#: the next step was told just now
_STEP: Final = "step"


async def start(
    context: BotContext, chat_id: int, interview_id: int, *, message_id: int | None = None
) -> None:
    """Begin the debrief of an interview that took place, in the place of ``message_id`` or below."""
    view = await context.run(plans.look, now=context.now)
    opportunity, interview = plans.opportunity_of(view.facts, interview_id)
    answers = {"interview": Personal(str(interview_id))}
    met = people_met(opportunity, interview)
    if met and all(it.named for it in met):
        answers[_NAMED] = Personal("yes")
    if interview.promise is not None:
        answers[_PROMISED] = Personal("yes")
    if interview.notes.next_step is not None:
        answers[_NEXT] = Personal("yes")
    if interview.extended or context.now < interview.ends:
        answers[_OTHERWISE] = Personal("yes")
    told = [str(it.interviewer_id) for it in interview.present if it.detail is not None]
    if told:
        answers[_TOLD] = Personal(",".join(told))
    await dialogue.start(context, chat_id, FORM, step=_first(answers), answers=answers, message_id=message_id)


def _first(answers: Mapping[str, Personal]) -> str:
    """Return the first question that is not answered yet; what comes before a told one was passed over."""
    if _TOLD in answers:
        return "detail"
    if _OTHERWISE in answers:
        return "ended"
    known = {"who": _NAMED, "promise": _PROMISED, "next": _NEXT}
    return next((step for step, answer in known.items() if answer not in answers), "detail")


# the steps


def _unnamed(dialogue: Dialogue) -> bool:
    return _NAMED not in dialogue.answers


def _not_promised(dialogue: Dialogue) -> bool:
    return _PROMISED not in dialogue.answers


def _ended_otherwise(dialogue: Dialogue) -> bool:
    return _OTHERWISE in dialogue.answers


def _nothing_next(dialogue: Dialogue) -> bool:
    return _NEXT not in dialogue.answers


def _step_told(dialogue: Dialogue) -> bool:
    return _STEP in dialogue.answers


async def _ask_next(context: BotContext, dialogue: Dialogue) -> Screen:
    return noting.next_step(pick(dialogue), context.speech)


async def _take_next(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    said = notes.said(words)
    if said is None:
        return notes.unread(context)
    interview_id = number(dialogue, "interview")
    await context.run(noted.write, interview_id, Note.NEXT_STEP, said, now=context.now)
    return Go(answers={_STEP: Personal("yes")})


async def _ask_firm(context: BotContext, dialogue: Dialogue) -> Screen:
    return noting.firm(pick(dialogue), context.speech)


async def _tap_firm(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    if value not in (noting.YES, noting.NO):
        raise Malformed
    confirmed = value == noting.YES
    await context.run(noted.firm, number(dialogue, "interview"), confirmed=confirmed, now=context.now)
    return Go()


async def _tap_finish(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    """End tonight's part here: what was not told stays open in the notes."""
    if value != noting.FINISH:
        raise Malformed
    return await _finish(context, dialogue)


async def _ask_detail(context: BotContext, dialogue: Dialogue) -> Screen:
    left = await _left(context, dialogue)
    if not left:
        return noting.concern(pick(dialogue), context.speech)
    return noting.person_tonight(left[0], pick(dialogue), context.speech)


async def _take_detail(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    left, said = await _left(context, dialogue), notes.said_of_person(words)
    if said is None:
        return notes.unread(context)
    if not left:
        return await _take_concern(context, dialogue, words)
    interview_id = number(dialogue, "interview")
    await context.run(noted.person, interview_id, left[0].id, said, now=context.now)
    return _next_person(dialogue, left)


async def _skip_detail(context: BotContext, dialogue: Dialogue) -> Next:
    left = await _left(context, dialogue)
    return _next_person(dialogue, left) if left else await _finish(context, dialogue)


def _next_person(dialogue: Dialogue, left: tuple[Interviewer, ...]) -> Next:
    told = {_TOLD: Personal(",".join([*_told(dialogue), str(left[0].id)]))}
    return Stay(answers=told) if len(left) > 1 else Go(answers=told)


async def _left(context: BotContext, dialogue: Dialogue) -> tuple[Interviewer, ...]:
    """Return the interviewers of whom nothing was asked yet."""
    _, opportunity, interview = await notes.look(context, number(dialogue, "interview"))
    told = _told(dialogue)
    return tuple(it for it in people_met(opportunity, interview) if str(it.id) not in told)


def _told(dialogue: Dialogue) -> list[str]:
    kept = dialogue.answers.get(_TOLD)
    return kept.reveal().split(",") if kept else []


async def _ask_concern(context: BotContext, dialogue: Dialogue) -> Screen:
    return noting.concern(pick(dialogue), context.speech)


async def _take_concern(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    said = notes.said(words)
    if said is None:
        return notes.unread(context)
    interview_id = number(dialogue, "interview")
    await context.run(noted.write, interview_id, Note.CONCERN, said, now=context.now)
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
        replace(ended.STEP, when=_ended_otherwise),
        *(replace(step, when=_unnamed) if step.name == "who" else step for step in interviewers.STEPS),
        replace(promises.STEP, when=_not_promised),
        Step(
            name="next",
            ask=_ask_next,
            take=_take_next,
            tap=_tap_finish,
            when=_nothing_next,
            optional=True,
            later=True,
        ),
        Step(name="firm", ask=_ask_firm, tap=_tap_firm, when=_step_told, counted=False),
        Step(
            name="detail",
            ask=_ask_detail,
            take=_take_detail,
            tap=_tap_finish,
            optional=True,
            skip=_skip_detail,
            later=True,
        ),
        Step(
            name="concern",
            ask=_ask_concern,
            take=_take_concern,
            tap=_tap_finish,
            optional=True,
            skip=_finish,
            later=True,
        ),
    ),
    close=_pause,
    cancel=_pause,
    about=frozenset({"interview", _NAMED, _PROMISED, _NEXT, _OTHERWISE}),
)
