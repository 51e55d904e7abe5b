"""Afterthoughts: a caller drops, or puts right, what has just been noted for them."""

import pytest

from neuracrm_voice.commands import (
    ChangeCallback,
    FindTickets,
    OpenTicket,
    QualifyLead,
    TakeMessage,
)
from neuracrm_voice.dialogue import manners
from neuracrm_voice.dialogue.acts import Outcome, PutRight, TakeBack
from neuracrm_voice.dialogue.understanding import Act
from tests.dialogue.talk import BUYER, Talk

TICKET = ("my invoices don't export any more", "it can wait", "jane doe")
CALLBACK = ("call me back please", "yes this number", "tomorrow at ten")


def noted(*lines: str, **outcomes: Outcome) -> Talk:
    talk = Talk()
    if "dropped" in outcomes:
        talk.outcomes[TakeBack] = [outcomes["dropped"]]
    return talk.says(*lines)


def commands_of(talk: Talk, kind: type) -> list[object]:
    return [one for one in talk.commands.values() if isinstance(one, kind)]


@pytest.mark.parametrize(
    "words",
    [
        "cancel the ticket please",
        "oh please close the ticket it works now",
        "it works again now",
        "actually I don't need the ticket any more",
        "cancel that",
    ],
)
def test_a_ticket_that_is_needed_no_longer_is_closed_and_no_other_opened(words: str) -> None:
    closed = Outcome(done=True, reference="T-1001", found={"kind": "ticket"})

    talk = noted(*TICKET, words, dropped=closed).hears("I have closed your ticket")

    assert commands_of(talk, TakeBack) == [TakeBack(kind="ticket")]
    assert len(commands_of(talk, OpenTicket)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "cancel the call back please",
        "don't bother calling me back",
        "actually never mind about the call",
        "I don't need a call anymore",
        "no need to call me, I'll call you",
        "please cancel it",
    ],
)
def test_a_call_back_that_is_not_wanted_any_more_is_dropped(words: str) -> None:
    dropped = Outcome(done=True, found={"kind": "callback"})

    talk = noted(*CALLBACK, words, dropped=dropped).hears("nobody will call you back")

    assert commands_of(talk, TakeBack) == [TakeBack(kind="callback")]


EARLIER = (
    ("please cancel my ticket it fixed itself", "ticket"),
    ("hi just calling to say it works now you can close my ticket", "ticket"),
    ("my problem solved itself no need to do anything", "ticket"),
    ("hi my export works again so forget about the ticket", "ticket"),
    ("hi you don't need to call me back anymore", "callback"),
    ("I want to cancel my call back", "callback"),
)


@pytest.mark.parametrize(("words", "kind"), EARLIER)
def test_of_what_an_earlier_call_left_people_are_told(words: str, kind: str) -> None:
    older = Outcome(done=True, found={"kind": kind, "older": True})

    talk = noted(words, dropped=older).hears("I have noted for my colleagues")

    assert commands_of(talk, TakeBack) == [TakeBack(kind=kind)]
    assert not commands_of(talk, OpenTicket)


def test_where_nothing_is_found_a_message_tells_people() -> None:
    refused = Outcome(done=False, reason="there is none.")

    talk = noted("please cancel my ticket", dropped=refused).hears("noted for my colleagues")

    assert commands_of(talk, TakeMessage) == [TakeMessage(words="Needs no longer: ticket")]


@pytest.mark.parametrize(
    "words",
    [
        "how do I close my ticket",
        "I can't cancel my ticket on the page",
        "it works now but the export is still broken",
        "my invoices don't export any more",
        "the problem is the printer",
    ],
)
def test_what_asks_for_help_or_tells_what_is_wrong_drops_nothing(words: str) -> None:
    assert not commands_of(noted(words), TakeBack)


def test_a_ticket_told_of_may_be_closed_by_its_owner() -> None:
    ticket = {"reference": "T-1001", "title": "Export", "status": "open", "days_ago": 1}
    found = Outcome(done=True, found={"tickets": [ticket]})
    closed = Outcome(done=True, found={"kind": "ticket"})
    talk = Talk(outcomes={FindTickets: [found], TakeBack: [closed]})
    talk.says("is there any news of my ticket").hears("is open")

    talk.says("could you close it please it works now").hears("I have closed your ticket")


def test_never_mind_closes_a_call_and_drops_nothing() -> None:
    talk = noted(*TICKET, "never mind")

    assert talk.ended
    assert not commands_of(talk, TakeBack)


def test_nothing_is_dropped_where_nothing_was_noted() -> None:
    assert not commands_of(noted("please cancel it"), TakeBack)


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("actually make it eleven", ChangeCallback(at="2026-11-21T11:00?", same_day=True)),
        ("no make it monday at three", ChangeCallback(at="2026-11-23T15:00?")),
        (
            "can you call me at eleven instead",
            ChangeCallback(at="2026-11-21T11:00?", same_day=True),
        ),
    ],
)
def test_another_time_moves_the_call_back_and_makes_no_second(
    words: str, change: ChangeCallback
) -> None:
    talk = noted(*CALLBACK, words).hears("We will call you on")

    assert commands_of(talk, ChangeCallback) == [change]


