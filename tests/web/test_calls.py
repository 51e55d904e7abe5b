from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from apiflask import APIFlask
from sqlalchemy import event
from sqlalchemy.orm import Session

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.outcomes import CommandOutcome
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.database import Database
from neuracrm_voice.services import EXTENSION
from tests.web.conftest import Get

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
ITEM_FIELDS = {
    *("sid", "direction", "from", "to", "status", "topic", "stage", "flow", "contact_id"),
    *("started_at", "answered_at", "ended_at", "duration_seconds", "turns", "summary"),
    *("next_step", "cost"),
}


def add_calls(session: Session, count: int, **fields: object) -> list[Call]:
    calls = [
        Call(sid=f"CA{number:04}", started_at=NOON + timedelta(minutes=number), **fields)
        for number in range(count)
    ]
    session.add_all(calls)
    session.flush()
    return calls


def sids(items: list[dict[str, str]]) -> list[str]:
    return [item["sid"] for item in items]


def test_a_list_shows_the_newest_call_first_with_every_promised_field(
    database: Database, get: Get
) -> None:
    with database.begin() as session:
        add_calls(session, 3, from_number="+15550001111", cost=Decimal("0.0085"), turn_count=4)
    page = get("/api/v1/calls").get_json()
    assert sids(page["items"]) == ["CA0002", "CA0001", "CA0000"]
    assert page["next"] is None
    first = page["items"][0]
    assert set(first) == ITEM_FIELDS
    assert (first["from"], first["turns"], first["cost"]) == ("+15550001111", 4, 0.0085)
    assert first["started_at"] == "2026-11-20T12:02:00Z"


def test_pages_follow_one_another_without_gap_or_repetition(database: Database, get: Get) -> None:
    with database.begin() as session:
        add_calls(session, 7)
        # Calls that began in the same instant are told apart by their ids.
        for call in session.query(Call):
            call.started_at = NOON
    seen: list[str] = []
    address = "/api/v1/calls?limit=3"
    page = get(address).get_json()
    seen += sids(page["items"])
    while page["next"]:
        with database.begin() as session:
            session.add(Call(sid=f"late after {len(seen)}", started_at=NOON + timedelta(hours=1)))
        page = get(f"{address}&cursor={page['next']}").get_json()
        seen += sids(page["items"])
    assert seen == [f"CA{number:04}" for number in reversed(range(7))]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ("status=completed", ["done"]),
        ("direction=outbound", ["placed"]),
        ("topic=sales", ["sale"]),
        ("since=2026-11-20T12:00:00Z", ["placed", "sale"]),
        ("until=2026-11-20T11:00:00%2B01:00", ["done"]),
        ("q=jane", ["sale"]),
        ("q=%2B1%20(555)%20000-1111", ["placed"]),
        ("q=printer", ["done"]),
        ("q=100%25", []),
        ("q=_", []),
    ],
)
def test_a_filter_finds_its_calls(
    database: Database, get: Get, filters: str, expected: list[str]
) -> None:
    with database.begin() as session:
        done = Call(sid="done", status="completed", started_at=NOON - timedelta(hours=2))
        jane = Contact(name="Jane Doe", phone="+15557654321")
        session.add_all([done, jane])
        session.flush()
        session.add(Turn(call_id=done.id, number=1, heard="My Printer is on fire", said="Oh no."))
        session.add(Call(sid="sale", topic="sales", contact_id=jane.id, started_at=NOON))
        session.add(
            Call(
                sid="placed",
                direction="outbound",
                to_number="+15550001111",
                started_at=NOON + timedelta(hours=1),
            )
        )
    assert sids(get(f"/api/v1/calls?{filters}").get_json()["items"]) == expected


def test_one_call_tells_its_transcript_and_its_records(database: Database, get: Get) -> None:
    with database.begin() as session:
        contact = Contact(phone="+15557654321")
        session.add(contact)
        session.flush()
        call = Call(sid="CA1", contact_id=contact.id, turn_count=2)
        session.add(call)
        session.flush()
        lead = Lead(contact_id=contact.id, call_id=call.id)
        session.add(lead)
        session.add(Turn(call_id=call.id, number=2, heard="Forty.", said="Good.", act="inform"))
        session.add(Turn(call_id=call.id, number=1, said="Hello!", at=NOON, timing={"total": 12}))
        session.flush()
        outcome = {"call_id": call.id, "record_type": "lead", "record_id": lead.id}
        session.add(CommandOutcome(key="CA1 sales QualifyLead 1", **outcome))
        session.add(CommandOutcome(key="CA1 sales QualifyLead 2", **outcome))
    told = get("/api/v1/calls/CA1").get_json()
    assert set(told) == ITEM_FIELDS | {"transcript", "records"}
    first, second = told["transcript"]
    assert first == {
        "number": 1,
        "at": "2026-11-20T12:00:00Z",
        "heard": None,
        "said": "Hello!",
        "act": None,
        "topic": None,
        "stage": None,
        "stages": [],
        "timing": {"total": 12},
    }
    assert (second["heard"], second["act"]) == ("Forty.", "inform")
    assert told["records"] == [
        {"type": "contact", "id": contact.id, "reference": None},
        {"type": "lead", "id": lead.id, "reference": f"L-{2000 + lead.id}"},
    ]


