"""The ground, the town and the machine of each test, and what no log and no file may hold."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import Database
from tests.faults.ground import COMPANY, INTERVIEWER, TYPED, Ground, on_sqlite
from tests.faults.machine import Machine, keygen
from tests.faults.town import TOKEN, Town, town

#: people of the town for each random kill: more than one life of the bot writes to
PEOPLE_A_KILL = 8

SECRETS = {
    "the token": TOKEN.partition(":")[2],
    "a company": COMPANY,
    "an interviewer": INTERVIEWER,
    "what was typed": TYPED,
}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the random kills be as many as wanted."""
    parser.addoption("--kills", type=int, default=8, help="random kills of the fault tests (default: 8)")


@pytest.fixture
def kills(pytestconfig: pytest.Config) -> int:
    """How often the bot is killed at random."""
    return int(pytestconfig.getoption("--kills"))


@pytest.fixture(scope="session")
def master_key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A master key made by ``relance keygen``."""
    made = on_sqlite(tmp_path_factory.mktemp("keygen"))
    keygen(made)
    return made.key_file


@pytest.fixture
def ground(request: pytest.FixtureRequest, database: Database, tmp_path: Path) -> Ground:
    """An empty database of each kind."""
    folder = tmp_path / "ground"
    folder.mkdir()
    if database.url.startswith("sqlite"):
        return on_sqlite(folder, master_key=request.getfixturevalue("master_key"))
    key_file = Path(shutil.move(database.key_file, folder / "master.key"))
    return Ground(folder=folder, database_url=database.url, key_file=key_file)


@pytest.fixture(name="town")
def open_town(kills: int) -> Iterator[Town]:
    """A town whose people have started the bot."""
    with town(kills * PEOPLE_A_KILL) as opened:
        yield opened


@pytest.fixture
def machine(ground: Ground, town: Town) -> Iterator[Machine]:
    """The machine the bot runs on; in the end its logs and files are searched for secrets."""
    with Machine(ground=ground, api_url=town.url) as machine:
        yield machine
    leaked = [name for name, secret in SECRETS.items() if secret in machine.said()]
    assert not leaked, "in the logs"
    leaked = [name for name, secret in SECRETS.items() if secret.encode() in ground.raw()]
    assert not leaked, "in the files of the database"
