"""Whether who speaks is the one asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.answers import is_person
from tests.dialogue.spoken.moments import WEDNESDAY

JANE = is_person("is_contact", "Jane")


@pytest.mark.parametrize(
    "words",
    ["Speaking.", "yes, speaking", "this is she", "That would be me", "you are", "it's me", "yes"],
)
def test_who_says_so_is_the_one(words: str) -> None:
    assert spoken.read(words, JANE, WEDNESDAY) is True


@pytest.mark.parametrize(
    "words",
    [
        "I'm her husband",
        "yes, this is her assistant",
        "this is Jane's phone",
        "she's not here",
        "Jane is in a meeting",
        "my wife is at work",
        "he passed away last year",
        "she no longer works here",
        "I've taken over from her",
        "there's no Jane here",
        "nobody by that name",
        "wrong number",
        "no",
    ],
)
def test_who_speaks_of_them_is_somebody_else(words: str) -> None:
    assert spoken.read(words, JANE, WEDNESDAY) is False


@pytest.mark.parametrize(
    "words",
    ["the same problem", "she is not happy with the invoice", "it is still broken", "who's asking"],
)
def test_what_tells_of_something_else_leaves_it_open(words: str) -> None:
    assert spoken.read(words, JANE, WEDNESDAY) is None


@given(st.text(max_size=20), st.text(max_size=60))
def test_any_name_and_any_words_are_read(name: str, words: str) -> None:
    value = spoken.read(words, is_person("is_contact", name), WEDNESDAY)
    assert value in (True, False, None)
