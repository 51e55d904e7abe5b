"""Proofs: what a caller must show before anything private is said or changed.

A number can be forged and a reference guessed (they are counted up), so neither is enough alone.
A call is verified by

* the number on file, not judged forged, with one thing its contact knows: the reference of a
  ticket, or the e-mail address on file;
* from any other number, both of these for one contact;
* a code texted to the number, read back: whoever reads it holds the telephone.

What an unverified call has left us (a ticket it opened, an address it gave) proves nothing, in it
or in any later one: whoever forges a number could plant it in one call and show it in the next.
Even the carrier's best word for a number says whose telephone it is and not who speaks, so a proof
is only what staff, their CRM or a verified caller put on file; a code is there for all others.

Each answer to a failed proof is the same, whatever is on file. Failures are counted for a call,
and over all calls for each contact they may have been aimed at.
"""

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, Index, String, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from neuracrm_voice.commands import SendCode, VerifyCaller
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.texts import queue_text, withdraw_codes
from neuracrm_voice.crm.tickets import find_by_reference
from neuracrm_voice.database import Base, now
from neuracrm_voice.dialogue.acts import Outcome

MOST_FAILED_PROOFS = 4
"""Enough for a caller who misremembers, too few for one who guesses."""

MOST_FAILED_PROOFS_A_DAY = 6
"""For one contact, over all calls: then only a code is a proof, and its owner's way stays open."""

MOST_CODES_A_CALL = 2
MOST_CODES_AN_HOUR = 4
MOST_CODES_A_DAY = 8
"""For one number, over all calls: a forged number must not have its owner flooded with texts."""

MOST_TRIES_OF_A_CODE = 3
CODE_LIFE = timedelta(minutes=10)

CODES = 1_000_000
"""Six digits: three tries hit one in 333,333."""

NOT_PROVED = "I can't confirm who you are with that."
NO_MORE_PROOFS = "I have tried as often as I may on this call."
NO_CODE = "I can't text a code to this number."


