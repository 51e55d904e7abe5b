"""The desk's own leg: the whisper, the key that accepts, and the carrier's report of a message."""

import xml.etree.ElementTree as ET

import pytest
from sqlalchemy import select

from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.tasks import Task
from tests.transports.conftest import SID, Desk, call

LEG = "CA" + "2" * 32
URL = "https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/RE1"


def verbs(answer: bytes) -> list[str]:
    return [verb.tag for verb in ET.fromstring(answer)]  # noqa: S314 - our own answer.


def leg(**fields: str) -> dict[str, str]:
    return call(CallSid=LEG, ParentCallSid=SID, **fields)


def tasks(desk: Desk) -> list[Task]:
    with desk.services.database.read() as session:
        return list(session.scalars(select(Task)))


@pytest.fixture
def transferred(desk: Desk) -> Desk:
    with desk.services.database.begin() as session:
        line = session.get_one(Line, 1)
        line.hours, line.holidays_country = {}, None
    desk.post("/voice/incoming", call())
    answer = desk.post("/voice/turn/1", call(SpeechResult="a person please"))
    assert verbs(answer.data)[-1] == "Dial"
    return desk


def test_bridged_without_acceptance_is_missed(transferred: Desk) -> None:
    fields = call(DialCallStatus="completed", DialBridged="true", DialCallDuration="40")

    answer = transferred.post("/voice/desk/2", fields)

    assert verbs(answer.data) == ["Gather"]
    assert b"nobody could pick up" in answer.data


def test_one_accepts_whatever_number_of_times_it_is_delivered(transferred: Desk) -> None:
    assert verbs(transferred.post("/voice/desk/2/whisper", leg()).data) == ["Gather", "Hangup"]
    for _ in range(2):
        assert verbs(transferred.post("/voice/desk/2/accept", leg(Digits="1")).data) == []
    [task] = tasks(transferred)
    assert task.status == "done"

    assert verbs(transferred.post("/voice/desk/2", call(DialCallStatus="completed")).data) == [
        "Hangup"
    ]


@pytest.mark.parametrize("digits", ["2", "", "11"])
def test_any_other_key_hangs_up_on_the_desk(transferred: Desk, digits: str) -> None:
    answer = transferred.post("/voice/desk/2/accept", leg(Digits=digits))

    assert verbs(answer.data) == ["Hangup"]
    assert tasks(transferred)[0].accepted_at is None


def test_a_leg_of_a_call_nobody_knows_is_told_so_and_cannot_accept(desk: Desk) -> None:
    assert verbs(desk.post("/voice/desk/2/whisper", leg()).data) == ["Gather", "Hangup"]
    assert verbs(desk.post("/voice/desk/2/accept", leg(Digits="1")).data) == ["Hangup"]


def test_a_desk_is_not_bridged_while_the_database_is_gone(transferred: Desk) -> None:
    with transferred.services.database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE tasks RENAME TO gone")

    for address in ("/voice/desk/2/whisper", "/voice/desk/2/accept"):
        assert verbs(transferred.post(address, leg(Digits="1")).data) == ["Hangup"]


def test_a_message_is_kept_once_whichever_report_comes_first(desk: Desk) -> None:
    desk.post("/voice/incoming", call())
    desk.post("/voice/turn/1", call(SpeechResult="I want to leave a message"))
    report = call(RecordingSid="RE1", RecordingUrl=URL, RecordingStatus="completed")

    for _ in range(2):
        assert verbs(desk.post("/voice/recording", report).data) == []
    desk.post("/voice/message/2", call(RecordingUrl=URL, RecordingDuration="9"))
    desk.post("/voice/recording", report)

    assert [(task.kind, task.recording_url) for task in tasks(desk)] == [("message", URL)]


def test_a_message_of_a_caller_who_hung_up_is_kept(desk: Desk) -> None:
    desk.post("/voice/incoming", call())
    desk.post("/voice/turn/1", call(SpeechResult="I want to leave a message"))
    desk.post("/voice/status", call(CallStatus="completed"))

    desk.post("/voice/recording", call(RecordingSid="RE1", RecordingUrl=URL))

    assert [task.recording_url for task in tasks(desk)] == [URL]


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "https://x y", "https://" + "a" * 900])
def test_what_is_no_address_is_no_recording(desk: Desk, url: str) -> None:
    desk.post("/voice/incoming", call())
    desk.post("/voice/turn/1", call(SpeechResult="I want to leave a message"))

    desk.post("/voice/recording", call(RecordingSid="RE1", RecordingUrl=url))
    answer = desk.post("/voice/message/2", call(RecordingUrl=url, RecordingDuration="9"))

    assert b"After the tone" in answer.data
    assert {task.recording_url for task in tasks(desk)} == {None}
