"""Keys: made, kept apart, erased, turned; a wrong one changes nothing."""

from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.domain.errors import NoSuchThing
from bot.domain.people import Personal
from bot.store import Keyring, Store, StoreUnusable, connect, keyring, sealing
from tests.databases import Database, business_days
from tests.store import samples


def _content(database: Database) -> list[bytes] | None:
    """Return the bytes of the SQLite files of data and keyring; ``None`` on PostgreSQL."""
    if database.file is None:
        return None
    return [it.read_bytes() for it in (database.file, database.key_file.with_suffix(".keyring"))]


def test_a_generated_master_key_is_its_owner_s_alone_and_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "master.key"
    keyring.generate(path)
    assert path.stat().st_mode & 0o777 == 0o600
    before = path.read_bytes()
    with pytest.raises(StoreUnusable, match="never overwritten"):
        keyring.generate(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o666])
def test_a_master_key_that_others_may_read_is_refused(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "master.key"
    keyring.generate(path)
    path.chmod(mode)
    with pytest.raises(StoreUnusable, match="chmod 600"):
        keyring.read(path)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [(None, "can't be read"), (b"", "is empty"), (b"secret\n", "not a key"), (b"\xff\xfe", "not a key")],
)
def test_a_master_key_that_is_none_is_told_plainly(
    tmp_path: Path, content: bytes | None, complaint: str
) -> None:
    path = tmp_path / "master.key"
    if content is not None:
        path.touch(mode=0o600)
        path.write_bytes(content)
    with pytest.raises(StoreUnusable, match=complaint) as told:
        keyring.read(path)
    assert "secret" not in str(told.value)


def test_a_wrong_master_key_is_refused_and_changes_nothing(store: Store, database: Database) -> None:
    candidate_id = samples.someone(store.begin)
    store.close()
    before = _content(database)
    right = database.key_file.read_bytes()
    database.key_file.write_bytes(Fernet.generate_key())
    with pytest.raises(StoreUnusable, match="not the one"):
        database.open()
    assert _content(database) == before
    database.key_file.write_bytes(right)
    again = database.open()
    with again.begin() as work:
        assert work.candidates.get(candidate_id).chat_id == 1001
    again.close()


def test_another_keyring_is_refused_rather_than_taken_for_everyone_s_erasure(
    store: Store, database: Database, tmp_path: Path
) -> None:
    candidate_id = samples.someone(store.begin)
    (tmp_path / "other").mkdir()
    other_key = tmp_path / "other" / "master.key"
    keyring.generate(other_key)
    strange = Keyring.open(f"sqlite:///{tmp_path}/other/data", other_key)
    engine = connect(database.url)
    with pytest.raises(StoreUnusable, match="not the one of this data"):
        Store(engine, strange, business_days=business_days)
    strange.close()
    engine.dispose()
    with store.begin() as work:
        assert work.candidates.get(candidate_id).chat_id == 1001


def test_an_erased_key_is_gone_from_memory_and_from_the_file(store: Store, database: Database) -> None:
    keys = Keyring.open(database.url, database.key_file)
    candidate_id = keys.add()
    sealed = sealing.seal(keys.key(candidate_id), {"name": Personal("Ada")})
    assert sealing.unseal(keys.key(candidate_id), sealed) == {"name": Personal("Ada")}
    keys.erase(candidate_id)
    keys.erase(candidate_id)
    reopened = Keyring.open(database.url, database.key_file)
    for ring in (keys, reopened):
        assert not ring.has(candidate_id)
        with pytest.raises(NoSuchThing):
            ring.key(candidate_id)
        ring.close()


def test_an_erased_key_leaves_no_byte_in_the_keyring_s_file(tmp_path: Path) -> None:
    key_file = tmp_path / "master.key"
    keyring.generate(key_file)
    keys = Keyring.open(f"sqlite:///{tmp_path}/data", key_file)
    held = [keys.add() for _ in range(5)]
    file = key_file.with_suffix(".keyring")
    with keys._engine.connect() as connection:
        wrapped = connection.execute(keyring.keys.select().where(keyring.keys.c.id == held[2])).one().wrapped
    assert wrapped in file.read_bytes()
    keys.erase(held[2])
    assert wrapped not in file.read_bytes()
    assert {it.name for it in tmp_path.iterdir()} == {"master.key", "master.keyring"}
    assert file.stat().st_mode & 0o777 == 0o600
    keys.close()


def test_an_id_is_never_given_twice_even_after_the_last_was_erased(store: Store, database: Database) -> None:
    keys = Keyring.open(database.url, database.key_file)
    first = keys.add()
    keys.erase(first)
    assert keys.add() > first
    keys.close()


def test_a_restored_backup_of_the_data_forgets_who_was_erased_since(
    sqlite_database: Database,
) -> None:
    store = sqlite_database.open()
    anna, other = samples.someone(store.begin, 1), samples.someone(store.begin, 2)
    data = sqlite_database.file
    assert data is not None
    store.close()
    backup = data.read_bytes()
    today = sqlite_database.open()
    with today.begin() as work:
        work.candidates.erase(anna)
    newest = samples.someone(today.begin, 3)
    today.close()
    data.write_bytes(backup)
    restored = sqlite_database.open()
    assert restored.finish_erasures() == 1
    with restored.begin() as work:
        assert work.candidates.by_chat(1) is None
        assert work.candidates.get(other).chat_id == 2
    assert samples.someone(restored.begin, 4) > newest
    restored.close()


def test_the_master_key_turns_and_the_old_one_may_go(store: Store, database: Database) -> None:
    candidate_id = samples.someone(store.begin)
    with store.begin() as work:
        stored = work.opportunities.save(candidate_id, samples.full())
    store.close()
    old = database.key_file.read_bytes()
    new = Fernet.generate_key() + b"\n"
    database.key_file.write_bytes(new + old)
    turned = Keyring.open(database.url, database.key_file)
    lots = turned.lots(candidate_id)
    assert turned.rotate() == 1
    assert turned.lots(candidate_id) == lots
    turned.close()
    for masters in (new + old, new):
        database.key_file.write_bytes(masters)
        again = database.open()
        with again.begin() as work:
            assert work.facts(candidate_id).opportunities == (stored,)
        again.close()
    database.key_file.write_bytes(old)
    with pytest.raises(StoreUnusable, match="not the one"):
        database.open()


def test_words_under_a_key_that_is_not_theirs_are_refused_without_showing_them() -> None:
    sealed = sealing.seal(Fernet(Fernet.generate_key()), {"name": Personal("Ada")})
    with pytest.raises(StoreUnusable) as told:
        sealing.unseal(Fernet(Fernet.generate_key()), sealed)
    assert "Ada" not in str(told.value)


def test_no_words_take_no_blob() -> None:
    key = Fernet(Fernet.generate_key())
    assert sealing.seal(key, {"name": None}) is None
    assert sealing.unseal(key, None) == {}
