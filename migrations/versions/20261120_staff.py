"""Staff."""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004_deals'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table('staff',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('email', sa.String(length=254), nullable=False),
    sa.Column('name', sa.String(length=100), nullable=False),
    sa.Column('role', sa.String(length=16), nullable=False),
    sa.Column('password', sa.String(length=255), nullable=False),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.Column('phone', sa.String(length=16), nullable=True),
    sa.Column('fs_uniquifier', sa.String(length=64), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint("phone IS NULL OR phone LIKE '+%'", name=op.f('ck_staff_phone_is_e164')),
    sa.CheckConstraint("role IN ('viewer', 'agent', 'admin')", name=op.f('ck_staff_role_is_known')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_staff')),
    sa.UniqueConstraint('email', name=op.f('uq_staff_email')),
    sa.UniqueConstraint('fs_uniquifier', name=op.f('uq_staff_fs_uniquifier'))
    )


def downgrade() -> None:
    """Undo."""
    op.drop_table('staff')
