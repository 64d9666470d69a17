"""The store, and one transaction of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import cached_property

from sqlalchemy import Connection, Engine, func, insert, select

from bot.domain.moments import BusinessDays
from bot.domain.timeline import Facts
from bot.services.ports import Work
from bot.store import schema
from bot.store.engine import begin
from bot.store.errors import StoreUnusable
from bot.store.keyring import Keyring
from bot.store.leases import ReminderQueue
from bot.store.repositories.candidates import CandidateRows
from bot.store.repositories.cohorts import CohortRows
from bot.store.repositories.dialogues import DialogueRows, first_time
from bot.store.repositories.entries import EntryRows
from bot.store.repositories.facts import FactsReader
from bot.store.repositories.invites import InviteRows
from bot.store.repositories.mail import MailRows
from bot.store.repositories.opportunities import OpportunityRows
from bot.store.repositories.pairs import PairRows
from bot.store.repositories.plans import PlanRows
from bot.store.repositories.posts import PostRows
from bot.store.repositories.versions import VersionRows
from bot.store.repositories.workshops import WorkshopRows
from bot.store.tables import candidates, pairing

Days = Callable[[str], BusinessDays]


class Transaction:
    """``ports.Work`` on one connection."""

    def __init__(self, connection: Connection, keyring: Keyring, business_days: Days) -> None:
        self._connection = connection
        self._keyring = keyring
        self._business_days = business_days

    @cached_property
    def candidates(self) -> CandidateRows:
        """The people we follow up with."""
        return CandidateRows(self._connection, self._keyring)

    @cached_property
    def opportunities(self) -> OpportunityRows:
        """Their opportunities."""
        return OpportunityRows(self._connection, self._keyring)

    @cached_property
    def plans(self) -> PlanRows:
        """Their plans."""
        return PlanRows(self._connection)

    @cached_property
    def queue(self) -> ReminderQueue:
        """The reminders of everyone."""
        return ReminderQueue(self._connection)

    @cached_property
    def dialogues(self) -> DialogueRows:
        """Their forms in progress."""
        return DialogueRows(self._connection, self._keyring)

    @cached_property
    def versions(self) -> VersionRows:
        """The letters they wrote themselves."""
        return VersionRows(self._connection, self._keyring)

    @cached_property
    def cohorts(self) -> CohortRows:
        """The cohorts, their coaches and members."""
        return CohortRows(self._connection, self._keyring)

    @cached_property
    def invites(self) -> InviteRows:
        """The invites to cohorts."""
        return InviteRows(self._connection)

    @cached_property
    def mailbox(self) -> MailRows:
        """What cohorts told each person."""
        return MailRows(self._connection, self._keyring)

    @cached_property
    def workshops(self) -> WorkshopRows:
        """What coaches offer at a moment."""
        return WorkshopRows(self._connection, self._keyring)

    @cached_property
    def entries(self) -> EntryRows:
        """What members say in weekly rounds."""
        return EntryRows(self._connection, self._keyring)

    @cached_property
    def pairs(self) -> PairRows:
        """The practice pairs."""
        return PairRows(self._connection)

    @cached_property
    def posts(self) -> PostRows:
        """What cohorts have to be told."""
        return PostRows(self._connection)

    def business_days(self, territory: str) -> BusinessDays:
        """Return the working days of a territory ("FR-67")."""
        return self._business_days(territory)

    def facts(self, candidate_id: int) -> Facts:
        """Return everything known of the candidate; ``NoSuchThing`` if erased."""
        candidate = self.candidates.get(candidate_id)
        return replace(
            FactsReader(self._connection, self._keyring, candidate).read(self._business_days),
            mail=self.mailbox.of(candidate_id),
            memberships=self.cohorts.memberships_of(candidate_id),
            chairs=self.cohorts.chairs_of(candidate_id),
        )

    def first_time(self, update_id: int, *, now: datetime) -> bool:
        """Tell whether this update is new, and remember it for two days."""
        return first_time(self._connection, update_id, now=now)


class Store:
    """The data with its keyring. Safe to share between threads; ``begin`` is what use cases take."""

    def __init__(self, engine: Engine, keyring: Keyring, *, business_days: Days) -> None:
        """Pair the data with its keyring; ``business_days`` gives those of a territory ("FR-67").

        ``StoreUnusable``: the data is not migrated, of a newer program, or another keyring's.
        """
        self._engine = engine
        self._keyring = keyring
        self._business_days = business_days
        schema.check(engine)
        with begin(engine) as connection:
            _pair(connection, keyring)

    @contextmanager
    def begin(self) -> Iterator[Work]:
        """Begin a transaction: leaving the block commits, an exception rolls back.

        ``StoreAway`` if the database can't be used right now, ``StoreUnusable`` if it is damaged.
        """
        with begin(self._engine) as connection:
            yield Transaction(connection, self._keyring, self._business_days)

    def finish_erasures(self) -> int:
        """Erase what is left of those whose key is gone; return how many candidates and cohorts that were.

        To be called at start: an erasure cut short is finished, and one made since a restored backup
        of the data was taken is made again.
        """
        with begin(self._engine) as connection:
            candidates_gone = CandidateRows(connection, self._keyring).erase_keyless()
            return candidates_gone + CohortRows(connection, self._keyring).erase_keyless()

    def close(self) -> None:
        """Let go of both databases."""
        self._engine.dispose()
        self._keyring.close()


def _pair(connection: Connection, keyring: Keyring) -> None:
    """Let the data and the keyring know each other; ``StoreUnusable`` if either knows another one.

    Without this, data opened with a strange keyring would count everyone as erased.
    """
    known = connection.execute(select(pairing.c.keyring)).scalar()
    if known == keyring.name:
        return
    if known is not None:
        raise StoreUnusable("this keyring is not the one of this data: bring back the right file of the two")
    on_file = connection.execute(select(func.count()).select_from(candidates)).scalar_one()
    if on_file or keyring.ids():
        raise StoreUnusable("the data and the keyring have never met, and one of the two is in use already")
    connection.execute(insert(pairing).values(keyring=keyring.name))
