"""One question by itself: what a letter lacks, or the day of the reply."""

from collections.abc import Mapping
from typing import Final

from bot.chat import dialogue, interviewers, letters, notes, promises
from bot.chat import interviews as recording
from bot.chat.callbacks import Verb
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.form import Form, Go, Next, Step, number
from bot.chat.screens import noting, visits
from bot.chat.screens import reminders as prompts
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.people import Personal
from bot.services import notes as noted
from bot.services import plans
from bot.services.ports import Dialogue


async def _ask_gap(context: BotContext, dialogue: Dialogue) -> Screen:
    view = await context.run(plans.look, now=context.now)
    opportunity, _ = plans.opportunity_of(view.facts, number(dialogue, "interview"))
    someone = notes.person(opportunity, number(dialogue, "person"))
    return noting.of_person(someone, None, context.speech)


async def _take_gap(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    told = notes.said_of_person(words)
    if told is None:
        return notes.unread(context)
    person_id = number(dialogue, "person")
    await context.run(noted.person, number(dialogue, "interview"), person_id, told, now=context.now)
    return Go()


async def _letter(context: BotContext, dialogue: Dialogue) -> Screen:
    """Return the letter that the gap stood in; once nobody is unnamed, the thank-yous of everyone."""
    view = await context.run(plans.look, now=context.now)
    _, interview = plans.opportunity_of(view.facts, number(dialogue, "interview"))
    if "mask" in dialogue.answers:
        return visits.joint(view, interview.id, number(dialogue, "mask"), context.speech)
    on_file = next((it for it in view.tasks if it.id == number(dialogue, "task")), None)
    if on_file is None or not on_file.live:
        return prompts.thank_yous(view, interview.id, context.speech)
    return await letters.of_task(context, view, on_file.id, 0, None)


async def _noted(context: BotContext, dialogue: Dialogue) -> Screen:
    view = await context.run(plans.look, now=context.now)
    opportunity, _ = plans.opportunity_of(view.facts, number(dialogue, "interview"))
    return await recording.card(context, opportunity.id)


def _title_gap(speech: Speech) -> Html:
    return speech.say("a note to complete")


def _title_promise(speech: Speech) -> Html:
    return speech.say("the day of their answer")


_ABOUT: Final = frozenset({"interview", "person", "task", "mask"})
DETAIL: Final = Form(
    name="detail",
    title=_title_gap,
    steps=(Step(name="gap", ask=_ask_gap, take=_take_gap),),
    close=_letter,
    cancel=_letter,
    about=_ABOUT,
)
NAMES: Final = Form(
    name="names",
    title=_title_gap,
    steps=interviewers.STEPS,
    close=_letter,
    cancel=_letter,
    about=_ABOUT,
)
PROMISE: Final = Form(
    name="promise",
    title=_title_promise,
    steps=(promises.STEP,),
    close=_noted,
    cancel=_noted,
    about=_ABOUT,
)


async def ask_promise(
    context: BotContext, chat_id: int, interview_id: int, *, message_id: int | None = None
) -> None:
    """Ask for the day of the reply by itself."""
    answers = {"interview": Personal(str(interview_id))}
    await dialogue.start(context, chat_id, PROMISE, answers=answers, message_id=message_id)


async def _gap(context: BotContext, tapped: Tap) -> None:
    # the last one only under a joint letter
    names = ("interview", "person", "task", "mask")[: max(3, len(tapped.callback.args))]
    answers = {name: Personal(str(tapped.callback.number(nth))) for nth, name in enumerate(names)}
    await tapped.answer()
    form = DETAIL if tapped.callback.number(1) else NAMES
    await dialogue.start(context, tapped.chat_id, form, answers=answers, message_id=tapped.message_id)


FORMS: Final = (DETAIL, NAMES, PROMISE)

TAPS: Final[Mapping[Verb, OnTap]] = {Verb.GAP: _gap}
