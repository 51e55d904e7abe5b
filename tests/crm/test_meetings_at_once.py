"""A meeting that two change at once: whoever comes second finds it, as the first has left it."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
import time_machine
from sqlalchemy import select, text

from neuracrm_voice.commands import BookMeeting, CancelMeeting
from neuracrm_voice.crm import by_hand
from neuracrm_voice.crm.drafts import MeetingChange
from neuracrm_voice.crm.hosts import Host
from neuracrm_voice.crm.meetings import Meeting, MeetingCell
from neuracrm_voice.database import Database
from tests.crm.test_booking import FRIDAY_NOON, MONDAY_TEN, call_from, only_sarah
from tests.crm.test_clerk import all_of, does

JANE, BOB = "+12025550143", "+12025550144"
MONDAY_ELEVEN, ELEVEN_IN_BOSTON = "2026-11-23T11:00", "2026-11-23T16:00:00Z"
JANES = 1

T = TypeVar("T")

WAIT_FOR_US = text(
    "SELECT count(*) FROM pg_locks WHERE NOT granted"
    " AND pg_backend_pid() = ANY(pg_blocking_pids(pid))"
)


@pytest.fixture(autouse=True)
def friday() -> Iterator[None]:
    with time_machine.travel(FRIDAY_NOON, tick=False):
        yield


@pytest.fixture
def call(database: Database) -> int:
    """Let Jane meet Sarah at ten, with Sarah busy at eleven: only others are free then."""
    janes = call_from(database, "CA1", JANE)
    only_sarah(database)
    assert does(database, janes, BookMeeting(starts_at=MONDAY_TEN)).done
    bobs = call_from(database, "CA2", BOB)
    assert does(database, bobs, BookMeeting(starts_at=MONDAY_ELEVEN)).done
    with database.begin() as session:
        for host in session.scalars(select(Host)):
            host.active = True
    return janes


def while_staff_give_it_another_host(database: Database, second: Callable[[], T]) -> T:
    """Run `second` so that it waits for staff who are just moving Jane's meeting to eleven."""
    with ThreadPoolExecutor(1) as others:
        with database.begin() as session:
            meeting = by_hand.lock(session, Meeting, JANES)
            draft = MeetingChange.model_validate({"starts_at": ELEVEN_IN_BOSTON})
            by_hand.change(session, meeting, draft, by="Ann")
            assert meeting.host != "Sarah Bennett"
            result = others.submit(second)
            # Whoever waits for SQLite, waits before they have looked at anything.
            if database.engine.dialect.name == "postgresql":
                while not (session.scalar(WAIT_FOR_US) or result.done()):
                    pass
        return result.result()


@pytest.mark.usefixtures("call")
def test_staff_find_a_meeting_that_others_are_giving_another_host(database: Database) -> None:
    def find() -> tuple[str, str]:
        with database.begin() as session:
            meeting = by_hand.lock(session, Meeting, JANES)
            return meeting.host, f"{meeting.starts_at:%H:%M}"

    host, at = while_staff_give_it_another_host(database, find)

    assert host == all_of(database, Meeting)[0].host != "Sarah Bennett"
    assert at == "16:00"


def test_a_caller_cancels_a_meeting_that_staff_are_giving_another_host(
    database: Database, call: int
) -> None:
    cancel = CancelMeeting(reference="M-3001")

    done = while_staff_give_it_another_host(
        database, lambda: does(database, call, cancel, "3.meetings/cancel").done
    )

    assert done
    assert all_of(database, Meeting)[0].status == "cancelled"
    assert JANES not in {cell.meeting_id for cell in all_of(database, MeetingCell)}
