"""Meetings: found, booked in hours and in the future, and never twice."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest
import time_machine
from sqlalchemy import func, select

from neuracrm_voice.commands import BookMeeting, ConfirmByText, FindSlots
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact, find_or_create_contact
from neuracrm_voice.crm.demo import seed
from neuracrm_voice.crm.hosts import Host, load_holidays
from neuracrm_voice.crm.links import Links
from neuracrm_voice.crm.meetings import Meeting, MeetingCell
from neuracrm_voice.crm.outcomes import CommandOutcome
from neuracrm_voice.crm.texts import Text
from neuracrm_voice.crm.working_hours import holidays_of
from neuracrm_voice.database import Database
from tests.crm.test_clerk import all_of, does

FRIDAY_NOON = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)
"""Twelve o'clock in Boston; Thanksgiving is on the Thursday after."""

MONDAY_TEN = "2026-11-23T10:00"
NEW_YORK, CALIFORNIA, LONDON = "+12025550143", "+14155550100", "+442079460000"


@pytest.fixture(autouse=True)
def friday() -> Iterator[None]:
    with time_machine.travel(FRIDAY_NOON, tick=False):
        yield


def call_from(database: Database, sid: str, phone: str = NEW_YORK) -> int:
    with database.begin() as session:
        line = seed(session)
        contact = find_or_create_contact(session, phone)
        call = Call(sid=sid, line_id=line.id, contact_id=contact.id, from_number=phone)
        session.add(call)
        session.flush()
        return call.id


def only_sarah(database: Database) -> None:
    with database.begin() as session:
        for host in session.scalars(select(Host).where(Host.name != "Sarah Bennett")):
            host.active = False


def test_the_soonest_times_are_offered_on_two_days(database: Database) -> None:
    found = does(database, call_from(database, "CA1"), FindSlots()).found

    assert found["slots"] == ["2026-11-20T14:00", "2026-11-23T09:00"]
    assert (found["zone"], found["zone_name"]) == ("America/New_York", "")
    assert found["today"] == "2026-11-20"


def test_times_are_told_on_the_callers_clock(database: Database) -> None:
    found = does(database, call_from(database, "CA1", CALIFORNIA), FindSlots()).found

    assert found["slots"][0] == "2026-11-20T11:00"
    assert (found["zone"], found["zone_name"]) == ("America/Los_Angeles", "Pacific time")


@pytest.mark.parametrize(
    ("wish", "slots", "exact"),
    [
        (FindSlots(around=MONDAY_TEN), [MONDAY_TEN], True),
        (FindSlots(around="2026-11-23T10:15"), ["2026-11-23T10:15"], True),
        (
            FindSlots(around="2026-11-23T10:07"),
            ["2026-11-23T10:00", "2026-11-23T10:30"],
            False,
        ),
        (FindSlots(around="2026-11-28T10:00"), ["2026-11-30T09:00", "2026-11-30T09:30"], False),
        (
            FindSlots(around="2026-11-26T10:00"),
            ["2026-11-27T09:00", "2026-11-27T09:30"],
            False,
        ),
        (FindSlots(around="2026-11-24"), ["2026-11-24T09:00", "2026-11-24T11:00"], False),
        (
            FindSlots(around="2026-11-24", part="afternoon"),
            ["2026-11-24T12:00", "2026-11-24T14:00"],
            False,
        ),
        (FindSlots(part="morning"), ["2026-11-23T09:00", "2026-11-24T09:00"], False),
        (FindSlots(around="2026-11-24", part="15:00-17:00"), ["2026-11-24T15:00"], False),
        (FindSlots(part="-10:00"), ["2026-11-23T09:00", "2026-11-24T09:00"], False),
        (FindSlots(besides=("friday", "2026-11-23"), count=1), ["2026-11-24T09:00"], False),
        (FindSlots(around=MONDAY_TEN, besides=("monday",)), [MONDAY_TEN], True),
        (FindSlots(before="2026-11-21"), ["2026-11-20T14:00", "2026-11-20T16:00"], False),
        (FindSlots(before="2026-11-20"), [], False),
        (FindSlots(after="2026-11-20T14:00", count=1), ["2026-11-20T14:30"], False),
        (FindSlots(around="2026-11-23T05:00", unsure=True), ["2026-11-23T17:00"], True),
        (FindSlots(around="2020-01-01T10:00"), ["2026-11-20T14:00", "2026-11-20T14:30"], False),
        (FindSlots(around="2027-06-01T10:00"), [], False),
        (FindSlots(around="nonsense"), ["2026-11-20T14:00", "2026-11-23T09:00"], False),
    ],
)
def test_a_wish_is_met_or_the_nearest_times_are_found(
    database: Database, wish: FindSlots, slots: list[str], *, exact: bool
) -> None:
    found = does(database, call_from(database, "CA1"), wish).found

    assert (found["slots"], found["exact"]) == (slots, exact)


