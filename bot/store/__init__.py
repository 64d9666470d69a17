"""Everything that knows SQL: facts, plans, forms and leases, on SQLite or PostgreSQL.

The law
-------
- One transaction is one :class:`~bot.services.ports.Work`; leaving the block commits, an exception rolls
  back. On SQLite it begins with BEGIN IMMEDIATE, so that two threads that read and then write take turns;
  on PostgreSQL the use case holds the candidate's row (``candidates.get(..., lock=True)``).
- Every row of a candidate carries the candidate's id, and every statement names it in its WHERE: an id
  from a forged button finds nothing (``NoSuchThing``). Composite foreign keys make the database keep the
  same promise.
- Every word a person typed is sealed (:mod:`.sealing`) in the one ``sealed`` column of its row, under the
  candidate's own key. Kinds, instants, keys of tasks and numbers stay in clear, because the dispatcher
  needs them. ``tables.HARMLESS`` names each text column left in clear, with its reason.
- The keys live in a keyring (:mod:`.keyring`) outside the data and its backups. Key first, then data;
  erasing: key first, then rows. Candidates' ids come from the keyring, so that no id is ever used twice,
  not even after a restored backup. Data and keyring know each other: a strange pair is refused.
- Ids are never reused (AUTOINCREMENT, sequences): an old button never finds a new thing.
- The store refuses to lie: a corrupt file, a newer schema, a wrong key, a missing migration are told as
  :class:`~bot.store.errors.StoreUnusable`, and nothing is changed.
- Leases run on the database's clock, due moments on the clock given as ``now``.

What lost
---------
Async SQLAlchemy (a use case could await with a transaction open); the ORM (its identity map and lazy
loading have nothing to add to frozen values); deferred transactions on SQLite (read-then-write by two
threads lost half of the changes); one key for everyone (erasing could not reach a backup); the keyring in
the same file as the data (last night's backup would hold the key of whoever is erased today).
"""

from bot.store.engine import connect
from bot.store.errors import StoreAway, StoreError, StoreUnusable
from bot.store.keyring import Keyring
from bot.store.store import Store

__all__ = ["Keyring", "Store", "StoreAway", "StoreError", "StoreUnusable", "connect"]
