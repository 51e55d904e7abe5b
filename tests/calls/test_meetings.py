"""Whole calls that end in a meeting, or honestly in none."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import httpx
import pytest
import time_machine
from sqlalchemy import select

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.deals import Deal
from neuracrm_voice.crm.hosts import Host
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.meetings import Meeting, MeetingCell
from neuracrm_voice.crm.texts import Text
from neuracrm_voice.dialogue.stages import Stage
from neuracrm_voice.exchange import Call as Telephone
from tests.calls.test_whole_calls import says_all
from tests.office import JANE, Office

CALIFORNIA = "+14155550100"
QUALIFIED = ("Acme Rockets", "forty", "Jane Doe", "jane dot doe at acme dot com", "yes")


@pytest.fixture(autouse=True)
def friday_noon() -> Iterator[None]:
    """Set the clock to twelve o'clock in Boston, on the Friday before Thanksgiving."""
    with time_machine.travel(datetime(2026, 11, 20, 17, 0, tzinfo=UTC), tick=True):
        yield


def asks_for_a_demo(office: Office, from_: str = JANE) -> Telephone:
    return says_all(office.dial(from_=from_), "I'd like to book a demo", *QUALIFIED)


def only_sarah(office: Office) -> None:
    with office.database.begin() as session:
        for host in session.scalars(select(Host).where(Host.name != "Sarah Bennett")):
            host.active = False


def test_a_caller_who_asks_for_a_demo_leaves_with_a_time(office: Office) -> None:
    call = asks_for_a_demo(office)
    assert "today at half past two, or Monday at" in call.words

    call.says("the second one please")

    meeting = office.one(Meeting)
    assert "Monday, November twenty-third, at nine in the morning" in call.words
    assert ", ".join(meeting.reference.replace("-", "")) in call.words
    assert meeting.starts_at == datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
    assert (meeting.lead_id, meeting.call_id) == (office.one(Lead).id, office.one(Call).id)
    says_all(call, "yes please", "no that's all")
    text = office.one(Text)
    assert call.ended
    assert (text.to_phone, text.status) == (JANE, "queued")
    assert f"{office.url}/meetings/{meeting.reference}.ics?signature=" in text.body


def test_any_other_time_is_understood_on_the_callers_clock(office: Office) -> None:
    call = asks_for_a_demo(office, CALIFORNIA)
    assert "Pacific time" in call.words

    says_all(call, "could we do Tuesday at ten in the morning")
    assert "Tuesday at ten, Pacific time, is free" in call.words
    says_all(call, "yes", "no")

    meeting = office.one(Meeting)
    assert meeting.starts_at == datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
    assert meeting.time_zone == "America/Los_Angeles"
    assert office.count(Text) == 0


def test_a_time_named_with_the_first_words_is_not_asked_for_again(office: Office) -> None:
    call = says_all(
        office.dial(), "I'd like to book a demo for Tuesday at three in the afternoon", *QUALIFIED
    )

    assert "Tuesday at three is free. Shall I book it?" in call.words
    call.says("yes")
    assert office.one(Meeting).starts_at == datetime(2026, 11, 24, 20, 0, tzinfo=UTC)


def test_the_half_of_the_day_is_asked_for_where_both_may_be_meant(office: Office) -> None:
    with office.database.begin() as session:
        for host in session.scalars(select(Host)):
            host.hours = {"tuesday": [["07:00", "21:00"]]}

    call = says_all(asks_for_a_demo(office), "Tuesday at eight")
    assert "in the morning, or in the evening?" in call.words
    says_all(call, "in the evening", "yes")

    assert office.one(Meeting).starts_at == datetime(2026, 11, 25, 1, 0, tzinfo=UTC)


def test_a_caller_for_whom_nobody_has_time_is_promised_nothing(office: Office) -> None:
    with office.database.begin() as session:
        for host in session.scalars(select(Host)):
            host.active = False

    call = asks_for_a_demo(office)

    assert "no free time in our calendar" in call.words
    assert office.count(Meeting) == 0


def test_a_caller_with_nothing_but_keys_gets_a_time(office: Office) -> None:
    call = asks_for_a_demo(office)

    call.presses("3")
    call.presses("1")

    assert office.one(Meeting).status == "booked"


@pytest.mark.parametrize(
    "words", ["yesterday at ten", "today at nine in the morning", "last Monday at three"]
)
def test_the_past_is_never_booked(office: Office, words: str) -> None:
    call = says_all(asks_for_a_demo(office), words)

    assert "gone by" in call.words
    call.says("the first one")
    assert office.one(Meeting).starts_at > datetime(2026, 11, 20, 17, 0, tzinfo=UTC)


