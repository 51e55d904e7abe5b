"""When hosts may be met: on ordinary days, on holidays, and on days the clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuracrm_voice.crm.working_hours import (
    CELL,
    DAYS,
    Timetable,
    cells,
    holidays_of,
    is_free,
    may_start,
    openings,
    starts,
)

ZONES = (
    "America/New_York",
    "America/St_Johns",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Europe/London",
    "Africa/Casablanca",
    "Pacific/Apia",
    "Pacific/Chatham",
    "UTC",
)
NINE_TO_FIVE = dict.fromkeys(DAYS[:5], (("09:00", "12:00"), ("13:00", "17:00")))
ROUND_THE_CLOCK = dict.fromkeys(DAYS, (("00:00", "24:00"),))
BOSTON = Timetable(
    zone="America/New_York",
    hours=NINE_TO_FIVE,
    country="US",
    region="MA",
    buffer=timedelta(minutes=15),
)


def at(text: str, zone: str = "America/New_York") -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


@st.composite
def timetables(draw: st.DrawFn) -> Timetable:
    quarters = st.integers(0, 24 * 4 - 1)
    hours = {}
    for weekday in draw(st.sets(st.sampled_from(DAYS), min_size=1)):
        first, last = sorted((draw(quarters), draw(quarters)))
        hours[weekday] = [[_clock(first), _clock(last)]]
    return Timetable(
        zone=draw(st.sampled_from(ZONES)),
        hours=hours,
        country=draw(st.sampled_from(("", "US", "GB", "IN"))),
        slot=timedelta(minutes=draw(st.sampled_from((15, 20, 30, 45, 60)))),
        buffer=timedelta(minutes=draw(st.sampled_from((0, 5, 15, 30)))),
    )


def _clock(quarter: int) -> str:
    return f"{quarter // 4:02d}:{quarter % 4 * 15:02d}"


# Every change of the clocks in these zones lies in these months.
moments = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone.


# A country's calendar takes most of a second to load, the first time.
@given(timetables(), moments)
def test_nobody_is_met_outside_their_hours_in_any_zone(
    timetable: Timetable, since: datetime
) -> None:
    zone = ZoneInfo(timetable.zone)

    for start in starts(timetable, since, since + timedelta(days=9)):
        begins, ends = start.astimezone(zone), (start + timetable.slot).astimezone(zone)
        ((opening, closing),) = timetable.hours[DAYS[begins.weekday()]]
        assert start >= since
        assert time.fromisoformat(opening) <= begins.time()
        assert ends.time() <= time.fromisoformat(closing)
        assert begins.date() == ends.date()
        assert begins.date() not in holidays_of(timetable.country, "", begins.year)


@given(timetables(), moments)
def test_times_given_are_in_order_and_never_overlap(timetable: Timetable, since: datetime) -> None:
    given = list(starts(timetable, since, since + timedelta(days=9)))

    assert all(later - earlier >= timetable.slot for earlier, later in pairwise(given))


@given(moments, moments, st.sampled_from((15, 25, 30, 50)), st.sampled_from((0, 5, 15)))
def test_two_meetings_that_touch_share_a_cell(
    one: datetime, other: datetime, minutes: int, buffer: int
) -> None:
    other = one + (other - one) % timedelta(hours=2)
    length, pause = timedelta(minutes=minutes), timedelta(minutes=buffer)

    shared = set(cells(one, one + length, pause)) & set(cells(other, other + length, pause))

    if other < one + length + pause:
        assert shared
    if other >= one + length + pause + CELL:
        assert not shared


@pytest.mark.parametrize("change", ["2026-03-08", "2026-11-01"])
def test_a_working_day_is_whole_when_the_clocks_change_in_its_night(change: str) -> None:
    always = Timetable(zone="America/New_York", hours={"sunday": [["09:00", "17:00"]]})
    day = date.fromisoformat(change)

    ((opening, closing),) = openings(always, day)

    assert closing - opening == timedelta(hours=8)
    assert opening.astimezone(ZoneInfo("America/New_York")).hour == 9


@pytest.mark.parametrize(("change", "hours"), [("2026-03-08", 23), ("2026-11-01", 25)])
def test_a_day_round_the_clock_is_as_long_as_it_is(change: str, hours: int) -> None:
    always = Timetable(zone="America/New_York", hours=ROUND_THE_CLOCK)

    ((opening, closing),) = openings(always, date.fromisoformat(change))

    assert closing - opening == timedelta(hours=hours)


def test_holidays_and_weekends_have_no_times() -> None:
    thanksgiving, weekend = at("2026-11-26T00:00"), at("2026-11-28T00:00")

    assert not list(starts(BOSTON, thanksgiving, thanksgiving + timedelta(days=1)))
    assert not list(starts(BOSTON, weekend, weekend + timedelta(days=2)))
    assert not may_start(BOSTON, at("2026-11-26T10:00"))


def test_a_holiday_of_one_state_is_a_working_day_in_another() -> None:
    patriots_day = at("2026-04-20T10:00")
    new_york = Timetable(zone=BOSTON.zone, hours=NINE_TO_FIVE, country="US", region="NY")

    assert not may_start(BOSTON, patriots_day)
    assert may_start(new_york, patriots_day)


@pytest.mark.parametrize(
    ("asked", "may"),
    [
        ("2026-11-23T09:00", True),
        ("2026-11-23T10:15", True),
        ("2026-11-23T10:07", False),
        ("2026-11-23T11:45", False),
        ("2026-11-23T08:45", False),
        ("2026-11-23T16:30", True),
        ("2026-11-23T16:45", False),
    ],
)
def test_any_quarter_within_the_hours_may_be_asked_for(asked: str, *, may: bool) -> None:
    assert may_start(BOSTON, at(asked)) is may


def test_a_meeting_keeps_its_buffer_free_on_both_sides() -> None:
    ten = at("2026-11-23T10:00")
    taken = cells(ten, ten + BOSTON.slot, BOSTON.buffer)

    morning = starts(BOSTON, ten.replace(hour=14), ten + timedelta(hours=2))
    free = {start for start in morning if is_free(BOSTON, start, taken)}

    assert free == {at("2026-11-23T09:00"), at("2026-11-23T11:00"), at("2026-11-23T11:30")}


def test_a_country_nobody_knows_keeps_no_holidays() -> None:
    assert holidays_of("XX", "", 2026) == {}
