"""What the CRM writes through the API: once, checked, and never over somebody else's change."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
import time_machine
from apiflask import APIFlask
from sqlalchemy import delete, func, select, update

from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.keys import SCOPES, ApiKey, create_key
from neuracrm_voice.crm.meetings import MeetingCell
from neuracrm_voice.crm.once import FirstAnswer
from neuracrm_voice.database import Base, Database
from tests.web.conftest import JANE, Send, SignIn

FRIDAY = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
MONDAY_TEN = "2026-11-23T15:00:00Z"
"""Ten o'clock in Boston, when Sarah is there and Daniel is not."""


@pytest.fixture(autouse=True)
def friday() -> Iterator[None]:
    with time_machine.travel(FRIDAY):
        yield


def count(database: Database, record: type[Base]) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(record)) or 0


def test_every_kind_of_record_is_made_and_read_back(send: Send, jane: int) -> None:
    bodies = {
        "leads": {"contact_id": jane, "need": "We want to buy", "status": "qualified"},
        "tickets": {"contact_id": jane, "title": "Printer", "description": "It burns."},
        "meetings": {"contact_id": jane, "starts_at": MONDAY_TEN, "host": "Sarah Bennett"},
        "tasks": {"kind": "callback", "contact_id": jane, "note": "Ask how it goes."},
        "articles": {"title": "Exporting", "body": "Choose Export."},
    }
    for resource, body in bodies.items():
        made = send(resource, body)
        assert made.status_code == 201, made.text
        one = made.get_json()
        assert send(f"{resource}/{one['id']}", method="GET").get_json() == one
    deals = send("deals", method="GET").get_json()["items"]
    assert [deal["lead_id"] for deal in deals] == [1], "a qualified lead has its deal"


def test_a_request_sent_twice_makes_one_record_and_gets_one_answer(
    send: Send, database: Database
) -> None:
    first = send("contacts", JANE, Idempotency_Key="monday-1")
    again = send("contacts", JANE, Idempotency_Key="monday-1")

    assert (first.status_code, again.status_code) == (201, 201)
    assert again.data == first.data
    assert count(database, Contact) == 1


def test_a_key_is_good_for_one_request_only(send: Send, database: Database) -> None:
    send("contacts", JANE, Idempotency_Key="monday-1")
    other = send("contacts", {"name": "Ravi"}, Idempotency_Key="monday-1")

    assert other.status_code == 422
    assert "Take a new key" in other.get_json()["errors"]["Idempotency-Key"][0]
    assert count(database, Contact) == 1


def test_a_request_that_failed_leaves_its_key_unused(send: Send, jane: int) -> None:
    unknown = {"contact_id": 99, "title": "Printer", "description": "It burns."}
    assert send("tickets", unknown, Idempotency_Key="k").status_code == 422
    assert send("tickets", unknown | {"contact_id": jane}, Idempotency_Key="k").status_code == 201


def test_an_answer_is_kept_for_a_day(send: Send, database: Database) -> None:
    send("contacts", JANE, Idempotency_Key="old")
    with time_machine.travel(datetime(2026, 11, 22, tzinfo=UTC)):
        send("contacts", {"name": "Ravi"}, Idempotency_Key="new")

    with database.read() as session:
        assert session.scalars(select(FirstAnswer.key)).all() == ["new"]


def test_a_key_made_after_another_was_revoked_is_another_asker(
    app: APIFlask, database: Database
) -> None:
    for name in ("The CRM", "Another CRM"):
        with database.begin() as session:
            session.execute(delete(ApiKey))
            key = create_key(session, name, SCOPES)
            # So SQLite does by itself once a row is gone.
            session.execute(update(ApiKey).values(id=1))
        headers = {"Authorization": f"Bearer {key}", "Idempotency-Key": "k"}
        body = {"name": name}
        made = app.test_client().post("/api/v1/contacts", json=body, headers=headers)
        assert made.status_code == 201

    assert count(database, Contact) == 2


def test_of_two_who_send_at_once_one_makes_the_record(app: APIFlask, database: Database) -> None:
    with database.begin() as session:
        key = create_key(session, "Another CRM", SCOPES)
    headers = {"Authorization": f"Bearer {key}", "Idempotency-Key": "k"}

    def post(_number: int) -> bytes:
        return bytes(app.test_client().post("/api/v1/contacts", json=JANE, headers=headers).data)

    with ThreadPoolExecutor(4) as pool:
        answers = set(pool.map(post, range(4)))

    assert len(answers) == 1
    assert count(database, Contact) == 1


def test_a_stale_change_is_refused_and_a_fresh_one_made(send: Send, jane: int) -> None:
    seen = send(f"contacts/{jane}", method="GET").headers["ETag"]
    first = send(f"contacts/{jane}", {"company": "Acme"}, "PATCH", If_Match=seen)
    stale = send(f"contacts/{jane}", {"company": "Globex"}, "PATCH", If_Match=seen)

    assert first.status_code == 200
    assert stale.status_code == 412
    assert "changed since you read it" in stale.get_json()["detail"]
    assert send(f"contacts/{jane}", method="GET").get_json()["company"] == "Acme"
    fresh = first.headers["ETag"]
    assert send(f"contacts/{jane}", {"company": None}, "PATCH", If_Match=fresh).status_code == 200


