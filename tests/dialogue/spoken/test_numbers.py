import pytest

from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.answers import Kind, Slot, number
from tests.dialogue.spoken.moments import WEDNESDAY, read


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("about forty", 40),
        ("forty-five, I think", 45),
        ("two hundred and five", 205),
        ("twelve hundred", 1200),
        ("one fifty", 150),
        ("nineteen ninety", 1990),
        ("four oh two", 402),
        ("1,200 people", 1200),
        ("2.5k", 2500),
        ("three hundred thousand", 300_000),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("a couple of dozen", 24),
        ("a hundred", 100),
        ("just me", 1),
        ("zero", 0),
        ("we have 30", 30),
    ],
)
def test_a_number_is_understood_however_it_is_said(words: str, value: int) -> None:
    assert read(Kind.NUMBER, words) == value


@pytest.mark.parametrize(
    "words",
    [
        "minus forty",
        "-40 people",
        "negative ten",
        "1 OR 1=1",
        "two zillion people",
        "a hundred million billion",
    ],
)
def test_what_is_no_count_is_not_cut_to_one(words: str) -> None:
    assert read(Kind.NUMBER, words) is None


def test_a_dash_between_two_numbers_is_no_minus() -> None:
    assert read(Kind.NUMBER, "10 -12 thousand") == 12_000


@pytest.mark.parametrize("words", ["ten to twelve", "ten or twelve", "between ten and twelve"])
def test_of_a_range_the_upper_end_counts(words: str) -> None:
    assert read(Kind.NUMBER, words) == 12


def test_a_caller_who_corrects_themselves_means_the_last_number() -> None:
    assert read(Kind.NUMBER, "forty, no, fifty") == 50
    assert read(Kind.NUMBER, "thirty, sorry, thirteen") == 13


@pytest.mark.parametrize("words", ["", "a lot", "banana", "no idea", "two tables and four chairs"])
def test_what_holds_no_single_number_is_no_number(words: str) -> None:
    assert read(Kind.NUMBER, words) is None


def test_a_number_out_of_bounds_is_refused() -> None:
    seats: Slot[object] = number("size", at_least=1, at_most=100)
    assert spoken.read("zero", seats, WEDNESDAY) is None
    assert spoken.read("a hundred", seats, WEDNESDAY) == 100


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("forty nine ninety nine", 49.99),
        ("$1,250.50", 1250.5),
        ("two hundred dollars", 200),
        ("five dollars and fifty cents", 5.5),
        ("fifty cents", 0.5),
        ("3k", 3000),
        ("nothing in particular", None),
    ],
)
def test_money_is_understood_with_its_cents(words: str, value: float | None) -> None:
    assert read(Kind.MONEY, words) == value
