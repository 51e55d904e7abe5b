"""Sales, heard as a caller hears it."""

from dataclasses import replace

import pytest

from neuracrm_voice.commands import (
    BookMeeting,
    FindSlots,
    MoveDeal,
    ScheduleCallback,
)
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.understanding import Act
from neuracrm_voice.scenes.present import presentation
from tests.dialogue.talk import CALL, Talk
from tests.flows.selling import KNOWN, SELLER, lead_of, to_the_next_step


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
        ("I'm looking for software for our country club", "It costs thirty dollars."),
        ("can you show me a demo", "You can try it for a month."),
        ("we'd like to have a look at it first", "You can try it for a month."),
    ],
)
def test_the_company_presents_itself_in_two_sentences_chosen_by_need(
    need: str, second: str
) -> None:
    presented = [fact.first_sentence for fact in presentation(SELLER, need)]

    assert presented == ["NeuraCRM is software for customers.", second]


@pytest.mark.parametrize(
    "when", ["it must be done this month", "as soon as possible", "next quarter", "in two weeks"]
)
def test_of_money_and_time_asked_together_either_may_be_answered(when: str) -> None:
    talk = Talk(SELLER).says("I'd like to buy your software", "Acme", "twelve", when)

    assert talk.heard == "Could you tell me roughly, if there is a budget?"
    talk.says("about ten thousand dollars", "yes, I decide", "Jo Ray", "jo at acme dot com", "yes")
    assert (lead_of(talk).timeline, lead_of(talk).budget) == (when, "about ten thousand dollars")


def test_what_the_caller_has_asked_is_not_presented_again() -> None:
    talk = Talk(SELLER).says("I'd like to buy your software")
    talk.says("what is the price").hears("It costs thirty dollars.")

    talk.means(answers=KNOWN).hears("NeuraCRM is software for customers.")
    assert "thirty" not in talk.heard


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


@pytest.mark.parametrize(
    "told", [("I'm just browsing",), ("what does your software cost", "oh I'm only looking around")]
)
def test_who_is_only_looking_round_is_told_and_asked_nothing(told: tuple[str, ...]) -> None:
    talk = Talk(SELLER).says(*told)

    talk.hears("NeuraCRM is software for customers.").hears("Does that sound like")
    talk.says("as I said I'm just having a look").hears("quite all right")
    assert lead_of(talk).company == ""


def test_who_has_it_already_is_not_told_what_it_is_nor_asked_whether_it_interests() -> None:
    talk = Talk(SELLER).says("we already use it and would like six more users", "Acme")

    talk.hears("It costs thirty dollars.").hears("your name")
    assert "software for customers" not in talk.heard


def test_what_is_wanted_counts_and_not_what_the_caller_has() -> None:
    talk = Talk(SELLER).says("we have ten users and we'd like to buy five more licences")

    assert talk.conversation.known["size"] == 5


@pytest.mark.parametrize("money", ["four thousand euros", "about sixty pounds a month at most"])
def test_money_is_neither_a_company_nor_a_number_of_people(money: str) -> None:
    talk = Talk(SELLER).says("I'd like to buy your software", money).hears("What is your company")
    talk.says("Acme", money).hears("how many people")

    assert talk.conversation.known["budget"] == money
    assert "size" not in talk.conversation.known


def test_who_is_not_interested_leaves_an_open_lead_and_a_friendly_word() -> None:
    talk = Talk(SELLER).means(answers={**KNOWN, "matter": "what it costs"}).says("no")

    talk.hears("That's quite all right.").hears("anything else")
    assert not lead_of(talk).finished


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
