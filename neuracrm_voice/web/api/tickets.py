"""Tickets: what callers need put right."""

from typing import Any, Literal

from apiflask import APIBlueprint
from pydantic import BaseModel, ConfigDict
from sqlalchemy import Select, or_, select

from neuracrm_voice.crm.drafts import NewTicket, TicketChange
from neuracrm_voice.crm.tickets import FIRST_REFERENCE, Ticket
from neuracrm_voice.services import services
from neuracrm_voice.web.api import writing
from neuracrm_voice.web.api.freshness import etag_of, headers, not_modified, unchanged
from neuracrm_voice.web.api.paging import ListQuery, read_page
from neuracrm_voice.web.api.queries import Moment, RecordId, Words, id_of
from neuracrm_voice.web.auth import auth

blueprint = APIBlueprint("tickets", __name__, tag="Tickets")


class TicketsQuery(ListQuery):
    """Filters of the tickets."""

    status: Literal["open", "pending", "solved", "closed"] | None = None
    priority: Literal["urgent", "high", "normal"] | None = None
    contact_id: RecordId | None = None
    q: Words | None = None
    since: Moment | None = None


class TicketItem(BaseModel):
    """A ticket, in the caller's words."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    reference: str
    contact_id: int | None
    title: str
    description: str
    priority: str
    status: str


class TicketPage(BaseModel):
    """Tickets, newest first."""

    items: list[TicketItem]
    next: str | None


@blueprint.get("/tickets")
@blueprint.auth_required(auth, roles=["tickets:read"])
@blueprint.input(TicketsQuery, location="query", arg_name="query")
@blueprint.output(TicketPage)
def list_tickets(query: TicketsQuery) -> Any:  # noqa: ANN401 - APIFlask takes a page or a response.
    """List tickets.

    `q` searches titles and descriptions, or is a reference such as T-1042; `since` is
    when the ticket was opened.
    """
    with services().database.read() as session:
        etag = etag_of(session, Ticket)
        if unchanged(etag):
            return not_modified(etag)
        rows, following = read_page(session, find(query), query, (Ticket.created_at, Ticket.id))
    return TicketPage(
        items=[TicketItem.model_validate(row) for row in rows], next=following
    ), headers(etag)


@blueprint.get("/tickets/<int:ticket_id>")
@blueprint.auth_required(auth, roles=["tickets:read"])
@blueprint.output(TicketItem)
def show_ticket(ticket_id: int) -> Any:  # noqa: ANN401 - APIFlask takes an item or a response.
    """Show one ticket."""
    return writing.show(Ticket, ticket_id, TicketItem)


@blueprint.post("/tickets")
@blueprint.auth_required(auth, roles=["tickets:write"])
@blueprint.input(NewTicket, location="json", arg_name="draft")
@blueprint.output(TicketItem, status_code=201)
def create_ticket(draft: NewTicket) -> Any:  # noqa: ANN401 - as above.
    """Create a ticket."""
    return writing.create(Ticket, draft, TicketItem)


@blueprint.patch("/tickets/<int:ticket_id>")
@blueprint.auth_required(auth, roles=["tickets:write"])
@blueprint.input(TicketChange, location="json", arg_name="draft")
@blueprint.output(TicketItem)
def change_ticket(ticket_id: int, draft: TicketChange) -> Any:  # noqa: ANN401 - as above.
    """Change a ticket."""
    return writing.change(Ticket, ticket_id, draft, TicketItem)


def find(query: TicketsQuery) -> Select[Ticket]:
    """Return the tickets a query asks for."""
    found = select(Ticket)
    if query.status:
        found = found.where(Ticket.status == query.status)
    if query.priority:
        found = found.where(Ticket.priority == query.priority)
    if query.contact_id:
        found = found.where(Ticket.contact_id == query.contact_id)
    if query.q:
        number = id_of(query.q, "T", FIRST_REFERENCE)
        texts = [
            text.icontains(query.q, autoescape=True) for text in (Ticket.title, Ticket.description)
        ]
        found = found.where(Ticket.id == number if number else or_(*texts))
    if query.since:
        found = found.where(Ticket.created_at >= query.since)
    return found
