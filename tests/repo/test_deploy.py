import re
import tomllib
from collections.abc import Iterator
from configparser import RawConfigParser
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from bot import settings
from bot.__main__ import main
from tests.repo.settings_table import markdown

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"

SETTINGS = [name for name, _, _ in settings.table()]


class UnitParser(RawConfigParser):
    """A unit's sections; the case of its options is kept."""

    def optionxform(self, optionstr: str) -> str:
        return optionstr


def text(name: str) -> str:
    return (DEPLOY / name).read_text()


def compose() -> dict[str, Any]:
    read: dict[str, Any] = YAML(typ="safe", pure=True).load(text("compose.yaml"))
    return read


def instructions(name: str) -> Iterator[list[str]]:
    """Yield the words of each instruction of this name in the Dockerfile's last stage."""
    last = text("Dockerfile").replace("\\\n", " ").rpartition("\nFROM ")[2]
    for line in last.splitlines():
        word, _, rest = line.partition(" ")
        if word == name:
            yield re.findall(r'[^\s",\[\]]+', rest)


def image_environment() -> dict[str, str]:
    [words] = instructions("ENV")
    return dict(word.split("=", 1) for word in words)


def unit() -> RawConfigParser:
    read = UnitParser(strict=False)
    read.read_string(text("relance.service"))
    return read


def unit_lists(name: str) -> list[str]:
    return [
        line.partition("=")[2] for line in text("relance.service").splitlines() if line.startswith(f"{name}=")
    ]


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An environment and a folder without any setting."""
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_readme_shows_the_settings_as_they_are() -> None:
    _, begin, rest = (ROOT / "README.md").read_text().partition("<!-- settings -->\n")
    table, end, _ = rest.partition("\n<!-- /settings -->")
    assert begin, "the README has no table of settings"
    assert end, "the README's table of settings has no end"
    assert table.strip() == markdown(), "python -m tests.repo.settings_table prints what it should say"


def test_the_example_names_every_setting_once_and_no_other() -> None:
    named = re.findall(r"^#?(RELANCE_\w+)=", text("env.example"), re.MULTILINE)
    assert sorted(named) == sorted(SETTINGS)


@pytest.mark.parametrize("uncommented", [False, True])
def test_the_example_is_read_as_settings(bare: Path, uncommented: bool) -> None:
    example = text("env.example")
    (bare / ".env").write_text(
        re.sub(r"^#RELANCE_", "RELANCE_", example, flags=re.MULTILINE) if uncommented else example
    )
    settings.Settings()


def test_what_the_example_names_as_a_default_is_the_default(bare: Path) -> None:
    defaults = {name: default for name, default, _ in settings.table()}
    for name in ("RELANCE_API_URL", "RELANCE_LOG_LEVEL"):
        assert f"#{name}={defaults[name]}\n" in text("env.example")


def test_the_example_keeps_data_and_key_where_the_unit_lets_the_bot_write() -> None:
    named = dict(re.findall(r"^#?(RELANCE_\w+)=(.*)$", text("env.example"), re.MULTILINE))
    writable = [f"/var/lib/{name}" for name in unit()["Service"]["StateDirectory"].split()]
    places = (named["RELANCE_DATABASE_URL"].removeprefix("sqlite:///"), named["RELANCE_KEY_FILE"])
    assert [str(Path(place).parent) for place in places] == writable


def test_the_image_runs_a_command_that_exists() -> None:
    [entry], [command] = instructions("ENTRYPOINT"), instructions("CMD")
    assert entry == ["python", "-m", "bot"]
    assert command[0] in main.commands


def test_the_image_keeps_data_and_key_in_volumes_of_their_own(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in image_environment().items():
        if name.startswith(settings.PREFIX):
            monkeypatch.setenv(name, value)
    read = settings.Settings()
    [volumes] = instructions("VOLUME")
    assert [str(read.data_folder), str(read.key_file.parent)] == volumes


def test_the_image_names_no_setting_that_does_not_exist() -> None:
    assert {name for name in image_environment() if name.startswith(settings.PREFIX)} <= set(SETTINGS)


def test_the_image_does_not_run_as_root() -> None:
    [[user]] = instructions("USER")
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", user)


def test_the_image_is_built_from_files_that_exist_and_that_the_build_is_given() -> None:
    given = {line[1:] for line in text("Dockerfile.dockerignore").splitlines() if line.startswith("!")}
    copied = {
        source
        for line in re.findall(r"^COPY (?!--from)(.+) \S+$", text("Dockerfile"), re.MULTILINE)
        for source in line.split()
    }
    assert copied == given
    assert all((ROOT / source).exists() for source in copied)


def test_compose_runs_a_command_that_exists_on_the_volumes_of_the_image() -> None:
    service = compose()["services"]["relance"]
    [volumes] = instructions("VOLUME")
    assert service["command"][0] in main.commands
    assert [volume.partition(":")[2] for volume in service["volumes"]] == volumes
    assert {volume.partition(":")[0] for volume in service["volumes"]} <= compose()["volumes"].keys()


@pytest.mark.parametrize("name", ["relance", "postgres"])
def test_a_composed_service_is_locked_up(name: str) -> None:
    service = compose()["services"][name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["restart"] == "unless-stopped"


def test_postgresql_is_a_profile_whose_password_is_in_no_file_of_ours() -> None:
    postgres = compose()["services"]["postgres"]
    assert postgres["profiles"] == ["postgres"]
    assert {name for name in postgres["environment"] if "PASSWORD" in name} == {"POSTGRES_PASSWORD_FILE"}
    assert compose()["secrets"].keys() == set(postgres["secrets"])


def test_the_unit_runs_the_program_that_an_installation_brings() -> None:
    [line] = unit_lists("ExecStart")
    program, command = line.split()
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["scripts"]
    assert Path(program).name in scripts
    assert command in main.commands


def test_the_unit_lets_the_bot_write_to_its_own_folders_only() -> None:
    service = unit()["Service"]
    assert service["ProtectSystem"] == "strict"
    assert service["StateDirectoryMode"] == "0700"
    assert "ReadWritePaths" not in service
    assert service["CapabilityBoundingSet"] == ""
    assert "User" in service


def test_every_file_that_the_guide_reads_is_there_and_every_command_exists() -> None:
    shown = "".join(re.findall(r"```sh\n(.*?)```", text("README.md"), re.DOTALL))
    assert {it for it in re.findall(r"deploy/[\w.]+", shown) if not (ROOT / it).exists()} == set()
    ran = re.findall(r"(?:run --rm relance|bin/relance) (\w+)", shown)
    assert len(ran) > 3
    assert set(ran) <= main.commands.keys()
    assert "RELANCE_" not in re.sub("|".join(SETTINGS), "", text("README.md"))
