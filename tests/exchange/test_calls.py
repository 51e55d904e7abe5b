"""What a caller meets: listening, silence, keys, and where the call goes next."""

import pytest

from neuracrm_voice.exchange import Call, CallOverError, Exchange, Paused, Rejected, Said
from tests.exchange.conftest import Server

STANDARD = {"CallSid", "AccountSid", "From", "To", "CallStatus", "ApiVersion", "Direction"}


def ring(exchange: Exchange, **fields: str) -> Call:
    return exchange.dial(from_="+15005550001", to="+15005550002", **fields)


def ask(server: Server, attributes: str, after: str = "", inside: str = "<Say>Yes?</Say>") -> None:
    server.at("/voice/incoming", f"<Gather {attributes}>{inside}</Gather>{after}")
    server.at("/voice/turn", "<Say>Thank you</Say><Hangup/>")


def test_a_call_is_played_until_the_line_listens(server: Server, exchange: Exchange) -> None:
    ask(server, 'input="speech" action="/voice/turn"')
    call = ring(exchange)
    assert call.heard == [Said("Yes?", {})]
    assert call.listening == {"input": "speech", "action": "/voice/turn"}
    assert not call.ended
    assert call.status == "in-progress"


def test_the_first_webhook_carries_twilios_fields(server: Server, exchange: Exchange) -> None:
    ask(server, "")
    call = ring(exchange, CallerName="ACME", FromCity="PUNE")
    form = server.forms("/voice/incoming")[0]
    assert form.keys() >= STANDARD
    assert form["CallSid"] == call.sid
    assert len(call.sid) == 34
    assert form["CallStatus"] == "ringing"
    assert form["Direction"] == "inbound"
    assert form["FromCountry"] == "US"
    assert (form["CallerName"], form["FromCity"]) == ("ACME", "PUNE")


def test_speech_is_posted_with_its_confidence(server: Server, exchange: Exchange) -> None:
    ask(server, 'input="dtmf speech" action="/voice/turn"')
    call = ring(exchange).says("  two seats ", confidence=0.71)
    form = server.forms("/voice/turn")[0]
    assert (form["SpeechResult"], form["Confidence"]) == ("  two seats ", "0.71")
    assert form["CallStatus"] == "in-progress"
    assert "Digits" not in form
    assert call.words == "Thank you"
    assert call.ended_by == "hangup"
    assert call.status == "completed"


def test_confidence_may_be_absent(server: Server, exchange: Exchange) -> None:
    ask(server, 'input="speech" action="/voice/turn"')
    ring(exchange).says("hello", confidence=None)
    assert "Confidence" not in server.forms("/voice/turn")[0]


@pytest.mark.parametrize(
    ("attributes", "pressed", "posted"),
    [
        ("", "12#9", "12"),
        ('finishOnKey="*"', "12#*3", "12#"),
        ('finishOnKey=""', "1#2", "1#2"),
        ('numDigits="1"', "42", "4"),
        ("", "#7#", "7"),
        ('input="speech dtmf"', "5", "5"),
    ],
)
def test_keys_are_collected_as_the_gather_asks(
    server: Server, exchange: Exchange, attributes: str, pressed: str, posted: str
) -> None:
    ask(server, f'action="/voice/turn" {attributes}')
    ring(exchange).presses(pressed)
    form = server.forms("/voice/turn")[0]
    assert form["Digits"] == posted
    assert "SpeechResult" not in form


def test_speech_is_silence_where_only_keys_are_heard(server: Server, exchange: Exchange) -> None:
    ask(server, 'action="/voice/turn"', "<Say>Nobody there</Say>")
    call = ring(exchange).says("hello")
    assert call.words == "Nobody there"
    assert server.forms("/voice/turn") == []


def test_keys_are_silence_where_only_speech_is_heard(server: Server, exchange: Exchange) -> None:
    ask(server, 'input="speech" action="/voice/turn"', "<Say>Nobody there</Say>")
    assert ring(exchange).presses("1").words == "Nobody there"


def test_silence_falls_through_to_the_next_verb(server: Server, exchange: Exchange) -> None:
    ask(server, 'action="/voice/turn"', "<Redirect>/voice/turn?silent=1</Redirect>")
    call = ring(exchange).waits()
    assert server.requests[-1].query == "silent=1"
    assert call.words == "Thank you"


def test_silence_with_nothing_after_it_ends_the_call(server: Server, exchange: Exchange) -> None:
    ask(server, 'action="/voice/turn"')
    call = ring(exchange).waits()
    assert (call.ended_by, call.latest) == ("nothing left", ())


