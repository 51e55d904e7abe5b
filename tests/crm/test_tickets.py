"""Tickets: their titles, their priority, and the same problem told again."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from neuracrm_voice.commands import OpenTicket
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import find_or_create_contact
from neuracrm_voice.crm.priority import priority
from neuracrm_voice.crm.same_problem import is_same
from neuracrm_voice.crm.tickets import SAME_PROBLEM_WITHIN, Ticket
from neuracrm_voice.crm.titles import title_of
from neuracrm_voice.database import Database, now
from tests.crm.test_clerk import all_of, does

JANE = "+12025550143"


def rings(database: Database, sid: str, *, phone: str = JANE, stir: str = "none") -> int:
    with database.begin() as session:
        contact = find_or_create_contact(session, phone)
        call = Call(sid=sid, contact_id=contact.id, from_number=phone, stir=stir)
        session.add(call)
        session.flush()
        return call.id


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("hi I have a problem with my login", "Problem with login"),
        ("I can't log in to the portal", "Cannot log in to the portal"),
        ("my invoices do not export any more", "Invoices do not export any more"),
        ("I was charged twice for my subscription", "Charged twice for subscription"),
        ("I'd like to cancel my subscription please", "Cancel subscription"),
        ("Hi this is Jane Doe from Acme, our printer keeps jamming", "Printer keeps jamming"),
        ("I'm calling because I didn't receive my parcel", "Did not receive parcel"),
        ("everything is down. we lost an hour already", "Everything is down"),
        ("Cannot sign in", "Cannot sign in"),
        ("<b>the</b> page is blank", "Page is blank"),
        ("it's broken", "It's broken"),
    ],
)
def test_a_title_is_what_a_person_would_write(said: str, title: str) -> None:
    assert title_of(said) == title


@pytest.mark.parametrize(
    ("problem", "severity", "expected"),
    [
        ("everything is down", "", "urgent"),
        ("there is smoke coming out of it", "minor", "urgent"),
        ("our account was hacked", "minor", "urgent"),
        ("I was charged twice", "minor", "high"),
        ("my refund has not arrived", "", "high"),
        ("I can't log in", "", "high"),
        ("I can't log in", "minor", "normal"),
        ("the font is ugly", "", "normal"),
        ("the font is ugly", "blocked", "urgent"),
        ("it is slow", "limited", "high"),
    ],
)
def test_priority_is_the_higher_of_the_rules_and_the_caller(
    problem: str, severity: str, expected: str
) -> None:
    assert priority(problem, severity) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("my invoices do not export any more", "the invoice export still fails", True),
        ("I can't print labels from the warehouse computer", "labels still don't print", True),
        ("Cannot sign in", "Cannot sign in", True),
        ("my login does not work", "my email does not work", False),
        ("my screen is black", "my printer is broken", False),
        ("my printer is jammed", "my printer is on fire", False),
        ("invoice 1001 is missing", "invoice 1002 is missing", False),
        ("Another problem", "Another problem", False),
    ],
)
def test_problems_are_the_same_when_they_name_the_same_things(
    one: str, other: str, *, same: bool
) -> None:
    assert is_same(one, other) is same
    assert is_same(other, one) is same


def test_the_same_problem_joins_its_ticket_and_may_raise_its_priority(database: Database) -> None:
    first, second = rings(database, "CA1"), rings(database, "CA2")
    opened = does(database, first, OpenTicket(problem="the invoice export fails", severity="minor"))

    again = does(
        database, second, OpenTicket(problem="my invoices still don't export", severity="blocked")
    )

    kept = all_of(database, Ticket)
    assert [one.reference for one in kept] == [opened.reference] == [again.reference]
    assert (dict(opened.found), again.found["joined"], again.found["may_name"]) == ({}, True, False)
    assert kept[0].priority == "urgent"
    assert "my invoices still don't export" in kept[0].description


def test_a_milder_second_call_never_lowers_the_priority(database: Database) -> None:
    first, second = rings(database, "CA1"), rings(database, "CA2")
    does(database, first, OpenTicket(problem="the invoice export fails", severity="blocked"))

    does(database, second, OpenTicket(problem="the invoice export fails", severity="minor"))

    assert [one.priority for one in all_of(database, Ticket)] == ["urgent"]


@pytest.mark.parametrize("how", ["late", "solved", "forged", "somebody else"])
def test_what_is_another_story_gets_a_ticket_of_its_own(database: Database, how: str) -> None:
    first = rings(database, "CA1")
    does(database, first, OpenTicket(problem="the invoice export fails"))
    changes: dict[str, dict[str, object]] = {
        "late": {"updated_at": now() - SAME_PROBLEM_WITHIN - timedelta(hours=1)},
        "solved": {"status": "solved"},
    }
    if how in changes:
        with database.begin() as session:
            session.execute(update(Ticket).values(**changes[how]))
    phone = "+12025550177" if how == "somebody else" else JANE
    second = rings(database, "CA2", phone=phone, stir="failed" if how == "forged" else "none")

    outcome = does(database, second, OpenTicket(problem="the invoice export fails"))

    assert len(all_of(database, Ticket)) == 2
    assert dict(outcome.found) == {}


def test_endless_calls_about_one_problem_never_overfill_its_ticket(database: Database) -> None:
    for number in range(6):
        call = rings(database, f"CA{number}")
        does(database, call, OpenTicket(problem="the invoice export fails " * 60))

    assert [len(one.description) <= 4000 for one in all_of(database, Ticket)] == [True]


@pytest.mark.parametrize(
    "problem", ["it happened again", "same as last time", "can you add that it says error seven"]
)
def test_what_names_nothing_but_an_earlier_problem_joins_its_ticket(
    database: Database, problem: str
) -> None:
    first, second = rings(database, "CA1"), rings(database, "CA2")
    does(database, first, OpenTicket(problem="the invoice export fails"))

    does(database, second, OpenTicket(problem=problem))

    assert [problem in one.description for one in all_of(database, Ticket)] == [True]


def test_what_a_caller_adds_is_noted_once_and_may_raise_the_priority(database: Database) -> None:
    call = rings(database, "CA1")
    told = OpenTicket(problem="the export fails", details="we are losing customers")

    for _ in range(2):
        does(database, call, told)

    ticket = all_of(database, Ticket)[0]
    assert ticket.description.count("losing customers") == 1
    assert ticket.priority == "urgent"


def test_a_story_is_titled_by_the_clause_that_tells_the_fault() -> None:
    story = (
        "yesterday I was at my mother's in Leeds and she made tea and now that lovely "
        "scanner does not turn on"
    )

    assert title_of(story) == "Lovely scanner does not turn on"
