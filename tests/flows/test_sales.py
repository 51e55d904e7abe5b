"""Sales, heard as a caller hears it."""

from dataclasses import replace

import pytest

from neuracrm_voice.commands import (
    BookMeeting,
    FindMeetings,
    FindSlots,
    MoveDeal,
    MoveMeeting,
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


def booking(talk: Talk) -> Talk:
    """Let two times be free, one of them next week, and whatever is chosen be booked."""
    clock = {"zone": "UTC", "zone_name": "", "today": "2026-11-20"}
    slots = ["2026-11-23T10:00", "2026-11-24T14:00"]
    free = {"slots": slots, "exact": False, "halves": [], "past": False, **clock}
    booked = {"starts_at": slots[0], "host": "Ann Lee", "can_text": True, **clock}
    mine = {"meetings": [{"reference": "M-3001", **booked}], "all": False, **clock}
    talk.outcomes = {
        FindSlots: [Outcome(done=True, found=free)],
        BookMeeting: [Outcome(done=True, reference="M-3001", found=booked)],
        MoveMeeting: [Outcome(done=True, reference="M-3001", found=booked)],
        FindMeetings: [Outcome(done=True, found=mine)],
    }
    return talk


def test_a_time_told_for_the_next_step_is_a_meeting_then() -> None:
    talk = booking(to_the_next_step()).says("Tuesday at two in the afternoon")

    talk.hears("I have booked you")


def test_who_would_rather_be_called_than_met_is_offered_no_time_again() -> None:
    talk = booking(to_the_next_step()).says("a meeting please").hears("I could offer you")

    talk.says("actually just have someone call me", "yes", "as soon as possible")

    talk.hears("We will call you").hears("anything else")
    assert talk.conversation.stage == "follow_up_scheduled"


def test_who_cannot_say_when_hears_that_it_is_left_open() -> None:
    talk = booking(to_the_next_step()).says("a meeting please")

    talk.says("I'd have to check my calendar").hears("leave the time open").hears("anything else")


def test_there_is_nothing_sooner_than_the_soonest_and_the_caller_is_told() -> None:
    talk = booking(to_the_next_step()).says("a meeting please")

    talk.says("is there nothing earlier").hears("the soonest").hears("I could offer you")


def test_the_part_of_the_day_asked_for_stands_until_another_is() -> None:
    talk = booking(to_the_next_step()).says("a meeting please", "in the afternoon", "another day")
    looked = [one for one in talk.commands.values() if isinstance(one, FindSlots)]

    assert [one.part for one in looked] == ["", "afternoon", "afternoon"]


def test_a_meeting_just_booked_may_be_moved_and_asked_after_at_once() -> None:
    talk = booking(to_the_next_step()).says("a meeting please", "the first").hears("text message")

    talk.says("could we make it Tuesday instead").hears("Your meeting with Ann Lee is on Monday")
    talk.says("Tuesday at two in the afternoon").hears("I have moved your meeting").says("no")

    talk.hears("anything else").says("when is it again").hears("Your meeting with Ann Lee is on")
    talk.hears("anything else")


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
