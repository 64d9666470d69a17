"""A coach's taps: the week, the members of a group, one member."""

from collections.abc import Mapping
from typing import Final

from bot.chat import dialogue
from bot.chat.callbacks import Malformed, Verb
from bot.chat.cohorts import COHORT
from bot.chat.context import BotContext, OnCommand, OnTap, Tap
from bot.chat.form import Finish, Form, Next, Stay, Step, number
from bot.chat.screens.cohorts import board, roster
from bot.chat.screens.cohorts import coaching as screens
from bot.chat.screens.cohorts.public import GroupSpeech
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.people import Personal
from bot.i18n.translator import translator
from bot.reading.words import clean
from bot.services import coaching, reports
from bot.services.coaching import Wanted
from bot.services.ports import Dialogue

#: a name that is searched for is cut to this
_LONGEST: Final = 60


async def member_screen(
    context: BotContext, cohort_id: int, member_id: int, *, above: Html | None = None
) -> Screen:
    """Return one member as the coach who is speaking may see them now."""
    line = await context.run(coaching.member, cohort_id, member_id, now=context.now)
    return screens.member(line, cohort_id, context.speech, above=above)


async def week(context: BotContext, chat_id: int) -> None:
    """Show the coach's week."""
    await context.say(chat_id, await _week_screen(context))


async def _week_screen(context: BotContext) -> Screen:
    return screens.week(await context.run(coaching.week, now=context.now), context.speech)


async def _week(context: BotContext, tapped: Tap) -> None:
    await context.show(tapped, await _week_screen(context))


async def _members(context: BotContext, tapped: Tap) -> None:
    cohort_id, page = tapped.callback.number(0), tapped.callback.number(1)
    wanted = _read(tapped.callback.word(2))
    await context.show(tapped, await _list(context, cohort_id, page=page, wanted=wanted))


async def _list(
    context: BotContext, cohort_id: int, *, page: int = 0, wanted: Wanted = Wanted.EVERYONE
) -> Screen:
    seen = await context.run(coaching.members, cohort_id, page=page, wanted=wanted, now=context.now)
    return roster.members(seen, context.speech)


async def _member(context: BotContext, tapped: Tap) -> None:
    """Show one member; the way back leads to the page they were chosen on, if they were on one."""
    cohort_id, member_id = tapped.callback.number(0), tapped.callback.number(1)
    if len(tapped.callback.args) == 2:
        await context.show(tapped, await member_screen(context, cohort_id, member_id))
        return
    page, wanted = tapped.callback.number(2), _read(tapped.callback.word(3))
    line = await context.run(coaching.member, cohort_id, member_id, now=context.now)
    await context.show(tapped, screens.member(line, cohort_id, context.speech, page=page, wanted=wanted))


async def _find(context: BotContext, tapped: Tap) -> None:
    """Ask for a name, in the place of the list."""
    chair = await context.run(coaching.chair, tapped.callback.number(0))
    await tapped.answer()
    answers = {COHORT: Personal(str(chair.cohort.id))}
    await dialogue.start(context, tapped.chat_id, FIND, answers=answers, message_id=tapped.message_id)


async def _report(context: BotContext, tapped: Tap) -> None:
    """Show what may be told outside of the group, in its language, as a message of its own to pass on."""
    found = await context.run(reports.report, tapped.callback.number(0), now=context.now)
    speech = GroupSpeech(translator(found.cohort.language))
    await tapped.answer()
    await context.say(tapped.chat_id, board.report(found.boards, speech).in_private())


def _read(word: str) -> Wanted:
    try:
        return Wanted(word)
    except ValueError:
        raise Malformed from None


async def _ask_name(context: BotContext, _dialogue: Dialogue) -> Screen:
    return roster.ask_name(context.speech)


async def _take_name(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    name = clean(words, _LONGEST)
    found = await context.run(coaching.members, number(dialogue, COHORT), search=name, now=context.now)
    if not found.lines or not name:
        return Stay(context.speech.say("No member of the group has that in their name. Another part of it?"))
    return Finish(roster.members(found, context.speech, found=True))


async def _back(context: BotContext, dialogue: Dialogue) -> Screen:
    return await _list(context, number(dialogue, COHORT))


def _title(speech: Speech) -> Html:
    return speech.say("a member to find")


FIND: Final = Form(
    name="find_member",
    title=_title,
    steps=(Step(name="name", ask=_ask_name, take=_take_name),),
    cancel=_back,
    about=frozenset({COHORT}),
    once=True,
)

FORMS: Final = (FIND,)

TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.COACHING: _week,
    Verb.MEMBERS: _members,
    Verb.MEMBER: _member,
    Verb.FIND_MEMBER: _find,
    Verb.REPORT: _report,
}

COMMANDS: Final[Mapping[str, OnCommand]] = {"semaine": week, "week": week}
