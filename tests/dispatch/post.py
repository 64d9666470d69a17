"""A post office without Telegram: a store, a clock moved by hand, and letters that are only noted."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import TypeVar

from bot.dispatch.dispatcher import Dispatcher
from bot.dispatch.outboxes import posts_by, reminders_by
from bot.dispatch.wakeup import Wakeup
from bot.domain.moments import BusinessDays
from bot.domain.planning import Plan
from bot.domain.reminders import Delivered, Lease, Outcome
from bot.services.cohort_ports import PostNotice
from bot.services.ports import Begin, Notice, ReminderOnFile, Work
from bot.store import Keyring, Store, connect
from bot.store.errors import StoreAway
from bot.wiring.clocks import Wall, real_now
from tests.builders import moment
from tests.databases import Database
from tests.services import life

T = TypeVar("T")

WORKER = "w"


async def until(happened: Callable[[], bool]) -> None:
    """Let the others go on until something has happened; it takes no time of its own."""
    for _ in range(100_000):
        if happened():
            return
        await asyncio.sleep(0)
    raise AssertionError("it never happened")


class Alarm(Wakeup):
    """An alarm that never lets anyone wait, and notes the appointments made with it."""

    def __init__(self) -> None:
        super().__init__(clock=real_now)
        self.appointments: list[timedelta] = []

    def ring_in(self, delay: timedelta) -> None:
        self.appointments.append(delay)

    async def wait(self, most: float) -> None:
        await asyncio.sleep(min(most, 0))


@dataclass
class Letters:
    """A messenger: what went out, and what becomes of it by chat."""

    answers: dict[int, Callable[[], Awaitable[Outcome]]] = field(default_factory=dict)
    out: list[Notice] = field(default_factory=list)
    in_flight: int = 0
    most_in_flight: int = 0
    #: nothing is answered while this is not set
    open: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self._numbers = count(1)
        self.open.set()

    async def deliver(self, notice: Notice) -> Outcome:
        self.out.append(notice)
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        try:
            await self.open.wait()
            answer = self.answers.get(notice.view.facts.candidate.chat_id)
            return await answer() if answer else Delivered(message_id=next(self._numbers))
        finally:
            self.in_flight -= 1

    @property
    def chats(self) -> list[int]:
        """The chats written to, in order."""
        return [it.view.facts.candidate.chat_id for it in self.out]

    @property
    def steps(self) -> list[str]:
        """The leading step of each message, in order."""
        return [str(it.reminder.prompts[0].step) for it in self.out]


@dataclass
class Square:
    """A poster: what went out to groups, and what becomes of it by group."""

    answers: dict[int, Outcome] = field(default_factory=dict)
    out: list[PostNotice] = field(default_factory=list)

    async def deliver(self, notice: PostNotice) -> Outcome:
        self.out.append(notice)
        group = notice.cohort.group
        known = self.answers.get(group.chat_id) if group else None
        return known or Delivered(message_id=100 + len(self.out))

    @property
    def keys(self) -> list[str]:
        """The posts that went out, in order."""
        return [it.on_file.post.key for it in self.out]


class Post:
    """A dispatcher over a real store."""

    def __init__(self, database: Database) -> None:
        keys = Keyring.open(database.url, database.key_file)
        self._store = Store(connect(database.url), keys, business_days=self.business_days)
        self.wall = Wall(moment(life.MONDAY), flows=False)
        self.letters = Letters()
        self.square = Square()
        self.alarm = Alarm()
        #: how many transactions fail from now on: the database is away
        self.away = 0
        #: territories whose business days can't be told: every plan that needs them raises
        self.poisoned: set[str] = set()
        #: called once, when the next lease was given
        self.leased: Callable[[], object] | None = None
        self.dispatcher = Dispatcher(
            begin=self.begin,
            run=self.run,
            outboxes=(reminders_by(self.letters), posts_by(self.square)),
            wakeup=self.alarm,
            now=self.wall,
            worker=WORKER,
        )

    def business_days(self, territory: str) -> BusinessDays:
        if territory in self.poisoned:
            raise LookupError(territory)
        return BusinessDays()

    def close(self) -> None:
        self._store.close()

    @contextmanager
    def begin(self) -> Iterator[Work]:
        if self.away:
            self.away -= 1
            raise StoreAway("the database can't be used right now: it is a test")
        with self._store.begin() as work:
            yield work

    @property
    def direct(self) -> Begin:
        """The same store, never away."""
        return self._store.begin

    async def run(self, call: Callable[[], T], /) -> T:
        result = call()
        held = isinstance(result, tuple) and any(isinstance(it, Lease) for it in result)
        once = self.leased
        if held and once is not None:
            self.leased = None
            once()
        return result

    async def at(self, local: str) -> int:
        """Move the clock there and sweep once."""
        self.wall.move(moment(local))
        return await self.dispatcher.sweep()

    def interviewed(self, *chats: int, starts: str = life.TUESDAY) -> list[int]:
        """File candidates with an interview each, told on Monday; return their ids."""
        ids = [life.join(self.direct, chat_id=chat_id) for chat_id in chats]
        for candidate_id in ids:
            life.open_interview(self.direct, candidate_id, starts)
        return ids

    def plan(self, candidate_id: int) -> Plan:
        return life.plan(self.direct, candidate_id)

    def on_file(self, notice: Notice) -> ReminderOnFile:
        """Read what became of a reminder that went out."""
        with self.direct() as work:
            return work.queue.get(notice.reminder_id)

    def held(self) -> int:
        """Return how many leases are held, and let go of them."""
        with self.direct() as work:
            return work.queue.release(WORKER)

    def next_due(self) -> datetime | None:
        with self.direct() as work:
            return work.queue.next_due()
