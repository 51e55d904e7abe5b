"""What Twilio, or somebody who would like to be Twilio, posts to us."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from werkzeug.test import TestResponse

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.exchange.twiml import read as read_twiml
from tests.transports.conftest import PUBLIC, SID, Desk, Fields, call, signed


def verbs(answer: TestResponse) -> list[str]:
    """Hold an answer against the carrier's rules and return its verbs."""
    assert answer.status_code == 200
    assert answer.content_type.startswith("text/xml")
    read_twiml(answer.data)
    return [child.tag for child in parsed(answer)]


def parsed(answer: TestResponse) -> ET.Element:
    return ET.fromstring(answer.data)  # noqa: S314 - our own answer.


def test_a_webhook_signed_over_the_public_address_is_answered(desk: Desk) -> None:
    assert verbs(desk.post("/voice/incoming", call())) == ["Gather"]


@pytest.mark.parametrize(
    "path",
    [
        "/voice/incoming",
        "/voice/turn/1",
        "/voice/turn/1/rest/1",
        "/voice/desk/1",
        "/voice/status",
        "/voice/fallback",
        "/voice/nowhere",
    ],
)
@pytest.mark.parametrize("signature", ["", "nonsense", "\N{SNOWMAN}".encode().decode("latin-1")])
def test_an_unsigned_webhook_is_refused_and_nothing_is_written(
    desk: Desk, path: str, signature: str
) -> None:
    before = desk.rows()

    answer = desk.app.test_client().post(
        path, data=call(), headers={"X-Twilio-Signature": signature} if signature else {}
    )

    assert answer.status_code == 403
    assert desk.rows() == before


def test_a_signature_of_another_token_address_or_form_is_refused(desk: Desk) -> None:
    body = b"CallSid=CA1"

    assert (
        desk.post(
            "/voice/incoming", body, signature=signed(f"{PUBLIC}/voice/incoming", body, "54321")
        ).status_code
        == 403
    )
    assert (
        desk.post(
            "/voice/incoming", body, signature=signed(f"{PUBLIC}/voice/turn/1", body)
        ).status_code
        == 403
    )
    assert (
        desk.post(
            "/voice/incoming", body, signature=signed(f"{PUBLIC}/voice/incoming", b"CallSid=CA2")
        ).status_code
        == 403
    )


def test_a_query_is_part_of_what_is_signed(desk: Desk) -> None:
    path = "/voice/incoming?flow=follow_up&x=%20y"

    assert verbs(desk.post(path, call())) == ["Gather"]
    assert (
        desk.post(path, call(), signature=signed(f"{PUBLIC}/voice/incoming", b"")).status_code
        == 403
    )


def test_a_turn_of_an_unknown_call_begins_the_call_afresh(desk: Desk) -> None:
    answer = desk.post("/voice/turn/7", call(SpeechResult="I want to buy"))

    assert b"Thank you for calling" in answer.data
    assert b"/voice/turn/8" in answer.data
    assert desk.post("/voice/turn/7", call(SpeechResult="I want to buy")).data == answer.data


ODD: dict[str, Fields] = {
    "nothing at all": b"",
    "no call id": {"From": "+12025550143"},
    "an empty call id": call(CallSid=""),
    "an endless call id": call(CallSid="CA" * 5000),
    "fields given twice": [
        *call().items(),
        ("From", "+12025550199"),
        ("SpeechResult", "a"),
        ("SpeechResult", "b"),
    ],
    "a megabyte of speech": call(SpeechResult="help me " * 131_072),
    "bytes that are no UTF-8": b"CallSid=CA1&From=%2B12025550143&SpeechResult=caf%E9+%FF%FE",
    "control characters": call(SpeechResult="my \x00 app \x1b[31m \x07 crashes \u202e\u0085"),
    "emoji": call(SpeechResult="\N{PILE OF POO} my app crashes \N{FACE SCREAMING IN FEAR}"),
    "markup": call(
        SpeechResult="<Say>hello</Say><script>alert(1)</script> &amp; ]]> my app crashes"
    ),
    "an anonymous caller": call(From="anonymous"),
    "a SIP caller": call(From="sip:jane@example.com;user=phone"),
    "a client": call(From="client:jane"),
    "no caller": {"CallSid": SID},
    "a name for a number": call(From="Robert'); DROP TABLE calls;--"),
    "an endless number": call(From="+" + "1" * 5000),
    "odd confidence": call(SpeechResult="help", Confidence="NaN"),
    "keys and speech": call(SpeechResult="help", Digits="2"),
    "an endless row of keys": call(Digits="1" * 10_000),
}


@pytest.mark.parametrize(
    "path",
    [
        "/voice/incoming",
        "/voice/turn/1",
        "/voice/desk/1",
        "/voice/status",
        "/voice/turn/1/rest/1",
        "/voice/fallback",
        "/voice/nowhere",
    ],
)
@pytest.mark.parametrize("what", ODD)
def test_odd_input_gets_valid_twiml(desk: Desk, path: str, what: str) -> None:
    desk.post("/voice/incoming", call())

    asks_for_something = path != "/voice/status"
    assert bool(verbs(desk.post(path, ODD[what]))) is asks_for_something


