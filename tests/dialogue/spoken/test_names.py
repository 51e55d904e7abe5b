import pytest

from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.spoken import names
from tests.dialogue.spoken.moments import read


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("jane doe", "Jane Doe"),
        ("My name is Jane Doe.", "Jane Doe"),
        ("yes hi, it's jane", "Jane"),
        ("this is Bob from Acme", "Bob"),
        ("Dr. O'Brien here", "O'Brien"),
        ("John Smyth, S M Y T H", "John Smyth"),
        ("john smith that's s m y t h", "John Smyth"),
        ("José García", "José García"),
        ("Ludwig van Beethoven", "Ludwig van Beethoven"),
        ("Ronald McDonald", "Ronald McDonald"),
    ],
)
def test_a_name_is_heard_without_what_surrounds_it(words: str, name: str) -> None:
    assert read(Kind.NAME, words) == name


@pytest.mark.parametrize(
    "words",
    ["", "I'd rather not say", "why do you need it?", "no", "I don't know", "12", "goodbye"],
)
def test_a_sentence_is_no_name(words: str) -> None:
    assert read(Kind.NAME, words) is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("hi this is jane doe from acme", "Jane Doe"),
        ("Jane Doe here, I have a question", "Jane Doe"),
        ("it's Jane from Acme", "Jane"),
        ("my name is Xiu Zhang and my phone is dead", "Xiu Zhang"),
        ("this is ridiculous", None),
        ("I'm waiting for my order", None),
        ("it's about my bill", None),
        ("this is Jane's husband", None),
    ],
)
def test_a_caller_who_introduces_themselves_is_told_from_one_who_complains(
    words: str, name: str | None
) -> None:
    assert names.volunteered(words) == name
