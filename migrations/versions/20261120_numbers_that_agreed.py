"""The number that agreed to be texted about a meeting, for the moment at which it was."""

import re

import sqlalchemy as sa
from alembic import op

revision = '0011_texted_to'
down_revision = '0010_uses'
branch_labels = None
depends_on = None

MEETINGS = sa.table(
    "meetings",
    sa.column("id", sa.Integer),
    sa.column("texted_at", sa.DateTime(timezone=True)),
    sa.column("texted_to", sa.String),
    sa.column("updated_at", sa.DateTime(timezone=True)),
)
TEXTS = sa.table(
    "texts",
    *(sa.column("id", sa.Integer), sa.column("to_phone", sa.String)),
    *(sa.column("body", sa.String), sa.column("purpose", sa.String)),
)
NAMED = re.compile(r": your meeting M-(\d+) with ")
FIRST_REFERENCE = 3000


def upgrade() -> None:
    """Apply; the number is that of the last text about the meeting, which its row does not name."""
    # Made anew, the table would lose what refers to it.
    with op.batch_alter_table('meetings', schema=None, recreate='never') as batch_op:
        batch_op.add_column(sa.Column('texted_to', sa.String(length=16), nullable=True))

    connection = op.get_bind()
    about = sa.select(TEXTS.c.to_phone, TEXTS.c.body).where(TEXTS.c.purpose == "meeting")
    texts = connection.execute(about.order_by(TEXTS.c.id)).all()
    told = {int(found[1]) - FIRST_REFERENCE: to for to, body in texts if (found := NAMED.search(body))}
    for number, phone in told.items():
        agreed = (MEETINGS.c.id == number, MEETINGS.c.texted_at.is_not(None))
        connection.execute(sa.update(MEETINGS).where(*agreed).values(texted_to=phone))

    with op.batch_alter_table('meetings', schema=None, recreate='never') as batch_op:
        batch_op.drop_column('texted_at')


def downgrade() -> None:
    """Undo."""
    with op.batch_alter_table('meetings', schema=None, recreate='never') as batch_op:
        batch_op.add_column(sa.Column('texted_at', sa.DateTime(timezone=True), nullable=True))

    agreed = sa.update(MEETINGS).where(MEETINGS.c.texted_to.is_not(None))
    op.get_bind().execute(agreed.values(texted_at=MEETINGS.c.updated_at))

    with op.batch_alter_table('meetings', schema=None, recreate='never') as batch_op:
        batch_op.drop_column('texted_to')
