"""Weeks of hosts under whole names of days, as those of lines: "monday" for "mon"."""

import sqlalchemy as sa
from alembic import op

revision = '0002_whole_weekdays'
down_revision = '0001'
branch_labels = None
depends_on = None

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HOSTS = sa.table("hosts", sa.column("id", sa.Integer), sa.column("hours", sa.JSON))


def upgrade() -> None:
    """Apply."""
    rename({day[:3]: day for day in DAYS})


def downgrade() -> None:
    """Undo."""
    rename({day: day[:3] for day in DAYS})


def rename(names: dict[str, str]) -> None:
    """Rename the days of every week; a day under any other name stays as it is."""
    connection = op.get_bind()
    for row in connection.execute(sa.select(HOSTS.c.id, HOSTS.c.hours)).all():
        hours = {names.get(day, day): spans for day, spans in (row.hours or {}).items()}
        connection.execute(sa.update(HOSTS).where(HOSTS.c.id == row.id).values(hours=hours))
