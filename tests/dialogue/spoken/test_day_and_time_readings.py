from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuracrm_voice.dialogue.answers import Kind, Slot
from neuracrm_voice.dialogue.spoken import ambiguous, days_and_times, feasts, read
from neuracrm_voice.dialogue.understanding import Moment

WHEN: Slot[object] = Slot(name="when", kind=Kind.DAY_AND_TIME)
HERE = Moment(datetime(2026, 3, 16, 10, 30, tzinfo=ZoneInfo("America/New_York")), "US")


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("a week from today at ten", "2026-03-23T10:00"),
        ("next Tuesday half past four", "2026-03-24T16:30"),
        ("tomorrow afternoon", "2026-03-17T14:00"),
        ("the twenty-third at two", "2026-03-23T14:00"),
        ("Thursday at 2 pacific time", "2026-03-19T17:00"),
        ("Good Friday at noon", "2026-04-03T12:00"),
        ("the Monday after Easter at ten", "2026-04-06T10:00"),
        ("the day after Thanksgiving at 9 am", "2026-11-27T09:00"),
        ("between 2 and 4:30pm tomorrow", "2026-03-17T14:00"),
        ("today at nine", "2026-03-16T21:00"),
        ("first thing Monday", "2026-03-23T09:00"),
        ("half an hour from now", "2026-03-16T11:00"),
        ("at 9 or 10 on Tuesday", "2026-03-17T09:00"),
        ("at 9 we open, so 10 on Tuesday", "2026-03-17T09:00"),
        ("Tuesday at 0 oh", "2026-03-17T00:00"),
    ],
)
def test_a_day_and_a_time_are_read(words: str, at: str) -> None:
    assert read(words, WHEN, HERE) == at


def test_an_hour_of_both_halves_of_a_day_is_ambiguous() -> None:
    assert ambiguous("tomorrow at seven", WHEN, HERE) == ("2026-03-17T07:00", "2026-03-17T19:00")
    assert ambiguous("tomorrow at seven pm", WHEN, HERE) == ()
    assert ambiguous("tomorrow at three", WHEN, HERE) == ()


def test_a_part_of_a_day_says_so() -> None:
    assert days_and_times.part_of_day("tomorrow afternoon", "US") == "afternoon"
    assert days_and_times.part_of_day("tomorrow afternoon at three", "US") == ""


@given(words=st.text(alphabet="abcdeghimnoprstuwy 0123456789:", max_size=60))
def test_no_words_are_read_as_a_moment_that_is_past(words: str) -> None:
    value = read(words, WHEN, HERE)
    assert value is None or str(value) >= "2026-03-16T10:30"


@given(year=st.integers(1900, 2099))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    day = feasts.easter(year)
    assert day.weekday() == 6
    assert (3, 22) <= (day.month, day.day) <= (4, 25)
