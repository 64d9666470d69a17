"""The letters that candidates wrote themselves."""

import sqlalchemy as sa
from alembic import op

from bot.store.columns import Id, Moment

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the table of own versions."""
    op.create_table(
        "versions",
        sa.Column("candidate_id", Id, nullable=False),
        sa.Column("opportunity_id", Id, nullable=False),
        sa.Column("letter", sa.String(64), nullable=False),
        sa.Column("written_at", Moment(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("candidate_id", "opportunity_id", "letter", name=op.f("versions_key")),
        sa.ForeignKeyConstraint(
            ["candidate_id", "opportunity_id"],
            ["opportunities.candidate_id", "opportunities.id"],
            name=op.f("versions_candidate_id_opportunity_id_refers"),
            ondelete="CASCADE",
        ),
    )