def test_calls_without_a_name_are_never_mixed_up(desk: Desk) -> None:
    for fields in ({"From": "+12025550143"}, call(CallSid=""), call(CallSid="CA" * 5000)):
        assert verbs(desk.post("/voice/incoming", fields)) == ["Say", "Hangup"]

    assert desk.rows()["calls"] == 0


@pytest.mark.parametrize("what", ODD)
def test_odd_input_leaves_a_sane_record(desk: Desk, what: str) -> None:
    desk.post("/voice/incoming", ODD[what])
    desk.post("/voice/turn/1", ODD[what])

    with desk.services.database.read() as session:
        for kept in session.scalars(select(Call)):
            assert len(kept.sid) <= 64
            assert kept.from_number is None or (
                len(kept.from_number) <= 64 and kept.from_number.isprintable()
            )
        for turn in session.scalars(select(Turn)):
            assert turn.heard is None or (len(turn.heard) <= 4000 and turn.heard.isprintable())


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(max_size=300), sid=st.text(max_size=80), caller=st.text(max_size=40))
def test_any_words_from_anybody_get_valid_twiml(
    desk: Desk, words: str, sid: str, caller: str
) -> None:
    try:
        fields = call(SpeechResult=words, CallSid=sid, From=caller)
        words.encode(), sid.encode(), caller.encode()
    except UnicodeEncodeError:
        return
    verbs(desk.post("/voice/turn/1", fields))


def test_a_database_that_is_gone_gets_apologies_and_then_a_kind_end(desk: Desk) -> None:
    desk.services.database.engine.dispose()
    with desk.services.database.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE turns")

    first = desk.post("/voice/incoming", call())
    assert verbs(first) == ["Gather"]
    assert b"I lost you for a moment" in first.data
    address = parsed(first)[0].attrib["action"].removeprefix(PUBLIC)
    second = desk.post(address, call())
    address = parsed(second)[0].attrib["action"].removeprefix(PUBLIC)
    assert verbs(desk.post(address, call())) == ["Say", "Hangup"]
    assert verbs(desk.post("/voice/fallback", call())) == ["Say", "Hangup"]
    assert verbs(desk.post("/voice/turn/1", call())) == ["Gather"]


def test_news_that_cannot_be_noted_is_asked_for_again(desk: Desk) -> None:
    desk.services.database.engine.dispose()
    with desk.services.database.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE calls")

    for path in ("/voice/status", "/voice/status?out=out-1", "/voice/recording"):
        report = call(CallStatus="completed", RecordingSid="RE1", RecordingUrl="https://x.test/RE1")
        answer = desk.post(path, report)
        assert (answer.status_code, path) == (503, path)


STATUSES = st.lists(
    st.sampled_from(
        [
            "queued",
            "initiated",
            "ringing",
            "in-progress",
            "completed",
            "busy",
            "failed",
            "no-answer",
            "canceled",
            "",
            "odd",
        ]
    ),
    max_size=8,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STATUSES, st.integers(min_value=0, max_value=10**6))
def test_a_calls_status_only_ever_moves_forward(
    desk: Desk, statuses: list[str], number: int
) -> None:
    sid = f"CA{number}-{len(statuses)}-{hash(tuple(statuses)) % 10**6}"
    desk.post("/voice/incoming", call(CallSid=sid))
    ended = [
        status
        for status in statuses
        if status in {"completed", "busy", "failed", "no-answer", "canceled"}
    ]

    for status in statuses:
        verbs(desk.post("/voice/status", call(CallSid=sid, CallStatus=status, CallDuration="7")))

    with desk.services.database.read() as session:
        kept = session.scalars(select(Call).where(Call.sid == sid)).one()
    assert kept.status == (ended[0] if ended else "in-progress")
    assert (kept.ended_at is not None) == bool(ended)
    assert kept.duration_seconds == (7 if ended else None)


def test_a_caller_whose_turns_are_lost_again_and_again_is_let_go(desk: Desk) -> None:
    answer = desk.post("/voice/incoming", call())
    with desk.services.database.begin() as session:
        begun = session.scalars(select(Call)).one()
        nowhere = {**begun.conversation["call"], "caller_zone": "Nowhere/Land"}
        begun.conversation = {**begun.conversation, "call": nowhere}

    for _ in range(3):
        assert verbs(answer) == ["Gather"]
        address = parsed(answer)[0].attrib["action"].removeprefix(PUBLIC)
        answer = desk.post(address, call(SpeechResult="I want to buy"))

    assert verbs(answer) == ["Say", "Hangup"]


def test_an_endless_body_of_a_stranger_is_refused(desk: Desk) -> None:
    body = b"CallSid=CA1&SpeechResult=" + b"a" * 5_000_000

    assert desk.post("/voice/incoming", body, signature="bogus").status_code == 403
