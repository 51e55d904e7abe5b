"""Meetings: what was agreed with whom, and when."""

from datetime import datetime
from typing import Any, Literal

from apiflask import APIBlueprint
from pydantic import BaseModel, ConfigDict
from sqlalchemy import Select, false, select

from neuracrm_voice.crm.drafts import MeetingChange, NewMeeting
from neuracrm_voice.crm.meetings import FIRST_REFERENCE, Meeting
from neuracrm_voice.services import services
from neuracrm_voice.web.api import writing
from neuracrm_voice.web.api.freshness import etag_of, headers, not_modified, unchanged
from neuracrm_voice.web.api.paging import ListQuery, read_page
from neuracrm_voice.web.api.queries import Moment, RecordId, Words, id_of
from neuracrm_voice.web.auth import auth

blueprint = APIBlueprint("meetings", __name__, tag="Meetings")


class MeetingsQuery(ListQuery):
    """Filters of the meetings."""

    status: Literal["booked", "cancelled"] | None = None
    contact_id: RecordId | None = None
    lead_id: RecordId | None = None
    q: Words | None = None
    since: Moment | None = None
    until: Moment | None = None


class MeetingItem(BaseModel):
    """A meeting; `time_zone` is the one its time was agreed in, `host` who it is with."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    reference: str
    contact_id: int
    lead_id: int | None
    starts_at: datetime
    ends_at: datetime
    time_zone: str
    host: str
    status: str


class MeetingPage(BaseModel):
    """Meetings, the one booked last first."""

    items: list[MeetingItem]
    next: str | None


@blueprint.get("/meetings")
@blueprint.auth_required(auth, roles=["meetings:read"])
@blueprint.input(MeetingsQuery, location="query", arg_name="query")
@blueprint.output(MeetingPage)
def list_meetings(query: MeetingsQuery) -> Any:  # noqa: ANN401 - APIFlask takes a page or a response.
    """List meetings.

    `q` is a reference such as M-3012; `since` and `until` are when the meeting begins.
    """
    with services().database.read() as session:
        etag = etag_of(session, Meeting)
        if unchanged(etag):
            return not_modified(etag)
        rows, following = read_page(session, find(query), query, (Meeting.created_at, Meeting.id))
    return MeetingPage(
        items=[MeetingItem.model_validate(row) for row in rows], next=following
    ), headers(etag)


@blueprint.get("/meetings/<int:meeting_id>")
@blueprint.auth_required(auth, roles=["meetings:read"])
@blueprint.output(MeetingItem)
def show_meeting(meeting_id: int) -> Any:  # noqa: ANN401 - APIFlask takes an item or a response.
    """Show one meeting."""
    return writing.show(Meeting, meeting_id, MeetingItem)


@blueprint.post("/meetings")
@blueprint.auth_required(auth, roles=["meetings:write"])
@blueprint.input(NewMeeting, location="json", arg_name="draft")
@blueprint.output(MeetingItem, status_code=201)
def create_meeting(draft: NewMeeting) -> Any:  # noqa: ANN401 - as above.
    """Create a meeting."""
    return writing.create(Meeting, draft, MeetingItem)


@blueprint.patch("/meetings/<int:meeting_id>")
@blueprint.auth_required(auth, roles=["meetings:write"])
@blueprint.input(MeetingChange, location="json", arg_name="draft")
@blueprint.output(MeetingItem)
def change_meeting(meeting_id: int, draft: MeetingChange) -> Any:  # noqa: ANN401 - as above.
    """Change a meeting."""
    return writing.change(Meeting, meeting_id, draft, MeetingItem)


def find(query: MeetingsQuery) -> Select[Meeting]:
    """Return the meetings a query asks for."""
    found = select(Meeting)
    if query.status:
        found = found.where(Meeting.status == query.status)
    if query.contact_id:
        found = found.where(Meeting.contact_id == query.contact_id)
    if query.lead_id:
        found = found.where(Meeting.lead_id == query.lead_id)
    if query.q:
        number = id_of(query.q, "M", FIRST_REFERENCE)
        found = found.where(Meeting.id == number if number else false())
    if query.since:
        found = found.where(Meeting.starts_at >= query.since)
    if query.until:
        found = found.where(Meeting.starts_at < query.until)
    return found
