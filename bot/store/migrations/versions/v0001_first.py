"""Everything: the data, and on PostgreSQL the schema of the keyring."""

import sqlalchemy as sa
from alembic import op

from bot.store.columns import Id, Length, Moment

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "candidates",
        sa.Column("id", Id, autoincrement=False, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("territory", sa.String(length=16), nullable=False),
        sa.Column("quiet_begin", sa.Time(), nullable=False),
        sa.Column("quiet_end", sa.Time(), nullable=False),
        sa.Column("morning", sa.Time(), nullable=False),
        sa.Column("weekend", sa.Time(), nullable=False),
        sa.Column("evening", sa.Time(), nullable=False),
        sa.Column("rhythm", sa.String(20), nullable=False),
        sa.Column("consent", sa.Integer(), nullable=False),
        sa.Column("consented_at", Moment(), nullable=False),
        sa.Column("parked_at", Moment()),
        sa.PrimaryKeyConstraint("id", name=op.f("candidates_key")),
        sa.UniqueConstraint("chat_id", name=op.f("candidates_chat_id_unique")),
    )
    op.create_index(
        "candidates_parked",
        "candidates",
        ["id"],
        postgresql_where=sa.text("parked_at IS NOT NULL"),
        sqlite_where=sa.text("parked_at IS NOT NULL"),
    )
    op.create_table(
        "pairing",
        sa.Column("keyring", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("keyring", name=op.f("pairing_key")),
    )
    op.create_table(
        "seen_updates",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("seen_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("update_id", name=op.f("seen_updates_key")),
    )
    op.create_index(op.f("seen_updates_seen_at"), "seen_updates", ["seen_at"])
    op.create_table(
        "dialogues",
        sa.Column("candidate_id", Id, autoincrement=False, nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("step", sa.String(length=64), nullable=False),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("saved_at", Moment(), nullable=False),
        sa.Column("sealed", sa.LargeBinary()),
        sa.ForeignKeyConstraint(
            ["candidate_id"],
            ["candidates.id"],
            name=op.f("dialogues_candidate_id_refers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("candidate_id", name=op.f("dialogues_key")),
    )
    op.create_table(
        "opportunities",
        sa.Column("id", Id, nullable=False),
        sa.Column("candidate_id", Id, nullable=False),
        sa.Column("territory", sa.String(length=16), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.Column("entered", Moment(), nullable=False),
        sa.Column("invited", Moment()),
        sa.Column("ending", sa.String(20)),
        sa.Column("ended_at", Moment()),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate_id"],
            ["candidates.id"],
            name=op.f("opportunities_candidate_id_refers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("opportunities_key")),
        sa.UniqueConstraint("candidate_id", "id", name=op.f("opportunities_candidate_id_id_unique")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "reference_people",
        sa.Column("id", Id, nullable=False),
        sa.Column("candidate_id", Id, nullable=False),
        sa.Column("civility", sa.String(20)),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate_id"],
            ["candidates.id"],
            name=op.f("reference_people_candidate_id_refers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("reference_people_key")),
        sa.UniqueConstraint("candidate_id", "id", name=op.f("reference_people_candidate_id_id_unique")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "reminders",
        sa.Column("id", Id, nullable=False),
        sa.Column("candidate_id", Id, nullable=False),
        sa.Column("key", sa.String(length=128), nullable=False),
        sa.Column("due", Moment(), nullable=False),
        sa.Column("wake_at", Moment(), nullable=False),
        sa.Column("expires", Moment(), nullable=False),
        sa.Column("silent", sa.Boolean(), nullable=False),
        sa.Column("prompts", sa.Text(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("worker", sa.Text()),
        sa.Column("leased_until", Moment()),
        sa.Column("doubted", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text()),
        sa.Column("settled_at", Moment()),
        sa.Column("message_id", sa.BigInteger()),
        sa.ForeignKeyConstraint(
            ["candidate_id"],
            ["candidates.id"],
            name=op.f("reminders_candidate_id_refers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("reminders_key")),
        sa.UniqueConstraint("candidate_id", "key", name=op.f("reminders_candidate_id_key_unique")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "reminders_pending",
        "reminders",
        ["wake_at", "expires", "leased_until", "candidate_id"],
        postgresql_where=sa.text("state = 'pending'"),
        sqlite_where=sa.text("state = 'pending'"),
    )
    op.create_index(
        "reminders_in_hand",
        "reminders",
        ["candidate_id", "leased_until"],
        postgresql_where=sa.text("worker IS NOT NULL"),
        sqlite_where=sa.text("worker IS NOT NULL"),
    )
    op.create_table(
        "contacts",
        sa.Column("candidate_id", Id, nullable=False),
        sa.Column("opportunity_id", Id, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("light", sa.String(20), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate_id", "opportunity_id"],
            ["opportunities.candidate_id", "opportunities.id"],
            name=op.f("contacts_candidate_id_opportunity_id_refers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("candidate_id", "opportunity_id", "place", name=op.f("contacts_key")),
    )
    op.create_table(
        "interviewers",
        sa.Column("id", Id, nullable=False),
        sa.Column("candidate_id", Id, nullable=False),
        sa.Column("opportunity_id", Id, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("civility", sa.String(20)),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate_id", "opportunity_id"],
            ["opportunities.candidate_id", "opportunities.id"],
            name=op.f("interviewers_candidate_id_opportunity_id_refers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("interviewers_key")),
        sa.UniqueConstraint("candidate_id", "id", name=op.f("interviewers_candidate_id_id_unique")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("interviewers_candidate_id_opportunity_id"), "interviewers", ["candidate_id", "opportunity_id"]
    )
    op.create_table(
        "interviews",
        sa.Column("id", Id, nullable=False),
        sa.Column("candidate_id", Id, nullable=False),
        sa.Column("opportunity_id", Id, nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("starts", Moment(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("duration", Length(), nullable=False),
        sa.Column("entered", Moment(), nullable=False),
        sa.Column("moves", sa.Integer(), nullable=False),
        sa.Column("extended", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("state_at", Moment()),
        sa.Column("debriefed", Moment()),
        sa.Column("promise", sa.String(20)),
        sa.Column("promised_day", sa.Date()),
        sa.Column("promise_entered", Moment()),
        sa.Column("sealed", sa.LargeBinary()),
        sa.ForeignKeyConstraint(
            ["candidate_id", "opportunity_id"],
            ["opportunities.candidate_id", "opportunities.id"],
            name=op.f("interviews_candidate_id_opportunity_id_refers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("interviews_key")),
        sa.UniqueConstraint("candidate_id", "id", name=op.f("interviews_candidate_id_id_unique")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("interviews_candidate_id_opportunity_id"), "interviews", ["candidate_id", "opportunity_id"]
    )
    op.create_table(
        "reference_links",
        sa.Column("candidate_id", Id, nullable=False),
        sa.Column("opportunity_id", Id, nullable=False),
        sa.Column("reference_id", Id, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate_id", "opportunity_id"],
            ["opportunities.candidate_id", "opportunities.id"],
            name=op.f("reference_links_candidate_id_opportunity_id_refers"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["candidate_id", "reference_id"],
            ["reference_people.candidate_id", "reference_people.id"],
            name=op.f("reference_links_candidate_id_reference_id_refers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "candidate_id", "opportunity_id", "reference_id", name=op.f("reference_links_key")
        ),
    )
    op.create_index(
        op.f("reference_links_candidate_id_reference_id"), "reference_links", ["candidate_id", "reference_id"]
    )
    op.create_table(
        "tasks",
        sa.Column("id", Id, nullable=False),
        sa.Column("candidate_id", Id, nullable=False),
        sa.Column("key", sa.String(length=128), nullable=False),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.Column("step", sa.String(20), nullable=False),
        sa.Column("opportunity_id", Id, nullable=False),
        sa.Column("interview_id", Id, nullable=False),
        sa.Column("person_id", Id),
        sa.Column("opens", Moment(), nullable=False),
        sa.Column("deadline", Moment(), nullable=False),
        sa.Column("useful_until", Moment(), nullable=False),
        sa.Column("answer", sa.String(20)),
        sa.Column("answered_at", Moment()),
        sa.Column("snoozed_until", Moment()),
        sa.Column("snoozes", sa.Integer()),
        sa.ForeignKeyConstraint(
            ["candidate_id", "opportunity_id"],
            ["opportunities.candidate_id", "opportunities.id"],
            name=op.f("tasks_candidate_id_opportunity_id_refers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("tasks_key")),
        sa.UniqueConstraint("candidate_id", "key", name=op.f("tasks_candidate_id_key_unique")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("tasks_candidate_id_opportunity_id"), "tasks", ["candidate_id", "opportunity_id"])
    op.create_table(
        "presences",
        sa.Column("candidate_id", Id, nullable=False),
        sa.Column("interview_id", Id, nullable=False),
        sa.Column("interviewer_id", Id, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary()),
        sa.ForeignKeyConstraint(
            ["candidate_id", "interview_id"],
            ["interviews.candidate_id", "interviews.id"],
            name=op.f("presences_candidate_id_interview_id_refers"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["candidate_id", "interviewer_id"],
            ["interviewers.candidate_id", "interviewers.id"],
            name=op.f("presences_candidate_id_interviewer_id_refers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("candidate_id", "interview_id", "interviewer_id", name=op.f("presences_key")),
    )
    op.create_index(
        op.f("presences_candidate_id_interviewer_id"), "presences", ["candidate_id", "interviewer_id"]
    )
    if op.get_context().dialect.name == "postgresql":
        _make_keyring()


def _make_keyring() -> None:
    op.execute(sa.schema.CreateSchema("keyring"))
    op.create_table(
        "keys",
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("keys_key")),
        schema="keyring",
    )
    # an erased key leaves its page as soon as may be
    op.execute(
        "ALTER TABLE keyring.keys SET (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0)"
    )
    op.create_table(
        "checks",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("checks_key")),
        schema="keyring",
    )
