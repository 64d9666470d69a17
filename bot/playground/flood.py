"""Telegram's pace: 30 messages a second overall, one a second to a person, 20 a minute to a group.

Each limit is a sliding window. Only messages sent count; edits, answers to callback queries and deletions do
not. A refused message does not count either.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.playground.refusals import too_many_requests


@dataclass(frozen=True, kw_only=True, slots=True)
class Limit:
    """At most ``messages`` in any ``seconds``."""

    messages: int
    seconds: float


OVERALL = Limit(messages=30, seconds=1)
PRIVATE = Limit(messages=1, seconds=1)
GROUP = Limit(messages=20, seconds=60)


@dataclass(kw_only=True, slots=True)
class Flood:
    """Counts what was sent, by a monotonic clock in seconds."""

    monotonic: Callable[[], float]
    _sent: defaultdict[int | None, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def admit(self, chat_id: int, *, private: bool) -> None:
        """Count one message to the chat.

        Raises:
            Refused: 429 with the whole seconds to wait, at least one; the message is not counted.
        """
        now = self.monotonic()
        limits = {None: OVERALL, chat_id: PRIVATE if private else GROUP}
        wait = max(self._wait(key, limit, now) for key, limit in limits.items())
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        for key in limits:
            self._sent[key].append(now)

    def _wait(self, key: int | None, limit: Limit, now: float) -> float:
        sent = self._sent[key]
        while sent and sent[0] + limit.seconds <= now:
            sent.popleft()
        return sent[-limit.messages] + limit.seconds - now if len(sent) >= limit.messages else 0.0
