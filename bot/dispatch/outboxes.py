"""Outboxes: what waits to be sent of one kind, from lease to settling.

The dispatcher treats all of them alike; what is special to a kind are its use cases and its way out.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from bot.domain.reminders import Lease, Outcome
from bot.services import posts, reminders
from bot.services.cohort_ports import Poster, PostNotice
from bot.services.ports import Begin, Messenger, Notice

N = TypeVar("N", Notice, PostNotice)
N_co = TypeVar("N_co", covariant=True)


class UseCases(Protocol[N_co]):
    """The use cases of one kind of message: a module of ``services``."""

    def lease_due(self, begin: Begin, *, worker: str, limit: int, now: datetime) -> tuple[Lease, ...]:
        """Hold at most ``limit`` of what is due for ``worker``."""

    def prepare(self, begin: Begin, lease: Lease, *, now: datetime) -> N_co | Outcome:
        """Check what is held once more; return what to deliver, or what became of it."""

    def settle(self, begin: Begin, lease: Lease, outcome: Outcome, *, now: datetime) -> bool:
        """Record what became of an attempt; ``False`` when the lease was lost."""

    def next_due(self, begin: Begin) -> datetime | None:
        """Return the earliest moment at which something is to be looked at, or ``None``."""

    def release(self, begin: Begin, worker: str) -> int:
        """Give back untried every lease that ``worker`` left behind; return how many."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Outbox(Generic[N]):
    """One kind of message on its way out."""

    #: the log's line for one that failed
    failed: str
    use_cases: UseCases[N]
    #: what there is to deliver; anything else that is prepared is an outcome
    notice: type[N]
    deliver: Callable[[N], Awaitable[Outcome]]


def reminders_by(messenger: Messenger) -> Outbox[Notice]:
    """Return the outbox of reminders, which a messenger brings to private chats."""
    return Outbox(failed="reminder failed", use_cases=reminders, notice=Notice, deliver=messenger.deliver)


def posts_by(poster: Poster) -> Outbox[PostNotice]:
    """Return the outbox of posts, which a poster brings to groups."""
    return Outbox(failed="post failed", use_cases=posts, notice=PostNotice, deliver=poster.deliver)
