"""A worker: picks up what is due, shows that it lives, takes over from those that died."""

import fcntl
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from threading import Event

import structlog
from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.exc import SQLAlchemyError

from neuracrm_voice.background.engine import Engine
from neuracrm_voice.calls.forgotten import end_forgotten
from neuracrm_voice.crm.jobs import Job, Worker
from neuracrm_voice.crm.upsert import insert_once
from neuracrm_voice.database import Database, now

log = structlog.get_logger(__name__)

POLL_SECONDS = 0.5
BEAT = timedelta(seconds=10)
DEAD = timedelta(seconds=60)
"""Six beats missed; a worker that merely hangs for that long finds its jobs done by another."""

JOBS_AT_A_LOOK = 50
CLOSE_SECONDS = 4
"""Less than platforms give a process before they kill it, which costs nothing but the wait."""
MOST_WORKERS = 100
"""On one machine; far more than its cores could feed."""


class TooManyWorkersError(Exception):
    """Every name for a worker on this machine is in use."""


class BackgroundWorker:
    """Does jobs until it is told to stop."""

    def __init__(self, database: Database, engine: Engine, name: str) -> None:
        self._database = database
        self._engine = engine
        self._name = name
        self._stopping = Event()

    def stop(self) -> None:
        """Ask the worker to stop; what is under way may finish."""
        self._stopping.set()

    def run(self, *, once: bool = False) -> None:
        """Work until told to stop; `once`: until nothing is due and nothing is under way."""
        self._engine.launch()
        self._begin_again()
        log.info("The worker is ready.", worker=self._name)
        beaten = now() - BEAT
        while not self._stopping.is_set():
            try:
                if now() - beaten >= BEAT:
                    beaten = now()
                    self._show_life()
                    self._take_over_from_the_dead()
                    end_forgotten(self._database)
                self._begin_what_is_due()
                if once and not self._is_anything_left():
                    break
            except SQLAlchemyError as error:
                # Calls go on without us; the database will be back.
                log.warning("The worker cannot reach its jobs.", reason=type(error).__name__)
            self._stopping.wait(POLL_SECONDS)
        self._engine.close(CLOSE_SECONDS)

    def _begin_what_is_due(self) -> None:
        with self._database.read() as session:
            due = list(
                session.scalars(
                    select(Job)
                    .where(Job.status == "queued", Job.due_at <= now())
                    .order_by(Job.due_at, Job.id)
                    .limit(JOBS_AT_A_LOOK)
                )
            )
        for job in due:
            # Begun first and noted second: a cut in between begins it again, which does nothing.
            self._engine.begin(job)
            with self._database.begin() as session:
                queued = (Job.id == job.id, Job.status == "queued")
                session.execute(update(Job).where(*queued).values(status="started"))

    def _begin_again(self) -> None:
        """Begin jobs that are under way once more, in case the engine's own tables were lost.

        Those it knows are not begun twice.
        """
        with self._database.read() as session:
            for job in session.scalars(select(Job).where(Job.status == "started")).all():
                self._engine.begin(job)

    def _is_anything_left(self) -> bool:
        left = select(Job.id).where(
            (Job.status == "started") | ((Job.status == "queued") & (Job.due_at <= now()))
        )
        with self._database.read() as session:
            return session.scalar(left.limit(1)) is not None

    def _show_life(self) -> None:
        with self._database.begin() as session:
            insert_once(session, Worker, {"name": self._name, "seen_at": now()}, unique=("name",))
            session.execute(update(Worker).where(Worker.name == self._name).values(seen_at=now()))

    def _take_over_from_the_dead(self) -> None:
        with self._database.read() as session:
            names = list(session.scalars(select(Worker.name).where(_dead())))
        for name in names:
            taken = self._engine.take_over(name)
            log.warning("A worker is gone; its jobs go on here.", gone=name, jobs=taken)
            with self._database.begin() as session:
                session.execute(delete(Worker).where(Worker.name == name, _dead()))


def _dead() -> ColumnElement[bool]:
    return Worker.seen_at < now() - DEAD


@contextmanager
def own_name(folder: Path) -> Iterator[str]:
    """Give this process a name that no other has, and that its successor gets again.

    The name is held by a lock on a file, which ends with the process, however it ends.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, MOST_WORKERS + 1):
        with (folder / f"worker-{number}.lock").open("w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue
            yield f"{socket.gethostname()}-{number}"
            return
    raise TooManyWorkersError(f"{MOST_WORKERS} workers run here already; stop one.")
