"""Afterthoughts in the records: only what this call made is dropped or put right."""

import pytest

from neuracrm_voice.commands import ChangeCallback, OpenTicket, QualifyLead, ScheduleCallback
from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.context import meet
from neuracrm_voice.crm.deals import Deal
from neuracrm_voice.crm.demo import seed
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.tasks import Task
from neuracrm_voice.crm.tickets import Ticket
from neuracrm_voice.database import Database
from neuracrm_voice.dialogue.acts import HandOver, PutRight, TakeBack
from tests.crm.test_booking import call_from
from tests.crm.test_clerk import all_of, does

JANE = "+12025550143"
OTHER = "+12025550199"
EXPORT = OpenTicket(problem="invoices do not export", name="Jane Doe")


@pytest.fixture(autouse=True)
def line(database: Database) -> None:
    """Set up the line that the calls reach."""
    with database.begin() as session:
        seed(session)


def test_a_ticket_made_in_the_call_is_closed_and_keeps_its_words(database: Database) -> None:
    call = call_from(database, "CA1", JANE)
    does(database, call, EXPORT)

    dropped = does(database, call, TakeBack(kind="ticket"), key="drop")

    [ticket] = all_of(database, Ticket)
    assert dropped.found == {"kind": "ticket"}
    assert ticket.status == "closed"
    assert ticket.description.startswith("invoices do not export")
    assert "no longer" in all_of(database, Activity)[-1].note


def test_what_was_dropped_once_is_not_dropped_twice(database: Database) -> None:
    call = call_from(database, "CA1", JANE)
    does(database, call, EXPORT)

    assert does(database, call, TakeBack(), key="drop").done
    assert not does(database, call, TakeBack(), key="drop again").done


def test_a_ticket_of_an_earlier_call_stays_open_with_a_note(database: Database) -> None:
    does(database, call_from(database, "CA1", JANE), EXPORT)
    call = call_from(database, "CA2", JANE)
    does(database, call, EXPORT)

    dropped = does(database, call, TakeBack(kind="ticket"), key="drop")

    [ticket] = all_of(database, Ticket)
    assert dropped.found["older"]
    assert ticket.status == "open"
    assert "no longer" in ticket.description


def test_an_earlier_ticket_and_call_back_are_only_marked_for_people(database: Database) -> None:
    before = call_from(database, "CA1", JANE)
    does(database, before, EXPORT, key="ticket")
    does(database, before, ScheduleCallback(reason="prices"), key="callback")
    call = call_from(database, "CA2", JANE)

    for kind in ("ticket", "callback"):
        assert does(database, call, TakeBack(kind=kind), key=kind).found["older"]

    [ticket], [task] = all_of(database, Ticket), all_of(database, Task)
    assert (ticket.status, task.status) == ("open", "open")
    assert "no longer" in ticket.description
    assert "no longer" in task.note


def test_a_verified_caller_closes_the_ticket_they_have_named(database: Database) -> None:
    does(database, call_from(database, "CA1", JANE), EXPORT)
    call = call_from(database, "CA2", JANE)
    with database.begin() as session:
        row = session.get_one(Call, call)
        row.verified_contact_id, row.proofs = row.contact_id, {"ticket": 1}

    dropped = does(database, call, TakeBack(kind="ticket"), key="drop")

    assert dropped.found == {"kind": "ticket"}
    assert all_of(database, Ticket)[0].status == "closed"


def test_a_number_that_may_be_forged_marks_nothing(database: Database) -> None:
    does(database, call_from(database, "CA1", JANE), EXPORT)
    call = call_from(database, "CA2", JANE)
    with database.begin() as session:
        session.get_one(Call, call).stir = "failed"

    assert not does(database, call, TakeBack(kind="ticket"), key="drop").done


def test_a_call_back_asked_for_again_in_another_call_is_one_and_at_the_new_time(
    database: Database,
) -> None:
    first = call_from(database, "CA1", JANE)
    does(database, first, ScheduleCallback(reason="x", at="2027-01-05T10:00"))
    again = call_from(database, "CA2", JANE)
    does(database, again, HandOver(reason="Asked to be called back"), key="told")

    done = does(database, again, ScheduleCallback(reason="x", at="2027-01-05T11:00"), key="again")

    assert done.found["at"] == "2027-01-05T11:00"
    tasks = all_of(database, Task)
    assert [task.status for task in tasks] == ["open", "done"]
    assert tasks[0].reference == done.reference
    assert "Called again" in tasks[0].note


def test_a_call_back_on_another_number_is_another(database: Database) -> None:
    first = call_from(database, "CA1", JANE)
    does(database, first, ScheduleCallback(reason="x", at="2027-01-05T10:00"))
    again = call_from(database, "CA2", JANE)

    does(database, again, ScheduleCallback(reason="x", phone=OTHER), key="again")

    assert [task.phone for task in all_of(database, Task)] == [JANE, OTHER]


