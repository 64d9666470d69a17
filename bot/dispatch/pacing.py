"""Telegram's limits: 30 messages a second overall, one a second in a private chat, 20 a minute in a group.

The pacer gives each message its turn and stays just below the limit (29.4 a second: asking for 30 is
punished with refusals that cost more than they bring). In a chat the time is counted from the answer to
the messages before, so that no delay on the way brings two of them closer together. In a group (its id is
negative) the minute is a sliding window: the twenty-first message waits for the first to be a minute old.
"""

import asyncio
from collections import OrderedDict, deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

#: seconds between two messages, to anyone and to one private chat
OVERALL: Final = 1 / 29.4
PRIVATE: Final = 1.0
#: how many messages a group takes in so many seconds: a minute, and one to spare
IN_A_GROUP: Final = 20
MINUTE: Final = 61.0
#: how many chats are remembered: those that can be written to in a minute, with room to spare
_REMEMBERED: Final = 2_000


@dataclass(slots=True)
class _Chat:
    """One chat: whose turn it is, and when the next message may go."""

    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    next: float = 0.0
    #: when the latest messages were answered; a group takes no more of them in a minute
    answered: deque[float] = field(default_factory=lambda: deque(maxlen=IN_A_GROUP))

    def took(self, moment: float, *, group: bool) -> None:
        """Note that a message was answered, and until when the next one waits."""
        self.answered.append(moment)
        self.next = moment + PRIVATE
        if group and len(self.answered) == IN_A_GROUP:
            self.next = max(self.next, self.answered[0] + MINUTE)


class Pacer:
    """Gives messages their turn; one for all that is sent with a token."""

    def __init__(self, *, monotonic: Callable[[], float], sleep: Callable[[float], Awaitable[None]]) -> None:
        self._monotonic = monotonic
        self._sleep = sleep
        self._next = 0.0
        self._chats: OrderedDict[int, _Chat] = OrderedDict()

    @asynccontextmanager
    async def turn(self, chat_id: int) -> AsyncIterator[None]:
        """Wait until a message to this chat may be sent; leaving tells that it was answered."""
        chat = self._chat(chat_id)
        async with chat.turn:
            await self._wait(chat.next)
            turn = max(self._monotonic(), self._next)
            self._next = turn + OVERALL
            await self._wait(turn)
            try:
                yield
            finally:
                chat.took(self._monotonic(), group=chat_id < 0)

    async def _wait(self, moment: float) -> None:
        seconds = moment - self._monotonic()
        if seconds > 0:
            await self._sleep(seconds)

    def _chat(self, chat_id: int) -> _Chat:
        chat = self._chats.setdefault(chat_id, _Chat())
        self._chats.move_to_end(chat_id)
        while len(self._chats) > _REMEMBERED:
            self._chats.popitem(last=False)
        return chat
