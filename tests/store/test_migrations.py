"""The schema: what the migrations make is what the tables say; a strange one is refused."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, MetaData, text

from bot.store import StoreUnusable, connect, keyring, schema, tables
from bot.store import engine as engines
from bot.store.migrations import is_current, migrate, version
from tests.databases import Database

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
    """Return how SQLite was told to make each table and index, clause by clause in no order."""
    with engines.begin(engine) as connection:
        found = (
            connection.execute(text("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")).scalars().all()
        )
    return {tuple(sorted(" ".join(line.split()).rstrip(",") for line in it.split("\n"))) for it in found}


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
