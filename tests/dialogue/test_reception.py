"""Reception: people asked for by name, call backs agreed on, and what callers take back."""

from dataclasses import replace

import pytest

from neuracrm_voice.commands import ScheduleCallback
from neuracrm_voice.dialogue import manners
from neuracrm_voice.dialogue.acts import HandOver
from neuracrm_voice.dialogue.answers import topic
from neuracrm_voice.dialogue.facts import Fact
from neuracrm_voice.dialogue.rules import understand
from neuracrm_voice.dialogue.understanding import Act
from tests.dialogue.talk import CALL, NOON, Talk

PRICED = replace(CALL, facts=(Fact(("price",), "Thirty dollars."),))
UNKNOWN = "do you know who painted your hall"


def act_of(said: str) -> Act:
    return understand(said, asked=topic("topic"), moment=NOON).act


@pytest.mark.parametrize(
    "said",
    [
        "can i speak to rachel please",
        "is walter in today",
        "i am calling for mr osborne",
        "put me through to the accounting department",
        "i need to talk to whoever is in charge of deliveries",
        "could you connect me to extension four please",
        "i wish to be connected with your director",
        "hi it is ines returning a call from your office",
        "i would like to talk to hugo about my contract",
    ],
)
def test_who_asks_for_one_of_our_people_wants_a_person(said: str) -> None:
    assert act_of(said) is Act.HUMAN


@pytest.mark.parametrize(
    "said",
    [
        "we sell printers can i talk to whoever does your purchasing",
        "i want to get rose petals",
        "is it working again",
        "we want legal software",
    ],
)
def test_a_thing_or_an_offer_is_no_wish_for_a_person(said: str) -> None:
    assert act_of(said) is not Act.HUMAN


@pytest.mark.parametrize(
    "said",
    [
        "well then put me through",
        "hi it is ravi i have got a parcel for you downstairs",
        "i am standing at the back door",
    ],
)
def test_who_only_wants_through_or_in_wants_a_person(said: str) -> None:
    assert act_of(said) is Act.HUMAN


def test_word_left_for_somebody_is_a_message() -> None:
    assert act_of("tell her that ines rang") is Act.MESSAGE


def test_the_desk_hears_who_was_asked_for() -> None:
    talk = Talk().says("is walter there please")

    assert talk.reply.then.kind == "transfer"
    [briefing] = [one for one in talk.commands.values() if isinstance(one, HandOver)]
    assert briefing.reason == "Asked for a person"


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("can somebody call me back tomorrow at three in the afternoon", "2026-11-21T15:00"),
        ("please have someone ring me as soon as possible", ""),
        ("could you get someone to give me a bell on tuesday at one", "2026-11-24T13:00?"),
    ],
)
def test_the_time_named_with_the_wish_to_be_called_is_not_asked_for(said: str, at: str) -> None:
    talk = Talk().says(said).says("yes")

    [made] = [one for one in talk.commands.values() if isinstance(one, ScheduleCallback)]
    assert made.at == at
    talk.hears("We will call you").hears("anything else")


def test_the_time_named_with_a_yes_to_the_offer_is_kept_too() -> None:
    talk = Talk().says(UNKNOWN).says("yes please monday at ten in the morning").says("yes")

    [made] = talk.commands.values()
    assert isinstance(made, ScheduleCallback)
    assert made.at == "2026-11-23T10:00"


def test_okay_before_a_question_agrees_to_nothing() -> None:
    talk = Talk(call=PRICED).says(UNKNOWN).hears("Shall I have someone call you back")

    talk.says("haha okay so how expensive is it").hears("Thirty dollars.").hears("a call back, or")


def test_a_yes_with_a_question_is_both() -> None:
    talk = Talk(call=PRICED).says(UNKNOWN)

    talk.says("yes and how expensive is it").hears("Thirty dollars.").hears("Shall we call")


def test_an_idea_that_nobody_has_refuses_nothing() -> None:
    talk = Talk().says("I want to talk to someone").desk(answered=False)

    talk.says("no idea maybe call me").hears("Shall we call")


@pytest.mark.parametrize("said", ["no thank you", "never mind", "thanks that is all"])
def test_a_call_back_that_is_wanted_no_longer_is_left(said: str) -> None:
    for answers in ((), ("yes",)):
        talk = Talk().says("I would like a call back").says(*answers)

        talk.says(said).hears(manners.LEFT_ASIDE).hears("anything else")

        assert not any(isinstance(one, ScheduleCallback) for one in talk.commands.values())


def test_another_number_is_still_asked_for_after_a_plain_no() -> None:
    Talk().says("I would like a call back", "no").hears("Which number")


def test_a_call_back_agreed_to_is_kept_when_the_line_breaks() -> None:
    talk = Talk().says(UNKNOWN, "yes please").hangs_up()

    [kept] = talk.commands.values()
    assert kept == ScheduleCallback(reason=UNKNOWN)


