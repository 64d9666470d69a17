"""The files of the repository, as the tests of this folder read them."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


def modules(*folders: str) -> list[Path]:
    """Return the Python files of these folders, in order."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    """Return a module's syntax tree."""
    return ast.parse(path.read_text())


def name(path: Path) -> str:
    """Return a path as it is written from the root of the repository."""
    return path.relative_to(ROOT).as_posix()


def package(path: Path) -> str:
    """Return the package of ours that a module of bot/ stands in, "" for one that stands in none."""
    folders = path.relative_to(ROOT / "bot").parts[:-1]
    return folders[0] if folders else ""


def kept() -> Iterator[tuple[str, str]]:
    """Yield name and text of every file that is in the repository, or would be with the next commit."""
    listed = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    names = subprocess.run(listed, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for it in sorted(set(names.split("\0")) - {""}):
        if (ROOT / it).is_file():
            yield it, (ROOT / it).read_text(errors="replace")