class ProofCode(Base):
    """A code texted to a contact's number; only its hash is kept, and only the newest counts."""

    __tablename__ = "proof_codes"

    id: Mapped[int] = mapped_column(primary_key=True)
    call_id: Mapped[int] = mapped_column(ForeignKey("calls.id"), index=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    salt: Mapped[str] = mapped_column(String(32))
    hashed: Mapped[str] = mapped_column(String(64))
    tries: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(default=now)
    expires_at: Mapped[datetime]


class FailedProof(Base):
    """A proof that failed, once for each contact it may have been aimed at."""

    __tablename__ = "failed_proofs"
    __table_args__ = (Index("ix_failed_proofs_contact_id", "contact_id", "created_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    call_id: Mapped[int] = mapped_column(ForeignKey("calls.id"), index=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"))
    created_at: Mapped[datetime] = mapped_column(default=now)


def verify_caller(command: VerifyCaller, session: Session, call: Call) -> Outcome:
    """Hold a proof against what is on file; the call is verified for good once one holds."""
    failed = int(call.proofs.get("failed", 0))
    if call.verified_contact_id is not None:
        return Outcome(done=True)
    if not command.kind or failed >= MOST_FAILED_PROOFS:
        return _not_verified(failed)
    contact_id = _proved(command, session, call)
    if contact_id is None:
        call.proofs = {**call.proofs, "failed": failed + 1}
        return _not_verified(failed + 1)
    call.verified_contact_id = contact_id
    return Outcome(done=True)


def send_code(_command: SendCode, session: Session, call: Call) -> Outcome:
    """Queue a text with a new code to the number that calls."""
    contact = _contact_of_number(session, call)
    if contact is None or contact.phone is None or not _may_send(session, call, contact):
        return Outcome(done=False, reason=NO_CODE)
    code, salt = f"{secrets.randbelow(CODES):06}", secrets.token_hex(16)
    session.add(
        ProofCode(
            call_id=call.id,
            contact_id=contact.id,
            salt=salt,
            hashed=_hash(code, salt),
            expires_at=now() + CODE_LIFE,
        )
    )
    body = f"{code} is your code. Read it out on the call you are on; it is good for ten minutes."
    queue_text(session, contact.phone, body, "code")
    return Outcome(done=True)


def _not_verified(failed: int) -> Outcome:
    left = MOST_FAILED_PROOFS - failed
    return Outcome(
        done=False, reason=NOT_PROVED if left > 0 else NO_MORE_PROOFS, found={"left": left}
    )


def _proved(command: VerifyCaller, session: Session, call: Call) -> int | None:
    """Return the contact a proof completes the case for, or None."""
    if command.kind == "code":
        return _contact_of_code(session, call, command.value)
    if command.kind == "reference":
        named = _contacts_of_reference(session, call, command.value)
    elif command.kind == "email":
        named = _contacts_of_email(session, command.value.strip().lower())
    else:
        return None
    owner = None if call.number_may_be_forged else _contact_of_number(session, call)
    before: dict[str, list[int]] = call.proofs.get("named", {})
    kept = {**before, command.kind: sorted(named)}
    call.proofs = {**call.proofs, "named": kept}
    aimed_at = {owner.id} if owner else set()
    aimed_at.update(named, *before.values())
    few_failed = _few_failed(session, aimed_at)
    proved = set(kept.get("reference", ())) & set(kept.get("email", ()))
    if owner and owner.id in named:
        proved = {owner.id}
    if proved & few_failed:
        return min(proved & few_failed)
    session.add_all(FailedProof(call_id=call.id, contact_id=one) for one in sorted(few_failed))
    return None


def _few_failed(session: Session, contacts: set[int]) -> set[int]:
    """Return those of some contacts at whom few enough proofs have failed in the last day.

    They are held until the transaction ends, so that calls at once are not given a try each.
    """
    held = select(Contact.id).where(Contact.id.in_(contacts)).order_by(Contact.id)
    known = set(session.scalars(held.with_for_update()))
    lately = FailedProof.created_at > now() - timedelta(days=1)
    many = (
        select(FailedProof.contact_id)
        .where(FailedProof.contact_id.in_(known), lately)
        .group_by(FailedProof.contact_id)
        .having(func.count() >= MOST_FAILED_PROOFS_A_DAY)
    )
    return known - set(session.scalars(many))


def _contact_of_number(session: Session, call: Call) -> Contact | None:
    if not call.caller:
        return None
    by_phone = select(Contact).where(Contact.phone == call.caller)
    return session.scalars(by_phone).one_or_none()


def _contacts_of_reference(session: Session, call: Call, reference: str) -> set[int]:
    """Return whose ticket this is, where no unverified caller has heard its reference."""
    ticket = find_by_reference(session, reference)
    if ticket is None or ticket.contact_id is None:
        return set()
    told_in = session.get_one(Call, ticket.call_id) if ticket.call_id is not None else None
    if told_in and told_in.verified_contact_id != ticket.contact_id:
        return set()
    call.proofs = {**call.proofs, "ticket": ticket.id}
    return {ticket.contact_id}


def _contacts_of_email(session: Session, email: str) -> set[int]:
    """Return whose address this is; one that an unverified caller gave is nobody's."""
    theirs = (func.lower(Contact.email) == email, Contact.email_is_proof)
    return set(session.scalars(select(Contact.id).where(*theirs).limit(20)))


def _contact_of_code(session: Session, call: Call, code: str) -> int | None:
    newest = select(ProofCode).where(ProofCode.call_id == call.id).order_by(ProofCode.id.desc())
    sent = session.scalars(newest.limit(1)).first()
    if sent is None or sent.expires_at <= now() or sent.tries >= MOST_TRIES_OF_A_CODE:
        return None
    sent.tries += 1
    if not hmac.compare_digest(sent.hashed, _hash(code, sent.salt)):
        return None
    # A code is good once, and no other is needed in this call.
    sent.expires_at = now()
    withdraw_codes(session, call.caller)
    return sent.contact_id


def _may_send(session: Session, call: Call, contact: Contact) -> bool:
    in_call = select(func.count()).where(ProofCode.call_id == call.id)
    to_contact = select(func.count()).where(ProofCode.contact_id == contact.id)
    in_hour = to_contact.where(ProofCode.created_at > now() - timedelta(hours=1))
    in_day = to_contact.where(ProofCode.created_at > now() - timedelta(days=1))
    counts = (one.scalar_subquery() for one in (in_call, in_hour, in_day))
    limits = (MOST_CODES_A_CALL, MOST_CODES_AN_HOUR, MOST_CODES_A_DAY)
    sent = session.execute(select(*counts)).one()
    return all(count < limit for count, limit in zip(sent, limits, strict=True))


def _hash(code: str, salt: str) -> str:
    """Hash a code slowly (some 30 ms): trying all of them takes far longer than one is good for."""
    return hashlib.scrypt(
        code.encode(), salt=bytes.fromhex(salt), n=2**14, r=8, p=1, dklen=32
    ).hex()
