"""Leave taken until another call, and word left for one of ours."""

import pytest

from evals import own
from neuracrm_voice.dialogue.answers import topic
from neuracrm_voice.dialogue.rules import understand, wanted_word
from neuracrm_voice.dialogue.spoken.tidy import plain
from neuracrm_voice.dialogue.understanding import Act
from tests.dialogue.talk import NOON


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
