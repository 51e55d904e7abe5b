"""Errors outside `/voice/`: each becomes a problem a person understands.

The webhooks have handlers of their own, because a telephone cannot read JSON; what Flask raises
for an address under `/voice/` that is not one of theirs is left as it is.
"""

from collections.abc import Iterator, Mapping
from http import HTTPStatus

import structlog
from apiflask import APIFlask
from apiflask.exceptions import HTTPError
from flask import Response, render_template, request
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from neuracrm_voice.web.problems import Problem
from neuracrm_voice.web.signing_in import take_for_a_stranger

log = structlog.get_logger(__name__)

FOR_PEOPLE = {
    400: "The page was open for too long, or its form was changed. Go back, reload and try again.",
    403: "Your role does not allow this. An admin can change it on the page People.",
    404: "There is nothing here. It may have been removed, or the address mistyped.",
    405: "This address does not work that way. Go back and use the page's own buttons.",
    413: "That was too large.",
    429: "Too many tries. Wait five minutes, then try again.",
    503: "The database cannot be reached just now. Nothing is lost; try again in a moment.",
}
"""What a page says, by status."""

PLAINER = {
    "Extra inputs are not permitted": "There is no such field here; check its spelling.",
    "Field required": "This is needed.",
    "Input should be a valid integer": "Write a whole number.",
    "Input should be a valid string": "Words are needed here.",
    "Input should be greater than or equal to 1": "Write a number above zero.",
}
"""Pydantic's sentence → ours."""

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
    if _is_for_a_person():
        return _page(status, headers)
    return Problem(status=status, errors=dict(_by_field(error.detail)), headers=headers).response()


def _is_for_a_person() -> bool:
    """Tell a browser that shows pages from a program."""
    best = request.accept_mimetypes.best_match(("application/json", "text/html"))
    return best == "text/html" and not request.path.startswith("/api/")


def _page(status: int, headers: dict[str, str]) -> Response:
    title = HTTPStatus(status).phrase
    detail = FOR_PEOPLE.get(status, "Something went wrong on our side. It has been noted.")
    headers.pop("Content-Type", None)
    return Response(render_template("refusal.html", title=title, detail=detail), status, headers)


def _answer_without_database(error: Exception) -> Response:
    log.error("The database cannot be reached.", exc_info=error)
    headers = {"Retry-After": RETRY_AFTER_SECONDS}
    if _is_for_a_person():
        # A page looks who is signed in, which stands in the database too.
        take_for_a_stranger()
        return _page(503, headers)
    return Problem(status=503, headers=headers).response()


def _by_field(detail: object) -> Iterator[tuple[str, list[str]]]:
    """Read APIFlask's validation errors, `{"query": {"limit": ["…"]}}`, field by field."""
    if not isinstance(detail, Mapping):
        return
    for fields in detail.values():
        if isinstance(fields, Mapping):
            yield from (
                (str(name), [plain(fault) for fault in faults]) for name, faults in fields.items()
            )


def plain(fault: str) -> str:
    """Turn pydantic's sentence into one that says what to do."""
    return PLAINER.get(fault) or fault.removeprefix("Value error, ").replace(
        "String should have", "This should have"
    )
