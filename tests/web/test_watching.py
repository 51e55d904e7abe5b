"""Watching: many people poll the live page, and each sees only what they may, while they may."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from apiflask import APIFlask
from flask import Response, request_started
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from neuracrm_voice.calls.live import FRESH_SECONDS, Watch
from neuracrm_voice.crm.calls import LONGEST_CALL, Call
from neuracrm_voice.crm.staff import Staff
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.database import Database, now
from neuracrm_voice.services import EXTENSION
from neuracrm_voice.web.pages.watchers import (
    LET_IN_SECONDS,
    MOST_PARTS,
    MOST_WATCHERS,
    WATCHERS,
    Watchers,
    watchers,
)
from tests.web.conftest import SignIn

APP = "the app"
OF_A_POLL = {"ETag", "Cache-Control", "Vary"}


@pytest.fixture
def call(database: Database) -> Call:
    with database.begin() as session:
        made = Call(sid="CA1", from_number="+15557654321")
        session.add(made)
    return made


@pytest.fixture
def clock(app: APIFlask, database: Database) -> list[float]:
    """Give the time by which looks at the calls and cookies let in grow old."""
    told = [0.0]
    watch = Watch(database, lambda: told[0])
    app.extensions[EXTENSION] = replace(app.extensions[EXTENSION], watch=watch)
    made = app.extensions[WATCHERS] = Watchers(app, lambda: told[0])
    app.wsgi_app = made  # type: ignore[method-assign]
    return told


@contextmanager
def asked_of(app: APIFlask) -> Iterator[list[str]]:
    """List APP for each request that reaches the app."""
    asked: list[str] = []

    def note(_app: APIFlask) -> None:
        asked.append(APP)

    with request_started.connected_to(note, app):
        yield asked


def let_in(app: APIFlask, response: Response, *, cookie: str = "a", etag: str = "b") -> None:
    with app.test_request_context(headers={"Cookie": cookie}):
        watchers().let_in("somebody", etag, response)


def headers_of(response: TestResponse, names: set[str]) -> dict[str, str]:
    return {name: response.headers[name] for name in names}


def test_a_poll_of_the_live_page_is_answered_in_full_only_when_something_changed(
    sign_in: SignIn, call: Call, database: Database, clock: list[float]
) -> None:
    browser, _token = sign_in("agent")
    etag = browser.get("/live/calls").headers["ETag"]

    def poll() -> int:
        clock[0] += 1
        return browser.get("/live/calls", headers={"If-None-Match": etag}).status_code

    assert poll() == 304
    with database.begin() as session:
        session.add(Turn(call_id=call.id, number=2, heard="Soon", said="Good", answer="x"))
    assert poll() == 200


@pytest.mark.usefixtures("call")
def test_a_viewer_s_copy_is_never_an_agent_s(sign_in: SignIn) -> None:
    viewer, _ = sign_in("viewer")
    agent, _ = sign_in("agent")
    assert viewer.get("/live/calls").headers["ETag"] != agent.get("/live/calls").headers["ETag"]
    assert b">End</button>" in agent.get("/live/calls").data
    assert b">End</button>" not in viewer.get("/live/calls").data


@pytest.mark.usefixtures("call")
@pytest.mark.parametrize("etag", ["", "the one before"])
def test_whoever_was_let_in_is_answered_as_the_app_did_without_asking_it(
    sign_in: SignIn, clock: list[float], app: APIFlask, etag: str
) -> None:
    browser, _token = sign_in("agent")
    first = browser.get("/live/calls")
    with asked_of(app) as asked:
        again = browser.get("/live/calls", headers={"If-None-Match": etag})
        unchanged = browser.get("/live/calls", headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.data) == (200, first.data)
    whole = {*OF_A_POLL, "Content-Type", "Content-Security-Policy"}
    assert headers_of(again, whole) == headers_of(first, whole)
    assert (unchanged.status_code, unchanged.data) == (304, b"")
    assert headers_of(unchanged, OF_A_POLL) == headers_of(first, OF_A_POLL)
    assert asked == []
    clock[0] += LET_IN_SECONDS + 1
    with asked_of(app) as asked:
        assert browser.get("/live/calls").data == first.data
    assert asked == [APP]


@pytest.mark.usefixtures("call")
@pytest.mark.parametrize("ends", ["session", "employment"])
def test_whose_session_has_ended_watches_no_longer_than_a_look_lasts(
    sign_in: SignIn, clock: list[float], database: Database, ends: str
) -> None:
    browser, _token = sign_in("agent")
    etag = browser.get("/live/calls").headers["ETag"]
    with database.begin() as session:
        somebody = session.scalars(select(Staff)).one()
        if ends == "session":
            somebody.end_sessions()
        else:
            somebody.active = False

    clock[0] += FRESH_SECONDS

    answer = browser.get("/live/calls", headers={"If-None-Match": etag, "HX-Request": "true"})
    assert answer.status_code == 401


@pytest.mark.usefixtures("call")
def test_a_role_that_is_taken_away_is_gone_from_the_next_poll(
    sign_in: SignIn, clock: list[float], database: Database
) -> None:
    browser, _token = sign_in("agent")
    assert b">End</button>" in browser.get("/live/calls").data
    with database.begin() as session:
        session.scalars(select(Staff)).one().role = "viewer"

    clock[0] += FRESH_SECONDS

    for _ in range(2):
        assert b">End</button>" not in browser.get("/live/calls").data


@pytest.mark.usefixtures("call", "clock")
def test_who_was_not_let_in_is_asked_to_sign_in_though_others_watch(
    sign_in: SignIn, client: FlaskClient
) -> None:
    browser, _token = sign_in("viewer")
    etag = browser.get("/live/calls").headers["ETag"]
    assert client.get("/live/calls", headers={"If-None-Match": etag}).status_code == 302


@pytest.mark.usefixtures("call")
def test_watchers_are_told_when_the_database_is_away(
    sign_in: SignIn, clock: list[float], app: APIFlask
) -> None:
    browser, _token = sign_in("viewer")
    browser.get("/live/calls")
    nobody = Watch(Database("postgresql://nobody@127.0.0.1:1/none"))
    app.extensions[EXTENSION] = replace(app.extensions[EXTENSION], watch=nobody)
    clock[0] += FRESH_SECONDS
    assert browser.get("/live/calls").status_code == 503


@pytest.mark.usefixtures("call", "clock")
def test_a_poll_that_cannot_be_answered_ahead_of_the_app_is_answered_by_it(
    sign_in: SignIn, app: APIFlask, database: Database
) -> None:
    browser, _token = sign_in("viewer")
    first = browser.get("/live/calls")
    faults = [OSError("The clock stands still.")]

    def told() -> float:
        if faults:
            raise faults.pop()
        return 0.0

    watch = Watch(database, told)
    app.extensions[EXTENSION] = replace(app.extensions[EXTENSION], watch=watch)
    with asked_of(app) as asked:
        assert browser.get("/live/calls").data == first.data
    assert asked == [APP]


@pytest.mark.usefixtures("call", "clock")
@pytest.mark.parametrize(("others", "asked"), [(MOST_WATCHERS - 1, []), (MOST_WATCHERS, [APP])])
def test_who_was_let_in_is_forgotten_before_there_are_too_many(
    sign_in: SignIn, app: APIFlask, others: int, asked: list[str]
) -> None:
    browser, _token = sign_in("viewer")
    etag = browser.get("/live/calls").headers["ETag"]
    for nth in range(others):
        let_in(app, Response(status=304), cookie=f"number={nth}")

    with asked_of(app) as found:
        browser.get("/live/calls", headers={"If-None-Match": etag})
    assert found == asked


@pytest.mark.usefixtures("call", "clock")
@pytest.mark.parametrize(("others", "asked"), [(MOST_PARTS - 1, []), (MOST_PARTS, [APP])])
def test_the_oldest_part_is_forgotten_before_there_are_too_many(
    sign_in: SignIn, app: APIFlask, others: int, asked: list[str]
) -> None:
    browser, _token = sign_in("viewer")
    browser.get("/live/calls")
    for nth in range(others):
        let_in(app, Response("part"), etag=f"number {nth}")

    with asked_of(app) as found:
        browser.get("/live/calls")
    assert found == asked


@pytest.mark.usefixtures("call")
def test_a_look_serves_all_who_ask_within_the_same_moment(database: Database) -> None:
    clock = [0.0]
    watch = Watch(database, lambda: clock[0])
    before = watch.board()
    with database.begin() as session:
        session.add(Call(sid="CA2"))
    assert watch.board() is before
    clock[0] += 1
    assert [one.sid for one in watch.board().calls] == ["CA2", "CA1"]


def test_a_call_whose_end_was_never_told_is_not_live_for_ever(database: Database) -> None:
    with database.begin() as session:
        session.add(Call(sid="CA1", started_at=now() - LONGEST_CALL - timedelta(minutes=1)))
        session.add(Call(sid="CA2", status="completed"))
    assert Watch(database).board().calls == ()


@pytest.mark.usefixtures("call", "clock")
def test_an_answer_without_the_calls_is_nobody_else_s(sign_in: SignIn, app: APIFlask) -> None:
    etag = sign_in("viewer")[0].get("/live/calls").headers["ETag"]
    browser, _token = sign_in("viewer")
    # Another process has kept nothing yet.
    app.wsgi_app = app.extensions[WATCHERS] = Watchers(app)  # type: ignore[method-assign]

    assert browser.get("/live/calls", headers={"If-None-Match": etag}).status_code == 304

    for _ in range(2):
        assert browser.get("/live/calls").status_code == 200
