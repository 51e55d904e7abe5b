"""Questions: answered from facts, then from the company's guides, else honestly not at all."""

from dataclasses import replace

import pytest

from neuracrm_voice.commands import ScheduleCallback, VerifyCaller
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.facts import Fact, answers_from
from neuracrm_voice.flows.general import DONT_KNOW
from tests.dialogue.talk import BUYER, CALL, Talk

GUIDES = {"invoices": "Our guide 'Exporting invoices' says: Choose Export.", "app": "It is free."}


def nothing_written(_question: str) -> str:
    return ""


def test_a_question_is_answered_from_the_guide_that_is_named() -> None:
    Talk(guides=GUIDES).says("How do I export my invoices?").hears("Our guide 'Exporting invoices'")


def test_a_fact_of_the_line_comes_before_any_guide() -> None:
    guides = {"open": "Our guide 'Doors' says: Push."}

    Talk(guides=guides).says("when are you open?").hears("nine to six")


def test_a_fact_that_is_mentioned_in_passing_makes_way_for_a_guide() -> None:
    talk = Talk(guides={"invoice": "Our guide 'Invoices' says: Click on one."})

    talk.says("how do I open the invoice of a customer?").hears("Click on one")


def test_several_questions_are_taken_one_after_another() -> None:
    talk = Talk(guides=GUIDES).says("How do I export my invoices?")
    talk.hears("Is there anything else you'd like to know?")

    talk.says("what are your opening hours?").hears("nine to six")
    talk.says("and is there an app?").hears("It is free.")

    assert "anything else I can do" not in talk.heard
    assert [frame.flow for frame in talk.conversation.frames] == ["reception"]


def test_thanks_end_the_questions_well() -> None:
    talk = Talk(guides=GUIDES).says("what are your opening hours?")

    assert talk.says("no that's all, thank you").hears("Goodbye").ended


def test_what_is_not_known_is_not_made_up() -> None:
    talk = Talk().says("what is the airspeed of a swallow?")

    talk.hears(DONT_KNOW).hears("Shall I have someone call you back")
    talk.says("no thank you").hears("anything else you'd like to know")
    assert not talk.commands


def test_what_is_not_known_is_owned_up_to_and_the_question_stays() -> None:
    talk = Talk().says("I'd like to buy your software").hears("Which company")

    for question in ("how do you fare against the others", "is there a club", "who wrote it all"):
        talk.says(question).hears("I don't know that").hears("What is your company called?")


def test_who_asks_what_we_mean_hears_it_in_other_words() -> None:
    talk = Talk().says("I'd like to buy your software", "Acme", "what do you mean")

    talk.hears("About how many people is it for?")
    assert "I don't know" not in talk.heard


def test_a_price_asked_for_once_all_is_agreed_begins_no_sale_anew() -> None:
    talk = Talk(replace(CALL, facts=(Fact(("cost",), "It costs thirty dollars."),)))
    talk.means(answers={**BUYER, "company": "Acme", "size": 3, "name": "Jo"})
    talk.says("jo at acme dot com", "yes", "no thanks").hears("anything else")

    talk.says("what does it cost again").hears("thirty dollars").hears("anything else")
    assert talk.conversation.current_topic() == ""


def test_a_price_asked_for_at_first_is_what_the_caller_came_for() -> None:
    talk = Talk(replace(CALL, facts=(Fact(("how much",), "It costs thirty dollars."),)))

    talk.says("how much is it").hears("thirty dollars").hears("Which company")


def test_a_call_back_about_what_is_not_known_is_offered_once_a_call() -> None:
    talk = Talk().says("what is the airspeed of a swallow?", "no thank you")

    talk.says("and what is the airspeed of a raven?").hears(DONT_KNOW).hears("just say so")
    assert "Shall I have someone call you back" not in talk.heard
    talk.hears("anything else you'd like to know")

    talk.says("yes please call me back").hears("Shall we call the number you are calling from")


def test_somebody_who_knows_calls_back_about_a_question() -> None:
    talk = Talk().says("what is the airspeed of a swallow?", "yes please", "yes").says("any time")

    [made] = talk.commands.values()
    assert isinstance(made, ScheduleCallback)
    assert "airspeed of a swallow" in made.reason
    talk.hears("We will call you as soon as we can").hears("anything else")


def test_words_of_a_model_answer_only_what_is_not_written_down() -> None:
    talk = Talk(guides=GUIDES)

    talk.means(topic="general", question="the invoices?", reply="They are blue.").hears("Exporting")
    talk.means(topic="general", question="when?", reply="We are here from nine to six.")
    talk.hears("from nine to six")