def test_a_holiday_is_not_booked_and_the_next_day_is_offered(office: Office) -> None:
    call = says_all(asks_for_a_demo(office), "Thursday at ten in the morning")

    assert "that time is not free" in call.words
    assert "Friday, November twenty-seventh" in call.words


def test_a_day_beyond_the_calendar_is_told_and_the_soonest_offered(office: Office) -> None:
    call = says_all(asks_for_a_demo(office), "the fifth of June next year")

    assert "no free time around then" in call.words
    assert "today at half past two" in call.words


def test_a_caller_who_is_not_suited_thrice_is_promised_nothing(office: Office) -> None:
    call = says_all(asks_for_a_demo(office), "neither", "another day", "neither of those")

    assert "leave that open" in call.words
    assert "anything else" in call.words
    assert (office.count(Meeting), office.count(MeetingCell)) == (0, 0)
    assert office.one(Lead).status == "qualified"


def test_a_caller_who_wants_no_meeting_after_all_is_not_pressed(office: Office) -> None:
    call = says_all(asks_for_a_demo(office), "I don't want a meeting")

    assert "anything else" in call.words
    assert office.count(Meeting) == 0


def test_a_caller_who_hangs_up_before_choosing_has_no_meeting(office: Office) -> None:
    asks_for_a_demo(office).hangs_up()

    assert office.count(Meeting) == 0


def test_of_two_callers_racing_for_one_time_one_gets_it_and_one_the_next(office: Office) -> None:
    only_sarah(office)
    calls = [asks_for_a_demo(office, f"+1202555014{n}") for n in (3, 4)]

    with ThreadPoolExecutor(2) as callers:
        list(callers.map(lambda call: call.says("the first one"), calls))

    first = office.one(Meeting)
    (loser,) = [call for call in calls if "just been taken" in call.words]
    (winner,) = [call for call in calls if call is not loser]
    assert "I have booked you with Sarah Bennett" in winner.words
    assert "I could offer you" in loser.words
    assert "today at half past two" not in loser.words
    loser.says("the first one")
    second = office.all(Meeting)[1]
    assert second.starts_at > first.ends_at


def test_a_caller_moves_a_meeting_in_a_later_call_and_then_cancels_it(office: Office) -> None:
    says_all(asks_for_a_demo(office), "the second one", "no", "no that's all")
    before = office.one(Meeting)

    call = says_all(office.dial(), "I need to move my demo to Wednesday at ten in the morning")
    assert "who I'm speaking with" in call.words
    assert "Sarah" not in call.words
    says_all(call, "jane dot doe at acme dot com")
    assert "I can't confirm who you are with that" in call.words
    assert "Or say code" in call.words
    call.says("code")
    call.says(" ".join(office.one(Text).body[:6]))
    assert "Wednesday at ten is free" in call.words
    call.says("yes")

    meeting = office.one(Meeting)
    assert "I have moved your meeting with Sarah Bennett to Wednesday" in call.words
    assert meeting.starts_at == datetime(2026, 11, 25, 15, 0, tzinfo=UTC)
    assert (meeting.reference, meeting.status) == (before.reference, "booked")

    says_all(call, "no thanks", "actually, please cancel my demo", "yes")
    assert "It is cancelled." in call.words
    assert office.one(Meeting).status == "cancelled"
    assert office.count(MeetingCell) == 0


def test_a_deal_is_not_closed_by_a_meeting_cancelled_in_the_same_call(office: Office) -> None:
    call = says_all(asks_for_a_demo(office), "the first one", "no")
    assert office.one(Deal).stage == Stage.DEAL_CLOSED

    says_all(call, "cancel my meeting", "cancel it")

    assert office.one(Meeting).status == "cancelled"
    assert office.one(Deal).stage == Stage.CLOSING


def test_who_moves_a_meeting_that_is_gone_is_told_so_once(office: Office) -> None:
    call = says_all(asks_for_a_demo(office), "the first one", "no", "I need to move my meeting")
    with office.database.begin() as session:
        session.scalars(select(Meeting)).one().status = "cancelled"

    call.says("the first one")

    assert "I can't find that meeting." in call.words
    assert "anything else" in call.words


def test_a_calendar_file_opens_from_the_text(office: Office) -> None:
    says_all(asks_for_a_demo(office), "the first one", "yes")
    address = office.one(Text).body.rsplit(" ", 1)[1]

    answer = httpx.get(address)

    assert answer.status_code == 200
    assert b"DTSTART:20261120T193000Z" in answer.content
