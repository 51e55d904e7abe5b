"""Insert unless it is there: the same statement on both engines, safe under two writers."""

from collections.abc import Mapping

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from neuracrm_voice.database import Base


def insert_once(
    session: Session, record: type[Base], values: Mapping[str, object], *, unique: tuple[str, ...]
) -> int | None:
    """Insert a row unless one with the same `unique` columns exists.

    Returns the new row's `id`, or None when another writer was first; that row is then committed
    and visible, because a second writer waits for the first before it gives up.
    """
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    statement = (
        dialect.insert(record)
        .values(**values)
        .on_conflict_do_nothing(index_elements=list(unique))
        .returning(record.__table__.c.id)
    )
    return session.execute(statement).scalar_one_or_none()
