"""How many people it is for, as callers tell it."""

import pytest

from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.rules import volunteered
from tests.dialogue.spoken.moments import WEDNESDAY, read


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("just me", 1),
        ("just me and that's it", 1),
        ("me and my wife", 2),
        ("my husband and I", 2),
        ("it's just me and Bob really", 2),
        ("me, my sister and my younger brother", 3),
        ("me plus nine others", 10),
        ("3 teams of five", 15),
        ("one crew of eight", 8),
        ("two offices with ten people each", 20),
    ],
)
def test_people_are_counted_one_by_one_and_by_teams(words: str, people: int) -> None:
    assert read(Kind.NUMBER, words) == people


@pytest.mark.parametrize(
    "words",
    ["since 2019", "since nineteen ninety five", "founded in 1998", "in two weeks",
     "ten to twelve months", "the earlier one", "that one", "another one", "me and my team",
     "just me and my staff", "we have 3 offices with 20 people", "two teams of ten to twelve"],
)  # fmt: skip
def test_years_times_and_what_was_spoken_of_are_no_head_count(words: str) -> None:
    assert read(Kind.NUMBER, words) is None


@pytest.mark.parametrize(
    ("words", "people"),
    [("ten people since 2019", 10), ("twenty for the next three years", 20), ("just the one", 1),
     ("the one person", 1), ("2000 in total", 2000), ("the first one hundred", 100)],
)  # fmt: skip
def test_a_head_count_is_heard_beside_them(words: str, people: int) -> None:
    assert read(Kind.NUMBER, words) == people


def test_so_many_teams_told_unasked_are_counted_whole() -> None:
    said = "we want it for two groups of twenty people"

    assert volunteered.find(said, WEDNESDAY)["size"] == 40
