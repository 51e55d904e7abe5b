"""What came of something that a caller tried: whether it helped, and whether they go on."""

import pytest

from neuracrm_voice.dialogue.spoken import trials
from neuracrm_voice.scenes.first_help import DID_HELP, TRIED


@pytest.mark.parametrize(
    ("words", "while_trying", "at_the_end"),
    [
        ("okay I did that", "done", "no"),
        ("sort of", "done", "no"),
        ("it says error nine now", "done", "no"),
        ("I can't find that menu", "cannot", "no"),
        ("it works again", "solved", "yes"),
        ("still not working", "done", "no"),
        ("yes", "done", "yes"),
        ("just make a ticket", "stop", "no"),
        ("okay which folder", None, None),
    ],
)
def test_odd_words_tell_what_came_of_a_try(
    words: str, while_trying: str | None, at_the_end: str | None
) -> None:
    assert trials.read(words, TRIED.choices) == while_trying
    assert trials.read(words, DID_HELP.choices) == at_the_end


@pytest.mark.parametrize(
    "words",
    [
        "the error is gone",
        "no errors now",
        "it works, no error any more",
        "yes, no more errors",
        "I don't see the error any more",
        "I restarted it and the errors are gone",
        "once I restarted it the problem is gone",
        "enough, thanks, it works",
        "it works, you can stop",
        "it worked",
        "yes it worked this time",
        "it's working like it did before",
    ],
)
def test_that_it_works_or_that_a_fault_is_no_more_is_help_enough(words: str) -> None:
    assert trials.read(words, TRIED.choices) == "solved"
    assert trials.read(words, DID_HELP.choices) == "yes"


@pytest.mark.parametrize(
    "words",
    [
        "it worked yesterday",
        "it was working last week",
        "yesterday it worked",
        "it no longer works",
        "the error is not gone",
        "not all the errors are gone",
        "the error is gone but now it says paper jam",
        "no, errors",
        "no error message, it just keeps hanging",
        "it works sometimes",
    ],
)
def test_what_worked_once_or_is_wrong_in_another_way_is_not_solved(words: str) -> None:
    assert trials.read(words, TRIED.choices) == "done"
    assert trials.read(words, DID_HELP.choices) == "no"


@pytest.mark.parametrize(
    "words", ["enough, open a ticket", "just make a ticket so it works", "stop, I want it fixed"]
)
def test_who_wants_to_stop_before_it_works_is_let_go(words: str) -> None:
    assert trials.read(words, TRIED.choices) == "stop"
