"""What callers say they do not want, before what they do."""

import pytest

from neuracrm_voice.dialogue.rules import denials
from tests.dialogue.talk import CALL, Talk


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("I don't have a problem, I have a question", "I have a question"),
        ("no, we don't need a call back, just tell me the price", "tell me the price"),
        ("there's no issue but I'd like to upgrade", "I'd like to upgrade"),
        ("hi, I'm not calling about a demo, my login fails", "my login fails"),
        ("I don't want to buy anything", ""),
    ],
)
def test_what_is_denied_at_first_is_passed_over(words: str, wanted: str) -> None:
    assert denials.without(words) == wanted


@pytest.mark.parametrize(
    "words",
    [
        "I don't have access, I need it by tomorrow",
        "we don't have support for that printer and it jams",
        "I don't need help from a bot, I need a person",
        "I didn't order this, send it back",
        "my meeting is not in the calendar",
    ],
)
def test_what_tells_of_something_wrong_stays(words: str) -> None:
    assert denials.without(words) == words


def test_who_wants_nothing_of_ours_is_asked_what_they_want() -> None:
    talk = Talk(CALL).says("I don't want to buy anything").hears("What can I do for you?")
    assert talk.conversation.topic == ""


def test_who_denies_a_problem_and_asks_the_hours_is_told_them() -> None:
    Talk(CALL).says("I don't have a problem, what are your opening hours").hears("nine to six")
