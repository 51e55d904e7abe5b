"""Leave taken until another call, and word left for one of ours."""

import pytest

from evals import own
from neuracrm_voice.commands import OpenTicket
from neuracrm_voice.dialogue.answers import topic
from neuracrm_voice.dialogue.rules import understand, wanted_word
from neuracrm_voice.dialogue.spoken.tidy import plain
from neuracrm_voice.dialogue.understanding import Act
from tests.dialogue.talk import NOON, Talk


def act_of(said: str) -> Act:
    return understand(said, asked=topic("topic"), moment=NOON).act


@pytest.mark.parametrize(
    "said",
    [
        "no thanks I'll call back later",
        "I'm driving right now, let me call you back",
        "sorry, can I call you back later?",
        "okay then I'd better ring again tomorrow",
        "I'll call back when I have the number",
        "so I will try again another time, thank you",
        "I'm not sure what that is, I'll try again later",
    ],
)
def test_who_ends_on_another_call_takes_leave(said: str) -> None:
    assert act_of(said) is Act.GOODBYE


@pytest.mark.parametrize(
    "said",
    [
        "hello, can I call back tomorrow at nine to speak to Anna",
        "nobody is there, what time can I call back",
        "can I call back tomorrow?",
        "until when can I call you back",
        "I was wondering if I can call back later",
        "do you think I should call back later",
        "when I can call back",
        "give me the number so I can call back later",
        "we can call back the customers later",
        "I might try later versions",
        "it says I should try again later",
        "they told me I could call back later",
    ],
)
def test_a_question_about_another_call_or_what_was_said_of_one_ends_none(said: str) -> None:
    assert act_of(said) is not Act.GOODBYE


def test_who_has_something_to_buy_or_mend_takes_no_leave_by_another_call() -> None:
    rows = [*own.rows(), *(row for _, row in own.openings())]
    leaving = [row for row in rows if wanted_word.leaves(" ".join(plain(row.text)))]

    assert leaving
    assert [row.text for row in leaving if row.accepted != ("general",)] == []


@pytest.mark.parametrize(
    "said",
    [
        "please let him know I called",
        "can you tell them we will be late",
        "no, then tell Mrs Okafor that Anna rang",
        "tell your boss I want a word with him",
    ],
)
def test_who_says_what_to_tell_whom_leaves_word(said: str) -> None:
    assert act_of(said) is Act.MESSAGE


@pytest.mark.parametrize(
    "said",
    [
        "my app never tells the customers anything",
        "it doesn't tell them that it is late",
        "the app does not let them know it was sent",
        "your website should tell them I called",
        "please tell them it is urgent",
        "tell them I need it by Monday",
    ],
)
def test_what_a_thing_fails_to_tell_or_how_urgent_it_is_leaves_no_word(said: str) -> None:
    assert act_of(said) is not Act.MESSAGE


@pytest.mark.parametrize(
    "said",
    ["please tell them it is urgent", "tell them I need it by Monday", "tell them I called twice"],
)
def test_what_colleagues_shall_be_told_of_a_ticket_is_written_in_it(said: str) -> None:
    talk = Talk().says("my printer is broken", "it can wait", "Jane Doe").hears("anything else")

    talk.says(said).hears("I have noted that")

    ticket = [one for one in talk.commands.values() if isinstance(one, OpenTicket)][-1]
    assert ticket.details == said.removeprefix("please ")


def test_word_left_in_the_middle_of_a_ticket_is_told_of_it_but_a_message_is_one() -> None:
    talk = Talk().says("my printer is broken").says("tell them I called twice")

    talk.hears("I have noted that").says("let me leave a message").hears("After the tone")


def test_a_message_wanted_besides_a_ticket_is_taken() -> None:
    talk = Talk().says("my printer is broken", "it can wait", "Jane Doe")

    talk.says("also I would like to leave a message for Anna").hears("After the tone")


@pytest.mark.parametrize(
    "said",
    [
        "tell Anna that Peter rang",
        "could you please let Hugo know that I'm stuck in traffic",
        "tell Mrs Okafor we will be there at nine",
        "I'm running late for my appointment",
        "we will be ten minutes late for the demo",
    ],
)
def test_word_for_one_of_ours_is_a_message(said: str) -> None:
    assert act_of(said) is Act.MESSAGE


@pytest.mark.parametrize(
    "said",
    [
        "can you tell me whether it is ready",
        "tell us what it costs",
        "let me know when you are open",
        "my order is late for the third time",
        "you are late with my delivery",
        "does it tell customers they were billed",
    ],
)
def test_what_is_to_be_told_to_the_caller_is_no_message(said: str) -> None:
    assert act_of(said) is not Act.MESSAGE
