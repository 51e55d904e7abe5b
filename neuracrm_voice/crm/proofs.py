"""Proofs: what a caller must show before anything private is said or changed.

A number can be forged and a reference guessed (they are counted up), so neither is enough alone.
A call is verified by

* the number on file, not judged forged, with one thing its contact knows: the reference of a
  ticket, or the e-mail address on file;
* from any other number, both of these for one contact;
* a code texted to the number, read back: whoever reads it holds the telephone.

What this very call has told us (a ticket it opened, an address it gave) proves nothing. Each
answer to a failed proof is the same, whatever is on file.
"""

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, String, func, select
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

MOST_CODES_A_CALL = 2
MOST_CODES_AN_HOUR = 4
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
    owner = None if call.number_may_be_forged else _contact_of_number(session, call)
    if command.kind == "reference":
        ticket = find_by_reference(session, command.value)
        theirs = ticket is not None and ticket.call_id != call.id
        named = {ticket.contact_id} - {None} if ticket and theirs else set()
        if ticket and named:
            call.proofs = {**call.proofs, "ticket": ticket.id}
    elif command.kind == "email":
        named = _contacts_of_email(session, call, command.value.strip().lower())
    else:
        return None
    if owner and owner.id in named:
        return owner.id
    return _named_twice(call, command.kind, {one for one in named if one is not None})


def _named_twice(call: Call, kind: str, named: set[int]) -> int | None:
    """Keep whom a proof named; return the contact named by a proof of the other kind as well."""
    kept = {**call.proofs.get("named", {}), kind: sorted(named)}
    call.proofs = {**call.proofs, "named": kept}
    both = set(kept.get("reference", ())) & set(kept.get("email", ()))
    return min(both, default=None)


def _contact_of_number(session: Session, call: Call) -> Contact | None:
    if not call.caller:
        return None
    by_phone = select(Contact).where(Contact.phone == call.caller)
    return session.scalars(by_phone).one_or_none()


def _contacts_of_email(session: Session, call: Call, email: str) -> set[int | None]:
    """Return whose address this was before the call began."""
    found = session.execute(
        select(Contact.id, Contact.phone).where(func.lower(Contact.email) == email).limit(20)
    )
    was = (call.email_on_file or "").lower()
    return {
        row.id for row in found if row.phone is None or row.phone != call.caller or was == email
    }


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
    lately = select(func.count()).where(
        ProofCode.contact_id == contact.id, ProofCode.created_at > now() - timedelta(hours=1)
    )
    sent, sent_lately = session.execute(
        select(in_call.scalar_subquery(), lately.scalar_subquery())
    ).one()
    return bool(sent < MOST_CODES_A_CALL and sent_lately < MOST_CODES_AN_HOUR)


def _hash(code: str, salt: str) -> str:
    """Hash a code slowly (some 30 ms): trying all of them takes far longer than one is good for."""
    return hashlib.scrypt(
        code.encode(), salt=bytes.fromhex(salt), n=2**14, r=8, p=1, dklen=32
    ).hex()
