import pytest

from neuracrm_voice.dialogue.answers import Kind
from tests.dialogue.spoken.moments import IN_LONDON, read


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("today", "2026-07-15"),
        ("the day after tomorrow", "2026-07-17"),
        ("Friday", "2026-07-17"),
        ("next Friday", "2026-07-24"),
        ("Wednesday", "2026-07-22"),
        ("a week on Friday", "2026-07-24"),
        ("a week from today", "2026-07-22"),
        ("in three days", "2026-07-18"),
        ("in two weeks' time", "2026-07-29"),
        ("the twenty-third of November", "2026-11-23"),
        ("November 23rd", "2026-11-23"),
        ("March the third", "2027-03-03"),
        ("the 14th", "2026-08-14"),
        ("Friday the 14th", "2026-08-14"),
        ("the 29th of February", "2028-02-29"),
        ("three days ago", "2026-07-12"),
        ("Christmas Eve", "2026-12-24"),
        ("Monday, no, Tuesday", "2026-07-21"),
    ],
)
def test_a_day_without_a_year_is_the_next_one(words: str, value: str) -> None:
    assert read(Kind.DATE, words) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("May fifth nineteen eighty four", "1984-05-05"),
        ("the fifth of May 84", "1984-05-05"),
        ("the first of January nineteen oh five", "1905-01-01"),
        ("October 9th two thousand and eleven", "2011-10-09"),
        ("2nd of August 2000 and 7", "2007-08-02"),
        ("the 21st of the 6th 1988", "1988-06-21"),
        ("23/11/1984", "1984-11-23"),
        ("1984-11-23", "1984-11-23"),
    ],
)
def test_a_day_with_a_year_is_taken_as_it_is(words: str, value: str) -> None:
    assert read(Kind.DATE, words) == value


def test_figures_follow_the_order_of_the_country() -> None:
    assert read(Kind.DATE, "3/4/1990") == "1990-03-04"
    assert read(Kind.DATE, "3/4/1990", IN_LONDON) == "1990-04-03"


@pytest.mark.parametrize("words", ["", "soon", "the 31st of February", "may I ask", "32/1/2020"])
def test_what_is_no_day_is_no_date(words: str) -> None:
    assert read(Kind.DATE, words) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("half past four", "04:30"),
        ("half four", "04:30"),
        ("quarter to nine", "08:45"),
        ("ten to one", "12:50"),
        ("three thirty in the afternoon", "15:30"),
        ("ten oh nine p m", "22:09"),
        ("3pm", "15:00"),
        ("12:30 a.m.", "00:30"),
        ("noon", "12:00"),
        ("midnight", "00:00"),
        ("fifteen hundred", "15:00"),
        ("oh seven hundred", "07:00"),
        ("eight at night", "20:00"),
        ("15:45", "15:45"),
        ("four o'clock", "04:00"),
        ("whenever", None),
        ("9 oh 5", "09:05"),
        ("six zero five am", "06:05"),
        ("0 5 am", "00:05"),
        ("seven and a half", "07:30"),
        ("ten minutes to midnight", "23:50"),
        ("quarter past midnight", "00:15"),
        ("in half an hour", "10:30"),
        ("two hours from now", "12:00"),
        ("immediately", "10:00"),
        ("at the moment", "10:00"),
    ],
)
def test_a_time_is_understood_however_it_is_told(words: str, value: str | None) -> None:
    assert read(Kind.TIME, words) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Tuesday at three", "2026-07-21T15:00"),
        ("tomorrow at half past nine", "2026-07-16T09:30"),
        ("the twenty-third at 3pm", "2026-07-23T15:00"),
        ("November 23 at 9", "2026-11-23T09:00"),
        ("at eleven", "2026-07-15T11:00"),
        ("at nine in the morning", "2026-07-16T09:00"),
        ("in two hours", "2026-07-15T12:00"),
        ("half an hour from now", "2026-07-15T10:30"),
    ],
)
def test_a_day_and_a_time_meet_where_people_do(words: str, value: str) -> None:
    assert read(Kind.DAY_AND_TIME, words) == value


@pytest.mark.parametrize("words", ["tomorrow", "sometime", "yesterday at three", "today at 9 am"])
def test_half_an_appointment_or_one_in_the_past_is_none(words: str) -> None:
    assert read(Kind.DAY_AND_TIME, words) is None
