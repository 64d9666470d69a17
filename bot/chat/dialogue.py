"""The one form engine: questions one by one, with a way back, a way past and a way out.

A form is data: a name and its ordered steps. Where a candidate stands is a ``Dialogue`` in the store, so a
restart or another replica goes on from there; nothing is in memory. A tap edits the card, a typed
answer gets the next question below and the old keyboard is taken away. Every button carries the stamp
of its dialogue and the name of its step: a button of a question answered already changes nothing.

A conversation object with pickled state (python-telegram-bot's ``ConversationHandler``) lost: it wants
one process and updates one by one, and forgets on restart what was not pickled.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from bot.chat import failures
from bot.chat.callbacks import Malformed, Verb
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.form import (
    Close,
    Finish,
    Form,
    Go,
    Next,
    Stay,
    Step,
    Taker,
    ahead,
    fresh,
    from_the_start,
    half_answered,
    merged,
    one_back,
    pick,
    place,
    speaks_of,
    stamp_of,
)
from bot.chat.screens import forms
from bot.chat.screens.forms import Way
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html
from bot.domain.errors import NoSuchThing, RequestError
from bot.domain.people import Personal
from bot.services import dialogues
from bot.services.ports import Dialogue

T = TypeVar("T")

#: the form was offered again already
_OFFERED: Final = "_offered"


async def start(
    context: BotContext,
    chat_id: int,
    form: Form,
    *,
    step: str | None = None,
    answers: Mapping[str, Personal] | None = None,
    message_id: int | None = None,
) -> None:
    """Begin a form, in place of any other in progress.

    The first question takes the place of ``message_id`` (the tapped message), or is a new message.
    """
    before = await context.run(dialogues.find)
    context.below = None
    dialogue = fresh(form, step=step, answers=answers or {}, message_id=message_id)
    if before and before.message_id not in (None, message_id):
        await context.strip(chat_id, before.message_id or 0)
    await _ask(context, chat_id, form, dialogue, below=message_id is None)


async def begin(
    context: BotContext,
    chat_id: int,
    form: Form,
    *,
    answers: Mapping[str, Personal] | None = None,
    message_id: int | None = None,
) -> None:
    """Begin a form, unless it is half answered about the same: it is offered again, and nothing is lost."""
    present, dialogue = await _present(context)
    same = present is form and dialogue is not None and speaks_of(form, dialogue, answers or {})
    if dialogue is None or not same or not half_answered(form, dialogue):
        await start(context, chat_id, form, answers=answers, message_id=message_id)
        return
    context.below = None
    await _show(context, chat_id, message_id, _offer(context, form, dialogue))


async def typed(context: BotContext, chat_id: int, words: str) -> bool:
    """Take typed words as the answer to the present question; ``False`` when no form is in progress."""
    return await _sent(context, chat_id, words, lambda step: step.take)


async def located(context: BotContext, chat_id: int, zone: str | None) -> bool:
    """Take a shared location, told as its zone, as the answer; ``False`` when no such answer is asked for."""
    return await _sent(context, chat_id, zone, lambda step: step.locate)


async def _sent(context: BotContext, chat_id: int, what: T, taker: Callable[[Step], Taker[T] | None]) -> bool:
    form, dialogue = await _present(context)
    take = taker(form.step(dialogue.step)) if form and dialogue else None
    if form is None or dialogue is None or take is None:
        return False
    result = await _tried(context, lambda: take(context, dialogue, what))
    if dialogue.message_id is not None:
        await context.strip(chat_id, dialogue.message_id)
    await _follow(context, chat_id, form, dialogue, result, below=True)
    return True


async def offered(context: BotContext) -> Screen | None:
    """Return the line that offers the form in progress again, or ``None``.

    One that asks so little that it is easily begun again is offered once.
    """
    form, dialogue = await _present(context)
    if form is None or dialogue is None or _OFFERED in dialogue.answers:
        return None
    if form.once:
        told = merged(dialogue, {_OFFERED: Personal("yes")})
        await context.run(dialogues.keep, told, now=context.now)
    return _offer(context, form, dialogue)


def _offer(context: BotContext, form: Form, dialogue: Dialogue) -> Screen:
    begun = half_answered(form, dialogue)
    return forms.offer(form.title(context.speech), pick(dialogue), context.speech, begun=begun)


async def _tapped(context: BotContext, tapped: Tap) -> None:
    form, dialogue = await _present(context)
    stamp, step_name, value = (tapped.callback.word(place) for place in range(3))
    if form is None or dialogue is None or not _belongs(dialogue, stamp, step_name, value):
        await tapped.answer(forms.not_current(context.speech))
        return
    result = await _tried(context, lambda: _led_by(context, form, dialogue, value))
    await tapped.answer()
    if dialogue.message_id not in (None, tapped.message_id):
        await context.strip(tapped.chat_id, dialogue.message_id or 0)
    await _follow(context, tapped.chat_id, form, replace(dialogue, message_id=tapped.message_id), result)


def _belongs(dialogue: Dialogue, stamp: str, step: str, value: str) -> bool:
    """Tell whether a button belongs to the present question of this very dialogue."""
    return stamp_of(dialogue) == stamp and (dialogue.step == step or value in (Way.RESUME, Way.AFRESH))


TAPS: Final[Mapping[Verb, OnTap]] = {Verb.FORM: _tapped}


@dataclass(frozen=True, slots=True)
class _Again:
    """The present question once more, or an earlier one, as this dialogue says."""

    dialogue: Dialogue


async def _led_by(context: BotContext, form: Form, dialogue: Dialogue, value: str) -> Next | _Again:
    """Return where a tap on the present question leads."""
    step = form.step(dialogue.step)
    match value:
        case Way.BACK:
            return _Again(one_back(dialogue))
        case Way.SKIP if step.optional:
            return await step.skip(context, dialogue) if step.skip else Go()
        case Way.LATER if step.later:
            return Finish(await _end(context, form, dialogue))
        case Way.CANCEL:
            return Finish(await _given_up(context, form, dialogue))
        case Way.RESUME:
            return _Again(dialogue)
        case Way.AFRESH:
            return _Again(from_the_start(form, dialogue))
        case _ if value.startswith("!"):
            raise Malformed
        case _:
            return await step.tap(context, dialogue, value)


async def _tried(context: BotContext, lead: Callable[[], Awaitable[Next | _Again]]) -> Next | _Again:
    """Turn a request that can't be carried out into the question with a line; what is gone ends the form."""
    try:
        return await lead()
    except NoSuchThing as gone:
        return Finish(Screen(text=failures.sentence(gone, context.speech)))
    except RequestError as refusal:
        return Stay(failures.sentence(refusal, context.speech))


