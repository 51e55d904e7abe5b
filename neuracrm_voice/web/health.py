"""Health: whether the process lives, and whether it can do its work.

`/readyz` is 503 only when calls cannot be recorded; a part that has a stand-in is named
`degraded` and leaves the answer 200, because calls are still answered.
"""

import secrets
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread

import redis
import structlog
from flask import Blueprint, Response, jsonify
from redis.backoff import NoBackoff
from redis.retry import Retry
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from neuracrm_voice.crm.keys import ApiKey
from neuracrm_voice.database import Database
from neuracrm_voice.services import services

blueprint = Blueprint("health", __name__)
log = structlog.get_logger(__name__)

PROBE_SECONDS = 2.0
"""Balancers give up after a few seconds; an answer has to come before that."""


@blueprint.get("/healthz")
def healthz() -> Response:
    """Say that the process answers; touches nothing else."""
    return _uncached(jsonify(status="ok"))


@blueprint.get("/readyz")
def readyz() -> tuple[Response, int]:
    """Write and read in the database, look at the other parts, and name what is degraded."""
    database = services().database
    parts = {"database": state_of(database), "redis": state_of_redis(), **_stand_ins()}
    ready = parts["database"] == "ok"
    degraded = sorted(name for name, state in parts.items() if state != "ok")
    status = "unavailable" if not ready else "degraded" if degraded else "ok"
    return _uncached(jsonify(status=status, degraded=degraded, parts=parts)), 200 if ready else 503


def state_of(database: Database) -> str:
    """Say "ok", "down" or "slow" of a database, by a real write and read."""
    return _tried(lambda: _write_and_read(database))


def _write_and_read(database: Database) -> None:
    """Insert a row, read it back and take it out again, all undone by the rollback."""
    probe = ApiKey(name=f"probe {secrets.token_hex(8)}", hashed=secrets.token_hex(32), scopes=[])
    with Session(database.engine) as session:
        session.add(probe)
        session.flush()
        session.scalars(select(ApiKey).where(ApiKey.hashed == probe.hashed)).one()
        session.execute(delete(ApiKey).where(ApiKey.hashed == probe.hashed))
        session.rollback()


def state_of_redis() -> str:
    """Say the same of Redis; one that is not set up is no trouble."""
    url = services().settings.redis_url
    if not url:
        return "ok"
    return _tried(lambda: _ping(url))


def _ping(url: str) -> None:
    with redis.Redis.from_url(
        url,
        socket_timeout=PROBE_SECONDS,
        socket_connect_timeout=PROBE_SECONDS,
        retry=Retry(NoBackoff(), 0),
    ) as server:
        server.ping()


def _stand_ins() -> dict[str, str]:
    have = services()
    given = {
        "carrier": (have.settings.twilio_account_sid, None),
        "model": (have.settings.openai_api_key, have.model),
        "voice": (have.settings.elevenlabs_api_key, have.voice),
    }
    return {part: _state(bool(key), provider) for part, (key, provider) in given.items()}


def _state(given: bool, provider: object) -> str:  # noqa: FBT001 - it is asked by place, three times.
    if not given:
        return "stand-in"
    # A provider behind a breaker tells whether it is left alone after failures.
    return "resting" if getattr(provider, "resting", False) else "ok"


def _tried(probe: Callable[[], None]) -> str:
    """Say "ok", "down", or "slow" when the probe has no answer within PROBE_SECONDS.

    The probe runs beside the request: a driver that hangs on a dead network must not hold it.
    """
    states: SimpleQueue[str] = SimpleQueue()

    def run() -> None:
        try:
            probe()
        except Exception as error:
            states.put("down")
            log.warning("A health probe failed.", exc_info=error)
        else:
            states.put("ok")

    Thread(target=run, name="health-probe", daemon=True).start()
    try:
        return states.get(timeout=PROBE_SECONDS)
    except Empty:
        return "slow"


def _uncached(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response
