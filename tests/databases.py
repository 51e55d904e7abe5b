"""Databases for tests: the same test on SQLite and on PostgreSQL, each run on its own.

PostgreSQL is `TEST_DATABASE_URL`, or a local server. With `CI=true` its absence is a failure;
elsewhere the tests that would have used it are skipped, saying so, and the header tells.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import URL, Connection, create_engine, make_url, text
from sqlalchemy.exc import SQLAlchemyError

from neuracrm_voice import crm
from neuracrm_voice.database import Base, Database

crm.load()

LOCAL_SERVER = "postgresql://postgres@127.0.0.1:5432/postgres"
ABSENT = "PostgreSQL is absent: set TEST_DATABASE_URL, or start a local server"


@cache
def postgres_server() -> URL | None:
    """Return the server to make databases on, or None when it does not answer."""
    address = make_url(os.environ.get("TEST_DATABASE_URL") or LOCAL_SERVER)
    try:
        with _administering(address) as connection:
            connection.execute(text("SELECT 1"))
    except SQLAlchemyError:
        return None
    return address


def engines_in_use() -> str:
    """Say in one line which engines the database tests run on."""
    return "SQLite and PostgreSQL" if postgres_server() else f"SQLite only. {ABSENT}"


def pytest_report_header() -> str:
    return f"databases: {engines_in_use()}"


@pytest.fixture(scope="session")
def postgres_database() -> Iterator[URL]:
    """Give this process a PostgreSQL database of its own, dropped at the end."""
    server = postgres_server()
    if server is None:
        if os.environ.get("CI") == "true":
            pytest.fail(ABSENT)
        pytest.skip(ABSENT)
    name = f"neuracrm_test_{secrets.token_hex(6)}"
    with _administering(server) as connection:
        connection.execute(text(f'CREATE DATABASE "{name}"'))
    try:
        yield server.set(database=name)
    finally:
        with _administering(server) as connection:
            connection.execute(text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))


@pytest.fixture
def postgres_url(postgres_database: URL) -> str:
    """Return the address of an empty database on PostgreSQL."""
    with _administering(postgres_database) as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    return postgres_database.render_as_string(hide_password=False)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of an empty database, on each engine in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'test.db'}"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """Give a database with every table, on each engine in turn."""
    opened = Database(database_url)
    crm.load()
    Base.metadata.create_all(opened.engine)
    yield opened
    opened.engine.dispose()


@contextmanager
def _administering(address: URL) -> Iterator[Connection]:
    """Open a connection outside any transaction, as making a database needs."""
    engine = create_engine(
        address, isolation_level="AUTOCOMMIT", connect_args={"connect_timeout": 2}
    )
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()