def test_both_halves_of_the_day_are_found_where_both_may_be_meant(database: Database) -> None:
    call = call_from(database, "CA1")
    with database.begin() as session:
        for host in session.scalars(select(Host)):
            host.hours = {"monday": [["07:00", "21:00"]]}

    found = does(database, call, FindSlots(around="2026-11-23T08:00", unsure=True)).found

    assert found["halves"] == ["2026-11-23T08:00", "2026-11-23T20:00"]


def test_a_booked_meeting_is_a_row_that_can_be_spoken_of(database: Database) -> None:
    call = call_from(database, "CA1")
    command = BookMeeting(starts_at=MONDAY_TEN, name="Jane Doe", purpose="a demo")

    outcomes = [does(database, call, command) for _ in range(3)]

    meeting = all_of(database, Meeting)[0]
    assert {outcome.reference for outcome in outcomes} == {"M-3001"}
    assert outcomes[0].found["host"] == "Sarah Bennett"
    assert outcomes[2].found == outcomes[0].found
    assert meeting.starts_at == datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
    assert meeting.ends_at - meeting.starts_at == timedelta(minutes=30)
    assert (meeting.status, meeting.purpose, meeting.time_zone) == (
        "booked",
        "a demo",
        "America/New_York",
    )
    assert len(all_of(database, Meeting)) == 1
    assert len(all_of(database, MeetingCell)) == 3
    assert meeting.caller_name == all_of(database, Contact)[0].name == "Jane Doe"


@pytest.mark.parametrize(
    "when",
    [
        "2026-11-20T11:00",
        "2020-01-01T10:00",
        "2026-11-20T12:15",
        "2026-11-21T10:00",
        "2026-11-26T10:00",
        "2026-11-23T03:00",
        "2026-11-23T10:07",
        "2027-06-01T10:00",
        "tomorrow'; DROP TABLE meetings; --",
        "",
    ],
)
def test_nothing_is_booked_in_the_past_out_of_hours_or_too_far_ahead(
    database: Database, when: str
) -> None:
    outcome = does(database, call_from(database, "CA1"), BookMeeting(starts_at=when, name="Jo"))

    assert not outcome.done
    assert outcome.reason.endswith(".")
    assert [all_of(database, one) for one in (Meeting, MeetingCell, CommandOutcome)] == [[], [], []]
    assert all_of(database, Contact)[0].name is None


def test_two_hosts_meet_two_callers_at_one_time_and_a_third_is_refused(database: Database) -> None:
    noon = "2026-11-23T13:00"
    calls = [call_from(database, f"CA{n}", f"+1202555014{n}") for n in range(3)]

    outcomes = [does(database, call, BookMeeting(starts_at=noon)) for call in calls]

    assert [outcome.done for outcome in outcomes] == [True, True, False]
    assert {outcome.found["host"] for outcome in outcomes[:2]} == {"Sarah Bennett", "Daniel Ortiz"}
    assert "taken" in outcomes[2].reason


def test_the_buffer_after_a_meeting_stays_free(database: Database) -> None:
    only_sarah_call = call_from(database, "CA1")
    only_sarah(database)
    does(database, only_sarah_call, BookMeeting(starts_at=MONDAY_TEN))
    other = call_from(database, "CA2", CALIFORNIA)

    refused = does(database, other, BookMeeting(starts_at="2026-11-23T07:30"))
    booked = does(database, other, BookMeeting(starts_at="2026-11-23T07:45"))

    assert (refused.done, booked.done) == (False, True)


