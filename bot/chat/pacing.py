"""Every message waits for its turn: python-telegram-bot's hook for limits, with a pacer of ours behind it."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from datetime import timedelta
from typing import Any, Final

from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut
from telegram.ext import BaseRateLimiter

#: a refusal that asks for no longer a wait than this (seconds) is waited for, and the request made again
_SHORT: Final = 3.0
#: methods that Telegram's limits count
_COUNTED: Final = frozenset({"sendMessage", "sendDocument", "sendPhoto"})
#: methods that may be called twice: the message is the same afterwards
_EDITS: Final = frozenset({"editMessageText", "editMessageReplyMarkup"})

Turn = Callable[[int], AbstractAsyncContextManager[None]]
Answer = dict[str, Any]


class Paced(BaseRateLimiter[int]):
    """Lets a new message pass when its turn has come; edits and answers to taps pass at once.

    A short refusal is waited for, whatever was asked; an edit, which can be made twice, is also made again
    after a bad gateway.
    """

    def __init__(self, turn: Turn) -> None:
        self._turn = turn

    async def initialize(self) -> None:
        """Do nothing: there is nothing to set up."""

    async def shutdown(self) -> None:
        """Do nothing: there is nothing to give back."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, bool | Answer | list[Answer]]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> bool | Answer | list[Answer]:
        """Make the request, a message when its chat's turn has come."""
        chat_id = data.get("chat_id")
        if endpoint in _COUNTED and isinstance(chat_id, int):
            async with self._turn(chat_id):
                return await _twice_if_told(callback, *args, **kwargs)
        try:
            return await _twice_if_told(callback, *args, **kwargs)
        except NetworkError as trouble:
            if endpoint not in _EDITS or isinstance(trouble, BadRequest | TimedOut):
                raise
            return await callback(*args, **kwargs)


async def _twice_if_told(
    callback: Callable[..., Coroutine[Any, Any, bool | Answer | list[Answer]]], *args: Any, **kwargs: Any
) -> bool | Answer | list[Answer]:
    """Make a request, and once more after a short wait when Telegram asks for one: no reply is lost to it."""
    try:
        return await callback(*args, **kwargs)
    except RetryAfter as refusal:
        pause = refusal.retry_after
        seconds = pause.total_seconds() if isinstance(pause, timedelta) else float(pause)
        if seconds > _SHORT:
            raise
        await asyncio.sleep(seconds)
        return await callback(*args, **kwargs)
