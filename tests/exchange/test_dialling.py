"""Transfers to a desk, and messages after the tone."""

from collections.abc import Iterator

import pytest

from neuracrm_voice.exchange import Call, Desk, Dialled, Exchange, Recorded
from tests.exchange.conftest import Server

READY, BUSY, AWAY, BROKEN, PICKY = (f"+1500555000{digit}" for digit in range(3, 8))


@pytest.fixture
def exchange(server: Server) -> Iterator[Exchange]:
    one = Exchange(
        base_url=server.url,
        auth_token="t",
        desks={
            READY: "answers",
            BUSY: "busy",
            AWAY: "no-answer",
            BROKEN: "failed",
            PICKY: Desk("answers", talk_seconds=90, presses="1"),
        },
    )
    yield one
    one.close()


def ring(exchange: Exchange) -> Call:
    return exchange.dial(from_="+15005550001", to="+15005550002")


def dial(server: Server, inside: str, attributes: str = "") -> None:
    server.at("/voice/incoming", f'<Dial action="/voice/desk" {attributes}>{inside}</Dial>')
    server.at("/voice/desk", "<Say>Goodbye</Say>")


@pytest.mark.parametrize(
    ("number", "status", "bridged"),
    [
        (READY, "completed", "true"),
        (BUSY, "busy", "false"),
        (AWAY, "no-answer", "false"),
        (BROKEN, "failed", "false"),
        ("+15005559999", "failed", "false"),
    ],
)
def test_the_action_hears_what_came_of_the_transfer(
    server: Server, exchange: Exchange, number: str, status: str, bridged: str
) -> None:
    dial(server, f"<Number>{number}</Number>")
    call = ring(exchange)
    form = server.forms("/voice/desk")[0]
    assert form["DialCallStatus"] == status
    assert form["DialBridged"] == bridged
    assert form["DialCallSid"].startswith("CA")
    assert form["DialCallSid"] != call.sid
    assert form.get("DialCallDuration") == ("60" if bridged == "true" else None)
    assert isinstance(call.heard[0], Dialled)
    assert (call.heard[0].number, call.heard[0].outcome) == (number, status)
    assert call.words.endswith("Goodbye")


def test_a_plain_number_is_dialled_too(server: Server, exchange: Exchange) -> None:
    dial(server, READY)
    ring(exchange)
    assert server.forms("/voice/desk")[0]["DialCallStatus"] == "completed"


def test_without_an_action_the_document_goes_on(server: Server, exchange: Exchange) -> None:
    server.at("/voice/incoming", f"<Dial>{AWAY}</Dial><Say>Nobody is free</Say>")
    call = ring(exchange)
    assert call.words == "Nobody is free"


def test_verbs_after_a_dial_with_an_action_are_not_reached(
    server: Server, exchange: Exchange
) -> None:
    server.at("/voice/incoming", f'<Dial action="/voice/desk">{BUSY}</Dial><Say>Never</Say>')
    server.at("/voice/desk", "<Say>Sorry</Say>")
    assert ring(exchange).words == "Sorry"


def test_an_unanswered_desk_takes_its_timeout(server: Server, exchange: Exchange) -> None:
    dial(server, AWAY, 'timeout="12"')
    server.at("/voice/desk", "<Hangup/>")
    assert ring(exchange).seconds == 12


def test_the_time_limit_ends_the_talk(server: Server, exchange: Exchange) -> None:
    dial(server, READY, 'timeLimit="20"')
    ring(exchange)
    assert server.forms("/voice/desk")[0]["DialCallDuration"] == "20"


def test_the_first_number_that_answers_speaks(server: Server, exchange: Exchange) -> None:
    numbers = "".join(f"<Number>{number}</Number>" for number in (BUSY, READY, BROKEN))
    dial(server, numbers)
    assert ring(exchange).heard[0] == Dialled(READY, "completed", 60)


