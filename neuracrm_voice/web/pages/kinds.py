"""Kinds: what the pages of records need to know of each kind; the pages are the same for all."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select

from neuracrm_voice.crm import contacts, deals, leads, meetings, tasks, tickets
from neuracrm_voice.crm.by_hand import Written
from neuracrm_voice.crm.drafts import (
    ContactChange,
    DealChange,
    Draft,
    LeadChange,
    MeetingChange,
    NewContact,
    NewDeal,
    NewLead,
    NewMeeting,
    NewTask,
    NewTicket,
    TaskChange,
    TicketChange,
)
from neuracrm_voice.web.api import contacts as contacts_api
from neuracrm_voice.web.api import deals as deals_api
from neuracrm_voice.web.api import leads as leads_api
from neuracrm_voice.web.api import meetings as meetings_api
from neuracrm_voice.web.api import tasks as tasks_api
from neuracrm_voice.web.api import tickets as tickets_api
from neuracrm_voice.web.api.paging import ListQuery


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A button on a record's page: it sets `status`, and is offered while that is another."""

    label: str
    status: str
    confirm: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of record. `columns` are those of its list, `facts` what its page tells.

    `query` and `find` are the API's. `children` are kinds that are made from its page. `deeds`
    stand in for the status in its form.
    """

    name: str
    record: Written
    query: type[ListQuery]
    find: Callable[[Any], Select[Any]]
    new: type[Draft]
    change: type[Draft]
    columns: Sequence[str]
    facts: Sequence[str]
    empty: str
    children: Sequence[str] = ()
    deeds: Sequence[Deed] = ()
    letter: str = ""
    first: int = 0

    @property
    def one(self) -> str:
        """Return what one of them is called."""
        return self.name.removesuffix("s")

    @property
    def without(self) -> tuple[str, ...]:
        """Return the fields its form leaves to buttons."""
        return ("status",) if self.deeds else ()


KINDS = (
    Kind(
        name="contacts",
        record=contacts.Contact,
        query=contacts_api.ContactsQuery,
        find=contacts_api.find,
        new=NewContact,
        change=ContactChange,
        columns=("name", "company", "phone", "email", "created_at"),
        facts=("phone", "email", "company", "consent", "do_not_call", "created_at"),
        empty="Whoever calls becomes a contact by themselves; others are added here.",
        children=("leads", "tickets", "meetings", "tasks"),
    ),
    Kind(
        name="leads",
        record=leads.Lead,
        query=leads_api.LeadsQuery,
        find=leads_api.find,
        new=NewLead,
        change=LeadChange,
        columns=("reference", "contact_id", "company", "need", "score", "status", "created_at"),
        facts=(
            *("status", "score", "source", "contact_id", "caller_name", "caller_email", "company"),
            *("size", "need", "budget", "authority", "timeline", "created_at"),
        ),
        empty="A caller who wants to buy becomes a lead. To add one, open its contact.",
        children=("deals",),
        letter="L",
        first=leads.FIRST_REFERENCE,
    ),
    Kind(
        name="deals",
        record=deals.Deal,
        query=deals_api.DealsQuery,
        find=deals_api.find,
        new=NewDeal,
        change=DealChange,
        columns=("reference", "title", "contact_id", "amount", "stage", "status", "created_at"),
        facts=("status", "stage", "amount", "contact_id", "lead_id", "created_at"),
        empty="A qualified lead gets its deal. To add one, open the lead.",
        letter="D",
        first=deals.FIRST_REFERENCE,
    ),
    Kind(
        name="tickets",
        record=tickets.Ticket,
        query=tickets_api.TicketsQuery,
        find=tickets_api.find,
        new=NewTicket,
        change=TicketChange,
        columns=("reference", "title", "contact_id", "priority", "status", "created_at"),
        facts=(
            *("title", "description", "priority", "status", "contact_id", "caller_name"),
            *("created_at", "updated_at"),
        ),
        empty="A caller with a problem gets a ticket. To add one, open its contact.",
        letter="T",
        first=tickets.FIRST_REFERENCE,
    ),
    Kind(
        name="meetings",
        record=meetings.Meeting,
        query=meetings_api.MeetingsQuery,
        find=meetings_api.find,
        new=NewMeeting,
        change=MeetingChange,
        columns=("reference", "starts_at", "host", "contact_id", "purpose", "status"),
        facts=(
            *("starts_at", "ends_at", "time_zone", "host", "status", "contact_id", "lead_id"),
            *("caller_name", "caller_email", "purpose", "created_at"),
        ),
        empty="What callers book stands here. To book for somebody, open their contact.",
        deeds=(
            Deed(
                label="Cancel the meeting",
                status="cancelled",
                confirm="Cancel this meeting? Its time is free for others at once, and whoever "
                "agreed to be texted about it is told.",
            ),
            Deed(label="Book it again", status="booked"),
        ),
        letter="M",
        first=meetings.FIRST_REFERENCE,
    ),
    Kind(
        name="tasks",
        record=tasks.Task,
        query=tasks_api.TasksQuery,
        find=tasks_api.find,
        new=NewTask,
        change=TaskChange,
        columns=("reference", "kind", "note", "contact_id", "due_at", "status"),
        facts=(
            *("kind", "status", "due_at", "contact_id", "phone", "note", "accepted_at"),
            *("created_at",),
        ),
        empty="What callers were promised, such as a call back, stands here until it is done.",
        deeds=(Deed(label="Done", status="done"), Deed(label="Open again", status="open")),
        letter="K",
        first=tasks.FIRST_REFERENCE,
    ),
)
BY_NAME = {kind.name: kind for kind in KINDS}

_REFERENCE = re.compile(r"^([A-Z])-([0-9]{4,10})\b")


def named_in(note: str) -> tuple[str, int] | None:
    """Return the kind and id of the record whose reference a line of a timeline begins with."""
    found = _REFERENCE.match(note)
    kind = found and next((one for one in KINDS if one.letter == found[1]), None)
    return (kind.name, int(found[2]) - kind.first) if found and kind else None
