"""Connections: what is refused, what is checked, what an error looks like."""

from pathlib import Path

import pytest
from sqlalchemy import text

from bot.domain.people import Personal
from bot.store import Store, StoreAway, StoreUnusable, connect
from bot.store import engine as engines
from tests.databases import Database
from tests.store import samples


@pytest.mark.parametrize("url", ["", "nonsense", "sqlite://", "sqlite:///:memory:", "mysql://localhost/x"])
def test_an_address_of_no_store_is_refused(url: str) -> None:
    with pytest.raises(StoreUnusable):
        connect(url)


def test_a_server_that_does_not_answer_is_away(tmp_path: Path) -> None:
    with pytest.raises(StoreAway) as told:
        connect(f"postgresql://relance:hidden@/data?host={tmp_path}")
    assert "hidden" not in str(told.value)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreUnusable, match="can't be used"):
        connect(f"sqlite:///{tmp_path}/nowhere/data.sqlite")


def test_a_file_of_something_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "data.sqlite"
    path.write_bytes(b"not a database at all" * 500)
    with pytest.raises(StoreUnusable, match="not a database"):
        connect(f"sqlite:///{path}")
    assert path.read_bytes() == b"not a database at all" * 500


def test_a_damaged_page_is_found_when_connecting_and_the_file_left_alone(sqlite_database: Database) -> None:
    store = sqlite_database.open()
    samples.planned(store.begin, *(samples.reminder(f"{n}") for n in range(100)))
    store.close()
    path = sqlite_database.file
    assert path is not None
    content = bytearray(path.read_bytes())
    content[4096:] = bytes(255 - it for it in content[4096:])
    path.write_bytes(content)
    with pytest.raises(StoreUnusable, match=r"corrupt|malformed"):
        connect(sqlite_database.url)
    assert path.read_bytes() == content


def test_sqlite_survives_a_power_loss_and_keeps_references(sqlite_database: Database) -> None:
    engine = connect(sqlite_database.url)
    with engines.begin(engine) as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    engine.dispose()
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_a_full_disk_is_told_as_away(sqlite_database: Database) -> None:
    engine = connect(sqlite_database.url)
    with engines.begin(engine) as connection:
        connection.execute(text("PRAGMA max_page_count = 1"))
    with pytest.raises(StoreAway, match="full"), engines.begin(engine) as connection:
        connection.execute(text("CREATE TABLE too_much AS SELECT zeroblob(1000000)"))
    engine.dispose()


def test_a_naive_moment_is_refused(store: Store) -> None:
    naive = samples.NOON.replace(tzinfo=None)
    candidate_id = samples.someone(store.begin)
    with pytest.raises(Exception, match="aware"), store.begin() as work:
        work.opportunities.save(candidate_id, samples.opportunity(entered=naive, role=Personal("x")))
