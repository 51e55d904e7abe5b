"""Hesitations: passed over wherever they stand, and told from words that mean something."""

import pytest

from neuracrm_voice.dialogue.answers import Kind, company, email, person_name, proof, words, yes_no
from neuracrm_voice.dialogue.rules import understand
from neuracrm_voice.dialogue.spoken import hesitations
from neuracrm_voice.dialogue.understanding import Act
from tests.dialogue.spoken.moments import WEDNESDAY


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("put um me through uh to someone", "put me through to someone"),
        ("Um, the export, er, fails", "the export, fails"),
        ("the export you know fails", "the export fails"),
        ("uhh", ""),
    ],
)
def test_hesitations_are_passed_over(said: str, meant: str) -> None:
    assert hesitations.without(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "uh huh",
        "uh uh",
        "do you know the way",
        "if you know it",
        "you know what is wrong",
        "the umbrella of her mother",
    ],
)
def test_what_means_something_stays(said: str) -> None:
    assert hesitations.without(said) == said


def test_an_act_is_heard_through_hesitations() -> None:
    meant = understand("put uh me through to um someone", asked=None, moment=WEDNESDAY)

    assert (meant.act, meant.complete) == (Act.HUMAN, True)


def test_a_problem_is_written_down_without_hesitations() -> None:
    meant = understand("i was charged um twice", asked=words("problem"), moment=WEDNESDAY)

    assert meant.answers["problem"] == "i was charged twice"


@pytest.mark.parametrize(("said", "value"), [("uh huh", True), ("uh uh", False), ("um yes", True)])
def test_sounds_that_answer_still_do(said: str, *, value: bool) -> None:
    assert understand(said, asked=yes_no("sure"), moment=WEDNESDAY).answers["sure"] is value


def test_an_address_may_hold_such_a_sound() -> None:
    asked = email()

    meant = understand("er at um dot com", asked=asked, moment=WEDNESDAY)

    assert (asked.kind, meant.answers["email"]) == (Kind.EMAIL, "er@um.com")


@pytest.mark.parametrize(
    ("said", "name"),
    [("now vic stone", "Vic Stone"), ("er oh yes, Vic Stone", "Vic Stone"), ("Now, Vic", "Vic")],
)
def test_a_name_is_heard_behind_its_openings(said: str, name: str) -> None:
    assert understand(said, asked=person_name(), moment=WEDNESDAY).answers["name"] == name


def test_what_looks_like_an_opening_may_be_a_firm() -> None:
    assert understand("Now Media", asked=company(), moment=WEDNESDAY).answers == {
        "company": "Now Media"
    }


def test_a_courtesy_is_no_part_of_a_proof() -> None:
    meant = understand("of course yara at holm dot no", asked=proof(), moment=WEDNESDAY)

    assert meant.answers["proof"] == "email:yara@holm.no"
