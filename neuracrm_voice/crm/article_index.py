"""The index articles are searched by: each engine's own full text, kept up by triggers.

SQLite has an FTS5 table over `articles`, PostgreSQL a table of `tsvector` beside it. Both are
called `article_index`, stand outside the metadata, and are made with the table `articles`.
"""

import re
from typing import Any

from sqlalchemy import Connection, FromClause, event

_SQLITE = (
    """
    CREATE VIRTUAL TABLE IF NOT EXISTS article_index USING fts5(
        title, body, content='articles', content_rowid='id', tokenize='porter unicode61'
    )
    """,
    """
    CREATE TRIGGER IF NOT EXISTS article_index_inserted AFTER INSERT ON articles BEGIN
        INSERT INTO article_index(rowid, title, body) VALUES (new.id, new.title, new.body);
    END
    """,
    """
    CREATE TRIGGER IF NOT EXISTS article_index_deleted AFTER DELETE ON articles BEGIN
        INSERT INTO article_index(article_index, rowid, title, body)
        VALUES ('delete', old.id, old.title, old.body);
    END
    """,
    """
    CREATE TRIGGER IF NOT EXISTS article_index_updated AFTER UPDATE OF title, body ON articles BEGIN
        INSERT INTO article_index(article_index, rowid, title, body)
        VALUES ('delete', old.id, old.title, old.body);
        INSERT INTO article_index(rowid, title, body) VALUES (new.id, new.title, new.body);
    END
    """,
    # What was written before the index was there comes into it now.
    "INSERT INTO article_index(article_index) VALUES ('rebuild')",
)

# PostgreSQL's parser would take "and/or" for a file and "app.acme.com" for one word; FTS5 does
# not. With marks turned into spaces both see the same words.
_TITLE, _BODY = (
    f"to_tsvector('english', regexp_replace($.{column}, '[!-/:-@\\[-`{{-~]+', ' ', 'g'))"
    for column in ("title", "body")
)
_WORDS = f"{_TITLE}, setweight({_TITLE}, 'A') || {_BODY}"

_POSTGRESQL = (
    """
    CREATE TABLE IF NOT EXISTS article_index (
        article_id integer PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        line_id integer,
        title tsvector NOT NULL,
        words tsvector NOT NULL
    )
    """,
    # Without the list of pending words, which every search would have to read through.
    """
    CREATE INDEX IF NOT EXISTS article_index_words ON article_index USING gin (title, words)
    WITH (fastupdate = off)
    """,
    """
    CREATE OR REPLACE FUNCTION article_index_written() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        INSERT INTO article_index (article_id, line_id, title, words)
        VALUES (new.id, new.line_id, $words)
        ON CONFLICT (article_id) DO UPDATE
        SET line_id = excluded.line_id, title = excluded.title, words = excluded.words;
        RETURN NULL;
    END
    $$
    """,
    """
    CREATE OR REPLACE TRIGGER article_index_written
    AFTER INSERT OR UPDATE OF line_id, title, body ON articles
    FOR EACH ROW EXECUTE FUNCTION article_index_written()
    """,
    """
    INSERT INTO article_index (article_id, line_id, title, words)
    SELECT id, line_id, $every_words FROM articles ON CONFLICT (article_id) DO UPDATE
    SET line_id = excluded.line_id, title = excluded.title, words = excluded.words
    """,
)

_GONE = {
    "sqlite": ("DROP TABLE IF EXISTS article_index",),
    "postgresql": (
        "DROP TABLE IF EXISTS article_index",
        "DROP FUNCTION IF EXISTS article_index_written() CASCADE",
    ),
}


def statements(engine: str) -> tuple[str, ...]:
    """Return what makes the index on "sqlite" or "postgresql"; doing it again does no harm.

    SQLite drops triggers with their table, so a migration that makes `articles` anew (Alembic's
    batch mode does) has to run these afterwards.
    """
    made = {"sqlite": _SQLITE, "postgresql": _POSTGRESQL}[engine]
    return tuple(
        statement.strip()
        .replace("$words", _WORDS.replace("$", "new"))
        .replace("$every_words", _WORDS.replace("$", "articles"))
        for statement in made
    )


def is_of_index(name: str | None, kind: str) -> bool:
    """Tell whether a table in a database is the index, or one FTS5 keeps it in."""
    return kind == "table" and re.fullmatch(r"article_index(_\w+)?", name or "") is not None


def follow(articles: FromClause) -> None:
    """Make the index whenever the table of articles is made, and drop it before it is dropped."""
    event.listen(articles, "after_create", _make)
    event.listen(articles, "before_drop", _drop)


def _make(_table: object, connection: Connection, **_how: Any) -> None:  # noqa: ANN401 - SQLAlchemy's own.
    for statement in statements(connection.dialect.name):
        connection.exec_driver_sql(statement)


def _drop(_table: object, connection: Connection, **_how: Any) -> None:  # noqa: ANN401 - SQLAlchemy's own.
    for statement in _GONE[connection.dialect.name]:
        connection.exec_driver_sql(statement)
