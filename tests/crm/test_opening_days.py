"""Opening days: who asks about one day is told of that day, as our own calendar has it."""

from datetime import UTC, datetime

import pytest

from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.opening_days import told

FRIDAY = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
OPEN_ON_CHRISTMAS_EVE = "Our people are here on Thursday, December twenty-fourth, nine to six."
LINE = Line(
    hours={day: [["09:00", "18:00"]] for day in ("monday", "thursday", "friday")},
    time_zone="America/New_York",
    holidays_country="US",
    holidays_region="MA",
    closed_days=["2026-12-28"],
    region="US",
)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("are you open on monday", "Our people are here on Monday, nine to six."),
        ("what time do you close today", "Our people are here today, nine to six."),
        ("are you guys there tomorrow", "Our people are not here tomorrow."),
        (
            "are you open on thanksgiving",
            "Our people are not here on Thursday, for it is Thanksgiving Day.",
        ),
        (
            "when are you open on december 24th",
            "Our people are here on Thursday, December twenty-fourth, nine to six.",
        ),
        (
            "do you work on the 28th of december",
            "Our people are not here on Monday, December twenty-eighth.",
        ),
        ("monday: are you open on thanksgiving", "Our people are here on Monday, nine to six."),
        (
            "are you open christmas day",
            "Our people are not here on Friday, December twenty-fifth, for it is Christmas Day.",
        ),
        (
            "are you guys open new year's day",
            "Our people are not here on Friday, January first 2027, for it is New Year's Day.",
        ),
        ("is the office open december 24th", OPEN_ON_CHRISTMAS_EVE),
        ("are you open right now", "Yes, right now. Our people are here today, nine to six."),
        ("are you still open on monday", "Our people are here on Monday, nine to six."),
        ("what are your opening hours", ""),
        ("can I export what I wrote on monday", ""),
    ],
)
def test_the_hours_of_a_day_are_told_with_its_holiday(question: str, answer: str) -> None:
    assert told(question, LINE, "America/New_York", FRIDAY) == answer


@pytest.mark.parametrize("question", ["are you open now", "is anyone there at the moment"])
def test_who_asks_about_this_moment_hears_whether_people_are_here(question: str) -> None:
    late = FRIDAY.replace(hour=23, minute=30)

    assert told(question, LINE, "America/New_York", late) == (
        "Not right now. Our people are here today, nine to six."
    )


def test_who_is_on_another_clock_hears_which_one_is_ours() -> None:
    told_in_california = told("are you open on monday", LINE, "America/Los_Angeles", FRIDAY)

    assert told_in_california == "Our people are here on Monday, nine to six, Eastern time."
