"""First answers."""

import sqlalchemy as sa
from alembic import op

revision = '0006_first_answers'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table('first_answers',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('asker', sa.String(length=100), nullable=False),
    sa.Column('key', sa.String(length=200), nullable=False),
    sa.Column('asked', sa.String(length=64), nullable=False),
    sa.Column('answer', sa.Text(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_first_answers')),
    sa.UniqueConstraint('asker', 'key', name=op.f('uq_first_answers_asker_key'))
    )
    with op.batch_alter_table('first_answers', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_first_answers_created_at'), ['created_at'], unique=False)


def downgrade() -> None:
    """Undo."""
    op.drop_table('first_answers')
