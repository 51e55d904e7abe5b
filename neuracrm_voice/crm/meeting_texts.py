"""Meeting texts: what a caller who agreed to it is told of their meeting in writing."""

from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.links import links_of
from neuracrm_voice.crm.meetings import Meeting
from neuracrm_voice.crm.texts import queue_text
from neuracrm_voice.database import now
from neuracrm_voice.dialogue.spoken import zones


def confirmation(session: Session, meeting: Meeting) -> str:
    """Return the words that tell when a meeting is, and where its calendar file lies."""
    return f"{_named(session, meeting)} is on {_when(meeting)}.{_calendar(session, meeting)}"


def tell_change(session: Session, meeting: Meeting, phone: str) -> None:
    """Queue a text that tells how a meeting stands which we have moved or cancelled.

    `phone` is the number that agreed to it, which need not be the contact's. It serves a meeting of
    their own and sells nothing, so whoever asked not to be called is told too. One that is over
    already is told of to nobody.
    """
    if meeting.starts_at <= now():
        return
    words = confirmation if meeting.status == "booked" else _cancellation
    queue_text(session, phone, words(session, meeting), "meeting")
    meeting.texted_to = phone


def _cancellation(session: Session, meeting: Meeting) -> str:
    named, calendar = _named(session, meeting), _calendar(session, meeting)
    return f"{named} on {_when(meeting)} is cancelled.{calendar}"


def _named(session: Session, meeting: Meeting) -> str:
    line = session.get_one(Line, meeting.held_by.line_id)
    return f"{line.company}: your meeting {meeting.reference} with {meeting.host}"


def _when(meeting: Meeting) -> str:
    local = meeting.starts_at.astimezone(ZoneInfo(meeting.time_zone))
    day = f"{local:%A, %B} {local.day}, {local.year}"
    clock = f"{local:%I:%M %p}".lstrip("0")
    return f"{day} at {clock}, {zones.say(meeting.time_zone)}"


def _calendar(session: Session, meeting: Meeting) -> str:
    links = links_of(session)
    return f" Calendar: {links.of_meeting(meeting.reference)}" if links else ""
