"""What the use cases need of the outside, as protocols.

``Begin`` opens one transaction: ``with begin() as work:`` commits when the block ends and rolls back
when it raises. Inside, everything of a candidate is read and written with the candidate's id in the
``WHERE``, so that an id from a forged button finds nothing. ``begin()`` may write (``BEGIN IMMEDIATE``
on SQLite); ``work.candidates.get(..., lock=True)`` holds the candidate's row on PostgreSQL.
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.moments import BusinessDays
from bot.domain.people import Candidate, Personal
from bot.domain.planning import Changes, Plan
from bot.domain.reminders import Lease, Outcome, Reminder, ReminderState, Task
from bot.domain.timeline import Answer, Facts, Opportunity, Reference, Snooze
from bot.services.cohort_ports import Cohorts, Entries, Invites, Mailbox, Pairs, Posts, Workshops


@dataclass(frozen=True, kw_only=True, slots=True)
class TaskOnFile:
    """A task with its row's id and what the candidate answered."""

    id: int
    task: Task
    #: ``False`` once the plan has dropped it: it can't be answered any more
    live: bool
    answer: Answer | None = None
    snooze: Snooze | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ReminderOnFile:
    """A reminder with its row's id and what became of it."""

    id: int
    candidate_id: int
    reminder: Reminder
    state: ReminderState
    attempt: int = 0
    #: when it was settled; ``None`` while pending
    settled_at: datetime | None = None
    #: Telegram's id of the delivered message
    message_id: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Dialogue:
    """Where a candidate stands in a form; its answers are sealed at rest."""

    form: str
    step: str
    answers: Mapping[str, Personal]
    #: Telegram's id of the active card, edited by taps
    message_id: int | None = None


class Candidates(Protocol):
    """The people we follow up with, and their keys."""

    def by_chat(self, chat_id: int) -> Candidate | None:
        """Return the candidate of a private chat, or ``None``."""

    def get(self, candidate_id: int, *, lock: bool = False) -> Candidate:
        """Return a candidate; ``NoSuchThing`` if erased. ``lock`` holds the row until the end."""

    def add(self, candidate: Candidate) -> Candidate:
        """Store a new candidate (its ``id`` is ignored), its key first; return it with its id."""

    def save(self, candidate: Candidate) -> None:
        """Store changed settings."""

    def erase(self, candidate_id: int) -> None:
        """Erase the key, then every row of the candidate. Erasing twice does nothing more."""


class Opportunities(Protocol):
    """A candidate's opportunities, each stored whole with its interviews, people and contacts."""

    def save(self, candidate_id: int, opportunity: Opportunity) -> Opportunity:
        """Store the opportunity whole and return it with the ids of what was new.

        An ``id`` of 0 (of the opportunity, an interview, an interviewer) means new; a child on file
        that is missing from the value is deleted. ``NoSuchThing`` if the opportunity is another's.
        """

    def remove(self, candidate_id: int, opportunity_id: int) -> None:
        """Delete the opportunity with all that belongs to it; ``NoSuchThing`` if it is another's."""

    def save_reference(self, candidate_id: int, reference: Reference) -> Reference:
        """Store a reference (``id`` 0: new) and return it with its id."""

    def remove_reference(self, candidate_id: int, reference_id: int) -> None:
        """Delete a reference and its place in every opportunity."""


class Plans(Protocol):
    """The stored plan: tasks and reminders of one candidate."""

    def current(self, candidate_id: int) -> Plan:
        """Return the live tasks and the pending reminders on file."""

    def apply(self, candidate_id: int, changes: Changes, *, now: datetime) -> None:
        """Store the difference; a dropped reminder becomes WITHDRAWN, a dropped task not live.

        A task or reminder that comes back is the same row again, with its answer kept. A reminder
        already delivered is never touched.
        """

    def tasks(self, candidate_id: int) -> tuple[TaskOnFile, ...]:
        """Return every task on file, live or not, in the order they were made."""

    def task(self, candidate_id: int, task_id: int) -> TaskOnFile:
        """Return one task, its row locked; ``NoSuchThing`` if another's."""

    def answer(self, candidate_id: int, task_id: int, answer: Answer | None) -> None:
        """Record the answer to a task; ``None`` takes it back."""

    def snooze(self, candidate_id: int, task_id: int, snooze: Snooze | None) -> None:
        """Record that a task is put off; ``None`` takes it back."""

    def delivered(self, candidate_id: int) -> tuple[ReminderOnFile, ...]:
        """Return the delivered reminders of the candidate, oldest first."""


