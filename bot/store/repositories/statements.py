"""Statements that both databases know but spell in dialects of their own."""

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """Return an insertion that can say what to do ``on_conflict``."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)
