"""What the doctor says, one clear line a check, over the Bot API of the playground."""

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pydantic import SecretStr
from sqlalchemy import text

from bot.__main__ import main
from bot.i18n import places
from bot.playground import server as playground
from bot.settings import Settings
from bot.store import connect, keyring
from bot.wiring.bot import prepare_store
from bot.wiring.clocks import real_now
from bot.wiring.doctor import Check, examine
from tests.watch.kept import logging_kept

TOKEN = "424242:" + "doctor" * 6
#: nobody listens there
NOBODY = "http://127.0.0.1:9"

Decide = Callable[..., Settings]


async def _nothing(_: object = None) -> None:
    """Do nothing: the clock of this playground is not moved."""


@pytest.fixture
async def api_url() -> AsyncIterator[str]:
    """The Bot API of a playground without people."""
    app = playground.create(
        token=TOKEN,
        bot_name="Relance",
        people=(),
        now=real_now,
        next_due=_nothing,
        advance=_nothing,
        monotonic=time.monotonic,
    )
    async with playground.serve(app) as url:
        yield url


@pytest.fixture
def decide(tmp_path: Path, api_url: str) -> Decide:
    """Settings under which all is well once key and database are made, unless told otherwise."""

    def made(**changes: Any) -> Settings:
        given: dict[str, Any] = {
            "token": SecretStr(TOKEN),
            "api_url": api_url,
            "database_url": f"sqlite:///{tmp_path}/data/relance.db",
            "key_file": tmp_path / "keys" / "master.key",
            "operator_name": "Ada",
            "operator_place": "France",
            "operator_contact": "ada@example.org",
        }
        return Settings(**(given | changes))

    return made


def install(settings: Settings) -> Settings:
    """Make the key and the database, as keygen and migrate do."""
    assert settings.data_folder is not None
    for folder in (settings.key_file.parent, settings.data_folder):
        folder.mkdir(mode=0o700)
    keyring.generate(settings.key_file)
    prepare_store(settings.database_url, settings.key_file).close()
    return settings


def names(folder: Path) -> list[str]:
    """Return what is in a folder."""
    return sorted(it.name for it in folder.iterdir())


async def found(settings: Settings) -> dict[str, tuple[bool, str]]:
    """Return what each check found; each is one line that shows no secret."""
    checks: list[Check] = [it async for it in examine(settings)]
    assert [it.name for it in checks] == ["token", "operator", "database", "migrations", "key", "location"]
    assert [it for it in checks if "\n" in it.found or not it.found or TOKEN[7:] in it.found] == []
    return {it.name: (it.well, it.found) for it in checks}


async def test_when_all_is_well_every_check_says_so(decide: Decide) -> None:
    assert await found(install(decide())) == {
        "token": (True, "@relance_bot"),
        "operator": (True, "Ada"),
        "database": (True, "SQLite"),
        "migrations": (True, "up to date"),
        "key": (True, "fits the keyring"),
        "location": (True, places.reader()),
    }


async def test_without_the_extra_all_is_well_and_the_remedy_is_told(
    decide: Decide, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tzfpy", None)
    well, said = (await found(decide()))["location"]
    assert well
    assert said == "not read: tzfpy, the extra “location”, is not installed"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"token": None}, "RELANCE_TOKEN is not set: @BotFather gives one"),
        ({"token": SecretStr(TOKEN[:-1] + "x")}, "Telegram refuses RELANCE_TOKEN"),
        ({"token": SecretStr("not a token")}, "Telegram refuses RELANCE_TOKEN"),
        ({"api_url": NOBODY}, "no answer from the Bot API: NetworkError"),
    ],
)
async def test_a_token_that_does_not_work_is_told_with_the_reason(
    decide: Decide, changes: dict[str, Any], said: str
) -> None:
    assert (await found(decide(**changes)))["token"] == (False, said)


