"""What proves who is calling, and what does not."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy import select, update

from neuracrm_voice.commands import FindTickets, OpenTicket, QualifyLead, SendCode, VerifyCaller
from neuracrm_voice.crm import by_hand
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.drafts import ContactChange
from neuracrm_voice.crm.proofs import (
    MOST_FAILED_PROOFS,
    MOST_FAILED_PROOFS_A_DAY,
    NOT_PROVED,
    FailedProof,
)
from neuracrm_voice.crm.tickets import Ticket
from neuracrm_voice.database import Database, now
from tests.crm.proving import ADDRESS, BOB, JANE, code_of, proves, rings, ticket, verified
from tests.crm.test_clerk import all_of, does

__all__ = ["ticket"]


@pytest.mark.parametrize("kind", ["reference", "email"])
def test_the_number_on_file_and_one_thing_known_are_proof(
    database: Database, ticket: Ticket, kind: str
) -> None:
    call = rings(database)

    value = ticket.reference if kind == "reference" else "Jane@ACME.com"

    assert proves(database, call, kind, value).done
    assert verified(database, call) == ticket.contact_id
    assert does(database, call, VerifyCaller()).done


@pytest.mark.parametrize("stir", ["none", "failed"])
def test_from_another_number_a_reference_alone_is_no_proof(
    database: Database, ticket: Ticket, stir: str
) -> None:
    call = rings(database, JANE if stir == "failed" else "+12025550199", stir=stir)

    assert not proves(database, call, "reference", ticket.reference).done
    assert proves(database, call, "email", ADDRESS).done
    assert verified(database, call) == ticket.contact_id


def test_a_reference_and_an_address_of_two_people_prove_nobody(
    database: Database, ticket: Ticket
) -> None:
    call = rings(database, None)

    proves(database, call, "reference", ticket.reference)

    assert not proves(database, call, "email", "bob@acme.com").done
    assert verified(database, call) is None


def test_a_failed_proof_sounds_the_same_whatever_is_on_file(
    database: Database, ticket: Ticket
) -> None:
    outcomes = {
        proves(database, rings(database, BOB), kind, value)
        for kind, value in [
            ("reference", ticket.reference),
            ("reference", "T-9999"),
            ("email", ADDRESS),
            ("email", "nobody@nowhere.com"),
            ("code", "000000"),
            ("reference", "'; DROP TABLE tickets; --"),
        ]
    }

    assert len(outcomes) == 1


def test_after_four_failed_proofs_even_a_good_one_is_refused(
    database: Database, ticket: Ticket
) -> None:
    call = rings(database)
    for _ in range(MOST_FAILED_PROOFS):
        last = proves(database, call, "reference", "T-9999")

    assert last.found["left"] == 0
    assert not proves(database, call, "reference", ticket.reference).done


SALE = QualifyLead(need="prices", email="told@acme.com", email_verified=True)


def without_address(database: Database) -> None:
    gone = {"email": None, "email_is_proof": False}
    with database.begin() as session:
        session.execute(update(Contact).where(Contact.phone == JANE).values(gone))


@pytest.mark.usefixtures("ticket")
@pytest.mark.parametrize("stir", ["none", "passed-A"])
def test_what_an_unverified_call_left_proves_nothing_in_any_call(
    database: Database, stir: str
) -> None:
    without_address(database)
    before = rings(database, stir=stir)
    opened = does(database, before, OpenTicket(problem="my printer burns paper"), "2/ticket")
    does(database, before, SALE, "3/lead")

    again = rings(database, stir=stir)
    does(database, again, SALE, "4/lead")

    for call in (before, again, rings(database, stir=stir)):
        assert not proves(database, call, "email", "told@acme.com").done
        assert not proves(database, call, "reference", opened.reference).done
        assert verified(database, call) is None


def test_a_confirmed_address_puts_no_proof_aside(database: Database, ticket: Ticket) -> None:
    does(database, rings(database), SALE)

    assert not proves(database, rings(database), "email", "told@acme.com").done
    call = rings(database)
    assert proves(database, call, "email", ADDRESS).done
    assert verified(database, call) == ticket.contact_id


@pytest.mark.usefixtures("ticket")
def test_an_address_written_by_staff_is_a_proof(database: Database) -> None:
    without_address(database)
    does(database, rings(database), SALE)
    for email, proves_it in (("told@acme.com", True), (None, False)):
        with database.begin() as session:
            jane = session.scalars(select(Contact).where(Contact.phone == JANE)).one()
            held = by_hand.lock(session, Contact, jane.id)
            by_hand.change(session, held, ContactChange(email="new@acme.com"), by="Ann")
            by_hand.change(session, held, ContactChange(email=email), by="Ann")
        does(database, rings(database), SALE, "5/lead")

        assert proves(database, rings(database), "email", "told@acme.com").done == proves_it


def test_an_address_no_proof_gives_way_to_its_owners(database: Database, ticket: Ticket) -> None:
    without_address(database)
    does(database, rings(database), SALE)
    call = rings(database)
    proves(database, call, "reference", ticket.reference)

    does(database, call, replace(SALE, email="jane@home.com", email_verified=False))

    assert not proves(database, rings(database), "email", "told@acme.com").done
    assert proves(database, rings(database), "email", "jane@home.com").done


@pytest.mark.usefixtures("ticket")
def test_what_a_verified_call_left_is_proof_in_the_next(database: Database) -> None:
    without_address(database)
    before = rings(database)
    does(database, before, SendCode())
    proves(database, before, "code", code_of(database))
    opened = does(database, before, OpenTicket(problem="my printer burns paper"), "2/ticket")
    does(database, before, SALE, "3/lead")

    assert proves(database, rings(database), "email", "told@acme.com").done
    assert proves(database, rings(database), "reference", opened.reference).done


@pytest.mark.usefixtures("ticket")
def test_the_same_address_told_by_a_stranger_stays_its_owners_proof(database: Database) -> None:
    does(database, rings(database), replace(SALE, email=ADDRESS.title()))

    assert proves(database, rings(database), "email", ADDRESS).done


def test_guesses_are_few_in_a_day_over_all_calls_and_a_code_is_left(
    database: Database, ticket: Ticket
) -> None:
    for at in range(MOST_FAILED_PROOFS_A_DAY):
        proves(database, rings(database), "reference", f"T-{2000 + at}")

    call = rings(database)
    refused = proves(database, call, "reference", ticket.reference)
    assert (refused.done, refused.reason) == (False, NOT_PROVED)
    assert not proves(database, call, "email", ADDRESS).done
    assert len(all_of(database, FailedProof)) == MOST_FAILED_PROOFS_A_DAY

    does(database, call, SendCode())
    assert proves(database, call, "code", code_of(database)).done
    with database.begin() as session:
        session.execute(update(FailedProof).values(created_at=now() - timedelta(days=1)))
    assert proves(database, rings(database), "reference", ticket.reference).done


def test_guesses_of_who_withholds_their_number_count_for_whom_they_name(
    database: Database, ticket: Ticket
) -> None:
    for _ in range(MOST_FAILED_PROOFS_A_DAY // 2):
        call = rings(database, None)
        proves(database, call, "email", ADDRESS)
        proves(database, call, "reference", "T-2000")

    call = rings(database, None)
    proves(database, call, "email", ADDRESS)
    assert not proves(database, call, "reference", ticket.reference).done
    assert proves(database, rings(database, BOB), "email", "bob@acme.com").done


@pytest.mark.usefixtures("ticket")
def test_calls_at_once_have_no_guess_more_than_one_after_the_other(database: Database) -> None:
    calls = [rings(database) for _ in range(MOST_FAILED_PROOFS_A_DAY + 2)]
    start = Barrier(len(calls))

    def guess(call: int) -> None:
        start.wait()
        proves(database, call, "reference", "T-2000")

    with ThreadPoolExecutor(len(calls)) as callers:
        list(callers.map(guess, calls))

    assert len(all_of(database, FailedProof)) == MOST_FAILED_PROOFS_A_DAY


def test_tickets_are_told_to_their_verified_owner_alone(database: Database, ticket: Ticket) -> None:
    call = rings(database)
    refused = does(database, call, FindTickets())
    assert (refused.done, dict(refused.found)) == (False, {})

    proves(database, call, "email", ADDRESS)

    found = does(database, call, FindTickets()).found["tickets"]
    assert [(one["reference"], one["title"], one["days_ago"]) for one in found] == [
        (ticket.reference, "Export fails", 0)
    ]


def test_the_records_of_a_verified_caller_are_theirs_whatever_telephone_they_use(
    database: Database, ticket: Ticket
) -> None:
    call = rings(database, "+12025550199")
    proves(database, call, "reference", ticket.reference)
    proves(database, call, "email", ADDRESS)

    does(database, call, OpenTicket(problem="my printer burns paper"))

    assert {one.contact_id for one in all_of(database, Ticket)} == {ticket.contact_id}
