from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient, FlaskCliRunner
from flask_security import hash_password

from neuracrm_voice.app import create_app
from neuracrm_voice.crm.staff import Staff
from neuracrm_voice.database import Database
from neuracrm_voice.services import EXTENSION
from neuracrm_voice.settings import Settings
from neuracrm_voice.web.tries import TRIES, Tries
from tests.web.conftest import PASSWORD, SignIn, token

ADDRESS = "ann@neuracrm.example"


def add(runner: FlaskCliRunner, *options: str, password: str = PASSWORD) -> str:
    given = ["staff", "add", ADDRESS, "--name", "Ann", "--password", password, *options]
    return runner.invoke(args=given).output


def try_to(client: FlaskClient, **form: str) -> tuple[int, str]:
    given = {"email": ADDRESS, "password": PASSWORD, **form}
    answer = client.post("/login", data={"csrf_token": token(client, "/login"), **given})
    return answer.status_code, answer.get_data(as_text=True)


def test_a_stranger_is_sent_to_sign_in_and_comes_back_to_the_page(client: FlaskClient) -> None:
    answer = client.get("/?status=completed")

    assert answer.status_code == 302
    assert answer.location == "/login?next=/?status%3Dcompleted"


def test_whoever_was_added_signs_in_in_any_case_of_their_address(
    client: FlaskClient, runner: FlaskCliRunner
) -> None:
    add(runner)

    assert try_to(client, email=ADDRESS.upper())[0] == 302
    assert client.get("/").status_code == 200


def test_a_wrong_address_and_a_wrong_password_are_answered_alike(
    client: FlaskClient, runner: FlaskCliRunner
) -> None:
    add(runner)

    wrong = [try_to(client, email="bob@neuracrm.example"), try_to(client, password="a guess")]

    notes = {page.split('role="alert">')[1].split("<")[0] for _status, page in wrong}
    assert notes == {"That address and password do not fit together. Check both and try again."}
    assert client.get("/").status_code == 302


def test_the_eleventh_try_in_a_row_has_to_wait(client: FlaskClient, runner: FlaskCliRunner) -> None:
    add(runner)

    tries = [try_to(client, password="a guess")[0] for _ in range(10)]

    assert set(tries) == {200}
    assert try_to(client)[0] == 429
    assert try_to(client, email=" \uff21NN@neuracrm.example")[0] == 429


def test_who_has_to_wait_is_not_even_looked_up(
    client: FlaskClient, runner: FlaskCliRunner, request: pytest.FixtureRequest
) -> None:
    add(runner)
    for _ in range(10):
        try_to(client, password="a guess")

    request.getfixturevalue("without_database")

    assert try_to(client)[0] == 429


def test_an_address_or_a_password_that_no_row_can_hold_is_a_wrong_one(
    client: FlaskClient, runner: FlaskCliRunner
) -> None:
    add(runner)
    assert try_to(client, password="\x00")[0] == 200

    tries = [try_to(client, email=f"\x00{ADDRESS}") for _ in range(11)]

    assert [status for status, _page in tries] == [200] * 10 + [429]
    assert "do not fit together" in tries[0][1]


def test_signing_in_takes_no_try_away(app: APIFlask, runner: FlaskCliRunner) -> None:
    add(runner)
    assert {try_to(app.test_client())[0] for _ in range(11)} == {302}


def test_of_many_tries_at_once_no_more_than_ten_are_looked_at(
    app: APIFlask, runner: FlaskCliRunner
) -> None:
    add(runner)
    browsers = [app.test_client() for _ in range(24)]
    forms = [
        {"email": ADDRESS, "password": "a guess", "csrf_token": token(browser, "/login")}
        for browser in browsers
    ]

    with ThreadPoolExecutor(len(browsers)) as pool:
        answers = pool.map(lambda at: browsers[at].post("/login", data=forms[at]), range(24))
        found = Counter(answer.status_code for answer in answers)

    assert found == {200: 10, 429: 14}


def test_nobody_keeps_a_colleague_out_by_failing_in_their_name(
    app: APIFlask, runner: FlaskCliRunner
) -> None:
    add(runner)
    stranger = app.test_client()
    stranger.environ_base["REMOTE_ADDR"] = "203.0.113.7"
    for _ in range(12):
        try_to(stranger, password="a guess")

    assert try_to(stranger)[0] == 429
    assert try_to(app.test_client())[0] == 302


def test_failures_are_counted_though_redis_is_down(app: APIFlask, runner: FlaskCliRunner) -> None:
    add(runner)
    app.extensions[TRIES] = Tries("redis://127.0.0.1:1")
    client = app.test_client()

    tries = [try_to(client, password="a guess")[0] for _ in range(11)]

    assert tries == [200] * 10 + [429]


