"""What stands in the data that is not somebody's own, to be compared before and after what they did."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

#: what a presser may always change: that they were there, their own try, their own form; and the last number
OWN: Final = frozenset({"seen_updates", "dialogues", "tries", "sqlite_sequence"})


def rows_of(folder: Path, but: int) -> dict[str, list[tuple[object, ...]]]:
    """Return every row that is not somebody's own."""
    with closing(sqlite3.connect(folder / "data" / "relance.db")) as data:
        tables = [name for (name,) in data.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {it: _others(data, it, but) for it in tables if it not in OWN}


def _others(data: sqlite3.Connection, table: str, but: int) -> list[tuple[object, ...]]:
    columns = [row[1] for row in data.execute(f"PRAGMA table_info({table})")]
    whose = "id" if table == "candidates" else "candidate_id"
    told = "id, candidate_id, key" if table == "reminders" else "*"  # they go out meanwhile
    rows = data.execute(f"SELECT {told} FROM {table}").fetchall()
    if whose not in columns:
        return sorted(rows, key=repr)
    place = columns.index(whose)
    return sorted((row for row in rows if row[place] != but), key=repr)
