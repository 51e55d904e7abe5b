import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.demo import seed
from neuracrm_voice.crm.keys import create_key
from neuracrm_voice.database import Database
from neuracrm_voice.settings import Settings, SettingsError, read_settings
from neuracrm_voice.web.button import make_token
from tests.web.conftest import Change

HERE, ELSEWHERE = "https://crm.example.com", "https://elsewhere.example.com"


@pytest.fixture
def jane(app: APIFlask, database: Database, change_settings: Change) -> int:
    assert app
    change_settings(button_origins=f"{HERE}, {ELSEWHERE}")
    with database.begin() as session:
        seed(session)
        contact = Contact(phone="+12025550143", consent="refused")
        session.add(contact)
        session.flush()
        return contact.id


def token(app: APIFlask, contact_id: int) -> str:
    with app.app_context():
        return make_token(contact_id, HERE)


def presses(client: FlaskClient, sent: object, origin: str = HERE) -> TestResponse:
    return client.post("/button/calls", json=sent, headers={"Origin": origin} if origin else {})


def test_a_token_is_made_for_an_allowed_origin_alone(
    client: FlaskClient, database: Database, jane: int
) -> None:
    with database.begin() as session:
        key = create_key(session, "crm", ("calls:write",))
    headers = {"Authorization": f"Bearer {key}"}

    def asks(origin: str) -> TestResponse:
        body = {"contact_id": jane, "origin": origin}
        return client.post("/api/v1/button-tokens", json=body, headers=headers)

    assert asks(HERE).status_code == 201
    assert asks("https://evil.example.com").status_code == 422


@pytest.mark.parametrize("origin", ["", ELSEWHERE, "https://evil.example.com", "null"])
def test_a_token_is_good_on_its_own_page_alone(
    app: APIFlask, client: FlaskClient, jane: int, origin: str
) -> None:
    answer = presses(client, {"token": token(app, jane)}, origin)

    assert answer.status_code == 403
    allowed = answer.headers.get("Access-Control-Allow-Origin")
    assert allowed == (ELSEWHERE if origin == ELSEWHERE else None)


@pytest.mark.parametrize("sent", [{"token": "made.up"}, {}, [], None, {"token": {"a": 1}}])
def test_what_is_no_token_is_refused(client: FlaskClient, jane: int, sent: object) -> None:
    assert jane
    assert presses(client, sent).status_code == 403


def test_a_refusal_is_a_sentence_the_page_may_read(
    app: APIFlask, client: FlaskClient, jane: int
) -> None:
    answer = presses(client, {"token": token(app, jane)})

    assert answer.status_code == 409
    assert answer.get_json()["detail"] == "This contact has not consented to calls."
    assert answer.headers["Access-Control-Allow-Origin"] == HERE
    assert "Access-Control-Allow-Credentials" not in answer.headers


def test_a_browser_may_ask_first(client: FlaskClient, jane: int) -> None:
    assert jane
    answer = client.options("/button/calls", headers={"Origin": HERE})

    assert answer.headers["Access-Control-Allow-Headers"] == "Content-Type"


def test_a_button_that_was_not_pressed_has_no_call(
    app: APIFlask, client: FlaskClient, jane: int
) -> None:
    sent = {"token": token(app, jane)}

    assert client.post("/button/state", json=sent, headers={"Origin": HERE}).status_code == 404


def test_what_is_no_origin_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUTTON_ORIGINS", "https://crm.example.com/page")

    with pytest.raises(SettingsError, match="BUTTON_ORIGINS"):
        read_settings(_env_file=None)
    assert Settings(_env_file=None, button_origins=HERE).allowed_origins == {HERE}
