"""Deals and stages."""

import sqlalchemy as sa
from alembic import op

revision = '0004_deals'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table('deals',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('lead_id', sa.Integer(), nullable=False),
    sa.Column('contact_id', sa.Integer(), nullable=False),
    sa.Column('call_id', sa.Integer(), nullable=True),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('amount', sa.Integer(), nullable=True),
    sa.Column('stage', sa.String(length=32), nullable=False),
    sa.Column('status', sa.String(length=16), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint("stage IN ('intro', 'discovery', 'qualification', 'presentation', 'trial_close', 'closing', 'objection_handling', 'deal_closed', 'follow_up_scheduled', 'handed_over', 'dead_end')", name=op.f('ck_deals_stage_is_known')),
    sa.CheckConstraint("status IN ('open', 'won', 'lost')", name=op.f('ck_deals_status_is_known')),
    sa.CheckConstraint('amount IS NULL OR amount > 0', name=op.f('ck_deals_amount_is_positive')),
    sa.ForeignKeyConstraint(['call_id'], ['calls.id'], name=op.f('fk_deals_call_id_calls')),
    sa.ForeignKeyConstraint(['contact_id'], ['contacts.id'], name=op.f('fk_deals_contact_id_contacts')),
    sa.ForeignKeyConstraint(['lead_id'], ['leads.id'], name=op.f('fk_deals_lead_id_leads')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_deals')),
    sa.UniqueConstraint('lead_id', name=op.f('uq_deals_lead_id'))
    )
    with op.batch_alter_table('deals', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_deals_call_id'), ['call_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_deals_contact_id'), ['contact_id'], unique=False)
        batch_op.create_index('ix_deals_created_at', ['created_at', 'id'], unique=False)
        batch_op.create_index(batch_op.f('ix_deals_updated_at'), ['updated_at'], unique=False)

    with op.batch_alter_table('turns', schema=None) as batch_op:
        batch_op.add_column(sa.Column('stage', sa.String(length=32), nullable=True))
        batch_op.add_column(sa.Column('stages', sa.JSON(), server_default='[]', nullable=False))



def downgrade() -> None:
    """Undo."""
    with op.batch_alter_table('turns', schema=None) as batch_op:
        batch_op.drop_column('stages')
        batch_op.drop_column('stage')

    with op.batch_alter_table('deals', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_deals_updated_at'))
        batch_op.drop_index('ix_deals_created_at')
        batch_op.drop_index(batch_op.f('ix_deals_contact_id'))
        batch_op.drop_index(batch_op.f('ix_deals_call_id'))

    op.drop_table('deals')
