from typing import NoReturn

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from neuracrm_voice.database import Database
from tests.web.conftest import Get, SignIn

BAD_CURSORS = ["x", "e30", "WyIyMDI2LTExLTIwIiwxXQ", "WzEsMl0", "%F0%9F%98%80", "bnVsbA"]
BEFORE_THE_CALENDAR = "WyIwMDAxLTAxLTAxVDAwOjAwOjAwKzE0OjAwIiwgMV0"
AFTER_THE_CALENDAR = "WyI5OTk5LTEyLTMxVDIzOjU5OjU5LTE0OjAwIiwgMV0"


def test_every_faulty_field_is_named_at_once(get: Get) -> None:
    answer = get("/api/v1/calls?limit=201&status=lost&colour=red&since=yesterday&q=%00")
    problem = answer.get_json()
    assert answer.status_code == 422
    assert answer.content_type == "application/problem+json"
    assert set(problem["errors"]) == {"limit", "status", "colour", "since", "q"}
    assert problem["errors"]["colour"] == ["There is no such field here; check its spelling."]
    assert (problem["status"], problem["title"]) == (422, "Unprocessable Entity")


@pytest.mark.parametrize("cursor", [*BAD_CURSORS, BEFORE_THE_CALENDAR, AFTER_THE_CALENDAR])
def test_a_bad_cursor_is_refused_clearly(get: Get, cursor: str) -> None:
    answer = get(f"/api/v1/calls?cursor={cursor}")
    assert answer.status_code == 422
    assert "`next` of the page before" in answer.get_json()["errors"]["cursor"][0]


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("calls?limit=1&limit=2", "Give limit once."),
        ("stats?until=2026-11-20&since=2026-11-20&until=2026-11-21", "Give until once."),
    ],
)
def test_a_filter_given_twice_is_refused_rather_than_one_left_out(
    get: Get, query: str, says: str
) -> None:
    answer = get(f"/api/v1/{query}")
    assert (answer.status_code, answer.get_json()["errors"]) == (422, {"_schema": [says]})


def test_what_was_sent_is_never_repeated(get: Get) -> None:
    answer = get("/api/v1/calls?status=Jane&since=Jane&limit=Jane&cursor=Jane&contact_id=Jane")
    assert answer.status_code == 422
    assert "Jane" not in answer.text


def test_an_address_with_nothing_behind_it_is_a_problem(client: FlaskClient) -> None:
    answer = client.get("/nothing/here")
    assert answer.status_code == 404
    assert answer.get_json()["type"] == "/api/docs#problem-not-found"


def test_a_method_not_taken_is_a_problem_that_names_those_that_are(client: FlaskClient) -> None:
    answer = client.delete("/api/v1/calls")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]
    assert answer.content_type == "application/problem+json"


def test_a_fault_of_ours_is_a_problem_that_tells_nothing(app: APIFlask) -> None:
    def fail() -> NoReturn:
        raise ValueError("Jane said so")

    app.add_url_rule("/fails", view_func=fail)
    app.config["PROPAGATE_EXCEPTIONS"] = False
    answer = app.test_client().get("/fails")
    assert answer.status_code == 500
    assert answer.content_type == "application/problem+json"
    assert "Jane" not in answer.text


@pytest.mark.usefixtures("without_database")
def test_a_database_that_is_down_is_a_problem_that_says_to_come_back(client: FlaskClient) -> None:
    answer = client.get("/api/v1/calls", headers={"Authorization": "Bearer ncv_any"})
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
    assert answer.content_type == "application/problem+json"


@pytest.mark.parametrize("path", ["/", "/contacts"])
def test_a_person_without_a_database_gets_a_page_that_says_to_come_back(
    sign_in: SignIn, app: APIFlask, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    browser, _token = sign_in("agent")
    nobody = Database("postgresql://nobody@127.0.0.1:1/none")
    # Even who they are cannot be looked up.
    monkeypatch.setattr(app.extensions["security"].datastore, "_database", nobody)

    answer = browser.get(path, headers={"Accept": "text/html,*/*;q=0.8"})

    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
    assert answer.mimetype == "text/html"
    assert "The database cannot be reached just now." in answer.text


@pytest.mark.parametrize("path", ["/voice/incoming", "/voice/nothing", "/voice/"])
def test_the_webhooks_never_answer_with_a_problem(client: FlaskClient, path: str) -> None:
    answer = client.post(path)
    assert "json" not in answer.content_type
    assert not answer.is_json
