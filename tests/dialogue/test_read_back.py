"""The ladder of reading back, heard as a caller hears it."""

import pytest

from neuracrm_voice.commands import QualifyLead
from neuracrm_voice.dialogue import manners
from tests.dialogue.talk import BUYER, Talk


def _asked_back(address: str = "jane at acme dot com") -> Talk:
    talk = Talk().means(answers={**BUYER, "company": "A", "size": 3, "name": "Jo"})
    return talk.says(address).hears("Is that right?")


def _lead(talk: Talk) -> QualifyLead:
    lead = talk.commands["2.sales/qualify_lead"]
    assert isinstance(lead, QualifyLead)
    return lead


def test_a_yes_confirms() -> None:
    lead = _lead(_asked_back().says("yes that's right"))
    assert (lead.email, lead.email_verified) == ("jane@acme.com", True)


def test_a_refusal_that_carries_the_right_value_is_taken_at_once() -> None:
    talk = _asked_back().says("no, it's jane at acme dot org")
    talk.hears("J A N E, at acme dot org. Is that right?").says("yes")
    lead = _lead(talk)
    assert (lead.email, lead.email_verified) == ("jane@acme.org", True)


def test_a_part_put_right_in_passing_is_taken_at_once() -> None:
    lead = _lead(_asked_back().says("no, dot org", "yes"))
    assert (lead.email, lead.email_verified) == ("jane@acme.org", True)


def test_saying_the_value_once_more_confirms_it() -> None:
    assert _lead(_asked_back().says("jane at acme dot com")).email_verified


def test_after_two_refusals_the_address_is_spelled_and_kept_unverified() -> None:
    talk = _asked_back().says("no").says("jean at acme dot com").says("no")
    talk.hears("letter by letter").says("g i n at acme dot com").hears("G as in golf")
    lead = _lead(talk)
    assert (lead.email, lead.email_verified) == ("gin@acme.com", False)


def test_who_gives_nothing_better_leaves_what_was_heard() -> None:
    talk = _asked_back().says("no").says("jean at acme dot com").says("no")
    lead = _lead(talk.says("I don't know"))
    assert (lead.email, lead.email_verified) == ("jean@acme.com", False)


def _named(*said: str) -> Talk:
    talk = Talk().means(answers={**BUYER, "company": "A", "size": 3})
    return talk.hears("your name").says(*said)


@pytest.mark.parametrize(
    ("told", "said", "name"),
    [
        ("Jane Doe", "no, Shane Doe", "Shane Doe"),
        ("Jane Doe", "no, Shane with an S", "Shane Doe"),
        ("Jean Doe", "sorry, Jean with a D", None),
        ("Shame", "no, Shane with an N", "Shane"),
        ("Jane", "no, my name is Peter", "Peter"),
        ("Jane", "I said Shane", "Shane"),
        ("Jane", "no, Gmail", None),
    ],
)
def test_a_name_is_put_right_at_the_next_question(told: str, said: str, name: str | None) -> None:
    talk = _named(told).hears("e-mail address").says(said)

    if name:
        talk.hears(manners.NOTED).hears("e-mail address")
    talk.says("jane at acme dot com")
    if "Is that right?" in talk.heard:
        talk.says("yes")
    assert _lead(talk).name == (name or told)


def test_an_address_is_no_other_name() -> None:
    lead = _lead(_named("Jane", "well, jean at acme dot com", "yes"))

    assert (lead.name, lead.email) == ("Jane", "jean@acme.com")
