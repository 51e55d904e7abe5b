"""Context: what the company knows of a contact when the telephone rings.

Kept with the call for the people and records behind it. By number alone only the first name may
be spoken; that there are tickets, leads or earlier calls is said after a proof.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ScalarSelect, bindparam, func, select
from sqlalchemy.orm import Session

from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact, find_or_create_contact
from neuracrm_voice.crm.deals import Deal
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.tickets import UNSOLVED, Ticket

_TITLES = frozenset(("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "madam"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """How things stand with a contact; `last_contact_at` is None for a first call.

    `has_name`, `has_email` and `has_company` tell what was on file before the caller said a word.
    """

    last_contact_at: datetime | None = None
    has_name: bool = False
    has_email: bool = False
    has_company: bool = False
    open_leads: int = 0
    open_deals: int = 0
    open_tickets: int = 0

    def as_plain(self) -> dict[str, Any]:
        """Return it in values that JSON can hold, times in RFC 3339."""
        last = self.last_contact_at.isoformat() if self.last_contact_at else None
        return {
            "last_contact_at": last,
            "has_name": self.has_name,
            "has_email": self.has_email,
            "has_company": self.has_company,
            "open_leads": self.open_leads,
            "open_deals": self.open_deals,
            "open_tickets": self.open_tickets,
        }


def meet(session: Session, phone: str) -> tuple[Contact, Context]:
    """Return the contact with an E.164 number, made now if need be, and how things stand."""
    known = session.execute(_KNOWN, {"phone": phone}).one_or_none()
    if known is None:
        return find_or_create_contact(session, phone), Context()
    contact, *counted = known
    return contact, _context(contact, *counted)


def context_of(session: Session, contact: Contact) -> Context:
    """Look up how things stand with a contact, in one statement."""
    counted = session.execute(select(*_COUNTED).where(Contact.id == contact.id)).one()
    return _context(contact, *counted)


def was_on_file(call: Call, what: str) -> bool:
    """Tell whether the call's contact had a name, email or company of their own when it began.

    A call from no number began with no contact; where nothing is known of it, there was one.
    """
    return bool(call.context.get(f"has_{what}", bool(call.context)))


def _context(
    contact: Contact,
    called: datetime | None,
    noted: datetime | None,
    leads: int,
    deals: int,
    tickets: int,
) -> Context:
    moments = [moment for moment in (called, noted) if moment is not None]
    return Context(
        last_contact_at=max(moments, default=None),
        has_name=bool(contact.name),
        has_email=bool(contact.email),
        has_company=bool(contact.company),
        open_leads=leads,
        open_deals=deals,
        open_tickets=tickets,
    )


def _counted() -> tuple[ScalarSelect[Any], ...]:
    """Build the columns that tell how things stand with a contact, as `_context` takes them."""
    last_call = select(func.max(Call.started_at)).where(Call.contact_id == Contact.id)
    last_note = select(func.max(Activity.at)).where(Activity.contact_id == Contact.id)
    leads = select(func.count()).where(Lead.contact_id == Contact.id, Lead.status == "open")
    deals = select(func.count()).where(Deal.contact_id == Contact.id, Deal.status == "open")
    unsolved = Ticket.status.in_(UNSOLVED)
    tickets = select(func.count()).where(Ticket.contact_id == Contact.id, unsolved)
    return tuple(one.scalar_subquery() for one in (last_call, last_note, leads, deals, tickets))


# Built once: every caller is met with it, and building costs more than running.
_COUNTED = _counted()
_KNOWN = select(Contact, *_COUNTED).where(Contact.phone == bindparam("phone"))


def greeting_name(contact: Contact, stir: str) -> str:
    """Return the name to greet with: the first alone, and "" when the number may be forged."""
    if stir == "failed":
        return ""
    names = [
        name for name in (contact.name or "").split() if name.strip(".").lower() not in _TITLES
    ]
    return names[0] if names else ""