def test_a_call_back_is_dropped_and_the_ticket_stays(database: Database) -> None:
    call = call_from(database, "CA1", JANE)
    does(database, call, EXPORT, key="ticket")
    does(database, call, ScheduleCallback(reason="prices"), key="callback")

    assert does(database, call, TakeBack(kind="callback"), key="drop").found["kind"] == "callback"

    assert all_of(database, Task)[0].status == "done"
    assert all_of(database, Ticket)[0].status == "open"


def test_what_a_person_has_taken_on_is_left_to_them(database: Database) -> None:
    call = call_from(database, "CA1", JANE)
    does(database, call, HandOver(reason="Asked for a person"))
    with database.begin() as session:
        session.get_one(Task, 1).accept()

    assert not does(database, call, TakeBack(), key="drop").done


def test_another_hour_keeps_the_day_and_the_number(database: Database) -> None:
    call = call_from(database, "CA1", JANE)
    does(database, call, ScheduleCallback(reason="x", at="2027-01-05T10:00", phone=OTHER))

    changed = does(
        database, call, ChangeCallback(at="2026-12-01T11:00", same_day=True), key="change"
    )

    [task] = all_of(database, Task)
    assert changed.found["at"] == "2027-01-05T11:00"
    assert task.phone == OTHER


def test_another_number_keeps_the_time(database: Database) -> None:
    call = call_from(database, "CA1", JANE)
    at = does(database, call, ScheduleCallback(reason="x", at="2027-01-05T10:00")).found["at"]

    changed = does(database, call, ChangeCallback(phone=OTHER), key="change")

    assert changed.found["at"] == at
    assert all_of(database, Task)[0].phone == OTHER


def test_a_time_at_which_nobody_is_here_leaves_the_call_back_as_it_was(database: Database) -> None:
    call = call_from(database, "CA1", JANE)
    does(database, call, ScheduleCallback(reason="x", at="2027-01-05T10:00"))
    before = all_of(database, Task)[0].due_at

    refused = does(
        database, call, ChangeCallback(at="2027-01-05T23:00", same_day=True), key="change"
    )

    assert not refused.done
    assert all_of(database, Task)[0].due_at == before


def test_there_is_no_call_back_to_change_where_none_was_arranged(database: Database) -> None:
    call = call_from(database, "CA1", JANE)

    assert not does(database, call, ChangeCallback(phone=OTHER)).done


def test_a_name_put_right_is_right_in_the_ticket_and_on_the_contact(database: Database) -> None:
    call = call_from(database, "CA1", JANE)
    does(database, call, EXPORT)

    put = PutRight(what="name", wrong="Jane Doe", right="Jane Dole")
    assert does(database, call, put, key="put").done

    assert all_of(database, Ticket)[0].caller_name == "Jane Dole"
    assert all_of(database, Contact)[0].name == "Jane Dole"


def test_a_contact_that_had_its_name_before_the_call_keeps_it(database: Database) -> None:
    with database.begin() as session:
        session.add(Contact(name="Jane Doe", phone=JANE))
    call = call_from(database, "CA1", JANE)
    with database.begin() as session:
        session.get_one(Call, call).context = meet(session, JANE)[1].as_plain()
    does(database, call, EXPORT)

    does(database, call, PutRight(what="name", wrong="Jane Doe", right="Jo Roe"), key="put")

    assert all_of(database, Ticket)[0].caller_name == "Jo Roe"
    assert all_of(database, Contact)[0].name == "Jane Doe"


def test_size_and_company_put_right_are_right_in_the_lead_and_the_deal(database: Database) -> None:
    call = call_from(database, "CA1", JANE)
    does(database, call, QualifyLead(need="buy", company="Acme", size=5, name="Jo"))

    does(database, call, PutRight(what="size", wrong=5, right=50), key="size")
    does(database, call, PutRight(what="company", wrong="Acme", right="Acne"), key="company")

    [lead], [deal], [contact] = (all_of(database, one) for one in (Lead, Deal, Contact))
    assert (lead.size, lead.company, deal.title, contact.company) == (50, "Acne", "Acne", "Acne")


def test_an_address_put_right_counts_as_read_back_to_nobody(database: Database) -> None:
    call = call_from(database, "CA1", JANE)
    does(database, call, QualifyLead(need="buy", email="a@b.com", email_verified=True))

    does(database, call, PutRight(what="email", wrong="a@b.com", right="c@d.org"), key="put")

    [contact] = all_of(database, Contact)
    assert (contact.email, contact.email_verified) == ("c@d.org", False)
    assert all_of(database, Lead)[0].caller_email == "c@d.org"


def test_what_stands_in_the_records_as_somebody_elses_word_is_kept_beside_it(
    database: Database,
) -> None:
    call = call_from(database, "CA1", JANE)
    does(database, call, QualifyLead(need="buy", size=5))
    with database.begin() as session:
        session.get_one(Lead, 1).size = 7

    assert does(database, call, PutRight(what="size", wrong=5, right=50), key="put").done

    assert all_of(database, Lead)[0].size == 7
    assert "size 50, not 5" in all_of(database, Activity)[-1].note