class Queue(Protocol):
    """The reminders of everyone, as the dispatcher sees them.

    ``now`` is the wall clock (it moves in the playground) and decides what is due; leases run on the
    database's own clock.
    """

    def lease_due(self, *, worker: str, limit: int, hold: timedelta, now: datetime) -> tuple[Lease, ...]:
        """Hold the due, unheld, pending reminders of unparked candidates, earliest deadline first."""

    def get(self, reminder_id: int) -> ReminderOnFile:
        """Return one reminder; ``NoSuchThing`` if its candidate was erased."""

    def settle(self, lease: Lease, outcome: Outcome, *, now: datetime) -> bool:
        """Record what became of the attempt and give the lease back.

        ``False``: the lease was lost (another worker has it, or the plan withdrew the reminder) and
        nothing was changed. An ``Unreachable`` outcome also parks the candidate. After the last of
        ``PAUSES`` a ``Failed`` reminder gets the state FAILED.
        """

    def release(self, worker: str) -> int:
        """Give back every lease of ``worker`` untried (at start: its dead predecessor's)."""

    def next_due(self) -> datetime | None:
        """Return the earliest moment at which a pending reminder is to be looked at, or ``None``.

        That is its due moment, or later when it was deferred; parked candidates' reminders wait.
        """


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterName:
    """Which letter of an opportunity: its kind and ids, at most 64 characters, nothing personal."""

    opportunity_id: int
    name: str


class Versions(Protocol):
    """The letters that candidates wrote themselves, in the place of our drafts."""

    def of_opportunity(self, candidate_id: int, opportunity_id: int) -> Mapping[str, Personal]:
        """Return the versions of an opportunity's letters by the names of the letters."""

    def save(self, candidate_id: int, letter: LetterName, words: Personal, *, now: datetime) -> None:
        """Store a version, in place of an earlier one; ``NoSuchThing`` if the opportunity is another's."""

    def drop(self, candidate_id: int, letter: LetterName) -> None:
        """Delete a version, if there is one."""


class Dialogues(Protocol):
    """Forms in progress, by private chat."""

    def get(self, candidate_id: int) -> Dialogue | None:
        """Return the candidate's form in progress, or ``None``."""

    def save(self, candidate_id: int, dialogue: Dialogue, *, now: datetime) -> None:
        """Store it, in place of any other."""

    def drop(self, candidate_id: int) -> None:
        """End it."""


class Work(Protocol):
    """One transaction."""

    @property
    def candidates(self) -> Candidates:
        """The candidates of this transaction."""

    @property
    def opportunities(self) -> Opportunities:
        """The opportunities."""

    @property
    def plans(self) -> Plans:
        """The stored plans."""

    @property
    def queue(self) -> Queue:
        """The reminders on file."""

    @property
    def dialogues(self) -> Dialogues:
        """The forms in progress."""

    @property
    def versions(self) -> Versions:
        """The letters that candidates wrote themselves."""

    @property
    def cohorts(self) -> Cohorts:
        """The cohorts, their coaches and members."""

    @property
    def invites(self) -> Invites:
        """The invites to cohorts."""

    @property
    def mailbox(self) -> Mailbox:
        """What cohorts told each person."""

    @property
    def workshops(self) -> Workshops:
        """What coaches offer at a moment."""

    @property
    def entries(self) -> Entries:
        """What members say in weekly rounds."""

    @property
    def pairs(self) -> Pairs:
        """The practice pairs."""

    @property
    def posts(self) -> Posts:
        """What cohorts have to be told."""

    def business_days(self, territory: str) -> BusinessDays:
        """Return the working days of a territory ("FR-67")."""

    def facts(self, candidate_id: int) -> Facts:
        """Return everything known of the candidate; ``NoSuchThing`` if erased."""

    def first_time(self, update_id: int, *, now: datetime) -> bool:
        """Tell whether this update is new, and remember it for two days."""


Begin = Callable[[], AbstractContextManager[Work]]


@dataclass(frozen=True, kw_only=True, slots=True)
class View:
    """All that a screen may show of one candidate, after what was just done."""

    facts: Facts
    tasks: tuple[TaskOnFile, ...]
    now: datetime
    #: delivered messages whose words or buttons may no longer hold after what was just done
    outdated: tuple[ReminderOnFile, ...] = ()
    #: what was known just before: what reads the same then and now need not be drawn again
    before: "View | None" = None

    def task(self, key: str) -> TaskOnFile | None:
        """Return the task with this key, or ``None``."""
        return next((on_file for on_file in self.tasks if on_file.task.key == key), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """A reminder about to be delivered, with all its screen needs."""

    reminder_id: int
    reminder: Reminder
    view: View


class Messenger(Protocol):
    """The way out to the candidate."""

    async def deliver(self, notice: Notice) -> Outcome:
        """Send the reminder's message; library errors come back as outcomes."""
