"""What the whole playbook knows of a candidate: notes, preparation, offers, contacts, a pause."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from bot.store.columns import Id, Moment

revision = "0002"
down_revision = "0001"

_NEW = {
    "candidates": (
        sa.Column("weekly_day", sa.Integer(), server_default=sa.text("2"), nullable=False),
        sa.Column("weekly_at", sa.Time(), server_default=sa.text("'18:00:00.000000'"), nullable=False),
        sa.Column("nudge", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("paused_at", Moment()),
        sa.Column("paused_until", Moment()),
        sa.Column("seen_at", Moment()),
        sa.Column("sealed", sa.LargeBinary()),
    ),
    "opportunities": (
        sa.Column("works_through", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("interested", sa.Boolean()),
        sa.Column("offered_at", Moment()),
        sa.Column("reply_by", sa.Date()),
        sa.Column("written_at", Moment()),
        sa.Column("look_again", Moment()),
    ),
    "interviews": (
        sa.Column("hour", sa.String(20), server_default=sa.text("'exact'"), nullable=False),
        sa.Column("reviewed", Moment()),
        sa.Column("firm", sa.Boolean(), server_default=sa.false(), nullable=False),
    ),
    "interviewers": (sa.Column("agency", sa.Boolean(), server_default=sa.false(), nullable=False),),
    "contacts": (sa.Column("result", sa.String(20)), sa.Column("result_at", Moment())),
}


def upgrade() -> None:
    """Add the columns and the three tables; what is on file stays as it is."""
    for table, columns in _NEW.items():
        for column in columns:
            op.add_column(table, column)
    _of_an_opportunity("evidence")
    _of_an_opportunity(
        "allies",
        sa.Column("civility", sa.String(20)),
        sa.Column("degree", sa.Integer(), nullable=False),
        sa.Column("met_at", Moment()),
    )
    op.create_table(
        "rehearsals",
        sa.Column("candidate_id", Id, nullable=False),
        sa.Column("opportunity_id", Id, nullable=False),
        sa.Column("question", sa.String(20), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint(
            "candidate_id", "opportunity_id", "question", "round", name=op.f("rehearsals_key")
        ),
        _refers("rehearsals"),
    )


def _of_an_opportunity(table: str, *columns: sa.Column[Any]) -> None:
    """Make a table whose rows belong to an opportunity, in an order."""
    op.create_table(
        table,
        sa.Column("id", Id, nullable=False),
        sa.Column("candidate_id", Id, nullable=False),
        sa.Column("opportunity_id", Id, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        *columns,
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f(f"{table}_key")),
        _refers(table),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f(f"{table}_candidate_id_opportunity_id"), table, ["candidate_id", "opportunity_id"]
    )


def _refers(table: str) -> sa.ForeignKeyConstraint:
    """Refer to an opportunity of the same candidate."""
    return sa.ForeignKeyConstraint(
        ["candidate_id", "opportunity_id"],
        ["opportunities.candidate_id", "opportunities.id"],
        name=op.f(f"{table}_candidate_id_opportunity_id_refers"),
        ondelete="CASCADE",
    )
