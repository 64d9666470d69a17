"""Faults to order: an error instead of an answer, an answer that never comes, a connection that breaks."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum


class Kind(Enum):
    """What goes wrong; after HANG and DROP the request is done all the same."""

    ERROR = "error"
    HANG = "hang"
    DROP = "drop"


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """What goes wrong with a method (``*``: with any, getUpdates too), and how many times.

    With ``chat_id`` only requests about that chat are hit, with ``ephemeral`` only ephemeral messages.
    """

    method: str
    times: int
    kind: Kind
    chat_id: int | None = None
    ephemeral: bool = False
    error_code: int = 500
    description: str = "Internal Server Error"
    parameters: Mapping[str, object] | None = None

    def hits(self, method: str, given: Mapping[str, object]) -> bool:
        """Tell whether the fault is about a request; ``given`` is as it came, unread."""
        elsewhere = self.chat_id is not None and str(given.get("chat_id")) != str(self.chat_id)
        ephemeral = "ephemeral_message_parameters" in given or "ephemeral_message_id" in given
        return self.method in (method, "*") and not elsewhere and (ephemeral or not self.ephemeral)


@dataclass(kw_only=True, slots=True)
class Faults:
    """The faults that are still to come, in the order they were ordered."""

    _coming: list[Fault] = field(default_factory=list)
    _released: asyncio.Event = field(default_factory=asyncio.Event)

    def order(self, fault: Fault) -> None:
        """Add a fault."""
        self._coming.append(fault)

    def take(self, method: str, given: Mapping[str, object]) -> Fault | None:
        """Return the fault that hits this request, if one does, and count it down."""
        for place, fault in enumerate(self._coming):
            if fault.hits(method, given):
                rest = [replace(fault, times=fault.times - 1)] if fault.times > 1 else []
                self._coming[place : place + 1] = rest
                return fault
        return None

    def clear(self) -> None:
        """Forget what was to come and release the answers that hang."""
        self._coming.clear()
        self._released.set()
        self._released = asyncio.Event()

    async def hang(self) -> None:
        """Wait until the faults are cleared."""
        await self._released.wait()
