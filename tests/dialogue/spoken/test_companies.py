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