async def _follow(
    context: BotContext,
    chat_id: int,
    form: Form,
    dialogue: Dialogue,
    result: Next | _Again,
    *,
    below: bool = False,
) -> None:
    match result:
        case Stay(problem=problem, answers=answers):
            await _ask(context, chat_id, form, merged(dialogue, answers), below=below, problem=problem)
        case _Again(dialogue=other):
            other = replace(other, message_id=dialogue.message_id)
            await _ask(context, chat_id, form, other, below=below)
        case Finish(screen=screen, then=then):
            try:
                await _finish(context, chat_id, dialogue, screen, below=below)
            finally:
                if then is not None:
                    await then()
        case Go():
            step, moved = ahead(form, dialogue, result)
            if step is None:
                await _finish(context, chat_id, moved, await _end(context, form, moved), below=below)
            else:
                await _ask(context, chat_id, form, moved, below=below, problem=result.note)


async def _ask(
    context: BotContext,
    chat_id: int,
    form: Form,
    dialogue: Dialogue,
    *,
    below: bool,
    problem: Html | None = None,
) -> None:
    """Keep where the candidate stands, then show the question; what it asks about may be gone by now."""
    step = form.step(dialogue.step)
    try:
        asked = await step.ask(context, dialogue)
    except NoSuchThing as gone:
        told = Screen(text=failures.sentence(gone, context.speech))
        await _finish(context, chat_id, dialogue, told, below=below)
        return
    await context.run(dialogues.keep, dialogue, now=context.now)
    here = place(form, step, dialogue)
    screen = forms.question(asked, here, pick(dialogue), context.speech, problem=problem)
    message_id = await _show(context, chat_id, None if below else dialogue.message_id, screen)
    if message_id != dialogue.message_id:
        await context.run(dialogues.keep, replace(dialogue, message_id=message_id), now=context.now)


async def _finish(
    context: BotContext, chat_id: int, dialogue: Dialogue, screen: Screen | None, *, below: bool
) -> None:
    if context.found is not None:
        await context.run(dialogues.drop)
    if screen is not None:
        await _show(context, chat_id, None if below else dialogue.message_id, screen)
    elif dialogue.message_id is not None:
        await context.strip(chat_id, dialogue.message_id)


async def _show(context: BotContext, chat_id: int, message_id: int | None, screen: Screen) -> int:
    if message_id is not None and await context.edit(chat_id, message_id, screen):
        return message_id
    return (await context.say(chat_id, screen)).message_id


async def _end(context: BotContext, form: Form, dialogue: Dialogue) -> Screen | None:
    return await _closing(context, form.close, dialogue) if form.close else None


async def _given_up(context: BotContext, form: Form, dialogue: Dialogue) -> Screen:
    return await _closing(context, form.cancel, dialogue) if form.cancel else forms.cancelled(context.speech)


async def _closing(context: BotContext, close: Close, dialogue: Dialogue) -> Screen:
    """Return what stands in a form's place; what it was about may be gone by now."""
    try:
        return await close(context, dialogue)
    except NoSuchThing as gone:
        return Screen(text=failures.sentence(gone, context.speech))


async def _present(context: BotContext) -> tuple[Form | None, Dialogue | None]:
    """Return the form in progress and where it stands; one this version no longer has is none."""
    dialogue = await context.run(dialogues.find) if context.found else None
    form = context.forms.get(dialogue.form) if dialogue else None
    if form is None or dialogue is None or dialogue.step not in {step.name for step in form.steps}:
        return None, None
    return form, dialogue
