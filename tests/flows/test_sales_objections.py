"""Objections in a sale: met twice at most, in words that promise nothing."""

from dataclasses import replace

import pytest

from neuracrm_voice.commands import OpenTicket
from neuracrm_voice.dialogue.understanding import OBJECTIONS
from neuracrm_voice.scenes.objections import ANSWERS, answer_objection
from tests.dialogue.talk import CALL, Talk
from tests.flows.selling import KNOWN, SAYS, SELLER, at_the_size, lead_of, to_the_next_step


@pytest.mark.parametrize("kind", OBJECTIONS)
def test_an_objection_is_answered_and_the_question_put_again(kind: str) -> None:
    at_the_size().says(SAYS[kind]).hears(ANSWERS[kind].first).hears("how many people is it for")


@pytest.mark.parametrize("kind", OBJECTIONS)
def test_the_second_time_the_models_words_are_said_if_they_promise_nothing(kind: str) -> None:
    talk = at_the_size().says(SAYS[kind])
    again = talk.conversation, talk.reply

    understood = talk.objects(kind, reply="NeuraCRM is software for customers.")
    understood.hears("NeuraCRM is software for customers.")
    assert ANSWERS[kind].second not in talk.heard

    talk.conversation, talk.reply = again
    talk.objects(kind, reply="I have booked a discount for you.").hears(ANSWERS[kind].second)
    assert "discount" not in talk.heard


def test_no_objection_is_answered_more_than_twice() -> None:
    talk = at_the_size()
    for _ in range(2):
        talk.objects("price").hears("how many people is it for")

    talk.objects("price")

    assert ANSWERS["price"].first not in talk.heard
    assert ANSWERS["price"].second not in talk.heard


def test_who_objects_for_one_reason_after_another_is_let_go() -> None:
    talk = at_the_size().says(SAYS["price"], SAYS["competitor"], SAYS["timing"])
    talk.hears("how many people is it for")

    talk.says(SAYS["trust"]).hears("in case you come back to it one day")


def test_an_objection_that_stands_is_a_no_to_whether_it_interests() -> None:
    talk = Talk(SELLER).means(answers={**KNOWN, "matter": "what it costs"})
    for _ in range(2):
        talk.objects("price").hears("Would you like to take it a step further?")

    talk.objects("price").hears("That's quite all right.")

    assert not lead_of(talk).finished


@pytest.mark.parametrize("kind", OBJECTIONS)
def test_an_objection_that_stands_ends_the_sale_kindly_whatever_was_asked(kind: str) -> None:
    talk = Talk(SELLER).says("I'd like to buy your software").hears("Which company")
    talk.says(SAYS[kind], SAYS[kind]).hears("What is your company called?")

    talk.says(SAYS[kind]).hears("in case you come back to it one day").hears("anything else")

    assert not lead_of(talk).finished
    assert talk.conversation.stage == "dead_end"


def test_an_objection_that_stands_leaves_a_lead_that_is_noted_to_our_people() -> None:
    talk = to_the_next_step().hears("Shall I book a meeting")
    for _ in range(2):
        talk.objects("timing").hears("a meeting, a call back, or neither")

    talk.objects("timing").hears("That's quite all right.").hears("anything else")

    assert lead_of(talk).finished
    assert talk.conversation.stage == "closing"


@pytest.mark.parametrize("words", SAYS.values())
def test_an_objection_after_a_sale_is_no_new_matter(words: str) -> None:
    talk = Talk(SELLER).means(answers={**KNOWN, "matter": "what it costs"}).says("no")
    talk.hears("come back to it")

    talk.says(words).hears("quite all right").hears("anything else").hangs_up()

    assert not [one for one in talk.commands.values() if isinstance(one, OpenTicket)]


@pytest.mark.parametrize(
    "words",
    [
        "we already use Salesforce",
        "we use HubSpot",
        "we're on Zoho",
        "we're already using Pipedrive for that",
        "we already use spreadsheets",
    ],
)
def test_what_a_caller_uses_instead_is_an_objection(words: str) -> None:
    talk = Talk(SELLER).says("I'd like to buy your software", words)

    assert talk.conversation.objections == {"competitor": 1}
    assert "company" not in talk.conversation.known


@pytest.mark.parametrize(
    "words",
    [
        "we want to switch, we use HubSpot",
        "we already use it",
        "we already use forty seats",
        "does it work with Salesforce",
    ],
)
def test_what_a_caller_would_leave_or_has_of_us_is_no_objection(words: str) -> None:
    talk = Talk(SELLER).says("I'd like to buy your software", words)

    assert not talk.conversation.objections


@pytest.mark.parametrize(
    "words",
    [
        "we use HubSpot and it's too expensive",
        "the system we have now costs so much",
    ],
)
def test_what_others_cost_is_no_objection_to_our_price(words: str) -> None:
    talk = Talk(SELLER).says("I'd like to buy your software", words)

    assert "price" not in talk.conversation.objections


@pytest.mark.parametrize(
    "words",
    [
        "hmm that's a bit more than we had in mind to spend",
        "okay it's over what we expected",
        "we can't stretch to that",
        "that sounds like a lot of money",
        "it's out of our range I'm afraid",
    ],
)
def test_a_price_beyond_what_was_planned_is_an_objection_whatever_was_asked(words: str) -> None:
    talk = Talk(SELLER).says("I'd like to buy your software", words)

    talk.hears(ANSWERS["price"].first).hears("What is your company called?")