def test_a_desk_that_presses_a_key_accepts_its_whisper(server: Server, exchange: Exchange) -> None:
    dial(server, f'<Number url="/voice/whisper?c=1">{PICKY}</Number>')
    server.at(
        "/voice/whisper",
        '<Gather numDigits="1" action="/voice/accept"><Say>Press one</Say></Gather><Hangup/>',
    )
    server.at("/voice/accept", "")
    call = ring(exchange)
    whisper, accepted = server.forms("/voice/whisper")[0], server.forms("/voice/accept")[0]
    assert whisper["ParentCallSid"] == call.sid
    assert whisper["CallSid"] == server.forms("/voice/desk")[0]["DialCallSid"]
    assert (whisper["Direction"], whisper["To"]) == ("outbound-dial", PICKY)
    assert accepted["Digits"] == "1"
    assert server.forms("/voice/desk")[0]["DialCallDuration"] == "90"
    assert "Press one" not in call.words
    assert len(call.exchanges) == 4


def test_a_desk_that_ignores_its_whisper_never_speaks(server: Server, exchange: Exchange) -> None:
    dial(server, f'<Number url="/voice/whisper">{READY}</Number>')
    server.at("/voice/whisper", '<Gather numDigits="1" action="/voice/accept"/><Hangup/>')
    ring(exchange)
    form = server.forms("/voice/desk")[0]
    assert (form["DialCallStatus"], form["DialBridged"]) == ("no-answer", "false")
    assert server.forms("/voice/accept") == []


def test_a_whisper_may_not_dial(server: Server, exchange: Exchange) -> None:
    dial(server, f'<Number url="/voice/whisper">{READY}</Number>')
    server.at("/voice/whisper", f"<Dial>{READY}</Dial>")
    call = ring(exchange)
    assert [problem.code for problem in call.problems] == [12200]
    assert server.forms("/voice/desk")[0]["DialBridged"] == "false"


def test_a_whisper_that_asks_for_ever_is_hung_up_on(server: Server, exchange: Exchange) -> None:
    dial(server, f'<Number url="/voice/whisper">{READY}</Number>')
    server.at("/voice/whisper", '<Gather actionOnEmptyResult="true"/>')
    ring(exchange)
    assert server.forms("/voice/desk")[0]["DialBridged"] == "false"


def test_a_recorded_transfer_has_a_recording(server: Server, exchange: Exchange) -> None:
    dial(server, READY, 'record="record-from-answer-dual"')
    ring(exchange)
    assert "/Recordings/RE" in server.forms("/voice/desk")[0]["RecordingUrl"]


def record(server: Server, attributes: str = "") -> None:
    server.at(
        "/voice/incoming",
        f'<Record action="/voice/message" {attributes}/><Say>I heard nothing</Say>',
    )
    server.at("/voice/message", "<Say>Noted</Say>")


def test_a_message_is_posted_with_its_length(server: Server, exchange: Exchange) -> None:
    record(server, 'recordingStatusCallback="/voice/recording"')
    server.at("/voice/recording", "")
    call = ring(exchange)
    assert call.recording is not None
    assert call.listening is None
    call.records(seconds=8)
    form = server.forms("/voice/message")[0]
    assert form["RecordingDuration"] == "8"
    assert "/Recordings/RE" in form["RecordingUrl"]
    assert server.forms("/voice/recording")[0]["RecordingStatus"] == "completed"
    assert call.latest[0] == Recorded(8)
    assert call.words == "Noted"


def test_an_empty_message_falls_through(server: Server, exchange: Exchange) -> None:
    record(server)
    assert ring(exchange).waits().words == "I heard nothing"
    assert server.forms("/voice/message") == []


def test_a_message_is_cut_at_its_greatest_length(server: Server, exchange: Exchange) -> None:
    record(server, 'maxLength="5"')
    assert ring(exchange).records(60).latest[0] == Recorded(5)


def test_a_key_ends_a_message(server: Server, exchange: Exchange) -> None:
    record(server)
    ring(exchange).presses("#")
    assert server.forms("/voice/message")[0]["Digits"] == "#"


def test_speech_after_the_tone_is_a_message(server: Server, exchange: Exchange) -> None:
    record(server)
    call = ring(exchange).says("please call me back tomorrow")
    assert call.latest[0] == Recorded(2)


def test_a_verb_this_network_lacks_is_a_problem(server: Server, exchange: Exchange) -> None:
    server.at("/voice/incoming", "<Enqueue>sales</Enqueue><Say>On we go</Say>")
    call = ring(exchange)
    assert [problem.code for problem in call.problems] == [3]
    assert call.words == "On we go"
