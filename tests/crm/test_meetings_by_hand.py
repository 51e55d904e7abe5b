"""Meetings that staff move or cancel: a caller who agreed to texts is told each change once."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
import time_machine
from sqlalchemy import select

from neuracrm_voice.commands import BookMeeting, ConfirmByText
from neuracrm_voice.crm import by_hand
from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact, find_or_create_contact
from neuracrm_voice.crm.demo import seed
from neuracrm_voice.crm.drafts import MeetingChange, NewMeeting
from neuracrm_voice.crm.hosts import Host
from neuracrm_voice.crm.meetings import Meeting
from neuracrm_voice.crm.refusals import RefusedError
from neuracrm_voice.crm.texts import Text
from neuracrm_voice.database import Database
from tests.crm.test_booking import FRIDAY_NOON, MONDAY_TEN, call_from, only_sarah
from tests.crm.test_clerk import all_of, does

JANE, HER_OFFICE = "+12025550143", "+12025550177"
ELEVEN_IN_BOSTON, MIDNIGHT_IN_BOSTON = "2026-11-23T16:00:00Z", "2026-11-23T05:00:00Z"


@pytest.fixture(autouse=True)
def friday() -> Iterator[None]:
    with time_machine.travel(FRIDAY_NOON, tick=False):
        yield


@pytest.fixture
def booked(database: Database) -> int:
    """Let Jane book Monday at ten by telephone, and agree to be texted about it."""
    with database.begin() as session:
        seed(session)
    only_sarah(database)
    call = call_from(database, "CA1", JANE)
    outcome = does(database, call, BookMeeting(starts_at=MONDAY_TEN))
    assert does(database, call, ConfirmByText(reference=outcome.reference)).done
    [meeting] = all_of(database, Meeting)
    return int(meeting.id)


def change(database: Database, number: int, **values: object) -> None:
    with database.begin() as session:
        meeting = by_hand.lock(session, Meeting, number)
        by_hand.change(session, meeting, MeetingChange.model_validate(values), by="Ann")


def book(database: Database, **values: object) -> int:
    with database.begin() as session:
        draft = NewMeeting.model_validate(values)
        return int(by_hand.make(session, Meeting, draft, by="Ann").id)


def told_since_it_was_booked(database: Database) -> list[tuple[str, str]]:
    texts = sorted(all_of(database, Text), key=lambda one: one.id)
    return [(text.to_phone, text.body) for text in texts[1:]]


def test_whoever_agreed_to_texts_is_told_that_staff_moved_their_meeting(
    database: Database, booked: int
) -> None:
    change(database, booked, starts_at=ELEVEN_IN_BOSTON)

    [(to, body)] = told_since_it_was_booked(database)
    assert to == JANE
    assert "your meeting M-3001 with Sarah Bennett is on Monday, November 23, 2026 at 11:00" in body


def test_each_move_is_told(database: Database, booked: int) -> None:
    change(database, booked, starts_at=ELEVEN_IN_BOSTON)
    change(database, booked, starts_at="2026-11-23T15:00:00Z")

    [_first, (_to, second)] = told_since_it_was_booked(database)
    assert "at 10:00 AM" in second


def test_and_that_it_is_off_and_that_it_is_on_again(database: Database, booked: int) -> None:
    change(database, booked, status="cancelled")
    change(database, booked, status="booked")

    [(_to, off), (_same, on)] = told_since_it_was_booked(database)
    assert "M-3001 with Sarah Bennett on Monday, November 23, 2026 at 10:00 AM" in off
    assert "is cancelled." in off
    assert "is on Monday, November 23, 2026 at 10:00 AM" in on


def test_what_changes_nothing_for_the_caller_is_told_to_nobody(
    database: Database, booked: int
) -> None:
    change(database, booked, purpose="The yearly plan")
    change(database, booked, starts_at="2026-11-23T15:00:00Z")
    change(database, booked, status="cancelled")
    change(database, booked, status="cancelled", purpose="It was too early")

    assert len(told_since_it_was_booked(database)) == 1


def test_a_cancelled_meeting_is_not_moved_in_silence(database: Database, booked: int) -> None:
    with pytest.raises(RefusedError, match="cannot be moved"):
        change(database, booked, status="cancelled", starts_at=ELEVEN_IN_BOSTON)
    change(database, booked, status="cancelled")
    noted = [one.note for one in all_of(database, Activity)]

    with pytest.raises(RefusedError, match="cannot be moved"):
        change(database, booked, starts_at=ELEVEN_IN_BOSTON, purpose="The yearly plan")

    [meeting] = all_of(database, Meeting)
    assert (meeting.status, meeting.purpose) == ("cancelled", "")
    assert [one.note for one in all_of(database, Activity)] == noted
    assert "M-3001 starts at changed by Ann" not in noted


def test_a_cancelled_meeting_is_booked_again_at_another_time(
    database: Database, booked: int
) -> None:
    change(database, booked, status="cancelled")
    change(database, booked, status="booked", starts_at=ELEVEN_IN_BOSTON)

    [meeting] = all_of(database, Meeting)
    assert (meeting.status, f"{meeting.starts_at:%H:%M}") == ("booked", "16:00")


def test_staff_give_nobody_two_meetings_that_overlap(database: Database, booked: int) -> None:
    with database.begin() as session:
        for host in session.scalars(select(Host)):
            host.active, host.hours = True, {"monday": [["09:00", "17:00"]]}
        jane = session.get_one(Meeting, booked).contact_id
    early = {"contact_id": jane, "starts_at": "2026-11-23T14:45:00Z"}

    with pytest.raises(RefusedError, match="This contact has another meeting"):
        book(database, **early)

    other = book(database, **early | {"starts_at": ELEVEN_IN_BOSTON})
    with pytest.raises(RefusedError, match="This contact has another meeting"):
        change(database, other, starts_at=early["starts_at"])
    change(database, booked, starts_at="2026-11-23T15:30:00Z")


def test_a_move_that_is_refused_is_told_to_nobody(database: Database, booked: int) -> None:
    with pytest.raises(RefusedError):
        change(database, booked, starts_at=MIDNIGHT_IN_BOSTON)

    assert told_since_it_was_booked(database) == []


def test_whoever_did_not_agree_to_texts_gets_none(database: Database, booked: int) -> None:
    with database.begin() as session:
        session.get_one(Meeting, booked).texted_to = None

    change(database, booked, starts_at=ELEVEN_IN_BOSTON)
    change(database, booked, status="cancelled")

    assert told_since_it_was_booked(database) == []


def test_the_number_that_agreed_is_told_and_not_the_contacts(database: Database) -> None:
    with database.begin() as session:
        seed(session)
        jane = find_or_create_contact(session, JANE).id
    call = call_from(database, "CA1", HER_OFFICE)
    with database.begin() as session:
        session.get_one(Call, call).verified_contact_id = jane
    outcome = does(database, call, BookMeeting(starts_at=MONDAY_TEN))
    assert does(database, call, ConfirmByText(reference=outcome.reference)).done

    change(database, 1, starts_at=ELEVEN_IN_BOSTON)
    change(database, 1, status="cancelled")

    assert all_of(database, Meeting)[0].contact_id == jane
    assert [to for to, _body in told_since_it_was_booked(database)] == [HER_OFFICE] * 2


def test_whoever_agreed_is_told_even_if_they_are_not_to_be_called(
    database: Database, booked: int
) -> None:
    with database.begin() as session:
        contact = session.scalars(select(Contact)).one()
        contact.phone, contact.do_not_call = None, True

    change(database, booked, status="cancelled")

    assert [to for to, _body in told_since_it_was_booked(database)] == [JANE]


def test_a_meeting_that_is_over_is_put_right_in_silence(database: Database, booked: int) -> None:
    with time_machine.travel(datetime.fromisoformat(ELEVEN_IN_BOSTON) + timedelta(days=1)):
        change(database, booked, status="cancelled")

    assert told_since_it_was_booked(database) == []