def test_what_others_sell_for_less_is_an_objection_for_their_sake() -> None:
    talk = at_the_size().says("we're with Pipedrive now and that's cheaper")

    assert talk.conversation.objections == {"competitor": 1}


@pytest.mark.parametrize(
    "words",
    [
        "I've changed my mind",
        "oh forget it, it's all too difficult",
        "actually no, let's leave it",
        "oh forget it",
        "I don't want to order it after all",
        "we're not interested any more",
    ],
)
@pytest.mark.parametrize("told", [(), ("Acme",), ("Acme", "twelve"), ("Acme", "twelve", "no idea")])
def test_who_takes_the_wish_back_is_let_go_at_once(words: str, told: tuple[str, ...]) -> None:
    talk = Talk(SELLER).says("I'd like to buy your software", *told, words)

    talk.hears("That's quite all right.").hears("anything else")
    assert not lead_of(talk).finished


@pytest.mark.parametrize(
    "words",
    [
        "I do not want to continue using Excel",
        "we do not want to do this by hand any more",
        "we no longer want to use spreadsheets",
        "we no longer need our old CRM and want to replace it with yours",
    ],
)
def test_who_tells_what_they_want_no_longer_tells_what_they_need(words: str) -> None:
    talk = Talk(SELLER).says("I want to speak to sales", words).hears("Which company")

    assert lead_of(talk.hangs_up()).need == words


def test_a_plan_that_interests_no_longer_leaves_the_sale_going() -> None:
    talk = at_the_size().says("twelve")

    talk.says("I'm not interested any more in the small plan, we need the big one")
    assert talk.conversation.current_topic() == "sales"


def test_what_is_left_for_the_sake_of_an_answer_takes_nothing_back() -> None:
    at_the_size().says("never mind that, we're twelve").hears("What budget")


@pytest.mark.parametrize(
    "words", ["I'd have to ask my partner", "I need to check with my boss", "we haven't decided"]
)
def test_who_has_to_ask_about_the_budget_is_not_pressed_for_it(words: str) -> None:
    talk = at_the_size().says("twelve", words)

    assert "if there is a budget" not in talk.heard
    assert not talk.conversation.objections


def test_a_budget_told_in_place_of_another_answer_is_not_asked_for_again() -> None:
    talk = Talk(SELLER).says("I'd like to buy your software", "we've got four hundred a month")
    talk.says("Acme", "twelve", "in June", "yes, I decide", "Jo Ray", "jo at acme dot com", "yes")

    assert lead_of(talk).budget == "we've got four hundred a month"


TALK = "we are a mid sized firm in boston and we have been looking at several systems lately "


@pytest.mark.parametrize("words", [TALK, TALK * 16, "'; UPDATE leads SET size=1 where '1'='1"])
def test_neither_a_long_story_nor_program_text_leads_out_of_a_sale(words: str) -> None:
    talk = at_the_size().says(words).hears("how many people")

    assert talk.conversation.current_topic() == "sales"


def test_a_problem_told_in_mid_sale_is_seen_to_and_the_need_stays_what_it_was() -> None:
    talk = at_the_size().says("my invoices do not export at all and I cannot work")
    talk.hears("May I have your name").means(
        topic="sales", answers={"matter": "we want a price for the whole big office"}
    )

    assert talk.conversation.current_topic() == "sales"
    assert lead_of(talk.hangs_up()).need == "I'd like to buy your software"


def test_a_number_told_with_an_objection_is_taken() -> None:
    at_the_size().says("that's too expensive for twelve").hears("What budget")


@pytest.mark.parametrize(
    "words", ["ten billion people", "2 million people", "minus forty people", "1 OR 1=1"]
)
def test_a_size_that_cannot_be_is_asked_once_more_and_left_empty(words: str) -> None:
    talk = at_the_size().says(words).hears("how many people").says(words).hears("budget")

    assert "size" not in talk.conversation.known
    assert lead_of(talk.hangs_up()).size is None


@pytest.mark.parametrize("words", ["twenty five", "thirty two", "ten thousand"])
def test_a_number_that_begins_as_a_reference_does_is_a_number(words: str) -> None:
    at_the_size().says(words).hears("What budget")


def test_whose_product_a_caller_has_is_not_who_they_are() -> None:
    talk = Talk(SELLER).says("I'd like to buy your software")

    talk.says("we already have a Globex product from Globex").hears("What is your company called?")
    assert "company" not in talk.conversation.known


def test_having_to_ask_somebody_is_an_answer_to_who_decides() -> None:
    talk = Talk(SELLER).says("I'd like to buy your software", "Acme", "twelve", "no idea")
    talk.hears("Are you the one to decide")

    talk.says("I have to ask my boss first").hears("your name")


def test_outside_a_sale_nothing_is_an_objection() -> None:
    talk = Talk(SELLER).says("my login is broken")

    talk.objects("price")

    assert ANSWERS["price"].first not in talk.heard


@pytest.mark.parametrize("kind", OBJECTIONS)
@pytest.mark.parametrize("times", [1, 2])
def test_our_own_words_to_an_objection_promise_nothing(kind: str, times: int) -> None:
    said = answer_objection(replace(CALL, facts=()), kind, times)

    assert said
    assert not any(word in said for word in ("will call", "discount", "booked", "I'll"))
