import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuracrm_voice.dialogue.acts import Reading
from neuracrm_voice.dialogue.answers import Kind, Slot, email, person_name, phone
from neuracrm_voice.dialogue.spoken import say_grouped, say_letters
from neuracrm_voice.dialogue.spoken.corrections import judge
from neuracrm_voice.dialogue.spoken.tidy import tidy
from tests.dialogue.spoken.moments import WEDNESDAY

ADDRESS = "jane.doe@acme.com"


@pytest.mark.parametrize(
    ("slot", "value", "words", "right"),
    [
        (person_name(), "Jane", "no, Shane with an S", "Shane"),
        (person_name(), "Jane", "nope it's Jayne, J A Y N E", "Jayne"),
        (person_name(), "Pan", "no, d for dog", "Dan"),
        (email(), "jane.poe@acme.com", "no, d for dog", ADDRESS),
        (email(), "jane.boe@acme.com", "it's d not b", ADDRESS),
        (email(), ADDRESS, "no, it's jane at acme dot org", "jane@acme.org"),
        (email(), ADDRESS, "no dot org", "jane.doe@acme.org"),
        (email(), ADDRESS, "at g mail dot com", "jane.doe@gmail.com"),
        (email(), ADDRESS, "no, underscore not dot", "jane_doe@acme.com"),
        (email(), ADDRESS, "with two n's", "janne.doe@acme.com"),
        (phone(), "+12025550143", "no it ends in four four", "+12025550144"),
        (phone(), "+12025550143", "the last digit is five", "+12025550145"),
        (phone(), "+12025550143", "no, 202 555 0199", "+12025550199"),
    ],
)
def test_a_correction_gives_the_right_value(
    slot: Slot[object], value: str, words: str, right: str
) -> None:
    judged = judge(tidy(words), Reading(slot, value), WEDNESDAY)
    assert judged is not None
    assert (judged.right, judged.value) == (False, right)


@pytest.mark.parametrize("words", ["yes", "no", "that's not it", "I don't know", "no, x for x-ray"])
def test_what_corrects_nothing_is_left_to_yes_and_no(words: str) -> None:
    assert judge(tidy(words), Reading(email(), ADDRESS), WEDNESDAY) is None


@given(words=st.text(max_size=80))
def test_any_words_correct_to_something_that_may_stand_or_to_nothing(words: str) -> None:
    for slot, value in ((email(), ADDRESS), (person_name(), "Jane Doe"), (phone(), "+12025550143")):
        judged = judge(tidy(words), Reading(slot, value), WEDNESDAY)
        assert judged is None or judged.right or slot.accepts(judged.value)


def test_values_are_said_ever_more_slowly() -> None:
    assert say_grouped(ADDRESS, Kind.EMAIL) == "J A N E, dot, D O E, at acme dot com"
    assert say_grouped("Jane Doe", Kind.NAME) == "Jane Doe, spelled J A N E; D O E"
    assert say_grouped("+12025550143", Kind.PHONE) == "plus 1; 2 0 2; 5 5 5; 0 1 4 3"
    assert say_letters("bo@x.y", Kind.EMAIL) == "B as in bravo, O, at, X, dot, Y"
    assert say_letters("+1202", Kind.PHONE) == "plus, 1, 2, 0, 2"
