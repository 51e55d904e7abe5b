"""An office that places calls, and whom it calls."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.keys import create_key
from neuracrm_voice.database import now
from neuracrm_voice.exchange.callee import Callee
from tests.office import JANE, TOKEN, Office, open_office
from tests.vendors.carrier import Carrier

AT_ANY_HOUR = "00:00-23:59:59.999999"


@pytest.fixture
def office(database_url: str, tmp_path: Path, carrier: Carrier) -> Iterator[Office]:
    carrier.token = TOKEN
    settings: dict[str, Any] = {"twilio_api_url": carrier.url, "calling_hours": AT_ANY_HOUR}
    with open_office(database_url, tmp_path, **settings) as opened:
        yield opened


@pytest.fixture
def jane(office: Office) -> int:
    with office.database.begin() as session:
        contact = Contact(phone=JANE, name="Jane Doe", consent="given")
        session.add(contact)
        session.flush()
        return contact.id


def asks(office: Office, body: dict[str, Any]) -> httpx2.Response:
    with office.database.begin() as session:
        made = create_key(session, f"crm {now().timestamp()}", ("calls:write", "calls:read"))
    headers = {"Authorization": f"Bearer {made}"}
    return httpx2.post(f"{office.url}/api/v1/calls", json=body, headers=headers)


def talks(*answers: str) -> Callee:
    waiting = list(answers)
    return Callee(mind=lambda _heard: waiting.pop(0) if waiting else "")
