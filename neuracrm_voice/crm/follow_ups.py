"""Follow-ups: what a call of ours may take up, and the wish not to be called any more."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from neuracrm_voice.commands import FindFollowUp
from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.tasks import Task
from neuracrm_voice.crm.tickets import UNSOLVED, Ticket
from neuracrm_voice.database import now
from neuracrm_voice.dialogue.acts import Outcome, StopCalling


def find_follow_up(_command: FindFollowUp, session: Session, call: Call) -> Outcome:
    """Find what is open with the contact of a call, by kinds alone."""
    if call.contact_id is None:
        return Outcome(done=False, reason="Nobody is known here.")
    mine = call.contact_id
    promised = select(Task.id).where(
        Task.contact_id == mine, Task.kind == "callback", Task.status == "open"
    )
    leads = select(Lead).where(Lead.contact_id == mine, Lead.status.in_(("open", "qualified")))
    lead = session.scalars(leads.order_by(Lead.id.desc()).limit(1)).first()
    tickets = select(Ticket.id).where(Ticket.contact_id == mine, Ticket.status.in_(UNSOLVED))
    before = select(Call.started_at).where(
        Call.contact_id == mine, Call.id != call.id, Call.answered_at.is_not(None)
    )
    last = session.scalar(before.order_by(Call.started_at.desc()).limit(1))
    return Outcome(
        done=True,
        found={
            "promised": session.scalar(promised.limit(1)) is not None,
            "lead": lead.reference if lead else "",
            "ticket": session.scalar(tickets.limit(1)) is not None,
            "days_ago": (now() - last).days if last else None,
        },
    )


def stop_calling(_command: StopCalling, session: Session, call: Call) -> Outcome:
    """Note for good that the contact whose telephone this is must not be called."""
    contact = (
        session.get(Contact, call.contact_id, with_for_update=True) if call.contact_id else None
    )
    if contact is None or not contact.phone:
        return Outcome(done=False, reason="No number is known.")
    if not contact.do_not_call:
        contact.do_not_call = True
        note = "Asked not to be called any more"
        session.add(Activity(contact_id=contact.id, call_id=call.id, kind="do_not_call", note=note))
    return Outcome(done=True)
