"""Booking: times to meet are found, and one is taken, in hours, in the future and by one caller.

What is offered may be gone when the caller has made up their mind; the cells' unique constraint
decides then, and whoever comes second is refused and offered another time.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from neuracrm_voice.commands import BookMeeting, ConfirmByText, FindSlots
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact, contact_of
from neuracrm_voice.crm.diary import (
    Diary,
    local_text,
    nearest,
    read_diary,
    spread,
    to_local,
    to_utc,
)
from neuracrm_voice.crm.hosts import Host
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.meeting_texts import confirmation
from neuracrm_voice.crm.meetings import Meeting, MeetingCell
from neuracrm_voice.crm.outcomes import CommandOutcome
from neuracrm_voice.crm.refusals import RefusedError
from neuracrm_voice.crm.texts import queue_text
from neuracrm_voice.crm.upsert import insert_all_once
from neuracrm_voice.crm.working_hours import cells
from neuracrm_voice.crm.zones import texts_reach, zone_of
from neuracrm_voice.database import now
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.spoken import parts_of_day, refused_days, zones
from neuracrm_voice.dialogue.spoken.hosts_named import is_called

NOTICE = timedelta(hours=2)
"""Nothing sooner is offered: a host must find out and be ready."""

SHORTEST_NOTICE = timedelta(minutes=30)
"""What was offered in time may still be taken after some minutes of talk."""

FARTHEST = timedelta(days=90)
"""Calendars reach no further: nobody knows yet who works then."""

WINDOW = timedelta(days=21)
"""Offers come from these days on from the wish: a fortnight's holiday leaves some."""

_HALF_A_DAY = timedelta(hours=12)
PURPOSE_CHARACTERS = 500


def find_slots(command: FindSlots, session: Session, call: Call) -> Outcome:
    """Find times to meet around a wish, as `commands.FindSlots` tells."""
    zone = zone_of(session, call)
    moment = now()
    wish = to_utc(command.around, zone) if "T" in command.around else None
    start = max((moment + NOTICE, *_not_before(command, zone)))
    last = to_utc(command.before, zone) or moment + FARTHEST
    end = min(start + WINDOW, moment + FARTHEST, last)
    diary = read_diary(session, call.line_id, start, end).of(command.host)
    halves = _halves(diary, wish, command.around, moment) if wish and command.unsure else []
    if len(halves) == 1:
        wish = halves[0]
    exact = wish is not None and start <= wish <= end and bool(diary.hosts_free_at(wish))
    times = [wish] if wish and exact else diary.free(start, end)
    chosen = _chosen(times, command, wish, zone)
    moments = [at for one in chosen if (at := to_utc(one.isoformat(), zone))]
    found = {
        "slots": [at.isoformat(timespec="minutes") for at in chosen],
        "host_ids": [host.id for host in diary.hosts],
        "hosts": [diary.hosts_free_at(at)[0].name for at in moments],
        "host": next((h.name for h in diary.hosts if is_called(command.host, h.name)), ""),
        "exact": bool(exact),
        "halves": [local_text(at, zone) for at in halves] if len(halves) > 1 else [],
        "past": wish is not None and wish <= moment,
    }
    return Outcome(done=bool(chosen), found=found | _clock(zone, diary.hosts, moments))


def book_meeting(command: BookMeeting, session: Session, call: Call) -> Meeting:
    """Book a meeting, or raise RefusedError with the reason; nothing is written then."""
    zone = zone_of(session, call)
    at = moment_to_book(command.starts_at, zone)
    day = timedelta(hours=12)
    diary = read_diary(session, call.line_id, at - day, at + day).of(command.host)
    if not diary.open_at(at):
        raise RefusedError("Nobody of ours is here at that time.")
    with session.begin_nested():
        contact = contact_of(session, call, name=command.name, email=command.email)
        hosts = hosts_for(session, contact, diary, at)
        if hosts is None:
            raise RefusedError("You have a meeting with us at that time already.")
        for host in hosts:
            meeting = Meeting(
                contact_id=contact.id,
                lead_id=_lead_of(session, contact),
                call_id=call.id,
                held_by=host,
                starts_at=at,
                ends_at=at + host.timetable.slot,
                time_zone=zone,
                purpose=command.purpose[:PURPOSE_CHARACTERS],
                caller_name=contact.whole_name(command.name) or None,
                caller_email=command.email or None,
            )
            if hold(session, host, meeting):
                by_owner = call.verified_contact_id == contact.id
                contact.learn(name=command.name, email=command.email, by_owner=by_owner)
                return meeting
        raise RefusedError("I'm sorry, that time has just been taken.")


def moment_to_book(starts_at: str, zone: str) -> datetime:
    """Return the moment of a local time that may be booked; raises RefusedError for others."""
    at = to_utc(starts_at, zone)
    if at is None:
        raise RefusedError("I could not tell which time that is.")
    if at < now() + SHORTEST_NOTICE:
        raise RefusedError("That time has gone by, or is too soon for us to be ready.")
    if at > now() + FARTHEST:
        raise RefusedError("That is further ahead than our calendar goes.")
    return at


def keep_purpose(meeting: Meeting, command: BookMeeting, _session: Session, _call: Call) -> None:
    """Add what a command knows more than the meeting."""
    meeting.purpose = meeting.purpose or command.purpose[:PURPOSE_CHARACTERS]


def tell_meeting(meeting: Meeting, session: Session, call: Call) -> dict[str, Any]:
    """Return what a script may say of a meeting."""
    return {
        "starts_at": local_text(meeting.starts_at, meeting.time_zone),
        "host": meeting.host,
        "can_text": texts_reach(call.caller),
    } | clock_of(session, meeting.time_zone, [meeting])


