"""What may be a proof."""

import sqlalchemy as sa
from alembic import op

revision = '0008_proofs'
down_revision = '0007_outgoing'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply; no address that is there is known to be its owner's word, so none is a proof yet."""
    op.create_table('failed_proofs',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('call_id', sa.Integer(), nullable=False),
    sa.Column('contact_id', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['call_id'], ['calls.id'], name=op.f('fk_failed_proofs_call_id_calls')),
    sa.ForeignKeyConstraint(['contact_id'], ['contacts.id'], name=op.f('fk_failed_proofs_contact_id_contacts')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_failed_proofs'))
    )
    with op.batch_alter_table('failed_proofs', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_failed_proofs_call_id'), ['call_id'], unique=False)
        batch_op.create_index('ix_failed_proofs_contact_id', ['contact_id', 'created_at'], unique=False)

    # Made anew, the table would lose what refers to it.
    with op.batch_alter_table('calls', schema=None, recreate='never') as batch_op:
        batch_op.drop_column('email_on_file')

    with op.batch_alter_table('contacts', schema=None) as batch_op:
        batch_op.add_column(sa.Column('email_is_proof', sa.Boolean(), server_default=sa.false(), nullable=False))



def downgrade() -> None:
    """Undo."""
    with op.batch_alter_table('contacts', schema=None, recreate='never') as batch_op:
        batch_op.drop_column('email_is_proof')

    with op.batch_alter_table('calls', schema=None) as batch_op:
        batch_op.add_column(sa.Column('email_on_file', sa.String(length=254), nullable=True))

    with op.batch_alter_table('failed_proofs', schema=None) as batch_op:
        batch_op.drop_index('ix_failed_proofs_contact_id')
        batch_op.drop_index(batch_op.f('ix_failed_proofs_call_id'))

    op.drop_table('failed_proofs')
