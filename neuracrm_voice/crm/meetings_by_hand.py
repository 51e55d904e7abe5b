"""Meetings by hand: booked, moved and cancelled by staff, in the calendar that callers book in."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from neuracrm_voice.crm import rebooking
from neuracrm_voice.crm.booking import FARTHEST, hold, hosts_for
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.diary import read_diary
from neuracrm_voice.crm.hosts import Host
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.meeting_texts import tell_change
from neuracrm_voice.crm.meetings import Meeting
from neuracrm_voice.crm.refusals import FaultError, RefusedError
from neuracrm_voice.database import now

_HALF_A_DAY = timedelta(hours=12)
ANOTHER_THEN = "This contact has another meeting with us at that time."
NOBODY_FREE = "No host is free at that time. Choose another."
IS_CANCELLED = "A cancelled meeting cannot be moved. Book it again with the new time."


def book(session: Session, values: dict[str, Any]) -> Meeting:
    """Book a meeting with the host named, or with whoever is free; raises RefusedError."""
    at = _to_come(values["starts_at"])
    host = _host(session, values.get("host"))
    line_id = host.line_id if host else session.scalar(select(Line.id).order_by(Line.id).limit(1))
    lead = session.get(Lead, values["lead_id"]) if values.get("lead_id") else None
    if lead and lead.contact_id != values["contact_id"]:
        raise FaultError({"lead_id": "This lead is another contact's."})
    contact = session.get_one(Contact, values["contact_id"], with_for_update=True)
    diary = read_diary(session, line_id, at - _HALF_A_DAY, at + _HALF_A_DAY)
    hosts = hosts_for(session, contact, diary, at)
    if hosts is None:
        raise RefusedError(ANOTHER_THEN)
    for free in hosts:
        meeting = Meeting(
            contact_id=contact.id,
            lead_id=values.get("lead_id"),
            held_by=free,
            starts_at=at,
            ends_at=at + free.timetable.slot,
            time_zone=free.zone,
            purpose=values.get("purpose", ""),
            caller_name=contact.name,
            caller_email=contact.email,
        )
        if (host is None or free.id == host.id) and hold(session, free, meeting):
            return meeting
    raise RefusedError(NOBODY_FREE)


def change(session: Session, meeting: Meeting, values: dict[str, Any]) -> None:
    """Move, cancel, book again or describe a meeting, which we hold; raises RefusedError.

    Whoever agreed to be texted about it is told of its new time, or that it is off.
    """
    meeting.purpose = values.get("purpose", meeting.purpose)
    before, agreed = (meeting.status, meeting.starts_at), meeting.texted_to
    status = values.get("status", meeting.status)
    if status == "cancelled":
        if "starts_at" in values:
            raise RefusedError(IS_CANCELLED)
        rebooking.cancel(session, meeting)
    elif "starts_at" in values or "status" in values:
        at = _to_come(values.get("starts_at", meeting.starts_at))
        meeting.status = "booked"
        line_id = meeting.held_by.line_id
        try:
            rebooking.move(session, meeting, at, zone=meeting.time_zone, line_id=line_id)
        except rebooking.MeetsUsError:
            raise RefusedError(ANOTHER_THEN) from None
    if agreed and (meeting.status, meeting.starts_at) != before:
        tell_change(session, meeting, agreed)


def _to_come(at: datetime) -> datetime:
    if at <= now():
        raise RefusedError("That time has gone by.")
    if at > now() + FARTHEST:
        raise RefusedError("That is further ahead than the calendar goes.")
    return at


def _host(session: Session, name: str | None) -> Host | None:
    if name is None:
        return None
    found = session.scalars(select(Host).where(Host.name == name, Host.active)).first()
    if found is None:
        raise FaultError({"host": "There is no host of that name."})
    return found