def test_a_question_in_mid_flow_is_answered_from_a_guide_and_the_flow_goes_on() -> None:
    talk = Talk(guides=GUIDES).means(answers={"topic": "support", "matter": "the till broke"})

    talk.means(question="is there an app").hears("It is free.").hears("Is it blocking you")


@pytest.mark.parametrize(
    "said", ["why do you need my name", "do I have to tell you", "what do you need that for"]
)
def test_whoever_asks_why_hears_why_and_may_keep_it_to_themselves(said: str) -> None:
    talk = Talk(guides={"name": "Our guide 'Accounts' says: Enter your name."})
    talk.means(answers={"topic": "support", "matter": "the till broke", "severity": "minor"})

    talk.says(said).hears("who to ask for").hears("don't have to").hears("What is your name")

    talk.says(said).hears("I have opened a ticket")


def test_a_proof_that_is_questioned_is_explained_and_still_wanted() -> None:
    failed = Outcome(done=False, found={"left": 4})
    talk = Talk(outcomes={VerifyCaller: [failed]}).says("any news on my ticket?")

    talk.says("why are you asking").hears("nobody else").hears("ticket reference")

    assert "don't have to" not in talk.heard


def test_a_fact_is_found_in_other_words_than_it_was_written_beside() -> None:
    facts = (
        Fact(("opening hours", "are you open"), "Nine to six."),
        Fact(("price", "pricing"), "Thirty dollars."),
        Fact(("address", "where are you"), "Harbor Street."),
        Fact(("product", "what do you do"), "Software."),
    )
    talk = Talk(call=replace(CALL, facts=facts))

    for asked, told in (
        ("what time do you guys close", "Nine to six."),
        ("when are you there", "Nine to six."),
        ("okay and is it expensive", "Thirty dollars."),
        ("which city are you in", "Harbor Street."),
        ("how do i get to your office", "Harbor Street."),
        ("so what is it that you people do exactly", "Software."),
        ("what kind of company is this", "Software."),
    ):
        assert answers_from(facts, asked, nothing_written) == (told,), asked
    talk.says("what do you folks do").hears("Software. Is there anything else")


def test_whoever_mentions_what_a_fact_is_about_asks_nothing() -> None:
    facts = (Fact(("address", "office"), "Harbor Street."),)
    talk = Talk(call=replace(CALL, facts=facts))

    talk.says("I am from the Globe and have something for your press office")

    assert "Harbor Street" not in talk.heard


def test_a_question_may_lean_on_the_one_before_it() -> None:
    talk = Talk(guides={"outlook": "With Outlook.", "slack": "With Slack."})
    talk.says("do you integrate with outlook").hears("With Outlook.")

    talk.says("and slack").hears("With Outlook.")

    [last] = [frame for frame in talk.conversation.closed if frame.flow == "general"][1:]
    assert last.answers()["question"] == "slack: do you integrate with outlook"


def test_what_follows_an_answer_and_is_a_matter_of_its_own_leans_on_nothing() -> None:
    talk = Talk().says("when are you open")

    talk.says("and my printer is broken").hears("How bad is it")


OF_US = (Fact(("price",), "It costs thirty dollars."), Fact(("address",), "We are in Camden."))


@pytest.mark.parametrize(
    "question",
    ["how much is the gold plan", "how much do you charge", "how much would ten seats be"],
)
def test_how_much_asks_for_the_price(question: str) -> None:
    assert answers_from(OF_US, question, nothing_written) == (OF_US[0].text,)


@pytest.mark.parametrize("question", ["are you near Paris", "hello there are you based in London"])
def test_whether_we_are_near_asks_for_the_address(question: str) -> None:
    assert answers_from(OF_US, question, nothing_written) == (OF_US[1].text,)


@pytest.mark.parametrize(
    "question",
    [
        "how much longer must I wait for my refund",
        "how much did you charge me last month",
        "how much was I charged",
        "how much do I still owe",
        "how much notice do I have to give",
        "where is my order, are you near Paris",
    ],
)
def test_what_is_asked_of_ones_own_matter_is_not_answered_with_what_anybody_asks(
    question: str,
) -> None:
    assert answers_from(OF_US, question, nothing_written) == ()


@pytest.mark.parametrize(
    "question",
    [
        "where are you and how much does it cost",
        "where are you located, and also what is the price",
    ],
)
def test_two_questions_in_one_breath_have_two_answers(question: str) -> None:
    told = answers_from(OF_US, question, nothing_written)
    assert told == ("We are in Camden.", "It costs thirty dollars.")


@pytest.mark.parametrize(
    "question", ["where are you and where is your office", "where are you and how is my order"]
)
def test_a_question_put_twice_or_with_one_that_has_no_answer_has_one(question: str) -> None:
    assert len(answers_from(OF_US, question, nothing_written)) <= 1
