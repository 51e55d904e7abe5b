"""When to call back: on the caller's clock, in the hours of those who call."""

from datetime import UTC, datetime

import pytest
import time_machine

from neuracrm_voice.crm.callback_times import moment_of
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.refusals import RefusedError

MONDAY_NOON = datetime(2027, 5, 3, 16, 0, tzinfo=UTC)
"""Noon in New York."""

EASTERN, PACIFIC = "America/New_York", "America/Los_Angeles"


def line(*spans: tuple[str, str]) -> Line:
    days = ("monday", "tuesday", "wednesday", "thursday", "friday")
    return Line(
        time_zone=EASTERN,
        hours={day: [list(span) for span in spans] for day in days} if spans else {},
        closed_days=[],
    )


OFFICE, LATE, DINER, NIGHT, ALWAYS = (
    line(("09:00", "18:00")),
    line(("08:00", "20:00")),
    line(("07:00", "21:00")),
    line(("22:00", "06:00")),
    line(),
)


def settled(at: str, whom: Line, zone: str = EASTERN) -> str:
    with time_machine.travel(MONDAY_NOON, tick=False):
        return moment_of(at, whom, zone).isoformat(timespec="minutes")[:16]


def refused(at: str, whom: Line, zone: str = EASTERN) -> RefusedError:
    with time_machine.travel(MONDAY_NOON, tick=False), pytest.raises(RefusedError) as refusal:
        moment_of(at, whom, zone)
    return refusal.value


@pytest.mark.parametrize(
    ("at", "whom", "utc"),
    [
        ("2027-05-04T10:00", OFFICE, "2027-05-04T14:00"),
        ("2027-05-04T17:00?", OFFICE, "2027-05-04T21:00"),
        # Only one half of the day lies in these hours.
        ("2027-05-04T19:00?", LATE, "2027-05-04T23:00"),
        ("2027-05-04T15:00?", NIGHT, "2027-05-04T07:00"),
        # Nobody means three in the night without saying so, though somebody is there.
        ("2027-05-04T15:00?", ALWAYS, "2027-05-04T19:00"),
        ("2027-05-04T03:00", ALWAYS, "2027-05-04T07:00"),
        # Any time of a day: once people are there, and never at dawn.
        ("2027-05-04/any", OFFICE, "2027-05-04T13:00"),
        ("2027-05-03/any", OFFICE, "2027-05-03T16:00"),
        ("2027-05-04/any", ALWAYS, "2027-05-04T13:00"),
        ("2027-05-04/any", NIGHT, "2027-05-05T02:00"),
        # Of today's eight only the evening's is still to come.
        ("2027-05-03T20:00?", DINER, "2027-05-04T00:00"),
    ],
)
def test_the_hours_decide_which_half_of_the_day_is_meant(at: str, whom: Line, utc: str) -> None:
    assert settled(at, whom) == utc


def test_where_both_halves_are_possible_the_caller_is_asked() -> None:
    refusal = refused("2027-05-04T08:00?", DINER)

    assert refusal.found == {"halves": ["2027-05-04T08:00", "2027-05-04T20:00"]}
    assert settled("2027-05-04T20:00", DINER) == "2027-05-05T00:00"


def test_a_time_is_on_the_callers_clock() -> None:
    assert settled("2027-05-04T10:00", OFFICE, PACIFIC) == "2027-05-04T17:00"

    refusal = refused("2027-05-04T16:00", OFFICE, PACIFIC)

    assert str(refusal).endswith("Monday to Friday, nine to six, Eastern time.")
    assert "Eastern" not in str(refused("2027-05-04T19:00", OFFICE))


@pytest.mark.parametrize(
    ("at", "reason"),
    [
        ("2027-05-03T11:00", "gone by"),
        ("2027-05-08T10:00", "Nobody is here then"),
        ("2027-09-01T10:00", "too far ahead"),
        ("some day", "did not get"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(at: str, reason: str) -> None:
    assert reason in str(refused(at, OFFICE))
