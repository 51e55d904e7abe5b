"""When people are there: the clock on the wall, its two odd days a year, and days off."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuracrm_voice.crm.hours import Hours
from neuracrm_voice.crm.working_hours import DAYS

EASTERN = ZoneInfo("America/New_York")
OFFICE = {day: [["09:00", "18:00"]] for day in DAYS[:5]}
ZONES = st.sampled_from(
    ["America/New_York", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe"]
)
MOMENTS = st.floats(0, 4 * 365).map(lambda days: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(days))
CLOCKS = st.integers(0, 95).map(lambda quarter: f"{quarter // 4:02d}:{quarter % 4 * 15:02d}")
SPANS = st.lists(st.tuples(CLOCKS, CLOCKS).map(list), max_size=2)
WEEKS = st.fixed_dictionaries(dict.fromkeys(DAYS, SPANS))


def office(**more: object) -> Hours:
    return Hours.read(OFFICE, "America/New_York", **more)  # type: ignore[arg-type]


def eastern(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=EASTERN)


@pytest.mark.parametrize(
    ("local", "open_"),
    [
        ("2026-11-20T08:59", False),
        ("2026-11-20T09:00", True),
        ("2026-11-20T17:59", True),
        ("2026-11-20T18:00", False),
        ("2026-11-21T12:00", False),
    ],
)
def test_the_office_is_open_on_weekdays_from_nine_until_six(local: str, open_: bool) -> None:  # noqa: FBT001 - the table's own column.
    assert office().open_at(eastern(local)) is open_
    assert office().open_at(eastern(local).astimezone(ZoneInfo("Asia/Tokyo"))) is open_


def test_holidays_of_the_country_and_of_the_region_are_off() -> None:
    thanksgiving, patriots = eastern("2026-11-26T12:00"), eastern("2026-04-20T12:00")

    assert office().open_at(thanksgiving)
    assert not office(country="US").open_at(thanksgiving)
    assert office(country="US").open_at(patriots)
    assert not office(country="US", region="MA").open_at(patriots)


def test_a_day_closed_by_name_is_off_and_others_are_not() -> None:
    hours = office(closed_days=["2026-11-20"])

    assert not hours.open_at(eastern("2026-11-20T12:00"))
    assert hours.next_open(eastern("2026-11-20T12:00")) == eastern("2026-11-23T09:00")


def test_a_country_nobody_knows_has_no_holidays() -> None:
    assert office(country="XX").open_at(eastern("2026-11-26T12:00"))


def test_who_has_no_hours_is_always_there_but_on_days_off() -> None:
    always = Hours.read({}, "America/New_York")
    mostly = Hours.read({}, "America/New_York", closed_days=["2026-11-20"])

    assert always.open_at(eastern("2026-11-22T03:00"))
    assert not mostly.open_at(eastern("2026-11-20T23:59"))
    assert mostly.open_at(eastern("2026-11-21T00:00"))


def test_who_never_opens_has_no_next_opening() -> None:
    assert Hours.read({"monday": []}, "UTC").next_open(eastern("2026-11-20T12:00")) is None


def test_a_shift_runs_past_midnight_through_the_hour_the_clocks_leave_out() -> None:
    shift = Hours.read({"saturday": [["22:00", "06:00"]]}, "America/New_York")
    [(begin, end)] = shift.spans_of(date(2026, 3, 7))

    assert end - begin == timedelta(hours=7)
    assert shift.open_at(end - timedelta(seconds=1))
    assert not shift.open_at(end)


@given(WEEKS, ZONES, MOMENTS)
def test_the_clock_on_the_wall_decides_whenever_the_clocks_do_not_change(
    week: dict[str, list[list[str]]], zone: str, moment: datetime
) -> None:
    hours = Hours.read(week, zone)
    local = moment.astimezone(ZoneInfo(zone))
    nearby = [local + timedelta(hours=shift) for shift in (-48, 0, 48)]
    if len({one.utcoffset() for one in nearby}) > 1:
        return

    def holds(day: date, clock: time, *, yesterday: bool) -> bool:
        for begin, end in week[DAYS[day.weekday()]]:
            first, last = time.fromisoformat(begin), time.fromisoformat(end)
            overnight = last <= first
            if yesterday and overnight and clock < last:
                return True
            if not yesterday and first <= clock and (overnight or clock < last):
                return True
        return False

    today = holds(local.date(), local.time(), yesterday=False)
    since_yesterday = holds(local.date() - timedelta(days=1), local.time(), yesterday=True)
    assert hours.open_at(moment) is (today or since_yesterday)


@given(WEEKS, ZONES, MOMENTS)
def test_the_next_opening_is_an_open_moment_and_nothing_before_it_is(
    week: dict[str, list[list[str]]], zone: str, moment: datetime
) -> None:
    hours = Hours.read(week, zone)
    opening = hours.next_open(moment)

    if opening is None:
        assert not any(week.values())
    else:
        assert opening >= moment
        assert hours.open_at(opening)
        between = (opening - moment) / 7
        assert opening == moment or not any(hours.open_at(moment + between * n) for n in range(7))


@pytest.mark.parametrize(
    ("week", "said"),
    [
        (OFFICE, "Monday to Friday, nine to six"),
        (
            {**OFFICE, "saturday": [["10:00", "13:30"]]},
            "Monday to Friday, nine to six, and Saturday, ten to one thirty",
        ),
        (
            {"monday": [["08:05", "12:00"], ["13:00", "17:00"]]},
            "Monday, eight oh five to noon and ",
        ),
        ({"saturday": [["22:00", "02:00"]]}, "Saturday, ten in the evening to two in the morning"),
        ({day: [["00:00", "24:00"]] for day in DAYS}, "every day, around the clock"),
        ({"tuesday": [["14:00", "17:45"]]}, "Tuesday, two to five forty five in the afternoon"),
        ({}, "every day, at any hour"),
    ],
)
def test_hours_are_said_as_people_say_them(week: dict[str, list[list[str]]], said: str) -> None:
    assert Hours.read(week, "UTC").say().startswith(said)
