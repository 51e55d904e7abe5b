"""Names of companies, as callers give them."""

import pytest

from neuracrm_voice.dialogue.spoken import companies


@pytest.mark.parametrize(
    ("words", "company"),
    [
        ("Acme", "Acme"),
        ("acme rockets", "Acme Rockets"),
        ("it's called Globex", "Globex"),
        ("We're calling from Initech Systems", "Initech Systems"),
        ("our company is Umbrella Health", "Umbrella Health"),
        ("I'm with Stark Industries, please", "Stark Industries"),
        ("uh, Apple", "Apple"),
        ("B&K Consulting LLC", "B&K Consulting LLC"),
    ],
)
def test_a_company_is_read_without_the_words_around_it(words: str, company: str) -> None:
    assert companies.read(words) == company


@pytest.mark.parametrize(
    "words",
    [
        "it's just me",
        "I don't have a company",
        "none",
        "actually I need support, my login is broken",
        "what do you need that for",
        "",
        "i don't know",
    ],
)
def test_what_names_no_company_is_none(words: str) -> None:
    assert companies.read(words) is None


@pytest.mark.parametrize(
    "words",
    ["Bell Tailors, we are seventeen people", "okay it's for Bell Tailors and honestly it's urgent",
     "Bell Tailors we're seventeen", "Bell Tailors and there are seventeen of us",
     "it's Bell Tailors. We make coats"],
)  # fmt: skip
def test_what_a_company_is_like_is_no_part_of_its_name(words: str) -> None:
    assert companies.read(words) == "Bell Tailors"


@pytest.mark.parametrize(
    "words",
    ["tomorrow at 3", "half past four", "in the spring", "by the end of next week", "maybe Friday",
     "five", "ten or twelve", "five people", "same as last time", "as cheap as possible",
     "as quickly as you like", "that's confidential", "a dentist", "we're a small bakery",
     "a law firm in town", "an insurance company", "I called yesterday", "before christmas"],
)  # fmt: skip
def test_times_numbers_and_what_they_are_name_no_company(words: str) -> None:
    assert companies.read(words) is None


@pytest.mark.parametrize(
    ("words", "company"),
    [
        ("morning star", "Morning Star"),
        ("Five Guys", "Five Guys"),
        ("October Films", "October Films"),
        ("3M", "3M"),
        ("Best Buy", "Best Buy"),
        ("A Plus Cleaning", "A Plus Cleaning"),
        ("a law firm, Baker and Sons", "Baker And Sons"),
        ("I own a restaurant called The Blue Door", "The Blue Door"),
        ("the company is called Why Not", "Why Not"),
        ("we're a small shop called nova with ten people", "Nova"),
        ("University of Massachusetts, the chemistry department", "University Of Massachusetts"),
    ],
)
def test_a_name_may_hold_words_that_alone_are_none(words: str, company: str) -> None:
    assert companies.read(words) == company


@pytest.mark.parametrize(
    ("words", "company"),
    [
        ("I'd like a demo for ten people at Acme Tools", "Acme Tools"),
        ("hello, we're Harbor Logistics", "Harbor Logistics"),
        ("we're harbor logistics and need a quote", "Harbor Logistics"),
        ("we need it for our company Blue Fox", "Blue Fox"),
        ("I run a bakery called Crumbs and need a till", "Crumbs"),
        ("all of us at Pike Foods need it", "Pike Foods"),
    ],
)
def test_a_company_is_heard_in_passing(words: str, company: str) -> None:
    assert companies.find(words, named=False) == company


@pytest.mark.parametrize(
    "words",
    ["it's for our company LinkedIn page", "our company VPN is down", "we are landscape architects",
     "we're Canadian and we want it", "we are San Francisco based", "we are Jane Doe and Bob Roe",
     "twenty people at Christmas", "your people at Initech told me so", "my company called you",
     "I bought it from a shop called Bits", "we are building solutions"],
)  # fmt: skip
def test_what_is_told_of_others_or_of_things_is_no_company(words: str) -> None:
    assert companies.find(words, named=False) is None
