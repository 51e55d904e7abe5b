import pytest

from neuracrm_voice.dialogue.answers import Kind
from tests.dialogue.spoken.moments import read


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the first Friday of September", "2026-09-04"),
        ("the first Friday of July", "2027-07-02"),
        ("the third Tuesday in August 2027", "2027-08-17"),
        ("the last Friday of the month", "2026-07-31"),
        ("the last but one Monday in August", "2026-08-24"),
        ("the last working day of next month", "2026-08-31"),
        ("the first day of next week", "2026-07-20"),
        ("the last day of the year", "2026-12-31"),
        ("the first weekend in August", "2026-08-01"),
        ("the 20th of next month", "2026-08-20"),
        ("next month, on the twentieth", "2026-08-20"),
        ("the 27th of this month", "2026-07-27"),
        ("the thirty-first of next month", "2026-08-31"),
        ("the Friday after next", "2026-07-24"),
        ("two Sundays from now", "2026-07-26"),
        ("Tuesday, the week after next", "2026-07-28"),
        ("the week after next, on Friday", "2026-07-31"),
        ("the week after next Tuesday", "2026-07-28"),
        ("the third of the month after next", "2026-09-03"),
        ("the month after next on the third", "2026-09-03"),
        ("in two Sundays", "2026-07-26"),
        ("in two Sundays' time", "2026-07-26"),
        ("Friday a week", "2026-07-24"),
        ("a week come Friday", "2026-07-24"),
        ("Friday come a fortnight", "2026-07-31"),
        ("not Thursday but Friday", "2026-07-17"),
        ("I cannot do Monday but the Tuesday would be fine", "2026-07-21"),
        ("I am not sure but let us say Friday", "2026-07-17"),
        ("not before Friday but that is fine", "2026-07-17"),
        ("Monday of the following week", "2026-07-20"),
    ],
)
def test_a_day_is_told_by_its_place(words: str, value: str) -> None:
    assert read(Kind.DATE, words) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("in a few days", "2026-07-18"),
        ("in half a year", "2027-01-15"),
        ("five business days from now", "2026-07-22"),
        ("five days later", "2026-07-20"),
        ("let's meet two days after Christmas", "2026-12-27"),
        ("three days before next Monday", "2026-07-17"),
        ("same day next week", "2026-07-22"),
        ("Friday fortnight", "2026-07-31"),
        ("the 27th of the 11th", "2026-11-27"),
        ("the next day", "2026-07-16"),
    ],
)
def test_a_day_is_counted_from_another(words: str, value: str) -> None:
    assert read(Kind.DATE, words) == value


@pytest.mark.parametrize(
    "words", ["the third week of January", "the first time", "in the first week of December"]
)
def test_an_ordinal_that_counts_something_else_is_no_day(words: str) -> None:
    assert read(Kind.DATE, words) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on sat", "2026-07-18"),
        ("sun the 26th", "2026-07-26"),
        ("we sat down", None),
        ("7-26", "2026-07-26"),
        ("it cost $12, December 5", "2026-12-05"),
        ("December 5 next year", "2027-12-05"),
        ("ten days out", "2026-07-25"),
        ("on the 22", "2026-07-22"),
        ("the next working day", "2026-07-16"),
        ("the end of next month", "2026-08-31"),
        ("end of November", "2026-11-30"),
        ("this Wednesday", "2026-07-15"),
        ("the Tuesday after the 20th", "2026-07-21"),
        ("the first Monday after August 3", "2026-08-10"),
        ("the Friday before Labor Day", "2026-09-04"),
        ("the first Monday of the year", "2027-01-04"),
        ("the following day", "2026-07-16"),
        ("eight four twenty twenty six", "2026-08-04"),
    ],
)
def test_words_beside_a_day_tell_whether_it_is_one(words: str, value: str | None) -> None:
    assert read(Kind.DATE, words) == value


def test_a_year_in_two_figures_lies_ahead_where_something_is_planned() -> None:
    assert read(Kind.DATE, "born on the fifth of January 28") == "1928-01-05"
    assert read(Kind.DATE, "we will move on the fifth of January 28") == "2028-01-05"
    assert read(Kind.DAY_AND_TIME, "1/5/28 at 3 pm") == "2028-01-05T15:00"
    assert (
        read(Kind.DATE, "we will honour those born on January 5 nineteen twenty eight")
        == "1928-01-05"
    )


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("in two and a half hours", "2026-07-15T12:30"),
        ("in an hour and a half", "2026-07-15T11:30"),
        ("in an hour and twenty minutes", "2026-07-15T11:20"),
        ("in three quarters of an hour", "2026-07-15T10:45"),
        ("a quarter of an hour from now", "2026-07-15T10:15"),
        ("half an hour from now", "2026-07-15T10:30"),
        ("a couple of hours from now", "2026-07-15T12:00"),
        ("in 3 hrs", "2026-07-15T13:00"),
        ("in 2.5 hours", "2026-07-15T12:30"),
        ("one hour later", "2026-07-15T11:00"),
        ("in 2h", "2026-07-15T12:00"),
        ("within two hours", "2026-07-15T12:00"),
        ("in a day and two hours", "2026-07-16T12:00"),
        ("in half hour", "2026-07-15T10:30"),
        ("in 0.5 hours", "2026-07-15T10:30"),
        ("in the next two hours", "2026-07-15T12:00"),
    ],
)
def test_a_wait_is_counted_from_now(words: str, value: str) -> None:
    assert read(Kind.DAY_AND_TIME, words) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("same time tomorrow", "2026-07-16T10:00"),
        ("end of day tomorrow", "2026-07-16T17:00"),
        ("midnight tonight", "2026-07-16T00:00"),
        ("mid-day on Friday", "2026-07-17T12:00"),
        ("Friday two to four", "2026-07-17T14:00"),
        ("Friday ten to four", "2026-07-17T15:50"),
        ("the first of December, 9 am", "2026-12-01T09:00"),
        ("the last Friday of the month at three", "2026-07-31T15:00"),
        ("9:15 on August 20", "2026-08-20T09:15"),
        ("nine fifteen on August the twentieth", "2026-08-20T09:15"),
        ("9:15 on May 20", "2027-05-20T09:15"),
        ("4pm 2nd August", "2026-08-02T16:00"),
        ("2nd August 4pm", "2026-08-02T16:00"),
        ("8/20/2026 9:00 am", "2026-08-20T09:00"),
        ("at 11 the day after tomorrow", "2026-07-17T11:00"),
        ("seven on the evening of May 20", "2027-05-20T19:00"),
    ],
)
def test_a_time_of_day_belongs_to_its_day(words: str, value: str) -> None:
    assert read(Kind.DAY_AND_TIME, words) == value
