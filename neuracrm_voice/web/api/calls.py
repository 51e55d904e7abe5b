"""Calls: each telephone call, with what was said and what came of it."""

from datetime import datetime
from typing import Any, Literal

from apiflask import APIBlueprint
from flask import abort
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import select
from sqlalchemy.orm import Session

from neuracrm_voice.crm.call_search import CallFilter, search
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.deals import Deal
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.meetings import Meeting
from neuracrm_voice.crm.outcomes import CommandOutcome
from neuracrm_voice.crm.outgoing import Outgoing
from neuracrm_voice.crm.tasks import Task
from neuracrm_voice.crm.tickets import Ticket
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.services import services
from neuracrm_voice.web.api.freshness import etag_of, headers, not_modified, unchanged
from neuracrm_voice.web.api.paging import Cursor, ListQuery
from neuracrm_voice.web.api.queries import Moment, Name, RecordId, Words
from neuracrm_voice.web.auth import auth, current_key

blueprint = APIBlueprint("calls", __name__, tag="Calls")

Status = Literal[
    "queued",
    "initiated",
    "ringing",
    "in-progress",
    "completed",
    "busy",
    "failed",
    "no-answer",
    "canceled",
]
"""Twilio's names for where a call stands."""


class CallsQuery(ListQuery):
    """Filters of the calls."""

    status: Status | None = None
    direction: Literal["inbound", "outbound"] | None = None
    topic: Name | None = None
    contact_id: RecordId | None = None
    since: Moment | None = None
    until: Moment | None = None
    q: Words | None = None


class CallItem(BaseModel):
    """A call. `turns` counts its exchanges; `cost`, in US dollars, is known after its end."""

    model_config = ConfigDict(populate_by_name=True)

    sid: str
    direction: str
    from_: str | None = Field(alias="from")
    to: str | None
    status: str
    topic: str | None
    stage: str | None
    flow: str | None
    contact_id: int | None
    started_at: datetime
    answered_at: datetime | None
    ended_at: datetime | None
    duration_seconds: int | None
    turns: int
    summary: str | None
    next_step: str | None
    cost: float | None


class TranscriptItem(BaseModel):
    """One exchange: what the caller said, what it was taken to mean, what was answered.

    `stage` is where a sale stood after it; `stages` are those it went through, in order.
    """

    model_config = ConfigDict(from_attributes=True)

    number: int
    at: datetime
    heard: str | None
    said: str | None
    act: str | None
    topic: str | None
    stage: str | None
    stages: list[str]
    timing: dict[str, Any]


class RecordItem(BaseModel):
    """A record this call made or changed; `reference` is the name people use for it."""

    type: str
    id: int
    reference: str | None


class CallWhole(CallItem):
    """A call with its transcript and records."""

    transcript: list[TranscriptItem]
    records: list[RecordItem]


class CallPage(BaseModel):
    """Calls, newest first."""

    items: list[CallItem]
    next: str | None


@blueprint.get("/calls")
@blueprint.auth_required(auth, roles=["calls:read"])
@blueprint.input(CallsQuery, location="query", arg_name="query")
@blueprint.output(CallPage)
def list_calls(query: CallsQuery) -> Any:  # noqa: ANN401 - APIFlask takes a page or a response.
    """List calls.

    `q` searches numbers, what was said and, with the scope contacts:read, the contact's name;
    `since` and `until` are when the call began. A search looks through some hundred
    calls at once: its page may hold fewer than asked for, even none, and have a `next` all the
    same.
    """
    # A search tells whether it found something, so it would tell contacts' names by guessing.
    by_name = "contacts:read" in current_key().scopes
    with services().database.read() as session:
        # A new name of a contact changes which calls a search finds.
        etag = etag_of(session, Call, Contact) if query.q and by_name else etag_of(session, Call)
        if unchanged(etag):
            return not_modified(etag)
        wanted = CallFilter(
            **query.model_dump(exclude={"limit", "cursor", "q"}), words=query.q, by_name=by_name
        )
        after = (query.cursor.moment, query.cursor.id) if query.cursor else None
        found = search(session, wanted, query.limit, after)
    following = str(Cursor(*found.next)) if found.next else None
    items = [CallItem(**shown(call)) for call in found.calls]
    return CallPage(items=items, next=following), headers(etag)


@blueprint.get("/calls/<sid>")
@blueprint.auth_required(auth, roles=["calls:read"])
@blueprint.output(CallWhole)
def show_call(sid: str) -> CallWhole:
    """Show one call, with its transcript and the records it made."""
    if "\x00" in sid:
        abort(404)
    with services().database.read() as session:
        call = find_call(session, sid) or abort(404)
        turns = session.scalars(
            select(Turn).where(Turn.call_id == call.id).order_by(Turn.number)
        ).all()
        records = _records(session, call)
    transcript = [TranscriptItem.model_validate(turn) for turn in turns]
    return CallWhole(**shown(call), transcript=transcript, records=records)


def find_call(session: Session, sid: str) -> Call | None:
    """Return the call the carrier calls so, or that we did before the carrier had named it."""
    ours = select(Outgoing.call_id).where(Outgoing.name == sid).scalar_subquery()
    return session.scalars(select(Call).where((Call.sid == sid) | (Call.id == ours))).one_or_none()


def shown(call: Call) -> dict[str, Any]:
    """Return a call's fields, as `CallItem` has them."""
    alike = CallItem.model_fields.keys() - {"from_", "to", "turns"}
    return {
        **{name: getattr(call, name) for name in alike},
        "from_": call.from_number,
        "to": call.to_number,
        "turns": call.turn_count,
    }


def _records(session: Session, call: Call) -> list[RecordItem]:
    """Return the records, in the order they were made, each once however often it was changed."""
    outcomes = (
        select(CommandOutcome).where(CommandOutcome.call_id == call.id).order_by(CommandOutcome.id)
    )
    made = dict.fromkeys(
        (outcome.record_type, outcome.record_id) for outcome in session.scalars(outcomes)
    )
    if call.contact_id:
        made = {("contact", call.contact_id): None, **made}
    return [
        RecordItem(type=kind, id=number, reference=_reference(kind, number))
        for kind, number in made
    ]


def _reference(kind: str, number: int) -> str | None:
    match kind:
        case "deal":
            return Deal(id=number).reference
        case "lead":
            return Lead(id=number).reference
        case "task":
            return Task(id=number).reference
        case "ticket":
            return Ticket(id=number).reference
        case "meeting":
            return Meeting(id=number).reference
        case _:
            return None