def confirm_by_text(command: ConfirmByText, session: Session, call: Call) -> Outcome:
    """Queue the confirmation of a meeting that was booked or moved in this call, once."""
    agreed = select(CommandOutcome.record_id).where(
        CommandOutcome.call_id == call.id, CommandOutcome.record_type == "meeting"
    )
    of_call = select(Meeting).where(Meeting.id.in_(agreed), Meeting.status == "booked")
    referred = (one for one in session.scalars(of_call) if one.reference == command.reference)
    meeting = next(referred, None)
    if meeting is None or not texts_reach(call.caller):
        return Outcome(done=False, reason="I cannot send a text message to your number.")
    already = meeting.texted_to is not None
    if not already:
        queue_text(session, call.caller, confirmation(session, meeting), "meeting")
        meeting.texted_to = call.caller
    return Outcome(done=True, reference=meeting.reference, found={"already": already})


def _not_before(command: FindSlots, zone: str) -> Iterator[datetime]:
    """Give the moments that no offer may precede: the wish's day, and what was to come before."""
    wish = to_utc(command.around, zone)
    if wish:
        place = ZoneInfo(zone)
        yield datetime.combine(wish.astimezone(place), time.min, place)
    after = to_utc(command.after, zone)
    if after:
        yield after + timedelta(minutes=1)


def _chosen(
    times: Sequence[datetime], command: FindSlots, wish: datetime | None, zone: str
) -> Sequence[datetime]:
    local = [
        at
        for moment in times
        if (at := to_local(moment, zone))
        and (moment == wish or not refused_days.lists(command.besides, at.date()))
    ]
    wished = to_local(wish, zone) if wish else None
    if wished:
        return nearest(local, wished, command.count)
    fit = [at for at in local if parts_of_day.covers(command.part, at)] or local
    day = [at for at in fit if at.date().isoformat() == command.around]
    return spread(day or fit, command.count)


def clock_of(session: Session, zone: str, meetings: Sequence[Meeting]) -> dict[str, Any]:
    """Return whose clock the times of meetings are told on, as `commands.FindMeetings` says."""
    hosts = [session.get_one(Host, meeting.host_id) for meeting in meetings]
    return _clock(zone, hosts, [meeting.starts_at for meeting in meetings])


def _halves(diary: Diary, wish: datetime, said: str, moment: datetime) -> list[datetime]:
    """Return which of a time and the one half a day off lie in somebody's hours, in order."""
    is_morning = datetime.fromisoformat(said).hour < _HALF_A_DAY // timedelta(hours=1)
    both = sorted((wish, wish + (_HALF_A_DAY if is_morning else -_HALF_A_DAY)))
    return [at for at in both if at > moment and diary.open_at(at)]


def _clock(zone: str, hosts: Sequence[Host], moments: Sequence[datetime]) -> dict[str, Any]:
    """Return whose clock the times are on, by name where a host's clock shows another time."""
    place = ZoneInfo(zone)
    differs = any(
        at.astimezone(place).utcoffset() != at.astimezone(ZoneInfo(host.zone)).utcoffset()
        for at in moments
        for host in hosts
    )
    return {
        "zone": zone,
        "zone_name": zones.say(zone) if differs else "",
        "today": now().astimezone(place).date().isoformat(),
    }


def hosts_for(
    session: Session, contact: Contact, diary: Diary, at: datetime, *, besides: int = 0
) -> list[Host] | None:
    """Return who may meet the contact, whom we hold, at that moment, best first.

    None where it is the contact who has no time: with whoever is free, it would overlap another of
    their meetings with us, `besides` one by id.
    """
    theirs = (
        Meeting.contact_id == contact.id,
        Meeting.id != besides,
        Meeting.status == "booked",
        Meeting.ends_at > at,
    )
    begins = session.scalars(select(Meeting.starts_at).where(*theirs).order_by(Meeting.starts_at))
    until = begins.first() or datetime.max.replace(tzinfo=UTC)
    free = diary.hosts_free_at(at)
    fit = [host for host in free if at + host.timetable.slot <= until]
    return None if until <= at or (free and not fit) else fit


def _lead_of(session: Session, contact: Contact) -> int | None:
    alive = (Lead.contact_id == contact.id, Lead.status.in_(("open", "qualified")))
    return session.scalars(select(Lead.id).where(*alive).order_by(Lead.id.desc()).limit(1)).first()


def hold(session: Session, host: Host, meeting: Meeting) -> bool:
    """Write a meeting with its cells, or nothing when another writer has one of them.

    Cells are taken in order, so that of two writers one waits for the other and never both; those
    that a moved meeting had before are let go once it has all the new ones.
    """
    had = {(cell.host_id, cell.starts_at): cell.id for cell in _cells_of(session, meeting)}
    attempt = session.begin_nested()
    session.add(meeting)
    session.flush()
    wanted = [
        {"meeting_id": meeting.id, "host_id": host.id, "starts_at": at}
        for at in cells(meeting.starts_at, meeting.ends_at, host.timetable.buffer)
        if had.pop((host.id, at), None) is None
    ]
    unique = ("host_id", "starts_at")
    if wanted and not insert_all_once(session, MeetingCell, wanted, unique=unique):
        attempt.rollback()
        return False
    if had:
        session.execute(delete(MeetingCell).where(MeetingCell.id.in_(had.values())))
    attempt.commit()
    return True


def _cells_of(session: Session, meeting: Meeting) -> Sequence[MeetingCell]:
    """Return the cells a meeting has; one that is not written yet has none."""
    if meeting.id is None:
        return ()
    return session.scalars(select(MeetingCell).where(MeetingCell.meeting_id == meeting.id)).all()
