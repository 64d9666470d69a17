"""Connections to SQLite and PostgreSQL, and the one way to begin a transaction."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as SQLiteConnection
from types import MappingProxyType
from typing import Final

from sqlalchemy import URL, Connection, Engine, create_engine, event, exc, make_url
from sqlalchemy.pool import ConnectionPoolEntry

from bot.store.errors import StoreAway, StoreUnusable

#: how the data of SQLite survives a power loss and keeps its references
DATA_PRAGMAS: Final[Mapping[str, str]] = MappingProxyType(
    {"journal_mode": "WAL", "synchronous": "FULL", "foreign_keys": "ON"}
)

#: seconds to wait for another process that writes to the same SQLite file
BUSY: Final = 10


def connect(url: str) -> Engine:
    """Return an engine for ``sqlite:///path`` or ``postgresql://…``, having tried it once.

    A SQLite file is made if absent (readable by its owner only) and checked if present.
    ``StoreUnusable``: not such a URL, or the file is corrupt; ``StoreAway``: no answer.
    """
    address = address_of(url)
    if address.get_backend_name() == "sqlite":
        return sqlite_engine(Path(address.database or ""), pragmas=DATA_PRAGMAS)
    return postgresql_engine(address)


def address_of(url: str) -> URL:
    """Return the parsed URL of a SQLite file or a PostgreSQL database; ``StoreUnusable`` if neither."""
    try:
        address = make_url(url)
    except exc.ArgumentError:
        raise StoreUnusable("the database's URL can't be read") from None
    match address.get_backend_name():
        case "sqlite" if address.database not in {None, "", ":memory:"}:
            return address
        case "postgresql" | "postgres":
            return address.set(drivername="postgresql+psycopg")
        case _:
            raise StoreUnusable("the database's URL must be sqlite:///<file> or postgresql://…")


def sqlite_engine(path: Path, *, pragmas: Mapping[str, str]) -> Engine:
    """Return an engine for a SQLite file, made if absent; ``StoreUnusable`` if it can't be read whole.

    There is one connection, since every transaction writes: threads queue for it in turn, rather than
    sleep and try again as SQLite's own waiting does.
    """
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        pool_size=1,
        max_overflow=0,
        pool_timeout=60,
        hide_parameters=True,
        connect_args={"isolation_level": None, "timeout": BUSY},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: SQLiteConnection, _: ConnectionPoolEntry) -> None:
        for name, value in pragmas.items():
            connection.execute(f"PRAGMA {name} = {value}")

    @event.listens_for(engine, "begin")
    def begin_immediate(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        with engine.connect() as connection:
            found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    except (OSError, exc.DatabaseError) as error:
        engine.dispose()
        raise StoreUnusable(f"the file {path} can't be used: {_reason(error)}") from error
    if found != "ok":
        engine.dispose()
        raise StoreUnusable(f"the file {path} is corrupt: bring back the last backup of it")
    return engine


def postgresql_engine(address: URL) -> Engine:
    """Return an engine for a PostgreSQL database, through psycopg; ``StoreAway`` if it doesn't answer."""
    try:
        engine = create_engine(
            address,
            pool_size=8,
            max_overflow=8,
            pool_pre_ping=True,
            hide_parameters=True,
            connect_args={"connect_timeout": 5, "keepalives_idle": 5, "tcp_user_timeout": 10_000},
        )
    except ImportError:
        raise StoreUnusable("PostgreSQL needs psycopg: install relance[postgres]") from None
    try:
        with begin(engine):
            return engine
    except StoreAway:
        engine.dispose()
        raise


@contextmanager
def begin(engine: Engine) -> Iterator[Connection]:
    """Begin a transaction: leaving the block commits, an exception rolls back.

    Errors of the database itself come out as ``StoreAway`` or ``StoreUnusable``.
    """
    try:
        with engine.begin() as connection:
            yield connection
    except (exc.OperationalError, exc.InterfaceError, exc.TimeoutError) as error:
        raise StoreAway(f"the database can't be used right now: {_reason(error)}") from error
    except exc.DatabaseError as error:
        # a damaged SQLite file raises the base class itself; its subclasses are mistakes of ours
        if type(error) is not exc.DatabaseError:
            raise
        raise StoreUnusable(f"the database is damaged: {_reason(error)}") from error


def _reason(error: Exception) -> str:
    """Return the driver's own words, on one line, without statement and parameters."""
    return " ".join(str(getattr(error, "orig", None) or error).split())
