"""Calls that we place."""

import sqlalchemy as sa
from alembic import op

revision = '0007_outgoing'
down_revision = '0006_first_answers'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table('outgoing_calls',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(length=64), nullable=False),
    sa.Column('key', sa.String(length=64), nullable=True),
    sa.Column('call_id', sa.Integer(), nullable=False),
    sa.Column('contact_id', sa.Integer(), nullable=False),
    sa.Column('first_id', sa.Integer(), nullable=True),
    sa.Column('attempt', sa.Integer(), nullable=False),
    sa.Column('purpose', sa.String(length=32), nullable=False),
    sa.Column('note', sa.String(length=500), nullable=True),
    sa.Column('status', sa.String(length=16), nullable=False),
    sa.Column('reason', sa.String(length=200), nullable=True),
    sa.Column('placing_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('answered_by', sa.String(length=32), nullable=True),
    sa.Column('message_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint("status IN ('queued', 'placing', 'placed', 'stopped')", name=op.f('ck_outgoing_calls_status_is_known')),
    sa.CheckConstraint('attempt > 0', name=op.f('ck_outgoing_calls_attempt_is_positive')),
    sa.ForeignKeyConstraint(['call_id'], ['calls.id'], name=op.f('fk_outgoing_calls_call_id_calls')),
    sa.ForeignKeyConstraint(['contact_id'], ['contacts.id'], name=op.f('fk_outgoing_calls_contact_id_contacts')),
    sa.ForeignKeyConstraint(['first_id'], ['outgoing_calls.id'], name=op.f('fk_outgoing_calls_first_id_outgoing_calls')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outgoing_calls')),
    sa.UniqueConstraint('call_id', name=op.f('uq_outgoing_calls_call_id')),
    sa.UniqueConstraint('key', name=op.f('uq_outgoing_calls_key')),
    sa.UniqueConstraint('name', name=op.f('uq_outgoing_calls_name'))
    )
    with op.batch_alter_table('outgoing_calls', schema=None) as batch_op:
        batch_op.create_index('ix_outgoing_calls_contact_id', ['contact_id', 'created_at'], unique=False)

    # A column with its rule in one statement: SQLite could add the rule alone only by copying the table.
    op.execute(
        "ALTER TABLE contacts ADD COLUMN consent VARCHAR(16) DEFAULT 'unknown' NOT NULL "
        "CONSTRAINT ck_contacts_consent_is_known CHECK (consent IN ('given', 'refused', 'unknown'))"
    )
    with op.batch_alter_table('contacts', schema=None) as batch_op:
        batch_op.add_column(sa.Column('do_not_call', sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    """Undo."""
    with op.batch_alter_table('contacts', schema=None) as batch_op:
        batch_op.drop_constraint(op.f('ck_contacts_consent_is_known'), type_='check')
        batch_op.drop_column('do_not_call')
        batch_op.drop_column('consent')

    with op.batch_alter_table('outgoing_calls', schema=None) as batch_op:
        batch_op.drop_index('ix_outgoing_calls_contact_id')

    op.drop_table('outgoing_calls')
