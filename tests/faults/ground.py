"""A database with reminders that are due now, and the plan that says which."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from bot.domain.people import Personal
from bot.domain.timeline import Interviewer
from bot.services import opportunities, people
from bot.services.ports import Begin
from bot.store import Store
from bot.wiring.bot import prepare_store
from bot.wiring.clocks import real_now
from tests.faults.town import FIRST_CHAT

#: the name the bot leases under, the same at every start
WORKER: Final = "fault"

#: words that nobody would write by chance: a company, an interviewer, what a person types to the bot
COMPANY: Final = "Quorvexia"
INTERVIEWER: Final = "Tilmandrine"
TYPED: Final = "Velmarinth"

#: chat -> the due moments of its messages
Planned = dict[int, list[datetime]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Ground:
    """Where the data and the keys of one test are."""

    folder: Path
    database_url: str
    key_file: Path

    @contextmanager
    def store(self) -> Iterator[Store]:
        """Open the store while inside, as the bot does."""
        store = prepare_store(self.database_url, self.key_file)
        try:
            yield store
        finally:
            store.close()

    def seed(self, count: int) -> Planned:
        """File candidates who each have one reminder due by now; return the plan."""
        now = real_now()
        with self.store() as store:
            for chat_id in range(FIRST_CHAT, FIRST_CHAT + count):
                _file(store.begin, chat_id, now=now)
        return self.due()

    def due(self) -> Planned:
        """Return the pending reminders whose moment has come, of all candidates."""
        with self.store() as store, store.begin() as work:
            now, planned = real_now(), Planned()
            chat_id = FIRST_CHAT
            while (candidate := work.candidates.by_chat(chat_id)) is not None:
                due = [it.due for it in work.plans.current(candidate.id).reminders if it.due <= now]
                planned |= {chat_id: due} if due else {}
                chat_id += 1
            return planned

    def held(self) -> int:
        """Return how many leases are held, and let go of them: only for a bot that is dead."""
        with self.store() as store, store.begin() as work:
            return work.queue.release(WORKER)

    def raw(self) -> bytes:
        """Return the bytes of all the files under the folder."""
        return b"".join(it.read_bytes() for it in self.folder.rglob("*") if it.is_file())


def on_sqlite(folder: Path, *, master_key: Path | None = None) -> Ground:
    """Return a ground on SQLite in an existing folder, with a copy of the key if one is given."""
    data, keys = folder / "data", folder / "keys"
    for place in (data, keys):
        place.mkdir(mode=0o700)
    if master_key is not None:
        shutil.copy2(master_key, keys)
    return Ground(folder=folder, database_url=f"sqlite:///{data}/relance.db", key_file=keys / "master.key")


def _file(begin: Begin, chat_id: int, *, now: datetime) -> None:
    """File a candidate whose interview is over, so that its debrief is due and nothing else."""
    told = now - timedelta(days=2)
    zone = early_afternoon(now)
    view = people.join(begin, chat_id=chat_id, language="fr", zone=zone, territory="FR", now=told)
    candidate_id = view.facts.candidate.id
    opened = opportunities.start(
        begin,
        candidate_id,
        company=Personal(f"{COMPANY} {chat_id}"),
        starts=now - timedelta(hours=3),
        zone=zone,
        now=told,
    )
    asked = Interviewer(id=0, name=Personal(f"{INTERVIEWER} {chat_id}"))
    opportunities.add_interviewers(begin, candidate_id, opened.interview_id, [asked], now=now)


def early_afternoon(now: datetime) -> str:
    """Return a zone where it is between 13:00 and 14:00: no quiet hours near, and no digest."""
    ahead = 13 - now.hour
    return f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT"
