import pytest

from neuracrm_voice.dialogue.answers import Kind
from tests.dialogue.spoken.moments import read


@pytest.mark.parametrize(
    "words",
    ["yes", "Yeah, sure.", "that's right", "correct", "uh huh", "sounds good to me", "why not",
     "no problem", "it is", "I think so", "well then, yes", "\U0001f44d", "absolutely",
     "not wrong", "go for it", "you got that right", "works for me, thanks", "no question",
     "I'm pretty sure that's right", "you are absolutely right", "looks correct to me"],
)  # fmt: skip
def test_yes_is_yes(words: str) -> None:
    assert read(Kind.YES_NO, words) is True


@pytest.mark.parametrize(
    "words",
    ["no", "Nope.", "not really", "that's not right", "I don't think so", "no thank you",
     "absolutely not", "no, not yes", "yeah no", "that's wrong", "never", "\U0001f44e",
     "that doesn't sound right", "of course it isn't", "I'm good, thanks", "you have that wrong",
     "that's far from the truth"],
)  # fmt: skip
def test_no_is_no(words: str) -> None:
    assert read(Kind.YES_NO, words) is False


@pytest.mark.parametrize(
    "words",
    ["", "I don't know", "no idea", "is that right?", "Jane Doe", "I am waiting for a bus",
     "it works on my machine", "please call my wife", "I'm not sure that's right"],
)  # fmt: skip
def test_what_is_neither_is_neither(words: str) -> None:
    assert read(Kind.YES_NO, words) is None
