"""The app, on each database engine in turn, and readers with keys."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient, FlaskCliRunner
from flask_security import hash_password
from werkzeug.test import TestResponse

from neuracrm_voice.app import create_app
from neuracrm_voice.crm.demo import seed
from neuracrm_voice.crm.keys import SCOPES, create_key
from neuracrm_voice.crm.staff import Staff, find_staff
from neuracrm_voice.database import Database
from neuracrm_voice.services import EXTENSION
from neuracrm_voice.settings import Settings

Get = Callable[..., TestResponse]
Change = Callable[..., None]
SignIn = Callable[..., tuple[FlaskClient, str]]
Send = Callable[..., TestResponse]

JANE = {"name": "Jane Doe", "phone": "+12025550143", "email": "jane@acme.test"}
PASSWORD = "correct horse battery"


@pytest.fixture
def settings(tmp_path: Path, database_url: str) -> Settings:
    return Settings(_env_file=None, instance_path=tmp_path / "instance", database_url=database_url)


@pytest.fixture
def app(settings: Settings, database: Database) -> Iterator[APIFlask]:
    # The tables are made by `database`; the app opens connections of its own.
    assert settings.database == database.engine.url.render_as_string(hide_password=False)
    made = create_app(settings)
    services = made.extensions[EXTENSION]
    yield made
    services.close()


@pytest.fixture
def change_settings(app: APIFlask, settings: Settings) -> Change:
    """Give the running app other settings, as if it had been started with them."""

    def change(**fields: object) -> None:
        changed = settings.model_copy(update=fields)
        app.extensions[EXTENSION] = replace(app.extensions[EXTENSION], settings=changed)

    return change


@pytest.fixture
def without_database(app: APIFlask) -> None:
    """Take the database away: nothing listens on port 1."""
    nobody = Database("postgresql://nobody@127.0.0.1:1/none")
    app.extensions[EXTENSION] = replace(app.extensions[EXTENSION], database=nobody)


@pytest.fixture
def client(app: APIFlask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def runner(app: APIFlask) -> FlaskCliRunner:
    return app.test_cli_runner()


@pytest.fixture
def sign_in(app: APIFlask, database: Database) -> SignIn:
    """Give a browser in which somebody of a role has signed in, and the token of its forms."""

    def come_in(role: str = "admin") -> tuple[FlaskClient, str]:
        email = f"{role}@neuracrm.example"
        with app.app_context(), database.begin() as session:
            if find_staff(session, email) is None:
                password = hash_password(PASSWORD)
                session.add(Staff(email=email, name=role.title(), role=role, password=password))
        browser = app.test_client()
        form = {"email": email, "password": PASSWORD, "csrf_token": token(browser, "/login")}
        assert browser.post("/login", data=form).status_code == 302
        return browser, token(browser, "/")

    return come_in


def token(browser: FlaskClient, path: str) -> str:
    """Return the token in a page's forms."""
    page = browser.get(path).get_data(as_text=True)
    found = re.search(r'name="csrf_token"[^>]* value="([^"]+)"', page)
    assert found
    return found[1]


@pytest.fixture
def get(client: FlaskClient, database: Database) -> Get:
    """Read an address of the API with a key that may do everything, or only `scopes`."""
    made: dict[tuple[str, ...], str] = {}

    def read(path: str, *, scopes: tuple[str, ...] = SCOPES, etag: str = "") -> TestResponse:
        if scopes not in made:
            with database.begin() as session:
                made[scopes] = create_key(session, f"reader {len(made)}", scopes)
        headers = {"Authorization": f"Bearer {made[scopes]}"}
        return client.get(path, headers={**headers, "If-None-Match": etag} if etag else headers)

    return read


@pytest.fixture
def send(client: FlaskClient, database: Database) -> Send:
    """Send JSON to the API with a key that may do everything."""
    with database.begin() as session:
        seed(session)
        key = create_key(session, "The CRM", SCOPES)

    def sent(
        path: str, body: dict[str, Any] | None = None, method: str = "POST", **headers: str
    ) -> TestResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return client.open(
            f"/api/v1/{path}",
            method=method,
            json=body,
            headers={"Authorization": f"Bearer {key}", **named},
        )

    return sent


@pytest.fixture
def jane(send: Send) -> int:
    return int(send("contacts", JANE).get_json()["id"])
