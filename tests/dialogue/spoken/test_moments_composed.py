"""Any day with any time, in either order and any sentence, is heard as it was composed."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.understanding import Moment
from tests.dialogue.spoken.moments import WEDNESDAY, read

DAYS = {
    "tomorrow": "2026-07-16",
    "the day after tomorrow": "2026-07-17",
    "on Friday": "2026-07-17",
    "this Friday": "2026-07-17",
    "next Friday": "2026-07-24",
    "on Friday of next week": "2026-07-24",
    "Friday week": "2026-07-24",
    "a week from Friday": "2026-07-24",
    "two weeks from Monday": "2026-08-03",
    "a fortnight on Monday": "2026-08-03",
    "three days from now": "2026-07-18",
    "in two weeks": "2026-07-29",
    "in a fortnight's time": "2026-07-29",
    "three working days from now": "2026-07-20",
    "on the third": "2026-08-03",
    "the twenty-second": "2026-07-22",
    "Wednesday the 22nd": "2026-07-22",
    "Wednesday, July 22nd": "2026-07-22",
    "on July twenty-second": "2026-07-22",
    "July 22, 2026": "2026-07-22",
    "the 22nd of July": "2026-07-22",
    "22 July": "2026-07-22",
    "on 7/22/2026": "2026-07-22",
    "7/22": "2026-07-22",
    "the third of next month": "2026-08-03",
    "on the last Friday of the month": "2026-07-31",
    "the second Tuesday of next month": "2026-08-11",
    "two Fridays from now": "2026-07-24",
    "the Tuesday after Labor Day": "2026-09-08",
    "two days before Christmas": "2026-12-23",
    "on New Year's Day": "2027-01-01",
    "the fourth of July next year": "2027-07-04",
    "on the 2nd of January 2027": "2027-01-02",
    "August first": "2026-08-01",
    "on the second of August": "2026-08-02",
    "2027 August 22": "2027-08-22",
    "on Sat": "2026-07-18",
}
TIMES = {
    "at ten": "10:00",
    "at three": "15:00",
    "at two thirty": "14:30",
    "half past two": "14:30",
    "at half four": "16:30",
    "at a quarter past nine": "09:15",
    "quarter of five": "16:45",
    "ten to four": "15:50",
    "twenty-five past three": "15:25",
    "at noon": "12:00",
    "3pm": "15:00",
    "3:15 p.m.": "15:15",
    "at 15:30": "15:30",
    "at ten o'clock": "10:00",
    "three o'clock in the afternoon": "15:00",
    "at seven in the evening": "19:00",
    "at nine oh five": "09:05",
    "at sixteen hundred": "16:00",
    "1600 hours": "16:00",
    "around ten-ish": "10:00",
    "by four pm": "16:00",
    "10 am sharp": "10:00",
}
SENTENCES = (
    "{}",
    "{}, please",
    "let's say {}",
    "could we do {} instead",
    "is {} any good",
    "I'm free {}",
    "can you call me {}",
    "how about {}",
    "yes, {} works",
    "good morning, {} if that suits you",
)
ANY_DAY = tuple(DAYS.items())
ANY_TIME = tuple(TIMES.items())


@given(
    day=st.sampled_from(ANY_DAY),
    at=st.sampled_from(ANY_TIME),
    link=st.sampled_from((" ", ", ")),
    sentence=st.sampled_from(SENTENCES),
    order=st.sampled_from((1, -1)),
)
def test_a_day_and_a_time_are_heard_as_composed(
    day: tuple[str, str], at: tuple[str, str], link: str, sentence: str, order: int
) -> None:
    parts = (day[0], at[0])[::order]

    assert read(Kind.DAY_AND_TIME, sentence.format(link.join(parts))) == f"{day[1]}T{at[1]}"


@given(day=st.sampled_from(ANY_DAY), sentence=st.sampled_from(SENTENCES))
def test_a_day_is_heard_in_any_sentence(day: tuple[str, str], sentence: str) -> None:
    assert read(Kind.DATE, sentence.format(day[0])) == day[1]


@given(
    now=st.datetimes(datetime(2024, 1, 1), datetime(2032, 12, 31)),  # noqa: DTZ001 - local, as said.
    region=st.sampled_from(("US", "GB", "IN")),
    day=st.sampled_from(sorted(DAYS)),
    at=st.sampled_from(sorted(TIMES)),
)
def test_no_moment_heard_has_gone_by(now: datetime, region: str, day: str, at: str) -> None:
    value = read(Kind.DAY_AND_TIME, f"{day} {at}", Moment(now, region))

    assert value is None or str(value) >= now.isoformat(timespec="minutes")


@given(
    now=st.datetimes(datetime(2024, 1, 1), datetime(2032, 12, 31)),  # noqa: DTZ001 - local, as said.
    region=st.sampled_from(("US", "GB", "IN")),
    ahead=st.integers(1, 700),
    at=st.times(),
)
def test_a_moment_said_back_is_itself_whenever_and_wherever(
    now: datetime, region: str, ahead: int, at: time
) -> None:
    day = now.date() + timedelta(days=ahead)
    value = datetime.combine(day, at).isoformat(timespec="minutes")

    said = spoken.say(value, Kind.DAY_AND_TIME)

    assert read(Kind.DAY_AND_TIME, said, Moment(now, region)) == value


@given(day=st.dates(date(2026, 7, 16), date(2027, 7, 14)), at=st.integers(8, 17))
def test_every_day_of_a_year_is_heard_in_words_and_in_figures(day: date, at: int) -> None:
    clock = f"{at % 12 or 12} {'am' if at < 12 else 'pm'}"

    for told in (f"{day:%B} {day.day}", f"{day:%A} {day.day} {day:%b}", f"{day.month}/{day.day}"):
        for words in (f"{told} at {clock}", f"{clock} on {told}"):
            assert read(Kind.DAY_AND_TIME, words) == f"{day}T{at:02d}:00"


@pytest.mark.parametrize(
    "words",
    [
        "the thirty second at ten",
        "the 31st of June at ten",
        "the 45th at noon",
        "some day next week at ten",
        "the weekend at ten",
        "in August at three",
        "at the end of next week, say three",
        "Diwali at noon",
        "Chinese New Year at noon",
        "Monday of the second week of August at ten",
    ],
)
def test_a_time_on_a_day_that_is_not_told_is_asked_for_again(words: str) -> None:
    assert read(Kind.DAY_AND_TIME, words, WEDNESDAY) is None


@given(words=st.lists(st.sampled_from([*DAYS, *TIMES, "no", "not", "or", "for two"]), max_size=5))
def test_days_and_times_in_any_heap_raise_nothing_and_lie_ahead(words: list[str]) -> None:
    value = read(Kind.DAY_AND_TIME, " ".join(words))

    assert value is None or str(value) >= "2026-07-15T10:00"
