"""What stands in the files: no word that a person typed."""

import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import Enum, LargeBinary, String, Table, make_url, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.types import JSON

from bot.domain.people import Personal
from bot.domain.timeline import Reference
from bot.services.ports import Dialogue, LetterName
from bot.store import Store, connect, keyring, tables
from bot.store import engine as engines
from tests.databases import Database, postgresql_program
from tests.store import gathered, samples
from tests.store.samples import NOON

CANARY: Final = "Quokka"


def _columns() -> Iterator[tuple[Table, Any]]:
    for table in (*tables.metadata.sorted_tables, *keyring.metadata.sorted_tables):
        yield from ((table, column) for column in table.columns)


def test_every_text_column_is_sealed_or_declared_harmless() -> None:
    texts = {
        f"{table.name}.{column.name}"
        for table, column in _columns()
        if isinstance(column.type, String | JSON) and not isinstance(column.type, Enum)
    }
    assert texts == set(tables.HARMLESS)


def test_every_blob_is_sealed_a_wrapped_key_or_the_hash_of_a_link() -> None:
    blobs = {column.name for _, column in _columns() if isinstance(column.type, LargeBinary)}
    assert blobs == {"sealed", "wrapped", "digest"}


def _with_canaries(value: Any) -> Any:
    """Return the value with the canary in the place of every personal word."""
    if isinstance(value, Personal):
        return Personal(f"{CANARY} {value.reveal()}")
    if isinstance(value, tuple):
        return tuple(_with_canaries(it) for it in value)
    if isinstance(value, Mapping):
        return {name: _with_canaries(it) for name, it in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{it.name: _with_canaries(getattr(value, it.name)) for it in fields(value)})
    return value


@pytest.fixture
def full_of_canaries(store: Store) -> Store:
    """A store in which every personal word is a canary."""
    candidate_id = samples.someone(store.begin)
    with store.begin() as work:
        reference = Reference(id=0, name=Personal("Ada"), address=Personal("ada@acme.example"))
        reference = work.opportunities.save_reference(candidate_id, _with_canaries(reference))
        opportunity = work.opportunities.save(candidate_id, _with_canaries(samples.full(reference.id)))
        work.opportunities.save(candidate_id, _with_canaries(samples.attended(opportunity)))
        letter = LetterName(opportunity_id=opportunity.id, name="m:1")
        work.versions.save(candidate_id, letter, Personal(CANARY), now=NOON)
        form = Dialogue(form="new", step="company", answers={"company": Personal(CANARY)})
        work.dialogues.save(candidate_id, form, now=NOON)
        cohort = work.cohorts.add(_with_canaries(gathered.cohort()))
        work.cohorts.seat(_with_canaries(gathered.chair(cohort, candidate_id)))
        work.cohorts.enrol(_with_canaries(gathered.membership(cohort, candidate_id)))
        here = gathered.Gathered(cohort=cohort, coach=candidate_id, members=(candidate_id,))
        work.mailbox.add(_with_canaries(gathered.mail(here, candidate_id)))
        work.invites.add(gathered.invite(here), CANARY * 5)
    with store.begin() as work:
        assert work.facts(candidate_id).opportunities[0].interviews[0].present[0].detail is not None
    return store


def _files(folder: Path) -> Iterator[bytes]:
    yield from (it.read_bytes() for it in folder.rglob("*") if it.is_file())


def _everything_written(database: Database) -> list[bytes]:
    """Return the raw files of the database (its log included) and a dump of it."""
    if database.file is not None:
        return list(_files(database.key_file.parent))
    engine = connect(database.url)
    with engines.begin(engine) as connection:
        folder = Path(connection.execute(text("SHOW data_directory")).scalar_one())
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("CHECKPOINT"))
    engine.dispose()
    address = make_url(database.url).set(drivername="postgresql").render_as_string(hide_password=False)
    dump = subprocess.run([postgresql_program("pg_dump"), address], check=True, capture_output=True)
    return [dump.stdout, *_files(folder)]


def test_no_word_stands_in_the_raw_files_the_log_or_a_dump(
    full_of_canaries: Store, database: Database
) -> None:
    written = _everything_written(database)
    assert any(b"Europe/Paris" in it for it in written)
    assert not any(CANARY.encode() in it for it in written)
    full_of_canaries.close()
    assert not any(CANARY.encode() in it for it in _everything_written(database))


def test_a_dump_without_the_keyring_holds_no_key(full_of_canaries: Store, database: Database) -> None:
    if database.file is not None:
        assert _tables_of_data(database).isdisjoint({"keys", "checks"})
        return
    address = make_url(database.url).set(drivername="postgresql").render_as_string(hide_password=False)
    program = str(postgresql_program("pg_dump"))
    dump = subprocess.run(
        [program, "--exclude-schema=keyring", address], check=True, capture_output=True
    ).stdout
    assert b"candidates" in dump
    assert b"wrapped" not in dump


def _tables_of_data(database: Database) -> set[str]:
    engine = connect(database.url)
    with engines.begin(engine) as connection:
        found = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars()
        names = set(found)
    engine.dispose()
    return names


def test_the_data_s_file_is_its_owner_s_alone(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.sqlite"
    engine = connect(f"sqlite:///{fresh}")
    assert fresh.stat().st_mode & 0o777 == 0o600
    engine.dispose()


def test_an_error_of_the_database_shows_no_parameter(store: Store) -> None:
    samples.someone(store.begin)
    with pytest.raises(IntegrityError) as told, store.begin() as work:
        work.candidates.add(samples.candidate(zone="Wombat"))
    assert "Wombat" not in str(told.value)
