"""Who asks to meet somebody is brought to sales, where times are offered."""

from dataclasses import replace

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
        "I'd like to see it in action on Friday",
        "we're after a system and I'd like somebody to show it to us",
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


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("could one of you show us the product on Thursday afternoon", "2026-11-26/afternoon"),
        ("can we have a demo next week", "2026-11-23/week"),
        ("I'd like an appointment in the morning", "/morning"),
        ("can I see it tomorrow", "2026-11-21"),
        ("can I get a demo, any day but Wednesday, in the afternoon", "/afternoon not wednesday"),
        ("I want a demo next week but not Monday or Tuesday", "2026-11-23/week not monday,tuesday"),
        ("can we meet, preferably on Thursday after two", "2026-11-26/14:00-"),
        ("I'd like an appointment, not before ten please", "/10:00-"),
        ("I'd like a demo any day except Friday", "/any not friday"),
        ("I'd like a demo, but not with a robot", None),
        ("I'd like a demo, no pressure", None),
        ("we'd like a demo and want to start next week", None),
        ("I'd like a demo, there are six of us", None),
        ("I want a demonstration for eight people at Elm House", None),
        ("the meeting on Tuesday went badly", None),
    ],
)
def test_a_day_to_meet_is_heard_with_the_wish_to_and_how_many_come_is_no_hour(
    words: str, when: str | None
) -> None:
    understood = understand(words, asked=topic("topic"), moment=NOON)

    assert understood.answers.get("meeting_time") == when


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("I've booked something for tomorrow but I can't come", None),
        ("I'm afraid I can't make it on Thursday", None),
        ("when is my appointment", "tell"),
        ("do I have any meetings with you", "tell"),
        ("can you remind me when our demo is", "tell"),
    ],
)
def test_who_speaks_of_a_meeting_they_have_is_brought_to_it(words: str, change: str | None) -> None:
    understood = understand(words, asked=topic("topic"), moment=NOON)

    assert understood.topic == "meetings"
    assert understood.answers.get("meeting_change") == change


@pytest.mark.parametrize(
    ("words", "change", "when"),
    [
        ("can I change that to Friday", "move", "2026-11-27"),
        ("oh could we make it Monday at ten in the morning", "move", "2026-11-23T10:00"),
        ("actually Tuesday would be better", "move", "2026-11-24"),
        ("no, cancel it please", "cancel", None),
        ("sorry, when was that again", "tell", None),
    ],
)
def test_once_a_meeting_is_booked_it_is_what_a_caller_means_by_it(
    words: str, change: str, when: str | None
) -> None:
    understood = understand(words, asked=topic("anything_else"), moment=replace(NOON, booked=True))

    assert understood.topic == "meetings"
    assert understood.answers.get("meeting_change") == change
    assert understood.answers.get("meeting_time") == when
    unbooked = understand(words, asked=topic("anything_else"), moment=NOON)
    assert unbooked.topic != "meetings"


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("sorry, I wanted the other one", None),
        ("oh that's the wrong day", None),
        ("no I said Tuesday at three pm", "2026-11-24T15:00"),
    ],
)
def test_who_puts_right_what_was_just_booked_moves_it(words: str, when: str | None) -> None:
    understood = understand(words, asked=topic("anything_else"), moment=replace(NOON, booked=True))

    assert understood.answers.get("meeting_change") == "move"
    assert understood.answers.get("meeting_time") == when


@pytest.mark.parametrize(
    "words",
    [
        "I want the other product",
        "there is a wrong date on my invoice",
        "I want it delivered on Friday",
        "it's in the wrong time zone",
        "I have another problem",
        "I wanted a second opinion",
    ],
)
def test_who_has_something_else_once_a_meeting_is_booked_leaves_it_there(words: str) -> None:
    understood = understand(words, asked=topic("anything_else"), moment=replace(NOON, booked=True))

    assert understood.topic != "meetings"


@pytest.mark.parametrize(
    "words", ["how long is the demo", "is the demo free", "what is the meeting room feature"]
)
def test_who_asks_about_meetings_in_general_is_not_asked_for_a_proof(words: str) -> None:
    assert understand(words, asked=topic("topic"), moment=NOON).topic != "meetings"


@pytest.mark.parametrize("words", ["what does it cost", "we want forty licences"])
def test_a_caller_who_only_wants_to_buy_is_offered_no_time(words: str) -> None:
    assert not asks_to_meet(words)
