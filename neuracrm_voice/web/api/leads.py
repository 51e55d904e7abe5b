"""Leads: what callers may buy."""

from typing import Any, Literal

from apiflask import APIBlueprint
from pydantic import BaseModel, ConfigDict
from sqlalchemy import Select, or_, select

from neuracrm_voice.crm.drafts import LeadChange, NewLead
from neuracrm_voice.crm.leads import FIRST_REFERENCE, Lead
from neuracrm_voice.services import services
from neuracrm_voice.web.api import writing
from neuracrm_voice.web.api.freshness import etag_of, headers, not_modified, unchanged
from neuracrm_voice.web.api.paging import ListQuery, read_page
from neuracrm_voice.web.api.queries import Moment, RecordId, Words, id_of
from neuracrm_voice.web.auth import auth

blueprint = APIBlueprint("leads", __name__, tag="Leads")


class LeadsQuery(ListQuery):
    """Filters of the leads."""

    status: Literal["open", "qualified", "won", "lost"] | None = None
    contact_id: RecordId | None = None
    q: Words | None = None
    since: Moment | None = None


class LeadItem(BaseModel):
    """A lead. `score` is 0 to 100; the fields of BANT are the caller's own words.

    `evidence` lists each finding: what was found, its value, how far it is to be trusted (0 to 1),
    the words, and the call and turn in which they were said.
    """

    model_config = ConfigDict(from_attributes=True)

    id: int
    reference: str
    contact_id: int
    status: str
    source: str
    need: str | None
    budget: str | None
    authority: str | None
    timeline: str | None
    score: int | None
    evidence: list[Any]


class LeadPage(BaseModel):
    """Leads, newest first."""

    items: list[LeadItem]
    next: str | None


@blueprint.get("/leads")
@blueprint.auth_required(auth, roles=["leads:read"])
@blueprint.input(LeadsQuery, location="query", arg_name="query")
@blueprint.output(LeadPage)
def list_leads(query: LeadsQuery) -> Any:  # noqa: ANN401 - APIFlask takes a page or a response.
    """List leads.

    `q` searches needs and companies, or is a reference such as L-2087; `since` is when
    the lead was made.
    """
    with services().database.read() as session:
        etag = etag_of(session, Lead)
        if unchanged(etag):
            return not_modified(etag)
        rows, following = read_page(session, find(query), query, (Lead.created_at, Lead.id))
    return LeadPage(items=[LeadItem.model_validate(row) for row in rows], next=following), headers(
        etag
    )


@blueprint.get("/leads/<int:lead_id>")
@blueprint.auth_required(auth, roles=["leads:read"])
@blueprint.output(LeadItem)
def show_lead(lead_id: int) -> Any:  # noqa: ANN401 - APIFlask takes an item or a response.
    """Show one lead."""
    return writing.show(Lead, lead_id, LeadItem)


@blueprint.post("/leads")
@blueprint.auth_required(auth, roles=["leads:write"])
@blueprint.input(NewLead, location="json", arg_name="draft")
@blueprint.output(LeadItem, status_code=201)
def create_lead(draft: NewLead) -> Any:  # noqa: ANN401 - as above.
    """Create a lead."""
    return writing.create(Lead, draft, LeadItem)


@blueprint.patch("/leads/<int:lead_id>")
@blueprint.auth_required(auth, roles=["leads:write"])
@blueprint.input(LeadChange, location="json", arg_name="draft")
@blueprint.output(LeadItem)
def change_lead(lead_id: int, draft: LeadChange) -> Any:  # noqa: ANN401 - as above.
    """Change a lead."""
    return writing.change(Lead, lead_id, draft, LeadItem)


def find(query: LeadsQuery) -> Select[Lead]:
    """Return the leads a query asks for."""
    found = select(Lead)
    if query.status:
        found = found.where(Lead.status == query.status)
    if query.contact_id:
        found = found.where(Lead.contact_id == query.contact_id)
    if query.q:
        number = id_of(query.q, "L", FIRST_REFERENCE)
        texts = [text.icontains(query.q, autoescape=True) for text in (Lead.need, Lead.company)]
        found = found.where(Lead.id == number if number else or_(*texts))
    if query.since:
        found = found.where(Lead.created_at >= query.since)
    return found
