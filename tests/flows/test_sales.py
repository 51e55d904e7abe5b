"""Sales, heard as a caller hears it."""

from dataclasses import replace

import pytest

from neuracrm_voice.commands import (
    BookMeeting,
    FindSlots,
    MoveDeal,
    OpenTicket,
    QualifyLead,
    ScheduleCallback,
)
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.facts import Fact
from neuracrm_voice.dialogue.understanding import OBJECTIONS, Act
from neuracrm_voice.scenes.objections import ANSWERS, answer_objection
from neuracrm_voice.scenes.present import presentation
from tests.dialogue.talk import BUYER, CALL, Talk

SELLER = replace(
    CALL,
    facts=(
        Fact(("product",), "NeuraCRM is software for customers. It is good."),
        Fact(("price", "cost"), "It costs thirty dollars."),
        Fact(("trial",), "You can try it for a month."),
    ),
)
KNOWN = {**BUYER, "company": "Acme", "size": 3, "name": "Jo"}
SAYS = {
    "price": "that's way too expensive",
    "timing": "it's not the right time for us",
    "competitor": "we already have a different product",
    "authority": "I need to ask my boss first",
    "trust": "how do I know I can trust you",
    "no_need": "we don't really need that",
}


def lead_of(talk: Talk) -> QualifyLead:
    lead = talk.commands["2.sales/qualify_lead"]
    assert isinstance(lead, QualifyLead)
    return lead


def at_the_size() -> Talk:
    return Talk(SELLER).says("I'd like to buy your software", "Acme").hears("How many people")


def to_the_next_step(**told: str) -> Talk:
    talk = Talk(SELLER).means(answers={**KNOWN, **told})
    return talk.says("jo at acme dot com", "yes")


def test_what_was_told_unasked_is_not_asked_again() -> None:
    talk = Talk(SELLER).means(answers=KNOWN)

    talk.hears("e-mail address")
    assert "budget" not in talk.heard
    assert "decide" not in talk.heard


def test_findings_are_kept_in_the_callers_words() -> None:
    talk = Talk(SELLER).says("I'd like to buy your software", "Acme", "twelve")
    talk.hears("What budget do you have in mind, and when would you like to start?")
    talk.says("about ten thousand dollars, and we start next month", "yes, I decide", "Jo Ray")
    talk.says("jo at acme dot com", "yes")

    lead = lead_of(talk)
    assert (lead.budget, lead.timeline, lead.authority) == (
        "about ten thousand dollars",
        "we start next month",
        "I decide",
    )


def test_who_keeps_the_budget_back_is_not_asked_when_they_would_begin() -> None:
    talk = Talk(SELLER).says("I'd like to buy your software", "Acme", "twelve")

    talk.says("I'd rather not say").hears("Are you the one to decide")


def test_a_time_told_with_a_budget_kept_back_is_kept() -> None:
    talk = Talk(SELLER).says("I'd like to buy your software", "Acme", "twelve")
    talk.means(act=Act.DENY, answers={"timeline": "we need it by June"})
    talk.says("yes", "Jo Ray", "jo at acme dot com", "yes")

    assert lead_of(talk).timeline == "we need it by June"


def test_who_gave_their_address_unasked_is_asked_nothing_more_than_whether_it_is_right() -> None:
    told = {name: KNOWN[name] for name in ("topic", "matter", "company", "size", "name")}
    talk = Talk(SELLER).means(answers={**told, "email": "jo@acme.com", "timeline": "next week"})

    talk.hears("Is that right?").says("yes").hears("anything else")
    assert lead_of(talk).timeline == "next week"


@pytest.mark.parametrize(
    ("need", "second"),
    [
        ("we want to buy it", "It costs thirty dollars."),
        ("can you show me a demo", "You can try it for a month."),
    ],
)
def test_the_company_presents_itself_in_two_sentences_chosen_by_need(
    need: str, second: str
) -> None:
    assert presentation(SELLER, need) == ("NeuraCRM is software for customers.", second)


def test_a_company_without_facts_presents_nothing() -> None:
    assert presentation(replace(CALL, facts=()), "prices") == ()


def test_a_buyer_is_not_asked_whether_it_interests_them() -> None:
    Talk(SELLER).means(answers=KNOWN).hears("e-mail address")


def test_who_only_wants_a_price_is_asked_whether_it_interests_them() -> None:
    talk = Talk(SELLER).means(answers={**KNOWN, "matter": "what it costs"})

    talk.hears("It costs thirty dollars.").hears("Does that sound like what you are looking for?")


def test_who_asks_to_meet_is_asked_neither_about_money_nor_about_interest() -> None:
    talk = Talk(SELLER).says("can you show me a demo of your software", "Acme", "twelve")

    talk.hears("You can try it for a month.").hears("your name")


def test_who_is_not_interested_leaves_an_open_lead_and_a_friendly_word() -> None:
    talk = Talk(SELLER).means(answers={**KNOWN, "matter": "what it costs"}).says("no")

    talk.hears("That's quite all right.").hears("anything else")
    assert not lead_of(talk).finished


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


def test_the_next_step_may_be_a_meeting() -> None:
    slot = "2026-11-24T10:00"
    found = {
        "slots": [slot],
        "zone": "UTC",
        "zone_name": "",
        "host_ids": [1],
        "today": "2026-11-20",
        "exact": True,
        "halves": [],
        "past": False,
    }
    booked = {"starts_at": slot, "host": "Sarah", "zone_name": "", "today": "2026-11-20"}
    talk = to_the_next_step()
    talk.outcomes = {
        FindSlots: [Outcome(done=True, found=found)],
        BookMeeting: [Outcome(done=True, reference="M-3001", found={**booked, "can_text": False})],
    }

    talk.says("a meeting please").means(answers={"meeting_time": slot}).hears("I have booked you")

    assert MoveDeal(lead="X-1001", stage=talk.conversation.stage) in talk.commands.values()  # type: ignore[arg-type]
    assert talk.conversation.stage == "deal_closed"


def test_the_next_step_may_be_a_call_back() -> None:
    talk = to_the_next_step().says("call me back please", "yes", "as soon as possible")

    talk.hears("We will call you")
    assert any(isinstance(one, ScheduleCallback) for one in talk.commands.values())
    assert talk.conversation.stage == "follow_up_scheduled"


def test_the_next_step_may_be_left_to_us() -> None:
    talk = to_the_next_step().hears("Shall I book a meeting").says("no thanks")

    talk.hears("anything else")
    assert talk.conversation.stage == "closing"


def test_a_call_back_that_could_not_be_arranged_moves_no_deal() -> None:
    talk = to_the_next_step()
    talk.outcomes = {ScheduleCallback: [Outcome(done=False, reason="We are closed then.")]}

    talk.says("call me back please", "yes", "as soon as possible")

    assert not any(isinstance(one, MoveDeal) for one in talk.commands.values())
    assert talk.conversation.stage == "closing"


def test_what_a_caller_told_of_budget_and_time_is_kept_when_they_hang_up() -> None:
    talk = Talk(SELLER).says("I'd like to buy your software", "Acme", "twelve")
    talk.says("about ten thousand dollars, and we start next month").hangs_up()

    lead = lead_of(talk)
    assert (lead.budget, lead.timeline, lead.finished) == (
        "about ten thousand dollars",
        "we start next month",
        False,
    )
