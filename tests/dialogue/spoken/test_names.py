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


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("um yeah so it's uh Dave", "Dave"),
        ("name's um Bob uh Bobby Tables", "Bobby Tables"),
        ("Tom Thomas", "Tom Thomas"),
        ("Kowalski as in the penguin", "Kowalski"),
        ("Page like Jimmy Page", "Page"),
        ("I am Groot's wife Laura Kent", "Laura Kent"),
        ("put it under Linda", "Linda"),
        ("you can book it in the name of Rao", "Rao"),
        ("it's under Rao", "Rao"),
    ],
)
def test_a_name_is_heard_in_the_ways_it_is_told(words: str, name: str) -> None:
    assert read(Kind.NAME, words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("first name Jane last name Doe", "Jane Doe"),
        ("my surname is Doe and my first name is Jane", "Jane Doe"),
        ("Doe is the last name and Jane the first", "Jane Doe"),
        ("it's Jane, surname Doe", "Jane Doe"),
        ("first name's Jane J A Y N E last name Doe", "Jayne Doe"),
        ("Jane Doh last name spelled D O E", "Jane Doe"),
        ("first name Jane, last name I'd rather not say", "Jane"),
        ("Smith comma John", "John Smith"),
        ("it's van Gogh comma Vincent", "Vincent van Gogh"),
    ],
)
def test_first_and_last_name_are_put_in_their_order(words: str, name: str) -> None:
    assert read(Kind.NAME, words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("my name's Siobhan it's irish s i o b h a n", "Siobhan"),
        ("my name is Jane it's Doe D O E", "Jane Doe"),
        ("double u o o d", "Wood"),
        ("s c o double t", "Scott"),
    ],
)
def test_what_is_said_of_letters_is_no_name(words: str, name: str) -> None:
    assert read(Kind.NAME, words) == name


@pytest.mark.parametrize("words", ["May", "it's May Price", "Joe Public", "George Best", "April"])
def test_an_ordinary_word_is_a_name_where_only_a_name_can_stand(words: str) -> None:
    assert read(Kind.NAME, words) == words.removeprefix("it's ")


@pytest.mark.parametrize(
    "words",
    ["may I ask why", "public", "no price", "half past four", "three pm", "October fifth",
     "midnight", "ninety nine", "kim underscore novak", "Groot's wife"],
)  # fmt: skip
def test_times_numbers_and_signs_are_no_name(words: str) -> None:
    assert read(Kind.NAME, words) is None
