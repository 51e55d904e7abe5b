"""Numbers of payment cards are not kept, whatever they are told for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuracrm_voice.dialogue.spoken.cards import typed_without_card, without_cards


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("my card 4111 1111 1111 1111 was charged", "my card a card ending in 1111 was charged"),
        ("5555-5555-5555-4444", "a card ending in 4444"),
        ("amex 378282246310005 please", "amex a card ending in 0005 please"),
    ],
)
def test_of_a_card_the_last_four_figures_are_kept(words: str, kept: str) -> None:
    assert without_cards(words) == kept


@pytest.mark.parametrize(
    "words",
    [
        "4111 1111 1111 1112",
        "call me on 0044 7700 900123",
        "+4915112345678901",
        "order 411111111111111",
        "T-1042 and 6011",
    ],
)
def test_other_numbers_stay(words: str) -> None:
    assert without_cards(words) == words


def test_a_card_typed_on_the_keypad_is_cut_to_its_last_four() -> None:
    assert typed_without_card("4111111111111111") == "1111"
    assert typed_without_card("4155552671") == "4155552671"


@given(st.from_regex(r"[a-z ]{0,9}(4[0-9]{14})[a-z ]{0,9}", fullmatch=True), st.integers(0, 9))
def test_one_in_ten_numbers_of_that_shape_is_a_card_and_it_is_the_same_however_grouped(
    words: str, last: int
) -> None:
    number = "".join(filter(str.isdigit, words)) + str(last)
    grouped = " ".join(number[at : at + 4] for at in range(0, 16, 4))

    assert without_cards(number) in (number, f"a card ending in {number[-4:]}")
    assert (without_cards(grouped) == grouped) == (without_cards(number) == number)
