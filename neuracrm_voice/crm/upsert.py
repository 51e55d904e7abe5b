"""Insert unless it is there: the same statement on both engines, safe under two writers."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TypeVar, cast

from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from neuracrm_voice.database import Base

R = TypeVar("R", bound=Base)


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


def make_once(
    session: Session, record: type[R], values: Mapping[str, object], *, unique: tuple[str, ...]
) -> R | None:
    """Insert a row as `insert_once` does, and return its record, which the session holds."""
    statement = _statement(session.get_bind().dialect.name, record, unique, whole=True)
    return session.scalars(statement, dict(values)).one_or_none()


def insert_all_once(
    session: Session,
    record: type[Base],
    rows: Sequence[Mapping[str, object]],
    *,
    unique: tuple[str, ...],
) -> bool:
    """Insert rows in their order, in one statement; tell whether every one of them was new.

    A second writer waits for the first at the first row they both want. Where one was there the
    others are written all the same, for the caller of this function to roll back.
    """
    statement = _statement(session.get_bind().dialect.name, record, unique)
    made = session.execute(statement.values([dict(row) for row in rows])).all()
    return len(made) == len(rows)


@cache
def _statement(
    engine: str, record: type[Base], unique: tuple[str, ...], *, whole: bool = False
) -> postgresql.Insert | sqlite.Insert:
    """Build the statement once for each record; building costs more than running it.

    It returns ids, or the `whole` records.
    """
    dialect = postgresql if engine == "postgresql" else sqlite
    table = record.__table__
    into, returned = (record, record) if whole else (table, table.c.id)
    return cast(
        "postgresql.Insert | sqlite.Insert",
        dialect.insert(into)
        .on_conflict_do_nothing(index_elements=list(unique))
        .returning(returned),
    )
