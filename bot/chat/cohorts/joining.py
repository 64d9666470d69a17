"""Following the link of an invite: what it leads to, then a name, then a place in the group or its chair.

What a link carried is looked up after consent only, and never logged; the form keeps it sealed. Every invite
that can't be used has the same answer.
"""

import re
from collections.abc import Mapping
from typing import Final

from bot.chat import dialogue
from bot.chat.callbacks import Malformed, Verb
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.form import Finish, Form, Go, Next, Stay, Step, pick
from bot.chat.screens.cohorts import joining as screens
from bot.chat.screens.cohorts import links, places, running
from bot.chat.screens.people import who_runs
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.cohorts.sharing import Errand
from bot.domain.people import LIMITS, Personal
from bot.reading.words import clean
from bot.services import joining, memberships
from bot.services.ports import Dialogue

#: a name is cut to this before it is kept
LONGEST_NAME: Final = 40
_CARRIED: Final = re.compile(rf"[{links.JOIN}{links.COACH}][A-Za-z0-9_-]{{32}}")
_WORDS: Final = "words"


def invited(carried: str) -> str | None:
    """Return what the link of an invite carried, or ``None`` if it was no such link."""
    return carried if _CARRIED.fullmatch(carried) else None


def named(words: str, longest: int = LONGEST_NAME) -> Personal | None:
    """Return typed words as a name on one line, ``None`` if nothing of them can be read."""
    name = " ".join(clean(words[: LIMITS["words"]], longest).split())
    return Personal(name) if name else None


async def follow(context: BotContext, chat_id: int, carried: str, *, message_id: int | None = None) -> None:
    """Show what an invite leads to; ``InviteNotUsable`` if it can't be used."""
    words = carried[1:]
    errand = Errand.JOIN if carried[0] == links.JOIN else Errand.COACH
    found = await context.run(joining.invitation, words, errand, now=context.now)
    if found.coach:
        await _show(context, chat_id, message_id, screens.yours(found.cohort, context.speech))
    elif found.member and errand is Errand.JOIN:
        seen = await context.run(memberships.place, found.cohort.id, now=context.now)
        await _show(context, chat_id, message_id, places.place(seen, context.speech))
    else:
        form = JOIN if errand is Errand.JOIN else CHAIR
        answers = {_WORDS: Personal(words)}
        await dialogue.start(context, chat_id, form, answers=answers, message_id=message_id)


async def _show(context: BotContext, chat_id: int, message_id: int | None, screen: Screen) -> None:
    if message_id is None or not await context.edit(chat_id, message_id, screen):
        await context.say(chat_id, screen)


async def _invitation(context: BotContext, tapped: Tap) -> None:
    carried = invited(tapped.callback.word(0))
    if carried is None:
        raise Malformed
    await follow(context, tapped.chat_id, carried, message_id=tapped.message_id)
    await tapped.answer()


async def _look(context: BotContext, dialogue: Dialogue, errand: Errand) -> joining.Invitation:
    words = dialogue.answers[_WORDS].reveal()
    return await context.run(joining.invitation, words, errand, now=context.now)


def _runs(context: BotContext) -> Html:
    operator = context.desk.operator
    return who_runs(operator.name, operator.place, operator.contact, context.speech)


async def _ask_join(context: BotContext, dialogue: Dialogue) -> Screen:
    found = await _look(context, dialogue, Errand.JOIN)
    return screens.invitation(found, _runs(context), pick(dialogue), context.speech)


async def _ask_chair(context: BotContext, dialogue: Dialogue) -> Screen:
    found = await _look(context, dialogue, Errand.COACH)
    return screens.chair(found, _runs(context), pick(dialogue), context.speech)


async def _go_on(_context: BotContext, _dialogue: Dialogue, value: str) -> Next:
    if value != screens.GO_ON:
        raise Malformed
    return Go()


async def _ask_alias(context: BotContext, _dialogue: Dialogue) -> Screen:
    return screens.alias(context.speech)


async def _ask_coach_name(context: BotContext, _dialogue: Dialogue) -> Screen:
    return screens.coach_name(context.speech)


async def _take_alias(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    alias = named(words)
    if alias is None:
        return Stay(screens.no_name(context.speech))
    invite = dialogue.answers[_WORDS].reveal()
    seen = await context.run(joining.join, invite, alias=alias, now=context.now)
    above = context.speech.say("You belong to the group now. Nothing is shared until you choose to.")
    return Finish(places.place(seen, context.speech, above=above))


async def _take_coach_name(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    name = named(words)
    if name is None:
        return Stay(screens.no_name(context.speech))
    invite = dialogue.answers[_WORDS].reveal()
    seen = await context.run(joining.take_chair, invite, name=name, now=context.now)
    above = context.speech.say("You are now a coach of this group. The members are asked what you may read.")
    return Finish(running.run(seen, context.speech, above=above))


async def _declined(context: BotContext, _dialogue: Dialogue) -> Screen:
    return screens.declined(context.speech)


def _title(speech: Speech) -> Html:
    return speech.say("an invitation to a group")


JOIN: Final = Form(
    name="join",
    title=_title,
    steps=(
        Step(name="invitation", ask=_ask_join, tap=_go_on),
        Step(name="alias", ask=_ask_alias, take=_take_alias),
    ),
    cancel=_declined,
    about=frozenset({_WORDS}),
)
CHAIR: Final = Form(
    name="chair",
    title=_title,
    steps=(
        Step(name="invitation", ask=_ask_chair, tap=_go_on),
        Step(name="name", ask=_ask_coach_name, take=_take_coach_name),
    ),
    cancel=_declined,
    about=frozenset({_WORDS}),
)

FORMS: Final = (JOIN, CHAIR)

TAPS: Final[Mapping[Verb, OnTap]] = {Verb.INVITATION: _invitation}
