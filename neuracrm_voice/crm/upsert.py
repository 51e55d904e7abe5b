"""Insert unless it is there: the same statement on both engines, safe under two writers."""

from collections.abc import Mapping
from functools import cache
from typing import cast

from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from neuracrm_voice.database import Base


def insert_once(
    where: Session | Connection,
    record: type[Base],
    values: Mapping[str, object],
    *,
    unique: tuple[str, ...],
) -> int | None:
    """Insert a row unless one with the same `unique` columns exists.

    Returns the new row's `id`, or None when another writer was first; that row is then committed
    and visible, because a second writer waits for the first before it gives up.
    """
    bind = where.get_bind() if isinstance(where, Session) else where
    statement = _statement(bind.dialect.name, record, unique)
    return where.execute(statement, dict(values)).scalar_one_or_none()


@cache
def _statement(
    engine: str, record: type[Base], unique: tuple[str, ...]
) -> postgresql.Insert | sqlite.Insert:
    """Build the statement once for each record; building costs more than running it."""
    dialect = postgresql if engine == "postgresql" else sqlite
    return cast(
        "postgresql.Insert | sqlite.Insert",
        dialect.insert(record.__table__)
        .on_conflict_do_nothing(index_elements=list(unique))
        .returning(record.__table__.c.id),
    )
