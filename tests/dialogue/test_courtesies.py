"""Courtesies: whoever greets, asks who we are or has misdialled hears what a receptionist says."""

from dataclasses import replace

import pytest

from evals import own
from neuracrm_voice.dialogue import courtesies, manners
from neuracrm_voice.dialogue.events import Heard
from neuracrm_voice.dialogue.understanding import Understanding
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
        "what number did i call",
        "where have i got through to",
        "is this the library",
        "is this a bank",
        "is this neuracrm",
        "Is this Acme?",
        "have i got the right number",
        "did i get through to the vet",
        "may i know with whom i am speaking",
    ],
)
def test_whoever_asks_who_we_are_is_told_and_may_go_on(said: str) -> None:
    talk = Talk().says(said).hears("This is NeuraCRM").hears("How can I help you today?")

    talk.says("my printer is broken").hears("How bad is it")


@pytest.mark.parametrize(
    "said",
    [
        "did I get a refund",
        "did I get charged twice",
        "have I got a ticket open",
        "have I got a meeting tomorrow",
        "have I reached my limit",
        "what have I got",
        "what did I get",
        "tell me some prices",
        "is this covered by warranty",
        "is this service available in Canada",
        "do I have a ticket open",
        "do I have to sign anything",
        "is this in stock",
        "is this available",
        "is this sold as a pair",
        "is this genuine",
        "I only speak to managers",
    ],
)
def test_a_matter_is_no_courtesy(said: str) -> None:
    assert courtesies.read(said, opening=True) is None


def test_nothing_that_sales_or_support_are_called_about_is_a_courtesy() -> None:
    rows = [*own.rows(), *(row for _, row in own.openings())]
    matters = [row.text for row in rows if row.accepted[0] in {"sales", "support"}]

    assert len(matters) > 1000
    assert [one for one in matters if courtesies.read(one, opening=True)] == []


def test_who_asks_for_one_of_our_desks_is_not_told_who_we_are() -> None:
    Talk().says("am I through to Sales").hears("What are you looking for?")


def test_a_courtesy_behind_the_answer_leaves_it_the_answer() -> None:
    talk = Talk().says("can somebody call me back", "202 555 0199").hears("Is that right?")
    read_back = talk.conversation

    talk.says("no hello").hears("say the number once more")
    talk.conversation = read_back
    talk.says("no hablo ingles").hears("only speak English").hears("Is that right?")


def test_what_a_model_has_understood_is_no_courtesy() -> None:
    talk = Talk().means(answers=IN_MID_FLOW).hears("How bad is it")
    meant = Understanding(answers={"severity": "minor"}, source="model")

    talk.happens(Heard("I'm good thanks how are you"), meant)

    talk.hears("May I have your name")


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
        ("tell me a good joke", "better at answering telephones"),
        ("do you ever sleep", "better at answering telephones"),
        ("what time is it", "no clock"),
        ("what can i ask you", manners.ABILITIES),
    ],
)
def test_small_talk_is_returned_at_no_cost(said: str, heard: str) -> None:
    talk = Talk().says(said).hears(heard).hears("How can I help you today?")

    assert talk.conversation.misses == 0


@pytest.mark.parametrize(
    "said", ["I need help", "no hablo ingles", "are you there", "tell me a joke"]
)
def test_one_courtesy_is_not_returned_for_ever(said: str) -> None:
    talk = Talk().says(said, said, said)
    talk.says(said)

    assert talk.reply.then.kind == "transfer"


def test_who_speaks_no_english_is_offered_a_person() -> None:
    talk = Talk().says("no hablo ingles")
    assert manners.RATHER_A_PERSON not in talk.heard

    talk.says("no hablo ingles").hears("only speak English").hears(manners.RATHER_A_PERSON)


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
        "no, wrong number",
    ],
)
def test_a_wrong_number_is_no_trouble(said: str) -> None:
    talk = Talk().says(said).hears(manners.WRONG_NUMBER)

    assert talk.ended
    assert not talk.commands


def test_a_number_that_is_wrong_on_a_bill_is_no_wrong_number() -> None:
    assert not Talk().says("you have the wrong number on my invoice").ended


def test_who_has_misdialled_may_say_so_in_the_middle() -> None:
    talk = Talk().means(answers=IN_MID_FLOW).says("sorry I think I dialled the wrong number")

    assert talk.ended


@pytest.mark.parametrize(
    "lines",
    [
        ("not the wrong number",),
        ("can somebody call me back", "202 555 0199", "no, that's the wrong number"),
        ("can somebody call me back", "202 555 0199", "I have the wrong number"),
        ("can somebody call me back", "no", "I got the wrong number"),
        ("my printer is broken", "wrong number"),
    ],
)
def test_a_number_that_is_wrong_in_a_matter_ends_no_call(lines: tuple[str, ...]) -> None:
    assert not Talk().says(*lines).ended


def test_figures_said_in_answer_are_no_test_of_the_line() -> None:
    assert courtesies.read("testing one two") is not None
    assert courtesies.read("one two") is None


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
