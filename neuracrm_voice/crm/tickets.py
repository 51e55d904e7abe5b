"""Tickets: what a caller needs put right."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, Session, mapped_column

from neuracrm_voice.commands import OpenTicket
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact, contact_of
from neuracrm_voice.database import Base, now

FIRST_REFERENCE = 1000
"""References are counted from here, so that even the first has four digits and sounds whole."""

TITLE_CHARACTERS = 120

PRIORITIES = {"blocked": "urgent", "limited": "high", "minor": "normal"}
"""What a caller's own word for how bad it is makes of the priority."""


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
    title: Mapped[str] = mapped_column(String(TITLE_CHARACTERS))
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
    """Open a ticket; one whose caller left before its details were told waits as pending."""
    contact = contact_of(session, call, name=command.name)
    ticket = Ticket(
        contact_id=contact.id,
        call_id=call.id,
        title=_title(command.problem),
        description=command.problem,
        priority=PRIORITIES.get(command.severity, "normal"),
        status="pending",
    )
    session.add(ticket)
    complete(ticket, command, session)
    session.flush()
    return ticket


def complete(ticket: Ticket, command: OpenTicket, session: Session) -> None:
    """Add what a command knows more than the ticket, while it waits to be completed."""
    ticket.caller_name = ticket.caller_name or command.name or None
    if ticket.status == "pending":
        ticket.priority = PRIORITIES.get(command.severity, ticket.priority)
        ticket.status = "open" if command.finished else "pending"
    if ticket.contact_id is not None:
        session.get_one(Contact, ticket.contact_id).learn(name=command.name)


def _title(problem: str) -> str:
    """Return the first sentence of a problem, cut at a word."""
    first = problem.strip().split(". ")[0].rstrip(".!? ")
    first = first[:1].upper() + first[1:]
    if len(first) > TITLE_CHARACTERS:
        first = first[: TITLE_CHARACTERS - 1].rsplit(" ", 1)[0] + "\N{HORIZONTAL ELLIPSIS}"
    return first
