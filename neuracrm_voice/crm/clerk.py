"""The clerk carries out what a conversation asks of the business: the only road to the rows.

Each command has a key. The first time, the deed is done and its outcome kept, in the caller's
transaction; every later time the kept outcome is given back and nothing is done.
"""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from neuracrm_voice.commands import Command, OpenTicket, QualifyLead
from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.outcomes import CommandOutcome
from neuracrm_voice.crm.tickets import TITLE_CHARACTERS, Ticket
from neuracrm_voice.database import now
from neuracrm_voice.dialogue.acts import Outcome

LATELY = timedelta(days=30)
"""A lead left unfinished longer ago is another story."""

PRIORITIES = {"blocked": "urgent", "limited": "high", "minor": "normal"}


def carry_out(command: Command, key: str, session: Session, call: Call) -> Outcome:
    """Carry out a command of a call once, and return what came of it.

    The caller of this function holds the lock on the call's row, so that two deliveries of one
    webhook come here one after the other; the unique key stands behind that.
    """
    full_key = f"{call.sid}/{key}"
    kept = session.scalars(
        select(CommandOutcome).where(CommandOutcome.key == full_key)
    ).one_or_none()
    if kept is not None:
        record = _record(session, kept)
        _bring_up_to_date(record, command)
        return Outcome(done=True, reference=record.reference)
    record = _first_time(command, session, call)
    kind = record.__tablename__.removesuffix("s")
    session.add(
        CommandOutcome(key=full_key, call_id=call.id, record_type=kind, record_id=record.id)
    )
    if record.contact_id:
        note = f"{record.reference} {record.status}, on the telephone"
        session.add(Activity(contact_id=record.contact_id, call_id=call.id, kind=kind, note=note))
    return Outcome(done=True, reference=record.reference)


def _first_time(command: Command, session: Session, call: Call) -> Lead | Ticket:
    match command:
        case QualifyLead():
            return _qualify_lead(command, session, call)
        case OpenTicket():
            return _open_ticket(command, session, call)


def _record(session: Session, kept: CommandOutcome) -> Lead | Ticket:
    if kept.record_type == "lead":
        return session.get_one(Lead, kept.record_id)
    return session.get_one(Ticket, kept.record_id)


def _qualify_lead(command: QualifyLead, session: Session, call: Call) -> Lead:
    """Make a lead, or go on with the one that was begun: in this call, or in one that broke off."""
    contact = _contact(session, call, name=command.name, email=command.email)
    lead = _lead_of_call(session, call) or _unfinished_lead(session, contact, command)
    if lead is None:
        lead = Lead(contact_id=contact.id, call_id=call.id)
        session.add(lead)
    _bring_up_to_date(lead, command)
    contact.learn(
        name=command.name,
        email=command.email,
        email_verified=command.email_verified,
        company=command.company,
    )
    session.flush()
    return lead


def _lead_of_call(session: Session, call: Call) -> Lead | None:
    of_call = (CommandOutcome.call_id == call.id, CommandOutcome.record_type == "lead")
    kept = session.scalars(select(CommandOutcome).where(*of_call).limit(1)).first()
    return session.get_one(Lead, kept.record_id) if kept else None


def _unfinished_lead(session: Session, contact: Contact, command: QualifyLead) -> Lead | None:
    """Return the lead this contact left unfinished lately, unless it is another company's."""
    unfinished = (
        Lead.contact_id == contact.id,
        Lead.status == "open",
        Lead.created_at > now() - LATELY,
    )
    lead = session.scalars(
        select(Lead).where(*unfinished).order_by(Lead.id.desc()).limit(1)
    ).first()
    same = lead is not None and (
        not lead.company or not command.company or lead.company == command.company
    )
    return lead if same else None


def _bring_up_to_date(record: Lead | Ticket, command: Command) -> None:
    """Add what a command knows more than the record; what is there is never blanked.

    This is how the last words of a caller who hung up complete the record that was kept of them.
    """
    match record, command:
        case Lead(), QualifyLead():
            record.need = command.need or record.need
            record.company = command.company or record.company
            record.size = command.size or record.size
            if command.finished:
                record.status = "qualified"
        case Ticket(), OpenTicket():
            record.priority = PRIORITIES.get(command.severity, record.priority)
            if command.finished:
                record.status = "open"


def _open_ticket(command: OpenTicket, session: Session, call: Call) -> Ticket:
    contact = _contact(session, call, name=command.name)
    contact.learn(name=command.name)
    ticket = Ticket(
        contact_id=contact.id,
        call_id=call.id,
        title=_title(command.problem),
        description=command.problem,
        priority=PRIORITIES.get(command.severity, "normal"),
        status="open" if command.finished else "pending",
    )
    session.add(ticket)
    session.flush()
    return ticket


def _contact(session: Session, call: Call, *, name: str = "", email: str = "") -> Contact:
    """Return the call's contact; a caller without a number is made one from what they told."""
    if call.contact_id is not None:
        # Held, so that two calls of one contact write their records one after the other.
        return session.get_one(Contact, call.contact_id, with_for_update=True)
    contact = (
        session.scalars(select(Contact).where(Contact.email == email).limit(1)).first()
        if email
        else None
    )
    if contact is None:
        contact = Contact(name=name or None, email=email or None)
        session.add(contact)
        session.flush()
    call.contact_id = contact.id
    return contact


def _title(problem: str) -> str:
    """Return the first sentence of a problem, cut at a word."""
    first = problem.strip().split(". ")[0].rstrip(".!? ")
    if len(first) > TITLE_CHARACTERS:
        first = first[: TITLE_CHARACTERS - 1].rsplit(" ", 1)[0] + "\N{HORIZONTAL ELLIPSIS}"
    return first[:1].upper() + first[1:]
