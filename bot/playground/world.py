"""The playground's Telegram: people, groups, their messages, files, what is queued for the bot.

Everything is in memory and belongs to one asyncio loop: each method here is one change, complete between two
awaits. Each chat has a revision that every visible change raises; the page waits for it.
"""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.playground.entities import Formatted
from bot.playground.flood import Flood
from bot.playground.found import with_found
from bot.playground.groups import Group, Status, as_member
from bot.playground.messages import NOTHING, Message
from bot.playground.people import Newcomer, Person, Robot, person, seat
from bot.playground.profile import Profile
from bot.playground.queries import Queries
from bot.playground.updates import Bell, Updates

FIRST_PERSON = 1001
TYPING_SECONDS = 5.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Stored:
    """A file somebody sent."""

    file_id: str
    path: str
    content_type: str
    data: bytes


@dataclass(kw_only=True)
class World:
    """All there is; ``now`` is the bot's clock, ``monotonic`` counts seconds for Telegram's own delays."""

    robot: Robot
    profile: Profile
    people: dict[int, Person]
    now: Callable[[], datetime]
    monotonic: Callable[[], float]
    #: how much faster the time of flood limits runs
    pace: float = 1.0
    groups: dict[int, Group] = field(default_factory=dict)
    updates: Updates = field(default_factory=Updates)
    queries: Queries = field(init=False)
    flood: Flood = field(init=False)
    files: dict[str, Stored] = field(default_factory=dict)
    bell: Bell = field(default_factory=Bell)
    revisions: Counter[int] = field(default_factory=Counter)
    closed: bool = False
    _messages: defaultdict[int, dict[int, Message]] = field(default_factory=lambda: defaultdict(dict))
    _whispers: defaultdict[int, dict[int, Message]] = field(default_factory=lambda: defaultdict(dict))
    _typing: dict[int, asyncio.TimerHandle] = field(default_factory=dict)
    next_message_id: int = 1

    def __post_init__(self) -> None:
        self.queries = Queries(monotonic=self.monotonic)
        self.flood = Flood(monotonic=lambda: self.monotonic() * self.pace)

    def settle_in(self, newcomer: Newcomer) -> Person:
        """Make a person, who has not started the bot."""
        newborn = person(newcomer, max(self.people, default=FIRST_PERSON - 1) + 1)
        self.people[newborn.id] = newborn
        return newborn

    def messages(self, chat_id: int) -> list[Message]:
        """Return the messages of a chat that are not deleted, in order."""
        return list(self._messages[chat_id].values())

    def message(self, chat_id: int, message_id: int) -> Message | None:
        """Return a message that is not deleted."""
        return self._messages[chat_id].get(message_id)

    def whispers(self, chat_id: int) -> list[Message]:
        """Return the ephemeral messages of a group, in order."""
        return list(self._whispers[chat_id].values())

    def whisper(self, chat_id: int, ephemeral_id: int) -> Message | None:
        """Return an ephemeral message that is not deleted."""
        return self._whispers[chat_id].get(ephemeral_id)

    def post(self, draft: Message) -> Message:
        """Put a message at the end of its chat; its id is given here. Whoever wrote stops typing."""
        message = replace(draft, message_id=self.next_message_id)
        self.next_message_id += 1
        self._shelf(message)[message.message_id] = message
        self.stop_typing(message.chat_id)
        self.change(message.chat_id)
        return message

    def edit(self, message: Message) -> Message:
        """Put a changed message in its place."""
        self._shelf(message)[message.message_id] = message
        self.change(message.chat_id)
        return message

    def delete(self, chat_id: int, message_ids: Sequence[int]) -> None:
        """Take messages away; ids of none are passed over."""
        for message_id in message_ids:
            self._messages[chat_id].pop(message_id, None)
            self._whispers[chat_id].pop(message_id, None)
        self.change(chat_id)

    def write(self, author: Person, text: Formatted, media: Mapping[str, object] = NOTHING) -> Message:
        """Post what a person writes, and queue it for the bot."""
        self.people[author.id] = replace(author, started=True)
        draft = Message(
            message_id=0,
            chat_id=author.id,
            sender_id=author.id,
            by_bot=False,
            date=self.now(),
            content=with_found(text),
            media=media,
        )
        message = self.post(draft)
        self.updates.add("message", self.as_telegram(message))
        return message

    def rewrite(self, message: Message, text: Formatted) -> Message:
        """Change what a person wrote, and tell the bot."""
        return self._changed(replace(message, content=with_found(text)))

    def move(self, message: Message, location: Mapping[str, object]) -> Message:
        """Let a live location be elsewhere, and tell the bot."""
        return self._changed(replace(message, media={**message.media, "location": location}))

    def press(
        self, presser: Person, message: Message, data: str, *, user: Mapping[str, object] | None = None
    ) -> str:
        """Press a button with that data under a message; return the callback query's id.

        ``user`` stands in ``from`` in place of the presser.
        """
        id_ = self.queries.ask((message.chat_id, presser.id))
        body: dict[str, object] = {
            "id": id_,
            "from": user or presser.as_user(),
            "message": self.as_telegram(message),
            "chat_instance": str(7_000_000_000 + message.chat_id),
            "data": data,
        }
        self.updates.add("callback_query", body)
        return id_

    def block(self, person_: Person, *, blocked: bool) -> None:
        """Let a person block the bot or take it back, and tell the bot when that changes anything."""
        if person_.blocked == blocked:
            return
        self.people[person_.id] = replace(person_, blocked=blocked)
        self.change(person_.id)
        statuses = (Status.MEMBER, Status.KICKED) if blocked else (Status.KICKED, Status.MEMBER)
        old, new = (as_member(self.robot.as_user(), status) for status in statuses)
        body = {"chat": person_.as_chat(), "from": person_.as_user(), "date": int(self.now().timestamp())}
        self.updates.add("my_chat_member", {**body, "old_chat_member": old, "new_chat_member": new})

    def store(self, file_name: str, content_type: str, data: bytes) -> Stored:
        """Keep a file and return it with the id it is known by."""
        number = len(self.files) + 1
        stored = Stored(
            file_id=f"file-{number}",
            path=f"documents/{number}-{file_name}",
            content_type=content_type,
            data=data,
        )
        self.files[stored.file_id] = stored
        return stored

    def type(self, chat_id: int) -> None:
        """Show for a while that the bot is typing."""
        self.stop_typing(chat_id)
        loop = asyncio.get_running_loop()
        self._typing[chat_id] = loop.call_later(TYPING_SECONDS, self.stop_typing, chat_id)
        self.change(chat_id)

    def stop_typing(self, chat_id: int) -> None:
        """Show it no longer."""
        timer = self._typing.pop(chat_id, None)
        if timer is not None:
            timer.cancel()
            self.change(chat_id)

    def typing(self, chat_id: int) -> bool:
        """Tell whether the bot is shown typing."""
        return chat_id in self._typing

    def change(self, chat_id: int) -> None:
        """Raise the revision of a chat and wake who waits for it."""
        self.revisions[chat_id] += 1
        self.bell.ring()

    def change_everywhere(self) -> None:
        """Raise every revision: the bot's own description or commands changed."""
        for chat_id in (*self.people, *self.groups):
            self.change(chat_id)

    async def changed(self, chat_id: int, revision: int, seconds: float) -> None:
        """Wait, at most ``seconds``, until the chat's revision is not ``revision``."""
        loop = asyncio.get_running_loop()
        until = loop.time() + seconds
        while self.revisions[chat_id] == revision and not self.closed and (left := until - loop.time()) > 0:
            await self.bell.heard(left)

    def close(self) -> None:
        """Let go whoever waits."""
        self.closed = True
        self.updates.close()
        self.bell.ring()
        for timer in self._typing.values():
            timer.cancel()

    def as_telegram(self, message: Message, *, with_reply: bool = True) -> dict[str, object]:
        """Return the message as the Bot API's Message."""
        chat = self.groups.get(message.chat_id) or self.people[message.chat_id]
        written = dict(message.body()) | {"chat": chat.as_chat()} | self._who(message) | self._words(message)
        replied = self.replied(message) if with_reply else None
        return written | (
            {"reply_to_message": self.as_telegram(replied, with_reply=False)} if replied else {}
        )

    def replied(self, message: Message) -> Message | None:
        """Return the message that a message replies to, if it is still there."""
        if message.reply_to is None:
            return None
        return self.message(message.chat_id, message.reply_to) or self.whisper(
            message.chat_id, message.reply_to
        )

    def user(self, user_id: int) -> dict[str, object]:
        """Return a person, or the bot, as the Bot API's User."""
        return self.robot.as_user() if user_id == self.robot.id else self.people[user_id].as_user()

    def entities(self, text: Formatted) -> list[dict[str, object]]:
        """Return the entities of a text as the Bot API's, with the users they mention."""
        return [
            entity.as_telegram() | ({"user": self.people[entity.user_id].as_user()} if entity.user_id else {})
            for entity in text.entities
        ]

    def _changed(self, message: Message) -> Message:
        edited = self.edit(replace(message, edit_date=self.now()))
        self.updates.add("edited_message", self.as_telegram(edited))
        return edited

    def _words(self, message: Message) -> dict[str, object]:
        if not message.content.text:
            return {}
        name, entities = ("caption", "caption_entities") if message.media else ("text", "entities")
        found = self.entities(message.content)
        return {name: message.content.text} | ({entities: found} if found else {})

    def _who(self, message: Message) -> dict[str, object]:
        sender: dict[str, object] = dict(message.signed or {"from": self.user(message.sender_id)})
        return sender | ({"receiver_user": self.user(message.receiver_id)} if message.receiver_id else {})

    def _shelf(self, message: Message) -> dict[int, Message]:
        return (self._whispers if message.receiver_id else self._messages)[message.chat_id]


def founded(
    *,
    robot: Robot,
    people: Sequence[Newcomer],
    now: Callable[[], datetime],
    monotonic: Callable[[], float],
    pace: float,
) -> World:
    """Return a world with these people, none of whom has started the bot."""
    return World(
        robot=robot,
        profile=Profile(names={"": robot.first_name}),
        people=seat(people, FIRST_PERSON),
        now=now,
        monotonic=monotonic,
        pace=pace,
    )
