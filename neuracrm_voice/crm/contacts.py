"""Contacts: the people who call; one for each telephone number."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import CheckConstraint, Index, String, false, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.upsert import make_once
from neuracrm_voice.database import Base, now


class Contact(Base):
    """A person. `phone` is E.164 and unique: two calls at once from one number make one contact.

    `consent` to being called is given, refused or unknown; `do_not_call` stands above it.

    `email_verified` tells that the address was heard right: read back and confirmed, or written.
    `email_is_proof` tells that staff, their CRM or a verified caller put it there: whoever knows
    any other may be whoever dictated it, on this telephone or with its number forged.
    """

    __tablename__ = "contacts"
    __table_args__ = (
        Index("ix_contacts_created_at", "created_at", "id"),
        CheckConstraint("phone LIKE '+%'", name="phone_is_e164"),
        CheckConstraint("consent IN ('given', 'refused', 'unknown')", name="consent_is_known"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str | None] = mapped_column(String(100))
    phone: Mapped[str | None] = mapped_column(String(16), unique=True)
    email: Mapped[str | None] = mapped_column(String(254), index=True)
    email_verified: Mapped[bool] = mapped_column(default=False)
    email_is_proof: Mapped[bool] = mapped_column(default=False, server_default=false())
    company: Mapped[str | None] = mapped_column(String(200))
    consent: Mapped[str] = mapped_column(String(16), default="unknown", server_default="unknown")
    do_not_call: Mapped[bool] = mapped_column(default=False, server_default=false())
    created_at: Mapped[datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime] = mapped_column(default=now, onupdate=now, index=True)

    def learn(
        self,
        *,
        name: str = "",
        email: str = "",
        email_verified: bool = False,
        company: str = "",
        by_owner: bool = False,
    ) -> None:
        """Fill what is blank; what staff or an earlier call recorded is never overwritten.

        An address that is no proof gives way to one that was read back and confirmed, where it was
        not itself, and to any told `by_owner`: by a caller who is verified as this contact.
        """
        self.name = self.name or name or None
        self.company = self.company or company or None
        had = (self.email or "").lower() == email.lower()
        better = by_owner or (email_verified and not self.email_verified)
        if email and (had or not self.email or (better and not self.email_is_proof)):
            self.email_is_proof = by_owner or (had and self.email_is_proof)
            self.email_verified = email_verified or (had and self.email_verified)
            self.email = self.email if had else email

    def whole_name(self, told: str) -> str:
        """Return the name on file where `told` is a part of it, else what was told.

        Callers are asked for by first name; whoever says yes to it is known by the whole.
        """
        known = self.name or ""
        return known if told and f" {told} ".lower() in f" {known} ".lower() else told


def find_or_create_contact(session: Session, phone: str) -> Contact:
    """Return the one contact with this E.164 number, made now if need be."""
    made = make_once(session, Contact, {"phone": phone}, unique=("phone",))
    return made or session.scalars(select(Contact).where(Contact.phone == phone)).one()


def contact_of(session: Session, call: Call, *, name: str = "", email: str = "") -> Contact:
    """Return the call's contact, held; one is made of what a caller without a number told."""
    if call.verified_contact_id is not None:
        # Who has proved to be somebody is that one, whatever telephone they call from.
        return session.get_one(Contact, call.verified_contact_id, with_for_update=True)
    if call.contact_id is not None:
        # Held, so that two calls of one contact write their records one after the other.
        return session.get_one(Contact, call.contact_id, with_for_update=True)
    # An address that is only said proves nothing, so it opens nobody's contact to a stranger.
    contact = Contact(name=name or None, email=email or None)
    session.add(contact)
    session.flush()
    call.contact_id = contact.id
    return contact


def names_of(session: Session, calls: Iterable[Call]) -> dict[int | None, str]:
    """Return the names of the contacts of some calls, by contact, for those who have one."""
    ids = {call.contact_id for call in calls if call.contact_id is not None}
    named = select(Contact.id, Contact.name).where(Contact.id.in_(ids), Contact.name.is_not(None))
    return {id_: name for id_, name in session.execute(named) if name} if ids else {}
