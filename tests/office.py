"""An office that answers the telephone: the whole app on loopback, and a network to call it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any, cast

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from werkzeug.serving import make_server

from neuracrm_voice.app import create_app
from neuracrm_voice.background.tasks import Steps
from neuracrm_voice.crm.demo import DEMO_DESK, DEMO_PHONE, seed
from neuracrm_voice.crm.jobs import Job, Kind
from neuracrm_voice.database import Base, Database
from neuracrm_voice.exchange import Call, Deliver, Exchange
from neuracrm_voice.services import EXTENSION, Services
from neuracrm_voice.settings import Settings

JANE = "+12025550143"
TOKEN = "a token only the carrier knows"


@dataclass(frozen=True)
class Office:
    """A running app, seen from outside: its address, its network, its rows."""

    services: Services
    url: str
    deliver: Deliver = "once"

    @property
    def database(self) -> Database:
        return self.services.database

    def exchange(self, **how: Any) -> Exchange:  # noqa: ANN401 - the exchange's own options.
        return Exchange(
            **{
                "base_url": self.url,
                "auth_token": TOKEN,
                "status_callback": "/voice/status",
                "fallback_url": "/voice/fallback",
                "desks": {DEMO_DESK: "no-answer"},
                "deliver": self.deliver,
                "strict": True,
                **how,
            }
        )

    def dial(self, from_: str = JANE, **how: Any) -> Call:  # noqa: ANN401 - the exchange's own options.
        return self.exchange(**how).dial(from_=from_, to=DEMO_PHONE)

    def count(self, record: type[Base]) -> int:
        with self.database.read() as session:
            return session.scalar(select(func.count()).select_from(record)) or 0

    def one(self, record: type[Any]) -> Any:  # noqa: ANN401 - whichever record was asked for.
        with self.database.read() as session:
            return session.scalars(select(record)).one()

    def all(self, record: type[Any]) -> list[Any]:
        with self.database.read() as session:
            return list(session.scalars(select(record).order_by(record.id)))

    def works(self) -> None:
        """Do every job that is queued, as a worker would, whenever it is due."""
        ours = self.services
        steps = Steps(
            ours.database, ours.telephone, ours.summariser, ours.outbound, ours.settings.price_list
        )
        with self.database.begin() as session:
            jobs = list(session.scalars(select(Job).where(Job.status == "queued")))
            for job in jobs:
                job.status = "started"
        for job in jobs:
            for step in steps.of(cast("Kind", job.kind)).values():
                while not step(job.subject_id):
                    pass

    def read(self) -> Session:
        return Session(self.database.engine)


@contextmanager
def open_office(
    database_url: str,
    folder: Path,
    deliver: Deliver = "once",
    **settings: Any,  # noqa: ANN401 - any setting.
) -> Iterator[Office]:
    """Run the app on a free port, with the demo line set up."""
    apps: list[Any] = []

    def application(environ: Any, start: Any) -> Any:  # noqa: ANN401 - WSGI's own types.
        return apps[0](environ, start)

    server = make_server("127.0.0.1", 0, application, threaded=True)
    url = f"http://127.0.0.1:{server.port}"
    given = {
        "base_url": url,
        "port": server.port,
        "database_url": database_url,
        "instance_path": folder,
        "twilio_account_sid": "AC" + "0" * 32,
        "twilio_auth_token": TOKEN,
        "web_threads": 8,
        "log_level": "ERROR",
        **settings,
    }
    app = create_app(Settings(_env_file=None, **given))
    apps.append(app)
    services: Services = app.extensions[EXTENSION]
    Base.metadata.create_all(services.database.engine)
    with services.database.begin() as session:
        # Whether its people are there must not depend on when the tests run.
        line = seed(session)
        line.hours, line.holidays_country = {}, None
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield Office(services, url, deliver)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
        services.close()
