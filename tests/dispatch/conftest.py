"""A post office for each test, on SQLite: what is about both databases is proved with the store."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import Database, _in_memory
from tests.dispatch.post import Post


@pytest.fixture
def post(sqlite_template: Path) -> Iterator[Post]:
    """A post office that has nothing to do yet; its data are in memory where there is room."""
    with tempfile.TemporaryDirectory(dir=_in_memory(), prefix="relance-dispatch-") as folder:
        shutil.copytree(sqlite_template, folder, dirs_exist_ok=True)
        data = Database(url=f"sqlite:///{folder}/data.sqlite", key_file=Path(folder, "master.key"))
        post = Post(data)
        yield post
        post.close()
