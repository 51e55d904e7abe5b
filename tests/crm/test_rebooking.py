"""Meetings moved and cancelled: by their caller alone, and never into a time that is taken."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from threading import Barrier

import pytest
import time_machine
from sqlalchemy import select

from neuracrm_voice.commands import (
    BookMeeting,
    CancelMeeting,
    ConfirmByText,
    FindMeetings,
    FindSlots,
    MoveDeal,
    MoveMeeting,
    QualifyLead,
)
from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.deals import Deal
from neuracrm_voice.crm.demo import seed
from neuracrm_voice.crm.meetings import Meeting, MeetingCell
from neuracrm_voice.crm.texts import Text
from neuracrm_voice.database import Database
from neuracrm_voice.dialogue.stages import Stage
from tests.crm.test_booking import FRIDAY_NOON, MONDAY_TEN, call_from, only_sarah
from tests.crm.test_clerk import all_of, does

JANE, BOB = "+12025550143", "+12025550144"
MONDAY_ELEVEN, TUESDAY_NINE = "2026-11-23T11:00", "2026-11-24T09:00"


@pytest.fixture(autouse=True)
def friday() -> Iterator[None]:
    with time_machine.travel(FRIDAY_NOON, tick=False):
        yield


@pytest.fixture
def sarah_alone(database: Database) -> None:
    """Leave one host, so that one time is one meeting."""
    with database.begin() as session:
        seed(session)
    only_sarah(database)


def booked(database: Database, phone: str = JANE, at: str = MONDAY_TEN) -> str:
    call = call_from(database, f"booked by {phone} for {at}", phone)
    outcome = does(database, call, BookMeeting(starts_at=at))
    assert outcome.done
    return outcome.reference


def verified_call(database: Database, phone: str = JANE, sid: str = "CA9") -> int:
    call_id = call_from(database, sid, phone)
    with database.begin() as session:
        call = session.get_one(Call, call_id)
        call.verified_contact_id = call.contact_id
    return call_id


def held(database: Database) -> dict[int, list[datetime]]:
    cells: dict[int, list[datetime]] = {}
    for cell in sorted(all_of(database, MeetingCell), key=lambda one: one.starts_at):
        cells.setdefault(cell.meeting_id, []).append(cell.starts_at)
    return cells


def test_nobody_hears_of_meetings_before_they_are_verified(database: Database) -> None:
    reference = booked(database)
    call = call_from(database, "CA2", JANE)

    assert not does(database, call, FindMeetings()).done
    refused = does(database, call, CancelMeeting(reference=reference))

    assert (refused.done, refused.reason) == (False, "I can't find that meeting.")
    assert all_of(database, Meeting)[0].status == "booked"


def test_the_caller_who_has_just_booked_may_change_their_mind(database: Database) -> None:
    call = call_from(database, "CA1", JANE)
    reference = does(database, call, BookMeeting(starts_at=MONDAY_TEN)).reference

    [told] = does(database, call, FindMeetings()).found["meetings"]
    assert told["reference"] == reference
    assert told["starts_at"] == MONDAY_TEN

    assert does(database, call, CancelMeeting(reference=reference), "3.meetings/cancel").done


@pytest.mark.usefixtures("sarah_alone")
def test_a_cancelled_meeting_gives_its_time_back_and_stays_cancelled(database: Database) -> None:
    reference, call = booked(database), verified_call(database)

    for _ in range(2):
        assert does(database, call, CancelMeeting(reference=reference)).done

    assert held(database) == {}
    assert does(database, call, FindMeetings()).found["meetings"] == []
    move = MoveMeeting(reference=reference, starts_at=TUESDAY_NINE)
    assert not does(database, call, move, "3.meetings/move_meeting").done
    assert booked(database, BOB) != reference
    notes = [one.note for one in all_of(database, Activity)]
    assert notes.count(f"{reference} cancelled, on the telephone") == 1


@pytest.mark.usefixtures("sarah_alone")
def test_a_moved_meeting_keeps_its_name_and_lets_its_old_time_go(database: Database) -> None:
    reference, call = booked(database), verified_call(database)
    before = held(database)

    moved = does(database, call, MoveMeeting(reference=reference, starts_at=TUESDAY_NINE))

    assert (moved.reference, moved.found["starts_at"]) == (reference, TUESDAY_NINE)
    meeting = all_of(database, Meeting)[0]
    after = held(database)[meeting.id]
    assert after[0] == meeting.starts_at
    assert set(after).isdisjoint(before[meeting.id])
    assert booked(database, BOB) != reference
    assert f"{reference} moved, on the telephone" in [
        one.note for one in all_of(database, Activity)
    ]


@pytest.mark.usefixtures("sarah_alone")
def test_a_meeting_may_be_moved_by_less_than_its_length(database: Database) -> None:
    reference, call = booked(database), verified_call(database)

    later = MoveMeeting(reference=reference, starts_at="2026-11-23T10:15")

    assert does(database, call, later).found["starts_at"] == "2026-11-23T10:15"
    cells = held(database)[1]
    assert [f"{at:%H:%M}" for at in cells] == ["15:15", "15:30", "15:45"]


@pytest.mark.usefixtures("sarah_alone")
@pytest.mark.parametrize(
    ("at", "reason"),
    [
        (MONDAY_ELEVEN, "just been taken"),
        ("2026-11-20T10:00", "gone by"),
        ("2026-11-26T10:00", "Nobody of ours is here"),
        ("2027-06-01T10:00", "further ahead"),
        ("nonsense", "which time"),
    ],
)
def test_where_it_cannot_be_moved_to_it_stands_as_it_was(
    database: Database, at: str, reason: str
) -> None:
    reference, call = booked(database), verified_call(database)
    booked(database, BOB, MONDAY_ELEVEN)
    before, stood = held(database), all_of(database, Meeting)[0].starts_at

    refused = does(database, call, MoveMeeting(reference=reference, starts_at=at))

    assert reason in refused.reason
    assert held(database) == before
    assert all_of(database, Meeting)[0].starts_at == stood


def test_anothers_meeting_is_not_found(database: Database) -> None:
    reference = booked(database, BOB)
    call = verified_call(database, JANE)

    assert does(database, call, FindMeetings()).found["meetings"] == []
    assert not does(database, call, MoveMeeting(reference=reference, starts_at=TUESDAY_NINE)).done


def test_a_meeting_that_has_begun_is_no_more_changed(database: Database) -> None:
    reference, call = booked(database), verified_call(database)

    with time_machine.travel("2026-11-23T15:01Z", tick=False):
        assert not does(database, call, CancelMeeting(reference=reference)).done
        assert does(database, call, FindMeetings()).found["meetings"] == []


@pytest.mark.usefixtures("sarah_alone")
def test_of_many_who_move_into_one_time_at_once_one_has_it(database: Database) -> None:
    times = ["2026-11-23T09:00", "2026-11-23T10:00", "2026-11-23T11:00", "2026-11-24T09:00"]
    phones = [f"+1202555014{number}" for number in range(4)]
    meetings = [booked(database, *one) for one in zip(phones, times, strict=True)]
    calls = [verified_call(database, phone, f"move {phone}") for phone in phones]
    start = Barrier(4)

    def move(call: int, reference: str) -> bool:
        start.wait()
        at = "2026-11-24T15:00"
        return does(database, call, MoveMeeting(reference=reference, starts_at=at)).done

    with ThreadPoolExecutor(4) as callers:
        done = list(callers.map(move, calls, meetings))

    assert done.count(True) == 1
    assert all(len(cells) == 3 for cells in held(database).values())
    assert len(held(database)) == 4


def test_a_moved_meeting_is_confirmed_anew(database: Database) -> None:
    reference, call = booked(database), verified_call(database)
    assert not does(database, call, ConfirmByText(reference=reference)).done

    does(database, call, MoveMeeting(reference=reference, starts_at=TUESDAY_NINE))
    assert does(database, call, ConfirmByText(reference=reference)).done

    with database.read() as session:
        body = session.scalars(select(Text.body)).one()
    assert "Tuesday, November 24" in body


@pytest.mark.usefixtures("sarah_alone")
def test_the_time_a_meeting_gives_up_is_offered_again(database: Database) -> None:
    reference, call = booked(database), verified_call(database)
    assert not does(database, call, FindSlots(around=MONDAY_TEN)).found["exact"]

    does(database, call, MoveMeeting(reference=reference, starts_at=TUESDAY_NINE))

    assert does(database, call, FindSlots(around=MONDAY_TEN)).found["exact"]


def test_a_deal_closed_by_its_only_meeting_is_open_again_when_that_is_cancelled(
    database: Database,
) -> None:
    call = call_from(database, "CA1", JANE)
    lead = does(database, call, QualifyLead(need="prices", company="Acme"), "1/lead").reference
    first = does(database, call, BookMeeting(starts_at=MONDAY_TEN), "2/meeting").reference
    second = does(database, call, BookMeeting(starts_at=TUESDAY_NINE), "3/meeting").reference
    does(database, call, MoveDeal(lead=lead, stage=Stage.DEAL_CLOSED), "4/deal")

    does(database, call, CancelMeeting(reference=first), "5/cancel")
    assert all_of(database, Deal)[0].stage == Stage.DEAL_CLOSED
    does(database, call, CancelMeeting(reference=second), "6/cancel")

    assert all_of(database, Deal)[0].stage == Stage.CLOSING


def test_only_a_meeting_that_is_gone_is_refused_for_good(database: Database) -> None:
    reference, call = booked(database), verified_call(database)
    past = MoveMeeting(reference=reference, starts_at="2026-11-20T10:00")
    assert "gone" not in does(database, call, past, "1/move").found

    does(database, call, CancelMeeting(reference=reference), "2/cancel")

    gone = MoveMeeting(reference=reference, starts_at=TUESDAY_NINE)
    assert does(database, call, gone, "3/move").found["gone"]


def test_every_coming_meeting_of_a_caller_is_found_and_can_be_changed(database: Database) -> None:
    times = [f"2026-11-24T{hour:02}:00" for hour in (9, 11, 14, 16)]
    references = [booked(database, at=at) for at in times]
    call = verified_call(database)

    found = does(database, call, FindMeetings()).found
    assert [one["reference"] for one in found["meetings"]] == references
    assert found["all"]
    assert does(database, call, CancelMeeting(reference=references[-1])).done
