"""How migrations meet the database: the app's engine, the app's metadata."""

from alembic import context
from alembic.autogenerate.api import AutogenContext
from flask import current_app

from neuracrm_voice.database import Database, UtcDateTime

database: Database = current_app.extensions["migrate"].db


def render_item(kind: str, item: object, _autogen: AutogenContext) -> str | bool:
    """Write our column type as the plain one it is kept in: migrations import nothing of ours."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    return False


def run() -> None:
    """Bring the database's tables to a revision, in one transaction."""
    arguments = current_app.extensions["migrate"].configure_args
    with database.get_engine().connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=database.metadata,
            render_item=render_item,
            render_as_batch=connection.dialect.name == "sqlite",
            **{
                name: value
                for name, value in arguments.items()
                if name not in {"render_as_batch", "compare_type"}
            },
        )
        with context.begin_transaction():
            if connection.dialect.name == "postgresql":
                # A migration may take its time; the limits are there for calls.
                connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
            context.run_migrations()


run()
