"""Uses of vendors."""

import sqlalchemy as sa
from alembic import op

revision = '0010_uses'
down_revision = '0009_outcomes'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table('uses',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('call_id', sa.Integer(), nullable=False),
    sa.Column('unit', sa.String(length=16), nullable=False),
    sa.Column('amount', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['call_id'], ['calls.id'], name=op.f('fk_uses_call_id_calls')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_uses'))
    )
    with op.batch_alter_table('uses', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_uses_call_id'), ['call_id'], unique=False)


def downgrade() -> None:
    """Undo."""
    op.drop_table('uses')
