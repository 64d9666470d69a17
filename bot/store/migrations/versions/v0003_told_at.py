"""When the last day of an offer, a rhythm and "they work through" were told."""

import sqlalchemy as sa
from alembic import op

from bot.store.columns import Moment

revision = "0003"
down_revision = "0002"

_NEW = (("candidates", "rhythm_at"), ("opportunities", "works_at"), ("opportunities", "reply_by_at"))


def upgrade() -> None:
    """Add the three columns; of what is on file nobody knows when it was told."""
    for table, column in _NEW:
        op.add_column(table, sa.Column(column, Moment()))
