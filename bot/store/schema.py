"""Which schema the data has and which one this program needs, without loading Alembic."""

from typing import Final

from sqlalchemy import Column, Engine, MetaData, String, Table, inspect, select

from bot.store.engine import begin
from bot.store.errors import StoreUnusable

#: the newest migration of this program; migrations are numbered
HEAD: Final = "0005"

_versions: Final = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))


def version(engine: Engine) -> str | None:
    """Return the number of the last migration the data went through, or ``None`` before the first."""
    with begin(engine) as connection:
        if not inspect(connection).has_table(_versions.name):
            return None
        return connection.execute(select(_versions.c.version_num)).scalar()


def is_current(engine: Engine) -> bool:
    """Tell whether the data has the schema of this program; ``StoreUnusable`` if it has a newer one."""
    found = version(engine)
    if found is not None and found > HEAD:
        raise StoreUnusable(
            f"the data was written by a newer version of this program (schema {found}, this one knows {HEAD})"
        )
    return found == HEAD


def check(engine: Engine) -> None:
    """Raise ``StoreUnusable`` unless the data has the schema of this program."""
    if not is_current(engine):
        raise StoreUnusable("the data has an older schema than this program: migrate it first")
