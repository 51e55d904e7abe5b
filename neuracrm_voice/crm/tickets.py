"""Tickets: what a caller needs put right."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from neuracrm_voice.commands import FindTickets, OpenTicket
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact, contact_of
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.priority import OF_SEVERITY, higher, priority
from neuracrm_voice.crm.same_problem import is_same
from neuracrm_voice.crm.titles import title_of
from neuracrm_voice.database import Base, now
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.rules import additions, things
from neuracrm_voice.dialogue.spoken import severities

FIRST_REFERENCE = 1000
"""References are counted from here, so that even the first has four digits and sounds whole."""

DESCRIPTION_CHARACTERS = 4000

UNSOLVED = ("open", "pending")

SAME_PROBLEM_WITHIN = timedelta(days=7)
"""The same words later than that are more likely a relapse, which is a ticket of its own."""

NEWS_OF_SOLVED = timedelta(days=14)
"""How long a solved ticket is still news to its owner."""

MOST_NEWS = 5
NOT_VERIFIED = "I can't tell you that before I know who I'm speaking with."


class Ticket(Base):
    """A problem, in the caller's words; `priority` is urgent, high or normal, by rules."""

    __tablename__ = "tickets"
    __table_args__ = (
        Index("ix_tickets_created_at", "created_at", "id"),
        CheckConstraint(
            "status IN ('open', 'pending', 'solved', 'closed')", name="status_is_known"
        ),
        CheckConstraint("priority IN ('urgent', 'high', 'normal')", name="priority_is_known"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"), index=True)
    call_id: Mapped[int | None] = mapped_column(ForeignKey("calls.id"), index=True)
    caller_name: Mapped[str | None] = mapped_column(String(100))
    title: Mapped[str] = mapped_column(String(120))
    description: Mapped[str] = mapped_column(String(4000))
    priority: Mapped[str] = mapped_column(String(16), default="normal")
    status: Mapped[str] = mapped_column(String(16), default="open")
    created_at: Mapped[datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime] = mapped_column(default=now, onupdate=now, index=True)

    @property
    def reference(self) -> str:
        """Return the short name people use, such as T-1042."""
        return f"T-{FIRST_REFERENCE + self.id}"


def open_ticket(command: OpenTicket, session: Session, call: Call) -> Ticket:
    """Open a ticket, or add to the one that this contact has open for the same problem.

    One whose caller left before its details were told waits as pending.
    """
    contact = contact_of(session, call, name=command.name)
    ticket = _open_for_the_same(command, session, call, contact)
    if ticket is not None:
        _add(ticket, command)
        return ticket
    ticket = Ticket(
        contact_id=contact.id,
        call_id=call.id,
        title=title_of(command.problem),
        description=_described(command)[:DESCRIPTION_CHARACTERS],
        priority=priority(command.problem, command.severity),
        status="pending",
    )
    session.add(ticket)
    complete(ticket, command, session, call)
    session.flush()
    return ticket


def complete(ticket: Ticket, command: OpenTicket, session: Session, _call: Call) -> None:
    """Add what a command knows more than the ticket, while it waits to be completed."""
    name = command.name
    if ticket.contact_id is not None:
        contact = session.get_one(Contact, ticket.contact_id)
        contact.learn(name=name)
        name = contact.whole_name(name)
    ticket.caller_name = ticket.caller_name or name or None
    _add_details(ticket, command)
    if ticket.status == "pending":
        if command.severity in OF_SEVERITY:
            ticket.priority = priority(command.problem, command.severity)
        ticket.status = "open" if command.finished else "pending"


def joined(ticket: Ticket, _session: Session, call: Call) -> dict[str, Any]:
    """Tell of a ticket that an earlier call opened; its reference only to whom it belongs.

    Who calls from a number is not known, and a reference is a proof of who they are. So a caller
    who is not verified is told that their words were added, and nothing else of the ticket.
    """
    if ticket.call_id == call.id:
        return {}
    return {"joined": True, "may_name": call.verified_contact_id == ticket.contact_id}


def find_by_reference(session: Session, reference: str) -> Ticket | None:
    """Return the ticket with a reference such as T-1042, or None."""
    figures = reference.strip().upper().removeprefix("T-")
    if not figures.isascii() or not figures.isdigit() or len(figures) > len("1000000"):
        return None
    return session.get(Ticket, int(figures) - FIRST_REFERENCE)


def find_tickets(_command: FindTickets, session: Session, call: Call) -> Outcome:
    """Find the verified contact's tickets: unsolved, or solved lately; newest first."""
    if call.verified_contact_id is None:
        return Outcome(done=False, reason=NOT_VERIFIED)
    lately = Ticket.updated_at > now() - NEWS_OF_SOLVED
    theirs = select(Ticket).where(
        Ticket.contact_id == call.verified_contact_id,
        or_(Ticket.status.in_(UNSOLVED), (Ticket.status == "solved") & lately),
    )
    tickets = list(session.scalars(theirs.order_by(Ticket.id.desc()).limit(MOST_NEWS)))
    named = call.proofs.get("ticket")
    tickets.sort(key=lambda ticket: ticket.id != named)
    line = session.get(Line, call.line_id) if call.line_id else None
    zone = ZoneInfo(line.time_zone if line else "UTC")
    told = [_told(ticket, zone) for ticket in tickets]
    return Outcome(
        done=True, found={"tickets": told, "named": bool(tickets and tickets[0].id == named)}
    )


def _told(ticket: Ticket, zone: ZoneInfo) -> dict[str, Any]:
    touched = ticket.updated_at.astimezone(zone).date()
    return {
        "reference": ticket.reference,
        "title": ticket.title,
        "status": ticket.status,
        "priority": ticket.priority,
        "updated": touched.isoformat(),
        "days_ago": (now().astimezone(zone).date() - touched).days,
    }


def _open_for_the_same(
    command: OpenTicket, session: Session, call: Call, contact: Contact
) -> Ticket | None:
    """Return the ticket a problem belongs to; a number that may be forged joins nothing."""
    from_their_number = contact.phone == call.caller and not call.number_may_be_forged
    if not from_their_number and call.verified_contact_id != contact.id:
        return None
    theirs = select(Ticket).where(
        Ticket.contact_id == contact.id,
        Ticket.status.in_(UNSOLVED),
        Ticket.updated_at > now() - SAME_PROBLEM_WITHIN,
    )
    newest = session.scalars(theirs.order_by(Ticket.id.desc()))
    back = things.refers_back(command.problem) or additions.asks_to_note(command.problem)
    found = (one for one in newest if back or is_same(_first_told(one), command.problem))
    return next(found, None)


def _first_told(ticket: Ticket) -> str:
    return ticket.description.split("\n", 1)[0]


def _add(ticket: Ticket, command: OpenTicket) -> None:
    """Note a further call on a ticket; its priority may rise, and never falls."""
    ticket.caller_name = ticket.caller_name or command.name or None
    add_note(ticket, f"Called again on {now():%Y-%m-%d}: {_described(command)}")
    _add_details(ticket, command)
    ticket.priority = higher(ticket.priority, priority(command.problem, command.severity))
    ticket.updated_at = now()
    if command.finished:
        ticket.status = "open"


def _add_details(ticket: Ticket, command: OpenTicket) -> None:
    """Note what the caller has added; what is at stake in it may raise the priority."""
    details = " ".join(command.details.split())
    if details and details not in ticket.description:
        add_note(ticket, f"Added by the caller: {details}")
        ticket.priority = higher(ticket.priority, priority(details, severities.told(details)))


def add_note(ticket: Ticket, note: str) -> None:
    """Add a note, unless the description would be too long with it."""
    noted = f"{ticket.description}\n\n{note}"
    if len(noted) <= DESCRIPTION_CHARACTERS:
        ticket.description = noted


def _described(command: OpenTicket) -> str:
    problem = " ".join(command.problem.split())
    return f"{problem}\n\nTried on the telephone: {command.tried}" if command.tried else problem
