"""What callers offer as proof of who they are, as they say and press it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuracrm_voice.dialogue.answers import Choice, proof
from neuracrm_voice.dialogue.spoken import proofs, read
from tests.dialogue.spoken.moments import WEDNESDAY


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("T 1042", "reference:T-1042"),
        ("tea one oh four two", "reference:T-1042"),
        ("it's T as in Tango one zero four two", "reference:T-1042"),
        ("ticket number 1042", "reference:T-1042"),
        ("it's jane dot doe at acme dot com", "email:jane.doe@acme.com"),
        ("four eight two nine one three", "code:482913"),
        ("482 913", "code:482913"),
        ("the code is 4 8 2 double 9 3", "code:482993"),
        ("text me a code please", "send"),
        ("I haven't received the code yet", "send"),
    ],
)
def test_a_proof_is_heard_as_it_is_said(said: str, offered: str) -> None:
    assert read(said, proof(), WEDNESDAY) == offered


@pytest.mark.parametrize("said", ["no", "I don't have a code", "my name is Jane", "yes"])
def test_what_is_no_proof_is_none(said: str) -> None:
    assert read(said, proof(), WEDNESDAY) is None


def test_a_courtesy_before_a_no_takes_no_code() -> None:
    slot = proof(choices=(Choice("send", ("yes",)),))

    assert read("oh yes, no", slot, WEDNESDAY) is None
    assert read("oh yes", slot, WEDNESDAY) == "send"


@pytest.mark.parametrize(
    ("keys", "offered"),
    [("482913", "code:482913"), ("1042", "reference:T-1042"), ("12", None), ("10*2", None)],
)
def test_a_proof_may_be_typed(keys: str, offered: str | None) -> None:
    assert proofs.typed(keys) == offered


@given(st.integers(1000, 99_999))
def test_every_reference_we_say_is_heard_as_itself(number: int) -> None:
    said = ", ".join(f"T{number}")

    assert read(said, proof(), WEDNESDAY) == f"reference:T-{number}"


@given(st.text(max_size=80))
def test_whatever_is_said_is_an_acceptable_proof_or_none(words: str) -> None:
    value = read(words, proof(), WEDNESDAY)

    assert value is None or proof().accepts(value)
