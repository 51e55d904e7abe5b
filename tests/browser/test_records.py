"""The pages of records in a real browser: found, edited, and cancelled only after a question."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.deals import Deal
from neuracrm_voice.crm.hosts import Host
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.meetings import Meeting
from neuracrm_voice.crm.tasks import Task
from neuracrm_voice.crm.tickets import Ticket
from neuracrm_voice.database import now
from tests.browser.conftest import Enter
from tests.browser.looks import faults_of
from tests.office import Office


@pytest.fixture(autouse=True)
def records(office: Office) -> None:
    with office.database.begin() as session:
        jane = Contact(name="Jane Doe", phone="+12025550143", company="Acme")
        session.add_all([jane, Contact(phone="+14155550100")])
        session.flush()
        told = {"finding": "need", "words": "software for forty people", "call": "CA1", "turn": 2}
        lead = Lead(contact_id=jane.id, need="Software for forty people", evidence=[told], score=20)
        session.add(lead)
        session.flush()
        session.add(Deal(contact_id=jane.id, lead_id=lead.id, title="Acme", amount=9000))
        session.add(Ticket(contact_id=jane.id, title="Invoices are not sent", description="None."))
        due = now() + timedelta(hours=3)
        session.add(Task(contact_id=jane.id, kind="callback", note="Wants news", due_at=due))
        at = datetime(2031, 3, 3, 15, tzinfo=UTC)
        meeting = Meeting(
            contact_id=jane.id,
            held_by=session.scalars(select(Host)).first(),
            starts_at=at,
            ends_at=at + timedelta(minutes=30),
            time_zone="America/New_York",
        )
        session.add(meeting)
        session.add(Activity(contact_id=jane.id, kind="ticket", note="T-1001 open, by hand"))


@pytest.mark.parametrize(
    "path",
    [
        *("contacts", "leads", "deals", "tickets", "meetings", "tasks"),
        *("contacts/1", "leads/1", "meetings/1", "contacts/new"),
    ],
)
def test_a_page_of_records_is_fit_for_everybody(enter: Enter, path: str) -> None:
    assert faults_of(enter, f"/{path}", path.replace("/", "-")) == []


def test_a_contact_is_found_and_edited(enter: Enter) -> None:
    page = enter("/contacts", "agent")
    page.get_by_label("Words").fill("jane")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Jane Doe").click()
    page.get_by_text("Edit", exact=True).click()
    page.get_by_label("Company").fill("Globex")
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_text("Saved.")).to_be_visible()
    expect(page.get_by_label("Facts").get_by_text("Globex")).to_be_visible()
    expect(page.get_by_text("Company changed by Agent")).to_be_visible()


def test_a_meeting_is_cancelled_only_after_a_question(enter: Enter, office: Office) -> None:
    page = enter("/meetings/1", "agent")
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Cancel the meeting").click()
    assert office.one(Meeting).status == "booked"

    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Cancel the meeting").click()
    expect(page.get_by_role("button", name="Book it again")).to_be_visible()
    assert office.one(Meeting).status == "cancelled"


def test_the_time_of_a_meeting_names_the_clock_it_is_shown_on(enter: Enter) -> None:
    page = enter("/meetings/1", "agent")
    expect(page.get_by_label("Facts")).to_contain_text("Mar 3, 2031, 10:00 AM EST")
    page.get_by_text("Edit", exact=True).click()
    expect(page.get_by_text("On your own clock (")).to_be_visible()


def test_a_time_is_typed_on_the_readers_clock_and_kept_in_utc(enter: Enter, office: Office) -> None:
    page = enter("/tasks/1", "agent")
    page.get_by_text("Edit", exact=True).click()
    page.get_by_label("Due").fill("2031-03-03T10:30")
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_text("Saved.")).to_be_visible()
    offset = page.evaluate("new Date('2031-03-03T10:30').getTimezoneOffset()")
    expected = datetime(2031, 3, 3, 10, 30, tzinfo=UTC) + timedelta(minutes=offset)
    assert office.one(Task).due_at == expected
