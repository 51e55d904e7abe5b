"""How bad a problem is, and what is at stake: told with it, or in answer to the question."""

import pytest

from neuracrm_voice.dialogue.spoken import severities, stakes
from neuracrm_voice.flows.support import SEVERITY


@pytest.mark.parametrize(
    ("problem", "severity"),
    [
        ("no calls reach our desk and we are losing customers", "blocked"),
        ("nobody in the warehouse can print", "blocked"),
        ("none of my nurses can open a chart", "blocked"),
        ("we can't take payments any more", "blocked"),
        ("the till is broken and it can't wait", "blocked"),
        ("the search is slow, but it can wait", "minor"),
        ("the picture freezes on and off", "limited"),
        ("the logo is wrong", ""),
        ("I can't wait to see it", ""),
    ],
)
def test_a_problem_may_tell_itself_how_bad_it_is(problem: str, severity: str) -> None:
    assert severities.told(problem) == severity


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("all of us", "blocked"),
        ("the whole office", "blocked"),
        ("well I can't invoice anybody", "blocked"),
        ("it's a disaster", "blocked"),
        ("I got a shock from it", "blocked"),
        ("it's a pain but I manage", "limited"),
        ("only my computer", "limited"),
        ("the others can work, I can't", "limited"),
        ("not that bad", "minor"),
        ("not at all urgent", "minor"),
        ("tomorrow is fine", "minor"),
        ("my name is Tom", None),
        ("yes", None),
    ],
)
def test_who_is_kept_from_working_and_what_it_costs_tell_how_bad_it_is(
    words: str, severity: str | None
) -> None:
    assert severities.read(words, SEVERITY.choices) == severity


@pytest.mark.parametrize(
    ("problem", "first"),
    [
        ("my drill gave me an electric shock", "danger"),
        ("there is smoke coming out of the box", "danger"),
        ("you took my money two times", "money"),
        ("I want my money back", "money"),
        ("I'd like a refund, the service was slow", "money"),
        ("none of us here can log in", "outage"),
        ("I was shocked to see the bill", ""),
        ("our firewall blinks", ""),
    ],
)
def test_what_is_at_stake_is_read_from_the_problem(problem: str, first: str) -> None:
    assert next(iter(stakes.find(problem)), "") == first
