"""Leads: what a caller may buy."""

import re
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from neuracrm_voice.commands import QualifyLead
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact, contact_of
from neuracrm_voice.crm.evidence import Testimony
from neuracrm_voice.database import Base, now
from neuracrm_voice.dialogue import bant
from neuracrm_voice.dialogue.spoken.budgets import MOST_AMOUNT

LATELY = timedelta(days=30)
"""What was wanted longer ago is another story."""

FIRST_REFERENCE = 2000
"""References are counted from here, so that even the first has four digits and sounds whole."""


class Lead(Base):
    """Interest in buying. `status` is open while facts are missing, then qualified.

    The columns of BANT are the caller's own words; `evidence` lists each finding with its value,
    confidence, words, call and turn. `score` is by the table in `bant`, 0 to 100.
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


def id_of_reference(reference: str) -> int:
    """Return the id of the lead a well-formed reference names."""
    return int(reference.removeprefix("L-")) - FIRST_REFERENCE


def qualify_lead(command: QualifyLead, session: Session, call: Call) -> Lead:
    """Make a lead, or go on with the one this contact has had lately."""
    contact = contact_of(session, call, name=command.name, email=command.email)
    lead = _lead_in_hand(session, contact, command)
    if lead is None:
        lead = Lead(contact_id=contact.id, call_id=call.id, status="open", evidence=[])
        session.add(lead)
    complete(lead, command, session, call)
    session.flush()
    return lead


def complete(lead: Lead, command: QualifyLead, session: Session, call: Call) -> None:
    """Add what a command knows more than the lead; what is there, perhaps by staff, stands.

    The caller's name and address are kept with the lead as they were told: the contact keeps its
    own when it has them, and the caller may be somebody else on the contact's telephone.
    """
    lead.company = lead.company or command.company or None
    lead.size = lead.size or command.size
    contact = session.get_one(Contact, lead.contact_id)
    lead.caller_name = lead.caller_name or contact.whole_name(command.name) or None
    lead.caller_email = lead.caller_email or command.email or None
    testimony = Testimony(session, call)
    for name in bant.FINDINGS:
        _find(lead, name, getattr(command, name), testimony)
    if command.finished and lead.status == "open":
        lead.status = "qualified"
    contact.learn(
        name=command.name,
        email=command.email,
        email_verified=command.email_verified,
        company=command.company,
        by_owner=call.verified_contact_id == contact.id,
    )


def amount_of(lead: Lead) -> int | None:
    """Return the amount of the budget that the lead's evidence names."""
    named = [one["value"] for one in lead.evidence if one.get("finding") == "budget"]
    amount = int(named[-1]) if named and named[-1].isdigit() else 0
    return amount if 0 < amount <= MOST_AMOUNT else None


def _find(lead: Lead, name: str, words: str, testimony: Testimony) -> None:
    """Note a finding with its evidence; what is told another time is evidence, and no more.

    Words that tell nothing of the finding are left out.
    """
    finding = bant.find(name, words, now().date())
    if finding is None or any(
        (one.get("finding"), one.get("words")) == (name, words) for one in lead.evidence
    ):
        return
    # JSON columns are seen to change only when they are set anew.
    lead.evidence = [*lead.evidence, testimony.of(finding)]
    if not getattr(lead, name):
        setattr(lead, name, words)
        lead.score = (lead.score or 0) + finding.points


def _lead_in_hand(session: Session, contact: Contact, command: QualifyLead) -> Lead | None:
    """Return this contact's lead of the last thirty days, unless it is another company's.

    One that was won or lost is over; what its caller wants now is another.
    """
    lately = (
        Lead.contact_id == contact.id,
        Lead.status.in_(("open", "qualified")),
        Lead.created_at > now() - LATELY,
    )
    for lead in session.scalars(select(Lead).where(*lately).order_by(Lead.id.desc())):
        if not (lead.company and command.company) or _same(lead.company, command.company):
            return lead
    return None


def _same(one: str, other: str) -> bool:
    """Tell whether two names are one company's; a recogniser's capitals and signs say nothing."""
    plain = [re.sub(r"[\W_]+", "", name.casefold()) for name in (one, other)]
    return plain[0] == plain[1]
