"""Courtesies: whoever greets, asks who we are or has misdialled hears what a receptionist says."""

from dataclasses import replace

import pytest

from neuracrm_voice.dialogue import manners
from tests.dialogue.talk import CALL, Talk

IN_MID_FLOW = {"topic": "support", "matter": "the till broke"}


@pytest.mark.parametrize(
    "said",
    [
        "who is this",
        "sorry who am I speaking to please",
        "what company is this",
        "have I reached the tax office",
        "hi is this the dentist",
        "hiya is this the museum people",
        "am i through to doctor miller",
        "who are you guys",
        "may i know with whom i am speaking",
    ],
)
def test_whoever_asks_who_we_are_is_told_and_may_go_on(said: str) -> None:
    talk = Talk().says(said).hears("This is NeuraCRM").hears("How can I help you today?")

    talk.says("my printer is broken").hears("How bad is it")


def test_who_we_are_is_told_in_the_middle_of_a_matter() -> None:
    talk = Talk().means(answers=IN_MID_FLOW)

    talk.says("wait who am i talking to").hears("This is NeuraCRM").hears("Is it blocking you")


@pytest.mark.parametrize(
    "said", ["is this refundable", "who is this feature for", "is this automated for all our users"]
)
def test_a_question_about_a_thing_is_not_one_of_who_we_are(said: str) -> None:
    talk = Talk().means(answers=IN_MID_FLOW).says(said)

    assert "This is NeuraCRM" not in talk.heard
    assert "receptionist" not in talk.heard


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("how are you today", "very well"),
        ("good thanks and you", "very well"),
        ("hello can you hear me", "I can hear you"),
        ("is anybody there", "I can hear you"),
        ("testing one two", "I can hear you"),
        ("so what's your name", "no name of my own"),
        ("are you a real person or a machine", manners.A_MACHINE),
        ("do you speak spanish", "only speak English"),
        ("no hablo ingles", "only speak English"),
        ("sorry my english is not very good", "Take your time"),
        ("do you ever sleep", "better at answering telephones"),
        ("what time is it", "no clock"),
        ("what can i ask you", manners.ABILITIES),
    ],
)
def test_small_talk_is_returned_and_brings_nobody_closer_to_being_given_up(
    said: str, heard: str
) -> None:
    talk = Talk()

    for _ in range(4):
        talk.says(said).hears(heard).hears("How can I help you today?")

    assert talk.conversation.misses == 0


def test_a_greeting_is_returned_once_and_then_helped_along() -> None:
    Talk().says("hello there").hears("Hello. How can I help").says("hello").hears("buying")


@pytest.mark.parametrize(
    "said",
    [
        "i have a quick question",
        "im just looking for some information",
        "could you help me please",
        "hi i was just wondering if you could help me",
    ],
)
def test_a_plea_that_names_nothing_is_asked_for_its_matter_alone(said: str) -> None:
    talk = Talk().says(said)

    assert talk.heard == manners.GO_AHEAD


@pytest.mark.parametrize(
    "said",
    [
        "oh sorry wrong number",
        "i think i have the wrong number sorry to bother you",
        "i must have misdialled bye",
        "oh bad number sorry",
    ],
)
def test_a_wrong_number_is_no_trouble(said: str) -> None:
    talk = Talk().says(said).hears(manners.WRONG_NUMBER)

    assert talk.ended
    assert not talk.commands


def test_a_number_that_is_wrong_on_a_bill_is_no_wrong_number() -> None:
    assert not Talk().says("you have the wrong number on my invoice").ended


def test_figures_said_in_answer_are_no_test_of_the_line() -> None:
    talk = Talk().means(answers={"topic": "sales", "matter": "we want to buy it"})

    talk.says("Acme").says("two")

    assert "hear you" not in talk.heard


def test_who_is_called_by_us_hears_what_for() -> None:
    talk = Talk(call=replace(CALL, outbound=True)).says("who is this")

    talk.hears("calling to follow up")


@pytest.mark.parametrize(
    "said", ["what was my reference again", "could you repeat the ticket number one more time"]
)
def test_a_reference_is_said_again_to_whom_it_was_given(said: str) -> None:
    talk = Talk().means(answers={**IN_MID_FLOW, "severity": "minor", "name": "Jane Doe"})
    talk.hears("I have opened a ticket").says("when are you open")

    talk.says(said).hears("Your reference is X, 1, 0, 0, 1.").hears("anything else")


def test_whoever_was_given_no_reference_hears_none() -> None:
    assert "Your reference" not in Talk().says("what was my reference again").heard
