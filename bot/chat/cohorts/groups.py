"""What happens in a group: tied, pressed, asked; moved, lost and found.

Nothing personal is ever said there. Whoever presses or asks is answered with the way to the private chat; a
deep link is seen by the one who pressed, and by nobody else. What happens to the group itself counts whoever
did it, since it gives nobody any right.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from typing import Final, TypeVar

from telegram import CallbackQuery, ChatMember, ChatMemberRestricted, ChatMemberUpdated, Message, Update
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.chat.callbacks import Malformed, Verb, read
from bot.chat.cohorts import square
from bot.chat.context import BotContext, GroupTap, OnGroupTap, OnTap, Tap, toast
from bot.chat.screens.cohorts import board as screens
from bot.chat.screens.cohorts.public import GroupLabel, GroupSpeech
from bot.domain.errors import RequestError
from bot.i18n.translator import translator
from bot.services import groups
from bot.services.invites import invite_for_press
from bot.services.people import find

T = TypeVar("T")

#: what the words of a link begin with: that ties a group, that makes a member
TIES: Final = "g"
JOINS: Final = "j"

_REFUSALS: Final = (BadRequest, Forbidden, ChatMigrated)


async def happened(update: Update, context: BotContext, chat_id: int) -> bool:
    """Take in what happens to a group itself, whoever did it; tell whether the update was about that."""
    if update.my_chat_member is not None:
        inside = _may_write(update.my_chat_member)
        use_case = groups.found if inside else groups.lost
        await _run(context, partial(use_case, context.desk.begin, chat_id, now=context.now))
        return True
    message = update.message
    if message is None or (message.migrate_to_chat_id or message.migrate_from_chat_id) is None:
        return False
    old, new = message.migrate_from_chat_id or chat_id, message.migrate_to_chat_id or chat_id
    await _run(context, partial(groups.moved, context.desk.begin, old, new))
    return True


async def asked(message: Message, context: BotContext, command: str, *, given: str) -> None:
    """Answer a command with the way to the private chat; the link that ties the group, with the opening."""
    if command == "start" and given.startswith(TIES) and message.from_user is not None:
        with suppress(RequestError):
            await _tie(message, context, message.from_user.id, given[len(TIES) :])
            return
    speech = await _speech(context, message.chat_id)
    with suppress(*_REFUSALS):
        await square.send(
            context.bot,
            message.chat_id,
            screens.elsewhere(context.bot.username, speech),
            thread_id=_topic(message),
        )


async def pressed(query: CallbackQuery, context: BotContext, chat_id: int) -> None:
    """Hand a press to what the button is for in a group; buttons of a private chat get an alert."""
    try:
        callback = read(query.data or "")
    except Malformed:
        callback = None
    taps = context.application.bot_data["group_taps"]
    if callback is None or callback.verb not in taps:
        await tell_alone(query, screens.not_here(await _speech(context, chat_id)))
        return
    presser = partial(find, context.desk.begin, query.from_user.id)
    context.found = await context.desk.run(presser)
    try:
        await taps[callback.verb](context, GroupTap(callback=callback, query=query, chat_id=chat_id))
    except (Malformed, RequestError):
        await tell_alone(query, screens.not_tied(await _speech(context, chat_id)))


async def refuse(query: CallbackQuery, context: BotContext) -> None:
    """Answer the press of a bot, a channel or an admin who stays anonymous."""
    await tell_alone(query, screens.only_people(GroupSpeech(translator(context.speech.language))))


async def tell_alone(query: CallbackQuery, words: GroupLabel) -> None:
    """Answer a press with words that only whoever pressed sees."""
    await toast(query, words.in_private(), alert=True)


async def _join(context: BotContext, tapped: GroupTap) -> None:
    make = partial(invite_for_press, context.desk.begin, tapped.chat_id, now=context.now)
    await tapped.lead(context, f"{JOINS}{await context.desk.run(make)}")


async def _elsewhere(_context: BotContext, _tapped: Tap) -> None:
    raise Malformed


async def _tie(message: Message, context: BotContext, person_id: int, words: str) -> None:
    thread_id = _topic(message)
    tie = partial(groups.tie, context.desk.begin, person_id, words, message.chat_id)
    cohort = await _run(context, partial(tie, thread_id=thread_id, now=context.now))
    screen = screens.opening(context.bot.username, GroupSpeech(translator(cohort.language)))

    async def open_in(topic: int | None) -> Message:
        return await square.send(context.bot, message.chat_id, screen, thread_id=topic)

    async def gone() -> None:
        await _run(context, partial(groups.leave_topic, context.desk.begin, cohort.id, now=context.now))

    try:
        await square.despite_topic(open_in, thread_id, gone=gone)
    except (BadRequest, Forbidden):
        await _run(context, partial(groups.lost, context.desk.begin, message.chat_id, now=context.now))


async def _run(context: BotContext, use_case: Callable[[], T]) -> T:
    result = await context.desk.run(use_case)
    context.desk.poke()
    return result


async def _speech(context: BotContext, chat_id: int) -> GroupSpeech:
    """Return the speech for a group: its cohort's language, or that of whoever asks."""
    try:
        cohort = await context.desk.run(partial(groups.of_group, context.desk.begin, chat_id))
    except RequestError:
        return GroupSpeech(translator(context.speech.language))
    return GroupSpeech(translator(cohort.language))


def _topic(message: Message) -> int | None:
    return message.message_thread_id if message.is_topic_message else None


def _may_write(moved: ChatMemberUpdated) -> bool:
    now = moved.new_chat_member
    if isinstance(now, ChatMemberRestricted):
        return now.is_member and now.can_send_messages
    return now.status not in {ChatMember.LEFT, ChatMember.BANNED}


#: in a group
GROUP_TAPS: Final[Mapping[Verb, OnGroupTap]] = {Verb.GROUP_JOIN: _join}
#: in a private chat, where such a button never stood
TAPS: Final[Mapping[Verb, OnTap]] = {Verb.GROUP_JOIN: _elsewhere}
