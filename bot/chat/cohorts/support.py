"""Help of a coach: asked by a member, who sees what is sent before it goes, and answered by the coach."""

from collections.abc import Mapping
from typing import Final

from bot.chat import dialogue, reminders
from bot.chat.callbacks import Malformed, Verb
from bot.chat.cohorts import COHORT, writing
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.form import Finish, Form, Go, Next, Stay, Step, number, pick
from bot.chat.screens.cohorts import proposals as checks
from bot.chat.screens.cohorts import support as screens
from bot.chat.screens.cohorts.item import mail_of
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.cohorts import Mail, MailKind
from bot.domain.errors import NoSuchThing
from bot.domain.people import Personal
from bot.services import plans, support
from bot.services.ports import Dialogue, View
from bot.services.support import Addressee, Request

_COACH: Final = "coach"
_DATED: Final = "dated"
_MAIL: Final = "mail"
_REMINDER: Final = "reminder"
_OPENER: Final = "opener"


async def _help(context: BotContext, tapped: Tap) -> None:
    """Ask whom to write to, below the message that was tapped; with one coach only, ask for the words."""
    every = await context.run(support.addressees, now=context.now)
    wanted = tapped.callback.args
    places = tuple(tapped.callback.number(nth) for nth in range(len(wanted)))
    found = [it for it in every if places in ((), (it.cohort_id,), (it.cohort_id, it.coach.coach_id))]
    await tapped.answer()
    if len(found) == 1:
        below = None if len(places) < 2 else tapped.message_id
        await _start(context, tapped.chat_id, found[0], message_id=below)
    else:
        # whoever was meant may have left: the others can still be asked
        coaches = found or every
        shown = screens.choose(coaches, context.speech) if coaches else screens.nobody(context.speech)
        await context.say(tapped.chat_id, shown)


async def _start(context: BotContext, chat_id: int, to: Addressee, *, message_id: int | None = None) -> None:
    answers = {COHORT: Personal(str(to.cohort_id)), _COACH: Personal(str(to.coach.coach_id))}
    await dialogue.begin(context, chat_id, ASK, answers=answers, message_id=message_id)


async def _to(context: BotContext, dialogue: Dialogue) -> Addressee:
    """Return the coach who is asked, and who reads it now; ``NoSuchThing`` once they have left."""
    asked = number(dialogue, COHORT), number(dialogue, _COACH)
    every = await context.run(support.addressees, now=context.now)
    found = next((it for it in every if (it.cohort_id, it.coach.coach_id) == asked), None)
    if found is None:
        raise NoSuchThing
    return found


async def _ask_words(context: BotContext, dialogue: Dialogue) -> Screen:
    return screens.ask_words(await _to(context, dialogue), context.speech)


async def _preview(context: BotContext, dialogue: Dialogue) -> Screen:
    to = await _to(context, dialogue)
    request: Request = await context.run(
        support.draft,
        to.cohort_id,
        to.reader.coach_id,
        writing.text(dialogue),
        dated=_DATED in dialogue.answers,
        now=context.now,
    )
    return screens.preview(request, to, pick(dialogue), context.speech)


async def _checked(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    match value:
        case _ if value[:1] == screens.SEND and value[1:].isdecimal():
            return await _send(context, dialogue, int(value[1:]))
        case screens.ANEW:
            return Go(step=writing.TEXT)
        case screens.DATED:
            return Stay(answers={_DATED: Personal("1")})
        case screens.UNDATED:
            return Stay(answers={_DATED: None})
        case _:
            raise Malformed


async def _send(context: BotContext, dialogue: Dialogue, reader_id: int) -> Next:
    """Send what was shown, if whoever was shown still reads it."""
    to = await _to(context, dialogue)
    if to.reader.coach_id != reader_id:
        return Stay(context.speech.say("Somebody else reads it meanwhile: please look once more."))
    await context.run(
        support.ask,
        to.cohort_id,
        reader_id,
        writing.text(dialogue),
        dated=_DATED in dialogue.answers,
        now=context.now,
    )
    return Finish(screens.sent(to, context.speech))


async def _seen(context: BotContext, tapped: Tap) -> None:
    mail_id, reminder_id = tapped.callback.number(0), tapped.callback.number(1)
    view = await context.run(support.saw, mail_id, now=context.now)
    screen = await reminders.as_shown(context, reminder_id, view)
    await context.show(tapped, screen, context.speech.label("Noted."))


async def _reply(context: BotContext, tapped: Tap) -> None:
    """Ask for the answer below the request, which is drawn again once it was sent."""
    mail_id = tapped.callback.number(0)
    reminder_id = tapped.callback.number(1) if len(tapped.callback.args) > 1 else 0
    _asked(await context.run(plans.look, now=context.now), mail_id)
    await tapped.answer()
    ids = {_MAIL: mail_id, _REMINDER: reminder_id, _OPENER: tapped.message_id}
    answers = {name: Personal(str(it)) for name, it in ids.items()}
    await dialogue.begin(context, tapped.chat_id, REPLY, answers=answers)


def _asked(view: View, mail_id: int) -> Mail:
    mail = mail_of(view, mail_id)
    if mail.kind is not MailKind.HELP_ASKED:
        raise NoSuchThing
    return mail


async def _of(context: BotContext, dialogue: Dialogue) -> Mail:
    return _asked(await context.run(plans.look, now=context.now), number(dialogue, _MAIL))


async def _ask_reply(context: BotContext, dialogue: Dialogue) -> Screen:
    return screens.ask_reply((await _of(context, dialogue)).words, context.speech)


async def _check_reply(context: BotContext, dialogue: Dialogue) -> Screen:
    alias, words = (await _of(context, dialogue)).words["alias"], writing.text(dialogue)
    return checks.check(alias, words, pick(dialogue), context.speech, send=writing.SEND, anew=writing.ANEW)


async def _send_reply(context: BotContext, dialogue: Dialogue) -> Screen:
    mail = await _of(context, dialogue)
    view = await context.run(support.reply, mail.id, writing.text(dialogue), now=context.now)
    reminder_id = number(dialogue, _REMINDER)
    if reminder_id:
        screen = await reminders.as_shown(context, reminder_id, view)
        await context.edit(context.candidate.chat_id, number(dialogue, _OPENER), screen)
    return screens.replied(mail.words, context.speech)


def _title(speech: Speech) -> Html:
    return speech.say("a message to your coach")


def _title_reply(speech: Speech) -> Html:
    return speech.say("an answer to a member")


ASK: Final = Form(
    name="ask_help",
    title=_title,
    steps=(
        Step(name=writing.TEXT, ask=_ask_words, take=writing.take),
        Step(name="check", ask=_preview, tap=_checked, counted=False),
    ),
    about=frozenset({COHORT, _COACH}),
)

REPLY: Final = Form(
    name="reply_help",
    title=_title_reply,
    steps=writing.steps(_ask_reply, _check_reply, _send_reply),
    about=frozenset({_MAIL, _REMINDER, _OPENER}),
)

FORMS: Final = (ASK, REPLY)

TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.HELP: _help,
    Verb.HELP_SEEN: _seen,
    Verb.HELP_REPLY: _reply,
}
