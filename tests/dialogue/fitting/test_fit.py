"""Fit for speech: what is written becomes what is said, and what is fit stays as it is."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neuracrm_voice.dialogue import manners
from neuracrm_voice.dialogue.fitting import MOST_REPLY_WORDS, fit, fit_reply
from neuracrm_voice.dialogue.fitting.counted import cardinal, ordinal, year
from neuracrm_voice.dialogue.spoken import numbers

SAID = {
    "Your ticket is T-1042.": "Your ticket is T, 1, 0, 4, 2.",
    "It is $1,200.50 a month.": "It is one thousand two hundred dollars and fifty cents a month.",
    "$30/user/month": "thirty dollars per user per month",
    "$1, \u20ac20 and \u00a33.05": "one dollar, twenty euros and three pounds and five pence",
    "$2.5 million or $5k": "two point five million dollars or five thousand dollars",
    "40k users": "forty thousand users",
    "12.5% of 3 GB in 1 min": "twelve point five percent of three gigabytes in one minute",
    "5-10 people": "five to ten people",
    "9-5 Mon-Fri": "nine to five Monday to Friday",
    "9:00 AM to 5:30 p.m.": "nine AM to five thirty PM.",
    "at 15:30": "at three thirty PM",
    "at 09:05": "at nine oh five AM",
    "on 2026-11-24T15:30": "on November twenty-fourth, twenty twenty-six at three thirty PM",
    "Nov 3, 2026": "November third, twenty twenty-six",
    "the 24th of March.": "the March twenty-fourth.",
    "in 2026": "in twenty twenty-six",
    "2026 people": "two thousand twenty-six people",
    "Monday, November twenty-third, 2026 at 3:30 PM": (
        "Monday, November twenty-third, twenty twenty-six at three thirty PM"
    ),
    "jane.doe42@acme.com": "jane dot doe forty-two at acme dot com",
    "See https://app.acme.com/help?x=1.": "See app dot acme dot com slash help.",
    "Mr. Smith of Acme Inc. called": "Mister Smith of Acme Incorporated called",
    "approx. 5 people, e.g. us, etc.": ("approximately five people, for example us, and so on."),
    "open 24/7, in 1/2 an hour": "open twenty-four seven, in one half an hour",
    "+1 202 555 0143": "plus 1, 2 0 2, 5 5 5, 0 1 4 3",
    "Your code is 482913.": "Your code is 4 8 2 9 1 3.",
    "**Now** do `this`:\n- one\n- two": "Now do this: one. two",
    "Done \N{GRINNING FACE} & dusted": "Done and dusted",
    "[our site](https://acme.com) <b>now</b>": "our site now",
    "CRM/ERP and/or #5": "CRM or ERP or number five",
    "no. Then yes": "no. Then yes",
    "What is it?": "What is it?",
}


@pytest.mark.parametrize("written", SAID)
def test_what_is_written_becomes_what_is_said(written: str) -> None:
    assert fit(written) == SAID[written]


def test_india_counts_in_lakh_and_crore() -> None:
    assert fit("\u20b91,50,000", "en-IN") == "one lakh fifty thousand rupees"
    assert fit("Rs. 2.5 cr", "en-IN") == "two point five crore rupees"
    assert fit("\u20b91,50,000") == "one hundred fifty thousand rupees"


def test_a_date_is_read_as_the_lines_country_writes_it() -> None:
    assert fit("3/4/2026") == "March fourth, twenty twenty-six"
    assert fit("3/4/2026", "en-GB") == "April third, twenty twenty-six"
    assert fit("24/11/2026") == "November twenty-fourth, twenty twenty-six"


@pytest.mark.parametrize(
    "written", [value for name, value in vars(manners).items() if name.isupper()]
)
def test_what_is_always_said_is_fit_already(written: object) -> None:
    if isinstance(written, str):
        assert fit(written) == written


PIECES = st.sampled_from(
    """
    $ \u20b9 \u20ac 1,200 3:30 pm PM 2026 Nov 24 / - \u2013 T-1042 @ a.com http://x.io/y e.g. Mr.
    Inc.
    etc. 5 7 % GB k lakh ( ) * _ A b no. +1202 11/24/2026 2026-11-24 T15:30 24/7 1/2 # ~ v x . , ;
    st Sat Mon May 555-0100 code is \u00bd \u00b2 \u0663 \u00b0C
    """.split()
) | st.sampled_from(["\n", "- ", "1. ", "\N{GRINNING FACE}"])
TEXTS = (
    st.text(max_size=60)
    | st.lists(PIECES, max_size=12).map("".join)
    | st.lists(PIECES, max_size=12).map(" ".join)
)


@settings(max_examples=400)
@given(TEXTS, st.sampled_from(["en-US", "en-IN", "en-GB"]))
def test_whatever_is_written_can_be_said_and_is_not_fitted_twice(text: str, language: str) -> None:
    said = fit(text, language)

    assert fit(said, language) == said
    assert not any(unicodedata.category(one)[0] in "CS" for one in said)
    assert not set("<>*_`#|\\{}[]@%$&\n") & set(said)
    assert "  " not in said


@settings(max_examples=300)
@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_a_number_in_words_is_read_back_as_the_same_number(number: int) -> None:
    said = cardinal(number)

    assert not any(one.isdigit() for one in said)
    if number < 10**12:
        assert numbers.read(said.replace("-", " ")) == number
    assert fit(f"{number:,}") == said


def test_places_and_years_have_words_of_their_own() -> None:
    assert [ordinal(one) for one in (1, 12, 20, 23, 100)] == [
        "first",
        "twelfth",
        "twentieth",
        "twenty-third",
        "one hundredth",
    ]
    assert [year(one) for one in (1905, 1900, 2000, 2008, 2026)] == [
        "nineteen oh five",
        "nineteen hundred",
        "two thousand",
        "two thousand eight",
        "twenty twenty-six",
    ]


@settings(max_examples=200)
@given(st.lists(st.integers(1, 70).map(lambda words: "word " * (words - 1) + "end."), max_size=6))
def test_a_reply_is_short_and_ends_with_its_question(said: list[str]) -> None:
    heard = fit_reply([*said, "Is that right?"])

    assert sum(len(one.split()) for one in heard) <= MOST_REPLY_WORDS
    assert heard[-1] == "Is that right?"
    assert all(one.endswith((".", "?")) for one in heard)


def test_a_long_sentence_is_parted_at_its_semicolon() -> None:
    long = "word " * 20 + "end; " + "more " * 15 + "done."

    assert ". More more" in fit(long)


def test_a_spelled_reference_and_digits_stay_as_they_are_said() -> None:
    for said in ("T, 1, 0, 4, 2", "plus 1, 2 0 2, 5 5 5, 0 1 4 3"):
        assert fit(said) == said


def test_a_reply_that_is_one_endless_sentence_is_cut_at_a_word() -> None:
    heard = fit_reply(["word " * 500])

    assert [len(one.split()) for one in heard] == [MOST_REPLY_WORDS]


def test_an_address_spelled_letter_by_letter_is_heard_whole() -> None:
    spelled = f"I have {', '.join('abcdefgh' * 10)}, at acme dot com. Is that right?"

    assert fit_reply([spelled]) == [spelled]
