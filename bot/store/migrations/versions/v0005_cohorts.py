"""Cohorts: who runs them, who belongs to them, what was shared, asked and posted."""

import sqlalchemy as sa
from alembic import op

from bot.store.columns import Id, Length, Moment

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the tables of cohorts."""
    op.create_table('cohorts',
    sa.Column('id', Id, autoincrement=False, nullable=False),
    sa.Column('language', sa.String(length=35), nullable=False),
    sa.Column('zone', sa.String(length=64), nullable=False),
    sa.Column('territory', sa.String(length=16), nullable=False),
    sa.Column('seats', sa.Integer(), nullable=False),
    sa.Column('opened_at', Moment(), nullable=False),
    sa.Column('closed_at', Moment()),
    sa.Column('holiday_from', Moment()),
    sa.Column('holiday_until', Moment()),
    sa.Column('group_chat_id', sa.BigInteger()),
    sa.Column('thread_id', sa.BigInteger()),
    sa.Column('linked_at', Moment()),
    sa.Column('lost_at', Moment()),
    sa.Column('board_id', sa.BigInteger()),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('cohorts_key')),
    sa.UniqueConstraint('group_chat_id', name=op.f('cohorts_group_chat_id_unique'))
    )
    op.create_table('coaches',
    sa.Column('cohort_id', Id, nullable=False),
    sa.Column('candidate_id', Id, nullable=False),
    sa.Column('since', Moment(), nullable=False),
    sa.Column('left_at', Moment()),
    sa.Column('weekdays', sa.Integer(), nullable=False),
    sa.Column('reply_days', sa.Integer(), nullable=False),
    sa.Column('away_until', Moment()),
    sa.Column('stand_in', Id),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['candidate_id'], ['candidates.id'], name=op.f('coaches_candidate_id_refers'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['cohort_id'], ['cohorts.id'], name=op.f('coaches_cohort_id_refers'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('cohort_id', 'candidate_id', name=op.f('coaches_key'))
    )
    op.create_index(op.f('coaches_candidate_id'), 'coaches', ['candidate_id'])
    op.create_table('memberships',
    sa.Column('cohort_id', Id, nullable=False),
    sa.Column('candidate_id', Id, nullable=False),
    sa.Column('joined_at', Moment(), nullable=False),
    sa.Column('counted_from', Moment()),
    sa.Column('rounds', sa.Boolean(), nullable=False),
    sa.Column('practice', sa.Boolean(), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['candidate_id'], ['candidates.id'], name=op.f('memberships_candidate_id_refers'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['cohort_id'], ['cohorts.id'], name=op.f('memberships_cohort_id_refers'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('cohort_id', 'candidate_id', name=op.f('memberships_key'))
    )
    op.create_index(op.f('memberships_candidate_id'), 'memberships', ['candidate_id'])
    op.create_table('grants',
    sa.Column('cohort_id', Id, nullable=False),
    sa.Column('candidate_id', Id, nullable=False),
    sa.Column('coach_id', Id, nullable=False),
    sa.Column('level', sa.String(20), nullable=False),
    sa.Column('at', Moment(), nullable=False),
    sa.ForeignKeyConstraint(['coach_id'], ['candidates.id'], name=op.f('grants_coach_id_refers'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['cohort_id', 'candidate_id'], ['memberships.cohort_id', 'memberships.candidate_id'], name=op.f('grants_cohort_id_candidate_id_refers'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('cohort_id', 'candidate_id', 'coach_id', name=op.f('grants_key'))
    )
    op.create_index(op.f('grants_candidate_id'), 'grants', ['candidate_id'])
    op.create_index(op.f('grants_coach_id'), 'grants', ['coach_id'])
    op.create_table('looks',
    sa.Column('cohort_id', Id, nullable=False),
    sa.Column('candidate_id', Id, nullable=False),
    sa.Column('coach_id', Id, nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('level', sa.String(20), nullable=False),
    sa.ForeignKeyConstraint(['coach_id'], ['candidates.id'], name=op.f('looks_coach_id_refers'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['cohort_id', 'candidate_id'], ['memberships.cohort_id', 'memberships.candidate_id'], name=op.f('looks_cohort_id_candidate_id_refers'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('cohort_id', 'candidate_id', 'coach_id', 'day', name=op.f('looks_key'))
    )
    op.create_index(op.f('looks_candidate_id'), 'looks', ['candidate_id'])
    op.create_index(op.f('looks_coach_id'), 'looks', ['coach_id'])
    op.create_table('invites',
    sa.Column('id', Id, nullable=False),
    sa.Column('cohort_id', Id, nullable=False),
    sa.Column('made_by', Id, nullable=False),
    sa.Column('errand', sa.String(20), nullable=False),
    sa.Column('digest', sa.LargeBinary(), nullable=False),
    sa.Column('made_at', Moment(), nullable=False),
    sa.Column('expires', Moment(), nullable=False),
    sa.Column('uses', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['cohort_id'], ['cohorts.id'], name=op.f('invites_cohort_id_refers'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['made_by'], ['candidates.id'], name=op.f('invites_made_by_refers'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('invites_key')),
    sa.UniqueConstraint('digest', name=op.f('invites_digest_unique')),
    sqlite_autoincrement=True
    )
    op.create_index(op.f('invites_cohort_id'), 'invites', ['cohort_id'])
    op.create_index(op.f('invites_expires'), 'invites', ['expires'])
    op.create_index(op.f('invites_made_by'), 'invites', ['made_by'])
    op.create_table('tries',
    sa.Column('id', Id, nullable=False),
    sa.Column('candidate_id', Id, nullable=False),
    sa.Column('at', Moment(), nullable=False),
    sa.ForeignKeyConstraint(['candidate_id'], ['candidates.id'], name=op.f('tries_candidate_id_refers'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('tries_key')),
    sqlite_autoincrement=True
    )
    op.create_index(op.f('tries_candidate_id'), 'tries', ['candidate_id'])
    op.create_table('mail',
    sa.Column('id', Id, nullable=False),
    sa.Column('candidate_id', Id, nullable=False),
    sa.Column('cohort_id', Id, nullable=False),
    sa.Column('sender_id', Id),
    sa.Column('kind', sa.String(20), nullable=False),
    sa.Column('about', sa.BigInteger(), nullable=False),
    sa.Column('made_at', Moment(), nullable=False),
    sa.Column('expires', Moment(), nullable=False),
    sa.Column('answer', sa.String(20)),
    sa.Column('answered_at', Moment()),
    sa.Column('sealed', sa.LargeBinary()),
    sa.ForeignKeyConstraint(['candidate_id'], ['candidates.id'], name=op.f('mail_candidate_id_refers'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['cohort_id'], ['cohorts.id'], name=op.f('mail_cohort_id_refers'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['sender_id'], ['candidates.id'], name=op.f('mail_sender_id_refers'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('mail_key')),
    sqlite_autoincrement=True
    )
    op.create_index(op.f('mail_candidate_id'), 'mail', ['candidate_id'])
    op.create_index(op.f('mail_cohort_id'), 'mail', ['cohort_id'])
    op.create_index(op.f('mail_sender_id'), 'mail', ['sender_id'])
    op.create_table('posts',
    sa.Column('id', Id, nullable=False),
    sa.Column('cohort_id', Id, nullable=False),
    sa.Column('key', sa.String(length=64), nullable=False),
    sa.Column('kind', sa.String(20), nullable=False),
    sa.Column('due', Moment(), nullable=False),
    sa.Column('wake_at', Moment(), nullable=False),
    sa.Column('expires', Moment(), nullable=False),
    sa.Column('state', sa.String(20), nullable=False),
    sa.Column('attempt', sa.Integer(), nullable=False),
    sa.Column('worker', sa.Text()),
    sa.Column('leased_until', Moment()),
    sa.Column('doubted', sa.Boolean(), nullable=False),
    sa.Column('reason', sa.Text()),
    sa.Column('settled_at', Moment()),
    sa.Column('message_id', sa.BigInteger()),
    sa.Column('rest', sa.Text()),
    sa.Column('again', sa.Boolean()),
    sa.Column('said', sa.Text()),
    sa.ForeignKeyConstraint(['cohort_id'], ['cohorts.id'], name=op.f('posts_cohort_id_refers'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('posts_key')),
    sa.UniqueConstraint('cohort_id', 'key', name=op.f('posts_cohort_id_key_unique')),
    sqlite_autoincrement=True
    )
    op.create_index('posts_pending', 'posts', ['wake_at', 'cohort_id'], postgresql_where=sa.text("state = 'pending'"), sqlite_where=sa.text("state = 'pending'"))
    op.create_table('entries',
    sa.Column('id', Id, nullable=False),
    sa.Column('cohort_id', Id, nullable=False),
    sa.Column('candidate_id', Id, nullable=False),
    sa.Column('week', sa.String(length=8), nullable=False),
    sa.Column('said_at', Moment(), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['cohort_id', 'candidate_id'], ['memberships.cohort_id', 'memberships.candidate_id'], name=op.f('entries_cohort_id_candidate_id_refers'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('entries_key')),
    sa.UniqueConstraint('cohort_id', 'candidate_id', 'week', name=op.f('entries_cohort_id_candidate_id_week_unique')),
    sqlite_autoincrement=True
    )
    op.create_index(op.f('entries_candidate_id'), 'entries', ['candidate_id'])
    op.create_table('pairs',
    sa.Column('id', Id, nullable=False),
    sa.Column('cohort_id', Id, nullable=False),
    sa.Column('candidate_id', Id, nullable=False),
    sa.Column('partner_id', Id, nullable=False),
    sa.Column('week', sa.String(length=8), nullable=False),
    sa.Column('state', sa.String(20), nullable=False),
    sa.Column('made_at', Moment(), nullable=False),
    sa.Column('first_yes', sa.Boolean()),
    sa.Column('partner_yes', sa.Boolean()),
    sa.Column('proposed_by', Id),
    sa.Column('times', sa.Text()),
    sa.Column('agreed_at', Moment()),
    sa.ForeignKeyConstraint(['candidate_id'], ['candidates.id'], name=op.f('pairs_candidate_id_refers'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['cohort_id'], ['cohorts.id'], name=op.f('pairs_cohort_id_refers'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['partner_id'], ['candidates.id'], name=op.f('pairs_partner_id_refers'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pairs_key')),
    sqlite_autoincrement=True
    )
    op.create_index(op.f('pairs_candidate_id'), 'pairs', ['candidate_id'])
    op.create_index(op.f('pairs_cohort_id'), 'pairs', ['cohort_id'])
    op.create_index(op.f('pairs_partner_id'), 'pairs', ['partner_id'])
    op.create_table('workshops',
    sa.Column('id', Id, nullable=False),
    sa.Column('cohort_id', Id, nullable=False),
    sa.Column('coach_id', Id, nullable=False),
    sa.Column('starts', Moment(), nullable=False),
    sa.Column('duration', Length(), nullable=False),
    sa.Column('made_at', Moment(), nullable=False),
    sa.Column('called_off', Moment()),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['coach_id'], ['candidates.id'], name=op.f('workshops_coach_id_refers'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['cohort_id'], ['cohorts.id'], name=op.f('workshops_cohort_id_refers'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('workshops_key')),
    sqlite_autoincrement=True
    )
    op.create_index(op.f('workshops_coach_id'), 'workshops', ['coach_id'])
    op.create_index(op.f('workshops_cohort_id'), 'workshops', ['cohort_id'])
