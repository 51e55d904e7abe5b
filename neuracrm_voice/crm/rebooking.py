"""Rebooking: meetings that were booked earlier are found, moved and cancelled by their caller.

A caller sees and changes a meeting that was booked in this very call, or, once verified, those of
the contact they have proved to be. A moved meeting keeps its reference and gives up its old cells
only when it has its new ones, so that of two who want one time nobody is left without any.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm import Session

from neuracrm_voice.commands import CancelMeeting, FindMeetings, MoveMeeting
from neuracrm_voice.crm.booking import clock_of, hold, hosts_for, moment_to_book
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.deals import take_up_again
from neuracrm_voice.crm.diary import local_text, read_diary
from neuracrm_voice.crm.meetings import Meeting, MeetingCell
from neuracrm_voice.crm.refusals import RefusedError
from neuracrm_voice.crm.zones import zone_of
from neuracrm_voice.database import now
from neuracrm_voice.dialogue.acts import Outcome

MOST_MEETINGS = 24
"""More than anybody has before them; the dialogue reads a few at a time."""

NOT_VERIFIED = "I can't tell you that before I know who I'm speaking with."
NOT_FOUND = "I can't find that meeting."
IS_OVER = "That meeting has begun already."

_A_DAY = timedelta(days=1)


class MeetsUsError(RefusedError):
    """Whoever is to be met has another meeting with us then."""


def find_meetings(_command: FindMeetings, session: Session, call: Call) -> Outcome:
    """Find the caller's coming meetings, the soonest first; refused while none may be told."""
    meetings = _coming(session, call)
    if not meetings and call.verified_contact_id is None:
        return Outcome(done=False, reason=NOT_VERIFIED)
    zone = zone_of(session, call)
    clock = clock_of(session, zone, meetings)
    told = [
        {
            "reference": meeting.reference,
            "starts_at": local_text(meeting.starts_at, zone),
            "host": meeting.host,
        }
        for meeting in meetings
    ]
    all_of_them = call.verified_contact_id is not None
    return Outcome(done=True, found={"meetings": told, "all": all_of_them, **clock})


def move_meeting(command: MoveMeeting, session: Session, call: Call) -> Meeting:
    """Move a meeting, to its own host where they are free, or raise RefusedError with the reason.

    Refused, it stands as it was.
    """
    zone = zone_of(session, call)
    at = moment_to_book(command.starts_at, zone)
    meeting = _theirs(session, call, command.reference)
    move(session, meeting, at, zone=zone, line_id=call.line_id, with_whom=command.host)
    return meeting


def move(
    session: Session,
    meeting: Meeting,
    at: datetime,
    *,
    zone: str,
    line_id: int | None,
    with_whom: str = "",
) -> None:
    """Give a meeting, which we hold, another time, or raise RefusedError and leave it as it was."""
    with session.begin_nested():
        contact = session.get_one(Contact, meeting.contact_id, with_for_update=True)
        diary = read_diary(session, line_id, at - _A_DAY, at + _A_DAY, besides=meeting.id)
        diary = diary.of(with_whom)
        hosts = hosts_for(session, contact, diary, at, besides=meeting.id)
        if hosts is None:
            raise MeetsUsError("You have another meeting with us at that time.")
        if not diary.open_at(at):
            raise RefusedError("Nobody of ours is here at that time.")
        for host in sorted(hosts, key=lambda one: one.id != meeting.host_id):
            meeting.held_by, meeting.time_zone = host, zone
            meeting.starts_at, meeting.ends_at = at, at + host.timetable.slot
            meeting.texted_to = None
            if hold(session, host, meeting):
                return
        raise RefusedError("I'm sorry, that time has just been taken.")


def cancel_meeting(command: CancelMeeting, session: Session, call: Call) -> Meeting:
    """Cancel a meeting and let its time go, or raise RefusedError with the reason."""
    meeting = _theirs(session, call, command.reference)
    cancel(session, meeting)
    return meeting


def cancel(session: Session, meeting: Meeting) -> None:
    """Cancel a meeting, which we hold, and let its time go; a deal closed by it is open again."""
    meeting.status = "cancelled"
    session.execute(delete(MeetingCell).where(MeetingCell.meeting_id == meeting.id))
    session.flush()
    others = (Meeting.lead_id == meeting.lead_id, Meeting.status == "booked")
    if meeting.lead_id and not session.scalar(select(func.count()).where(*others)):
        take_up_again(session, meeting.lead_id)


def as_it_is(_meeting: Meeting, _command: Any, _session: Session, _call: Call) -> None:  # noqa: ANN401 - either command.
    """Leave a meeting that was changed by this command before: it may have been changed since."""


def _coming(session: Session, call: Call) -> Sequence[Meeting]:
    coming = select(Meeting).where(
        or_(Meeting.call_id == call.id, Meeting.contact_id == call.verified_contact_id),
        Meeting.status == "booked",
        Meeting.starts_at > now(),
    )
    soonest = coming.order_by(Meeting.starts_at, Meeting.id).limit(MOST_MEETINGS)
    return session.scalars(soonest).all()


def _theirs(session: Session, call: Call, reference: str) -> Meeting:
    """Return a coming meeting of the caller's, held; raises RefusedError where there is none."""
    found = next((one for one in _coming(session, call) if one.reference == reference), None)
    if found is None:
        raise RefusedError(NOT_FOUND, gone=True)
    held = session.get_one(Meeting, found.id, with_for_update=True, populate_existing=True)
    if held.status != "booked":
        raise RefusedError(NOT_FOUND, gone=True)
    if held.starts_at <= now():
        raise RefusedError(IS_OVER, gone=True)
    return held
