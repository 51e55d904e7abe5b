"""Accounts by rules: what is written of a call when nothing but its record is known."""

import pytest

from neuracrm_voice.calls.account import Exchange, Made, Record, account_of

LEAD = Made(kind="lead", reference="L-2001", status="qualified", about="software for forty people")
TICKET = Made(
    kind="ticket",
    reference="T-1001",
    status="open",
    about="My invoices don't export.",
    priority="urgent",
)


def said(*words: str, mood: str = "") -> tuple[Exchange, ...]:
    return tuple(Exchange(heard=heard, mood=mood) for heard in words)


def moods(*names: str) -> Record:
    return Record(exchanges=tuple(Exchange(heard="so", mood=name) for name in names))


def test_a_sale_is_told_with_its_lead_and_who_to_call() -> None:
    record = Record(
        caller="Jane Doe",
        caller_company="Acme",
        topic="sales",
        exchanges=said("I want to buy"),
        made=(LEAD,),
    )

    account = account_of(record)

    assert account.summary == (
        "Jane Doe of Acme called about buying: “software for forty people.” "
        "Lead L-2001 was noted (qualified)."
    )
    assert account.next_step == "Call Jane Doe about lead L-2001."
    assert (account.outcome, account.sentiment) == ("lead", "calm")


def test_an_urgent_ticket_is_to_be_solved_at_once() -> None:
    record = Record(caller="Sam", topic="support", exchanges=said("help"), made=(TICKET,))

    account = account_of(record)

    assert "Ticket T-1001 was noted (open, urgent)." in account.summary
    assert account.next_step == "Solve ticket T-1001 at once: Sam cannot work."
    assert account.outcome == "ticket"


def test_a_lead_whose_caller_left_says_what_is_missing() -> None:
    unfinished = Made(
        kind="lead", reference="L-2002", status="open", missing=("the company", "an address")
    )

    account = account_of(Record(topic="sales", exchanges=said("buy"), made=(unfinished,)))

    assert "not told: the company and an address" in account.summary
    assert account.next_step == "Call the caller back to complete lead L-2002."


def test_a_call_with_a_lead_a_meeting_and_a_ticket_came_to_a_meeting() -> None:
    meeting = Made(kind="meeting", reference="M-3001", status="booked")
    record = Record(exchanges=said("all of it"), made=(TICKET, LEAD, meeting))

    account = account_of(record)

    assert account.outcome == "meeting"
    assert account.next_step == "Prepare meeting M-3001."
    assert "Also noted: lead L-2001, meeting M-3001." in account.summary


def test_an_answered_question_leaves_nothing_to_do() -> None:
    asked = Exchange(heard="when do you open", question="when do you open")

    account = account_of(Record(topic="general", exchanges=(asked,)))

    assert account.summary.startswith("A caller called with a question: “when do you open.”")
    assert (account.outcome, account.next_step) == ("answered", "Nothing to do.")


def test_a_caller_put_through_is_the_desks_affair() -> None:
    account = account_of(Record(exchanges=said("a person please"), desk=True))

    assert account.outcome == "transferred"
    assert "desk took the call over" in account.summary


def test_a_desk_that_did_not_pick_up_owes_a_call() -> None:
    account = account_of(Record(exchanges=said("a person please"), desk=False))

    assert account.next_step.startswith("Call the caller back: nobody at the desk")


def test_a_caller_who_said_nothing_is_owed_nothing() -> None:
    account = account_of(Record(seconds=12))

    assert account.summary == (
        "A caller called and said nothing. The call ended after 12 seconds, and nothing was noted."
    )
    assert (account.outcome, account.next_step) == ("abandoned", "Nothing to do.")


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ([], "calm"),
        (["hurried", "worried"], "calm"),
        (["", "pleased", ""], "pleased"),
        (["annoyed", "pleased"], "pleased"),
        (["angry", ""], "angry"),
        (["angry", "pleased"], "calm"),
        (["angry", "annoyed"], "annoyed"),
        (["pleased", "angry"], "angry"),
    ],
)
def test_the_last_mood_counts_but_anger_is_not_soon_forgotten(
    shown: list[str], expected: str
) -> None:
    assert account_of(moods(*shown)).sentiment == expected


def test_a_mood_that_shows_is_told() -> None:
    assert account_of(moods("angry")).summary.endswith("They sounded angry.")


def test_a_long_story_is_quoted_in_part() -> None:
    account = account_of(Record(exchanges=said("blah " * 400)))

    assert len(account.summary) < 400
