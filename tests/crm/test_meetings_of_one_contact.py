"""Meetings of one contact: they follow upon each other and never overlap, whoever holds them."""

from collections.abc import Iterator

import pytest
import time_machine
from sqlalchemy import select

from neuracrm_voice.commands import BookMeeting
from neuracrm_voice.crm.hosts import Host
from neuracrm_voice.crm.meetings import Meeting
from neuracrm_voice.database import Database
from tests.crm.test_booking import FRIDAY_NOON, call_from
from tests.crm.test_clerk import all_of, does


@pytest.fixture(autouse=True)
def friday() -> Iterator[None]:
    with time_machine.travel(FRIDAY_NOON, tick=False):
        yield


def test_a_caller_is_not_booked_twice_at_one_time(database: Database) -> None:
    first, second = call_from(database, "CA1"), call_from(database, "CA2")
    does(database, first, BookMeeting(starts_at="2026-11-23T13:00"))

    again = does(database, second, BookMeeting(starts_at="2026-11-23T13:00"))

    assert (again.done, len(all_of(database, Meeting))) == (False, 1)


@pytest.mark.parametrize(
    ("when", "booked"),
    [
        ("2026-11-23T12:30", True),
        ("2026-11-23T12:45", False),
        ("2026-11-23T13:15", False),
        ("2026-11-23T13:30", True),
    ],
)
def test_a_callers_meetings_follow_upon_each_other_and_never_overlap(
    database: Database, when: str, *, booked: bool
) -> None:
    call = call_from(database, "CA1")
    assert does(database, call, BookMeeting(starts_at="2026-11-23T13:00"), "1.meetings/book").done

    then = does(database, call, BookMeeting(starts_at=when), "2.meetings/book")

    assert then.done is booked
    assert booked or then.reason == "You have a meeting with us at that time already."


def test_before_a_callers_next_meeting_they_meet_whoever_needs_no_longer(
    database: Database,
) -> None:
    call = call_from(database, "CA1")
    does(database, call, BookMeeting(starts_at="2026-11-23T13:00"), "1.meetings/book")
    with database.begin() as session:
        for host in session.scalars(select(Host)):
            host.slot_minutes = 15 if host.name == "Daniel Ortiz" else 60

    before = does(database, call, BookMeeting(starts_at="2026-11-23T12:15"), "2.meetings/book")

    assert before.found["host"] == "Daniel Ortiz"
