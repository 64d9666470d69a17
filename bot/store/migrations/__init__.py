"""The schema's history, run by Alembic from inside the package.

A migration is one transaction on both databases: killed halfway, it has changed nothing. On PostgreSQL an
advisory lock lets replicas that start together take turns. Migrations are numbered and only go up; a
restored backup is the way back. One that rebuilds a SQLite table which others refer to must keep the rows
that refer to it (dropping a table deletes them: foreign keys are enforced).
"""

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, func, select

from bot.store.engine import begin
from bot.store.schema import is_current, version

__all__ = ["is_current", "migrate", "version"]

#: any number that nothing else in the database locks
_TURN: Final = 7_235_421


def migrate(engine: Engine, *, to: str = "head") -> None:
    """Bring the data to the schema of this program (or up to the migration ``to``), unless it is there.

    ``StoreUnusable`` if the data has a newer schema, ``StoreAway`` if the database doesn't answer.
    """
    if is_current(engine):
        return
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    with begin(engine) as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(_TURN)))
        config.attributes["connection"] = connection
        command.upgrade(config, to)
