"""The app behind Flask's test client, and a carrier that signs what it posts."""

import base64
import hashlib
import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

import pytest
from apiflask import APIFlask
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from neuracrm_voice.app import create_app
from neuracrm_voice.crm.demo import DEMO_PHONE, seed
from neuracrm_voice.database import Base
from neuracrm_voice.services import EXTENSION, Services
from neuracrm_voice.settings import Settings

PUBLIC = "https://voice.example.com"
TOKEN = "12345"
SID = "CA" + "1" * 32

Fields = dict[str, str] | list[tuple[str, str]] | bytes


def signed(url: str, body: bytes, token: str = TOKEN) -> str:
    """Sign a form the way Twilio's page says, over the bytes of its fields."""
    fields = sorted(parse_qsl(body.decode("latin-1"), keep_blank_values=True, encoding="latin-1"))
    text = url.encode() + "".join(name + value for name, value in fields).encode("latin-1")
    return base64.b64encode(hmac.new(token.encode(), text, hashlib.sha1).digest()).decode()


@dataclass(frozen=True)
class Desk:
    """The app, and what a test asks of it."""

    app: APIFlask
    services: Services

    def post(self, path: str, fields: Fields, *, signature: str | None = None) -> TestResponse:
        body = fields if isinstance(fields, bytes) else urlencode(fields).encode()
        return self.app.test_client().post(
            path,
            base_url="http://127.0.0.1:8080",
            data=body,
            content_type="application/x-www-form-urlencoded",
            headers={"X-Twilio-Signature": signature or signed(PUBLIC + path, body)},
        )

    def rows(self) -> dict[str, int]:
        with self.services.database.read() as session:
            return {
                table.name: session.scalar(select(func.count()).select_from(table)) or 0
                for table in Base.metadata.sorted_tables
            }


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    given = {
        "base_url": PUBLIC,
        "secret_key": "a key for tests only",
        "database_url": f"sqlite:///{tmp_path / 'test.db'}",
        "instance_path": tmp_path,
        "twilio_account_sid": "AC" + "0" * 32,
        "twilio_auth_token": TOKEN,
        "log_level": "ERROR",
    }
    app = create_app(Settings(_env_file=None, **given))  # type: ignore[arg-type]
    services: Services = app.extensions[EXTENSION]
    Base.metadata.create_all(services.database.engine)
    with services.database.begin() as session:
        seed(session)
    yield Desk(app, services)
    services.close()


def call(**fields: str) -> dict[str, str]:
    """Return a webhook's fields."""
    return {
        "CallSid": SID,
        "From": "+12025550143",
        "To": DEMO_PHONE,
        "CallStatus": "in-progress",
        **fields,
    }
