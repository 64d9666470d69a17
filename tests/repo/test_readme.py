"""What the README shows can be typed, and no file tells of one machine or of one registry."""

import re

import pytest

from bot.__main__ import main
from tests.repo import sources

README = (sources.ROOT / "README.md").read_text()

#: paths that exist on one machine only; registries and mirrors
ELSEWHERE = re.compile(
    r"(?<![\w.$}])/(?:work|root|home|Users|private|mnt|scratch)/\w"
    r"|[A-Z]:\\\\?Users"
    r"|\b(?:pypi|pythonhosted|npmjs|crates|rubygems|docker)\.(?:org|com|io)\b"
    r"|\bregistry[.-]|\b(?:artifactory|nexus|devpi)\b"
    r"|(?<!no-emit-)\b(?:extra-)?index-url\b"
)
#: this file holds such words to be found
HOLDS_THESE_WORDS = {"tests/repo/test_readme.py"}


def commands(document: str) -> set[str]:
    """Return the command lines of a document: in its blocks of code and between backticks."""
    blocks = re.findall(r"^```\w*\n(.*?)^```", document, re.MULTILINE | re.DOTALL)
    lines = [line.partition("#")[0].strip() for block in blocks for line in block.splitlines()]
    return {*lines, *re.findall(r"`([^`\n]+)`", document)} - {""}


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", (sources.ROOT / "Makefile").read_text(), re.MULTILINE))


def test_every_make_target_shown_exists() -> None:
    shown = {it.split()[1] for it in commands(README) if re.match(r"make \w", it)}
    assert {"try", "test"} <= shown
    assert shown <= targets()


def test_every_relance_command_shown_exists() -> None:
    shown = {found[1] for it in commands(README) if (found := re.search(r"\brelance (\w+)", it))}
    assert {"run", "doctor"} <= shown
    assert shown <= main.commands.keys()


def test_every_command_line_shown_is_one_of_these() -> None:
    [*blocks] = re.findall(r"^```\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines() if line and "→" not in line]
    assert lines
    assert [
        it for it in lines if not re.match(r"make \w+|(?:RELANCE_\w+=… )?\.venv/bin/relance \w+", it)
    ] == []


def test_every_file_that_the_readme_links_to_is_there() -> None:
    linked = {it for it in re.findall(r"\]\(([^)#\s]+)", README) if "://" not in it}
    assert linked
    assert {it for it in linked if not (sources.ROOT / it).exists()} == set()


def test_no_file_names_a_machine_or_a_registry() -> None:
    kept = [it for it in sources.kept() if it[0] not in HOLDS_THESE_WORDS]
    assert len(kept) > 100
    assert [(name, found[0]) for name, text in kept if (found := ELSEWHERE.search(text))] == []


@pytest.mark.parametrize(
    "line",
    [
        'ROOT = Path("/root/relance")',
        "cd /work/main",
        "FROM registry.example.org/python",
        "--index-url https://mirror.example.org/simple",
        "https://files.pythonhosted.org/packages/x",
    ],
)
def test_a_machine_or_a_registry_is_found(line: str) -> None:
    assert ELSEWHERE.search(line)


@pytest.mark.parametrize(
    "line",
    ["--no-emit-index-url", "/opt/relance/.venv/bin/relance run", "$HOME/work/relance", "/var/lib/relance"],
)
def test_a_path_of_any_machine_passes(line: str) -> None:
    assert not ELSEWHERE.search(line)
