"""When to be called back, as it is told when that is asked."""

import pytest

from neuracrm_voice.dialogue.answers import Choice, Kind
from neuracrm_voice.dialogue.spoken import other_numbers
from neuracrm_voice.dialogue.understanding import Plain
from tests.dialogue.spoken.moments import read

CHOICES = (Choice("soon", ("as soon as possible", "any time", "now"), "1"),)


def when(words: str) -> Plain:
    return read(Kind.CALL_TIME, words, choices=CHOICES)


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("five minutes", "2026-07-15T10:05"),
        ("give me half an hour or so", "2026-07-15T10:30"),
        ("about two hours please", "2026-07-15T12:00"),
        ("in ten minutes", "2026-07-15T10:10"),
        ("ten minutes to five", "2026-07-15T16:50?"),
    ],
)
def test_a_length_of_time_alone_counts_from_now(words: str, at: str) -> None:
    assert when(words) == at


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("between two and four tomorrow but not at three", "2026-07-16T14:00?"),
        ("three doesn't work but four does tomorrow", "2026-07-16T16:00?"),
        ("friday except at noon, at eleven am", "2026-07-17T11:00"),
        ("tomorrow but not in the morning", "2026-07-16"),
        ("not on friday, on monday at ten am", "2026-07-20T10:00"),
        ("why not tomorrow at three", "2026-07-16T15:00?"),
        ("not on tuesday", None),
        ("any day except friday", None),
        ("any day but thursday", None),
        ("any time, just not tomorrow", None),
        ("don't call me on monday", None),
        ("not today", None),
        ("any time but not at three", None),
    ],
)
def test_what_is_refused_is_not_when_to_call(words: str, at: str | None) -> None:
    assert when(words) == at


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("before two tomorrow", "2026-07-16T13:00?"),
        ("tomorrow no later than three", "2026-07-16T14:00?"),
        ("i'm free tomorrow until noon", "2026-07-16T11:00"),
        ("tomorrow but don't call me after five", "2026-07-16T16:00?"),
        ("before ten fifteen", None),
        ("tomorrow, not before two", "2026-07-16T14:00?"),
        ("don't call before eleven tomorrow", "2026-07-16T11:00?"),
        ("i'm at work until five", "2026-07-15T17:00?"),
        ("tomorrow after four", "2026-07-16T16:00?"),
        ("tomorrow from two till four", "2026-07-16T14:00?"),
        ("ten minutes before two tomorrow", "2026-07-16T13:50?"),
    ],
)
def test_the_end_of_a_time_is_not_when_it_begins(words: str, at: str | None) -> None:
    assert when(words) == at


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("in the morning", "2026-07-16T09:00"),
        ("in the afternoon please", "2026-07-15T14:00"),
        ("mornings are best", "2026-07-16T09:00"),
        ("good morning, tomorrow at four", "2026-07-16T16:00?"),
        ("at the end of the week", "2026-07-17"),
        ("early next week", "2026-07-20"),
        ("any time late next week", "2026-07-24/any"),
        ("whenever, tomorrow", "2026-07-16/any"),
    ],
)
def test_parts_of_a_day_and_of_a_week_are_days_and_times(words: str, at: str) -> None:
    assert when(words) == at


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("tomorrow at ten, my number is 617 555 0166", "2026-07-16T10:00?"),
        ("tomorrow at ten about invoice 4", "2026-07-16T10:00?"),
        ("i have a meeting at two so after three", "2026-07-15T15:00?"),
        ("tomorrow at eleven because i leave at noon", "2026-07-16T11:00?"),
        ("i get home at five", "2026-07-15T17:00?"),
        ("ten works", "2026-07-16T10:00?"),
        ("two thirty", "2026-07-15T14:30?"),
        ("there are four of us", None),
        ("i've got ten seconds", None),
    ],
)
def test_of_several_numbers_the_hour_to_call_counts(words: str, at: str | None) -> None:
    assert when(words) == at


@pytest.mark.parametrize(
    "words",
    [
        "in ten minutes",
        "ten minutes to five",
        "november twenty one twenty twenty six at ten thirty",
        "november 21 2026 10 30",
        "on 21.11.2026 at ten",
        "at fifteen hundred hours",
        "in two days",
        "just in case two o'clock",
    ],
)
def test_numbers_that_tell_a_time_are_kept(words: str) -> None:
    assert other_numbers.without(words) == words


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("two oh two five five five oh one nine nine tomorrow", "tomorrow"),
        ("my ticket is T-1042", "my ticket is"),
        ("we paid five hundred dollars", "we paid"),
        ("i waited for about three hours", "i waited"),
        ("we are six people", "we are"),
    ],
)
def test_other_numbers_are_left_out(words: str, left: str) -> None:
    assert other_numbers.without(words).strip() == left
