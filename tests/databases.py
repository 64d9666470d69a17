"""Fixtures: a fresh store for every test, on SQLite and on PostgreSQL.

``store`` and all that builds on it run twice. PostgreSQL is started once a session from the binaries of
the machine, on a unix socket in a temporary folder, and dies with the tests; ``TEST_POSTGRES_URL`` names
a server to use instead (its role may create databases). Each test gets a copy of a migrated template.
"""

import ctypes
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final, NoReturn

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import OperationalError

from bot.domain.moments import BusinessDays
from bot.services.ports import Work
from bot.store import Keyring, Store, connect, keyring
from bot.store.migrations import migrate

_ROLE: Final = "relance"
_GIVEN: Final = os.environ.get("TEST_POSTGRES_URL")  # noqa: TID251 - a setting of the tests
_CI: Final = os.environ.get("CI", "").lower() in {"1", "true"}  # noqa: TID251 - a setting of the tests
_NO_SERVER: Final = "NO POSTGRESQL ON THIS MACHINE"
_SETTINGS: Final = (
    *("listen_addresses=", "fsync=off", "synchronous_commit=off", "full_page_writes=off"),
    *("max_connections=100", "shared_buffers=32MB", "autovacuum=off"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Database:
    """Where the data of one test is, and the master key's file (the keyring of SQLite is beside it)."""

    url: str
    key_file: Path

    @property
    def file(self) -> Path | None:
        """The file of the data, on SQLite."""
        return Path(make_url(self.url).database or "") if self.url.startswith("sqlite") else None

    def open(self) -> Store:
        """Return the store, as another process would open it."""
        with ExitStack() as opened:
            engine = connect(self.url)
            opened.callback(engine.dispose)
            keys = Keyring.open(self.url, self.key_file)
            opened.callback(keys.close)
            store = Store(engine, keys, business_days=business_days)
            opened.pop_all()
            return store


def business_days(territory: str) -> BusinessDays:
    """Return the same working days for every territory."""
    return BusinessDays()


def _template(folder: Path, url: str) -> Database:
    """Return a migrated, empty database that has met its keyring."""
    template = Database(url=url, key_file=folder / "master.key")
    keyring.generate(template.key_file)
    engine = connect(url)
    migrate(engine)
    engine.dispose()
    template.open().close()
    return template


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in capitals that half of the tests could not run."""
    if _GIVEN is None and _binaries() is None:
        terminalreporter.write_line(f"{_NO_SERVER}: THE TESTS OF THE STORE RAN ON SQLITE ONLY", red=True)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a migrated SQLite file, its keyring and the master key."""
    folder = tmp_path_factory.mktemp("sqlite")
    _template(folder, f"sqlite:///{folder}/data.sqlite")
    return folder


@pytest.fixture(scope="session")
def postgresql_template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A migrated PostgreSQL database on a server of this session."""
    with _own_server() if _GIVEN is None else nullcontext(_GIVEN) as url:
        name = f"relance_{os.getpid()}_template"
        _administer(url, f"CREATE DATABASE {name}")
        template = make_url(url).set(database=name).render_as_string(hide_password=False)
        yield _template(tmp_path_factory.mktemp("postgresql"), template)
        _administer(url, f"DROP DATABASE {name}")


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A fresh database of each kind, migrated and empty."""
    if request.param == "sqlite":
        yield request.getfixturevalue("sqlite_database")
    else:
        with _copy(request.getfixturevalue("postgresql_template"), tmp_path) as copy:
            yield copy


@pytest.fixture
def sqlite_database(sqlite_template: Path, tmp_path: Path) -> Database:
    """A fresh SQLite database, for what is about its files."""
    shutil.copytree(sqlite_template, tmp_path, dirs_exist_ok=True)
    return Database(url=f"sqlite:///{tmp_path}/data.sqlite", key_file=tmp_path / "master.key")


@pytest.fixture(scope="session")
def playground_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a playground where nobody has arrived, its schema made."""
    from bot.wiring.playground import _playground_store  # noqa: PLC0415 - not to load it all for every test

    folder = tmp_path_factory.mktemp("playground")
    _playground_store(folder, None).close()
    return folder


@pytest.fixture
def playground_folder(playground_template: Path, tmp_path: Path) -> Path:
    """The folder of a fresh playground: its bot finds the schema up to date."""
    return shutil.copytree(playground_template, tmp_path, dirs_exist_ok=True)


@pytest.fixture
def store(database: Database) -> Iterator[Store]:
    """A fresh, empty store on each database."""
    store = database.open()
    yield store
    store.close()


@pytest.fixture
def begin(store: Store) -> Callable[[], AbstractContextManager[Work]]:
    """What use cases take to begin a transaction."""
    return store.begin


_numbers: Final = count(1)


@contextmanager
def _copy(template: Database, folder: Path) -> Iterator[Database]:
    source = make_url(template.url)
    name = f"relance_{os.getpid()}_{next(_numbers)}"
    _administer(template.url, f"CREATE DATABASE {name} TEMPLATE {source.database}")
    key_file = folder / "master.key"
    shutil.copy2(template.key_file, key_file)
    yield Database(url=source.set(database=name).render_as_string(hide_password=False), key_file=key_file)
    _administer(template.url, f"DROP DATABASE {name} WITH (FORCE)")


def _administer(url: str, statement: str) -> None:
    """Run a statement that can't stand in a transaction, from the database every server has."""
    address = make_url(url).set(drivername="postgresql+psycopg", database="postgres")
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


@contextmanager
def _own_server() -> Iterator[str]:
    """Start a server on a unix socket in a temporary folder; skip or fail on a machine without one."""
    binaries = _binaries()
    if binaries is None:
        _do_without()
    account = _account()
    parent = _in_memory()
    if parent is not None:
        _clear_up(parent)
    folder = Path(tempfile.mkdtemp(prefix=f"relance-pg-{os.getpid()}-", dir=parent))
    if account is not None:
        shutil.chown(folder, account)
    try:
        data = folder / "data"
        initialise = (binaries / "initdb", "-D", data, "-U", _ROLE, "-A", "trust", "-E", "UTF8", "--locale=C")
        subprocess.run(
            [*initialise, "--no-sync"], check=True, stdout=subprocess.DEVNULL, user=account, cwd=folder
        )
        settings = [f"-c{setting}" for setting in (*_SETTINGS, f"unix_socket_directories={folder}")]
        with (
            (folder / "log").open("wb") as log,
            subprocess.Popen(
                [binaries / "postgres", "-D", data, *settings],
                stderr=log,
                user=account,
                cwd=folder,
                preexec_fn=_die_with_the_tests,  # noqa: PLW1509 - one system call, no lock
            ) as server,
        ):
            url = f"postgresql://{_ROLE}@/postgres?host={folder}"
            _wait_for(url, server)
            yield url
            server.send_signal(signal.SIGINT)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _binaries() -> Path | None:
    """Return the folder of PostgreSQL's server programs, the newest one, or ``None``."""
    on_path = shutil.which("postgres")
    if on_path and (folder := Path(on_path).resolve().parent).joinpath("initdb").exists():
        return folder
    found = Path("/usr/lib/postgresql").glob("*/bin/postgres")
    return max((it.parent for it in found), key=lambda it: float(it.parent.name), default=None)


def postgresql_program(name: str) -> Path:
    """Return a client program of the PostgreSQL on this machine (``pg_dump``)."""
    binaries = _binaries()
    if binaries is None:
        _do_without()
    return binaries / name


def _do_without() -> NoReturn:
    """Skip, loudly; in CI, fail."""
    if _CI:
        pytest.fail(_NO_SERVER)
    pytest.skip(_NO_SERVER)


def _in_memory() -> Path | None:
    """Return a folder in memory with room for a server (copies of databases are ten times faster there)."""
    shared = Path("/dev/shm")
    return shared if shared.is_dir() and shutil.disk_usage(shared).free > 2**30 else None


def _clear_up(parent: Path) -> None:
    """Delete what tests that were killed left in memory; their servers died with them."""
    for folder in parent.glob("relance-pg-*-*"):
        if not Path("/proc", folder.name.split("-")[2]).exists():
            shutil.rmtree(folder, ignore_errors=True)


def _account() -> str | None:
    """Return an account to run the server as, since it refuses to be run by root."""
    if os.geteuid() != 0:
        return None
    return "postgres" if "postgres" in {it.pw_name for it in pwd.getpwall()} else "nobody"


def _die_with_the_tests() -> None:
    """Ask the kernel to stop the server at once when the tests end, however they end."""
    if sys.platform == "linux":
        set_death_signal = 1
        ctypes.CDLL(None).prctl(set_death_signal, signal.SIGQUIT)


def _wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        try:
            _administer(url, "SELECT 1")
        except OperationalError:
            if server.poll() is not None:
                break
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("the PostgreSQL server of the tests did not start")
