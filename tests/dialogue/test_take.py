"""One turn after another, without telephone, vendor or database."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neuracrm_voice.commands import OpenTicket, QualifyLead
from neuracrm_voice.dialogue import manners
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.conversation import Frame
from neuracrm_voice.dialogue.flow import Step
from neuracrm_voice.dialogue.understanding import TOPICS, Act
from tests.dialogue.talk import BUYER, CALL, Talk


def test_a_lead_is_only_spoken_of_when_the_business_has_it() -> None:
    refused = Outcome(done=False, reason="The books are closed.")
    talk = Talk(outcome=refused).means(topic="sales", answers=BUYER)

    talk.means(answers={"company": "Acme"}).means(answers={"size": 3}).means(answers={"name": "Jo"})
    talk.means(answers={"email": "jo@acme.com"}).means(answers={"email_is_right": True})

    talk.hears("I could not note that: The books are closed.")


def test_what_is_known_is_not_asked() -> None:
    talk = Talk().means(
        topic="sales", answers={**BUYER, "company": "Acme", "size": 3, "name": "Jo"}
    )

    talk.hears("e-mail")


@pytest.mark.parametrize("junk", [0, -3, 5_000_000, "many", True, None])
def test_a_size_that_cannot_be_is_asked_again(junk: object) -> None:
    talk = Talk().means(answers={"topic": "sales", "matter": "prices", "company": "Acme"})

    talk.means(answers={"size": junk})  # type: ignore[dict-item]

    talk.hears("About how many people")


def test_an_address_called_wrong_is_asked_for_again_and_given_up_after_two() -> None:
    talk = Talk().means(
        answers={
            "topic": "sales",
            "matter": "prices",
            "company": "A",
            "size": 3,
            "name": "Jo",
            "email": "a@b.co",
        }
    )
    talk.hears("Is that right?").means(answers={"email_is_right": False}).hears("once more")
    talk.means(answers={"email": "c@d.co"}).hears("Is that right?").means(
        answers={"email_is_right": False}
    )
    talk.hears("letter by letter").means(answers={"email": "e@d.co"})

    lead = talk.commands["2.sales/qualify_lead"]
    assert isinstance(lead, QualifyLead)
    assert (lead.email, lead.email_verified) == ("e@d.co", False)


def test_a_question_in_mid_flow_is_answered_and_the_flow_goes_on() -> None:
    talk = Talk().means(answers={"topic": "support", "matter": "the till broke"})

    talk.means(question="when are you open", topic="general", answers={})

    talk.hears("nine to six").hears("Is it blocking you")


def test_words_of_a_model_that_promise_a_deed_are_not_spoken() -> None:
    talk = Talk().means(answers={"topic": "support", "matter": "the till broke"})

    talk.means(question="can you book me in", reply="Certainly. I have booked you in for Tuesday.")

    assert "booked" not in talk.heard
    talk.hears("Certainly.").hears("Is it blocking you")


def test_a_flow_left_for_another_is_taken_up_again() -> None:
    talk = Talk().means(answers={"topic": "sales", "matter": "prices"})
    talk.means(topic="support", explicit=True, answers={"matter": "the till broke"}).hears(
        "How bad is it"
    )
    talk.means(answers={"severity": "minor"}).means(answers={"name": "Jo"})

    talk.hears("back to where we were").hears("What is your company called?")


def parked() -> Talk:
    talk = Talk().means(answers={"topic": "sales", "matter": "prices"})
    talk.means(topic="support", explicit=True, answers={"matter": "the till broke"})
    talk.means(answers={"severity": "minor"}).means(answers={"name": "Jo"})
    return talk.hears("shall we go on with your inquiry?").hears("What is your company called?")


def test_a_parked_topic_that_is_wanted_goes_on() -> None:
    parked().says("yes please").hears("What is your company called?")
    parked().says("Acme Rockets").hears("How many people")


def test_a_parked_topic_that_is_not_wanted_is_left_and_what_was_told_is_kept() -> None:
    talk = parked().says("no")

    talk.hears(manners.LEFT_ASIDE).hears("anything else")
    assert talk.commands["2.sales/qualify_lead"] == QualifyLead(
        need="prices", finished=False, name="Jo"
    )


def test_turning_back_to_a_waiting_flow_goes_on_where_it_was() -> None:
    talk = Talk().means(answers={"topic": "sales", "matter": "prices"})
    talk.means(topic="support", explicit=True).means(topic="sales", explicit=True)

    talk.hears("What is your company called?")
    assert [frame.flow for frame in talk.conversation.frames] == ["reception", "support", "sales"]


def test_topics_turned_to_in_any_order_all_come_to_their_end() -> None:
    talk = Talk().means(answers=BUYER)
    talk.means(topic="support", explicit=True, answers={"matter": "the till broke"})
    talk.means(topic="sales", explicit=True)

    for answers in ({"company": "A"}, {"size": 3}, {"name": "Jo"}, {"email": "a@b.co"}):
        talk.means(answers=answers)
    talk.means(answers={"email_is_right": True}).means(answers={"next_step": "neither"})
    talk.hears("go on with your problem")
    talk.means(answers={"severity": "minor"})

    talk.hears("Its reference is").hears("anything else")


def test_repeat_says_the_same_once_more_however_often() -> None:
    talk = Talk()
    first = talk.reply

    for _ in range(3):
        assert talk.means(act=Act.REPEAT).reply == first


def test_a_caller_may_take_their_time() -> None:
    talk = Talk().means(act=Act.WAIT)

    talk.hears("Take your time")
    assert talk.reply.then.kind == "listen"
    assert talk.reply.then.patient


def test_a_person_is_rung_when_asked_for_and_the_talk_goes_on_if_nobody_answers() -> None:
    talk = Talk().means(act=Act.HUMAN)
    assert talk.reply.then.kind == "transfer"

    talk.desk(answered=False).hears("nobody could pick up").hears("someone call you back")
    talk.says("no thanks").hears("anything else")
    talk.means(act=Act.HUMAN).desk(answered=False).hears(manners.STILL_HERE)

    talk.means(act=Act.HUMAN).hears(manners.NO_DESK)


def test_without_a_desk_nobody_is_promised() -> None:
    talk = Talk(call=replace(CALL, has_desk=False)).means(act=Act.HUMAN)

    talk.hears(manners.NO_DESK)
    assert talk.reply.then.kind == "listen"


def test_zero_is_a_person_star_repeats_and_nine_ends() -> None:
    assert Talk().presses("0").reply.then.kind == "transfer"
    assert Talk().presses("*").hears("Welcome").reply.then.kind == "listen"
    assert Talk().presses("9").ended


def test_goodbye_keeps_what_was_told() -> None:
    talk = (
        Talk()
        .means(answers={"topic": "support", "matter": "the till broke"})
        .means(act=Act.GOODBYE)
    )

    assert talk.ended
    assert talk.commands["2.support/open_ticket"] == OpenTicket(
        problem="the till broke", finished=False
    )


def test_the_last_words_of_a_caller_who_has_hung_up_still_count() -> None:
    talk = Talk().means(answers={"topic": "support", "matter": "the till broke"}).hangs_up()

    talk.means(answers={"severity": "blocked"})

    assert talk.commands["2.support/open_ticket"] == OpenTicket(
        problem="the till broke", severity="blocked", finished=False
    )
    assert talk.ended


def test_a_script_that_changed_under_a_call_hands_over_to_a_person() -> None:
    talk = Talk()
    stale = Frame("support", 2, (Step("a question nobody asks any more", "x"),))
    talk.conversation = replace(talk.conversation, frames=(*talk.conversation.frames, stale))

    talk.means()

    talk.hears(manners.LOST_THREAD)
    assert talk.reply.then.kind == "transfer"


def test_a_call_that_goes_in_circles_is_given_to_a_person_and_ends() -> None:
    talk = Talk()

    for _ in range(4 * manners.MOST_TURNS):
        if talk.ended:
            break
        if talk.reply.then.kind == "transfer":
            talk.desk(answered=False)
        else:
            talk.means(question="are you open")

    assert talk.ended


ACTS = st.sampled_from(list(Act))
ANSWERS = st.dictionaries(
    st.sampled_from(
        [
            "topic",
            "anything_else",
            "need",
            "problem",
            "size",
            "email",
            "name",
            "severity",
            "company",
            "question",
            "matter",
        ]
    ),
    st.one_of(
        st.text(max_size=20),
        st.integers(),
        st.booleans(),
        st.none(),
        st.sampled_from([*TOPICS, "", "minor"]),
    ),
    max_size=4,
)
MEANINGS = st.fixed_dictionaries(
    {
        "topic": st.sampled_from(["", *TOPICS]),
        "act": ACTS,
        "answers": ANSWERS,
        "question": st.sampled_from(["", "are you open"]),
        "explicit": st.booleans(),
    }
)


@settings(max_examples=150)
@given(
    st.lists(
        st.one_of(
            MEANINGS, st.sampled_from(["silence", "0", "1", "5", "hang up", "desk", "recording"])
        ),
        max_size=25,
    )
)
def test_whatever_a_caller_does_every_turn_has_a_reply_and_every_record_sane_words(
    script: list[object],
) -> None:
    talk = Talk()
    for move in script:
        match move:
            case "silence":
                talk.waits()
            case "hang up":
                talk.hangs_up()
                continue
            case "desk":
                talk.desk(answered=False)
            case "recording":
                talk.leaves_message()
            case str(keys):
                talk.presses(keys)
            case dict(meant):
                talk.means(**meant)
        assert talk.reply.sentences or talk.reply.then.kind != "listen"
        assert manners.LOST_THREAD not in talk.reply.sentences
    leads = [one for one in talk.commands.values() if isinstance(one, QualifyLead)]
    assert all(lead.size is None or lead.size > 0 for lead in leads)
