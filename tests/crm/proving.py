"""Jane and Bob, who call, and how they prove who they are."""

import re

import pytest
from sqlalchemy import select

from neuracrm_voice.commands import VerifyCaller
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.texts import Text
from neuracrm_voice.crm.tickets import Ticket
from neuracrm_voice.database import Database
from neuracrm_voice.dialogue.acts import Outcome
from tests.crm.test_clerk import all_of, does

JANE, BOB = "+12025550143", "+12025550144"
ADDRESS = "jane@acme.com"


@pytest.fixture
def ticket(database: Database) -> Ticket:
    """Keep Jane and Bob, and a ticket of Jane's."""
    with database.begin() as session:
        jane = Contact(name="Jane Doe", phone=JANE, email=ADDRESS, email_is_proof=True)
        bob = Contact(name="Bob Ray", phone=BOB, email="bob@acme.com", email_is_proof=True)
        session.add_all([jane, bob])
        session.flush()
        opened = Ticket(contact_id=jane.id, title="Export fails", description="the export fails")
        session.add(opened)
    return opened


def rings(database: Database, phone: str | None = JANE, *, stir: str = "none") -> int:
    with database.begin() as session:
        by_phone = select(Contact).where(Contact.phone == phone)
        contact = session.scalars(by_phone).one_or_none()
        call = Call(
            sid=f"CA{len(list(session.scalars(select(Call))))}",
            contact_id=contact.id if contact else None,
            from_number=phone,
            stir=stir,
        )
        session.add(call)
        session.flush()
        return call.id


def proves(database: Database, call: int, kind: str, value: str) -> Outcome:
    return does(database, call, VerifyCaller(kind=kind, value=value))


def code_of(database: Database, at: int = -1) -> str:
    match = re.match(r"\d{6}", all_of(database, Text)[at].body)
    assert match
    return match[0]


def verified(database: Database, call: int) -> int | None:
    with database.read() as session:
        return session.get_one(Call, call).verified_contact_id
