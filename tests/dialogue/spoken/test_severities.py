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
    "words",
    [
        "nobody is stuck",
        "never mind, it works now",
        "we are not stuck",
        "we are not completely stuck",
        "no one is waiting",
        "it has cost nothing",
        "we are not losing customers",
        "it does not stop us",
        "it's no disaster",
        "nobody was hurt",
        "it was bad yesterday but today it works",
        "I'm not at my desk tomorrow",
        "we are a team of ten people and it is fine",
        "everything is fine",
        "not everybody",
        "is it urgent",
        "is it a disaster?",
    ],
)
def test_trouble_that_is_denied_over_or_only_asked_after_blocks_nobody(words: str) -> None:
    assert severities.read(words, SEVERITY.choices) in {None, "minor", "limited"}


@pytest.mark.parametrize(
    "words",
    [
        "we are stuck",
        "stuck",
        "everyone is stuck",
        "customers are waiting",
        "it cost us thousands",
        "nobody gets in",
        "everything has stopped",
        "it must be fixed today",
        "right now",
        "how bad? very bad",
        "it's blocking us, can you help?",
        "ten people can't log in",
        "no, it is not working at all",
        "it's not slow, it is completely stuck",
    ],
)
def test_the_same_words_undenied_block(words: str) -> None:
    assert severities.read(words, SEVERITY.choices) == "blocked"


def test_a_problem_that_denies_trouble_is_not_told_as_blocked() -> None:
    assert severities.told("we are not losing customers, but the logo is wrong") == ""


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
        ("our database is leaking customer data right now", "security"),
        ("all of our customer records have disappeared", "security"),
        ("your update wiped our whole database", "security"),
        ("our clients' card numbers are on the dark web", "security"),
        ("one invoice is missing", ""),
        ("a pipe leaked and the floor is wet", ""),
        ("I lost the data connection", ""),
        ("all our contacts want a demo", ""),
    ],
)
def test_what_is_at_stake_is_read_from_the_problem(problem: str, first: str) -> None:
    assert next(iter(stakes.find(problem)), "") == first
