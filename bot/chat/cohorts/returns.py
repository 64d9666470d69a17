"""The form of what one tells a partner after a practice: three questions, a preview, sent to nobody else."""

from functools import partial
from typing import Final

from bot.chat.callbacks import Malformed
from bot.chat.cohorts.rounds import REFUSED, chosen, for_others
from bot.chat.context import BotContext
from bot.chat.form import Finish, Form, Go, Next, Step, number, pick
from bot.chat.screens.cohorts import returns as screens
from bot.chat.screens.cohorts.item import mail_of
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.services import plans, practice
from bot.services.ports import Dialogue


async def _ask(part: str, context: BotContext, dialogue: Dialogue) -> Screen:
    return screens.question(part, dialogue.answers.get(REFUSED), context.speech)


async def _take(part: str, context: BotContext, _dialogue: Dialogue, words: str) -> Next:
    return await for_others(context, part, words)


async def _leave_out(part: str, context: BotContext, dialogue: Dialogue) -> Next:
    if part == screens.PARTS[-1] and not chosen(dialogue, screens.PARTS[:-1]):
        return Finish(screens.nothing_said(context.speech))
    return Go(answers={part: None})


def _question(part: str) -> Step:
    return Step(
        name=part,
        ask=partial(_ask, part),
        take=partial(_take, part),
        optional=True,
        skip=partial(_leave_out, part),
    )


async def _preview(context: BotContext, dialogue: Dialogue) -> Screen:
    view = await context.run(plans.look, now=context.now)
    mail = mail_of(view, number(dialogue, "mail"))
    words = chosen(dialogue, screens.PARTS)
    return screens.preview(words, mail.words["alias"], pick(dialogue), context.speech)


async def _send(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    if value != screens.SEND:
        raise Malformed
    words = chosen(dialogue, screens.PARTS)
    await context.run(practice.tell, number(dialogue, "mail"), words, now=context.now)
    return Finish(screens.sent(context.speech))


def _title(speech: Speech) -> Html:
    return speech.say("your words after a practice")


FORM: Final = Form(
    name="practice_return",
    title=_title,
    steps=(
        *(_question(part) for part in screens.PARTS),
        Step(name="sure", ask=_preview, tap=_send, counted=False),
    ),
    about=frozenset({"mail"}),
)
