"""Who asks to meet somebody is brought to sales, where times are offered."""

import pytest

from neuracrm_voice.dialogue.answers import topic
from neuracrm_voice.dialogue.rules import understand
from neuracrm_voice.scenes.book_meeting import asks_to_meet
from tests.dialogue.talk import NOON


@pytest.mark.parametrize(
    "words",
    [
        "I'd like to book a demo",
        "can I schedule a meeting",
        "I want to arrange an appointment with somebody from sales",
        "could I meet with someone from your team next week",
        "I'd like to set up a call with an account executive",
        "can we meet",
        "I need an appointment",
        "is it possible to schedule a walkthrough",
        "when can I meet Sarah",
        "do you have time for a meeting tomorrow",
    ],
)
def test_a_caller_who_wants_to_meet_somebody_comes_to_sales(words: str) -> None:
    understood = understand(words, asked=topic("topic"), moment=NOON)

    assert understood.topic == "sales"
    assert asks_to_meet(str(understood.answers["matter"]))


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("I'd like to book a demo for Tuesday at three", "2026-11-24T15:00?"),
        ("can we do Tuesday at three in the afternoon", "2026-11-24T15:00"),
        ("I'd like to book a demo", None),
        ("it broke on Tuesday at three", None),
        ("can I book a demo for yesterday at ten", None),
    ],
)
def test_a_time_to_meet_is_heard_with_the_wish_to(words: str, when: str | None) -> None:
    understood = understand(words, asked=topic("topic"), moment=NOON)

    assert understood.answers.get("meeting_time") == when


@pytest.mark.parametrize("words", ["what does it cost", "we want forty licences"])
def test_a_caller_who_only_wants_to_buy_is_offered_no_time(words: str) -> None:
    assert not asks_to_meet(words)
