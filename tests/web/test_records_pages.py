"""The pages of records: found, made once, changed by whoever may, never over another's change."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask.testing import FlaskClient
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.demo import seed
from neuracrm_voice.crm.hosts import Host
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.meetings import Meeting, MeetingCell
from neuracrm_voice.crm.tasks import Task
from neuracrm_voice.crm.tickets import Ticket
from neuracrm_voice.database import Database
from neuracrm_voice.web.pages.kinds import KINDS
from tests.web.conftest import SignIn

SCRIPT = "<script>alert(1)</script>"


@pytest.fixture(autouse=True)
def friday() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 20, 14, 0, tzinfo=UTC)):
        yield


@pytest.fixture(autouse=True)
def records(database: Database) -> None:
    with database.begin() as session:
        line = seed(session)
        jane = Contact(name="Jane Doe", phone="+12025550143", company="Acme")
        session.add(jane)
        session.flush()
        session.add(Lead(contact_id=jane.id, need=SCRIPT, status="open"))
        session.add(Ticket(contact_id=jane.id, title="Printer", description=f"It says {SCRIPT}"))
        session.add(Task(contact_id=jane.id, kind="callback", note="Wants news"))
        host = session.scalars(select(Host).where(Host.line_id == line.id)).first()
        at = datetime(2026, 11, 23, 15, tzinfo=UTC)
        meeting = Meeting(
            contact_id=jane.id,
            held_by=host,
            starts_at=at,
            ends_at=at + timedelta(minutes=30),
            time_zone="America/New_York",
        )
        session.add(meeting)
        session.flush()
        session.add(MeetingCell(meeting_id=meeting.id, host_id=meeting.host_id, starts_at=at))


class Desk:
    """Somebody of the staff at their browser."""

    def __init__(self, browser: FlaskClient, token: str) -> None:
        self.browser, self.token = browser, token

    def look(self, path: str) -> str:
        answer = self.browser.get(path)
        assert answer.status_code == 200, answer.text
        return answer.text

    def send(self, path: str, **typed: str) -> TestResponse:
        return self.browser.post(path, data={"csrf_token": self.token, **typed})

    def change(self, path: str, **typed: str) -> TestResponse:
        """Open a record, and send its form as it was opened."""
        seen = re.search(r'name="seen" value="([^"]+)"', self.look(path))
        assert seen
        return self.send(path, seen=seen[1], **typed)


@pytest.fixture
def agent(sign_in: SignIn) -> Desk:
    return Desk(*sign_in("agent"))


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_every_kind_is_listed_and_what_callers_said_is_text(agent: Desk, kind: str) -> None:
    assert SCRIPT not in agent.look(f"/{kind}")
    if kind != "deals":
        assert SCRIPT not in agent.look(f"/{kind}/1")
    assert agent.browser.get(f"/{kind}/99").status_code == 404


def test_a_search_keeps_its_words_out_of_the_address(agent: Desk) -> None:
    found = agent.send("/contacts", q="jane")

    assert found.headers["Location"] == "/contacts"
    assert "Jane Doe" in agent.look("/contacts")
    agent.send("/contacts", q="nobody")
    assert "Nothing fits this" in agent.look("/contacts")
    agent.send("/contacts", clear="1")
    assert "Jane Doe" in agent.look("/contacts")


def test_a_list_is_narrowed_by_its_choices(agent: Desk) -> None:
    agent.send("/tickets", priority="urgent")
    assert "T-1001" not in agent.look("/tickets")
    agent.send("/tickets", priority="normal", status="open")
    assert "T-1001" in agent.look("/tickets")


def test_viewers_look_and_change_nothing(sign_in: SignIn) -> None:
    viewer = Desk(*sign_in("viewer"))
    assert '<form class="fields"' not in viewer.look("/tickets/1")
    assert viewer.send("/tickets/1", status="solved").status_code == 403
    assert viewer.browser.get("/contacts/new").status_code == 403


def test_a_change_is_kept_and_stands_on_the_timeline(agent: Desk) -> None:
    assert agent.change("/tickets/1", status="solved", priority="high").status_code == 303

    page = agent.look("/tickets/1")
    assert "Saved." in page
    assert "status, priority changed by Agent" in page or "priority, status changed by" in page


def test_a_stale_form_is_refused_with_what_was_typed_still_there(
    agent: Desk, database: Database
) -> None:
    before = datetime(2026, 11, 20, 13, tzinfo=UTC).isoformat()
    refused = agent.send("/tickets/1", seen=before, title="Printer burns")

    assert refused.status_code == 409
    assert "has changed this since you opened it" in refused.text
    assert 'value="Printer burns"' in refused.text
    with database.read() as session:
        assert session.get_one(Ticket, 1).title == "Printer"


def test_a_fault_is_told_at_its_field(agent: Desk) -> None:
    refused = agent.change("/contacts/1", phone="0143", name="")

    assert refused.status_code == 422
    assert "Write the number with its country" in refused.text
    assert "Write something here." not in refused.text, "a contact may lose its name"
    assert refused.text.count('aria-invalid="true"') == 1


@pytest.mark.parametrize(
    ("path", "field", "says"),
    [
        ("/tickets/1", "title", "Words are needed here."),
        ("/tickets/1", "description", "Words are needed here."),
        ("/tasks/1", "note", "Words are needed here."),
        ("/meetings/1", "starts_at", "A time is needed here."),
    ],
)
def test_what_every_record_of_a_kind_has_cannot_be_emptied_and_a_page_says_so_plainly(
    agent: Desk, path: str, field: str, says: str
) -> None:
    refused = agent.change(path, **{field: ""})

    assert refused.status_code == 422
    assert says in refused.text
    assert "Nothing was saved." in refused.text


def test_the_purpose_of_a_meeting_may_be_taken_away(agent: Desk, database: Database) -> None:
    agent.change("/meetings/1", purpose="About licenses")
    assert agent.change("/meetings/1", purpose="").status_code == 303
    with database.read() as session:
        assert session.get_one(Meeting, 1).purpose == ""


def test_a_source_is_told_how_to_be_written(agent: Desk) -> None:
    refused = agent.send("/leads/new", contact_id="1", source="The Fair!")
    assert "Write one word in small letters" in refused.text


def test_the_time_of_a_meeting_is_shown_on_the_clock_it_was_agreed_on(agent: Desk) -> None:
    for path in ("/meetings", "/meetings/1"):
        shown = re.findall(r'<time datetime="2026-11-23[^>]*>', agent.look(path))
        assert shown
        assert all('data-zone="America/New_York"' in one for one in shown)


def test_a_contact_without_a_name_is_called_by_their_number_everywhere(
    agent: Desk, database: Database
) -> None:
    with database.begin() as session:
        session.get_one(Contact, 1).name = None
    for path in ("/tickets", "/tickets/1", "/leads", "/tasks/1", "/meetings"):
        assert '<a href="/contacts/1">+12025550143</a>' in agent.look(path)


def test_whose_timeline_is_shown_is_told(agent: Desk) -> None:
    assert "not with this ticket alone" in agent.look("/tickets/1")
    assert "alone" not in agent.look("/contacts/1")


@pytest.mark.parametrize("path", ["/contacts/new", "/knowledge/new"])
def test_the_key_of_a_form_may_be_anything(agent: Desk, path: str) -> None:
    typed = {"name": "Ravi"} if "contacts" in path else {"title": "Prices", "body": "Nine."}
    assert agent.send(path, **typed, key="\x00" * 3).status_code == 303


def test_a_form_sent_twice_makes_one_record(agent: Desk, database: Database) -> None:
    typed = {"name": "Ravi", "phone": "+1 (415) 555-0100", "key": "the form that was opened"}
    first, second = agent.send("/contacts/new", **typed), agent.send("/contacts/new", **typed)

    assert first.headers["Location"] == second.headers["Location"] == "/contacts/2"
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(Contact)) == 2
        assert session.get_one(Contact, 2).phone == "+14155550100"


def test_a_record_is_made_from_its_contacts_page(agent: Desk, database: Database) -> None:
    assert "/tickets/new?contact_id=1" in agent.look("/contacts/1")
    assert 'name="contact_id" value="1"' in agent.look("/tickets/new?contact_id=1")
    made = agent.send("/tickets/new", contact_id="1", title="Login", description="No way in.")

    assert made.headers["Location"] == "/tickets/2"
    with database.read() as session:
        assert session.get_one(Ticket, 2).contact_id == 1


def test_a_task_is_done_and_opened_again(agent: Desk, database: Database) -> None:
    agent.change("/tasks/1", status="done")
    assert "Open again" in agent.look("/tasks/1")
    agent.change("/tasks/1", status="open")
    with database.read() as session:
        assert session.get_one(Task, 1).status == "open"


def test_a_cancelled_meeting_frees_its_time(agent: Desk, database: Database) -> None:
    assert "data-confirm" in agent.look("/meetings/1")
    agent.change("/meetings/1", status="cancelled")

    with database.read() as session:
        assert session.get_one(Meeting, 1).status == "cancelled"
        assert session.scalars(select(MeetingCell)).all() == []


def test_a_time_nobody_has_is_refused_in_a_sentence(agent: Desk) -> None:
    refused = agent.send("/meetings/new", contact_id="1", starts_at="2026-11-22T15:00:00Z")
    assert refused.status_code == 409
    assert "No host is free at that time." in refused.text
