"""Whom of our people a caller would meet, and who would be met."""

import pytest

from neuracrm_voice.dialogue.answers import Choice, Kind
from neuracrm_voice.dialogue.spoken import hosts_named
from tests.dialogue.spoken.moments import read

OFFERED = (Choice("2026-07-16T11:00", ("tomorrow",), "1"), Choice("2026-07-17T11:00", ("F",), "2"))


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("with Sarah please", "/any with sarah"),
        ("can I see daniel instead", "/any with daniel"),
        ("I'd rather meet Ms Bennett", "/any with bennett"),
        ("is Sarah free on Tuesday", "2026-07-21 with sarah"),
        ("Tuesday at eleven am with Daniel", "2026-07-21T11:00 with daniel"),
        ("with Sarah but not on Monday", "/day with sarah not monday"),
        ("with anyone on Tuesday", "2026-07-21 with anybody"),
        ("who will I meet", "/who"),
        ("who would that be with", "/who"),
        ("with whom", "/who"),
    ],
)
def test_whom_a_caller_would_meet_is_heard_with_when(words: str, wish: str) -> None:
    assert read(Kind.MEETING_TIME, words, choices=OFFERED) == wish


@pytest.mark.parametrize(
    "words",
    [
        "with pleasure",
        "the first one, my name is Sarah",
        "with my colleague",
        "we meet in May",
        "is there something on Tuesday",
        "I will be there with Sarah's boss",
    ],
)
def test_who_is_not_wished_for_is_left(words: str) -> None:
    assert hosts_named.apart(words) == ("", words)


def test_a_name_is_the_first_or_the_last_of_somebody() -> None:
    assert hosts_named.is_called("sarah", "Sarah Bennett")
    assert hosts_named.is_called("bennett", "Sarah Bennett")
    assert not hosts_named.is_called("sara", "Sarah Bennett")
    assert not hosts_named.is_called("", "Sarah Bennett")
