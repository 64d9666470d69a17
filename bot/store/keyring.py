"""The keys that seal what candidates typed, wrapped by a master key, apart from the data.

Every candidate has a key of their own; erasing it makes every copy of their words unreadable, also those
in backups. So the keyring is never part of a backup of the data, and is kept as one overwritten copy: on
SQLite a file beside the master key's (no WAL, deleted pages are zeroed), on PostgreSQL a schema of its
own (``pg_dump --exclude-schema=keyring``). It commits by itself, before the data does.

The master key's file holds one Fernet key a line; the first is current, the others are still accepted.
To rotate: put a new key on the first line, start, :meth:`Keyring.rotate`, take the old line away.
"""

import os
import stat
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Final, Self
from uuid import uuid4

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import (
    Column,
    Connection,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    delete,
    insert,
    inspect,
    select,
    update,
)

from bot.domain.errors import NoSuchThing
from bot.store.columns import Id
from bot.store.engine import address_of, begin, postgresql_engine, sqlite_engine
from bot.store.errors import StoreError, StoreUnusable

SCHEMA: Final = "keyring"

metadata: Final = MetaData(schema=SCHEMA, naming_convention={"pk": "%(table_name)s_key"})

keys: Final = Table(
    "keys",
    metadata,
    Column("id", Id, primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)

#: one row: a random name of this keyring, sealed by the master key
checks: Final = Table(
    "checks",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("sealed", LargeBinary, nullable=False),
)

_PRAGMAS: Final[Mapping[str, str]] = MappingProxyType(
    {"journal_mode": "DELETE", "synchronous": "FULL", "secure_delete": "ON"}
)

#: unwrapped keys kept in memory at most
_AT_HAND: Final = 4096


def generate(path: Path) -> None:
    """Write a new master key to ``path``, readable by its owner only.

    ``StoreUnusable`` if the file is there already, or can't be written.
    """
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        raise StoreUnusable(f"{path} is there already: a master key is never overwritten") from None
    except OSError as error:
        raise StoreUnusable(f"{path} can't be written: {error.strerror}") from None
    with os.fdopen(handle, "wb") as file:
        file.write(Fernet.generate_key() + b"\n")
        file.flush()
        os.fsync(file.fileno())


def read(path: Path) -> MultiFernet:
    """Return the master keys in ``path``, the current one first.

    ``StoreUnusable``: no such file, others than its owner may read it, or a line is not a key.
    """
    try:
        wide = stat.S_IMODE(path.stat().st_mode) & 0o177
        lines = path.read_bytes().split()
    except OSError as error:
        raise StoreUnusable(f"the master key {path} can't be read: {error.strerror}") from None
    if wide:
        raise StoreUnusable(f"others may read the master key {path}: chmod 600 it")
    try:
        masters = [Fernet(line) for line in lines]
    except ValueError:
        raise StoreUnusable(f"the master key {path} holds a line that is not a key") from None
    if not masters:
        raise StoreUnusable(f"the master key {path} is empty")
    return MultiFernet(masters)


class Keyring:
    """The candidates' keys. Safe to share between threads; each call is a transaction of its own."""

    def __init__(self, engine: Engine, masters: MultiFernet) -> None:
        """Unlock the keyring in ``engine``; ``StoreUnusable`` if the master key is not its own."""
        self._engine = engine
        self._masters = masters
        self._at_hand: dict[int, Fernet] = {}
        self._turn = Lock()
        with begin(engine) as connection:
            #: a random name, by which the data knows its keyring
            self.name: Final = self._unlock(connection)

    @classmethod
    def open(cls, url: str, key_file: Path) -> Self:
        """Unlock the keyring that belongs to the data at ``url``, with the master key in ``key_file``.

        On SQLite it is ``key_file`` with the ending ``.keyring``, made if absent; on PostgreSQL the
        migrations make it. ``StoreUnusable`` says what is wrong.
        """
        masters = read(key_file)
        address = address_of(url)
        if address.get_backend_name() == "sqlite":
            engine = sqlite_engine(key_file.with_suffix(".keyring"), pragmas=_PRAGMAS)
            engine = engine.execution_options(schema_translate_map={SCHEMA: None})
        else:
            engine = postgresql_engine(address)
        try:
            return cls(engine, masters)
        except StoreError:
            engine.dispose()
            raise

    def add(self) -> int:
        """Make a key and return its id, which is the id of its candidate; never one used before."""
        key = Fernet.generate_key()
        wrapped = self._masters.encrypt(key)
        with begin(self._engine) as connection:
            return int(
                connection.execute(insert(keys).values(wrapped=wrapped).returning(keys.c.id)).scalar_one()
            )

    def key(self, candidate_id: int) -> Fernet:
        """Return the candidate's key; ``NoSuchThing`` once it was erased."""
        at_hand = self._at_hand.get(candidate_id)
        return at_hand if at_hand is not None else self._fetch(candidate_id)

    def has(self, candidate_id: int) -> bool:
        """Tell whether the candidate has a key, that is, was not erased."""
        try:
            self.key(candidate_id)
        except NoSuchThing:
            return False
        return True

    def lots(self, cohort_id: int) -> bytes:
        """Return 32 secret bytes that follow from a cohort's key, always the same, and tell nothing of it.

        ``NoSuchThing`` once the key was erased.
        """
        with begin(self._engine) as connection:
            wrapped = connection.execute(select(keys.c.wrapped).where(keys.c.id == cohort_id)).scalar()
        if wrapped is None:
            raise NoSuchThing
        return blake2b(self._opened(wrapped), person=b"lots", digest_size=32).digest()

    def erase(self, candidate_id: int) -> None:
        """Erase the candidate's key for good. Erasing twice does nothing more."""
        with self._turn, begin(self._engine) as connection:
            self._at_hand.pop(candidate_id, None)
            connection.execute(delete(keys).where(keys.c.id == candidate_id))

    def ids(self) -> frozenset[int]:
        """Return the ids of all the candidates who have a key."""
        with begin(self._engine) as connection:
            return frozenset(connection.execute(select(keys.c.id)).scalars())

    def rotate(self) -> int:
        """Wrap every key anew by the current master key; return how many. All or none are."""
        with begin(self._engine) as connection:
            rows = connection.execute(select(keys.c.id, keys.c.wrapped).with_for_update()).all()
            for row in rows:
                wrapped = self._masters.rotate(row.wrapped)
                connection.execute(update(keys).where(keys.c.id == row.id).values(wrapped=wrapped))
            connection.execute(update(checks).values(sealed=self._masters.encrypt(self.name.encode())))
        return len(rows)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def _fetch(self, candidate_id: int) -> Fernet:
        with self._turn, begin(self._engine) as connection:
            wrapped = connection.execute(select(keys.c.wrapped).where(keys.c.id == candidate_id)).scalar()
            if wrapped is None:
                raise NoSuchThing
            if len(self._at_hand) >= _AT_HAND:
                self._at_hand.clear()
            self._at_hand[candidate_id] = Fernet(self._opened(wrapped))
            return self._at_hand[candidate_id]

    def _unlock(self, connection: Connection) -> str:
        if connection.dialect.name == "sqlite":
            metadata.create_all(connection)
        elif not inspect(connection).has_table(checks.name, schema=SCHEMA):
            raise StoreUnusable("the database has no keyring yet: migrate it first")
        sealed = connection.execute(select(checks.c.sealed)).scalar()
        if sealed is not None:
            return self._opened(sealed).decode()
        if connection.execute(select(keys.c.id).limit(1)).scalar() is not None:
            raise StoreUnusable("the keyring is damaged: it holds keys without its check value")
        name = uuid4().hex
        connection.execute(insert(checks).values(id=1, sealed=self._masters.encrypt(name.encode())))
        return name

    def _opened(self, wrapped: bytes) -> bytes:
        try:
            return self._masters.decrypt(wrapped)
        except InvalidToken:
            raise StoreUnusable("the master key is not the one this keyring was made with") from None
