"""The Poster port over ``telegram.Bot``: a post is made and becomes a message; an error becomes an outcome.

The board is edited every week. So is a post that is made once more, since words of it were taken back:
nothing of that one is sent where its message is gone. What a group can do to us is answered here: it became
a supergroup (its rows follow, and the post is sent once more), its topic is closed or gone (the group itself
takes the post), it let us go (an outcome: the group is lost).
"""

from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from typing import Any

from telegram import Bot, Message
from telegram.error import BadRequest, ChatMigrated, TelegramError

from bot.chat.cohorts import square
from bot.chat.cohorts.posted import POSTED, Posted
from bot.chat.context import Desk
from bot.chat.messenger import outcome_of
from bot.chat.screens.cohorts import said
from bot.chat.screens.cohorts.public import GroupScreen, GroupSpeech
from bot.domain.cohorts import Group
from bot.domain.cohorts.posts import PostKind, PostOnFile
from bot.domain.cohorts.rounds import Standing
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
        speech = GroupSpeech(translator(notice.cohort.language))
        screens, group = posted.screens(made, speech), notice.cohort.group
        try:
            if group is not None and notice.on_file.message_id is not None:
                return await self._changed(notice, group, screens, gone=said.gone(speech))
            return await self._bring(notice, group, screens) if group and screens else Moot()
        except TelegramError as trouble:
            return outcome_of(trouble, now=self._desk.now())

    async def _bring(self, notice: PostNotice, group: Group, screens: tuple[GroupScreen, ...]) -> Outcome:
        """Edit or send, and once more where a group has moved to that very moment."""
        try:
            edited = await self._edited(notice, group, screens[0])
            return _delivered(edited or await self._sent(notice, group.chat_id, group.thread_id, screens))
        except ChatMigrated as moved:
            new_chat_id = moved.new_chat_id
        await self._follow(group, new_chat_id)
        return _delivered(await self._sent(notice, new_chat_id, None, screens))

    async def _follow(self, group: Group, new_chat_id: int) -> None:
        await self._desk.run(partial(groups.moved, self._desk.begin, group.chat_id, new_chat_id))

    async def _edited(self, notice: PostNotice, group: Group, screen: GroupScreen) -> tuple[int, ...]:
        """Put a board in the place of the one of the weeks before, if that stands, and return that one."""
        board_id = group.board_id if notice.on_file.post.kind is PostKind.BOARD else None
        if board_id is None or not await square.edit(self._bot, group.chat_id, board_id, screen):
            return ()
        return (board_id,)

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

    async def _changed(
        self, notice: PostNotice, group: Group, screens: tuple[GroupScreen, ...], *, gone: GroupScreen
    ) -> Outcome:
        """Put what is left into the messages that stand, and take away those that nothing is left for.

        Longer aliases may need one message more than stand: it comes below, if the others are there. What
        stands in a group that became a supergroup meanwhile can't be changed any more.
        """
        try:
            return await self._in_place(notice, group, screens, gone=gone)
        except ChatMigrated as moved:
            await self._follow(group, moved.new_chat_id)
            return Moot()

    async def _in_place(
        self, notice: PostNotice, group: Group, screens: tuple[GroupScreen, ...], *, gone: GroupScreen
    ) -> Outcome:
        messages = _messages_of(notice.on_file)
        edits = [
            await square.edit(self._bot, group.chat_id, message_id, screen)
            for message_id, screen in zip(messages, screens, strict=False)
        ]
        for message_id in messages[len(screens) :]:
            await self._take_away(group.chat_id, message_id, gone)
        below: tuple[int, ...] = ()
        if all(edits) and len(screens) > len(messages):
            below = await self._sent(notice, group.chat_id, group.thread_id, screens[len(messages) :])
        return _delivered((*messages[: len(screens)], *below))

    async def _take_away(self, chat_id: int, message_id: int, gone: GroupScreen) -> None:
        """Delete a message; one that is too old for that says that it was taken back."""
        try:
            await self._bot.delete_message(chat_id, message_id)
        except BadRequest:
            await square.edit(self._bot, chat_id, message_id, gone)


def _delivered(message_ids: tuple[int, ...]) -> Outcome:
    if not message_ids:
        return Moot()
    first, *more = message_ids
    return Delivered(message_id=first, more=tuple(more))


def _messages_of(on_file: PostOnFile) -> tuple[int, ...]:
    """Return the messages of a post that stands; only its first one where no more is known."""
    known = Standing.read(on_file.said).messages
    return known or tuple(it for it in (on_file.message_id,) if it is not None)


async def _in_topic(bot: Bot, chat_id: int, screen: GroupScreen, thread_id: int | None) -> Message:
    return await square.send(bot, chat_id, screen, thread_id=thread_id)
