"""The engine that carries jobs through: DBOS, which records every finished step in SQL.

A job that was cut off goes on at the step it was cut in; a job begun twice runs once.
"""

import logging
from typing import Any, Protocol, cast

import structlog
from dbos import DBOS, DBOSConfig, SetWorkflowID, error
from sqlalchemy import make_url

from neuracrm_voice.background.tasks import Steps
from neuracrm_voice.crm.jobs import Job, Kind

log = structlog.get_logger(__name__)

VERSION = "1"
"""Jobs are gone on with only by their own version; fixed, or every release would strand some."""

JOBS_AT_ONCE = 8
"""Each mostly waits for a vendor, and holds a connection only in between."""

TRIES_OF_A_STEP = 8
"""With waits that double from half a second, a step outlasts a database that is away a minute."""

LONGEST_WAIT_SECONDS = 300.0


class Engine(Protocol):
    """Carries jobs through, whatever becomes of this process."""

    def launch(self) -> None:
        """Go on with the jobs this worker had under way when it stopped."""
        ...

    def begin(self, job: Job) -> None:
        """Begin a job, unless it was begun before, by whichever worker."""
        ...

    def take_over(self, worker: str) -> int:
        """Go on with the jobs of a worker that is gone; return how many there were."""
        ...

    def close(self, seconds: int) -> None:
        """Let the jobs under way finish within `seconds`; the rest goes on at the next launch."""
        ...


class DbosEngine:
    """Jobs as DBOS workflows; one in each process, for DBOS allows no more."""

    def __init__(
        self, database: str, steps: Steps, *, worker: str, first_wait_seconds: float = 5.0
    ) -> None:
        """Prepare; `database` is the app's own address."""
        self._steps = steps
        self._first_wait = first_wait_seconds
        DBOS(config=_config(database, worker))
        self._work = DBOS.workflow(name="work")(self._carry_through())
        _log_as_we_do()

    def launch(self) -> None:
        """Go on with the jobs this worker had under way when it stopped."""
        DBOS.launch()

    def begin(self, job: Job) -> None:
        """Begin a job, unless it was begun before, by whichever worker."""
        if DBOS.get_workflow_status(_name_of(job)) is not None:
            return
        # Of two workers that come here at once, DBOS lets one through.
        with SetWorkflowID(_name_of(job)):
            DBOS.start_workflow(self._work, job.id, job.kind, job.subject_id)

    def take_over(self, worker: str) -> int:
        """Go on with the jobs of a worker that is gone; return how many there were."""
        stranded = DBOS.list_workflows(status="PENDING", executor_id=worker, load_input=False)
        for one in stranded:
            DBOS.resume_workflow(one.workflow_id)
        return len(stranded)

    def close(self, seconds: int) -> None:
        """Let the jobs under way finish within `seconds`; the rest goes on at the next launch."""
        DBOS.destroy(workflow_completion_timeout_sec=seconds)

    def _carry_through(self) -> Any:  # noqa: ANN401 - DBOS wraps functions, and types none of it.
        steps, first_wait = self._steps, self._first_wait

        def work(job_id: int, kind: str, subject_id: int) -> None:
            """Carry a job through; only ids are kept by DBOS, never what was said."""
            try:
                for name, step in steps.of(cast("Kind", kind)).items():
                    wait = first_wait
                    while not DBOS.run_step(_repeated(name), step, subject_id):
                        DBOS.sleep(wait)
                        wait = min(wait * 2, LONGEST_WAIT_SECONDS)
                status = "done"
            except error.DBOSMaxStepRetriesExceeded:
                # Its text may quote a row, so it is not logged.
                log.error("A job failed: a step was begun again too often.", job=job_id)  # noqa: TRY400
                status = "failed"
            DBOS.run_step(_repeated("close"), steps.close, job_id, status)

        return work


def _repeated(name: str) -> Any:  # noqa: ANN401 - DBOS does not export its own type.
    return {
        "name": name,
        "retries_allowed": True,
        "max_attempts": TRIES_OF_A_STEP,
        "interval_seconds": 0.5,
        "backoff_rate": 2.0,
    }


def _name_of(job: Job) -> str:
    """Name a job for good, even if the app's tables were made anew and the engine's were not."""
    return f"job-{job.id}-{job.created_at:%Y%m%dT%H%M%S.%f}"


def _config(database: str, worker: str) -> DBOSConfig:
    return {
        "name": "neuracrm-voice",
        "system_database_url": where_steps_are_kept(database),
        "application_version": VERSION,
        "executor_id": worker,
        "sys_db_pool_size": 5,
        "max_executor_threads": JOBS_AT_ONCE,
        "log_level": "WARNING",
        "enable_otlp": False,
    }


def where_steps_are_kept(database: str) -> str:
    """Return the address of the engine's own tables.

    On PostgreSQL they lie in the schema `dbos` of the same database. On SQLite they get a file
    beside it, so that the engine's writing never keeps a call waiting for a lock.
    """
    address = make_url(database)
    if address.get_backend_name() != "sqlite":
        return database
    return f"sqlite:///{(address.database or 'neuracrm.db').removesuffix('.db')}-jobs.db"


def _log_as_we_do() -> None:
    """Have DBOS's lines go the way of all others, as JSON and without private words."""
    logger = logging.getLogger("dbos")
    for one in list(logger.handlers):
        logger.removeHandler(one)
    logger.propagate = True
