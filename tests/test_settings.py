"""What can be decided, what is refused, and what an error never shows."""

import os
import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr, ValidationError

from bot import settings
from bot.settings import Settings

SECRET = "A" * 20 + "-_" + "b" * 13
TOKEN = f"1234567:{SECRET}"


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the machine, and no file of the folder the tests are run from."""
    for name in [it for it in os.environ if it.startswith(settings.PREFIX)]:  # noqa: TID251 - to have none
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def refused(**given: Any) -> str:
    """Return the words of the refusal."""
    with pytest.raises(ValidationError) as wrong:
        Settings(**given)
    return str(wrong.value)


def test_without_any_setting_data_and_key_are_in_two_folders_of_the_user() -> None:
    default = Settings()
    assert default.token is None
    assert default.data_folder is not None
    assert default.data_file == default.data_folder / "relance.db"
    assert not default.key_file.is_relative_to(default.data_folder)


def test_every_setting_is_read_from_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {name: f"of {name}" for name in Settings.model_fields} | {"log_level": "ERROR"}
    for name, value in given.items():
        monkeypatch.setenv(settings.PREFIX + name.upper(), value)
    read = Settings()
    assert read.token is not None
    assert read.token.get_secret_value() == given.pop("token")
    assert {name: str(getattr(read, name)) for name in given} == given


def test_a_setting_is_read_from_a_file_and_the_environment_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text("RELANCE_WORKER=file\nRELANCE_OPERATOR_NAME=Ada\nOTHER=thing\n")
    monkeypatch.setenv("RELANCE_WORKER", "environment")
    assert (Settings().worker, Settings().operator_name) == ("environment", "Ada")


@pytest.mark.parametrize("key", ["master.key", "keys/master.key", "../data/master.key"])
def test_a_key_file_inside_the_data_folder_is_refused(tmp_path: Path, key: str) -> None:
    data = tmp_path / "data"
    said = refused(database_url=f"sqlite:///{data}/relance.db", key_file=data / key)
    assert "the key file stands in the data folder: a copy of the data would hold its key" in said


def test_a_key_file_that_a_link_leads_into_the_data_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "keys").symlink_to(tmp_path / "data")
    url = f"sqlite:///{tmp_path}/data/relance.db"
    assert "the key file stands in the data folder" in refused(
        database_url=url, key_file=tmp_path / "keys" / "master.key"
    )


def test_a_relative_database_counts_from_the_working_folder(tmp_path: Path) -> None:
    assert "the key file stands in the data folder" in refused(
        database_url="sqlite:///relance.db", key_file="master.key"
    )
    apart = Settings(database_url="sqlite:///data/relance.db", key_file=Path("keys/master.key"))
    assert apart.data_file == tmp_path.resolve() / "data" / "relance.db"


def test_a_key_file_beside_the_data_folder_is_taken(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/data/relance.db"
    assert Settings(database_url=url, key_file=tmp_path / "data-keys" / "master.key").data_folder


def test_a_database_on_a_server_has_no_folder(tmp_path: Path) -> None:
    read = Settings(database_url="postgresql://relance@db/relance", key_file=tmp_path / "master.key")
    assert (read.data_folder, read.data_file) == (None, None)


@pytest.mark.parametrize("level", ["LOUD", "", "info"])
def test_a_level_nobody_knows_is_refused(level: str) -> None:
    assert "'DEBUG', 'INFO', 'WARNING' or 'ERROR'" in refused(log_level=level)


def test_no_secret_is_in_the_text_of_an_error_nor_in_a_representation(tmp_path: Path) -> None:
    hidden = {"token": TOKEN, "database_url": f"sqlite:///{tmp_path}/hidden-word.db"}
    said = refused(**hidden, key_file=tmp_path / "master.key", log_level="hidden-word")
    assert SECRET not in said
    assert "hidden-word" not in said
    inside = refused(**hidden, key_file=tmp_path / "master.key")
    assert SECRET not in inside
    assert "hidden-word" not in inside
    read = Settings(token=SecretStr(TOKEN))
    assert SECRET not in f"{read!r} {read}"


@pytest.mark.parametrize("name", Settings.model_fields)
def test_settings_do_not_change_once_read(name: str) -> None:
    with pytest.raises(ValidationError):
        setattr(Settings(), name, "another")


def test_the_table_covers_every_field_in_order_and_says_what_it_is_for() -> None:
    rows = settings.table()
    assert [name for name, _, _ in rows] == [f"RELANCE_{it.upper()}" for it in Settings.model_fields]
    assert all(default and purpose for _, default, purpose in rows)


def test_the_table_shows_no_value_of_this_machine() -> None:
    assert not re.search(r"(?<!/)/(?:home|root|tmp|Users)/", str(settings.table()))
    assert Settings().worker not in {default for _, default, _ in settings.table()}
