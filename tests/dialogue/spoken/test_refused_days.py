"""A day named only to be refused is passed over where another is named."""

import pytest

from neuracrm_voice.dialogue.answers import Choice, Kind
from neuracrm_voice.dialogue.spoken import refused_days
from tests.dialogue.spoken.moments import read

OFFERED = (Choice("2026-07-16T11:00", ("tomorrow",), "1"), Choice("2026-07-17T11:00", ("F",), "2"))
KINDS = (Kind.MEETING_TIME, Kind.CALL_TIME, Kind.DAY_AND_TIME)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("not Tuesday, Wednesday at eleven am", "2026-07-22"),
        ("Monday doesn't work, Tuesday at eleven am does", "2026-07-21"),
        ("I can't do Monday, Tuesday at eleven am works", "2026-07-21"),
        ("I can't make it Monday, Tuesday at eleven am", "2026-07-21"),
        ("Monday is no good, on Tuesday I have time at eleven am", "2026-07-21"),
        ("neither Monday nor Tuesday, Friday at eleven am", "2026-07-17"),
        ("we aren't free on Monday at ten, how about Tuesday at eleven am", "2026-07-21"),
        ("not the 24th, the 25th at eleven am", "2026-07-25"),
        ("Tuesday at eleven am, not Wednesday", "2026-07-21"),
        ("Tuesday at eleven am would be good but not Wednesday", "2026-07-21"),
        ("why not Tuesday at eleven am", "2026-07-21"),
        ("Tuesday at eleven am works for me", "2026-07-21"),
    ],
)
def test_the_day_that_is_not_refused_is_meant(words: str, day: str) -> None:
    for kind in KINDS:
        assert read(kind, words) == f"{day}T11:00"
    assert read(Kind.MEETING_TIME, words, choices=OFFERED) == f"{day}T11:00"
    assert read(Kind.DATE, words) == day


def test_a_day_that_is_all_that_is_named_is_refused() -> None:
    assert read(Kind.MEETING_TIME, "Monday doesn't work") == "/any not monday"
    assert (
        read(Kind.MEETING_TIME, "not tomorrow", choices=OFFERED) == "2026-07-17/week not 2026-07-16"
    )


@pytest.mark.parametrize(
    "words",
    [
        "not before Tuesday, Wednesday at best",
        "if not Tuesday then Wednesday",
        "it doesn't work since Monday and on Tuesday we were down",
        "I could not log in on Monday or Tuesday",
    ],
)
def test_what_refuses_no_day_stays_as_it_is(words: str) -> None:
    assert refused_days.without(words) == words
