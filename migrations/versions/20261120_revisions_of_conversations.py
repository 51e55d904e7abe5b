"""Revisions of conversations."""

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002_whole_weekdays'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    with op.batch_alter_table('calls', schema=None) as batch_op:
        batch_op.add_column(sa.Column('revision', sa.Integer(), server_default='0', nullable=False))



def downgrade() -> None:
    """Undo."""
    with op.batch_alter_table('calls', schema=None) as batch_op:
        batch_op.drop_column('revision')

