"""Statements that both databases know but spell in dialects of their own."""

from typing import Any, TypeVar

from sqlalchemy import Connection, Select, Table
from sqlalchemy.dialects import postgresql, sqlite

Rows = TypeVar("Rows", bound=Select[*tuple[Any, ...]])


def insert(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """Return an insertion that can say what to do ``on_conflict``."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)


def held(rows: Rows) -> Rows:
    """Return the question with its rows held until the end of the transaction.

    Rows of other tables may still be made that refer to them: or else whoever holds one person and writes
    to another would wait for that one's row out of turn.
    """
    return rows.with_for_update(key_share=True)
