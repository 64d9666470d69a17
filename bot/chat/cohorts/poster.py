"""The Poster port over ``telegram.Bot``: a post is made and becomes a message; an error becomes an outcome.

A message that can be edited is edited: the board every week, and a post that is made once more. What a group
can do to us is answered here: it became a supergroup (its rows follow, and the post is sent once more), its
topic is closed or gone (the group itself takes the post), it let us go (an outcome: the group is lost).
"""

from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from typing import Any

from telegram import Bot, Message
from telegram.error import ChatMigrated, TelegramError

from bot.chat.cohorts import square
from bot.chat.cohorts.posted import POSTED, Posted
from bot.chat.context import Desk
from bot.chat.messenger import outcome_of
from bot.chat.screens.cohorts import said
from bot.chat.screens.cohorts.public import GroupScreen, GroupSpeech
from bot.domain.cohorts import Group
from bot.domain.cohorts.posts import PostKind
from bot.domain.reminders import Delivered, Moot, Outcome
from bot.i18n.translator import translator
from bot.services import groups
from bot.services.cohort_ports import PostNotice


class GroupPoster:
    """Makes posts and brings them to groups."""

    def __init__(self, bot: Bot, desk: Desk, posted: Mapping[PostKind, Posted[Any]] = POSTED) -> None:
        self._bot = bot
        self._desk = desk
        self._posted = posted

    async def deliver(self, notice: PostNotice) -> Outcome:
        """Make the post and send or edit its message; library errors come back as outcomes."""
        posted = self._posted[notice.on_file.post.kind]
        made = await self._desk.run(
            partial(posted.prepare, self._desk.begin, notice.on_file, self._desk.now())
        )
        screens = posted.screens(made, _speech(notice))
        group = notice.cohort.group
        try:
            if group is None or not screens:
                return await self._without(notice)
            return await self._bring(notice, group, screens)
        except TelegramError as trouble:
            return outcome_of(trouble, now=self._desk.now())

    async def _bring(self, notice: PostNotice, group: Group, screens: tuple[GroupScreen, ...]) -> Outcome:
        """Edit or send, and once more where a group has moved to that very moment."""
        try:
            standing = await self._edited(notice, group, screens)
            sent = await self._sent(notice, group.chat_id, group.thread_id, screens[len(standing) :])
            return _delivered((*standing, *sent))
        except ChatMigrated as moved:
            new_chat_id = moved.new_chat_id
        await self._desk.run(partial(groups.moved, self._desk.begin, group.chat_id, new_chat_id))
        return _delivered(await self._sent(notice, new_chat_id, None, screens))

    async def _edited(
        self, notice: PostNotice, group: Group, screens: tuple[GroupScreen, ...]
    ) -> tuple[int, ...]:
        """Put what is said now in the place of the messages that stand, and return them; more are taken away.

        Where one of them is not there any more, the others are taken away too: none is returned.
        """
        standing = _messages_of(notice)
        for message_id, screen in zip(standing, screens, strict=False):
            if not await square.edit(self._bot, group.chat_id, message_id, screen):
                await self._take_away(notice, group, tuple(it for it in standing if it != message_id))
                return ()
        await self._take_away(notice, group, standing[len(screens) :])
        return standing[: len(screens)]

    async def _take_away(self, notice: PostNotice, group: Group, message_ids: tuple[int, ...]) -> None:
        instead = said.taken_back(_speech(notice))
        for message_id in message_ids:
            await square.take_away(self._bot, group.chat_id, message_id, instead=instead)

    async def _sent(
        self, notice: PostNotice, chat_id: int, thread_id: int | None, screens: tuple[GroupScreen, ...]
    ) -> tuple[int, ...]:
        """Send every message, or none: what stands there of a post that is refused half-way is taken back."""
        sent: list[Message] = []
        leave = partial(groups.leave_topic, self._desk.begin, notice.cohort.id, now=self._desk.now())

        async def gone() -> None:
            await self._desk.run(leave)

        try:
            for screen in screens:
                sending = partial(_in_topic, self._bot, chat_id, screen)
                message = await square.despite_topic(sending, thread_id, gone=gone)
                thread_id = message.message_thread_id if message.is_topic_message else None
                sent.append(message)
        except TelegramError:
            for message in sent:
                with suppress(TelegramError):
                    await self._bot.delete_message(chat_id, message.message_id)
            raise
        return tuple(it.message_id for it in sent)

    async def _without(self, notice: PostNotice) -> Outcome:
        """Take away the messages of a post that has nothing left to say."""
        if notice.cohort.group is not None and notice.on_file.message_id is not None:
            await self._take_away(notice, notice.cohort.group, _messages_of(notice))
        return Moot()


def _messages_of(notice: PostNotice) -> tuple[int, ...]:
    """Return the messages to edit: the post's own, or the board of the weeks before; none yet is nothing."""
    group, on_file = notice.cohort.group, notice.on_file
    first = group.board_id if on_file.post.kind is PostKind.BOARD and group else on_file.message_id
    return () if first is None else (first, *on_file.rest)


def _delivered(message_ids: tuple[int, ...]) -> Outcome:
    first, *others = message_ids
    return Delivered(message_id=first, rest=tuple(others))


def _speech(notice: PostNotice) -> GroupSpeech:
    return GroupSpeech(translator(notice.cohort.language))


async def _in_topic(bot: Bot, chat_id: int, screen: GroupScreen, thread_id: int | None) -> Message:
    return await square.send(bot, chat_id, screen, thread_id=thread_id)
