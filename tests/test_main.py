"""The command line, as a person at a terminal sees it."""

import os
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner, Result
from sqlalchemy import text

from bot import settings
from bot.__main__ import main
from bot.store import connect
from tests.watch.kept import logging_kept

ROOT = Path(__file__).parents[1]
SECRET = "A" * 20 + "-_" + "b" * 13
TOKEN = f"1234567:{SECRET}"


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """A machine of its own: folders for data and key, and no other setting."""
    for name in [it for it in os.environ if it.startswith(settings.PREFIX)]:  # noqa: TID251 - to have none
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    with logging_kept():
        yield {
            "RELANCE_DATABASE_URL": f"sqlite:///{tmp_path}/data/relance.db",
            "RELANCE_KEY_FILE": f"{tmp_path}/keys/master.key",
            "RELANCE_OPERATOR_NAME": "Tests",
            "RELANCE_OPERATOR_PLACE": "this machine",
        }


def relance(machine: dict[str, str], *words: str, **more: str) -> Result:
    """Type a command."""
    return CliRunner().invoke(main, words, env=machine | more)


def assert_refused(result: Result, *words: str) -> None:
    """Assert that it ended with one clear line."""
    assert isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code == 1
    assert result.output.startswith("Error: ")
    assert result.output.count("\n") == 1
    assert [it for it in words if it not in result.output] == []
    assert SECRET not in result.output


def test_help_names_every_command() -> None:
    said = CliRunner().invoke(main, ["--help"]).output
    assert {"try", "run", "keygen", "migrate", "doctor"} <= main.commands.keys()
    assert [it for it in main.commands if f"  {it} " not in said] == []


def test_help_lists_every_setting_with_its_purpose_and_default() -> None:
    said = " ".join(CliRunner().invoke(main, ["--help"], terminal_width=120).output.split())
    rows = [f"{name}: {purpose} Default: {default}." for name, default, purpose in settings.table()]
    assert [it for it in rows if it not in said] == []


@pytest.mark.parametrize("command", main.commands)
def test_every_command_says_what_it_does(command: str) -> None:
    result = CliRunner().invoke(main, [command, "--help"])
    assert result.exit_code == 0
    assert (main.commands[command].help or "").splitlines()[0] in " ".join(result.output.split())


def test_keygen_makes_a_key_that_only_its_owner_reads(machine: dict[str, str], tmp_path: Path) -> None:
    result = relance(machine, "keygen")
    key_file = tmp_path / "keys" / "master.key"
    assert result.exit_code == 0
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600
    assert stat.S_IMODE(key_file.parent.stat().st_mode) == 0o700
    assert key_file.read_text().strip() not in result.output
    assert str(key_file) in result.output


def test_keygen_never_overwrites_a_key(machine: dict[str, str], tmp_path: Path) -> None:
    relance(machine, "keygen")
    before = (tmp_path / "keys" / "master.key").read_bytes()
    assert_refused(relance(machine, "keygen"), "is there already: a master key is never overwritten")
    assert (tmp_path / "keys" / "master.key").read_bytes() == before


def test_keygen_refuses_to_put_the_key_among_the_data(machine: dict[str, str], tmp_path: Path) -> None:
    inside = tmp_path / "data" / "master.key"
    assert_refused(relance(machine, "keygen", RELANCE_KEY_FILE=str(inside)), "stands in the data folder")
    assert not inside.exists()


@pytest.mark.parametrize("words", [("keygen",), ("migrate",), ("run",), ("try", "--keep", "file/kept")])
def test_a_folder_that_cannot_be_made_is_named(
    machine: dict[str, str], tmp_path: Path, words: tuple[str, ...]
) -> None:
    (tmp_path / "file").touch()
    inside = {"RELANCE_KEY_FILE": "file/keys/master.key", "RELANCE_DATABASE_URL": "sqlite:///file/data/it.db"}
    refused = relance(machine, *words, RELANCE_TOKEN=TOKEN, **inside)
    assert_refused(refused, "The folder ", "file/", " can't be made: Not a directory.")


def test_migrate_makes_the_database_and_does_nothing_the_second_time(
    machine: dict[str, str], tmp_path: Path
) -> None:
    relance(machine, "keygen")
    for _ in range(2):
        result = relance(machine, "migrate")
        assert (result.exit_code, result.output) == (0, "The database is up to date.\n")
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "data" / "relance.db").stat().st_mode) == 0o600


def test_migrate_without_a_key_says_which_file_is_missing(machine: dict[str, str]) -> None:
    assert_refused(relance(machine, "migrate"), "master.key can't be read: No such file")


def test_migrate_refuses_the_data_of_a_newer_version(machine: dict[str, str]) -> None:
    relance(machine, "keygen")
    relance(machine, "migrate")
    engine = connect(machine["RELANCE_DATABASE_URL"])
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    assert_refused(relance(machine, "migrate"), "written by a newer version", "9999")


