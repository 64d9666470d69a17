"""One store of each kind for all the use cases: every test begins with nobody on file."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.services.ports import Begin
from bot.store import Store
from tests.databases import Database, _copy, _in_memory


@pytest.fixture(scope="session")
def sqlite_store(sqlite_template: Path) -> Iterator[Store]:
    """A store on SQLite, in memory where there is room: what is about files is proved elsewhere."""
    with tempfile.TemporaryDirectory(dir=_in_memory(), prefix="relance-services-") as folder:
        shutil.copytree(sqlite_template, folder, dirs_exist_ok=True)
        store = Database(url=f"sqlite:///{folder}/data.sqlite", key_file=Path(folder, "master.key")).open()
        yield store
        store.close()


@pytest.fixture(scope="session")
def postgresql_store(
    postgresql_template: Database, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """A store on PostgreSQL."""
    with _copy(postgresql_template, tmp_path_factory.mktemp("services")) as database:
        store = database.open()
        yield store
        store.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def begin(request: pytest.FixtureRequest) -> Iterator[Begin]:
    """What use cases take to begin a transaction; everyone is erased in the end."""
    store: Store = request.getfixturevalue(f"{request.param}_store")
    yield store.begin
    for erased in store._keyring.ids():
        with store.begin() as work:
            work.candidates.erase(erased)
            work.cohorts.erase(erased)
