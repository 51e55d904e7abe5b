"""Callers who want a person: who is briefed, who takes the call, and what else is offered."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.demo import DEMO_DESK
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.tasks import Task
from neuracrm_voice.crm.tickets import Ticket
from neuracrm_voice.database import now
from neuracrm_voice.exchange import Call as Telephone
from neuracrm_voice.exchange import Desk, Dialled, Recorded
from tests.office import JANE, Office

CLOSED: dict[str, list[list[str]]] = {"monday": []}


def open_when(office: Office, **hours: Any) -> Office:  # noqa: ANN401 - columns of the line.
    with office.database.begin() as session:
        line = session.get_one(Line, 1)
        for name, value in hours.items():
            setattr(line, name, value)
    return office


def says_all(call: Telephone, *lines: str) -> Telephone:
    for line in lines:
        call.says(line)
    return call


def rang(call: Telephone) -> bool:
    return any(isinstance(item, Dialled) for item in call.heard)


def whispered(call: Telephone) -> str:
    return " ".join(
        delivery.text for delivery in call.exchanges if delivery.url.endswith("/whisper")
    )


def test_the_briefing_is_written_before_the_desk_is_rung_and_whispered_to_it(
    office: Office,
) -> None:
    call = office.dial(desks={DEMO_DESK: Desk("answers", presses="1")})

    says_all(call, "my invoices do not export any more", "put me through to a person please")

    task = office.one(Task)
    assert (task.kind, task.status, task.reference) == ("hand_over", "done", "K-5001")
    assert task.accepted_at is not None
    assert "invoices do not export" in task.briefing["what"]
    assert JANE in task.briefing["who"]
    assert "invoices do not export" in whispered(call)
    assert call.ended
    transfer = next(one for one in call.exchanges if "<Dial" in one.text)
    assert "/whisper" in transfer.text
    [record] = [one for one in office.all(Call) if one.sid == call.sid]
    assert task.call_id == record.id


@pytest.mark.parametrize("presses", ["", "2", "9"])
def test_a_desk_that_does_not_accept_has_not_taken_the_call(office: Office, presses: str) -> None:
    call = office.dial(desks={DEMO_DESK: Desk("answers", presses=presses)})

    says_all(call, "can I speak to a real person please")

    assert "nobody could pick up" in call.words
    assert "call you back" in call.words
    task = office.one(Task)
    assert (task.status, task.accepted_at) == ("open", None)


@pytest.mark.parametrize("outcome", ["no-answer", "busy", "failed"])
def test_a_callback_is_booked_when_nobody_answers(office: Office, outcome: str) -> None:
    call = office.dial(desks={DEMO_DESK: Desk(outcome)})  # type: ignore[arg-type]

    says_all(call, "I want to talk to a human", "yes please", "yes", "as soon as possible")

    assert "We will call you as soon as we can" in call.words
    task = office.one(Task)
    assert (task.kind, task.status, task.phone) == ("callback", "open", JANE)
    assert ", ".join(task.reference.replace("-", "")) in call.words
    assert "anything else" in call.words
    says_all(call, "no thank you")
    assert call.ended


def test_a_callback_may_go_to_another_number_at_a_time_of_the_callers(office: Office) -> None:
    open_when(
        office,
        hours={day: [["09:00", "18:00"]] for day in ("monday", "tuesday", "wednesday")},
        time_zone="America/New_York",
    )
    call = office.dial()

    says_all(call, "please call me back", "no", "two oh two five five five oh one nine nine")
    assert "Is that right?" in call.words
    says_all(call, "yes", "next Monday at eleven at night")
    assert "Our people are here Monday to Wednesday, nine to six" in call.words
    says_all(call, "next Monday at ten")

    task = office.one(Task)
    assert (task.kind, task.phone) == ("callback", "+12025550199")
    assert task.due_at > now()
    assert "Monday" in call.words


def test_a_time_is_meant_on_the_callers_own_clock(office: Office) -> None:
    call = office.dial(from_="+14155550142")

    says_all(call, "please call me back", "yes", "tomorrow at ten in the morning")

    due = office.one(Task).due_at.astimezone(ZoneInfo("America/Los_Angeles"))
    assert (due.hour, due.minute) == (10, 0)
    assert "Pacific time" in call.words


def test_closed_nobody_is_rung_and_the_hours_are_told(office: Office) -> None:
    open_when(office, hours=CLOSED | {"monday": [["03:00", "03:01"]]})
    call = office.dial(desks={DEMO_DESK: Desk("answers", presses="1")})
    assert "not here at the moment" in call.words

    call.says("I want to speak to a person")

    assert not rang(call)
    assert "They are here Monday, three to three oh one in the morning" in call.words
    says_all(call, "call me back", "yes", "whenever")
    task = office.one(Task)
    assert (task.kind, task.status) == ("callback", "open")
    assert task.due_at > now()


def test_a_holiday_is_closed(office: Office) -> None:
    today = now().date()
    # The test may run over midnight.
    days = [today.isoformat(), (today + timedelta(days=1)).isoformat()]
    open_when(office, hours={}, closed_days=days, time_zone="UTC")

    call = office.dial(desks={DEMO_DESK: Desk("answers", presses="1")})

    assert "not here at the moment" in call.words
    call.says("a person please")
    assert not rang(call)


def test_closed_everything_else_goes_on(office: Office) -> None:
    open_when(office, hours=CLOSED)
    call = office.dial()

    call.says("what are your opening hours")
    assert "nine to six" in call.words
    says_all(call, "my printer is broken", "it can wait", "Jane Doe")

    assert office.count(Ticket) == 1


def test_a_message_is_recorded_after_a_tone(office: Office) -> None:
    open_when(office, hours=CLOSED)
    call = office.dial()

    call.says("I just want to leave a message")
    assert "After the tone" in call.words
    assert call.recording is not None
    assert call.recording["maxLength"] == "120"
    call.records(20)

    task = office.one(Task)
    assert (task.kind, task.status) == ("message", "open")
    assert task.recording_url.startswith("https://api.twilio.com/")
    assert any(isinstance(item, Recorded) for item in call.heard)
    assert ", ".join(task.reference.replace("-", "")) in call.words
    says_all(call, "that's all")
    assert call.ended


def test_an_empty_message_is_asked_for_once_more_and_then_not_kept(office: Office) -> None:
    call = office.dial()

    says_all(call, "can I leave a message").waits()
    assert "After the tone" in call.words
    call.waits()

    assert "none was kept" in call.words
    assert "message" not in {task.kind for task in office.all(Task)}
    says_all(call, "no that's all")
    assert call.ended


def test_a_message_may_be_left_in_the_middle_of_something_else(office: Office) -> None:
    call = office.dial()

    says_all(call, "my screen is black", "I would rather leave a message").records(5)

    assert "Is it blocking you" in call.words
    says_all(call, "it can wait", "Jane Doe")
    assert office.count(Ticket) == 1
    assert office.one(Task).kind == "message"