def test_a_difference_to_the_time_agreed_is_asked_for_as_a_time() -> None:
    talk = noted(*CALLBACK, "could you make it an hour later").hears("When suits you")

    assert not commands_of(talk, ChangeCallback)


def test_another_number_is_read_back_before_it_takes_the_place_of_the_first() -> None:
    talk = noted(*CALLBACK, "call me on my mobile instead 2 0 2 5 5 5 0 1 9 9")
    talk.hears("0 1 9 9. Is that right?")
    assert not commands_of(talk, ChangeCallback)

    talk.says("yes").hears("We will call you")

    assert commands_of(talk, ChangeCallback) == [ChangeCallback(phone="+12025550199")]


def test_when_the_call_back_comes_is_told_again() -> None:
    stands = Outcome(done=True, reference="K-5001", found={"at": "2026-11-21T10:00"})
    talk = noted(*CALLBACK)
    talk.outcomes[ChangeCallback] = [stands]

    talk.says("when will they call me").hears("Saturday, November twenty-first")

    assert commands_of(talk, ChangeCallback) == [ChangeCallback()]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("no shane doe with an s", "Shane Doe"),
        ("my name is jane dole not doe", "Jane Dole"),
        ("sorry my last name is dole d o l e", "Jane Dole"),
        ("my first name is Joan", "Joan Doe"),
    ],
)
def test_a_name_told_again_is_put_right_in_what_was_noted(words: str, name: str) -> None:
    talk = noted(*TICKET, words).hears(manners.NOTED)

    assert commands_of(talk, PutRight) == [PutRight(what="name", wrong="Jane Doe", right=name)]
    assert len(commands_of(talk, OpenTicket)) == 1


def test_the_first_name_told_again_changes_nothing() -> None:
    assert not commands_of(noted(*TICKET, "my name is Jane"), PutRight)


def test_a_name_taken_down_wrong_is_asked_once_more() -> None:
    talk = noted(*TICKET, "you got my name wrong").hears("What is your name?")

    talk.says("jane dole", "yes").hears("put that right")

    assert commands_of(talk, PutRight) == [
        PutRight(what="name", wrong="Jane Doe", right="Jane Dole")
    ]


@pytest.mark.parametrize(
    ("words", "what", "wrong", "right"),
    [
        ("sorry we are fifty people not five", "size", 5, 50),
        ("my email is jane at acme dot org", "email", "jo@acme.com", "jane@acme.org"),
        ("my email is wrong it's jane at acme dot org", "email", "jo@acme.com", "jane@acme.org"),
        ("the company is called acne not acme", "company", "Acme", "Acne"),
    ],
)
def test_what_a_buyer_puts_right_is_put_right(
    words: str, what: str, wrong: object, right: object
) -> None:
    talk = Talk().means(answers={**BUYER, "company": "Acme", "size": 5})
    talk.means(answers={"name": "Jo"}).means(answers={"email": "jo@acme.com"}).says("yes")
    talk.means(answers={"next_step": "neither"}).hears("anything else")

    talk.says(words).hears(manners.NOTED)

    [put] = commands_of(talk, PutRight)
    assert isinstance(put, PutRight)
    assert (put.what, put.wrong, put.right) == (what, wrong, right)
    assert len(commands_of(talk, QualifyLead)) == 1


@pytest.mark.parametrize(
    "words", ["whenever", "I already told you", "thanks for fixing my invoices"]
)
def test_what_is_said_in_leave_is_no_new_matter(words: str) -> None:
    talk = noted(*TICKET, words).hears("anything else")

    assert len(commands_of(talk, OpenTicket)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "make it urgent",
        "the ticket should say urgent",
        "it's really urgent we can't invoice",
        "and make it urgent we lose money",
    ],
)
def test_a_ticket_called_urgent_late_is_no_second_one(words: str) -> None:
    talk = noted(*TICKET, words).hears(manners.NOTED)

    [ticket] = commands_of(talk, OpenTicket)
    assert isinstance(ticket, OpenTicket)
    assert ticket.details == words


def test_why_their_name_was_asked_is_told_and_opens_nothing() -> None:
    talk = noted(*TICKET, "why do you need my name")

    assert len(commands_of(talk, OpenTicket)) == 1
    talk.hears("It helps us to help you.")


def test_people_wait_no_longer_for_who_wants_no_call_back_after_all() -> None:
    talk = Talk().says("call me back please", "never mind").hears(manners.LEFT_ASIDE)

    assert commands_of(talk, TakeBack) == [TakeBack(kind="callback")]


def test_a_call_back_agreed_before_outlives_another_that_is_not_wanted() -> None:
    talk = noted(*CALLBACK).means(act=Act.CALLBACK)

    talk.means(act=Act.WITHDRAW).hears(manners.LEFT_ASIDE)

    assert not commands_of(talk, TakeBack)
