"""The clerk: every deed once, whoever asks and however often."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from neuracrm_voice.commands import Command, OpenTicket, QualifyLead
from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.clerk import carry_out
from neuracrm_voice.crm.contacts import Contact, find_or_create_contact
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.tickets import Ticket
from neuracrm_voice.database import Database, now
from neuracrm_voice.dialogue.acts import Outcome

JANE = "+12025550143"


def call_from(database: Database, sid: str, phone: str | None = JANE) -> int:
    with database.begin() as session:
        contact = find_or_create_contact(session, phone) if phone else None
        call = Call(sid=sid, contact_id=contact.id if contact else None)
        session.add(call)
        session.flush()
        return call.id


def does(
    database: Database, call_id: int, command: Command, key: str = "2.flow/command"
) -> Outcome:
    with database.begin() as session:
        call = session.scalars(select(Call).where(Call.id == call_id).with_for_update()).one()
        return carry_out(command, key, session, call)


def all_of(database: Database, record: Any) -> list[Any]:  # noqa: ANN401 - whichever record was asked for.
    with database.read() as session:
        return list(session.scalars(select(record).order_by(record.id)))


def test_a_command_carried_out_twice_gives_one_row_and_the_same_outcome(database: Database) -> None:
    call = call_from(database, "CA1")

    outcomes = {does(database, call, OpenTicket(problem="the till broke")) for _ in range(3)}

    assert outcomes == {Outcome(done=True, reference="T-1001")}
    assert len(all_of(database, Ticket)) == 1
    assert len(all_of(database, Activity)) == 1


def test_a_command_carried_out_by_many_at_once_gives_one_row(database: Database) -> None:
    call = call_from(database, "CA1")
    start = Barrier(6)

    def race() -> Outcome:
        start.wait()
        return does(database, call, QualifyLead(need="prices"))

    with ThreadPoolExecutor(6) as workers:
        outcomes = {job.result() for job in [workers.submit(race) for _ in range(6)]}

    assert len(outcomes) == 1
    assert len(all_of(database, Lead)) == 1


def test_many_first_calls_at_once_from_one_number_make_one_contact(database: Database) -> None:
    start = Barrier(6)

    def race(number: int) -> int:
        start.wait()
        return call_from(database, f"CA{number}")

    with ThreadPoolExecutor(6) as workers:
        for job in [workers.submit(race, number) for number in range(6)]:
            job.result()

    assert [contact.phone for contact in all_of(database, Contact)] == [JANE]


def test_the_last_words_of_a_caller_complete_what_was_kept_of_them(database: Database) -> None:
    call = call_from(database, "CA1")
    kept = does(database, call, QualifyLead(need="prices", finished=False))

    completed = does(
        database, call, QualifyLead(need="prices", company="Acme", size=4, finished=True)
    )

    lead = all_of(database, Lead)[0]
    assert kept == completed
    assert (lead.status, lead.company, lead.size) == ("qualified", "Acme", 4)


def test_a_caller_who_was_cut_off_goes_on_with_the_same_lead(database: Database) -> None:
    first, second = call_from(database, "CA1"), call_from(database, "CA2")
    begun = does(database, first, QualifyLead(need="prices", company="Acme", finished=False))

    finished = does(database, second, QualifyLead(need="prices", company="Acme", size=9))

    assert begun.reference == finished.reference
    assert [(lead.status, lead.size) for lead in all_of(database, Lead)] == [("qualified", 9)]


def test_a_lead_of_another_company_is_another_lead(database: Database) -> None:
    first, second = call_from(database, "CA1"), call_from(database, "CA2")
    does(database, first, QualifyLead(need="prices", company="Acme", finished=False))

    does(database, second, QualifyLead(need="prices", company="Globex"))

    assert [lead.company for lead in all_of(database, Lead)] == ["Acme", "Globex"]


def test_two_problems_in_one_call_are_two_tickets(database: Database) -> None:
    call = call_from(database, "CA1")

    first = does(database, call, OpenTicket(problem="the till broke"), "2.support/open_ticket")
    second = does(database, call, OpenTicket(problem="and this"), "3.support/open_ticket")

    assert (first.reference, second.reference) == ("T-1001", "T-1002")


def test_a_caller_without_a_number_is_made_a_contact_of_what_they_told(database: Database) -> None:
    call = call_from(database, "CA1", phone=None)

    does(database, call, QualifyLead(need="prices", name="Jo", email="jo@acme.com"))

    contact = all_of(database, Contact)[0]
    assert (contact.name, contact.email, contact.phone) == ("Jo", "jo@acme.com", None)
    assert all_of(database, Call)[0].contact_id == contact.id


def test_what_staff_recorded_is_never_overwritten_by_a_caller(database: Database) -> None:
    call = call_from(database, "CA1")
    with database.begin() as session:
        contact = session.scalars(select(Contact)).one()
        contact.name, contact.email, contact.email_verified = "Jane Doe", "jane@acme.com", True

    does(
        database,
        call,
        QualifyLead(need="x", name="Somebody", email="else@where.com", email_verified=True),
    )

    kept = all_of(database, Contact)[0]
    assert (kept.name, kept.email) == ("Jane Doe", "jane@acme.com")


def test_a_long_problem_gets_a_title_cut_at_a_word(database: Database) -> None:
    call = call_from(database, "CA1")

    does(database, call, OpenTicket(problem="the export of invoices fails " * 20))

    title = all_of(database, Ticket)[0].title
    assert len(title) <= 70
    assert title.startswith("Export of invoices fails")
    assert title.endswith("\N{HORIZONTAL ELLIPSIS}")


@pytest.mark.parametrize("phone", ["12025550143", "anonymous"])
def test_a_contact_needs_a_number_in_full(database: Database, phone: str) -> None:
    with pytest.raises(IntegrityError), database.begin() as session:
        find_or_create_contact(session, phone)


def test_a_lead_that_staff_have_won_is_left_alone(database: Database) -> None:
    call = call_from(database, "CA1")
    does(database, call, QualifyLead(need="prices", company="Acme"))
    with database.begin() as session:
        lead = session.scalars(select(Lead)).one()
        lead.status, lead.need = "won", "forty seats"

    does(database, call, QualifyLead(need="something else", company="Acme", size=3))

    lead = all_of(database, Lead)[0]
    assert (lead.status, lead.need, lead.size) == ("won", "forty seats", 3)


def test_a_lead_left_long_ago_is_another_story(database: Database) -> None:
    first, second = call_from(database, "CA1"), call_from(database, "CA2")
    does(database, first, QualifyLead(need="prices", finished=False))
    with database.begin() as session:
        session.scalars(select(Lead)).one().created_at = now() - timedelta(days=31)

    does(database, second, QualifyLead(need="prices"))

    assert [lead.status for lead in all_of(database, Lead)] == ["open", "qualified"]


def test_a_second_talk_about_buying_lately_is_the_same_lead(database: Database) -> None:
    call = call_from(database, "CA1")
    does(database, call, QualifyLead(need="licences", company="Acme"), "2.sales/qualify_lead")

    does(database, call, QualifyLead(need="training", company="Acme"), "4.sales/qualify_lead")

    lead = all_of(database, Lead)[0]
    assert len(all_of(database, Lead)) == 1
    assert (lead.need, [one["words"] for one in lead.evidence]) == (
        "licences",
        ["licences", "training"],
    )


def test_who_calls_on_anothers_telephone_is_kept_with_the_record(database: Database) -> None:
    call = call_from(database, "CA1")
    with database.begin() as session:
        contact = session.scalars(select(Contact)).one()
        contact.name, contact.email = "Jane Doe", "jane@acme.com"

    does(database, call, QualifyLead(need="x", name="Bob Jones", email="bob@globex.com"), "2/lead")
    does(database, call, OpenTicket(problem="the till broke", name="Bob Jones"), "3/ticket")

    lead, ticket = all_of(database, Lead)[0], all_of(database, Ticket)[0]
    assert (lead.caller_name, lead.caller_email) == ("Bob Jones", "bob@globex.com")
    assert ticket.caller_name == "Bob Jones"
    assert all_of(database, Contact)[0].name == "Jane Doe"


def test_who_says_yes_to_a_first_name_is_known_by_the_whole(database: Database) -> None:
    call = call_from(database, "CA1")
    with database.begin() as session:
        session.scalars(select(Contact)).one().name = "Jane Ann Doe"

    does(database, call, OpenTicket(problem="the till broke", name="Jane"), "2.support/a")
    does(database, call, OpenTicket(problem="no mail comes", name="Jan"), "3.support/b")

    names = [ticket.caller_name for ticket in all_of(database, Ticket)]
    assert names == ["Jane Ann Doe", "Jan"]


def test_last_words_reach_the_contact_too(database: Database) -> None:
    call = call_from(database, "CA1")
    does(database, call, OpenTicket(problem="the till broke", finished=False))

    does(database, call, OpenTicket(problem="the till broke", severity="blocked", name="Sam Patel"))

    ticket = all_of(database, Ticket)[0]
    assert (ticket.status, ticket.priority, ticket.caller_name) == ("open", "urgent", "Sam Patel")
    assert all_of(database, Contact)[0].name == "Sam Patel"


def test_an_address_somebody_says_opens_nobodys_contact(database: Database) -> None:
    known, withheld = call_from(database, "CA1"), call_from(database, "CA2", phone=None)
    does(database, known, QualifyLead(need="x", email="jane@acme.com"))

    does(database, withheld, QualifyLead(need="y", email="jane@acme.com"))

    assert len(all_of(database, Contact)) == 2


@pytest.mark.parametrize("letter", ["\N{LATIN SMALL LETTER SHARP S}", "a", "\N{PILE OF POO}"])
def test_a_title_fits_its_column_whatever_it_begins_with(database: Database, letter: str) -> None:
    call = call_from(database, "CA1")

    does(database, call, OpenTicket(problem=letter + "x" * 300))

    assert len(all_of(database, Ticket)[0].title) <= 120
