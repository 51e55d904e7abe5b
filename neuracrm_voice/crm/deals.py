"""Deals: what a qualified lead may bring in; one for each lead, however often its caller calls."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from neuracrm_voice.commands import MoveDeal, QualifyLead
from neuracrm_voice.crm import leads
from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.outcomes import CommandOutcome
from neuracrm_voice.crm.upsert import insert_once
from neuracrm_voice.database import Base, now
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.stages import LAWFUL, Stage

FIRST_REFERENCE = 4000
"""References are counted from here, so that even the first has four digits and sounds whole."""

_STAGES = ", ".join(f"'{stage}'" for stage in Stage)


class Deal(Base):
    """A sale under way. `lead_id` is unique: two lines at once make one deal of one lead.

    `stage` is where the last call about it left it; `amount` what the caller can spend, if told.
    Whether it is `won` or `lost` is for people to say.
    """

    __tablename__ = "deals"
    __table_args__ = (
        Index("ix_deals_created_at", "created_at", "id"),
        CheckConstraint("status IN ('open', 'won', 'lost')", name="status_is_known"),
        CheckConstraint(f"stage IN ({_STAGES})", name="stage_is_known"),
        CheckConstraint("amount IS NULL OR amount > 0", name="amount_is_positive"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    lead_id: Mapped[int] = mapped_column(ForeignKey("leads.id"), unique=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    call_id: Mapped[int | None] = mapped_column(ForeignKey("calls.id"), index=True)
    title: Mapped[str] = mapped_column(String(200))
    amount: Mapped[int | None]
    stage: Mapped[str] = mapped_column(String(32), default=Stage.CLOSING.value)
    status: Mapped[str] = mapped_column(String(16), default="open")
    created_at: Mapped[datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime] = mapped_column(default=now, onupdate=now, index=True)

    @property
    def reference(self) -> str:
        """Return the short name people use, such as D-4011."""
        return f"D-{FIRST_REFERENCE + self.id}"


def qualify_lead(command: QualifyLead, session: Session, call: Call) -> Lead:
    """Make or go on with a lead, and see that it has its deal once it is qualified."""
    lead = leads.qualify_lead(command, session, call)
    _see_to_deal(lead, session, call)
    return lead


def complete_lead(lead: Lead, command: QualifyLead, session: Session, call: Call) -> None:
    """Add what a command knows more than the lead, and see that it has its deal."""
    leads.complete(lead, command, session, call)
    session.flush()
    _see_to_deal(lead, session, call)


def move_deal(command: MoveDeal, session: Session, _call: Call) -> Outcome:
    """Bring a lead's open deal to the stage in which a call ended; a meeting is not undone.

    A later call takes a deal up in CLOSING again, so what may follow CLOSING may follow here.
    """
    deal = session.scalars(
        select(Deal).where(Deal.lead_id == leads.id_of_reference(command.lead)).with_for_update()
    ).one_or_none()
    if deal is None or deal.status != "open" or command.stage not in LAWFUL[Stage.CLOSING]:
        return Outcome(done=False, reason="There is no open deal to move.")
    if deal.stage != Stage.DEAL_CLOSED:
        deal.stage = command.stage.value
    return Outcome(done=True, reference=deal.reference)


def take_up_again(session: Session, lead_id: int) -> None:
    """Bring a lead's open deal back to CLOSING, when the meeting that closed it is off."""
    deal = session.scalars(
        select(Deal).where(Deal.lead_id == lead_id).with_for_update()
    ).one_or_none()
    if deal and deal.status == "open" and deal.stage == Stage.DEAL_CLOSED:
        deal.stage = Stage.CLOSING.value


def make_deal(session: Session, lead: Lead, call_id: int | None) -> int | None:
    """Make the deal of a qualified lead and return its id; None when it is there already."""
    if lead.status != "qualified":
        return None
    values = {
        "lead_id": lead.id,
        "contact_id": lead.contact_id,
        "call_id": call_id,
        "title": (lead.company or lead.caller_name or lead.reference)[:200],
        "amount": leads.amount_of(lead),
    }
    return insert_once(session, Deal, values, unique=("lead_id",))


def _see_to_deal(lead: Lead, session: Session, call: Call) -> None:
    """See that a qualified lead has its deal; a new one is shown by the call and the timeline."""
    made = make_deal(session, lead, call.id)
    if made is None:
        return
    key = f"{call.sid}/deal/{lead.id}"
    note = f"{Deal(id=made).reference} open, on the telephone"
    session.add_all(
        (
            CommandOutcome(key=key, call_id=call.id, record_type="deal", record_id=made),
            Activity(contact_id=lead.contact_id, call_id=call.id, kind="deal", note=note),
        )
    )
