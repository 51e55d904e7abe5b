"""Meetings as calendar files (RFC 5545), at signed addresses that are sent to who booked them."""

from flask import Blueprint, Response, abort, request

from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.links import links_of
from neuracrm_voice.crm.meetings import Meeting, id_of_reference
from neuracrm_voice.services import services
from neuracrm_voice.web.problems import Problem

blueprint = Blueprint("meetings_calendar", __name__)


@blueprint.get("/meetings/<reference>.ics")
def show(reference: str) -> Response:
    """Serve one meeting to whoever holds its signed address; a cancelled one says so."""
    with services().database.read() as session:
        links = links_of(session)
        if links is None or not links.opens(reference, request.args.get("signature", "")):
            return Problem(status=403, detail="This address was not signed by us.").response()
        meeting = session.get(Meeting, id_of_reference(reference))
        if meeting is None:
            abort(404)
        company = session.get_one(Line, meeting.held_by.line_id).company
        content = calendar_of(meeting, company)
    method = _method(meeting)
    response = Response(content, content_type=f"text/calendar; charset=utf-8; method={method}")
    response.headers["Content-Disposition"] = f'attachment; filename="{meeting.reference}.ics"'
    # It may be moved or cancelled, and it is nobody else's to keep.
    response.headers["Cache-Control"] = "private, no-cache"
    return response


def calendar_of(meeting: Meeting, company: str) -> bytes:
    """Return the calendar file of a meeting: the same bytes until the meeting changes."""
    # Only this address needs the library, which takes a third of a second to load.
    from icalendar import Calendar, Event, vCalAddress  # noqa: PLC0415

    event = Event()
    # A meeting keeps its name when our address changes, and never shares it with another's.
    event.add("uid", f"{meeting.reference}-{meeting.created_at:%Y%m%dT%H%M%S}@neuracrm-voice")
    event.add("dtstamp", meeting.updated_at)
    event.add("created", meeting.created_at)
    event.add("last-modified", meeting.updated_at)
    event.add("dtstart", meeting.starts_at)
    event.add("dtend", meeting.ends_at)
    event.add("summary", f"{company}: meeting with {meeting.host}")
    event.add("description", f"Reference {meeting.reference}. {meeting.purpose}".strip())
    event.add("status", "CONFIRMED" if meeting.status == "booked" else "CANCELLED")
    event.add("sequence", int((meeting.updated_at - meeting.created_at).total_seconds()))
    if meeting.held_by.email:
        organizer = vCalAddress(f"mailto:{meeting.held_by.email}")
        organizer.params["CN"] = meeting.host
        event.add("organizer", organizer)
    calendar = Calendar()
    calendar.add("prodid", "-//NeuraCRM//Voice//EN")
    calendar.add("version", "2.0")
    calendar.add("method", _method(meeting))
    calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _method(meeting: Meeting) -> str:
    """Return what a calendar is to do with the file (RFC 5546)."""
    return "PUBLISH" if meeting.status == "booked" else "CANCEL"
