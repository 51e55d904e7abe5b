"""An app with the web's parts, on each database engine in turn, and readers with keys."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient, FlaskCliRunner
from flask_migrate import Migrate
from werkzeug.test import TestResponse

from neuracrm_voice.cli import doctor, keys
from neuracrm_voice.crm.keys import SCOPES, create_key
from neuracrm_voice.database import Database
from neuracrm_voice.services import EXTENSION
from neuracrm_voice.settings import Settings
from neuracrm_voice.web import api, audio, errors, health

Get = Callable[..., TestResponse]


@pytest.fixture
def settings(tmp_path: Path, database_url: str) -> Settings:
    return Settings(instance_path=tmp_path / "instance", database_url=database_url)


@pytest.fixture
def app(settings: Settings, database: Database) -> APIFlask:
    made = APIFlask(
        "neuracrm_voice.app",
        title="NeuraCRM Voice",
        version="1",
        docs_path=None,
        spec_path=None,
        static_folder=None,  # type: ignore[arg-type]
    )
    made.extensions[EXTENSION] = SimpleNamespace(settings=settings, database=database)
    Migrate(made, database, directory="migrations")
    made.register_blueprint(audio.blueprint)
    made.register_blueprint(health.blueprint)
    api.register(made)
    errors.register(made)
    made.cli.add_command(keys.command)
    made.cli.add_command(doctor.command)
    return made


@pytest.fixture
def without_database(app: APIFlask, settings: Settings) -> None:
    """Take the database away: nothing listens on port 1."""
    nobody = Database("postgresql://nobody@127.0.0.1:1/none")
    app.extensions[EXTENSION] = SimpleNamespace(settings=settings, database=nobody)


@pytest.fixture
def client(app: APIFlask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def runner(app: APIFlask) -> FlaskCliRunner:
    return app.test_cli_runner()


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
