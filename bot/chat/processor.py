"""Updates of one chat one after the other, of different chats side by side."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable
from typing import Any, Final

from telegram import Update
from telegram.ext import BaseUpdateProcessor

#: updates that may wait for their chat's turn, and updates worked on at once
_WAITING: Final = 256
_AT_ONCE: Final = 16


class OneByOneInAChat(BaseUpdateProcessor):
    """Keeps the order of each chat; a chat that floods holds up nobody but itself."""

    def __init__(self) -> None:
        super().__init__(_WAITING)
        self._room = asyncio.Semaphore(_AT_ONCE)
        self._turns: dict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._waiting: dict[int, int] = defaultdict(int)

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Handle an update when its chat's turn has come."""
        chat_id = _chat_of(update)
        self._waiting[chat_id] += 1
        try:
            async with self._turns[chat_id], self._room:
                await coroutine
        finally:
            self._leave(chat_id)

    async def initialize(self) -> None:
        """Do nothing: there is nothing to set up."""

    async def shutdown(self) -> None:
        """Do nothing: there is nothing to give back."""

    def _leave(self, chat_id: int) -> None:
        self._waiting[chat_id] -= 1
        if not self._waiting[chat_id]:
            del self._waiting[chat_id], self._turns[chat_id]


def _chat_of(update: object) -> int:
    chat = update.effective_chat if isinstance(update, Update) else None
    return chat.id if chat else 0
