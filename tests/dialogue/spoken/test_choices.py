"""The next step of a sale, as it is chosen and as it is only spoken of."""

import pytest

from neuracrm_voice.dialogue.answers import Choice, Kind
from neuracrm_voice.scenes.callback import OFFER
from neuracrm_voice.scenes.close_sale import NEXT_STEP
from tests.dialogue.spoken.moments import read


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("book it please", "meeting"),
        ("can I have a meeting", "meeting"),
        ("I'm interested in a meeting", "meeting"),
        ("I have to have a demo", "meeting"),
        ("a meeting with my colleague Anna please", "meeting"),
        ("we have time for a meeting", "meeting"),
        ("no thanks, just call me", "callback"),
        ("never mind the meeting, call me", "callback"),
    ],
)
def test_what_is_named_is_chosen(words: str, step: str) -> None:
    assert read(Kind.ONE_OF, words, choices=NEXT_STEP.choices) == step


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("I can't do a meeting", "neither"),
        ("never call me", "neither"),
        ("I don't think a meeting is necessary", "neither"),
        ("a meeting is not what I want, call me", "callback"),
        ("a meeting doesn't work for me, a call back please", "callback"),
        ("we can't make a meeting but call me", "callback"),
    ],
)
def test_what_is_refused_before_or_behind_its_name_is_not(words: str, step: str) -> None:
    assert read(Kind.ONE_OF, words, choices=NEXT_STEP.choices) == step


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("no thanks, I have a meeting now", "neither"),
        ("I have a meeting now, call me later", "callback"),
        ("I'm in a meeting right now", None),
        ("do I have to book a meeting", None),
        ("I have to book it with my boss first", None),
    ],
)
def test_a_meeting_the_caller_has_or_asks_about_is_not_chosen(words: str, step: str | None) -> None:
    assert read(Kind.ONE_OF, words, choices=NEXT_STEP.choices) == step


@pytest.mark.parametrize("words", ["never call me", "please never call me back"])
def test_who_is_never_to_be_called_is_not_called(words: str) -> None:
    assert read(Kind.ONE_OF, words, choices=OFFER.choices) == "neither"


def test_what_does_not_work_refuses_only_a_thing() -> None:
    tried = (Choice("done", ("done",)), Choice("stop", ("stop",)))

    assert read(Kind.ONE_OF, "done, does not work though", choices=tried) == "done"