def test_each_fault_is_told_at_its_field(send: Send, jane: int) -> None:
    assert jane
    faults = send("contacts", {"phone": "0143", "email": "jane", "nmae": "Jane"})
    assert faults.status_code == 422
    assert faults.content_type == "application/problem+json"
    assert set(faults.get_json()["errors"]) == {"name", "phone", "email", "nmae"}
    assert faults.get_json()["errors"]["name"] == ["This is needed."]

    taken = send("contacts", {"name": "John", "phone": JANE["phone"]})
    assert taken.get_json()["errors"] == {"phone": ["Another contact has this number."]}
    nobody = send("tasks", {"kind": "callback", "note": "Call", "contact_id": 77})
    assert nobody.get_json()["errors"] == {"contact_id": ["There is no such contact."]}


def test_a_change_of_what_never_was_is_not_found(send: Send) -> None:
    assert send("tickets/9", {"status": "solved"}, "PATCH").status_code == 404
    assert send("tickets/99999999999999", {"status": "solved"}, "PATCH").status_code == 404


def test_a_host_is_booked_once_and_a_cancelled_meeting_frees_the_time(
    send: Send, jane: int, database: Database
) -> None:
    ravi = send("contacts", {"name": "Ravi"}).get_json()["id"]
    wanted = {"starts_at": MONDAY_TEN, "host": "Sarah Bennett"}
    booked = send("meetings", wanted | {"contact_id": jane}).get_json()

    refused = send("meetings", wanted | {"contact_id": ravi})
    assert refused.status_code == 409
    assert refused.get_json()["detail"] == "No host is free at that time. Choose another."

    address = f"meetings/{booked['id']}"
    assert send(address, {"status": "cancelled"}, "PATCH").get_json()["status"] == "cancelled"
    assert count(database, MeetingCell) == 0
    assert send("meetings", wanted | {"contact_id": ravi}).status_code == 201
    again = send(address, {"status": "booked"}, "PATCH")
    assert again.status_code == 409
    assert send(address, method="GET").get_json()["status"] == "cancelled"


def test_the_host_that_is_named_is_booked_or_nobody(send: Send, jane: int) -> None:
    wanted = {"contact_id": jane, "host": "Daniel Ortiz"}
    assert send("meetings", wanted | {"starts_at": MONDAY_TEN}).status_code == 409

    booked = send("meetings", wanted | {"starts_at": "2026-11-23T16:00:00Z"}).get_json()
    assert booked["host"] == "Daniel Ortiz"
    unknown = send("meetings", {"contact_id": jane, "starts_at": MONDAY_TEN, "host": "Nobody"})
    assert unknown.get_json()["errors"] == {"host": ["There is no host of that name."]}


@pytest.mark.parametrize(
    ("at", "reason"),
    [
        ("2026-11-20T13:00:00Z", "gone by"),
        ("2027-11-23T15:00:00Z", "further ahead"),
        ("2026-11-22T15:00:00Z", "No host is free"),
    ],
)
def test_a_meeting_is_only_where_the_calendar_has_it(
    send: Send, jane: int, at: str, reason: str
) -> None:
    refused = send("meetings", {"contact_id": jane, "starts_at": at})
    assert refused.status_code == 409
    assert reason in refused.get_json()["detail"]


def test_a_meeting_is_moved_with_its_cells(send: Send, jane: int, database: Database) -> None:
    booked = send("meetings", {"contact_id": jane, "starts_at": MONDAY_TEN}).get_json()
    later = "2026-11-23T16:00:00Z"
    moved = send(f"meetings/{booked['id']}", {"starts_at": later}, "PATCH").get_json()

    assert (moved["starts_at"], moved["ends_at"]) == (later, "2026-11-23T16:30:00Z")
    with database.read() as session:
        first = session.scalar(select(func.min(MeetingCell.starts_at)))
    assert first == datetime(2026, 11, 23, 16, tzinfo=UTC)


def test_what_is_done_by_hand_stands_on_the_timeline(
    send: Send, jane: int, database: Database
) -> None:
    ticket = {"contact_id": jane, "title": "Printer", "description": "It burns."}
    number = send("tickets", ticket).get_json()["id"]
    send(f"tickets/{number}", {"status": "solved"}, "PATCH")
    send(f"tickets/{number}", {"status": "solved"}, "PATCH")

    with database.read() as session:
        notes = session.scalars(select(Activity.note).order_by(Activity.id)).all()
    assert notes == [
        "Made by The CRM",
        "T-1001 made by The CRM",
        "T-1001 status changed by The CRM",
    ]


def test_staff_write_with_their_role(sign_in: SignIn) -> None:
    viewer, token = sign_in("viewer")
    headers = {"X-CSRFToken": token}
    assert viewer.post("/api/v1/contacts", json=JANE, headers=headers).status_code == 403
    agent, token = sign_in("agent")
    made = agent.post("/api/v1/contacts", json=JANE, headers={"X-CSRFToken": token})
    assert made.status_code == 201
    assert agent.post("/api/v1/contacts", json=JANE).status_code == 401