def test_of_callers_racing_for_one_time_one_gets_it(database: Database) -> None:
    calls = [call_from(database, f"CA{n}", f"+1202555014{n}") for n in range(6)]
    only_sarah(database)
    load_holidays(database)
    start = Barrier(len(calls))

    def race(call: int) -> bool:
        start.wait()
        return does(database, call, BookMeeting(starts_at=MONDAY_TEN)).done

    with ThreadPoolExecutor(len(calls)) as workers:
        outcomes = list(workers.map(race, calls))

    assert outcomes.count(True) == 1
    assert len(all_of(database, Meeting)) == 1
    loser = calls[outcomes.index(False)]
    offered = does(database, loser, FindSlots(around=MONDAY_TEN)).found
    assert offered["exact"] is False
    assert MONDAY_TEN not in offered["slots"]
    assert does(database, loser, BookMeeting(starts_at=offered["slots"][0])).done


def test_callers_racing_for_overlapping_times_never_share_a_host(database: Database) -> None:
    wishes = [f"2026-11-23T{13 + n // 4}:{n % 4 * 15:02d}" for n in range(4)] * 2
    calls = [call_from(database, f"CA{n}", f"+120255501{n:02d}") for n in range(len(wishes))]
    load_holidays(database)
    start = Barrier(len(calls))

    def race(call: int, wish: str) -> None:
        start.wait()
        does(database, call, BookMeeting(starts_at=wish))

    with ThreadPoolExecutor(len(calls)) as workers:
        list(workers.map(race, calls, wishes))

    meetings = all_of(database, Meeting)
    pause = timedelta(minutes=15)
    assert meetings
    for one in meetings:
        rivals = [other for other in meetings if other.host_id == one.host_id and other is not one]
        assert all(
            other.starts_at >= one.ends_at + pause or other.ends_at + pause <= one.starts_at
            for other in rivals
        )
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(MeetingCell)) == 3 * len(meetings)


def test_holidays_are_loaded_before_the_first_caller(database: Database) -> None:
    call_from(database, "CA1")
    holidays_of.cache_clear()

    load_holidays(database)
    loaded = holidays_of.cache_info().currsize
    does(database, call_from(database, "CA2"), FindSlots())

    assert (loaded, holidays_of.cache_info().misses) == (1, 1)


def test_without_a_database_holidays_wait_for_the_first_caller() -> None:
    holidays_of.cache_clear()

    load_holidays(Database("postgresql://nobody@127.0.0.1:1/none"))

    assert holidays_of.cache_info().currsize == 0


def test_a_confirmation_is_queued_once_with_a_signed_address(database: Database) -> None:
    links = Links("https://voice.test", "a key")
    links.tell(database)
    call = call_from(database, "CA1", CALIFORNIA)
    reference = does(database, call, BookMeeting(starts_at="2026-11-23T09:00")).reference

    outcomes = [does(database, call, ConfirmByText(reference=reference)) for _ in range(2)]

    text = all_of(database, Text)[0]
    address = text.body.rsplit(" ", 1)[1]
    assert [outcome.done for outcome in outcomes] == [True, True]
    assert len(all_of(database, Text)) == 1
    assert (text.to_phone, text.status) == (CALIFORNIA, "queued")
    assert "is on Monday, November 23, 2026 at 9:00 AM, Pacific time." in text.body
    assert address.startswith("https://voice.test/meetings/M-3001.ics?signature=")
    assert links.opens("M-3001", address.partition("=")[2])
    assert len(text.body) <= 320


def test_no_text_is_sent_to_a_landline_or_of_another_calls_meeting(database: Database) -> None:
    call, other = call_from(database, "CA1"), call_from(database, "CA2", LONDON)
    of_jane = does(database, call, BookMeeting(starts_at=MONDAY_TEN)).reference
    of_london = does(database, other, BookMeeting(starts_at="2026-11-23T16:00")).reference

    assert not does(database, other, ConfirmByText(reference=of_london)).done
    assert not does(database, other, ConfirmByText(reference=of_jane)).done
    assert not does(database, call, ConfirmByText(reference="'; --")).done
    assert all_of(database, Text) == []
