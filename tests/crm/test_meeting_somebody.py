"""A caller who would meet somebody by name is offered their times, and meets nobody else."""

from collections.abc import Iterator

import pytest
import time_machine

from neuracrm_voice.commands import BookMeeting, FindSlots, MoveMeeting
from neuracrm_voice.database import Database
from tests.crm.test_booking import FRIDAY_NOON, MONDAY_TEN, call_from
from tests.crm.test_clerk import does


@pytest.fixture(autouse=True)
def friday() -> Iterator[None]:
    with time_machine.travel(FRIDAY_NOON, tick=False):
        yield


def test_each_time_that_is_offered_tells_whom_it_would_be_with(database: Database) -> None:
    found = does(database, call_from(database, "CA1"), FindSlots(after="2026-11-24T00:00")).found

    assert found["slots"] == ["2026-11-24T09:00", "2026-11-25T12:00"]
    assert found["hosts"] == ["Sarah Bennett", "Daniel Ortiz"]
    assert found["host"] == ""


def test_only_times_of_whom_they_ask_for_are_found(database: Database) -> None:
    call = call_from(database, "CA1")
    found = does(database, call, FindSlots(host="ortiz")).found

    assert found["host"] == "Daniel Ortiz"
    assert found["slots"] == ["2026-11-23T11:00", "2026-11-24T12:00"]
    assert set(found["hosts"]) == {"Daniel Ortiz"}
    assert not does(database, call, FindSlots(around=MONDAY_TEN, host="daniel")).found["exact"]


def test_of_a_name_that_nobody_has_all_are_looked_at(database: Database) -> None:
    found = does(database, call_from(database, "CA1"), FindSlots(host="rebecca")).found

    assert found["host"] == ""
    assert found["slots"] == ["2026-11-20T14:00", "2026-11-23T09:00"]


@pytest.mark.parametrize(("name", "whole"), [("sarah", "Sarah Bennett"), ("ortiz", "Daniel Ortiz")])
def test_who_is_asked_for_is_met_and_stays_when_it_is_moved(
    database: Database, name: str, whole: str
) -> None:
    call = call_from(database, "CA1")
    booked = does(database, call, BookMeeting(starts_at="2026-11-23T14:00", host=name))
    assert booked.found["host"] == whole

    moved = does(
        database,
        call,
        MoveMeeting(reference=booked.reference, starts_at="2026-11-24T14:00", host=name),
        key="move",
    )
    assert moved.found["host"] == whole


def test_a_meeting_is_given_to_somebody_else_who_is_asked_for(database: Database) -> None:
    call = call_from(database, "CA1")
    booked = does(database, call, BookMeeting(starts_at="2026-11-23T14:00", host="daniel"))

    moved = does(
        database,
        call,
        MoveMeeting(reference=booked.reference, starts_at="2026-11-24T14:00", host="sarah"),
        key="move",
    )
    assert moved.found["host"] == "Sarah Bennett"
