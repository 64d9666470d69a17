"""Tasks, prompts and reminders, and what becomes of a reminder's delivery.

A *task* is what the candidate does. A *prompt* is one step of the playbook at its moment, about the
tasks it names. A *reminder* is a message on file that carries one prompt, or several (a digest, or a
digest joined to a moment-bound message of the same quarter of an hour).

A reminder's states::

    PENDING ──lease──▶ leased (worker, attempt, leased_until) ──settle──▶ DELIVERED
       ▲                   │                                              MOOT (nothing left to say)
       │   deferred        │                                              WITHDRAWN (the plan dropped it)
       └───────────────────┘                                              FAILED (given up, counted)

PENDING is the only state that can be leased; an unreachable chat parks its candidate and leaves the
reminders PENDING, since the lease skips parked candidates.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.domain.playbook import StepName


@dataclass(frozen=True, kw_only=True, slots=True)
class Task:
    """One thing for the candidate to do."""

    key: str
    step: StepName
    opportunity_id: int
    interview_id: int
    #: an interviewer of the opportunity, or a reference of the candidate, as the step says
    person_id: int | None = None
    opens: datetime
    #: after it the task is no longer on time
    deadline: datetime
    #: after it the task is no longer worth doing and leaves the lists
    useful_until: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Prompt:
    """One step at its moment, about open tasks (none for a brief or a card)."""

    #: several lines of a digest that are one prompt have their keys joined by "+"
    key: str
    step: StepName
    opportunity_id: int
    interview_id: int
    #: keys of the tasks it asks for
    tasks: tuple[str, ...] = ()
    #: which prompt of its step this is: the first thanks, the last call, a snooze that came due
    variant: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reminder:
    """A message to send: its first prompt leads, the others stand below it."""

    #: the leading prompt's key or the digest's; both, joined by "+", when one message carries both
    key: str
    due: datetime
    #: past it the reminder is not sent any more
    expires: datetime
    prompts: tuple[Prompt, ...]
    #: delivered without a sound
    silent: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """What has gone out once this has: the keys of its prompts, and of the digest it is or carries."""
        every = (self.key, *(prompt.key for prompt in self.prompts))
        return tuple(dict.fromkeys(key for joined in every for key in joined.split("+")))

    @property
    def tasks(self) -> tuple[str, ...]:
        """Keys of all the tasks it asks for, in order, each once."""
        return tuple(dict.fromkeys(key for prompt in self.prompts for key in prompt.tasks))


class ReminderState(StrEnum):
    """Where a reminder on file stands."""

    PENDING = "pending"
    DELIVERED = "delivered"
    MOOT = "moot"
    WITHDRAWN = "withdrawn"
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Delivered:
    """Telegram took the message."""

    message_id: int
    #: those that follow it, of what is said in several
    more: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Deferred:
    """Not now: released untried until ``until``; the attempt does not count (429, an outage)."""

    until: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Unreachable:
    """The chat refuses our messages: the candidate is parked."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Moot:
    """Nothing is left to say: not sent."""


@dataclass(frozen=True, kw_only=True, slots=True)
class InDoubt:
    """The request left, no answer came: tried once more, since twice beats never."""

    until: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Failed:
    """Our own mistake: tried again with growing pauses, then given up and counted."""

    #: a code for the operator, without any personal word
    reason: str


Outcome = Delivered | Deferred | Unreachable | Moot | InDoubt | Failed

#: pauses between attempts that failed; after the last the reminder is given up
PAUSES: Final = (timedelta(seconds=5), timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=1))


@dataclass(frozen=True, kw_only=True, slots=True)
class Lease:
    """A worker's time-limited hold on one reminder or post; settling is fenced by worker and attempt."""

    row_id: int
    #: whose it is: the candidate's, the cohort's
    owner_id: int
    worker: str
    attempt: int