def test_migrate_refuses_a_file_that_is_no_database(machine: dict[str, str], tmp_path: Path) -> None:
    relance(machine, "keygen")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "relance.db").write_bytes(b"not a database at all" * 100)
    assert_refused(relance(machine, "migrate"), "relance.db can't be used")
    assert (tmp_path / "data" / "relance.db").read_bytes() == b"not a database at all" * 100


def test_run_without_a_token_says_who_gives_one(machine: dict[str, str]) -> None:
    assert_refused(relance(machine, "run"), "RELANCE_TOKEN is not set", "@BotFather", "relance try")


def test_run_without_an_operator_says_that_people_must_know_who_runs_it(machine: dict[str, str]) -> None:
    nobody = relance(machine, "run", RELANCE_TOKEN=TOKEN, RELANCE_OPERATOR_NAME="")
    assert_refused(nobody, "RELANCE_OPERATOR_NAME", "people must know who runs this")


@pytest.mark.parametrize("missing", ["RELANCE_OPERATOR_NAME", "RELANCE_OPERATOR_PLACE"])
def test_run_without_anyone_who_runs_it_is_refused(machine: dict[str, str], missing: str) -> None:
    refused = relance(machine, "run", **{"RELANCE_TOKEN": TOKEN, missing: ""})
    assert_refused(refused, missing, "people must know who runs this")


def test_run_without_a_key_says_which_file_is_missing(machine: dict[str, str]) -> None:
    assert_refused(relance(machine, "run", RELANCE_TOKEN=TOKEN), "master.key can't be read")


def test_run_without_an_answer_from_the_bot_api_says_so(machine: dict[str, str]) -> None:
    relance(machine, "keygen")
    nobody = "http://127.0.0.1:9"
    assert_refused(
        relance(machine, "run", RELANCE_TOKEN=TOKEN, RELANCE_API_URL=nobody), "The Bot API does not answer"
    )


@pytest.mark.parametrize("command", ["run", "keygen", "migrate", "doctor"])
def test_a_setting_that_makes_no_sense_is_named_without_its_value(
    machine: dict[str, str], command: str
) -> None:
    refused = relance(machine, command, RELANCE_LOG_LEVEL=TOKEN)
    assert_refused(refused, "RELANCE_LOG_LEVEL: ", "'DEBUG', 'INFO', 'WARNING' or 'ERROR'")


@pytest.mark.parametrize("url", ["mysql://relance@db/relance", "sqlite://", "relance.db", f"x://{SECRET}"])
def test_a_database_of_another_kind_is_refused_in_one_line(machine: dict[str, str], url: str) -> None:
    relance(machine, "keygen")
    assert_refused(relance(machine, "migrate", RELANCE_DATABASE_URL=url), "the database's URL")


def test_try_says_what_its_options_do() -> None:
    said = " ".join(CliRunner().invoke(main, ["try", "--help"]).output.split())
    assert "no token, no network" in said
    assert [it for it in ("--port", "--keep", "--browser / --no-browser", "8765") if it not in said] == []


def test_try_on_a_port_that_is_taken_says_so_and_what_to_do(machine: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert_refused(relance(machine, "try", "--no-browser", "--port", port), port, "Try --port 0.")


@contextmanager
def trying(
    folder: Path, *words: str, under: Sequence[str] = ()
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Open the playground as a process of its own, ``under`` another command; yield it with its address."""
    with subprocess.Popen(
        [*under, sys.executable, "-m", "bot", "try", "--no-browser", "--port", "0", *words],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "TMPDIR": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as playground:
        try:
            assert playground.stdout is not None
            said = playground.stdout.readline()
            assert said.startswith("The playground is open: http://127.0.0.1:"), said
            yield playground, said.split()[4]
        finally:
            playground.kill()


def test_try_serves_the_page_and_ends_well_when_asked_to(tmp_path: Path) -> None:
    with trying(tmp_path) as (playground, url):
        page = httpx.get(url)
        people = httpx.get(f"{url}/api/people").json()
        playground.send_signal(signal.SIGTERM)
        _, complaints = playground.communicate(timeout=20)
    assert (page.status_code, "<html" in page.text) == (200, True)
    assert [it["first_name"] for it in people] == ["Camille", "Sam", "Inès", "Hélène"]
    assert (playground.returncode, complaints) == (0, "")
    assert list(tmp_path.iterdir()) == [], "nothing is left behind"


def test_try_keeps_what_is_entered_when_told_where(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    with trying(tmp_path, "--keep", str(kept)) as (playground, _):
        playground.send_signal(signal.SIGINT)
        playground.communicate(timeout=20)
    assert playground.returncode == 0
    assert (kept / "data" / "relance.db").exists()
    assert (kept / "keys" / "master.key").exists()


def test_try_begun_in_the_background_where_ctrl_c_is_ignored_still_ends_when_asked_to(tmp_path: Path) -> None:
    background = ("sh", "-c", "trap '' INT; exec \"$@\"", "sh")
    with trying(tmp_path, under=background) as (playground, _):
        playground.send_signal(signal.SIGINT)
        playground.communicate(timeout=20)
    assert playground.returncode == 0
