"""The schema: what the migrations make is what the tables say; a strange one is refused."""

from collections.abc import Iterator, Sequence
from datetime import time
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, MetaData, insert, text

from bot.domain.people import Rhythm
from bot.store import StoreUnusable, connect, keyring, schema, tables
from bot.store import engine as engines
from bot.store.migrations import is_current, migrate, version
from tests.databases import Database
from tests.store.samples import NOON, candidate

VERSIONS = Path(schema.__file__).parent / "migrations" / "versions"


@pytest.fixture
def engine(database: Database) -> Iterator[Engine]:
    """The migrated, empty data."""
    engine = connect(database.url)
    yield engine
    engine.dispose()


def _as_one(parts: Sequence[MetaData]) -> MetaData:
    whole = MetaData(naming_convention=tables.metadata.naming_convention)
    for table in (it for part in parts for it in part.sorted_tables):
        table.to_metadata(whole)
    return whole


def _set_version(engine: Engine, number: str) -> None:
    with engines.begin(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :number"), {"number": number})


def test_the_migrations_make_exactly_the_tables(engine: Engine) -> None:
    with engines.begin(engine) as connection:
        on_postgresql = connection.dialect.name == "postgresql"
        both = (tables.metadata, keyring.metadata)
        options = {"include_schemas": on_postgresql, "compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, _as_one(both if on_postgresql else both[:1])) == []


def _definitions(engine: Engine) -> set[tuple[str, ...]]:
    """Return how SQLite was told to make each table and index, clause by clause in no order.

    A column that was added later stands on the last line, behind the constraints.
    """
    with engines.begin(engine) as connection:
        found = (
            connection.execute(text("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")).scalars().all()
        )
    return {tuple(sorted(_clauses(it))) for it in found}


def _clauses(definition: str) -> Iterator[str]:
    """Yield the clauses of a definition: they are parted by the commas outside of brackets."""
    head, _, body = definition.partition("(")
    yield " ".join(head.split())
    depth, begin = 0, 0
    for place, letter in enumerate(body):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if (letter == "," and depth == 0) or depth < 0:
            yield " ".join(body[begin:place].split())
            begin = place + 1
            depth = max(depth, 0)


def test_the_migrations_write_what_the_tables_would(tmp_path: Path) -> None:
    migrated, made = (connect(f"sqlite:///{tmp_path}/{name}") for name in ("migrated", "made"))
    migrate(migrated)
    with engines.begin(made) as connection:
        tables.metadata.create_all(connection)
    versions = {it for it in _definitions(migrated) if "alembic_version" in str(it)}
    assert _definitions(migrated) - versions == _definitions(made)
    migrated.dispose()
    made.dispose()


def test_the_newest_migration_is_the_one_this_program_needs() -> None:
    numbers = sorted(it.stem[1:5] for it in VERSIONS.glob("v*.py"))
    assert numbers[-1] == schema.HEAD


def test_a_migrated_database_is_current_and_migrating_again_does_nothing(engine: Engine) -> None:
    assert version(engine) == schema.HEAD
    assert is_current(engine)
    migrate(engine)
    assert version(engine) == schema.HEAD


def test_a_newer_schema_is_refused_and_left_alone(engine: Engine, database: Database) -> None:
    _set_version(engine, "9999")
    for attempt in (lambda: migrate(engine), lambda: is_current(engine), database.open):
        with pytest.raises(StoreUnusable, match="newer version of this program"):
            attempt()
    assert version(engine) == "9999"


def test_data_that_is_not_migrated_is_refused(tmp_path: Path) -> None:
    fresh = Database(url=f"sqlite:///{tmp_path}/data.sqlite", key_file=tmp_path / "master.key")
    keyring.generate(fresh.key_file)
    with pytest.raises(StoreUnusable, match="migrate it first"):
        fresh.open()
    engine = connect(fresh.url)
    assert version(engine) is None
    assert not is_current(engine)
    migrate(engine)
    assert is_current(engine)
    engine.dispose()
    fresh.open().close()


def test_a_migration_that_fails_halfway_has_changed_nothing(tmp_path: Path) -> None:
    engine = connect(f"sqlite:///{tmp_path}/data.sqlite")
    with engines.begin(engine) as connection:
        connection.execute(text("CREATE TABLE tasks (in_the_way INTEGER)"))
    with pytest.raises(Exception, match="already exists"):
        migrate(engine)
    with engines.begin(engine) as connection:
        found = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars()
        assert set(found) == {"tasks"}
    engine.dispose()


def test_what_was_on_file_before_a_migration_is_there_after_it(tmp_path: Path) -> None:
    file = Database(url=f"sqlite:///{tmp_path}/data.sqlite", key_file=tmp_path / "master.key")
    keyring.generate(file.key_file)
    engine = connect(file.url)
    migrate(engine, to="0001")
    keys = keyring.Keyring.open(file.url, file.key_file)
    candidate_id = keys.add()
    old = {
        "id": candidate_id,
        "chat_id": 1001,
        "language": "fr",
        "zone": "Europe/Paris",
        "territory": "FR",
        "quiet_begin": time(21),
        "quiet_end": time(8),
        "morning": time(8, 30),
        "weekend": time(9, 30),
        "evening": time(18),
        "rhythm": Rhythm.PATIENT,
        "consent": 1,
        "consented_at": NOON,
    }
    with engines.begin(engine) as connection:
        connection.execute(insert(tables.candidates).values(old))
        connection.execute(insert(tables.pairing).values(keyring=keys.name))
    keys.close()
    migrate(engine)
    engine.dispose()
    store = file.open()
    with store.begin() as work:
        assert work.facts(candidate_id).candidate == candidate(id=candidate_id, territory="FR")
    store.close()
