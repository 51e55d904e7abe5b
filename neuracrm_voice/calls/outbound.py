"""Calls that we place: asked for, placed once, adopted when the carrier names them.

The intent is a row, with its whole conversation ready, before the carrier hears of it. Whoever
places it notes that first, and one found so looks at the carrier's own list before it asks again.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

import structlog
from sqlalchemy import select
from sqlalchemy.orm import Session

from neuracrm_voice.calls.intent import (
    Wanted,
    contact_meant,
    find_by_key,
    line_for,
    write_intent,
)
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact, find_or_create_contact
from neuracrm_voice.crm.jobs import Job, ask_for
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.once import OtherAskedError
from neuracrm_voice.crm.outgoing import Outgoing, find_outgoing, stop
from neuracrm_voice.crm.permission import (
    NotAllowedError,
    Window,
    check_attempts,
    check_hours,
    check_wish,
)
from neuracrm_voice.database import Database, now
from neuracrm_voice.ports import Addresses, ProviderError, Telephone

log = structlog.get_logger(__name__)

LOOKED_BACK = timedelta(seconds=5)
"""The carrier's clock and ours may differ by so much."""

TRIED_FOR = timedelta(minutes=15)
"""A call comes soon after it was asked for, or not at all: nobody expects it any more."""

TOO_LATE = "The carrier could not place the call for 15 minutes."

_FAX, _TONE = "fax", "machine_end_beep"


@dataclass(frozen=True, slots=True)
class Asked:
    """A call that was asked for, under the name by which it may be looked up from now on."""

    name: str
    call: Call


class Wire(Protocol):
    """Where the carrier turns to, and what a machine is told; a transport words it."""

    def addresses(self, name: str) -> Addresses:
        """Return the addresses of the call of that name."""
        ...

    def message(self, name: str, line: Line) -> str:
        """Leave a machine the message for somebody of that first name, then hang up."""
        ...

    def hang_up(self) -> str:
        """End the call."""
        ...


