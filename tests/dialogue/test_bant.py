from datetime import date

import pytest

from neuracrm_voice.dialogue import bant

TODAY = date(2026, 11, 20)
BEST = {
    "need": "we want to buy it",
    "budget": "ten thousand dollars",
    "authority": "I decide",
    "timeline": "next week",
}


def score(told: dict[str, str]) -> int:
    found = [bant.find(name, words, TODAY) for name, words in told.items()]
    return bant.score(one for one in found if one)


def test_the_best_of_each_makes_a_hundred() -> None:
    assert score(BEST) == 100
    assert sum(max(points.values()) for points in bant.POINTS.values()) == 100


def test_what_was_not_told_adds_nothing() -> None:
    assert score({}) == 0
    assert score({"need": "we want to buy it"}) == 30


def test_what_is_hedged_counts_half_and_is_trusted_less() -> None:
    sure = bant.find("budget", "ten thousand dollars", TODAY)
    hedged = bant.find("budget", "maybe ten thousand dollars", TODAY)

    assert sure is not None
    assert hedged is not None
    assert (hedged.points, hedged.value, hedged.words) == (
        sure.points // 2,
        sure.value,
        "maybe ten thousand dollars",
    )
    assert hedged.confidence < sure.confidence


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("budget", "I think we could start in May, budget is ten thousand"),
        ("budget", "maybe in the summer the budget is ten thousand"),
        ("need", "we want to buy it and we are about twelve people"),
    ],
)
def test_what_is_hedged_is_only_what_the_hedge_stands_with(name: str, words: str) -> None:
    found = bant.find(name, words, TODAY)

    assert found is not None
    assert found.confidence == bant.SURE


@pytest.mark.parametrize("name", ["budget", "authority", "timeline"])
@pytest.mark.parametrize("words", ["", "banana", "'; DROP TABLE leads; --", "I'd rather not say"])
def test_junk_is_no_finding(name: str, words: str) -> None:
    assert bant.find(name, words, TODAY) is None


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("I'd like to buy it", "buy"),
        ("what would it cost", "see"),
        ("can you show me a demo", "see"),
        ("I wonder whether it fits us", "look"),
    ],
)
def test_a_need_is_to_buy_to_see_or_to_look(words: str, kind: str) -> None:
    assert bant.kind_of_need(words) == kind
