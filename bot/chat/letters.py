"""Letters: opened below what asks for them, written by the candidate, taken back to the draft."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self

from bot.chat import dialogue
from bot.chat.callbacks import Malformed, Verb
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.form import Form, Go, Next, Stay, Step
from bot.chat.screens import drafts, letters
from bot.chat.screens.letters import Opener
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Origin
from bot.domain.errors import NoSuchThing
from bot.domain.people import LIMITS, Personal
from bot.reading.words import clean
from bot.services import plans, versions
from bot.services.ports import Dialogue, LetterName, TaskOnFile, View
from bot.writing.partings import Parting


class About(StrEnum):
    """What a letter hangs on; the values are in messages already sent."""

    TASK = "t"
    #: the wait for an answer: a mail that asks for news, or what to say on the telephone
    MAIL = "m"
    CALL = "c"
    #: an offer or an ending
    PARTING = "p"


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """Which letter, and where it was opened from."""

    about: About
    #: the id of the task, or of the opportunity
    number: int
    which: str = ""
    reminder_id: int = 0
    opener: Opener | None = None

    @classmethod
    def opened(cls, tapped: Tap) -> Self:
        """Return the letter that a tap opens below its message."""
        about, number = _about_word(tapped.callback.word(0)), tapped.callback.number(1)
        reminder_id = tapped.callback.number(2)
        last = tapped.callback.args[3] if len(tapped.callback.args) > 3 else ""
        if about is About.TASK:
            opener = Opener(message_id=tapped.message_id, origin=_origin(last))
            return cls(about=about, number=number, reminder_id=reminder_id, opener=opener)
        return cls(about=about, number=number, which=last)

    @classmethod
    def of(cls, words: tuple[str, ...]) -> Self:
        """Return the letter that a button under it, or a form about it, names; ``Malformed`` if none."""
        word, number, *more = words
        about = _about_word(word)
        if about is not About.TASK:
            return cls(about=about, number=int(number), which=more[0] if more else "")
        reminder_id, *back = more
        opener = None
        if back:
            opener = Opener(message_id=int(back[0]), origin=_origin(back[1] if len(back) > 1 else ""))
        return cls(about=about, number=int(number), reminder_id=int(reminder_id), opener=opener)


async def shown(context: BotContext, page: Page, view: View) -> Screen:
    """Return a letter by the facts of a view, in the candidate's own words where there are some."""
    name = _name(view, page)
    own = await context.run(versions.of_opportunity, name.opportunity_id)
    match page.about:
        case About.TASK:
            return _of_task(context, view, page, own)
        case About.MAIL | About.CALL:
            call = page.about is About.CALL
            return letters.of_status(view, page.number, context.speech, call=call, own=own)
        case About.PARTING:
            return letters.of_parting(view, page.number, _parting(page.which), context.speech, own=own)


async def of_task(
    context: BotContext, view: View, task_id: int, reminder_id: int, opener: Opener | None
) -> Screen:
    """Return the letter of a task."""
    page = Page(about=About.TASK, number=task_id, reminder_id=reminder_id, opener=opener)
    return await shown(context, page, view)


def task(view: View, task_id: int) -> TaskOnFile:
    """Return the candidate's task with this id; ``NoSuchThing`` if there is none."""
    on_file = next((it for it in view.tasks if it.id == task_id), None)
    if on_file is None:
        raise NoSuchThing
    return on_file


def _of_task(context: BotContext, view: View, page: Page, own: letters.Own) -> Screen:
    on_file = task(view, page.number)
    return letters.of_task(view, on_file, page.reminder_id, context.speech, opener=page.opener, own=own)


def _name(view: View, page: Page) -> LetterName:
    match page.about:
        case About.TASK:
            return letters.task_letter(task(view, page.number))
        case About.MAIL | About.CALL:
            return letters.status_letter(page.number)
        case About.PARTING:
            return letters.parting_letter(page.number, _parting(page.which))


def _about_word(word: str) -> About:
    try:
        return About(word)
    except ValueError:
        raise Malformed from None


def _parting(value: str) -> Parting:
    try:
        return Parting(value)
    except ValueError:
        raise Malformed from None


def _origin(value: str) -> Origin:
    try:
        return Origin(value)
    except ValueError:
        raise Malformed from None


def _page(tapped: Tap) -> Page:
    try:
        return Page.of(tapped.callback.args)
    except ValueError:
        raise Malformed from None


def _about(kept: Dialogue) -> Page:
    return Page.of(tuple(kept.answers["page"].reveal().split(":")))


async def _letter(context: BotContext, tapped: Tap) -> None:
    screen = await shown(context, Page.opened(tapped), await context.run(plans.look, now=context.now))
    await tapped.answer()
    await context.say(tapped.chat_id, screen)


async def _write(context: BotContext, tapped: Tap) -> None:
    _page(tapped)
    await tapped.answer()
    answers = {"page": Personal(":".join(tapped.callback.args))}
    await dialogue.start(context, tapped.chat_id, VERSION, answers=answers, message_id=tapped.message_id)


async def _ours(context: BotContext, tapped: Tap) -> None:
    page = _page(tapped)
    view = await context.run(plans.look, now=context.now)
    view = await context.run(versions.drop, _name(view, page), now=context.now)
    await context.show(tapped, await shown(context, page, view))


async def _ask(context: BotContext, kept: Dialogue) -> Screen:
    page = _about(kept)
    view = await context.run(plans.look, now=context.now)
    name = _name(view, page)
    own = await context.run(versions.of_opportunity, name.opportunity_id)
    return drafts.ask(own.get(name.name), context.speech)


async def _take(context: BotContext, kept: Dialogue, words: str) -> Next:
    text = clean(words, LIMITS["letter"] + 1).strip()
    if not text:
        return Stay(context.speech.say("Please write the text of your letter."))
    view = await context.run(plans.look, now=context.now)
    await context.run(versions.keep, _name(view, _about(kept)), Personal(text), now=context.now)
    return Go()


async def _done(context: BotContext, kept: Dialogue) -> Screen:
    return await shown(context, _about(kept), await context.run(plans.look, now=context.now))


def _title(speech: Speech) -> Html:
    return speech.say("a letter in your own words")


VERSION: Final = Form(
    name="version",
    title=_title,
    steps=(Step(name="text", ask=_ask, take=_take),),
    close=_done,
    cancel=_done,
    about=frozenset({"page"}),
)
FORMS: Final = (VERSION,)

TAPS: Final[Mapping[Verb, OnTap]] = {Verb.LETTER: _letter, Verb.VERSION: _write, Verb.OURS: _ours}
