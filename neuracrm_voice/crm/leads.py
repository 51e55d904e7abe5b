"""Leads: what a caller may buy."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from neuracrm_voice.commands import QualifyLead
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact, contact_of
from neuracrm_voice.database import Base, now

LATELY = timedelta(days=30)
"""A lead left unfinished longer ago is another story."""

FIRST_REFERENCE = 2000
"""References are counted from here, so that even the first has four digits and sounds whole."""


class Lead(Base):
    """Interest in buying. `status` is open while facts are missing, then qualified.

    The columns of BANT are the caller's own words; `evidence` lists where they were said.
    """

    __tablename__ = "leads"
    __table_args__ = (
        Index("ix_leads_created_at", "created_at", "id"),
        CheckConstraint("status IN ('open', 'qualified', 'won', 'lost')", name="status_is_known"),
        CheckConstraint("size IS NULL OR size > 0", name="size_is_positive"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    call_id: Mapped[int | None] = mapped_column(ForeignKey("calls.id"), index=True)
    status: Mapped[str] = mapped_column(String(16), default="open")
    source: Mapped[str] = mapped_column(String(16), default="call")
    caller_name: Mapped[str | None] = mapped_column(String(100))
    caller_email: Mapped[str | None] = mapped_column(String(254))
    company: Mapped[str | None] = mapped_column(String(200))
    size: Mapped[int | None]
    need: Mapped[str | None] = mapped_column(String(2000))
    budget: Mapped[str | None] = mapped_column(String(200))
    authority: Mapped[str | None] = mapped_column(String(200))
    timeline: Mapped[str | None] = mapped_column(String(200))
    score: Mapped[int | None]
    evidence: Mapped[list[Any]] = mapped_column(default=list)
    created_at: Mapped[datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime] = mapped_column(default=now, onupdate=now, index=True)

    @property
    def reference(self) -> str:
        """Return the short name people use, such as L-2087."""
        return f"L-{FIRST_REFERENCE + self.id}"


def qualify_lead(command: QualifyLead, session: Session, call: Call) -> Lead:
    """Make a lead, or go on with the one this contact left unfinished."""
    contact = contact_of(session, call, name=command.name, email=command.email)
    lead = _unfinished_lead(session, contact, command)
    if lead is None:
        lead = Lead(contact_id=contact.id, call_id=call.id, status="open")
        session.add(lead)
    complete(lead, command, session)
    session.flush()
    return lead


def complete(lead: Lead, command: QualifyLead, session: Session) -> None:
    """Add what a command knows more than the lead; what is there, perhaps by staff, stands.

    The caller's name and address are kept with the lead as they were told: the contact keeps its
    own when it has them, and the caller may be somebody else on the contact's telephone.
    """
    lead.need = lead.need or command.need or None
    lead.company = lead.company or command.company or None
    lead.size = lead.size or command.size
    contact = session.get_one(Contact, lead.contact_id)
    lead.caller_name = lead.caller_name or contact.whole_name(command.name) or None
    lead.caller_email = lead.caller_email or command.email or None
    if command.finished and lead.status == "open":
        lead.status = "qualified"
    contact.learn(
        name=command.name,
        email=command.email,
        email_verified=command.email_verified,
        company=command.company,
    )


def _unfinished_lead(session: Session, contact: Contact, command: QualifyLead) -> Lead | None:
    """Return the lead this contact left unfinished lately, unless it is another company's."""
    unfinished = (
        Lead.contact_id == contact.id,
        Lead.status == "open",
        Lead.created_at > now() - LATELY,
    )
    newest = select(Lead).where(*unfinished).order_by(Lead.id.desc()).limit(1)
    lead = session.scalars(newest).first()
    if lead is None or (lead.company and command.company and lead.company != command.company):
        return None
    return lead
