"""Afterthoughts: a caller drops, or puts right, what has just been noted for them."""

import pytest

from neuracrm_voice.commands import ChangeCallback, OpenTicket, QualifyLead
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


def test_what_could_not_be_dropped_is_said_to_stand() -> None:
    refused = Outcome(done=False, reason="a colleague has it in hand.")

    noted(*TICKET, "cancel the ticket", dropped=refused).hears("a colleague has it in hand.")


def test_a_ticket_of_an_earlier_call_is_said_to_be_older() -> None:
    older = Outcome(done=True, found={"kind": "ticket", "older": True})

    talk = noted(*TICKET, "cancel the ticket", dropped=older)

    talk.hears("older than this call")
    assert "closed" not in talk.heard


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


@pytest.mark.parametrize("words", ["make it urgent", "the ticket should say urgent"])
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