@pytest.mark.parametrize("sid", ["CA404", "%00", "x" * 500, "%F0%9F%98%80"])
def test_a_call_that_never_was_is_not_found(get: Get, sid: str) -> None:
    assert get(f"/api/v1/calls/{sid}").status_code == 404


@pytest.fixture
def statements(app: APIFlask) -> Iterator[list[str]]:
    seen: list[str] = []
    engine = app.extensions[EXTENSION].database.engine

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith("SELECT"):
            seen.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield seen
    event.remove(engine, "before_cursor_execute", note)


def test_a_poll_that_finds_nothing_new_reads_one_row(
    database: Database, get: Get, statements: list[str]
) -> None:
    with database.begin() as session:
        add_calls(session, 5)
    etag = get("/api/v1/calls").headers["ETag"]
    assert etag.startswith("W/")
    statements.clear()
    answer = get("/api/v1/calls", etag=etag)
    assert (answer.status_code, answer.data, answer.headers["ETag"]) == (304, b"", etag)
    _key, state = statements
    assert "max" in state
    assert "calls.sid" not in state


def test_a_turn_taken_changes_the_etag(database: Database, get: Get) -> None:
    with database.begin() as session:
        add_calls(session, 5)
    before = get("/api/v1/calls").headers["ETag"]
    with database.begin() as session:
        session.query(Call).filter_by(sid="CA0001").one().turn_count += 1
    assert get("/api/v1/calls", etag=before).status_code == 200


def test_a_change_that_commits_after_a_later_one_changes_the_etag(
    database: Database, get: Get
) -> None:
    with database.begin() as session:
        first, second, *_ = add_calls(session, 5, updated_at=NOON)
    with database.begin() as session:
        session.add(second)
        second.updated_at = NOON + timedelta(seconds=9)
    before = get("/api/v1/calls").headers["ETag"]
    with database.begin() as session:
        session.add(first)
        first.status, first.updated_at = "completed", NOON + timedelta(seconds=8)
    assert get("/api/v1/calls", etag=before).status_code == 200


def test_an_etag_is_good_for_one_query_and_one_set_of_scopes(database: Database, get: Get) -> None:
    with database.begin() as session:
        add_calls(session, 2)
    etag = get("/api/v1/calls").headers["ETag"]
    assert get("/api/v1/calls?limit=1", etag=etag).status_code == 200
    assert get("/api/v1/calls", scopes=("calls:read",), etag=etag).status_code == 200
    assert get("/api/v1/calls", etag=f'"other", {etag}').status_code == 304


def test_a_contacts_new_name_changes_what_a_search_finds(database: Database, get: Get) -> None:
    with database.begin() as session:
        jane = Contact(name="Jane", phone="+15557654321")
        session.add(jane)
        session.flush()
        session.add(Call(sid="CA1", contact_id=jane.id))
    before = get("/api/v1/calls?q=doe")
    assert before.get_json()["items"] == []
    with database.begin() as session:
        session.add(jane)
        jane.name = "Jane Doe"
    after = get("/api/v1/calls?q=doe", etag=before.headers["ETag"])
    assert sids(after.get_json()["items"]) == ["CA1"]


def test_names_are_searched_only_by_who_may_read_contacts(database: Database, get: Get) -> None:
    with database.begin() as session:
        jane = Contact(name="Jane Doe", phone="+12025550143")
        session.add(jane)
        session.flush()
        add_calls(session, 1, contact_id=jane.id, from_number="+12025550143")

    def found(words: str, *scopes: str) -> list[str]:
        return sids(get(f"/api/v1/calls?q={words}", scopes=scopes).get_json()["items"])

    assert found("doe", "calls:read", "contacts:read") == ["CA0000"]
    assert found("doe", "calls:read") == []
    assert found("5550143", "calls:read") == ["CA0000"]
