"""Errors outside `/voice/`: each becomes a problem a person understands.

The webhooks have handlers of their own, because a telephone cannot read JSON; what Flask raises
for an address under `/voice/` that is not one of theirs is left as it is.
"""

from collections.abc import Iterator, Mapping

import structlog
from apiflask import APIFlask
from apiflask.exceptions import HTTPError
from flask import Response, request
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from neuracrm_voice.web.problems import Problem

log = structlog.get_logger(__name__)

RETRY_AFTER_SECONDS = "5"
"""A database that restarts is usually back by then."""


def register(app: APIFlask) -> None:
    """Answer every error of the app, outside `/voice/`, with a problem."""
    app.error_processor(_answer)
    for failure in (OperationalError, InterfaceError, PoolTimeoutError):
        app.register_error_handler(failure, _answer_without_database)


def _answer(error: HTTPError) -> Response:
    status, headers = (
        int(error.status_code),
        {name: str(value) for name, value in dict(error.headers or {}).items()},
    )
    if request.path.startswith("/voice/"):
        return Response(status=status, headers=headers)
    return Problem(status=status, errors=dict(_by_field(error.detail)), headers=headers).response()


def _answer_without_database(error: Exception) -> Response:
    log.error("The database cannot be reached.", exc_info=error)
    return Problem(status=503, headers={"Retry-After": RETRY_AFTER_SECONDS}).response()


def _by_field(detail: object) -> Iterator[tuple[str, list[str]]]:
    """Read APIFlask's validation errors, `{"query": {"limit": ["…"]}}`, field by field."""
    if not isinstance(detail, Mapping):
        return
    for fields in detail.values():
        if isinstance(fields, Mapping):
            yield from (
                (str(name), [_plain(fault) for fault in faults]) for name, faults in fields.items()
            )


def _plain(fault: str) -> str:
    """Turn pydantic's sentence into one that says what to do."""
    if fault == "Extra inputs are not permitted":
        return "There is no such field here; check its spelling."
    return fault.removeprefix("Value error, ")
