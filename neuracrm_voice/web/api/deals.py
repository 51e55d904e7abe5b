"""Deals: what qualified leads may bring in."""

from datetime import datetime
from typing import Any, Literal

from apiflask import APIBlueprint
from pydantic import BaseModel, ConfigDict
from sqlalchemy import Select, or_, select

from neuracrm_voice.crm.deals import FIRST_REFERENCE, Deal
from neuracrm_voice.crm.drafts import DealChange, NewDeal
from neuracrm_voice.dialogue.stages import Stage
from neuracrm_voice.services import services
from neuracrm_voice.web.api import writing
from neuracrm_voice.web.api.freshness import etag_of, headers, not_modified, unchanged
from neuracrm_voice.web.api.paging import ListQuery, read_page
from neuracrm_voice.web.api.queries import Moment, RecordId, Words, id_of
from neuracrm_voice.web.auth import auth

blueprint = APIBlueprint("deals", __name__, tag="Deals")


class DealsQuery(ListQuery):
    """Filters of the deals."""

    status: Literal["open", "won", "lost"] | None = None
    stage: Stage | None = None
    contact_id: RecordId | None = None
    lead_id: RecordId | None = None
    q: Words | None = None
    since: Moment | None = None


class DealItem(BaseModel):
    """A deal; `stage` is where the last call about it left it, `amount` the budget if it was named.

    Amounts are whole, in the currency the caller spoke of.
    """

    model_config = ConfigDict(from_attributes=True)

    id: int
    reference: str
    lead_id: int
    contact_id: int
    title: str
    amount: int | None
    stage: str
    status: str
    created_at: datetime
    updated_at: datetime


class DealPage(BaseModel):
    """Deals, newest first."""

    items: list[DealItem]
    next: str | None


@blueprint.get("/deals")
@blueprint.auth_required(auth, roles=["deals:read"])
@blueprint.input(DealsQuery, location="query", arg_name="query")
@blueprint.output(DealPage)
def list_deals(query: DealsQuery) -> Any:  # noqa: ANN401 - APIFlask takes a page or a response.
    """List deals.

    `q` searches titles, or is a reference such as D-4011; `since` is when the deal was made.
    """
    with services().database.read() as session:
        etag = etag_of(session, Deal)
        if unchanged(etag):
            return not_modified(etag)
        rows, following = read_page(session, find(query), query, (Deal.created_at, Deal.id))
    return DealPage(items=[DealItem.model_validate(row) for row in rows], next=following), headers(
        etag
    )


@blueprint.get("/deals/<int:deal_id>")
@blueprint.auth_required(auth, roles=["deals:read"])
@blueprint.output(DealItem)
def show_deal(deal_id: int) -> Any:  # noqa: ANN401 - APIFlask takes an item or a response.
    """Show one deal."""
    return writing.show(Deal, deal_id, DealItem)


@blueprint.post("/deals")
@blueprint.auth_required(auth, roles=["deals:write"])
@blueprint.input(NewDeal, location="json", arg_name="draft")
@blueprint.output(DealItem, status_code=201)
def create_deal(draft: NewDeal) -> Any:  # noqa: ANN401 - as above.
    """Create a deal."""
    return writing.create(Deal, draft, DealItem)


@blueprint.patch("/deals/<int:deal_id>")
@blueprint.auth_required(auth, roles=["deals:write"])
@blueprint.input(DealChange, location="json", arg_name="draft")
@blueprint.output(DealItem)
def change_deal(deal_id: int, draft: DealChange) -> Any:  # noqa: ANN401 - as above.
    """Change a deal."""
    return writing.change(Deal, deal_id, draft, DealItem)


def find(query: DealsQuery) -> Select[Deal]:
    """Return the deals a query asks for."""
    found = select(Deal)
    for name in ("status", "stage", "contact_id", "lead_id"):
        if (wanted := getattr(query, name)) is not None:
            found = found.where(getattr(Deal, name) == wanted)
    if query.q:
        number = id_of(query.q, "D", FIRST_REFERENCE)
        texts = [text.icontains(query.q, autoescape=True) for text in (Deal.title,)]
        found = found.where(Deal.id == number if number else or_(*texts))
    if query.since:
        found = found.where(Deal.created_at >= query.since)
    return found
