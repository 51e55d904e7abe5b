"""The database: one way to open a transaction, one metadata, and the only clock.

SQLite and PostgreSQL behave alike here: times are UTC and aware, foreign keys hold, and a
writing transaction on SQLite takes its lock at once, so that two writers queue, not fail.
"""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Connection, DateTime, Engine, MetaData, create_engine, event, make_url
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.types import TypeDecorator

SQLITE_BUSY_TIMEOUT_MS = 4_000
"""How long a second writer waits for the first; a webhook must be answered within 5 s."""

POSTGRES_CONNECT_TIMEOUT_SECONDS = 2
"""A database that does not pick up by then counts as down; the caller hears something meanwhile."""

POSTGRES_OPTIONS = "-c lock_timeout=1500 -c statement_timeout=3000 -c work_mem=16MB"
"""Limits in milliseconds: a row or a server that is stuck must not leave the caller in silence.

The memory is what counting a month's calls may take. It takes a tenth of that, but PostgreSQL
guesses that every call has a day of its own, and would else sort them all on disk.
"""

LARGEST_ID = 2**31 - 1
"""Ids are 32-bit in PostgreSQL; a larger one is no record's."""


def now() -> datetime:
    """Return the present moment in UTC; the only place that reads the wall clock."""
    return datetime.now(UTC)  # noqa: TID251 - this is the one clock.


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, stored in UTC and returned aware, on both engines."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Store UTC; a naive time is a mistake of ours."""
        if value is not None and value.tzinfo is None:
            raise ValueError("A time without a zone cannot be stored.")
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Give the zone back that SQLite does not keep."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """What every record is declared on; its metadata is what migrations must equal."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        },
    )
    type_annotation_map = {datetime: UtcDateTime, dict[str, Any]: JSON, list[Any]: JSON}  # noqa: RUF012 - SQLAlchemy's own declaration.


class WritingError(Exception):
    """Something that said it would only look was about to write."""


class Database:
    """An engine and the ways to use it: `begin` to write, `read` to look, records and all.

    `each` and `look` do the same for what is run so often that every trip to the server counts:
    they give bare connections.

    `info` is what every session of it is told, such as how links are signed.
    """

    def __init__(self, url: str, *, pool_size: int = 10) -> None:
        self.engine = _make_engine(url, pool_size)
        # Made once: each of them costs more than the statement it is made for.
        self._alone = self.engine.execution_options(isolation_level="AUTOCOMMIT")
        self._looking = _make_looking(self.engine)
        self.metadata = Base.metadata
        self.info: dict[Any, Any] = {}

    @contextmanager
    def begin(self) -> Generator[Session]:
        """Open a session in a writing transaction; commit at the end, roll back on any error."""
        with (
            Session(self.engine, expire_on_commit=False, info=self.info) as session,
            session.begin(),
        ):
            yield session

    @contextmanager
    def each(self) -> Generator[Connection]:
        """Open a connection whose every statement is a transaction of its own, where that pays.

        PostgreSQL is spared two round trips; SQLite has none, and takes its lock once.
        """
        if self.engine.dialect.name == "sqlite":
            with self.engine.begin() as connection:
                yield connection
        else:
            with self._alone.connect() as connection:
                yield connection

    @contextmanager
    def look(self) -> Generator[Connection]:
        """Open a connection for one look at a row or two, as `read` does."""
        with self._looking.connect() as connection:
            yield connection

    @contextmanager
    def read(self) -> Generator[Session]:
        """Open a session that only looks; one that would write raises WritingError.

        Each statement sees what was committed before it, as in any transaction of PostgreSQL's
        default; being one of its own, it spares two round trips.
        """
        with Session(self._looking, expire_on_commit=False, info=self.info) as session:
            yield session

    def get_engine(self) -> Engine:
        """Return the engine; Flask-Migrate asks for it by this name."""
        return self.engine


def _make_looking(engine: Engine) -> Engine:
    """Return the engine as it is for looking: nothing to begin or to end, and nothing to write."""
    if engine.dialect.name == "sqlite":
        looking = engine.execution_options(reading=True)
    else:
        looking = engine.execution_options(isolation_level="AUTOCOMMIT")

    @event.listens_for(looking, "before_cursor_execute")
    def _refuse(*arguments: Any) -> None:  # noqa: ANN401 - SQLAlchemy types it loosely.
        context = arguments[4]
        if context.isinsert or context.isupdate or context.isdelete:
            raise WritingError("What only looks at the database may not write; use `begin`.")

    return looking


def _make_engine(url: str, pool_size: int) -> Engine:
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return _make_sqlite_engine(url)
    return create_engine(
        address,
        # An error's text must not repeat what a caller said.
        hide_parameters=True,
        pool_size=pool_size,
        max_overflow=pool_size,
        pool_timeout=POSTGRES_CONNECT_TIMEOUT_SECONDS,
        # The connection used last has its statements prepared and its server process awake.
        pool_use_lifo=True,
        connect_args={
            "connect_timeout": POSTGRES_CONNECT_TIMEOUT_SECONDS,
            "options": POSTGRES_OPTIONS,
        },
    )


def _make_sqlite_engine(url: str) -> Engine:
    path = make_url(url).database
    if path and path != ":memory:":
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own type.
        # The driver's implicit transactions are turned off; ours begin below.
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute(f"PRAGMA busy_timeout={SQLITE_BUSY_TIMEOUT_MS}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:  # noqa: ANN401 - SQLAlchemy types it loosely.
        reading = connection.get_execution_options().get("reading", False)
        # A transaction that reads first and writes later cannot wait for a lock in SQLite's
        # deferred mode: it fails at once. Taking the lock at the start makes it wait its turn.
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine
