from datetime import UTC, datetime, timedelta

import pytest

from neuracrm_voice.crm.articles import Article
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.deals import Deal
from neuracrm_voice.crm.hosts import Host
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.meetings import Meeting
from neuracrm_voice.crm.tasks import Task
from neuracrm_voice.crm.tickets import Ticket
from neuracrm_voice.database import Database
from neuracrm_voice.web.api import paging
from tests.web.conftest import Get

FIELDS = {
    "articles": "id line_id title body created_at updated_at",
    "contacts": "id name phone email company consent do_not_call",
    "deals": "id reference lead_id contact_id title amount stage status created_at updated_at",
    "leads": "id reference contact_id status source need budget authority timeline score evidence",
    "tasks": "id reference kind contact_id due_at phone note briefing recording_url accepted_at "
    "status",
    "tickets": "id reference contact_id title description priority status",
    "meetings": "id reference contact_id lead_id starts_at ends_at time_zone host status",
}


@pytest.fixture(autouse=True)
def records(database: Database) -> None:
    with database.begin() as session:
        jane = Contact(name="Jane", phone="+15550001111", email="jane@acme.test", company="Acme")
        session.add_all([jane, Contact(name="Ravi", phone="+919812345678")])
        session.flush()
        session.add(Lead(contact_id=jane.id, need="Forty seats", evidence=[{"turn": 3}]))
        session.add(Lead(contact_id=jane.id, status="qualified", need="A tour"))
        session.flush()
        session.add(Deal(contact_id=jane.id, lead_id=1, title="Acme", amount=9000))
        session.flush()
        session.add(
            Deal(contact_id=jane.id, lead_id=2, title="Globex", stage="deal_closed", status="won")
        )
        session.add(Task(contact_id=jane.id, kind="callback", phone=jane.phone, note="Wants news"))
        session.add(Task(kind="message", note="Left a message", status="done"))
        session.add(Ticket(contact_id=jane.id, title="Printer", description="It burns."))
        session.add(Article(title="Exporting invoices", body="Choose Export."))
        session.flush()
        session.add(Article(title="Data security", body="It is encrypted."))
        session.add(Ticket(title="Login", description="No way in.", priority="urgent"))
        line = Line(phone="+15550100777", company="NeuraCRM", greeting="Hello.")
        session.add(line)
        session.flush()
        host = Host(line_id=line.id, name="Sarah")
        for status, day in (("booked", 23), ("cancelled", 24)):
            start = datetime(2026, 11, day, 15, tzinfo=UTC)
            meeting = Meeting(
                contact_id=jane.id,
                held_by=host,
                status=status,
                starts_at=start,
                ends_at=start + timedelta(minutes=30),
                time_zone="America/New_York",
            )
            session.add(meeting)
            session.flush()


@pytest.mark.parametrize("resource", FIELDS)
def test_a_list_and_one_record_have_the_promised_fields(get: Get, resource: str) -> None:
    items = get(f"/api/v1/{resource}").get_json()["items"]
    assert [item["id"] for item in items] == [2, 1]
    assert all(set(item) == set(FIELDS[resource].split()) for item in items)
    assert get(f"/api/v1/{resource}/1").get_json() == items[1]


@pytest.mark.parametrize("resource", FIELDS)
def test_a_record_that_never_was_is_not_found(get: Get, resource: str) -> None:
    assert get(f"/api/v1/{resource}/3").status_code == 404
    assert get(f"/api/v1/{resource}/99999999999999999999").status_code == 404


@pytest.mark.parametrize("resource", FIELDS)
def test_a_list_is_paged_and_polled(get: Get, resource: str) -> None:
    first = get(f"/api/v1/{resource}?limit=1").get_json()
    second = get(f"/api/v1/{resource}?limit=1&cursor={first['next']}")
    assert [item["id"] for item in second.get_json()["items"]] == [1]
    assert second.get_json()["next"] is None
    path = f"/api/v1/{resource}?limit=1&cursor={first['next']}"
    assert get(path, etag=second.headers["ETag"]).status_code == 304


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("contacts?q=ACME", [1]),
        ("contacts?q=98123%2045678", [2]),
        ("contacts?since=2999-01-01", []),
        ("leads?status=qualified", [2]),
        ("leads?q=l-2001", [1]),
        ("leads?q=seats", [1]),
        ("leads?contact_id=2", []),
        ("deals?status=won", [2]),
        ("deals?stage=closing", [1]),
        ("deals?lead_id=2", [2]),
        ("deals?contact_id=2", []),
        ("deals?q=acme", [1]),
        ("deals?q=D-4002", [2]),
        ("deals?since=2999-01-01", []),
        ("tasks?kind=callback", [1]),
        ("tasks?status=done", [2]),
        ("tasks?q=k-5001", [1]),
        ("tasks?q=news&contact_id=1", [1]),
        ("tasks?since=2999-01-01", []),
        ("articles?q=ENCRYPTED", [2]),
        ("articles?q=invoices", [1]),
        ("articles?line_id=7", [2, 1]),
        ("articles?since=2999-01-01", []),
        ("tickets?q=T-1002", [2]),
        ("tickets?q=burns", [1]),
        ("tickets?priority=urgent", [2]),
        ("tickets?contact_id=1&status=open", [1]),
        ("tickets?q=T-999", []),
        ("tickets?q=T-99999999999999999999", []),
        ("meetings?q=m-3002", [2]),
        ("meetings?q=Sarah", []),
        ("meetings?status=booked", [1]),
        ("meetings?contact_id=2", []),
        ("meetings?lead_id=1", []),
        ("meetings?since=2026-11-24", [2]),
        ("meetings?until=2026-11-24", [1]),
    ],
)
def test_a_filter_finds_its_records(get: Get, address: str, expected: list[int]) -> None:
    items = get(f"/api/v1/{address}").get_json()["items"]
    assert [item["id"] for item in items] == expected


def test_words_are_looked_for_in_stretches_and_a_reference_however_old(
    get: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging, "STRETCH", 1)

    first = get("/api/v1/leads?q=seats").get_json()
    assert first["items"] == []
    second = get(f"/api/v1/leads?q=seats&cursor={first['next']}").get_json()
    assert [item["id"] for item in second["items"]] == [1]
    assert [item["id"] for item in get("/api/v1/leads?q=L-2001").get_json()["items"]] == [1]
    assert [item["id"] for item in get("/api/v1/contacts?q=Jane@").get_json()["items"]] == []
    assert [i["id"] for i in get("/api/v1/contacts?q=jane@acme.test").get_json()["items"]] == [1]
    assert [i["id"] for i in get("/api/v1/contacts?q=%2B15550001111").get_json()["items"]] == [1]
