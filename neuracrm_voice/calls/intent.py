"""The intent to call somebody, as rows: the call with its conversation ready, and the try."""

import secrets
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from neuracrm_voice.calls.claiming import Opening, known_call
from neuracrm_voice.calls.memory import CONVERSATIONS
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.context import context_of
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.lines import Line, find_line
from neuracrm_voice.crm.outgoing import Outgoing
from neuracrm_voice.database import now
from neuracrm_voice.dialogue.conversation import begin


class UnknownContactError(Exception):
    """There is nobody of that id or number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Who is to be called, by one of the first three, and why; `key` makes it once."""

    contact_id: int | None = None
    lead_id: int | None = None
    to: str = ""
    purpose: str = "follow_up"
    note: str = ""
    key: str = ""


def write_intent(
    session: Session, contact: Contact, line: Line, *, purpose: str, note: str = ""
) -> Outgoing:
    """Write down a call to a contact, ready to be talked; nobody is asked to place it yet."""
    moment, name = now(), f"out-{secrets.token_hex(16)}"
    hours = line.opening()
    opening = Opening(line, moment, open_now=hours.open_at(moment), hours=hours.say())
    known = known_call(contact.phone or "", "none", opening, contact, outbound=True)
    call = Call(
        sid=name,
        line_id=line.id,
        contact_id=contact.id,
        direction="outbound",
        from_number=line.phone,
        to_number=contact.phone,
        status="queued",
        flow=purpose,
        context=context_of(session, contact).as_plain(),
        conversation=CONVERSATIONS.dump_python(begin(known, purpose), mode="json"),
    )
    session.add(call)
    session.flush()
    made = Outgoing(
        name=name, call_id=call.id, contact_id=contact.id, purpose=purpose, note=note or None
    )
    session.add(made)
    session.flush()
    return made


def contact_meant(session: Session, wanted: Wanted) -> Contact:
    """Return the contact meant, held, so that two who ask at once come one after the other."""
    contact_id = wanted.contact_id
    if wanted.lead_id is not None:
        contact_id = session.scalar(select(Lead.contact_id).where(Lead.id == wanted.lead_id))
    by = Contact.phone == wanted.to if wanted.to else Contact.id == contact_id
    contact = session.scalars(select(Contact).where(by).with_for_update()).one_or_none()
    if contact is None:
        raise UnknownContactError
    return contact


def find_by_key(session: Session, key: str) -> Outgoing | None:
    """Return what was asked for under a key."""
    return session.scalars(select(Outgoing).where(Outgoing.key == key)).one_or_none()


def line_for(session: Session, contact: Contact) -> Line:
    """Return the line this contact has dealt with last, held for the pace of its calls."""
    mine = (Call.contact_id == contact.id, Call.line_id.is_not(None))
    last = select(Call.line_id).where(*mine).order_by(Call.started_at.desc()).limit(1)
    line_id = session.scalar(last)
    line = session.get(Line, line_id) if line_id else find_line(session, "")
    if line is None:
        raise UnknownContactError
    # Calls that come in meanwhile may go on naming the line.
    return session.get_one(Line, line.id, with_for_update={"key_share": True})