class Outbound:
    """Asks for calls, places them, and deals with what picks up."""

    def __init__(
        self,
        database: Database,
        telephone: Telephone,
        wire: Wire,
        *,
        window: Window,
        per_second: float,
    ) -> None:
        self._database = database
        self._telephone = telephone
        self._wire = wire
        self._window = window
        self._apart = timedelta(seconds=1 / per_second)

    def ask(self, wanted: Wanted) -> Asked:
        """Write down that somebody is to be called, and have it done; once for each `key`.

        Raises UnknownContactError, NotAllowedError when the contact may not be called, and
        OtherAskedError when the key has called somebody else.
        """
        key = _hash(wanted.key) if wanted.key else None
        with self._database.begin() as session:
            contact = contact_meant(session, wanted)
            if key and (there := find_by_key(session, key)):
                if there.contact_id != contact.id:
                    raise OtherAskedError
                return Asked(there.name, session.get_one(Call, there.call_id))
            line = line_for(session, contact)
            phone = check_wish(session, contact)
            check_hours(self._window, phone, line.time_zone, now())
            check_attempts(session, contact)
            due_at = self._turn_of(session, now())
            made = write_intent(session, contact, line, purpose=wanted.purpose, note=wanted.note)
            made.key = key
            ask_for(session, "place_call", made.id, due_at=due_at)
            return Asked(made.name, session.get_one(Call, made.call_id))

    def asked_by(self, key: str) -> Asked | None:
        """Return the call that was asked for under a key, as it stands now."""
        with self._database.read() as session:
            there = find_by_key(session, _hash(key))
            return Asked(there.name, session.get_one(Call, there.call_id)) if there else None

    def prepare(self, phone: str, name: str) -> str:
        """Write down a call that is answered on the spot; return where its words are.

        For a telephone of our own: the carrier is not asked, so nobody's permission is needed.
        """
        with self._database.begin() as session:
            contact = find_or_create_contact(session, phone)
            contact.learn(name=name)
            made = write_intent(session, contact, line_for(session, contact), purpose="follow_up")
            return self._wire.addresses(made.name).answer

    def ask_again(self, call_id: int) -> bool:
        """Ask for another try of a call that nobody answered, when the contact may be called."""
        with self._database.begin() as session:
            before = session.scalars(select(Outgoing).where(Outgoing.call_id == call_id)).one()
            following = select(Outgoing.id).where(
                Outgoing.contact_id == before.contact_id,
                Outgoing.first_id == (before.first_id or before.id),
                Outgoing.attempt == before.attempt + 1,
            )
            if session.scalar(following) is not None:
                return True
            contact = session.get_one(Contact, before.contact_id, with_for_update=True)
            line = line_for(session, contact)
            try:
                phone = check_wish(session, contact)
                check_attempts(session, contact)
            except NotAllowedError as refusal:
                log.info("A call is not tried again.", outgoing=before.id, reason=refusal.kind)
                return True
            moment = self._window.next_within(phone, line.time_zone, now())
            if moment is None:
                return True
            made = write_intent(
                session, contact, line, purpose=before.purpose, note=before.note or ""
            )
            made.first_id, made.attempt = before.first_id or before.id, before.attempt + 1
            ask_for(session, "place_call", made.id, due_at=self._turn_of(session, moment))
        return True

    def place(self, outgoing_id: int) -> bool:
        """Have the carrier ring, once; False asks to be begun again after a while."""
        with self._database.begin() as session:
            one = session.get_one(Outgoing, outgoing_id, with_for_update=True)
            if one.status in {"placed", "stopped"}:
                return True
            call = session.get_one(Call, one.call_id)
            name, to, from_ = one.name, call.to_number or "", call.from_number or ""
            since = one.placing_at
            if since is None and not self._may_ring(session, one, call):
                return True
        # No connection is held while the carrier thinks.
        try:
            sid = since and self._telephone.find_call(to=to, from_=from_, since=since - LOOKED_BACK)
            if since and not sid and not self._may_still_ring(outgoing_id):
                return True
            sid = sid or self._telephone.place_call(
                to=to, from_=from_, at=self._wire.addresses(name)
            )
        except ProviderError as error:
            return self._failed(outgoing_id, error)
        self.adopt(name, sid)
        return True

    def adopt(self, name: str, sid: str) -> bool:
        """Note how the carrier calls the call; False for another call than the one of that name."""
        with self._database.begin() as session:
            one = find_outgoing(session, name, hold=True)
            if one is None or one.status == "stopped":
                return False
            call = session.get_one(Call, one.call_id, with_for_update=True)
            if call.sid == name:
                call.sid, one.status = sid, "placed"
                call.status = "initiated" if call.status == "queued" else call.status
            return call.sid == sid

    def answered(self, name: str, sid: str) -> bool:
        """Note that a call was picked up; False for one that is not to be talked on."""
        if not self.adopt(name, sid):
            return False
        with self._database.begin() as session:
            call = session.scalars(select(Call).where(Call.sid == sid).with_for_update()).one()
            if call.answered_at is None and not call.ended:
                call.status, call.answered_at = "in-progress", now()
        return True

    def picked_up(self, name: str, answered_by: str) -> None:
        """Deal with what picked up: a machine gets its message after the tone, once; a fax nothing.

        Only the tone tells a machine for sure; music and menus pass for one without it.
        """
        with self._database.begin() as session:
            one = find_outgoing(session, name, hold=True)
            if one is None:
                return
            one.answered_by = answered_by[:32]
            call = session.get_one(Call, one.call_id)
            contact = session.get_one(Contact, one.contact_id)
            line = session.get(Line, call.line_id) if call.line_id else None
            words = ""
            if answered_by == _TONE and one.message_at is None and line is not None:
                one.message_at = now()
                words = self._wire.message(_first_name(contact), line)
            elif answered_by == _FAX:
                words = self._wire.hang_up()
            sid = call.sid
        if not words:
            return
        try:
            self._telephone.redirect_call(sid, words)
        except ProviderError as error:
            log.warning("A machine could not be dealt with.", reason=str(error))

    def _may_ring(self, session: Session, one: Outgoing, call: Call) -> bool:
        """Look again just before it rings: what was allowed when asked for may not be now."""
        contact = session.get_one(Contact, one.contact_id)
        line = session.get_one(Line, call.line_id)
        try:
            phone = check_wish(session, contact)
            check_hours(self._window, phone, line.time_zone, now())
        except NotAllowedError as refusal:
            stop(session, one, call, "canceled", str(refusal))
            return False
        one.status, one.placing_at = "placing", one.placing_at or now()
        return True

    def _may_still_ring(self, outgoing_id: int) -> bool:
        """Tell whether the carrier may be asked another time."""
        with self._database.begin() as session:
            one = session.get_one(Outgoing, outgoing_id, with_for_update=True)
            call = session.get_one(Call, one.call_id)
            if one.status == "placing" and _is_too_late(one):
                stop(session, one, call, "failed", TOO_LATE)
            return one.status == "placing" and self._may_ring(session, one, call)

    def _failed(self, outgoing_id: int, error: ProviderError) -> bool:
        log.warning("A call was not placed.", outgoing=outgoing_id, reason=str(error))
        with self._database.begin() as session:
            one = session.get_one(Outgoing, outgoing_id, with_for_update=True)
            if one.status != "placing":
                return True
            if error.permanent or _is_too_late(one):
                stop(session, one, session.get_one(Call, one.call_id), "failed", str(error))
            # Else it stays as placing: the next try looks at the carrier's list first.
            return one.status == "stopped"

    def _turn_of(self, session: Session, moment: datetime) -> datetime:
        """Return when the next call may be placed, so that all of them keep the carrier's pace."""
        near = select(Job.due_at).where(
            Job.kind == "place_call",
            Job.status.in_(("queued", "started", "done")),
            Job.due_at > moment - self._apart,
        )
        for taken in session.scalars(near.order_by(Job.due_at)):
            if taken - moment >= self._apart:
                break
            moment = max(moment, taken + self._apart)
        return moment


def _is_too_late(one: Outgoing) -> bool:
    return now() - (one.placing_at or now()) >= TRIED_FOR


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def _first_name(contact: Contact) -> str:
    return (contact.name or "").split(" ")[0]
