"""The eight questions: a deck opened at will, an answer kept for its round."""

from collections.abc import Mapping
from typing import Final

from bot.chat import dialogue, reminders
from bot.chat.callbacks import Malformed, Verb
from bot.chat.context import BotContext, OnCommand, OnTap, Tap
from bot.chat.form import Form, Go, Next, Step, number, pick
from bot.chat.notes import below, look, place, said, unread
from bot.chat.screens import noting
from bot.chat.screens import rehearsals as screens
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.errors import NoSuchThing
from bot.domain.people import Personal
from bot.domain.preparation import Question
from bot.services import plans, rehearsals
from bot.services.ports import Dialogue


def _question(dialogue: Dialogue) -> Question:
    kept = dialogue.answers.get("question")
    if kept is None:
        raise NoSuchThing
    return Question(kept.reveal())


async def _ask(context: BotContext, dialogue: Dialogue) -> Screen:
    _, opportunity, interview = await look(context, number(dialogue, "interview"))
    asked = _question(dialogue)
    screen = screens.question(opportunity, interview, asked, context.speech)
    if not screens.prepared(opportunity, interview, asked):
        return screen
    return noting.with_remove(screen, pick(dialogue), context.speech)


async def _take(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    told = said(words)
    return await _keep(context, dialogue, told) if told else unread(context)


async def _tap(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    if value != noting.REMOVE:
        raise Malformed
    return await _keep(context, dialogue, None)


async def _keep(context: BotContext, dialogue: Dialogue, words: Personal | None) -> Next:
    interview_id = number(dialogue, "interview")
    view = await context.run(rehearsals.keep, interview_id, _question(dialogue), words, now=context.now)
    await reminders.refresh(context, context.candidate.chat_id, view, but=dialogue.message_id)
    return Go()


async def _deck(context: BotContext, dialogue: Dialogue) -> Screen:
    view, _, interview = await look(context, number(dialogue, "interview"))
    return screens.deck(view, interview.id, context.speech)


def _title(speech: Speech) -> Html:
    return speech.say("an answer to practise")


FORM: Final = Form(
    name="rehearsal",
    title=_title,
    steps=(Step(name="answer", ask=_ask, take=_take, tap=_tap),),
    close=_deck,
    cancel=_deck,
    about=frozenset({"interview", "question"}),
)


async def practise(context: BotContext, chat_id: int) -> None:
    """Open the deck of the one interview to come, or ask for which one."""
    view = await context.run(plans.look, now=context.now)
    found = screens.coming(view)
    if len(found) == 1:
        await context.say(chat_id, screens.deck(view, found[0][1].id, context.speech))
    else:
        await context.say(chat_id, screens.choose(found[:8], context.speech))


async def _open(context: BotContext, tapped: Tap) -> None:
    view, _, interview = await look(context, tapped.callback.number(0))
    await place(context, tapped, screens.deck(view, interview.id, context.speech), 1)


async def _rehearse(context: BotContext, tapped: Tap) -> None:
    """Ask one question: in the place of the deck, below a reminder."""
    interview_id, asked = tapped.callback.number(0), tapped.callback.word(1)
    if asked not in set(Question):
        raise Malformed
    await look(context, interview_id)
    await tapped.answer()
    answers = {"interview": Personal(str(interview_id)), "question": Personal(asked)}
    await dialogue.start(
        context,
        tapped.chat_id,
        FORM,
        answers=answers,
        message_id=None if below(tapped, 2) else tapped.message_id,
    )


TAPS: Final[Mapping[Verb, OnTap]] = {Verb.DECK: _open, Verb.REHEARSE: _rehearse}

COMMANDS: Final[Mapping[str, OnCommand]] = {"entrainement": practise, "practice": practise}
