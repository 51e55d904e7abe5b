"""Watchers: polls of the live page, answered ahead of the app to whoever it has just let in.

Two hundred open pages ask a hundred times a second, and nearly all get the same answer. What the
app does for each of them (open the session, find the person, word the calls) it does here once.
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import structlog
from flask import Flask, Response, current_app, request
from sqlalchemy.exc import SQLAlchemyError

from neuracrm_voice.calls.live import Board, Watch
from neuracrm_voice.crm.staff import is_enough
from neuracrm_voice.services import EXTENSION
from neuracrm_voice.web.pages.polling import headers_of

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

    from neuracrm_voice.services import Services

log = structlog.get_logger(__name__)

PATH = "/live/calls"
WATCHERS = "neuracrm_voice.watchers"
"""Where the app keeps them."""

LET_IN_SECONDS = 60.0
"""How long a cookie stands for a session that the app has opened; then the app looks again."""

MOST_WATCHERS = 2_000
MOST_PARTS = 8
"""The newest state of the calls, as each role sees it, and some that are just being replaced."""

Answer = tuple[str, list[tuple[str, str]], bytes]


@dataclass(frozen=True, slots=True)
class _LetIn:
    """Whom a cookie stands for, by what sessions hold of them, and until when."""

    name: str
    until: float


class Watchers:
    """Stands in front of the app and answers polls of those it has let in.

    Who they are is looked up with the calls: when somebody has ended their session or their role
    is another, they are answered accordingly calls.live.FRESH_SECONDS later at the latest. A
    session that ends by its age is noticed LET_IN_SECONDS later at the latest. These answers stand
    in no log, and so carry no id of a request to find them by.
    """

    def __init__(self, app: Flask, clock: Callable[[], float] = time.monotonic) -> None:
        self._app = app
        self._behind: WSGIApplication = app.wsgi_app
        self._clock = clock
        self._let_in: dict[str, _LetIn] = {}
        self._parts: dict[str, Answer] = {}

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        """Answer a poll; leave to the app whatever is none, or is not known here."""
        answer = None
        if environ["PATH_INFO"] == PATH and environ["REQUEST_METHOD"] == "GET":
            try:
                answer = self._answer(
                    environ.get("HTTP_COOKIE", ""), environ.get("HTTP_IF_NONE_MATCH", "")
                )
            except Exception:
                # Errors are told by the app alone; it is asked instead.
                log.exception("A poll could not be answered ahead of the app.")
        if answer is None:
            return self._behind(environ, start_response)
        status, headers, body = answer
        start_response(status, headers)
        return [body]

    def let_in(self, name: str, etag: str, response: Response) -> None:
        """Answer whoever asked just now alike from here on; `name` is what their session holds."""
        if len(self._let_in) >= MOST_WATCHERS:
            self._let_in.clear()
        cookie = request.headers.get("Cookie", "")
        self._let_in[cookie] = _LetIn(name, self._clock() + LET_IN_SECONDS)
        # One who has the part already was answered without it.
        if response.status_code == 200 and etag not in self._parts:  # noqa: PLR2004 - HTTP's own number.
            for old in list(self._parts)[: 1 - MOST_PARTS]:
                self._parts.pop(old, None)
            self._parts[etag] = (response.status, list(response.headers), response.get_data())

    def _answer(self, cookie: str, known: str) -> Answer | None:
        somebody = self._let_in.get(cookie)
        if somebody is None or somebody.until < self._clock():
            return None
        watch: Watch = cast("Services", self._app.extensions[EXTENSION]).watch
        try:
            board, role = watch.board(), watch.roles().get(somebody.name)
        except SQLAlchemyError:
            # The app meets the same trouble, and knows how to tell it.
            return None
        if role is None:
            return None
        etag = etag_of(board, may_act=is_enough(role, "agent"))
        if known == f'W/"{etag}"':
            return "304 NOT MODIFIED", list(headers_of(etag).items()), b""
        return self._parts.get(etag)


def etag_of(board: Board, *, may_act: bool) -> str:
    """Return the name of the calls as somebody sees them who may, or may not, step in."""
    return f"{board.etag}-{may_act:d}"


def watchers() -> Watchers:
    """Return those of the current app."""
    return cast("Watchers", current_app.extensions[WATCHERS])
