"""What all tables share: the names of constraints, and whose a row is."""

from typing import Any, Final

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, MetaData, text

from bot.store.columns import Id

_NAMES: Final = {
    "ix": "%(table_name)s_%(column_0_N_name)s",
    "uq": "%(table_name)s_%(column_0_N_name)s_unique",
    "fk": "%(table_name)s_%(column_0_N_name)s_refers",
    "pk": "%(table_name)s_key",
}

metadata: Final = MetaData(naming_convention=_NAMES)


def owner(**options: Any) -> Column[int]:
    """Name the candidate a row belongs to; it goes when the candidate is erased."""
    candidate = ForeignKey("candidates.id", ondelete="CASCADE")
    return Column("candidate_id", Id, candidate, nullable=False, **options)


def child_of(parent: str, own: str) -> ForeignKeyConstraint:
    """Refer to a row of the same candidate; it takes its children along when it goes."""
    return ForeignKeyConstraint(
        ["candidate_id", own], [f"{parent}.candidate_id", f"{parent}.id"], ondelete="CASCADE"
    )


def only(rows: str) -> dict[str, Any]:
    """Keep an index to the rows for which this holds."""
    return {"postgresql_where": text(rows), "sqlite_where": text(rows)}
