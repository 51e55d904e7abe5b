"""Outcomes of turns."""

import sqlalchemy as sa
from alembic import op

revision = '0009_outcomes'
down_revision = '0008_proofs'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    with op.batch_alter_table('turns', schema=None) as batch_op:
        batch_op.add_column(sa.Column('outcomes', sa.JSON(), server_default='[]', nullable=False))



def downgrade() -> None:
    """Undo."""
    with op.batch_alter_table('turns', schema=None) as batch_op:
        batch_op.drop_column('outcomes')