def test_silence_is_posted_where_empty_answers_are_wanted(
    server: Server, exchange: Exchange
) -> None:
    ask(server, 'input="dtmf speech" actionOnEmptyResult="true" action="/voice/turn"')
    ring(exchange).waits()
    assert not {"SpeechResult", "Digits", "Confidence"} & server.forms("/voice/turn")[0].keys()


def test_an_omitted_action_asks_the_same_address_again(server: Server, exchange: Exchange) -> None:
    server.at("/voice/incoming", '<Gather input="speech"/>', "<Say>Heard</Say>")
    call = ring(exchange).says("yes")
    assert server.forms("/voice/incoming")[1]["SpeechResult"] == "yes"
    assert call.words == "Heard"


def test_addresses_are_relative_to_the_document(server: Server, exchange: Exchange) -> None:
    server.at("/voice/incoming", "<Redirect>menu/first?x=1</Redirect>")
    server.at("/voice/menu/first", '<Gather action="second"/>')
    server.at("/voice/menu/second", "<Hangup/>")
    assert ring(exchange).presses("1#").ended_by == "hangup"
    assert server.requests[-1].path == "/voice/menu/second"


def test_a_get_action_carries_its_fields_in_the_query(server: Server, exchange: Exchange) -> None:
    ask(server, 'action="/voice/turn?a=b" method="GET"')
    ring(exchange).presses("3#")
    assert server.requests[-1].method == "GET"
    assert server.requests[-1].query.startswith("a=b&CallSid=CA")
    assert server.requests[-1].query.endswith("Digits=3")


def test_time_is_added_up_and_never_spent(server: Server, exchange: Exchange) -> None:
    ask(server, 'timeout="7"', '<Pause length="30"/>', inside="")
    call = ring(exchange).waits()
    assert call.latest == (Paused(30),)
    assert call.seconds == 37


def test_speech_timeout_governs_the_silence_of_speech(server: Server, exchange: Exchange) -> None:
    ask(server, 'input="speech" timeout="9" speechTimeout="2"', inside="")
    assert ring(exchange).waits().seconds == 2


def test_latest_is_what_was_heard_since_the_caller_acted(
    server: Server, exchange: Exchange
) -> None:
    ask(server, 'input="speech" action="/voice/turn"')
    call = ring(exchange)
    assert call.words == "Yes?"
    call.says("hello")
    assert call.words == "Thank you"
    assert [item.text for item in call.heard if isinstance(item, Said)] == ["Yes?", "Thank you"]


def test_hanging_up_ends_the_call_and_nothing_can_follow(
    server: Server, exchange: Exchange
) -> None:
    ask(server, "")
    call = ring(exchange).hangs_up()
    assert (call.ended_by, call.status) == ("caller", "completed")
    with pytest.raises(CallOverError, match="ended by: caller"):
        call.says("hello?")
    assert call.hangs_up().ended


@pytest.mark.parametrize(
    ("reason", "status"),
    [("", "no-answer"), ('reason="busy"', "busy"), ('reason="rejected"', "no-answer")],
)
def test_a_rejected_call_is_never_answered(
    server: Server, exchange: Exchange, reason: str, status: str
) -> None:
    server.at("/voice/incoming", f"<Reject {reason}/>")
    call = ring(exchange)
    assert (call.status, call.ended_by) == (status, "rejected")
    assert isinstance(call.heard[0], Rejected)


def test_a_loop_that_never_asks_the_caller_is_cut(server: Server, exchange: Exchange) -> None:
    server.at("/voice/incoming", "<Pause/><Redirect>/voice/incoming</Redirect>")
    call = ring(exchange)
    assert call.ended_by == "error"
    assert len(call.exchanges) == 50
    assert [problem.code for problem in exchange.problems] == [2]


def test_asking_the_caller_starts_the_count_of_hops_anew(
    server: Server, exchange: Exchange
) -> None:
    hops = ["<Redirect/>".replace("/>", ">/voice/incoming</Redirect>")] * 30
    server.at("/voice/incoming", *hops, '<Gather input="speech"/>', *hops, "<Hangup/>")
    assert ring(exchange).says("on").ended_by == "hangup"
    assert exchange.problems == []


def test_ssml_is_heard_as_words(server: Server, exchange: Exchange) -> None:
    text = 'One<break time="300ms"/>two <sub alias="doctor">Dr</sub> <emphasis>no</emphasis>'
    server.at("/voice/incoming", f'<Say voice="Polly.Aditi" language="en-IN">{text}</Say>')
    item = ring(exchange).heard[0]
    assert item == Said("One two doctor no", {"voice": "Polly.Aditi", "language": "en-IN"})
