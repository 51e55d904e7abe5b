"""An office for scripted callers: the whole app on loopback, one database, and a fixed morning."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any

from sqlalchemy import Table, delete, select
from werkzeug.serving import make_server
from werkzeug.wrappers import Response

from evals.grade import RECORDS, SETTLED
from neuracrm_voice.app import create_app
from neuracrm_voice.crm.demo import DEMO_DESK, DEMO_PHONE, seed
from neuracrm_voice.database import Base, Database
from neuracrm_voice.exchange import Desk, Exchange
from neuracrm_voice.exchange.network import Outcome
from neuracrm_voice.services import EXTENSION, Services
from neuracrm_voice.settings import Settings

TOKEN = "a token only the carrier knows"  # noqa: S105 - it guards nothing but this office.
CALENDAR = ("meeting_cells", "meetings")
"""Emptied before each caller, so that none finds the hours taken by another."""


@dataclass(frozen=True, slots=True)
class Office:
    """A running app, seen from outside: its network and its rows."""

    database: Database
    url: str

    def exchange(self, desk: Outcome) -> Exchange:
        """Return a network that reaches the office; `desk` is what its people do when rung."""
        return Exchange(
            base_url=self.url,
            auth_token=TOKEN,
            status_callback="/voice/status",
            fallback_url="/voice/fallback",
            # A person who picks up also accepts the call, where a whisper asks for that.
            desks={DEMO_DESK: Desk(desk, presses="1")},
            # What is graded is the records; how long a busy machine takes is the bench's matter.
            patience_seconds=60,
        )

    def has(self, table: str) -> bool:
        """Tell whether there is such a table."""
        return table in Base.metadata.tables

    def rows(self, *tables: str) -> dict[str, dict[int, dict[str, Any]]]:
        """Return all rows of tables (those that are graded, if none is named), by id."""
        wanted = [name for name in tables or (*RECORDS, *SETTLED) if self.has(name)]
        with self.database.read() as session:
            return {
                name: {
                    row["id"]: dict(row)
                    for row in session.execute(select(Base.metadata.tables[name])).mappings()
                }
                for name in wanted
            }

    def clear_calendar(self) -> None:
        """Let every hour be free again."""
        with self.database.begin() as session:
            for name in CALENDAR:
                if self.has(name):
                    session.execute(delete(Base.metadata.tables[name]))

    def write(self, given: Mapping[str, Sequence[Mapping[str, Any]]], me: str) -> None:
        """Write the rows a caller finds; "$me" is their number, "$contact" their contact's id."""
        contact: int | None = None
        for name, rows in given.items():
            for row in rows if self.has(name) else ():
                values = {
                    column: {"$me": me, "$contact": contact}.get(str(value), value)
                    for column, value in row.items()
                }
                made = self._insert(Base.metadata.tables[name], values)
                contact = made if name == "contacts" else contact

    def _insert(self, table: Table, values: Mapping[str, Any]) -> int:
        with self.database.begin() as session:
            record = next(
                mapper.class_ for mapper in Base.registry.mappers if mapper.local_table is table
            )
            made = record(**values)
            session.add(made)
            session.flush()
            return int(made.id)


@contextmanager
def open_office(folder: Path) -> Iterator[Office]:
    """Run the app on a free port of this machine, with the demo company set up in SQLite."""
    apps: list[Any] = []

    def application(environ: Any, start: Any) -> Any:  # noqa: ANN401 - WSGI's own types.
        return (apps[0] if apps else Response(status=503))(environ, start)

    server = make_server("127.0.0.1", 0, application, threaded=True)
    url = f"http://127.0.0.1:{server.port}"
    given: dict[str, Any] = {
        "base_url": url,
        "database_url": f"sqlite:///{folder / 'evals.db'}",
        "instance_path": folder,
        "twilio_account_sid": "AC" + "0" * 32,
        "twilio_auth_token": TOKEN,
        "log_level": "ERROR",
    }
    app = create_app(Settings(_env_file=None, **given))
    services: Services = app.extensions[EXTENSION]
    Base.metadata.create_all(services.database.engine)
    with services.database.begin() as session:
        seed(session, DEMO_PHONE)
    apps.append(app)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield Office(services.database, url)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
        services.close()
