"""What callers tell late, early or beside the question, and what becomes of it."""

from dataclasses import replace

import pytest

from neuracrm_voice.commands import QualifyLead
from neuracrm_voice.dialogue import manners
from neuracrm_voice.dialogue.facts import Fact
from neuracrm_voice.dialogue.understanding import Act
from tests.dialogue.talk import BUYER, CALL, Talk


def test_what_is_told_after_the_record_was_made_is_added_to_it() -> None:
    talk = Talk().means(answers={**BUYER, "company": "A", "size": 3})
    talk.means(answers={"name": "Jo"}).means(act=Act.DONT_KNOW)
    talk.means(answers={"next_step": "neither"}).hears("anything else")

    talk.means(answers={"email": "jo@acme.com"}).hears(manners.NOTED)

    lead = talk.commands["2.sales/qualify_lead"]
    assert isinstance(lead, QualifyLead)
    assert lead.email == "jo@acme.com"


def test_yes_to_anything_else_is_asked_what_it_is() -> None:
    Talk().presses("3").presses("1").means(act=Act.AFFIRM).hears(manners.GO_AHEAD)


@pytest.mark.parametrize("act", [Act.GREET, Act.THANK])
def test_a_courtesy_is_not_apologised_for(act: Act) -> None:
    talk = Talk().means(act=act)

    assert manners.NOT_UNDERSTOOD not in talk.heard
    talk.hears("What can I do for you?")


def test_a_price_asked_first_is_told_before_the_first_question() -> None:
    fact = Fact(("how much", "price"), "It is thirty dollars.")
    talk = Talk(call=replace(CALL, facts=(fact,)))

    talk.means(topic="sales", question="how much is it", answers={"matter": "how much is it"})

    talk.hears("It is thirty dollars. Which company")


@pytest.mark.parametrize(
    ("question", "topic", "matter"),
    [
        ("what do you need my name for", "support", "what do you need my name for"),
        ("", "support", "forget it"),
        ("", "sales", "open a ticket"),
    ],
)
def test_an_aside_does_not_turn_the_call_to_another_topic(
    question: str, topic: str, matter: str
) -> None:
    talk = Talk().means(
        answers={"topic": "support", "matter": "the till broke", "severity": "minor"}
    )
    talk.hears("May I have your name")

    talk.means(topic=topic, question=question, answers={"matter": matter})

    assert talk.conversation.frames[-1].flow == "support"
    assert len(talk.conversation.frames) == 2


def test_one_question_is_not_put_for_ever_to_a_caller_who_answers_others() -> None:
    talk = Talk().means(answers={"topic": "support", "matter": "the till broke"})

    for size in range(1, 9):
        talk.means(answers={"size": size})

    talk.hears("anything else")


def test_what_was_said_before_its_topic_was_clear_is_not_asked_for_again() -> None:
    talk = Talk().means(answers={"matter": "the frobnicator stands askew"})
    talk.hears("Is it about buying")

    talk.says("it is about a problem").hears("How bad is it")

    assert "frobnicator" in str(talk.conversation.frames[-1].answers()["problem"])
    assert talk.conversation.unplaced == ""


def test_what_is_told_with_the_topic_counts_more_than_what_came_before() -> None:
    talk = Talk().means(answers={"matter": "the frobnicator stands askew"})

    talk.says("I need support, my printer is broken")

    assert "printer" in str(talk.conversation.frames[-1].answers()["problem"])


def test_a_word_or_two_before_the_topic_are_no_matter() -> None:
    Talk().says("mmm banana", "support").hears("What is the problem?")


def test_a_caller_without_a_company_is_asked_how_many_next() -> None:
    talk = Talk().means(answers={"topic": "sales", "matter": "prices"}).hears("Which company")

    talk.says("it's just me").hears("How many people")


def test_topics_may_be_left_and_taken_up_again_in_any_order() -> None:
    talk = Talk().means(answers=BUYER)
    talk.means(topic="support", explicit=True, answers={"matter": "the till broke"})
    talk.means(topic="sales", explicit=True)
    for slot, value in (("company", "Acme"), ("size", 3), ("name", "Jo"), ("email", "j@a.co")):
        talk.means(answers={slot: value})

    talk.means(answers={"email_is_right": True}).means(answers={"next_step": "neither"})
    talk.hears("Is it blocking you")
    talk.means(answers={"severity": "minor"}).hears("Is there anything else")

    assert {"2.sales/qualify_lead", "3.support/open_ticket"} <= set(talk.commands)


def test_a_time_told_in_place_of_the_company_is_kept_for_the_meeting() -> None:
    talk = Talk().says("I need a meeting").hears("Which company")

    talk.says("next Tuesday at three in the afternoon").hears("What is your company called?")

    assert talk.conversation.known["meeting_time"] == "2026-11-24T15:00"
    assert "company" not in talk.conversation.known


@pytest.mark.parametrize(
    ("address", "email"),
    [
        ("kim underscore novak ninety nine at gmail", None),
        ("lee dot park eighty at mill works dot com", "lee.park80@millworks.com"),
    ],
)
def test_an_address_is_neither_a_budget_nor_a_name_nor_a_company(
    address: str, email: str | None
) -> None:
    talk = Talk().says("I'd like to buy your software", "Acme", "12").hears("What budget")

    talk.says(address).hears("if there is a budget?")

    assert talk.conversation.known.get("email") == email
    assert talk.conversation.known["company"] == "Acme"
    assert "name" not in talk.conversation.known


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("actually it's Shane, S H A N E", "Shane Black"),
        ("sorry, my last name is Block", "Jane Block"),
        ("actually it's about my printer", "Jane Black"),
    ],
)
def test_a_name_is_put_right_after_the_record_was_made(words: str, name: str) -> None:
    talk = Talk().says("my till is broken", "it blocks everything", "Jane Black")
    talk.hears("Is there anything else")

    talk.says(words)

    assert talk.conversation.known["name"] == name


def test_an_address_told_by_what_it_is_made_of_names_nobody() -> None:
    talk = Talk().means(answers={**BUYER, "company": "A", "size": 3}).says("Jane Black")

    talk.says("it's my first name dot last name at acme dot com").hears("once more")

    assert talk.conversation.known["name"] == "Jane Black"


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("I'm not Pete", "May I have your name"),
        ("I'm not peter, my name is on the invoice", "Am I speaking with Pete?"),
        ("this is not Pete any more, my till is broken", "May I have your name"),
        ("I'm not happy", "Am I speaking with Pete?"),
        ("I'm not Bob", "Am I speaking with Pete?"),
    ],
)
def test_who_says_who_they_are_not_is_not_asked_whether_they_are(words: str, asks: str) -> None:
    talk = Talk(call=replace(CALL, name="Pete")).says(words)

    talk.means(answers={"topic": "support", "matter": "the till broke", "severity": "minor"})

    talk.hears(asks)


def test_who_has_told_their_name_is_not_asked_whether_they_are_somebody_else() -> None:
    talk = Talk(call=replace(CALL, name="Pete"))

    talk.says("hi, this is Laura Kent, my till is broken", "it can wait").hears("ticket for you")

    assert talk.conversation.known["name"] == "Laura Kent"
