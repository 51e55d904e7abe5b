from datetime import date

import pytest

from neuracrm_voice.dialogue.spoken import authorities, budgets, timelines

NOVEMBER = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("words", "clause", "value"),
    [
        (
            "about ten thousand dollars, and we start next month",
            "about ten thousand dollars",
            "10000",
        ),
        ("$12,500", "$12,500", "12500"),
        ("ten grand", "ten grand", "10000"),
        ("five hundred a month", "five hundred a month", "500"),
        ("well, we have no budget for that", "we have no budget for that", "none"),
        ("we have not set one", "we have not set one", "none"),
        ("the budget is approved", "the budget is approved", "some"),
        ("no more than four hundred a month for nine people", None, "400"),
        (
            "we're nine looking for a system our budget's around four thousand and could we see it",
            "our budget's around four thousand",
            "4000",
        ),
        ("well there is one", None, "some"),
        ("our budget is already agreed", "our budget is already agreed", "some"),
        (
            "I would not call it a plan, but it is two thousand euros",
            "it is two thousand euros",
            "2000",
        ),
    ],
)
def test_a_budget_is_the_clause_that_tells_it(words: str, clause: str | None, value: str) -> None:
    found = budgets.read(words)

    assert found == (clause or words)
    assert budgets.value(found) == value


@pytest.mark.parametrize(
    "words",
    [
        "we've got about four hundred a month",
        "we have up to two thousand dollars",
        "we could spend ninety pounds per person",
    ],
)
def test_money_a_caller_has_is_a_budget_told_in_passing(words: str) -> None:
    assert budgets.find(words) == words


@pytest.mark.parametrize(
    "words", ["we have four hundred customers", "we get two hundred calls a day"]
)
def test_what_is_counted_is_no_money(words: str) -> None:
    assert budgets.find(words) is None
    assert budgets.read(words) is None


@pytest.mark.parametrize(
    "words",
    ["I'd rather not say", "in two months", "sixty people", "about five", "purple", "yes", ""],
)
def test_what_tells_no_money_is_no_budget(words: str) -> None:
    assert budgets.read(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "minus five hundred dollars",
        "-$500",
        "nine hundred ninety nine quadrillion dollars",
        "a hundred million billion dollars",
        "999999999999 dollars",
    ],
)
def test_what_nobody_can_spend_is_no_budget(words: str) -> None:
    assert budgets.read(words) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("right away", "now"),
        ("in two weeks", "now"),
        ("in December", "now"),
        ("next month", "soon"),
        ("within three months", "soon"),
        ("by February", "soon"),
        ("by June", "later"),
        ("before the end of the year", "later"),
        ("in half a year", "later"),
        ("in two years", "someday"),
        ("there is no hurry", "someday"),
    ],
)
def test_a_time_is_now_soon_later_or_some_day(words: str, value: str) -> None:
    assert timelines.value(words, NOVEMBER) == value


@pytest.mark.parametrize("words", ["banana", "I'd rather not say", "may I ask why", "forty"])
def test_what_tells_no_time_is_no_timeline(words: str) -> None:
    assert timelines.read(words) is None


@pytest.mark.parametrize(
    "words",
    ["yesterday", "last year", "three weeks ago", "the thirty first of february", "April 31"],
)
def test_a_day_that_is_gone_or_in_no_calendar_is_no_timeline(words: str) -> None:
    assert timelines.read(words) is None


def test_a_time_that_comes_first_is_told_with_what_follows() -> None:
    assert timelines.find("next month we must begin") == "next month we must begin"


def test_what_was_needed_yesterday_is_needed_now() -> None:
    assert timelines.value("we needed it yesterday", NOVEMBER) == "now"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("yes", "decides"),
        ("I'm the owner", "decides"),
        ("that's me", "decides"),
        ("yes, I decide that myself", "decides"),
        ("no", "asks"),
        ("I have to ask my boss first", "asks"),
        ("somebody else decides", "asks"),
        ("our director signs it", "asks"),
        ("it's the board that decides", "asks"),
        ("yeah we both do", "shares"),
        ("my father, he decides", "asks"),
        ("my partner and I", "shares"),
        ("my husband and I decide it together", "shares"),
        ("well, me and my daughter I suppose", "shares"),
    ],
)
def test_who_decides_is_the_caller_or_others(words: str, value: str) -> None:
    clause = authorities.read(words)

    assert clause is not None
    assert authorities.value(clause) == value


@pytest.mark.parametrize("words", ["I'd rather not say", "purple", "no budget", "no hurry"])
def test_who_keeps_it_to_themselves_or_tells_of_something_else_has_told_nothing(words: str) -> None:
    assert authorities.read(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "can we meet next week",
        "forty people next month",
        "I talked to the manager",
        "my boss is here",
    ],
)
def test_in_passing_only_what_is_plain_is_a_finding(words: str) -> None:
    assert (budgets.find(words), timelines.find(words), authorities.find(words)) == (None,) * 3
