"""A meeting's calendar file, for who holds its signed address."""

from datetime import UTC, datetime, timedelta

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from icalendar import Calendar

from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.demo import seed
from neuracrm_voice.crm.hosts import Host
from neuracrm_voice.crm.links import Links
from neuracrm_voice.crm.meetings import Meeting
from neuracrm_voice.database import Database
from neuracrm_voice.services import EXTENSION

START = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
PURPOSE = "a demo; for forty, \\ or\nfifty" + " really interested people" * 6


@pytest.fixture(autouse=True)
def meeting(database: Database) -> None:
    with database.begin() as session:
        line = seed(session)
        contact = Contact(name="Jane Doe", phone="+12025550143")
        session.add(contact)
        session.flush()
        host = Host(line_id=line.id, name="Sarah Bennett", email="sarah@neuracrm.example")
        meeting = Meeting(
            contact_id=contact.id,
            held_by=host,
            starts_at=START,
            ends_at=START + timedelta(minutes=30),
            time_zone="America/New_York",
            purpose=PURPOSE,
        )
        session.add(meeting)


@pytest.fixture
def address(app: APIFlask) -> str:
    settings = app.extensions[EXTENSION].settings
    url = Links(settings.public_url, settings.signing_key).of_meeting("M-3001")
    return url.removeprefix(settings.public_url)


def test_the_file_says_when_and_with_whom(client: FlaskClient, address: str) -> None:
    answer = client.get(address)

    calendar = Calendar.from_ical(answer.data)
    (event,) = calendar.walk("VEVENT")
    assert answer.content_type.startswith("text/calendar; charset=utf-8")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (
        START,
        START + timedelta(minutes=30),
    )
    assert event["summary"] == "NeuraCRM: meeting with Sarah Bennett"
    assert event["description"] == f"Reference M-3001. {PURPOSE}"
    assert event["status"] == "CONFIRMED"
    assert event["organizer"] == "mailto:sarah@neuracrm.example"


def test_the_file_is_written_as_calendars_demand(client: FlaskClient, address: str) -> None:
    content = client.get(address).data

    lines = content.split(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(len(line) for line in lines) <= 75
    assert b"DTSTART:20261123T150000Z" in lines
    assert b"a demo\\; for forty\\, \\\\ or\\nfifty" in content.replace(b"\r\n ", b"")
    assert [line.split(b":")[0] for line in lines[:2]] == [b"BEGIN", b"VERSION"]


def test_the_file_stays_the_same_until_the_meeting_changes(
    client: FlaskClient, address: str, database: Database
) -> None:
    first, second = client.get(address).data, client.get(address).data
    with database.begin() as session:
        session.get_one(Meeting, 1).status = "cancelled"
    changed = client.get(address).data

    before, after = (Calendar.from_ical(content).walk("VEVENT")[0] for content in (first, changed))
    assert first == second
    assert (before["uid"], after["status"]) == (after["uid"], "CANCELLED")
    methods = [Calendar.from_ical(content)["method"] for content in (first, changed)]
    assert methods == ["PUBLISH", "CANCEL"]
    assert client.get(address).content_type.endswith("method=CANCEL")


def test_a_moved_meeting_outdoes_the_file_from_before(
    client: FlaskClient, address: str, database: Database
) -> None:
    first = client.get(address).data
    with database.begin() as session:
        meeting = session.get_one(Meeting, 1)
        meeting.starts_at += timedelta(days=1)
        meeting.ends_at += timedelta(days=1)
        meeting.updated_at = meeting.created_at + timedelta(minutes=5)

    before, after = (
        Calendar.from_ical(content).walk("VEVENT")[0]
        for content in (first, client.get(address).data)
    )

    assert after.decoded("dtstart") == START + timedelta(days=1)
    assert after["uid"] == before["uid"]
    assert after.decoded("sequence") > before.decoded("sequence")


@pytest.mark.parametrize("signature", ["", "x", "ä", "A" * 27, "%00"])
def test_a_wrong_signature_opens_nothing(client: FlaskClient, signature: str) -> None:
    answer = client.get(f"/meetings/M-3001.ics?signature={signature}")

    assert answer.status_code == 403
    assert answer.content_type == "application/problem+json"
    assert b"Sarah" not in answer.data


def test_a_signature_opens_its_own_meeting_alone(client: FlaskClient, address: str) -> None:
    assert client.get(address.replace("M-3001", "M-3002")).status_code == 403
    assert client.get(address.replace("M-3001", "M-0")).status_code == 403


def test_an_address_tells_nothing_of_the_caller(address: str) -> None:
    assert address.startswith("/meetings/M-3001.ics?signature=")
    assert "Jane" not in address


def test_a_signed_meeting_that_never_was_is_not_found(client: FlaskClient, app: APIFlask) -> None:
    settings = app.extensions[EXTENSION].settings
    address = Links("", settings.signing_key).of_meeting("M-3999")

    assert client.get(address).status_code == 404