async def test_what_is_missing_of_the_operator_is_named(decide: Decide) -> None:
    well, said = (await found(decide(operator_place="", operator_contact="")))["operator"]
    assert not well
    assert said.endswith("RELANCE_OPERATOR_PLACE, RELANCE_OPERATOR_CONTACT")


async def test_before_the_first_start_nothing_is_made(decide: Decide, tmp_path: Path) -> None:
    checks = await found(decide())
    assert checks["database"] == (True, "SQLite, made at the first start")
    assert checks["migrations"] == (True, "made at the first start")
    assert checks["key"][0] is False
    assert "master.key can't be read: No such file" in checks["key"][1]
    assert names(tmp_path) == []


async def test_a_data_folder_without_a_database_stays_without_one(decide: Decide, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    checks = await found(decide())
    assert checks["database"] == (True, "SQLite, made at the first start")
    assert checks["migrations"] == (True, "made at the first start")
    assert names(tmp_path / "data") == []


async def test_a_key_that_has_no_keyring_yet_gets_none(decide: Decide, tmp_path: Path) -> None:
    (tmp_path / "keys").mkdir()
    settings = decide()
    keyring.generate(settings.key_file)
    assert (await found(settings))["key"] == (True, "readable; the keyring is made at the first start")
    assert names(tmp_path / "keys") == ["master.key"]


async def test_a_key_that_others_may_read_is_told_with_the_remedy(decide: Decide) -> None:
    settings = install(decide())
    settings.key_file.chmod(0o644)
    well, said = (await found(settings))["key"]
    assert not well
    assert said == f"others may read the master key {settings.key_file}: chmod 600 it"


async def test_a_key_that_is_another_s_does_not_fit(decide: Decide) -> None:
    settings = install(decide())
    settings.key_file.unlink()
    keyring.generate(settings.key_file)
    well, said = (await found(settings))["key"]
    assert (well, said) == (False, "the master key is not the one this keyring was made with")


async def test_data_of_a_newer_program_are_not_touched(decide: Decide) -> None:
    settings = install(decide())
    engine = connect(settings.database_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    checks = await found(settings)
    assert checks["database"] == (True, "SQLite")
    assert checks["migrations"][0] is False
    assert "a newer version of this program (schema 9999" in checks["migrations"][1]


async def test_a_database_that_was_never_migrated_is_told(decide: Decide, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    connect(decide().database_url).dispose()
    assert (await found(decide()))["migrations"] == (True, "pending: they run at the next start")


async def test_a_corrupt_database_is_told_and_left_as_it_is(decide: Decide, tmp_path: Path) -> None:
    settings = install(decide())
    assert settings.data_file is not None
    settings.data_file.write_bytes(b"no database" * 1000)
    checks = await found(settings)
    assert [checks[it][0] for it in ("database", "migrations")] == [False, False]
    assert "can't be used" in checks["database"][1]
    assert settings.data_file.read_bytes() == b"no database" * 1000


@pytest.mark.parametrize(("token", "code"), [(TOKEN, 0), (TOKEN[:-1] + "x", 1)])
async def test_the_exit_code_says_whether_all_is_well(decide: Decide, token: str, code: int) -> None:
    settings = install(decide())
    environment = {
        "RELANCE_TOKEN": token,
        "RELANCE_API_URL": settings.api_url,
        "RELANCE_DATABASE_URL": settings.database_url,
        "RELANCE_KEY_FILE": str(settings.key_file),
        "RELANCE_OPERATOR_NAME": "Ada",
        "RELANCE_OPERATOR_PLACE": "France",
        "RELANCE_OPERATOR_CONTACT": "ada@example.org",
    }
    with logging_kept():
        result = await asyncio.to_thread(CliRunner().invoke, main, ["doctor"], env=environment)
    lines = result.output.splitlines()
    assert result.exit_code == code
    assert [it[:3] for it in lines] == ["no " if code else "ok ", *["ok "] * 5]
    assert [it[4:].partition(":")[0] for it in lines] == [
        "token",
        "operator",
        "database",
        "migrations",
        "key",
        "location",
    ]
    assert TOKEN[7:] not in result.output