def test_behind_a_balancer_each_caller_is_known_by_their_own_address(
    settings: Settings, database: Database
) -> None:
    behind = create_app(settings.model_copy(update={"trusted_proxies": 1}))
    with database.begin() as session, behind.app_context():
        session.add(
            Staff(email=ADDRESS, name="Ann", role="viewer", password=hash_password(PASSWORD))
        )

    def through_the_balancer(address: str, password: str) -> int:
        client = behind.test_client()
        client.environ_base["HTTP_X_FORWARDED_FOR"] = address
        return try_to(client, password=password)[0]

    for _ in range(10):
        through_the_balancer("203.0.113.7", "a guess")

    assert through_the_balancer("203.0.113.7", PASSWORD) == 429
    assert through_the_balancer("203.0.113.8", PASSWORD) == 302
    behind.extensions[EXTENSION].close()


def test_a_session_is_the_only_way_in(client: FlaskClient, runner: FlaskCliRunner) -> None:
    add(runner)
    try_to(client, remember="y")

    assert client.get_cookie("remember_token") is None
    assert client.get("/verify").status_code == 404
    given = {"email": ADDRESS, "password": PASSWORD}
    tokens = {"X-CSRFToken": token(client, "/")}
    answer = client.post("/login?include_auth_token", json=given, headers=tokens)
    assert b"authentication_token" not in answer.data


@pytest.mark.parametrize("ends", ["sign out", "change --left", "password --password"])
def test_a_copied_cookie_opens_nothing_once_the_session_has_ended(
    app: APIFlask, client: FlaskClient, runner: FlaskCliRunner, ends: str
) -> None:
    add(runner)
    try_to(client)
    cookie = client.get_cookie("neuracrm_staff")
    assert cookie is not None
    thief = app.test_client()
    thief.set_cookie("neuracrm_staff", cookie.value)
    assert thief.get("/").status_code == 200

    if ends == "sign out":
        client.post("/logout", data={"csrf_token": token(client, "/")})
    elif ends.startswith("password"):
        runner.invoke(args=["staff", "password", ADDRESS, "--password", "another long password"])
    else:
        runner.invoke(args=["staff", "change", ADDRESS, "--left"])

    assert thief.get("/").status_code == 302


@pytest.mark.parametrize(
    "back",
    ["//evil.example", "https://evil.example/", "/\\evil.example", "evil"],
)
def test_signing_in_leads_nowhere_but_to_our_own_pages(
    client: FlaskClient, runner: FlaskCliRunner, back: str
) -> None:
    add(runner)
    form = {"email": ADDRESS, "password": PASSWORD, "csrf_token": token(client, "/login")}

    answer = client.post("/login", query_string={"next": back}, data=form)

    assert answer.location == "/"


def test_a_form_without_its_token_signs_nobody_in(
    client: FlaskClient, runner: FlaskCliRunner
) -> None:
    add(runner)

    client.post("/login", data={"email": ADDRESS, "password": PASSWORD})

    assert client.get("/").status_code == 302


def test_who_has_left_is_out_at_once(client: FlaskClient, runner: FlaskCliRunner) -> None:
    add(runner)
    try_to(client)

    runner.invoke(args=["staff", "change", ADDRESS, "--left"])

    assert client.get("/").status_code == 302
    assert try_to(client)[0] == 200


def test_the_session_ends_after_a_working_day(client: FlaskClient, runner: FlaskCliRunner) -> None:
    add(runner)
    try_to(client)

    cookie = client.get_cookie("neuracrm_staff")
    assert cookie is not None
    assert cookie.expires is not None
    assert cookie.http_only
    assert cookie.same_site == "Lax"


@pytest.mark.parametrize(
    ("options", "password", "says"),
    [
        ([], "short", "at least 12 characters"),
        (["--phone", "555"], PASSWORD, "country's code"),
        (["--role", "king"], PASSWORD, "viewer"),
    ],
)
def test_who_cannot_be_added_is_said_why(
    runner: FlaskCliRunner, options: list[str], password: str, says: str
) -> None:
    assert says in add(runner, *options, password=password)


def test_nobody_is_added_twice(runner: FlaskCliRunner) -> None:
    add(runner)

    assert "can sign in already" in add(runner)
    assert runner.invoke(args=["staff", "list"]).output == f"{ADDRESS}\tAnn\tviewer\tactive\n"


def test_staff_who_are_signed_in_may_read_the_api_and_change_with_the_pages_token(
    sign_in: SignIn,
) -> None:
    viewer, _token = sign_in("viewer")
    agent, forms = sign_in("agent")
    change = {"path": "/api/v1/calls/CA1/take-over", "json": {"to": "+12025550143"}}

    assert viewer.get("/api/v1/calls").status_code == 200
    assert agent.post(**change).status_code == 401
    assert agent.post(**change, headers={"X-CSRFToken": forms}).status_code == 404
    assert viewer.post(**change, headers={"X-CSRFToken": forms}).status_code in {401, 403}


def test_pages_let_nothing_in_from_outside(client: FlaskClient) -> None:
    policy = client.get("/login").headers["Content-Security-Policy"]

    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
