"""Everything known of one candidate, read with one query a table."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import cache, partial
from typing import Any, TypeVar

from cryptography.fernet import Fernet
from sqlalchemy import Connection, Select, Table, bindparam, select

from bot.domain.moments import BusinessDays
from bot.domain.people import Candidate
from bot.domain.reminders import ReminderState
from bot.domain.timeline import Facts, Opportunity
from bot.store import tables
from bot.store.keyring import Keyring
from bot.store.rows import AnyRow
from bot.store.rows.facts import contact_of, interviewer_of, opportunity_of, reference_of
from bot.store.rows.interviews import interview_of, presence_of
from bot.store.rows.plans import answer_of, reminder_of, snooze_of
from bot.store.rows.preparation import ally_of, evidence_of, rehearsal_of

_Value = TypeVar("_Value")


class FactsReader:
    """Reads the rows of one candidate and makes the facts of them."""

    def __init__(self, connection: Connection, keyring: Keyring, candidate: Candidate) -> None:
        self._connection = connection
        self._candidate = candidate
        self._key: Fernet = keyring.key(candidate.id)

    def read(self, business_days: Callable[[str], BusinessDays]) -> Facts:
        """Return the facts, with the business days of every territory they name."""
        opportunities = self._opportunities()
        territories = {self._candidate.territory, *(it.territory for it in opportunities)}
        on_file = self._rows(tables.tasks, "id")
        references = self._rows(tables.people, "id")
        return Facts(
            candidate=self._candidate,
            opportunities=opportunities,
            references=tuple(reference_of(self._key, row) for row in references),
            answers={row.key: answer for row in on_file if (answer := answer_of(row))},
            snoozes={row.key: snooze for row in on_file if (snooze := snooze_of(row))},
            sent=self._sent(),
            days={territory: business_days(territory) for territory in territories},
        )

    def _opportunities(self) -> tuple[Opportunity, ...]:
        key = self._key
        present = self._grouped(tables.presences, "interview_id", partial(presence_of, key), "place")
        interviews = self._grouped(
            tables.interviews,
            "opportunity_id",
            lambda row: interview_of(key, row, present=present[row.id]),
            *("round", "id"),
        )
        asked = self._grouped(tables.interviewers, "opportunity_id", partial(interviewer_of, key), "place")
        linked = self._grouped(tables.links, "opportunity_id", lambda row: int(row.reference_id), "place")
        made = self._grouped(tables.contacts, "opportunity_id", contact_of, "place")
        backed = self._grouped(tables.evidence, "opportunity_id", partial(evidence_of, key), "place")
        inside = self._grouped(tables.allies, "opportunity_id", partial(ally_of, key), "place")
        prepared = self._grouped(
            tables.rehearsals, "opportunity_id", partial(rehearsal_of, key), "question", "round"
        )
        return tuple(
            opportunity_of(
                key,
                row,
                interviews=interviews[row.id],
                interviewers=asked[row.id],
                reference_ids=linked[row.id],
                contacts=made[row.id],
                evidence=backed[row.id],
                allies=inside[row.id],
                rehearsals=prepared[row.id],
            )
            for row in self._rows(tables.opportunities, "id")
        )

    def _sent(self) -> dict[str, datetime]:
        """Return when each prompt and each digest went out; the first time, if it went out twice."""
        sent: dict[str, datetime] = {}
        for row in self._rows(tables.reminders, "settled_at", "id", state=ReminderState.DELIVERED):
            for key in reminder_of(row).reminder.keys:
                sent.setdefault(key, row.settled_at)
        return sent

    def _grouped(
        self, table: Table, parent: str, value_of: Callable[[AnyRow], _Value], *order: str
    ) -> Mapping[int, list[_Value]]:
        """Return the values of a table by the id of what they belong to, in order."""
        found: defaultdict[int, list[_Value]] = defaultdict(list)
        for row in self._rows(table, *order):
            found[getattr(row, parent)].append(value_of(row))
        return found

    def _rows(self, table: Table, *order: str, **equal: str) -> Sequence[AnyRow]:
        mine = {"candidate_id": self._candidate.id} | equal
        return self._connection.execute(_reading(table, tuple(mine), order), mine).all()


@cache
def _reading(table: Table, equal: tuple[str, ...], order: tuple[str, ...]) -> Select[*tuple[Any, ...]]:
    """Return the statement that reads rows by these columns: put together once, run at every update."""
    mine = (table.c[name] == bindparam(name, type_=table.c[name].type) for name in equal)
    return select(table).where(*mine).order_by(*(table.c[name] for name in order))
