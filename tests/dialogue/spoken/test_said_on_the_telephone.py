from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuracrm_voice.dialogue.answers import Kind
from tests.dialogue.spoken.moments import IN_LONDON, WEDNESDAY, read

if TYPE_CHECKING:
    from neuracrm_voice.dialogue.understanding import Plain


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("about forty", 40),
        ("ten to fifteen k", 15_000),
        ("two lakh", 200_000),
        ("one point five crore", 15_000_000),
        ("three and a half thousand", 3500),
        ("a couple hundred", 200),
        ("$10-15k", 15_000),
    ],
)
def test_amounts_are_read_with_their_scale(words: str, amount: int) -> None:
    assert read(Kind.MONEY, words) == amount


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("d as in dog o e at acme dot org", "doe@acme.org"),
        ("john dot smith the number two at hot mail dot com", "john.smith2@hotmail.com"),
        ("jane at acme dot org no wait dot com", "jane@acme.com"),
        ("jane two thousand at acme dot org", "jane2000@acme.org"),
        ("jane full stop doe at acme full stop org", "jane.doe@acme.org"),
        ("s m i t h, no, d for dog, at acme dot com", "smitd@acme.com"),
    ],
)
def test_addresses_are_read_with_letters_named_and_put_right(words: str, address: str) -> None:
    assert read(Kind.EMAIL, words) == address


def test_a_number_from_abroad_is_read_without_its_plus() -> None:
    assert read(Kind.PHONE, "0161 496 0000") == "+441614960000"
    assert read(Kind.PHONE, "202 555 0143 is not my number") is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("24 91977", "1977-09-24"),
        ("1405 65", "1965-05-14"),
        ("6 for 1988", "1988-04-06"),
        ("16th of May 12th 1917", "1917-12-16"),
        ("24th February 28th 2010", "2010-02-24"),
    ],
)
def test_figures_run_together_are_cut_where_only_one_day_fits(words: str, day: str) -> None:
    assert read(Kind.DATE, words, IN_LONDON) == day


def test_the_country_orders_day_and_month() -> None:
    assert read(Kind.DATE, "05/06/1980", WEDNESDAY) == "1980-05-06"
    assert read(Kind.DATE, "05/06/1980", IN_LONDON) == "1980-06-05"


@given(words=st.text(alphabet="0123456789 okmforthe.-", max_size=40))
def test_jumbled_figures_never_fail(words: str) -> None:
    values: list[Plain] = [read(kind, words) for kind in (Kind.DATE, Kind.MONEY, Kind.PHONE)]
    assert all(value is None or isinstance(value, str | int | float) for value in values)