def test_nothing_is_kept_of_a_call_back_that_was_only_offered() -> None:
    assert not Talk().says(UNKNOWN).hangs_up().commands


@pytest.mark.parametrize("said", ["can i call you back later", "i will try again another time"])
def test_who_calls_another_time_takes_leave(said: str) -> None:
    talk = Talk().says("I'd like to buy your software").says(said)

    assert talk.ended
    assert not Talk().says("can i call you back on this number if it breaks").ended


def test_an_offer_is_not_made_twice_over() -> None:
    talk = Talk().says(UNKNOWN).says("let me talk to a person").desk(answered=False)

    talk.hears("a call back, or to leave a message").says("no thanks").hears("anything else")


@pytest.mark.parametrize("said", ["okay go ahead", "i am back", "i have got a pen now"])
def test_who_is_ready_hears_what_we_had_to_say(said: str) -> None:
    talk = Talk().says("when are you open").says("hold on let me get a pen").waits()

    talk.says(said).hears("nine to six")


def test_never_mind_asks_for_nothing_more() -> None:
    assert Talk().says("when are you open").says("never mind").ended


def test_a_question_after_an_excuse_is_answered() -> None:
    Talk().says("sorry i was on mute when are you open").hears("nine to six")


@pytest.mark.parametrize(
    "said",
    ["my mailbox does not sync any more", "when somebody rings it does not show who is calling"],
)
def test_a_mailbox_or_a_caller_in_a_matter_is_no_machine_that_answers_us(said: str) -> None:
    Talk().says(said).hears("How bad is it")


def test_what_is_for_our_people_is_not_answered_with_ignorance() -> None:
    talk = Talk().says("we are students and would like to visit your company for a school project")

    assert "don't know" not in talk.heard
    talk.hears("for my colleagues").hears("call you back")


@pytest.mark.parametrize("said", ["alright leave it", "hm okay nothing else", "fine forget it"])
def test_okay_in_a_refusal_agrees_to_nothing(said: str) -> None:
    talk = Talk().says(UNKNOWN).says(said)

    assert "Shall we call" not in talk.heard
    talk.hears("anything else")


def test_please_at_the_end_of_a_question_agrees_to_nothing() -> None:
    talk = Talk(call=PRICED).says(UNKNOWN).says("and how expensive is it please")

    talk.hears("Thirty dollars.").hears("a call back, or to leave a message")


def test_who_names_another_day_when_asked_for_the_time_means_that_day() -> None:
    talk = Talk().says("call me back please", "yes", "tomorrow").hears("on Saturday?")

    talk.says("oh monday then").hears("At what time on Monday?").says("at nine")
    made = [one for one in talk.commands.values() if isinstance(one, ScheduleCallback)]
    assert [one.at for one in made] == ["2026-11-23T09:00?"]


def test_who_wants_no_more_calls_is_offered_none() -> None:
    talk = Talk().says(UNKNOWN).says("no i want you to stop calling me")

    assert "call back, or" not in talk.heard


def test_what_is_named_in_an_opening_is_told_on_the_way_to_its_desk() -> None:
    Talk(call=PRICED).says("i have a question about the price").hears("Thirty dollars.")


def test_a_wish_that_comes_with_a_question_is_not_lost_to_it() -> None:
    facts = (Fact(("where are you", "address"), "Harbor Street."),)
    talk = Talk(call=replace(CALL, facts=facts))

    talk.says("i need to buy your software for my team but first tell me where you are")

    talk.hears("Harbor Street.").hears("Which company")


@pytest.mark.parametrize("said", ["you are useless", "this is so stupid", "stupid machine"])
def test_who_is_cross_is_consoled_and_not_told_that_nothing_was_got(said: str) -> None:
    talk = Talk().says(said).hears(manners.SORRY_FOR_TROUBLE)

    assert manners.NOT_UNDERSTOOD not in talk.heard


def test_a_plain_sentence_that_fits_no_desk_is_not_called_unheard() -> None:
    talk = Talk().says("the ducks came by this morning with their children")

    assert manners.NOT_UNDERSTOOD not in talk.heard


def test_a_remark_is_no_question_to_the_guides() -> None:
    talk = Talk(guides={"company": "Our guide 'Setting up' says: Enter your company."})

    talk.says("hello i am a journalist and i write about your company for our local newspaper")

    assert "Setting up" not in talk.heard


@pytest.mark.parametrize(
    "said", ["whats the capital of mongolia", "i just wanted to find out do you keep bees"]
)
def test_a_question_as_recognisers_write_it_is_one(said: str) -> None:
    Talk().says(said).hears("don't know that")


@pytest.mark.parametrize("said", ["that's it cheers", "no ta"])
def test_a_short_farewell_asks_for_nothing_more(said: str) -> None:
    assert Talk().says("when are you open").says(said).ended
